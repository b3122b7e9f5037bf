"""The lists of heads: every one can be reached."""

from __future__ import annotations

from analyzer.text.identity.classes.classes import PRINCIPLES


def test_no_head_stands_behind_a_principle_that_always_holds_for_it() -> None:
    settled: set[str] = set()
    for principle in PRINCIPLES:
        for head in principle.heads:
            assert head not in settled, f"{head} ({principle.kind})"
            if not principle.when and not principle.unless:
                settled.add(head)
