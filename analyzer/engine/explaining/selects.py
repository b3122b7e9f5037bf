"""A select taken apart: the sources it joins, what must hold of a row, how rows are gathered and what must hold of a group.

The rows of a procedure are those whose column `procedure` says so; the source of that column leads to the others, its partners.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analyzer.engine.explaining.conditions import Condition, all_of
from analyzer.engine.explaining.joining import Joined, Untold, joined, locates
from analyzer.engine.explaining.merging import outer_columns
from analyzer.engine.explaining.syntax import Syntax, columns_of, conjuncts, has_aggregate
from analyzer.engine.explaining.values_read import Telling, gathered
from analyzer.facts.database.reads import Reads
from analyzer.facts.database.trees import Node, alias_of, leaves, name_of

_OF_THIS = "$of_this"
"""The procedure that is told of."""


@dataclass(frozen=True, slots=True)
class Source:
    """A table or subquery of a FROM (`sql`). Without a row of an `optional` one the others stand alone; `on` is its condition.

    `links` are the places in the condition of the select of what leads to it, `located` of those that say which row it is.
    """

    alias: str
    table: str
    sql: str
    columns: tuple[str, ...]
    on: str = ""
    links: tuple[int, ...] = ()
    located: tuple[int, ...] = ()

    @property
    def optional(self) -> bool:
        return bool(self.on)


@dataclass(frozen=True, slots=True)
class Groups:
    """How rows are gathered (`sql`, from FROM on), what must hold of a group, and the SQL of the values that tells it.

    The parts at the places `fixed` only say whose the group is.
    """

    sql: str
    condition: Condition
    fixed: tuple[int, ...]
    values: Mapping[str, str]
    path: str


@dataclass(frozen=True, slots=True)
class Select:
    """`prefix` is its WITH, `owner` the SQL of the column that says whose a row is, `values` the SQL of each value that a test reads."""

    prefix: str
    sources: tuple[Source, ...]
    condition: Condition
    values: Mapping[str, str]
    owner: str
    path: str
    groups: Groups | None
    fixed: tuple[int, ...]
    """The places in the condition of what only says which rows are meant."""

    whose: tuple[int, ...]
    """Of these, the places of what says of which procedure they are."""


@dataclass(frozen=True, slots=True)
class Subquery:
    """The rows that a test asks for; `outer` are the columns of the tested row that it reads."""

    prefix: str
    tables: Mapping[str, str]
    sql: str
    condition: Condition
    located: tuple[int, ...]
    values: Mapping[str, str]
    path: str
    outer: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Takes apart selects that are qualified; `named` are the selects of WITH, `reads` what the whole query reads."""

    syntax: Syntax
    named: Mapping[str, Node]
    reads: Reads
    prefix: str

    def select(self, select: Node, further: Sequence[str] = ()) -> Select:
        """The parts of a select; `further` are columns that it gives and that must be false."""
        items = {name_of(item): {**item, "alias": ""} for item in select["select_list"]}
        aliases = {alias_of(leaf) for leaf in leaves(select["from_table"])}
        owners = outer_columns(items.get("procedure"), aliases)
        if not owners:
            raise Untold("nothing says whose the rows are")
        alias, name = owners[0]
        grouped = is_grouped(select)
        tests = self._tests(items, further)
        where = conjuncts(select["where_clause"])
        parts = joined(select["from_table"], alias, where if grouped else [*where, *tests], self.named)
        told = Telling(self.syntax, aliases)
        every = (*(part for own in parts.links.values() for part in own), *parts.rest)
        condition = all_of([told.condition(part) for part in every])
        owner = f'"{alias}"."{name}"'
        path = self.syntax.of(items["path"]) if "path" in items and not grouped else self._path_of(parts.order[0])
        groups = self._groups(select, items, tests, owner) if grouped else None
        sources = self._sources(parts)
        whose = _whose(condition)
        which = (place for place, part in enumerate(every) if any(locates(part, alias) for alias in aliases))
        fixed = tuple(sorted({*which, *whose}))
        return Select(self.prefix, sources, condition, told.values, owner, path, groups, fixed, whose)

    def subquery(self, select: Node, aliases: set[str]) -> Subquery:
        """The parts of a subquery in a test; `aliases` are the sources of the tested row."""
        if is_grouped(select) or select["cte_map"]["map"]:
            raise Untold("a subquery that gathers rows")
        inside = list(leaves(select["from_table"]))
        own = {alias_of(leaf) for leaf in inside}
        parts = conjuncts(select["where_clause"])
        told = Telling(self.syntax, own | aliases)
        condition = all_of([told.condition(part) for part in parts])
        located = tuple(place for place, part in enumerate(parts) if any(locates(part, alias) for alias in own))
        tables = {alias_of(leaf): leaf.get("table_name", "") for leaf in inside}
        outer = tuple(outer_columns([select["where_clause"], select["from_table"]], aliases - own))
        path = self._path_of(inside[0]) if inside else "''"
        return Subquery(self.prefix, tables, self.syntax.source(select["from_table"]), condition, located, told.values, path, outer)

    def _tests(self, items: Mapping[str, Node], further: Sequence[str]) -> list[Node]:
        tests = [self.syntax.expression(f"NOT ({self.syntax.of(items[name])})") for name in further]
        if items["procedure"]["class"] != "COLUMN_REF":
            tests.append(self.syntax.expression(f"{self.syntax.of(items['procedure'])} = {_OF_THIS}"))
        return tests

    def _sources(self, parts: Joined) -> tuple[Source, ...]:
        found, start = [], 0
        for leaf in parts.order:
            alias = alias_of(leaf)
            own = parts.links.get(alias, ())
            places = tuple(range(start, start + len(own)))
            located = tuple(place for place, part in zip(places, own, strict=True) if locates(part, alias))
            on = self.syntax.of(parts.optional[alias]) if alias in parts.optional else ""
            found.append(Source(alias, leaf.get("table_name", ""), self.syntax.source(leaf), self._columns(leaf), on, places, located))
            start += len(own)
        return tuple(found)

    def _columns(self, leaf: Node) -> tuple[str, ...]:
        """The columns of a source that are there: of a fact table only those that the query reads are computed."""
        columns, table = columns_of(leaf, self.named), leaf.get("table_name", "")
        if table in self.named or table not in self.reads:
            return columns
        return tuple(name for name in columns if name in self.reads[table])

    def _path_of(self, leaf: Node) -> str:
        """Where a row stands; of another procedure, after its code."""
        return path_of(alias_of(leaf), self._columns(leaf))

    def _groups(self, select: Node, items: Mapping[str, Node], tests: Sequence[Node], owner: str) -> Groups:
        keys = _keys(select)
        told = Telling(self.syntax, {alias_of(leaf) for leaf in leaves(select["from_table"])}, gathered)
        for key in keys:
            told.note(key)
        condition = all_of([told.condition(part) for part in (*conjuncts(select["having"]), *tests)])
        asked = [] if select["where_clause"] is None else [self.syntax.of(select["where_clause"])]
        written = [self.syntax.of(key) for key in keys]
        of_this = f"{owner} = {_OF_THIS}"
        by_owner = owner.replace('"', "") in {key.replace('"', "") for key in written}
        sql = [f"FROM {self.syntax.source(select['from_table'])}"]
        sql += [f"WHERE {' AND '.join([*asked, *([of_this] if by_owner else [])])}"] if asked or by_owner else []
        sql += [f"GROUP BY {', '.join(written)}"] if written else []
        sql += [] if by_owner else [f"HAVING bool_or({of_this})"]
        path = self.syntax.of(items["path"]) if "path" in items else "''"
        return Groups(" ".join(sql), condition, _whose(condition), told.values, path)


