"""Steps that stand only in the wording of the procedure."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.inferring.wording import step_texts
from analyzer.model.element import EVERYWHERE, Scope, holding
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
    """Who can only file at a counter comes at least once: with the first thing the applicant does, where no step says when."""
    only_counter = bool(procedure.channels) and all(channel.mode == "counter" for channel in procedure.channels)
    if not only_counter or any(step.visit for step, _ in steps):
        return steps
    first = next((place for place, (step, _) in enumerate(steps) if step.actor == "applicant" and step.kind != "prepare"), None)
    if first is None:
        return steps
    step, sure = steps[first]
    return [*steps[:first], (holding(step, visit=True), min(sure, _UNSURE)), *steps[first + 1 :]]


def _steps(step: ReadStep, number: int, procedure: Procedure) -> Iterator[Inferred]:
    """One step; filing is two where one can also file from afar: only who files at the counter comes for it."""
    sure = step.confidence or _UNSURE
    counters = tuple(channel.id for channel in procedure.channels if channel.mode == "counter")
    others = tuple(channel.id for channel in procedure.channels if channel.mode != "counter")
    if step.kind.value == "file" and step.visit.value is None and counters:
        yield _step(step, f"step_{number}", procedure, visit=True, scope=Scope(channel=counters) if others else EVERYWHERE), sure
        if others:
            yield _step(step, f"step_{number}_from_afar", procedure, visit=False, scope=Scope(channel=others)), sure
    else:
        yield _step(step, f"step_{number}", procedure, visit=step.visit.value is True, scope=EVERYWHERE), sure


def _step(step: ReadStep, id_: str, procedure: Procedure, *, visit: bool, scope: Scope) -> Step:
    words = " ".join(step.wording.split())
    cut = words if len(words) > _LONGEST_NAME else ""
    made = Step(id=id_, actor=_actor(step, procedure), kind=step.kind.value, name=words[:_LONGEST_NAME], text=cut, visit=visit)
    return made if scope is EVERYWHERE else holding(made, for_=scope)


def _actor(step: ReadStep, procedure: Procedure) -> str:
    actor = step.actor.value
    if actor is None or actor.role == "other_body":
        return UNKNOWN
    if actor.role == "applicant":
        return "applicant"
    return next(iter(procedure.authority), UNKNOWN)
