"""Which three measures carry the answer of the report."""

from __future__ import annotations

import pytest

from analyzer.reform.measures import BY_NAME
from analyzer.report.story import Line, falling


@pytest.mark.parametrize(
    ("cuts", "told"),
    [
        ({"originals": (267, 266), "photographs": (15, 10), "fee_vnd": (90, 10)}, ["photographs", "originals", "fee_vnd"]),
        (
            {"photographs": (52, 32), "certified_copies": (4, 0), "cost_vnd_per_case": (9, 8), "documents": (769, 767)},
            ["documents", "cost_vnd_per_case", "photographs"],
        ),
        ({"documents": (3, 3), "documents_if_data_fails": (0, 3), "visits": (2, 1)}, ["visits"]),
    ],
)
def test_papers_visits_time_and_cost_come_first_then_what_falls_most(cuts: dict[str, tuple[int, int]], told: list[str]) -> None:
    lines = [Line(BY_NAME[name], before, after, 1, 1) for name, (before, after) in cuts.items()]
    assert [line.measure.name for line in falling(lines)] == told
