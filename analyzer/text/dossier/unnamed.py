"""A line that names no paper: “tài liệu chứng minh việc đáp ứng điều kiện quy định tại Điều 9”, “giấy tờ của chủ xe theo quy định”."""

from __future__ import annotations

import re

from analyzer.text.any_case import one_of
from analyzer.text.identity.opening import without_bullet
from analyzer.text.wording import tidy

_GENERAL = r"(?:giấy tờ|tài liệu|hồ sơ|văn bản|minh chứng|chứng từ)"
_COPIES = r"(?:bản (?:chính|sao|gốc|chụp)|có chứng thực|có công chứng|hợp lệ|hợp pháp|các|những|một số|của|và|hoặc|số lượng|0?1|[-(),/\s])*"
_QUALITIES = r"(?: (?:có giá trị(?: pháp lý)?|hợp lệ|hợp pháp|pháp lý|cần thiết|có liên quan|liên quan|kèm theo|khác|tương ứng|phù hợp|nhằm|để|làm căn cứ))*"
_HEAD = re.compile(rf"{_COPIES}{_GENERAL}(?:(?:,| và| hoặc|/|\s)*{_GENERAL})*{_QUALITIES},? ?(?:chứng minh|minh chứng)\b")
"""General words for papers in front of the verb: nothing says which paper."""

_MATTER = re.compile(
    one_of(
        rf"{_COPIES}{_GENERAL}(?:(?:,| và| hoặc|/|\s)*(?:các )?{_GENERAL})*(?: pháp lý)?(?: có)? liên quan (?=\w)",
        rf"{_COPIES}{_GENERAL} làm căn cứ (?=\w)",
        rf"{_COPIES}giấy tờ của (?=(?:chủ|người|bên|cá nhân|tổ chức) [^,;:()]{{0,60}}$)",
    )
)
"""General words for papers in front of what they are about, or at most whose they are: nothing says which paper."""

_PAPER = one_of(
    r"giấy (?!tờ (?:có giá trị )?(?:chứng|khác|liên|tương))|chứng (?:chỉ|nhận|thư|từ)|xác nhận|thẻ|hộ chiếu|trích lục|vận đơn",
    r"văn bằng|bằng (?!chứng|tiếng|tiền|vốn|hình|việc|giá|một|cách|\d)|phiếu|sổ ",
    r"hợp đồng|hóa đơn|hoá đơn|sao kê|bảng|báo cáo|biên bản|kết quả",
    r"đơn |tờ (?:khai|trình)|kê khai|lý lịch|sơ yếu|cam kết|thuyết minh|phương án|đề án|kế hoạch|hồ sơ (?!đáp)",
    r"quyết định|nghị quyết|công văn|thông báo|thư |điều lệ|quy (?:trình|chế)|phụ lục",
    r"văn bản (?:của|xác|chấp|cho|đề|thỏa|phê|thẩm|ủy|giao|đồng|thông|về|cử|nghiệm|cam)",
    r"bản (?:vẽ|đồ|cam|đăng|thuyết|kê|giải|thỏa|án|mô|tóm|tường|dịch|chụp|ghi|sao|gốc)|danh (?:sách|mục)|ảnh",
    r"tài liệu kỹ thuật|luận|tạp chí|catalog",
)
"""The first words of a paper that has a name."""
_LEAD = one_of(
    r"như|gồm|ví dụ|cụ thể|trong đó|là|bằng|kèm(?: theo)?|thông qua|phải có|dưới (?:dạng|hình thức)",
    r"hoặc|và|[(:;,+]|- ",
)
_BETWEEN = one_of(r"là|có|gồm|bản (?:chính|sao|gốc)|một trong|các|những|một|loại|việc|theo|hoặc|của|\d+")
_NAMED = re.compile(
    one_of(
        rf"{_LEAD}\W{{0,8}}(?:{_BETWEEN}\W{{1,8}})*{_PAPER}",
        r": ?\S|:$|bao gồm|sau đây|dưới đây|(?:loại|tài liệu|giấy tờ) sau\b|một trong (?:các|những)(?: loại)? (?:giấy|tài|văn|hồ)",
        r"do [^,;.]{0,60}\b(?:cấp|phát hành|ban hành|xác nhận|lập|công bố)\b|xác nhận (?:của|bởi)|thẩm quyền",
        r"theo (?:mẫu|hướng dẫn|danh mục)|mẫu số|phụ lục",
        r"nước ngoài|quốc gia thuộc|(?:tại )?nước (?:có|sản xuất)",
    )
)
"""A paper, a list, who issues it, or a form: behind any of these the applicant knows what to bring. Papers of another country cannot be named here."""

