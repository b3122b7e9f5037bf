"""Provisions as English messages and papers call them."""

from __future__ import annotations

import pytest

from analyzer.engine.words.instruments import place_in_words
from analyzer.model.text import Text

DECREE = Text("Nghị định số 1/2020/NĐ-CP", "Decree No. 1/2020/NĐ-CP")


@pytest.mark.parametrize(
    ("provision", "english"),
    [
        ("điểm a, đ khoản 2 Điều 5", "Point a, đ Clause 2 Article 5, Decree No. 1/2020/NĐ-CP"),
        ("khoản 4 Điều 7; câu 8 Phụ lục I", "Clause 4 Article 7; Question 8 Annex I, Decree No. 1/2020/NĐ-CP"),
        ("Mẫu số NA1", "Form No. NA1, Decree No. 1/2020/NĐ-CP"),
        ("Biểu mức thu phí", "Biểu mức thu phí, Decree No. 1/2020/NĐ-CP"),
        ("", "Decree No. 1/2020/NĐ-CP"),
    ],
)
def test_a_place_is_called_in_english_where_nothing_else_is_said(provision: str, english: str) -> None:
    told = place_in_words(provision, DECREE)
    assert (told.vi, told.en) == (f"{provision} {DECREE.vi}".strip(), english)
