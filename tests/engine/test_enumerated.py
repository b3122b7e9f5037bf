"""Every value of a closed list that a fact column can have, and that a screen can show, has a word in both languages."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest

from analyzer.bundled import folder
from analyzer.engine.words.display import Display
from analyzer.engine.words.enumerated import CHANGE_KINDS, FEE_KINDS, KINDS, MENTIONED, STEP_KINDS
from analyzer.engine.words.listing import LISTS
from analyzer.facts.facts import Facts, compute
from analyzer.facts.procedure.standing import KEEPS
from analyzer.facts.tables.every import TABLES
from analyzer.model import changes, decision, enumerations, instrument, plan, procedure
from analyzer.model.text import Language
from analyzer.reading.load import load
from analyzer.text import doubts
from tests.small import AS_OF

CLOSED: list[tuple[str, str, tuple[Any, ...]]] = [
    ("procedures", "action", get_args(enumerations.Action)),
    ("procedures", "scope", ("public", "internal")),
    ("procedures", "level", get_args(procedure.Level)),
    ("procedures", "applicants", get_args(enumerations.Applicant)),
    ("documents", "class", get_args(enumerations.DocumentClass)),
    ("documents", "accepted", get_args(enumerations.Form)),
    ("documents", "for_channels", ("counter", "online_2", "post_10")),
    ("documents", "for_modes", get_args(enumerations.Mode)),
    ("replaced_papers", "keeps", tuple(KEEPS)),
    ("channels", "mode", get_args(enumerations.Mode)),
    ("channels", "service", ("full", "partial")),
    ("time_limits", "unit", ("hours", "working hours", "days", "working days", "months", "years")),
    ("time_limits", "note_doubt", get_args(doubts.TimeDoubt)),
    ("fees", "kind", ("fee", "charge", "other")),
    ("fees", "currency", ("VND",)),
    ("fees", "note_doubt", get_args(doubts.MoneyDoubt)),
    ("steps", "kind", get_args(enumerations.StepKind)),
    ("results", "format", ("paper", "electronic", "both")),
    ("citations", "type", get_args(instrument.InstrumentType)),
    ("citations", "status", ("in_force", "amended", "expired", "replaced", "repealed")),
    ("mentions", "doubt", (*get_args(doubts.CitationDoubt), "cut_short", "year_to_come")),
    ("plan_items", "target", get_args(plan.Target)),
    ("plan_items", "state", get_args(plan.State)),
    ("versions", "state", ("past", "in_force", "coming")),
    ("changes", "kind", get_args(changes.Kind)),
    ("changes", "direction", get_args(changes.Direction)),
    ("changes", "aspect", get_args(changes.Aspect)),
    ("decision_rows", "action", get_args(decision.Action)),
]
NAMES_NOTHING = frozenset(
    [
        "path",
        "id",
        "line",
        "item",
        "step",
        "after",
        "cycle",
        "element",
        "thing",
        "cases",
        "for_results",
        "choice_path",
        "repeated_with",
        "upstream_line",
        "upstream_path",
        "filed_again_path",
        "certified_by_post_path",
        "key",
        "before",
        "after",
        "checks",
        "verified_by",
        "proves",
        "tells_apart",
        "note",
        "wording",
        "routes",
        "route",
        "what",
    ]
)
"""Columns of ids and paths that a catalogue makes up, and of words as a record writes them."""
_IDENTIFIER = re.compile(r"[a-z]+(_[a-z]+)*")


@pytest.fixture(scope="module")
def bundled() -> Facts:
    return compute(load(folder("catalogue"), AS_OF)[0])


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("table", "name", "values"), CLOSED, ids=lambda one: one if isinstance(one, str) else "")
def test_a_closed_list_has_words(bundled: Facts, table: str, name: str, values: tuple[str, ...], language: Language) -> None:
    (column,) = [column for column in TABLES[table].columns if column.name == name]
    told = {value: Display(bundled.catalogue).value(value, column.words, language) for value in values}
    wordless = [value for value, word in told.items() if "_" in word or (language == "vi" and word == value)]
    assert wordless == []
    assert len(set(told.values())) == len(values) or name == "for_channels"


@pytest.mark.parametrize("table", TABLES)
def test_no_column_shows_a_bare_identifier(bundled: Facts, table: str) -> None:
    """What looks like a word of this program in a column of the bundled catalogue is told in words."""
    display, bare = Display(bundled.catalogue), set()
    bundled.tables.fill({table: frozenset(column.name for column in TABLES[table].columns)})
    for column in TABLES[table].columns:
        if column.type not in ("text", "texts") or column.name in NAMES_NOTHING:
            continue
        value = f'unnest("{column.name}")' if column.type == "texts" else f'"{column.name}"'
        for row in bundled.tables.rows(f'SELECT DISTINCT {value} AS value FROM "{table}"'):
            if _IDENTIFIER.fullmatch(row["value"]) and display.value(row["value"], column.words, "vi") == row["value"]:
                bare.add(f"{column.name}: {row['value']}")
    assert bare == set()


def test_the_words_of_every_column_are_known(bundled: Facts) -> None:
    known = Display(bundled.catalogue).words
    named = {column.words: f"{table.name}.{column.name}" for table in TABLES.values() for column in table.columns}
    assert {words: column for words, column in named.items() if words not in known} == {}
    assert LISTS.keys() <= known.keys()


def test_a_kind_stands_in_one_list_only() -> None:
    assert len(KINDS) == sum(map(len, (STEP_KINDS, FEE_KINDS, MENTIONED, CHANGE_KINDS)))
