"""The lines that were drawn: what is kept of them, and that it is still what the national database says."""

from __future__ import annotations

import json

import pytest

from analyzer.text.identity.identity import TOLD_REGISTERS
from tests.evaluation.labelled import NATIONAL
from tests.evaluation.lines import DRAWS, LINES, drawn, read_by, scores
from tests.evaluation.papers import identifier

FIELDS = {"draw", "code", "words", "class", "held_in", "certified_copy", "conditional", "present_only"}


def test_only_places_and_labels_are_kept() -> None:
    rows = [json.loads(text) for text in LINES.read_text("utf-8").splitlines()]
    assert {row["draw"] for row in rows} == set(DRAWS)
    for row in rows:
        assert set(row) <= FIELDS
        assert len(row["words"]) == 12
        assert set(row.get("held_in", ())) <= TOLD_REGISTERS


@pytest.mark.skipif(not NATIONAL.exists(), reason="the records of the national database are not here")
def test_what_was_read_rightly_stays_so() -> None:
    by, rows = identifier(), drawn()
    for draw in DRAWS:
        found = scores(read_by(by, rows, draw))
        assert found["class"].precision >= 0.9
        assert found["conditional"].f1 >= 0.88
        assert found["certified_copy"].f1 >= (0.9 if draw > 4 else 0.95)
        assert found["held_in"].f1 >= 0.8
