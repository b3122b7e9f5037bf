"""The one language in which every command is told which procedures, rules and findings are meant.

Words of one sort widen (`field:residence,vehicles`: either), words of different sorts narrow (`severity:high
field:residence`: both); a word to ignore takes away. A finding belongs to the procedure it is reported on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from analyzer.engine.cards.card import Rule, named_by
from analyzer.engine.findings.finding import Finding
from analyzer.engine.words.plain_values import counted
from analyzer.facts.facts import Facts
from analyzer.model.changes import Aspect
from analyzer.model.near import did_you_mean
from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.model.weight import WEIGHTS

Changed = Mapping[str, frozenset[str]]
"""The aspects that changed, by procedure."""
Axis = Literal["rules", "procedures", "confidences"]
PREFIXES = ("rule", "family", "severity", "confidence", "procedure", "event", "field", "ministry")
ASPECTS: tuple[str, ...] = get_args(Aspect)
_CODE = re.compile(r"\+?\d[\w.-]*\+?")


class UnknownWord(Exception):
    """A word that means nothing here; `message` says what it may have been."""

    def __init__(self, message: Text, remedy: Text) -> None:
        super().__init__(message.en)
        self.message = Text(f"{message.vi} {remedy.vi}", f"{message.en} {remedy.en}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asked for, in his words; `changed` is what changed since another version, where one was named."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    changed: Changed | None = None

    @property
    def told(self) -> str:
        """`--select field:residence --ignore 1.004222`."""
        return " ".join((*(f"--select {word}" for word in self.select), *(f"--ignore {word}" for word in self.ignore)))


@dataclass(frozen=True, slots=True)
class Selection:
    """What is meant: a finding is kept where its rule, its procedure and its confidence all are."""

    wanted: Wanted
    rules: frozenset[str]
    procedures: frozenset[str]
    confidences: frozenset[str]
    of_rules: int
    of_procedures: int

    def keeps(self, finding: Finding) -> bool:
        return self.keeps_rule(finding.rule, finding.procedure) and finding.confidence in self.confidences

    def keeps_rule(self, rule: str, procedure: str) -> bool:
        return rule in self.rules and procedure in self.procedures

    @property
    def told(self) -> Text:
        """`--select field:residence (21 trên 128 thủ tục, 68 trên 68 quy tắc)`."""
        rules, procedures, of = len(self.rules), counted(len(self.procedures)), counted(self.of_procedures)
        return Text(
            f"{self.wanted.told} ({procedures.vi} trên {of.vi} thủ tục, {rules} trên {self.of_rules} quy tắc)",
            f"{self.wanted.told} ({procedures.en} of {of.en} procedures, {rules} of {self.of_rules} rules)",
        )

    def as_json(self) -> dict[str, object]:
        return {
            "select": list(self.wanted.select),
            "ignore": list(self.wanted.ignore),
            "procedures": len(self.procedures),
            "rules": len(self.rules),
        }


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a word stands for; words of one `sort` widen."""

    axis: Axis
    sort: str
    names: frozenset[str]


def select(wanted: Wanted, rules: Iterable[Rule], facts: Facts, wrong_cards: Iterable[Problem] = ()) -> Selection:
    """What the words mean in a catalogue and a rulebook. Raises `UnknownWord`, which of a card that is wrong says why."""
    words = _Words(list(rules), facts, wanted.changed, list(wrong_cards))
    everything: dict[Axis, frozenset[str]] = {
        "rules": frozenset(rule.name for rule in words.rules),
        "procedures": frozenset(facts.catalogue.procedures),
        "confidences": frozenset(WEIGHTS),
    }
    meant, ignored = words.meant(wanted.select), words.meant(wanted.ignore)
    chosen = {axis: _chosen(axis, names, meant, ignored) for axis, names in everything.items()}
    sizes = len(everything["rules"]), len(everything["procedures"])
    return Selection(wanted, chosen["rules"], chosen["procedures"], chosen["confidences"], *sizes)


