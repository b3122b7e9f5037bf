"""Lines of a dossier taken apart: alternatives, bundles, cases, forms; parts that cover the line."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.dossier.between_bodies import is_between_bodies
from analyzer.text.dossier.only_note import only_note
from analyzer.text.dossier.read_line import ReadLine, read_line
from analyzer.text.wording import tidy
from tests.text.cases import cases

WORDS = st.sampled_from(
    (
        *("Giấy khai sinh", "hộ chiếu", "đơn đề nghị", "quyết định", "bản sao", "bản chính", "có chứng thực", "để đối chiếu", "01 bản"),
        *("hoặc", "và", "kèm theo", "; ", ", ", ": ", "\n- ", "(", ")", "/", "một trong các giấy tờ sau:", "Trường hợp", "Đối với tổ chức"),
        *("không khai thác được", "xuất trình", "gồm", ".", "\u0323", "İ", "a)", "1."),
    )
)
YES = {True: "yes", False: "no"}


def _told(line: ReadLine) -> dict[str, Any]:
    return {
        "is": line.relation.value or "none",
        "papers": [part.wording.strip() for part in line.of("paper")],
        "case": " ".join(part.wording for part in line.of("case")),
        "heading": YES[line.heading.value],
        "accepted": [form for form, _ in line.accepted],
    }


@pytest.mark.parametrize("case", cases("dossier/lines"))
def test_what_a_line_asks(case: dict[str, Any]) -> None:
    told = _told(read_line(case["text"], 1, 0))
    asked = {key: value for key, value in case.items() if key != "text"}
    assert {key: told[key] for key in asked} == asked


def test_papers_are_alternatives_or_members() -> None:
    either = read_line("Hộ chiếu hoặc thẻ căn cước")
    assert [part.wording for part in either.alternatives] == ["Hộ chiếu", "thẻ căn cước"]
    assert either.members == ()
    both = read_line("Đơn đề nghị kèm theo danh sách")
    assert [part.wording for part in both.members] == ["Đơn đề nghị", "danh sách"]
    assert both.alternatives == ()
    assert read_line("Hộ chiếu").alternatives == read_line("Hộ chiếu").members == ()


@given(st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=60))
def test_the_parts_cover_the_line(text: str) -> None:
    line = read_line(text, 1, 0)
    assert "".join(part.wording for part in line.parts) == line.wording
    ends = [0, *(part.end for part in line.parts)]
    assert [part.start for part in line.parts] == ends[:-1]
    assert (line.relation.value is None) == (len(line.of("paper")) < 2)


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_the_form_of_letters_does_not_matter(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert read_line(unicodedata.normalize("NFD", text), 1, 0) == read_line(composed, 1, 0)
    assert read_line(tidy(composed), 1, 0).wording == tidy(composed)


@pytest.mark.parametrize("bullets", ["(a) ", "1. ", "1) a) ", "(1"])
def test_a_long_row_of_bullets_is_read_in_no_time(bullets: str) -> None:
    """A pattern that could take each bullet in two ways would never end here."""
    assert not is_between_bodies(bullets * 500)
    assert only_note(bullets * 500 + "giấy chứng nhận bến đò") in (True, False)
