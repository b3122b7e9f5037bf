"""What refers to an element that is cut: the order of steps, the scopes of other elements, what verifies a condition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from analyzer.model.dossier import RequiredDocument, dossier_lines
from analyzer.model.edits import Edit
from analyzer.model.element import EVERYWHERE, Element, Scope, holding
from analyzer.model.procedure import ELEMENT_LISTS, Procedure, Step

E = TypeVar("E", bound=Element)
Heirs = Mapping[str, str]
"""Each element that is gone, and the one it was merged into; "" where it was only removed."""


def follow(before: Procedure, after: Procedure, edit: Edit) -> Procedure:
    """`after`, in which an edit of `before` has removed or merged elements, without references to what is gone.

    - Steps that waited for a step wait for what that step waited for, and for the one it was merged into: the
      order, and with it the critical path, stands.
    - What was only for a channel or result goes with it: a fee for filing online ends with online filing. What was
      for others too, or for one merged into another, stays for those.
    - A condition loses the paper or step that verified it; where there was no other, the reformed record says that
      nothing does. Which control replaces it is for a person to write.
    """
    part = edit.path.partition("/")[0]
    heirs = {part: edit.to[0].rpartition("/")[2]} if edit.kind == "merge" and edit.to else {}
    after = _scoped(before, after, heirs)
    if after.steps is not before.steps:
        after = _ordered(after, {step.id: step for step in before.steps}, heirs.get("steps", ""))
    if any(condition.verified_by for condition in after.conditions):
        heir = heirs.get("dossier") or heirs.get("steps", "")
        after = _verified(after, _gone(_checkers(before), _checkers(after), heir))
    return after


def _gone(before: Iterable[str], after: Iterable[str], heir: str) -> Heirs:
    left = set(after)
    return {name: heir if heir in left else "" for name in before if name not in left}


def _renamed(names: tuple[str, ...], gone: Heirs) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for old in names if (name := gone.get(old, old))))


def _ids(elements: Iterable[Element]) -> list[str]:
    return [element.id for element in elements]


def _checkers(procedure: Procedure) -> list[str]:
    """What may verify a condition: the lines of the dossier, inner ones too, and the steps."""
    return [*(line.id for _, line in dossier_lines(procedure.dossier)), *_ids(procedure.steps)]


def _verified(procedure: Procedure, gone: Heirs) -> Procedure:
    if not any(name in gone for condition in procedure.conditions for name in condition.verified_by):
        return procedure
    conditions = tuple(holding(condition, verified_by=_renamed(condition.verified_by, gone)) for condition in procedure.conditions)
    return holding(procedure, conditions=conditions)


def _scoped(before: Procedure, after: Procedure, heirs: Mapping[str, str]) -> Procedure:
    """Without scopes that name channels or results that are gone; a result that goes with its channel may take more with it."""
    channels = _gone(_ids(before.channels), _ids(after.channels), heirs.get("channels", ""))
    results = _gone(_ids(before.results), _ids(after.results), heirs.get("results", ""))
    if not channels and not results:
        return after
    parts = {name: _within(getattr(after, name), channels, results) for name in ELEMENT_LISTS}
    left = holding(after, **parts)
    more = len(left.channels) < len(after.channels) or len(left.results) < len(after.results)
    return _scoped(before, left, heirs) if more else left


def _within(elements: tuple[E, ...], channels: Heirs, results: Heirs) -> tuple[E, ...]:
    """The elements that are still for somebody, each for those who are left."""
    return tuple(left for element in elements if (left := _left(element, channels, results)) is not None)


def _left(element: Any, channels: Heirs, results: Heirs) -> Any:
    scope = _narrowed(element.for_, channels, results)
    if scope is None:
        return None
    left = element if scope is element.for_ else holding(element, for_=scope)
    return _line(left, channels, results) if isinstance(left, RequiredDocument) else left


def _line(line: RequiredDocument, channels: Heirs, results: Heirs) -> RequiredDocument | None:
    """A line of the dossier with what is left inside it; None for a choice or bundle of nothing."""
    for key in ("any_of", "all_of"):
        if inner := getattr(line, key):
            left = _within(inner, channels, results)
            return holding(line, **{key: left}) if left else None
    if line.otherwise is not None:
        return holding(line, otherwise=_left(line.otherwise, channels, results))
    return line


def _narrowed(scope: Scope, channels: Heirs, results: Heirs) -> Scope | None:
    """A scope of those who are left; None where nobody is."""
    if scope is EVERYWHERE or (channels.keys().isdisjoint(scope.channel) and results.keys().isdisjoint(scope.result)):
        return scope
    channel, result = _renamed(scope.channel, channels), _renamed(scope.result, results)
    if (scope.channel and not channel) or (scope.result and not result):
        return None
    return holding(scope, channel=channel, result=result)


def _ordered(procedure: Procedure, before: Mapping[str, Step], heir: str) -> Procedure:
    """The steps, each after what still precedes it."""
    left = {step.id: step for step in procedure.steps}
    steps = tuple(
        step if all(name in left or name not in before for name in step.after) else holding(step, after=_after(step, before, left, heir))
        for step in procedure.steps
    )
    return holding(procedure, steps=steps)


def _after(waiting: Step, before: Mapping[str, Step], left: Mapping[str, Step], heir: str) -> tuple[str, ...]:
    """What a step waits for now: in place of a step that is gone, its heir and what it waited for itself."""
    found: dict[str, None] = {}
    ahead = list(waiting.after)
    seen: set[str] = set()
    while ahead:
        name = ahead.pop(0)
        if name in left or name not in before:
            found[name] = None
        elif name not in seen:
            seen.add(name)
            ahead = [*([heir] if heir in left else []), *before[name].after, *ahead]
    return tuple(name for name in found if name in waiting.after or not _waits(left, name, waiting.id))


def _waits(steps: Mapping[str, Step], name: str, other: str) -> bool:
    """Whether a step is the other one or comes after it, so that the other cannot wait for it."""
    reached, ahead = set[str](), [name]
    while ahead:
        here = ahead.pop()
        if here not in reached and here in steps:
            reached.add(here)
            ahead += steps[here].after
    return other in reached
