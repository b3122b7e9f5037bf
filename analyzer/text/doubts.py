"""What may be odd about a reading: each doubt has a name and a sentence; the wording is kept and nothing is repaired in silence."""

from __future__ import annotations

from typing import Literal

from analyzer.model.text import Text

TimeDoubt = Literal["digits_and_words_differ", "units_differ", "number_and_note_differ", "unlike_times_added", "another_meaning"]
MoneyDoubt = Literal[
    "currency_not_stated",
    "digits_grouped_wrongly",
    "looks_like_dollars",
    "in_dollars",
    "a_thousandth",
    "below_any_fee",
    "number_and_text_differ",
]
CitationDoubt = Literal[
    "type_and_number_differ", "issuer_and_number_differ", "number_without_letters", "code_and_title_differ", "letters_misspelt"
]
Doubt = TimeDoubt | MoneyDoubt | CitationDoubt

DOUBTS: dict[Doubt, Text] = {
    "digits_and_words_differ": Text("số bằng chữ số và bằng chữ khác nhau", "the digits and the words in brackets differ"),
    "units_differ": Text("đơn vị ở trường số và ở ghi chú khác nhau", "the unit of the number and of the note differ"),
    "number_and_note_differ": Text("trường số và ghi chú khác nhau", "the number and the note differ"),
    "unlike_times_added": Text("trường số cộng ngày với ngày làm việc", "the number adds calendar and working time"),
    "another_meaning": Text(
        "theo ghi chú, con số này không phải thời hạn giải quyết", "by the note this number is no time limit of the body"
    ),
    "currency_not_stated": Text("không ghi đơn vị tiền", "the currency is not stated"),
    "digits_grouped_wrongly": Text("chữ số tách nhóm sai", "the digits are grouped wrongly"),
    "looks_like_dollars": Text("số nhỏ, có vẻ là đô la Mỹ", "a small number that looks like US dollars"),
    "in_dollars": Text("ghi là đồng nhưng lời văn là đô la Mỹ", "recorded as dong, dollars by the text"),
    "a_thousandth": Text("thiếu ba số không so với lời văn", "a thousandth of the amount in the text"),
    "below_any_fee": Text("thấp hơn mọi mức thu bằng đồng", "less than any fee in Vietnamese currency"),
    "number_and_text_differ": Text("trường số và lời văn khác nhau", "the number and the text differ"),
    "type_and_number_differ": Text("loại văn bản và số, ký hiệu khác nhau", "the type named and the number differ"),
    "issuer_and_number_differ": Text("cơ quan ban hành và số, ký hiệu khác nhau", "the issuer named and the number differ"),
    "number_without_letters": Text("số văn bản thiếu ký hiệu", "a number without its letters"),
    "letters_misspelt": Text("ký hiệu viết sai", "the letters of the number are misspelt"),
    "code_and_title_differ": Text("mã và tên văn bản khác nhau", "the code and the title differ"),
}
"""looks_like_dollars: a small number for a consular or immigration matter; in_dollars, a_thousandth: the text itself names the
other amount."""
