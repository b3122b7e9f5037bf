"""Headings between the rows of an official list: the field, the level and the kind of part that they open."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analyzer.importing.lists.rows import Row
from analyzer.model.level import Level
from analyzer.text.any_case import any_case
from analyzer.text.spelling import fold

LEVELS: tuple[tuple[str, Level], ...] = (
    ("trung ương", "ministry"),
    ("cấp bộ", "ministry"),
    ("cơ quan trung ương", "ministry"),
    ("cấp tỉnh", "province"),
    ("cấp huyện", "district"),
    ("cấp xã", "commune"),
)
_ALONE: dict[str, Level] = {
    **dict.fromkeys(("bộ", "tw", "trung ương", "ministry"), "ministry"),
    **dict.fromkeys(("tỉnh", "province"), "province"),
    **dict.fromkeys(("huyện", "district"), "district"),
    **dict.fromkeys(("xã", "phường", "commune"), "commune"),
    **dict.fromkeys(("khác", "cơ quan khác", "other"), "other"),
}
_ENUMERATED = re.compile(
    r"(?P<mark>[IVX]+|[A-ZĐ]|[a-zđ]|\d{1,2}(?:\.\d{1,2})*)"
    r"(?:\s*[.):/\-–]\s*|\s+(?=[A-ZĐÀ-Ỹ]{2}|Lĩnh|Thủ tục|TTHC|Danh mục|Cấp))(?P<rest>\S.*)"
)
_FIELD = any_case(r"(?:^|[\s,.;:])(?:thuộc )?l[ĩi]nh vực\s*:?\s*(?P<name>.+)")
_COUNT = any_case(r"\s*[(\[]\s*(?:gồm\s*)?\d+\s*(?:tthc|thủ tục)?[^()]*[)\]]\s*$")
_GONE = ("bãi bỏ", "huỷ bỏ", "hủy bỏ", "bị thay thế", "hết hiệu lực")
_OPENING = ("lĩnh vực", "thủ tục hành chính", "tthc", "danh mục", "các thủ tục", "phần ", "nhóm ", "cấp tỉnh", "cấp xã", "cấp trung ương")
_CLOSING = ("ghi chú", "tổng cộng", "tổng số", "tổng:", "cộng", "nơi nhận", "người lập", "thủ trưởng", "lưu ý", "xác nhận")


@dataclass(frozen=True, slots=True)
class Section:
    """What a heading says of the rows below it."""

    field: str = ""
    level: Level | None = None
    gone: bool = False
    internal: bool = False


@dataclass(slots=True)
class _Open:
    """A heading under which the rows stand; `style` is how it is numbered (I, A, 1, a)."""

    style: str
    section: Section


class Sections:
    """The headings open at a row: one numbered like an earlier one closes that one and all within it."""

    def __init__(self, titles: tuple[str, ...]) -> None:
        self._open = [_Open("title", Section(gone=_is_gone(" ".join(titles)), internal=_is_internal(" ".join(titles))))]

    def enter(self, words: str) -> None:
        style, rest = _numbered(words)
        for place, earlier in enumerate(self._open):
            if earlier.style == style:
                del self._open[place:]
                break
        self._open.append(_Open(style, _said(rest)))

    @property
    def here(self) -> Section:
        """What the open headings say together; the innermost word on each matter counts."""
        inner = [one.section for one in reversed(self._open)]
        return Section(
            next((section.field for section in inner if section.field), ""),
            next((section.level for section in inner if section.level), None),
            any(section.gone for section in inner),
            any(section.internal for section in inner),
        )


def heading_in(row: Row) -> str:
    """The words of a row that is a heading; empty where it is none.

    A heading stands alone in its row, but for its number; it is numbered I or A, in capitals, or begins as headings do.
    """
    cells = list(dict.fromkeys(words for _, words in row.filled()))
    if not 1 <= len(cells) <= 2 or (len(cells) == 2 and len(cells[0].strip(" .)")) > 5):
        return ""
    words = " ".join([cells[0].strip(" .)") + ".", cells[1]]) if len(cells) == 2 else cells[0]
    numbered, rest = _numbered(words)
    told = rest.isupper() or fold(rest).startswith(_OPENING)
    return words if told or (numbered in ("I", "A") and len(rest) > 3) else ""


def closes(row: Row) -> bool:
    """Whether a row is a note or a signature below the list."""
    words = fold(" ".join(words for _, words in row.filled())).lstrip("(*- ")
    return words.startswith(_CLOSING) or (len(words) > 3 and not any(letter.isalnum() for letter in words))


def levels_in(words: str) -> tuple[Level, ...] | None:
    """The levels that a cell names, `Cấp tỉnh; cấp xã`; None where it says something else."""
    found: list[Level] = []
    for piece in re.split(r"[,;/&+]|\bvà\b|\bhoặc\b", fold(words)):
        said = piece.strip(" .-")
        level = _ALONE.get(said) or _ALONE.get(said.removeprefix("cấp ")) or next((to for name, to in LEVELS if name == said), None)
        if said and level is None:
            return None
        if level is not None and level not in found:
            found.append(level)
    return tuple(found)


def _numbered(words: str) -> tuple[str, str]:
    """How a heading is numbered (`I`, `A`, `1`, `1.1`, `a`, or empty) and its words."""
    found = _ENUMERATED.match(words)
    if not found:
        return "", words
    mark = found["mark"]
    if mark[0].isdigit():
        return ".".join("1" for _ in mark.split(".")), found["rest"]
    if set(mark) <= set("IVX"):
        return "I", found["rest"]
    return ("A" if mark.isupper() else "a"), found["rest"]


def _said(words: str) -> Section:
    low = fold(words)
    field = _FIELD.search(_COUNT.sub("", words))
    name = field["name"].strip(" .:;-") if field else ""
    before = fold(words[: field.start()]) if field else low
    level = next((to for known, to in LEVELS if known in before), None)
    return Section(name, level, _is_gone(low), _is_internal(low))


def _is_gone(words: str) -> bool:
    """Repealed, and not one of several things that a list is of (`mới ban hành, sửa đổi, bãi bỏ`)."""
    low = fold(words)
    return any(word in low for word in _GONE) and not any(word in low for word in ("mới ban hành", "sửa đổi", "bổ sung", "ban hành mới"))


def _is_internal(words: str) -> bool:
    low = fold(words)
    return "thủ tục hành chính nội bộ" in low or "tthc nội bộ" in low
