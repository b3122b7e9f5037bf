"""Whether a line of a dossier speaks of the paper that a reform cut: by the kind of paper, else by its words.

Both count, so that a paper whose kind the program does not see is still one that the record shows.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from analyzer.reading.tables import Tables
from analyzer.text.identity.kinds import Kinds
from analyzer.text.spelling import fold, words_in
from tests.evaluation.papers import CATALOGUE

_ALIKE = 85
"""A line alike from here on, of 100, is the line of the annex."""
_SHORTEST = 45
"""Shorter names must stand in the line as they are: papers of other kinds are called nearly the same."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_COPY_WORDS = re.compile(
    r"^(?:\W|\d+\b|bản|sao|chính|gốc|chụp|hợp lệ|có|chứng thực|công chứng|các|hoặc|kèm|được|từ|y|của|một trong|những|giấy tờ sau)+"
)
_MENTIONED = re.compile(
    r"(?:ghi rõ|nêu rõ|đề nghị|số|so với|ghi trên|ghi trong|thuộc diện được cấp|tương đương|chưa có|không có|mất|thay đổi|xin|làm căn cứ"
    r"|để cấp|sau khi|trừ|kể từ ngày|cơ sở dữ liệu|hệ thống|cấp lại|cấp đổi|chụp ảnh|kiểu ảnh) (?:\w+ ){0,3}$"
)
"""Words after which a paper is only mentioned; after all others it counts as asked."""


class Papers:
    """Finds papers by the names of the repository's vocabulary."""

    def __init__(self) -> None:
        documents = Tables(CATALOGUE).vocabulary().documents
        self._kinds = Kinds(documents)
        self._held = {id for id, kind in documents.items() if kind.held_in or kind.replaced_by}
        self._cards = {id for id, kind in documents.items() if kind.class_ == "identity" and "population" in kind.held_in}

    def asked(self, text: str) -> frozenset[str]:
        """The kinds that a text asks for and registers hold; the identity cards of all laws are one."""
        folded = fold(text)
        words = words_in(folded)
        places = [found.start() for found in re.finditer(r"\w+", folded)]
        kinds = {
            found.id
            for found in self._kinds.all_in(words)
            if found.id in self._held and not _MENTIONED.search(folded[: places[found.start]])
        }
        return frozenset("identity_card" if kind in self._cards else kind for kind in kinds)

    def shows(self, before: str, line: str) -> bool:
        """Whether a line asks for a paper that the wording before a reform names."""
        if self.asked(before) & self.asked(line):
            return True
        folded = fold(line)
        return any(_says(paper, folded) for paper in _papers(before))


def _papers(before: str) -> list[str]:
    """The names of papers in the wording before a reform, without the words about copies and what stands in brackets."""
    parts = re.split(r"[;\n]| - ", _IN_BRACKETS.sub(" ", fold(before)))
    return [name for part in parts if len(name := _COPY_WORDS.sub("", part).strip(" .,:-")) > 3]


def _says(paper: str, line: str) -> bool:
    at = line.find(paper)
    if at >= 0:
        return not _MENTIONED.search(line[:at])
    return len(paper) >= _SHORTEST and len(line) >= len(paper) * 0.8 and fuzz.partial_ratio(paper, line) >= _ALIKE
