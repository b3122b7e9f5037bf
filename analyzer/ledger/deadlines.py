"""Deadlines of a publication decision: Điều 15 and khoản 2 Điều 24 Nghị định 63/2010/NĐ-CP, as amended in 2017."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Literal

from analyzer.ledger.days import next_working, working_after
from analyzer.model.decision import YEARS, AnnouncedText, Decision
from analyzer.model.text import Text
from analyzer.model.values import iso_day

Counting = Literal["calendar", "working"]
Kind = Literal["publication", "database"]
DAYS_BEFORE = {"ministry": 20, "province": 5}
"""The decision is made at the latest so many days before its text takes effect."""
DAYS_AFTER_SHORTENED = 3
"""Of a text made by the shortened procedure: at the latest so many days after it was signed."""
WORKING_DAYS_INTO_DATABASE = {"ministry": 10, "province": 5}
WORKING_DAYS_INTO_DATABASE_SHORTENED = 2
BASIS: dict[Kind, str] = {"publication": "63/2010/NĐ-CP Điều 15", "database": "63/2010/NĐ-CP khoản 2 Điều 24"}


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day for one duty, by the counting of the settings; `other` is the day by the other counting, where the law leaves it open.

    `confirmed` is false where the days come from a source that only reports them: nobody is called late by those.
    """

    kind: Kind
    text: str
    rule: Text
    due: date
    other: date | None
    done: date | None
    confirmed: bool = True

    def done_by(self, today: date) -> date | None:
        """When it was done; None while it waits, and on a day before it was done it still waits."""
        return self.done if self.done is not None and self.done <= today else None

    def late(self, today: date) -> bool:
        """Whether it was done, or is waiting, after its last day."""
        return (self.done_by(today) or today) > self.due

    def disputed(self, today: date) -> bool:
        """Whether the two ways of counting give two answers."""
        return self.other is not None and ((self.done_by(today) or today) > self.other) != self.late(today)

    def days(self, today: date) -> int:
        """Calendar days that are left; negative where it was late, or is."""
        return (self.due - (self.done_by(today) or today)).days

    def as_json(self, today: date) -> dict[str, Any]:
        return {
            "duty": self.kind,
            "text": self.text,
            "due": str(self.due),
            "due_by_the_other_counting": iso_day(self.other),
            "done": iso_day(self.done_by(today)),
            "days_left": self.days(today),
            "state": self.state(today),
            "disputed": self.disputed(today),
            "basis": BASIS[self.kind],
        }

    def state(self, today: date) -> str:
        if not self.confirmed:
            return "unconfirmed"
        if self.done_by(today) is not None:
            return "done_late" if self.late(today) else "done"
        return "late" if self.late(today) else "waiting"


def deadlines(decision: Decision, counting: Counting, holidays: Container[date]) -> Iterator[Deadline]:
    """Every deadline of a decision whose days are known."""
    unconfirmed = set(decision.unconfirmed)
    for text in decision.announces:
        found = publication(text, decision.authority, decision.signed, counting, holidays)
        if found is not None:
            yield replace(found, confirmed=not unconfirmed & {"signed", "announces"})
    if decision.signed is not None and decision.signed.year in YEARS:
        shortened = any(text.shortened for text in decision.announces)
        days = WORKING_DAYS_INTO_DATABASE_SHORTENED if shortened else WORKING_DAYS_INTO_DATABASE[decision.authority]
        due = working_after(decision.signed, days, holidays)
        rule = Text(f"{days} ngày làm việc kể từ ngày ký quyết định", f"{days} working days from the signing of the decision")
        confirmed = not unconfirmed & {"signed", "in_database"}
        yield Deadline("database", decision.number, rule, due, None, decision.in_database, confirmed)


def publication(
    text: AnnouncedText, authority: Literal["ministry", "province"], signed: date | None, counting: Counting, holidays: Container[date]
) -> Deadline | None:
    """Until when a text has to be announced; None where its own day is not known. The law says "ngày": both countings are in use."""
    if text.shortened:
        start = text.signed
        if start is None or start.year not in YEARS:
            return None
        calendar = next_working(start + timedelta(days=DAYS_AFTER_SHORTENED), holidays)
        working = working_after(start, DAYS_AFTER_SHORTENED, holidays)
        days = DAYS_AFTER_SHORTENED
        rule = Text(
            f"chậm nhất {days} ngày sau ngày ký văn bản (thủ tục rút gọn)",
            f"at the latest {days} days after the text was signed (shortened procedure)",
        )
    else:
        start = text.effective
        if start is None or start.year not in YEARS:
            return None
        days = DAYS_BEFORE[authority]
        calendar, working = start - timedelta(days=days), working_after(start, -days, holidays)
        rule = Text(f"trước ngày văn bản có hiệu lực ít nhất {days} ngày", f"at least {days} days before the text takes effect")
    due, other = (calendar, working) if counting == "calendar" else (working, calendar)
    return Deadline("publication", text.number, rule, due, other if other != due else None, signed)
