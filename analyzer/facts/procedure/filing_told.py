"""What the wording of a whole record tells of its papers, wherever it stands: exemptions, who files, how the result comes back."""

from __future__ import annotations

from analyzer.facts.procedure.worded import first_said, sentence
from analyzer.inferring.wording import step_texts
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case, small
from analyzer.text.bodies import OFFICE

_SHOWN = any_case(
    r"bản (?:sao|chụp)[^.;:\n]{0,60}(?:kèm|xuất trình|mang theo|cùng)[^.;:\n]{0,20}(?:bản gốc|bản chính)[^.;:\n]{0,20} đối chiếu"
)
"""A copy is taken with the original shown."""
_TAKEN = any_case(
    r"(?:bản gốc|bản chính)[^.;:\n]{0,40} (?:hoặc|hay) (?:là )?bản sao|bản sao[^.;:\n]{0,40} (?:hoặc|hay) (?:là )?(?:bản gốc|bản chính)"
    r"|bản sao[^.;:\n]{0,60}(?:kèm|xuất trình|mang theo|cùng)[^.;:\n]{0,20}(?:bản gốc|bản chính)[^.;:\n]{0,20} đối chiếu"
)
_EITHER = any_case(
    r"\b(?:giấy tờ|văn bản|tài liệu|hồ sơ)\b[^.;:\n]{0,80}(?:bản gốc|bản chính)[^.;\n]{0,60} (?:hoặc|hay) (?:là )?bản (?:sao|chụp)"
    r"|bản (?:sao|chụp) (?:các )?(?:giấy tờ|tài liệu)\b[^.;:\n]{0,120} (?:hoặc|hay) nộp bản (?:gốc|chính)"
)
"""Papers in general are taken as originals or as copies."""
_LEGALISED = any_case(r"hợp pháp h(?:óa|oá) lãnh sự")
_SPARED = any_case(r"miễn|trừ (?:trường|các|khi|những)|điều ước|có đi có lại|không (?:phải |cần |yêu cầu )?(?:được )?hợp pháp h")

_BODY = rf"(?:{OFFICE}|cơ sở (?:khám|y tế|giáo dục|trợ giúp|bảo trợ)|bệnh viện|nhà trường|quỹ)\b"
"""Who acts by office: what such a body sends for, no citizen has to fetch. Only an office of the State files for others."""
_BODY_ASKS = any_case(
    rf"{_BODY}[^.;\n]{{0,160}}?(?<!được )\b(?:lập|gửi|có)(?: và gửi)? (?:giấy|văn bản|công văn|phiếu|hồ sơ) (?:đề nghị|yêu cầu)[^.;,\n]{{0,40}}? xác nhận"
)
_FILES = any_case(r"\b(?:lập|nộp|gửi|chuẩn bị|hoàn thiện|hoàn chỉnh)\b[^.;:,\n]{0,40}?\bhồ sơ\b")
_BY_OFFICE = any_case(rf"(?:^|[:.;)\n*+-]\s*)(?:các )?{OFFICE}\b(?:(?!\b(?:người|cá nhân|tổ chức|doanh nghiệp)\b)[^:.;\n])*$")
_TAKEN_ELECTRONICALLY = any_case(
    r"\b(?:gửi|nộp)\b(?:(?!\bhồ sơ bổ sung|\bbản chụp)[^.;\n]){0,200}?\b(?:thư điện tử|e-?mail|trực tuyến|cổng dịch vụ công"
    r"|môi trường (?:điện tử|mạng)|phương tiện điện tử|thông điệp dữ liệu)"
)
_GRANTED = r"quyết định|giấy phép|giấy chứng nhận|giấy xác nhận|chứng chỉ|thẻ|kết quả|văn bản (?:chấp thuận|cấp phép|xác nhận)"
_SENT = any_case(
    rf"\b(?:trách nhiệm|và|phải|thì|,) gửi (?:trả )?(?:bản chính )?(?:{_GRANTED})\b[^.;\n]{{0,250}}? (?:đến|tới|cho) (?:các )?"
    r"(?:tổ chức|cá nhân|người (?:đề nghị|nộp|yêu cầu)|doanh nghiệp|công dân|cơ sở|chủ )"
)
"""A body that sends what it grants to who asked for it: nobody comes for it."""
_HANDED_ON = any_case(
    rf"\b(?:chuyển|gửi) (?:bản chính )?(?:{_GRANTED})(?! (?:xác minh|kiểm tra|thẩm định|giám định|xét duyệt))[^.;\n]{{0,200}}? (?:đến|tới|về|cho) {OFFICE}\b"
    rf"|\b(?:nhận|có|ký|ban hành) (?:được )?(?:{_GRANTED})[^.;,\n]{{0,80}} (?:và|rồi) (?:chuyển|gửi) (?:đến|tới|về|cho) {OFFICE}\b"
)
"""What is granted goes from one body to another, which acts on it."""
_COLLECTED = any_case(r"\b(?:trả|nhận) (?:lại )?kết quả|giấy hẹn|hẹn trả")
_DRAWN_UP = any_case(r"\blập\b[^.;:,\n]{0,40}?\bhồ sơ\b")
_NOTHING_FILED = any_case(r"\bnộp hồ sơ[^.:;\n]{0,20}: ?không(?: có)?\b")
_CITIZEN_FILES = any_case(r"\b(?:người|cá nhân|tổ chức|doanh nghiệp|hộ gia đình|công dân)\b[^.;:\n]{0,100}?\b(?:lập|nộp|gửi)\b")
_CLAUSE = 200
"""How far before its verb the subject of a clause is sought."""

