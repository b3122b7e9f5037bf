"""References inside the vocabulary: issuers, owners, registers and procedures that it names but does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from analyzer.model.catalogue import Positions
from analyzer.model.near import did_you_mean
from analyzer.model.problems import Place, Problem
from analyzer.model.text import Text
from analyzer.model.vocabulary import LifeEvent, Vocabulary
from analyzer.reading.checking.books import PSEUDO_AGENCIES, Unread, add_or_correct
from analyzer.reading.checking.consistency import circle


def check_vocabulary(words: Vocabulary, codes: Mapping[str, object], positions: Positions, unread: Unread) -> list[Problem]:
    """Every word that refers to nothing, bodies that lie within each other, and life events that cannot be."""
    agencies = words.agencies.keys() | PSEUDO_AGENCIES
    problems = [
        _dangling(positions.word(table, id), id, word, what, known)
        for table, id, word, what, known in _references(words, agencies)
        if word not in known and word not in unread.get(what, ())
    ]
    if legs := circle({id: (agency.within,) for id, agency in words.agencies.items() if agency.within}):
        problems.append(
            Problem(
                positions.word("agencies", legs[0]),
                "agency_cycle",
                Text(f"Các cơ quan thuộc nhau thành vòng: {' → '.join(legs)}.", f"The agencies lie within each other: {' → '.join(legs)}."),
                Text("Bỏ một 'within'.", "Remove one 'within'."),
            )
        )
    missing = unread.get("procedures", ())
    for id, event in words.life_events.items():
        problems += [Problem(positions.word("life_events", id), code, message, remedy) for code, message, remedy in _of_event(id, event)]
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
            if step.procedure and step.procedure not in codes and step.procedure not in missing
        ]
    return problems


def _dangling(place: Place, id: str, word: str, what: str, known: Iterable[str]) -> Problem:
    return Problem(
        place,
        "dangling_reference",
        Text(
            f"'{id}' nhắc đến '{word}', nhưng vocabulary/{what}.yaml không có.",
            f"'{id}' names '{word}', which vocabulary/{what}.yaml does not hold.",
        ),
        add_or_correct(word, f"vocabulary/{what}.yaml", known),
    )


def _of_event(id: str, event: LifeEvent) -> Iterator[tuple[str, Text, Text]]:
    """Code, message and remedy of each contradiction among the steps of a life event."""
    names: dict[str, tuple[str, ...]] = {}
    for step in event.steps:
        if step.id in names:
            yield (
                "duplicate_id",
                Text(f"Mã '{step.id}' dùng hai lần trong sự kiện '{id}'.", f"The id '{step.id}' is used twice in the life event '{id}'."),
                Text("Đặt mã khác cho một trong hai.", "Give one of them another id."),
            )
        names[step.id] = step.after
        if bool(step.procedure) == bool(step.outside):
            yield (
                "unclear_step",
                Text(
                    f"Bước '{step.id}' của sự kiện '{id}' phải có đúng một trong: procedure, outside.",
                    f"The step '{step.id}' of the life event '{id}' needs exactly one of: procedure, outside.",
                ),
                Text("Ghi mã thủ tục, hoặc mô tả thủ tục của bộ khác.", "Write the code, or describe the other ministry's procedure."),
            )
    for before in dict.fromkeys(name for after in names.values() for name in after):
        if before not in names:
            yield (
                "dangling_reference",
                Text(f"Sự kiện '{id}' không có bước '{before}'.", f"The life event '{id}' has no step '{before}'."),
                did_you_mean(
                    before, list(names), Text(f"Thêm bước '{before}', hoặc sửa 'after'.", f"Add the step '{before}', or correct 'after'.")
                ),
            )
    if cycle := circle(names):
        legs = " → ".join(cycle)
        yield (
            "step_cycle",
            Text(
                f"Các bước của sự kiện '{id}' chờ nhau thành vòng: {legs}.",
                f"The steps of the life event '{id}' wait for each other in a circle: {legs}.",
            ),
            Text("Bỏ một 'after'.", "Remove one 'after'."),
        )


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
        if kind.of_foreigner:
            yield "documents", id, kind.of_foreigner, "documents", words.documents
        for held in (*kind.held_in, *(replaced.register for replaced in kind.replaced_by)):
            yield "documents", id, held, "registers", words.registers
        for ended in (*kind.replaced_by, *((kind.retired,) if kind.retired else ())):
            if ended.basis is not None:
                yield "documents", id, ended.basis.instrument, "instruments", words.instruments
    for id, register in words.registers.items():
        yield "registers", id, register.owner, "agencies", agencies
        if register.basis is not None:
            yield "registers", id, register.basis.instrument, "instruments", words.instruments
        for reader in register.readable_by:
            if reader != "all":
                yield "registers", id, reader, "agencies", agencies


def _of_bodies(words: Vocabulary, agencies: Iterable[str]) -> Iterator[tuple[str, str, str, str, Iterable[str]]]:
    for id, agency in words.agencies.items():
        for body in (agency.within, agency.abolished.successor if agency.abolished else ""):
            if body:
                yield "agencies", id, body, "agencies", agencies
        if agency.abolished and agency.abolished.basis is not None:
            yield "agencies", id, agency.abolished.basis.instrument, "instruments", words.instruments
        if agency.ministry:
            yield "agencies", id, agency.ministry, "ministries", words.ministries
    for id, field in words.fields.items():
        yield "fields", id, field.ministry, "ministries", words.ministries
        if field.lead_unit:
            yield "fields", id, field.lead_unit, "agencies", agencies
