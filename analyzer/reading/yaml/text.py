"""The bytes of a file as text that YAML and editors see alike: UTF-8, letters composed (NFC), lines ended by line feeds."""

from __future__ import annotations

import unicodedata

_ORDINARY = bytes((*range(0x01, 0xC0), *range(0xC3, 0xC7), 0xE1))
"""Of these bytes plain Vietnamese text is made: ASCII, the lead bytes of its composed letters, the bytes that follow them.

The marks of decomposed letters (0xCC, 0xCD), the odd line ends (0xC2, 0xE2), zero and UTF-16 are not among them.
Greek with two accents and the like would pass (0xE1 leads them too): they stay as they are written.
"""
_LONGEST = 2000
"""Characters of a line that are kept to be shown; the sentences of a record are shorter."""
_LINE_ENDS = "\x85\u2028\u2029"
"""Line ends of word processors: libyaml would count them as lines, editors do not."""


def composed(data: bytes) -> bytes:
    """The same text in NFC, line ends of word processors made spaces; raises `UnicodeDecodeError` where other bytes are no UTF-8.

    Deleting the ordinary bytes takes a tenth of the time that decoding takes, and nearly always nothing is left to look at.
    """
    if not data.translate(None, _ORDINARY):
        return data
    text = data.decode("utf-8-sig")
    if unicodedata.is_normalized("NFC", text) and not any(end in text for end in _LINE_ENDS):
        return data
    return unicodedata.normalize("NFC", text.translate(dict.fromkeys(map(ord, _LINE_ENDS), " "))).encode()


def line_at(data: bytes, line: int) -> str:
    """The text of a line, counted from 1, a very long one only in part; empty where there is none."""
    lines = data.splitlines()
    return lines[line - 1].decode("utf-8", "replace")[:_LONGEST] if 0 < line <= len(lines) else ""


def lines_at(data: bytes, first: int, last: int) -> list[str]:
    """The lines from one number to another, as `line_at` counts and shortens them; fewer at the end."""
    return [line.decode("utf-8", "replace")[:_LONGEST] for line in data.splitlines()[max(first - 1, 0) : last]]


def line_of(data: bytes, position: int) -> int:
    """The line, counted from 1, on which a byte stands."""
    return data.count(b"\n", 0, position) + 1
