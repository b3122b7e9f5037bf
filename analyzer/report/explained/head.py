"""The head of an explanation: what a card says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.engine.cards.card import Rule
from analyzer.engine.explaining.words.naming import DECIMALS, brief
from analyzer.engine.words.display import Display
from analyzer.engine.words.plain_values import number
from analyzer.facts.tables.meanings import meaning_of, thing_known
from analyzer.model.days import written_day
from analyzer.model.text import Language, Text
from analyzer.model.weight import WEIGHT_NAMES
from analyzer.report.told import family_called

STAGES = {
    "preview": Text("thử nghiệm", "preview"),
    "stable": Text("ổn định", "stable"),
    "deprecated": Text("sắp bỏ", "deprecated"),
    "removed": Text("đã bỏ", "removed"),
}


class HeadWords:
    """The lines of one language; with `query` also what only whoever writes rules asks for."""

    def __init__(self, language: Language, display: Display, *, query: bool) -> None:
        self._language, self._display, self._query = language, display, query

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
            checked = f" ({self._say('kiểm tra', 'checked')} {written_day(basis.checked)[language]})" if basis.checked else ""
            yield f"  {self._say('Căn cứ', 'Basis')}: {self._display.name('citations', f'{basis.instrument} {basis.provision}'.strip(), language)}{checked}"
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
            yield f"  {self._say('Cần biết', 'Needs')}: {self.known(card.needs, rule.table)}"

    def known(self, columns: tuple[str, ...], table: str) -> str:
        """`mức độ trực tuyến (online_service_known)`: what flags say is known."""
        return "; ".join(self._thing(name, meaning_of(name, [table, "procedures"])) for name in columns)

    def _thing(self, name: str, meaning: Text | None) -> str:
        known = thing_known(brief(meaning[self._language])) if meaning else ""
        return f"{known} ({name})" if known and self._query else known or name
