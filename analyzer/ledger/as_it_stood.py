"""The ledger as it stood on a day: what was signed, entered, posted, drafted, issued or done later is not there yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from analyzer.model.decision import Decision
from analyzer.model.element import holding
from analyzer.model.ledger import Ledger
from analyzer.model.plan import Item, Plan


def as_it_stood(ledger: Ledger, day: date) -> Ledger:
    """What was known of decisions and plans on a day; what has no day was there all along."""
    return Ledger(
        tuple(replace(filed, record=_decision(filed.record, day)) for filed in ledger.decisions if _is_there(filed.record.signed, day)),
        tuple(replace(filed, record=_plan(filed.record, ledger, day)) for filed in ledger.plans if _is_there(filed.record.signed, day)),
    )


def signed_by(decisions: Iterable[Decision], day: date) -> list[Decision]:
    """The decisions that had been signed by a day; what has no day was there all along."""
    return [decision for decision in decisions if _is_there(decision.signed, day)]


def in_effect_by(decision: Decision, day: date) -> bool:
    """Whether a decision and every text that it announces had taken effect by a day."""
    return all(_is_there(one, day) for one in (decision.effective or decision.signed, *(text.effective for text in decision.announces)))


def decision_of(plan: Plan, item: Item, ledger: Ledger) -> Decision | None:
    """The decision of the ledger that an item names; None where it holds none.

    Numbers begin again every year. Where the item does not tell the day, it is a decision signed no earlier than the plan and the
    text that carries the item out: one that names that text or a procedure of the item before others, then the earliest. So the
    answer stays the same when a later year uses the number again.
    """
    named = [filed.record for filed in ledger.numbered(item.decision)] if item.decision else []
    if item.decision_signed is not None:
        return next((one for one in named if one.signed == item.decision_signed), None)
    days = (plan.signed, item.issued.signed if item.issued else None)
    earliest = max((day for day in days if day is not None), default=date.min)
    possible = [one for one in named if one.signed is None or one.signed >= earliest]
    return min(possible, key=lambda one: (not _is_about(one, plan, item), one.signed or date.max), default=None)


def _is_about(decision: Decision, plan: Plan, item: Item) -> bool:
    text = item.issued.number if item.issued else plan.number
    return text in {one.number for one in decision.announces} or any(row.code in item.procedures for row in decision.rows)


def _is_there(day_of_it: date | None, day: date) -> bool:
    return day_of_it is None or day_of_it <= day


def _by(day_of_it: date | None, day: date) -> date | None:
    return day_of_it if _is_there(day_of_it, day) else None


def _decision(decision: Decision, day: date) -> Decision:
    return holding(decision, in_database=_by(decision.in_database, day), posted=_by(decision.posted, day))


def _plan(plan: Plan, ledger: Ledger, day: date) -> Plan:
    return holding(plan, items=tuple(_item(plan, item, ledger, day) for item in plan.items))


def _item(plan: Plan, item: Item, ledger: Ledger, day: date) -> Item:
    decision = decision_of(plan, item, ledger)
    signed = item.decision_signed or (decision.signed if decision else None)
    decided = _is_there(signed, day)
    return holding(
        item,
        draft=item.draft if item.draft and _is_there(item.draft.date, day) else None,
        issued=item.issued if item.issued and _is_there(item.issued.signed, day) else None,
        decision=item.decision if decided else None,
        decision_signed=item.decision_signed if decided else None,
        in_database=_by(item.in_database, day),
        process=_by(item.process, day),
        reverted=item.reverted if item.reverted and _is_there(item.reverted.since, day) else None,
    )
