"""The evaluation itself: what it counts, and what it says where the labelled data are absent."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from analyzer.text.identity.identify import Identifier
from analyzer.text.identity.line import Line
from tests.evaluation import __main__ as command
from tests.evaluation.labelled import Labelled
from tests.evaluation.papers import figures
from tests.evaluation.scores import Figure, Score, bands, confusion, of_flag

LABEL = {
    "class": "photo",
    "type": "portrait_photo",
    "issuer": "applicant",
    "held_in": ["own"],
    "certified_copy": False,
    "conditional": True,
    "present_only": False,
    "forms": ["CT09"],
    "basis": [],
}


def test_a_score_counts_what_is_right_wrong_and_missed() -> None:
    score = Score()
    score.count({"tax", "land"}, {"land", "own", "diploma"})
    assert (score.right, score.wrong, score.missed) == (1, 1, 2)
    assert score.precision == 0.5
    assert score.recall == pytest.approx(1 / 3)
    assert score.f1 == pytest.approx(0.4)
    assert Score().f1 == 1.0
    assert of_flag([(True, True), (True, False), (False, False)]).precision == 0.5


def test_tables_show_every_class_and_every_band() -> None:
    table = confusion([("form", "form"), ("form", "note")]).splitlines()
    assert [line.split() for line in table] == [["form", "note"], ["form", "1", "1"], ["note", "·", "·"]]
    told = bands([(0.95, True), (0.5, True), (0.5, False)]).splitlines()
    assert told[0].split()[-4:] == ["1", "lines", "1.000", "right"]
    assert told[-1].split()[-4:] == ["2", "lines", "0.500", "right"]


def test_a_figure_below_its_least_fails() -> None:
    assert not Figure("class", 0.9, 0.93).holds
    assert "FAILS" in Figure("class", 0.9, 0.93).told()
    assert Figure("class", 0.9).holds


def test_figures_compare_an_answer_with_its_label() -> None:
    row = Labelled("one", Line("Ảnh chân dung"), LABEL)
    told = {figure.name: figure.value for figure in figures([(Identifier({}, {}).identify(row.line), row)])}
    assert told["class"] == told["issuer"] == told["type by its very name"] == told["held_in, recall"] == 1.0
    assert told["conditional, F1"] == told["forms, F1"] == 0.0


def test_without_the_labelled_data_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(command, "LABELLED", Path("/none/labelled.jsonl"))
    monkeypatch.setattr(sys, "argv", ["evaluation"])
    assert command.main() == 0
    assert "/none/labelled.jsonl" in capsys.readouterr().out
