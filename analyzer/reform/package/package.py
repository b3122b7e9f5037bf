"""A package: cuts chosen together, measured jointly, with the texts of law to amend for them.

Without a target the cuts that relieve applicants most within the limits, and of equal ones those with the least effort. With a
target the least effort that reaches it, or comes nearest to it, and within that effort the most relief. Relief is compared as everywhere: papers, then
visits, days, cost, copies (`worth.relief`); effort by who amends: laws first, then decrees, circulars of others, own ones, texts of
provinces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from analyzer.engine.findings.finding import Finding
from analyzer.engine.findings.worth import by_worth, relief
from analyzer.facts.facts import Facts
from analyzer.reform.assess import Assessment
from analyzer.reform.burden import total
from analyzer.reform.measures import Burden
from analyzer.reform.package.bundles import Bundle, Group, groups
from analyzer.reform.package.needs import TIERS, Amended, Effort, Needs, Tier
from analyzer.reform.package.solving import Choosing, Vector
from analyzer.reform.package.wanted import Target, Wanted
from analyzer.reform.together import Together, Weigher

Why = Literal["unknown_text", "contradicts", "over_limits", "not_needed"]
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Opened:
    """A text of law that may have to be amended, and the cuts that may need it; `certain` where the record of one of them names it."""

    number: str
    tier: Tier
    findings: tuple[Finding, ...]
    certain: bool


@dataclass(frozen=True, slots=True)
class Left:
    """A cut that is not in the package, and why."""

    finding: Finding
    why: Why


@dataclass(frozen=True, slots=True)
class Package:
    """The chosen cuts, what relieves most first; `wanted` with every target as an amount.

    `needs` gives by fingerprint the texts of each cut, `missed` the targets that cannot be reached.
    """

    wanted: Wanted
    findings: tuple[Finding, ...]
    needs: Mapping[str, Needs]
    texts: tuple[Opened, ...]
    left: tuple[Left, ...]
    together: Together
    before: Burden
    missed: tuple[Target, ...] = ()

    @property
    def after(self) -> Burden:
        """What is left of the burden of the whole catalogue (`before`), measure by measure."""
        saved = self.together.saved
        return {name: value if value is None else value - saved.get(name, 0.0) for name, value in self.before.items()}

    def count(self, tier: Tier) -> int:
        """How many texts of a tier it amends, at most."""
        return sum(text.tier == tier for text in self.texts)

    @property
    def unstated(self) -> int:
        """The cuts whose text no record names: those counted for them are the most that may be needed."""
        return sum(not self.needs[finding.fingerprint].stated for finding in self.findings)


class Packages:
    """All that can be chosen of one assessed catalogue: measured once, chosen from as often as somebody asks."""

    def __init__(self, facts: Facts, assessment: Assessment, findings: Iterable[Finding]) -> None:
        """`findings` propose new cuts; others are none of its business."""
        self._effort = Effort(facts.index)
        self._weigher = Weigher(facts, assessment)
        self._before = total(assessment.before.values())
        self._findings = sorted(findings, key=by_worth)
        self._needs = {one.fingerprint: self._effort.needs(one) for one in self._findings}
        self._groups = groups([one for one in self._findings if self._needs[one.fingerprint].known], self._needs, self._weigher)

    def package(self, wanted: Wanted) -> Package:
        """The best package; where its targets cannot be reached, the one that comes nearest, the first target first."""
        within = replace(wanted, targets=tuple(map(self._amount, wanted.targets)))
        solved = self._solve(within)
        if solved is None:
            solved = self._solve(within, nearest=True)
        assert solved is not None  # nothing chosen keeps every limit
        return self._made(within, *solved)

    def _amount(self, target: Target) -> Target:
        if target.percent is None:
            return target
        return replace(target, amount=(self._before.get(target.measure) or 0.0) * target.percent / 100)

    def _solve(self, wanted: Wanted, *, nearest: bool = False) -> tuple[list[Finding], list[Amended]] | None:
        choosing = Choosing([_stated(group) for group in self._groups] if wanted.stated else self._groups)
        for tier, most in wanted.most.items():
            choosing.at_most(_texts_of(tier, choosing), most)
        aims = [choosing.of_bundles(partial(_saves, target.measure)) for target in wanted.targets]
        if not nearest:
            for vector, target in zip(aims, wanted.targets, strict=True):
                choosing.at_least(vector, target.amount - _TINY)
        relieved, spared = list(_relief(choosing)), [-_texts_of(tier, choosing) for tier in TIERS]
        goals = (*(aims if nearest else ()), *spared, *relieved) if aims else (*relieved, *spared)
        solved = choosing.best((*goals, choosing.of_bundles(lambda one: len(one.findings)), _in_order(choosing)))
        if solved is None:
            return None
        bundles, texts = solved
        return [finding for bundle in bundles for finding in bundle.findings], texts

    def _made(self, wanted: Wanted, chosen: Sequence[Finding], amended: Sequence[Amended]) -> Package:
        together = self._weigher.together(chosen)
        made = set(together.reformed.applied)
        taken = tuple(sorted((one for one in chosen if made.intersection(one.cuts)), key=by_worth))
        marks = {one.fingerprint for one in taken}
        dropped = {one.fingerprint for one in chosen} - marks
        missed = tuple(one for one in wanted.targets if together.saved.get(one.measure, 0) < one.amount - _TINY)
        otherwise: Why = "over_limits" if wanted.most and (missed or not wanted.targets) else "not_needed"
        left = tuple(Left(one, self._why(one, wanted, dropped) or otherwise) for one in self._findings if one.fingerprint not in marks)
        opened = (self._opened(text, taken) for text in amended)
        texts = sorted(
            (text for text in opened if text.findings), key=lambda text: (TIERS.index(text.tier), -len(text.findings), text.number)
        )
        return Package(wanted, taken, self._needs, tuple(texts), left, together, self._before, missed)

    def _opened(self, text: Amended, taken: Iterable[Finding]) -> Opened:
        served = tuple(one for one in taken if text in self._needs[one.fingerprint].texts)
        return Opened(text.number, text.tier, served, any(self._needs[one.fingerprint].stated for one in served))

    def _why(self, finding: Finding, wanted: Wanted, dropped: set[str]) -> Why | None:
        """What keeps a cut out of every package like this one; None where only the choice does."""
        needs = self._needs[finding.fingerprint]
        if not needs.known or (wanted.stated and not needs.stated):
            return "unknown_text"
        return "contradicts" if finding.fingerprint in dropped else None


def _texts_of(tier: Tier, choosing: Choosing) -> Vector:
    return choosing.of_texts(lambda text: text.tier == tier)


def _stated(group: Group) -> Group:
    """The ways to choose in a group that need no text but stated ones."""
    return tuple(bundle for bundle in group if all(need.stated for need in bundle.needs))


def _saves(measure: str, bundle: Bundle) -> float:
    return bundle.saves.get(measure, 0.0)


def _relieves(place: int, bundle: Bundle) -> float:
    return relief(bundle.saves)[place]


def _relief(choosing: Choosing) -> Iterator[Vector]:
    """What bundles save, measure by measure, then the routes that their cuts lighten."""
    for place in range(len(relief({}))):
        yield choosing.of_bundles(partial(_relieves, place))
    yield choosing.of_bundles(lambda one: sum(finding.lighter_on[0] for finding in one.findings))


def _in_order(choosing: Choosing) -> Vector:
    """Of texts that serve alike those that come first by their number: the same question has the same answer."""
    places = {text: place for place, text in enumerate(choosing.texts)}
    return choosing.of_texts(lambda text: -1.0 - places[text] / (len(places) + 1))
