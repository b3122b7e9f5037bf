"""What a line names by code: forms (`CT01`, `Mẫu số 03`) and legal instruments (`154/2024/NĐ-CP`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analyzer.text.law.numbers import number_not_behind
from analyzer.text.spelling import composed, has_any

_NAMED_CODE = re.compile(
    r"ẫu(?<=[Mm]ẫu)(?: số| đơn| biểu| tờ khai| phiếu)?(?: số)?[:\s]*"
    r"((?:\d{1,3}\s?[A-ZĐa-zđ]{0,2}(?:[./-][\dA-ZĐa-zđ]+)*"
    r"|[A-ZĐa-zđ]{1,6}[\d.]*[-./]?\d{0,3}[a-zđ]?(?:[-/.][A-ZĐa-zđ\d]+)*|[ivxIVX]+)(?:(?<=/[A-ZĐ]{2})- [A-ZĐ]{2,5})?)(?![\wđ])"
)
"""A code behind the word `mẫu`, which `re` finds soonest by the letters that no capital changes; a space may have come in behind its last hyphen."""
_BARE_CODE = re.compile(
    r"(?<![A-ZĐ])\((?:[Mm]ẫu )?([A-ZĐ]{1,4}\d{1,3}[a-z]?(?:/\d+)?)\)"
    r"|\b((?:CT|NA|NC|TK|DC|CC|PC|NB|CV|XT|ĐKX|LS|TB|BB|HH|M)\d{1,2}[a-z]?(?:/\d{2})?)\b"
)
"""A code alone in brackets, or one of the series that stand without the word `mẫu`."""
_DIGITS = tuple("0123456789")
_LETTER_AND_DIGIT = re.compile(r"[0-9](?<=[A-ZĐ].)")
_ANNEX = r"([Pp]hụ lục(?: số)?\s*(?:[IVXLivxl]+[a-zA-Z]?(?:\.\d+)?|\d{1,3}(?:\.\d{1,2}|[a-zA-Z])?))(?![\wđ]| (?:CITES|(?:của )?Công ước))"
_ITS_APPENDIX = re.compile(
    rf"\W*(?:\w{{1,3}}[.)] ?)?(?:Đơn|Tờ khai|Tờ trình|(?:Văn bản|Giấy|Phiếu)? ?[Đđ]ề nghị)\b[^.;]{{0,200}}? quy định tại {_ANNEX}"
)
"""The annex that tells how the application named first is written."""
_APPENDIX = re.compile(
    rf"(?:mẫu|Mẫu|đề cương)[^.;]{{0,60}}?{_ANNEX}|theo (?<!\wtheo )(?<!giấy tờ chứng minh theo )(?<!\(nếu có\) theo )(?<!kèm theo ){_ANNEX}|\({_ANNEX}"
)
"""An annex that is the template: behind `mẫu`, “theo Phụ lục II”, “(Phụ lục II …)”."""
_NEXT_APPENDIX = re.compile(rf"(?: hoặc| và|,) {_ANNEX}")
_LONGEST_WORD_CODE = 4
_LONGEST_WORDS_OF_FORM = 24
_OF_A_FORM = re.compile(r"[Mm]ẫu(?: số| đơn| biểu| tờ khai| phiếu)?(?: số)?:? $")
"""What stands right before the code of a form that looks like the number of an instrument: “Mẫu số 06/HD-UBND”."""
_YEAR = re.compile(r"/\s*(?:19|20)\d{2}\s*/")
"""No form has a year in the middle of its code."""
_CITATION = re.compile(number_not_behind(r"\w/") + r"(?:\([A-Z\d]+\))?")
"""The number of an instrument, as `law.numbers` knows it, and the letters of the unit that some circulars add."""


def form_codes(name: str) -> tuple[str, ...]:
    """Codes of forms as the line writes them; an annex where the form has no code of its own."""
    text = composed(name)
    found = list(_named_codes(text)) if "ẫu" in text else []
    if has_any(text, _DIGITS) and _LETTER_AND_DIGIT.search(text):
        found = sorted((*found, *_bare_codes(text, found)))
    if not found:
        return tuple(dict.fromkeys(_annexes(text))) if "hụ lục" in text else ()
    return tuple(dict.fromkeys(code for _, _, code in found))


_Placed = tuple[int, int, str]
"""Where a code starts and ends, and the code."""


def _named_codes(text: str) -> Iterator[_Placed]:
    for match in _NAMED_CODE.finditer(text):
        if _is_code(match[1]):
            yield match.start(), match.end(), _written(match[0], match[1])


def _bare_codes(text: str, known: Sequence[_Placed]) -> Iterator[_Placed]:
    """Codes outside those that are `known`."""
    for match in _BARE_CODE.finditer(text):
        if not any(start <= match.start() < end for start, end, _ in known):
            yield match.start(), match.end(), match[1] or match[2]


def _annexes(text: str) -> Iterator[str]:
    its = _ITS_APPENDIX.match(text)
    for match in (*((its,) if its else ()), *_APPENDIX.finditer(text, its.end() if its else 0)):
        yield _capital(next(filter(None, match.groups())))
        following = _NEXT_APPENDIX.search(text, match.end())
        if following:
            yield _capital(following[1])


def _is_code(code: str) -> bool:
    """A word behind `mẫu` is a code when it has a digit or is a short one in capitals."""
    return has_any(code, _DIGITS) or (len(code) <= _LONGEST_WORD_CODE and code.isupper())


def _written(whole: str, code: str) -> str:
    """A code of letters and digits stands alone; a bare number keeps its word `Mẫu` or `Mẫu số`."""
    code = code.replace(" ", "").rstrip(".")
    if code[0].isdigit() and "/" not in code and not any(letter.isupper() for letter in code[:-1]):
        return f"Mẫu số {code}" if " số" in whole else f"Mẫu {code}"
    return code


def _capital(appendix: str) -> str:
    return "Phụ lục" + appendix[len("phụ lục") :]


def citations(name: str) -> tuple[str, ...]:
    """Numbers of the legal instruments that the line names, in order, each once; the code of a form is none."""
    if "/" not in name:
        return ()
    text = composed(name)
    return tuple(
        dict.fromkeys(
            match[0].replace(" ", "")
            for match in _CITATION.finditer(text)
            if _YEAR.search(match[0]) or not _OF_A_FORM.search(text, max(0, match.start() - _LONGEST_WORDS_OF_FORM), match.start())
        )
    )
