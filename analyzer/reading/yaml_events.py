"""YAML text to plain mappings and lists of strings, each knowing the place of its members.

Built on the events of PyYAML's C parser: every scalar stays as written, duplicate keys are seen, and nothing
but mappings, lists and strings is accepted (no tags, anchors, aliases, merge keys or second documents).
"""

from __future__ import annotations

import sys
import unicodedata
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from analyzer.model.problems import Place, Problem
from analyzer.model.text import Text
from analyzer.reading.yaml_reasons import reason

DEEPEST = 60
"""No record is nested deeper; a deeper file is a mistake or an attack."""
LARGEST = 8_000_000
"""Bytes; the largest record of the national database is a tenth of a megabyte."""
_COLUMNS = 1 << 12
_SEPARATORS = "\x85\u2028\u2029"
"""Line ends of word processors: libyaml would count them as lines, editors do not."""
_NULLS = ("", "~", "null")


class Map(dict[str, Any]):
    """A mapping that knows where each of its keys stands, those without a value included."""

    __slots__ = ("has_empty", "marks")
    marks: dict[str, int]
    has_empty: bool
    """Whether some key in the whole file has no value; told of the root only."""


class Sequence(list[Any]):
    """A list that knows where each of its members stands."""

    __slots__ = ("marks",)
    marks: list[int]


