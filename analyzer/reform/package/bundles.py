"""What can be chosen: in each group of procedures whose cuts touch each other, the cuts that some texts allow, measured jointly.

Burden adds up over procedures, not over the cuts of one. So all cuts of a group that need the same texts are one thing to
choose, and what several such things save together is measured on the reformed procedures, for each choice of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from analyzer.engine.findings.finding import Finding
from analyzer.reform.package.needs import Needs
from analyzer.reform.together import Weigher

MOST_NEEDS = 6
"""So many different needs of one group are combined freely, 63 ways; the cuts of further ones are chosen all or none."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """One way to choose in a group: its cuts, what each of them needs, and what they save together."""

    findings: tuple[Finding, ...]
    needs: frozenset[Needs]
    saves: Mapping[str, float]


Group = tuple[Bundle, ...]
"""The ways to choose in one group, of which one at most is taken."""


def groups(findings: Iterable[Finding], needs: Mapping[str, Needs], weigher: Weigher) -> list[Group]:
    """The groups of `findings`; `needs` gives by fingerprint what each needs."""
    return [tuple(_bundles(members, needs, weigher)) for members in _touching(list(findings))]


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


def _bundles(members: Sequence[Finding], needs: Mapping[str, Needs], weigher: Weigher) -> Iterator[Bundle]:
    alike: dict[Needs, list[Finding]] = {}
    for finding in members:
        alike.setdefault(needs[finding.fingerprint], []).append(finding)
    parts = _at_most(list(alike.items()))
    for some in chain.from_iterable(combinations(parts, size) for size in range(1, len(parts) + 1)):
        wanted = frozenset().union(*(needed for needed, _ in some))
        chosen = tuple(finding for _, found in some for finding in found)
        yield Bundle(chosen, wanted, weigher.together(chosen).saved)


def _at_most(alike: Sequence[tuple[Needs, list[Finding]]]) -> list[tuple[frozenset[Needs], list[Finding]]]:
    """The cuts by what they need; those of more needs than can be combined are one part."""
    free = [(frozenset({need}), found) for need, found in alike[: MOST_NEEDS - 1]]
    rest = alike[MOST_NEEDS - 1 :]
    if rest:
        free.append((frozenset(need for need, _ in rest), [finding for _, found in rest for finding in found]))
    return free
