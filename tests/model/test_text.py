"""Sentences in two languages, put together."""

from analyzer.model.text import Text, joined, safe, same
from analyzer.model.vocabulary import Name


def test_one_after_the_other() -> None:
    assert Text("Đến ", "On ") + same("22/11/2026") + Text(".", ".") == Text("Đến 22/11/2026.", "On 22/11/2026.")


def test_in_a_row_with_what_each_language_puts_between() -> None:
    parts = [Text("thẻ", "card"), Text("sổ", "book")]
    assert joined(parts) == Text("thẻ, sổ", "card, book")
    assert joined(iter(parts), "; ") == Text("thẻ; sổ", "card; book")
    assert joined(parts, " hoặc ", " or ") == Text("thẻ hoặc sổ", "card or book")
    assert joined([]) == Text("", "")


def test_a_template_is_filled_with_words_of_each_language_and_with_what_is_alike() -> None:
    assert Text("{} số {}", "{} No. {}").of(Text("luật", "law"), "34/2019/QH14") == Text("luật số 34/2019/QH14", "law No. 34/2019/QH14")
    assert same("{}: {}").of(Name(vi="Bộ Công an", en="Ministry of Public Security"), 2) == Text(
        "Bộ Công an: 2", "Ministry of Public Security: 2"
    )
    assert same("{}").of("{}") == same("{}")


def test_words_of_a_file_steer_no_terminal() -> None:
    assert safe("Đơn \x1b[31mđỏ\x07") == "Đơn \ufffd[31mđỏ\ufffd"
    assert safe("\u202etừ phải sang trái\nmột dòng nữa") == "\ufffdtừ phải sang trái\ufffdmột dòng nữa"
    assert safe("một\n\thai", "\n\t") == "một\n\thai"
    assert safe("13,8\u00a0%") == "13,8\u00a0%"
