"""A mapping of strings to a record of the model; what does not fit becomes problems with place and remedy."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reading.keys import keys_at, unknown_empty_keys
from analyzer.reading.mistakes import mistake
from analyzer.reading.yaml.events import Read
from analyzer.reading.yaml.positions import Source, Step
from analyzer.reading.yaml.text import line_at

T = TypeVar("T")


def validate(adapter: TypeAdapter[T], source: Source, read: Read) -> tuple[T | None, list[Problem]]:
    """The record that a file holds, or None with every mistake in it."""
    found = checked(adapter, source, read.root)
    return found[0], [*unknown_empty_keys(adapter, source, read.root, read.empty), *found[1]]


def checked(adapter: TypeAdapter[T], source: Source, value: Any, *at: Step) -> tuple[T | None, list[Problem]]:
    """The record that `value` holds, which stands at a place of its file; or None with every mistake in it."""
    try:
        return adapter.validate_python(value), []
    except ValidationError as error:
        return None, [_problem(adapter, source, detail, at) for detail in error.errors(include_url=False)]


def _problem(adapter: TypeAdapter[Any], source: Source, detail: Any, at: tuple[Step, ...]) -> Problem:
    location: tuple[Step, ...] = detail["loc"]
    place, owner = source.located((*at, *location))
    if location[-1:] == ("[key]",):  # ids name what is in a table; other tables have keys of their own
        location = (*location[:-1], "id" if detail["type"] == "string_pattern_mismatch" else (*at, *location)[-3])
    key = next((step for step in reversed(location) if isinstance(step, str)), "")
    code, message, remedy = mistake(detail, key, owner, keys_at(adapter, location[:-1]))
    if code == "missing_key" and source.says((*at, *location)):
        remedy = Text(f"Điền giá trị vào dòng '{key}:', đang để trống.", f"Fill in the line '{key}:', which is blank.")
    return Problem(place, code, message, remedy, line_at(source.data, place.line))
