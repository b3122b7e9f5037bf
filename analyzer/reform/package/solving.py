"""One choice among bundles and texts, by integer programming. The only door to scipy.

A bundle is taken or not, of a group one at most; a text is amended or not, and a bundle is taken only where every text that it
may need is amended. Goals come one after another: what an earlier one reached no later one gives up (lexicographic optimum; each is
solved exactly by HiGHS).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, vstack

from analyzer.reform.package.bundles import Bundle, Group
from analyzer.reform.package.needs import Amended

Vector = Any
"""What each bundle, then each text counts."""
_SLACK = 1e-4
"""By so much a later goal may fall short of an earlier one: numbers are floating, and no measure is told so finely."""


class Goal(NamedTuple):
    """What is to be as high as it can be; more than `enough` of it is worth no more."""

    vector: Vector
    enough: float = float("inf")


class Choosing:
    """The choice of one package; limits are said first, then it is solved for goals."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self.bundles: list[Bundle] = [bundle for group in groups for bundle in group]
        self.texts = sorted({text for bundle in self.bundles for need in bundle.needs for text in need.texts})
        self._rows: list[Any] = []
        self._lows: list[float] = []
        self._highs: list[float] = []
        self._one_of_each(groups)
        self._texts_for_bundles()

    def of_bundles(self, value: Callable[[Bundle], float]) -> Vector:
        """A count over the bundles that are taken."""
        return np.array([*map(value, self.bundles), *[0.0] * len(self.texts)], dtype=float)

    def of_texts(self, value: Callable[[Amended], float]) -> Vector:
        """A count over the texts that are amended."""
        return np.array([*[0.0] * len(self.bundles), *map(value, self.texts)], dtype=float)

    def at_most(self, vector: Vector, high: float) -> None:
        self._add(csr_array([vector]), -np.inf, high)

    def best(self, goals: Iterable[Goal]) -> tuple[list[Bundle], list[Amended]]:
        """The bundles taken and the texts amended where each goal in turn is as high as it can be, or as high as is enough."""
        chosen = np.zeros(len(self.bundles) + len(self.texts))
        for vector, enough in goals:
            if vector.any():
                chosen = self._solved(vector)
                self._add(csr_array([vector]), min(float(vector @ chosen), enough) - _SLACK, np.inf)
        taken, count = chosen > 0.5, len(self.bundles)
        return (
            [bundle for bundle, is_taken in zip(self.bundles, taken[:count], strict=True) if is_taken],
            [text for text, is_taken in zip(self.texts, taken[count:], strict=True) if is_taken],
        )

    def _solved(self, goal: Vector) -> Vector:
        rows = LinearConstraint(vstack(self._rows), np.array(self._lows), np.array(self._highs))
        result = milp(-goal, constraints=rows, integrality=np.ones_like(goal), bounds=Bounds(0, 1), options={"mip_rel_gap": 0})
        if not result.success:  # to choose nothing keeps every limit
            raise RuntimeError(result.message)
        return np.round(result.x)

    def _one_of_each(self, groups: Sequence[Group]) -> None:
        ends = list(accumulate(map(len, groups)))
        for group, end in zip(groups, ends, strict=True):
            self._add(self._row(dict.fromkeys(range(end - len(group), end), 1.0)), 0, 1)

    def _texts_for_bundles(self) -> None:
        place_of = {text: len(self.bundles) + place for place, text in enumerate(self.texts)}
        for bundle_at, bundle in enumerate(self.bundles):
            for need in bundle.needs:
                for text in need.texts:
                    self._add(self._row({bundle_at: -1.0, place_of[text]: 1.0}), 0, np.inf)

    def _row(self, values: dict[int, float]) -> Any:
        places, counts = list(values), list(values.values())
        return csr_array((counts, ([0] * len(places), places)), shape=(1, len(self.bundles) + len(self.texts)))

    def _add(self, row: Any, low: float, high: float) -> None:
        self._rows.append(row)
        self._lows.append(low)
        self._highs.append(high)
