"""Whether a sentence asks its paper only of some: `đối với` with whom or what is meant, apart from its other uses."""

from __future__ import annotations

import re

from analyzer.text.identity.opening import Begins, opening_of
from analyzer.text.spelling import has_any, words_of

_GOVERNING = words_of(
    "điều kiện | tiêu chuẩn | nghĩa vụ | trách nhiệm | trách nhiệm dân sự | hoạt động | bắt buộc | quản lý | chính sách",
    "yêu cầu | sở hữu | sở hữu hợp pháp | tác động | tác dụng phụ | ảnh hưởng | rủi ro | biện pháp | giải pháp | bồi thường | hạn mức",
    "tiếp nhận | xử phạt | kỷ luật | trợ giúp xã hội | bảo hiểm xã hội | nghĩa vụ tài chính | chế độ | hỗ trợ | kiểm soát nội bộ | bảo đảm an toàn",
    "dự phòng | trích lập dự phòng | liều chiếu xạ tiềm năng | giới hạn liều | liều chiếu xạ | công bố áp dụng | trợ cấp ưu đãi | về việc miễn thuế | về việc giảm thuế",
    "pháp lý của cá nhân | pháp lý của tổ chức",
)
"""“Trách nhiệm đối với khách hàng”, “giấy tờ pháp lý của cá nhân đối với thành viên”: `đối với` belongs to these words."""
_FREE = "đối với" + "".join(f"(?<!{word} đối với)" for word in _GOVERNING)
_THINGS = (
    r"kho|bến|công trình|dự án|hàng|sản phẩm|thuốc|xe|ô tô|phương tiện|tàu|thiết bị|trang thiết bị|máy|phụ tùng|thực phẩm|mặt hàng"
    r"|hạng mục|bán thành phẩm|dược liệu|rừng|khu rừng|khu vực|địa điểm|hồ sơ|tài sản"
)
"""What may be inspected, made or owned."""
_MEANT = (
    rf"{_THINGS}|người(?! thứ ba)|cá nhân|nhóm|tổ chức|doanh nghiệp|hộ|công dân|trẻ|thành viên|đơn vị|cơ sở|nhà(?! nước)|thương nhân|đối tượng|học sinh"
    r"|học viên|sinh viên|giáo viên|giảng viên|chủ|nhân viên|lao động|hoạt động (?:mà|quy định)|ngân hàng|quỹ|chi nhánh|văn phòng"
    r"|trung tâm|công ty|cổ đông|pháp nhân|tập thể|tổ hợp tác|hợp tác xã|cơ quan|cán bộ|công chức|viên chức|sĩ quan|hạ sĩ|quân nhân"
    r"|quân đội|công an|thanh niên|luật sư|thuyền viên|hoa tiêu|chuyên gia|ứng viên|thí sinh|con|cha|thân nhân|động vật|gỗ|thửa đất|đất"
    r"|diện tích|nơi có|trường|mỏ|loại|khoản|trái phiếu|nhiệm vụ|quà"
)
"""Whom or what a paper may be asked of; matters that every file has (scope, field, content) are none."""
_ONLY_FOR = re.compile(
    rf"{_FREE}:? (?:(?:các|những|một số) )?(?:{_MEANT})\b"
    r"|(?<!công bố )áp dụng (?:đối với|với)|(?:\(|chỉ )áp dụng cho|\((?:với|cho) (?!phép|năm|kỳ|từng|mỗi)"
)
_NARROWED = re.compile(
    rf"{_FREE} (?!(?:(?:các|những|một số) )?(?:trường hợp|việc|từng|mỗi|phạm vi|nội dung|chỉ tiêu|lĩnh vực|vị trí|chức))"
    r"(?:\w+ ){1,5}?(?:là|thuộc|không|chưa|bị|do)\b"
)
"""“Ý kiến đồng ý đối với nhân sự là cán bộ”: whatever is meant, a part of it is told apart from the rest."""
_DEMANDS = (" phải ", " thêm ", " nộp b")
_MUST = re.compile(r" (?:được phép )?(?:phải (?:có|nộp|bổ sung)|nộp (?:thêm|bổ sung|bản sao)|có thêm) ")
_BESIDE = re.compile(r"ngoài [^;:]*, ")
_CERTAIN = re.compile(r"\b(?:là|thuộc|của đồng|nước ngoài|đã|chuyển đổi|không|được|do)\b")
_WORKS = words_of("tác phẩm | công trình")
"""Works are judged, not filed: something may be demanded of them, as of people; a paper that “must have” something names itself."""
_FARTHEST_MUST = 400
_TITLE = re.compile(
    r"/(?:nđ|tt|ttlt|qđ|nq)[\w-]*(?: ngày [\d/ ]+(?:tháng \d+ năm \d+)?)?(?: của (?:(?!đối với)[^,;()]){3,60}?)?"
    r" (?:quy định|hướng dẫn|về|sửa đổi)\b"
)
"""Behind the number of an instrument stands its title, which tells no condition."""
_TOWARDS = re.compile(r"\b(?:nghĩa vụ|trách nhiệm|cam kết|chính sách|bảo lãnh|điều kiện) (?:[\w-]+ ){1,10}$")
"""“Nghĩa vụ của tổ chức phát hành đối với nhà đầu tư”: what somebody owes, to whom."""
_ACT = re.compile(
    r"\b(?:nghiệm thu|kiểm tra|thẩm định|thẩm duyệt|kiểm định|thử nghiệm|giám định|đánh giá|công nhận|dự án đầu tư)\b[^,;:.()]*$"
)
_ITS_OBJECT = re.compile(rf"đối với (?:(?:các|những|một số) )?(?:{_THINGS})\b(?P<more>[^,;:.()]*)")
_NARROWER = re.compile(
    r"\b(?:có|không|phải|thuộc|quy định tại|lần đầu|nhập khẩu|trên|dưới|từ|chưa|đã|được|mà|khi|là|trong|hơn|bị|do|chỉ)\b"
)
"""“Văn bản nghiệm thu đối với kho …” tells what was inspected; “… đối với các kho có diện tích lớn hơn …” for which of them it is asked."""
_ONE_OF_TWO_FORMS = re.compile(r"đối với (?:cá nhân|tổ chức|doanh nghiệp|hộ gia đình)(?=\W*$)")
"""The same form comes once for persons and once for organisations."""
_OF_THE_CLASS = re.compile(
    rf"đối với (?:(?:các|những|một số) )?(?:{_MEANT})\b[^,;:.()]{{0,60}}? (?:(?:không )?thuộc (?:diện|đối tượng)|quy định tại (?:khoản|điểm))\b"
)
"""“Bản kê khai đối với phương tiện không thuộc diện đăng kiểm”: a class of them, which the law tells, fills in the form."""
_BEHIND_COLON = re.compile(rf"(?<=[\w)]: )đối với (?:(?:các|những) )?(?:{_MEANT})\b")
"""“Bản khai an ninh tàu biển: đối với tàu chở khách”."""
_ASKED_BY_BODY = re.compile(
    r"(?:văn bản|công văn) đề nghị của [^,;()]{3,80}? đối với (?:cán bộ|công chức|viên chức|người|quân nhân|học sinh)\b"
)
"""“Văn bản đề nghị của cơ quan quản lý đối với cán bộ …”: only those whose body asks for them need its letter."""


