"""Who acts in a step: the subjects of its sentences, each a body or the applicant, with its name as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, cast

from analyzer.text.bodies import BODY, ORGANISES

Role = Literal["applicant", "receiving_body", "deciding_body", "other_body"]
"""Who may act in a step: the body that takes the dossier in, the one that decides, any other body (with its name)."""
ActorKind = Literal["applicant", "receiving_body", "deciding_body", "other_body", "body", "official"]
"""What a name alone tells; a `body` or an `official` gets its role from the whole text."""

_KIND_OF_APPLICANT = (
    r"(?:cơ quan|đơn vị|doanh nghiệp|hộ gia đình|tổ chức|cá nhân|công dân|hộ kinh doanh|cơ sở|hợp tác xã|người dân|cộng đồng dân cư|"
    r"liên hiệp hợp tác xã|công ty|thương nhân|nhà đầu tư)"
)
_LISTED = rf"{_KIND_OF_APPLICANT}(?:(?:\s*[,/;]\s*|\s*và\s+|\s*hoặc\s+|\s*hay\s+|\s+)(?:các )?{_KIND_OF_APPLICANT})+"
_APPLICANT = (
    rf"(?:{_LISTED}|tổ chức(?! {ORGANISES})|cá nhân|công dân|"
    r"người(?! (?:có thẩm quyền|giải quyết|thực hiện chứng thực|tiếp nhận|đứng đầu cơ quan|được giao|làm công tác|được phân))|"
    r"doanh nghiệp|thương nhân|chủ(?! (?:tịch|trì|nhiệm|động|yếu))|nhà đầu tư|nhà thầu|nhà xuất|cơ sở(?! dữ liệu| vật chất| pháp)|thí sinh|"
    r"học sinh|học viên|sinh viên|hộ (?:gia đình|kinh doanh|nông|nghèo|sản)|(?:liên hiệp )?hợp tác xã|công ty|khách hàng|"
    r"trường (?!hợp)|đối tượng|nlđ|bên |hai bên|ứng viên|đương sự|thân nhân|cha\b|mẹ\b|luật sư|công chứng viên|đấu giá viên|"
    r"chi nhánh(?! văn phòng)|văn phòng đại diện|thuyền (?:trưởng|viên)|bệnh viện|ngân hàng thương mại|tổ hợp tác|tác giả|nghệ nhân|giảng viên|giáo viên|cựu |thương binh|"
    r"đơn vị (?:đăng ký|đề nghị|nộp|có nhu cầu|sử dụng)|cơ quan,? đơn vị|cơ quan báo chí|cơ quan (?:đề nghị|có nhu cầu|chủ quản)|"
    r"(?:người )?đại diện|nộp đơn|văn phòng (?:công chứng|luật sư|thừa phát)|hội viên|hộ\b(?! tịch)|gia đình|"
    r"nhà (?:sản xuất|nhập khẩu|khoa học|giáo)|phòng (?:khám|thí nghiệm|công chứng)|trung tâm (?:ngoại ngữ|tư vấn|trọng tài|hòa giải))"
)
_RECEIVING = (
    r"(?:(?:cán bộ|công chức|viên chức|nhân viên|người|chuyên viên|bộ phận|cơ quan|đơn vị|nơi|tổ)(?: làm)?(?: công tác)?(?: tại)?(?: bộ phận)?"
    r" (?:tiếp nhận|nhận hồ sơ|một cửa|hướng dẫn)|bộ phận|trung tâm (?:phục vụ )?hành chính|trung tâm phục vụ|văn thư|"
    r"tổ một cửa)"
)
_DECIDING = (
    r"(?:cơ quan (?:(?:nhà nước )?có thẩm quyền|giải quyết|cấp|quyết định|phê duyệt|công nhận)|"
    r"(?:người|cấp) (?:có thẩm quyền|giải quyết|thực hiện chứng thực)|"
    r"thủ trưởng|lãnh đạo|chủ tịch|bộ trưởng|thủ tướng|chủ tịch nước|chính phủ|thống đốc|giám đốc (?:sở|công an)|tổng cục trưởng|cục trưởng)"
)
_OFFICIAL = r"(?:cán bộ|công chức|chuyên viên|viên chức|phòng chuyên môn|bộ phận chuyên môn|đơn vị chuyên môn|phòng nghiệp vụ|phòng ban)"
_OTHER = (
    r"(?:(?:các |những )?(?:cơ quan|đơn vị|bộ, ngành|bộ, cơ quan|tổ chức|sở, ngành|sở, ban|chuyên gia)[^,.;:]{0,40}"
    r"(?:được (?:lấy|xin|hỏi) ý kiến|liên quan|phối hợp)|hội đồng|đoàn (?:thẩm|kiểm|đánh|công tác|khảo)|tổ (?:thẩm|công tác|chuyên gia|kiểm)|"
    r"các bộ\b|các sở\b|ban thẩm|chuyên gia)"
)
_SHORTENED = (
    r"(?:ubcknn|vcci|nhnn|cqt|bhxh|vsdc|cqđkkd|bql|ban quản lý|bưu điện|cảng|quỹ|viện|học viện|đại sứ quán|quân khu|ban chỉ huy|bộ tư lệnh)"
)
_NAME_ENDS = (
    r"(?=[,.;:\n()]|$| (?:thực hiện|có(?! thẩm| nhu| liên| chức| đủ| vốn| yêu| trụ)|(?<!bộ phận )(?<!cán bộ )(?<!cơ quan )(?<!công chức )tiếp nhận|kiểm tra|xét duyệt"
    r"|xem xét|thẩm định|thẩm tra|tổ chức (?:thẩm|họp|kiểm|xét|lấy|đánh|thực)|tiến hành|(?<!quyền )quyết định|phê duyệt|gửi|thông báo"
    r"|(?<!và )trả|chuyển|lấy|ban hành|(?<!người )nộp|bổ sung|lập|chuẩn bị|phải|sẽ|(?<!cơ quan )được|đã|căn cứ|hướng dẫn|(?<!người )(?<!có )yêu cầu|cập nhật|trình|phối hợp|chủ trì"
    r"|hoàn thiện|(?<!tiếp )(?<!xác )nhận|đến|(?<!người )khai|(?<!đăng )ký|công bố|ghi|xác nhận|xác minh|rà soát|thụ lý|phân công|giao(?! giải| thực| tiếp| nhiệm)|nếu|để|khi|theo"
    r"|trong|thì|ra|triển khai|(?<!quan )chấp thuận|(?<!quan )(?<!quyền )công nhận|thu hồi|chịu trách|(?<!quan )quy định (?:tại|ở)|kê khai|chọn|tổng hợp|đăng nhập|truy cập|đối chiếu|đánh giá|cho|(?<!cơ quan )(?<!có )xử lý|lựa chọn|đăng tải|hoàn thành|trao|(?<!người )làm"
    r"|(?<!quan )(?<!quyền )(?<!nghị )(?<!xin )(?<!cung )cấp (?!tỉnh|xã|huyện|bộ|trung|có|trên|dưới|khu|phòng)))"
)


def _subjects(before: str) -> re.Pattern[str]:
    """A subject with its name up to what it does, behind some words."""
    return re.compile(
        rf"{before}(?:(?P<receiving_body>{_RECEIVING})|(?P<other_body>{_OTHER})|(?P<applicant>{_APPLICANT})|(?P<deciding_body>{_DECIDING})"
        rf"|(?P<official>{_OFFICIAL})|(?P<body>{BODY}|{_SHORTENED}))(?!\w)[^,.;:\n()]{{0,110}}?{_NAME_ENDS}"
    )


_SUBJECT = _subjects(r"[\n.:;,)]\s*(?:[-+*]\s*)?(?:thì |do )?(?:các |những |mỗi |từng )?")
_SUBJECT_BEHIND_CASE = _subjects(r" (?:thì|do|bởi|hợp lệ|theo quy định) (?:các |những )?")
"""A subject in the middle of a sentence, looked for where none stands at the beginning of one."""
_ISSUES = re.compile(r"( có thẩm quyền) (?:cấp|quyết định|công nhận) .*")
_NO_VERB = (" theo", " cho", " trong", " để", ".", ";", ",", "\n")
"""`cơ quan có thẩm quyền cấp giấy phép theo mẫu`: without another verb behind it, the last words are what it does."""
_PART_OF_LIST = re.compile(
    r"(?:tổ chức|cơ quan|doanh nghiệp|đơn vị|cá nhân|hộ gia đình|công dân|hợp tác xã|trường hợp|giấy tờ|tên|địa chỉ|của|cho|là), ?$"
)
"""Before another applicant of the same list, which is no new actor: `tổ chức, cá nhân`."""
_OF_SEVERAL = re.compile(r" của [^,.;:]{2,50}, ?$")
"""`hồ sơ của ngân hàng, chi nhánh ngân hàng`: whose dossier it is goes on."""


class Subject(NamedTuple):
    """Who acts from a place in a text on; `name` as written, in small letters."""

    start: int
    end: int
    kind: ActorKind
    name: str


def subjects(small: str) -> Iterator[Subject]:
    """The subjects of the sentences of a text in small letters, in their order.

    >>> [(one.kind, one.name) for one in subjects("trong thời hạn 05 ngày, sở tư pháp kiểm tra hồ sơ")]
    [('body', 'sở tư pháp')]
    """
    none = True
    for found in _SUBJECT.finditer(f"\n{small}"):
        subject = _subject(found, 1)
        if not _is_part_of_list(small, subject):
            none = False
            yield subject
    if none:
        yield from (_subject(found, 0) for found in _SUBJECT_BEHIND_CASE.finditer(small))


def _is_part_of_list(small: str, subject: Subject) -> bool:
    near = max(0, subject.start - 60)
    listed = _PART_OF_LIST.search(small, near, subject.start)
    return bool(listed or (subject.kind == "applicant" and _OF_SEVERAL.search(small, near, subject.start)))


def _subject(found: re.Match[str], shift: int) -> Subject:
    """The one group that holds the first words of the name tells the kind."""
    kind = cast(ActorKind, found.lastgroup)
    start, end = found.start(kind), found.end()
    name = found.string[start:end]
    if "thẩm quyền " in name and found.string.startswith(_NO_VERB, end):
        name = _ISSUES.sub(r"\1", name)
    return Subject(start - shift, start - shift + len(name), kind, name.strip())


def same_body(one: str, other: str) -> bool:
    """Whether two names may be those of one body: one begins with the other.

    >>> same_body("sở tư pháp", "sở tư pháp tỉnh"), same_body("sở tư pháp", "sở y tế")
    (True, False)
    """
    return bool(one and other) and (one.startswith(other) or other.startswith(one))
