"""Words that a procedure uses and nothing explains: kinds, agencies, registers, instruments, cases, steps."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from analyzer.model.catalogue import Positions
from analyzer.model.dossier import RequiredDocument, every_line
from analyzer.model.element import EVERYWHERE, Element
from analyzer.model.problems import Problem
from analyzer.model.procedure import ELEMENT_LISTS, Fee, Procedure, TimeLimit, elements_in
from analyzer.model.text import Text
from analyzer.reading.checking.books import Book, Books, dangling

_CASE = Text("trường hợp", "case")
_STEP = Text("bước", "step")
_CHECKER = Text("dòng hồ sơ hoặc bước", "dossier line or step")
_CHANNEL = Text("cách thức", "channel")
_APPLICANT = Text("đối tượng", "applicant")
_RESULT = Text("kết quả", "result")
_LEVEL = Text("cấp", "level")
_BODY = Text("cơ quan", "body")
_BODIES = ("authority", "receives", "decides", "coordinates", "returns")


Where = tuple[object, ...]
"""A path in pieces: names, and an element in place of its own path, which is made only for what is missing."""

Missing = tuple[Where, str, Book]
"""Where a word stands, the word, and the book that does not hold it."""


def check_references(procedure: Procedure, books: Books, positions: Positions) -> list[Problem]:
    """A problem for every word of a procedure that its book does not hold."""
    missing = [(where, word, book) for where, word, book in _missing(procedure, books) if word not in book.unread]
    if not missing:
        return []
    paths = {id(element): path for part in ELEMENT_LISTS for path, element in elements_in(procedure, part)}
    for place in procedure.local:
        paths |= {id(limit): f"local/{place.id}/time_limits/{limit.id}" for limit in place.time_limits}
        paths |= {id(fee): f"local/{place.id}/fees/{fee.id}" for fee in place.fees}
    return [
        dangling(positions, procedure.id, "/".join(paths.get(id(piece)) or str(piece) for piece in where), word, book)
        for where, word, book in missing
    ]


def _missing(procedure: Procedure, books: Books) -> Iterator[Missing]:
    """Millions of words are looked up and hardly one is missing, so nothing is made of a word before that is known."""
    lines = every_line(procedure.dossier)
    yield from _of_the_whole(procedure, books)
    yield from _of_powers(procedure, books)
    yield from _of_levels(procedure)
    yield from _of_the_dossier(lines, books)
    yield from _of_elements(procedure, lines, books)
    yield from _of_fees_and_limits(procedure, books)
    yield from _of_parts(procedure, lines)
    yield from _of_scopes(procedure, lines)


def _of_the_whole(procedure: Procedure, books: Books) -> Iterator[Missing]:
    if procedure.field not in books.fields.words:
        yield ("field",), procedure.field, books.fields
    if procedure.ministry not in books.ministries.words:
        yield ("ministry",), procedure.ministry, books.ministries
    if procedure.lead_unit and procedure.lead_unit not in books.agencies.words:
        yield ("lead_unit",), procedure.lead_unit, books.agencies
    for key in _BODIES:
        for agency in getattr(procedure, key):
            if agency not in books.agencies.words:
                yield (key, agency), agency, books.agencies
    for event in procedure.life_events:
        if event not in books.events.words:
            yield ("life_events", event), event, books.events
    for code in procedure.mixed_with:
        if code not in books.procedures.words:
            yield ("mixed_with", code), code, books.procedures
    for citation in procedure.legal_basis:
        if citation.instrument not in books.instruments.words:
            yield ("legal_basis", citation), citation.instrument, books.instruments


def _of_powers(procedure: Procedure, books: Books) -> Iterator[Missing]:
    """Who exercises or hands on a power, by which text; the texts that keep parts off line or let a place decide for itself."""
    bodies = []
    if procedure.authorised is not None:
        bodies.append(("authorised", "by", procedure.authorised.by))
    if (handed := procedure.decentralised) is not None:
        bodies += [("decentralised", "from", handed.from_), ("decentralised", "to", handed.to)]
    for key, side, body in bodies:
        if body and body not in books.agencies.words:
            yield (key, side), body, books.agencies
    for key in ("authorised", "decentralised", "online_barred"):
        part = getattr(procedure, key)
        if part is not None and part.basis is not None and part.basis.instrument not in books.instruments.words:
            yield (key, "basis"), part.basis.instrument, books.instruments
    for place in procedure.local:
        if place.basis is not None and place.basis.instrument not in books.instruments.words:
            yield ("local", place.id, "basis"), place.basis.instrument, books.instruments


def _of_levels(procedure: Procedure) -> Iterator[Missing]:
    """Levels, and bodies of a level, that the procedure itself does not name."""
    for level, at_level in procedure.levels.items():
        if level not in procedure.level:
            yield ("levels", level), level, Book(_LEVEL, "level:", procedure.level)
        for key in _BODIES:
            known = getattr(procedure, key)
            for body in getattr(at_level, key):
                if body not in known:
                    yield ("levels", level, key, body), body, Book(_BODY, f"{key}:", known)


def _of_the_dossier(lines: list[RequiredDocument], books: Books) -> Iterator[Missing]:
    for line in lines:
        if line.document and line.document not in books.documents.words:
            yield (line, "document"), line.document, books.documents
        for register in line.lookup:
            if register not in books.registers.words:
                yield (line, "lookup"), register, books.registers
        if line.issuer and line.issuer not in books.agencies.words:
            yield (line, "issuer"), line.issuer, books.agencies
        if line.certified_by and line.certified_by not in books.agencies.words:
            yield (line, "certified_by"), line.certified_by, books.agencies


def _of_elements(procedure: Procedure, lines: list[RequiredDocument], books: Books) -> Iterator[Missing]:
    for element in _elements(procedure, lines):
        if element.basis is not None and element.basis.instrument not in books.instruments.words:
            yield (element, "basis"), element.basis.instrument, books.instruments
    for step in procedure.steps:
        if step.actor not in books.agencies.words:
            yield (step, "actor"), step.actor, books.agencies
    for result in procedure.results:
        if result.document and result.document not in books.documents.words:
            yield (result, "document"), result.document, books.documents


def _elements(procedure: Procedure, lines: list[RequiredDocument]) -> Iterator[Element]:
    others = (procedure.channels, procedure.steps, procedure.results, procedure.conditions)
    return chain(lines, *others, _limits(procedure), _fees(procedure))


def _limits(procedure: Procedure) -> Iterator[TimeLimit]:
    return chain(procedure.time_limits, *(place.time_limits for place in procedure.local))


def _fees(procedure: Procedure) -> Iterator[Fee]:
    return chain(procedure.fees, *(place.fees for place in procedure.local))


def _of_fees_and_limits(procedure: Procedure, books: Books) -> Iterator[Missing]:
    for fee in _fees(procedure):
        for exemption in fee.exempt:
            for register in exemption.lookup:
                if register not in books.registers.words:
                    yield (fee, "exempt"), register, books.registers
            if exemption.proof and exemption.proof not in books.documents.words:
                yield (fee, "exempt"), exemption.proof, books.documents
            if exemption.basis is not None and exemption.basis.instrument not in books.instruments.words:
                yield (fee, "exempt"), exemption.basis.instrument, books.instruments
    for limit in _limits(procedure):
        for stage in limit.stages:
            if stage.by not in books.agencies.words:
                yield (limit, "stages"), stage.by, books.agencies
        for wait in limit.not_counted:
            if wait.by and wait.by not in books.agencies.words:
                yield (limit, "not_counted"), wait.by, books.agencies
            if wait.basis is not None and wait.basis.instrument not in books.instruments.words:
                yield (limit, "not_counted"), wait.basis.instrument, books.instruments


def _of_parts(procedure: Procedure, lines: list[RequiredDocument]) -> Iterator[Missing]:
    """References from one part of a procedure to another: cases, steps, what verifies a condition."""
    for name, case in procedure.cases.items():
        if case.within and case.within not in procedure.cases:
            yield ("cases", name), case.within, Book(_CASE, "cases:", procedure.cases)
    steps = {step.id for step in procedure.steps}
    for step in procedure.steps:
        for before in step.after:
            if before not in steps:
                yield (step, "after"), before, Book(_STEP, "steps:", steps)
    for condition in procedure.conditions:
        if condition.verified_by and not steps.issuperset(condition.verified_by):
            checkers = steps | {line.id for line in lines}
            for name in condition.verified_by:
                if name not in checkers:
                    yield (condition, "verified_by"), name, Book(_CHECKER, "dossier:, steps:", checkers)


def _of_scopes(procedure: Procedure, lines: list[RequiredDocument]) -> Iterator[Missing]:
    """What `for:` names in its own procedure."""
    scoped = [element for element in _elements(procedure, lines) if element.for_ is not EVERYWHERE]
    if not scoped:
        return
    channels, results = {channel.id for channel in procedure.channels}, {result.id for result in procedure.results}
    for element in scoped:
        scope = element.for_
        for name in scope.case:
            if name not in procedure.cases:
                yield (element, "for"), name, Book(_CASE, "cases:", procedure.cases)
        for name in scope.channel:
            if name not in channels:
                yield (element, "for"), name, Book(_CHANNEL, "channels:", channels)
        for name in scope.applicant:
            if name not in procedure.applicants:
                yield (element, "for"), name, Book(_APPLICANT, "applicants:", procedure.applicants)
        for name in scope.result:
            if name not in results:
                yield (element, "for"), name, Book(_RESULT, "results:", results)
        for name in scope.level:
            if name not in procedure.level:
                yield (element, "for"), name, Book(_LEVEL, "level:", procedure.level)
