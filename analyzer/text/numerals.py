"""Numbers as official texts write them: digits with a comma, halves, and words (`ba mươi`, `mười lăm`)."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

_DIGITS = {
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_JOINS = ("linh", "lẻ")
_WORD = "|".join((*_DIGITS, *_JOINS, "mười", "mươi", "trăm", "nửa"))
SPELLED = rf"(?:(?:{_WORD})(?:\s+(?:{_WORD}))*)"
"""A regular expression for a number in words; `number` says whether they make one."""
HALVES = {"½": Decimal("0.5"), "1/2": Decimal("0.5"), "nửa": Decimal("0.5")}


def number(text: str) -> Decimal | None:
    """The number that a text states, or None where it states none.

    >>> number("07"), number("4,5"), number("½"), number("bốn mươi lăm"), number("mười mười")
    (Decimal('7'), Decimal('4.5'), Decimal('0.5'), Decimal('45'), None)
    """
    words = text.strip().lower()
    if words in HALVES:
        return HALVES[words]
    if words[:1].isdigit():
        try:
            return Decimal(words.replace(",", ".")) + 0
        except InvalidOperation:
            return None
    return _spelled(words.split())


def _spelled(words: list[str]) -> Decimal | None:
    """Adds up hundreds, tens and units; `bốn tám` is 48, as people say it."""
    total, last = 0, 0
    for word in words:
        if word == "trăm":
            total, last = total + (last or 1) * 100, 0
        elif word == "mươi":
            if not last:
                return None
            total, last = total + last * 10, 0
        elif word == "mười":
            if last or total % 100:
                return None
            total, last = total + 10, 0
        elif word in _DIGITS:
            if last and total % 100:
                return None
            total, last = total + last * 10, _DIGITS[word]
        elif word not in _JOINS:
            return None
    return Decimal(total + last) if total + last else None
