"""The lines that reviewers read, and that the shipped weights were learned from them."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from analyzer.model.enumerations import DocumentClass
from analyzer.text.identity.identity import TOLD_REGISTERS
from analyzer.text.identity.worded import Worded
from analyzer.text.identity.wording import core
from tests.evaluation.by_head import class_by_head
from tests.evaluation.labelled import NATIONAL
from tests.evaluation.learning import LABELS, TARGET, features_digest, labels_digest, reviewed
from tests.evaluation.lines import apart


def test_only_places_and_labels_are_kept() -> None:
    head, *rows = (row.split("\t") for row in LABELS.read_text("utf-8").splitlines())
    assert head == ["code", "words", "class", "conditional", "held_in"]
    assert rows == sorted(rows)
    assert len({words for _, words, *_ in rows}) == len(rows)
    for _, words, class_, conditional, held_in in rows:
        assert len(words) == 12
        assert class_ in get_args(DocumentClass)
        assert conditional in {"yes", "no"}
        assert set(held_in.split()) <= TOLD_REGISTERS


def test_the_weights_come_from_these_labels_and_from_features_as_they_are_made_today() -> None:
    written = json.loads(TARGET.read_text("utf-8"))
    assert written["labels"] == labels_digest()
    assert written["features"] == features_digest()


@pytest.mark.skipif(not NATIONAL.exists(), reason="the records of the national database are not here")
def test_the_weights_know_what_they_were_taught() -> None:
    lines = reviewed()
    right = by_head = 0
    for line, class_ in lines:
        worded = Worded(core(line.name))
        right += worded.class_in(line).class_ == class_
        by_head += class_by_head(line, worded).class_ == class_
    assert right / len(lines) > 0.91
    assert by_head / len(lines) < 0.88


@pytest.mark.skipif(not NATIONAL.exists(), reason="the records of the national database are not here")
def test_nothing_that_is_kept_apart_was_learned_from() -> None:
    learned_from = {core(line.name) for line, _ in reviewed()}
    assert learned_from.isdisjoint(core(each.line.name) for each in apart())
