"""A rule and the rows it looked at, in words and without SQL: what it looks for, what it found, what stood in its way."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from textwrap import shorten
from typing import Any

from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.rows import Lack, Row, RowSource
from analyzer.engine.words.display import YES_NO, Display
from analyzer.facts.tables.every import TABLES
from analyzer.model.text import Language
from analyzer.report.explained.asked import Asked
from analyzer.report.explained.naming import thing_of
from analyzer.report.explained.rows import MOST_ROWS, SIGNS, RowWords

_STEP = "    "
_WIDTH = 300
"""Letters of what a row fails to be; the head of the explanation has it whole."""


class WordedRows(RowWords):
    """The lines of one language; `given` are thresholds and phrases, `where` tells the file and line of a path."""

    def __init__(
        self, display: Display, language: Language, names: Mapping[str, str], given: Mapping[str, Any], where: Callable[[str], str]
    ) -> None:
        super().__init__(display, language, names)
        self._given, self._where = given, where

    def asked(self, tables: Mapping[str, str]) -> Asked:
        return Asked(self._display, self._language, tables, self._given)

    def looked_for(self, source: RowSource, where: str, always: str) -> Iterator[str]:
        """What a select looks for, under the heading `where`, and what it leaves aside: the parts that are negated.

        Where it only leaves aside, the heading is `always`; where it asks nothing that has words, there is none.
        """
        asked, parts = self.asked(source.tables), [part for place, part in enumerate(source.condition.parts) if place not in source.fixed]
        wanted = asked.each(part for part in parts if part.kind != "not")
        spared = asked.each(part.parts[0] for part in parts if part.kind == "not")
        unless = self._say("trừ khi", "unless")
        if wanted:
            yield f"  {where}:"
            yield from (f"{_STEP}- {one}" for one in wanted)
        if spared:
            yield f"  {unless}:" if wanted else f"  {always}{self._say(', ', ' ')}{unless}:"
            yield from (f"{_STEP}- {one}" for one in spared)

    def of(  # noqa: PLR0917  as it is above
        self,
        rows: Sequence[Row],
        condition: Condition,
        tables: Mapping[str, str],
        fired: bool | None,
        fixed: Collection[int] = (),
        most: int = MOST_ROWS,
    ) -> Iterator[str]:
        held = [row for row in rows if row.holds]
        yield from super().of(held, condition, tables, fired, fixed)
        if held and len(held) < len(rows):
            yield self._say("Không nêu ở:", "It does not fire at:")
        yield from super().of([row for row in rows if not row.holds], condition, tables, fired, fixed, most)

    def groups(self, source: RowSource, fired: bool | None) -> Iterator[str]:
        """Groups of rows: what is counted of each, and what is wanted of it."""
        del fired
        asked = self.asked(source.tables)
        for row in source.rows:
            yield f"{SIGNS[row.holds]} {self._place(row.path)}"
            for part in source.condition.parts:
                holds = part.holds(row.truths)
                yield f"{_STEP}{SIGNS[holds]} {(asked.found(part, row) if holds else '') or self._wanting(asked, part, row)}"

    def _row(self, row: Row, condition: Condition, tables: Mapping[str, str], fired: bool | None, fixed: Collection[int]) -> Iterator[str]:
        partners = "".join(f" · {self._place(path)}" for path in row.partners.values() if path)
        yield f"{SIGNS[row.holds]} {self._place(row.path)}{partners}"
        asked = self.asked(tables)
        parts = [part for place, part in enumerate(condition.parts) if place not in fixed]
        if row.holds:
            yield from self._reasons(asked, row, parts)
        else:
            yield from self._lacking(asked, row, parts)
        if fired is not None:
            yield _STEP + self._turned(asked, row, fired, parts)

    def _reasons(self, asked: Asked, row: Row, parts: Sequence[Condition]) -> Iterator[str]:
        """What the row is, by the parts that it answers; of those that only leave rows aside, that none does."""
        wanted = [part for part in parts if part.kind != "not" and not asked.names_row(part)]
        told = dict.fromkeys(asked.found(part, row) or asked.whole(part) for part in wanted)
        yield from (f"{_STEP}✓ {one}" for one in told)
        if any(part.kind == "not" for part in parts):
            yield _STEP + self._say("✓ không thuộc trường hợp loại trừ nào của quy tắc", "✓ nothing that the rule leaves aside applies")

    def _lacking(self, asked: Asked, row: Row, parts: Sequence[Condition]) -> Iterator[str]:
        if row.lack is not None:
            yield f"{_STEP}✗ {self._lacked(asked, row.lack)}"
        for part in row.failing:
            yield f"{_STEP}✗ {self._wanting(asked, part, row)}"
        passed = sum(part not in row.failing for part in parts)
        if row.lack is None and passed:
            others = "1 other condition holds." if passed == 1 else f"{passed} other conditions hold."
            yield _STEP + self._say(f"{passed} điều kiện khác đều đúng.", others)

    def _lacked(self, asked: Asked, lack: Lack) -> str:
        """The partner that is not there; one that need only belong to the same procedure by its table, or by its name in the card."""
        thing, links = thing_of(lack.table, self._language), "; ".join(asked.each((*lack.links, *lack.others)))
        if links:
            return self._say(f"không có {thing} nào khác đáp ứng: {links}", f"no other {thing} that answers: {links}")
        if lack.table in TABLES:
            return self._say(f"không có {thing} nào đi cùng", f"no {thing} that goes with it")
        return self._say(
            f"không có dòng nào đi cùng trong phần “{lack.table}” của quy tắc (xem --query)",
            f"no row that goes with it in the part “{lack.table}” of the rule (see --query)",
        )

    def _wanting(self, asked: Asked, part: Condition, row: Row) -> str:
        """`số bản chính: 1; quy tắc cần: lớn hơn 1`."""
        found, wanted = asked.found(part, row), asked.whole(part)
        if not found or found == wanted:
            return wanted
        subject = found.partition(": ")[0]
        brief = wanted if "; " in found else YES_NO[True][self._language] if wanted == subject else wanted.removeprefix(f"{subject}: ")
        return f"{found}; {self._say('quy tắc cần', 'the rule needs')}: {shorten(brief, _WIDTH, placeholder=' …')}"

    def _turned(self, asked: Asked, row: Row, fired: bool, parts: Sequence[Condition]) -> str:
        """What would turn the outcome, of what the lines above name."""
        if not row.turning and not (row.lack is not None and row.lack.turns):
            return self._turns.none(row, fired)
        if not (row.holds and fired):
            if row.lack is not None and row.lack.turns:
                return self._say("Quy tắc sẽ nêu nếu có như vậy.", "The rule would fire if there were one.")
            return self._say("Quy tắc sẽ nêu nếu chỉ điều ấy khác đi.", "The rule would fire if this alone were otherwise.")
        turning = {test.number for test in row.turning}
        if all(any(test.number in turning for test in part.tests()) or not part.turning(row.truths) for part in parts):
            return self._say(
                "Bất kỳ điều nào trên đây khác đi thì quy tắc không nêu nữa.", "It would not fire if any one of these were otherwise."
            )
        told = "; ".join(asked.each(row.turning))
        return self._say(f"Quy tắc không nêu nữa nếu khác đi ở: {told}.", f"It would not fire if otherwise in: {told}.")

    def _place(self, path: str) -> str:
        return f"{super()._place(path)}{self._where(path)}"

    def values(self, values: Mapping[str, Any], margin: str, tables: Mapping[str, str]) -> Iterator[str]:
        asked = self.asked(tables)
        for name, value in values.items():
            if asked.knows(name):
                yield f"{margin}{asked.column(name)}: {asked.value(value, name)}"


def no_place(path: str) -> str:
    """Where the file is not told."""
    del path
    return ""
