"""Every day that has to be met, as events of a calendar: duties of decisions, items of plans, temporary law that ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyzer.ledger.deadlines import BASIS
from analyzer.ledger.following.calendar import Event
from analyzer.ledger.following.follow import Followed
from analyzer.ledger.following.matters import Matter
from analyzer.ledger.plans.carrying_out import carrying_out
from analyzer.ledger.wording import DUTY_WORDS, other_counting
from analyzer.model.catalogue import Catalogue
from analyzer.model.ledger import Ledger
from analyzer.model.text import NOTHING, Text


def due_days(found: Iterable[Followed], matters: Iterable[Matter], ledger: Ledger, catalogue: Catalogue) -> list[Event]:
    """What waits, each duty once, though several texts share one decision."""
    events = [*_duties(found, catalogue), *_items(ledger, catalogue), *_ends(matters)]
    return list({event.id: event for event in events}.values())


def _duties(found: Iterable[Followed], catalogue: Catalogue) -> Iterator[Event]:
    for one in found:
        for deadline in one.deadlines:
            if deadline.done_by(catalogue.as_of) is None and deadline.confirmed:
                duty, unit = DUTY_WORDS[deadline.kind], _unit(one.lead_unit, catalogue)
                other, basis = other_counting(deadline.other, catalogue.settings.day_counting), BASIS[deadline.kind]
                rule = Text(_joined(" ", deadline.rule.vi, f"({basis})", other.vi), _joined(" ", deadline.rule.en, f"({basis})", other.en))
                yield Event(
                    _joined(" ", deadline.kind, deadline.text, _year(one) if deadline.kind == "database" else ""),
                    deadline.due,
                    Text("Hạn {}: {}", "Last day, {}: {}").of(duty, deadline.text),
                    Text(_joined(". ", rule.vi, unit.vi), _joined(". ", rule.en, unit.en)),
                )


def _year(one: Followed) -> str:
    """Numbers of decisions begin again every year."""
    return str(one.decision.signed.year) if one.decision and one.decision.signed else ""


def _joined(between: str, *parts: str) -> str:
    return between.join(filter(None, parts))


def _items(ledger: Ledger, catalogue: Catalogue) -> Iterator[Event]:
    for one in carrying_out(ledger, catalogue):
        if one.waits and one.item.due is not None:
            unit = _unit(one.owner, catalogue)
            title = Text(f"Hạn thực hiện {one.plan.number}: {one.item.name}", f"To be carried out, {one.plan.number}: {one.item.name}")
            yield Event(f"{one.plan.number} {one.item.id}", one.item.due, title, unit)


def _ends(matters: Iterable[Matter]) -> Iterator[Event]:
    for matter in matters:
        if matter.kind == "ends":
            yield Event(
                f"ends {matter.of} {matter.texts[0]}", matter.day, Text(f"{matter.of} hết hiệu lực", f"{matter.of} ends"), matter.message
            )


def _unit(id: str, catalogue: Catalogue) -> Text:
    agency = catalogue.vocabulary.agencies.get(id)
    return Text("Đơn vị: {}", "Unit: {}").of(agency.name) if agency else NOTHING