def path_of(alias: str, columns: Sequence[str]) -> str:
    """The SQL of where a row of a source stands; of another procedure than this one, after its code."""
    path = f'"{alias}"."path"' if "path" in columns else "''"
    whose = f'"{alias}"."procedure"'
    return f"trim(CASE WHEN {whose} = {_OF_THIS} THEN {path} ELSE {whose} || ' ' || {path} END)" if "procedure" in columns else path


def _whose(condition: Condition) -> tuple[int, ...]:
    return tuple(place for place, part in enumerate(condition.parts) if part.kind == "test" and part.sql.endswith(f"= {_OF_THIS}"))


def is_grouped(select: Node) -> bool:
    """Whether a select gathers rows; one that gathers them in several ways, or gives only some, cannot be told."""
    if len(select["group_sets"]) > 1 or select["qualify"] or any(one["type"] == "LIMIT_MODIFIER" for one in select["modifiers"]):
        raise Untold("several groupings, or only some of the rows")
    forced = select["aggregate_handling"] != "STANDARD_HANDLING"
    return bool(select["group_expressions"] or select["having"] or forced or has_aggregate(select["select_list"]))


def _keys(select: Node) -> list[Node]:
    """What rows are gathered by; a number means that column of the select, ALL every column that gathers nothing."""
    items = [{**item, "alias": ""} for item in select["select_list"]]
    if select["aggregate_handling"] != "STANDARD_HANDLING":
        return [item for item in items if not has_aggregate(item)]
    return [
        items[int(key["literal"]["text"]) - 1] if key["class"] == "CONSTANT" and "literal" in key else key
        for key in select["group_expressions"]
    ]
