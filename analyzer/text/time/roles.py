"""What a length of time in a clause is for: a limit, a part of one, time that is not counted, or no limit at all."""

from __future__ import annotations

from typing import Literal

from analyzer.text.any_case import AnyCase, any_case
from analyzer.text.bodies import BODY
from analyzer.text.time.actors import actor_of
from analyzer.text.time.lengths import Length

Role = Literal[
    "limit",
    "stage",
    "extension",
    "reply",
    "not_counted",
    "applicant",
    "lead_time",
    "validity",
    "availability",
    "unclear",
]
"""limit: the body must finish within it; stage: one body's or one task's part of a limit; extension: what a limit may grow by
or to; reply: to ask for more papers or to refuse; not_counted: hidden time; applicant: what the applicant is given;
lead_time: how long before an event to file; validity: how long a paper counts; availability: when the service is open."""

_UP_TO = r"(?: là| trong| không quá| tối đa| đến| trên| dưới| từ| vòng)*"
_BEFORE: tuple[tuple[Role, AnyCase], ...] = (
    (
        "not_counted",
        any_case(r"(?:không|chưa) (?:được )?(?:tính|kể|bao gồm|gồm|cộng)(?! (?:từ|ngày nghỉ|vào))(?:[^.():]*|[^.():]{0,30}:[^.()]*)$"),
    ),
    ("lead_time", any_case(r"(?:trước|trước thời hạn|sớm hơn) (?:ít nhất |tối thiểu |chậm nhất )?(?:là )?$")),
    (
        "lead_time",
        any_case(r"trước (?:ngày|khi|thời điểm|giờ|thời hạn)[^,;:]{1,90}(?:ít nhất|tối thiểu|chậm nhất)(?: là)?(?: trước)?\s*$"),
    ),
    ("lead_time", any_case(r"trước khi hết [^,;]{0,50}$")),
    (
        "validity",
        any_case(
            r"(?:có giá trị|có hiệu lực|hiệu lực|có thời hạn"
            r"|(?:thời hạn|thời gian) (?:sử dụng|lưu hành|hoạt động|tạm trú|lưu trú|đào tạo|hợp đồng)"
            rf"|thời hạn của (?:giấy|thị thực|thẻ|chứng chỉ)[^,;:.]{{0,50}})(?: sử dụng)?{_UP_TO}\s*$"
        ),
    ),
    ("extension", any_case(r"(?:tăng thêm|kéo dài|cộng thêm|tính thêm)[^;:]{0,90}$")),
    (
        "extension",
        any_case(
            r"(?:gia hạn thêm|(?:có thể|được|thời gian|\() ?gia hạn)"
            r"(?: (?:thêm|tối đa|không quá|nhưng|là|thời hạn|thời gian|một|lần|giải|quyết))*\s*$"
        ),
    ),
    ("validity", any_case(r"hồ sơ (?:được )?(?:gửi|nộp)(?: trong| vòng)*\s*$")),
    ("validity", any_case(r"(?:từ đủ|đủ|trên|dưới|hơn|thâm niên|kinh nghiệm|lưu trú|tạm trú|cư trú)\s*$")),
)
_AFTER: tuple[tuple[Role, AnyCase], ...] = (
    ("availability", any_case(r"\s*(?:/\s*(?:\d+ )?(?:giờ|ngày|tuần|7|24)|(?:trong|mỗi|một) tuần)")),
    (
        "lead_time",
        any_case(
            r"[\s,(]*(?:làm việc )?(?:trước|so với) "
            r"(?:khi|ngày|thời điểm|giờ|lúc|thời gian|đợt|buổi|cuộc|phiên|dự|thời hạn|\d)"
        ),
    ),
    (
        "validity",
        any_case(
            r"\s*(?:gần nhất|tuổi|kinh nghiệm|trở lên|liên tục|liên tiếp|liền kề|một lần|/lần|đầu tiên|tính đến|phục vụ|tài chính|"
            r"tiếp theo|sau liền)"
        ),
    ),
    ("not_counted", any_case(r"[^.;]{0,80}không (?:được )?tính vào (?:thời (?:hạn|gian))")),
    ("validity", any_case(r"[^.;,]{0,30}(?:tính )?(?:trước ngày giấy|trước ngày [^,;.]{0,40}hết hạn)")),
)
HIDDEN_ABOVE = any_case(r"(?:không|chưa) (?:được )?(?:tính|kể|bao gồm|gồm)(?! (?:từ|vào))[^.;]*$")
"""A heading above hidden time: `Thời hạn trên không bao gồm:`."""
_TIME_OF = any_case(r"thời (?:gian|hạn) ")
_AFTER_THE_SLASH = any_case(r"giờ\s*/\s*$")
_RUN_OUT = any_case(r"\bsau(?: thời hạn| thời gian)?\s*$")
_AND_THEN = any_case(r"[^;.]{0,160}?(?: mà | nếu | thì |, nếu )")
"""Time that has run out: `sau thời hạn 30 ngày mà không nhận được trả lời`."""
_AND_NOT = any_case(r"[^;.]{0,160}? mà [^;.]{0,160}?không ")
_MORE_THAN = any_case(r"(?<!không )(?<!được )(?<!vượt )\bquá(?: thời hạn| thời gian)?\s*$")
_TOLD = any_case(r"(?:thông báo|hướng dẫn)(?! của)[^;:.]{0,60}(?:hoàn thiện|hoàn chỉnh|bổ sung|sửa đổi)[^;:.]{0,40}$")
_CHECKS_AND_TELLS = any_case(
    r"[^.;]*?(?:kiểm tra|xem xét|xét|rà soát)[^.;]{0,40}(?:tính (?:đầy đủ|hợp lệ)|thành phần)(?:(?!cấp |quyết định|trả kết quả)[^.;])*"
    r"(?:thông báo|hướng dẫn|yêu cầu)(?:(?!cấp |quyết định|trả kết quả)[^.;])*(?:bổ sung|hoàn thiện)"
)
_ONLY_CHECKS = any_case(
    r"[\s,]*(?:kể|tính) từ[^,.;]{0,80},[^.,;]{0,80}?(?<!được )kiểm tra (?:tính (?:đầy đủ|hợp lệ)|thành phần)"
    r"(?:(?!cấp |quyết định|trả kết quả|phê duyệt)[^.])*\.?$"
)
"""A first look at the dossier, whatever follows from it."""
_ASKS = any_case(
    r"[\s,]*(?:kể|tính) từ[^.;,]{0,100},(?:(?!trường hợp)[^.;]){0,100}?(?<!cần )(?<!phải )lấy ý kiến"
    r"(?:(?!cấp |quyết định|trả kết quả|phê duyệt)[^.;])*"
)
"""Other bodies are asked within it: `trong 05 ngày kể từ ngày nhận hồ sơ, Sở lấy ý kiến`."""
_FAULT = (
    r"(?:không hợp lệ|chưa hợp lệ|không đầy đủ|chưa đầy đủ|chưa đủ|không đủ|không đúng|chưa đúng|không đạt|chưa đạt|chưa đáp ứng|"
    r"không đáp ứng|(?:không|chưa) (?:bảo đảm|đảm bảo)|không chấp nhận|(?<!hoặc )từ chối|không cấp|không đồng ý|không chấp thuận|không được chấp|cần (?:sửa đổi|bổ sung|chỉnh sửa)|"
    r"phải bổ sung|(?<!không có )yêu cầu (?:bổ sung|sửa))"
)
_REPLY = any_case(rf"(?:trường hợp|nếu|đối với|hồ sơ)[^;:.]{{0,80}}{_FAULT}")
_TASK = (
    r"(?:tiếp nhận|kiểm tra|rà soát|xét tính|xem xét|xác định|thẩm định|thẩm tra|trình|trả kết quả|lấy ý kiến|luân chuyển|chuyển hồ sơ|họp|phê duyệt|(?<!đăng )ký|"
    r"ban hành|đánh giá|xác minh|niêm yết|công bố|công khai|bước \d|giai đoạn|thực hiện tại)"
)
_STAGE = any_case(
    rf"(?:thời (?:hạn|gian) (?:hoàn thành |thực hiện )?(?:việc )?|^){_TASK}[^;:.]{{0,140}}(?::|là|không quá|trong|tối đa|vòng|hạn|gian)\s*$"
    rf"|^(?:tại |đối với |thời gian )?{BODY}\b[^;:.,]{{0,80}}:?\s*(?:không quá |trong thời hạn |trong vòng |tối đa )*$"
    r"|(?:trong đó|gồm|\()\s*:?\s*$|trong đó[^;.]{0,120}$"
)
_CUE_BEFORE = any_case(
    r"(?:không (?:được |vượt )?quá|tối đa|chậm nhất|muộn nhất|trong|(?:trong )?(?:thời (?:hạn|gian)|vòng|khoảng)(?: thời gian)?|"
    r"giải quyết|thực hiện|thẩm định|là|:|sau|và|hoặc|từ|cấp|thì|công|nhất sau)"
    r"(?: là| sau| trong| khoảng)*\s*[-(+]?\s*$|^\W*$|\(\s*$|gồm\s*$"
)
_AT_ONCE_CUE = any_case(
    r"(?:giải quyết|cấp|trả|ghi|thực hiện|đăng ký|xác nhận|chứng thực|xử lý|hoàn thành|tiếp nhận|thời (?:hạn|gian)|xóa|bảo đảm|đảm bảo|"
    r"kiểm tra)[^;.]{0,90}$|^\W*$|[:,]\s*$"
)
_CUE_AFTER = any_case(r"[\s,(]*(?:kể|tính) từ|[\s,(]*(?:sau khi|từ (?:ngày|khi)|đối với|ngày kể từ|trong trường hợp|nhận)|\s*[.)]?$")


