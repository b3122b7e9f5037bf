"""Sentences in two languages, put together."""

from analyzer.model.text import Text, joined, same


def test_one_after_the_other() -> None:
    assert Text("Đến ", "On ") + same("22/11/2026") + Text(".", ".") == Text("Đến 22/11/2026.", "On 22/11/2026.")


def test_in_a_row_with_what_each_language_puts_between() -> None:
    parts = [Text("thẻ", "card"), Text("sổ", "book")]
    assert joined(parts) == Text("thẻ, sổ", "card, book")
    assert joined(iter(parts), "; ") == Text("thẻ; sổ", "card; book")
    assert joined(parts, " hoặc ", " or ") == Text("thẻ hoặc sổ", "card or book")
    assert joined([]) == Text("", "")
