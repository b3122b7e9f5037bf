"""What the steps tell of a procedure as a whole: done while one waits, nothing but filing, a limit that begins anew, opinions without one, another act."""

from __future__ import annotations

from analyzer.facts.procedure.worded import Said, bounds, first_said, sentence
from analyzer.inferring.wording import step_texts
from analyzer.model.procedure import Procedure
from analyzer.model.values import WORKING_HOURS_PER_DAY, Duration
from analyzer.text.any_case import any_case, small
from analyzer.text.quoting import as_quoted, shortened
from analyzer.text.spelling import has_any

_COMES_BACK = any_case(r"hẹn|quay lại|trở lại|nhận kết quả|(?<!tiếp nhận và )trả kết quả")
"""Words by which the applicant comes again for the result."""

_ON_EXPIRY = any_case(
    r"\btrước[^.;\n]{0,120} hết (?:thời )?(?:hạn|hiệu lực)[^.;\n]{0,200} cấp lại|\bcấp lại[^.;\n]{0,80} (?:khi|do|trước khi|vì) (?:\w+ ){0,6}hết (?:thời )?(?:hạn|hiệu lực)"
)
"""A paper that has run out is issued again for a new term."""

_FILING = frozenset({"prepare", "file", "pay", "supplement", "receive"})
_ASKED = any_case(
    r"\b(?:đề nghị|nhu cầu|yêu cầu|xin|hồ sơ|đơn|tờ khai|đề xuất|nguyện vọng|thủ tục|đăng ký|giấy tờ|văn bản|chương trình|đề án)"
    r"(?: (?!và\b|hoặc\b|thì\b|đã\b)\w+){1,6}"
)
"""What is asked for or handed in: “đề nghị cấp lại thẻ” tells of no decision."""
_HANDLES = any_case(
    r"\b(?:"
    r"thẩm định|thẩm tra|xem xét|kiểm tra|đánh giá|xác minh|xét|khảo sát|nghiệm thu|nhận xét|ý kiến|họp|hội đồng|tham mưu"
    r"|phê duyệt|phê chuẩn|quyết định|ký|giải quyết|xử lý|xác nhận|chấp thuận|chấp nhận|duyệt|công nhận|cho phép|đồng ý|từ chối|chứng thực"
    r"|cấp (?!có|tỉnh|xã|huyện|trung|bộ|cơ sở|sở|trên|dưới|thành phố)|(?<!toàn )(?<!quá )(?<!quy )trình"
    r"|kết quả|trả|trả lời|ban hành|thông báo|phản hồi|trao|giao(?! dịch)|công bố|đăng tải|công khai|hẹn|hướng dẫn|bổ sung thông tin"
    r"|thanh toán|chi|hoàn (?:trả|thuế)|giải ngân|thông quan|kích hoạt|mở|khóa|lắp đặt|điều trị|hoàn thành"
    r"|cập nhật|ghi|lưu|nhập|in|chuyển|phân công|làm thủ tục|lập (?:biên bản|danh sách|sổ)"
    r")\b"
)
"""What the body does with a file: examines, decides, gives, pays, keeps."""
_DECIDES = any_case(r"\b(?:thẩm định|thẩm tra|phê duyệt|quyết định|chấp thuận|trả lời|xem xét)\b|\bcấp (?:lại )?(?:thẻ|giấy|phép|chứng)")
"""Beside a channel: what the body does, told in the wrong place."""
_LONGEST = 240

_RESTARTS = any_case(r"thời (?:hạn|gian)[^.;\n]{0,60}tính lại(?: từ đầu| kể từ|[ ,]*sau khi)|tính lại (?:thời hạn|từ đầu)")
_PAUSES = any_case(r"không (?:được )?tính(?: thời gian[^.;\n]{0,80})? vào thời (?:hạn|gian)")
"""The wait for the applicant does not count: the limit pauses already."""
_NEAR = 500
"""Letters in front of a restart in which the wait is told of that leads to it."""
_ACTS = ("cấp mới", "cấp lần đầu", "cấp lại", "cấp đổi", "gia hạn", "thu hồi")
"""What may be asked for one object: each word leaves the others out."""
_ASKS = any_case(rf"(?:đề nghị|nhu cầu|yêu cầu|xin)\s+(?:được\s+)?({'|'.join(_ACTS)})\b")
_FILES = any_case(r"(?s)\b(?:nộp|gửi|lập|làm|chuẩn bị|khai)\b.*\b(?:hồ sơ|đơn|tờ khai|giấy đề nghị|văn bản đề nghị)\b")
_ONE_CASE = any_case(r"\b(?:trường hợp|đối với)\b")
_CONSULTS = any_case(
    r"\b(?:lấy|xin|hỏi) (?:thêm )?ý kiến(?: bằng văn bản| tham gia| góp ý| thẩm định| phối hợp)*(?: của| từ)? "
    r"(?:các |những )?(?:cơ quan|sở|bộ|đơn vị|ban|ngành|ủy ban|ubnd|công an|tổ chức)\b"
)
"""The body that decides asks others: not people of a place, nor the members of a council."""
_OPINIONS = ("lấy ý kiến", "xin ý kiến", "hỏi ý kiến", "thêm ý kiến")
_SOME_TIME = any_case(r"\d+\s*(?:\([^()]*\)\s*)?(?:ngày|giờ|tháng)|thời hạn|thời gian")
_ANSWERS = any_case(
    r"(?:cơ quan|đơn vị|tổ chức) được (?:lấy|xin|hỏi) ý kiến|nhận được (?:văn bản|công văn|đề nghị|hồ sơ) (?:lấy|xin|hỏi) ý kiến"
)
"""What those who are asked do, wherever the steps tell it: where it is told, so is the time."""
_BEFORE, _BEHIND = 160, 480
"""Letters around the asking within which the time for the answer would be told."""


