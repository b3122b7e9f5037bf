"""The names that can be selected in a catalogue and a rulebook, and what each stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from analyzer.engine.cards.card import Rule
from analyzer.facts.facts import Facts
from analyzer.model.text import Text, same
from analyzer.model.vocabulary import ManagedField, Ministry
from analyzer.model.weight import WEIGHTS

Axis = Literal["rules", "procedures", "confidences", "findings"]
_NO_LIST = same("")


@dataclass(frozen=True, slots=True)
class Prefix:
    """What stands before a name: what the name chooses among (`axis`), how it is called, where its names are listed.

    Words of one `sort` widen, words of different sorts narrow.
    """

    axis: Axis
    sort: str
    what: Text
    look: Text = _NO_LIST


PREFIXES: Mapping[str, Prefix] = {
    "rule": Prefix(
        "rules",
        "rule",
        Text("quy tắc hay nhóm quy tắc", "rule or family of rules"),
        Text("Xem danh sách: tthc rules.", "See the list: tthc rules."),
    ),
    "family": Prefix("rules", "rule", Text("nhóm quy tắc", "family of rules")),
    "severity": Prefix("rules", "severity", Text("mức độ", "severity")),
    "confidence": Prefix("confidences", "confidence", Text("độ tin cậy", "confidence")),
    "procedure": Prefix(
        "procedures",
        "procedure",
        Text("thủ tục", "procedure"),
        Text("Xem danh sách: tthc facts procedures.", "See the list: tthc facts procedures."),
    ),
    "event": Prefix(
        "procedures",
        "procedure",
        Text("sự kiện", "life event"),
        Text("Xem danh sách: vocabulary/life_events.yaml.", "See the list: vocabulary/life_events.yaml."),
    ),
    "field": Prefix(
        "procedures",
        "field",
        Text("lĩnh vực", "field"),
        Text("Xem danh sách: vocabulary/fields.yaml.", "See the list: vocabulary/fields.yaml."),
    ),
    "ministry": Prefix(
        "procedures",
        "ministry",
        Text("bộ", "ministry"),
        Text("Xem danh sách: vocabulary/ministries.yaml.", "See the list: vocabulary/ministries.yaml."),
    ),
}


@dataclass(frozen=True, slots=True)
class Names:
    """What may follow each prefix, with the rules, procedures or confidences that it stands for."""

    rules: Sequence[Rule]
    facts: Facts
    _known: dict[str, Mapping[str, set[str]]] = field(default_factory=dict)

    def of(self, prefix: str) -> Mapping[str, set[str]]:
        """By name, in the order of names."""
        if prefix not in self._known:
            self._known[prefix] = dict(sorted(self._gathered(prefix).items()))
        return self._known[prefix]

    def id_of(self, prefix: str, said: str) -> str:
        """The id of the field or ministry that goes by a name; what was said where there is none."""
        words = self.facts.catalogue.vocabulary
        tables: Mapping[str, Mapping[str, ManagedField | Ministry]] = {"field": words.fields, "ministry": words.ministries}
        entries = tables.get(prefix, {})
        return next((id for id, one in entries.items() if said.casefold() in (one.name.vi.casefold(), one.name.en.casefold())), said)

    def _gathered(self, prefix: str) -> dict[str, set[str]]:
        procedures, words = self.facts.catalogue.procedures, self.facts.catalogue.vocabulary
        if prefix == "rule":
            return {rule.name: {rule.name} for rule in self.rules}
        if prefix == "family":
            return _by_name((rule.family, rule.name) for rule in self.rules)
        if prefix == "severity":
            return _by_name(((rule.card.severity, rule.name) for rule in self.rules), WEIGHTS)
        if prefix == "confidence":
            return {weight: {weight} for weight in WEIGHTS}
        if prefix == "procedure":
            return {code: {code} for code in procedures}
        if prefix == "event":
            told = _by_name((event, code) for code, procedure in procedures.items() for event in procedure.life_events)
            steps = {name: {step.procedure for step in event.steps if step.procedure} for name, event in words.life_events.items()}
            return {name: {*met, *told.get(name, ())} for name, met in steps.items()}
        listed: Iterable[str] = words.fields if prefix == "field" else words.ministries
        return _by_name(((getattr(procedure, prefix), code) for code, procedure in procedures.items()), listed)


def _by_name(pairs: Iterable[tuple[str, str]], listed: Iterable[str] = ()) -> dict[str, set[str]]:
    """What belongs to each name, those `listed` among them of which nothing does."""
    found: dict[str, set[str]] = {name: set() for name in listed}
    for name, one in pairs:
        found.setdefault(name, set()).add(one)
    return found
