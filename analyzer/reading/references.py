"""Words that a procedure uses and nothing explains: kinds, agencies, registers, instruments, cases, steps."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Mapping
from typing import NamedTuple

from analyzer.model.catalogue import Positions
from analyzer.model.element import EVERYWHERE
from analyzer.model.problems import Problem
from analyzer.model.procedure import Procedure, RequiredDocument, dossier_lines
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

    def lacks(self, word: str) -> bool:
        return word not in self.words and word not in self.unread


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


Reference = tuple[str, str, Book]
"""A path, the word that stands there, and the book that should explain it."""


def check_references(procedure: Procedure, books: Books, positions: Positions) -> list[Problem]:
    """A problem for every word of a procedure that its book does not hold."""
    return [dangling(positions, procedure.id, path, word, book) for path, word, book in _references(procedure, books) if book.lacks(word)]


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


def _references(procedure: Procedure, books: Books) -> Iterator[Reference]:
    yield from _of_the_whole(procedure, books)
    yield from _of_the_dossier(procedure, books)
    yield from _of_elements(procedure, books)
    yield from _inside(procedure)


def _of_the_whole(procedure: Procedure, books: Books) -> Iterator[Reference]:
    yield "field", procedure.field, books.fields
    yield "ministry", procedure.ministry, books.ministries
    if procedure.lead_unit:
        yield "lead_unit", procedure.lead_unit, books.agencies
    for key in ("authority", "receives", "decides", "coordinates", "returns"):
        for agency in getattr(procedure, key):
            yield f"{key}/{agency}", agency, books.agencies
    for event in procedure.life_events:
        yield f"life_events/{event}", event, books.events
    for code in procedure.mixed_with:
        yield f"mixed_with/{code}", code, books.procedures
    for name in ("authorised", "decentralised"):
        if (handed := getattr(procedure, name)) is not None:
            yield f"{name}/by", handed.by, books.agencies
    for name in ("authorised", "decentralised", "online_barred"):
        if (part := getattr(procedure, name)) is not None and part.basis is not None:
            yield f"{name}/basis", part.basis.instrument, books.instruments
    for citation in procedure.legal_basis:
        yield f"legal_basis/{citation}", citation.instrument, books.instruments


def _of_the_dossier(procedure: Procedure, books: Books) -> Iterator[Reference]:
    for path, line in dossier_lines(procedure.dossier):
        if line.document:
            yield f"{path}/document", line.document, books.documents
        for register in line.lookup:
            yield f"{path}/lookup", register, books.registers
        if line.basis is not None:
            yield f"{path}/basis", line.basis.instrument, books.instruments
        if line.issuer:
            yield f"{path}/issuer", line.issuer, books.agencies
        if line.certified_by:
            yield f"{path}/certified_by", line.certified_by, books.agencies


def _of_elements(procedure: Procedure, books: Books) -> Iterator[Reference]:
    for name in ("channels", "time_limits", "fees", "steps", "results", "conditions"):
        for element in getattr(procedure, name):
            if element.basis is not None:
                yield f"{name}/{element.id}/basis", element.basis.instrument, books.instruments
    for step in procedure.steps:
        yield f"steps/{step.id}/actor", step.actor, books.agencies
    for result in procedure.results:
        if result.document:
            yield f"results/{result.id}/document", result.document, books.documents
    yield from _of_fees_and_limits(procedure, books)


def _of_fees_and_limits(procedure: Procedure, books: Books) -> Iterator[Reference]:
    for fee in procedure.fees:
        for exemption in fee.exempt:
            for register in exemption.lookup:
                yield f"fees/{fee.id}/exempt", register, books.registers
            if exemption.proof:
                yield f"fees/{fee.id}/exempt", exemption.proof, books.documents
            if exemption.basis is not None:
                yield f"fees/{fee.id}/exempt", exemption.basis.instrument, books.instruments
    for limit in procedure.time_limits:
        for stage in limit.stages:
            yield f"time_limits/{limit.id}/stages", stage.by, books.agencies
        for wait in limit.not_counted:
            if wait.by:
                yield f"time_limits/{limit.id}/not_counted", wait.by, books.agencies
            if wait.basis is not None:
                yield f"time_limits/{limit.id}/not_counted", wait.basis.instrument, books.instruments


def _inside(procedure: Procedure) -> Iterator[Reference]:
    """References from one part of a procedure to another: cases, scopes, steps, what verifies a condition."""
    cases = Book(Text("trường hợp", "case"), "cases:", procedure.cases)
    for name, case in procedure.cases.items():
        if case.within:
            yield f"cases/{name}", case.within, cases
    steps = Book(Text("bước", "step"), "steps:", {step.id for step in procedure.steps})
    for step in procedure.steps:
        for before in step.after:
            yield f"steps/{step.id}/after", before, steps
    lines = {line.id for _, line in dossier_lines(procedure.dossier)}
    checkers = Book(Text("dòng hồ sơ hoặc bước", "dossier line or step"), "dossier:, steps:", {*steps.words, *lines})
    for condition in procedure.conditions:
        for name in condition.verified_by:
            yield f"conditions/{condition.id}/verified_by", name, checkers
    yield from _scopes(procedure, cases)


def _scopes(procedure: Procedure, cases: Book) -> Iterator[Reference]:
    channels = Book(Text("cách thức", "channel"), "channels:", {channel.id for channel in procedure.channels})
    applicants = Book(Text("đối tượng", "applicant"), "applicants:", procedure.applicants)
    results = Book(Text("kết quả", "result"), "results:", {result.id for result in procedure.results})
    for path, element in elements(procedure):
        scope = element.for_
        if scope is EVERYWHERE:
            continue
        sides = ((scope.case, cases), (scope.channel, channels), (scope.applicant, applicants), (scope.result, results))
        for names, book in sides:
            for name in names:
                yield f"{path}/for", name, book


def elements(procedure: Procedure) -> Iterator[tuple[str, RequiredDocument]]:
    """Every element of a procedure with its path; nested lines of the dossier included."""
    yield from dossier_lines(procedure.dossier)
    for name in ("channels", "time_limits", "fees", "steps", "results", "conditions"):
        for element in getattr(procedure, name):
            yield f"{name}/{element.id}", element
