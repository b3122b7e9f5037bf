"""The main job in one call: read, compute facts, run rules, measure; the result as plain values and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analyzer.bundled import folder
from analyzer.engine.cards.card import Rule, named_by
from analyzer.engine.cards.lawful import unknown_texts, without_provision
from analyzer.engine.cards.loading import load_rules
from analyzer.engine.cards.overrides import unknown_overrides
from analyzer.engine.choosing.baseline import Baseline, Since, since
from analyzer.engine.choosing.selecting import Selection, Wanted, select
from analyzer.engine.findings.finding import Finding, NotAssessed
from analyzer.engine.findings.proving import proven, unproven
from analyzer.engine.profile import Profile, timed
from analyzer.engine.run import review
from analyzer.facts.facts import Facts, compute
from analyzer.ledger.reviews.precision import Precision, precisions
from analyzer.ledger.reviews.verdicts import Verdicts, judge
from analyzer.model.catalogue import Catalogue
from analyzer.model.certificate import Certificate
from analyzer.model.problems import Problem, by_place
from analyzer.model.secret import secrets
from analyzer.model.text import Language
from analyzer.reading.ledger.reviews import Recorded, read_reviews
from analyzer.reading.load import load, load_whole
from analyzer.reading.yaml.garbage import without_garbage_collection
from analyzer.reform.assess import Assessment, assess
from analyzer.reform.burden import total
from analyzer.reform.unfit import unfit

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
        rejected = [one.finding for one in self.verdicts.rejected() if one.finding is not None]
        return {"rejected": [self._finding(finding, language) for finding in rejected], "reviews": self.verdicts.summary()}

    def certificates(self) -> dict[str, Certificate]:
        """What justifies each proposed cut of a paper, by the fingerprint of its finding."""
        proposed = (finding for finding in self.findings if finding.proposes)
        return {finding.fingerprint: finding.certificate for finding in proposed if finding.certificate}


def plain(burden: Mapping[str, float | None]) -> dict[str, float | int | None]:
    """Numbers for JSON: whole ones as integers, others to four decimals."""
    return {name: value if value is None else int(value) if value == int(value) else round(value, 4) for name, value in burden.items()}


def rulebook(root: Path, more: Iterable[Path] = ()) -> tuple[list[Rule], list[Problem]]:
    """The built-in cards, those of `more`, and the catalogue's own `rules/`."""
    own = root / "rules"
    return load_rules([folder("rules"), *more, *([own] if own.is_dir() else [])])


def learned(root: Path, as_of: date) -> dict[str, dict[str, Precision]]:
    """What reviewers made of each rule, by rule and field; nothing is read where nobody said anything."""
    recorded, _ = read_reviews(root)
    if not recorded:
        return {}
    catalogue, _ = load(root, as_of)
    return precisions(judge(_public(recorded, catalogue), [], as_of), catalogue)


def _public(recorded: Iterable[Recorded], catalogue: Catalogue) -> list[Recorded]:
    """Verdicts without those on procedures that are secret now: nothing of these is shown."""
    secret = {procedure.id for procedure in secrets(catalogue)}
    return [one for one in recorded if one.verdict.procedure not in secret]


def analyze(
    root: Path,
    as_of: date,
    rule_folders: Iterable[Path] = (),
    *,
    wanted: Wanted | None = None,
    baseline: Baseline | None = None,
    profile: Profile | None = None,
) -> Analysis:
    """The catalogue below `root` as of a day, reviewed and measured; of it what is `wanted`, and new since a `baseline`.

    Raises `NothingToRead` when there is nothing, `UnknownWord` for a selector that means nothing.
    """
    with without_garbage_collection():
        with timed(profile, "stages", "reading"):
            whole = load_whole(root, as_of)
            catalogue, problems = whole.catalogue, whole.problems
            rules, more = rulebook(root, rule_folders)
            refused = set(map(named_by, more)) - {rule.name for rule in rules}
        with timed(profile, "stages", "facts"):
            facts = compute(catalogue)
        selection = select(wanted, rules, facts, more) if wanted else None
        found = review(facts, rules, profile)
        recorded, wrong_reviews = read_reviews(root)
        verdicts = judge(_public(recorded, catalogue), found.findings, as_of, whole.unread)
        with timed(profile, "stages", "proving"):
            to_handle = proven(facts, rules, verdicts.to_handle(found.findings), problems, verdicts.agreed)
        standing = _since(baseline, found.findings, to_handle, selection, catalogue.procedures) if baseline else None
        with timed(profile, "stages", "measuring"):
            assessment = assess(facts, to_handle, _keeps(selection, standing))
        more += [*unknown_overrides(catalogue, rules), *wrong_reviews, *unfit(assessment.no_cuts, rules)]
        more += [*unproven(assessment.findings, rules), *without_provision(rules), *unknown_texts(rules, catalogue)]
    told = by_place([*problems, *more, *found.problems])
    failed = frozenset(found.failed | refused)
    analysis = Analysis(facts, rules, assessment, found.not_assessed, told, verdicts, since=standing, failed=failed)
    return _only(analysis, selection) if selection else analysis


def _since(baseline: Baseline, found: list[Finding], to_handle: list[Finding], selection: Selection | None, codes: Container[str]) -> Since:
    """The findings selected held against a former result."""
    if selection is None:
        return since(baseline, found, to_handle, lambda _rule, _procedure: True, procedures=codes)
    return since(baseline, found, filter(selection.keeps, to_handle), selection.keeps_rule, selection.wanted.told, procedures=codes)


def _keeps(selection: Selection | None, standing: Since | None) -> Callable[[Finding], bool] | None:
    """Whether a finding is one to show; None where all are."""
    if standing is not None:
        shown = standing.new | standing.changed
        return lambda finding: finding.fingerprint in shown
    return selection.keeps if selection is not None else None


def _only(analysis: Analysis, selection: Selection) -> Analysis:
    """An analysis of what is selected: its procedures and their burden, its rules, the verdicts on its findings."""
    procedures = {code: one for code, one in analysis.facts.catalogue.procedures.items() if code in selection.procedures}
    assessment = analysis.assessment
    before, after = ({code: one for code, one in side.items() if code in procedures} for side in (assessment.before, assessment.after))
    return replace(
        analysis,
        rules=[rule for rule in analysis.rules if rule.name in selection.rules],
        assessment=replace(assessment, before=before, after=after),
        not_assessed=[one for one in analysis.not_assessed if selection.keeps_rule(one.rule, one.procedure)],
        failed=analysis.failed & selection.rules,
        verdicts=analysis.verdicts.about(selection),
        selection=selection,
        chosen=analysis.facts.catalogue.with_procedures(procedures),
    )
