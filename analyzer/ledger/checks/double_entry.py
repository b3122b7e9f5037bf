"""Double entry: every change of the catalogue stands in a row of a decision, and every row in a change.

Several decisions on one procedure are held together against what changed: the last one leaves it as the revision has it, what they
name comes to the changes, and what was there for each is the base with what the earlier ones did.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from analyzer.ledger.checks import disagreements as said
from analyzer.ledger.checks.disagreements import Entry
from analyzer.ledger.checks.names import other_name
from analyzer.ledger.needed_rows import Expected, expected_rows, levels_of
from analyzer.ledger.outcome import Outcome
from analyzer.model.catalogue import Catalogue
from analyzer.model.changes import Change
from analyzer.model.decision import PARTS, Action, Decision, Part, Row, same_name
from analyzer.model.ledger import Filed

_SAME = frozenset({"amend", "replace"})
_NEW = frozenset({"promulgate", "replace"})
"""What a procedure that has no code yet may be: new, or new in the place of others."""
_MOST_PARTS = len(PARTS) // 2 + 1
"""Of the parts of khoản 2 Điều 8: so many of them changed are the whole of a procedure replaced."""


def entries(decisions: Iterable[Filed[Decision]]) -> list[Entry]:
    return [Entry(filed.record, row, filed.place("rows", at)) for filed in decisions for at, row in enumerate(filed.record.rows)]


def double_entry(
    decisions: Sequence[Filed[Decision]], changes: Iterable[Change], base: Catalogue, revision: Catalogue
) -> Iterator[Outcome]:
    """What does not agree between `decisions`, in the order of their signing, and the changes that lead from `base` to `revision`."""
    listed, expected = entries(decisions), expected_rows(changes, base, revision)
    earlier: list[Entry] = []
    for _, of_one in groupby(listed, key=lambda entry: id(entry.decision)):
        own = list(of_one)
        for entry in own:
            yield from _fits_what_was(entry, earlier, base, revision)
        earlier += own
    for one in expected:
        if one.kind != "old" and not any(_covers(entry.row, one) for entry in listed):
            yield said.without_row(one.row, revision, base)
        yield from _agrees(one, listed, base)
    for entry in listed:
        yield from _other_successors(entry, listed, expected, base)
        if any(_is_of(entry.row, one.row) for one in expected):
            yield from other_name(entry, listed, base, revision)
        elif not _came_back(entry, listed, revision):
            yield from _without_change(entry, expected, base, revision)


def _is_of(row: Row, expected: Row) -> bool:
    """Whether a row speaks of an expected one: of its code (a new one may have none yet) at its level."""
    if row.level != expected.level:
        return False
    if row.code is None:
        return {row.action, expected.action} <= _NEW and same_name(row.name, expected.name)
    return row.code == expected.code


def _covers(row: Row, expected: Expected) -> bool:
    """Whether nothing is missing where `row` is listed: it speaks of what is expected, or tells where that went or came from."""
    wanted = expected.row
    if _is_of(row, wanted):
        return True
    if expected.kind != "new":
        went = row.code in (wanted.code, *wanted.successors)
        return went and (wanted.code in row.predecessors or row.action in _NEW or "g" in row.parts)
    if wanted.action == "amend" and wanted.parts:
        return False  # what was there before and changes is named by a row of its own
    names = row.code in wanted.predecessors and wanted.code in row.successors
    return names or (row.code in wanted.predecessors and row.level == wanted.level and row.action in _SAME)


def _fits_what_was(entry: Entry, earlier: Sequence[Entry], base: Catalogue, revision: Catalogue) -> Iterator[Outcome]:
    """New is what was not there; amended and repealed what was, in the base or by the `earlier` decisions."""
    row = entry.row
    if row.code is None:
        return
    before = [one.row for one in earlier if one.row.code == row.code or (one.row.code is None and same_name(one.row.name, row.name))]
    if row.action == "promulgate":
        old = base.procedures.get(row.code)
        dealt_with = any(one.level == row.level for one in before)  # whether it fits those is a matter of the ledger's history
        if old is not None and row.level in levels_of(old) and not dealt_with:
            yield said.promulgates_what_exists(entry)
        return
    spoken_of = {one.row.code for one in earlier}
    known = any(code in base.procedures or code in spoken_of for code in (row.code, *row.predecessors))
    unseen = entry.decision.partial and row.code not in revision.procedures
    if not known and not before and not unseen:
        yield said.was_not_there(entry)


def _agrees(one: Expected, listed: Sequence[Entry], base: Catalogue) -> Iterator[Outcome]:
    """The rows of what is expected: the action by those of the last decision, parts and predecessors by all of them."""
    own = [entry for entry in listed if _is_of(entry.row, one.row)]
    if not own:
        return
    last = (own if one.kind == "new" else [entry for entry in listed if _covers(entry.row, one)])[-1].decision
    before = [entry for entry in own if entry.decision is not last]
    for entry in own:
        if entry.decision is not last:
            continue
        if entry.row.action not in _accepted(one, before):
            yield said.other_action(entry, one.row)
        elif one.kind == "new":
            yield from _other_parts(entry, one.row, before, listed, base)
            yield from _other_predecessors(entry, one.row, before)


def _accepted(one: Expected, before: Sequence[Entry]) -> frozenset[Action]:
    """What the last decision may call a procedure: by what earlier ones made of it, where there are any."""
    if not before or one.row.action == "repeal":
        return one.accepts
    return frozenset({"amend", "replace", *(("promulgate",) if before[-1].row.action == "repeal" else ())})


def _other_parts(entry: Entry, wanted: Row, before: Sequence[Entry], listed: Sequence[Entry], base: Catalogue) -> Iterator[Outcome]:
    """Parts that changed and are not named, or the other way round. What was made anew in between says nothing of parts."""
    own, others = [entry, *before], _others_on_parts(entry, wanted, listed, base)
    if any(one.row.action not in _SAME for one in own):
        return
    missing = [part for part in wanted.parts if part not in _parts((entry, *others))]
    if missing and _names_no_part(entry.row):
        if not wanted.predecessors and len(wanted.parts) < _MOST_PARTS:
            yield said.replaced_in_part(entry, wanted.parts)
    elif missing and not any(_names_no_part(one.row) for one in own):
        yield said.part_not_named(entry, missing, alone=not others)
    for one in own:
        elsewhere = _parts(_of_other_decisions(one, (entry, *others)))  # it may have changed the part back to what it was
        more = [part for part in one.row.parts if part not in wanted.parts and part not in elsewhere]
        if more:
            yield said.part_not_changed(one, more)


def _others_on_parts(entry: Entry, wanted: Row, listed: Iterable[Entry], base: Catalogue) -> list[Entry]:
    """Rows of other decisions on the procedure or on what it took on: at its level, or at any where it has only come to that one."""
    old, codes = base.procedures.get(wanted.code or ""), (wanted.code, *wanted.predecessors)
    comes_to_level = old is None or wanted.level not in levels_of(old)
    others = [one for one in _of_other_decisions(entry, listed) if one.row.code in codes]
    return others if comes_to_level else [one for one in others if one.row.level == wanted.level]


def _of_other_decisions(entry: Entry, listed: Iterable[Entry]) -> list[Entry]:
    return [one for one in listed if one.decision is not entry.decision]


def _parts(listed: Iterable[Entry]) -> set[Part]:
    """The parts that rows name, all together."""
    return {part for one in listed for part in one.row.parts}


def _names_no_part(row: Row) -> bool:
    """Whether a row replaces the whole of a procedure."""
    return row.action == "replace" and not row.parts


def _other_predecessors(entry: Entry, wanted: Row, before: Sequence[Entry]) -> Iterator[Outcome]:
    named = {code for one in (*before, entry) for code in one.row.predecessors}
    missing, more = set(wanted.predecessors) - named, named - set(wanted.predecessors)
    if missing or more:
        yield said.other_predecessors(entry, wanted.predecessors, missing, more)


def _other_successors(entry: Entry, listed: Sequence[Entry], expected: Sequence[Expected], base: Catalogue) -> Iterator[Outcome]:
    """Codes in which a row says that its procedure goes on, and that did not take it on; rows that name none say nothing."""
    row = entry.row
    if not row.successors or row.code is None:
        return
    there = row.code in base.procedures or not entry.decision.partial
    taking = {one.row.code: one.row for one in expected if one.kind == "new" and row.code in one.row.predecessors}
    borne_out = {code for code, wanted in taking.items() if wanted.action != "amend" or wanted.parts or _names(code, row.code, listed)}
    missing, more = taking.keys() - set(row.successors), set(row.successors) - borne_out
    if there and (missing or more):
        yield said.other_successors(entry, filter(None, missing), more)


def _names(code: str | None, predecessor: str, listed: Iterable[Entry]) -> bool:
    """Whether a row of a procedure says that it takes another one on."""
    return any(one.row.code == code and predecessor in one.row.predecessors for one in listed)


def _came_back(entry: Entry, listed: Sequence[Entry], revision: Catalogue) -> bool:
    """Whether what a row says of a procedure at its level may be undone by another decision, so that nothing of it is left to be seen."""
    row = entry.row
    chain = [one for one in listed if row.code and one.row.code == row.code and one.row.level == row.level]
    others = _of_other_decisions(entry, chain)
    if not others or not _ends_as(chain[-1].row, revision):
        return False
    repealed = any(one.row.action == "repeal" for one in (entry, *others))
    if repealed or not all(one.row.parts for one in others):
        return True
    return bool(row.parts) and set(row.parts) <= _parts(others)


def _ends_as(last: Row, revision: Catalogue) -> bool:
    """Whether a procedure is at its level what the last row on it there made of it: gone, or there."""
    new = revision.procedures.get(last.code or "")
    there = new is not None and last.level in levels_of(new)
    return there != (last.action == "repeal")


def _without_change(entry: Entry, expected: Iterable[Expected], base: Catalogue, revision: Catalogue) -> Iterator[Outcome]:
    row = entry.row
    elsewhere = [one.row.level for one in expected if one.row.code and one.row.code == row.code]
    if elsewhere:
        yield said.at_another_level(entry, elsewhere)
    elif not entry.decision.partial or row.code in base.procedures or row.code in revision.procedures:
        yield said.without_change(entry)
