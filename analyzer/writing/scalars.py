"""One text as a scalar of YAML: plain where every reader takes it for text, quoted where not, a block of lines where it has several."""

from __future__ import annotations

import re
from functools import lru_cache

WIDTH = 120
"""Characters of a line; a longer text goes on below, broken at single spaces only, so that it reads back as it was."""
ONE_LINE = 100
"""Characters that a part may have to stand on one line."""
_UNSEEN = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
"""Characters that YAML forbids, or that editors do not show; line ends of word processors are among them."""
_BEGINS_PLAIN = re.compile(r"[^\W\d_]|\d+(?:\.\d+)*(?: [^\W\d_]|/)")
"""A letter, or a number and a word: no indicator of YAML, no number, no day."""
_NOT_PLAIN = re.compile(r":(?= |$)| #| $")
"""What would end a plain text before its end."""
_WORDS_OF_YAML = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
_NEEDS_QUOTES = re.compile(r"[,:?\[\]{}]")
_CODE = re.compile(r"[\d.]+")
_LINES = re.compile(rf"[^\t{_UNSEEN}][^{_UNSEEN}]*[^\s{_UNSEEN}]\n?")
"""Several lines that can stand as they are: none of them begins with a tab, and the last one is not blank."""
_ESCAPED = re.compile(rf'["\\\t\n{_UNSEEN}][\u0300-\u036f]*')
"""What is escaped between double quotes; an accent behind it too, for composing the file (NFC) would join it to the escape's letter."""
_MUST_BE_ESCAPED = re.compile(rf"[\t\n{_UNSEEN}]")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0", "\a": "\\a", "\x1b": "\\e"}
_BREAKABLE = re.compile(r"(?<=[^\s]) (?=[^\W_])")


def scalar(text: str, indent: int, column: int) -> str:
    """The text as the value of a key (or member of a list) whose own column is `indent`; it begins at `column` of its line."""
    if "\n" in text and _LINES.fullmatch(text) and "\n\t" not in text:
        return _lines(text, " " * (indent + 2))
    written = one_line(text)
    return written if column + len(written) <= WIDTH else _folded(written, column, "\n" + " " * (indent + 2))


def one_line(text: str) -> str:
    """The text as a scalar without a line break; fit to stand inside braces where it has at most `ONE_LINE` characters."""
    return _short(text) if len(text) <= ONE_LINE else _written(text)


def _written(text: str) -> str:
    if _MUST_BE_ESCAPED.search(text):
        return '"' + _ESCAPED.sub(_escaped, text) + '"'
    if _BEGINS_PLAIN.match(text) and not _NOT_PLAIN.search(text) and text.lower() not in _WORDS_OF_YAML:
        if len(text) > ONE_LINE or not _NEEDS_QUOTES.search(text):
            return text
        return f'"{text}"' if '"' not in text and "\\" not in text else single(text)
    return f'"{text}"' if _CODE.fullmatch(text) else single(text)


_short = lru_cache(maxsize=16384)(_written)


def single(text: str) -> str:
    """The text between single quotes, where nothing but the quote itself has a meaning."""
    return "'" + text.replace("'", "''") + "'"


def _escaped(found: re.Match[str]) -> str:
    return "".join(_ESCAPES.get(sign) or f"\\u{ord(sign):04x}" for sign in found[0])


def _lines(text: str, margin: str) -> str:
    """A literal block; where it begins with blanks its margin is told, for a reader could not tell them apart."""
    told = "2" if text[0] in " \n" else ""
    keep = "" if text.endswith("\n") else "-"
    body = "\n".join(margin + line if line else line for line in text.removesuffix("\n").split("\n"))
    return f"|{told}{keep}\n{body}"


def _folded(written: str, column: int, newline: str) -> str:
    """The scalar over several lines: a line ends at the first blank behind the width."""
    pieces, start, room = [], 0, WIDTH - column
    while (found := _BREAKABLE.search(written, start + room)) is not None:
        pieces.append(written[start : found.start()])
        start, room = found.end(), WIDTH - len(newline) + 1
    return newline.join((*pieces, written[start:]))
