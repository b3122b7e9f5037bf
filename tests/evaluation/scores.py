"""Figures of agreement: hits and misses, precision, recall, tables of what was taken for what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass


@dataclass(slots=True)
class Score:
    """What was found rightly, found wrongly, and not found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def count(self, found: Set[str], wanted: Set[str]) -> None:
        self.right += len(found & wanted)
        self.wrong += len(found - wanted)
        self.missed += len(wanted - found)

    @property
    def precision(self) -> float:
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure and the least it must be (None: told, not judged)."""

    name: str
    value: float
    least: float | None = None

    @property
    def holds(self) -> bool:
        return self.least is None or self.value >= self.least

    def told(self) -> str:
        if self.least is None:
            return f"{self.value:6.3f}  {self.name}"
        return f"{self.value:6.3f}  {self.name} (at least {self.least}){'' if self.holds else '  FAILS'}"


def of_flag(pairs: Iterable[tuple[bool, bool]]) -> Score:
    """The score of a yes-or-no answer, from (found, wanted)."""
    score = Score()
    for found, wanted in pairs:
        score.count({"yes"} if found else set(), {"yes"} if wanted else set())
    return score


def confusion(pairs: Iterable[tuple[str, str]]) -> str:
    """A table of (wanted, found): rows are what is right, columns what was found."""
    counts = Counter(pairs)
    names = sorted({name for pair in counts for name in pair})
    lines = [" " * 14 + "".join(f"{name[:6]:>7}" for name in names)]
    for wanted in names:
        lines.append(f"{wanted:14}" + "".join(f"{counts[wanted, found] or '·':>7}" for found in names))
    return "\n".join(lines)


def bands(pairs: Iterable[tuple[float, bool]], floors: tuple[float, ...] = (0.9, 0.8, 0.65, 0.0)) -> str:
    """How often an answer of each band of confidence is right."""
    counts: dict[float, Score] = {floor: Score() for floor in floors}
    for confidence, right in pairs:
        counts[next(floor for floor in floors if confidence >= floor)].count({"yes"}, {"yes"} if right else set())
    return "\n".join(
        f"confidence from {floor:<4}  {score.right + score.wrong:4} lines  {score.precision:.3f} right" for floor, score in counts.items()
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
