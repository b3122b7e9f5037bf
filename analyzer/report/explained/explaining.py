"""An explanation in lines: what the rule says, what it saw, which test stood in its way, what would turn it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from analyzer.engine.cards.card import Rule
from analyzer.engine.explaining.explain import Explanation
from analyzer.engine.explaining.rows import RowSource
from analyzer.engine.words.display import Display
from analyzer.engine.words.plain_values import number
from analyzer.facts.tables.every import TABLES
from analyzer.ledger.reviews.verdicts import Verdicts
from analyzer.model.text import Language, Text
from analyzer.model.weight import WEIGHT_NAMES
from analyzer.report.column_meanings import meaning_of, thing_known
from analyzer.report.explained.comparisons import DECIMALS, brief
from analyzer.report.explained.naming import thing_of
from analyzer.report.explained.rows import MOST_ROWS, RowWords
from analyzer.report.explained.worded import WordedRows, no_place
from analyzer.report.numbers import day
from analyzer.report.reviews import label
from analyzer.report.told import family_called

STAGES = {
    "preview": Text("thử nghiệm", "preview"),
    "stable": Text("ổn định", "stable"),
    "deprecated": Text("sắp bỏ", "deprecated"),
    "removed": Text("đã bỏ", "removed"),
}


class Words:
    """The lines of one language; `display` gives the names of the catalogue, `names` those of the parts of the procedure, by path,
    `where` their file and line. With `query` tests are told as SQL and columns by their names too, for whoever writes rules.
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
        self._display, self._language, self._names, self._where, self._query = display, language, names or {}, where, query

    def _rows(self, explanation: Explanation) -> RowWords:
        if self._query:
            return RowWords(self._display, self._language, self._names)
        return WordedRows(self._display, self._language, self._names, explanation.given, self._where)

    def _say(self, vi: str, en: str) -> str:
        return Text(vi, en)[self._language]

    def of_rule(self, rule: Rule) -> Iterator[str]:
        """What a card says of itself."""
        card, language = rule.card, self._language
        yield f"{rule.name}: {getattr(card.title, language)}"
        weight, sure = WEIGHT_NAMES[card.severity][language], WEIGHT_NAMES[card.confidence][language]
        stage, family = STAGES[card.status.stage][language], family_called(rule.family, language)
        yield self._say(
            f"  nhóm {family} · mức độ: {weight} · độ tin cậy: {sure} · {stage} từ {card.status.since}",
            f"  family {family} · severity {weight} · confidence {sure} · {stage} since {card.status.since}",
        )
        yield f"  {self._say('Vì sao', 'Why')}: {getattr(card.why, language)}"
        for basis in card.legal_basis:
            checked = f" ({self._say('kiểm tra', 'checked')} {day(basis.checked, language)})" if basis.checked else ""
            yield f"  {self._say('Căn cứ', 'Basis')}: {f'{basis.instrument} {basis.provision}'.strip()}{checked}"
        for name, threshold in card.parameters.items():
            yield f"  {self._say('Tham số', 'Parameter')} {name} = {number(threshold.value, language, DECIMALS)}: {getattr(threshold.meaning, language)}"
        if not self._query:
            return
        for name, phrases in card.phrases.items():
            yield f"  {self._say('Lời văn', 'Phrases')} {name}: {'; '.join(phrases)}"
        if card.once:
            once = " ".join(card.once.split())
            yield self._say(
                f"  Mỗi thủ tục, các dòng có cùng giá trị này là một vấn đề: {once}",
                f"  In each procedure, the rows with the same value of this are one finding: {once}",
            )
        if card.needs:
            yield f"  {self._say('Cần biết', 'Needs')}: {self._known(card.needs, rule.table)}"

    def looked_for(self, explanation: Explanation) -> Iterator[str]:
        """What the rule looks for, in words; with `query` the SQL stands with the rows and this is empty."""
        rows = self._rows(explanation)
        if not isinstance(rows, WordedRows):
            return
        for source in _sources(explanation):
            yield from rows.looked_for(source, *self._headings(source))

    def _headings(self, source: RowSource) -> tuple[str, str]:
        """What stands above the conditions of a select, and above its exceptions where it has nothing else."""
        thing, say = thing_of(source.table, self._language), self._say
        if source.grouped:
            return say("gộp lại, nêu khi", "taken together, it fires where"), say("gộp lại, luôn nêu", "taken together, it always fires")
        if source.name:
            rests = say(f"dựa vào {thing} mà", f"it rests on each {thing} where")
            return rests, say(f"dựa vào mọi {thing}", f"it rests on every {thing}")
        if source.table not in TABLES:
            return say("Quy tắc nêu khi", "The rule fires where"), say("Quy tắc nêu mọi trường hợp", "The rule fires on every one")
        looks = say(f"Quy tắc xét {thing}; nêu", f"The rule looks at each {thing}; it fires")
        return f"{looks} {say('khi', 'where')}", f"{looks} {say('mọi trường hợp', 'on every one')}"

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
                yield f"    {label(judged, self._language)}" + (f". {self._say('Lý do', 'Reason')}: {reason}" if reason else "")
            if explanation.condition is None:
                read = {name: value for name, value in finding.seen.read.items() if name not in explanation.rule.card.variants}
                yield from rows.values(read, "    ", {"": explanation.rule.table})
        if explanation.missing and (explanation.findings or explanation.problems):
            known = self._known(explanation.missing, explanation.rule.table)
            yield self._say(f"Chưa đánh giá được ở chỗ chưa biết: {known}.", f"Not assessed where it is not known: {known}.")
        if explanation.condition is None:
            yield from self._of_select(explanation, rows)
            return
        fired = _turns(explanation)
        yield from rows.of(explanation.rows, explanation.condition, _tables(explanation), fired)
        if not explanation.rows:
            yield self._none(explanation.rule.table)

    def _found(self, explanation: Explanation, verdicts: Verdicts) -> str:
        """How many it found, and how many of them a reviewer does not accept."""
        found = len(explanation.findings)
        rejected = found - len(verdicts.to_handle(explanation.findings))
        aside = self._say(f" ({rejected} không chấp nhận)", f" ({rejected} rejected)") if rejected else ""
        return self._say(f"Quy tắc phát hiện {found} vấn đề{aside}:", f"The rule found {found}{aside}:")

    def _known(self, columns: tuple[str, ...], table: str) -> str:
        """`mức độ trực tuyến (online_service_known)`: what flags say is known."""
        return "; ".join(self._thing(name, meaning_of(name, [table, "procedures"])) for name in columns)

    def _thing(self, name: str, meaning: Text | None) -> str:
        known = thing_known(brief(meaning[self._language])) if meaning else ""
        return f"{known} ({name})" if known and self._query else known or name

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
            known = self._known(explanation.missing, explanation.rule.table)
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

    def _none(self, table: str) -> str:
        thing = table if self._query else thing_of(table, self._language)
        if self._query:
            return self._say(f"Thủ tục không có dòng nào trong bảng {thing}.", f"It has no row in the table {thing}.")
        named = f" ({thing})" if table in TABLES else ""
        return self._say(f"Thủ tục này không có gì để quy tắc xét{named}.", f"This procedure has nothing for the rule to look at{named}.")

    def _of_select(self, explanation: Explanation, rows: RowWords) -> Iterator[str]:
        """The rows and groups of a select, and with `query` the select itself."""
        if explanation.problems:
            return
        for source in explanation.sources:
            yield from self._source(source, _turns(explanation), rows)
        if not explanation.sources:
            yield self._say("Quy tắc này không tách ra từng dòng được.", "This rule cannot be told row by row.")
        if not self._query:
            return
        yield self._say("Dành cho người viết quy tắc, câu select:", "For whoever writes rules, the select:")
        yield from (f"  {line}" for line in explanation.rule.card.query.strip().splitlines())

    def _source(self, source: RowSource, fired: bool | None, rows: RowWords) -> Iterator[str]:
        if isinstance(rows, WordedRows):
            yield from self._worded_source(source, fired, rows)
            return
        names = ", ".join(
            table if alias == table or not table else f"{table} {alias}" for alias, table in source.tables.items() if table or alias
        )
        if source.grouped:
            if source.rows:
                of = self._say(f" của '{source.name}'", f" of '{source.name}'") if source.name else ""
                yield self._say(f"Các nhóm{of} có dòng của thủ tục này:", f"Groups{of} with rows of this procedure:")
                yield from rows.groups(source, fired)
            return
        if not source.rows:
            yield self._none(source.table)
            return
        feeds = self._say(f", cho '{source.name}'", f", for '{source.name}'") if source.name else ""
        yield self._say(f"Các dòng của thủ tục này trong {names}{feeds}:", f"Its rows in {names}{feeds}:")
        most = 0 if fired and source.name else MOST_ROWS
        yield from rows.of(source.rows, source.condition, source.tables, fired, source.fixed, most)

    def _worded_source(self, source: RowSource, fired: bool | None, rows: WordedRows) -> Iterator[str]:
        """The rows of a select; of what only feeds it, where it fired nothing."""
        thing = thing_of(source.table, self._language)
        if source.name and fired:
            return
        if not source.rows:
            if not source.grouped:
                yield self._none(source.table)
        elif source.grouped:
            if source.condition.parts:
                yield self._say("Gộp lại:", "Taken together:")
                yield from rows.groups(source, fired)
        else:
            if source.table in TABLES and source.table != "procedures":
                yield self._say(f"Từng {thing} của thủ tục này:", f"Of this procedure, each {thing}:")
            yield from rows.of(source.rows, source.condition, source.tables, fired, source.fixed)


def _tables(explanation: Explanation) -> Mapping[str, str]:
    return {name: name for name in dict.fromkeys((explanation.rule.table, "procedures"))}


def _sources(explanation: Explanation) -> Sequence[RowSource]:
    """The selects of a rule; a predicate is one."""
    if explanation.condition is None:
        return explanation.sources
    return (RowSource("", False, _tables(explanation), explanation.condition, explanation.rows),)


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
