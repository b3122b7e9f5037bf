"""The capitals of Vietnamese, for the inside of a class of a regular expression."""

from __future__ import annotations

CAPITALS = "A-Z" + "".join(
    letter for letter in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))) if letter.isupper() and len(letter.lower()) == 1
)
"""“À-Ỹ” would hold the small letters between them, as the code points of both take turns."""
