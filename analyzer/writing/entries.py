"""Entries added to a table or list of a catalogue's file, and single values of it replaced; every other byte stays.

The file is read again as it would stand, and must say what it said and the change, nothing else: what cannot be
changed so (a table written in brackets, a value over several lines) is `CannotAdd`, left to a person.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from analyzer.model.refusals import Cannot
from analyzer.model.text import Text
from analyzer.reading.yaml.events import parse
from analyzer.reading.yaml.positions import Source
from analyzer.writing.atomic import write
from analyzer.writing.blocks import block
from analyzer.writing.slices import CannotEdit

Marks = Mapping[str, Sequence[Any]]
"""Of each key of a file: where it stands, then where each of its entries begins."""
Entries = Mapping[str, Any] | list[Any]
"""What is added: words by id to a table, rows to a list."""
_VALUE = r"(\"(?:[^\"\\\n]|\\[^\n])*\"|'(?:[^'\n]|'')*'|[^\s,{}\[\]#\"'&*!|>][^,{}\[\]\n]*?)(?=\s*(?:[,}\n\r]|\s#|$))"
_PLAIN_VALUE = r"(\"(?:[^\"\\\n]|\\[^\n])*\"|'(?:[^'\n]|'')*'|[^\s#\"'&*!|>][^\n]*?)(?=\s*(?:\r?\n|\s#|$))"


class CannotAdd(CannotEdit, Cannot):
    """A file that a program cannot change without touching what a person wrote; `message` says which and why."""

    def __init__(self, file: str, vi: str, en: str) -> None:
        super().__init__(Text(f"{file}: {vi}", f"{file}: {en}"))


def add_words(root: Path, table: str, words: Mapping[str, Any]) -> None:
    """Add `words`, by id, to `vocabulary/<table>.yaml`, which is made where there is none. Raises `CannotAdd`, `OSError`."""
    if words:
        file = f"vocabulary/{table}.yaml"
        path = root / file
        header = f"# yaml-language-server: $schema=../schema/{table}.schema.json\n"
        write(path, added(file, path.read_bytes() if path.exists() else header.encode(), table, words))


def added(file: str, data: bytes, group: str, entries: Entries) -> bytes:
    """The file with `entries` after the last entry of its group; a file of comments only gets the group. Raises `CannotAdd`."""
    if not entries:
        return data
    if all(line.lstrip().startswith("#") or not line.strip() for line in data.decode("utf-8", "replace").splitlines()):
        return _begun(data, f"format: 1\n{group}:\n{block(entries, 2)}".encode())
    root, marks = _read(file, data)
    lines = data.splitlines(keepends=True)
    end = b"\r\n" if lines[0].endswith(b"\r\n") else b"\n"
    held = root.get(group)
    if isinstance(held, str) or (held and isinstance(held, list) == isinstance(entries, Mapping)):
        raise _by_hand(file, group)
    if group not in marks:
        place, lead, indent = len(lines), f"{group}:\n", 2
    elif not root.get(group):
        return _agreed(file, _first(lines, marks[group][0].line, block(entries, 2).encode(), end), root, group, entries)
    else:
        place, lead, indent = _end_of(lines, marks, group), "", marks[group][1].column - (2 if isinstance(root[group], list) else 0)
    text = (lead + block(entries, indent)).encode().replace(b"\n", end)
    before = lines[:place]
    if before and not before[-1].endswith((b"\n", b"\r")):
        before[-1] += end
    return _agreed(file, b"".join((*before, text, *lines[place:])), root, group, entries)


def replaced(file: str, data: bytes, group: str, position: int, values: Mapping[str, str | int]) -> bytes:
    """The file with values of one row of a list replaced, each where it stands. Raises `CannotAdd`."""
    root, marks = _read(file, data)
    rows, places = root[group], marks[group][1:]
    lines = data.splitlines(keepends=True)
    first = places[position].line
    last = places[position + 1].line if position + 1 < len(rows) else _end_of(lines, marks, group)
    row = b"".join(lines[first:last]).decode()
    for key, value in values.items():
        pattern = re.compile(rf"(?<![\w\"'])({key}\s*:\s+){_VALUE if '{' in row else _PLAIN_VALUE}")
        found = list(pattern.finditer(row))
        if len(found) != 1:
            raise _by_hand(file, f"{group}[{position + 1}].{key}")
        row = row[: found[0].start(2)] + scalar(value) + row[found[0].end(2) :]
    changed = b"".join((*lines[:first], row.encode(), *lines[last:]))
    wanted = [dict(member) for member in rows]
    wanted[position] |= {key: str(value) for key, value in values.items()}
    if not _says(changed, {**root, group: wanted}):
        raise _by_hand(file, f"{group}[{position + 1}]")
    return changed


def scalar(value: str | int) -> str:
    """A value of one line as it is written after its key."""
    if isinstance(value, int):
        return str(value)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _begun(comments: bytes, text: bytes) -> bytes:
    """A file of comments with its first entries, in the line ends it has."""
    end = b"\r\n" if b"\r\n" in comments else b"\n"
    gap = b"" if not comments or comments.endswith((b"\n", b"\r")) else end
    return comments + gap + text.replace(b"\n", end)


def _first(lines: list[bytes], line: int, text: bytes, end: bytes) -> bytes:
    """The file with the first entries of an empty group below its line: `volumes:`, `volumes: []`, `fields: {}`."""
    head = re.sub(rb":[ \t]*(?:\[\s*\]|\{\s*\}|~|null)(?=\s|$)", b":", lines[line].rstrip(b"\r\n"), count=1)
    return b"".join((*lines[:line], head + end, text.replace(b"\n", end), *lines[line + 1 :]))


def _end_of(lines: Sequence[bytes], marks: Marks, group: str) -> int:
    """The line after the last entry of a group: before the next key, and before the blank lines and comments above that."""
    start = marks[group][0].line
    end = min((found[0].line for found in marks.values() if found[0].line > start), default=len(lines))
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith((b"#", b"..."))):
        end -= 1
    return end


def _agreed(file: str, changed: bytes, root: dict[str, Any], group: str, entries: Entries) -> bytes:
    """The changed file, when it says what it said and the new entries."""
    written = _parsed(f"{group}:\n{block(entries, 2)}".encode()) or {}
    old: Any = root.get(group)
    new = {**(old or {}), **written[group]} if isinstance(entries, Mapping) else [*(old or []), *written[group]]
    if not _says(changed, {**root, group: new}):
        raise _by_hand(file, group)
    return changed


def _says(data: bytes, wanted: dict[str, Any]) -> bool:
    return _parsed(data) == wanted


def _parsed(data: bytes) -> dict[str, Any] | None:
    """What a file says, without its empty values; None where it cannot be read."""
    read, problems = parse(Source("", data))
    return None if read is None or problems else read.root


def _read(file: str, data: bytes) -> tuple[dict[str, Any], Marks]:
    source = Source(file, data)
    read, problems = parse(source)
    if read is None or problems:
        message = problems[0].message
        raise CannotAdd(file, f"{message.vi} Sửa tệp này trước.", f"{message.en} Correct this file first.")
    return read.root, {key.value: [key.start_mark, *_starts(value)] for key, value in source.root.value}


def _starts(node: yaml.Node) -> list[Any]:
    """Where each entry of a table, each member of a list begins."""
    members = node.value if isinstance(node, yaml.CollectionNode) else []
    return [(member[0] if isinstance(member, tuple) else member).start_mark for member in members]


def _by_hand(file: str, what: str) -> CannotAdd:
    return CannotAdd(
        file,
        f"không sửa được '{what}' mà không đụng đến phần khác của tệp; hãy sửa bằng tay.",
        f"'{what}' cannot be changed without touching the rest of the file; change it by hand.",
    )
