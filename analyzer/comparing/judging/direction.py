"""Whether a change makes the burden of who applies lighter or heavier, as far as the two values tell; else it is unclear."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from analyzer.comparing.judging.amounts import AGAINST, COUNTED, counted, number
from analyzer.comparing.judging.load import load, of_lines
from analyzer.comparing.judging.values import of_value, scope
from analyzer.comparing.parts import is_part, key_of
from analyzer.comparing.plain import Plain
from analyzer.model.changes import Direction
from analyzer.model.enumerations import NO_PAPERS

SILENT: Mapping[str, str] = {
    "exempt": "",
    "not_counted": "",
    "certified_by": "",
    "accepted": "",
    "online_barred": "",
    "non_territorial": "",
    "one_stop": "",
    "unlimited": "validity",
}
"""Values of which a record that says nothing leaves open what the law is, but where the part says the value beside them.

A text that no longer mentions who is exempt, or which time is not counted, has not said that nobody is and that all is.
Absence of the others is law: a paper is filed unless it is only shown, asked of everybody unless a case or a look-up comes first.
"""
SECTIONS = frozenset(("channels", "fees", "dossier", "steps", "conditions"))
"""Lists that a record states or leaves out whole: a part less is one less while others are stated, else nothing is said of any."""

_BURDENS = ("dossier", "steps", "fees", "conditions")
_HOW = frozenset((*COUNTED, "for", "accepted", "present_only", "surrendered", "certified_by", "when"))
"""Keys that say how, and of whom, the paper of a line is asked; a line that asks for none asks for it in no way."""


def of_section(name: str, direction: Direction, stated: Collection[object]) -> Direction:
    """The direction of a part that comes or goes, where the other side states (`stated`) these parts of its list."""
    return "unclear" if direction in ("up", "down") and name in SECTIONS and not stated else direction


def direction_of(path: str, before: Any, after: Any, parts: tuple[Plain, Plain] = ({}, {})) -> Direction:
    """The direction of the change from `before` to `after` at a path of a procedure; each None where there is nothing.

    `parts` are those, of base and revision, whose value it is.
    """
    key = key_of(path, before or after)
    if any(_is_silent(key, value, part) for value, part in zip((before, after), parts, strict=True)):
        return "unclear"
    return if_silence_were_law(path, before, after, parts)


def if_silence_were_law(path: str, before: Any, after: Any, parts: tuple[Plain, Plain] = ({}, {})) -> Direction:
    """The same where what a record does not say is not there."""
    head, *rest = path.split("/")
    if is_part(path, before or after):
        return _of_part(head, before, after)
    key = rest[-1] if rest else head
    if head == "steps" and key in ("name", "text") and "applicant" not in (part.get("actor") for part in parts):
        return "neutral"
    if head == "dossier" and key in _HOW and all(part.get("class") in NO_PAPERS for part in parts):
        return "neutral"
    if key == "for":
        return _routes(head, scope(before, after), parts)
    if key in COUNTED:
        return number(*(counted(value, part) for value, part in zip((before, after), parts, strict=True)))
    return of_value(key, before, after)


def _is_silent(key: str, value: Any, part: Plain) -> bool:
    return value is None and key in SILENT and SILENT[key] not in part


def _routes(head: str, wider: Direction, parts: tuple[Plain, Plain]) -> Direction:
    """What it means that a part is for more or fewer routes: a burden grows, a discount or a way of filing spares more people.

    What burdens nobody (a fee of nothing, a step of the authority, a remark) burdens nobody on any route.
    """
    if head in _BURDENS and all(part and _OF_PART[head](part) == "neutral" for part in parts):
        return "neutral"
    if head == "channels" or (head == "fees" and any(part.get("discount") for part in parts)):
        return AGAINST[wider]
    return wider if head in _BURDENS else "unclear"


def _of_part(head: str, before: Plain | None, after: Plain | None) -> Direction:
    """A part that comes or goes, or a line of the dossier that changes its shape."""
    if before is not None and after is not None:
        return of_lines(before, after)
    come = _OF_PART[head](before or after or {})
    return come if before is None else AGAINST[come]


def _step(part: Plain) -> Direction:
    return "up" if part.get("visit") or part.get("actor") == "applicant" else "neutral"


def _fee(part: Plain) -> Direction:
    if part.get("discount"):
        return "down"
    free = part.get("amount", "").startswith("0 ") and part.get("upto", "0 ").startswith("0 ")
    return "neutral" if free else "up"


_OF_PART: Mapping[str, Callable[[Plain], Direction]] = {
    "cases": lambda _: "neutral",
    "channels": lambda _: "down",
    "time_limits": lambda _: "unclear",
    "fees": _fee,
    "dossier": lambda line: "up" if any(load(line)) else "neutral",
    "steps": _step,
    "results": lambda _: "neutral",
    "conditions": lambda _: "up",
}
"""What it means that a part comes; that it goes means the contrary."""
