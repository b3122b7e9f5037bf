"""What a procedure costs whoever files, beside its fees; columns of `procedures`."""

from __future__ import annotations

from analyzer.facts.procedure.worded import pieces, sentence
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.text.any_case import AnyCase, any_case, small

_APPLICANT = r"(?:người|tổ chức|cá nhân|doanh nghiệp|cơ sở|hộ gia đình|chủ (?:sở hữu|đầu tư|tàu|xe|dự án|cơ sở|phương tiện))(?! (?:nhà nước|có thẩm quyền|thẩm định))"
_BORNE = any_case(
    rf"\b(?:chi|kinh) phí(?! hỗ trợ)[^.;,\n]{{0,120}}? do (?:các )?{_APPLICANT}[^.;\n]{{0,120}}? (?:chi trả|trả|chịu|chi|thanh toán|bảo đảm|đảm bảo)\b(?! hộ)"
    rf"|\b(?:người (?:sử dụng đất|đề nghị|yêu cầu|nộp|đăng ký)|{_APPLICANT}[^.;:\n]{{0,20}} (?:đề nghị|yêu cầu|đăng ký))[^.;:,\n]{{0,60}}? "
    r"(?:phải|có trách nhiệm|tự) (?:chi trả|trả|chịu|thanh toán)(?: mọi| toàn bộ| các)? chi phí"
)
"""“Chi phí đăng tin do người đề nghị trả”: a cost of the procedure itself, laid on whoever files."""
_KINDS = tuple(
    any_case(kind)
    for kind in (
        r"đăng tin|đăng báo",
        r"trích đo|đo đạc|đo vẽ",
        r"đánh giá|thẩm định|thẩm tra|giám định|kiểm tra|kiểm định|thử nghiệm|khảo sát",
    )
)


def _borne(row: Whole) -> tuple[str, str]:
    """The part, and its sentence, that lays a cost on whoever files, of which no words of the fees and channels tell."""
    for piece in pieces(row.procedure, ("steps", "conditions")):
        words = small(piece.text)
        if "chi phí" in words or "kinh phí" in words:
            for found in _BORNE.finditer(piece.text):
                said = sentence(piece.text, found.start(), found.end())
                kind = next((kind for kind in _KINDS if kind.search(said)), None)
                if kind is not None and not _told(row, kind):
                    return piece.part, said
    return "", ""


def _told(row: Whole, kind: AnyCase) -> bool:
    """Whether the fee entries, or the words of the channels that speak of a cost, tell of a cost of this kind."""
    fees = (piece.text for piece in pieces(row.procedure, ("fees",)))
    channels = (piece.text for piece in pieces(row.procedure, ("channels",)) if "phí" in small(piece.text))
    return any(kind.search(text) for text in (*fees, *channels))


COSTS: Columns[Whole] = (
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
)
