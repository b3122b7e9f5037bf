"""Findings as words: what they save, which of them come first, in which list they belong."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Literal

from analyzer.analysed import Analysis
from analyzer.engine.cards.card import Rule
from analyzer.engine.findings.finding import Finding
from analyzer.model.text import Language
from analyzer.reform.measures import OF_SAVINGS
from analyzer.report.numbers import counted
from analyzer.report.words.say import FAMILIES, Say

State = Literal["new", "already_cut", "record_stale", "question", "later"]
OPEN: tuple[State, ...] = ("new", "already_cut", "record_stale", "question")
"""The lists of what is to be done now."""
STATES: tuple[State, ...] = (*OPEN, "later")
_SAID: Mapping[str, State] = {"next-period": "later", "already-cut": "already_cut", "data-error": "record_stale"}
"""Where a reviewer's word puts a finding, whatever the rule took it for."""
ByRule = dict[str, list[Finding]]
MOST_PROCEDURES = 1500
"""More than these are not listed one by one, nor opened by a number."""
_OF_OTHERS = {"documents_shown", "documents_if_data_fails", "originals"}
"""Measures that another one tells already: they are not named beside it."""


def is_listed(analysis: Analysis) -> bool:
    """Whether the page has a row for each procedure."""
    return len(analysis.catalogue.procedures) <= MOST_PROCEDURES


def state_of(finding: Finding) -> State:
    """The list a finding belongs to: a new cut, one that is law already, an error of the record, a question, or one left for later."""
    if finding.put_off in _SAID:
        return _SAID[finding.put_off]
    if finding.legal_state == "already_cut":
        return "already_cut"
    if finding.legal_state == "record_stale":
        return "record_stale"
    return "new" if finding.proposes else "question"


def by_state(findings: Iterable[Finding]) -> dict[State, ByRule]:
    """State -> rule -> findings; rules with most findings first."""
    found: dict[State, ByRule] = {state: {} for state in STATES}
    for finding in findings:
        found[state_of(finding)].setdefault(finding.rule, []).append(finding)
    return {state: dict(sorted(rules.items(), key=lambda item: (-len(item[1]), item[0]))) for state, rules in found.items()}


def felt(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The new cuts that lighten some route."""
    for finding in findings:
        if finding.proposes and (finding.lighter_on[0] or any(value > 0 for value in finding.saving.values())):
            yield finding


def same_words(findings: Iterable[Finding], language: Language) -> frozenset[str]:
    """The fingerprints of those that read the same as another of their procedure: only their line tells them apart."""
    words: dict[tuple[str, str], list[str]] = {}
    for finding in findings:
        words.setdefault((finding.procedure, finding.message[language]), []).append(finding.fingerprint)
    return frozenset(mark for marks in words.values() if len(marks) > 1 for mark in marks)


def saving_words(finding: Finding, language: Language) -> list[str]:
    """`1 giấy tờ`, `2 lần đi lại` ...; where the heaviest route stays as it is, on how many routes it is lighter."""
    saving = {name: value for name, value in finding.saving.items() if value > 0}
    untold = _OF_OTHERS if saving.keys() - _OF_OTHERS - {"cost_vnd_per_case"} else _OF_OTHERS - {"originals"}
    told = _told(saving, untold, language)
    lighter, of = finding.lighter_on
    say = Say(language)
    if lighter and not told and finding.cuts and all(edit.path.endswith("/copies") for edit in finding.cuts):
        told.append(say("fewer_copies"))  # plain copies are no measure
    if lighter > 0 and (lighter < of or not told):
        told.append(say("lighter_on", lighter=lighter, of=of) if lighter < of else say("lighter_everywhere"))
    return told or [say("no_saving")]


def pending_words(pending: dict[str, float], language: Language) -> list[str]:
    """What is to be carried out, in words."""
    return _told(pending, _OF_OTHERS, language)


def _told(saving: Mapping[str, float], untold: Container[str], language: Language) -> list[str]:
    told = (name for name in OF_SAVINGS if saving.get(name, 0) > 0 and name not in untold)
    return [counted(saving[name], OF_SAVINGS[name][language], language) for name in told]


def run_rules(analysis: Analysis) -> list[Rule]:
    """The rules that were run: all but those that settings.yaml switches off, and those that could not run."""
    idle = {*analysis.catalogue.settings.disabled_rules, *analysis.failed}
    return [rule for rule in analysis.rules if rule.name not in idle]


def rules_off(analysis: Analysis) -> int:
    """How many rules settings.yaml switches off."""
    off = set(analysis.catalogue.settings.disabled_rules)
    return sum(rule.name in off for rule in analysis.rules)


def family_name(family: str, language: Language) -> str:
    """The name of a family of rules; one without a name is its folder."""
    return FAMILIES[family][language] if family in FAMILIES else family


def family_called(family: str, language: Language) -> str:
    """The name with the word by which the family is selected: `Phí, lệ phí (fees)`."""
    name = family_name(family, language)
    return name if name == family else f"{name} ({family})"
