"""Texts of law in the records of the national database (`legalBasisesDetails`): a code and a title, each sometimes wrong or short."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from analyzer.model.instrument import InstrumentType
from analyzer.text.any_case import any_case
from analyzer.text.dates import day
from analyzer.text.doubts import CitationDoubt
from analyzer.text.law.citations import citations
from analyzer.text.law.cited_texts import CitedText
from analyzer.text.law.issuers import issuer_named
from analyzer.text.law.numbers import InstrumentNumber, read_number
from analyzer.text.provinces import province_in
from analyzer.text.wording import tidy

_SERIAL = re.compile(r"\d+")
_TITLE_OF_RESOLUTION = any_case(r"^\W*(?:nghị quyết|quy định|về |thí điểm|một số cơ chế|cơ chế|phê duyệt|phê chuẩn)")
_TITLE_OF_LAW = any_case(r"^\W*(?:trang chủ )?(?:bộ )?luật\b|^\W*sửa đổi, bổ sung một số điều của (?:các |\d+ )?(?:bộ )?luật")
_TITLE_OF_ORDINANCE = any_case(r"^\W*(?:pháp lệnh|sửa đổi, bổ sung một số điều của pháp lệnh)|ưu đãi người có công")
_OPENING = any_case(r"^\W*(?:trang chủ|decision|nghị định|thông tư|quyết định|luật)?\W*$")
_BY_NAME = any_case(r"^\W*(?:bộ luật|luật(?! này)|pháp lệnh)\s+[^\d(]{3,120}")
_YEAR = re.compile(r"\b(19[5-9]\d|20[0-4]\d)\b")
_TERMS = ((1997, 2002, 10), (2002, 2007, 11), (2007, 2011, 12), (2011, 2016, 13), (2016, 2021, 14), (2021, 2026, 15))
"""Terms of the National Assembly: first year, last year, number; the years between two terms belong to neither here."""
_ISSUED_BY = any_case(
    r"\b(?:của|do)\s+(?P<organ>(?:bộ|chính phủ|thủ tướng|quốc hội|ủy ban|uỷ ban|ubnd|hđnd|"
    r"hội đồng|ngân hàng|thanh tra|tòa án|bảo hiểm)[^,;.:\d]{0,60})"
)


@lru_cache(maxsize=8192)
def read_legal_record(code: str | None, title: str | None) -> CitedText | None:
    """The text of law that a record means; None where neither its code nor its title tells which.

    >>> read_legal_record("118/2025/NĐ-C", "Thực hiện thủ tục hành chính theo cơ chế một cửa").number
    '118/2025/NĐ-CP'
    """
    code, title = tidy(code or ""), tidy(title or "")
    found = _from_code(code, title) or _from_title(code, title)
    if found is None:
        return None
    stated = found.issuer or _issuer_in(title)
    place = found.place or (province_in(title) if stated in ("provincial_committee", "provincial_council") else "")
    type_ = _type(found, title, stated)
    return replace(found, issuer=stated, place=place, type=type_, name=found.name or title)


def _from_code(code: str, title: str) -> CitedText | None:
    """The text that a complete code names; the title supplies date and province, or contradicts it."""
    number = read_number(code)
    cited = _by_number(code, number) if number is not None else next((one for one in citations(code) if one.number), None)
    if cited is None or not cited.issuer or (cited.year is None and cited.type in _ALWAYS_WITH_YEAR):
        return None
    own = _own(title, cited.number)
    if own is None:
        return cited
    differ = _serial(own.number) != _serial(cited.number) or (own.year or cited.year) != cited.year
    doubt: CitationDoubt | None = "code_and_title_differ" if differ else None
    return replace(cited, signed=cited.signed or own.signed, place=cited.place or own.place, doubt=cited.doubt or doubt)


_ALWAYS_WITH_YEAR: tuple[InstrumentType, ...] = ("law", "decree", "circular", "joint_circular", "ordinance")


def _from_title(code: str, title: str) -> CitedText | None:
    """The text that the title names, where the code is short of letters, of the year, or no number at all."""
    own = _own(title, code)
    if own is None:
        cited = [one for one in (*citations(code), *citations(title)) if one.number or one.type == "law"]
        return cited[0] if cited and cited[0].number else _law(code, title) or (cited[0] if cited else None) or _completed(code, title)
    serial = _serial(code)
    doubt: CitationDoubt | None = "code_and_title_differ" if serial and _serial(own.number) != serial else own.doubt
    return replace(own, doubt=doubt)


def _law(code: str, title: str) -> CitedText | None:
    """A law by its name, with its number where the code is the serial and the year lies within one term of the Assembly."""
    named = _BY_NAME.match(title) or _BY_NAME.match(code)
    if not named:
        return None
    found = _YEAR.search(f"{title} {code}")
    year = int(found[1]) if found else None
    term = next((number for first, last, number in _TERMS if year and first < year < last), None)
    law = CitedText(title or code, "", "law", "national_assembly", named[0].strip(), year=year)
    if "pháp lệnh" in named[0].lower():
        return replace(law, type="ordinance", issuer="standing_committee")
    serial = re.fullmatch(r"\d{1,3}", code)
    return replace(law, number=f"{code}/{year}/QH{term}") if serial and term else law


def _completed(code: str, title: str) -> CitedText | None:
    """A number without a year, from the day in the title: `77/NĐ-CP` of 01/4/2025."""
    number = read_number(code)
    if number is None or not number.issuer:
        return None
    signed = day(title)
    if number.year is None and signed is not None and number.type in _ALWAYS_WITH_YEAR:
        whole = read_number(number.number.replace("/", f"/{signed.year}/", 1))
        if whole is not None:
            return replace(_by_number(code, whole), signed=signed)
    return replace(_by_number(code, number), signed=signed)


def _own(title: str, code: str) -> CitedText | None:
    """The citation in a title that is the text itself: it opens the title, closes it in brackets, or is the number of the code."""
    serial, year = _serial(code), _YEAR.search(code)
    for one in citations(title):
        if not one.number:
            continue
        at = title.find(one.wording)
        opens = _OPENING.match(title[:at]) is not None
        closes = title[at - 1 : at] == "(" and title.rstrip(" )").endswith(one.wording)
        same = bool(serial) and _serial(one.number) == serial and (year is None or year[1] == str(one.year))
        if opens or closes or same:
            return one
    return None


def _by_number(written: str, number: InstrumentNumber) -> CitedText:
    return CitedText(
        written, number.number, number.type, number.issuer, year=number.year, issuers=number.issuers, placeholder=number.placeholder
    )


def _serial(number: str) -> str:
    found = _SERIAL.search(number)
    return found[0].lstrip("0") if found else ""


def _type(cited: CitedText, title: str, issuer: str) -> InstrumentType:
    """Laws and resolutions of one body share the form of their numbers: the title tells which it is."""
    if cited.issuer == "national_assembly" and cited.type == "law" and _TITLE_OF_RESOLUTION.match(title) and not _TITLE_OF_LAW.match(title):
        return "national_assembly_resolution"
    if cited.issuer == "standing_committee" and not _TITLE_OF_ORDINANCE.search(title) and _TITLE_OF_RESOLUTION.match(title):
        return "standing_committee_resolution"
    if not cited.issuer and issuer == "provincial_committee":
        return "provincial_decision"
    return cited.type


def _issuer_in(title: str) -> str:
    """The issuer that a title names; a local decision without letters tells itself by its province."""
    found = _ISSUED_BY.search(title)
    named = issuer_named(found["organ"]) if found else ""
    return named or ("provincial_committee" if re.search(r"trên địa bàn (?:tỉnh|thành phố)", title) else "")
