"""What would turn the outcome of a row, in lines: the single changes of data after which the rule would fire, or would not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.rows import Inside, Row, is_numbering
from analyzer.engine.words.display import Display
from analyzer.model.text import Language, Text
from analyzer.report.column_meanings import meaning
from analyzer.report.explained.comparisons import ComparisonWords
from analyzer.report.explained.sql import as_sql, values_read


class TurningWords:
    """The lines of one language; `display` gives the names of the catalogue."""

    def __init__(self, display: Display, language: Language) -> None:
        self._display, self._language = display, language

    def _say(self, vi: str, en: str) -> str:
        return Text(vi, en)[self._language]

    def of(self, row: Row, fired: bool, tables: Mapping[str, str]) -> Iterator[str]:
        """The changes, each enough by itself, or why there is none; `tables` are those that have the columns, by alias."""
        by_tests = (one for test in row.turning for one in self._turned(test, row, tables))
        turned = list(dict.fromkeys((*by_tests, *self._partner(row))))
        if not turned:
            yield self.none(row, fired)
            return
        stops = row.holds and fired
        first = self._say("Không còn phát hiện nếu", "Would not fire if") if stops else self._say("Sẽ phát hiện nếu", "Would fire if")
        if len(turned) == 1:
            yield f"{first} {self._say('chỉ điều này khác đi', 'only this were otherwise')}: {turned[0]}"
            return
        yield f"{first} {self._say('một trong các điều này khác đi', 'one of these were otherwise')}:"
        yield from (f"    - {one}" for one in turned)

    def none(self, row: Row, fired: bool) -> str:
        """Why no single change turns the outcome."""
        if row.holds:
            return self._say("Không có dòng này thì kết quả vẫn vậy.", "Without this row the outcome would be the same.")
        if row.lack is None and any(map(is_numbering, row.failing)):
            return self._say("Quy tắc lấy dòng khác làm gốc.", "The rule starts from another row.")
        failing = len(row.failing) + (row.lack is not None)
        if failing < 2 and fired:
            return self._say("Có thêm dòng này thì kết quả vẫn vậy.", "With this row too the outcome would be the same.")
        why = self._say(f"{failing} điều kiện cùng chưa thỏa mãn", f"{failing} conditions fail together")
        if failing < 2:
            why = self._say("thêm dòng này cũng chưa đủ", "this row more would not be enough")
        return self._say(
            f"Không một thay đổi đơn lẻ nào làm quy tắc phát hiện: {why}.", f"No single change would make the rule fire: {why}."
        )

    def _partner(self, row: Row) -> Iterator[str]:
        """A row that is lacking and would be enough."""
        if row.lack is not None and row.lack.turns:
            wanted = " and ".join(part.told for part in (*row.lack.links, *row.lack.others))
            yield self._say(
                f"có một dòng {row.lack.table} {row.lack.alias} mà {wanted}", f"a row {row.lack.table} {row.lack.alias} where {wanted}"
            )

    def _turned(self, test: Condition, row: Row, tables: Mapping[str, str]) -> Iterator[str]:
        """A flag with its value before and after; another test with the values that it read and what must then hold of them."""
        now, inside = row.truths[test.number], row.inside.get(test.number)
        if inside is not None:
            yield from self._turned_inside(inside) or [f"{as_sql(test, row)}: {str(now is True).lower()} → {str(now is not True).lower()}"]
            return
        words = ComparisonWords(self._display, self._language, lambda name: meaning(name, tables))
        said = words.flag(test.told, now) if test.is_flag else words.otherwise(test, row)
        if said is None:
            wanted, read = f"{'not ' if now else ''}({test.told})", values_read(test, row)
            said = f"{read} → {wanted}" if read else wanted
        yield said

    def _turned_inside(self, inside: Inside) -> list[str]:
        """What would turn the rows of a subquery; what is said of several is told once, with their places."""
        places: dict[str, dict[str, None]] = {}
        for row in inside.rows:
            for told in (told for test in row.turning for told in self._turned(test, row, inside.tables)):
                places.setdefault(told, {})[row.path] = None
        table = next(iter(inside.tables.values()), "")
        return [f"{table} {', '.join(paths)}: {told}" for told, paths in places.items()]
