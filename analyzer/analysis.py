"""The main job in one call: read, compute facts, run rules, measure; of what is selected."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from analyzer.analysed import Analysis
from analyzer.bundled import folder
from analyzer.engine.cards.card import Rule, named_by
from analyzer.engine.cards.lawful import unknown_texts, without_provision
from analyzer.engine.cards.loading import load_rules
from analyzer.engine.cards.overrides import unknown_overrides
from analyzer.engine.choosing.baseline import Baseline, Since, since
from analyzer.engine.choosing.selecting import select
from analyzer.engine.choosing.selection import Selection, Wanted
from analyzer.engine.findings.finding import Finding
from analyzer.engine.findings.proving import proven, unproven
from analyzer.engine.profile import Profile, timed
from analyzer.engine.run import Review, review
from analyzer.facts.facts import Facts, compute
from analyzer.ledger.reviews.precision import Precision, precisions
from analyzer.ledger.reviews.verdicts import judge
from analyzer.model.catalogue import Catalogue
from analyzer.model.problems import Problem, by_place
from analyzer.model.secret import secrets
from analyzer.reading.ledger.reviews import Recorded, read_reviews
from analyzer.reading.load import Whole, load, load_whole
from analyzer.reading.yaml.garbage import without_garbage_collection
from analyzer.reform.assess import assess
from analyzer.reform.unfit import unfit


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


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A catalogue reviewed, before anybody's word on its findings is read; `rules` are those that can run, `wrong` what is wrong with others."""

    root: Path
    as_of: date
    whole: Whole
    rules: list[Rule]
    wrong: list[Problem]
    facts: Facts
    selection: Selection | None
    found: Review

    def judged(self, baseline: Baseline | None = None, profile: Profile | None = None) -> Analysis:
        """With the verdicts that stand in its folder now; of it what was selected, and new since a `baseline`."""
        facts, rules, found, selection = self.facts, self.rules, self.found, self.selection
        recorded, wrong_reviews = read_reviews(self.root)
        verdicts = judge(_public(recorded, facts.catalogue), found.findings, self.as_of, self.whole.unread)
        with timed(profile, "stages", "proving"):
            to_handle = proven(facts, rules, verdicts.to_handle(found.findings), self.whole.problems, verdicts.agreed)
        standing = _since(baseline, found.findings, to_handle, selection, facts.catalogue.procedures) if baseline else None
        with timed(profile, "stages", "measuring"):
            assessment = assess(facts, to_handle, _keeps(selection, standing))
        more = [*self.wrong, *unknown_overrides(facts.catalogue, rules), *wrong_reviews, *unfit(assessment.no_cuts, rules)]
        more += [*unproven(assessment.findings, rules), *without_provision(rules), *unknown_texts(rules, facts.catalogue)]
        told = by_place([*self.whole.problems, *more, *found.problems])
        failed = frozenset(found.failed | (set(map(named_by, self.wrong)) - {rule.name for rule in rules}))
        analysis = Analysis(facts, rules, assessment, found.not_assessed, told, verdicts, since=standing, failed=failed)
        return _only(analysis, selection) if selection else analysis


def reviewed(
    root: Path,
    as_of: date,
    rule_folders: Iterable[Path] = (),
    *,
    wanted: Wanted | None = None,
    profile: Profile | None = None,
) -> Reviewed:
    """The catalogue below `root` as of a day, its facts, and what the rules find; `wanted` selects what is shown of it.

    Raises `NothingToRead` when there is nothing, `UnknownWord` for a selector that means nothing.
    """
    with timed(profile, "stages", "reading"):
        whole = load_whole(root, as_of)
        rules, wrong = rulebook(root, rule_folders)
    with timed(profile, "stages", "facts"):
        facts = compute(whole.catalogue)
    selection = select(wanted, rules, facts, wrong) if wanted else None
    return Reviewed(root, as_of, whole, rules, wrong, facts, selection, review(facts, rules, profile))


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

    Raises what `reviewed` does.
    """
    with without_garbage_collection():
        return reviewed(root, as_of, rule_folders, wanted=wanted, profile=profile).judged(baseline, profile)


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
