"""The lines that were drawn: what is kept of them, and that it is still what the national database says."""

from __future__ import annotations

import json

import pytest

from analyzer.text.identity.identify import GUIDE_REGISTERS
from tests.evaluation.labelled import NATIONAL
from tests.evaluation.lines import DRAWS, LINES, digest, drawn, told
from tests.evaluation.papers import identifier

FIELDS = {"draw", "code", "words", "class", "held_in", "certified_copy", "conditional", "present_only"}


def test_only_places_and_labels_are_kept() -> None:
    rows = [json.loads(text) for text in LINES.read_text("utf-8").splitlines()]
    assert {row["draw"] for row in rows} == set(DRAWS)
    for row in rows:
        assert set(row) <= FIELDS
        assert len(row["words"]) == 12
        assert set(row.get("held_in", ())) <= GUIDE_REGISTERS


@pytest.mark.skipif(not NATIONAL.exists(), reason="the records of the national database are not here")
def test_every_line_is_found_and_told() -> None:
    rows = drawn()
    assert all(digest(row.line.name) == row.agreed["words"] for row in rows)
    text = "\n".join(told(identifier()))
    for draw in DRAWS:
        assert f"draw {draw} of lines" in text
