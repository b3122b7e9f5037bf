"""Which texts the title of an amending text says that it amends."""

from __future__ import annotations

import re
from functools import lru_cache

from analyzer.text.any_case import any_case
from analyzer.text.law.numbers import number_not_behind, read_number
from analyzer.text.law.titles import only_amends

_NUMBERED = re.compile(number_not_behind(r"\w./"))
_AMENDS = any_case(r"sửa đổi")
_OF_MATTERS = any_case(r"trong lĩnh vực|quy định (?:về|tại|liên quan)|có liên quan")
"""Between the verb and a number: the title names matters, and the number may be that of a text they are laid down in."""


@lru_cache(maxsize=4096)
def amended_in_title(title: str, number: str) -> tuple[str, ...]:
    """The numbers that stand behind “sửa đổi” in the title of a text: that of the amended text first; nothing where it names none.

    Those behind the first may be of texts that the amended one details, or that amended it before.

    >>> amended_in_title("Thông tư sửa đổi, bổ sung một số điều của Thông tư số 40/2024/TT-NHNN", "22/2026/TT-NHNN")
    ('40/2024/TT-NHNN',)
    >>> amended_in_title("Sửa đổi một số quy định về điều kiện kinh doanh tại Nghị định số 7/2016/NĐ-CP", "4/2018/NĐ-CP")
    ()
    """
    return _behind_verb(title, number) if only_amends(title) else ()


@lru_cache(maxsize=4096)
def contradicts(title: str, number: str, amended: str) -> bool:
    """Whether a title of the amending text, however it begins, names amended texts and not this one.

    >>> contradicts("tài chính sửa đổi, bổ sung Thông tư 29/2016/TT-BTC", "25/2020/TT-BTC", "92/2016/TT-BTC")
    True
    """
    named = _behind_verb(title, number)
    return bool(named) and amended not in named


def _behind_verb(title: str, number: str) -> tuple[str, ...]:
    verb = _AMENDS.search(title)
    found = list(_NUMBERED.finditer(title, verb.end())) if verb else []
    if not verb or not found or _OF_MATTERS.search(title, verb.end(), found[0].start()):
        return ()
    read = (read_number(match[0]) for match in found)
    named = (one.number for one in read if one is not None and one.year is not None and not one.placeholder)
    return tuple(dict.fromkeys(one for one in named if one != number))
