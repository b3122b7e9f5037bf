"""Words that a catalogue's vocabulary lacks, added at the end of its files; what is there stays byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analyzer.reading.plain import NotPlain, nodes, typed
from analyzer.writing.atomic import write
from analyzer.writing.blocks import block
from analyzer.writing.slices import CannotEdit

_MARK = "\ufeff"


def add_words(root: Path, table: str, words: Mapping[str, Any]) -> None:
    """Add `words`, by id, to `vocabulary/<table>.yaml`. Raises `CannotEdit` where its words do not end the file, or `OSError`."""
    file = f"vocabulary/{table}.yaml"
    path = root / file
    if not words:
        return
    if not path.exists():
        header = f"# yaml-language-server: $schema=../schema/{table}.schema.json\n"
        write(path, f'{header}format: "1"\n{table}:\n{block(words, indent=2)}'.encode())
        return
    try:
        text = path.read_bytes().decode()
        longer = _longer(text, table, words)
        before = typed(text.removeprefix(_MARK))
        held = before.get(table) or {}
        if again := sorted(words.keys() & held.keys()):
            raise CannotEdit(f"{file}: {', '.join(again)}")
        if typed(longer.removeprefix(_MARK)) != {**before, table: {**held, **words}}:
            raise CannotEdit(file)
    except (NotPlain, StopIteration, AttributeError, TypeError, UnicodeDecodeError) as error:
        raise CannotEdit(f"{file}: {error}") from error
    write(path, longer.encode())


def _longer(text: str, table: str, words: Mapping[str, Any]) -> str:
    """The text with the words below those it has; a table without words may say so by `{}`, which makes place for them."""
    mark = _MARK if text.startswith(_MARK) else ""
    text = text.removeprefix(_MARK)
    held = next(value for key, value in nodes(text).value if key.value == table)
    newline = "\r\n" if "\r\n" in text else "\n"
    if held.id == "mapping" and held.value and not held.flow_style:
        above, column = text, held.value[0][0].start_mark.column
    elif held.end_mark.index < len(text.rstrip()):
        raise CannotEdit(f"vocabulary/{table}.yaml")
    else:
        above, column = text[: held.start_mark.index].rstrip(), 2
    ended = "" if above.endswith("\n") else newline
    return f"{mark}{above}{ended}{block(words, column).replace(chr(10), newline)}"
