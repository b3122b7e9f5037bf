"""Why a text sets no time limit: it says that none is laid down, or ties the time to a decision, a schedule, an agreement, a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from analyzer.model.text import Text
from analyzer.text.any_case import AnyCase, any_case
from analyzer.text.wording import clauses

Reason = Literal[
    "not_laid_down",
    "by_decision",
    "by_schedule",
    "by_agreement",
    "by_other_text",
    "by_date",
    "by_event",
    "in_rounds",
    "only_lead_time",
    "only_applicant",
    "only_reply",
    "only_extension",
    "only_hidden_time",
    "only_validity",
    "only_availability",
    "unit_not_stated",
    "parts_in_steps",
    "nothing_said",
    "unclear",
]

REASONS: dict[Reason, Text] = {
    "not_laid_down": Text("văn bản nói là không quy định thời hạn", "the text says that no limit is laid down"),
    "by_decision": Text(
        "thời gian theo quyết định, kế hoạch, thông báo của cơ quan", "the time follows a decision, plan or notice of the body"
    ),
    "by_schedule": Text("thời gian theo lịch, giấy hẹn", "the time follows a schedule or an appointment"),
    "by_agreement": Text("thời gian theo thỏa thuận, hợp đồng", "the time follows an agreement or a contract"),
    "by_other_text": Text("dẫn sang văn bản khác, không nêu thời hạn", "refers to another text and states no limit"),
    "by_date": Text("ấn định một ngày trong năm", "fixes a day of the year"),
    "by_event": Text("kết thúc khi một việc xảy ra", "ends when something happens"),
    "in_rounds": Text("thực hiện theo đợt, kỳ trong năm", "done in rounds within a year"),
    "only_lead_time": Text("chỉ nêu phải nộp trước bao lâu", "says only how long before an event to file"),
    "only_applicant": Text("chỉ nêu thời hạn của người nộp", "states only the applicant's own time"),
    "only_reply": Text("chỉ nêu thời hạn yêu cầu bổ sung, từ chối", "states only the time to ask for more or to refuse"),
    "only_extension": Text("chỉ nêu thời gian được tăng thêm", "states only by how much the time may grow"),
    "only_hidden_time": Text("chỉ nêu thời gian không tính", "states only what is not counted"),
    "only_validity": Text(
        "chỉ nêu thời hạn có giá trị của giấy tờ, thời gian hoạt động", "states only how long a paper or an activity lasts"
    ),
    "only_availability": Text("chỉ nêu giờ tiếp nhận", "states only when the service is open"),
    "unit_not_stated": Text("có số nhưng không có đơn vị", "a number without a unit"),
    "parts_in_steps": Text(
        "các bước nêu thời hạn từng phần, không có thời hạn chung", "the steps state the time of parts and no overall limit"
    ),
    "nothing_said": Text("không nêu thời hạn giải quyết", "no time limit is stated"),
    "unclear": Text("có nói tới thời gian nhưng không đọc chắc chắn được", "time is mentioned but could not be read with certainty"),
}

_TIME = r"thời (?:gian|hạn|giạn)"
_NOT = r"(?:không|chưa)(?: có)? (?:quy định|được quy định|xác định|ấn định)"
_DAY = r"\d{1,2}(?:\s*/\s*\d{1,2}|\s*(?:của )?tháng\s*(?:\d|đầu|cuối|trước|sau))"
_SAYS: tuple[tuple[Reason, AnyCase], ...] = (
    (
        "not_laid_down",
        any_case(
            rf"{_TIME}[^;.]{{0,40}}{_NOT}|{_NOT}(?: cụ thể)?(?: về)? {_TIME}"
            r"|^(?:không|chưa)(?: có)? quy định(?: cụ thể)?\W*$"
        ),
    ),
    (
        "not_laid_down",
        any_case(
            rf"không (?:có|giới hạn) {_TIME} (?:giải quyết|thực hiện)"
            rf"|{_TIME}(?: giải quyết| thực hiện)?\s*:?\s*không(?: có)?\W*$"
        ),
    ),
    (
        "by_schedule",
        any_case(rf"theo (?:đúng )?(?:lịch|giấy hẹn|phiếu hẹn|{_TIME} (?:trong|ghi trên|tại) (?:giấy|phiếu)|thời gian biểu)"),
    ),
    (
        "by_agreement",
        any_case(
            rf"{_TIME}[^;.]{{0,60}}theo (?:sự )?(?:thỏa thuận|thoả thuận|hợp đồng)"
            r"|^theo (?:thỏa thuận|thoả thuận|hợp đồng)"
        ),
    ),
    (
        "by_date",
        any_case(
            rf"(?:trước|vào|chậm nhất(?: là)?(?: vào)?|đến hết|muộn nhất(?: là)?)(?: ngày)? {_DAY}"
            r"|ngày cuối cùng của (?:tháng|quý)|vào (?:tháng|quý) (?:\d{1,2}|[IVX]+)\b"
        ),
    ),
    (
        "in_rounds",
        any_case(
            r"\d+ (?:lần|đợt|kỳ) (?:trong|mỗi|/)\s*(?:một )?(?:năm|quý)|^(?:hàng|hằng) (?:năm|quý|tháng)"
            r"|(?:^|: )theo (?:từng )?(?:đợt|kỳ)"
        ),
    ),
    (
        "by_decision",
        any_case(
            rf"(?:{_TIME}[^;.]{{0,80}}|^)(?:theo|căn cứ|do|phụ thuộc) (?:quyết định|kế hoạch|thông báo|yêu cầu|tình hình|dự án|"
            rf"đề án|phương án|hướng dẫn|{_TIME} chung)"
            r"|(?:chủ tịch|thủ trưởng|giám đốc|ủy ban nhân dân)[^;.]{0,40}(?:quyết định cụ thể|quy định chi tiết|quy định cụ thể)"
        ),
    ),
    (
        "by_other_text",
        any_case(
            rf"{_TIME}[^;.]{{0,40}}(?:theo|căn cứ|quy định tại)(?: đúng)? "
            r"(?:quy định|quy chế|luật|nghị định|thông tư|quy trình|khoản|điều \d)"
            r"|^(?:theo|hướng dẫn tại|thực hiện theo) (?:quy định|quy chế|điều \d)"
        ),
    ),
    (
        "by_event",
        any_case(r"(?:đến|trước|sau) (?:khi|ngày) (?:hết hạn|có|tàu|phương tiện|bắt đầu|kết thúc)|kết thúc khi|cho đến khi"),
    ),
)
"""Each read in one clause, in this order."""


@dataclass(frozen=True, slots=True)
class NoLimit:
    """Why there is no limit, and the words that say so."""

    reason: Reason
    wording: str = ""

    @property
    def text(self) -> Text:
        """The reason as a sentence."""
        return REASONS[self.reason]


def no_limit_in(text: str) -> NoLimit | None:
    """The reason that a text itself gives for setting no limit; None where it gives none.

    >>> no_limit_in("Thời hạn giải quyết: chưa quy định cụ thể.").reason
    'not_laid_down'
    """
    pieces = [clause.text for clause in clauses(text) if "cách thức" not in clause.text.lower() or "thời" in clause.text.lower()]
    for reason, pattern in _SAYS:
        for piece in pieces:
            found = pattern.search(piece)
            if found:
                return NoLimit(reason, found[0].strip(" .;,:-"))
    return None
