"""The difference of two catalogues, procedure by procedure, in words that any screen or paper can show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analyzer.comparing.compare import Comparison
from analyzer.comparing.digest import Weight, weight_of
from analyzer.comparing.pairing.origins import origins
from analyzer.engine.words.enumerated import CHANGE_KINDS
from analyzer.model.catalogue import Catalogue
from analyzer.model.changes import OF_THE_RECORD, Change
from analyzer.model.dossier import RequiredDocument
from analyzer.model.element import Element
from analyzer.model.key_names import key_name
from analyzer.model.parameters import Parameters, Settings
from analyzer.model.procedure import ELEMENT_LISTS, Channel, Fee, Result, Step, TimeLimit
from analyzer.model.secret import SECRET
from analyzer.model.text import NOTHING, Text, capital, same
from analyzer.proposal.changes.nouns import ASPECTS
from analyzer.proposal.changes.rows import Row, arranged
from analyzer.proposal.changes.shared_words import told_word
from analyzer.proposal.changes.values import NOT_THERE, element_of, told
from analyzer.proposal.elements import Naming, Spot, find
from analyzer.proposal.values import quoted
from analyzer.reading.procedures import PROCEDURE
from analyzer.reading.yaml.positions import FilePositions

_SORTS: Mapping[type[Element], Text] = {
    Step: Text("bước", "of the step"),
    RequiredDocument: Text("giấy tờ", "of the paper"),
    Result: Text("kết quả", "of the result"),
}
"""Of a part whose name changes, what it is: the names themselves stand before and after."""


_SHARED = Text("Từ vựng, tham số, cài đặt dùng chung", "Shared words, parameters and settings")


@dataclass(frozen=True, slots=True)
class Section:
    """The changes of one procedure; of the vocabulary where `code` is empty.

    `decisions` explain one or more of them, each with the provision and the reason that it gives.
    """

    code: str
    name: Text
    weight: Weight
    decisions: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def is_of_record(self) -> bool:
        """Whether blanks of the record were filled in, and nothing of the procedure itself changed."""
        kinds = {row.change.kind for row in self.rows}
        return bool(self.code) and "completed" in kinds and kinds <= OF_THE_RECORD


def sections(comparison: Comparison) -> list[Section]:
    """Every changed procedure in the order of codes; after them those whose record was completed, words of the vocabulary last."""
    words = _Words(comparison)
    by_code: dict[str, list[Change]] = {}
    for change in comparison.changes:
        by_code.setdefault(change.procedure, []).append(change)
    found = [words.section(code, changes) for code, changes in by_code.items()]
    return sorted(found, key=lambda section: (not section.code, section.is_of_record, section.code))


class _Words:
    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.origins = origins(comparison.changes)
        self.namings: dict[tuple[str, bool], Naming | None] = {}
        empty = FilePositions({}, {})
        self.catalogue = Catalogue(comparison.revision.as_of, {}, comparison.words, Parameters(), Settings(), empty)

    def section(self, code: str, changes: Sequence[Change]) -> Section:
        after = self._naming(code, base=False)
        several = any(change.predecessor for change in changes)
        rows = []
        for change in changes:
            former = change.predecessor or self._code_before(code)
            before = self._naming(former, base=True)
            group = self._against(former, code) if several and change.aspect != "procedure" else NOTHING
            said = self.comparison.said.get((code, change.decision), "")
            rows.append(replace(self._row(change, before or after, after or before), group=group, said=said))
        numbers = dict.fromkeys(change.decision for change in changes if change.decision)
        decisions = tuple("; ".join(filter(None, (number, self.comparison.said.get((code, number), "")))) for number in numbers)
        return Section(code, self._name(code), weight_of(changes), decisions, arranged(rows))

    def _code_before(self, code: str) -> str:
        """The code in the base of what the procedure goes on from."""
        return code if code in self.comparison.before else next(iter(self.origins.get(code, ())), code)

    def _against(self, former: str, code: str) -> Text:
        """For whose people changes are told: those of the procedure itself, or of one that went into it."""
        if former == code:
            return Text(f"So với chính thủ tục {code} trước đây", f"Against {code} itself")
        name = self.comparison.before.get(former, {}).get("name", "")
        return Text(f"So với thủ tục {former} {name}".strip(), f"Against {former} {name}".strip())

    def _naming(self, code: str, base: bool) -> Naming | None:
        if (code, base) not in self.namings:
            document = (self.comparison.before if base else self.comparison.after).get(code)
            self.namings[code, base] = Naming(PROCEDURE.validate_python(document), self.catalogue) if document else None
        return self.namings[code, base]

    def _name(self, code: str) -> Text:
        document = self.comparison.after.get(code) or self.comparison.before.get(code)
        if document is None:
            return _SHARED
        return same(str(document["name"])) if document["name"] else SECRET

    def _row(self, change: Change, before: Naming | None, after: Naming | None) -> Row:
        if before is None or after is None:
            return Row(change, *told_word(change, self.catalogue.vocabulary), "")
        if change.aspect == "procedure":
            return Row(change, capital(CHANGE_KINDS[change.kind]), self._whole(change.before), self._whole(change.after), "")
        old = told(change.path, change.before, change.after, before)
        if change.worded is not None:
            said = told(change.path, change.worded, change.after, before)
            old = Text("{}; lời văn: {}", "{}; by its wording: {}").of(old, said)
        new = told(change.path, change.after, change.before, after)
        naming = before if change.after is None or change.path.endswith("/id") else after
        spot = _spot(change, naming)
        if spot is not None and spot.attribute and spot.element is not None:
            key, of = spot.attribute, _called(spot, naming)
            basis = "" if key in ("basis", "note", "id") else _provision(spot)
            return Row(change, capital(key_name(key, of)), old, new, basis, key, of)
        return Row(change, self._what(change, after), old, new, _provision(spot) if spot else "")

    def _whole(self, value: object) -> Text:
        """A whole procedure, or the codes that follow each other."""
        if isinstance(value, dict):
            return same(f"{value['id']} {value['name']}".strip())
        if not value:
            return NOT_THERE
        return same(", ".join(value) if isinstance(value, list) else str(value))

    def _what(self, change: Change, after: Naming) -> Text:
        """What a change is of that is no value of a part: a whole part, a value of the procedure, a case."""
        head, _, rest = change.path.partition("/")
        if head == "cases" and "/" in rest:
            case = after.procedure.cases.get(rest.partition("/")[0])
            name = quoted(same(case.name)) if case else same("")
            return capital(key_name(rest.rpartition("/")[2], Text("trường hợp {}", "the case {}").of(name)))
        if rest and head not in ("text", "source"):
            return capital(ASPECTS[change.aspect])
        by_aspect = head == "name" or (head == "text" and change.aspect != "other")
        return capital(ASPECTS[change.aspect] if by_aspect else key_name(head, NOTHING))


def _spot(change: Change, naming: Naming) -> Spot | None:
    """The part of a change, or the part whose value (`attribute`) it is; None where it is neither."""
    path, (outer, _, key) = change.path, change.path.rpartition("/")
    if path.partition("/")[0] not in ELEMENT_LISTS:
        return None
    if element_of(path, change.after if change.before is None else change.before) is not None:
        return find(naming.procedure, path)
    spot = find(naming.procedure, outer)
    return replace(spot, attribute=key) if spot else None


def _called(spot: Spot, naming: Naming) -> Text:
    """The part by its name; fees and limits have none, and are told apart by what they are for."""
    assert spot.element is not None
    if spot.attribute == "name":
        return _SORTS.get(type(spot.element), same(""))
    name = naming.element(spot.element)
    if isinstance(spot.element, Channel):
        return Text(f"cách thức {name.vi}", name.en)
    scope = naming.scope(spot) if isinstance(spot.element, Fee | TimeLimit) else NOTHING
    return Text(name.vi + scope.vi, name.en + scope.en)


def _provision(spot: Spot) -> str:
    """The provision that the part names, or the line around it."""
    around = (spot.element, *reversed(spot.outer))
    return next((str(element.basis) for element in around if element is not None and element.basis), "")
