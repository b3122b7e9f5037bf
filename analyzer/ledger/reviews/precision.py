"""How often a rule was right, as reviewers judged its findings: by field, with the interval that so few judgements allow.

A finding counts once, by the last word on it, whether that word still holds or not. `agree`, `next-period` and `already-cut`
say that the rule saw what is there; `reject` that it did not. Two words say nothing of the rule and are counted apart:
`data-error` (the record is wrong, the rule read it rightly), and a rejection whose reason begins with "Chính sách:" or
"Policy:" (the finding is right, the choice is to keep the burden). A verdict that was withdrawn is none. Nothing is switched off for
a low figure.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from analyzer.engine.words.plain_values import percent_sign
from analyzer.ledger.reviews.verdicts import Verdicts
from analyzer.model.catalogue import Catalogue
from analyzer.model.text import Text
from analyzer.model.verdict import WITHDRAWN, Verdict

ALL = ""
"""Stands for all fields together."""
_POLICY = ("chính sách:", "policy:")
_Z = 1.959964
"""The normal quantile of a two-sided interval of 95 %."""


@dataclass(frozen=True, slots=True)
class Precision:
    """What reviewers said of the findings of a rule; `apart` are those that say nothing of it."""

    right: int
    wrong: int
    apart: int

    @property
    def judged(self) -> int:
        return self.right + self.wrong

    @property
    def interval(self) -> tuple[float, float]:
        """The shares between which the true one lies, with 95 % confidence (Wilson, 1927)."""
        return wilson(self.right, self.judged)

    @property
    def told(self) -> Text:
        """`7 trên 9 ý kiến tán thành (khoảng tin cậy 45–94 %); 1 ý kiến không nói về quy tắc`."""
        low, high = (round(100 * share) for share in self.interval)
        vi = (
            f"{self.right} trên {self.judged} ý kiến tán thành (khoảng tin cậy {low}–{high}{percent_sign('vi')})"
            if self.judged
            else "chưa có ý kiến nào về quy tắc"
        )
        en = f"right {self.right} of {self.judged} ({low}–{high}{percent_sign('en')})" if self.judged else "not judged"
        return Text(
            vi + (f"; {self.apart} ý kiến không nói về quy tắc" if self.apart else ""),
            en + (f", {self.apart} not counted" if self.apart else ""),
        )

    def as_json(self) -> dict[str, object]:
        low, high = self.interval
        return {"right": self.right, "wrong": self.wrong, "apart": self.apart, "interval": [round(low, 4), round(high, 4)]}


def wilson(right: int, of: int) -> tuple[float, float]:
    """The score interval of Wilson for `right` of `of`; nothing is known of none."""
    if not of:
        return 0.0, 1.0
    share, square = right / of, _Z * _Z / of
    middle = (share + square / 2) / (1 + square)
    half = _Z * sqrt(share * (1 - share) / of + square / (4 * of)) / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)


def precisions(verdicts: Verdicts, catalogue: Catalogue) -> dict[str, dict[str, Precision]]:
    """By rule, then by field (`ALL` first); a procedure that is gone has no field."""
    said: dict[str, dict[str, list[Verdict]]] = {}
    for judged in (one for one in verdicts.all() if one.verdict.verdict != WITHDRAWN):
        one, procedure = judged.verdict, catalogue.procedures.get(judged.verdict.procedure)
        by_field = said.setdefault(one.rule, {ALL: []})
        by_field[ALL].append(one)
        if procedure is not None:
            by_field.setdefault(procedure.field, []).append(one)
    return {rule: {name: _counted(by_field[name]) for name in sorted(by_field)} for rule, by_field in sorted(said.items())}


def _counted(verdicts: Iterable[Verdict]) -> Precision:
    counts = Counter(map(_means, verdicts))
    return Precision(counts["right"], counts["wrong"], counts["apart"])


def _means(verdict: Verdict) -> str:
    if verdict.verdict == "data-error":
        return "apart"
    if verdict.verdict != "reject":
        return "right"
    return "apart" if unicodedata.normalize("NFC", verdict.reason).strip().lower().startswith(_POLICY) else "wrong"
