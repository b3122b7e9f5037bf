"""The rows of a card's query become findings."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any

from analyzer.engine.card import CutCard, Rule
from analyzer.engine.display import Display
from analyzer.engine.finding import Amend, Finding, Noted
from analyzer.engine.lawful import may_cut
from analyzer.engine.places import Places
from analyzer.engine.protection import Protection
from analyzer.engine.query import LEGAL_STATES, PATH_COLUMNS, Compiled
from analyzer.engine.telling import Message
from analyzer.engine.wrong import Unusable
from analyzer.facts.facts import Facts
from analyzer.facts.tables import Row
from analyzer.model.edits import Edit
from analyzer.model.secret import is_secret
from analyzer.model.text import Text
from analyzer.model.vocabulary import AMENDED_BY

_WEIGHTS = ("low", "medium", "high")
_Taken = Callable[[Row], Any]


@dataclass(frozen=True, slots=True)
class Astray:
    """A row that points to what is not there, and the key of the card that says so."""

    key: str
    what: Text


class Builder:
    """What the findings of all rules share: names, places, what is protected, who may amend. No rule speaks of a secret procedure."""

    def __init__(self, facts: Facts) -> None:
        catalogue = facts.catalogue
        self.judged = frozenset(code for code, procedure in catalogue.procedures.items() if not is_secret(procedure))
        self.display = Display(catalogue)
        self.protection = Protection(catalogue.procedures)
        self.places = Places(facts)
        self.positions = catalogue.positions
        self._procedures = catalogue.procedures
        self._inferred = facts.index.inferred
        self._instruments = catalogue.vocabulary.instruments
        self.may_cut = partial(may_cut, catalogue=catalogue)
        self._amends: dict[tuple[str, str], tuple[Amend, ...]] = {}

    def findings(self, rule: Rule, compiled: Compiled, rows: Iterable[Row], astray: list[Astray]) -> Iterator[Finding]:
        """One finding for each path and the places it is held against, however many rows speak of them.

        What points nowhere is none, and is noted in `astray`.
        """
        make = _Maker(self, rule, compiled)
        seen: dict[tuple[str, str], set[tuple[tuple[str, str], ...]]] = {}
        told: set[tuple[str, str]] = set()
        for row in map(_checked, rows):
            place, others = (row["procedure"], row["path"]), make.others(row)
            before = seen.setdefault(place, set())
            if others in before:
                continue
            judged, cuts = row["procedure"] in self.judged, tuple(cut(row) for cut in make.cuts)
            if lost := make.nowhere(row, cuts) if judged else make.unknown(row):
                before.add(others)
                astray.append(lost)
            elif judged and (rule.card.substitute_control or not any(map(self.protection.covers, cuts))):
                before.add(others)
                make.message.must_tell(row)
                yield make.finding(row, cuts, others, further=place in told)
                told.add(place)

    def sure(self, code: str, path: str) -> float:
        """How sure it is what stands at a path: 1 where a person stated it."""
        return self._inferred.at(self._procedures[code], path) if code in self._procedures else 1

    def amend(self, number: str, provision: str) -> tuple[Amend, ...]:
        """The provision that imposes the element, and the body that may amend its text; nothing where no text is named."""
        if not number:
            return ()
        key = (number, provision)
        if key not in self._amends:
            text = self._instruments.get(number)
            self._amends[key] = (Amend(number, provision, AMENDED_BY.get(text.type, text.issuer) if text else ""),)
        return self._amends[key]


class _Maker:
    """What the findings of one rule share."""

    def __init__(self, builder: Builder, rule: Rule, compiled: Compiled) -> None:
        card = rule.card
        self.builder, self.rule, self.compiled = builder, rule, compiled
        self.message = Message(rule, builder.display)
        self.title = Text(card.title.vi, card.title.en)
        cuts = card.cut if builder.may_cut(card) else [replace(cut, edit="ask") for cut in card.cut]
        self.cuts = [_cut(cut) for cut in cuts]
        self.also = [(_taken(also.path), _taken(also.procedure), Text(also.note.vi, also.note.en), also.supports) for also in card.also]
        self._leans = any(also.supports for also in card.also)
        self.ways = [name for name in PATH_COLUMNS if name in compiled.given]
        self._cites = "basis_instrument" in compiled.given
        self._leads = [cut.path not in ("", "$path") for cut in card.cut]

    def unknown(self, row: Row) -> Astray | None:
        """Where a query names a procedure that nobody knows; the rows of a table are its own."""
        code = row["procedure"]
        if not self.rule.card.query or self.builder.places.has_procedure(code, self.compiled.reads):
            return None
        return Astray("query", Text(f"thủ tục '{code}'", f"the procedure '{code}'"))

    def nowhere(self, row: Row, cuts: Iterable[Edit]) -> Astray | None:
        """Where the path of a query or that of a cut is not there; the path of a table's row is its own."""
        paths = [("query", row["path"])] if self.rule.card.query else []
        paths += [("cut", cut.path) for cut, leads in zip(cuts, self._leads, strict=True) if leads]
        code = row["procedure"]
        for key, path in paths:
            if not self.builder.places.has_path(code, path, self.compiled.reads):
                return Astray(key, Text(f"đường dẫn '{path}' của thủ tục {code}", f"the path '{path}' of the procedure {code}"))
        return None

    def others(self, row: Row) -> tuple[tuple[str, str], ...]:
        """The procedures and paths that a row is held against."""
        return tuple((str(procedure_of(row) or row["procedure"]), str(path_of(row) or "")) for path_of, procedure_of, *_ in self.also)

    def finding(self, row: Row, cuts: tuple[Edit, ...], others: tuple[tuple[str, str], ...], further: bool) -> Finding:
        rule = self.rule
        return Finding(
            rule=rule.name,
            family=rule.family,
            procedure=row["procedure"],
            path=row["path"],
            severity=rule.card.severity,
            confidence=_confidence(rule.card.confidence, row, self._sure(row, others)),
            legal_state=row["legal_state"],
            cuts=cuts,
            amend=self.builder.amend(row["basis_instrument"], row.get("basis_provision", "")) if self._cites else (),
            seen=_Row(self, row),
            leans=self._leans,
            further=further,
        )

    def _sure(self, row: Row, others: tuple[tuple[str, str], ...]) -> float:
        """How sure the least sure of the places is that a finding rests on."""
        sure = self.builder.sure
        return min([sure(row["procedure"], row["path"]), *(sure(code, path) for code, path in others if path)])


