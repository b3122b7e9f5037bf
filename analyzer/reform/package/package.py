"""A package: cuts chosen together, measured jointly, with the texts of law to amend for them.

Without a target the cuts that relieve applicants most within the limits, and of equal ones those with the least effort. With a
target the least effort that reaches it, or comes nearest to it, and within that effort the most relief. Relief is compared as everywhere: papers, then
visits, days, cost, copies (`worth.relief`); effort by who amends: laws first, then decrees, circulars of others, own ones, texts of
provinces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from analyzer.engine.findings.finding import Finding
from analyzer.engine.findings.worth import by_worth, relief
from analyzer.facts.facts import Facts
from analyzer.reform.assess import Assessment
from analyzer.reform.burden import total
from analyzer.reform.measures import Burden
from analyzer.reform.package.bundles import Bundle, Choices, choices
from analyzer.reform.package.needs import TIERS, Amended, Effort, Needs, Tier
from analyzer.reform.package.solving import Choosing, Goal, Vector
from analyzer.reform.package.wanted import CannotWant, Target, Wanted, without_share
from analyzer.reform.together import Together, Weigher

Why = Literal["unknown_text", "contradicts", "over_limits", "not_needed"]
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Opened:
    """A text of law that may have to be amended, and the cuts that may need it; `certain` where the record of one of them names it.

    `stands_for`: the texts that records still cite in its stead though they have ended; `unclear`: nothing tells that it is in force.
    """

    number: str
    tier: Tier
    findings: tuple[Finding, ...]
    certain: bool
    stands_for: tuple[str, ...] = ()
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """A cut that is not in the package, and why."""

    finding: Finding
    why: Why


@dataclass(frozen=True, slots=True)
class Package:
    """The chosen cuts, what relieves most first; `wanted` with every target as an amount.

    `needs` gives by fingerprint the texts of each cut, `missed` the targets that cannot be reached; it is `exact` where every choice of
    cuts was weighed.
    """

    wanted: Wanted
    findings: tuple[Finding, ...]
    needs: Mapping[str, Needs]
    texts: tuple[Opened, ...]
    left: tuple[Left, ...]
    together: Together
    before: Burden
    missed: tuple[Target, ...] = ()
    exact: bool = True

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
        self._choices: dict[bool, Choices] = {}

    def package(self, wanted: Wanted) -> Package:
        """The best package; where targets cannot be reached, the one that comes nearest, the first target first. Raises `CannotWant`."""
        within = replace(wanted, targets=tuple(map(self._amount, wanted.targets)))
        choosing = Choosing(self._of(wanted.stated).groups)
        for tier, most in within.most.items():
            choosing.at_most(_texts_of(tier, choosing), most)
        aims = [Goal(choosing.of_bundles(partial(_saves, target.measure)), target.amount) for target in within.targets]
        relieved, spared = list(_relief(choosing)), [Goal(-_texts_of(tier, choosing)) for tier in TIERS]
        then = [*spared, *relieved] if aims else [*relieved, *spared]
        bundles, texts = choosing.best((*aims, *then, Goal(choosing.of_bundles(lambda one: len(one.findings))), _in_order(choosing)))
        return self._made(within, [finding for bundle in bundles for finding in bundle.findings], texts)

    def _of(self, stated: bool) -> Choices:
        """What can be chosen: cuts whose texts are known, or only those whose text the record names."""
        if stated not in self._choices:
            needs = self._needs
            some = (one for one in self._findings if needs[one.fingerprint].known and (needs[one.fingerprint].stated or not stated))
            self._choices[stated] = choices(some, needs, self._weigher)
        return self._choices[stated]

    def _amount(self, target: Target) -> Target:
        if target.percent is None:
            return target
        present = self._before.get(target.measure)
        if not present:
            raise CannotWant(without_share(target.measure))
        return replace(target, amount=present * target.percent / 100)

    def _made(self, wanted: Wanted, chosen: Sequence[Finding], amended: Sequence[Amended]) -> Package:
        together = self._weigher.together(chosen)
        made = set(together.reformed.applied)
        taken = tuple(sorted((one for one in chosen if made.intersection(one.cuts)), key=by_worth))
        marks = {one.fingerprint for one in taken}
        dropped = {one.fingerprint for one in chosen} - marks
        opened = (self._opened(text, taken) for text in amended)
        texts = sorted(
            (text for text in opened if text.findings), key=lambda text: (TIERS.index(text.tier), -len(text.findings), text.number)
        )
        open_now = {Amended(text.number, text.tier) for text in texts}
        return Package(
            wanted,
            taken,
            self._needs,
            tuple(texts),
            tuple(Left(one, self._why(one, wanted, dropped, open_now)) for one in self._findings if one.fingerprint not in marks),
            together,
            self._before,
            tuple(one for one in wanted.targets if together.saved.get(one.measure, 0) < one.amount - _TINY),
            self._of(wanted.stated).exact,
        )

    def _opened(self, text: Amended, taken: Iterable[Finding]) -> Opened:
        served = tuple(one for one in taken if text in self._needs[one.fingerprint].texts)
        ended = dict.fromkeys(number for one in served for number in self._effort.stands_for(text.number, one))
        certain = any(self._needs[one.fingerprint].stated for one in served)
        return Opened(text.number, text.tier, served, certain, tuple(ended), self._effort.unclear(text.number))

    def _why(self, finding: Finding, wanted: Wanted, dropped: set[str], amended: Set[Amended]) -> Why:
        """What keeps a cut out: its text, a stronger cut, a limit that it would break beside what is amended; else the choice alone."""
        needs = self._needs[finding.fingerprint]
        if not needs.known or (wanted.stated and not needs.stated):
            return "unknown_text"
        if finding.fingerprint in dropped:
            return "contradicts"
        tiers = [text.tier for text in needs.texts | amended]
        return "over_limits" if any(tiers.count(tier) > most for tier, most in wanted.most.items()) else "not_needed"


def _texts_of(tier: Tier, choosing: Choosing) -> Vector:
    return choosing.of_texts(lambda text: text.tier == tier)


def _saves(measure: str, bundle: Bundle) -> float:
    return bundle.saves.get(measure, 0.0)


def _relieves(place: int, bundle: Bundle) -> float:
    return relief(bundle.saves)[place]


def _relief(choosing: Choosing) -> Iterator[Goal]:
    """What bundles save, measure by measure, then the routes that they lighten."""
    for place in range(len(relief({}))):
        yield Goal(choosing.of_bundles(partial(_relieves, place)))
    yield Goal(choosing.of_bundles(lambda one: one.lighter))


def _in_order(choosing: Choosing) -> Goal:
    """Of texts that serve alike those that come first by their number: the same question has the same answer."""
    places = {text: place for place, text in enumerate(choosing.texts)}
    return Goal(choosing.of_texts(lambda text: -1.0 - places[text] / (len(places) + 1)))
