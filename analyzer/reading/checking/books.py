"""The books of a catalogue: where words of each sort are explained, and what is said of a word that is in none."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Mapping
from typing import NamedTuple

from analyzer.model.catalogue import Positions
from analyzer.model.near import did_you_mean
from analyzer.model.problems import Problem
from analyzer.model.text import NOTHING, Text
from analyzer.model.vocabulary import Name, Vocabulary

PSEUDO_AGENCIES = frozenset({"applicant", "private", "foreign", "notary", "same_body", "unknown"})
"""Who may issue a paper or act without being an agency of the vocabulary."""


INSTRUMENTS = "vocabulary/instruments.yaml"
_YEAR = re.compile(r"/(\d{4})/")


class Everything(Container[str]):
    """The words of a file that could not be read: any word may be among them."""

    def __contains__(self, word: object) -> bool:
        return True


Unread = Mapping[str, Container[str]]
"""By table: words whose own entry is wrong. That is one problem already; who names them makes no second one."""


class Book(NamedTuple):
    """Where words of one sort are explained: how the sort is called, the place, the words; those that could not be read."""

    what: Text
    where: str
    words: Collection[str]
    unread: Container[str] = ()


class Books:
    """The books of one catalogue, made once for all its procedures."""

    def __init__(self, words: Vocabulary, codes: Mapping[str, object], unread: Unread) -> None:
        def book(vi: str, en: str, table: str, known: Collection[str]) -> Book:
            return Book(Text(vi, en), f"vocabulary/{table}.yaml", known, unread.get(table, ()))

        self.fields = book("lĩnh vực", "field", "fields", words.fields)
        self.ministries = book("bộ", "ministry", "ministries", words.ministries)
        self.agencies = book("cơ quan", "agency", "agencies", {**words.agencies, **dict.fromkeys(PSEUDO_AGENCIES)})
        self.documents = book("loại giấy tờ", "document kind", "documents", words.documents)
        self.registers = book("cơ sở dữ liệu", "register", "registers", words.registers)
        self.instruments = book("văn bản", "instrument", "instruments", words.instruments)
        self.events = book("sự kiện", "life event", "life_events", words.life_events)
        self.procedures = Book(Text("thủ tục", "procedure"), "procedures/", codes, unread.get("procedures", ()))


def dangling(positions: Positions, code: str, path: str, word: str, book: Book) -> Problem:
    """The problem of one word that refers to nothing."""
    return Problem(
        positions.procedure(code, path),
        "dangling_reference",
        Text(f"Không có {book.what.vi} '{word}' trong {book.where}.", f"There is no {book.what.en} '{word}' in {book.where}."),
        add_or_correct(word, book.where, book.words),
    )


def add_or_correct(word: str, where: str, known: Iterable[str]) -> Text:
    """What to do about a word that a book does not explain.

    A word that is the name of an entry is meant for its id. A text of law that nobody knows is as likely a new one as a slip, and only one of the same year is taken for what was meant.
    """
    if id_ := _called(word, known):
        return Text(f"Ghi mã của mục ấy: {id_}.", f"Write the id of that entry: {id_}.")
    if where != INSTRUMENTS:
        return did_you_mean(
            word, list(known), Text(f"Thêm '{word}' vào {where}, hoặc sửa lại cho đúng.", f"Add '{word}' to {where}, or correct it.")
        )
    vi = f"hêm '{word}' vào {where} (ghi type, issuer; name, signed, effective khi biết)"
    en = f"dd '{word}' to {where} (with type, issuer; name, signed, effective where known)"
    near = did_you_mean(word, [number for number in known if _year(number) == _year(word)], NOTHING)
    if near.vi:
        return Text(f"{near.vi} Nếu là văn bản khác thì t{vi}.", f"{near.en} If it is another text, a{en}.")
    return Text(f"T{vi}, hoặc sửa lại cho đúng.", f"A{en}, or correct it.")


def _called(word: str, known: Iterable[str]) -> str:
    """The id of the entry that has a word as its name."""
    names = ((id_, getattr(entry, "name", None)) for id_, entry in known.items()) if isinstance(known, Mapping) else ()
    wanted = word.strip().casefold()
    return next((id_ for id_, name in names if isinstance(name, Name) and wanted in (name.vi.casefold(), name.en.casefold())), "")


def _year(number: str) -> str:
    """The year in the number of a text of law; empty where it has none."""
    found = _YEAR.search(number)
    return found[1] if found else ""
