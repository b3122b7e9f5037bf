"""An approved plan to cut procedures (phương án được phê duyệt): what was promised of each, and how far it has been carried out."""

from __future__ import annotations

from datetime import date
from typing import Literal

from analyzer.model.decision import Number
from analyzer.model.element import Code, Id, record
from analyzer.model.values import CitationField, DateField, DurationField, FlagField

Target = Literal["repeal", "document", "time_limit", "decentralise", "merge", "step", "form", "fee", "condition", "other"]
State = Literal["proposed", "accepted", "in_force", "reverted"]
"""`proposed`: nobody has approved it. `accepted`: approved, and no text in force does it. `reverted`: it was in force and is not any more."""


@record
class Draft:
    """The draft of the text that carries an item out."""

    date: DateField
    name: str = ""


@record
class Issued:
    """The text of law that carries an item out; dates only where a source gives them."""

    number: Number
    signed: DateField | None = None
    effective: DateField | None = None


@record
class Reverted:
    """A cut that is no longer in force: since when, by which text, why."""

    since: DateField
    by: Number | None = None
    reason: str = ""


@record
class Item:
    """One promise of a plan. `before` and `after` are durations of a time limit; `amends` is where the law says it now.

    `documents` are the kinds of paper that it drops, `registers` those whose data take their place.
    """

    id: Id
    name: str
    target: Target
    field: Id
    procedures: tuple[Code, ...] = ()
    path: str = ""
    documents: tuple[Id, ...] = ()
    registers: tuple[Id, ...] = ()
    before: DurationField | None = None
    after: DurationField | None = None
    provision: str = ""
    amends: CitationField | None = None
    owner: str = ""
    due: DateField | None = None
    draft: Draft | None = None
    issued: Issued | None = None
    decision: Number | None = None
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
        """Which of the three states an item is in on a day, or that it was taken back."""
        return self.state_since(item, day)[0]

    def state_since(self, item: Item, day: date) -> tuple[State, date | None]:
        """The same with the day on which that state began, where it is known."""
        if item.reverted is not None and item.reverted.since <= day:
            return "reverted", item.reverted.since
        issued = item.issued
        if issued is not None and issued.effective is not None and issued.effective <= day:
            return "in_force", issued.effective
        if self.by_itself and self.effective is not None and self.effective <= day:
            ended = self.until is not None and self.until < day
            return ("reverted", self.until) if ended else ("in_force", self.effective)
        return ("accepted", self.signed) if self.signed is not None and self.signed <= day else ("proposed", None)