def place_of(file: str, mark: int) -> Place:
    """A packed mark as a place of `file`."""
    return Place(file, mark // _COLUMNS + 1, mark % _COLUMNS + 1)


def _packed(mark: Any) -> int:
    """Line and column of the parser in one number; a column too far out is the last one that fits."""
    return int(mark.line * _COLUMNS + min(mark.column, _COLUMNS - 1))


def parse(file: str, data: bytes) -> tuple[Map | None, list[Problem]]:
    """The mapping written in `data`, without its empty values; None with one problem where it cannot be read."""
    try:
        return _Parser(file, data).run()
    except _Refused as refused:
        return None, [refused.problem]


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class _Parser:
    def __init__(self, file: str, data: bytes) -> None:
        self.file = file
        self.data = data
        self.problems: list[Problem] = []

    def run(self) -> tuple[Map | None, list[Problem]]:
        if len(self.data) > LARGEST:
            raise self._refusal(
                "file_too_large",
                0,
                Text(
                    f"Tệp dài {len(self.data):,} byte, quá mức {LARGEST:,} byte.",
                    f"The file has {len(self.data):,} bytes, more than {LARGEST:,}.",
                ),
                Text("Tách tệp: mỗi thủ tục một tệp.", "Split it: one procedure a file."),
                anywhere=True,
            )
        try:
            text = self.data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = self.data.count(b"\n", 0, error.start)
            raise self._refusal(
                "not_utf8",
                line * _COLUMNS,
                Text(f"Tệp không phải mã UTF-8 (byte thứ {error.start + 1}).", f"The file is not UTF-8 (byte {error.start + 1})."),
                Text("Lưu lại tệp theo bảng mã UTF-8.", "Save the file as UTF-8."),
            ) from None
        if "\0" in text:
            raise self._refusal(
                "not_utf8",
                self.data.count(b"\n", 0, self.data.index(b"\0")) * _COLUMNS,
                Text("Tệp chứa byte 0: có lẽ lưu theo bảng mã UTF-16.", "The file holds a zero byte: it may be saved as UTF-16."),
                Text("Lưu lại tệp theo bảng mã UTF-8.", "Save the file as UTF-8."),
            )
        if any(separator in text for separator in _SEPARATORS) or not unicodedata.is_normalized("NFC", text):
            self.data = unicodedata.normalize("NFC", text.translate(dict.fromkeys(map(ord, _SEPARATORS), " "))).encode()
        try:
            root = self._document(CParser(self.data))
        except yaml.MarkedYAMLError as error:
            raise self._broken(error) from None
        except yaml.reader.ReaderError as error:
            told = reason(error.reason)
            line = self.data.count(b"\n", 0, error.position)
            raise self._refusal(
                "broken_yaml",
                line * _COLUMNS,
                Text(
                    f"Tệp có ký tự #x{error.character:04x} mà YAML không cho phép: {told.vi}.",
                    f"The file holds the character #x{error.character:04x}, which YAML does not allow: {told.en}.",
                ),
                Text("Xóa ký tự đó khỏi tệp.", "Remove the character."),
            ) from None
        if root is None:
            raise self._refusal(
                "empty_file",
                0,
                Text("Tệp không có nội dung.", "The file is empty."),
                Text("Viết nội dung hoặc xóa tệp.", "Write something or delete the file."),
                anywhere=True,
            )
        return root, self.problems

    def _document(self, parser: Any) -> Map | None:  # noqa: PLR0912, PLR0915  one loop: a call for each event would double its time
        """The one loop: containers on a stack, members put where they belong as they are closed."""
        next_event, intern = parser.get_event, sys.intern
        stack: list[Map | Sequence] = []
        root: Map | None = None
        top: Any = None
        marks: Any = None
        key: str | None = None
        documents = 0
        empty = False
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                if event.tag is not None or event.anchor is not None:
                    raise self._not_plain(_packed(event.start_mark), "tag" if event.tag is not None else "anchor")
                if key is not None:
                    if value in _NULLS and not event.style:
                        empty = True
                    else:
                        top[key] = value
                    key = None
                elif top is None:
                    if value == "" and not event.style:
                        continue
                    raise self._not_a_mapping(_packed(event.start_mark))
                else:
                    mark = event.start_mark
                    column = mark.column
                    packed = mark.line * _COLUMNS + (column if column < _COLUMNS else _COLUMNS - 1)
                    if type(top) is Map:
                        key = intern(value)
                        if key in marks or key == "<<":
                            self._strange_key(top, key, packed)
                        marks[key] = packed
                    else:
                        top.append(value)
                        marks.append(packed)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                packed = _packed(event.start_mark)
                if event.anchor is not None or event.tag is not None:
                    raise self._not_plain(packed, "tag" if event.tag is not None else "anchor")
                new: Map | Sequence
                if kind is MappingStartEvent:
                    new = Map()
                    new.marks = {}
                else:
                    new = Sequence()
                    new.marks = []
                if top is None:
                    if not isinstance(new, Map):
                        raise self._not_a_mapping(packed)
                    root = new
                elif type(top) is Map:
                    if key is None:
                        raise self._refusal(
                            "key_not_a_word",
                            packed,
                            Text("Khóa phải là một từ, không phải danh sách.", "A key must be a word, not a collection."),
                            Text("Đặt giá trị có dấu ngoặc trong dấu nháy.", "Quote values that hold brackets or braces."),
                        )
                    top[key] = new
                else:
                    top.append(new)
                    marks.append(packed)
                if len(stack) >= DEEPEST:
                    raise self._refusal(
                        "nested_too_deep",
                        packed,
                        Text(f"Lồng quá {DEEPEST} tầng.", f"Nested more than {DEEPEST} deep."),
                        Text("Viết lại cho phẳng.", "Write it flatter."),
                    )
                stack.append(new)
                top, marks, key = new, new.marks, None
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                stack.pop()
                top, key = (stack[-1] if stack else None), None
                marks = None if top is None else top.marks
            elif kind is AliasEvent:
                raise self._not_plain(_packed(event.start_mark), "alias")
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise self._refusal(
                        "second_document",
                        event.start_mark.line * _COLUMNS,
                        Text("Tệp chứa nhiều tài liệu YAML (dòng '---').", "The file holds several YAML documents ('---')."),
                        Text("Tách thành từng tệp.", "Split it into files."),
                    )
            elif kind is StreamEndEvent:
                if root is not None:
                    root.has_empty = empty
                return root
            elif kind is StreamStartEvent:
                continue

    def _strange_key(self, mapping: Map, key: str, mark: int) -> None:
        """A merge key, or a key that its mapping has already."""
        if key == "<<":
            raise self._not_plain(mark, "merge")
        first = place_of(self.file, mapping.marks[key])
        self.problems.append(
            self._problem(
                "duplicate_key",
                mark,
                Text(
                    f"Khóa '{key}' viết hai lần; lần đầu ở dòng {first.line}.",
                    f"The key '{key}' is written twice; first in line {first.line}.",
                ),
                Text("Giữ lại một khóa.", "Keep one of them."),
            )
        )

    def _not_plain(self, mark: int, what: str) -> _Refused:
        names = {"tag": Text("nhãn kiểu (!)", "a tag (!)"), "anchor": Text("neo (&)", "an anchor (&)")}
        names |= {"alias": Text("tham chiếu neo (*)", "an alias (*)"), "merge": Text("khóa trộn (<<)", "a merge key (<<)")}
        name = names[what]
        return self._refusal(
            "yaml_not_plain",
            mark,
            Text(f"Danh mục không dùng {name.vi}.", f"A catalogue does not use {name.en}."),
            Text("Viết giá trị ra đầy đủ, hoặc đặt trong dấu nháy nếu là chữ.", "Write the value out, or quote it if it is text."),
        )

    def _not_a_mapping(self, mark: int) -> _Refused:
        return self._refusal(
            "not_a_mapping",
            mark,
            Text("Tệp phải bắt đầu bằng các dòng 'khóa: giá trị'.", "The file must start with lines 'key: value'."),
            Text("Xem một tệp mẫu trong catalogue/procedures.", "See an example in catalogue/procedures."),
        )

    def _broken(self, error: yaml.MarkedYAMLError) -> _Refused:
        mark = error.problem_mark
        if mark is None or (error.context_mark is not None and not line_at(self.data, mark.line + 1).strip()):
            mark = error.context_mark  # at the end of the file: show where the open quote or key begins
        packed = _packed(mark) if mark else 0
        told = reason(error.problem or error.context or "?")
        return self._refusal(
            "broken_yaml",
            packed,
            Text(f"YAML viết sai: {told.vi}.", f"Broken YAML: {told.en}."),
            Text(
                "Kiểm tra thụt lề (dùng dấu cách) và đặt giá trị có dấu hai chấm, dấu phẩy, ngoặc trong dấu nháy.",
                "Check the indentation (spaces only) and quote values that hold a colon, comma or bracket.",
            ),
        )

    def _refusal(self, code: str, mark: int, message: Text, remedy: Text, anywhere: bool = False) -> _Refused:
        problem = Problem(Place(self.file), code, message, remedy) if anywhere else self._problem(code, mark, message, remedy)
        return _Refused(problem)

    def _problem(self, code: str, mark: int, message: Text, remedy: Text) -> Problem:
        place = place_of(self.file, mark)
        return Problem(place, code, message, remedy, line_at(self.data, place.line))


def line_at(data: bytes, line: int) -> str:
    """The text of a line, counted from 1; empty where there is none."""
    lines = data.splitlines()
    return lines[line - 1].decode("utf-8", "replace")[:200] if 0 < line <= len(lines) else ""
