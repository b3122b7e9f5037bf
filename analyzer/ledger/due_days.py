"""Every day that has to be met, as events of a calendar: duties of decisions, items of plans, temporary law that ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyzer.ledger.calendar import Event
from analyzer.ledger.carrying_out import carrying_out
from analyzer.ledger.deadlines import BASIS
from analyzer.ledger.follow import Followed
from analyzer.ledger.matters import Matter
from analyzer.model.catalogue import Catalogue
from analyzer.model.ledger import Ledger
from analyzer.model.text import Text

_DUTIES = {
    "publication": Text("Hạn ký quyết định công bố", "Decision to be signed for"),
    "database": Text("Hạn nhập Cơ sở dữ liệu quốc gia", "Entry into the national database:"),
}


def due_days(found: Iterable[Followed], matters: Iterable[Matter], ledger: Ledger, catalogue: Catalogue) -> list[Event]:
    """What waits, each duty once, though several texts share one decision."""
    events = [*_duties(found, catalogue), *_items(ledger, catalogue), *_ends(matters)]
    return list({event.id: event for event in events}.values())


def _duties(found: Iterable[Followed], catalogue: Catalogue) -> Iterator[Event]:
    for one in found:
        for deadline in one.deadlines:
            if deadline.done is None and deadline.confirmed:
                duty = _DUTIES[deadline.kind]
                unit = _unit(one.lead_unit, catalogue)
                yield Event(
                    f"{deadline.kind} {deadline.text}",
                    deadline.due,
                    Text(f"{duty.vi} {deadline.text}", f"{duty.en} {deadline.text}"),
                    Text(
                        f"{deadline.rule.vi} ({BASIS[deadline.kind]}). {unit.vi}", f"{deadline.rule.en} ({BASIS[deadline.kind]}). {unit.en}"
                    ),
                )


def _items(ledger: Ledger, catalogue: Catalogue) -> Iterator[Event]:
    for one in carrying_out(ledger, catalogue):
        if one.waits and one.item.due is not None:
            unit = _unit(one.owner, catalogue)
            title = Text(f"Hạn thực hiện {one.plan.number}: {one.item.name}", f"To be carried out, {one.plan.number}: {one.item.name}")
            yield Event(f"{one.plan.number} {one.item.id}", one.item.due, title, unit)


def _ends(matters: Iterable[Matter]) -> Iterator[Event]:
    for matter in matters:
        if matter.kind == "ends":
            yield Event(f"ends {matter.of}", matter.day, Text(f"{matter.of} hết hiệu lực", f"{matter.of} ends"), matter.message)


def _unit(id: str, catalogue: Catalogue) -> Text:
    agency = catalogue.vocabulary.agencies.get(id)
    return Text(f"Đơn vị: {agency.name.vi}", f"Unit: {agency.name.en}") if agency else Text("", "")
