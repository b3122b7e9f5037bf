"""Double entry: every change of the catalogue stands in a row of a decision, and every row in a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from analyzer.ledger.needed_rows import levels_of, needed_rows
from analyzer.ledger.outcome import Outcome
from analyzer.ledger.wording import ACTION_WORDS, parts_told
from analyzer.model.catalogue import Catalogue
from analyzer.model.changes import Change
from analyzer.model.decision import Decision, Row
from analyzer.model.ledger import Filed
from analyzer.model.problems import Place
from analyzer.model.text import Text

_SAME = frozenset({"amend", "replace"})
"""The official lists count them together (điểm b khoản 2 Điều 14)."""


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
    listed, needed = entries(decisions), needed_rows(changes, base, revision)
    for entry in listed:
        yield from _fits_what_was(entry, base, revision)
    for row in needed:
        covering = [entry for entry in listed if _covers(entry.row, row)]
        if not covering:
            yield _without_row(row, revision, base)
        for entry in covering:
            yield from _agrees(entry, row)
    for entry in listed:
        if not any(_covers(entry.row, row) for row in needed) and not _drops_or_adds_a_level(entry.row, needed, base):
            yield from _without_change(entry, base, revision)


def _covers(row: Row, needed: Row) -> bool:
    if row.level != needed.level:
        return False
    if row.code is None:
        return row.action == needed.action == "promulgate" and _same_name(row.name, needed.name)
    return row.code == needed.code or row.code in needed.predecessors


def _same_name(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def _drops_or_adds_a_level(row: Row, needed: Sequence[Row], base: Catalogue) -> bool:
    """A procedure that moves is repealed at the level it leaves, new at the one it comes to."""
    changed = any(row.code == other.code for other in needed)
    old = base.procedures.get(row.code or "")
    return changed and old is not None and row.action == "repeal" and row.level in levels_of(old)


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


def _agrees(entry: Entry, needed: Row) -> Iterator[Outcome]:
    row = entry.row
    same = row.action == needed.action or {row.action, needed.action} <= _SAME
    of_old = row.code in needed.predecessors and row.action in ("replace", "repeal")
    of_new = needed.action == "replace" and row.action == "promulgate"
    if not same and not of_old and not of_new:
        said, found = ACTION_WORDS[row.action], ACTION_WORDS[needed.action]
        yield _wrong(
            entry,
            "other_action",
            Text(
                f"Quyết định ghi {row.code or row.name} {said.vi}; danh mục cho thấy {found.vi}.",
                f"The decision calls {row.code or row.name} {said.en}; the catalogue shows it {found.en}.",
            ),
            Text(f"Ghi 'action: {needed.action}', hoặc sửa danh mục.", f"Write 'action: {needed.action}', or correct the catalogue."),
        )
    elif row.action in _SAME and row.code == needed.code and set(row.parts) != set(needed.parts):
        yield from _other_parts(entry, needed)


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
    word = ACTION_WORDS[needed.action]
    return Outcome(
        "wrong",
        "change_without_row",
        needed.code,
        side.positions.procedure(needed.code),
        Text(
            f"Thủ tục {needed.code} ({needed.name}) {word.vi}, nhưng không dòng quyết định nào ghi.",
            f"Procedure {needed.code} ({needed.name}) is {word.en}, but no row of a decision says so.",
        ),
        Text(
            "Thêm dòng (tthc decision draft soạn sẵn), hoặc hoàn lại thay đổi.",
            "Add a row (tthc decision draft writes it), or take the change back.",
        ),
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
