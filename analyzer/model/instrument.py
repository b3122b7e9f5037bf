"""Texts of law: their types, their rank, who may amend them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from analyzer.model.element import record
from analyzer.model.values import DateField, FlagField

InstrumentType = Literal[
    "constitution",
    "law",
    "national_assembly_resolution",
    "ordinance",
    "standing_committee_resolution",
    "decree",
    "government_resolution",
    "prime_minister_decision",
    "circular",
    "joint_circular",
    "provincial_resolution",
    "provincial_decision",
    "decision",
    "other",
]

RANK: dict[str, int] = {
    "constitution": 1,
    "law": 2,
    "national_assembly_resolution": 2,
    "ordinance": 3,
    "standing_committee_resolution": 3,
    "decree": 4,
    "government_resolution": 4,
    "prime_minister_decision": 5,
    "circular": 6,
    "joint_circular": 7,
    "provincial_resolution": 8,
    "provincial_decision": 9,
    "decision": 10,
    "other": 11,
}
"""Place in the order of texts (Điều 4 Luật 64/2025/QH15): a smaller number stands higher."""

AMENDED_BY: dict[str, str] = {
    "constitution": "national_assembly",
    "law": "national_assembly",
    "national_assembly_resolution": "national_assembly",
    "ordinance": "standing_committee",
    "standing_committee_resolution": "standing_committee",
    "decree": "government",
    "government_resolution": "government",
    "prime_minister_decision": "prime_minister",
    "provincial_resolution": "provincial_council",
    "provincial_decision": "provincial_committee",
}
"""Who may amend a text (Điều 8 Luật 64/2025/QH15: only the issuing body); a circular: its own issuer."""


@record
class Instrument:
    """A text of law. Dates and status only where a source gives them, or somebody knows them and says so.

    `recalled`: written down from common knowledge and not yet held against the text itself.
    """

    type: InstrumentType
    issuer: str
    name: str = ""
    signed: DateField | None = None
    effective: DateField | None = None
    until: DateField | None = None
    status: Literal["in_force", "amended", "expired", "replaced", "repealed"] | None = None
    replaced_by: str = ""
    amends: tuple[str, ...] = ()
    source: str = ""
    recalled: FlagField = False
    note: str = ""

    @property
    def lapsed(self) -> bool:
        """Whether its status says that it no longer holds, from whichever day."""
        return self.status in ("expired", "replaced", "repealed")

    def ended(self, day: date) -> bool:
        """Whether it no longer holds on a day, by its status or its last day."""
        return self.lapsed or (self.until is not None and self.until < day)

    def in_force(self, day: date) -> bool:
        """Whether it has begun by a day, as far as that is known, and has not ended."""
        return (self.effective is None or self.effective <= day) and not self.ended(day)


def unclear(numbers: Iterable[str], instruments: Mapping[str, Instrument], day: date) -> list[str]:
    """Those of some texts of which nothing tells whether they still hold on a day: no status, no last day, none in force that amends them."""
    amended = {number for text in instruments.values() if text.in_force(day) for number in text.amends}
    untold = (number for number in numbers if number not in amended)
    return [number for number in untold if (text := instruments.get(number)) is None or (text.status is None and text.until is None)]
