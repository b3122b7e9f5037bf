"""Which of two values that stand at one key of a procedure is the heavier one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from analyzer.comparing.judging.amounts import AGAINST, money, number, time, validity
from analyzer.model.changes import Direction
from analyzer.model.enumerations import NO_PAPERS

_TAKEN_WITH: Mapping[str, tuple[str, ...]] = {"plain": ("certified", "original"), "certified": ("original",)}
"""Forms that are as good as another one of a paper, and cost whoever files it no less."""


def of_value(key: str, before: Any, after: Any) -> Direction:
    """The direction from one value to the other; what is not known here (citations, notes, order, fields) burdens nobody."""
    judge = _OF_KEY.get(key)
    return judge(before, after) if judge else "neutral"


def scope(before: Any, after: Any) -> Direction:
    """An element that burdens fewer routes is lighter; nothing said means all routes."""
    before, after = before or {}, after or {}
    narrower = all(set(after.get(sort, ())) <= set(ids) and after.get(sort) for sort, ids in before.items())
    wider = all(set(before.get(sort, ())) <= set(ids) and before.get(sort) for sort, ids in after.items())
    if narrower == wider:
        return "unclear"
    return "down" if narrower else "up"


def _unclear(before: Any, after: Any) -> Direction:  # noqa: ARG001  of the shape of the others
    return "unclear"


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


def _not_counted(before: Any, after: Any) -> Direction:
    """Time that the limit leaves out: one more is heavier; of the same one the longer."""
    old, new = ({one.get("what", ""): one.get("value") for one in value or ()} for value in (before, after))
    if (len(old), len(new)) != (len(before or ()), len(after or ())):
        return "unclear"
    if old.keys() != new.keys():
        return _sets(old.keys(), new.keys())
    found = {time(old[what], new[what]) for what in old if old[what] != new[what]} or {"neutral"}
    return found.pop() if len(found) == 1 else "unclear"


def _exempt(before: Any, after: Any) -> Direction:
    """Who does not pay, and on what proof; the provision that says so spares nobody."""
    old, new = ([{key: said for key, said in one.items() if key != "basis"} for one in value or ()] for value in (before, after))
    return "neutral" if old == new else _lighter_with(old, new)


def _class(before: Any, after: Any) -> Direction:
    """A line that is a remark asks for nothing."""
    asked = [value not in NO_PAPERS for value in (before, after)]
    return "neutral" if asked[0] == asked[1] else "up" if asked[1] else "down"


def _actor(before: Any, after: Any) -> Direction:
    return "up" if after == "applicant" else "down" if before == "applicant" else "neutral"


def _service(before: Any, after: Any) -> Direction:
    return _along(("partial", "full"), before, after)


def _format(before: Any, after: Any) -> Direction:
    return _along(("paper", "both", "electronic"), before, after) if {before, after} != {"both", "electronic"} else "unclear"


def _along(lighter: tuple[str, ...], before: Any, after: Any) -> Direction:
    """Each value of an order is lighter than those before it."""
    if before not in lighter or after not in lighter:
        return "unclear"
    return "down" if lighter.index(after) > lighter.index(before) else "up"


def _sets(before: Collection[str], after: Collection[str]) -> Direction:
    old, new = set(before), set(after)
    return "up" if old < new else "down" if new < old else "unclear"


def _members(value: Any) -> set[str]:
    if value is None or value is False:
        return set()
    return {str(member) for member in value} if isinstance(value, list) else {str(value)}


_OF_KEY: Mapping[str, Callable[[Any, Any], Direction]] = {
    **dict.fromkeys(("visit", "surrendered", "certified_by", "online_barred"), _heavier_with),
    **dict.fromkeys(("discount", "present_only", "lookup", "when", "unlimited", "non_territorial", "one_stop"), _lighter_with),
    **dict.fromkeys(("stages", "from_event", "per", "valid_until", "authorised", "decentralised", "document", "mode"), _unclear),
    **dict.fromkeys(("level", "authority", "decides", "receives", "applicants", "text", "name", "steps", "conditions"), _unclear),
    **dict.fromkeys(("value", "time"), time),
    **dict.fromkeys(("amount", "upto"), money),
    "sets": number,
    "validity": validity,
    "not_counted": _not_counted,
    "exempt": _exempt,
    "accepted": _forms,
    "class": _class,
    "actor": _actor,
    "service": _service,
    "format": _format,
}
"""By the key at the end of a path."""
