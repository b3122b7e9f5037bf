"""The page of the package: limits and a target as the form gives them, and the package they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analyzer.model.refusals import Cannot
from analyzer.model.text import Language, Text
from analyzer.proposal.of_package import propose_package
from analyzer.proposal.word.paper import render
from analyzer.reform.package.needs import TIERS
from analyzer.reform.package.package import Package
from analyzer.reform.package.wanted import Wanted, limit, target
from analyzer.workbench.docket import Docket
from analyzer.workbench.words import told


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the form asked for, as it was sent, and the package; without one `why` says what is in the way."""

    sent: Mapping[str, str]
    package: Package | None
    why: Text | None = None


def choose(docket: Docket, sent: Mapping[str, str]) -> Chosen:
    """The best package for a form: `goal` and `amount`, a number for each tier, `stated`, `agreed`."""
    try:
        return Chosen(sent, docket.package(_wanted(sent)))
    except Cannot as refused:
        return Chosen(sent, None, refused.message)


def _wanted(sent: Mapping[str, str]) -> Wanted:
    most = dict(limit(tier, number) for tier in TIERS if (number := sent.get(tier, "").strip()))
    goal, amount = sent.get("goal", ""), sent.get("amount", "").strip()
    if amount and not goal:
        raise Cannot(told("no_goal"))
    return Wanted(most, (target(goal, amount),) if goal else (), "stated" in sent, "agreed" in sent)


def paper(docket: Docket, package: Package, language: Language) -> bytes:
    """The proposal of just the cuts of a package, as a Word file. Raises `CannotChoose`."""
    with docket.alone:
        return render(propose_package(docket.analysis, package), language)
