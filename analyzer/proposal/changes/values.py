"""The two sides of a change in words: a whole part as a record tells it, a value as official papers write it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter

from analyzer.comparing.parts import is_part
from analyzer.comparing.plain import Plain
from analyzer.model.dossier import RequiredDocument, every_line
from analyzer.model.element import Element, Scope
from analyzer.model.procedure import Channel, Condition, Fee, Result, Step, TimeLimit
from analyzer.model.text import NOTHING, Text, joined, same
from analyzer.model.values import parse_date, parse_duration, parse_money
from analyzer.proposal.changes.phrases import phrase, registers_fail
from analyzer.proposal.elements import Naming, Spot
from analyzer.proposal.values import in_words

NOT_THERE = Text("(không có)", "(none)")
NOT_SAID = Text("(không nêu)", "(not said)")
_KINDS: Mapping[str, TypeAdapter[Any]] = {
    "channels": TypeAdapter(Channel),
    "time_limits": TypeAdapter(TimeLimit),
    "fees": TypeAdapter(Fee),
    "dossier": TypeAdapter(RequiredDocument),
    "steps": TypeAdapter(Step),
    "results": TypeAdapter(Result),
    "conditions": TypeAdapter(Condition),
}
_TYPED: Mapping[str, Callable[[str], object]] = {
    **dict.fromkeys(("value", "time", "validity"), parse_duration),
    **dict.fromkeys(("amount", "upto"), parse_money),
    **dict.fromkeys(("effective", "until", "recorded", "valid_until"), parse_date),
}
"""Keys whose values have a unit."""
_TEXTS = frozenset(("name", "text", "note", "when", "protects", "id"))
_NO = Text("không", "no")
_ALL_ROUTES = Text("mọi trường hợp", "every situation")


def element_of(path: str, value: Any) -> Element | None:
    """The part that a plain value holds; None for a case, and for a value that is no part."""
    head = path.partition("/")[0]
    return _KINDS[head].validate_python(value) if head in _KINDS and is_part(path, value) else None


def told(path: str, value: Any, other: Any, naming: Naming) -> Text:
    """One side of a change at `path`, in words; `other` is the other side."""
    key = path.rpartition("/")[2]
    if value in (None, [], {}):
        return _absent(path, key, other)
    element = element_of(path, value)
    if element is not None:
        return _part(element, naming)
    if key == "for" and isinstance(value, dict):
        return _routes(value, naming)
    if is_part(path, value):
        return same(value["name"] + (f" ({value['text']})" if "text" in value else ""))
    if path.startswith("source/"):
        return _kept(value)
    return phrase(key, value, naming) or _value(key, value, naming)


def _absent(path: str, key: str, other: Any) -> Text:
    """What is not there: a part is none, a flag of a part is no, a scope is everything; of any other value nothing is said."""
    if key == "for":
        return _ALL_ROUTES
    if other is True and "/" in path:
        return _NO
    return NOT_THERE if is_part(path, other) or path == "legal_basis" else NOT_SAID


def _part(element: Element, naming: Naming) -> Text:
    said, scope = naming.present(Spot(element)), naming.scope(Spot(element))
    if isinstance(element, RequiredDocument):
        form = _forms(element)
        fail = registers_fail(element, naming) if element.otherwise and element.lookup else NOTHING
        said = Text(said.vi + form.vi + fail.vi, said.en + form.en + fail.en)
    return Text(said.vi + scope.vi, said.en + scope.en)


def _forms(line: RequiredDocument) -> Text:
    """` theo mẫu CT01, CT02`: the forms of a line and of the lines in it."""
    codes = list(dict.fromkeys(inner.form_code for inner in every_line([line]) if inner.form_code))
    if not codes:
        return NOTHING
    listed = ", ".join(codes)
    return Text(f" theo {listed}" if codes[0].startswith("Mẫu") else f" theo mẫu {listed}", f" on form {listed}")


def _routes(scope: Plain, naming: Naming) -> Text:
    routes: Plain = {"id": "part", "for": Scope(**{sort: tuple(ids) for sort, ids in scope.items()})}
    listed = naming.scope(Spot(Element(**routes)))
    return Text(listed.vi.strip(" ()"), listed.en.strip(" ()")) if listed.vi else _ALL_ROUTES


def _kept(value: Any) -> Text:
    """What a source wrote, word by word: whatever its keys are called, its values are of no type."""
    if isinstance(value, dict):
        value = list(value.values())
    return joined(map(_kept, value), "; ") if isinstance(value, list) else same(str(value))


def _value(key: str, value: Any, naming: Naming) -> Text:
    if isinstance(value, list):
        return joined((_value(key, member, naming) for member in value), "; ")
    if isinstance(value, dict):
        return joined((_value(inner, part, naming) for inner, part in value.items()), ", ")
    if isinstance(value, str) and key in _TYPED:
        return in_words(_TYPED[key](value), naming.display)
    if key in ("field", "ministry", "lead_unit"):
        return naming.display.text({"field": "fields", "ministry": "ministries", "lead_unit": "agencies"}[key], value)
    return same(str(value)) if key in _TEXTS and isinstance(value, str) else in_words(value, naming.display)
