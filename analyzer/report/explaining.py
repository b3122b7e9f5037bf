"""An explanation in lines: what the rule says, what it saw, which test stood in its way, what would turn it."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.engine.card import Rule
from analyzer.engine.display import Display
from analyzer.engine.explain import Explanation
from analyzer.engine.rows import RowSource
from analyzer.model.text import Language, Text
from analyzer.report.explained_rows import MOST_ROWS, RowWords

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
        self._rows, self._language = RowWords(display, language), language

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
            yield self._silent(explanation)
        if explanation.elsewhere:
            codes = ", ".join(explanation.elsewhere)
            yield self._say(
                f"Vấn đề có nói đến thủ tục này được nêu ở: {codes}.", f"Findings that speak of it are reported under: {codes}."
            )
        for finding in explanation.findings:
            yield f"  {finding.path or finding.procedure}: {finding.message[self._language]}"
            if explanation.condition is None:
                yield from self._rows.values(finding.seen.read, "    ", {"": explanation.rule.table})
        if explanation.missing:
            yield self._say("Chưa đánh giá được chỗ chưa biết", "Not assessed where unknown") + f": {', '.join(explanation.missing)}"
        if explanation.condition is None:
            yield from self._of_select(explanation)
            return
        fired = _turns(explanation)
        tables = {name: name for name in dict.fromkeys((explanation.rule.table, "procedures"))}
        yield from self._rows.of(explanation.rows, explanation.condition, tables, fired)
        if not explanation.rows:
            yield self._none(explanation.rule.table)

    def _silent(self, explanation: Explanation) -> str:
        """Why there is no finding."""
        if explanation.disabled:
            return self.off
        if explanation.holds:
            return self._say(
                "Điều kiện đạt nhưng quy tắc không nêu: nội dung cắt giảm chạm tới bộ phận có ghi mục đích bảo vệ ('protects').",
                "Its conditions hold, but the rule is silent: the cut would touch what names a purpose of protection ('protects').",
            )
        return self._say("Quy tắc không phát hiện vấn đề nào ở thủ tục này.", "The rule found nothing in this procedure.")

    @property
    def off(self) -> str:
        """What is said of a rule that settings switch off."""
        return self._say(
            "Quy tắc đang tắt ở danh mục này ('disabled_rules' trong settings.yaml) nên không chạy.",
            "The rule is switched off in this catalogue ('disabled_rules' in settings.yaml) and does not run.",
        )

    def _none(self, table: str) -> str:
        return self._say(f"Thủ tục không có dòng nào trong bảng {table}.", f"It has no row in the table {table}.")

    def _of_select(self, explanation: Explanation) -> Iterator[str]:
        """The rows and groups of a select, then the select itself."""
        if explanation.problems:
            return
        for source in explanation.sources:
            yield from self._source(source, _turns(explanation))
        if not explanation.sources:
            yield self._say("Câu select này không tách ra từng dòng được.", "This select cannot be told row by row.")
        yield self._say("Câu select của quy tắc:", "The select of the rule:")
        yield from (f"  {line}" for line in explanation.rule.card.query.strip().splitlines())

    def _source(self, source: RowSource, fired: bool | None) -> Iterator[str]:
        names = ", ".join(
            table if alias == table or not table else f"{table} {alias}" for alias, table in source.tables.items() if table or alias
        )
        if source.grouped:
            if source.rows:
                of = self._say(f" của '{source.name}'", f" of '{source.name}'") if source.name else ""
                yield self._say(f"Các nhóm{of} có dòng của thủ tục này:", f"Groups{of} with rows of this procedure:")
                yield from self._rows.groups(source, fired)
            return
        if not source.rows:
            yield self._none(source.table)
            return
        feeds = self._say(f", cho '{source.name}'", f", for '{source.name}'") if source.name else ""
        yield self._say(f"Các dòng của thủ tục này trong {names}{feeds}:", f"Its rows in {names}{feeds}:")
        most = 0 if fired and source.name else MOST_ROWS
        yield from self._rows.of(source.rows, source.condition, source.tables, fired, source.fixed, most)


def _turns(explanation: Explanation) -> bool | None:
    """Whether the rule fired; None where no test decides: it is switched off, or held back though its conditions hold."""
    if explanation.findings:
        return True
    return None if explanation.disabled or explanation.holds else False
