"""Double entry: every change of the catalogue stands in a row of a decision, and every row in a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from analyzer.engine.display import LEVELS
from analyzer.ledger.needed_rows import Expected, expected_rows, levels_of
from analyzer.ledger.outcome import Outcome
from analyzer.ledger.wording import ACTION_WORDS, parts_told
from analyzer.model.catalogue import Catalogue
from analyzer.model.changes import Change
from analyzer.model.decision import Decision, Row
from analyzer.model.ledger import Filed
from analyzer.model.problems import Place
from analyzer.model.procedure import Level
from analyzer.model.text import Text

_SAME = frozenset({"amend", "replace"})
_NEW = frozenset({"promulgate", "replace"})
"""What a procedure that has no code yet may be: new, or new in the place of others."""


class Entry(NamedTuple):
    """A row of a decision and where it stands."""

    decision: Decision
    row: Row
    place: Place


def entries(decisions: Iterable[Filed[Decision]]) -> list[Entry]:
    return [Entry(filed.record, row, filed.place("rows", at)) for filed in decisions for at, row in enumerate(filed.record.rows)]


def double_entry(
    decisions: Sequence[Filed[Decision]], changes: Iterable[Change], base: Catalogue, revision: Catalogue
) -> Iterator[Outcome]:
    """What does not agree between `decisions` and the changes that lead from `base` to `revision`."""
    listed, expected = entries(decisions), expected_rows(changes, base, revision)
    for entry in listed:
        yield from _fits_what_was(entry, base, revision)
    for one in expected:
        if not any(_covers(entry.row, one) for entry in listed):
            yield _without_row(one.row, revision, base)
    for entry in listed:
        meant = [one for one in expected if _is_of(entry.row, one.row)]
        for one in meant:
            yield from _agrees(entry, one)
        elsewhere = [one.row.level for one in expected if one.row.code and one.row.code == entry.row.code]
        if not meant and elsewhere:
            yield _at_another_level(entry, elsewhere)
        elif not meant:
            yield from _without_change(entry, base, revision)


def _is_of(row: Row, expected: Row) -> bool:
    """Whether a row speaks of an expected one: of its code (a new one may have none yet) at its level."""
    if row.level != expected.level:
        return False
    if row.code is None:
        return {row.action, expected.action} <= _NEW and _same_name(row.name, expected.name)
    return row.code == expected.code


def _covers(row: Row, expected: Expected) -> bool:
    """Whether nothing is missing where `row` is listed: it speaks of what is expected, or tells where that went or came from."""
    wanted = expected.row
    if expected.kind == "old" or _is_of(row, wanted):
        return True
    if expected.kind == "left":
        went = row.code in (wanted.code, *wanted.successors)
        return went and (wanted.code in row.predecessors or row.action in ("promulgate", "replace") or "g" in row.parts)
    names = row.code in wanted.predecessors and wanted.code in row.successors
    return names or (row.code in wanted.predecessors and row.level == wanted.level and row.action in _SAME)


def _same_name(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def _fits_what_was(entry: Entry, base: Catalogue, revision: Catalogue) -> Iterator[Outcome]:
    """New is what was not there; amended and repealed what was."""
    row = entry.row
    if row.code is None:
        return
    old = base.procedures.get(row.code)
    if row.action == "promulgate" and old is not None and row.level in levels_of(old):
        yield _wrong(
            entry,
            "promulgates_what_exists",
            Text(f"Thủ tục {row.code} đã có trước đó, không phải mới ban hành.", f"Procedure {row.code} was there before, it is not new."),
            Text("Ghi 'action: amend' hoặc 'replace', hoặc sửa mã.", "Write 'action: amend' or 'replace', or correct the code."),
        )
    known = old is not None or any(code in base.procedures for code in row.predecessors)
    if row.action in ("amend", "repeal", "replace") and not known and not (entry.decision.partial and row.code not in revision.procedures):
        word = ACTION_WORDS[row.action]
        yield _wrong(
            entry,
            "repeals_what_is_not_there" if row.action == "repeal" else "amends_what_is_not_there",
            Text(
                f"Thủ tục {row.code} {word.vi}, nhưng trước đó không có.",
                f"Procedure {row.code} is {word.en}, but was not there before.",
            ),
            Text("Sửa mã; thủ tục mới thì ghi 'action: promulgate'.", "Correct the code; of a new procedure write 'action: promulgate'."),
        )


def _agrees(entry: Entry, expected: Expected) -> Iterator[Outcome]:
    row, wanted = entry.row, expected.row
    if row.action not in expected.accepts:
        said, found = ACTION_WORDS[row.action], ACTION_WORDS[wanted.action]
        yield _wrong(
            entry,
            "other_action",
            Text(
                f"Quyết định ghi {row.code or row.name} {said.vi}; danh mục cho thấy {found.vi}.",
                f"The decision calls {row.code or row.name} {said.en}; the catalogue shows it {found.en}.",
            ),
            Text(f"Ghi 'action: {wanted.action}', hoặc sửa danh mục.", f"Write 'action: {wanted.action}', or correct the catalogue."),
        )
    elif expected.kind == "new":
        whole = row.action == "replace" and not row.parts  # what takes the place of all of it names no part
        if row.action in _SAME and not whole and set(row.parts) != set(wanted.parts):
            yield from _other_parts(entry, wanted)
        if set(row.predecessors) != set(wanted.predecessors):
            yield from _other_predecessors(entry, wanted)


def _other_predecessors(entry: Entry, wanted: Row) -> Iterator[Outcome]:
    missing = sorted(set(wanted.predecessors) - set(entry.row.predecessors))
    more = sorted(set(entry.row.predecessors) - set(wanted.predecessors))
    told = Text(", ".join(wanted.predecessors) or "không thủ tục nào", ", ".join(wanted.predecessors) or "no procedure")
    named = ", ".join(more or missing)
    yield _wrong(
        entry,
        "other_predecessors",
        Text(
            f"Danh mục cho thấy {entry.row.code or entry.row.name} thay cho {told.vi}; dòng này {'nêu thêm' if more else 'thiếu'} {named}.",
            f"The catalogue shows {entry.row.code or entry.row.name} in the place of {told.en}; this row {'adds' if more else 'lacks'} {named}.",
        ),
        Text("Sửa 'predecessors', hoặc sửa danh mục.", "Correct 'predecessors', or the catalogue."),
    )


def _other_parts(entry: Entry, needed: Row) -> Iterator[Outcome]:
    missing = [part for part in needed.parts if part not in entry.row.parts]
    more = [part for part in entry.row.parts if part not in needed.parts]
    if missing:
        told = parts_told(missing)
        yield _wrong(
            entry,
            "changed_part_not_named",
            Text(
                f"Thủ tục {entry.row.code} còn sửa {told.vi}, dòng này không nêu.",
                f"Procedure {entry.row.code} also changes in {told.en}, which this row does not name.",
            ),
            Text(f"Thêm vào 'parts': {', '.join(missing)} (khoản 2 Điều 15).", f"Add to 'parts': {', '.join(missing)} (khoản 2 Điều 15)."),
        )
    if more:
        told = parts_told(more)
        yield _wrong(
            entry,
            "named_part_not_changed",
            Text(
                f"Dòng này nêu sửa {told.vi}, nhưng phần ấy của {entry.row.code} không đổi.",
                f"This row names a change in {told.en}, but that part of {entry.row.code} stays as it was.",
            ),
            Text(
                f"Bỏ khỏi 'parts': {', '.join(more)}, hoặc sửa danh mục.",
                f"Take from 'parts': {', '.join(more)}, or correct the catalogue.",
            ),
        )


def _without_row(needed: Row, revision: Catalogue, base: Catalogue) -> Outcome:
    side = revision if needed.code in revision.procedures else base
    assert needed.code is not None
    word, level = ACTION_WORDS[needed.action], LEVELS[needed.level]
    return Outcome(
        "wrong",
        "change_without_row",
        needed.code,
        side.positions.procedure(needed.code),
        Text(
            f"Thủ tục {needed.code} ({needed.name}) {word.vi} ở {level.vi}, nhưng không dòng quyết định nào ghi.",
            f"Procedure {needed.code} ({needed.name}) is {word.en} ({level.en}), but no row of a decision says so.",
        ),
        Text(
            "Thêm dòng (tthc decision draft soạn sẵn), hoặc hoàn lại thay đổi.",
            "Add a row (tthc decision draft writes it), or take the change back.",
        ),
    )


def _at_another_level(entry: Entry, levels: Sequence[Level]) -> Outcome:
    said = LEVELS[entry.row.level]
    found = Text(", ".join(LEVELS[level].vi for level in levels), ", ".join(LEVELS[level].en for level in levels))
    return _wrong(
        entry,
        "row_at_another_level",
        Text(
            f"Dòng này ghi {entry.row.code} ở {said.vi}; danh mục đổi thủ tục ấy ở {found.vi}.",
            f"This row lists {entry.row.code} at the level {said.en}; the catalogue changes it at: {found.en}.",
        ),
        Text("Sửa 'level', hoặc sửa danh mục.", "Correct 'level', or the catalogue."),
    )


def _without_change(entry: Entry, base: Catalogue, revision: Catalogue) -> Iterator[Outcome]:
    row = entry.row
    if entry.decision.partial and row.code not in base.procedures and row.code not in revision.procedures:
        return
    yield _wrong(
        entry,
        "row_without_change",
        Text(
            f"Quyết định ghi {row.code or row.name}, nhưng danh mục không đổi ở thủ tục này.",
            f"The decision lists {row.code or row.name}, but the catalogue does not change there.",
        ),
        Text("Sửa danh mục theo quyết định, hoặc bỏ dòng này.", "Bring the catalogue up to the decision, or remove the row."),
    )


def _wrong(entry: Entry, code: str, message: Text, remedy: Text) -> Outcome:
    """Of rows that a source only reports, something to ask."""
    return Outcome("ask" if "rows" in entry.decision.unconfirmed else "wrong", code, entry.decision.number, entry.place, message, remedy)
