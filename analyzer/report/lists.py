"""Findings as rows of the page: the best cuts, and the lists by state and rule that counts link to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

from analyzer.analysis import Analysis
from analyzer.engine.card import Rule
from analyzer.engine.citing import Citing
from analyzer.engine.finding import Finding
from analyzer.model.text import Language
from analyzer.report.reviews import label
from analyzer.report.told import STATES, State, best, by_state, family_name, run_rules, saving_words, state_of
from analyzer.report.words import Say

MOST_BEST = 25
MOST_ROWS = 2000
"""Findings written into the page over all lists; the rest is counted."""
FEWEST_ROWS = 10


@dataclass(frozen=True, slots=True)
class Row:
    """One finding as the page shows it; `to_determine` stands where no provision is known."""

    fingerprint: str
    code: str
    name: str
    message: str
    why: str
    legal_basis: str
    rule: str
    amend: tuple[str, ...]
    to_determine: str
    saving: tuple[str, ...]
    saves: bool
    place: str
    verdict: str


@dataclass(frozen=True, slots=True)
class RuleList:
    """The findings of one rule in one state; `more` are not shown."""

    rule: str
    state: State
    title: str
    why: str
    legal_basis: str
    count: int
    rows: tuple[Row, ...]
    more: int

    @property
    def anchor(self) -> str:
        return list_anchor(self.state, self.rule)


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule of the rulebook with its counts by state."""

    name: str
    title: str
    severity: str
    confidence: str
    counts: dict[State, int]
    blind: int


def list_anchor(state: str, rule: str) -> str:
    """Where the findings of a rule in a state are listed."""
    return f"g-{state}-{rule}"


class Lists:
    """All findings of an analysis as rows in one language."""

    def __init__(self, analysis: Analysis, language: Language) -> None:
        self.analysis = analysis
        self.language = language
        self.say = Say(language)
        self.citing = Citing(analysis.catalogue)
        self.rules: dict[str, Rule] = {rule.name: rule for rule in analysis.rules}
        self.states = by_state(analysis.findings)

    @cached_property
    def by_state(self) -> dict[State, list[RuleList]]:
        """The lists of the page; the summary on the terminal only counts."""
        return {state: self._lists(state) for state in STATES}

    @cached_property
    def shown(self) -> frozenset[str]:
        """The findings that stand in some list."""
        return frozenset(row.fingerprint for lists in self.by_state.values() for one in lists for row in one.rows)

    def best(self) -> list[Row]:
        """The cuts to make first; a reason that several share stands at the first of them."""
        told: set[str] = set()
        rows = []
        for finding in best(self.analysis.findings, MOST_BEST):
            row = self._row(finding)
            rows.append(replace(row, why="", legal_basis="") if row.rule in told else row)
            told.add(row.rule)
        return rows

    def count(self, state: State) -> int:
        return sum(len(findings) for findings in self.states[state].values())

    def _lists(self, state: State) -> list[RuleList]:
        groups = sum(len(rules) for rules in self.states.values()) or 1
        most = MOST_ROWS if len(self.analysis.findings) <= MOST_ROWS else max(FEWEST_ROWS, MOST_ROWS // groups)
        return [self._list(state, name, findings, most) for name, findings in self.states[state].items()]

    def _list(self, state: State, name: str, findings: list[Finding], most: int) -> RuleList:
        rows = tuple(self._row(finding) for finding in findings[:most])
        return RuleList(name, state, self.title(name), self._why(name), self._basis(name), len(findings), rows, len(findings) - len(rows))

    def _row(self, finding: Finding) -> Row:
        procedure = self.analysis.catalogue.procedures[finding.procedure]
        return Row(
            fingerprint=finding.fingerprint,
            code=finding.procedure,
            name=procedure.name,
            message=finding.message[self.language],
            why=self._why(finding.rule),
            legal_basis=self._basis(finding.rule),
            rule=finding.rule,
            amend=tuple(self.citing.amendment(amend)[self.language] for amend in finding.amend),
            to_determine="" if finding.amend else self.citing.to_determine(procedure)[self.language],
            saving=tuple(saving_words(finding, self.language)) if finding.proposes else (),
            saves=any(value > 0 for value in finding.saving.values()),
            place=str(finding.places[0].place),
            verdict=self.said_of(finding),
        )

    def said_of(self, finding: Finding) -> str:
        """What stands beside a finding: a reviewer's word on it, and that it changed since a former result."""
        judged, since = label(self.analysis.verdicts.of(finding), self.language), self.analysis.since
        changed = self.say("changed_since") if since and since.of(finding.fingerprint) == "changed" else ""
        return "; ".join(filter(None, (judged, changed)))

    def title(self, name: str) -> str:
        rule = self.rules.get(name)
        return getattr(rule.card.title, self.language) if rule else name

    def _why(self, name: str) -> str:
        rule = self.rules.get(name)
        return getattr(rule.card.why, self.language) if rule else ""

    def _basis(self, name: str) -> str:
        """The provisions that the rule rests on."""
        rule = self.rules.get(name)
        cited = [self.citing.place(basis.instrument, basis.provision) for basis in rule.card.legal_basis] if rule else []
        return "; ".join(place[self.language] for place in cited)

    def rulebook(self) -> dict[str, list[RuleLine]]:
        """Every rule that was run, by name of its family, with how often it held."""
        blind = Counter(missing.rule for missing in self.analysis.not_assessed)
        families: dict[str, list[RuleLine]] = {}
        for rule in run_rules(self.analysis):
            line = RuleLine(
                name=rule.name,
                title=self.title(rule.name),
                severity=self.say(rule.card.severity),
                confidence=self.say(rule.card.confidence),
                counts={state: len(self.states[state].get(rule.name, ())) for state in STATES},
                blind=blind[rule.name],
            )
            families.setdefault(family_name(rule.family, self.language), []).append(line)
        return families

    def of_procedure(self) -> dict[str, list[tuple[str, str, int]]]:
        """For each procedure: the titles of rules that hold, the anchor of the first row (empty if not shown), how often."""
        found: dict[str, dict[tuple[State, str], list[Finding]]] = {}
        for finding in self.analysis.findings:
            found.setdefault(finding.procedure, {}).setdefault((state_of(finding), finding.rule), []).append(finding)
        return {
            code: [(self.title(rule), self._anchor(state, rule, findings[0]), len(findings)) for (state, rule), findings in groups.items()]
            for code, groups in found.items()
        }

    def _anchor(self, state: State, rule: str, finding: Finding) -> str:
        return f"v-{finding.fingerprint}" if finding.fingerprint in self.shown else list_anchor(state, rule)
