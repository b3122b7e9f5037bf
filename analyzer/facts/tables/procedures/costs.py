"""What a procedure costs whoever files, beside its fees; columns of `procedures`."""

from __future__ import annotations

from analyzer.facts.procedure.worded import sentence
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.text.any_case import AnyCase, any_case, small
from analyzer.text.spelling import has_any

_APPLICANT = r"(?:người|tổ chức|cá nhân|doanh nghiệp|cơ sở|hộ gia đình|chủ (?:sở hữu|đầu tư|tàu|xe|dự án|cơ sở|phương tiện))(?! (?:nhà nước|có thẩm quyền|thẩm định))"
_BORNE = any_case(
    rf"\b(?:chi|kinh) phí(?! hỗ trợ)[^.;,\n]{{0,120}}? do (?:các )?{_APPLICANT}[^.;\n]{{0,120}}? (?:chi trả|trả|chịu|chi|thanh toán|bảo đảm|đảm bảo)\b(?! hộ)"
    rf"|\b(?:người (?:sử dụng đất|đề nghị|yêu cầu|nộp|đăng ký)|{_APPLICANT}[^.;:\n]{{0,20}} (?:đề nghị|yêu cầu|đăng ký))[^.;:,\n]{{0,60}}? "
    r"(?:phải|có trách nhiệm|tự) (?:chi trả|trả|chịu|thanh toán)(?: mọi| toàn bộ| các)? chi phí"
)
"""“Chi phí đăng tin do người đề nghị trả”: a cost of the procedure itself, laid on whoever files."""
_SPENT = ("chi phí", "kinh phí")
_KINDS = tuple(
    any_case(kind)
    for kind in (
        r"đăng tin|đăng báo",
        r"trích đo|đo đạc|đo vẽ",
        r"đánh giá|thẩm định|thẩm tra|giám định|kiểm tra|kiểm định|thử nghiệm|khảo sát",
    )
)


_FEE_ASKED = any_case(
    r"(?<!tổ chức )(?<!cơ quan )(?<!không )(?<!phải )(?<!việc )(?:phải |yêu cầu |tạm |thực hiện )?(?:nộp|đóng|thu|thanh toán)"
    r"(?: đủ| đầy đủ| tạm| (?:các )?khoản| tiền)* (?:lệ phí|cước phí|phí)\b"
    r"(?! (?:bảo hiểm|bảo vệ|học|khám|hỗ trợ|bản quyền|sử dụng|trước bạ|tham gia|công đoàn|hải quan|môi trường|đường bộ))(?!, lệ phí (?:thuộc|sử dụng|bằng)|\s*\(nếu có)"
    r"|\bnộp hồ sơ[^.;\n]*, phí thẩm định\b"
)
"""“Phải nộp phí thẩm định”: whoever files is asked for a fee."""
_FEE_DOUBTFUL = any_case(
    r"nếu có|nếu thuộc|trường hợp phải nộp|(?:không|chưa|chậm) (?:phải |được |thực hiện )*(?:nộp|thu|đóng)|(?:tổ chức|cơ quan|người)(?: được giao)?(?: nhiệm vụ)? (?:thu|nộp) phí|miễn|"
    r"hoàn (?:trả )?(?:phí|lệ phí)|tờ khai|kinh phí|quy định về|tình hình nộp|khai phí|biên lai"
)


_PERHAPS = any_case(
    r"(?<!không )(?<!không phải )\b(?:thu|nộp|đóng)(?: các)?(?: khoản)?(?: (?:phí|lệ phí),?(?: và)?){1,2}[^.;,()\n]{0,30}\(nếu có\)"
)
"""“Thu lệ phí (nếu có)”: whether a fee is charged stays open."""
_SETS_NONE = any_case(r"^\W*(?:(?:chưa|không)(?: có| được)? quy định)?\W*$")
"""Words of a fee entry that neither set a fee nor say that none is charged."""


def _perhaps(row: Whole) -> str:
    """The sentence of the steps by which a fee is charged “if there is one”, where no entry sets one or says that there is none."""
    if any(fee.amount is not None or fee.upto or not _SETS_NONE.match(fee.text) for fee in row.procedure.fees):
        return ""
    if any("phí" in small(piece.text) for piece in row.said.of("channels")):
        return ""
    for piece in row.said.of("steps"):
        found = _PERHAPS.search(piece.text) if "nếu có" in small(piece.text) else None
        if found:
            return sentence(piece.text, found.start(), found.end())
    return ""


def _borne(row: Whole) -> tuple[str, str]:
    """The part, and its sentence, that asks a cost or a fee of whoever files, of which no words of the fees and channels tell."""
    found = _cost(row) if has_any(row.said.small, _SPENT) else ("", "")
    return found if found[1] else _fee(row)


def _fee(row: Whole) -> tuple[str, str]:
    """The sentence that asks for a fee where the record states none at all: no amount, and no words in fees or channels."""
    if any(fee.text or (fee.amount is not None and fee.amount.amount) or fee.upto for fee in row.procedure.fees):
        return "", ""
    if "phí" in small(row.procedure.name) or any("phí" in small(piece.text) for piece in row.said.of("channels")):
        return "", ""
    for piece in row.said.of("steps", "conditions"):
        if "phí" in small(piece.text):
            for found in _FEE_ASKED.finditer(piece.text):
                said = sentence(piece.text, found.start(), found.end())
                if not _FEE_DOUBTFUL.search(said):
                    return piece.part, said
    return "", ""


def _cost(row: Whole) -> tuple[str, str]:
    """The part, and its sentence, that lays a cost on whoever files, of which no words of the fees and channels tell."""
    for piece in row.said.of("steps", "conditions"):
        if has_any(small(piece.text), _SPENT):
            for found in _BORNE.finditer(piece.text):
                said = sentence(piece.text, found.start(), found.end())
                kind = next((kind for kind in _KINDS if kind.search(said)), None)
                if kind is not None and not _told(row, kind):
                    return piece.part, said
    return "", ""


def _told(row: Whole, kind: AnyCase) -> bool:
    """Whether the fee entries, or the words of the channels that speak of a cost, tell of a cost of this kind."""
    fees = (piece.text for piece in row.said.of("fees"))
    channels = (piece.text for piece in row.said.of("channels") if "phí" in small(piece.text))
    return any(kind.search(text) for text in (*fees, *channels))


COSTS: Columns[Whole] = (
    c.text(
        "fee_perhaps",
        "câu của trình tự thu phí, lệ phí “nếu có”, khi mục phí, lệ phí không ghi mức nào, cũng không nói là không thu; trống nếu không có",
        "the sentence of the steps that charges a fee “if there is one”, where no entry sets a fee or says that none is charged; empty none",
        _perhaps,
    ),
    *c.only_where(
        lambda row: _borne(row)[1],
        [
            c.text(
                "cost_borne",
                "câu của trình tự, điều kiện đặt lên người làm thủ tục một chi phí (đăng tin, đo đạc, đánh giá...) mà mục phí, lệ phí không nói tới; trống nếu không có",
                "the sentence of steps or conditions that lays a cost on whoever files (advertising, measuring, assessing) of which the fees do not tell; empty none",
                lambda row: _borne(row)[1],
            ),
            c.text(
                "cost_part",
                "phần của bản ghi có câu ấy: steps, conditions",
                "the part of the record with that sentence: steps, conditions",
                lambda row: _borne(row)[0],
            ),
        ],
    ),
)
