"""Names of fields, ministries, bodies and texts of law -> words of the vocabulary; those it lacks are added to it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any, Literal

from analyzer.importing.ids import Ids, slug
from analyzer.importing.portal.leftover import Part
from analyzer.model.values import is_citable
from analyzer.model.vocabulary import Vocabulary
from analyzer.text.law.issuers import name_of
from analyzer.text.law.legal_records import read_legal_record

Table = Literal["fields", "ministries", "agencies", "instruments"]
SOURCE = "Cơ sở dữ liệu quốc gia về thủ tục hành chính"
INFERRED = "Thêm khi nhập; cấp suy từ tên."
_FORMER = re.compile(r"(?:\s*\([^()]*\bcũ\))+\s*$", re.IGNORECASE)
"""`Bộ Xây dựng (Giao thông vận tải cũ)`: a body that took another over is one body."""
_LONG_FORMS = ((re.compile(r"\buỷ\b"), "ủy"), (re.compile(r"\bubnd\b"), "ủy ban nhân dân"), (re.compile(r"\btp\.? "), "thành phố "))
_LEVELS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (level, re.compile(pattern))
    for level, pattern in (
        ("ministry", r"^bộ\b|^cục\b|^tổng cục|^vụ\b|^bảo hiểm xã hội việt nam|^ngân hàng nhà nước việt nam"),
        ("commune", r"cấp xã|\bxã\b(?! hội)|phường|thị trấn"),
        ("province", r"cấp tỉnh|\btỉnh\b|thành phố|^sở\b|^chi cục|chi nhánh|khu vực|huyện|văn phòng đăng ký|địa phương"),
        ("ministry", r"ngân hàng nhà nước|chính phủ|^viện|trung ương|quốc gia|nhà nước|việt nam"),
    )
)


@lru_cache(maxsize=16384)
def plain_name(name: str) -> str:
    """A name as it is compared: one form of Unicode, of case, of `ủy ban` and of blanks."""
    text = " ".join(unicodedata.normalize("NFC", _FORMER.sub("", name)).casefold().replace("–", "-").split())
    for pattern, long in _LONG_FORMS:
        text = pattern.sub(long, text)
    return text.strip(" .,;:-")


class Words:
    """The words of one catalogue, found by name; `added` holds what it lacked, by table and id, as it is written in YAML."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.added: dict[Table, dict[str, Part]] = {"fields": {}, "ministries": {}, "agencies": {}, "instruments": {}}
        self._instruments = vocabulary.instruments
        self._agencies = vocabulary.agencies
        self._ids: dict[str, Ids] = {}
        self._named: dict[str, dict[str, str]] = {}
        self._read: dict[tuple[str, str], str] = {}
        for table in ("fields", "ministries", "agencies"):
            words: dict[str, Any] = getattr(vocabulary, table)
            self._ids[table] = Ids(words)
            self._named[table] = {plain_name(word.name.vi): id_ for id_, word in reversed(words.items())}

    def ministry(self, name: str) -> str:
        return self._word("ministries", name, {"name": {"vi": _FORMER.sub("", name)}})

    def field(self, name: str, ministry: str) -> str:
        return self._word("fields", name, {"name": {"vi": name}, "ministry": ministry})

    def agency(self, name: str) -> str:
        return self._word("agencies", name, {"name": {"vi": _FORMER.sub("", name)}, "level": _level(name), "note": INFERRED})

    def instrument(self, code: str, title: str) -> str:
        """The number of a text of law; empty where neither code nor title tells which text is meant."""
        read = self._read.get((code, title))
        if read is None:
            read = self._read[code, title] = self._instrument(code, title)
        return read

    def _instrument(self, code: str, title: str) -> str:
        text = read_legal_record(code, title)
        if text is None or not text.issuer or not is_citable(text.number):
            return ""
        if text.number not in self._instruments and text.number not in self.added["instruments"]:
            signed = text.signed.isoformat() if text.signed else ""
            word = {"type": text.type, "issuer": self._issuer(text.issuer), "name": text.name or title, "signed": signed, "source": SOURCE}
            self.added["instruments"][text.number] = {key: value for key, value in word.items() if value}
        return text.number

    def _issuer(self, id_: str) -> str:
        """A body known by what it issues; it joins the agencies where they lack it."""
        if id_ not in self._agencies and id_ not in self.added["agencies"]:
            name = name_of(id_)
            self.added["agencies"][self._ids["agencies"].new(id_)] = {"name": {"vi": name}, "level": _level(name), "note": INFERRED}
            self._named["agencies"].setdefault(plain_name(name), id_)
        return id_

    def _word(self, table: Table, name: str, word: Part) -> str:
        key = plain_name(name)
        id_ = self._named[table].get(key)
        if id_ is None:
            id_ = self._named[table][key] = self._ids[table].new(slug(name, words=12, longest=60) or table)
            self.added[table][id_] = word
        return id_


def _level(name: str) -> str:
    plain = plain_name(name)
    return next((level for level, pattern in _LEVELS if pattern.search(plain)), "other")
