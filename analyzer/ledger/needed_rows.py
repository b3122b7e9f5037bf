"""From changes to the rows that a publication decision has for them: one a procedure and level, with the parts that change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from analyzer.model.catalogue import Catalogue
from analyzer.model.changes import PART, Change, needs_decision
from analyzer.model.decision import ACTIONS, PARTS, Action, Part, Row
from analyzer.model.level import FROM_THE_CENTRE, Level
from analyzer.model.procedure import Procedure
from analyzer.model.secret import is_secret
from analyzer.model.values import Citation


class Expected(NamedTuple):
    """A row that changes call for, and which actions say the same.

    `new`: a procedure at a level that it has now; no decision may leave it out. `left`: a level that it has no more; the row of
    another level may tell that too, by naming where the procedure went. `old`: the former code of what goes on under another one
    at the same level; officials list it or not.
    """

    row: Row
    accepts: frozenset[Action]
    kind: Literal["new", "left", "old"]


@dataclass(slots=True)
class _Gathered:
    """What the changes of one procedure come to."""

    action: Action = "amend"
    aspects: set[str] = field(default_factory=set)
    predecessors: tuple[str, ...] = ()


def needed_rows(changes: Iterable[Change], base: Catalogue, revision: Catalogue) -> list[Row]:
    """The rows that a decision has to have for `changes`, in the order of the official lists."""
    return sorted((one.row for one in expected_rows(changes, base, revision) if one.kind != "old"), key=order)


def expected_rows(changes: Iterable[Change], base: Catalogue, revision: Catalogue) -> list[Expected]:
    """Every row that `changes` from `base` to `revision` call for or allow."""
    gathered = _gather(changes)
    new = [one for code, found in gathered.items() for one in _new(code, found, base, revision)]
    return [*new, *_former(gathered, base, revision)]


def order(row: Row) -> tuple[int, int, str, str, str]:
    """New, amended, replaced, repealed; inside each from the centre down, then by field, then by code."""
    return ACTIONS.index(row.action), FROM_THE_CENTRE.index(row.level), row.field, row.code or "", row.name


def _gather(changes: Iterable[Change]) -> dict[str, _Gathered]:
    gathered: dict[str, _Gathered] = {}
    for change in changes:
        if not needs_decision(change):
            continue
        if change.kind in ("merged", "split"):
            for code in _codes(change.after):
                _replacing(gathered, code, _codes(change.before))
        elif change.kind == "replaced":
            _replacing(gathered, change.procedure, _codes(change.before))
        else:
            found = gathered.setdefault(change.procedure, _Gathered())
            found.aspects.add(change.aspect)
            if change.path == "" and change.aspect == "procedure":
                found.action = "promulgate" if change.kind == "added" else "repeal"
    return gathered


def _replacing(gathered: dict[str, _Gathered], code: str, before: Sequence[str]) -> None:
    """A procedure that takes the place of others."""
    found = gathered.setdefault(code, _Gathered())
    found.action = "replace"
    found.predecessors = tuple(sorted({*found.predecessors, *before} - {code}))


def _codes(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(code) for code in value) if isinstance(value, list | tuple) else ()


def _new(code: str, found: _Gathered, base: Catalogue, revision: Catalogue) -> Iterator[Expected]:
    """The rows of a procedure at the levels that it has now, or had last when it was repealed."""
    old, new = base.procedures.get(code), revision.procedures.get(code)
    procedure = old if found.action == "repeal" else new or old
    if procedure is None or is_secret(procedure):
        return  # a published list holds nothing of a secret procedure
    action = "amend" if found.action == "replace" and old is not None else found.action
    cited = newly_cited(old, new)
    for level in levels_of(procedure):
        row = Row(
            action=action,
            level=level,
            field=procedure.field,
            name=procedure.name,
            code=code,
            parts=_parts(found.aspects) if action in ("amend", "replace") else (),
            provision=Citation(cited[0]) if len(cited) == 1 else None,
            predecessors=found.predecessors,
        )
        comes = old is not None and level not in levels_of(old)
        yield Expected(row, _ACCEPTED[action] | ({"promulgate"} if comes else set()), "new")


_ACCEPTED: dict[Action, frozenset[Action]] = {
    "promulgate": frozenset({"promulgate"}),
    "amend": frozenset({"amend", "replace"}),
    "replace": frozenset({"amend", "replace", "promulgate"}),
    "repeal": frozenset({"repeal"}),
}
"""The official lists count amended and replaced together (điểm b khoản 2 Điều 14); what replaces another is new under its code."""


def _former(gathered: Mapping[str, _Gathered], base: Catalogue, revision: Catalogue) -> Iterator[Expected]:
    """The rows of what was: at a level that nothing of it has any more, or under a code that another one took over."""
    after: dict[str, set[str]] = {}
    for code, found in gathered.items():
        for one in (code, *found.predecessors):
            after.setdefault(one, set()).add(code)
    for former, successors in after.items():
        old = base.procedures.get(former)
        now = [procedure for successor in sorted(successors) if (procedure := revision.procedures.get(successor))]
        if old is None or is_secret(old) or not now:
            continue
        levels = {level for procedure in now for level in levels_of(procedure)}
        others = tuple(procedure.id for procedure in now if procedure.id != former)
        for level in levels_of(old):
            if level in levels and former in revision.procedures:
                continue
            row = Row(action="repeal", level=level, field=old.field, name=old.name, code=former, successors=others)
            if level in levels:
                yield Expected(row, frozenset({"repeal", "replace", *(("amend",) if len(others) == 1 else ())}), "old")
            else:
                yield Expected(row, frozenset({"repeal", "replace"}), "left")


def levels_of(procedure: Procedure) -> tuple[Level, ...]:
    return procedure.level or ("other",)


def _parts(aspects: Iterable[str]) -> tuple[Part, ...]:
    letters = {PART[aspect] for aspect in aspects if aspect in PART}
    return tuple(part for part in PARTS if part in letters)


def newly_cited(old: Procedure | None, new: Procedure | None) -> list[str]:
    """The texts that a procedure cites now and did not cite before."""
    before = {citation.instrument for citation in old.legal_basis} if old else set()
    after = dict.fromkeys(citation.instrument for citation in new.legal_basis) if new else {}
    return [number for number in after if number not in before]
