"""Numbers of publication decisions as the national database writes them: some stand for a number that was not known."""

from __future__ import annotations

import re

from analyzer.text.any_case import any_case

_PLACEHOLDER = any_case(r"(?:^|\D)0000*1(?:\D|$)|test|demo|xxx|^\W*$")
_NO_ISSUER = re.compile(r"\d+")


def is_placeholder(decision: str) -> bool:
    """Whether the number of a decision stands for one that was not known when the record was made.

    >>> is_placeholder("QĐ/0001-BCA"), is_placeholder("Demo/QĐ-BCA"), is_placeholder("1523/QĐ-BCA-C06")
    (True, True, False)
    """
    return bool(_PLACEHOLDER.search(decision))


def lacks_issuer(decision: str) -> bool:
    """Whether the number is a bare number, which many bodies give."""
    return bool(_NO_ISSUER.fullmatch(decision.strip()))
