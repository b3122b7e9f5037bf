"""A row that a rule looked at, in lines: each part with its sign and the values it read, then what would turn the outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.rows import Inside, Row, RowSource
from analyzer.engine.words.display import WORDS_ANYWHERE, Display
from analyzer.engine.words.plain_values import number
from analyzer.model.text import Language, Text
from analyzer.report.column_meanings import meaning
from analyzer.report.explained.comparisons import DECIMALS
from analyzer.report.explained.sql import as_sql, values_read
from analyzer.report.explained.turning import TurningWords

MOST_ROWS = 3
"""Rows that did not fire shown in full; the nearest ones."""
SIGNS = {True: "✓", False: "✗", None: "?"}
_STEP = "    "


class RowWords:
    """The lines of one language; `display` gives the names of the catalogue, `names` those of the parts of the procedure, by path."""

    def __init__(self, display: Display, language: Language, names: Mapping[str, str] | None = None) -> None:
        self._display, self._language, self._names = display, language, names or {}
        self._turns = TurningWords(display, language)

    def _say(self, vi: str, en: str) -> str:
        return Text(vi, en)[self._language]

    def of(  # noqa: PLR0917  the parts of a table of rows
        self,
        rows: Sequence[Row],
        condition: Condition,
        tables: Mapping[str, str],
        fired: bool | None,
        fixed: Collection[int] = (),
        most: int = MOST_ROWS,
    ) -> Iterator[str]:
        """Rows of one condition, those that hold first and at `most` so many others; the parts at `fixed` places say which rows are meant."""
        others = [row for row in rows if not row.holds]
        for row in rows:
            if row.holds:
                yield from self._row(row, condition, tables, fired, fixed)
        alike = list(Counter(tuple(self._row(row, condition, tables, fired, fixed)) for row in others).items())
        for (head, *lines), times in alike[:most]:
            yield head + (self._say(f" ({times} dòng giống nhau)", f" ({times} rows alike)") if times > 1 else "")
            yield from lines
        if more := sum(times for _, times in alike[most:]):
            nearer = self._say(", không gần điều kiện hơn các dòng trên", ", no nearer to it than those above") if most else ""
            rows_more = "1 more row that does" if more == 1 else f"{more} more rows that do"
            yield self._say(
                f"... và {more} dòng khác không phát hiện{nearer} (xem đủ: --format json).",
                f"... and {rows_more} not fire{nearer} (all of them: --format json).",
            )

    def groups(self, source: RowSource, fired: bool | None) -> Iterator[str]:
        """Groups of rows, each with what is counted of it."""
        for row in source.rows:
            yield f"{SIGNS[row.holds]} {self._place(row.path)}"
            yield from self.values(row.values, _STEP, source.tables)
            yield from self._parts(row, source.condition.parts, {})
            if row.turning:
                yield from self._turning(row, fired, source.tables)

    def _place(self, path: str) -> str:
        """A path with the name of what stands there."""
        if not path:
            return self._say("cả thủ tục", "the whole procedure")
        return f"{path} – {self._names[path]}" if path in self._names else path

    def _row(self, row: Row, condition: Condition, tables: Mapping[str, str], fired: bool | None, fixed: Collection[int]) -> Iterator[str]:
        partners = "".join(f" · {alias}: {path}" for alias, path in row.partners.items() if path)
        yield f"{SIGNS[row.holds]} {self._place(row.path)}{partners}"
        if row.lack is not None:
            links_told = ", ".join(link.told for link in row.lack.links)
            yield _STEP + self._say(
                f"✗ không có dòng nào trong {row.lack.table} {row.lack.alias} mà {links_told}",
                f"✗ no row in {row.lack.table} {row.lack.alias} where {links_told}",
            )
            yield from self._read(row, row.lack.links, {name: table for name, table in tables.items() if name != row.lack.alias})
        asked = [part for place, part in enumerate(condition.parts) if place not in fixed]
        yield from self._parts(row, asked if row.holds else row.failing, tables)
        passed = sum(part not in row.failing for part in asked)
        if not row.holds and row.lack is None and passed:
            held = "1 other condition holds." if passed == 1 else f"{passed} other conditions hold."
            yield _STEP + self._say(f"{passed} điều kiện khác thỏa mãn.", held)
        yield from self._turning(row, fired, tables)

    def _parts(self, row: Row, parts: Iterable[Condition], tables: Mapping[str, str]) -> Iterator[str]:
        for part in parts:
            yield f"{_STEP}{SIGNS[part.holds(row.truths)]} {as_sql(part, row)}"
            yield from self._read(row, (part,), tables)
            for test in part.tests():
                found = row.truths[test.number] is True
                if test.number in row.inside and (found or part.holds(row.truths) is not True):
                    yield from self._inside(row.inside[test.number], found)

    def _read(self, row: Row, parts: Iterable[Condition], tables: Mapping[str, str]) -> Iterator[str]:
        names = dict.fromkeys(name for part in parts for test in part.tests() if test.rows is None for name in test.columns)
        aliases = {name: name.rpartition(".")[0] for name in names if name in row.values}
        shown = {name: row.values[name] for name, alias in aliases.items() if tables and (not alias.isidentifier() or alias in tables)}
        yield from self.values(shown, _STEP * 2, tables)

    def _inside(self, inside: Inside, found: bool) -> Iterator[str]:
        """What a subquery found, or the rows that come nearest to it."""
        least = min((len(row.failing) for row in inside.rows), default=0)
        shown = [row for row in inside.rows if (row.holds is True) == found and len(row.failing) == least]
        if not shown:
            yield _STEP * 2 + self._say("không có dòng nào gần với điều kiện ấy", "no row comes near it")
        for row in {row.path: row for row in shown}.values():
            failing = "; ".join(f"✗ {part.told}" + (f" ({read})" if (read := values_read(part, row)) else "") for part in row.failing)
            name = f"{next(iter(inside.tables.values()), '')} {row.path}".strip()
            yield f"{_STEP * 2}{SIGNS[row.holds]} {name}" + (f": {failing}" if failing else "")

    def _turning(self, row: Row, fired: bool | None, tables: Mapping[str, str]) -> Iterator[str]:
        """What would turn the outcome; nothing where no change of data does (`fired` is None)."""
        if fired is not None:
            yield from (f"{_STEP}{line}" for line in self._turns.of(row, fired, tables))

    def values(self, values: Mapping[str, Any], margin: str, tables: Mapping[str, str]) -> Iterator[str]:
        """Values with what their columns mean; `tables` are the tables that have them, by alias."""
        for name, value in values.items():
            means = meaning(name, tables)
            yield f"{margin}{name} = {self._value(name, value)}" + (f"  ({means[self._language]})" if means else "")

    def _value(self, name: str, value: Any) -> str:
        if isinstance(value, float):
            return number(value, self._language, DECIMALS)
        column = name.rpartition(".")[2]
        return self._display.value(value, WORDS_ANYWHERE.get(column, ""), self._language) if value not in ("", [], None) else "–"
