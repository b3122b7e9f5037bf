"""YAML text to plain mappings and lists of strings, each knowing the place of its members.

Built on the events of PyYAML's C parser: every scalar stays as written, duplicate keys are seen, and nothing
but mappings, lists and strings is accepted (no tags, anchors, aliases, merge keys or second documents).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import yaml
from yaml._yaml import CParser, Mark
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from analyzer.model.problems import Place, Problem
from analyzer.reading import yaml_refusals as refusals
from analyzer.reading.yaml_refusals import Refusal
from analyzer.reading.yaml_text import composed, line_at, line_of

DEEPEST = 60
"""No record is nested deeper; a deeper file is a mistake or an attack."""
LARGEST = 8_000_000
"""Bytes; the largest record of the national database is a tenth of a megabyte."""
_NULLS = ("", "~", "null")

Events = Callable[[], Any]
"""Gives the next event of the parser."""


class Map(dict[str, Any]):
    """A mapping that knows where each of its keys stands, those without a value included."""

    __slots__ = ("has_empty", "marks")
    marks: dict[str, Mark]
    has_empty: bool
    """Whether some key in the whole file has no value; told of the root only."""


class Sequence(list[Any]):
    """A list that knows where each of its members stands."""

    __slots__ = ("marks",)
    marks: list[Mark]


def place_of(file: str, mark: Mark | int) -> Place:
    """A mark of the parser as a place of `file`; 0 is its beginning."""
    return Place(file, mark.line + 1, mark.column + 1) if isinstance(mark, Mark) else Place(file, 1, 1)


def parse(file: str, data: bytes) -> tuple[Map | None, list[Problem]]:
    """The mapping written in `data`, without its empty values; None with one problem where it cannot be read."""
    if len(data) > LARGEST:
        refusal = refusals.too_large(len(data), LARGEST)
        return None, [Problem(Place(file), *refusal)]
    reader = _Reader(file, data)
    try:
        return reader.run(), reader.problems
    except _Refused as refused:
        return None, [reader.not_utf8() or refused.problem]


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class _Reader:
    """One file on its way from bytes to a mapping.

    A catalogue is millions of scalars, so their loops hold nothing that can be asked once a file or once a container.
    """

    def __init__(self, file: str, data: bytes) -> None:
        self.file = file
        self.data = data
        self.problems: list[Problem] = []
        self.has_empty = False

    def run(self) -> Map:
        """The mapping of the file; raises `_Refused`."""
        try:
            self.data = composed(self.data)
            if b"\0" in self.data:
                raise self._refused_at_byte(refusals.ZERO_BYTE, self.data.index(b"\0"))
            root = self._document(self._events())
        except UnicodeDecodeError as error:
            raise self._refused_at_byte(refusals.not_utf8(error.start), error.start) from None
        except yaml.MarkedYAMLError as error:
            raise self._broken(error) from None
        except yaml.reader.ReaderError as error:
            raise self._refused_at_byte(refusals.forbidden_character(error.character, error.reason), error.position) from None
        if root is None:
            raise _Refused(Problem(Place(self.file), *refusals.EMPTY))
        root.has_empty = self.has_empty
        return root

    def _events(self) -> Events:
        """The events of the file. Where no sign of a tag, an anchor or an alias is in all of it, no event is asked whether it has one."""
        get_event: Events = CParser(self.data).get_event
        if not any(sign in self.data for sign in (b"!", b"&", b"*")):
            return get_event

        def plain_event() -> Any:
            event = get_event()
            if isinstance(event, NodeEvent) and (sign := _sign(event)):
                raise self._refused(refusals.not_plain(sign), event.start_mark)
            return event

        return plain_event

    def _document(self, next_event: Events) -> Map | None:
        """The root of the only document; None where there is none, or where it says nothing."""
        next_event()  # the stream begins
        if type(next_event()) is StreamEndEvent:
            return None
        root = self._root(next_event)
        next_event()  # the document ends
        if type(after := next_event()) is DocumentStartEvent:
            raise self._refused(refusals.SECOND_DOCUMENT, after.start_mark)
        return root

    def _root(self, next_event: Events) -> Map | None:
        event = next_event()
        if type(event) is MappingStartEvent:
            return self._mapping(next_event, 1)
        if type(event) is ScalarEvent and event.value == "" and not event.style:
            return None
        raise self._refused(refusals.NOT_A_MAPPING, event.start_mark)

    def _mapping(self, next_event: Events, depth: int) -> Map:
        """A mapping whose start has been read, up to its end."""
        intern = sys.intern
        mapping = Map()
        marks: dict[str, Any] = {}
        mapping.marks = marks
        while type(event := next_event()) is ScalarEvent:
            key = intern(event.value)
            if key in marks or (key == "<<" and not event.style):
                self._wrong_key(key, event.start_mark, marks)
            marks[key] = event.start_mark
            event = next_event()
            if type(event) is ScalarEvent:
                value = event.value
                if event.style or value not in _NULLS:
                    mapping[key] = value
                else:
                    self.has_empty = True
            else:
                mapping[key] = self._container(event, next_event, depth)
        if type(event) is MappingEndEvent:
            return mapping
        raise self._refused(refusals.KEY_NOT_A_WORD, event.start_mark)

    def _sequence(self, next_event: Events, depth: int) -> Sequence:
        """A list whose start has been read, up to its end."""
        sequence = Sequence()
        marks: list[Any] = []
        sequence.marks = marks
        while type(event := next_event()) is not SequenceEndEvent:
            marks.append(event.start_mark)
            if type(event) is ScalarEvent:
                sequence.append(event.value)
            else:
                sequence.append(self._container(event, next_event, depth))
        return sequence

    def _container(self, event: Any, next_event: Events, depth: int) -> Map | Sequence:
        """What begins inside `depth` containers."""
        if depth >= DEEPEST:
            raise self._refused(refusals.nested_too_deep(DEEPEST), event.start_mark)
        read = self._mapping if type(event) is MappingStartEvent else self._sequence
        return read(next_event, depth + 1)

    def _wrong_key(self, key: str, mark: Any, marks: dict[str, Any]) -> None:
        """Refuses a merge key; makes a problem of a key that its mapping has already."""
        if key not in marks:
            raise self._refused(refusals.not_plain("merge"), mark)
        self.problems.append(self._problem(refusals.duplicate_key(key, marks[key].line + 1), place_of(self.file, mark)))

    def not_utf8(self) -> Problem | None:
        """The problem of a file that is not UTF-8, which explains whatever else looks wrong in it."""
        try:
            self.data.decode()
        except UnicodeDecodeError as error:
            return self._refused_at_byte(refusals.not_utf8(error.start), error.start).problem
        return None

    def _broken(self, error: yaml.MarkedYAMLError) -> _Refused:
        mark = error.problem_mark
        if mark is None or (error.context_mark is not None and not line_at(self.data, mark.line + 1).strip()):
            mark = error.context_mark  # at the end of the file: show where the open quote or key begins
        return self._refused(refusals.broken(error.problem or error.context or "?"), mark or 0)

    def _refused(self, refusal: Refusal, mark: Any) -> _Refused:
        return _Refused(self._problem(refusal, place_of(self.file, mark)))

    def _refused_at_byte(self, refusal: Refusal, position: int) -> _Refused:
        return _Refused(self._problem(refusal, Place(self.file, line_of(self.data, position), 1)))

    def _problem(self, refusal: Refusal, place: Place) -> Problem:
        return Problem(place, *refusal, line_at(self.data, place.line))


def _sign(event: Any) -> str:
    """What makes an event more than plain data, if anything does."""
    if type(event) is AliasEvent:
        return "alias"
    if event.tag is not None:
        return "tag"
    return "" if event.anchor is None else "anchor"
