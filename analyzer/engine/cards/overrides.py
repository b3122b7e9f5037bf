"""What settings.yaml says about rules, held against the rulebook: a rule or a threshold that nobody has is a slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyzer.engine.cards.card import Rule
from analyzer.model.catalogue import Catalogue
from analyzer.model.near import did_you_mean
from analyzer.model.problems import Place, Problem
from analyzer.model.text import Text


def unknown_overrides(catalogue: Catalogue, rules: Iterable[Rule]) -> list[Problem]:
    """A problem for each rule and each threshold of the settings that no card has."""
    return list(_unknown(catalogue, {rule.name: rule for rule in rules}))


def _unknown(catalogue: Catalogue, rules: dict[str, Rule]) -> Iterator[Problem]:
    settings, place = catalogue.settings, catalogue.positions.word
    for table, names in (("disabled_rules", settings.disabled_rules), ("rules", settings.rules)):
        for name in names:
            if name not in rules:
                yield _problem(place(table, name), Text(f"Không có quy tắc '{name}'.", f"There is no rule '{name}'."), name, list(rules))
    for name, thresholds in settings.rules.items():
        known = list(rules[name].card.parameters) if name in rules else list(thresholds)
        for threshold in thresholds:
            if threshold not in known:
                message = Text(f"Quy tắc '{name}' không có ngưỡng '{threshold}'.", f"The rule '{name}' has no threshold '{threshold}'.")
                yield _problem(place("rules", name), message, threshold, known)


def _problem(place: Place, message: Text, word: str, known: list[str]) -> Problem:
    return Problem(place, "dangling_reference", message, did_you_mean(word, known, Text("Xem: tthc rules.", "See: tthc rules.")))
