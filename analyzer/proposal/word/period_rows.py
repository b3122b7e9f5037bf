"""The rows of the tables in the report of a period, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from analyzer.engine.words.display import LEVEL_NAMES, Display
from analyzer.engine.words.enumerated import PLAN_STATES
from analyzer.engine.words.plain_values import number
from analyzer.ledger.counting import KINDS, Counted
from analyzer.ledger.following.period import REASONS, Period
from analyzer.ledger.plans.carrying_out import Progress
from analyzer.ledger.wording import ACTION_WORDS, IN_ALL
from analyzer.model.days import written_day
from analyzer.model.decision import ACTIONS
from analyzer.model.text import Language, Text
from analyzer.proposal.word.letterhead import BLANK


def text_rows(found: Period, language: Language) -> list[Sequence[str]]:
    """The texts of law that the decisions of the period announce, each once."""
    texts = {text.number: text for filed in found.decisions for text in filed.record.announces}
    return [(text.number, written_day(text.signed)[language], written_day(text.effective)[language]) for text in texts.values()]


def decision_rows(found: Period, language: Language) -> Iterator[Sequence[str]]:
    for filed in found.decisions:
        one = filed.record
        entered, posted = (written_day(value)[language] or BLANK for value in (one.in_database, one.posted))
        yield one.number, written_day(one.signed)[language], entered, posted, number(len(one.rows), language)
    if len(found.decisions) > 1:
        rows = sum(len(filed.record.rows) for filed in found.decisions)
        yield Text("Cộng", "Total")[language], "", "", "", number(rows, language)


def figure_rows(
    groups: Mapping[str, Mapping[str, Counted]], whole: Mapping[str, Counted], words: str, display: Display, language: Language
) -> Iterator[Sequence[str]]:
    """By field or by level, the three official figures; at last those of the whole period."""
    for key, kinds in groups.items():
        yield (display.name(words, key, language), *(number(len(kinds[kind]), language) for kind in KINDS))
    yield (IN_ALL[language], *(number(len(whole[kind]), language) for kind in KINDS))


def state_rows(items: Sequence[Progress], language: Language) -> Iterator[Sequence[str]]:
    """By plan, how many items are in each state."""
    for plan in dict.fromkeys(one.plan.number for one in items):
        counts = (sum(one.plan.number == plan and one.state == state for one in items) for state in PLAN_STATES)
        yield (plan, *(number(count, language) for count in counts))


def listed_rows(found: Period, display: Display, language: Language) -> Iterable[Sequence[str]]:
    """Every row of every decision in the order of the official lists, each action under its own head."""
    for action in ACTIONS:
        rows = [(filed.record, row) for filed in found.decisions for row in filed.record.rows if row.action == action]
        if rows:
            word = ACTION_WORDS[action]
            yield [Text("Thủ tục {}", "Procedures {}").of(word)[language]]
        for decision, row in rows:
            field = display.name("fields", row.field, language)
            yield row.code or "", row.name, LEVEL_NAMES[row.level][language], field, decision.number


def unmatched_rows(found: Period, language: Language) -> list[Sequence[str]]:
    return [
        (one.row.code or "", one.row.name, LEVEL_NAMES[one.row.level][language], REASONS[one.reason][language]) for one in found.unmatched
    ]
