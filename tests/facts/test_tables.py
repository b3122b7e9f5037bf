"""The tables themselves: every column documented and filled, and nothing to reach or change from a query."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from analyzer.bundled import folder
from analyzer.engine.cards.guard import check
from analyzer.facts.database.tables import MEMORY, MOST_ROWS, SECONDS, QueryError, Tables
from analyzer.facts.facts import Facts, compute
from analyzer.facts.tables.every import TABLES
from analyzer.reading.load import load
from tests.facts.making import facts_of
from tests.small import AS_OF

EVERYTHING = {name: frozenset(column.name for column in table.columns) for name, table in TABLES.items()}


@pytest.fixture(scope="module")
def bundled() -> Iterator[Facts]:
    catalogue, _ = load(folder("catalogue"), AS_OF)
    yield compute(catalogue)


@pytest.fixture(scope="module")
def empty() -> Tables:
    tables = Tables(lambda _: ())
    tables.fill(EVERYTHING)
    return tables


SQL_TYPES = {"text": "VARCHAR", "texts": "VARCHAR[]", "flag": "BOOLEAN", "whole": "BIGINT", "number": "DOUBLE", "date": "DATE"}


def test_every_table_has_its_documented_columns(bundled: Facts) -> None:
    bundled.tables.fill(EVERYTHING)
    found = bundled.tables.rows("SELECT table_name, column_name, data_type FROM information_schema.columns ORDER BY ALL")
    written = sorted((name, column.name, SQL_TYPES[column.type]) for name, table in TABLES.items() for column in table.columns)
    assert [tuple(row.values()) for row in found] == written


def test_every_column_says_what_it_means() -> None:
    for name, table in TABLES.items():
        assert len({column.name for column in table.columns}) == len(table.columns), name
        assert [f"{name}.{column.name}" for column in table.columns if min(len(column.meaning.vi), len(column.meaning.en)) < 2] == []


@pytest.mark.parametrize("table", TABLES)
def test_nothing_is_null_in_the_bundled_catalogue(bundled: Facts, table: str) -> None:
    """Unknown has a flag of its own."""
    counts = ", ".join(f'count(*) - count("{column.name}") AS "{column.name}"' for column in TABLES[table].columns)
    nulls = bundled.tables.rows(f'SELECT {counts} FROM "{table}"')[0]
    assert {name: count for name, count in nulls.items() if count} == {}
    for column in TABLES[table].columns:
        if column.type == "texts":
            inside = f'SELECT count(*) AS n FROM "{table}" WHERE len(list_filter("{column.name}", lambda x: x IS NULL)) > 0'
            assert bundled.tables.rows(inside) == [{"n": 0}], column.name


def test_the_bundled_catalogue_fills_every_kind_of_table(bundled: Facts) -> None:
    assert {name for name in TABLES if not bundled.tables.size(name)} <= {"cycles"}


def test_facts_are_the_same_twice(bundled: Facts) -> None:
    again = compute(bundled.catalogue)
    for table in TABLES:
        assert again.tables.rows(f'SELECT * FROM "{table}"') == bundled.tables.rows(f'SELECT * FROM "{table}"')


ONLY_SELECT = "Chỉ được viết câu select."
TABLE_FUNCTION = "Chỉ được đọc các bảng dữ kiện, không dùng hàm trả về bảng (như read_csv, range)."
WRITES_OR_REACHES_OUT = {
    "SELECT * FROM read_csv('/etc/passwd')": TABLE_FUNCTION,
    "SELECT * FROM read_text('/etc/passwd')": TABLE_FUNCTION,
    "SELECT * FROM read_parquet('https://example.org/x.parquet')": TABLE_FUNCTION,
    "SELECT * FROM glob('/etc/*')": TABLE_FUNCTION,
    "SELECT (SELECT content FROM read_text('/etc/passwd'))": TABLE_FUNCTION,
    "WITH x AS (SELECT * FROM read_csv('/etc/passwd')) SELECT * FROM x": TABLE_FUNCTION,
    "SELECT 1 WHERE EXISTS (SELECT 1 FROM read_csv('/etc/passwd'))": TABLE_FUNCTION,
    "SELECT * FROM procedures POSITIONAL JOIN (SELECT content FROM read_text('/etc/passwd'))": TABLE_FUNCTION,
    "SELECT getenv('HOME')": "Không được dùng hàm 'getenv'.",
    "SELECT list_transform([1], lambda x: getenv('HOME'))": "Không được dùng hàm 'getenv'.",
    "ATTACH '{folder}/evil.db' AS evil": ONLY_SELECT,
    "COPY procedures TO '{folder}/evil.csv'": ONLY_SELECT,
    "EXPORT DATABASE '{folder}/evil'": ONLY_SELECT,
    "INSTALL httpfs": ONLY_SELECT,
    "LOAD httpfs": ONLY_SELECT,
    "SET enable_external_access = true": ONLY_SELECT,
    "RESET lock_configuration": ONLY_SELECT,
    "PRAGMA database_list": ONLY_SELECT,
    "DROP TABLE procedures": ONLY_SELECT,
    "DELETE FROM procedures": ONLY_SELECT,
    "INSERT INTO procedures SELECT * FROM procedures": ONLY_SELECT,
    "CREATE TABLE evil AS SELECT 1": ONLY_SELECT,
    "CREATE MACRO evil() AS 1": ONLY_SELECT,
    "CALL pragma_version()": ONLY_SELECT,
    "SELECT 1; DROP TABLE procedures": ONLY_SELECT,
}
"""Refused by the guard, and by the tables where the guard is left out."""
CLOCK_CHANCE_AND_INSIDES = {
    "SELECT current_setting('threads')": "Không được dùng hàm 'current_setting'.",
    "SELECT * FROM duckdb_settings()": TABLE_FUNCTION,
    "SELECT * FROM information_schema.tables": "Không có bảng 'information_schema.tables'; các bảng: " + ", ".join(TABLES) + ".",
    "SELECT * FROM main.procedures": "Không có bảng 'main.procedures'; các bảng: " + ", ".join(TABLES) + ".",
    "SELECT * FROM sqlite_master": "Không có bảng 'sqlite_master'; các bảng: " + ", ".join(TABLES) + ".",
    "SELECT now()": "Không được dùng hàm 'now'.",
    "SELECT current_date": "Không được dùng 'current_date'.",
    "SELECT name FROM procedures WHERE Current_Timestamp > '2026-01-01'": "Không được dùng 'Current_Timestamp'.",
    "SELECT user": "Không được dùng 'user'.",
    "SELECT random()": "Không được dùng hàm 'random'.",
    "SELECT name FROM procedures ORDER BY random()": "Không được dùng hàm 'random'.",
    "SELECT name FROM procedures TABLESAMPLE 10": "Không được lấy mẫu ngẫu nhiên.",
    "SELECT * FROM range(10)": TABLE_FUNCTION,
    "SELECT repeat('a', 1000000000)": "Không được dùng hàm 'repeat'.",
    "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT * FROM r": "Không được dùng câu tự gọi lại (WITH RECURSIVE).",
    "SELECT 1 UNION SELECT 2": "Không được dùng UNION, INTERSECT, EXCEPT.",
    "SELECT name FROM procedures QUALIFY row_number() OVER () = 1": "Không được dùng hàm cửa sổ (OVER).",
    "DESCRIBE procedures": "Chỉ được đọc các bảng dữ kiện, không dùng DESCRIBE, SHOW, SUMMARIZE.",
    "SELECT 1; SELECT 2": "Chỉ được viết một câu select.",
    "SELECT 1 +": 'Viết sai cú pháp SQL (DuckDB: syntax error at or near "+").',
}


@pytest.mark.parametrize(("query", "reason"), [*WRITES_OR_REACHES_OUT.items(), *CLOCK_CHANCE_AND_INSIDES.items()])
def test_the_guard_refuses(empty: Tables, query: str, reason: str) -> None:
    refused = check(query.replace("{folder}", "/tmp"), empty).refused
    assert refused is not None
    assert refused.vi == reason


@pytest.mark.parametrize("query", WRITES_OR_REACHES_OUT)
def test_the_tables_refuse_and_nothing_changes(empty: Tables, tmp_path: Path, query: str) -> None:
    with pytest.raises(QueryError):
        empty.rows(query.replace("{folder}", str(tmp_path)))
    with pytest.raises(QueryError):
        empty.columns(query.replace("{folder}", str(tmp_path)))
    assert list(tmp_path.iterdir()) == []
    assert empty.rows("SELECT count(*) AS n FROM procedures") == [{"n": 0}]
    assert empty.rows("SELECT count(*) AS n FROM information_schema.tables") == [{"n": len(TABLES)}]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT procedure FROM documents WHERE len(held_in) > 0 AND class IN ('evidence')",
        "SELECT p.procedure, '' AS path FROM procedures p JOIN fees f USING (procedure) GROUP BY ALL HAVING count(*) > 1",
        "WITH x AS (SELECT procedure FROM steps) SELECT procedure FROM x",
        "SELECT procedure FROM procedures WHERE procedure IN (SELECT procedure FROM fees)",
        "SELECT list_filter(level, lambda x: x = 'commune') FROM procedures",
    ],
)
def test_what_rules_need_is_allowed(empty: Tables, query: str) -> None:
    assert check(query, empty).refused is None
    assert empty.rows(query) == []


@pytest.mark.parametrize(
    ("query", "read"),
    [
        ("SELECT class FROM documents WHERE present_only", {"documents": {"class", "present_only"}}),
        ("SELECT d.line FROM documents d JOIN fees f USING (procedure)", {"documents": {"line", "procedure"}, "fees": {"procedure"}}),
        ("SELECT count(*) AS n FROM fees", {"fees": set()}),
        ("WITH x AS (SELECT kind FROM fees) SELECT kind FROM x", {"fees": {"kind"}}),
        ("SELECT list_filter(level, lambda x: x = 'commune') FROM procedures", {"procedures": {"level"}}),
        (
            "SELECT * FROM channels",
            {"channels": {"procedure", "path", "mode", "service", "only_returns", "counter_words", "another_words", "way_told_elsewhere"}},
        ),
        ("SELECT Class FROM Documents WHERE PRESENT_ONLY", {"documents": {"class", "present_only"}}),
        (
            "SELECT C FROM channels AS c",
            {"channels": {"procedure", "path", "mode", "service", "only_returns", "counter_words", "another_words", "way_told_elsewhere"}},
        ),
        (
            "SELECT a FROM channels AS c(a, b)",
            {"channels": {"procedure", "path", "mode", "service", "only_returns", "counter_words", "another_words", "way_told_elsewhere"}},
        ),
        (
            "SELECT c FROM channels AS c",
            {"channels": {"procedure", "path", "mode", "service", "only_returns", "counter_words", "another_words", "way_told_elsewhere"}},
        ),
        (
            "SELECT mode FROM channels NATURAL JOIN channels AS c",
            {"channels": {"procedure", "path", "mode", "service", "only_returns", "counter_words", "another_words", "way_told_elsewhere"}},
        ),
        (
            "SELECT columns('m.*') FROM channels",
            {"channels": {"procedure", "path", "mode", "service", "only_returns", "counter_words", "another_words", "way_told_elsewhere"}},
        ),
    ],
)
def test_what_a_select_reads(empty: Tables, query: str, read: dict[str, set[str]]) -> None:
    assert empty.reads(query) == read


def test_an_element_tells_the_modes_of_its_channels(tmp_path: Path) -> None:
    channels = [{"id": "quay", "mode": "counter"}, {"id": "mang", "mode": "online"}, {"id": "cong", "mode": "online"}]
    fees = [{"id": "a", "for": {"channel": ["mang", "cong"]}}, {"id": "b", "for": {"channel": ["quay", "mang"]}}, {"id": "c"}]
    facts = facts_of(tmp_path, [{"id": "1.000001", "channels": channels, "fees": [{"kind": "fee", **fee} for fee in fees]}])
    told = facts.tables.rows("SELECT path, for_modes FROM fees ORDER BY path")
    assert [row["for_modes"] for row in told] == [["online"], ["counter", "online"], []]


def test_a_column_is_computed_when_it_is_first_read(bundled: Facts) -> None:
    """In whatever order columns are asked for, each answer is that of the whole table."""
    tables = compute(bundled.catalogue).tables
    whole = bundled.tables.rows("SELECT procedure, path, class, present_only FROM documents")
    assert tables.rows("SELECT class FROM documents") == [{"class": row["class"]} for row in whole]
    assert tables.rows("SELECT procedure, path, class, present_only FROM documents") == whole
    assert tables.rows("SELECT count(*) AS n FROM documents") == [{"n": len(whole)}]


def test_the_rulebook_tells_the_limits_of_a_query_as_they_are() -> None:
    told = (folder("rules") / "README.md").read_text("utf-8")
    most = f"{MOST_ROWS:,}".replace(",", ".")
    assert f"quá {SECONDS:g} giây, cần quá {MEMORY} bộ nhớ hoặc cho ra quá {most} dòng" in told


EVERY_THREE_PAPERS = "SELECT a.procedure FROM documents a, documents b, documents c"


@pytest.mark.parametrize(
    ("limits", "reason"), [({"SECONDS": 0.2, "MOST_ROWS": 10**9}, "Interrupted"), ({"MOST_ROWS": 1}, "more than 1 rows")]
)
def test_a_select_without_end_is_stopped_while_its_rows_come(
    bundled: Facts, monkeypatch: pytest.MonkeyPatch, limits: dict[str, float], reason: str
) -> None:
    """Its rows are more than a machine could hold; the tables answer the next question as if nothing had been."""
    for name, limit in limits.items():
        monkeypatch.setattr(f"analyzer.facts.database.tables.{name}", limit)
    with pytest.raises(QueryError, match=reason):
        bundled.tables.rows(EVERY_THREE_PAPERS)
    assert bundled.tables.rows("SELECT count(*) AS n FROM fees") == [{"n": bundled.tables.size("fees")}]
