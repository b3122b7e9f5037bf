"""How many sets of a dossier a text says are filed: `nộp 01 bộ hồ sơ`, `Số lượng hồ sơ: 02 (hai) bộ`, `một bộ hồ sơ`."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.text.any_case import any_case
from analyzer.text.numerals import SPELLED, number

_SETS = rf"(?P<number>\b\d{{1,2}}|\b{SPELLED})\s*(?:\([^()]*\)\s*)?bộ\b"
_COUNTED = any_case(rf"(?:số\s+lượng(?:\s+bộ)?|thành\s+phần)\s+hồ\s+sơ[^.;\n]{{0,40}}?{_SETS}")
"""The entry of a form of publication that gives the number."""
_OF_DOSSIER = any_case(rf"{_SETS}\s+hồ\s+sơ\b")
_IN_BRIEF = any_case(rf"\bhồ\s+sơ[^.;:\n]{{0,80}}?:?\s*{_SETS}(?!\s+(?:bản|mẫu|ảnh|quy|trang|nhãn|trưởng|luật|phận|công))")


def sets_told(texts: Iterable[str]) -> frozenset[int]:
    """Every number of sets that texts tell; where some give it under its own heading, what others say in passing is left out.

    >>> sorted(sets_told(["Nộp 01 bộ hồ sơ tại Sở.", "Số lượng hồ sơ: 02 (hai) bộ."])), sorted(sets_told(["Nộp một bộ hồ sơ."]))
    ([2], [1])
    """
    worded = [text for text in texts if "bộ" in text.lower()]
    for pattern in (_COUNTED, _OF_DOSSIER, _IN_BRIEF):
        told = {number(found["number"]) for text in worded for found in pattern.finditer(text)} - {None}
        if told:
            return frozenset(int(one) for one in told if one is not None)
    return frozenset()
