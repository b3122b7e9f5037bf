"""An approved plan to cut procedures (phương án được phê duyệt): what was promised of each, and how far it has been carried out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from analyzer.model.decision import Number
from analyzer.model.element import Code, Id, record
from analyzer.model.level import Level
from analyzer.model.values import CitationField, DateField, DurationField, FlagField

Target = Literal["repeal", "document", "time_limit", "decentralise", "merge", "step", "form", "fee", "condition", "other"]
State = Literal["proposed", "accepted", "in_force", "unsettled", "reverted"]
"""`proposed`: nobody has approved it. `accepted`: approved, and no text in force does it. `unsettled`: the temporary text that did it
has ended, and nothing says which text applies since. `reverted`: the plan's file says that it was taken back, by which text."""


@record
class Draft:
    """The draft of the text that carries an item out."""

    date: DateField
    name: str = ""


@record
class Issued:
    """The text of law that carries an item out; dates only where a source gives them. `until`: it is temporary itself."""

    number: Number
    signed: DateField | None = None
    effective: DateField | None = None
    until: DateField | None = None


@record
class Reverted:
    """A cut that is no longer in force: since when, by which text, why."""

    since: DateField
    by: Number | None = None
    reason: str = ""


@record
class Item:
    """One promise of a plan. `before` and `after` are durations of a time limit; `amends` is where the law says it now.

    `documents` are the kinds of paper that it drops, `registers` those whose data take their place, `levels` those that handle
    the procedure from then on.
    `decision_signed` tells which decision is meant where several years have one of the number, or the ledger holds none.
    """

    id: Id
    name: str
    target: Target
    field: Id
    procedures: tuple[Code, ...] = ()
    path: str = ""
    documents: tuple[Id, ...] = ()
    registers: tuple[Id, ...] = ()
    levels: tuple[Level, ...] = ()
    before: DurationField | None = None
    after: DurationField | None = None
    provision: str = ""
    amends: CitationField | None = None
    owner: str = ""
    due: DateField | None = None
    draft: Draft | None = None
    issued: Issued | None = None
    decision: Number | None = None
    decision_signed: DateField | None = None
    in_database: DateField | None = None
    process: DateField | None = None
    reverted: Reverted | None = None
    source: str = ""
    note: str = ""


@record
class Plan:
    """A plan and its items. `by_itself`: the plan is law (a resolution of the Government), so its items need no further text."""

    format: Literal["1"]
    number: Number
    approved_by: str
    items: tuple[Item, ...]
    title: str = ""
    signed: DateField | None = None
    effective: DateField | None = None
    until: DateField | None = None
    by_itself: FlagField = False
    source: str = ""
    note: str = ""

    def state(self, item: Item, day: date) -> State:
        """Which of the states an item is in on a day."""
        return self.state_since(item, day)[0]

    def state_since(self, item: Item, day: date) -> tuple[State, date | None]:
        """The same with the day on which that state began, where it is known."""
        if item.reverted is not None and item.reverted.since <= day:
            return "reverted", item.reverted.since
        begun = [(start, end) for start, end in self._in_force(item) if start <= day]
        if any(day <= end for _, end in begun):
            return "in_force", _without_a_gap(begun, day)
        if begun:
            return "unsettled", max(end for _, end in begun) + _DAY
        return ("accepted", self.signed) if self.signed is not None and self.signed <= day else ("proposed", None)

    def _in_force(self, item: Item) -> list[tuple[date, date]]:
        """From which to which day each text that carries an item out is in force."""
        texts = [item.issued] if item.issued is not None else []
        days = [(text.effective, text.until) for text in texts] + ([(self.effective, self.until)] if self.by_itself else [])
        return [(start, end or date.max) for start, end in days if start is not None]


_DAY = timedelta(days=1)


def _without_a_gap(begun: list[tuple[date, date]], day: date) -> date:
    """The first day from which one text or another has been in force up to a day."""
    since = day
    for start, end in sorted(begun, key=lambda span: span[1], reverse=True):
        if end >= since - _DAY:
            since = min(since, start)
    return since
