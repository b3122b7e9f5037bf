"""References inside the vocabulary: issuers, owners, registers and procedures that it names but does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from analyzer.model.catalogue import Positions
from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.model.vocabulary import Vocabulary
from analyzer.reading.references import PSEUDO_AGENCIES
from analyzer.reading.validate import did_you_mean


def check_vocabulary(words: Vocabulary, codes: Mapping[str, object], positions: Positions) -> list[Problem]:
    """Every word that refers to nothing, and life events whose steps wait for each other."""

    def unknown(table: str, id: str, word: str, what: str, known: Iterable[str]) -> Problem:
        return Problem(
            positions.word(table, id),
            "dangling_reference",
            Text(
                f"'{id}' nhắc đến '{word}', nhưng vocabulary/{what}.yaml không có.",
                f"'{id}' names '{word}', which vocabulary/{what}.yaml does not hold.",
            ),
            did_you_mean(
                word,
                list(known),
                Text(
                    f"Thêm '{word}' vào vocabulary/{what}.yaml, hoặc sửa lại cho đúng.",
                    f"Add '{word}' to vocabulary/{what}.yaml, or correct it.",
                ),
            ),
        )

    agencies = words.agencies.keys() | PSEUDO_AGENCIES
    problems = [unknown(table, id, word, what, known) for table, id, word, what, known in _references(words, agencies) if word not in known]
    for id, event in words.life_events.items():
        problems += [
            Problem(
                positions.word("life_events", id),
                "dangling_reference",
                Text(
                    f"Sự kiện '{id}' cần thủ tục {step.procedure}, nhưng danh mục không có.",
                    f"The life event '{id}' needs procedure {step.procedure}, which the catalogue does not hold.",
                ),
                Text(
                    "Thêm thủ tục, hoặc mô tả bằng 'outside:' nếu thuộc bộ khác.",
                    "Add the procedure, or describe it with 'outside:' if another ministry owns it.",
                ),
            )
            for step in event.steps
            if step.procedure and step.procedure not in codes
        ]
        names = {step.id for step in event.steps}
        problems += [
            unknown("life_events", id, before, "life_events", names) for step in event.steps for before in step.after if before not in names
        ]
        try:
            tuple(TopologicalSorter({step.id: set(step.after) for step in event.steps}).static_order())
        except CycleError as error:
            legs = " → ".join(reversed(error.args[1]))
            problems.append(
                Problem(
                    positions.word("life_events", id),
                    "step_cycle",
                    Text(
                        f"Các bước của sự kiện '{id}' chờ nhau thành vòng: {legs}.",
                        f"The steps of the life event '{id}' wait for each other in a circle: {legs}.",
                    ),
                    Text("Bỏ một 'after'.", "Remove one 'after'."),
                )
            )
    return problems


def _references(words: Vocabulary, agencies: Iterable[str]) -> Iterator[tuple[str, str, str, str, Iterable[str]]]:
    """(table, id, word, table of the word, its known words) for every reference of the vocabulary."""
    yield from _of_papers(words, agencies)
    yield from _of_bodies(words, agencies)
    for number, instrument in words.instruments.items():
        yield "instruments", number, instrument.issuer, "agencies", agencies
        for other in (instrument.replaced_by, *instrument.amends):
            if other:
                yield "instruments", number, other, "instruments", words.instruments
    for id, event in words.life_events.items():
        for step in event.steps:
            if step.outside is not None:
                yield "life_events", id, step.outside.ministry, "ministries", words.ministries
                for document in (*step.outside.needs, *step.outside.gives):
                    yield "life_events", id, document, "documents", words.documents


def _of_papers(words: Vocabulary, agencies: Iterable[str]) -> Iterator[tuple[str, str, str, str, Iterable[str]]]:
    for id, kind in words.documents.items():
        if kind.issuer:
            yield "documents", id, kind.issuer, "agencies", agencies
        for held in (*kind.held_in, *(replaced.register for replaced in kind.replaced_by)):
            yield "documents", id, held, "registers", words.registers
    for id, register in words.registers.items():
        yield "registers", id, register.owner, "agencies", agencies
        for reader in register.readable_by:
            if reader != "all":
                yield "registers", id, reader, "agencies", agencies


def _of_bodies(words: Vocabulary, agencies: Iterable[str]) -> Iterator[tuple[str, str, str, str, Iterable[str]]]:
    for id, agency in words.agencies.items():
        for body in (agency.within, agency.abolished.successor if agency.abolished else ""):
            if body:
                yield "agencies", id, body, "agencies", agencies
        if agency.ministry:
            yield "agencies", id, agency.ministry, "ministries", words.ministries
    for id, field in words.fields.items():
        yield "fields", id, field.ministry, "ministries", words.ministries
        if field.lead_unit:
            yield "fields", id, field.lead_unit, "agencies", agencies
