"""An explanation in lines: what the rule says, what it saw, which test stood in its way, what would turn it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from analyzer.engine.card import Rule
from analyzer.engine.conditions import Condition
from analyzer.engine.display import WORDS_ANYWHERE, Display
from analyzer.engine.explain import Explanation, Row
from analyzer.engine.sources import RowSource
from analyzer.facts.columns import TABLES
from analyzer.model.text import Language, Text

MOST_ROWS = 3
"""Rows that did not fire shown in full; the nearest ones."""
_SIGNS = {True: "✓", False: "✗", None: "?"}
WEIGHTS = {"high": Text("cao", "high"), "medium": Text("vừa", "medium"), "low": Text("thấp", "low")}
STAGES = {
    "preview": Text("thử nghiệm", "preview"),
    "stable": Text("ổn định", "stable"),
    "deprecated": Text("sắp bỏ", "deprecated"),
    "removed": Text("đã bỏ", "removed"),
}


class Words:
    """The lines of one language; `display` gives the names of the catalogue."""

    def __init__(self, display: Display, language: Language) -> None:
        self._display, self._language = display, language

    def _say(self, vi: str, en: str) -> str:
        return Text(vi, en)[self._language]

    def of_rule(self, rule: Rule) -> Iterator[str]:
        """What a card says of itself."""
        card, language = rule.card, self._language
        yield f"{rule.name}: {getattr(card.title, language)}"
        weight, sure = WEIGHTS[card.severity][language], WEIGHTS[card.confidence][language]
        stage = STAGES[card.status.stage][language]
        yield self._say(
            f"  nhóm {rule.family} · mức nặng {weight} · độ tin cậy {sure} · {stage} từ {card.status.since}",
            f"  family {rule.family} · severity {weight} · confidence {sure} · {stage} since {card.status.since}",
        )
        yield f"  {self._say('Vì sao', 'Why')}: {getattr(card.why, language)}"
        for basis in card.legal_basis:
            checked = f" ({self._say('kiểm tra', 'checked')} {basis.checked:%d/%m/%Y})" if basis.checked else ""
            yield f"  {self._say('Căn cứ', 'Basis')}: {f'{basis.instrument} {basis.provision}'.strip()}{checked}"
        for name, threshold in card.parameters.items():
            yield f"  {self._say('Tham số', 'Parameter')} {name} = {threshold.value}: {getattr(threshold.meaning, language)}"
        if card.needs:
            yield f"  {self._say('Cần biết', 'Needs')}: {', '.join(card.needs)}"

    def of_procedure(self, explanation: Explanation) -> Iterator[str]:
        """Why the rule fired on a procedure, or why not."""
        for problem in explanation.problems:
            yield problem.message[self._language]
        if explanation.findings:
            yield self._say(f"Quy tắc phát hiện {len(explanation.findings)} vấn đề:", f"The rule found {len(explanation.findings)}:")
        elif not explanation.problems:
            yield self._say("Quy tắc không phát hiện vấn đề nào ở thủ tục này.", "The rule found nothing in this procedure.")
        for finding in explanation.findings:
            yield f"  {finding.path or finding.procedure}: {finding.message[self._language]}"
            if explanation.condition is None:
                yield from self._values(finding.seen.read, "    ")
        if explanation.missing:
            yield self._say("Chưa đánh giá được chỗ chưa biết", "Not assessed where unknown") + f": {', '.join(explanation.missing)}"
        if explanation.condition is None:
            yield from self._of_select(explanation)
            return
        fired = [row for row in explanation.rows if row.holds]
        others = [row for row in explanation.rows if not row.holds]
        for row in [*fired, *others[:MOST_ROWS]]:
            yield from self._row(row, explanation.condition, explanation.rule.table)
        if len(others) > MOST_ROWS:
            more = len(others) - MOST_ROWS
            yield self._say(f"... và {more} dòng khác, xa hơn (--format json).", f"... and {more} further rows (--format json).")
        if not explanation.rows:
            yield self._say(
                f"Thủ tục không có dòng nào trong bảng {explanation.rule.table}.", f"It has no row in the table {explanation.rule.table}."
            )

    def _of_select(self, explanation: Explanation) -> Iterator[str]:
        if explanation.problems:
            return
        yield self._say(
            "Quy tắc này so nhiều dòng với nhau bằng một câu select; chỉ điều nó hỏi ở từng dòng là tách ra được. Câu ấy là:",
            "This rule compares many rows in one select; only what it asks of single rows can be told apart. The select is:",
        )
        yield from (f"  {line}" for line in explanation.rule.card.query.strip().splitlines())
        for source in explanation.sources:
            yield from self._source(source)

    def _source(self, source: RowSource) -> Iterator[str]:
        """The rows of a table that a select reads, the nearest first, each with the tests it does not meet."""
        if not source.rows:
            yield self._say(f"Thủ tục không có dòng nào trong bảng {source.table}.", f"It has no row in the table {source.table}.")
            return
        yield self._say(f"Các dòng của thủ tục này trong bảng {source.table}:", f"Its rows in the table {source.table}:")
        rows = sorted(source.rows, key=lambda row: len(_failing(source.condition, row.truths)))
        for row in rows[:MOST_ROWS]:
            holds = source.condition.holds(row.truths)
            yield f"{_SIGNS[holds]} {row.path or self._say('cả thủ tục', 'the whole procedure')}"
            for part in source.condition.parts if holds else _failing(source.condition, row.truths):
                yield f"    {_SIGNS[part.holds(row.truths)]} {part.told}"
                columns = dict.fromkeys(name for test in part.tests() for name in test.columns if name in row.values)
                yield from self._values({name: row.values[name] for name in columns}, "        ", source.table)
        if len(rows) > MOST_ROWS:
            more = len(rows) - MOST_ROWS
            yield self._say(f"... và {more} dòng khác, xa hơn (--format json).", f"... and {more} further rows (--format json).")

    def _row(self, row: Row, condition: Condition, table: str) -> Iterator[str]:
        yield ""
        yield f"{_SIGNS[row.holds]} {row.path or self._say('cả thủ tục', 'the whole procedure')}"
        shown = condition.parts if row.holds else row.failing
        for part in shown:
            yield f"    {_SIGNS[part.holds(row.truths)]} {part.told}"
            columns = dict.fromkeys(name for test in part.tests() for name in test.columns)
            yield from self._values({name: row.values[name] for name in columns}, "        ", table)
        if not row.holds:
            passed = len(condition.parts) - len(row.failing)
            yield "    " + self._say(f"{passed} điều kiện khác đạt.", f"{passed} other conditions hold.")
        yield from self._turning(row)

    def _turning(self, row: Row) -> Iterator[str]:
        """The smallest change of data that would turn the outcome."""
        if not row.turning:
            yield "    " + self._say(
                f"Không một thay đổi đơn lẻ nào làm quy tắc phát hiện: {len(row.failing)} điều kiện cùng chưa đạt.",
                f"No single change would make the rule fire: {len(row.failing)} conditions fail together.",
            )
            return
        first = self._say("Thôi phát hiện nếu một trong các điều này khác đi", "Would not fire if one of these were otherwise")
        other = self._say("Sẽ phát hiện nếu chỉ điều này khác đi", "Would fire if only this were otherwise")
        yield f"    {first if row.holds else other}: " + "; ".join(_turned(test, row) for test in row.turning)

    def _values(self, values: Mapping[str, Any], margin: str, table: str = "") -> Iterator[str]:
        meanings = {column.name: column.meaning for name in (table, "procedures") for column in TABLES.get(name, ())}
        for name, value in values.items():
            meaning = meanings.get(name) or meanings.get(name.removeprefix("procedure_"))
            told = self._display.value(value, WORDS_ANYWHERE.get(name, ""), self._language) if value not in ("", [], None) else "–"
            yield f"{margin}{name} = {told}" + (f"  ({meaning[self._language]})" if meaning else "")


def _turned(test: Condition, row: Row) -> str:
    """A flag with its value before and after; another test with the values that it read and what must then hold of them."""
    now = row.truths[test.number]
    if test.sql.isidentifier():
        return f"{test.sql}: {str(bool(now)).lower()} → {str(not now).lower()}"
    values = ", ".join(f"{name} = {row.values[name]!r}" for name in test.columns if name in row.values)
    return f"{values} → {'not ' if now else ''}({test.sql})" if values else f"{'not ' if now else ''}({test.sql})"


def _failing(condition: Condition, truths: Mapping[int, bool | None]) -> list[Condition]:
    return [part for part in condition.parts if part.holds(truths) is not True]


def as_json(explanation: Explanation, language: Language) -> dict[str, Any]:
    """An explanation as plain values."""
    return {
        "fired": bool(explanation.findings),
        "findings": [finding.as_json(language) for finding in explanation.findings],
        "not_assessed": list(explanation.missing),
        "rows": [_row_json(row, explanation.condition) for row in explanation.rows if explanation.condition is not None],
        "sources": [_source_json(source) for source in explanation.sources],
        "problems": [problem.as_json(language) for problem in explanation.problems],
    }


def _source_json(source: RowSource) -> dict[str, Any]:
    return {
        "table": source.table,
        "rows": [
            {
                "path": row.path,
                "holds": source.condition.holds(row.truths),
                "conditions": [{"sql": part.told, "holds": part.holds(row.truths)} for part in source.condition.parts],
                "values": dict(row.values),
            }
            for row in source.rows
        ],
    }


def _row_json(row: Row, condition: Condition | None) -> dict[str, Any]:
    parts: Iterable[Condition] = condition.parts if condition else ()
    return {
        "path": row.path,
        "holds": row.holds,
        "conditions": [{"sql": part.told, "holds": part.holds(row.truths)} for part in parts],
        "values": dict(row.values),
        "turning": [
            {"sql": test.told, "now": row.truths[test.number], "values": {name: row.values[name] for name in test.columns}}
            for test in row.turning
        ],
    }
