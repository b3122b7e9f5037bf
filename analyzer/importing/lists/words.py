"""Names as lists write them, to words of the vocabulary; a name that is not there, with the nearest that are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analyzer.model.near import nearest
from analyzer.text.any_case import any_case
from analyzer.text.spelling import fold, words_in

_BRACKETS = re.compile(r"\([^()]*\)")
_SEPARATOR = re.compile(r"(\s*[;,/]\s*|\s+(?:và|hoặc)\s+|\s+[-–]\s+)")
_HARD = re.compile(r"\s*;\s*")
_SHORT = {"ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "ca": "công an", "bca": "bộ công an", "bch": "ban chỉ huy"}
_BODIES = tuple(
    f"{word} "
    for word in (
        *("sở", "cục", "tổng cục", "chi cục", "vụ", "cảng vụ", "phòng", "văn phòng", "thanh tra", "trung tâm", "viện", "trường", "ban"),
        *("công an", "ubnd", "ủy ban", "hội đồng", "hđnd", "chủ tịch", "tòa án", "cơ quan", "bảo hiểm", "ngân hàng", "kho bạc", "cơ sở"),
    )
)
_LEVELS = ("tỉnh", "xã", "huyện", "bộ")
_FORMER = any_case(r"(?:\s*\([^()]*\bcũ\))+\s*$")
"""`Bộ Xây dựng (Giao thông vận tải cũ)`: a body that took another over is one body."""


@dataclass(frozen=True, slots=True)
class Found:
    """The ids that a cell names, and the pieces of it that name nothing."""

    ids: tuple[str, ...]
    unknown: tuple[str, ...] = ()


class Words:
    """The words of one table by their names (and ids), without regard to case, form of letters, tone marks' place, commas."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names: dict[str, str] = {}
        self._ids: dict[str, str] = {}
        self._loose: dict[str, set[str]] = {}
        for id, name in names.items():
            self.learn(id, name)
        for id in names:
            self._ids.setdefault(id, id)

    def named(self, name: str) -> str:
        """The word that a name names with all it says; empty where there is none."""
        return self._ids.get(name) or self._ids.get(_key(name), "")

    def id_of(self, name: str) -> str:
        """The word that a name names, else the only one that it names but for brackets; empty where there is none."""
        if id := self.named(name):
            return id
        bare = _bare(name)
        alike = self._loose.get(bare, ())
        return self._ids.get(bare) or (next(iter(alike)) if len(alike) == 1 else "")

    def ids_of(self, cell: str) -> Found:
        """The words that a cell names, one after the other: names hold commas, so the longest run that is a name counts.

        What names nothing ends where the next piece begins as names of bodies do.
        """
        ids: list[str] = []
        unknown: list[str] = []
        for part in filter(None, (part.strip(" .,") for part in _HARD.split(cell))):
            pieces = _SEPARATOR.split(part)
            place = 0
            while place < len(pieces):
                end = next((end for end in range(len(pieces), place, -2) if self.id_of("".join(pieces[place:end]))), None)
                if end is not None:
                    ids.append(self.id_of("".join(pieces[place:end])))
                    if _affiliation(pieces[end:]):
                        end += 2
                else:
                    starts = (start for start in range(place + 2, len(pieces), 2) if begins_a_body(pieces[start]))
                    end = next(starts, len(pieces) + 1) - 1
                    unknown.append("".join(pieces[place:end]).strip(" .,;"))
                place = end + 1
        return Found(tuple(dict.fromkeys(ids)), tuple(dict.fromkeys(unknown)))

    def learn(self, id: str, name: str) -> None:
        """One word more; of two that share a name, the first has it."""
        self._names[id] = name
        self._ids.setdefault(_key(name), id)
        if bare := _bare(name):
            self._loose.setdefault(bare, set()).add(id)

    def near(self, name: str) -> str:
        """The word whose name is nearest to a name that is unknown, as `Name` (id); empty where none is near."""
        keys = {_key(known): id for id, known in self._names.items()}
        near = nearest(_key(name), keys, 0.75)
        return f"“{self._names[keys[near]]}” ({keys[near]})" if near else ""

    def name_of(self, id: str) -> str:
        return self._names.get(id, id)


def begins_a_body(words: str) -> bool:
    """Whether a piece of a cell begins with a word that opens the name of a body, in capitals: `Sở`, `Công an`."""
    return words[:1].isupper() and f"{fold(words)} ".startswith(_BODIES)


def is_one(name: str) -> bool:
    """Whether nothing in a name could part it into several."""
    return not _SEPARATOR.search(name)


def _affiliation(rest: Sequence[str]) -> bool:
    """Whether a name goes on with the ministry that it belongs to: `Cục Quản lý xuất nhập cảnh - Bộ Công an`."""
    return len(rest) > 1 and rest[0].strip() in ("-", "–") and fold(rest[1]).startswith("bộ ")


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same but for case, form of letters, the place of tone marks and the sign at the end."""
    return fold(one).rstrip(" .;,") == fold(other).rstrip(" .;,")


def without_former(name: str) -> str:
    """A name without the bodies that it took over, which lists put in brackets behind it."""
    return _FORMER.sub("", name)


def _bare(name: str) -> str:
    """The key of a name without what stands in brackets."""
    return _key(_BRACKETS.sub(" ", name))


def _key(name: str) -> str:
    """What two writings of one name share: `Uỷ ban nhân dân cấp Tỉnh`, `UBND tỉnh (A cũ)`."""
    words: list[str] = []
    for word in words_in(without_former(fold(name))):
        if words and words[-1] == "cấp" and word in _LEVELS:
            words.pop()
        words += _SHORT.get(word, word).split()
    return " ".join(words)
