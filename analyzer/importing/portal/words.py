"""Names of fields, ministries, bodies and texts of law -> words of the vocabulary; those it lacks are added to it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any, Literal

from analyzer.importing.ids import Ids, slug
from analyzer.importing.lists.words import Words as Names
from analyzer.importing.lists.words import is_one, without_former
from analyzer.importing.portal.leftover import Part
from analyzer.model.values import is_citable
from analyzer.model.vocabulary import Vocabulary
from analyzer.reading.checking.books import PSEUDO_AGENCIES
from analyzer.text.law.issuers import name_of
from analyzer.text.law.legal_records import read_legal_record

Table = Literal["fields", "ministries", "agencies", "instruments"]
SOURCE = "Cơ sở dữ liệu quốc gia về thủ tục hành chính"
INFERRED = "Thêm khi nhập; cấp suy từ tên."
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
    text = " ".join(unicodedata.normalize("NFC", without_former(name)).casefold().replace("–", "-").split())
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
        self._names: dict[str, Names] = {}
        self._read: dict[tuple[str, str], str] = {}
        for table in ("fields", "ministries", "agencies"):
            words: dict[str, Any] = getattr(vocabulary, table)
            self._ids[table] = Ids(words.keys() | PSEUDO_AGENCIES if table == "agencies" else words)
            self._names[table] = Names({id_: word.name.vi for id_, word in words.items()})
        self._pieces = Names({id_: word.name.vi for id_, word in self._agencies.items() if word.note != INFERRED or is_one(word.name.vi)})
        """Agencies that a name of several is made of: not those that were taken over as one because a part was unknown.

        Else what a name is read as would hang on the names read before it, and change when it comes again.
        """

    def ministry(self, name: str) -> str:
        return self._word("ministries", name, {"name": {"vi": without_former(name)}})

    def field(self, name: str, ministry: str) -> str:
        """A field by its whole name: of two that differ in brackets, each may be another ministry's."""
        return self._names["fields"].named(name) or self._add(
            "fields", slug(name, words=12, longest=60) or "fields", _field(name, ministry)
        )

    def agencies(self, name: str) -> tuple[str, ...]:
        """The bodies that a name names: several where all of them are known, else the one that it is taken for."""
        if not self._names["agencies"].id_of(name):
            found = self._pieces.ids_of(name)
            if found.ids and not found.unknown:
                return found.ids
        return (self._word("agencies", name, _body(name)),)

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
        if id_ in self._agencies or id_ in self.added["agencies"]:
            return id_
        name = name_of(id_)
        return self._names["agencies"].id_of(name) or self._add("agencies", id_, _body(name))

    def _word(self, table: Table, name: str, word: Part) -> str:
        return self._names[table].id_of(name) or self._add(table, slug(name, words=12, longest=60) or table, word)

    def _add(self, table: Table, wish: str, word: Part) -> str:
        """A new word under the id it wishes for, or one near it."""
        id_, name = self._ids[table].new(wish), word["name"]["vi"]
        self.added[table][id_] = word
        self._names[table].learn(id_, name)
        if table == "agencies" and is_one(name):
            self._pieces.learn(id_, name)
        return id_


def _field(name: str, ministry: str) -> Part:
    return {"name": {"vi": name}, "ministry": ministry}


def _body(name: str) -> Part:
    return {"name": {"vi": without_former(name)}, "level": _level(name), "note": INFERRED}


def _level(name: str) -> str:
    plain = plain_name(name)
    return next((level for level, pattern in _LEVELS if pattern.search(plain)), "other")
