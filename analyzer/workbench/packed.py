"""What the page of the package shows: the numbers, the texts of law, the cuts with the texts they may need, and what was left out."""

from __future__ import annotations

from typing import Any, NamedTuple

from analyzer.engine.findings.finding import Finding
from analyzer.engine.words.display import Display
from analyzer.model.text import Language, raised
from analyzer.reform.package.needs import TIER_NAMES, TIERS
from analyzer.reform.package.package import Package
from analyzer.reform.package.wanted import MEASURABLE
from analyzer.report.packaged import CERTAIN, SAVED_HEADS, WHY_LEFT, headline, how_chosen, remarks, saved_rows
from analyzer.workbench.choosing import Chosen
from analyzer.workbench.words import Say

MOST_LEFT = 200
"""Cuts left out for one reason that are listed; the rest is counted."""


class Reason(NamedTuple):
    """Why cuts were left out, how many they are, and the first of them."""

    title: str
    number: int
    findings: list[Finding]


def packed(chosen: Chosen, display: Display, language: Language) -> dict[str, Any]:
    """The words of the template."""
    package = chosen.package
    return {
        "made": package,
        "tiers": [(tier, TIER_NAMES[tier][language]) for tier in TIERS],
        "goals": [(measure.name, measure.title[language]) for measure in MEASURABLE],
        "heads": [(text[language], is_number) for text, is_number in SAVED_HEADS],
        **(_made(package, display, language) if package else {}),
    }


def _made(package: Package, display: Display, language: Language) -> dict[str, Any]:
    return {
        "headline": headline(package)[language],
        "how": raised(how_chosen(package)[language]),
        "remarks": [remark[language] for remark in remarks(package)],
        "saved": saved_rows(package, language),
        "texts": [
            (
                display.name("instruments", text.number, language),
                TIER_NAMES[text.tier][language],
                len(text.findings),
                CERTAIN[text.certain][language],
            )
            for text in package.texts
        ],
        "cuts": [(one, _texts(one, package, display, language)) for one in package.findings],
        "left": list(_left(package, language)),
    }


def _texts(finding: Finding, package: Package, display: Display, language: Language) -> str:
    """The texts to amend for one cut, laws first; those that only may need it are said to be such."""
    needs = package.needs[finding.fingerprint]
    ordered = sorted(needs.texts, key=lambda text: (TIERS.index(text.tier), text.number))
    names = "; ".join(display.name("instruments", text.number, language) for text in ordered)
    return names if needs.stated else Say(language)("may_need", texts=names)


def _left(package: Package, language: Language) -> list[Reason]:
    found = []
    for why, title in WHY_LEFT.items():
        findings = [left.finding for left in package.left if left.why == why]
        if findings:
            found.append(Reason(raised(title[language]), len(findings), findings[:MOST_LEFT]))
    return found
