"""Codes of procedures and numbers of decisions, as the national database writes them; repaired in sight, never by a guess."""

from __future__ import annotations

import re
from typing import NamedTuple

from analyzer.model.text import Text

_CODE = re.compile(r"[0-9]\.[0-9]{6}")
_LONGER = re.compile(r"[0-9]\.[0-9]{6}(?:[0-9]{1,3}|-\w{1,12})")
"""Codes that the database itself publishes with more digits or an ending; they are codes of their own."""
_WRONG_SEPARATOR = re.compile(r"([0-9])\s*[,.·]\s*([0-9]{6})")
_LOST_ZEROS = re.compile(r"([0-9])[.,]([0-9]{3,5})")
_PLACEHOLDER = re.compile(r"(?:^|\D)0000*1(?:\D|$)|test|demo|xxx|^\W*$", re.IGNORECASE)
_NO_ISSUER = re.compile(r"\d+")


class RepairedCode(NamedTuple):
    """A code in the form of the database; `why` says what was wrong with it, `certain` whether only one code can be meant."""

    code: str
    why: Text | None = None


def read_code(published: str) -> RepairedCode | None:
    """The code that is meant; None where it cannot be told.

    A number cell drops zeros at the end (1.00422 for 1.004220): they are put back, for every code has six decimals.
    """
    code = published.strip()
    if _CODE.fullmatch(code):
        return RepairedCode(code)
    if _LONGER.fullmatch(code):
        return RepairedCode(
            code,
            Text(f"mã '{code}' không theo dạng của Cơ sở dữ liệu; giữ nguyên", f"code '{code}' is not of the usual form; kept as it is"),
        )
    if found := _WRONG_SEPARATOR.fullmatch(code):
        repaired = f"{found[1]}.{found[2]}"
        return RepairedCode(
            repaired, Text(f"mã '{published}' được sửa thành '{repaired}'", f"code '{published}' was repaired to '{repaired}'")
        )
    if found := _LOST_ZEROS.fullmatch(code):
        repaired = f"{found[1]}.{found[2]:0<6}"
        return RepairedCode(
            repaired,
            Text(
                f"mã '{published}' mất số 0 ở cuối, được sửa thành '{repaired}'",
                f"code '{published}' lost zeros at its end and was repaired to '{repaired}'",
            ),
        )
    return None


def is_placeholder(decision: str) -> bool:
    """Whether the number of a decision stands for one that was not known when the record was made.

    >>> is_placeholder("QĐ/0001-BCA"), is_placeholder("Demo/QĐ-BCA"), is_placeholder("1523/QĐ-BCA-C06")
    (True, True, False)
    """
    return bool(_PLACEHOLDER.search(decision))


def lacks_issuer(decision: str) -> bool:
    """Whether the number is a bare number, which many bodies give."""
    return bool(_NO_ISSUER.fullmatch(decision.strip()))