_KNOWN = re.compile(
    one_of(
        r"quyền (?:sử dụng|sở hữu|thuê|đăng ký|ưu tiên)|sở hữu|sử dụng hợp pháp|thừa kế",
        r"trụ sở|địa (?:điểm|chỉ)|mặt bằng|nhà ở|nhà, đất|chỗ ở|diện tích|(?:cư|tạm|thường) trú",
        r"nhân (?:thân|dạng)|quốc tịch|danh tính|lý lịch|chấp hành xong|tử vong|\bchết\b|qua đời|nghỉ hưu|khuyết tật|hộ nghèo|có công",
        r"hôn nhân|quan hệ|giám hộ|người phụ thuộc|nhận nuôi|nuôi con|đại diện|ủy quyền",
        r"tư cách pháp|việc thành lập|được thành lập",
        r"nghĩa vụ (?:tài chính|thuế)|nộp (?:phí|lệ phí|thuế|tiền)|lệ phí|miễn,? giảm|thanh toán|chi phí|doanh thu|số tiền",
        r"ký quỹ|ngân hàng|góp (?:đủ )?vốn|vốn góp",
        r"trình độ|bằng cấp|ngoại ngữ|tiếng việt|học (?:vấn|lực|tập)|khóa |đào tạo|kiến thức|giải thưởng",
    )
)
"""What has papers of its own kind that everybody knows, or data: whoever reads the line knows what to bring."""
_CITED = re.compile(r"quy định tại (?:các )?(?:điểm|khoản|điều|mục|phụ lục)")
_DEMANDED = re.compile(
    r"điều kiện|tiêu ch|yêu cầu|trường hợp|đối tượng|đáp ứng|\bđủ\b|vi phạm|nội dung|thông tin|thay đổi|\bquy định(?! tại)"
)
"""What a provision demands of people. Where the line speaks of none of these, the provision that it cites may list the papers."""
_RIDER = re.compile(r"\b(?:đối với|trường hợp|theo quy định|quy định tại|để (?:được|làm)|nếu)\b")
_SUBLINE = re.compile(r"\s*(?:\+|--|o |\(?\d{1,2}\.\d)")
_ITEM = re.compile(r"\s*(?:-(?!-)|\(?(?:\d{1,2}|[a-zđ]|[ivx]+)[.)](?!\d))", re.IGNORECASE)


def names_no_paper(name: str, following: str = "") -> bool:
    """Whether a line asks for papers that prove something and neither it nor the line `following` it names one.

    >>> names_no_paper("b) Tài liệu chứng minh đáp ứng tiêu chuẩn quy định tại Điều 9;")
    True
    >>> names_no_paper("Tài liệu chứng minh đáp ứng tiêu chuẩn (hợp đồng, biên bản nghiệm thu)")
    False
    """
    small = _small(name)
    head = _HEAD.match(small)
    if head is None or _NAMED.search(small, head.end()):
        return False
    rest = small[head.end() :]
    cited = _CITED.search(rest)
    if cited and not _DEMANDED.search(rest, 0, cited.start()):
        return False
    rider = _RIDER.search(rest)
    proven = rest[: rider.start()] if rider and rider.start() > len(" việc ") else rest
    return not _listed(name, following) and not _KNOWN.search(proven)


def names_only_matter(name: str, following: str = "") -> bool:
    """Whether a line says only whose its papers are or what they are about, and neither it nor the line `following` it names one.

    >>> names_only_matter("Giấy tờ của chủ xe theo quy định;"), names_only_matter("Giấy tờ của chủ xe (tài khoản định danh)")
    (True, False)
    >>> names_only_matter("Tài liệu liên quan đến nội dung thay đổi (nếu có)")
    True
    >>> names_only_matter("Tài liệu liên quan đến nội dung thay đổi theo quy định tại Điều 9")
    False
    """
    small = _small(name)
    head = _MATTER.match(small)
    if head is None or any(sign.search(small, head.end()) for sign in (_NAMED, _CITED, _KNOWN)):
        return False
    return not _listed(name, following)


def _small(name: str) -> str:
    return without_bullet(tidy(name).casefold()).rstrip(" .;,")


def _listed(name: str, following: str) -> bool:
    return bool(_ITEM.match(name) and _SUBLINE.match(following))
