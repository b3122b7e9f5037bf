"""A part of a condition and the values that it read, as SQL has them: for whoever writes rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.rows import Row
from analyzer.engine.explaining.words.asked import Asked


def as_sql(part: Condition, row: Row) -> str:
    """A part as SQL; a test that looks into other rows says only what it asks of them."""

    def said(test: Condition) -> str:
        inside = row.inside.get(test.number)
        if inside is None:
            return test.told
        names = ", ".join(f"{table} {alias}" for alias, table in inside.tables.items())
        return f"exists {names}: {inside.condition.told}"

    return part.said(said)


def sql_lines(asked: Asked, row: Row, parts: Iterable[Condition], margin: str) -> Iterator[str]:
    """The values that parts read, `originals = 1 bản  (số bản chính hoặc số ảnh; 0 nếu chưa biết)`."""
    read = {name: node for part in parts for test in part.tests() if test.rows is None for name, node in test.read.items()}
    for name, node in read.items():
        if name in row.values:
            meaning = asked.meaning(node)
            yield f"{margin}{name} = {asked.value(row.values[name], node)}" + (f"  ({meaning})" if meaning else "")
