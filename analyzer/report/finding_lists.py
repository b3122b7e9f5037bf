"""Findings as rows of the page: the best cuts, and the lists by state and rule that counts link to."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from analyzer.analysed import Analysis
from analyzer.engine.cards.card import Rule
from analyzer.engine.findings.finding import Finding
from analyzer.engine.findings.worth import worth
from analyzer.engine.words.citing import Citing
from analyzer.engine.words.display import Display
from analyzer.engine.words.justifying import justified
from analyzer.ledger.reviews.precision import Precision, precisions
from analyzer.model.text import Language
from analyzer.model.weight import WEIGHTS
from analyzer.report.alike import Alike, alike, best
from analyzer.report.finding_rows import Row, RuleLine, RuleList, Together, list_anchor
from analyzer.report.numbers import counted
from analyzer.report.reviews import label
from analyzer.report.told import STATES, State, by_state, family_name, run_rules, same_words, saving_words, state_of
from analyzer.report.words.say import Say

MOST_BEST = 10
MOST_NAMED = 6
"""Members of a line of those whose procedures are named there."""
OPENING = 5
"""Of the best cuts, those that the page opens with."""
MOST_ROWS = 2000
"""Findings written into the page over all lists; the rest is counted."""
FEWEST_ROWS = 10


class Lists:
    """All findings of an analysis as rows in one language."""

    def __init__(self, analysis: Analysis, language: Language) -> None:
        self.analysis = analysis
        self.language = language
        self.say = Say(language)
        self.citing = Citing(analysis.catalogue)
        self.display = Display(analysis.catalogue)
        self.rules: dict[str, Rule] = {rule.name: rule for rule in analysis.rules}
        self.states = by_state(analysis.findings)

    @cached_property
    def by_state(self) -> dict[State, list[RuleList]]:
        """The lists of the page; the summary on the terminal only counts."""
        return {state: self._lists(state) for state in STATES}

    @cached_property
    def shown(self) -> frozenset[str]:
        """The findings that stand in some list."""
        return frozenset(row.fingerprint for lists in self.by_state.values() for one in lists for group in one.groups for row in group.rows)

    @cached_property
    def best(self) -> list[Together]:
        """The cuts to make first, near-duplicates as one; a reason that several share stands at the first of them."""
        told: set[str] = set()
        rows = []
        for group in best(self.analysis.findings, MOST_BEST):
            rows.append(self._together(group, MOST_NAMED, reason=group.first.rule not in told))
            told.add(group.first.rule)
        return rows

    @cached_property
    def _justified(self) -> dict[str, str]:
        return {mark: justified(one, self.display)[self.language] for mark, one in self.analysis.certificates().items()}

    def _proof(self, finding: Finding) -> str:
        """What justifies the cut of a paper, and what is held against that."""
        against = " ".join(refusal.reason[self.language] for refusal in finding.refusals)
        if any(refusal.checked for refusal in finding.refusals):
            against = self.say("unproven", why=against)
        return " ".join(filter(None, (self._justified.get(finding.fingerprint, ""), against)))

    @property
    def opening(self) -> list[Together]:
        """The few that matter most."""
        return self.best[:OPENING]

    def count(self, state: State) -> int:
        return sum(len(findings) for findings in self.states[state].values())

    def _lists(self, state: State) -> list[RuleList]:
        groups = sum(len(rules) for rules in self.states.values()) or 1
        most = MOST_ROWS if len(self.analysis.findings) <= MOST_ROWS else max(FEWEST_ROWS, MOST_ROWS // groups)
        return [self._list(state, name, findings, most) for name, findings in self.states[state].items()]

    def _list(self, state: State, name: str, findings: list[Finding], most: int) -> RuleList:
        groups, left = [], most
        for group in alike(findings):
            if left > 0:
                groups.append(self._together(group, left))
                left -= len(groups[-1].rows)
        more = len(findings) - sum(len(group.rows) + group.more for group in groups)
        return RuleList(name, state, self.title(name), self._why(name), self._basis(name), len(findings), tuple(groups), more)

    def _together(self, group: Alike, most: int, reason: bool = False) -> Together:
        twins = same_words(group.findings[:most], self.language)
        rows = tuple(self.row(finding, finding.fingerprint in twins) for finding in group.findings[:most])
        first, rule = rows[0], group.first.rule
        shared = all((row.amend, row.to_determine) == (first.amend, first.to_determine) for row in rows) and len(rows) == len(
            group.findings
        )
        said = group.said(self.title(rule), self.display, self.language)
        return Together(
            said=first.message if len(group.findings) == 1 else said,
            count=self.size(group),
            rows=rows,
            more=len(group.findings) - len(rows),
            saving=self.saving(group),
            amend=first.amend if shared else (),
            to_determine=first.to_determine if shared else "",
            words=said.startswith(self.title(rule)),
            why=self._why(rule) if reason else "",
            legal_basis=self._basis(rule) if reason else "",
        )

    def size(self, group: Alike) -> str:
        """`17 thủ tục`; where a procedure has several, how many there are too."""
        procedures = counted(group.procedures, self.say("unit_procedures"), self.language)
        if group.procedures == len(group.findings):
            return procedures
        return self.say(
            "in_procedures", findings=counted(len(group.findings), self.say("unit_findings"), self.language), procedures=procedures
        )

    def saving(self, group: Alike) -> tuple[str, ...]:
        """What each cut saves when made alone; where they differ, what the first of them saves, which saves most."""
        if not group.first.proposes:
            return ()
        words = saving_words(group.first, self.language)
        if len(group.findings) == 1:
            return tuple(words)
        if any(saving_words(finding, self.language) != words for finding in group.findings):
            return (self.say("saves_at_most", saving=words[0]), *words[1:])
        one_each = group.procedures == len(group.findings)
        return (self.say("each_saves" if one_each else "each_finding_saves", saving=words[0]), *words[1:])

    def row(self, finding: Finding, twin: bool = False) -> Row:
        """One finding in words."""
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
            to_determine="" if finding.amend else self.citing.to_determine(procedure, finding.cut_paths)[self.language],
            saving=tuple(saving_words(finding, self.language)) if finding.proposes else (),
            saves=any(value > 0 for value in finding.saving.values()),
            place=str(finding.places[0].place),
            verdict=self.said_of(finding),
            twin=twin,
            justified=self._proof(finding),
        )

    def said_of(self, finding: Finding) -> str:
        """What stands beside a finding: a reviewer's word on it, and that it changed since a former result."""
        judged, since = label(self.analysis.verdicts.of(finding), self.display, self.language), self.analysis.since
        changed = self.say("changed_since") if since and since.of(finding.fingerprint) == "changed" else ""
        return "; ".join(filter(None, (judged, changed)))

    def said_of_all(self, group: Alike) -> str:
        """The same of near-duplicates: each word once, with how many of them it is said of where not of all."""
        words = Counter(filter(None, map(self.said_of, group.findings)))
        of = len(group.findings)
        return "; ".join(said if n == of else self.say("said_of_some", said=said, n=str(n), of=str(of)) for said, n in words.items())

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
        learned = precisions(self.analysis.verdicts, self.analysis.catalogue) if self.analysis.verdicts else {}
        for rule in run_rules(self.analysis):
            line = RuleLine(
                name=rule.name,
                title=self.title(rule.name),
                severity=self.say(rule.card.severity),
                confidence=self.say(rule.card.confidence),
                counts={state: len(self.states[state].get(rule.name, ())) for state in STATES},
                blind=blind[rule.name],
                learned=tuple(self._learned(field, one) for field, one in learned.get(rule.name, {}).items()),
            )
            families.setdefault(family_name(rule.family, self.language), []).append(line)
        return families

    def _learned(self, field: str, precision: Precision) -> str:
        """What reviewers made of a rule, in all fields or in one."""
        told = precision.told[self.language]
        return f"{self.display.name('fields', field, self.language)}: {told}" if field else self.say("learned", told=told)

    def of_procedure(self) -> dict[str, list[tuple[str, str, int]]]:
        """For each procedure, what matters most first: the titles of rules that hold, the anchor of the first row, how often."""
        found: dict[str, dict[tuple[State, str], list[Finding]]] = {}
        for finding in sorted(self.analysis.findings, key=_rank):
            found.setdefault(finding.procedure, {}).setdefault((state_of(finding), finding.rule), []).append(finding)
        return {
            code: [(self.title(rule), self._anchor(state, rule, findings[0]), len(findings)) for (state, rule), findings in groups.items()]
            for code, groups in found.items()
        }

    def _anchor(self, state: State, rule: str, finding: Finding) -> str:
        return f"v-{finding.fingerprint}" if finding.fingerprint in self.shown else list_anchor(state, rule)


def _rank(finding: Finding) -> tuple[object, ...]:
    """Among the findings of one procedure: new cuts first, then what weighs most, then what saves most."""
    return STATES.index(state_of(finding)), WEIGHTS.index(finding.severity), worth(finding), finding.rule, finding.path
