"""Values of the tables of versions as messages tell them."""

from __future__ import annotations

from pathlib import Path

import pytest

from analyzer.engine.words.display import Display
from analyzer.engine.words.plain_values import PLAIN, counted
from tests.engine.cards import small_facts


@pytest.mark.parametrize(
    ("table", "value", "vi", "en"),
    [
        ("days", "2026-03-05", "05/03/2026", "5 March 2026"),
        ("values", "7 working days", "7 ngày làm việc", "7 working days"),
        ("values", "2-4 days", "2 - 4 ngày", "2 - 4 days"),
        ("values", "4.5 working days", "4,5 ngày làm việc", "4.5 working days"),
        ("values", "on the spot", "giải quyết ngay", "on the spot"),
        ("values", "20000 VND", "20.000 đồng", "20,000 VND"),
        ("values", "145 USD", "145 USD", "145 USD"),
        ("values", "2", "2", "2"),
        ("values", "", "không nêu", "not stated"),
        ("values", "post", "qua dịch vụ bưu chính", "by post"),
        ("units", "working days", "ngày làm việc", "working days"),
        ("aspects", "time_limits", "thời hạn giải quyết", "time limit"),
        ("keys", "sets", "số bộ hồ sơ", "number of sets"),
    ],
)
def test_values_in_both_languages(table: str, value: str, vi: str, en: str) -> None:
    told = PLAIN[table](value)
    assert told is not None
    assert (told.vi, told.en) == (vi, en)


@pytest.mark.parametrize(("table", "value"), [("days", "1.004222"), ("values", "Đăng ký thường trú"), ("keys", "note")])
def test_what_has_no_words_here(table: str, value: str) -> None:
    assert PLAIN[table](value) is None


@pytest.mark.parametrize(
    ("table", "value", "vi", "en"),
    [
        (
            "limits",
            "counter,post 1.5 working days",
            "trực tiếp, qua bưu chính 1,5 ngày làm việc",
            "at the counter, by post 1.5 working days",
        ),
        ("limits", "", "", ""),
        ("numbers", "12/2020\n12/2020/NĐ-CP\ncâu", "“12/2020” (có thể là 12/2020/NĐ-CP)", "“12/2020” (perhaps 12/2020/NĐ-CP)"),
        ("numbers", "\n12/2020/NĐ-CP\n", "ô số, ký hiệu để trống (tên ghi 12/2020/NĐ-CP)", "an empty number (the title has 12/2020/NĐ-CP)"),
        ("numbers", "12/2020", "12/2020", "12/2020"),
        ("modes", ["post", "counter"], "qua bưu chính, trực tiếp", "at the counter, by post"),
        ("", [5, 25], "5; 25", "5; 25"),
        ("kept", [], "", ""),
        ("sum", ["1", "2.5"], "1 + 2,5", "1 + 2.5"),
        ("sum", ["không rõ"], "không rõ", "không rõ"),
        ("few", list("abcd"), "a, b, c, …", "a, b, c, …"),
        ("matters", list("abcde"), "a; b; c", "a; b; c"),
    ],
)
def test_values_made_of_parts(table: str, value: str | list[str] | list[int], vi: str, en: str, tmp_path: Path) -> None:
    display = Display(small_facts(tmp_path / "c").catalogue)
    assert (display.value(value, table, "vi"), display.value(value, table, "en")) == (vi, en)


def test_a_count_is_grouped() -> None:
    assert (counted(5652).vi, counted(5652).en) == ("5.652", "5,652")
