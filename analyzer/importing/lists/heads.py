"""Where a list begins and what its columns are: heads known by their usual words, in one row or in two."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analyzer.importing.lists.rows import FIRST_ROWS, CannotRead, Row
from analyzer.text.spelling import fold, words_in, words_of

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])\)?(?:\s*=.*)?")


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a list may have, and the heads it goes by."""

    key: str
    heads: tuple[str, ...]


def column(key: str, *heads: str) -> Column:
    """A column with its heads written as `one | two | three`; its own key is one of them."""
    return Column(key, tuple(" ".join(words_in(head)) for head in (key, *words_of(*heads))))


CODE = column(
    "code",
    "mã | mã số | mã tthc | mã thủ tục | mã thủ tục hành chính | mã số tthc | mã số thủ tục | mã số thủ tục hành chính | mã hồ sơ tthc",
    "số hồ sơ tthc | số hồ sơ thủ tục hành chính | mã tthc trên csdlqg | mã số tthc trên csdlqg | mã thủ tục quốc gia | mã qg | procedure",
    "mã số hồ sơ tthc | procedure code | mã tthc trên cơ sở dữ liệu quốc gia | mã quốc gia | mã số hồ sơ | mã chuẩn | mã chuẩn tthc",
)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a list: the position of each column found, its last row among the rows, and the titles above it."""

    at: Mapping[str, int]
    last: int
    titles: tuple[str, ...]

    def column(self, key: str) -> int | None:
        return self.at.get(key)


def find_head(rows: Sequence[Row], columns: Sequence[Column], needed: Sequence[str]) -> Head:
    """The first row that has all `needed` columns, alone or together with the row below. Raises `CannotRead`."""
    for position in range(min(len(rows), FIRST_ROWS)):
        depth = 2 if _divided(rows[position : position + 2]) else 1
        at = _columns(rows[position : position + depth], columns)
        if all(key in at for key in needed):
            titles = tuple(words for row in rows[:position] for _, words in row.filled())
            return Head({key: places[0] for key, places in _once(at, rows[position]).items()}, position + depth - 1, titles)
    wanted = "; ".join(f"{found.key} ({', '.join(found.heads[1:5])})" for found in columns if found.key in needed)
    seen = max(rows[:FIRST_ROWS], key=lambda row: sum(words[0].isalpha() for _, words in row.filled()), default=Row(0, ()))
    heads = ", ".join(f"“{words}”" for _, words in list(seen.filled())[:12]) or "-"
    raise CannotRead(
        f"Không thấy dòng đầu bảng có đủ các cột cần thiết: {wanted}. Dòng nhiều chữ nhất trên đầu tệp: {heads}.",
        f"No head row has the columns needed: {wanted}. The fullest of the first rows has: {heads}.",
    )


def head_fits(rows: Sequence[Row], columns: Sequence[Column]) -> int:
    """The most columns that one row has."""
    return max((len(_columns((row,), columns)) for row in rows), default=0)


def numbers_columns(row: Row) -> bool:
    """Whether a row only numbers the columns: `(1) (2) (3)`, as official tables do below their heads."""
    words = [fold(words) for _, words in row.filled()]
    return len(words) > 1 and all(_NUMBERED.fullmatch(word) for word in words)


def _columns(rows: Sequence[Row], columns: Sequence[Column]) -> dict[str, list[int]]:
    """Where each column is, by the heads of one row, or of a row and the one that divides it."""
    found: dict[str, list[int]] = {}
    for place in range(max((len(row.cells) for row in rows), default=0)):
        words = " ".join(dict.fromkeys(row.text(place) for row in rows)).strip()
        if key := _known(words, columns):
            found.setdefault(key, []).append(place)
    return found


def _divided(rows: Sequence[Row]) -> bool:
    """Whether the second row divides heads of the first: `Tổng số | Trực tuyến` below one head and the gap beside it."""
    if len(rows) < 2:
        return False
    upper, lower = rows
    under = [(place, words) for place, words in lower.filled() if words != upper.text(place)]
    if len(under) < 2 or any(any(letter.isdigit() for letter in words) for _, words in under):
        return False
    return under[0][0] > min((place for place, _ in upper.filled()), default=0) and not all(upper.text(place) for place, _ in under)


def _known(words: str, columns: Sequence[Column]) -> str:
    said = " ".join(words_in(_BRACKETS.sub(" ", fold(words)).replace("_", " ")))
    said = said.removesuffix(" của tthc")
    return next((found.key for found in columns if said and (said in found.heads)), "")


def _once(at: Mapping[str, list[int]], row: Row) -> Mapping[str, list[int]]:
    """Every column stands once; raises `CannotRead` where two heads mean the same."""
    for places in at.values():
        if len(places) > 1:
            heads = ", ".join(f"“{row.text(place)}”" for place in places)
            raise CannotRead(
                f"Dòng {row.line}: hai cột cùng nghĩa: {heads}. Đổi tên hoặc xóa một cột.",
                f"Line {row.line}: two columns mean the same: {heads}. Rename or remove one.",
            )
    return at


def no_rows() -> CannotRead:
    """What is said of a list that has a head only."""
    return CannotRead("Dưới dòng đầu bảng không có dòng nào.", "There is no row below the head.")