class _Row:
    """A row that a card's query gave, as what was seen."""

    __slots__ = ("_make", "_row")

    def __init__(self, make: _Maker, row: Row) -> None:
        self._make, self._row = make, row

    @property
    def message(self) -> Text:
        return self._make.message.of(self._row)

    @property
    def subject(self) -> Hashable:
        return self._make.message.subject(self._row)

    @property
    def places(self) -> tuple[Noted, ...]:
        return (Noted(self._row["procedure"], self._row["path"], self._make.title, self._make.builder.positions), *self._also())

    def _also(self) -> Iterator[Noted]:
        for (code, path), (_, _, note, supports) in zip(self._make.others(self._row), self._make.also, strict=True):
            if path or code != self._row["procedure"]:
                yield Noted(code, path, note, self._make.builder.positions, supports)

    @property
    def witness(self) -> tuple[dict[str, Any], ...]:
        facts = {"procedure": self._row["procedure"], "path": self._row["path"], **self.read}
        ways = ({"path": list(self._row[name])} for name in self._make.ways if self._row[name])
        return ({"table": self._make.compiled.table, "row": facts}, *ways)

    @property
    def read(self) -> Row:
        return {name: self._row[name] for name in self._make.compiled.read}


def _checked(row: Row) -> Row:
    if not isinstance(row["procedure"], str) or not isinstance(row["path"], str):
        raise Unusable(Text("procedure và path phải là chữ", "procedure and path must be text"))
    if row["legal_state"] not in LEGAL_STATES:
        known, state = ", ".join(LEGAL_STATES), row["legal_state"]
        raise Unusable(
            Text(f"legal_state phải là một trong {known}, không phải {state!r}", f"legal_state must be one of {known}, not {state!r}")
        )
    return row


def _cut(card: CutCard) -> Callable[[Row], Edit]:
    """The edit a card proposes for a row."""
    path = _taken(card.path or "$path")
    to = [_taken(wanted) for wanted in card.to]

    def edit(row: Row) -> Edit:
        return Edit(card.edit, row["procedure"], str(path(row)), tuple(word for value in to for word in _words(value(row))) if to else ())

    return edit


def _taken(template: str) -> _Taken:
    """`$column` takes the value of the row, `$column/key` a place below it; anything else is itself."""
    if not template.startswith("$"):
        return lambda _: template
    name, _, below = template[1:].partition("/")
    return (lambda row: f"{row[name]}/{below}") if below else (lambda row: row[name])


def _words(value: Any) -> tuple[str, ...]:
    """A value as a list of words; an empty one gives none."""
    if isinstance(value, list | tuple):
        return tuple(str(item) for item in value)
    return () if value in ("", None) else (str(value),)


def _confidence(of_card: str, row: Row, sure: float) -> str:
    """The lowest of the card's and that of the inferred facts it used: `sure` is how sure its places are."""
    lowest = _WEIGHTS.index(of_card)
    if row.get("action_inferred"):
        lowest = min(lowest, 1)
    certainty = row.get("confidence")
    for inferred in (sure, certainty):
        if isinstance(inferred, float | Decimal) and inferred < 1:
            lowest = min(lowest, 1 if inferred >= 0.5 else 0)
    return _WEIGHTS[lowest]
