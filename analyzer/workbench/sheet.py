"""The sheet of one finding: what was found, why, where it is written, what was said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from analyzer.engine.findings.finding import Finding
from analyzer.ledger.reviews.verdicts import Judged
from analyzer.model.text import Language, safe
from analyzer.proposal.reasons import evidence
from analyzer.report.listed import Row
from analyzer.report.lists import Lists
from analyzer.report.reviews import label
from analyzer.report.told import state_of
from analyzer.workbench.desk import Desk
from analyzer.workbench.listing import REJECTED

_BEFORE, _AFTER = 1, 5
"""Lines of the file shown around a place."""
_LONGEST = 400
"""Letters of a line that are shown."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A place of the record: what to see there, and the lines of its file."""

    note: str
    place: str
    lines: tuple[tuple[int, str, bool], ...]
    """Number, text, whether it is the line meant."""


class Sheet:
    """One finding on a desk, in one language."""

    def __init__(self, desk: Desk, finding: Finding, language: Language) -> None:
        self.desk, self.finding, self.language = desk, finding, language
        self._lists = Lists(desk.analysis, language)

    @cached_property
    def row(self) -> Row:
        return self._lists.row(self.finding)

    @property
    def title(self) -> str:
        return self._lists.title(self.finding.rule)

    @property
    def state(self) -> str:
        return REJECTED if self.desk.is_rejected(self.finding) else state_of(self.finding)

    @property
    def facts(self) -> list[str]:
        return [text[self.language] for text in evidence([self.finding], self.desk.analysis.catalogue)]

    @property
    def judged(self) -> Judged | None:
        return self.desk.analysis.verdicts.of(self.finding)

    @property
    def verdict(self) -> str:
        """The last word on it with its reason; empty where there is none."""
        said = label(self.judged, self.language)
        return f"{said}. {self.judged.verdict.reason}".rstrip() if self.judged else said

    @property
    def others(self) -> list[tuple[str, str]]:
        """The fingerprint and message of every other finding of the procedure."""
        code, mark = self.finding.procedure, self.finding.fingerprint
        of_procedure = (one for one in self.desk.findings if one.procedure == code and one.fingerprint != mark)
        return [(one.fingerprint, one.message[self.language]) for one in of_procedure]

    @property
    def excerpts(self) -> Iterator[Excerpt]:
        """Each place once, with the lines of its file as they are now; without them where the file cannot be read any more."""
        seen = set()
        for noted in self.finding.places:
            place = noted.place
            if (place.file, place.line) not in seen:
                seen.add((place.file, place.line))
                yield Excerpt(noted.note[self.language], str(place), tuple(_lines(self.desk.root / place.file, place.line)))


def _lines(file: Path, line: int) -> Iterator[tuple[int, str, bool]]:
    try:
        lines = file.read_bytes().decode("utf-8", "replace").splitlines()
    except OSError:
        return
    first = max(1, line - _BEFORE)
    for number, text in enumerate(lines[first - 1 : line + _AFTER], first):
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
        yield number, safe(shown, "\t"), number == line
