"""A row that a card's query gave becomes a finding: where it stands, what it proposes, how sure it is."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from analyzer.engine.cards.card import CutCard, Rule
from analyzer.engine.cards.compiled import ALL_PATHS, Compiled
from analyzer.engine.findings.finding import Finding, Noted
from analyzer.engine.findings.shared import Shared
from analyzer.engine.findings.telling import Message
from analyzer.facts.database.tables import Row
from analyzer.model.edits import Edit
from analyzer.model.text import Text
from analyzer.model.weight import WEIGHTS

_Taken = Callable[[Row], Any]


@dataclass(frozen=True, slots=True)
class Astray:
    """A row that points to what is not there, and the key of the card that says so."""

    key: str
    what: Text


class Maker:
    """What the findings of one rule share."""

    def __init__(self, shared: Shared, rule: Rule, compiled: Compiled) -> None:
        card = rule.card
        self.shared, self.rule, self.compiled = shared, rule, compiled
        self.message = Message(rule, compiled.means, shared.display)
        self.title = Text(card.title.vi, card.title.en)
        cuts = card.cut if shared.may_cut(card) else [replace(cut, edit="ask") for cut in card.cut]
        self.cuts = [_cut(cut) for cut in cuts]
        self.also = [(_taken(also.path), _taken(also.procedure), Text(also.note.vi, also.note.en), also.supports) for also in card.also]
        self._leans = any(also.supports for also in card.also)
        self.ways = [name for name in compiled.given if name in compiled.means and compiled.means[name].way]
        self._cites = "basis_instrument" in compiled.given
        self._leads = any(cut.path not in ("", "$path") for cut in card.cut)

    def unknown(self, row: Row) -> Astray | None:
        """Where a query names a procedure that nobody knows; the rows of a table are its own."""
        code = row["procedure"]
        if not self.rule.card.query or self.shared.places.has_procedure(code, self.compiled.reads):
            return None
        return Astray("query", Text(f"thủ tục '{code}'", f"the procedure '{code}'"))

    def nowhere(self, row: Row, cuts: Iterable[Edit]) -> Astray | None:
        """Where the path of a query, of `at` or of a cut is not there; the path of a table's row is its own."""
        card = self.rule.card
        paths = [("query" if card.query else "at", row["path"])] if card.query or card.at else []
        paths += [("cut", cut.path) for cut in cuts if cut.path != row["path"]] if self._leads else []
        code = row["procedure"]
        for key, path in paths:
            if not self.shared.places.has_path(code, path, self.compiled.reads):
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
            amend=self.shared.amend(row["basis_instrument"], row.get("basis_provision", "")) if self._cites else (),
            seen=SeenRow(self, row),
            leans=self._leans,
            further=further,
            amount_stands=rule.card.amount_stands,
        )

    def _sure(self, row: Row, others: tuple[tuple[str, str], ...]) -> float:
        """How sure the least sure of the places is that a finding rests on."""
        sure = self.shared.sure
        paths = row.get(ALL_PATHS, (row["path"],))
        return min([*(sure(row["procedure"], path) for path in paths), *(sure(code, path) for code, path in others if path)])


class SeenRow:
    """A row that a card's query gave, as what was seen."""

    __slots__ = ("_make", "_row")

    def __init__(self, make: Maker, row: Row) -> None:
        self._make, self._row = make, row

    @property
    def message(self) -> Text:
        return self._make.message.of(self._row)

    @property
    def subject(self) -> Hashable:
        return self._make.message.subject(self._row)

    @property
    def places(self) -> tuple[Noted, ...]:
        return (Noted(self._row["procedure"], self._row["path"], self._make.title, self._make.shared.positions), *self._also())

    def _also(self) -> Iterator[Noted]:
        for (code, path), (_, _, note, supports) in zip(self._make.others(self._row), self._make.also, strict=True):
            if path or code != self._row["procedure"]:
                yield Noted(code, path, note, self._make.shared.positions, supports)

    @property
    def witness(self) -> tuple[dict[str, Any], ...]:
        facts = {"procedure": self._row["procedure"], "path": self._row["path"], **self.read}
        ways = ({"path": list(self._row[name])} for name in self._make.ways if self._row[name])
        return ({"table": self._make.compiled.table, "row": facts}, *ways)

    @property
    def read(self) -> Row:
        return {name: self._row[name] for name in self._make.compiled.read}


def _cut(card: CutCard) -> Callable[[Row], tuple[Edit, ...]]:
    """The edits a card proposes for a row: one, or where the path is a list of paths one for each of them."""
    path = _taken(card.path or "$path")
    to = [_taken(wanted) for wanted in card.to]

    def edits(row: Row) -> tuple[Edit, ...]:
        at, value = path(row), tuple(word for value in to for word in _words(value(row))) if to else ()
        paths = at if isinstance(at, list | tuple) else () if at is None else (at,)
        return tuple(Edit(card.edit, row["procedure"], str(one), value) for one in paths)

    return edits


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
    lowest = WEIGHTS.index(of_card)
    if row.get("action_inferred"):
        lowest = max(lowest, 1)
    certainty = row.get("confidence")
    for inferred in (sure, certainty):
        if isinstance(inferred, float | Decimal) and inferred < 1:
            lowest = max(lowest, 1 if inferred >= 0.5 else 2)
    return WEIGHTS[lowest]
