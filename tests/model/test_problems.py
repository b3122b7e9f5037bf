"""The line that a problem shows: the part about its place, with a mark under the place and nothing that a screen obeys."""

from __future__ import annotations

import pytest

from analyzer.model.problems import Place, Problem
from analyzer.model.text import Text


@pytest.mark.parametrize(
    ("line", "column", "excerpt", "marked"),
    [
        ("sets: hai", 7, "sets: hai", "h"),
        ("\tsets:\x1b[31m hai", 2, " sets: [31m hai", "s"),
        ("", 1, "", ""),
        (f"note: {'a' * 300}X{'b' * 300}", 307, f"… {'a' * 60}X{'b' * 59} …", "X"),
        (f"X{'b' * 300}", 1, f"X{'b' * 119} …", "X"),
        (f"{'a' * 300}X", 301, f"… {'a' * 119}X", "X"),
        ("a" * 2000, 5000, "", ""),
    ],
    ids=["short", "control characters", "no line", "long, in the middle", "long, at its start", "long, at its end", "cut before the place"],
)
def test_the_part_of_the_line_about_the_place(line: str, column: int, excerpt: str, marked: str) -> None:
    shown, before = Problem(Place("a.yaml", 1, column), "code", Text("", ""), Text("", ""), line).excerpt()
    assert (shown, shown[before : before + 1]) == (excerpt, marked)
