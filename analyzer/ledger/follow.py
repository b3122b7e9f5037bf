"""The follow-up table: text of law, publication decision, national database, posting; whose it is, and how many days are left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from analyzer.ledger.bases import texts_without_decision
from analyzer.ledger.deadlines import Deadline, deadlines, publication
from analyzer.model.catalogue import Catalogue
from analyzer.model.decision import AnnouncedText, Decision
from analyzer.model.ledger import Filed, Ledger

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

    def next(self) -> Deadline | None:
        """The next duty that waits; None where all that is known is done, or what is known is not confirmed."""
        return min(
            (deadline for deadline in self.deadlines if deadline.done is None and deadline.confirmed), key=lambda one: one.due, default=None
        )

    def as_json(self, today: date) -> dict[str, Any]:
        text, decision, waiting = self.text, self.decision, self.next()
        return {
            "instrument": _days(text.number, text.signed, text.effective) if text else None,
            "decision": _days(decision.number, decision.signed, decision.effective) if decision else None,
            "in_database": _day(decision.in_database if decision else None),
            "posted": _day(decision.posted if decision else None),
            "stage": self.stage,
            "lead_unit": self.lead_unit,
            "days_left": waiting.days(today) if waiting else None,
            "deadlines": [deadline.as_json(today) for deadline in self.deadlines],
        }


def follow(ledger: Ledger, catalogue: Catalogue) -> list[Followed]:
    """Every text that a decision announces or should; what waits longest comes first, what is done last."""
    found = [one for filed in ledger.decisions for one in _of_decision(filed, catalogue)]
    found += _of_nobody(ledger, catalogue)
    return sorted(found, key=_urgency)


def _of_decision(filed: Filed[Decision], catalogue: Catalogue) -> Iterator[Followed]:
    decision = filed.record
    known = [*deadlines(decision, catalogue.settings.day_counting, catalogue.parameters.holidays)]
    of_all = [deadline for deadline in known if deadline.kind == "database"]
    for text in decision.announces or (None,):
        own = [deadline for deadline in known if text is not None and deadline.kind == "publication" and deadline.text == text.number]
        yield Followed(text, decision, decision.lead_unit, (*own, *of_all))


def _of_nobody(ledger: Ledger, catalogue: Catalogue) -> Iterator[Followed]:
    """Texts in force, or about to be, that no decision of the ledger announces."""
    for number, instrument in texts_without_decision(ledger, catalogue, ahead=True):
        text = AnnouncedText(number=number, signed=instrument.signed, effective=instrument.effective)
        due = publication(text, "ministry", None, catalogue.settings.day_counting, catalogue.parameters.holidays)
        citing = [p for p in catalogue.procedures.values() if any(citation.instrument == number for citation in p.legal_basis)]
        fields = catalogue.vocabulary.fields
        units = {p.lead_unit or (fields[p.field].lead_unit if p.field in fields else "") for p in citing} - {""}
        yield Followed(text, None, ", ".join(sorted(units)), (due,) if due else ())


def _urgency(one: Followed) -> tuple[bool, date, str]:
    waiting = one.next()
    number = one.decision.number if one.decision else one.text.number if one.text else ""
    return waiting is None, waiting.due if waiting else date.max, number


def _days(number: str, signed: date | None, effective: date | None) -> dict[str, str | None]:
    return {"number": number, "signed": _day(signed), "effective": _day(effective)}


def _day(value: date | None) -> str | None:
    return str(value) if value else None
