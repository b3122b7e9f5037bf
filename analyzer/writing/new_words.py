"""Words that a catalogue's vocabulary lacks, added at the end of its files; what is there stays byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analyzer.reading.plain import NotPlain, nodes, typed
from analyzer.writing.atomic import write
from analyzer.writing.blocks import block
from analyzer.writing.slices import CannotEdit


def add_words(root: Path, table: str, words: Mapping[str, Any]) -> None:
    """Add `words`, by id, to `vocabulary/<table>.yaml`. Raises `CannotEdit` where its words do not end the file, or `OSError`."""
    path = root / "vocabulary" / f"{table}.yaml"
    if not words:
        return
    if not path.exists():
        header = f"# yaml-language-server: $schema=../schema/{table}.schema.json\n"
        write(path, f'{header}format: "1"\n{table}:\n{block(words, indent=2)}'.encode())
        return
    text = path.read_bytes().decode("utf-8-sig")
    try:
        longer = _longer(text, table, words)
        before = typed(text)
        if typed(longer) != {**before, table: {**(before.get(table) or {}), **words}}:
            raise CannotEdit(f"vocabulary/{table}.yaml")
    except (NotPlain, StopIteration) as error:
        raise CannotEdit(f"vocabulary/{table}.yaml: {error}") from error
    write(path, longer.encode())


def _longer(text: str, table: str, words: Mapping[str, Any]) -> str:
    root = nodes(text)
    held = next(value for key, value in root.value if key.value == table)
    if held.id == "mapping" and held.value and not held.flow_style:
        return text.rstrip("\n") + "\n" + block(words, held.value[0][0].start_mark.column)
    if held.end_mark.index < len(text.rstrip()):
        raise CannotEdit(f"vocabulary/{table}.yaml")
    return text[: held.start_mark.index].rstrip() + "\n" + block(words, 2)
