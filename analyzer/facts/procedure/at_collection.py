"""Where wording has all papers of a dossier handed in when the result is collected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analyzer.facts.procedure.worded import bounds, sentence
from analyzer.text.any_case import any_case, small

_PAPERS = r"(?:giấy tờ|tài liệu|văn bản) (?:(?:là|thuộc|trong) thành phần|của) hồ sơ|bản (?:chính|gốc|giấy) hồ sơ"
"""All papers of a dossier, not one of them."""
_SIGNS = (
    *(
        "là thành phần hồ sơ",
        "thuộc thành phần hồ sơ",
        "trong thành phần hồ sơ",
        "giấy tờ của hồ sơ",
        "tài liệu của hồ sơ",
        "văn bản của hồ sơ",
    ),
    *("bản chính hồ sơ", "bản gốc hồ sơ", "bản giấy hồ sơ"),
)
"""One of these, or a whole set before something is given, stands in every such sentence: most records are told without looking for one."""
_GIVEN = r"nhận (?:kết quả|giấy|chứng chỉ|thẻ|quyết định)"
_TAKEN = any_case(
    rf"\b{_GIVEN}[^.;\n]{{0,300}}?\bnộp [^.;:\n]{{0,60}}?(?:{_PAPERS})"
    rf"|\bnộp [^.;:\n]{{0,60}}?(?:{_PAPERS})[^.;:\n]{{0,40}}? (?:và|trước khi|khi|lúc|đồng thời) (?:đến )?{_GIVEN}"
    rf"|trước khi {_GIVEN}[^.;\n]{{0,60}}?\bnộp\b[^.;:\n]{{0,60}}?\d bộ hồ sơ"
)
_SPARED = any_case(r"(?:không|chưa) (?:phải |cần )?(?:yêu cầu )?nộp|đối chiếu|trả lại")
"""Words by which nothing is taken: it need not be filed, is only compared, or comes back."""
_FURTHER = any_case(r";\s*trừ [^;.\n]*")
_EXCEPT = any_case(r"\btrừ\b")


class Taken(NamedTuple):
    """The sentence, shortened where it is long, and which papers it leaves out, whole."""

    sentence: str
    but: str


def may_take(text: str) -> bool:
    """Whether a text in small letters may say so."""
    return any(sign in text for sign in _SIGNS) or ("trước khi nhận" in text and "bộ hồ sơ" in text)


def papers_taken(text: str) -> Iterator[Taken]:
    """Each sentence of a text by which all papers of the dossier are taken when the result is collected, with its exception."""
    if not may_take(small(text)):
        return
    for found in _TAKEN.finditer(text):
        said = sentence(text, found.start(), found.end())
        if not _SPARED.search(said):
            _, end = bounds(text, found.end())
            further = _FURTHER.match(text, end)
            exception = _EXCEPT.search(text, found.end(), further.end() if further else end)
            yield Taken(
                said + (further[0] if further else ""), text[exception.end() : further.end() if further else end] if exception else ""
            )
