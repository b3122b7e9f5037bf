"""The lines that reviewers read, and that the shipped weights were learned from them."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from analyzer.model.procedure import DocumentClass
from analyzer.text.identity.identify import GUIDE_REGISTERS
from tests.evaluation.labelled import NATIONAL
from tests.evaluation.learning import LABELS, TARGET, given, labels_digest, reviewed


def test_only_places_and_labels_are_kept() -> None:
    head, *rows = (row.split("\t") for row in LABELS.read_text("utf-8").splitlines())
    assert head == ["code", "words", "class", "conditional", "held_in"]
    assert rows == sorted(rows)
    assert len({words for _, words, *_ in rows}) == len(rows)
    for _, words, class_, conditional, held_in in rows:
        assert len(words) == 12
        assert class_ in get_args(DocumentClass)
        assert conditional in {"yes", "no"}
        assert set(held_in.split()) <= GUIDE_REGISTERS


def test_the_weights_come_from_these_labels() -> None:
    assert json.loads(TARGET.read_text("utf-8"))["labels"] == labels_digest()


@pytest.mark.skipif(not NATIONAL.exists(), reason="the records of the national database are not here")
def test_the_weights_know_what_they_were_taught() -> None:
    reads, weights = reviewed(), json.loads(TARGET.read_text("utf-8"))
    right = sum(given(weights, read) == read.class_ for read in reads)
    by_head = sum(read.by_head == read.class_ for read in reads)
    assert right / len(reads) > 0.93
    assert right > by_head