def role_of(clause: str, length: Length, condition: str = "") -> Role:
    """The role of a length in its clause; `condition` is what a heading above the clause says.

    >>> from analyzer.text.time.lengths import lengths
    >>> def role(text): return role_of(text, lengths(text)[0])
    >>> role("Không quá 05 ngày làm việc"), role("nộp trước ngày thi ít nhất 02 ngày"), role("Giấy phép có giá trị 10 năm")
    ('limit', 'lead_time', 'validity')
    """
    before, after = clause[: length.start], clause[length.end :]
    told = next((role for role, pattern in _BEFORE if pattern.search(before)), None)
    told = told or next((role for role, pattern in _AFTER if pattern.match(after)), None)
    if told:
        return told
    if _AFTER_THE_SLASH.search(before):
        return "availability"
    if _MORE_THAN.search(before) or _AND_NOT.match(after) or (_RUN_OUT.search(before) and _AND_THEN.match(after)):
        return "unclear"
    if HIDDEN_ABOVE.search(condition) and _TIME_OF.match(clause):
        return "not_counted"
    if _TOLD.search(before) or _CHECKS_AND_TELLS.match(after) or _ONLY_CHECKS.match(after):
        return "reply"
    if actor_of(before, after) == "applicant":
        return "applicant"
    if any(_REPLY.search(words) for words in (condition, before, after.split(",", 1)[0])):
        return "reply"
    return _limit_or_stage(before, after, length)


def _limit_or_stage(before: str, after: str, length: Length) -> Role:
    """A time that the body has: a limit only where a word says so, or nothing but the time stands there."""
    cue = _AT_ONCE_CUE if length.at_once else _CUE_BEFORE
    if not (cue.search(before) or _CUE_AFTER.match(after)):
        return "unclear"
    return "stage" if _STAGE.search(before) or _ASKS.fullmatch(after.split(".", 1)[0]) else "limit"
