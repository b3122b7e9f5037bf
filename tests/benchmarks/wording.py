"""Vietnamese wording for generated procedures: sentences drawn from a word list, none of them anyone's text."""

from __future__ import annotations

from random import Random

ACTIONS = {
    "issue": "Cấp",
    "reissue": "Cấp lại",
    "exchange": "Cấp đổi",
    "renew": "Gia hạn",
    "amend": "Sửa đổi",
    "register": "Đăng ký",
    "confirm": "Xác nhận",
    "approve": "Phê duyệt",
    "declare": "Khai báo",
}
PAPERS = ("giấy phép", "giấy chứng nhận", "giấy xác nhận", "văn bản chấp thuận", "thẻ", "chứng chỉ", "quyết định", "phiếu đánh giá")
OBJECTS = (
    *("hoạt động dịch vụ", "cơ sở sản xuất", "phương tiện vận tải", "thiết bị đo lường", "công trình thủy lợi", "hàng hóa nhập khẩu"),
    *("nguồn phóng xạ", "giống cây trồng", "sản phẩm sinh học", "bến thủy nội địa", "chương trình đào tạo", "quỹ xã hội"),
    *("trạm quan trắc", "vùng nuôi thủy sản", "kho ngoại quan", "tổ chức giám định", "văn phòng đại diện", "đại lý bảo hiểm"),
)
TRAITS = (
    *("quy mô nhỏ", "quy mô lớn", "có yếu tố nước ngoài", "tại khu kinh tế", "trong khu công nghiệp", "ở vùng biên giới", "theo mùa"),
    *("trên biển", "dùng công nghệ mới", "thuộc diện ưu tiên", "có thời hạn", "liên vùng", "theo hợp đồng", "vì mục đích nghiên cứu"),
)
_WORDS = [
    "người nộp",
    "kê khai",
    "chuẩn bị",
    "hồ sơ",
    "gửi",
    "cơ quan",
    "tiếp nhận",
    "xem xét",
    "đối chiếu",
    "nội dung",
    "với",
    "dữ liệu",
    "quản lý",
    "sau khi",
    "kiểm tra",
    "tính đầy đủ",
    "hợp lệ",
    "của",
    "thành phần",
    "theo mẫu",
    "quy định",
    "trường hợp",
    "còn thiếu",
    "thì",
    "hướng dẫn",
    "bổ sung",
    "trong",
    "thời hạn",
    "ngày làm việc",
    "kể từ ngày",
    "nhận được",
    "văn bản",
    "tổ chức",
    "cá nhân",
    "doanh nghiệp",
    "hợp tác xã",
    "trực tiếp",
    "hoặc",
    "bưu chính",
    "trực tuyến",
    "trả kết quả",
    "giải quyết",
    "phí",
    "lệ phí",
    "mức thu",
    "biên lai",
    "điện tử",
    "bản sao",
    "chứng thực",
    "bản chính",
    "xuất trình",
    "thẩm định",
    "thực tế",
    "tại cơ sở",
    "lập biên bản",
    "ghi nhận",
    "ý kiến",
    "phối hợp",
    "đơn vị",
    "liên quan",
    "thông báo",
    "lý do",
    "từ chối",
    "nêu rõ",
    "căn cứ",
    "điều khoản",
    "pháp luật",
    "bảo đảm",
    "an toàn",
    "môi trường",
    "sức khỏe",
    "cộng đồng",
    "nhân lực",
    "trình độ",
    "chuyên môn",
    "trang thiết bị",
    "địa điểm",
]


class Wording:
    """Sentences and names; the same seed gives the same words in the same order."""

    def __init__(self, seed: int) -> None:
        draw = Random(f"wording {seed}")
        self._sentences = [_sentence(draw) for _ in range(4000)]
        self._phrases = [" ".join(draw.choices(_WORDS, k=draw.randint(2, 6))).capitalize() for _ in range(4000)]

    def phrase(self, draw: Random) -> str:
        """A few words, as in a name or a note."""
        return draw.choice(self._phrases)

    def paragraph(self, draw: Random, length: int) -> list[str]:
        """Lines of official wording, about `length` characters in all."""
        lines, written = [], 0
        while written < length:
            lines.append(draw.choice(self._sentences))
            written += len(lines[-1])
        return lines


def _sentence(draw: Random) -> str:
    words = draw.choices(_WORDS, k=draw.randint(10, 36))
    for position in range(draw.randint(3, 6), len(words) - 2, 6):
        words[position] += draw.choice((",", ",", ";", ""))
    return " ".join(words).capitalize() + "."
