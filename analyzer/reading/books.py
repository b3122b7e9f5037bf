"""The books of a catalogue: where words of each sort are explained, and what is said of a word that is in none."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from typing import NamedTuple

from analyzer.model.catalogue import Positions
from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.model.vocabulary import Vocabulary
from analyzer.reading.validate import did_you_mean

PSEUDO_AGENCIES = frozenset({"applicant", "private", "foreign", "notary", "same_body", "unknown"})
"""Who may issue a paper or act without being an agency of the vocabulary."""


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
        self.agencies = book("cơ quan", "agency", "agencies", words.agencies.keys() | PSEUDO_AGENCIES)
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
        did_you_mean(
            word,
            list(book.words),
            Text(f"Thêm '{word}' vào {book.where}, hoặc sửa lại cho đúng.", f"Add '{word}' to {book.where}, or correct it."),
        ),
    )
