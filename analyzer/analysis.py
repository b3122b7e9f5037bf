"""The main job in one call: read, compute facts, run rules, measure; the result as plain values and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analyzer.bundled import folder
from analyzer.engine.card import Rule, load_rules
from analyzer.engine.certifying import certificates
from analyzer.engine.finding import Finding, NotAssessed
from analyzer.engine.overrides import unknown_overrides
from analyzer.engine.run import review
from analyzer.facts.facts import Facts, compute
from analyzer.ledger.verdicts import Verdicts, judge
from analyzer.model.catalogue import Catalogue
from analyzer.model.certificate import Certificate
from analyzer.model.problems import Problem, by_place
from analyzer.model.secret import secrets
from analyzer.model.text import Language
from analyzer.reading.load import load, without_garbage_collection
from analyzer.reading.reviews import Recorded, read_reviews
from analyzer.reform.assess import Assessment, assess
from analyzer.reform.burden import total

if TYPE_CHECKING:
    from analyzer.ledger.git import Commit


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything known about a catalogue on a day; findings that a person rejected stand apart, in `verdicts`.

    `known` is the commit it was read at, None where the files were read as they are.
    """

    facts: Facts
    rules: list[Rule]
    assessment: Assessment
    not_assessed: list[NotAssessed]
    problems: list[Problem]
    verdicts: Verdicts = field(default_factory=Verdicts)
    known: Commit | None = None

    @property
    def catalogue(self) -> Catalogue:
        return self.facts.catalogue

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

        Only a proposed cut of a paper has `certificate`; only a catalogue with reviews has `rejected`, `reviews` and the verdict of a finding; only one read at a commit has `known`.
        """
        certified = certificates(self.facts, self.rules, self.findings)
        before, after = total(self.assessment.before.values()), total(self.assessment.after.values())
        return {
            "catalogue": self.counts(),
            "as_of": self.catalogue.as_of.isoformat(),
            **({"known": self.known.as_json()} if self.known else {}),
            "findings": [self._finding(finding, language, certified) for finding in self.findings],
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

    def _finding(self, finding: Finding, language: Language, certified: Mapping[str, Certificate] | None = None) -> dict[str, Any]:
        judged, certificate = self.verdicts.of(finding), (certified or {}).get(finding.fingerprint)
        return {
            **finding.as_json(language),
            **({"verdict": judged.as_json()} if judged else {}),
            **({"certificate": certificate.as_json()} if certificate else {}),
        }

    def _reviews(self, language: Language) -> dict[str, Any]:
        rejected = [one.finding for one in self.verdicts.rejected() if one.finding is not None]
        return {"rejected": [self._finding(finding, language) for finding in rejected], "reviews": self.verdicts.summary()}

    def findings_by_rule(self) -> Counter[str]:
        return Counter(finding.rule for finding in self.findings)


def plain(burden: Mapping[str, float | None]) -> dict[str, float | int | None]:
    """Numbers for JSON: whole ones as integers, others to four decimals."""
    return {name: value if value is None else int(value) if value == int(value) else round(value, 4) for name, value in burden.items()}


def rulebook(root: Path, more: Iterable[Path] = ()) -> tuple[list[Rule], list[Problem]]:
    """The built-in cards, those of `more`, and the catalogue's own `rules/`."""
    own = root / "rules"
    return load_rules([folder("rules"), *more, *([own] if own.is_dir() else [])])


def _public(recorded: Iterable[Recorded], catalogue: Catalogue) -> list[Recorded]:
    """Verdicts without those on procedures that are secret now: nothing of these is shown."""
    secret = {procedure.id for procedure in secrets(catalogue)}
    return [one for one in recorded if one.verdict.procedure not in secret]


def analyze(root: Path, as_of: date, rule_folders: Iterable[Path] = ()) -> Analysis:
    """The catalogue below `root` as of a day, reviewed and measured. Raises `NothingToRead` when there is nothing."""
    with without_garbage_collection():
        catalogue, problems = load(root, as_of)
        rules, more = rulebook(root, rule_folders)
        facts = compute(catalogue)
        found = review(facts, rules)
        recorded, wrong_reviews = read_reviews(root)
        verdicts = judge(_public(recorded, catalogue), found.findings, as_of)
        assessment = assess(facts, verdicts.to_handle(found.findings))
        more += [*unknown_overrides(catalogue, rules), *wrong_reviews]
    return Analysis(facts, rules, assessment, found.not_assessed, by_place([*problems, *more, *found.problems]), verdicts)
