"""Numbers of texts of law (`154/2024/NĐ-CP`): written uniformly, with the type and the issuer that they tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from analyzer.model.instrument import InstrumentType
from analyzer.text.any_case import any_case
from analyzer.text.law.issuers import issuer_of_code
from analyzer.text.wording import tidy

_ORGANISATION = r"(?:TTg|TTG|[A-ZĐƯ][A-ZĐƯ&]+(?:[A-ZĐƯ&]|\d{0,2}))"
_NEXT = rf"(?:[\-/_](?:{_ORGANISATION}|[A-ZĐ]\d{{2}})(?![a-zà-ỹđ]))*"
_KINDS = r"(?:NĐ|ND|TTLT|TT|T(?=\s*-\s*B)|QĐ|QD|NQLT|NQ|PL|CT|L|VBHN|CĐ|TB|HD|KL)"
_BEHIND_SERIAL = (
    r"\d{0,4}[a-zđ]?(?:\.\d{1,2}|\.[a-z])?\.?\s*(?:/\s*\d{4}\s*)?(?:"
    rf"/\s*TTLT(?:\s*[\-/]\s*{_ORGANISATION}(?![a-zà-ỹđ]))+"
    rf"|[/\-]\s*/?\s*{_KINDS}(?![a-zà-ỹđ])(?:(?:\s*[\-/_]\s*|\s|(?=B[A-Z]|UBND|HĐND|CP)){_ORGANISATION}{_NEXT}|(?!\w))"
    r"|/\s*(?:NQ\s*-\s*)?QH\s*-?\s*\d{1,2}|/\s*(?:PL\s*-\s*|NQ\s*-\s*)?UBTVQH\s*\d{0,2}"
    rf"|[/\-]\s*(?:CP|TTg|HĐBT)\b|/\s*\d{{4}}\s*/\s*{_ORGANISATION}\s*-\s*(?:NĐ|TT|QĐ|NQ)\b"
    r")"
)
NUMBER = rf"\d{_BEHIND_SERIAL}"
"""A regular expression for a number as texts write it, spaces and slips included; `read_number` makes it uniform."""


def number_not_behind(signs: str, but: str = "") -> str:
    """The same where none of `signs` stands in front of it, or the words `but` do.

    It looks back from the first digit: `re` finds a digit several times faster than it looks back at every place.
    """
    exception = rf"|(?<={but}\d)" if but else ""
    return rf"[0-9](?:(?<![{signs}]\d){exception}){_BEHIND_SERIAL}"


_WHOLE = re.compile(NUMBER)
_PLACEHOLDER = any_case(r"^(?:QĐ|NĐ|TT)\s*/\s*0*\d+\s*-\s*[A-ZĐ]+$|^0+\s*/|^\.+/")
_SLIPS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), text)
    for pattern, text in (
        (r"\s+", ""),
        (r"_", "-"),
        (r"/+", "/"),
        (r"-+", "-"),
        (r"(?<=\d)\.(?=/)", ""),
        (r"/ND(?=-|$)", "/NĐ"),
        (r"/QD(?=-|$)", "/QĐ"),
        (r"-TTG$", "-TTg"),
        (r"/(CP|[A-Z]{2,8}Đ?[A-Z]*)-(NĐ|TT|QĐ|NQ)$", r"/\2-\1"),
        (r"/NĐCP$", "/NĐ-CP"),
        (r"/NĐ-C$", "/NĐ-CP"),
        (r"/NĐ$", "/NĐ-CP"),
        (r"/T-(?=B)", "/TT-"),
        (r"/(TT|QĐ|NQ|TTLT|NQLT|NĐ)/(?=[A-ZĐ])", r"/\1-"),
        (r"/TT(?=B[A-ZĐ]{2})", "/TT-"),
        (r"/(QĐ)(?=UBND)", "/QĐ-"),
        (r"/(NQ)(?=HĐND)", "/NQ-"),
        (r"QH-(\d)", r"QH\1"),
        (r"(?<=\d)-(?=\d{4}/)", "/"),
        (r"(?<=\d{4})-(?=TT-|NĐ-|QĐ-)", "/"),
    )
)
_PARTS = re.compile(r"^(?P<serial>\d+[a-zđ]?(?:\.\w{1,2})?)(?:/(?P<year>\d{4}))?[/\-](?P<symbol>.+)$")
_LAST_YEAR = 2100
_FIRST_YEAR = 1945


@dataclass(frozen=True, slots=True)
class InstrumentNumber:
    """A number and what it tells. `issuer` is empty where the number names none; a joint text has all in `issuers`.

    `normative` where the number carries a year (domain.md 7.1); `placeholder` marks a number that stands for none.
    """

    number: str
    type: InstrumentType
    issuer: str
    issuers: tuple[str, ...] = ()
    year: int | None = None
    placeholder: bool = False

    @property
    def normative(self) -> bool:
        """Whether the number has the form of a normative text."""
        return self.year is not None


@lru_cache(maxsize=16384)
def read_number(text: str) -> InstrumentNumber | None:
    """Reads a text that is a number and nothing else; None where it is none.

    >>> read_number("105 /2025/NĐ- CP").number, read_number("31/2025/TT_BCA").issuer
    ('105/2025/NĐ-CP', 'ministry_of_public_security')
    """
    written = tidy(text).strip(" .,;:")
    if _PLACEHOLDER.match(written):
        return InstrumentNumber(re.sub(r"\s+", "", written), "decision", issuer_of_code(written.rsplit("-", 1)[-1]), placeholder=True)
    if re.search(r"[/\-][a-zđ]{2}-|[A-ZĐ][a-zđ]{2,}$", written):
        written = written.upper()
    for pattern, replacement in _SLIPS:
        written = pattern.sub(replacement, written)
    found = _PARTS.match(written)
    if not found or not _WHOLE.fullmatch(written):
        return None
    year = int(found["year"]) if found["year"] else None
    if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    return _typed(written, found["symbol"], year)


def _typed(number: str, symbol: str, year: int | None) -> InstrumentNumber | None:
    """The type and issuers that the letters of a number tell."""
    kind, _, rest = symbol.replace("/", "-").partition("-")
    if re.fullmatch(r"QH\d*", symbol):
        return InstrumentNumber(number, "law", "national_assembly", year=year)
    if re.fullmatch(r"NQ-QH\d*", symbol):
        return InstrumentNumber(number, "national_assembly_resolution", "national_assembly", year=year)
    if "UBTVQH" in symbol:
        return InstrumentNumber(number, "standing_committee_resolution" if kind == "NQ" else "ordinance", "standing_committee", year=year)
    if symbol in ("CP", "HĐBT"):
        return InstrumentNumber(number, "decree", "government", year=year)
    if symbol == "TTg":
        return InstrumentNumber(number, "prime_minister_decision", "prime_minister", year=year)
    issuers = tuple(issuer for code in re.split(r"[-/]", rest) if (issuer := issuer_of_code(code)))
    if kind == "NĐ":
        return InstrumentNumber(number, "decree", "government", year=year) if rest in ("CP", "HĐBT") else None
    if not issuers and (kind not in ("TT", "QĐ", "NQ", "TTLT") or (year is None and not rest)):
        return None
    first = issuers[0] if issuers else ""
    return InstrumentNumber(number, _type(kind, first), first, issuers if len(issuers) > 1 else (), year)


_BY_ISSUER: dict[tuple[str, str], InstrumentType] = {
    ("NQ", "government"): "government_resolution",
    ("NQ", "provincial_council"): "provincial_resolution",
    ("QĐ", "prime_minister"): "prime_minister_decision",
    ("QĐ", "provincial_committee"): "provincial_decision",
}
_BY_KIND: dict[str, InstrumentType] = {"TT": "circular", "TTLT": "joint_circular", "QĐ": "decision", "PL": "ordinance"}


def _type(kind: str, issuer: str) -> InstrumentType:
    return _BY_ISSUER.get((kind, issuer)) or _BY_KIND.get(kind, "other")
