"""What is known about a catalogue on a day, as plain values and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from analyzer.engine.cards.card import Rule
from analyzer.engine.choosing.baseline import Since
from analyzer.engine.choosing.selection import Selection
from analyzer.engine.findings.finding import Finding, NotAssessed
from analyzer.facts.facts import Facts
from analyzer.ledger.reviews.verdicts import Verdicts
from analyzer.model.catalogue import Catalogue
from analyzer.model.certificate import Certificate
from analyzer.model.problems import Problem
from analyzer.model.text import Language
from analyzer.reform.assess import Assessment
from analyzer.reform.burden import total

if TYPE_CHECKING:
    from analyzer.ledger.repository.git import Commit


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything known about a catalogue on a day; findings that a person rejected stand apart, in `verdicts`.

    `known` is the commit it was read at, None where the files were read as they are. With a `selection` it is about the
    procedures and rules selected; with a baseline (`since`) about findings that are new. `chosen` is the catalogue then.
    """

    facts: Facts
    rules: list[Rule]
    assessment: Assessment
    not_assessed: list[NotAssessed]
    problems: list[Problem]
    verdicts: Verdicts = field(default_factory=Verdicts)
    known: Commit | None = None
    selection: Selection | None = None
    since: Since | None = None
    chosen: Catalogue | None = None
    failed: frozenset[str] = frozenset()
    """Rules that did not run, cards that are wrong among them."""

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue that was reviewed, of procedures only those selected."""
        return self.chosen or self.facts.catalogue

    @property
    def findings(self) -> list[Finding]:
        return self.assessment.findings

    def counts(self) -> dict[str, int]:
        """How much there is of each thing."""
        size, words = self.facts.tables.size, self.catalogue.vocabulary
        things = ("procedures", "documents", "steps", "time_limits", "fees", "conditions", "results", "citations", "routes")
        return {
            **{name: size(name) for name in things},
            "kinds": len(words.documents),
            "registers": len(words.registers),
            "instruments": len(words.instruments),
            "agencies": len(words.agencies),
            "life_events": len(words.life_events),
            "fields": len({procedure.field for procedure in self.catalogue.procedures.values()}),
            "rules": len(self.rules),
        }

    def as_json(self, language: Language = "vi") -> dict[str, Any]:
        """The contract of `tthc analyze --format json`; notes, problems and reasons in one language.

        Only a proposed cut of a paper has `certificate`; only a catalogue with reviews has `rejected`, `reviews` and the verdict of
        a finding; only one read at a commit has `known`, one of which a part was asked for `selection`, one held against a
        former result `baseline`.
        """
        before, after = total(self.assessment.before.values()), total(self.assessment.after.values())
        return {
            "catalogue": self.counts(),
            "as_of": self.catalogue.as_of.isoformat(),
            **({"known": self.known.as_json()} if self.known else {}),
            **({"selection": self.selection.as_json()} if self.selection else {}),
            **({"baseline": self.since.as_json()} if self.since else {}),
            "findings": [self._finding(finding, language) for finding in self.findings],
            **(self._reviews(language) if self.verdicts else {}),
            "not_assessed": [missing.as_json() for missing in self.not_assessed],
            "problems": [problem.as_json(language) for problem in self.problems],
            "burden": {
                "before": plain(before),
                "after": plain(after),
                "reduction": plain(self.assessment.reduction),
                "already_cut": plain(self.assessment.pending),
                "conflicts": [
                    {
                        "procedure": c.dropped.procedure,
                        "kept": c.kept.as_json(),
                        "dropped": c.dropped.as_json(),
                        "reason": c.reason[language],
                    }
                    for c in self.assessment.reformed.conflicts
                ],
            },
        }

    def _finding(self, finding: Finding, language: Language) -> dict[str, Any]:
        judged = self.verdicts.of(finding)
        return {
            **finding.as_json(language),
            **({"since_baseline": self.since.of(finding.fingerprint)} if self.since else {}),
            **({"verdict": judged.as_json()} if judged else {}),
        }

    def _reviews(self, language: Language) -> dict[str, Any]:
        return {"rejected": [self._finding(finding, language) for finding in self.rejected], "reviews": self.verdicts.summary()}

    @property
    def rejected(self) -> list[Finding]:
        """The findings that a reviewer's word sets aside."""
        return [one.finding for one in self.verdicts.rejected() if one.finding is not None]

    @property
    def every_finding(self) -> list[Finding]:
        """Those to handle, and behind them those set aside: whatever a fingerprint may call."""
        return [*self.findings, *self.rejected]

    def certificates(self) -> dict[str, Certificate]:
        """What justifies each proposed cut of a paper, by the fingerprint of its finding."""
        proposed = (finding for finding in self.findings if finding.proposes)
        return {finding.fingerprint: finding.certificate for finding in proposed if finding.certificate}


def plain(burden: Mapping[str, float | None]) -> dict[str, float | int | None]:
    """Numbers for JSON: whole ones as integers, others to four decimals."""
    return {name: value if value is None else int(value) if value == int(value) else round(value, 4) for name, value in burden.items()}