def asked_of_some(sentence: str) -> re.Match[str] | None:
    """Where a sentence that names a paper tells of whom it is asked."""
    if "đối với" not in sentence and "áp dụng" not in sentence and "(" not in sentence:
        return None
    title = _TITLE.search(sentence) if "/" in sentence else None
    end = title.start() if title else len(sentence)
    found = _ONLY_FOR.search(sentence, 0, end) or _NARROWED.search(sentence, 0, end)
    return None if found and _is_object(sentence, found.start()) else found


def _is_object(sentence: str, at: int) -> bool:
    """Whether the words at a place tell what something was done to or is owed to, not of whom the paper is asked."""
    named = _ITS_OBJECT.match(sentence, at)
    if named and _ACT.search(sentence, 0, at) and not _NARROWER.search(named["more"]):
        return True
    return sentence.startswith("đối với", at) and bool(_TOWARDS.search(sentence, 0, at))


def form_for_some(sentence: str) -> re.Match[str] | None:
    """Where a sentence that names a form tells for whom it is; elsewhere in it `đối với` belongs to what is applied for."""
    if "đối với" not in sentence:
        return None
    return (
        _ONE_OF_TWO_FORMS.search(sentence)
        or _ASKED_BY_BODY.match(sentence)
        or _BEHIND_COLON.search(sentence)
        or _OF_THE_CLASS.search(sentence)
    )


def some_who_must(whole: str, begins: Begins) -> str:
    """Those of all applicants, or of all that is applied for, who a line says must add the paper; empty where it says so of none.

    “Tác phẩm của đồng tác giả phải có văn bản ủy quyền”, “người nộp thuế là doanh nghiệp nộp thêm văn bản xác nhận”.
    """
    must = _MUST.search(whole, 0, _FARTHEST_MUST) if has_any(whole, _DEMANDS) else None
    if must is None or (begins(whole) and not whole.startswith(_WORKS)):
        return ""
    beside = _BESIDE.match(whole, 0, must.start())
    who = whole[beside.end() if beside else 0 : must.start()].rstrip(",")
    if not _CERTAIN.search(who) or has_any(who, (";", ":", ".", "(")):
        return ""
    return who if begins(whole, opening_of(whole, must.end(), begins)[1]) else ""
