"""Cards over facts: each card is checked, becomes one query, and its rows become findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from analyzer.engine.cards.binding import cannot_run, empty_tables
from analyzer.engine.cards.card import Rule
from analyzer.engine.cards.compiled import Compiled
from analyzer.engine.cards.kinds import kinds_told
from analyzer.engine.cards.pointing import nowhere
from analyzer.engine.cards.query import compile_rules, must_bind
from analyzer.engine.cards.sql_reasons import reason
from analyzer.engine.cards.visible import types
from analyzer.engine.cards.wrong import Unusable, Wrong
from analyzer.engine.findings.blind import Blind
from analyzer.engine.findings.build import findings_of
from analyzer.engine.findings.certifying import ROWS
from analyzer.engine.findings.finding import Finding, NotAssessed
from analyzer.engine.findings.making import Astray
from analyzer.engine.findings.shared import Shared
from analyzer.engine.profile import Profile, timed
from analyzer.facts.database.reads import together
from analyzer.facts.database.tables import QueryError, why_stopped
from analyzer.facts.facts import Facts
from analyzer.model.problems import Problem
from analyzer.model.text import Text


@dataclass(frozen=True, slots=True)
class Review:
    """Everything the rules say about a catalogue."""

    findings: list[Finding]
    not_assessed: list[NotAssessed]
    problems: list[Problem]
    failed: set[str] = field(default_factory=set)
    """The rules that could not run, or of which every row pointed nowhere: that they found nothing says nothing."""


def review(facts: Facts, rules: Iterable[Rule], profile: Profile | None = None) -> Review:
    """Run every rule; one that breaks is one problem and does not stop the others. What each takes goes into a `profile`."""
    found = Review([], [], [])
    disabled = set(facts.catalogue.settings.disabled_rules)
    shared = Shared(facts)
    blind = Blind(facts.tables, shared.judged)
    with timed(profile, "stages", "cards"):
        compiled_rules = list(compile_rules([rule for rule in rules if rule.name not in disabled], facts.tables))
    with timed(profile, "stages", "columns"):
        ready = [(rule, compiled) for rule, compiled, _ in compiled_rules if compiled is not None]
        read = [*(compiled.reads for _, compiled in ready), *blind.reads(rule for rule, _ in ready)]
        facts.tables.fill(together([*read, facts.tables.reads(ROWS)]))  # a table is filled anew for each column that comes later
    for rule, compiled, problems in compiled_rules:
        found.problems.extend(problems)
        if compiled is None:
            found.failed.add(rule.name)
            continue
        try:
            with timed(profile, "rules", rule.name):
                rows = facts.tables.rows(compiled.select, thresholds(rule, facts, compiled), compiled.reads)
                not_assessed = list(blind.procedures(rule))
                astray: list[Astray] = []
                findings = list(findings_of(shared, rule, compiled, rows, astray))
        except (QueryError, Unusable, TypeError, ValueError, KeyError) as error:
            found.problems.append(_broken(rule, compiled, error))
            found.failed.add(rule.name)
            continue
        if astray:
            found.problems.append(_astray(rule, astray))
            found.failed.update(() if findings else [rule.name])
        if profile is not None:
            profile.found[rule.name] = len(findings)
        found.findings.extend(findings)
        found.not_assessed.extend(not_assessed)
    found.findings.sort(key=lambda finding: (finding.procedure, finding.path, finding.rule))
    return found


def mistakes(facts: Facts, rules: Iterable[Rule]) -> list[Problem]:
    """What is wrong with cards, found without running them: predicates, columns, thresholds, messages, places that are not there."""
    found: list[Problem] = []
    for rule, compiled, problems in compile_rules(list(rules), empty_tables()):
        found += problems
        if compiled is not None:
            found += _unbound(rule, compiled) or nowhere(rule, facts)
    return found


def thresholds(rule: Rule, facts: Facts, compiled: Compiled) -> dict[str, float | str]:
    """The thresholds of a card, as settings.yaml overrides them, and its phrases; only those its SQL names."""
    overrides: Mapping[str, Decimal] = facts.catalogue.settings.rules.get(rule.name, {})
    return {
        name: float(overrides[name]) if name in overrides and name in rule.card.parameters else rule.card.given(name)
        for name in compiled.thresholds
    }


def _unbound(rule: Rule, compiled: Compiled) -> list[Problem]:
    """What DuckDB cannot make sense of in a card."""
    try:
        must_bind(rule, compiled)
    except Wrong as wrong:
        return [wrong.problem]
    return []


def _astray(rule: Rule, astray: Sequence[Astray]) -> Problem:
    """What a card points to and is not there: one problem, however many rows there are."""
    first, count = astray[0], len(astray)
    return Problem(
        rule.source.place(first.key),
        "points_nowhere",
        Text(
            f"Quy tắc '{rule.name}' trỏ tới chỗ không có ở {count} dòng, như {first.what.vi}; các dòng ấy không được tính là vấn đề.",
            f"The rule '{rule.name}' points to what is not there in {count} rows, such as {first.what.en}; these rows are no findings.",
        ),
        Text(
            "Lấy mã thủ tục và đường dẫn từ cột của bảng dữ kiện (trong 'cut', viết $cột): tthc facts --columns.",
            "Take the code and the path from columns of a fact table (in 'cut': $column): tthc facts --columns.",
        ),
    )


def _broken(rule: Rule, compiled: Compiled, error: Exception) -> Problem:
    """A card whose SQL never could run is told as such, any other by what went wrong."""
    stopped = why_stopped(error) if isinstance(error, QueryError) else None
    unbound = _unbound(rule, compiled) if isinstance(error, QueryError) and stopped is None else []
    if unbound:
        return unbound[0]
    held = kinds_told(compiled.asked, types(rule.table)) if rule.card.when else None
    why = stopped or (error.reason if isinstance(error, Unusable) else reason(str(error), held))
    return cannot_run(rule, "query" if rule.card.query else "when", why, _LIGHTEN if stopped else None).problem


_LIGHTEN = Text(
    "Thu hẹp câu hỏi: nối các bảng bằng cột mã thủ tục, lọc dòng trước khi nối.",
    "Narrow the question: join tables by the code of the procedure, filter rows before joining.",
)
