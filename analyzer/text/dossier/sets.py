"""How many sets of a dossier a text says are filed: `nộp 01 bộ hồ sơ`, `Số lượng hồ sơ: 02 (hai) bộ`, `một bộ hồ sơ`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from analyzer.text.any_case import AnyCase, any_case
from analyzer.text.bodies import BY_OFFICE
from analyzer.text.numerals import SPELLED, number

_SETS = rf"(?P<number>\b\d{{1,2}}|\b{SPELLED})\s*(?:\([^()]*\)\s*)?bộ\b"
_ANY = any_case(_SETS)
_COUNTED = any_case(rf"(?:số\s+lượng(?:\s+bộ)?|thành\s+phần)\s+hồ\s+sơ[^.;\n]{{0,40}}?{_SETS}")
"""The entry of a form of publication that gives the number."""
_OF_DOSSIER = any_case(rf"{_SETS}\s+hồ\s+sơ\b")
_IN_BRIEF = any_case(rf"\bhồ\s+sơ[^.;:\n]{{0,80}}?:?\s*{_SETS}(?!\s+(?:bản|mẫu|ảnh|quy|trang|nhãn|trưởng|luật|phận|công))")

_SENTENCE = re.compile(r"[;\n]|\.(?=\s)")
_BY_BODY = any_case(r"thẩm định|kiểm tra|xét duyệt|thẩm tra|báo cáo|kết quả|trình\b|chuyển")
"""Before the number: a body sends sets to another."""
_PART = any_case(r"trong đó|bao gồm|\(")
"""Before the number: one of the sets told before."""
_ELECTRONIC = any_case(r"\s*(?:hồ sơ )?điện tử")


def sets_filed(texts: Iterable[str]) -> frozenset[int]:
    """Every number of sets that an applicant files, by texts that may also tell what bodies send one another.

    >>> sets_filed(["Chủ bến nộp 08 bộ hồ sơ (trong đó có 01 bộ hồ sơ gốc); Sở kiểm tra và gửi 02 bộ hồ sơ đến Bộ."])
    frozenset({8})
    >>> sets_filed(["Chủ bến gửi 03 bộ hồ sơ và 01 bộ hồ sơ điện tử."]), sorted(sets_filed(["Nộp 01 bộ hồ sơ gốc và 02 bộ hồ sơ sao."]))
    (frozenset({3}), [1, 2])
    """
    return frozenset(count for count, _ in _filed(texts))


def sentence_of_sets(texts: Iterable[str]) -> str:
    """The first sentence that says how many sets are filed; empty where none does.

    >>> sentence_of_sets(["Sở gửi 02 bộ hồ sơ đến Bộ. Chủ bến nộp 04 bộ hồ sơ."])
    'Chủ bến nộp 04 bộ hồ sơ.'
    """
    return next((" ".join(sentence.split()) for _, sentence in _filed(texts)), "")


def _filed(texts: Iterable[str]) -> list[tuple[int, str]]:
    """The numbers of sets that an applicant files, each with its sentence, as the plainest of the patterns tells them."""
    worded = [text for text in texts if "bộ" in text or "Bộ" in text]
    sentences = [sentence for text in worded if _ANY.search(text) for sentence in _SENTENCE.split(text)]
    found = (list(_told(pattern, sentences)) for pattern in (_COUNTED, _OF_DOSSIER, _IN_BRIEF))
    return next(filter(None, found), [])


def _told(pattern: AnyCase, sentences: Iterable[str]) -> Iterator[tuple[int, str]]:
    for sentence in sentences:
        for found in pattern.finditer(sentence):
            before = sentence[: found.start("number")]
            by_body = pattern is not _COUNTED and (_BY_BODY.search(before) or BY_OFFICE.search(before))
            if by_body or (pattern is _OF_DOSSIER and _PART.search(before)) or _ELECTRONIC.match(sentence, found.end()):
                continue
            if count := number(found["number"]):
                yield int(count), sentence


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
