"""What lies on the desk: one reviewed catalogue, and every word said of its findings so far."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from threading import RLock

from analyzer.analysed import Analysis
from analyzer.analysis import Reviewed, reviewed
from analyzer.engine.findings.finding import Finding
from analyzer.ledger.reviews.reviewing import last_said, verdict_on, write_verdict
from analyzer.model.verdict import Verdict, Word
from analyzer.reading.yaml.garbage import collect_set_aside, without_garbage_collection


class Desk:
    """Reads the catalogue once and again when asked; a word said is written at once and judged with the others."""

    def __init__(self, root: Path, as_of: date | None = None, rule_folders: Sequence[Path] = ()) -> None:
        """`as_of` None: the day on which it is read. Raises `NothingToRead`."""
        self.root = root
        self._as_of = as_of
        self._rule_folders = rule_folders
        self._lock = RLock()
        self._read()

    def refresh(self) -> None:
        """Reads every file anew. Raises `NothingToRead`, and leaves what was read before."""
        with self._lock:
            self._read()
            collect_set_aside()

    def _read(self) -> None:
        with without_garbage_collection():
            self._reviewed: Reviewed = reviewed(self.root, self._as_of or date.today(), self._rule_folders)
            self._judge()

    def _judge(self) -> None:
        self.analysis: Analysis = self._reviewed.judged()
        rejected = (one.finding for one in self.analysis.verdicts.rejected() if one.finding is not None)
        self.findings: tuple[Finding, ...] = (*self.analysis.findings, *rejected)
        self._by_fingerprint = {finding.fingerprint: finding for finding in self.findings}

    def finding(self, fingerprint: str) -> Finding | None:
        return self._by_fingerprint.get(fingerprint)

    def is_rejected(self, finding: Finding) -> bool:
        judged = self.analysis.verdicts.of(finding)
        return judged is not None and judged.sets_aside

    def is_judged(self, finding: Finding) -> bool:
        """Whether somebody's word on it holds."""
        judged = self.analysis.verdicts.of(finding)
        return judged is not None and judged.standing == "in_force"

    def say(self, finding: Finding, word: Word, reason: str, by: str, until: date | None) -> Verdict:
        """Writes what a person says of a finding. Raises `CannotReview`, `OSError`; then nothing is written."""
        with self._lock:
            today = min(self.analysis.catalogue.as_of, date.today())
            day = max(today, last_said(self.root).get(finding.fingerprint, today))
            verdict = verdict_on(finding, word, reason, by, on=day, until=until)
            write_verdict(self.root, verdict)
            self._judge()
            return verdict
