"""Where a text cites texts of law: by number, by a shortened number that its surroundings complete, or by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from analyzer.model.instrument import InstrumentType
from analyzer.text.dates import DATE, day
from analyzer.text.doubts import CitationDoubt
from analyzer.text.law.issuers import NAMED, code_of, issuer_named
from analyzer.text.law.names import AMENDING, LAW_NAME, is_law_name
from analyzer.text.law.numbers import InstrumentNumber, number_not_behind, read_number
from analyzer.text.law.provisions import Place
from analyzer.text.provinces import PROVINCE, province_in

_TYPE_WORDS: dict[str, InstrumentType] = {
    "hiến pháp": "constitution",
    "bộ luật": "law",
    "luật": "law",
    "pháp lệnh": "ordinance",
    "nghị định": "decree",
    "thông tư liên tịch": "joint_circular",
    "thông tư": "circular",
    "nghị quyết liên tịch": "other",
    "nghị quyết": "other",
    "quyết định": "decision",
    "chỉ thị": "other",
    "lệnh": "other",
    "văn bản hợp nhất": "other",
}
_ALIKE = ({"decision", "prime_minister_decision", "provincial_decision"}, {"circular", "joint_circular"})
_LAW = r"(?i:Bộ luật|Luật|Pháp lệnh|Hiến pháp)"
_BELOW_LAW = (
    r"(?i:Nghị định(?!\s+thư)|Thông tư liên tịch|Thông tư|Nghị quyết liên tịch|Nghị quyết|Quyết định|Chỉ thị|Lệnh|Văn bản hợp nhất)"
)
_SIGNED = rf"(?:\s*,?\s*(?:(?i:ban hành)\s+)?(?P<date>{DATE}))?"
_SIGNER = r"(?:(?:Bộ trưởng|Thống đốc|Chủ nhiệm|Tổng Giám đốc|Chủ tịch|Chánh án|Viện trưởng|Tổng Thanh tra)\s+)?"
_ORGAN = rf"(?i:\s*,?\s*(?:của\s+)+(?P<organ>{_SIGNER}{NAMED})(?P<area>\s+{PROVINCE})?)?"
_NUMBERED = re.compile(number_not_behind(r"\w./", but="số"))
_SHORT = re.compile(r"(?<![\w./])\d{1,4}[a-z]?(?:/(?:19|20)\d{2}(?![\w/]|,\d|\.\d)|(?=\s+ngày\s+\d))")
_BEFORE = re.compile(
    rf"(?:(?P<law>{_LAW})(?P<name>(?:\s+{AMENDING})?(?:(?!{_LAW}|{_BELOW_LAW})[^\d;.:()/\n]){{0,90}}?)"
    rf"|(?P<type>{_BELOW_LAW})(?:\s+(?i:của Chính phủ))?)"
    r"\s*(?:(?i:số)\s*:?\s*)?$"
)
_AFTER = re.compile(rf"{_SIGNED}{_ORGAN}")
_WINDOW = 120
"""How far before a number its type and name may stand."""
_STANDS_IN = re.compile(r"(?<![\w/])(?:QĐ|NĐ|TT)\s?/\s?0+\d+\s?-\s?[A-ZĐ]+")
_NAMED_LAW = re.compile(
    r"(?P<type>Bộ luật|Luật|Pháp lệnh|Hiến pháp)\s+"
    rf"(?P<name>{LAW_NAME})"
    rf"(?:\s*,?\s*(?P<date>{DATE})|\s+(?:năm\s+)?(?P<year>(?:19|20)\d{{2}}))?"
)


@dataclass(frozen=True, slots=True)
class CitedText:
    """A text of law as cited. `number` is empty where the text is cited by name; `place` is the province of a local text.

    `amended_by` and `amends` hold numbers (a year where the wording names only that), `doubt` tells what does not fit.
    """

    wording: str
    number: str
    type: InstrumentType
    issuer: str
    name: str = ""
    signed: date | None = None
    year: int | None = None
    issuers: tuple[str, ...] = ()
    place: str = ""
    provisions: tuple[Place, ...] = ()
    amended_by: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    placeholder: bool = False
    doubt: CitationDoubt | None = None


Span = tuple[int, int, CitedText]


def cited_spans(text: str) -> Iterator[Span]:
    """Where texts are cited: first by number, then by a shortened number, then by name, none of them twice."""
    taken: list[tuple[int, int]] = []
    for read in (_by_number, _by_short_number, _by_name):
        for start, stop, cited in read(text):
            if not any(start < end and begin < stop for begin, end in taken):
                taken.append((start, stop))
                yield start, stop, cited


def _by_number(text: str) -> Iterator[Span]:
    for match in chain(_NUMBERED.finditer(text), _STANDS_IN.finditer(text)):
        number = read_number(match[0])
        if number is not None:
            yield _cited(text, match, number)


def _cited(text: str, match: re.Match[str], number: InstrumentNumber) -> Span:
    """A citation by number: the words before the number refine the type, the words after it tell the issuer and the date."""
    first = max(0, match.start() - _WINDOW)
    before = _BEFORE.search(text[first : match.start()])
    after = _AFTER.match(text, match.end())
    assert after
    start = first + before.start() if before else match.start()
    type_, doubt = _refined(number, _word(before))
    named = issuer_named(after["organ"]) if after["organ"] else ""
    issuer = number.issuer or named
    if named and issuer != named and not number.issuers and not {named, issuer} <= {"government", "prime_minister"}:
        doubt = doubt or "issuer_and_number_differ"
    cited = CitedText(
        wording=text[start : after.end()].strip(),
        number=number.number,
        type=type_,
        issuer=issuer,
        name=f"{before['law']} {before['name'].strip(' ,-')}" if before and len(before["name"] or "") > 3 else "",
        signed=day(after["date"]) if after["date"] else None,
        year=number.year,
        issuers=number.issuers,
        place=province_in(after["area"] or ""),
        placeholder=number.placeholder,
        doubt=doubt,
    )
    return start, after.end(), cited


def _word(before: re.Match[str] | None) -> str:
    """The word for the type before a number, in small letters."""
    return " ".join((before["law"] or before["type"]).lower().split()) if before else ""


def _refined(number: InstrumentNumber, word: str) -> tuple[InstrumentType, CitationDoubt | None]:
    """The type of the number, told apart by the word before it: laws and resolutions of the National Assembly share a form."""
    named = _TYPE_WORDS.get(word)
    if named is None:
        return number.type, None
    if number.issuer == "national_assembly":
        return ("national_assembly_resolution" if word == "nghị quyết" else number.type), None
    if number.issuer == "standing_committee":
        return ("standing_committee_resolution" if word == "nghị quyết" else number.type), None
    alike = named in (number.type, "other") or any({named, number.type} <= kinds for kinds in _ALIKE)
    return number.type, None if alike else "type_and_number_differ"


_SYMBOLS = {"nghị định": "NĐ", "thông tư": "TT", "nghị quyết": "NQ", "quyết định": "QĐ"}


def _by_short_number(text: str) -> Iterator[Span]:
    """`Nghị định 86/2024`, `Thông tư 40/2026 của Bộ Tài chính`: completed with the letters that type and issuer tell."""
    for match in _SHORT.finditer(text):
        before = _BEFORE.search(text[max(0, match.start() - _WINDOW) : match.start()])
        after = _AFTER.match(text, match.end())
        if not before or not after or len(before["name"] or "") > 3:
            continue
        word = _word(before)
        serial, _, year = match[0].partition("/")
        signed = day(after["date"]) if after["date"] else None
        year = year or (str(signed.year) if signed else "")
        issuer = "government" if word == "nghị định" else issuer_named(after["organ"]) if after["organ"] else ""
        number = read_number(f"{serial}/{year}/{_SYMBOLS[word]}-{code_of(issuer)}") if word in _SYMBOLS and issuer and year else None
        if number is not None:
            yield _cited(text, match, number)
        elif "/" in match[0]:
            start = match.start() - len(before[0])
            cited = CitedText(
                text[start : after.end()], match[0], _TYPE_WORDS[word], issuer, year=int(year), doubt="number_without_letters"
            )
            yield start, after.end(), cited


def _by_name(text: str) -> Iterator[Span]:
    """`Luật Cư trú ngày 13 tháng 11 năm 2020`: a law by its name."""
    for match in _NAMED_LAW.finditer(text):
        if not is_law_name(match["name"]):
            continue
        type_ = _TYPE_WORDS[match["type"].lower()]
        signed = day(match["date"]) if match["date"] else None
        year = int(match["year"]) if match["year"] else signed.year if signed else None
        issuer = "standing_committee" if type_ == "ordinance" else "national_assembly"
        yield (
            match.start(),
            match.end(),
            CitedText(match[0].strip(), "", type_, issuer, f"{match['type']} {match['name']}".strip(), signed, year),
        )
