"""A row that a rule looked at, in lines: each part with its sign and the values it read, then what would turn the outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from analyzer.engine.conditions import Condition
from analyzer.engine.display import WORDS_ANYWHERE, Display
from analyzer.engine.plain_values import number
from analyzer.engine.rows import Inside, Row, RowSource, is_numbering
from analyzer.facts.columns import TABLES
from analyzer.model.text import Language, Text
from analyzer.report.explained_comparisons import ComparisonWords

MOST_ROWS = 3
"""Rows that did not fire shown in full; the nearest ones."""
DECIMALS = 6
"""Enough to tell any threshold as it is written."""
SIGNS = {True: "✓", False: "✗", None: "?"}
_STEP = "    "


class RowWords:
    """The lines of one language; `display` gives the names of the catalogue, `names` those of the parts of the procedure, by path."""

    def __init__(self, display: Display, language: Language, names: Mapping[str, str] | None = None) -> None:
        self._display, self._language, self._names = display, language, names or {}

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
        alike = Counter(tuple(self._row(row, condition, tables, fired, fixed)) for row in others)
        for (head, *lines), times in list(alike.items())[:most]:
            yield head + (self._say(f" ({times} dòng giống nhau)", f" ({times} rows alike)") if times > 1 else "")
            yield from lines
        if more := sum(list(alike.values())[most:]):
            nearer = self._say(", không gần điều kiện hơn các dòng trên", ", no nearer to it than those above") if most else ""
            yield self._say(
                f"... và {more} dòng khác không phát hiện{nearer} (xem đủ: --format json).",
                f"... and {more} more rows that do not fire{nearer} (all of them: --format json).",
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
            yield _STEP + self._say(f"{passed} điều kiện khác thỏa mãn.", f"{passed} other conditions hold.")
        yield from self._turning(row, fired, tables)

    def _parts(self, row: Row, parts: Iterable[Condition], tables: Mapping[str, str]) -> Iterator[str]:
        for part in parts:
            yield f"{_STEP}{SIGNS[part.holds(row.truths)]} {_told(part, row)}"
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
            failing = "; ".join(f"✗ {part.told}{_values_in_short(part, row)}" for part in row.failing)
            name = f"{next(iter(inside.tables.values()), '')} {row.path}".strip()
            yield f"{_STEP * 2}{SIGNS[row.holds]} {name}" + (f": {failing}" if failing else "")

    def _turning(self, row: Row, fired: bool | None, tables: Mapping[str, str]) -> Iterator[str]:
        """The smallest change of data that would turn the outcome; where none does (`fired` is None), nothing."""
        if fired is None:
            return
        turned = list(dict.fromkeys([*(one for test in row.turning for one in self._turned(test, row, tables)), *self._partner(row)]))
        if not turned:
            if row.holds:
                yield _STEP + self._say("Không có dòng này thì kết quả vẫn vậy.", "Without this row the outcome would be the same.")
                return
            if row.lack is None and any(map(is_numbering, row.failing)):
                yield _STEP + self._say("Quy tắc lấy dòng khác làm gốc.", "The rule starts from another row.")
                return
            failing = len(row.failing) + (row.lack is not None)
            told = self._say(f"{failing} điều kiện cùng chưa thỏa mãn", f"{failing} conditions fail together")
            if failing < 2:
                told = self._say("thêm dòng này cũng chưa đủ", "this row more would not be enough")
            if failing < 2 and fired:
                yield _STEP + self._say("Có thêm dòng này thì kết quả vẫn vậy.", "With this row too the outcome would be the same.")
                return
            yield _STEP + self._say(
                f"Không một thay đổi đơn lẻ nào làm quy tắc phát hiện: {told}.", f"No single change would make the rule fire: {told}."
            )
            return
        stops = row.holds and fired
        first = self._say("Không còn phát hiện nếu", "Would not fire if") if stops else self._say("Sẽ phát hiện nếu", "Would fire if")
        if len(turned) == 1:
            yield f"{_STEP}{first} {self._say('chỉ điều này khác đi', 'only this were otherwise')}: {turned[0]}"
            return
        yield f"{_STEP}{first} {self._say('một trong các điều này khác đi', 'one of these were otherwise')}:"
        yield from (f"{_STEP * 2}- {one}" for one in turned)

    def _partner(self, row: Row) -> Iterator[str]:
        if row.lack is not None and row.lack.turns:
            wanted = " and ".join(part.told for part in (*row.lack.links, *row.lack.others))
            yield self._say(
                f"có một dòng {row.lack.table} {row.lack.alias} mà {wanted}", f"a row {row.lack.table} {row.lack.alias} where {wanted}"
            )

    def values(self, values: Mapping[str, Any], margin: str, tables: Mapping[str, str]) -> Iterator[str]:
        """Values with what their columns mean; `tables` are the tables that have them, by alias."""
        for name, value in values.items():
            column, meaning = name.rpartition(".")[2], _means(name, tables)
            if isinstance(value, float):
                yield f"{margin}{name} = {number(value, self._language, DECIMALS)}" + (f"  ({meaning[self._language]})" if meaning else "")
                continue
            told = self._display.value(value, WORDS_ANYWHERE.get(column, ""), self._language) if value not in ("", [], None) else "–"
            yield f"{margin}{name} = {told}" + (f"  ({meaning[self._language]})" if meaning else "")

    def _turned(self, test: Condition, row: Row, tables: Mapping[str, str]) -> Iterator[str]:
        """A flag with its value before and after; another test with the values that it read and what must then hold of them."""
        now, inside = row.truths[test.number], row.inside.get(test.number)
        if inside is not None:
            places: dict[str, dict[str, None]] = {}
            for one in inside.rows:
                for told in (told for other in one.turning for told in self._turned(other, one, inside.tables)):
                    places.setdefault(told, {})[one.path] = None
            table = next(iter(inside.tables.values()), "")
            yield from (f"{table} {', '.join(paths)}: {told}" for told, paths in places.items())
            if not places:
                yield f"{_told(test, row)}: {str(now is True).lower()} → {str(now is not True).lower()}"
            return
        words = ComparisonWords(self._display, self._language, lambda name: _means(name, tables))
        said = words.flag(test.told, now) if test.is_flag else words.otherwise(test, row)
        if said is not None:
            yield said
            return
        wanted = f"{'not ' if now else ''}({test.told})"
        read = _values_in_short(test, row)
        yield f"{read.strip(' ()')} → {wanted}" if read else wanted


def _means(name: str, tables: Mapping[str, str]) -> Text | None:
    """What a column means; `tables` are those that a query reads, by alias."""
    alias, _, column = name.rpartition(".")
    return meaning_of(column, [tables[alias]] if alias in tables else [*tables.values(), "procedures"])


def meaning_of(column: str, tables: Iterable[str]) -> Text | None:
    for table in tables:
        meanings = {one.name: one.meaning for one in TABLES.get(table, ())}
        found = meanings.get(column.removeprefix("procedure_") if table == "procedures" else column)
        if found:
            return found
    return None


def _told(part: Condition, row: Row) -> str:
    """A part as SQL; a test that looks into other rows says only what it asks of them."""

    def said(test: Condition) -> str:
        inside = row.inside.get(test.number)
        if inside is None:
            return test.told
        names = ", ".join(f"{table} {alias}" for alias, table in inside.tables.items())
        return f"exists {names}: {inside.condition.told}"

    return part.said(said)


def _values_in_short(part: Condition, row: Row) -> str:
    names = dict.fromkeys(name for test in part.tests() for name in test.columns if name in row.values)
    return f" ({', '.join(f'{name} = {_plain(row.values[name])}' for name in names)})" if names else ""


def _plain(value: Any) -> str:
    """A value as SQL has it."""
    if isinstance(value, bool) or value is None:
        return "null" if value is None else str(value).lower()
    return f"{value:g}" if isinstance(value, float) else repr(value)
