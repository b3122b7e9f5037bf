"""Facts that registers hold, whatever the paper is called: data for `links`, to be read and extended."""

from __future__ import annotations

from analyzer.text.identity.held.fact import Link, link
from analyzer.text.identity.held.facts_of_land import LINKS_OF_LAND

LINKS: tuple[Link, ...] = (
    link(
        "quan hệ cha mẹ, con, vợ chồng, người đại diện của trẻ em; kết hôn, ly hôn",
        "civil_status | population",
        "người đại diện hợp pháp | người đại diện theo pháp luật đối với | quan hệ của | quan hệ cha | quan hệ mẹ | quan hệ vợ"
        " | quan hệ cha mẹ | quan hệ hôn nhân | quan hệ gia đình | quan hệ nhân thân | quan hệ huyết thống | quan hệ thân nhân"
        " | quan hệ với người | quan hệ với chủ hộ | quan hệ với trẻ | quan hệ thân thích | quan hệ họ hàng"
        " | là chồng | là mẹ | là người giám hộ | việc giám hộ | đại diện theo pháp luật của trẻ"
        " | đại diện theo pháp luật của người chưa thành niên | đại diện theo pháp luật của người dưới"
        " | xác định thân nhân | thân nhân ở nước ngoài | là cha | là vợ | là con | việc kết hôn | việc ly hôn | đã ly hôn"
        " | thay đổi hộ tịch | cải chính hộ tịch | thay đổi họ tên | thay đổi tên họ",
        unless="doanh nghiệp | công ty | liệt sĩ | hợp đồng | thuê | tổ chức kinh tế | của tổ chức | góp vốn | cơ quan y tế | cơ quan giám định"
        " | thủ trưởng",
        only_near="chứng minh | xác định | xác nhận",
    ),
    link(
        "thay đổi họ tên, thông tin cá nhân: được ghi vào sổ hộ tịch",
        "civil_status | population",
        "thay đổi thông tin cá nhân | thay đổi thông tin về cá nhân | thay đổi thông tin về nhân thân | thay đổi về nhân thân"
        " | đổi tên thay đổi thông tin | thay đổi cải chính bổ sung thông tin hộ tịch",
        unless="doanh nghiệp | tổ chức | nước ngoài | tờ khai | hộ chiếu | căn cứ",
        only_near="giấy tờ | chứng minh sự | chứng minh việc | tài liệu | chứng minh thông tin | trích lục",
    ),
    link(
        "người phụ thuộc: quan hệ với người nộp thuế",
        "civil_status | population",
        "chứng minh người phụ thuộc | người phụ thuộc theo quy định",
        unless="nước ngoài | tờ khai",
        only_near="chứng minh",
    ),
    link(
        "nơi cư trú của công dân",
        "residence | population",
        "nơi cư trú | nơi thường trú | nơi tạm trú | thông tin về cư trú",
        unless="nước ngoài | chỗ ở hợp pháp | lý lịch | nước láng giềng | hoàn cảnh",
        only_near="chứng minh nơi | chứng minh về nơi | chứng minh thông tin về cư trú | xác nhận thông tin về cư trú",
    ),
    link(
        "ly hôn, thay đổi họ tên: quyết định được ghi vào sổ hộ tịch",
        "civil_status | population",
        "quyết định ly hôn | bản án ly hôn | quyết định công nhận thuận tình ly hôn | quyết định của tòa án về việc ly hôn"
        " | thay đổi họ | thay đổi tên họ",
        unless="nước ngoài | tờ khai",
        only_near="quyết định | bản án | trích lục",
    ),
    link(
        "Tòa án tuyên bố, hủy tuyên bố một người mất tích, đã chết: được ghi vào sổ hộ tịch (Luật Hộ tịch, Điều 30)",
        "civil_status | population",
        "tuyên bố mất tích | tuyên bố là mất tích | tuyên bố là đã chết | tuyên bố chết | tuyên bố đã chết",
        unless="nước ngoài | tờ khai",
        only_near="quyết định | bản án",
    ),
    link(
        "nơi cư trú do cơ quan đăng ký cư trú xác nhận",
        "residence | population",
        "xác nhận của cơ quan đăng ký cư trú | cơ quan đăng ký cư trú xác nhận | xác nhận về cư trú | xác nhận cư trú"
        " | xác nhận về nơi cư trú",
        unless="nước ngoài",
        only_near="đăng ký cư trú | giấy xác nhận | giấy tờ xác nhận | văn bản xác nhận | thông báo",
    ),
    link(
        "tư cách pháp nhân của doanh nghiệp",
        "enterprise",
        "tư cách pháp lý của doanh nghiệp | tư cách pháp lý của nhà đầu tư | tư cách pháp nhân của doanh nghiệp"
        " | tư cách pháp nhân của cơ sở | tư cách pháp lý | tư cách pháp nhân | hồ sơ pháp lý của tổ chức | hồ sơ pháp lý của đối tượng | được thành lập hợp pháp "
        "| thành lập và hoạt động hợp pháp | việc thành lập và hoạt động của | giấy tờ pháp lý của doanh nghiệp",
        unless="nước ngoài | nước nơi | đối tác | cá nhân | quốc tế | tàu bay",
        only_near="chứng minh | giấy tờ pháp lý | tài liệu về tư cách | giấy tờ về tư cách | văn bản về tư cách | tư cách pháp lý của | hồ sơ pháp lý của",
    ),
    link(
        "doanh nghiệp đổi tên, thay đổi thông tin đã đăng ký",
        "enterprise",
        "thay đổi thông tin doanh nghiệp | thay đổi thông tin của doanh nghiệp | thay đổi tên doanh nghiệp | thay đổi tên của doanh nghiệp"
        " | thay đổi tên của công ty | đổi tên doanh nghiệp | thay đổi về thông tin đăng ký thành lập",
        unless="nước ngoài | đề nghị | nghị quyết | người đại diện | giấy phép lao động",
        only_near="chứng minh | quyết định",
    ),
    link(
        "doanh nghiệp, hợp tác xã đã giải thể, phá sản, bị thu hồi đăng ký: tình trạng pháp lý ghi trong cơ sở dữ liệu",
        "enterprise",
        "thu hồi giấy chứng nhận đăng ký doanh nghiệp | thu hồi giấy chứng nhận đăng ký kinh doanh | giải thể doanh nghiệp"
        " | chấm dứt hoạt động của doanh nghiệp | tuyên bố phá sản doanh nghiệp",
        unless="nước ngoài | đề nghị | nghị quyết | phương án | giấy phép kinh doanh",
        only_near="quyết định | văn bản của cơ quan | văn bản về việc | văn bản xác nhận | thông báo của cơ quan",
    ),
    link(
        "giấy phép thành lập, quyết định thành lập của chính doanh nghiệp, hợp tác xã",
        "enterprise",
        "thành lập của doanh nghiệp | thành lập doanh nghiệp | thành lập và hoạt động của doanh nghiệp | thành lập của công ty"
        " | thành lập công ty | thành lập của hợp tác xã | thành lập hợp tác xã",
        unless="nước ngoài | tổ chức tín dụng | bảo hiểm | chứng khoán | hội | đề nghị | nghị quyết | chủ sở hữu | hội đồng",
        only_near="giấy phép thành lập | quyết định thành lập | chứng minh việc thành lập | giấy tờ thành lập",
    ),
    link(
        "giấy tờ pháp lý của cá nhân (khoản 16 Điều 4 Luật Doanh nghiệp)",
        "population | identity",
        "giấy tờ pháp lý của cá nhân | giấy tờ pháp lý cá nhân",
        unless="cá nhân nước ngoài | người nước ngoài",
    ),
    link("giấy tờ pháp lý của tổ chức (khoản 17 Điều 4 Luật Doanh nghiệp)", "enterprise", "giấy tờ pháp lý của tổ chức"),
    link(
        "quyết định thành lập của thành viên, cổ đông là pháp nhân trong nước",
        "enterprise",
        "là pháp nhân | thành viên là tổ chức | cổ đông là tổ chức | chủ sở hữu là tổ chức | sáng lập là tổ chức",
        unless="nước ngoài | nhà nước | ngoài công lập | quốc tế",
        only_near="quyết định thành lập | giấy phép thành lập | giấy tờ thành lập",
    ),
    link(
        "tư cách pháp lý của cá nhân hay tổ chức",
        "enterprise",
        "tư cách pháp lý của cá nhân tổ chức | tư cách pháp lý của tổ chức cá nhân",
        unless="nước ngoài",
        only_near="tư cách",
    ),
    link(
        "nghĩa vụ thuế, lệ phí trước bạ, nghĩa vụ tài chính về đất đã thực hiện",
        "tax",
        "hoàn thành nghĩa vụ thuế | thực hiện nghĩa vụ thuế | chấp hành nghĩa vụ thuế | nghĩa vụ nộp thuế | nghĩa vụ về thuế | nợ thuế"
        " | không nợ thuế | lệ phí trước bạ | số thuế đã nộp | của cơ quan thuế | thực hiện nghĩa vụ tài chính"
        " | hoàn thành nghĩa vụ tài chính | biên lai nộp thuế | biên lai thu thuế | chứng từ nộp thuế | giấy nộp thuế"
        " | đã nộp thuế | việc nộp thuế | thông báo nộp thuế | nghĩa vụ ngân sách"
        " | chứng từ nộp ngân sách | nghĩa vụ đối với nhà nước thuế",
        unless="nước cư trú | ghi nợ | kho bạc | hải quan | xóa nợ | báo cáo tài chính | thuộc diện miễn | thuộc đối tượng miễn | được miễn",
        only_near="chứng từ | chứng minh | minh chứng | xác nhận | biên lai | dữ liệu điện tử | hóa đơn điện tử | thông báo nộp thuế",
    ),
    link(
        "việc tham gia, đóng, hưởng bảo hiểm xã hội",
        "social_insurance",
        "đóng bảo hiểm xã hội | tham gia bảo hiểm xã hội | hưởng bảo hiểm xã hội | đóng bhxh | tham gia bhxh | đóng bảo hiểm thất nghiệp"
        " | tờ rời | tổ chức bảo hiểm xã hội cấp | cơ quan bảo hiểm xã hội cấp | hưởng trợ cấp bảo hiểm xã hội"
        " | nghĩa vụ thuế bảo hiểm xã hội | nhà nước thuế bảo hiểm xã hội | nghĩa vụ bảo hiểm xã hội | nghĩa vụ về bảo hiểm xã hội | cơ quan thuế và bảo hiểm xã hội"
        " | bảo hiểm xã hội xác nhận | của cơ quan bảo hiểm xã hội | quyết định hưởng trợ cấp thất nghiệp"
        " | quyết định về việc hưởng trợ cấp thất nghiệp | quyết định hưởng bảo hiểm xã hội | quyết định hưởng lương hưu"
        " | quyết định hưởng chế độ bảo hiểm xã hội",
        only_near="xác nhận | chứng minh | chứng từ | bảng kê | sổ | quyết định hưởng | quyết định về việc hưởng | thôi hưởng",
    ),
    link(
        "thẻ bảo hiểm y tế, được nêu bằng thông tin hay mã số",
        "social_insurance",
        "thông tin về thẻ bảo hiểm y tế | thông tin thẻ bảo hiểm y tế | mã số thẻ bảo hiểm y tế",
        unless="tích hợp",
    ),
    link(
        "người nước ngoài đang tạm trú, cư trú hợp pháp tại Việt Nam",
        "immigration",
        "đang tạm trú | tạm trú hợp pháp | cư trú hợp pháp tại việt nam | nhập cảnh hợp pháp",
        only_near="chứng minh | xác nhận",
    ),
    link(
        "người nước ngoài được phép cư trú tại Việt Nam, do cơ quan quản lý xuất nhập cảnh cho phép",
        "immigration",
        "giấy tờ về cư trú | giấy tờ hợp pháp về cư trú | được phép cư trú tại việt nam"
        " | được phép thường trú tại việt nam | xác nhận cư trú hợp pháp tại việt nam",
        only_near="giấy phép lao động | nước ngoài | được phép | visa",
    ),
    link(
        "văn bằng, trình độ học vấn",
        "diploma",
        "văn bằng | bằng cử nhân | bằng thạc sĩ | bằng tiến sĩ | trình độ chuyên môn | trình độ học vấn | trình độ đào tạo",
        unless="bảo hộ | nước ngoài | nhận xét | tờ khai | chứng chỉ",
        only_near="văn bằng | bằng cử nhân | bằng thạc sĩ | bằng tiến sĩ | chứng minh trình độ | chứng minh về trình độ",
    ),
    link(
        "sức khỏe đã được khám",
        "health_certificate",
        "đủ sức khỏe | tiêu chuẩn sức khỏe | tình trạng sức khỏe",
        unless="cam kết | tự khai",
        only_near="xác nhận | chứng nhận | khám",
    ),
    link(
        "dân tộc của công dân",
        "population",
        "thông tin về dân tộc | là người dân tộc",
        unless="tổ chức | doanh nghiệp | văn bằng | bằng tốt nghiệp",
        only_near="chứng minh | xác nhận",
    ),
    link("biển số xe đã cấp", "vehicle", "biển số xe | biển số cũ", unless="giấy phép | hợp đồng | danh sách"),
    link(
        "việc nuôi con nuôi, việc đã ghi vào sổ hộ tịch",
        "civil_status | population",
        "giấy chứng nhận nuôi con nuôi | công nhận việc nuôi con nuôi | ghi vào sổ hộ tịch",
        unless="nước ngoài | tờ khai",
        only_near="giấy chứng nhận nuôi | quyết định công nhận | trích lục",
    ),
    *LINKS_OF_LAND,
)
