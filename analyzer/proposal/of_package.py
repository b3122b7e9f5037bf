"""The proposal of just the cuts of a package."""

from __future__ import annotations

from analyzer.analysed import Analysis
from analyzer.proposal.build import propose
from analyzer.proposal.choose import CannotChoose, Choice, told_of_selection
from analyzer.proposal.tree import Proposal
from analyzer.reform.package.package import Package
from analyzer.report.packaged import headline, how_in_paper


def propose_package(analysis: Analysis, package: Package) -> Proposal:
    """The tree of the paper; its notes tell what the package was chosen for. Raises `CannotChoose` where it is empty."""
    if not package.findings:
        raise CannotChoose(headline(package))
    return propose(analysis, Choice(package.findings, told_of_selection(how_in_paper(package), analysis)))
