"""YAML text to plain mappings and lists of strings.

Built on the events of PyYAML's C parser: every scalar stays as written, duplicate keys are seen, and nothing
but mappings, lists and strings is accepted (no tags, anchors, aliases, merge keys or second documents).
Where things stand is not kept: `positions.py` finds it again when somebody asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import yaml
from yaml._yaml import CParser
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
from analyzer.reading.yaml import refusals
from analyzer.reading.yaml.positions import NULLS, Source, keys_written_twice, place_of
from analyzer.reading.yaml.refusals import Refusal
from analyzer.reading.yaml.text import composed, line_at, line_of

DEEPEST = 60
"""No record is nested deeper; a deeper file is a mistake or an attack."""
LARGEST = 8_000_000
"""Bytes; the largest record of the national database is a tenth of a megabyte."""
_MERGE = frozenset({"<<"})
_MAY_BE_A_SIGN = re.compile(rb"[!&*](?<![^\s\[{,:?\xbf].)(?:(?<=!)|[^\s\[\]{},])")
"""Where a tag, an anchor or an alias may begin, behind a byte order mark too; a bullet or an `&` between words is none."""

Events = Callable[[], Any]
"""Gives the next event of the parser."""


class Empty(NamedTuple):
    """A key without a value: the mapping it is left out of, and where it stands."""

    mapping: dict[str, Any]
    key: str
    place: Place


class Read(NamedTuple):
    """What a file says, without its empty values, and the keys that have none."""

    root: dict[str, Any]
    empty: Sequence[Empty] = ()


def parse(source: Source) -> tuple[Read | None, list[Problem]]:
    """What is written in a file; None with one problem where it cannot be read."""
    if len(source.data) > LARGEST:
        refusal = refusals.too_large(len(source.data), LARGEST)
        return None, [Problem(Place(source.file), *refusal)]
    reader = _Reader(source)
    try:
        return reader.run(), reader.twice()
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

    def __init__(self, source: Source) -> None:
        self.source = source
        self.file = source.file
        self.data = source.data
        self.empty: list[Empty] = []
        self.has_twice = False

    def run(self) -> Read:
        """What the file says; raises `_Refused`."""
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
        return Read(root, self.empty)

    def _events(self) -> Events:
        """The events of the file. Where a tag, an anchor or an alias begins nowhere in it, no event is asked whether it is one."""
        get_event: Events = CParser(self.data).get_event
        if not any(sign in self.data for sign in (b"!", b"&", b"*")) or not _MAY_BE_A_SIGN.search(self.data):
            return get_event

        def plain_event() -> Any:
            event = get_event()
            if isinstance(event, NodeEvent) and (sign := _sign(event)):
                raise self._refused(refusals.not_plain(sign), event.start_mark)
            return event

        return plain_event

    def _document(self, next_event: Events) -> dict[str, Any] | None:
        """The root of the only document; None where there is none, or where it says nothing."""
        next_event()  # the stream begins
        if type(next_event()) is StreamEndEvent:
            return None
        root = self._root(next_event)
        next_event()  # the document ends
        if type(after := next_event()) is DocumentStartEvent:
            raise self._refused(refusals.SECOND_DOCUMENT, after.start_mark)
        return root

    def _root(self, next_event: Events) -> dict[str, Any] | None:
        event = next_event()
        if type(event) is MappingStartEvent:
            return self._mapping(event, next_event, 1)
        if type(event) is ScalarEvent and event.value == "" and not event.style:
            return None
        raise self._refused(refusals.NOT_A_MAPPING, event.start_mark)

    def _mapping(self, start: Any, next_event: Events, depth: int) -> dict[str, Any]:
        """A mapping whose start has been read, up to its end."""
        if depth > DEEPEST:
            raise self._refused(refusals.nested_too_deep(DEEPEST), start.start_mark)
        mapping: dict[str, Any] = {}
        besides = _MERGE
        """Keys that may not come, though the mapping has none of them: those without a value have been there."""
        while type(event := next_event()) is ScalarEvent:
            key = event.value
            if key in mapping or key in besides:
                self._wrong_key(event, here=key in mapping)
            held = next_event()
            if type(held) is ScalarEvent:
                value = held.value
                if held.style or value not in NULLS:
                    mapping[key] = value
                else:
                    self.empty.append(Empty(mapping, key, place_of(self.file, event.start_mark)))
                    besides |= {key}
            else:
                read = self._mapping if type(held) is MappingStartEvent else self._sequence
                mapping[key] = read(held, next_event, depth + 1)
        if type(event) is MappingEndEvent:
            return mapping
        raise self._refused(refusals.KEY_NOT_A_WORD, event.start_mark)

    def _sequence(self, start: Any, next_event: Events, depth: int) -> list[Any]:
        """A list whose start has been read, up to its end."""
        if depth > DEEPEST:
            raise self._refused(refusals.nested_too_deep(DEEPEST), start.start_mark)
        sequence: list[Any] = []
        while type(event := next_event()) is not SequenceEndEvent:
            if type(event) is ScalarEvent:
                sequence.append(event.value)
            else:
                read = self._mapping if type(event) is MappingStartEvent else self._sequence
                sequence.append(read(event, next_event, depth + 1))
        return sequence

    def _wrong_key(self, event: Any, *, here: bool) -> None:
        """Refuses a merge key (in quotes it is a word like any other); keeps in mind that some mapping has a key twice."""
        if event.value in _MERGE:
            if not event.style:
                raise self._refused(refusals.not_plain("merge"), event.start_mark)
            self.has_twice = self.has_twice or here
        else:
            self.has_twice = True

    def twice(self) -> list[Problem]:
        """A problem for each key that its mapping has already."""
        found = keys_written_twice(self.source) if self.has_twice else ()
        return [self._problem(refusals.duplicate_key(key, first.line), place) for key, first, place in found]

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
