"""What every part of a procedure shares: an id, a scope, the provision that imposes it, the purpose it protects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, dataclass_transform

from pydantic import ConfigDict, Field, StringConstraints
from pydantic.dataclasses import dataclass as pydantic_dataclass

from analyzer.model.level import Level
from analyzer.model.values import CitationField

T = TypeVar("T")

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]*$", max_length=80)]
"""An id inside a list, or of a word of the vocabulary: lower-case ASCII, digits, underscores."""
Code = Annotated[str, StringConstraints(pattern=r"^\d\.\d{6}(\d{1,3}|-\w{1,12})?$")]
"""A code of the national database: `1.004222`; a few are published with further digits or an ending."""

_CONFIG = ConfigDict(extra="forbid", populate_by_name=True, defer_build=True)
"""Checkers are built when first used: a run uses few, since that of the whole holds those of its parts."""

if TYPE_CHECKING:

    @dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
    def record(cls: type[T]) -> type[T]: ...

else:

    def record(cls: type[T]) -> type[T]:
        """A frozen, checked record whose unknown keys are refused."""
        make: Callable[[Any], type[T]] = pydantic_dataclass(frozen=True, slots=True, kw_only=True, config=_CONFIG)
        return make(cls)


def holding(whole: T, **values: object) -> T:
    """A copy of a record with other values, which its caller has checked or taken from a record."""
    kind: Any = type(whole)
    values_of, setters = _attributes(kind)
    copy: T = object.__new__(kind)
    for put, value in zip(setters.values(), values_of(whole), strict=True):
        put(copy, value)
    for name, value in values.items():
        setters[name](copy, value)
    return copy


@cache
def _attributes(kind: Any) -> tuple[Callable[[Any], tuple[Any, ...]], dict[str, Callable[[Any, Any], None]]]:
    """What reads all values of a record at once, and what writes each into a new one: records are frozen, their slots are not."""
    names = [field.name for field in fields(kind)]
    return attrgetter(*names), {name: getattr(kind, name).__set__ for name in names}


Some = Annotated[tuple[T, ...], Field(min_length=1)]
"""What is written names something: nobody means all by an empty list."""


@record
class Scope:
    """To which routes an element belongs; a side that nobody wrote means all."""

    case: Some[str] = ()
    applicant: Some[str] = ()
    channel: Some[str] = ()
    result: Some[str] = ()
    level: Some[Level] = ()


EVERYWHERE = Scope()


@record
class Element:
    """A part of a procedure that stands in a list and has an id of its own."""

    id: Id
    for_: Scope = Field(default=EVERYWHERE, alias="for")
    basis: CitationField | None = None
    protects: str = ""
    text: str = ""
    note: str = ""
