"""Ids made from Vietnamese wording, and kept when the source is read again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from analyzer.text.any_case import any_case

WORDS = 6
LONGEST = 40
_ENUMERATOR = any_case(r"^\W*(?:(?:\d{1,2}|[a-zđ])\s*[.)/]\s*|\d+(?:\.\d+)+\.?\s+)*\W*")
"""Bullets and numbers at the head of a line: they change when a line is put before it."""
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def slug(text: str, words: int = WORDS, longest: int = LONGEST) -> str:
    """The first words as an id: lower-case ASCII joined by underscores; empty where the text has no letter or digit.

    >>> slug("- Tờ khai thay đổi thông tin cư trú (Mẫu CT01)")
    'to_khai_thay_doi_thong_tin'
    """
    plain = unicodedata.normalize("NFD", _ENUMERATOR.sub("", text)[: 12 * words]).lower().replace("đ", "d")
    ascii_only = plain.encode("ascii", "ignore").decode()
    pieces = _NOT_IN_IDS.sub(" ", ascii_only).split()[:words]
    return "_".join(pieces)[:longest].strip("_")


class Ids:
    """Ids of one list: each given once, never again."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def new(self, wish: str) -> str:
        """The wish itself, else the wish with the first free number after it."""
        id_, number = wish, 1
        while id_ in self._taken:
            number += 1
            id_ = f"{wish}_{number}"
        self._taken.add(id_)
        return id_
