"""Papers of a dossier taken when the result is collected: the words are sought near each other, so a long text costs no more than its length."""

from __future__ import annotations

from collections.abc import Iterator
from re import _constants, _parser  # type: ignore[attr-defined]  # the syntax tree of a pattern has no public name
from typing import Any

import pytest

from analyzer.facts.procedure import at_collection
from analyzer.facts.procedure.at_collection import papers_taken

ASKED = "nộp bản chính hồ sơ"


@pytest.mark.parametrize(("between", "times"), [(10, 1), (280, 1), (320, 0), (20_000, 0)])
def test_papers_are_taken_where_the_words_stand_together(between: int, times: int) -> None:
    text = f"Người dân nhận kết quả {'a' * between} {ASKED}"
    assert len([*papers_taken(text)]) == times


def test_nothing_in_the_pattern_goes_on_without_end() -> None:
    """At each letter it looks only so far ahead: the work grows with the length of a text, not with its square."""
    ends = [*_most(_parser.parse(at_collection._TAKEN.pattern))]
    assert ends and max(ends) <= 300


def _most(tree: Any) -> Iterator[int]:
    """How often each repeated part of a pattern may stand at most."""
    for operator, given in tree:
        if operator in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            yield int(given[1])
        parts = given if isinstance(given, list | tuple) else ()
        for part in parts:
            if isinstance(part, _parser.SubPattern):
                yield from _most(part)
            elif isinstance(part, list):
                for branch in part:
                    if isinstance(branch, _parser.SubPattern):
                        yield from _most(branch)
