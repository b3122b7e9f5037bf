"""Names of laws, codes and ordinances, by which wording cites them without a number; they tell where such a name ends."""

from __future__ import annotations

import re

_LAWS = """
An ninh mạng; An ninh quốc gia; An toàn thông tin mạng; An toàn thực phẩm; An toàn, vệ sinh lao động; Bảo hiểm tiền gửi;
Bảo hiểm xã hội; Bảo hiểm y tế; Bảo vệ bí mật nhà nước; Bảo vệ dữ liệu cá nhân; Bảo vệ môi trường; Bảo vệ quyền lợi người tiêu dùng;
Bảo vệ và kiểm dịch thực vật; Báo chí; Biên phòng Việt Nam; Biển Việt Nam; Bưu chính; Các công cụ chuyển nhượng; Các tổ chức tín dụng;
Cán bộ, công chức; Căn cước; Căn cước công dân; Cảnh sát biển Việt Nam; Cảnh sát cơ động; Cảnh vệ; Cạnh tranh; Chăn nuôi;
Chất lượng sản phẩm, hàng hóa; Chứng khoán; Chuyển giao công nghệ; Công an nhân dân; Công chứng; Công đoàn; Công nghệ cao;
Công nghệ thông tin; Công nghiệp công nghệ số; Công nghiệp quốc phòng, an ninh và động viên công nghiệp; Cơ yếu; Cư trú;
Dân quân tự vệ; Dầu khí; Di sản văn hóa; Doanh nghiệp; Du lịch; Dữ liệu; Dược; Dự trữ quốc gia; Đa dạng sinh học; Đặc xá; Đất đai;
Đấu giá tài sản; Đấu thầu; Đầu tư; Đầu tư công; Đầu tư theo phương thức đối tác công tư; Đê điều; Địa chất và khoáng sản; Điện ảnh;
Điện lực; Đo đạc và bản đồ; Đo lường; Đường bộ; Đường sắt; Giá; Giám định tư pháp; Giao dịch điện tử; Giao thông đường bộ;
Giao thông đường thủy nội địa; Giáo dục; Giáo dục đại học; Giáo dục nghề nghiệp; Giáo dục quốc phòng và an ninh; Hải quan;
Hàng không dân dụng; Hàng không dân dụng Việt Nam; Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác; Hoạt động chữ thập đỏ;
Hòa giải ở cơ sở; Hóa chất; Hôn nhân và gia đình; Hộ tịch; Hỗ trợ doanh nghiệp nhỏ và vừa; Hợp tác xã; Kế toán; Khám bệnh, chữa bệnh;
Khiếu nại; Khí tượng thủy văn; Khoa học và công nghệ; Khoa học, công nghệ và đổi mới sáng tạo; Khoáng sản; Kiểm toán độc lập;
Kiểm toán nhà nước; Kiến trúc; Kinh doanh bảo hiểm; Kinh doanh bất động sản; Lâm nghiệp; Luật sư; Lưu trữ; Lý lịch tư pháp;
Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Năng lượng nguyên tử; Ngân hàng Nhà nước Việt Nam; Ngân sách nhà nước;
Nghĩa vụ quân sự; Người cao tuổi; Người khuyết tật; Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng; Nhà giáo; Nhà ở;
Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam; Nuôi con nuôi; Phá sản; Phí và lệ phí; Phòng bệnh;
Phòng cháy và chữa cháy; Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng không nhân dân; Phòng thủ dân sự;
Phòng, chống bạo lực gia đình; Phòng, chống bệnh truyền nhiễm; Phòng, chống ma túy; Phòng, chống mua bán người;
Phòng, chống rửa tiền; Phòng, chống tham nhũng; Phòng, chống thiên tai; Quản lý ngoại thương; Quản lý nợ công; Quản lý thuế;
Quản lý, sử dụng tài sản công; Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ; Quảng cáo; Quốc tịch Việt Nam; Quy hoạch;
Quy hoạch đô thị và nông thôn; Sĩ quan Quân đội nhân dân Việt Nam; Sở hữu trí tuệ; Sử dụng năng lượng tiết kiệm và hiệu quả;
Tài nguyên nước; Tài nguyên, môi trường biển và hải đảo; Tần số vô tuyến điện; Thanh niên; Thanh tra; Thể dục, thể thao;
Thi đua, khen thưởng; Thi hành án dân sự; Thi hành án hình sự; Thống kê; Thuế bảo vệ môi trường; Thuế giá trị gia tăng;
Thuế sử dụng đất nông nghiệp; Thuế sử dụng đất phi nông nghiệp; Thuế tài nguyên; Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp;
Thuế tiêu thụ đặc biệt; Thuế xuất khẩu, thuế nhập khẩu; Thú y; Thủ đô; Thủy lợi; Thủy sản; Thư viện; Thương mại; Thương mại điện tử;
Tiếp cận thông tin; Tiếp công dân; Tiêu chuẩn và quy chuẩn kỹ thuật; Tín ngưỡng, tôn giáo; Tố cáo; Tổ chức Chính phủ;
Tổ chức chính quyền địa phương; Trách nhiệm bồi thường của Nhà nước; Trật tự, an toàn giao thông đường bộ; Trẻ em;
Trọng tài thương mại; Trồng trọt; Trợ giúp pháp lý; Trưng mua, trưng dụng tài sản; Tương trợ tư pháp; Viên chức; Viễn thông;
Việc làm; Xây dựng; Xuất bản; Xuất cảnh, nhập cảnh của công dân Việt Nam; Xử lý vi phạm hành chính;
Dân sự; Hình sự; Lao động; Hàng hải Việt Nam; Tố tụng dân sự; Tố tụng hình sự;
Ưu đãi người có công với cách mạng; Cựu chiến binh; Chi phí tố tụng; Ngoại hối; Dân số; Động viên công nghiệp
"""
NAMES = tuple(sorted((" ".join(name.split()) for name in _LAWS.split(";")), key=len, reverse=True))
"""The names without `Luật`, `Bộ luật`, `Pháp lệnh`; the longest first, so that `Đầu tư công` is not read as `Đầu tư`."""
_KNOWN = rf"(?i:(?:{'|'.join(map(re.escape, NAMES))})(?!\w))"
AMENDING = r"[sS]ửa đổi(?:,? bổ sung)?(?: một số)?(?: điều)?(?: của)?(?: các)? (?:Bộ luật|Luật|Pháp lệnh)\s+"
"""A law that amends another is named by it: `Luật sửa đổi, bổ sung một số điều của Luật Dược`."""
_GOES_ON = (
    r"(?:,(?= (?:chống|chữa|sử dụng|nhập cảnh|xuất cảnh|quá cảnh|cư trú|khen thưởng|tôn giáo|thể thao|vật liệu nổ|thuế nhập khẩu|"
    r"tố cáo|cứu nạn|cháy|giám sát|tiết kiệm)\b))"
)
"""A comma inside the name of a law: `Luật Phòng, chống ma túy`."""
_ENDS = (
    rf"(?!{_GOES_ON})(?=\s*(?:[,;.:()“”\"\n]|$)|(?<!àng)\s+không\b|\s+số\s*:?\s*\d"
    r"|\s+(?:ngày|năm|quy định|quyết định|được|đã|này|về|thì|thực hiện|chứng minh|có hiệu lực|có quy định|khi|mà|nếu|trừ|trước|thông qua|nhưng|trong|cần|hoặc|của Quốc hội|theo|do|là|tại|để|chưa|Đối với|"
    r"và (?:các|Nghị định|Thông tư|pháp luật|thực hiện|giới thiệu|trả lời)|đối với|phải|hiện hành|\d{4})\b)"
)
LAW_NAME = (
    rf"(?:{AMENDING}{_KNOWN}(?: và Luật {_KNOWN})?|{_KNOWN}"
    rf"|(?:{AMENDING})?(?!sư\b|gia\b|này\b|định\b|số\b|và\b)[A-ZĐÀ-Ỹ](?:[^\d;.:()“”\"\n,]|{_GOES_ON}){{1,110}}?{_ENDS})"
)
"""A regular expression for the name of a law: one of the list, or capitalised words up to where a sentence goes on."""
_SURE = re.compile(rf"{AMENDING}|{_KNOWN}")


def is_law_name(words: str) -> bool:
    """Whether words are a name: one of the list, or begun with a capital letter.

    >>> is_law_name("đất đai"), is_law_name("Thi hành án"), is_law_name("được xác định")
    (True, True, False)
    """
    return words[0].isupper() or _SURE.match(words) is not None
