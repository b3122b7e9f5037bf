"""How the wording of steps and of dossier lines is taken apart: into how many parts, and what each tells."""

from __future__ import annotations

from collections import Counter
from typing import Any

from analyzer.text.dossier.read_line import ReadLine, read_line
from analyzer.text.steps.read_steps import read_steps
from tests.coverage.printing import row, share, table
from tests.coverage.records import dossier_lines, step_text

_SURE = 0.7
_MAY_NEED_A_VISIT = ("file", "collect", "return", "attend", "pay", "supplement")
_VISITS = {True: "in person only", False: "also from afar", None: "not said"}


def steps(found: list[dict[str, Any]]) -> None:
    """Records taken apart into several steps; steps with an actor, with a kind, and what is said of coming in person."""
    split = read = acting = kind = sure = 0
    roles: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    visits: Counter[str] = Counter()
    unread: Counter[str] = Counter()
    for text in map(step_text, found):
        these = read_steps(text)
        split += len(these) > 1
        read += len(these)
        for step in these:
            acting += step.actor.value is not None
            kind += step.kind.value is not None
            sure += step.confidence >= _SURE
            roles[step.actor.value.role if step.actor.value else "none"] += 1
            kinds[step.kind.value or "none"] += 1
            if step.kind.value in _MAY_NEED_A_VISIT:
                visits[_VISITS[step.visit.value]] += 1
            if step.kind.value is None:
                unread[step.wording[:100]] += 1
    print(f"\nSteps: {read:,} in {len(found):,} records; more than one in {share(split, len(found))}")
    print(f"  with an actor {share(acting, read)}; with a kind {share(kind, read)}; both, at least {_SURE} sure, {share(sure, read)}")
    for counts in (roles, kinds, visits):
        print(f"  {row(counts)}")
    table("unread kind", unread)


def dossier(found: list[dict[str, Any]]) -> None:
    """Lines with several papers, lines that are none, and what is said of the form and number of the paper."""
    said: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    joined: Counter[str] = Counter()
    unread: Counter[str] = Counter()
    lines = 0
    for name, originals, copies in (line for record in found for line in dossier_lines(record)):
        line = read_line(name, originals, copies)
        lines += 1
        joined[line.relation.value or "one paper, or none"] += 1
        said.update(_points(line))
        forms.update(form for form, _ in line.accepted)
        if " hoặc " in line.wording and not line.relation.value and not line.heading.value:
            unread[line.wording[:100]] += 1
    print(f"\nDossiers: {lines:,} lines")
    for counts in (joined, said, forms):
        print(f"  {row(counts)}")
    table("unread: names `hoặc`, taken as one paper", unread)


def _points(line: ReadLine) -> list[str]:
    """What a line says beside its papers."""
    points = {
        "heading": line.heading.value,
        "in a case": bool(line.of("case")),
    }
    return [point for point, holds in points.items() if holds]
