"""Whether a change makes the burden of who applies lighter or heavier, as far as the two values tell; else it is unclear."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from analyzer.comparing.judging.amounts import AGAINST, COUNTED, counted, money, number, time, validity
from analyzer.comparing.judging.load import load, of_lines
from analyzer.comparing.parts import is_part, key_of
from analyzer.comparing.plain import Plain
from analyzer.model.changes import Direction
from analyzer.model.procedure import NO_PAPERS

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

_TAKEN_WITH: Mapping[str, tuple[str, ...]] = {"plain": ("certified", "original"), "certified": ("original",)}
"""Forms that are as good as another one of a paper, and cost whoever files it no less."""
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
        return _routes(head, _scope(before, after), parts)
    if key in COUNTED:
        return number(*(counted(value, part) for value, part in zip((before, after), parts, strict=True)))
    return _OF_KEY.get(key, lambda *_: "neutral")(before, after)


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


def _scope(before: Any, after: Any) -> Direction:
    """An element that burdens fewer routes is lighter; nothing said means all routes."""
    before, after = before or {}, after or {}
    narrower = all(set(after.get(sort, ())) <= set(ids) and after.get(sort) for sort, ids in before.items())
    wider = all(set(before.get(sort, ())) <= set(ids) and before.get(sort) for sort, ids in after.items())
    if narrower == wider:
        return "unclear"
    return "down" if narrower else "up"


def _heavier_with(before: Any, after: Any) -> Direction:
    """What burdens by being there: a certification, an old card handed back, time that is not counted."""
    return _sets(_members(before), _members(after))


def _lighter_with(before: Any, after: Any) -> Direction:
    """What spares by being there: forms that will do, registers read first, exemptions."""
    return AGAINST[_sets(_members(before), _members(after))]


def _forms(before: Any, after: Any) -> Direction:
    """Forms of a paper that will do: who takes a plain copy takes a certified one as well, and who takes that the paper itself."""
    old, new = ({form for taken in _members(value) for form in (taken, *_TAKEN_WITH.get(taken, ()))} for value in (before, after))
    return "neutral" if old == new else AGAINST[_sets(old, new)]


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
    return _steps_of(("paper", "both", "electronic"), before, after) if {before, after} != {"both", "electronic"} else "unclear"


def _class(before: Any, after: Any) -> Direction:
    """A line that is a remark asks for nothing."""
    asked = [value not in NO_PAPERS for value in (before, after)]
    return "neutral" if asked[0] == asked[1] else "up" if asked[1] else "down"


def _not_counted(before: Any, after: Any) -> Direction:
    """Time that the limit leaves out: one more is heavier; of the same one the longer."""
    old, new = ({one.get("what", ""): one.get("value") for one in value or ()} for value in (before, after))
    if (len(old), len(new)) != (len(before or ()), len(after or ())):
        return "unclear"
    if old.keys() != new.keys():
        return _sets(set(old), set(new))
    found = {time(old[what], new[what]) for what in old if old[what] != new[what]} or {"neutral"}
    return found.pop() if len(found) == 1 else "unclear"


def _exempt(before: Any, after: Any) -> Direction:
    """Who does not pay, and on what proof; the provision that says so spares nobody."""
    old, new = ([{key: said for key, said in one.items() if key != "basis"} for one in value or ()] for value in (before, after))
    return "neutral" if old == new else _lighter_with(old, new)


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
    "sets": number,
    "value": time,
    "time": time,
    "stages": _unclear,
    "not_counted": _not_counted,
    "from_event": _unclear,
    "amount": money,
    "upto": money,
    "per": _unclear,
    "exempt": _exempt,
    "discount": _lighter_with,
    "valid_until": _unclear,
    "authorised": _unclear,
    "decentralised": _unclear,
    "visit": _heavier_with,
    "actor": _actor,
    "accepted": _forms,
    "class": _class,
    "present_only": _lighter_with,
    "lookup": _lighter_with,
    "when": _lighter_with,
    "surrendered": _heavier_with,
    "certified_by": _heavier_with,
    "document": _unclear,
    "service": _service,
    "mode": _unclear,
    "format": _format,
    "validity": validity,
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
