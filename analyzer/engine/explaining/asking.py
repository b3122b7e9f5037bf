"""The rows of a procedure in a select taken apart: its inner joins asked as outer ones, so that a row without its partner is a row too.

A partner is looked for by all that links it; where there is none, by what says which row is meant, and the nearest few are told.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from analyzer.engine.explaining.conditions import Condition, Truth
from analyzer.engine.explaining.rows import Inside, Lack, Row, row_of
from analyzer.engine.explaining.selects import Select, Source, Subquery, path_of
from analyzer.facts.database.reads import Reads
from analyzer.facts.database.tables import Tables

MOST = 200
"""Rows of a procedure that are looked at."""
NEAREST = 3
"""Partners told where there is none, and rows told of a subquery."""
_NAMED = re.compile(r"\$([a-z_][a-z0-9_]*)")


@dataclass(frozen=True, slots=True)
class Asking:
    """Asks the tables about one procedure; `reads` is what the whole query reads."""

    tables: Tables
    reads: Reads
    given: Mapping[str, Any]

    def rows(self, select: Select, identified: bool = False) -> tuple[list[Row], list[Mapping[str, Any]]]:
        """The rows, the nearest to holding first, and what each is known by to a query."""
        found = self.asked(_rows_sql(select, identified))
        rows = [(one, _row(select, one)) for one in found]
        for source in select.sources[1:]:
            lacking = sorted({one["here"] for one, row in rows if row.lack is not None and row.lack.alias == source.alias})
            if lacking and len(source.located) < len(source.links):
                near = self.asked(_rows_sql(select, identified, source), {"lacking": lacking})
                nearest = [(one, _row(select, one)) for one in near]
                instead = {one["here"] for one, _ in nearest}
                rows = [(one, row) for one, row in rows if row.lack is None or row.lack.alias != source.alias or one["here"] not in instead]
                rows += nearest
        rows.sort(key=lambda pair: _rank(pair[1]))
        return [row for _, row in rows], [one for one, _ in rows]

    def groups(self, select: Select) -> list[Row]:
        """The groups in which the procedure has a row."""
        groups = select.groups
        assert groups is not None
        told = ", ".join([f"{groups.path} AS path", *_listed(groups.condition, groups.values)])
        rows = [
            _as_row(one, groups.condition, groups.values, groups.fixed) for one in self.asked(f"{select.prefix}SELECT {told} {groups.sql}")
        ]
        return sorted(rows, key=_rank)

    def inside(self, subquery: Subquery, row: Row, found: bool) -> Inside:
        """The rows that a subquery finds beside a row, or where it finds none those nearest to what it asks for."""
        beside, values = _beside(subquery.outer, row)
        told = ", ".join([f"{subquery.path} AS path", *_listed(subquery.condition, subquery.values)])
        places = range(len(subquery.condition.parts)) if found else subquery.located
        located = " AND ".join(subquery.condition.parts[place].written(_sql_of) for place in places) or "true"
        sources = ", ".join([*beside, subquery.sql])
        ranked = _ranked(f"SELECT {told} FROM {sources} WHERE {located}", subquery.condition)
        near = self.asked(f"{subquery.prefix}{ranked} LIMIT {NEAREST}", values)
        rows = [_as_row(one, subquery.condition, subquery.values, subquery.located) for one in near]
        return Inside(subquery.tables, subquery.condition, tuple(rows))

    def asked(self, sql: str, more: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        known = {**self.given, **(more or {})}
        return self.tables.rows(sql, {name: known[name] for name in set(_NAMED.findall(sql)) & known.keys()}, reads=self.reads)


def _rank(row: Row) -> tuple[bool, int, str]:
    return row.holds is not True, len(row.failing) + (row.lack is not None), row.path


def _sql_of(test: Condition) -> str:
    return f"({test.sql})"


def _listed(condition: Condition, values: Mapping[str, str]) -> Iterator[str]:
    """What is selected of the tests and values of a row."""
    for place, sql in enumerate(values.values()):
        yield f"{sql} AS value_{place}"
    for test in condition.tests():
        yield f"({test.sql}) AS test_{test.number}"


def _ranked(sql: str, condition: Condition) -> str:
    """The rows of a select with `holds` and `near`, the nearest to holding first."""
    near = " + ".join(f"CASE WHEN {part.written(_test)} THEN 1 ELSE 0 END" for part in condition.parts) or "0"
    whole = condition.written(_test)
    return f"SELECT *, coalesce({whole}, false) AS holds, {near} AS near FROM ({sql}) ORDER BY holds DESC, near DESC, path"


def _test(test: Condition) -> str:
    return f"test_{test.number}"


def _rows_sql(select: Select, identified: bool, wide: Source | None = None) -> str:
    """The rows of a procedure; of a `wide` partner also those that not all of its links lead to."""
    condition, driver = select.condition, select.sources[0]
    told = [f"{select.path} AS path", f'"{driver.alias}"."here {driver.alias}" AS here', *_listed(condition, select.values)]
    whose = f'(SELECT *, row_number() OVER () AS "here {driver.alias}" FROM {driver.sql} WHERE {select.owner} = $of_this)'
    joins = [f'FROM {whose} AS "{driver.alias}"']
    for source in select.sources[1:]:
        places = source.located if source is wide else source.links
        on = source.on or " AND ".join(condition.parts[place].written(_sql_of) for place in places) or "true"
        told.append(f'"{source.alias}"."here {source.alias}" AS "here {source.alias}"')
        told.append(f'{path_of(source.alias, source.columns)} AS "path {source.alias}"')
        joins.append(f'LEFT JOIN (SELECT *, true AS "here {source.alias}" FROM {source.sql}) AS "{source.alias}" ON {on}')
    if identified:
        told += [f'{identity(source)} AS "is {source.alias}"' for source in select.sources if source.columns]
    ranked = _ranked(f"SELECT {', '.join(told)} {' '.join(joins)}", condition)
    return f"{select.prefix}{ranked} LIMIT {MOST}" if wide is None else f"{select.prefix}{_nearest(ranked, condition, wide)}"


def _nearest(ranked: str, condition: Condition, wide: Source) -> str:
    held = " + ".join(f"CASE WHEN {condition.parts[place].written(_test)} THEN 1 ELSE 0 END" for place in wide.links)
    there = f'list_contains($lacking, here) AND "here {wide.alias}"' + ("" if wide.located else f" AND ({held}) > 0")
    first = f'row_number() OVER (PARTITION BY here ORDER BY {held} DESC, near DESC, "path {wide.alias}") <= {NEAREST}'
    return f"SELECT * FROM ({ranked}) WHERE {there} QUALIFY {first}"


def identity(source: Source) -> str:
    """What tells a row from every other that a query can tell it from."""
    return "hash(" + ", ".join(f'"{source.alias}"."{name}"' for name in source.columns) + ")"


def _as_row(
    one: Mapping[str, Any],
    condition: Condition,
    values: Mapping[str, str],
    fixed: Collection[int],
    partners: Mapping[str, str] | None = None,
) -> Row:
    truths: dict[int, Truth] = {test.number: one[f"test_{test.number}"] for test in condition.tests()}
    read = {name: one[f"value_{place}"] for place, name in enumerate(values)}
    read = {
        name: value for name, value in read.items() if not (name.startswith("$") and isinstance(value, str))
    }  # phrases stand with the card
    return row_of(one["path"] or "", condition, truths, read, fixed, partners)


def _row(select: Select, one: Mapping[str, Any]) -> Row:
    others = select.sources[1:]
    absent = {source.alias for source in others if not source.optional and one[f"here {source.alias}"] is None}
    partners = {source.alias: one[f"path {source.alias}"] or "" for source in others if one[f"here {source.alias}"] is not None}
    row = _as_row(one, select.condition, select.values, select.fixed, partners)
    if not absent:
        return row
    first = next(source for source in others if source.alias in absent)
    asking = [_reads(part, absent) for part in select.condition.parts]
    failing = tuple(
        part for part, of_it in zip(select.condition.parts, asking, strict=True) if not of_it and part.holds(row.truths) is not True
    )
    links = tuple(select.condition.parts[place] for place in first.links)
    wanted = tuple(part for part, of_it in zip(select.condition.parts, asking, strict=True) if of_it and part not in links)
    lack = Lack(first.alias, first.table, links, wanted, not failing and len(absent) == 1)
    return replace(row, holds=False, turning=(), failing=failing, lack=lack)


def _reads(part: Condition, aliases: set[str]) -> bool:
    return any(name.split(".")[0] in aliases for test in part.tests() for name in test.columns if "." in name)


def _beside(outer: Sequence[tuple[str, str]], row: Row) -> tuple[list[str], dict[str, Any]]:
    """The values of a row as sources of one row each, and the values themselves."""
    columns: dict[str, list[str]] = {}
    values = {}
    for place, (alias, name) in enumerate(outer):
        value = row.values.get(f"{alias}.{name}", row.values.get(name))
        values[f"beside_{place}"] = value
        columns.setdefault(alias, []).append(f'$beside_{place}{"::VARCHAR[]" if isinstance(value, list) else ""} AS "{name}"')
    return [f'(SELECT {", ".join(listed)}) AS "{alias}"' for alias, listed in columns.items()], values
