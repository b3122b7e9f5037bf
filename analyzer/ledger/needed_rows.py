"""From changes to the rows that a publication decision needs for them: one a procedure and level, with the parts that change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from analyzer.model.catalogue import Catalogue
from analyzer.model.changes import PART, Change
from analyzer.model.decision import ACTIONS, LEVELS, PARTS, Action, Part, Row
from analyzer.model.procedure import Level, Procedure
from analyzer.model.secret import is_secret
from analyzer.model.values import Citation


@dataclass(slots=True)
class _Gathered:
    """What the changes of one procedure come to."""

    action: Action = "amend"
    aspects: set[str] = field(default_factory=set)
    predecessors: tuple[str, ...] = ()


def needed_rows(changes: Iterable[Change], base: Catalogue, revision: Catalogue) -> list[Row]:
    """The rows that `changes` from `base` to `revision` need, in the order of the official lists."""
    gathered = _gather(changes)
    rows = [row for code, found in gathered.items() for row in _rows(code, found, base, revision)]
    return sorted(rows, key=order)


def order(row: Row) -> tuple[int, int, str, str, str]:
    """New, amended, replaced, repealed; inside each from the centre down, then by field, then by code."""
    return ACTIONS.index(row.action), LEVELS.index(row.level), row.field, row.code or "", row.name


def _gather(changes: Iterable[Change]) -> dict[str, _Gathered]:
    gathered: dict[str, _Gathered] = {}
    for change in changes:
        if not change.procedure or not change.is_of_law:
            continue  # the keeping of a record needs no row
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


def _rows(code: str, found: _Gathered, base: Catalogue, revision: Catalogue) -> Iterable[Row]:
    old, new = base.procedures.get(code), revision.procedures.get(code)
    procedure = old if found.action == "repeal" else new or old
    if procedure is None or is_secret(procedure):
        return  # a published list holds nothing of a secret procedure
    goes_on = found.action == "replace" and old is not None
    action = "amend" if goes_on else found.action
    cited = newly_cited(old, new)
    for level in levels_of(procedure):
        yield Row(
            action=action,
            level=level,
            field=procedure.field,
            name=procedure.name,
            code=code,
            parts=_parts(found.aspects) if action in ("amend", "replace") else (),
            provision=Citation(cited[0]) if len(cited) == 1 else None,
            predecessors=found.predecessors,
        )


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
