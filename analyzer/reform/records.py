"""Copies of records with other values, of which only the new ones are checked."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Annotated, Any, TypeVar

from pydantic import TypeAdapter

from analyzer.model.element import holding

T = TypeVar("T")


def altered(whole: T, key: str, words: tuple[str, ...]) -> T:
    """A copy in which the value written as `key` is what `words` say, a list or a single value as its field takes it.

    The same record where it has no such key; `ValidationError` when the words do not fit.
    """
    kind: Any = type(whole)
    return holding(whole, **_said(kind, key, words)) if _field(kind, key) else whole


def emptied(whole: T, key: str) -> T:
    """A copy in which the value written as `key` is back at its default; `ValidationError` where it has none."""
    kind: Any = type(whole)
    field = _field(kind, key)
    return holding(whole, **{field.name: field.adapter.validate_python(field.default)}) if field else whole


class _Field:
    """What a record holds under a key: the attribute, what checks it, and its default."""

    def __init__(self, name: str, info: Any) -> None:
        self.name = name
        wanted: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
        self.adapter: TypeAdapter[Any] = TypeAdapter(wanted)
        self.default = info.get_default(call_default_factory=True)


@cache
def _field(kind: Any, key: str) -> _Field | None:
    found = ((name, info) for name, info in kind.__pydantic_fields__.items() if (info.alias or name) == key)
    return next((_Field(name, info) for name, info in found), None)


@lru_cache(maxsize=4096)
def _said(kind: Any, key: str, words: tuple[str, ...]) -> dict[str, Any]:
    """The attribute of a key with the value that words give it: a few edits are made a thousand times."""
    field = _field(kind, key)
    assert field is not None
    one = len(words) == 1 and not isinstance(field.default, tuple)
    return {field.name: field.adapter.validate_python(words[0] if one else words)}
