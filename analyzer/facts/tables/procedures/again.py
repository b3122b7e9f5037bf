"""Where a record has people hand in their dossier twice, or certify by post what is only shown at the counter; columns of `procedures`."""

from __future__ import annotations

from analyzer.facts.procedure.worded import Piece, bounds, sentence
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.text.any_case import any_case, small
from analyzer.text.quoting import as_quoted

_PAPERS = r"(?:giấy tờ|tài liệu|văn bản) (?:là|thuộc|trong) thành phần hồ sơ|bản (?:chính|gốc|giấy) hồ sơ"
"""All papers of a dossier, not one of them."""
_SIGNS = ("là thành phần hồ sơ", "thuộc thành phần hồ sơ", "trong thành phần hồ sơ", "bản chính hồ sơ", "bản gốc hồ sơ", "bản giấy hồ sơ")
"""One of these, or a whole set before something is given, stands in every such sentence: most records are told without looking for one."""
_GIVEN = r"nhận (?:kết quả|giấy|chứng chỉ|thẻ|quyết định)"
_AGAIN = any_case(
    rf"\b{_GIVEN}[^.;\n]*?\bnộp [^.;:\n]{{0,60}}?(?:{_PAPERS})"
    rf"|\bnộp [^.;:\n]{{0,60}}?(?:{_PAPERS})[^.;:\n]{{0,40}}? (?:và|trước khi|khi|lúc|đồng thời) (?:đến )?{_GIVEN}"
    rf"|trước khi {_GIVEN}[^.;\n]{{0,60}}?\bnộp\b[^.;:\n]{{0,60}}?\d bộ hồ sơ"
)
_SPARED = any_case(r"(?:không|chưa) (?:phải |cần )?(?:yêu cầu )?nộp|đối chiếu|trả lại")
"""Words by which nothing is taken: it need not be filed, is only compared, or comes back."""
_EXCEPT = any_case(r";\s*trừ [^;.\n]*")

_BY_POST = any_case(r"bưu (?:chính|điện)[^.;\n]{0,80}?bản sao (?:có |được )?(?:chứng thực|công chứng)[^.;\n]{0,40}?giấy tờ phải xuất trình")
_NUMBER = any_case(r"chỉ cần (?:cung cấp|khai|ghi|kê khai)[^.;\n]{0,40}?số định danh")


def _may_be_again(text: str) -> bool:
    """Whether a text in small letters may say so."""
    return any(sign in text for sign in _SIGNS) or ("trước khi nhận" in text and "bộ hồ sơ" in text)


def filed_again(row: Whole) -> tuple[str, str]:
    """The path and the sentence by which all papers of the dossier are taken when the result is collected; empty where none is."""
    if not _may_be_again(row.said.small):
        return "", ""
    return next((found for piece in row.said.pieces if _may_be_again(small(piece.text)) and (found := _of_piece(piece))), ("", ""))


def _of_piece(piece: Piece) -> tuple[str, str] | None:
    for found in _AGAIN.finditer(piece.text):
        said = sentence(piece.text, found.start(), found.end())
        if not _SPARED.search(said):
            _, end = bounds(piece.text, found.end())
            exception = _EXCEPT.match(piece.text, end)
            return piece.path, as_quoted(said + (exception[0] if exception else ""))
    return None


def certified_by_post(row: Whole) -> tuple[str, str]:
    """The path and the sentence by which papers that are only shown are sent as certified copies by post; empty where none is."""
    if "phải xuất trình" not in row.said.small or not (found := _BY_POST.search(row.said.everywhere)):
        return "", ""
    said = as_quoted(sentence(row.said.everywhere, found.start(), found.end()))
    return next((piece.path for piece in row.said.pieces if found[0] in piece.text), ""), said


FILED_AGAIN: Columns[Whole] = (
    c.text(
        "filed_again",
        "câu, ở bất cứ phần nào của bản ghi, yêu cầu nộp các giấy tờ của cả hồ sơ khi nhận kết quả; trống nếu không có",
        "the sentence, in any part of the record, that has all papers of the dossier handed in when the result is collected; empty none",
        lambda row: filed_again(row)[1],
    ),
    *c.only_where(
        lambda row: _may_be_again(row.said.small),
        [
            c.text(
                "filed_again_path",
                "đường dẫn của phần có câu ấy (`filed_again`)",
                "path of the part that holds that sentence (`filed_again`)",
                lambda row: filed_again(row)[0],
            ),
        ],
    ),
    c.text(
        "certified_by_post",
        "câu yêu cầu gửi kèm bản sao chứng thực của giấy tờ chỉ phải xuất trình, khi nộp qua bưu chính; trống nếu không có",
        "the sentence that has papers which are only shown sent as certified copies by post; empty none",
        lambda row: certified_by_post(row)[1],
    ),
    *c.only_where(
        lambda row: certified_by_post(row)[0],
        [
            c.text(
                "certified_by_post_path",
                "đường dẫn của phần có câu ấy (`certified_by_post`)",
                "path of the part that holds that sentence (`certified_by_post`)",
                lambda row: certified_by_post(row)[0],
            ),
            c.flag(
                "number_is_enough",
                "ở các bản ghi có câu ấy: bản ghi cũng nói chỉ cần cung cấp số định danh",
                "where there is one: the record also says that giving the personal number is enough",
                lambda row: any("định danh" in piece.text and _NUMBER.search(piece.text) for piece in row.said.pieces),
            ),
        ],
    ),
)
