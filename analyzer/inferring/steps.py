"""Steps that stand only in the wording of the procedure."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.inferring.wording import step_texts
from analyzer.model.element import Scope, holding
from analyzer.model.procedure import Procedure, Step
from analyzer.text.steps.read_steps import read_steps
from analyzer.text.steps.step import ReadStep

UNKNOWN = "unknown"
_UNSURE = 0.5
"""Where a step says who acts or what is done, but not both."""
_LONGEST_NAME = 200

Inferred = tuple[Step, float]


def read(procedure: Procedure) -> list[Inferred]:
    """The steps of the wording in its order, each with how sure its actor and kind are."""
    found: list[ReadStep] = [step for text in step_texts(procedure) for step in read_steps(text)]
    return _with_a_visit([each for number, step in enumerate(found, 1) for each in _steps(step, number, procedure)], procedure)


def _with_a_visit(steps: list[Inferred], procedure: Procedure) -> list[Inferred]:
    """Who files at a counter comes at least once: with the first filing, or the first thing the applicant does, where no step says when."""
    counters, _ = _channels(procedure)
    if not counters or any(step.visit for step, _ in steps):
        return steps
    own = [place for place, (step, _) in enumerate(steps) if step.actor == "applicant" and step.kind != "prepare"]
    first = next((place for place in own if steps[place][0].kind == "file"), own[0] if own else None)
    if first is None:
        return steps
    step, sure = steps[first]
    return [*steps[:first], *((each, min(sure, _UNSURE)) for each in _at_counter_and_from_afar(step, procedure)), *steps[first + 1 :]]


def _steps(step: ReadStep, number: int, procedure: Procedure) -> Iterator[Inferred]:
    """One step; filing is two where one can also file from afar: only who files at the counter comes for it."""
    sure = step.confidence or _UNSURE
    counters, _ = _channels(procedure)
    made = _step(step, f"step_{number}", procedure)
    each = _at_counter_and_from_afar(made, procedure) if step.kind.value == "file" and step.visit.value is None and counters else (made,)
    return ((one, sure) for one in each)


def _at_counter_and_from_afar(step: Step, procedure: Procedure) -> tuple[Step, ...]:
    """A visit for who chooses the counter; the same step without one for who chooses another channel."""
    counters, others = _channels(procedure)
    if not others:
        return (holding(step, visit=True),)
    afar = holding(step, id=f"{step.id}_from_afar", for_=Scope(channel=others))
    return holding(step, visit=True, for_=Scope(channel=counters)), afar


def _channels(procedure: Procedure) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The counters of a procedure, and its other channels."""
    counters = tuple(channel.id for channel in procedure.channels if channel.mode == "counter")
    return counters, tuple(channel.id for channel in procedure.channels if channel.mode != "counter")


def _step(step: ReadStep, id_: str, procedure: Procedure) -> Step:
    words = " ".join(step.wording.split())
    cut = words if len(words) > _LONGEST_NAME else ""
    visit = step.visit.value is True
    return Step(id=id_, actor=_actor(step, procedure), kind=step.kind.value, name=words[:_LONGEST_NAME], text=cut, visit=visit)


def _actor(step: ReadStep, procedure: Procedure) -> str:
    actor = step.actor.value
    if actor is None or actor.role == "other_body":
        return UNKNOWN
    if actor.role == "applicant":
        return "applicant"
    return next(iter(procedure.authority), UNKNOWN)
