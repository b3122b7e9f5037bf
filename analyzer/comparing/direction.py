"""Whether a change makes the burden of who applies lighter or heavier, as far as the two values tell; else it is unclear."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from analyzer.comparing.load import load
from analyzer.comparing.plain import Plain
from analyzer.model.changes import Direction
from analyzer.model.values import parse_duration, parse_money

_AGAINST: Mapping[Direction, Direction] = {"up": "down", "down": "up", "neutral": "neutral", "unclear": "unclear"}


def direction_of(path: str, before: Any, after: Any) -> Direction:
    """The direction of the change from `before` to `after` at a path of a procedure; each None where there is nothing."""
    head, *rest = path.split("/")
    if len(rest) == 1 and head in _OF_PART:
        return _of_part(head, before, after)
    if head == "dossier" and _is_line(before, after):
        return _of_part(head, before, after)
    key = rest[-1] if rest else head
    if key == "for":
        return _scope(before, after) if head in ("dossier", "steps", "fees", "conditions") else "unclear"
    return _OF_KEY.get(key, lambda *_: "neutral")(before, after)


def _is_line(before: Any, after: Any) -> bool:
    return isinstance(before or after, dict) and "id" in (before or after)


def _of_part(head: str, before: Plain | None, after: Plain | None) -> Direction:
    """A part that comes or goes, or a line of the dossier that changes its shape."""
    if before is not None and after is not None:
        return _loads(before, after)
    come = _OF_PART[head](before or after or {})
    return come if before is None else _AGAINST[come]


def _loads(before: Plain, after: Plain) -> Direction:
    """Of two lines the one that asks less, in every respect, is the lighter one."""
    pairs = list(zip(load(before), load(after), strict=True))
    heavier, lighter = any(new > old for old, new in pairs), any(new < old for old, new in pairs)
    if heavier and lighter:
        return "unclear"
    return "up" if heavier else "down" if lighter else "neutral"


def _step(part: Plain) -> Direction:
    return "up" if part.get("visit") or part.get("actor") == "applicant" else "neutral"


def _fee(part: Plain) -> Direction:
    return "neutral" if part.get("amount", "").startswith("0 ") else "up"


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


def _scope(before: Any, after: Any) -> Direction:
    """An element that burdens fewer routes is lighter; nothing said means all routes."""
    before, after = before or {}, after or {}
    narrower = all(set(after.get(sort, ())) <= set(ids) and after.get(sort) for sort, ids in before.items())
    wider = all(set(before.get(sort, ())) <= set(ids) and before.get(sort) for sort, ids in after.items())
    if narrower == wider:
        return "unclear"
    return "down" if narrower else "up"


def _number(before: Any, after: Any) -> Direction:
    """More is heavier; nothing said counts as none."""
    old, new = Decimal(str(before or 0)), Decimal(str(after or 0))
    return "up" if new > old else "down" if new < old else "neutral"


def _time(before: Any, after: Any) -> Direction:
    """Longer is heavier, in one unit of time: working and calendar time are not compared."""
    if before is None or after is None:
        return "unclear"
    old, new = parse_duration(before), parse_duration(after)
    for one, other in ((old.working_days, new.working_days), (old.calendar_days, new.calendar_days)):
        if one is not None and other is not None:
            return "up" if other > one else "down" if other < one else "neutral"
    return "unclear"


def _validity(before: Any, after: Any) -> Direction:
    return _AGAINST[_time(before, after)]


def _money(before: Any, after: Any) -> Direction:
    if before is None or after is None:
        return "unclear"
    old, new = parse_money(before), parse_money(after)
    if old.currency != new.currency:
        return "unclear"
    return "up" if new.amount > old.amount else "down" if new.amount < old.amount else "neutral"


def _heavier_with(before: Any, after: Any) -> Direction:
    """What burdens by being there: a certification, an old card handed back, time that is not counted."""
    return _sets(_members(before), _members(after))


def _lighter_with(before: Any, after: Any) -> Direction:
    """What spares by being there: forms that will do, registers read first, exemptions."""
    return _AGAINST[_sets(_members(before), _members(after))]


def _sets(before: set[str], after: set[str]) -> Direction:
    if before < after:
        return "up"
    return "down" if after < before else "unclear"


def _members(value: Any) -> set[str]:
    if value is None or value is False:
        return set()
    return {str(member) for member in value} if isinstance(value, list) else {str(value)}


def _service(before: Any, after: Any) -> Direction:
    return _steps_of(("partial", "full"), before, after)


def _format(before: Any, after: Any) -> Direction:
    return _steps_of(("paper", "both"), before, after) if "electronic" not in (before, after) else "unclear" if before is None else "down"


def _steps_of(order: Iterable[str], before: Any, after: Any) -> Direction:
    """Towards the end of the order is lighter."""
    known = list(order)
    if before not in known or after not in known:
        return "unclear"
    return "down" if known.index(after) > known.index(before) else "up"


def _actor(before: Any, after: Any) -> Direction:
    return "up" if after == "applicant" else "down" if before == "applicant" else "neutral"


def _unclear(before: Any, after: Any) -> Direction:  # noqa: ARG001  of the shape of the others
    return "unclear"


_OF_KEY: Mapping[str, Callable[[Any, Any], Direction]] = {
    "originals": _number,
    "copies": _number,
    "sets": _number,
    "value": _time,
    "time": _time,
    "stages": _unclear,
    "not_counted": _heavier_with,
    "from_event": _unclear,
    "amount": _money,
    "upto": _money,
    "per": _unclear,
    "exempt": _lighter_with,
    "discount": _lighter_with,
    "visit": _heavier_with,
    "actor": _actor,
    "accepted": _lighter_with,
    "present_only": _lighter_with,
    "lookup": _lighter_with,
    "when": _lighter_with,
    "surrendered": _heavier_with,
    "certified_by": _heavier_with,
    "document": _unclear,
    "service": _service,
    "mode": _unclear,
    "format": _format,
    "validity": _validity,
    "unlimited": _lighter_with,
    "level": _unclear,
    "authority": _unclear,
    "decides": _unclear,
    "receives": _unclear,
    "applicants": _unclear,
    "online_barred": _heavier_with,
    "non_territorial": _lighter_with,
    "one_stop": _lighter_with,
    "text": _unclear,
    "name": _unclear,
    "steps": _unclear,
    "conditions": _unclear,
}
"""By the key at the end of a path; what is not here (citations, notes, order, fields) burdens nobody."""
