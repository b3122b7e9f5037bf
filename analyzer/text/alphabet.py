"""The order in which a Vietnamese dictionary puts names: đ behind d, ê behind e; the tones decide only between words that are else alike."""

from __future__ import annotations

import unicodedata

_TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng, the plain one before them."""
_OF_THE_LETTER = "\u0306\u0302\u031b"
"""Of ă; of â, ê, ô; of ơ, ư."""


def in_dictionary(name: str) -> tuple[tuple[tuple[str, int], ...], tuple[int, ...], str]:
    """What a name is sorted by: its letters, its tones, and the name itself.

    >>> sorted(["Đò", "Đỗ", "Dốc", "Ê ke", "Ga", "Em", "Ấp", "Ao", "Dò", "Do"], key=in_dictionary)
    ['Ao', 'Ấp', 'Do', 'Dò', 'Dốc', 'Đò', 'Đỗ', 'Em', 'Ê ke', 'Ga']
    """
    letters: list[tuple[str, int]] = []
    tones: list[int] = []
    for sign in unicodedata.normalize("NFD", name.casefold()):
        if sign in _TONES and tones:
            tones[-1] = _TONES.index(sign) + 1
        elif sign in _OF_THE_LETTER and letters:
            letters[-1] = (letters[-1][0], _OF_THE_LETTER.index(sign) + 1)
        else:
            letters.append(("d", 1) if sign == "đ" else (sign, 0))
            tones.append(0)
    return tuple(letters), tuple(tones), name
