"""What lies on the desk at one moment: a catalogue as it was read, its findings, and what was said of them. It never changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock

from analyzer.analysed import Analysis
from analyzer.analysis import Reviewed
from analyzer.engine.findings.finding import Finding
from analyzer.ledger.reviews.verdicts import Judged
from analyzer.model.text import Language
from analyzer.model.verdict import Word
from analyzer.proposal.choose import offered
from analyzer.reform.package.package import Package, Packages
from analyzer.reform.package.wanted import Wanted
from analyzer.report.html import render
from analyzer.report.told import STATES, state_of

REJECTED = "rejected"
LISTS: tuple[str, ...] = (*STATES, REJECTED)


@dataclass(frozen=True, slots=True)
class Docket:
    """One reading of a catalogue with the verdicts of one moment. A page is made of one docket, whatever is read or said meanwhile."""

    reviewed: Reviewed
    analysis: Analysis
    findings: tuple[Finding, ...]
    """Those to handle, then those that a reviewer rejected."""
    _by_fingerprint: Mapping[str, Finding] = field(repr=False)
    alone: RLock = field(repr=False)
    """Held by whoever asks the tables of the reading: they answer one at a time."""
    _packages: dict[bool, Packages] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, reviewed: Reviewed, alone: RLock) -> Docket:
        """With the verdicts that stand in the catalogue's folder now."""
        with alone:
            analysis = reviewed.judged()
        findings = tuple(analysis.every_finding)
        return cls(reviewed, analysis, findings, {finding.fingerprint: finding for finding in findings}, alone)

    @property
    def root(self) -> Path:
        return self.reviewed.root

    def finding(self, fingerprint: str) -> Finding | None:
        return self._by_fingerprint.get(fingerprint)

    def judged(self, finding: Finding) -> Judged | None:
        return self.analysis.verdicts.of(finding)

    def last(self, finding: Finding) -> Judged | None:
        """The last word on it, be it one that takes back what was said."""
        return self.analysis.verdicts.last(finding)

    def last_file(self, finding: Finding) -> str:
        """The file of the last word on it; empty where there is none."""
        last = self.last(finding)
        return last.file if last is not None else ""

    def word(self, finding: Finding) -> Word | None:
        """What somebody said of it, where that holds."""
        judged = self.judged(finding)
        return judged.verdict.verdict if judged is not None and judged.standing == "in_force" else None

    def list_of(self, finding: Finding) -> str:
        """The list it belongs to, one of `LISTS`."""
        judged = self.judged(finding)
        return REJECTED if judged is not None and judged.sets_aside else state_of(finding)

    def changed(self, finding: Finding) -> str:
        """The file of one of its places that is another now than when it was read; empty where there is none.

        Of files that may not be kept nothing is known.
        """
        for file in dict.fromkeys(noted.place.file for noted in finding.places):
            data = self.analysis.catalogue.positions.as_read(file)
            if data and data != _bytes_now(self.root / file):
                return file
        return ""

    def package(self, wanted: Wanted) -> Package:
        """The best package; what can be chosen is measured once."""
        with self.alone:
            choices = self._packages.get(wanted.agreed)
            if choices is None:
                choices = Packages(self.analysis.facts, self.analysis.assessment, offered(self.analysis, agreed=wanted.agreed))
                self._packages[wanted.agreed] = choices
            return choices.package(wanted)

    def report(self, language: Language) -> str:
        """The page that `tthc analyze --report` writes."""
        with self.alone:
            return render(self.analysis, language)


def _bytes_now(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None
