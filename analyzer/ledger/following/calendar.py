"""Deadlines as an iCalendar file (RFC 5545): whole days, lines folded at 75 octets, text escaped; the same input gives the same bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from analyzer.model.text import Language, Text

_LAST = date.max - timedelta(days=1)
_LONGEST = 75
"""Octets of a line, its line break aside (section 3.1)."""


@dataclass(frozen=True, slots=True)
class Event:
    """A day in the calendar; `id` stays the same when the file is written again, so that a calendar moves the day it knows."""

    id: str
    day: date
    title: Text
    about: Text


def calendar(events: Iterable[Event], today: date, language: Language) -> bytes:
    """The file; `today` stands for the time of its making."""
    name = Text("Hạn công bố thủ tục hành chính", "Deadlines of publishing procedures")[language]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tthc//ledger//VI", "CALSCALE:GREGORIAN", f"X-WR-CALNAME:{escaped(name)}"]
    for event in sorted(events, key=lambda event: (event.day, event.id)):
        lines += _event(event, today, language)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def escaped(text: str) -> str:
    """A text as a value (section 3.3.11): control characters dropped, line breaks as `\\n`."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "".join(letter for letter in text.replace("\r\n", "\n").replace("\n", "\\n") if letter.isprintable())


def _event(event: Event, today: date, language: Language) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{hashlib.sha256(event.id.encode()).hexdigest()[:32]}@tthc",
        f"DTSTAMP:{today:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{min(event.day, _LAST) + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(event.title[language])}",
        f"DESCRIPTION:{escaped(event.about[language])}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _folded(line: str) -> Iterator[str]:
    """The line in pieces, each but the first behind a blank; no letter is cut in two."""
    piece, room = "", _LONGEST
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield piece
            piece, room = " ", _LONGEST - 1
        piece += letter
        room -= size
    yield piece