_RECEIPT = any_case(r"biên lai|giấy nộp tiền|chứng từ (?:nộp|thu|đã nộp|giao dịch)|phiếu thu\b")
_PAYING = any_case(
    r"^(?:thủ tục )?(?:khai,? )?(?:nộp|thu|đóng) (?:tiền|thuế|phí|lệ phí|phạt|ngân sách|các khoản)|nộp [^.;]{0,40}vào ngân sách"
)

_TO_WORKPLACE = any_case(
    r"\b(?:gửi|nộp) (?:[^.;\n]{0,40} )?(?:cho |tới |đến |về )?(?:cơ quan|đơn vị)[^.;\n]{0,30} nơi [^.;\n]{0,20}công tác"
)


def spares_legalisation(said: str) -> str:
    """The sentence of a record that says which papers need no consular legalisation; empty where there is none."""
    sentences = (sentence(said, found.start(), found.end()) for found in _LEGALISED.finditer(said))
    return next((one for one in sentences if _SPARED.search(one)), "")


def papers_taken(said: str) -> str:
    """The sentence of steps or channels that takes originals, or copies shown with the original, beside certified copies; else empty."""
    return first_said(_TAKEN, said) if "bản sao" in said else ""


def either_form_taken(said: str) -> str:
    """The sentence of steps or channels that takes papers in general as originals or as copies, whichever is chosen; else empty."""
    return first_said(_EITHER, said) if "bản sao" in said or "bản chụp" in said else ""


def originals_shown(said: str) -> str:
    """The sentence of notes on the papers by which a copy shown with the original is taken too; else empty."""
    return first_said(_SHOWN, said) if "đối chiếu" in said else ""


def body_asks(procedure: Procedure) -> str:
    """The sentence of the steps by which a body, not a citizen, asks for a confirmation or draws up the file; empty where none does."""
    steps = "\n".join(step_texts(procedure))
    if "xác nhận" in small(steps) and (asked := first_said(_BODY_ASKS, steps)):
        return asked
    filing = _FILES.search(steps)
    if filing is None or not _BY_OFFICE.search(steps[max(0, filing.start() - _CLAUSE) : filing.start()]):
        return ""
    return sentence(steps, filing.start(), filing.end())


def taken_electronically(said: str) -> str:
    """The sentence of steps or channels by which the dossier may be sent by e-mail or over the network; empty where none says so."""
    return first_said(_TAKEN_ELECTRONICALLY, said)


def result_sent(said: str) -> str:
    """The sentence of steps or channels by which the body sends the result to the applicant; empty where none says so."""
    return first_said(_SENT, said)


def result_handed_on(said: str) -> str:
    """The sentence by which the result goes to another body, where no sentence has anybody collect it; else empty."""
    return "" if _COLLECTED.search(said) else first_said(_HANDED_ON, said)


def body_files(procedure: Procedure) -> str:
    """The sentence of the steps by which a body draws up the file, or which says that nothing is filed, where no citizen files anything; else empty."""
    steps = "\n".join(step_texts(procedure))
    if nothing := first_said(_NOTHING_FILED, steps):
        return nothing
    if _CITIZEN_FILES.search(steps):
        return ""
    drawn = (one for one in _DRAWN_UP.finditer(steps) if _BY_OFFICE.search(steps[max(0, one.start() - _CLAUSE) : one.start()]))
    return next((sentence(steps, one.start(), one.end()) for one in drawn), "")


def sent_to_workplace(procedure: Procedure) -> bool:
    """Whether a sentence of the steps sends the application to the workplace of whoever applies, which then passes it on."""
    return any(_TO_WORKPLACE.search(text) for text in step_texts(procedure))


def is_payment(procedure: Procedure) -> bool:
    """Whether the procedure is itself the paying, or gives a paper on a payment: its dossier holds what is being paid."""
    return bool(_PAYING.search(procedure.name)) or any(_RECEIPT.search(result.name) for result in procedure.results)
