"""The sheet of one finding: what was found, why, where it is written, what was said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from analyzer.engine.findings.finding import Finding
from analyzer.ledger.reviews.verdicts import Judged
from analyzer.model.text import Language, safe
from analyzer.model.verdict import WITHDRAWN, WORDS, Verdict, Word
from analyzer.proposal.reasons import evidence
from analyzer.reading.yaml.text import lines_at
from analyzer.report.finding_lists import Lists
from analyzer.report.finding_rows import Row
from analyzer.report.reviews import label, said
from analyzer.workbench.docket import Docket

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
    """One finding of a docket, in one language."""

    def __init__(self, docket: Docket, finding: Finding, language: Language) -> None:
        self.docket, self.finding, self.language = docket, finding, language
        self._lists = Lists(docket.analysis, language)

    @cached_property
    def row(self) -> Row:
        return self._lists.row(self.finding)

    @property
    def title(self) -> str:
        return self._lists.title(self.finding.rule)

    @property
    def state(self) -> str:
        return self.docket.list_of(self.finding)

    @property
    def seen(self) -> str:
        """What a verdict given on this sheet comes after: the file of the last one."""
        return self.docket.last_file(self.finding)

    @property
    def facts(self) -> list[str]:
        return [text[self.language] for text in evidence([self.finding], self.docket.analysis.catalogue)]

    @property
    def verdict(self) -> str:
        """The last word on it with its reason; empty where there is none."""
        judged = self.docket.judged(self.finding)
        return _sentence(label(judged, self._lists.display, self.language), judged.verdict) if judged else ""

    @property
    def against(self) -> list[str]:
        """What was said at the same moment and says otherwise."""
        judged = self.docket.judged(self.finding)
        return [self._told(judged, one) for one in judged.against] if judged else []

    @property
    def earlier(self) -> list[str]:
        """What was said before, the latest first; what took back the last verdict stands before it."""
        last = self.docket.last(self.finding)
        if last is None:
            return []
        before = [*last.earlier, last.verdict] if last.is_withdrawn else last.earlier
        return [self._told(last, one) for one in reversed(before)]

    @property
    def words(self) -> list[tuple[Word, str]]:
        """What may be said of it; where nobody judged it, there is nothing to withdraw."""
        none = self.docket.judged(self.finding) is None
        return [(word, text[self.language]) for word, text in WORDS.items() if not (none and word == WITHDRAWN)]

    def _told(self, judged: Judged, verdict: Verdict) -> str:
        """One of the other verdicts on it."""
        return _sentence(said(replace(judged, verdict=verdict, against=()), self._lists.display, self.language), verdict)

    @property
    def others(self) -> list[tuple[str, str]]:
        """The fingerprint and message of every other finding of the procedure."""
        code, mark = self.finding.procedure, self.finding.fingerprint
        of_procedure = (one for one in self.docket.findings if one.procedure == code and one.fingerprint != mark)
        return [(one.fingerprint, one.message[self.language]) for one in of_procedure]

    @property
    def excerpts(self) -> Iterator[Excerpt]:
        """Each place once, with the lines of its file as they were read; without them where those may not be kept."""
        seen = set()
        for noted in self.finding.places:
            place = noted.place
            if (place.file, place.line) not in seen:
                seen.add((place.file, place.line))
                data = self.docket.analysis.catalogue.positions.as_read(place.file)
                yield Excerpt(noted.note[self.language], str(place), tuple(_lines(data, place.line)))


def _sentence(words: str, verdict: Verdict) -> str:
    return f"{words}. {verdict.reason}" if verdict.reason else words


def _lines(data: bytes, line: int) -> Iterator[tuple[int, str, bool]]:
    first = max(1, line - _BEFORE)
    for number, text in enumerate(lines_at(data, first, line + _AFTER), first):
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
        yield number, safe(shown, "\t"), number == line
