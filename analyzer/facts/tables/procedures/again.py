"""Where a record has people hand in their dossier a second time, on paper, when they collect the result; columns of `procedures`."""

from __future__ import annotations

from analyzer.facts.procedure.worded import Piece, sentence
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.text.any_case import any_case
from analyzer.text.quoting import as_quoted

_PAPERS = (
    r"(?:giấy tờ|tài liệu|văn bản) (?:là|thuộc|trong) thành phần hồ sơ|(?:toàn bộ|bản (?:chính|gốc|giấy)(?: của)?) hồ sơ"
    r"|hồ sơ (?:bản )?(?:giấy|gốc|chính)\b"
)
"""All papers of a dossier, not one of them."""
_GIVEN = r"nhận (?:kết quả|giấy|chứng chỉ|thẻ|quyết định)"
_AGAIN = any_case(
    rf"\b{_GIVEN}[^.;\n]*?\bnộp [^.;:\n]{{0,60}}?(?:{_PAPERS})"
    rf"|\bnộp [^.;:\n]{{0,60}}?(?:{_PAPERS})[^.;:\n]{{0,40}}? (?:và|trước khi|khi|lúc|đồng thời) (?:đến )?{_GIVEN}"
    rf"|trước khi {_GIVEN}[^.;\n]{{0,60}}?\bnộp\b[^.;:\n]{{0,60}}?\d bộ hồ sơ"
)
_SPARED = any_case(r"(?:không|chưa) (?:phải |cần )?(?:yêu cầu )?nộp|đối chiếu|trả lại")
"""Words by which nothing is taken: it need not be filed, is only compared, or comes back."""


def filed_again(row: Whole) -> tuple[str, str]:
    """The path and the sentence by which all papers of the dossier are taken when the result is collected; empty where none is."""
    return next((found for piece in row.said.pieces if "nộp" in piece.text and (found := _of_piece(piece))), ("", ""))


def _of_piece(piece: Piece) -> tuple[str, str] | None:
    for found in _AGAIN.finditer(piece.text):
        said = sentence(piece.text, found.start(), found.end())
        if not _SPARED.search(said):
            return piece.path, as_quoted(said)
    return None


FILED_AGAIN: Columns[Whole] = (
    c.text(
        "filed_again",
        "câu, ở bất cứ phần nào của bản ghi, yêu cầu nộp các giấy tờ của cả hồ sơ khi nhận kết quả; trống nếu không có",
        "the sentence, in any part of the record, that has all papers of the dossier handed in when the result is collected; empty none",
        lambda row: filed_again(row)[1],
    ),
    c.text(
        "filed_again_path",
        "đường dẫn của phần có câu ấy (`filed_again`)",
        "path of the part that holds that sentence (`filed_again`)",
        lambda row: filed_again(row)[0],
    ),
)
