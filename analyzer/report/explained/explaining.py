"""An explanation in lines: what the rule says, what it saw, which test stood in its way, what would turn it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from analyzer.engine.explaining.explain import Explanation
from analyzer.engine.explaining.rows import RowSource
from analyzer.engine.explaining.syntax import column
from analyzer.engine.explaining.words.asked import Asked
from analyzer.engine.findings.finding import Finding
from analyzer.engine.words.display import Display
from analyzer.ledger.reviews.verdicts import Verdicts
from analyzer.model.text import Language
from analyzer.report.explained.head import HeadWords
from analyzer.report.explained.selects import SelectWords
from analyzer.report.reviews import label


def no_place(path: str) -> str:
    """Where the file is not told."""
    del path
    return ""


class Words(HeadWords):
    """The lines of one language; `display` gives the names of the catalogue, `names` those of the parts of the procedure, by path,
    `where` their file and line. With `query` the SQL of each test and the columns it reads are told too, for whoever writes rules.
    """

    def __init__(
        self,
        display: Display,
        language: Language,
        names: Mapping[str, str] | None = None,
        where: Callable[[str], str] = no_place,
        *,
        query: bool = False,
    ) -> None:
        super().__init__(language, display, query=query)
        self._names, self._where = names or {}, where

    def _rows(self, explanation: Explanation) -> SelectWords:
        return SelectWords(self._display, self._language, self._names, explanation.given, self._where, query=self._query)

    def looked_for(self, explanation: Explanation) -> Iterator[str]:
        """What the rule looks for, then what the selects ask that feed it."""
        rows = self._rows(explanation)
        for source in _sources(explanation):
            yield from rows.head(source)

    def of_procedure(self, explanation: Explanation, verdicts: Verdicts) -> Iterator[str]:
        """Why the rule fired on a procedure, or why not, and what reviewers said of what it found."""
        rows = self._rows(explanation)
        for problem in explanation.problems:
            yield f"{problem.place}: {problem.message[self._language]}"
            yield f"  → {problem.remedy[self._language]}"
        if explanation.findings:
            yield self._found(explanation, verdicts)
        elif not explanation.problems:
            yield self._silent(explanation)
        if explanation.elsewhere:
            codes = ", ".join(explanation.elsewhere)
            yield self._say(
                f"Vấn đề có nói đến thủ tục này được nêu ở: {codes}.", f"Findings that speak of it are reported under: {codes}."
            )
        for finding in explanation.findings:
            yield f"  {finding.path or finding.procedure}: {finding.message[self._language]}"
            if (judged := verdicts.of(finding)) is not None:
                reason = judged.verdict.reason
                yield f"    {label(judged, self._display, self._language)}" + (
                    f". {self._say('Lý do', 'Reason')}: {reason}" if reason else ""
                )
            if explanation.condition is None:
                yield from self._read(finding, explanation)
        if explanation.missing and (explanation.findings or explanation.problems):
            known = self.known(explanation.missing, explanation.rule.table)
            yield self._say(f"Chưa đánh giá được ở chỗ chưa biết: {known}.", f"Not assessed where it is not known: {known}.")
        if explanation.condition is None:
            yield from self._of_select(explanation, rows)
            return
        (source,) = _sources(explanation)
        yield from rows.of(source, _turns(explanation))
        if not explanation.rows:
            yield rows.none(explanation.rule.table)

    def _read(self, finding: Finding, explanation: Explanation) -> Iterator[str]:
        """What a select gives of a finding, by the column that it is named after, or else by what it is made of."""
        read = {name: value for name, value in finding.seen.read.items() if name not in explanation.rule.card.variants}
        tables = {"": explanation.rule.table}
        asked = Asked(self._display, self._language, tables, explanation.given, explanation.named)
        named = Asked(self._display, self._language, tables, explanation.given)
        for name, value in read.items():
            given = column("", name)
            has = named.has(given, value) or (asked.has(given, value) if asked.is_plain(given) else "")
            if has or self._query:
                yield f"    {has or asked.value(value, given)}" + (f"  ({name})" if self._query else "")

    def _found(self, explanation: Explanation, verdicts: Verdicts) -> str:
        """How many it found, and how many of them a reviewer does not accept."""
        found = len(explanation.findings)
        rejected = found - len(verdicts.to_handle(explanation.findings))
        aside = self._say(f" ({rejected} không chấp nhận)", f" ({rejected} rejected)") if rejected else ""
        return self._say(f"Quy tắc phát hiện {found} vấn đề{aside}:", f"The rule found {found}{aside}:")

    def _silent(self, explanation: Explanation) -> str:
        """Why there is no finding."""
        if explanation.disabled:
            return self.off
        if explanation.holds:
            return self._say(
                "Các điều kiện đều thỏa mãn nhưng quy tắc không nêu: nội dung cắt giảm chạm tới bộ phận có ghi mục đích bảo vệ ('protects').",
                "Its conditions hold, but the rule is silent: the cut would touch what names a purpose of protection ('protects').",
            )
        if explanation.missing:
            known = self.known(explanation.missing, explanation.rule.table)
            if _judges_nothing(explanation):
                return self._say(
                    f"Chưa đánh giá được thủ tục này theo quy tắc: chưa biết {known}.",
                    f"The rule cannot assess this procedure; what is not known: {known}.",
                )
            return self._say(
                f"Chưa đánh giá được toàn bộ thủ tục này: có dòng chưa biết {known}. Ở các dòng còn lại quy tắc không phát hiện vấn đề nào.",
                f"The rule cannot assess all of this procedure; what is not known of some rows: {known}. It found nothing in the others.",
            )
        return self._say("Quy tắc không phát hiện vấn đề nào ở thủ tục này.", "The rule found nothing in this procedure.")

    @property
    def off(self) -> str:
        """What is said of a rule that settings switch off."""
        return self._say(
            "Quy tắc đang tắt ở danh mục này ('disabled_rules' trong settings.yaml) nên không chạy.",
            "The rule is switched off in this catalogue ('disabled_rules' in settings.yaml) and does not run.",
        )

    def _of_select(self, explanation: Explanation, rows: SelectWords) -> Iterator[str]:
        """The rows and groups of a select, and with `query` the select itself."""
        if explanation.problems:
            return
        for source in explanation.sources:
            yield from rows.told(source, _turns(explanation))
        if not explanation.sources:
            yield self._say("Quy tắc này không tách ra từng dòng được.", "This rule cannot be told row by row.")
        if not self._query:
            return
        yield self._say("Dành cho người viết quy tắc, câu select:", "For whoever writes rules, the select:")
        yield from (f"  {line}" for line in explanation.rule.card.query.strip().splitlines())


def _sources(explanation: Explanation) -> Sequence[RowSource]:
    """The selects of a rule; a predicate is one."""
    if explanation.condition is None:
        return explanation.sources
    tables = {name: name for name in dict.fromkeys((explanation.rule.table, "procedures"))}
    return (RowSource("", False, tables, explanation.condition, explanation.rows, named=explanation.named),)


def _turns(explanation: Explanation) -> bool | None:
    """Whether the rule fired; None where no test decides: it is switched off, or held back though its conditions hold."""
    if explanation.findings:
        return True
    return None if explanation.disabled or explanation.holds else False


def _judges_nothing(explanation: Explanation) -> bool:
    """Whether what is not known of a procedure leaves no row that the rule could judge."""
    if explanation.rule.table == "procedures":
        return True
    unknown = ([name for name in explanation.missing if row.values.get(name) is not True] for row in explanation.rows)
    return bool(explanation.rows) and all(unknown)
