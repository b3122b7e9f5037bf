"""The page of the package: limits and a target as the form gives them, and the package they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analyzer.analysed import Analysis
from analyzer.model.refusals import Cannot
from analyzer.model.text import Language, Text
from analyzer.proposal.build import propose
from analyzer.proposal.choose import Choice, offered
from analyzer.proposal.word.paper import render
from analyzer.reform.package.needs import TIERS
from analyzer.reform.package.package import Package, Packages
from analyzer.reform.package.wanted import Wanted, limit, target
from analyzer.report.packaged import how_in_paper


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the form asked for, as it was sent, and the package; without one `why` says what is in the way."""

    sent: Mapping[str, str]
    package: Package | None
    why: Text | None = None


def choose(analysis: Analysis, sent: Mapping[str, str]) -> Chosen:
    """The best package for a form: `goal` and `amount`, a number for each tier, `stated`, `agreed`."""
    try:
        most = dict(limit(tier, number) for tier in TIERS if (number := sent.get(tier, "").strip()))
        goal, amount = sent.get("goal", ""), sent.get("amount", "").strip()
        targets = (target(goal, amount),) if goal else ()
        choices = Packages(analysis.facts, analysis.assessment, offered(analysis, agreed="agreed" in sent))
        return Chosen(sent, choices.package(Wanted(most, targets, "stated" in sent, "agreed" in sent)))
    except Cannot as refused:
        return Chosen(sent, None, refused.message)


def paper(analysis: Analysis, package: Package, language: Language) -> bytes:
    """The proposal of just the cuts of a package, as a Word file. Raises `CannotChoose`."""
    return render(propose(analysis, Choice(package.findings, how_in_paper(package))), language)
