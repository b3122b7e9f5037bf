"""One spelling for text that comes in several."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.spelling import fold, spaced, unmarked, words_in, words_of


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Uỷ quyền", "ủy quyền"),
        ("hoá đơn", "hóa đơn"),
        ("hoàn toàn", "hoàn toàn"),
        ("quý, quỳ", "quý, quỳ"),
        ("thuý", "thúy"),
        ("  Hai\tdòng\n ", "hai dòng"),
        ("Ðơn\u200b – “mẫu”", 'đơn - "mẫu"'),
        ("", ""),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text(alphabet=st.sampled_from("uoqýúàòhn –\n")))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_words() -> None:
    assert words_of("Một | Hai", "Ba") == ("một", "hai", "ba")
    assert spaced("thẻ, sổ (mới)") == " thẻ sổ mới "
    assert words_in("thẻ và sổ", 5) == ["thẻ", "v"]


def test_bare_letters_are_what_people_type_without_marks() -> None:
    assert unmarked("Đăng  KÝ hộ khẩu, thuỷ") == "dang ky ho khau, thuy"
