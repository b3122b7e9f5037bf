"""Cards over facts: each card is checked, becomes one query, and its rows become findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from analyzer.engine.card import Card, Rule
from analyzer.engine.display import WORDS_ANYWHERE, Display, words_of
from analyzer.engine.finding import Amend, Finding, NotAssessed, Noted, fingerprint, state
from analyzer.engine.protection import is_protected
from analyzer.engine.query import LEGAL_STATES, PARAMETER, PATH_COLUMNS, Compiled, compile_rule
from analyzer.facts.facts import Facts
from analyzer.facts.tables import QueryError, Row
from analyzer.model.edits import Edit
from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.model.vocabulary import AMENDED_BY
from analyzer.reading.yaml_events import place_of

_WEIGHTS = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class Review:
    """Everything the rules say about a catalogue."""

    findings: list[Finding]
    not_assessed: list[NotAssessed]
    problems: list[Problem]


def review(facts: Facts, rules: Iterable[Rule]) -> Review:
    """Run every rule; one that breaks is one problem and does not stop the others."""
    found = Review([], [], [])
    disabled = set(facts.catalogue.settings.disabled_rules)
    builder = _Builder(facts)
    for rule in rules:
        if rule.name in disabled:
            continue
        compiled, problems = compile_rule(rule, facts.tables)
        found.problems.extend(problems)
        if compiled is None:
            continue
        try:
            rows = facts.tables.rows(compiled.select, parameters(rule, facts, compiled))
            blind = facts.tables.rows(compiled.blind) if compiled.blind else []
            findings = list(builder.findings(rule, compiled, rows))
        except (QueryError, _Unusable, TypeError, ValueError, KeyError) as error:
            found.problems.append(_broken(rule, error))
            continue
        found.findings.extend(findings)
        found.not_assessed.extend(NotAssessed(rule.name, row["procedure"], tuple(row["missing"])) for row in blind)
    found.findings.sort(key=lambda finding: (finding.procedure, finding.path, finding.rule))
    return found


def mistakes(facts: Facts, rules: Iterable[Rule]) -> list[Problem]:
    """What is wrong with cards, found without running them: predicates, columns, thresholds, messages."""
    return [problem for rule in rules for problem in compile_rule(rule, facts.tables)[1]]


def parameters(rule: Rule, facts: Facts, compiled: Compiled) -> dict[str, float]:
    """The thresholds of a card, as settings.yaml overrides them; only those its SQL names."""
    overrides: Mapping[str, Decimal] = facts.catalogue.settings.rules.get(rule.name, {})
    return {
        name: float(overrides.get(name, threshold.value))
        for name, threshold in rule.card.parameters.items()
        if name in PARAMETER.findall(compiled.select)
    }


class _Unusable(Exception):
    """A row that cannot become a finding."""


def _checked(row: Row) -> Row:
    if not isinstance(row["procedure"], str) or not isinstance(row["path"], str):
        raise _Unusable("procedure and path must be text")
    if row["legal_state"] not in LEGAL_STATES:
        raise _Unusable(f"legal_state must be one of {', '.join(LEGAL_STATES)}, not {row['legal_state']!r}")
    return row


def _broken(rule: Rule, error: Exception) -> Problem:
    reason = str(error).splitlines()[0]
    return Problem(
        place_of(rule.source.file, rule.source.root.marks["query" if rule.card.query else "when"]),
        "card_cannot_run",
        Text(f"Quy tắc '{rule.name}' không chạy được: {reason}", f"The rule '{rule.name}' cannot run: {reason}"),
        Text(
            "Sửa 'when' hoặc 'query'; tên cột xem bằng: tthc facts --columns.",
            "Mend 'when' or 'query'; see the columns with: tthc facts --columns.",
        ),
    )


class _Builder:
    """Rows to findings."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.positions = facts.catalogue.positions
        self.display = Display(facts.catalogue)
        self.instruments = facts.catalogue.vocabulary.instruments

    def findings(self, rule: Rule, compiled: Compiled, rows: Iterable[Row]) -> Iterable[Finding]:
        words = words_of(rule.table) | WORDS_ANYWHERE if rule.card.query else WORDS_ANYWHERE | words_of(rule.table)
        seen: set[tuple[str, str]] = set()
        for row in map(_checked, rows):
            key = (row["procedure"], row["path"])
            if key not in seen and row["procedure"] in self.facts.catalogue.procedures:
                seen.add(key)
                finding = self._finding(rule, compiled, row, words)
                if rule.card.substitute_control or not any(
                    is_protected(self.facts.catalogue.procedures[key[0]], cut) for cut in finding.cuts
                ):
                    yield finding

    def _finding(self, rule: Rule, compiled: Compiled, row: Row, words: Mapping[str, str]) -> Finding:
        card, code = rule.card, row["procedure"]
        read = {name: row[name] for name in compiled.read}
        places = (self._place(code, row["path"], Text(card.title.vi, card.title.en)), *self._also(card, row))
        shown_vi, shown_en = self.display.row(row, words, "vi"), self.display.row(row, words, "en")
        shown_vi["procedure"] = shown_en["procedure"] = code
        return Finding(
            rule=rule.name,
            family=rule.family,
            procedure=code,
            places=places,
            severity=card.severity,
            confidence=_confidence(card, row),
            legal_state=row["legal_state"],
            message=Text(card.message.vi.format_map(shown_vi), card.message.en.format_map(shown_en)),
            witness=self._witness(compiled, row, read),
            cuts=tuple(self._cuts(card, row)),
            amend=self._amend(row),
            fingerprint=fingerprint(rule.name, code, [place.path for place in places if place.path is not None]),
            state=state(read),
        )

    def _place(self, code: str, path: str, note: Text) -> Noted:
        return Noted(path, self.positions.procedure(code, path or "name"), note)

    def _also(self, card: Card, row: Row) -> Iterable[Noted]:
        for also in card.also:
            path, code = _value(also.path, row), _value(also.procedure, row) or row["procedure"]
            if path or code != row["procedure"]:
                yield self._place(str(code), str(path or ""), Text(also.note.vi, also.note.en))

    def _witness(self, compiled: Compiled, row: Row, read: Mapping[str, Any]) -> tuple[dict[str, Any], ...]:
        facts: dict[str, Any] = {"table": compiled.table, "row": {"procedure": row["procedure"], "path": row["path"], **read}}
        ways = [{"path": list(row[name])} for name in PATH_COLUMNS if row.get(name)]
        return (facts, *ways)

    def _cuts(self, card: Card, row: Row) -> Iterable[Edit]:
        for cut in card.cut:
            path = _value(cut.path, row) if cut.path else row["path"]
            yield Edit(cut.edit, row["procedure"], str(path), tuple(value for wanted in cut.to for value in _values(wanted, row)))

    def _amend(self, row: Row) -> tuple[Amend, ...]:
        number = row.get("basis_instrument")
        if not number:
            return ()
        instrument = self.instruments.get(number)
        by = AMENDED_BY.get(instrument.type, instrument.issuer) if instrument else ""
        return (Amend(number, row.get("basis_provision", ""), by),)


def _value(template: str, row: Row) -> Any:
    """`$column` gives the value of the row, `$column/key` a place below it; anything else is itself."""
    if not template.startswith("$"):
        return template
    name, _, below = template[1:].partition("/")
    return f"{row[name]}/{below}" if below else row[name]


def _values(template: str, row: Row) -> tuple[str, ...]:
    """The same as a list of words; an empty value gives none."""
    value = _value(template, row)
    if isinstance(value, list | tuple):
        return tuple(str(item) for item in value)
    return () if value in ("", None) else (str(value),)


def _confidence(card: Card, row: Row) -> str:
    """The lowest of the card's and that of the inferred facts it used."""
    lowest = _WEIGHTS.index(card.confidence)
    if row.get("action_inferred"):
        lowest = min(lowest, 1)
    certainty = row.get("confidence")
    if isinstance(certainty, float) and certainty < 1:
        lowest = min(lowest, 1 if certainty >= 0.5 else 0)
    return _WEIGHTS[lowest]
