"""What can be chosen: in each group of cuts that touch each other, those that some texts allow, measured jointly.

Burden adds up over procedures, not over the cuts of one. So all cuts of a group that need the same texts are one part, and what
several parts save together is measured on the reformed procedures, for each choice of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from typing import NamedTuple

from analyzer.engine.findings.finding import Finding
from analyzer.reform.package.needs import Needs
from analyzer.reform.together import Together, Weigher

MOST_PARTS = 6
"""So many parts that touch each other are combined freely, 63 ways; further ones are chosen all or none."""

_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Bundle:
    """One way to choose in a group: its cuts, what they need, what they save together, and the routes that become lighter."""

    findings: tuple[Finding, ...]
    needs: frozenset[Needs]
    saves: Mapping[str, float]
    lighter: int = 0


Group = tuple[Bundle, ...]
"""The ways to choose in one group, of which one at most is taken."""


class Choices(NamedTuple):
    """The groups of a catalogue; `exact` where every choice of parts is among their bundles."""

    groups: list[Group]
    exact: bool


class _Part(NamedTuple):
    """Cuts that are chosen together, with what they need."""

    findings: tuple[Finding, ...]
    needs: frozenset[Needs]


def choices(findings: Iterable[Finding], needs: Mapping[str, Needs], weigher: Weigher) -> Choices:
    """The groups of `findings`; `needs` gives by fingerprint what each needs."""
    groups, exact = [], True
    for members in _touching(list(findings)):
        apart = _apart(_parts(members, needs), weigher)
        for parts in apart:
            exact = exact and len(parts) <= MOST_PARTS
            groups.append(tuple(_bundles(_at_most(parts), weigher, whole=len(apart) == 1)))
    return Choices(groups, exact)


def _touching(findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings by procedures that their cuts change, or that the reasons of others rest on."""
    changed = {cut.procedure for finding in findings for cut in finding.cuts}
    group_of: dict[str, list[Finding]] = {}
    for finding in findings:
        codes = _procedures(finding) & changed
        met = {id(group): group for code in codes if (group := group_of.get(code)) is not None}
        together = [*chain.from_iterable(met.values()), finding]
        codes |= {code for code, group in group_of.items() if id(group) in met}
        group_of.update(dict.fromkeys(codes, together))
    return list({id(group): group for group in group_of.values()}.values())


def _procedures(finding: Finding) -> set[str]:
    resting = {place.procedure for place in finding.places if place.supports} if finding.leans else set()
    return {cut.procedure for cut in finding.cuts} | resting


def _parts(members: Iterable[Finding], needs: Mapping[str, Needs]) -> list[_Part]:
    """The cuts by what they need."""
    alike: dict[Needs, list[Finding]] = {}
    for finding in members:
        alike.setdefault(needs[finding.fingerprint], []).append(finding)
    return [_Part(tuple(found), frozenset({need})) for need, found in alike.items()]


def _apart(parts: list[_Part], weigher: Weigher) -> list[list[_Part]]:
    """Parts too many to be combined freely, by those of which two together save another thing than each for itself.

    All stay together where what the groups save does not add up to what all parts save.
    """
    if len(parts) <= MOST_PARTS:
        return [parts]
    alone = [weigher.together(part.findings) for part in parts]
    group_of = {place: [place] for place in range(len(parts))}
    for one, other in combinations(range(len(parts)), 2):
        both = weigher.together(_cuts((parts[one], parts[other])))
        if group_of[one] is not group_of[other] and not _adds_up(both, (alone[one], alone[other])):
            joined = group_of[one] + group_of[other]
            group_of.update(dict.fromkeys(joined, joined))
    groups = [[parts[place] for place in places] for places in {id(group): group for group in group_of.values()}.values()]
    return groups if _adds_up(weigher.together(_cuts(parts)), [weigher.together(_cuts(group)) for group in groups]) else [parts]


def _adds_up(whole: Together, parts: Sequence[Together]) -> bool:
    measures = {*whole.saved, *chain.from_iterable(part.saved for part in parts)}
    same = all(abs(whole.saved.get(name, 0) - sum(part.saved.get(name, 0) for part in parts)) < _TINY for name in measures)
    return same and not whole.reformed.conflicts


def _at_most(parts: list[_Part]) -> list[_Part]:
    """Those beyond the most that are combined as one part."""
    free, rest = parts[: MOST_PARTS - 1], parts[MOST_PARTS - 1 :]
    return [*free, _together(rest)] if rest else free


def _bundles(parts: Sequence[_Part], weigher: Weigher, *, whole: bool) -> Iterator[Bundle]:
    """Every choice of parts; of a group that is not `whole`, routes are told at none: a route lighter twice is one."""
    for some in chain.from_iterable(combinations(parts, size) for size in range(1, len(parts) + 1)):
        chosen = _together(some)
        made = weigher.together(chosen.findings)
        yield Bundle(chosen.findings, chosen.needs, made.saved, made.lighter if whole else 0)


def _together(parts: Sequence[_Part]) -> _Part:
    return _Part(_cuts(parts), frozenset[Needs]().union(*(part.needs for part in parts)))


def _cuts(parts: Iterable[_Part]) -> tuple[Finding, ...]:
    return tuple(finding for part in parts for finding in part.findings)
