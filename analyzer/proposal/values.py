"""Values of a procedure as official papers write them: 02 bản, 3,5 ngày làm việc, 20.000 đồng."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from analyzer.engine.words.display import YES_NO, Display
from analyzer.engine.words.enumerated import FORMS, RESULT_FORMS
from analyzer.engine.words.plain_values import APPLICANTS, number
from analyzer.model.days import full_day
from analyzer.model.text import Language, Text, joined
from analyzer.model.units import UNITS
from analyzer.model.values import Citation, Duration, Money
from analyzer.text.quoting import as_quoted

_WORDS: dict[str, Text] = {
    **RESULT_FORMS,
    **FORMS,
    "full": Text("toàn trình", "full online service"),
    "partial": Text("một phần", "partial online service"),
    "counter": Text("nộp trực tiếp", "filing at the counter"),
    "online": Text("nộp trực tuyến", "filing online"),
    "post": Text("nộp qua dịch vụ bưu chính", "filing by post"),
    **APPLICANTS,
    "organisation": Text("tổ chức", "organisations"),
}
NOT_STATED = Text("chưa quy định", "not stated")
NOT_ASKED = Text("Không yêu cầu", "No longer asked")
_ON_THE_SPOT = Text("giải quyết ngay", "on the spot")


def count(value: int | Decimal, language: Language) -> str:
    """Vietnamese papers write small whole numbers with two digits: `02 bản`."""
    whole = value == int(value) and 0 <= value < 10
    return f"{int(value):02d}" if language == "vi" and whole else number(value, language)


def duration(value: Duration) -> Text:
    if value.unit == "on the spot":
        return _ON_THE_SPOT
    unit = UNITS[value.unit]
    english = unit.en[:-1] if value.value == 1 and value.least is None else unit.en

    def length(language: Language) -> str:
        least = f"{count(value.least, language)} - " if value.least is not None else ""
        return least + count(value.value, language)

    return Text(f"{length('vi')} {unit.vi}", f"{length('en')} {english}")


def money(value: Money) -> Text:
    unit = "đồng" if value.currency == "VND" else value.currency
    return Text(f"{number(value.amount, 'vi')} {unit}", f"{number(value.amount, 'en')} {value.currency}")


def in_words(value: object, display: Display) -> Text:
    """Any single value of a procedure; ids of bodies and levels become names."""
    if value is None or value in ((), ""):
        return NOT_STATED
    if isinstance(value, bool):
        return YES_NO[value]
    if isinstance(value, Duration):
        return duration(value)
    if isinstance(value, Money):
        return money(value)
    if isinstance(value, date):
        return full_day(value)
    if isinstance(value, int | Decimal):
        return Text(count(value, "vi"), count(value, "en"))
    if isinstance(value, tuple):
        return joined(in_words(item, display) for item in value)
    if isinstance(value, Citation):
        return Text(str(value), str(value))
    return _word(str(value), display)


def _word(value: str, display: Display) -> Text:
    if value in _WORDS:
        return _WORDS[value]
    for table in ("levels", "agencies", "documents", "registers"):
        name = display.text(table, value)
        if name.vi != value:
            return name
    return Text(value, value)


def quoted(text: Text) -> Text:
    """A name in quotes, without the bullet before it and the stop behind it."""
    return Text(f"“{as_quoted(text.vi)}”", f"“{as_quoted(text.en)}”")


LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The order in which Vietnamese law names points."""


def letter(position: int) -> str:
    """a, b, c, d, đ ... y, then a1, b1 ..."""
    turn, index = divmod(position, len(LETTERS))
    return LETTERS[index] + (str(turn) if turn else "")


def roman(value: int) -> str:
    """I, II, III, IV ..."""
    told = ""
    for worth, sign in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, value = divmod(value, worth)
        told += sign * count
    return told
