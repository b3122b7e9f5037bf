"""A text of a record as it is quoted: in one line, without what numbers it in a list and the stop behind it."""

from __future__ import annotations

import re
from functools import lru_cache

from analyzer.text.identity.opening import without_bullet

_STOPS = " .;:,-+*"
_JUNK = " .;:,-+*=^]}>\\|_~`"
"""What typing leaves behind a text: no name ends so."""
_ITEM = re.compile(r"(?<!\w)(?:\d{1,2}|[a-zđA-Z])\)")
"""A bracket that numbers an item has no other half."""
_CUT = "…"
"""One alone says that a text was cut off; more of them are a line to write on."""
_PHRASE = re.compile(r" (?:để|và|hoặc|khi|nếu|mà|theo|trong|từ|tại|bằng|nhằm) ")
_UNIT = 14
"""Letters enough for a unit of time behind its number: “ ngày làm việc”."""


@lru_cache(maxsize=4096)
def as_quoted(text: str) -> str:
    """The text to stand in quotes; one that has nothing else stays as it is.

    >>> as_quoted("đ) Bản sao giấy khai sinh;"), as_quoted("- 05 ngày"), as_quoted("1.004222"), as_quoted("-"), as_quoted("Đơn của hộ ………")
    ('Bản sao giấy khai sinh', '05 ngày', '1.004222', '-', 'Đơn của hộ')
    >>> as_quoted("… nộp hồ sơ chậm nhất 01 ngày.")
    '… nộp hồ sơ chậm nhất 01 ngày'
    >>> as_quoted("Giấy tờ của bến;]"), as_quoted("Sổ đò [bản cũ]"), as_quoted('Sổ đò.\\\\')
    ('Giấy tờ của bến', 'Sổ đò [bản cũ]', 'Sổ đò')
    >>> as_quoted("Giấy tờ của bến;./"), as_quoted("Giấy tờ của bến )"), as_quoted("Sổ đò (bản cũ)."), as_quoted("Sổ đò (")
    ('Giấy tờ của bến', 'Giấy tờ của bến', 'Sổ đò (bản cũ)', 'Sổ đò')
    """
    words = " ".join(text.split())
    quoted = _without_leftovers(without_bullet(words).lstrip(_STOPS))
    told = (quoted.rstrip(_STOPS + _CUT) if quoted.endswith(_CUT * 2) else quoted) or words
    return f"{_CUT} {told}" if words.startswith(f"{_CUT} ") and told != words else told


def _without_leftovers(quoted: str) -> str:
    """The text without the stops, the slash of no address and the brackets without their other half that it ends in."""
    left = quoted.rstrip(_STOPS if "[" in quoted or "{" in quoted else _JUNK)
    slash = left.endswith("/") and "://" not in left.rpartition(" ")[2]
    half = left.endswith(")") and left.count(")") > left.count("(") and not _ITEM.search(left)
    if slash or half or left.endswith("("):
        left = left[:-1]
    return left if left == quoted else _without_leftovers(left)


def clause(text: str, longest: int) -> str:
    """The text as it is quoted; of a longer one, what stands before the last comma within `longest` letters, else before the last
    word there that begins a phrase, else its first words.

    Where that leaves less than half of them, the first words tell more.

    >>> clause("xác định phí, lệ phí và thuế", 20), clause("lấy ý kiến", 20)
    ('xác định phí, …', 'lấy ý kiến')
    >>> clause("kiểm tra, xác minh thông tin về người nộp", 30)
    'kiểm tra, xác minh thông tin…'
    >>> clause("kiểm tra thông tin đã kê khai để thu thập thông tin", 45)
    'kiểm tra thông tin đã kê khai…'
    """
    words = as_quoted(text)
    if len(words) <= longest:
        return words
    head, comma, _ = words[:longest].rpartition(", ")
    if comma and 2 * len(head) >= longest:
        return f"{head}, {_CUT}"
    phrases = [found.start() for found in _PHRASE.finditer(words, longest // 2, longest)]
    return f"{words[: phrases[-1]].rstrip(_STOPS)}{_CUT}" if phrases else shortened(text, longest)


def shortened(text: str, longest: int) -> str:
    """The text as it is quoted, its first words where it has more letters than `longest`.

    >>> shortened("a) Giấy khai sinh của trẻ em", 14), shortened("phí, lệ phí, thuế", 13)
    ('Giấy khai…', 'phí, lệ phí…')
    """
    words = as_quoted(text)
    return words if len(words) <= longest else f"{words[:longest].rsplit(' ', 1)[0].rstrip(_STOPS)}{_CUT}"


def with_number(text: str, number: str, longest: int) -> str:
    """The text as it is quoted; of one longer than `longest` letters such a part that the number, with its unit, stands in it.

    >>> with_number("Cục lập kế hoạch sửa bến và trình Bộ chậm nhất 05 ngày, kể từ ngày họp", "5", 40)
    '… nhất 05 ngày, kể từ ngày họp'
    """
    words = as_quoted(text)
    found = re.search(rf"(?<!\d)0*{re.escape(number)}(?!\d)", words) if len(words) > longest else None
    if found is None or found.end() + _UNIT <= longest:
        return shortened(text, longest)
    rest = words[max(0, found.end() + 2 * _UNIT - longest) :].partition(" ")[2]
    return f"{_CUT} {shortened(rest, longest - 2)}"
