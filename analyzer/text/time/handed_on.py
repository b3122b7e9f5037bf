"""Limits in steps headed by bodies, each of which gets the file from the body of the step before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analyzer.text.any_case import any_case
from analyzer.text.time.durations import TimePhrase

_HEADED = re.compile(
    r"(?:^|\n)[ \t]*[Bb]ước \d+[.:]?[ \t]*((?:Công an|Cục|Sở|Bộ|Ủy ban|Uỷ ban|UBND|Tổng cục|Bảo hiểm)(?: [^\s,.;:()]+){1,7})[ \t]*:?[ \t]*\n"
)
"""A step whose heading is the name of a body and nothing else."""
_HANDS = any_case(r"(?:gửi|chuyển|trình)(?: (?:về|đến|tới|lên|hồ sơ|cho))*$")
"""What stands before the body that gets the file next."""


def bodies_head_steps(text: str) -> bool:
    """Whether two steps or more are headed by bodies."""
    return sum(1 for _ in _HEADED.finditer(text)) > 1


def handed_on(text: str, way: Sequence[TimePhrase]) -> Iterator[TimePhrase]:
    """The first limit of each step whose body gets the file by the words of an earlier limit, in their order.

    >>> from analyzer.text.time.durations import read_time
    >>> steps = '''Bước 1: Công an cấp xã
    ... Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ, lập danh sách gửi Công an cấp tỉnh.
    ... Bước 2: Công an cấp tỉnh
    ... Trong thời hạn 07 ngày kể từ ngày nhận đủ hồ sơ, ra quyết định.'''
    >>> [str(phrase.durations[0]) for phrase in handed_on(steps, read_time(steps).of("limit", "stage"))]
    ['7 days']
    """
    headings = [(found.end(), found[1].strip()) for found in _HEADED.finditer(text)]
    handed: set[str] = set()
    told: set[str] = set()
    place = 0
    for phrase in way:
        place = text.find(phrase.wording, place)
        if place < 0:
            return
        body = next((body for begin, body in reversed(headings) if begin <= place), "")
        if body in handed and body not in told:
            yield phrase
            told.add(body)
        handed |= {other for _, other in headings if other != body and _hands_to(phrase.wording, other)}


def _hands_to(wording: str, body: str) -> bool:
    place = wording.rfind(body)
    return place > 0 and _HANDS.search(wording[:place].rstrip()) is not None