def done_while_waiting(procedure: Procedure) -> bool:
    """Whether every limit is known and within half a working day, and no step calls anybody back for the result."""
    limits = procedure.time_limits
    if not limits or not all(limit.value is not None and _within_half_a_day(limit.value) for limit in limits):
        return False
    told = step_texts(procedure)
    if told:
        return not any(map(_COMES_BACK.search, told))
    return all(step.kind not in ("collect", "return") for step in procedure.steps)


def called_back(said: str) -> str:
    """The sentence of steps or channels by which the applicant comes again for the result; empty where there is none."""
    return as_quoted(first_said(_COMES_BACK, said))


def reissued_on_expiry(steps: str) -> bool:
    """Whether the steps ask for the reissue before, or when, the paper runs out: its conditions are examined for a new term.

    >>> reissued_on_expiry("Trước 03 tháng tính đến ngày giấy phép hết hạn, cơ sở nộp hồ sơ đề nghị cấp lại giấy phép.")
    True
    """
    return "cấp lại" in steps and _ON_EXPIRY.search(steps) is not None


def _within_half_a_day(value: Duration) -> bool:
    if value.unit == "hours":
        return value.value <= WORKING_HOURS_PER_DAY / 2
    return value.working_days is not None and value.working_days <= 0.5


def only_filed(procedure: Procedure) -> str:
    """The steps in their first words where each is one of filing and neither its words nor those of the channels tell what the body does with the file; else empty."""
    if any(step.kind not in _FILING for step in procedure.steps):
        return ""
    told = "\n".join(step_texts(procedure) or (step.text or step.name for step in procedure.steps))
    if not told or _HANDLES.search(_ASKED.sub(" ", told)) or any(_DECIDES.search(channel.text) for channel in procedure.channels):
        return ""
    return shortened(told, _LONGEST)


def restart(said: str) -> str:
    """The sentence of a text that begins a time limit anew after the dossier was supplemented; empty where none does, or where the wait just told does not count."""
    found = _RESTARTS.search(said)
    if found is None or _PAUSES.search(said, max(0, found.start() - _NEAR), found.end()):
        return ""
    return sentence(said, found.start(), found.end())


def open_consultation(said: Said) -> str:
    """A sentence of the steps that asks other bodies for their opinion where no time is told for the answer; empty where there is none."""
    steps = said.of("steps") if has_any(said.small, _OPINIONS) else ()
    asked = [(text, found) for _, _, text in steps if has_any(small(text), _OPINIONS) for found in _CONSULTS.finditer(text)]
    if not asked or any(_ANSWERS.search(text) for text in {text for text, _ in asked}):
        return ""
    untimed = (each for each in asked if not _SOME_TIME.search(each[0], max(0, each[1].start() - _BEFORE), each[1].end() + _BEHIND))
    return next((sentence(text, found.start(), found.end()) for text, found in untimed), "")


def asks_another_act(name: str, said: Said) -> str:
    """A sentence of the steps in which the applicant files for another act than those of the name; empty where the steps name one of these.

    What is asked for within one case of the steps is no act of the whole procedure.
    """
    named = {act for act in _ACTS if act in small(name)}
    if not named:
        return ""
    steps = [piece.text for piece in said.of("steps")]
    if any(act in text.lower() for text in steps for act in named):
        return ""
    asked = ((text, found) for text in steps for found in _ASKS.finditer(text) if _files_for(text, found.start()))
    return next((sentence(text, found.start(), found.end()) for text, found in asked), "")


def _files_for(text: str, place: int) -> bool:
    """Whether the sentence around a place is one in which somebody files, and not only in some case named before."""
    begin, end = bounds(text, place)
    return not _ONE_CASE.search(text, begin, place) and _FILES.search(text, begin, end) is not None
