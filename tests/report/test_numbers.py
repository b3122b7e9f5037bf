"""Numbers as each language writes them; every text in both languages, every key that is used."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import analyzer.report
from analyzer.engine.findings.finding import Finding
from analyzer.model.edits import Edit
from analyzer.model.text import Text
from analyzer.report.figure_rows import pair
from analyzer.report.numbers import counted, decimals_of, fixed, percent, plain, working_time
from analyzer.report.told import saving_words
from analyzer.report.words.say import WORDS, Say
from tests.engine.told import Told

FOLDER = Path(analyzer.report.__file__).parent


def test_vietnamese_and_english_numbers() -> None:
    assert fixed(1234.5, 2, "vi") == "1.234,50"
    assert fixed(-1234.5, 1, "en") == "−1,234.5"
    assert (plain(6.25, "vi"), plain(691.25, "vi"), plain(46310.06, "en")) == ("6,25", "691,3", "46,310.1")
    assert fixed(691.25, 1, "vi") == "691,3"
    assert fixed(-0.01, 1, "vi") == "0,0"
    assert decimals_of([1, 2.5, None]) == 1
    assert decimals_of([0.125]) == 2
    assert (decimals_of([12.55, 3.25]), decimals_of([12.55, 0.03]), decimals_of([12, None])) == (1, 2, 0)


def test_a_figure_too_small_for_its_column_is_not_nothing() -> None:
    """An hour among days."""
    hour, longer = pair(1 / 24, 0.0, 1, "vi"), pair(0.05, 180.0, 1, "en")
    assert (hour.before, hour.after) == ("< 0,1", "0,0")
    assert (longer.before, longer.after) == ("0.1", "180.0")


def test_shares() -> None:
    assert percent(13.8, 100, "vi") == "13,8\u00a0%"
    assert percent(1, 8, "en") == "12.5%"
    assert (percent(1, 1, "vi"), percent(1, 2, "en")) == ("100\u00a0%", "50%")
    assert percent(9_999, 10_000, "vi") == "100,0\u00a0%", "what is only rounded to the whole says so"
    assert percent(1, 1_000_000, "vi") == "< 0,1\u00a0%"
    assert percent(1, 0, "vi") == ""


def test_units_stay_with_their_number_and_working_days_are_never_shortened() -> None:
    assert counted(1, "papers", "en") == "1\u00a0paper"
    assert counted(2, "working days", "en") == "2\u00a0working days"
    assert working_time(7, "vi") == "7\u00a0ngày làm việc"
    assert working_time(0.125, "vi") == "1\u00a0giờ làm việc"
    assert working_time(0.125, "en") == "1\u00a0working hour"


@pytest.mark.parametrize("key", WORDS)
def test_a_text_takes_the_same_values_in_both_languages(key: str) -> None:
    names = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (WORDS[key].vi, WORDS[key].en)]
    assert names[0] == names[1]
    assert WORDS[key].vi
    assert WORDS[key].en


def test_every_text_is_used() -> None:
    sources = [path.read_text("utf-8") for path in [*FOLDER.rglob("*.py"), *FOLDER.rglob("*.j2")] if path.name != "words.py"]
    used = set(re.findall(r"[\"'](\w+)[\"']", "\n".join(sources)))
    used |= {"high", "medium", "low"}  # severities of cards
    used |= {f"{state}_lead" for state in used} | {f"none_{state}" for state in used}
    assert sorted(key for key in WORDS if key not in used) == []


@pytest.mark.parametrize(
    ("saving", "lighter_on", "told"),
    [
        ({"documents": 1.0, "cost_vnd_per_case": 5000.0, "originals": 1.0}, (2, 2), ["1 giấy tờ", "5.000 đồng chi phí tuân thủ"]),
        ({"documents": 1.0}, (2, 3), ["1 giấy tờ", "nhẹ hơn ở 2 trên 3 trường hợp thực hiện"]),
        ({"originals": 2.0}, (1, 1), ["2 bản chính"]),
        ({"photographs": 1.0}, (1, 1), ["1 ảnh"]),
        ({}, (1, 1), ["nhẹ hơn ở mọi trường hợp thực hiện"]),
        ({}, (0, 3), ["không làm thay đổi chỉ tiêu nào"]),
        ({"documents_if_data_fails": -1.0}, (0, 1), ["không làm thay đổi chỉ tiêu nào"]),
    ],
)
def test_a_saving_in_words(saving: dict[str, float], lighter_on: tuple[int, int], told: list[str]) -> None:
    seen = Told(Text("", ""), ())
    finding = Finding("a_rule", "papers", "1.000001", "", "high", "high", "new", (), (), seen, saving, lighter_on)
    assert [part.replace("\u00a0", " ") for part in saving_words(finding, "vi")] == told


def test_fewer_plain_copies_are_told_though_no_measure_counts_them() -> None:
    cut = Edit("set", "1.000001", "dossier/form/copies", ("0",))
    finding = Finding("a_rule", "papers", "1.000001", "", "high", "high", "new", (cut,), (), Told(Text("", ""), ()), {}, (1, 1))
    assert saving_words(finding, "vi") == ["bớt bản sao phải nộp"]


def test_counts_in_a_text_are_grouped() -> None:
    assert Say("vi")("known_of", known=3674, all=5652) == "3.674/5.652"
    assert Say("en")("known_of", known=3674, all=5652) == "3,674 of 5,652"
