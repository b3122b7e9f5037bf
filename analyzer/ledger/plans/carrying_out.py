"""How far approved plans have been carried out: item by item, and in figures that never mix the three states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args

from analyzer.ledger.as_it_stood import as_it_stood, decision_of
from analyzer.model.catalogue import Catalogue
from analyzer.model.ledger import Ledger
from analyzer.model.plan import Item, Plan, State
from analyzer.model.values import iso_day

Stage = Literal["nothing", "draft", "issued", "decision", "database", "process"]
STATES: tuple[State, ...] = get_args(State)
_WAITING: tuple[State, ...] = ("proposed", "accepted", "unsettled")


@dataclass(frozen=True, slots=True)
class Progress:
    """One item of a plan on a day; `since` is when its state began. `late_by` is in calendar days, 0 where it is in time or has no due date."""

    plan: Plan
    item: Item
    state: State
    since: date | None
    stage: Stage
    owner: str
    late_by: int

    @property
    def waits(self) -> bool:
        """Whether it still has to be carried out by a day."""
        return self.item.due is not None and self.state in _WAITING

    def as_json(self) -> dict[str, Any]:
        item = self.item
        issued, draft, taken_back = item.issued, item.draft, item.reverted
        return {
            "plan": self.plan.number,
            "item": item.id,
            "name": item.name,
            "target": item.target,
            "field": item.field,
            "procedures": list(item.procedures),
            "state": self.state,
            "since": iso_day(self.since),
            "stage": self.stage,
            "owner": self.owner,
            "due": iso_day(item.due),
            "late_by": self.late_by,
            "draft": iso_day(draft.date) if draft else None,
            "issued": {"number": issued.number, "effective": iso_day(issued.effective)} if issued else None,
            "decision": item.decision,
            "decision_signed": iso_day(item.decision_signed),
            "in_database": iso_day(item.in_database),
            "process": iso_day(item.process),
            "reverted": {"since": iso_day(taken_back.since), "by": taken_back.by, "reason": taken_back.reason} if taken_back else None,
        }


@dataclass(frozen=True, slots=True)
class Share:
    """Of a field and a target in one state: how many procedures, of how many of that field, and how many of them are newly so.

    The denominator is the same in every state: procedures of the field that are in force in the catalogue or named by a plan.
    `nameless` counts items that name no code: they are in no share. `mean_cut` is the plain mean of the percentages by which
    `measured` items shorten a time limit, before and after in one unit.
    """

    field: str
    target: str
    state: State
    procedures: tuple[str, ...]
    newly: tuple[str, ...]
    of: int
    nameless: int
    measured: int
    mean_cut: Decimal | None

    @property
    def percent(self) -> Decimal | None:
        return self._of(self.procedures)

    @property
    def percent_newly(self) -> Decimal | None:
        return self._of(self.newly)

    def _of(self, codes: tuple[str, ...]) -> Decimal | None:
        return Decimal(100 * len(codes)) / self.of if self.of else None

    def as_json(self) -> dict[str, Any]:
        return {
            "field": self.field,
            "target": self.target,
            "state": self.state,
            "procedures": len(self.procedures),
            "codes": list(self.procedures),
            "of": self.of,
            "percent": _rounded(self.percent),
            "newly": len(self.newly),
            "percent_newly": _rounded(self.percent_newly),
            "items_without_code": self.nameless,
            "measured": self.measured,
            "mean_time_cut_percent": _rounded(self.mean_cut),
        }


def carrying_out(ledger: Ledger, catalogue: Catalogue) -> list[Progress]:
    """Every item of every plan of the day, the latest first, then in the order of the plans. An item without an owner is the lead unit's of its field."""
    then = as_it_stood(ledger, catalogue.as_of)
    found = [_progress(filed.record, item, then, catalogue) for filed in then.plans for item in filed.record.items]
    return sorted(found, key=lambda one: -one.late_by)


def shares(found: Iterable[Progress], catalogue: Catalogue, since: date | None = None) -> list[Share]:
    """The figures by field, target and state; `newly` are those whose state began on `since` or later."""
    groups: dict[tuple[str, str, State], list[Progress]] = {}
    fields: dict[str, set[str]] = {}
    for code, procedure in catalogue.procedures.items():
        fields.setdefault(procedure.field, set()).add(code)
    for one in found:
        groups.setdefault((one.item.field, one.item.target, one.state), []).append(one)
        fields.setdefault(one.item.field, set()).update(one.item.procedures)
    order = sorted(groups, key=lambda key: (key[0], key[1], STATES.index(key[2])))
    return [_share(key, groups[key], len(fields[key[0]]), since) for key in order]


def _share(key: tuple[str, str, State], found: list[Progress], of: int, since: date | None) -> Share:
    cuts = [cut for one in found if (cut := time_cut(one.item)) is not None]
    new = [one for one in found if since is not None and one.since is not None and one.since >= since]
    return Share(
        *key,
        _codes(found),
        _codes(new),
        of,
        sum(not one.item.procedures for one in found),
        len(cuts),
        sum(cuts, Decimal(0)) / len(cuts) if cuts else None,
    )


def _codes(found: Iterable[Progress]) -> tuple[str, ...]:
    return tuple(sorted({code for one in found for code in one.item.procedures}))


def time_cut(item: Item) -> Decimal | None:
    """The percentage by which a time limit falls; None where the two sides are not in one unit."""
    before, after = item.before, item.after
    if before is None or after is None or before.unit != after.unit or not before.value:
        return None
    return 100 * (before.value - after.value) / before.value


def _progress(plan: Plan, item: Item, then: Ledger, catalogue: Catalogue) -> Progress:
    today, field = catalogue.as_of, catalogue.vocabulary.fields.get(item.field)
    (state, since), stage = plan.state_since(item, today), _stage(plan, item, then, today)
    found = Progress(plan, item, state, since, stage, item.owner or (field.lead_unit if field else ""), 0)
    return replace(found, late_by=max((today - item.due).days, 0)) if found.waits and item.due else found


def _stage(plan: Plan, item: Item, then: Ledger, today: date) -> Stage:
    """The last stage that has been reached; a decision of the ledger tells whether it was entered into the national database."""
    if item.process is not None:
        return "process"
    decided = decision_of(plan, item, then)
    if item.in_database is not None or (decided is not None and decided.in_database is not None):
        return "database"
    if item.decision:
        return "decision"
    if item.issued is not None or (plan.by_itself and (plan.signed or plan.effective or date.max) <= today):
        return "issued"
    return "draft" if item.draft is not None else "nothing"


def owners_late(found: Iterable[Progress]) -> Iterator[tuple[str, int]]:
    """Who is late with how many items."""
    late: dict[str, int] = {}
    for one in found:
        if one.late_by:
            late[one.owner] = late.get(one.owner, 0) + 1
    yield from sorted(late.items(), key=lambda pair: (-pair[1], pair[0]))


def _rounded(value: Decimal | None) -> float | None:
    return None if value is None else float(round(value, 2))