def _chosen(axis: Axis, everything: frozenset[str], meant: Sequence[_Meant], ignored: Sequence[_Meant]) -> frozenset[str]:
    sorts: dict[str, frozenset[str]] = {}
    for one in meant:
        if one.axis == axis:
            sorts[one.sort] = sorts.get(one.sort, frozenset()) | one.names
    gone = frozenset(name for one in ignored if one.axis == axis for name in one.names)
    return everything.intersection(*sorts.values()) - gone


@dataclass(frozen=True, slots=True)
class _Words:
    """The words that mean something in a catalogue and a rulebook."""

    rules: list[Rule]
    facts: Facts
    changed: Changed | None
    wrong_cards: list[Problem]
    _known: dict[str, list[str]] = field(default_factory=dict)

    def meant(self, listed: Iterable[str]) -> list[_Meant]:
        return [self._of(word) for words in listed for word in self._parted(words)]

    def _parted(self, words: str) -> Iterator[str]:
        """The words between commas; one without a prefix goes on with the last prefix where that knows it, or where nothing does:
        `severity:high,medium`."""
        prefix = ""
        for word in map(str.strip, words.split(",")):
            said, colon, _ = word.partition(":")
            if colon:
                prefix = said
            goes_on = not colon and prefix in PREFIXES and (word in self._names(prefix) or not self._stands_alone(word))
            yield f"{prefix}:{word}" if goes_on else word

    def _stands_alone(self, word: str) -> bool:
        """Whether a word says by itself what it selects."""
        changed = word.partition(".")[0] == "changed"
        return changed or _CODE.fullmatch(word) is not None or word in self._names("rule") or word in self._names("family")

    def _of(self, word: str) -> _Meant:
        if word == "changed" or word.startswith("changed."):
            return self._changed(word)
        prefix, colon, name = word.partition(":")
        if not colon:
            prefix, name = self._sort_of(word), word
        elif prefix not in PREFIXES:
            near = did_you_mean(prefix, list(PREFIXES), Text(f"Các loại: {', '.join(PREFIXES)}.", f"There are: {', '.join(PREFIXES)}."))
            raise UnknownWord(Text(f"Không có loại '{prefix}:' để chọn.", f"There is nothing to select by '{prefix}:'."), near)
        return self._named(prefix, name)

    def _sort_of(self, word: str) -> str:
        """What a word without a prefix names: a procedure, a family or a rule."""
        if _CODE.fullmatch(word):
            return "procedure"
        return "family" if word in self._names("family") else "rule"

    def _named(self, prefix: str, said: str) -> _Meant:
        """What `prefix:said` stands for."""
        name = said.strip("+") if prefix == "procedure" else said
        if name not in self._names(prefix):
            raise self._unknown(prefix, name)
        if prefix in ("rule", "family", "severity"):
            return _Meant("rules", "severity" if prefix == "severity" else "rule", frozenset(self._rules(prefix, name)))
        if prefix == "confidence":
            return _Meant("confidences", prefix, frozenset((name,)))
        return _Meant("procedures", "procedure" if prefix == "event" else prefix, frozenset(self._procedures(prefix, name, said)))

    def _rules(self, prefix: str, name: str) -> Iterable[str]:
        for rule in self.rules:
            if name == {"rule": rule.name, "family": rule.family, "severity": rule.card.severity}[prefix]:
                yield rule.name

    def _procedures(self, prefix: str, name: str, said: str) -> Iterable[str]:
        catalogue = self.facts.catalogue
        if prefix == "procedure":
            yield name
            if said.startswith("+"):
                yield from self.facts.graph.upstream_of(name)
            if said.endswith("+"):
                yield from self.facts.graph.downstream_of(name)
        elif prefix == "event":
            yield from (step.procedure for step in catalogue.vocabulary.life_events[name].steps if step.procedure)
            yield from (code for code, procedure in catalogue.procedures.items() if name in procedure.life_events)
        else:
            yield from (code for code, procedure in catalogue.procedures.items() if getattr(procedure, prefix) == name)

    def _changed(self, word: str) -> _Meant:
        aspect = word.partition(".")[2]
        if aspect and aspect not in ASPECTS:
            listed = Text(f"Các mặt: {', '.join(ASPECTS)}.", f"The aspects are: {', '.join(ASPECTS)}.")
            raise UnknownWord(
                Text(f"Không có mặt thay đổi '{aspect}'.", f"There is no aspect '{aspect}'."), did_you_mean(aspect, list(ASPECTS), listed)
            )
        if self.changed is None:
            raise UnknownWord(
                Text(f"'{word}' cần biết so với phiên bản nào.", f"'{word}' needs a version to compare with."),
                Text("Thêm --against NGÀY, THƯ_MỤC hoặc phiên bản git.", "Add --against DAY, DIR or a git ref."),
            )
        codes = frozenset(code for code, aspects in self.changed.items() if not aspect or aspect in aspects)
        return _Meant("procedures", "changed", codes)

    def _names(self, prefix: str) -> list[str]:
        """Everything that may follow a prefix."""
        if prefix not in self._known:
            self._known[prefix] = sorted(self._listed(prefix))
        return self._known[prefix]

    def _listed(self, prefix: str) -> Iterable[str]:
        catalogue = self.facts.catalogue
        if prefix in ("rule", "family"):
            return {rule.name if prefix == "rule" else rule.family for rule in self.rules}
        if prefix in ("severity", "confidence"):
            return WEIGHTS
        if prefix == "event":
            return catalogue.vocabulary.life_events
        if prefix == "procedure":
            return catalogue.procedures
        table: Iterable[str] = catalogue.vocabulary.fields if prefix == "field" else catalogue.vocabulary.ministries
        return {*table, *(getattr(procedure, prefix) for procedure in catalogue.procedures.values())}

    def _unknown(self, prefix: str, name: str) -> UnknownWord:
        known, what = self._names(prefix), _WHAT[prefix]
        if prefix == "rule":
            for wrong in self.wrong_cards:
                if named_by(wrong) == name:
                    return UnknownWord(
                        Text(
                            f"Quy tắc '{name}' không dùng được vì thẻ sai: {wrong.place}: {wrong.message.vi}",
                            f"The rule '{name}' cannot be used, its card is wrong: {wrong.place}: {wrong.message.en}",
                        ),
                        wrong.remedy,
                    )
            known = [*known, *self._names("family"), *(f"{other}:" for other in PREFIXES)]
        few = ", ".join(known) if len(known) <= 12 else ""
        look = _LOOK.get(prefix, Text("", "")) if not few else Text(f"Có: {few}.", f"There are: {few}.")
        return UnknownWord(Text(f"Không có {what.vi} '{name}'.", f"There is no {what.en} '{name}'."), did_you_mean(name, known, look))


_WHAT: Mapping[str, Text] = {
    "rule": Text("quy tắc hay nhóm quy tắc", "rule or family of rules"),
    "family": Text("nhóm quy tắc", "family of rules"),
    "severity": Text("mức độ", "severity"),
    "confidence": Text("độ tin cậy", "confidence"),
    "procedure": Text("thủ tục", "procedure"),
    "event": Text("sự kiện", "life event"),
    "field": Text("lĩnh vực", "field"),
    "ministry": Text("bộ", "ministry"),
}
_LOOK: Mapping[str, Text] = {
    "rule": Text("Xem danh sách: tthc rules.", "See the list: tthc rules."),
    "procedure": Text("Xem danh sách: tthc facts procedures.", "See the list: tthc facts procedures."),
    "field": Text("Xem danh sách: vocabulary/fields.yaml.", "See the list: vocabulary/fields.yaml."),
    "ministry": Text("Xem danh sách: vocabulary/ministries.yaml.", "See the list: vocabulary/ministries.yaml."),
    "event": Text("Xem danh sách: vocabulary/life_events.yaml.", "See the list: vocabulary/life_events.yaml."),
}
