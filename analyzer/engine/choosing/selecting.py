"""The one language in which every command is told which procedures, rules and findings are meant.

Words of one sort widen (`field:residence,vehicles`: either), words of different sorts narrow (`severity:high
field:residence`: both); a word to ignore takes away. A finding belongs to the procedure it is reported on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from analyzer.engine.cards.card import Rule, named_by
from analyzer.engine.choosing.names import PREFIXES, Axis, Names
from analyzer.engine.choosing.selection import Changed, Selection, Wanted
from analyzer.facts.facts import Facts
from analyzer.model.changes import Aspect
from analyzer.model.near import did_you_mean
from analyzer.model.problems import Problem
from analyzer.model.refusals import Cannot
from analyzer.model.text import Text, same
from analyzer.model.weight import WEIGHTS

_ASPECTS: tuple[str, ...] = get_args(Aspect)
_CODE = re.compile(r"\+?\d[\w.-]*\+?")
_FINGERPRINT = re.compile(r"[0-9a-f]{8,12}")
"""A finding by its fingerprint, or by as much of it as screens show."""
_FEW = 12
"""So many names are listed to whoever gave one that is not among them; of more he is told where they are listed."""


class UnknownWord(Cannot):
    """A word that means nothing here; `message` says what it may have been."""

    def __init__(self, message: Text, remedy: Text) -> None:
        super().__init__(same("{} {}").of(message, remedy))


def select(wanted: Wanted, rules: Iterable[Rule], facts: Facts, wrong_cards: Iterable[Problem] = ()) -> Selection:
    """What the words mean in a catalogue and a rulebook. Raises `UnknownWord`, which of a card that is wrong says why."""
    names = Names(list(rules), facts)
    words = _Words(names, wanted.changed, list(wrong_cards))
    meant, ignored = words.meant(wanted.select), words.meant(wanted.ignore)
    everything: dict[Axis, frozenset[str]] = {
        "rules": frozenset(names.of("rule")),
        "procedures": frozenset(facts.catalogue.procedures),
        "confidences": frozenset(WEIGHTS),
    }
    chosen = {axis: _chosen(axis, of_axis, meant, ignored) for axis, of_axis in everything.items()}
    findings, left_out = (frozenset(name for one in words if one.axis == "findings" for name in one.names) for words in (meant, ignored))
    return Selection(
        wanted,
        **chosen,
        findings=findings,
        left_out=left_out,
        of_rules=len(everything["rules"]),
        of_procedures=len(everything["procedures"]),
    )


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a word stands for; words of one `sort` widen."""

    axis: Axis
    sort: str
    names: frozenset[str]


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

    names: Names
    changed: Changed | None
    wrong_cards: list[Problem]

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
            goes_on = not colon and prefix in PREFIXES and (word in self.names.of(prefix) or not self._stands_alone(word))
            yield f"{prefix}:{word}" if goes_on else word

    def _stands_alone(self, word: str) -> bool:
        """Whether a word says by itself what it selects."""
        changed = word.partition(".")[0] == "changed" or _FINGERPRINT.fullmatch(word) is not None
        return changed or _CODE.fullmatch(word) is not None or word in self.names.of("rule") or word in self.names.of("family")

    def _of(self, word: str) -> _Meant:
        if word == "changed" or word.startswith("changed."):
            return self._changed(word)
        prefix, colon, name = word.partition(":")
        if _FINGERPRINT.fullmatch(word) and word not in self.names.of("procedure"):
            return _Meant("findings", "finding", frozenset({word}))
        if not colon:
            prefix, name = self._prefix_of(word), word
        elif prefix not in PREFIXES:
            listed = ", ".join(PREFIXES)
            near = did_you_mean(prefix, list(PREFIXES), Text(f"Các loại: {listed}.", f"There are: {listed}."))
            raise UnknownWord(Text(f"Không có loại '{prefix}:' để chọn.", f"There is nothing to select by '{prefix}:'."), near)
        return self._named(prefix, name)

    def _prefix_of(self, word: str) -> str:
        """What a word without a prefix names: a procedure, a family or a rule."""
        if _CODE.fullmatch(word):
            return "procedure"
        return "family" if word in self.names.of("family") else "rule"

    def _named(self, prefix: str, said: str) -> _Meant:
        """What `prefix:said` stands for; a procedure with a plus in front or behind, those before or after it as well."""
        name = said.strip("+") if prefix == "procedure" else self.names.id_of(prefix, said)
        if name not in self.names.of(prefix):
            raise self._unknown(prefix, name)
        found, graph = set(self.names.of(prefix)[name]), self.names.facts.graph
        if prefix == "procedure" and said.startswith("+"):
            found |= graph.upstream_of(name)
        if prefix == "procedure" and said.endswith("+"):
            found |= graph.downstream_of(name)
        return _Meant(PREFIXES[prefix].axis, PREFIXES[prefix].sort, frozenset(found))

    def _changed(self, word: str) -> _Meant:
        aspect = word.partition(".")[2]
        if aspect and aspect not in _ASPECTS:
            message = Text(f"Không có mặt thay đổi '{aspect}'.", f"There is no aspect '{aspect}'.")
            listed = Text(f"Các mặt: {', '.join(_ASPECTS)}.", f"The aspects are: {', '.join(_ASPECTS)}.")
            raise UnknownWord(message, did_you_mean(aspect, list(_ASPECTS), listed))
        if self.changed is None:
            raise UnknownWord(
                Text(f"'{word}' cần biết so với phiên bản nào.", f"'{word}' needs a version to compare with."),
                Text("Thêm --against NGÀY, THƯ_MỤC hoặc phiên bản git.", "Add --against DAY, DIR or a git ref."),
            )
        codes = frozenset(code for code, aspects in self.changed.items() if not aspect or aspect in aspects)
        return _Meant("procedures", "changed", codes)

    def _unknown(self, prefix: str, name: str) -> UnknownWord:
        wrong = next((card for card in self.wrong_cards if prefix == "rule" and named_by(card) == name), None)
        if wrong is not None:
            message = Text(
                f"Quy tắc '{name}' không dùng được vì thẻ sai: {wrong.place}: {wrong.message.vi}",
                f"The rule '{name}' cannot be used, its card is wrong: {wrong.place}: {wrong.message.en}",
            )
            return UnknownWord(message, wrong.remedy)
        known, what = [*self.names.of(prefix)], PREFIXES[prefix].what
        if prefix == "rule":
            known += [*self.names.of("family"), *(f"{other}:" for other in PREFIXES)]
        few = ", ".join(known) if len(known) <= _FEW else ""
        look = Text(f"Có: {few}.", f"There are: {few}.") if few else PREFIXES[prefix].look
        return UnknownWord(Text("Không có {} '{}'.", "There is no {} '{}'.").of(what, name), did_you_mean(name, known, look))
