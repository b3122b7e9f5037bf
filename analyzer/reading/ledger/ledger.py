"""The ledger of a catalogue: `decisions/<year>/<number>.yaml` and `plans/<number>.yaml`, and every problem of these files.

No other command reads them: a review of the procedures does not wait for the ledger.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Container, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from analyzer.model.catalogue import Catalogue
from analyzer.model.decision import Decision, file_stem
from analyzer.model.ledger import Filed, Ledger, in_order
from analyzer.model.plan import Plan
from analyzer.model.problems import Problem, by_place
from analyzer.reading.files import read_named, yaml_names
from analyzer.reading.ledger.codes import unknown_codes
from analyzer.reading.ledger.problems import decision_problems, plan_problems, two_of_one_number
from analyzer.reading.ledger.seals import seal_beside, seals_alone, wrong_seal
from analyzer.reading.validate import validate
from analyzer.reading.yaml.text import line_at

T = TypeVar("T")

DECISION: TypeAdapter[Decision] = TypeAdapter(Decision)
PLAN: TypeAdapter[Plan] = TypeAdapter(Plan)


def read_ledger(root: Path, catalogue: Catalogue, codes: Container[str]) -> tuple[Ledger, list[Problem]]:
    """The ledger below `root`, and what is wrong with its files; `codes` are those of every version that the catalogue holds."""
    decisions, problems, contents = _read_all(root, "decisions", DECISION)
    plans, plan_found, plan_contents = _read_all(root, "plans", PLAN)
    ledger = Ledger(tuple(sorted(decisions, key=_order)), tuple(sorted(plans, key=lambda filed: filed.record.number)))
    problems += [*plan_found, *seals_alone(root), *two_of_one_number(ledger.decisions), *two_of_one_number(ledger.plans)]
    for filed in ledger.decisions:
        problems += [*decision_problems(filed, catalogue), *unknown_codes(filed, catalogue, codes)]
    for plan in ledger.plans:
        problems += plan_problems(plan, catalogue)
    return ledger, [_shown(problem, contents | plan_contents) for problem in by_place(problems)]


def decisions_of(root: Path) -> list[Decision]:
    """The decisions below `root` that can be read, for whoever does not check them."""
    return [filed.record for filed in sorted(_read_all(root, "decisions", DECISION)[0], key=_order)]


def plans_of(root: Path) -> tuple[tuple[Plan, ...], list[Problem]]:
    """The plans below `root` that can be read, and why others cannot be; what is wrong in them is told where the ledger is checked."""
    filed, problems, contents = _read_all(root, "plans", PLAN)
    plans = tuple(one.record for one in sorted(filed, key=lambda one: one.record.number))
    return plans, [_shown(problem, contents) for problem in problems]


def recorded_decisions(root: Path) -> frozenset[tuple[str, int]]:
    """The number and year of the decisions that stand as they were recorded: with a seal that fits what they say."""
    decisions, problems, _ = _read_all(root, "decisions", DECISION)
    broken = {problem.place.file for problem in problems}
    return frozenset(filed.record.identity for filed in decisions if filed.sealed and filed.file not in broken)


def read_decision(path: Path) -> tuple[Filed[Decision] | None, list[Problem]]:
    """One decision in a file of its own, wherever it is."""
    source, read, problems = read_named(os.fspath(path.parent), path.name)
    if read is None:
        return None, problems
    found = validate(DECISION, source, read)
    return None if found[0] is None else Filed(source.file, found[0], source.place), [*problems, *found[1]]


def what_it_says(path: Path) -> dict[str, Any]:
    """The values of a file that was read before, as they are written."""
    _, read, _ = read_named(os.fspath(path.parent), path.name)
    return {} if read is None else read.root


def _read_all(root: Path, folder: str, adapter: TypeAdapter[T]) -> tuple[list[Filed[T]], list[Problem], dict[str, bytes]]:
    found: list[Filed[T]] = []
    problems: list[Problem] = []
    contents: dict[str, bytes] = {}
    for name in yaml_names(root / folder, problems):
        source, read, wrong = read_named(os.fspath(root), f"{folder}/{name}")
        problems += wrong
        if read is None:
            continue
        contents[source.file] = source.data
        checked = validate(adapter, source, read)
        problems += checked[1]
        seal = seal_beside(root, source)
        problems += wrong_seal(seal, source, read)
        if checked[0] is not None:
            found.append(Filed(source.file, checked[0], source.place, seal is not None))
    return found, problems, contents


def _order(filed: Filed[Decision]) -> tuple[date, int, str]:
    return in_order(filed.record)


def _shown(problem: Problem, contents: Mapping[str, bytes]) -> Problem:
    data = contents.get(problem.place.file)
    return problem if problem.shown or data is None or not problem.place.line else replace(problem, shown=line_at(data, problem.place.line))


def expected_file(decision: Decision) -> str:
    """Where a decision stands in a catalogue."""
    year = str(decision.signed.year) if decision.signed else "0000"
    return unicodedata.normalize("NFC", f"decisions/{year}/{file_stem(decision.number)}.yaml")
