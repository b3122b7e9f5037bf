"""The desk: reads one catalogue, lays it out as a docket, and takes what people say of its findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from threading import RLock

from analyzer.analysis import reviewed
from analyzer.engine.findings.finding import Finding
from analyzer.ledger.reviews.giving import verdict_on
from analyzer.ledger.reviews.reviewing import last_word, said_of, write_verdict
from analyzer.ledger.reviews.verdicts import last_of
from analyzer.model.refusals import Cannot
from analyzer.model.verdict import Verdict
from analyzer.reading.yaml.garbage import collect_set_aside, without_garbage_collection
from analyzer.workbench.docket import Docket
from analyzer.workbench.given import Given
from analyzer.workbench.words import told


class SaidMeanwhile(Cannot):
    """The finding, or what was said of it, is not what the person saw who speaks; the docket shows it as it is now."""


class Desk:
    """`docket` is what lies there: assigned whole, so that whoever takes it once has pages and figures of one moment."""

    def __init__(self, root: Path, as_of: date | None = None, rule_folders: Sequence[Path] = ()) -> None:
        """`as_of` None: the day on which it is read. Raises `NothingToRead`."""
        self.root = root
        self._as_of = as_of
        self._rule_folders = rule_folders
        self._lock = RLock()
        self.docket: Docket = self._read()

    def refresh(self) -> None:
        """Reads every file anew. Raises `NothingToRead`, and leaves what was read before."""
        with self._lock:
            self.docket = self._read()
            collect_set_aside()

    def today(self) -> Docket:
        """What lies there, read anew where that was of another day and no day was asked for. Raises `NothingToRead`."""
        if self._is_of_another_day():
            with self._lock:
                if self._is_of_another_day():  # nobody else has read it while we waited
                    self.refresh()
        return self.docket

    def say(self, finding: Finding, given: Given) -> Verdict:
        """Writes what a person says of a finding and judges it with what others have written meanwhile.

        Raises `Cannot`, among them `SaidMeanwhile`, and `OSError`; then nothing is written.
        """
        with self._lock:
            docket = self.today()
            known = docket.finding(finding.fingerprint)
            if known is None:
                raise Cannot(told("finding_gone"))
            if file := docket.changed(known):
                raise Cannot(told("file_changed", file=file))
            said = said_of(self.root, known.fingerprint)
            shown = [one for one in said if one.verdict.on <= docket.reviewed.as_of]
            if given.seen != (last_of(shown).file if shown else "") or (given.state and given.state != known.state):
                self._judge()
                raise SaidMeanwhile(told("said_meanwhile"))
            day = max([min(docket.reviewed.as_of, date.today()), *(one.verdict.on for one in said)])
            before = last_word(said) if said else None
            word, until = given.checked(known, day, before)
            verdict = verdict_on(known, word, given.reason, given.by, on=day, until=until, basis=given.basis, before=before)
            write_verdict(self.root, verdict)
            self._judge()
            return verdict

    def _is_of_another_day(self) -> bool:
        return self._as_of is None and self.docket.reviewed.as_of != date.today()

    def _read(self) -> Docket:
        with without_garbage_collection():
            return Docket.of(reviewed(self.root, self._as_of or date.today(), self._rule_folders), RLock())

    def _judge(self) -> None:
        self.docket = Docket.of(self.docket.reviewed, self.docket.alone)
