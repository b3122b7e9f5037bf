"""Which texts the title of an amending text says that it amends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from analyzer.text.any_case import any_case
from analyzer.text.law.numbers import InstrumentNumber, number_not_behind, read_number
from analyzer.text.law.titles import only_amends

_NUMBERED = re.compile(number_not_behind(r"\w./"))
_AMENDS = any_case(r"sửa đổi")
_OF_MATTERS = any_case(r"trong lĩnh vực|quy định (?:về|tại|liên quan)|có liên quan")
"""Between the verb and a number: the title names matters, and the number may be that of a text they are laid down in."""
_WHOLE_GOES = any_case(r"thay thế|bãi bỏ")
_PARTS = any_case(
    r"\b(?:một số|một phần|điều|khoản|điểm|chương|mục|phụ lục|mẫu|biểu|danh mục|nội dung|quy định|quy chế|quy chuẩn|cụm từ)\b"
)
_TEXT = r"(?:(?:nghị định|thông tư(?: liên tịch)?|quyết định|nghị quyết|(?:bộ )?luật|pháp lệnh)\s+)?(?:số\s*:?\s*)?"
_AGAIN = r"(?:(?:;|\bvà\s)\s*(?:việc )?sửa đổi\b(?:(?!\b(?:bởi|theo)\b)[^;])*?\s|(?:[,;]|\bvà\s)\s*(?:và\s+)?(?:các\s+)?)"
_JOINED = any_case(rf"{_AGAIN}(?:(?:tại|của)\s+)?(?:(?:quy định|quy chế) )?(?:ban hành kèm theo )?{_TEXT}$")
"""What stands right in front of a number where the title goes on to name what is amended."""
_LIST_ENDS = any_case(r"[;)]|\bvà\s+sửa đổi\b")


@lru_cache(maxsize=4096)
def amended_in_title(title: str, number: str) -> tuple[str, ...]:
    """The numbers of the texts that the title of a text says it amends, in its order; nothing where it does not make that plain.

    A text that is amended and replaced as a whole is not amended. Behind the first number stand others: those of texts that
    the amended one details or that amended it before are left out, and with them what is joined to them.

    >>> amended_in_title("Thông tư sửa đổi, bổ sung một số điều của Thông tư số 40/2024/TT-NHNN", "22/2026/TT-NHNN")
    ('40/2024/TT-NHNN',)
    >>> amended_in_title("Sửa đổi Nghị định số 5/2021/NĐ-CP (sửa đổi bởi Nghị định số 6/2022/NĐ-CP và Nghị định số 7/2023/NĐ-CP)", "9/2024/NĐ-CP")
    ('5/2021/NĐ-CP',)
    >>> amended_in_title("Sửa đổi Nghị định số 5/2021/NĐ-CP quy định chi tiết Luật Bến thủy và Nghị định số 8/2025/NĐ-CP", "9/2026/NĐ-CP")
    ('5/2021/NĐ-CP', '8/2025/NĐ-CP')
    >>> amended_in_title("Sửa đổi, thay thế Nghị định số 7/2016/NĐ-CP", "4/2018/NĐ-CP")
    ()
    >>> amended_in_title("Sửa đổi một số quy định về điều kiện kinh doanh tại Nghị định số 7/2016/NĐ-CP", "4/2018/NĐ-CP")
    ()
    """
    verb = _AMENDS.search(title)
    found = list(_found(title, number, verb.end())) if verb and only_amends(title) else []
    if not verb or not found or next(_found(title, number, 0)) != found[0]:
        return ()
    acts = title[verb.end() : found[0].start]
    if _WHOLE_GOES.search(acts) and not _PARTS.search(acts):
        return ()
    return tuple(dict.fromkeys(one.number.number for one in _joined(title, found)))


@lru_cache(maxsize=4096)
def named_behind_verb(title: str, number: str) -> tuple[str, ...]:
    """All other numbers behind “sửa đổi” in a title, however it begins; nothing where matters are amended, and no text that it names.

    >>> named_behind_verb("tài chính sửa đổi, bổ sung Thông tư 29/2016/TT-BTC theo Nghị định 3/2015/NĐ-CP", "25/2020/TT-BTC")
    ('29/2016/TT-BTC', '3/2015/NĐ-CP')
    """
    verb = _AMENDS.search(title)
    return tuple(dict.fromkeys(one.number.number for one in _found(title, number, verb.end()))) if verb else ()


def same_number(first: str, second: str) -> bool:
    """Whether two numbers are those of one text; a zero in front tells nothing.

    >>> same_number("05/2021/NĐ-CP", "5/2021/NĐ-CP"), same_number("50/2021/NĐ-CP", "5/2021/NĐ-CP")
    (True, False)
    """
    return first.lstrip("0") == second.lstrip("0")


class _Named(NamedTuple):
    """A number in a title, and where it starts and ends."""

    number: InstrumentNumber
    start: int
    end: int


def _found(title: str, own: str, since: int) -> Iterator[_Named]:
    """The numbers of other texts in a title from a place on; none where matters are named in front of the first."""
    before = True
    for match in _NUMBERED.finditer(title, since):
        if since and before and _OF_MATTERS.search(title, since, match.start()):
            return
        before = False
        read = read_number(match[0])
        if read is not None and read.year is not None and not read.placeholder and not same_number(read.number, own):
            yield _Named(read, match.start(), match.end())


def _joined(title: str, found: list[_Named]) -> Iterator[_Named]:
    """The first number and those of its type that are joined to it."""
    first, follows, end = found[0], True, found[0].end
    yield first
    for one in found[1:]:
        if one.number.type != first.number.type:
            continue
        between = title[end : one.start]
        end = one.end
        follows = (follows or _LIST_ENDS.search(between) is not None) and _JOINED.search(between) is not None
        if follows:
            yield one
