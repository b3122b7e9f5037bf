"""The summary on the terminal: true to the analysis, plain when piped, nothing cut."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from analyzer.analysed import Analysis
from analyzer.analysis import analyze
from analyzer.ledger.reviews.giving import verdict_on
from analyzer.ledger.reviews.reviewing import write_verdict
from analyzer.model.text import Language
from analyzer.report.html import render
from analyzer.report.screen.terminal import print_summary
from analyzer.report.story import tell
from tests.report.samples import CLEAN, HEAVY, MARKUP, small


def printed(analysis: Analysis, language: Language = "vi", width: int = 100) -> str:
    target = io.StringIO()
    print_summary(analysis, Console(file=target, width=width, highlight=False), language)
    return target.getvalue()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_answer_comes_first(tmp_path: Path, language: Language) -> None:
    analysis = small(tmp_path, [CLEAN, HEAVY])
    text = printed(analysis, language)
    story = tell(analysis, language)
    assert story.headline in text.splitlines()[2]
    assert text.startswith({"vi": "Pháp luật tính đến ngày ", "en": "The law as of "}[language])
    assert all(figure.value in text and figure.label in text for figure in story.figures)


def test_a_verdict_on_some_of_many_is_not_told_of_all(tmp_path: Path) -> None:
    analysis = small(tmp_path, [{"dossier": [{"id": "paper", "document": "enterprise_registration_certificate"}]}] * 3)
    group = [finding for finding in analysis.findings if finding.rule == "evidence_held_in_register"]
    for finding in group[:2]:
        write_verdict(tmp_path, verdict_on(finding, "agree", "", "B", on=date(2026, 11, 20), until=None))
    words = " ".join(printed(analyze(tmp_path, analysis.catalogue.as_of), width=300).split())
    assert "[Đồng ý: B, 20/11/2026 (2 trên 3 vấn đề)]" in words
    write_verdict(tmp_path, verdict_on(group[2], "agree", "", "B", on=date(2026, 11, 20), until=None))
    words = " ".join(printed(analyze(tmp_path, analysis.catalogue.as_of), width=300).split())
    assert "[Đồng ý: B, 20/11/2026]" in words


def test_piped_output_has_no_control_characters_and_no_markup(tmp_path: Path) -> None:
    name = {"vi": "Giấy [bold]phép[/bold]", "en": MARKUP}
    vocabulary = {"documents": {"enterprise_registration_certificate": {"name": name, "class": "evidence", "held_in": ["enterprise"]}}}
    analysis = small(tmp_path, [{**HEAVY, "name": MARKUP.replace("\u001b", "")}], vocabulary)
    text = printed(analysis) + printed(analysis, "en")
    assert not [letter for letter in text if ord(letter) < 32 and letter != "\n"]


def test_piped_lines_end_where_their_words_end(tmp_path: Path) -> None:
    analysis = small(tmp_path, [CLEAN, HEAVY])
    lines = printed(analysis, width=110).splitlines()
    assert [line for line in lines if line != line.rstrip()] == []
    starts = {line.strip().split("  ")[0] for line in lines}
    assert {line.measure.title.vi for line in tell(analysis, "vi").lines} <= starts, "a measure is one line"


def test_tables_fit_the_width_and_titles_are_folded_not_cut(tmp_path: Path) -> None:
    analysis = small(tmp_path, [CLEAN, HEAVY])
    text = printed(analysis, width=70)
    assert "…" not in text
    rows = [line for line in text.splitlines() if line.startswith("─")]
    assert rows
    assert all(len(line) <= 70 for line in rows)


def test_one_proposal_in_many_procedures_is_one_line(tmp_path: Path) -> None:
    photo = {"dossier": [{"id": "photo", "document": "photograph", "originals": "2"}]}
    analysis = small(tmp_path, [photo] * 12 + [HEAVY])
    best = printed(analysis).split("Đề xuất giảm được nhiều nhất\n")[1].split("\n\n")[0].splitlines()
    assert sum("Yêu cầu nhiều ảnh" in line for line in best) == 1
    first = min((one for one in analysis.findings if one.rule == "photograph_count"), key=lambda one: one.procedure)
    line = next(line for line in best if "Yêu cầu nhiều ảnh" in line)
    assert line.split()[:3] == ["12", "thủ", "tục"]
    assert line.endswith(f"{first.fingerprint} +11")
    assert any("Yêu cầu nộp giấy tờ đã có trong cơ sở dữ liệu" in line for line in best), "the others are not crowded out"


def test_nothing_found_says_what_was_checked(tmp_path: Path) -> None:
    text = printed(small(tmp_path, [CLEAN], rules=False))
    assert "không thấy vấn đề nào" in text
    assert "Không có lỗi dữ liệu: đã kiểm tra" in text


def test_a_problem_shows_place_line_caret_and_remedy(tmp_path: Path) -> None:
    lines = printed(small(tmp_path, [CLEAN, {**HEAVY, "colour": "red"}])).splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("procedures/1.000002.yaml:"))
    assert "colour: red" in lines[start + 1]
    assert lines[start + 2].index("^") == lines[start + 1].index("colour")
    assert lines[start + 3].startswith("  → ")


def test_the_terminal_needs_neither_charts_nor_templates() -> None:
    code = "import sys, analyzer.report.screen.terminal; print({'matplotlib', 'jinja2'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_proposal_that_no_figure_shows_is_still_told(tmp_path: Path, language: Language) -> None:
    """The record counts the certified copy as an original: nobody can say that nothing is proposed."""
    light = {**CLEAN, "dossier": [{"id": "degree", "document": "degree", "accepted": ["certified"], "originals": "1", "copies": "0"}]}
    analysis = small(tmp_path, [light], {"documents": {"degree": {"name": {"vi": "Bằng", "en": "Degree"}, "class": "evidence"}}})
    [proposed] = [finding for finding in analysis.findings if finding.proposes]
    text, page = (" ".join(told.split()) for told in (printed(analysis, language), render(analysis, language)))
    for told in (text, page):
        assert {"vi": "1 đề xuất mới, nhưng không con số nào", "en": "1 new proposal, but no figure"}[language] in told
    assert proposed.fingerprint in page
