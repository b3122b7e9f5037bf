"""The selects of a rule in lines: what each looks for, the rows or groups of it, under a heading that says what they are."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.engine.explaining.rows import RowSource
from analyzer.engine.explaining.words.asked import Asked
from analyzer.engine.explaining.words.naming import thing_of
from analyzer.facts.tables.every import TABLES
from analyzer.report.explained.rows import MOST_ROWS, RowWords


class SelectWords(RowWords):
    """The lines of one language."""

    def head(self, source: RowSource) -> Iterator[str]:
        """What a select looks for."""
        yield from self.looked_for(source, *self._headings(source, self.asked(source)))

    def _headings(self, source: RowSource, asked: Asked) -> tuple[str, str]:
        """What stands above the conditions of a select, and above its exceptions where it has nothing else."""
        thing, say = f"{asked.thing(asked.leading)}{asked.rows_numbered()}", self._say
        if source.grouped:
            return say("gộp lại, nêu khi", "taken together, it fires where"), say("gộp lại, luôn nêu", "taken together, it always fires")
        if source.name:
            rests = say(f"dựa vào {thing} mà", f"it rests on each {thing} where")
            return rests, say(f"dựa vào mọi {thing}", f"it rests on every {thing}")
        if asked.leading not in TABLES:
            return say("Quy tắc nêu khi", "The rule fires where"), say("Quy tắc nêu mọi trường hợp", "The rule fires on every one")
        looks = say(f"Quy tắc xét {thing}; nêu", f"The rule looks at each {thing}; it fires")
        return f"{looks} {say('khi', 'where')}", f"{looks} {say('mọi trường hợp', 'on every one')}"

    def told(self, source: RowSource, fired: bool | None) -> Iterator[str]:
        """The rows of a select, or its groups; where the rule fired, of what only feeds it those that hold."""
        asked = self.asked(source)
        if not source.rows:
            if not source.grouped and not (source.name and fired):
                yield self.none(asked.leading or source.table)
        elif source.grouped:
            if source.condition.parts and not (source.name and fired and not self._query):
                yield self._say("Gộp lại", "Taken together") + self._in_query(source) + ":"
                yield from self.groups(source, fired)
        elif not (source.name and fired and not any(row.holds for row in source.rows)):
            yield from self._heading(source, asked)
            yield from self.of(source, fired, 0 if fired and source.name else MOST_ROWS)

    def _heading(self, source: RowSource, asked: Asked) -> Iterator[str]:
        table, thing = asked.leading, asked.thing(asked.leading)
        if source.name and table in TABLES:
            yield (
                self._say(f"Dựa vào từng {thing} của thủ tục này", f"It rests on each {thing} of this procedure")
                + self._in_query(source)
                + ":"
            )
        elif (table in TABLES and table != "procedures") or self._query:
            yield self._say(f"Từng {thing} của thủ tục này", f"Of this procedure, each {thing}") + self._in_query(source) + ":"

    def _in_query(self, source: RowSource) -> str:
        """The tables that a select joins, and its name, as the card has them."""
        if not self._query:
            return ""
        tables = ", ".join(
            table if alias == table or not table else f"{table} {alias}" for alias, table in source.tables.items() if table or alias
        )
        return f" [{tables}" + (f" → {source.name}]" if source.name else "]")

    def none(self, table: str) -> str:
        """That a procedure has no row of a table."""
        thing = thing_of(table, self._language)
        if self._query:
            return self._say(f"Thủ tục không có dòng nào trong bảng {table} ({thing}).", f"It has no row in the table {table} ({thing}).")
        named = f" ({thing})" if table in TABLES else ""
        return self._say(f"Thủ tục này không có gì để quy tắc xét{named}.", f"This procedure has nothing for the rule to look at{named}.")
