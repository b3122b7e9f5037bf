"""Text before YAML: whatever is not composed is found from the bytes, and only line ends and composition change."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.reading.yaml.text import composed, line_at, line_of, lines_at
from tests.reading.test_yaml_events import QUICK

VIETNAMESE = "ăâđêôơưĂÂĐÊÔƠƯ" + "áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
LETTERS = st.characters(blacklist_categories=["Cs"], blacklist_characters="\ufeff").filter(
    lambda letter: not "\u1000" <= letter < "\u1e00" and not "\u1f00" <= letter < "\u2000"
)
"""All but those that stay as they are written: jamo, Greek with two accents and others that share their first byte with Vietnamese."""


def _wanted(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\x85", " ").replace("\u2028", " ").replace("\u2029", " "))


@QUICK
@given(
    st.text(LETTERS, max_size=20) | st.text(VIETNAMESE + "\x85\u2028\u2029\u212b§ \n").map(lambda text: unicodedata.normalize("NFD", text))
)
def test_all_text_is_composed(text: str) -> None:
    assert composed(text.encode()).decode() == _wanted(text)


def test_composed_vietnamese_is_not_touched() -> None:
    data = (VIETNAMESE + VIETNAMESE.upper() + "\n\t~!").encode()
    assert composed(data) is data


@pytest.mark.parametrize("data", [b"\xff\xfea", b"a\xe9b", b"\xcc"])
def test_what_is_no_text_is_said(data: bytes) -> None:
    with pytest.raises(UnicodeDecodeError):
        composed(data)


@pytest.mark.parametrize(("line", "text"), [(0, ""), (1, "một"), (2, "hai"), (3, ""), (4, "")])
def test_lines_count_from_one(line: int, text: str) -> None:
    data = "một\nhai\n".encode()
    assert line_at(data, line) == text
    assert line_of(data, data.index(b"hai")) == 2


def test_lines_in_a_row_are_counted_as_one_by_one() -> None:
    data = "a\nb\u2028c\r\nd".encode()
    assert lines_at(data, 1, 9) == [line_at(data, number) for number in (1, 2, 3)] == ["a", "b\u2028c", "d"]
    assert lines_at(data, 2, 2) == ["b\u2028c"]
    assert lines_at(data, 4, 9) == []
