"""Names of procedures, and of their cases, that enter a thing in a register for the first time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from analyzer.text.any_case import AnyCase, any_case, small
from analyzer.text.spelling import has_any

_FIRST_ENTRY: dict[str, AnyCase] = {
    "land": any_case(
        r"(?:đất|gắn liền với đất)\b.{0,60}\blần đầu|\blần đầu\b.{0,60}\bđất\b"
        r"|(?:chưa|không) (?:được |có )*(?:cấp )?giấy chứng nhận(?! đăng ký| đầu tư| đủ)"
    ),
    "vehicle": any_case(r"đăng ký (?:xe|phương tiện|tàu)\b.{0,60}\blần đầu"),
}
"""Registers of things, and the names of procedures that enter a thing which they do not hold yet."""
_SIGNS = ("lần đầu", "giấy chứng nhận")
"""Without one of these no name is such a one."""
_ENTERED = any_case(r"đã (?:được )?cấp\b")
"""“Đã được cấp Giấy chứng nhận một phần diện tích”: part of the thing is in the register."""


def entered_first(name: str, cases: Sequence[str] = ()) -> tuple[str, ...]:
    """The registers of things in which a procedure of this name, or each of its cases of these names, makes the first entry.

    They hold no papers of the thing yet.
    """
    by_case = [_entered_first(case) for case in cases]
    in_all = set(by_case[0]).intersection(*by_case) if by_case else set()
    return tuple(register for register in _FIRST_ENTRY if register in in_all or register in _entered_first(name))


@lru_cache(maxsize=16384)
def _entered_first(name: str) -> tuple[str, ...]:
    if not has_any(small(name), _SIGNS) or _ENTERED.search(name):
        return ()
    return tuple(register for register, named in _FIRST_ENTRY.items() if named.search(name))
