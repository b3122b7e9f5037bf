"""What the cards make the program compute: a star beside a subquery reads every column of the tables in it, dear ones too."""

from __future__ import annotations

from analyzer.engine.cards.query import compile_rules
from analyzer.facts.database.tables import Tables
from analyzer.facts.tables.every import TABLES
from tests.rules.test_fixtures import RULES

WIDE = 20
"""Tables with so many columns have some that are dear."""


def test_no_card_reads_a_wide_table_whole() -> None:
    compiled = [(rule.name, one) for rule, one, _ in compile_rules(RULES, Tables(lambda _: ())) if one is not None]
    assert len(compiled) > len(RULES) / 2
    wide = {name: len(list(table.columns)) for name, table in TABLES.items() if len(list(table.columns)) >= WIDE}
    assert wide
    whole = [(rule, table) for rule, one in compiled for table, columns in one.reads.items() if len(columns) >= wide.get(table, 1000)]
    assert whole == []
