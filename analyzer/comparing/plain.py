"""A procedure as plain values: what is said, without defaults, and without an order where none has a meaning."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any

from analyzer.model.procedure import Procedure

Plain = dict[str, Any]
"""Keys as in YAML; values are texts as written, true or false, whole numbers, lists and mappings."""
ORDERED = frozenset(("stages", "text", "source"))
"""Keys in whose lists the order has a meaning, or may have one: stages follow each other; what a person or a source wrote freely."""


def plain(procedure: Procedure) -> Plain:
    """The procedure as it could be written in YAML. Lists whose order has no meaning are sorted; parts with an id keep theirs."""
    return _record(procedure)


def _record(record: Any) -> Plain:
    """What a record says beyond its defaults."""
    said: Plain = {}
    kind: Any = type(record)
    for name, key, default in _keys(kind):
        value = getattr(record, name)
        if value is not default and value != default:
            said[key] = _value(value)
            if isinstance(value, tuple) and key not in ORDERED:
                said[key] = _sorted(said[key])
    return said


def _sorted(members: list[Any]) -> list[Any]:
    return members if any(isinstance(member, dict) and "id" in member for member in members) else sorted(members, key=repr)


def _value(value: Any) -> Any:
    if isinstance(value, bool | int):
        return value
    if isinstance(value, dict):
        return {str(key): _value(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_value(member) for member in value]
    kind: Any = type(value)
    return _record(value) if _is_record(kind) else str(value)


@cache
def _is_record(kind: Any) -> bool:
    """Whether values of a type are mappings in YAML: those that pydantic checks; a duration or an amount is a text."""
    return is_dataclass(kind) and hasattr(kind, "__pydantic_config__")


@cache
def _keys(kind: Any) -> tuple[tuple[str, str, Any], ...]:
    """Of each field its name, its key in YAML, and its default."""
    aliases = {name: info.alias or name for name, info in kind.__pydantic_fields__.items()}
    return tuple((field.name, aliases[field.name], _default(field)) for field in fields(kind))


def _default(field: Any) -> Any:
    """The default of a field; a `Field` of pydantic holds its own."""
    default = field.default
    made = field.default_factory if default is MISSING else getattr(default, "default_factory", None)
    if made is not None and made is not MISSING:
        return made()
    return getattr(default, "default", default)
