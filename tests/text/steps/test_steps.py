"""Steps in wording: where they begin, who acts, what is done, who must come; slices that lose nothing."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.steps.read_steps import read_steps
from analyzer.text.steps.step import ReadStep
from analyzer.text.wording import tidy
from tests.text.cases import cases

WORDS = st.sampled_from(
    (
        *(
            "Bước 1:",
            "Bước 2.",
            "B3:",
            "a)",
            "-",
            "+",
            "*",
            "1.",
            "(i)",
            "\n",
            "\n    ",
            ". ",
            ": ",
            "; ",
            "Đối với trường hợp nộp trực tiếp:",
        ),
        *("Công dân", "Sở Y tế", "Bộ phận một cửa", "nộp hồ sơ", "tiếp nhận", "cấp giấy phép", "trong 05 ngày", "đồng thời", "Trường hợp"),
        *("\u0323", "İ"),
    )
)
VISITS = {True: "yes", False: "no", None: "unknown"}


@pytest.mark.parametrize("case", cases("steps/splits"))
def test_where_steps_begin(case: dict[str, Any]) -> None:
    steps = read_steps(case["text"])
    assert [step.label for step in steps] == case["steps"]
    if "headings" in case:
        assert [step.heading for step in steps] == case["headings"]
    if "after" in case:
        assert [" ".join(map(str, step.after)) for step in steps] == case["after"]


def _told(step: ReadStep) -> dict[str, Any]:
    return {
        "actor": step.actor.value.role if step.actor.value else "none",
        "kind": step.kind.value or "none",
        "visit": VISITS[step.visit.value],
    }


@pytest.mark.parametrize("case", cases("steps/steps"))
def test_what_a_step_says(case: dict[str, Any]) -> None:
    (step,) = read_steps(case["text"])
    told = _told(step)
    asked = {key: value for key, value in case.items() if key not in ("text", "order")}
    assert {key: told[key] for key in asked} == {**asked}
    for said in (step.actor, step.kind):
        assert bool(said.confidence) == (said.value not in (None, False))
        assert said.words.lower() in tidy(case["text"]).lower()


def test_steps_follow_each_other_unless_the_text_says_otherwise() -> None:
    text = (
        "- Công dân nộp hồ sơ.\n- Sở Y tế thẩm định hồ sơ.\n- Đồng thời, Hội đồng tư vấn họp hội đồng.\n"
        "- Sau khi có kết quả thẩm định, Sở Y tế cấp giấy phép."
    )
    steps = read_steps(text)
    assert [step.after for step in steps] == [(), (0,), (0,), (1, 2)]
    assert [step.order.value for step in steps] == [None, "serial", "parallel", "serial"]
    assert steps[3].order.confidence > steps[1].order.confidence
    assert steps[2].order.words == "Đồng thời"


def test_a_body_has_its_role_from_the_whole_text() -> None:
    text = (
        "Bước 1: Công dân nộp hồ sơ tại Sở Y tế.\nBước 2: Sở Y tế kiểm tra hồ sơ.\nBước 3: Sở Tài chính có ý kiến.\n"
        "Bước 4: Bộ Y tế thẩm định.\nBước 5: Bộ Y tế cấp giấy phép."
    )
    roles = [step.actor.value.role if step.actor.value else "" for step in read_steps(text)]
    assert roles == ["applicant", "receiving_body", "other_body", "deciding_body", "deciding_body"]


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_nothing_is_lost(text: str) -> None:
    steps = read_steps(text)
    whole = unicodedata.normalize("NFC", text)
    if whole.strip():
        assert "".join(step.wording for step in steps) == whole
    assert all(step.wording == whole[step.start : step.end] and 0 <= step.confidence <= 1 for step in steps)
    assert all(place < number for number, step in enumerate(steps) for place in step.after)


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_the_form_of_letters_does_not_matter(text: str) -> None:
    assert read_steps(unicodedata.normalize("NFD", text)) == read_steps(unicodedata.normalize("NFC", text))
