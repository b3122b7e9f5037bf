"""A row that a rule looked at, in lines: what it is, what it lacks, what would turn the outcome; with the SQL of each part for whoever writes rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.rows import Inside, Lack, Row, RowSource
from analyzer.engine.explaining.words.asked import Asked, names_row
from analyzer.engine.words.display import Display
from analyzer.facts.tables.every import TABLES
from analyzer.model.text import Language, Text
from analyzer.report.explained.sql import as_sql, sql_lines
from analyzer.report.explained.turning import turned

MOST_ROWS = 3
"""Rows that did not fire shown in full, the nearest ones; and of what only feeds a rule those that hold."""
_SIGNS = {True: "✓", False: "✗", None: "?"}
_STEP = "    "


class RowWords:
    """The lines of one language; `names` are those of the parts of the procedure, `where` tells the file and line of a path."""

    def __init__(
        self,
        display: Display,
        language: Language,
        names: Mapping[str, str],
        given: Mapping[str, Any],
        where: Callable[[str], str],
        *,
        query: bool,
    ) -> None:
        self._display, self._language, self._names, self._given, self._where, self._query = display, language, names, given, where, query

    def _say(self, vi: str, en: str) -> str:
        return Text(vi, en)[self._language]

    def asked(self, source: RowSource) -> Asked:
        return Asked(self._display, self._language, source.tables, self._given, source.named)

    def looked_for(self, source: RowSource, where: str, always: str) -> Iterator[str]:
        """What a select looks for, under the heading `where`, and what it leaves aside: the parts that are negated.

        Where it only leaves aside, the heading is `always`; where it asks nothing that has words, there is none.
        """
        asked, parts = self.asked(source), _parts(source)
        wanted = list(self._each(asked, [part for part in parts if part.kind != "not"]))
        spared = list(self._each(asked, [part.parts[0] for part in parts if part.kind == "not"]))
        unless = self._say("trừ khi", "unless")
        if wanted:
            yield f"  {where}:"
            yield from wanted
        if spared:
            yield f"  {unless}:" if wanted else f"  {always}{self._say(', ', ' ')}{unless}:"
            yield from spared

    def _each(self, asked: Asked, parts: Sequence[Condition]) -> Iterator[str]:
        """What each part asks; without the SQL each wording once."""
        if not self._query:
            yield from (f"{_STEP}- {one}" for one in asked.each(parts))
            return
        for part in parts:
            yield from (f"{_STEP}- {asked.whole(part)}", f"{_STEP * 2}{part.told}")

    def of(self, source: RowSource, fired: bool | None, most: int = MOST_ROWS) -> Iterator[str]:
        """Rows of a select, those that hold first and at `most` so many others; `fired` is None where no change of data turns it."""
        held = [row for row in source.rows if row.holds]
        others = [row for row in source.rows if not row.holds]
        yield from self._alike(source, held, fired, MOST_ROWS if source.name and fired else len(held))
        if held and others and most:
            yield self._say("Không nêu ở:", "It does not fire at:")
        yield from self._alike(source, others, fired, most)

    def _alike(self, source: RowSource, rows: Sequence[Row], fired: bool | None, most: int) -> Iterator[str]:
        """Rows that say the same told once, at `most` so many; of the others their number."""
        alike = list(Counter(tuple(self._row(row, source, fired)) for row in rows).items())
        for (head, *lines), times in alike[:most]:
            yield head + (self._say(f" ({times} dòng giống nhau)", f" ({times} rows alike)") if times > 1 else "")
            yield from lines
        if more := sum(times for _, times in alike[most:]):
            yield self._more(more, rows[0].holds is True, most)

    def _more(self, more: int, hold: bool, most: int) -> str:
        if hold:
            return self._say(
                f"... và {more} dòng khác cũng vậy (xem đủ: --format json).", f"... and {more} more that do (all of them: --format json)."
            )
        nearer = self._say(", không gần điều kiện hơn các dòng trên", ", no nearer to it than those above") if most else ""
        rows_more = "1 more row that does" if more == 1 else f"{more} more rows that do"
        return self._say(
            f"... và {more} dòng khác không phát hiện{nearer} (xem đủ: --format json).",
            f"... and {rows_more} not fire{nearer} (all of them: --format json).",
        )

    def groups(self, source: RowSource, fired: bool | None) -> Iterator[str]:
        """Groups of rows: what is counted of each, and what is wanted of it."""
        asked = self.asked(source)
        for row in source.rows:
            yield f"{_SIGNS[row.holds]} {self._place(row.path)}"
            for part in source.condition.parts:
                if self._query or not names_row(part):
                    yield from self._part(asked, row, part)
            if row.turning and fired is not None:
                yield _STEP + turned(asked, row, fired, source.condition.parts)

    def _row(self, row: Row, source: RowSource, fired: bool | None) -> Iterator[str]:
        asked, parts = self.asked(source), _parts(source)
        named = {alias: f"{alias}: " if self._query else "" for alias in row.partners}
        partners = "".join(f" · {named[alias]}{self._place(path)}" for alias, path in row.partners.items() if path)
        yield f"{_SIGNS[row.holds]} {self._place(row.path)}{partners}"
        yield from self._reasons(asked, row, parts) if row.holds else self._lacking(asked, row, parts)
        if fired is not None:
            yield _STEP + turned(asked, row, fired, parts)

    def _reasons(self, asked: Asked, row: Row, parts: Sequence[Condition]) -> Iterator[str]:
        """What the row is, by the parts that it answers; of those that only leave rows aside, that none does."""
        told = [
            line for part in parts if self._query or (part.kind != "not" and not names_row(part)) for line in self._part(asked, row, part)
        ]
        yield from told if self._query else dict.fromkeys(told)
        if not self._query and any(part.kind == "not" for part in parts):
            yield _STEP + self._say("✓ không thuộc trường hợp loại trừ nào của quy tắc", "✓ nothing that the rule leaves aside applies")

    def _lacking(self, asked: Asked, row: Row, parts: Sequence[Condition]) -> Iterator[str]:
        if row.lack is not None:
            yield f"{_STEP}✗ {self._lacked(asked, row.lack)}"
            if self._query:
                wanted = " and ".join(part.told for part in (*row.lack.links, *row.lack.others))
                yield f"{_STEP * 2}{row.lack.table} {row.lack.alias}: {wanted}"
                yield from sql_lines(asked, row, row.lack.links, _STEP * 2)
        for part in row.failing:
            yield from self._part(asked, row, part)
        passed = sum(part not in row.failing for part in parts)
        if row.lack is None and passed:
            others = "1 other condition holds." if passed == 1 else f"{passed} other conditions hold."
            yield _STEP + self._say(f"{passed} điều kiện khác đều đúng.", others)

    def _part(self, asked: Asked, row: Row, part: Condition) -> Iterator[str]:
        """A part with what the row has of it and what is wanted, then the other rows that it looked into."""
        holds = part.holds(row.truths)
        told = (asked.found(part, row) or asked.whole(part)) if holds else asked.wanting(part, row)
        yield f"{_STEP}{_SIGNS[holds]} {told}"
        if self._query:
            yield f"{_STEP * 2}{as_sql(part, row)}"
            yield from sql_lines(asked, row, (part,), _STEP * 2)
        for test in part.tests():
            found = row.truths[test.number] is True
            nearest = self._query and test.number in row.inside and any(one.turning for one in row.inside[test.number].rows)
            if test.number in row.inside and (found or nearest or holds is not True):
                yield from self._inside(asked.inside(row.inside[test.number]), row.inside[test.number], found)

    def _inside(self, asked: Asked, inside: Inside, found: bool) -> Iterator[str]:
        """What a subquery found, or the rows that come nearest to it; what is said of several is told once, with their places."""
        least = min((len(row.failing) for row in inside.rows), default=0)
        told: dict[str, dict[str, None]] = {}
        for row in inside.rows:
            if (row.holds is True) == found and len(row.failing) == least:
                lacking = "; ".join(dict.fromkeys(asked.wanting(part, row) for part in row.failing if not names_row(part)))
                place = self._named_path(row.path) if row.path else asked.thing(asked.leading)
                told.setdefault(lacking, {})[place] = None
        if not told and not found:
            yield _STEP * 2 + self._say("không có dòng nào gần với điều kiện ấy", "no row comes near it")
        for lacking, places in told.items():
            yield f"{_STEP * 2}{_SIGNS[found]} {', '.join(places)}" + (f": {lacking}" if lacking else "")

    def _lacked(self, asked: Asked, lack: Lack) -> str:
        """The partner that is not there; one that need only belong to the same procedure by its table, or by its name in the card."""
        table = asked.table(lack.table or lack.alias)
        thing, links = asked.thing(table), "; ".join(asked.each((*lack.links, *lack.others)))
        if links:
            return self._say(f"không có {thing} nào khác đáp ứng: {links}", f"no other {thing} that answers: {links}")
        if table in TABLES:
            made = lack.table not in TABLES
            vi, en = (" đúng các điều kiện của nó nêu ở trên", " and answers its own conditions above") if made else ("", "")
            return self._say(f"không có {thing} nào đi cùng{vi}", f"no {thing} that goes with it{en}")
        return self._say(
            f"không có dòng nào đi cùng trong phần “{lack.table}” của quy tắc (xem --query)",
            f"no row that goes with it in the part “{lack.table}” of the rule (see --query)",
        )

    def _named_path(self, path: str) -> str:
        if not path:
            return self._say("cả thủ tục", "the whole procedure")
        return f"{path} – {self._names[path]}" if path in self._names else path

    def _place(self, path: str) -> str:
        """A path with the name of what stands there, and its file and line."""
        return f"{self._named_path(path)}{self._where(path)}"


def _parts(source: RowSource) -> list[Condition]:
    """What a select asks beside which rows are meant."""
    return [part for place, part in enumerate(source.condition.parts) if place not in source.fixed]
