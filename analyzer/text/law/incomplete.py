"""Numbers of texts of law by which nobody finds the text: cut off, glued together, without letters or year, or missing altogether."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from analyzer.text.any_case import any_case, small
from analyzer.text.law.legal_records import read_legal_record
from analyzer.text.law.numbers import NUMBER
from analyzer.text.wording import tidy

_NUMBER = re.compile(NUMBER)
_OF_A_LETTER = any_case(r"(?:công văn\s+)?(?:số\s*)?\d[\w.]*(?:\s*[-/]\s*[a-zđ&]+)+")
"""Letters between bodies have numbers of their own form: `2754/BHXH-CSXH`."""
_STANDARD = re.compile(r"(?:QCVN|TCVN|ISO)\b.*\d")
_TREATY = any_case(r"\W*(?:điều ước|công ước|hiệp định|nghị định thư|hiến pháp)")
_CUT = re.compile(r"/\d{4}/(?:NĐ|ND|QĐ|QD|TT|NQ|TTLT|QH1?)$")
_GLUED = re.compile(r"QH\d{3,}|-[A-ZĐ]+\d+/\d{4}/|/\d{4}/\d{4}/|/\d{5,}/")
_WITHOUT_YEAR = re.compile(r"(?<!/)\b\d+[A-ZĐ]?/(?:NĐ-CP|TT-B[A-Z]+|TTLT-|QH\d)")
_LONG_AGO = re.compile(r"\b19[4-9]\d\b|/\d\d?/\d\d\b(?!\d)")
"""In the last century decrees and circulars had no year in their numbers."""
_STEM = re.compile(r"(?<!\d)\d+[A-ZĐ]?/\d{4}/[A-ZĐ]{2}")
_LETTER_OF_SERIAL = re.compile(r"(?<=\d)\.?[A-ZĐ](?=/)")
_SIGN = re.compile(r"[/_-]")
_WRITTEN = re.compile(r"\D{0,20}(\d+[A-ZĐ]?)(/\d{4})?(/{1,2}\S+)")
_ONE_FORM = "/2010"
"""From this year on numbers have one form, as the law on laws of 2008 gives it."""
_OF_PROVINCES = {"provincial_committee": "-UBND", "provincial_council": "-HĐND"}


@lru_cache(maxsize=16384)
def is_incomplete(code: str, title: str) -> bool:
    """Whether a text of law cannot be found by the number that a record gives it; its kind in front of the number, small letters and dates behind are no matter.

    >>> is_incomplete("118/2025/NĐ-C", ""), is_incomplete("Luật số 58", "Luật Đầu tư công"), is_incomplete("09/2017/QH1409/2017/QH14", "")
    (True, True, True)
    >>> is_incomplete("Công văn số 2754/BHXH-CSXH ngày 1/2/2020", ""), is_incomplete("QCVN 01:2020/BCA", "")
    (False, False)
    >>> is_incomplete("42/2020", "Thông tư số 42/2020/TT-BTC về quá cảnh theo Hiệp định ASEAN"), is_incomplete("", "Công ước Viên")
    (True, False)
    >>> is_incomplete("Nghị định số 131/2021/NĐ-CP ngày 30/12/2021", ""), is_incomplete("86/2018/nđ-cp", "")
    (False, False)
    """
    code = _LETTER_OF_SERIAL.sub("", tidy(code).strip(" .,;:").upper())
    found = _NUMBER.search(code)
    if found is None:
        if not code:
            return _NUMBER.search(title) is not None
        return not (_OF_A_LETTER.match(code) or _STANDARD.match(code) or _TREATY.match(small(code)) or _TREATY.match(small(title)))
    number = "".join(found[0].split())
    if _CUT.search(number) or _GLUED.search(code):
        return True
    return _WITHOUT_YEAR.match(number) is not None and not _LONG_AGO.search(title)


def misspelt(code: str, number: str) -> bool:
    """Whether the letters of a code are those of a number, but for a slip: other signs between them, another order, Đ without its stroke; older numbers had several forms.

    >>> misspelt("105/2025/CP-NĐ", "105/2025/NĐ-CP"), misspelt("31/2025/TT_BCA", "31/2025/TT-BCA"), misspelt("18/2021/ND-CP", "18/2021/NĐ-CP")
    (True, True, True)
    >>> misspelt("Nghị định số 18/2021/nđ-cp", "18/2021/NĐ-CP"), misspelt("18/2021/NĐ- CP", "18/2021/NĐ-CP"), misspelt("18/2021", "18/2021/NĐ-CP")
    (False, False, False)
    >>> misspelt("191/2005/TTLT/BQP-BTC", "191/2005/TTLT-BQP-BTC")
    False
    """
    written, meant = _WRITTEN.fullmatch("".join(code.strip(" .,;:").upper().split())), _WRITTEN.fullmatch(number.upper())
    if written is None or meant is None or written[1] != meant[1] or written[2] != meant[2] or written[3] == meant[3]:
        return False
    if written[2] is None or written[2] < _ONE_FORM:
        return False
    return sorted(_SIGN.sub("", written[3]).replace("Đ", "D")) == sorted(_SIGN.sub("", meant[3]).replace("Đ", "D"))


def number_meant(code: str, title: str, others: Iterable[Iterable[str]]) -> str:
    """The whole number that an incomplete one stands for; empty where neither its title tells, nor one of `others`, lists of numbers.

    Of the lists the first is asked first; it tells where one alone of its numbers begins as the incomplete one does.

    >>> number_meant("Luật số 58", "Luật số 58/2024/QH15 của Quốc hội", []), number_meant("95/2025/QH1", "", [["95/2025/QH15"]])
    ('58/2024/QH15', '95/2025/QH15')
    """
    read = read_legal_record(code, title)
    number = read.number if read else ""
    if read and _CUT.search(number) and not number.endswith("1"):
        number += _OF_PROVINCES.get(read.issuer, "")
    plain = tidy(code).upper()
    if number and not is_incomplete(number, "") and (number.upper() not in plain or plain.endswith(number.upper())):
        return number
    stem = _STEM.search(plain)
    for listed in others if stem else ():
        alike = {one for one in listed if stem and one.upper().startswith(stem[0]) and not is_incomplete(one, "") and one != number}
        if len(alike) == 1:
            return alike.pop()
    return ""
