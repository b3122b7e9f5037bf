"""Papers whose original stays with the body: handed back, or asked for because the procedure writes into them or replaces them."""

from __future__ import annotations

import re

from analyzer.facts.procedure.at_collection import papers_taken
from analyzer.inferring.wording import step_texts
from analyzer.model.dossier import RequiredDocument
from analyzer.model.procedure import Procedure, case_names
from analyzer.text.any_case import any_case

_CERTIFICATE = r"(giấy chứng nhận|giấy phép|giấy đăng ký|giấy xác nhận|chứng chỉ|thẻ)\b"
_OF_WHAT = r"((?:\s+(?!(?:đã|được|cấp|cho|của|bản|nếu|hoặc|và|theo|có|còn|cũ|này|trên|mới|lần|thì|để|do|từ|vào)\b)\w+){0,2})"
"""The words behind the head noun that tell which certificate; none for “Giấy chứng nhận đã cấp”."""
_LINE = any_case(rf"^[\W\d_]*(?:bản (?:gốc|chính|sao)\W+(?:của )?)?{_CERTIFICATE}{_OF_WHAT}")
_ISSUED = any_case(r"\b(?:đã (?:được )?cấp|được cấp trước|cũ)\b")
_ORIGINAL = any_case(r"bản (?:gốc|chính)")
_COPY = any_case(r"bản (?:sao|chụp|photo|scan)|đối chiếu|xuất trình")
_TOUCHED = any_case(
    r"(?:(?:xác nhận|ghi|chỉnh lý|đính chính|thể hiện)\b[^.;\n]{0,80}?\s(?:vào|trên)"
    r"|(?:thu hồi|hủy|đính chính|thay thế|cấp đổi|cấp lại|cấp mới|nộp(?: lại)?))"
    rf"\s+(?:bản (?:gốc|chính)\s+)?{_CERTIFICATE}{_OF_WHAT}"
)
"""A step that annotates, corrects, withdraws or replaces a certificate, or has its original filed."""
_ANOTHERS = any_case(r"\bcấp cho\b")
"""A certificate issued to somebody the line has to name is not the applicant’s to file."""
_LOST = any_case(r"\bmất\b")
_OF_LAND = any_case(r"(?s)^[\W\d_]*(?:một trong )?(?:các )?(?:loại )?giấy chứng nhận\b.*(?:\bđất\b|\bđã cấp\b)")
_TERM_ENDED = any_case(r"gia hạn sử dụng đất|tiếp tục sử dụng đất|hết thời hạn sử dụng đất")
"""The term of a right to use land has run out: the new one is written into the certificate that states the old."""


def is_handed_in(procedure: Procedure, line: RequiredDocument) -> bool:
    """Whether a line is stated to be handed back, or its imported words ask for an original that is changed, withdrawn or replaced.

    A step, the result or a new term says so. Data on its content do not spare the applicant that original; nor does it matter
    what is filed first, where the original is filed when the new one is fetched.
    """
    if line.surrendered:
        return True
    if procedure.source and _OF_LAND.search(line.name) and _asks_original(line) and all(map(_TERM_ENDED.search, _matters(procedure, line))):
        return True
    asked = _LINE.match(line.name) if procedure.source else None
    if asked is None:
        return False
    given = [one for result in procedure.results if (one := _LINE.match(result.name)) is not None]
    if any(_is_same(asked, one) for one in given) and _follows(procedure, line, asked):
        return True
    if not _asks_original(line):
        return False
    if any(_is_same(asked, touched) for text in step_texts(procedure) for touched in _TOUCHED.finditer(text)):
        return True
    return bool(_ISSUED.search(line.name)) and any(_is_same(asked, one) for one in given)


def _follows(procedure: Procedure, line: RequiredDocument, asked: re.Match[str]) -> bool:
    """Whether the original of a certificate, neither lost nor another's, is filed when the result is fetched."""
    if _ANOTHERS.search(line.name) or any(map(_LOST.search, _matters(procedure, line))):
        return False
    named = _small_letters(f"{asked[1]}{asked[2]}")
    return any(named not in _small_letters(taken.but) for text in step_texts(procedure) for taken in papers_taken(text))


def _matters(procedure: Procedure, line: RequiredDocument) -> list[str]:
    """What a line is asked for: its cases, else each matter that the name of the procedure lists."""
    return case_names(procedure, line.for_.case) or procedure.name.split(";")


def _asks_original(line: RequiredDocument) -> bool:
    if _COPY.search(line.name):
        return False
    return bool(_ORIGINAL.search(line.name)) or bool(line.originals)


def _is_same(asked: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two places name one certificate: the same head noun, and of the same thing where the line says of what."""
    (head, of_what), (other_head, other_of_what) = (found.group(1, 2) for found in (asked, other))
    return _small_letters(head) == _small_letters(other_head) and _small_letters(of_what) in ("", _small_letters(other_of_what))


def _small_letters(words: str) -> str:
    return " ".join(words.lower().split())
