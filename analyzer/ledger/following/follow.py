"""The follow-up table: text of law, publication decision, national database, posting; whose it is, and how many days are left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from analyzer.ledger.as_it_stood import as_it_stood
from analyzer.ledger.bases import texts_without_decision
from analyzer.ledger.deadlines import Deadline, deadlines, publication
from analyzer.model.catalogue import Catalogue
from analyzer.model.decision import AnnouncedText, Decision
from analyzer.model.ledger import Ledger
from analyzer.model.values import iso_day

Stage = Literal["no_decision", "decided", "in_database", "posted"]


@dataclass(frozen=True, slots=True)
class Followed:
    """One text on its way, or a decision that names none. `deadlines` are those known of it, the next one to be met first."""

    text: AnnouncedText | None
    decision: Decision | None
    lead_unit: str
    deadlines: tuple[Deadline, ...]

    @property
    def stage(self) -> Stage:
        if self.decision is None or self.decision.signed is None:
            return "no_decision"
        if self.decision.in_database is None:
            return "decided"
        return "in_database" if self.decision.posted is None else "posted"

    def next(self, today: date) -> Deadline | None:
        """The next duty that waits; None where all that is known is done, or what is known is not confirmed."""
        waiting = (one for one in self.deadlines if one.done_by(today) is None and one.confirmed)
        return min(waiting, key=lambda one: one.due, default=None)

    def as_json(self, today: date) -> dict[str, Any]:
        text, decision, waiting = self.text, self.decision, self.next(today)
        return {
            "instrument": _days(text.number, text.signed, text.effective) if text else None,
            "decision": _days(decision.number, decision.signed, decision.effective) if decision else None,
            "in_database": iso_day(decision.in_database if decision else None),
            "posted": iso_day(decision.posted if decision else None),
            "stage": self.stage,
            "lead_unit": self.lead_unit,
            "days_left": waiting.days(today) if waiting else None,
            "deadlines": [deadline.as_json(today) for deadline in self.deadlines],
        }


def follow(ledger: Ledger, catalogue: Catalogue) -> list[Followed]:
    """Every text of the day that a decision announces or should, and decisions that announce none; what waits longest first, what is done last."""
    then = as_it_stood(ledger, catalogue.as_of)
    found = [one for filed in then.decisions for one in _of_decision(filed.record, catalogue)]
    found += _not_yet_decided(ledger, then, catalogue)
    known = {one.text.number for one in found if one.text is not None}
    found += (one for one in _of_nobody(then, catalogue) if one.text is not None and one.text.number not in known)
    return sorted(found, key=lambda one: _urgency(one, catalogue.as_of))


def _not_yet_decided(ledger: Ledger, then: Ledger, catalogue: Catalogue) -> Iterator[Followed]:
    """Texts that had been signed by the day and that only a later decision announces: on that day the decision was awaited."""
    announced = {text.number for filed in then.decisions for text in filed.record.announces}
    for filed in ledger.decisions:
        decision = filed.record
        if decision.signed is None or decision.signed <= catalogue.as_of:
            continue
        due = {one.text: one for one in _deadlines(decision, catalogue) if one.kind == "publication"}
        for text in decision.announces:
            if text.number not in announced and text.signed is not None and text.signed <= catalogue.as_of:
                announced.add(text.number)
                own = due.get(text.number)
                yield Followed(text, None, decision.lead_unit, (replace(own, done=None),) if own else ())


def _deadlines(decision: Decision, catalogue: Catalogue) -> list[Deadline]:
    return list(deadlines(decision, catalogue.settings.day_counting, catalogue.parameters.holidays))


def _of_decision(decision: Decision, catalogue: Catalogue) -> Iterator[Followed]:
    known = _deadlines(decision, catalogue)
    of_all = [deadline for deadline in known if deadline.kind == "database"]
    for text in decision.announces or (None,):
        own = [deadline for deadline in known if text is not None and deadline.kind == "publication" and deadline.text == text.number]
        yield Followed(text, decision, decision.lead_unit, (*own, *of_all))


def _of_nobody(ledger: Ledger, catalogue: Catalogue) -> Iterator[Followed]:
    """Texts in force, or signed and about to be, that no decision of the ledger announces."""
    for number, instrument in texts_without_decision(ledger, catalogue, ahead=True):
        text = AnnouncedText(number=number, signed=instrument.signed, effective=instrument.effective)
        due = publication(text, "ministry", None, catalogue.settings.day_counting, catalogue.parameters.holidays)
        citing = [p for p in catalogue.procedures.values() if any(citation.instrument == number for citation in p.legal_basis)]
        fields = catalogue.vocabulary.fields
        units = {p.lead_unit or (fields[p.field].lead_unit if p.field in fields else "") for p in citing} - {""}
        yield Followed(text, None, ", ".join(sorted(units)), (due,) if due else ())


def _urgency(one: Followed, today: date) -> tuple[bool, date, str]:
    waiting = one.next(today)
    number = one.decision.number if one.decision else one.text.number if one.text else ""
    return waiting is None, waiting.due if waiting else date.max, number


def _days(number: str, signed: date | None, effective: date | None) -> dict[str, str | None]:
    return {"number": number, "signed": iso_day(signed), "effective": iso_day(effective)}
