"""How the wording of steps is taken apart: into how many, and what each tells."""

from __future__ import annotations

from collections import Counter
from typing import Any

from analyzer.text.steps.read_steps import read_steps
from tests.coverage.printing import row, share, table
from tests.coverage.records import step_text

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
