"""The difference of two catalogues, procedure by procedure, in words that any screen or paper can show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analyzer.comparing.compare import Comparison
from analyzer.comparing.digest import Weight, weight_of
from analyzer.model.catalogue import Catalogue
from analyzer.model.changes import Change
from analyzer.model.parameters import Parameters, Settings
from analyzer.model.procedure import Procedure
from analyzer.model.secret import SECRET
from analyzer.model.text import Text
from analyzer.proposal.changes.nouns import ASPECTS, KINDS, noun
from analyzer.proposal.changes.values import element_of, told
from analyzer.proposal.elements import Naming, find
from analyzer.proposal.values import capital, quoted, same
from analyzer.reading.positions import FilePositions
from analyzer.reading.procedures import PROCEDURE


@dataclass(frozen=True, slots=True)
class Row:
    """One change: what it is of, before, after, and the provision and decision it rests on."""

    change: Change
    what: Text
    before: Text
    after: Text
    basis: str


@dataclass(frozen=True, slots=True)
class Section:
    """The changes of one procedure; of the vocabulary where `code` is empty."""

    code: str
    name: Text
    weight: Weight
    decision: str
    rows: tuple[Row, ...]


def sections(comparison: Comparison) -> list[Section]:
    """Every changed procedure in the order of codes, words of the vocabulary last."""
    words = _Words(comparison)
    by_code: dict[str, list[Change]] = {}
    for change in comparison.changes:
        by_code.setdefault(change.procedure, []).append(change)
    return [words.section(code, by_code[code]) for code in sorted(by_code, key=lambda code: (not code, code))]


class _Words:
    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        empty = FilePositions({}, {})
        self.catalogue = Catalogue(comparison.revision.as_of, {}, comparison.words, Parameters(), Settings(), empty)

    def section(self, code: str, changes: Sequence[Change]) -> Section:
        before = self._naming(self._code_before(code, changes), base=True)
        after = self._naming(code, base=False)
        rows = tuple(self._row(change, before or after, after or before) for change in changes)
        return Section(code, self._name(code), weight_of(changes), next((c.decision for c in changes if c.decision), ""), rows)

    def _code_before(self, code: str, changes: Iterable[Change]) -> str:
        """The code that the procedure had in the base."""
        for change in changes:
            if change.kind == "replaced":
                return str(change.before)
            if change.kind == "merged" and isinstance(change.before, list):
                return str(change.before[0])
        return code

    def _naming(self, code: str, base: bool) -> Naming | None:
        documents = self.comparison.before if base else self.comparison.after
        document = documents.get(code)
        if document is None:
            return None
        procedure: Procedure = PROCEDURE.validate_python(document)
        return Naming(procedure, self.catalogue)

    def _name(self, code: str) -> Text:
        document = self.comparison.after.get(code) or self.comparison.before.get(code)
        if document is None:
            return ASPECTS["vocabulary"]
        return same(str(document["name"])) if document["name"] else SECRET

    def _row(self, change: Change, before: Naming | None, after: Naming | None) -> Row:
        basis = "; ".join(dict.fromkeys(filter(None, (_basis(change), change.decision))))
        if before is None or after is None:
            return Row(change, same(change.path), same(_raw(change.before)), same(_raw(change.after)), basis)
        if change.aspect == "procedure":
            return Row(change, capital(KINDS[change.kind]), self._whole(change.before), self._whole(change.after), basis)
        old, new = told(change.path, change.before, before), told(change.path, change.after, after)
        return Row(change, self._what(change, before, after), old, new, basis)

    def _whole(self, value: object) -> Text:
        """A whole procedure, or the codes that follow each other."""
        if isinstance(value, dict):
            return same(f"{value['id']} {value['name']}".strip())
        return same(", ".join(value) if isinstance(value, list) else str(value or "(không có)"))

    def _what(self, change: Change, before: Naming, after: Naming) -> Text:
        head, _, rest = change.path.partition("/")
        if not rest or head in ("text", "source"):
            by_aspect = head == "name" or (head == "text" and change.aspect != "other")
            return capital(ASPECTS[change.aspect] if by_aspect else noun(head, Text("", "")))
        naming = before if change.after is None else after
        element = element_of(change.path, change.after if change.before is None else change.before)
        if element is not None:
            return capital(ASPECTS[change.aspect])
        if head == "cases":
            case = naming.procedure.cases.get(rest.partition("/")[0])
            name = quoted(same(case.name)) if case else same("")
            return capital(noun(rest.partition("/")[2] or "trường hợp", name) if "/" in rest else ASPECTS["cases"])
        spot = find(naming.procedure, change.path) or find(naming.procedure, change.path.rpartition("/")[0])
        return capital(noun(change.path.rpartition("/")[2], naming.element(spot.element) if spot and spot.element else same("")))


def _basis(change: Change) -> str:
    """The provision that the part itself names."""
    side = change.after if isinstance(change.after, dict) else change.before
    return str(side.get("basis", "")) if isinstance(side, dict) and change.path else ""


def _raw(value: object) -> str:
    return "" if value is None else str(value)
