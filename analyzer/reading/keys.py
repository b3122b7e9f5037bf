"""The keys that a record of the model knows at a place in it, and those of a file that it does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, get_args, get_origin

from pydantic import TypeAdapter

from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reading.yaml.events import Empty
from analyzer.reading.yaml.positions import Source, Step
from analyzer.reading.yaml.text import line_at


def unknown_empty_keys(adapter: TypeAdapter[Any], source: Source, value: Any, empty: Sequence[Empty]) -> list[Problem]:
    """Keys without a value that the record in `value` does not know: the halves of `{name: a, b}` cut at its comma."""
    return [
        Problem(
            place,
            "unknown_key",
            Text(f"Không có khóa '{key}', và khóa này không có giá trị.", f"There is no key '{key}', and it has no value."),
            Text(
                "Nếu đây là phần sau dấu phẩy của một giá trị, đặt cả giá trị trong dấu nháy.",
                "If this is the rest of a value after its comma, quote the whole value.",
            ),
            line_at(source.data, place.line),
        )
        for location, inside in (_mappings(value, ()) if empty else ())
        for mapping, key, place in empty
        if mapping is inside and key not in mapping and (known := keys_at(adapter, location)) and key not in known
    ]


def keys_at(adapter: TypeAdapter[Any], location: Sequence[Step]) -> list[str]:
    """The keys that may stand at a location of the record, as they are written."""
    type_: Any = adapter._type  # noqa: SLF001  the adapter keeps its type nowhere else
    for step in location:
        type_ = _inside(type_, step)
    fields: dict[str, Any] = getattr(type_, "__pydantic_fields__", {})
    return [info.alias or name for name, info in fields.items()]


def _mappings(value: Any, location: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], dict[str, Any]]]:
    if isinstance(value, dict):
        yield location, value
        for key, inner in value.items():
            yield from _mappings(inner, (*location, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _mappings(inner, (*location, position))


def _inside(type_: Any, step: Step) -> Any:
    if _is_record(type_):
        for name, info in type_.__pydantic_fields__.items():
            if step in (name, info.alias):
                return _unwrapped(info.annotation)
        return type_
    return _unwrapped(get_args(type_)[1] if get_origin(type_) is dict else type_)


def _unwrapped(type_: Any) -> Any:
    """The record or the table inside `tuple[R, ...]` or `R | None`."""
    if _is_record(type_) or get_origin(type_) is dict or not get_args(type_):
        return type_
    inside = (_unwrapped(argument) for argument in get_args(type_))
    return next((found for found in inside if _is_record(found) or get_origin(found) is dict), type_)


def _is_record(type_: Any) -> bool:
    return hasattr(type_, "__pydantic_fields__")
