"""The two sides of a change in words: a whole part as a record tells it, a value as official papers write it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter

from analyzer.comparing.plain import Plain
from analyzer.model.element import Element, Scope
from analyzer.model.procedure import Channel, Condition, Fee, RequiredDocument, Result, Step, TimeLimit
from analyzer.model.text import Text
from analyzer.model.values import parse_date, parse_duration, parse_money
from analyzer.proposal.elements import Naming, Spot
from analyzer.proposal.values import in_words, joined, same

NOTHING = Text("(không có)", "(none)")
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
_ALL_ROUTES = Text("mọi trường hợp", "every situation")


def element_of(path: str, value: Any) -> Element | None:
    """The part that a plain value holds; None for a value that is no part."""
    head, _, rest = path.partition("/")
    return _KINDS[head].validate_python(value) if rest and head in _KINDS and isinstance(value, dict) and "id" in value else None


def told(path: str, value: Any, naming: Naming) -> Text:
    """One side of a change at `path`, in words."""
    if value in (None, [], {}):
        return NOTHING
    element = element_of(path, value)
    if element is not None:
        return _part(element, naming)
    key = path.rpartition("/")[2]
    if key == "for" and isinstance(value, dict):
        return _routes(value, naming)
    if path.startswith("cases/") and isinstance(value, dict):
        return same(". ".join(str(value[part]) for part in ("name", "text") if part in value))
    return _value(key, value, naming)


def _part(element: Element, naming: Naming) -> Text:
    said, scope = naming.present(Spot(element)), naming.scope(Spot(element))
    if isinstance(element, RequiredDocument) and element.otherwise is not None and element.lookup:
        registers = joined(naming.words("registers", register) for register in element.lookup)
        said = Text(f"{said.vi}, chỉ khi không khai thác được {registers.vi}", f"{said.en}, only when {registers.en} cannot be read")
    return Text(said.vi + scope.vi, said.en + scope.en)


def _routes(scope: Plain, naming: Naming) -> Text:
    routes: Plain = {"id": "part", "for": Scope(**{sort: tuple(ids) for sort, ids in scope.items()})}
    listed = naming.scope(Spot(Element(**routes)))
    return Text(listed.vi.strip(" ()"), listed.en.strip(" ()")) if listed.vi else _ALL_ROUTES


def _value(key: str, value: Any, naming: Naming) -> Text:
    if isinstance(value, list):
        return joined((_value(key, member, naming) for member in value), "; ", "; ")
    if isinstance(value, dict):
        return joined((_value(inner, part, naming) for inner, part in value.items()), ", ", ", ")
    if isinstance(value, str) and key in _TYPED:
        return in_words(_TYPED[key](value), naming.display)
    if key in ("field", "ministry", "lead_unit"):
        return naming.words({"field": "fields", "ministry": "ministries", "lead_unit": "agencies"}[key], value)
    return same(str(value)) if key in _TEXTS and isinstance(value, str) else in_words(value, naming.display)
