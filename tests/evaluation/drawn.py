"""Findings that were drawn and read against their records: what was right, by confidence, and what that says of all findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from analyzer.ledger.reviews.precision import wilson

DRAWN = Path(__file__).resolve().parents[1] / "readings" / "drawn.yaml"
WANTED = {"high": 0.9, "medium": 0.75}
"""The least share that must be right."""
Place = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding and the verdict on it.

    `still`: why one that was wrong is found to this day: its words were `mended`, or it is `known` to be wrong, or `open`: not mended yet.
    `beside`: the procedures that must be there for it to be found.
    """

    rule: str
    code: str
    path: str
    confidence: str
    verdict: Literal["right", "wrong", "unclear"]
    reason: str
    still: Literal["", "mended", "known", "open"]
    beside: tuple[str, ...]
    now: Place | None = None
    """Where the same is told today, if not in the place where it was drawn."""
    lost: str = ""
    """Why one that was right is found no longer."""

    @property
    def place(self) -> Place:
        return self.rule, self.code, self.path


@dataclass(frozen=True, slots=True)
class Draw:
    """One draw; `found`: how many findings each rule had then; `of`: the ministry it is of, if not of the whole country."""

    seed: int
    found: dict[str, int]
    findings: tuple[Judged, ...]
    of: str = ""

    def counts(self, confidence: str) -> tuple[int, int]:
        """Right, and judged right or wrong."""
        verdicts = Counter(each.verdict for each in self.findings if each.confidence == confidence)
        return verdicts["right"], verdicts["right"] + verdicts["wrong"]

    def weighted(self, confidence: str) -> float:
        """The share that is right of all findings of the rules drawn at a confidence: each rule counts as often as it speaks."""
        shares = {rule: self._share(rule, confidence) for rule in self.found}
        known = {rule: share for rule, share in shares.items() if share is not None}
        return sum(share * self.found[rule] for rule, share in known.items()) / max(1, sum(self.found[rule] for rule in known))

    def _share(self, rule: str, confidence: str) -> float | None:
        verdicts = Counter(each.verdict for each in self.findings if (each.rule, each.confidence) == (rule, confidence))
        judged = verdicts["right"] + verdicts["wrong"]
        return verdicts["right"] / judged if judged else None


def draws(path: Path = DRAWN) -> list[Draw]:
    """The draws in their order; the last of the country, and of a ministry, is that of the rules as they are."""
    return [_draw(each) for each in yaml.load(path.read_text("utf-8"), yaml.BaseLoader)["draws"]]


def judged(of: Iterable[Draw]) -> Iterator[Judged]:
    for each in of:
        yield from each.findings


def _draw(raw: Any) -> Draw:
    findings = tuple(
        Judged(
            one["rule"],
            one["code"],
            one["path"],
            one["confidence"],
            one["verdict"],
            one["reason"],
            one.get("still", ""),
            tuple(one.get("beside", ())),
            (one["now"]["rule"], one["code"], one["now"]["path"]) if "now" in one else None,
            one.get("lost", ""),
        )
        for one in raw["findings"]
    )
    return Draw(int(raw["seed"]), {rule: int(number) for rule, number in raw["found"].items()}, findings, raw.get("of", ""))


def told() -> str:
    """The table that `make evaluate` prints."""
    lines = ["\n== findings drawn at random from the imported country, read against their records"]
    for each in draws():
        for confidence in ("high", "medium", "low"):
            right, of = each.counts(confidence)
            low, high = wilson(right, of)
            lines.append(
                f"draw {each.seed}{each.of and f', of {each.of},'} {confidence:6} right {right:3} of {of:3}  {right / max(1, of):.2f} ({low:.2f}-{high:.2f})"
                f"  weighted by how often each rule speaks {each.weighted(confidence):.2f}"
                + (f"  (at least {WANTED[confidence]})" if confidence in WANTED else "")
            )
    return "\n".join(lines)


def holds() -> bool:
    """Whether the last draw of the country, and of each ministry, reaches what is wanted."""
    last = {each.of: each for each in draws()}.values()
    counts = [(*each.counts(confidence), least) for each in last for confidence, least in WANTED.items()]
    return all(right >= least * of for right, of, least in counts)
