"""A select told row by row: whatever its shape, the rows that hold are those that it gives, and what is said to turn it does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from analyzer.engine.cards.card import Rule
from analyzer.engine.cards.query import compile_rules
from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.explain import Explainer
from analyzer.engine.explaining.rows import Inside, Row, RowSource
from analyzer.engine.explaining.sources import Query
from analyzer.engine.run import thresholds
from analyzer.facts.facts import Facts, compute
from analyzer.facts.tables.every import known_columns
from analyzer.rulebook.fixtures import Ground, _catalogue, fixture_of
from tests.engine.test_explain import facts, rules
from tests.small import AS_OF, VOCABULARY

EXAMPLES = Path(__file__).parents[1] / "rules"
SELECTS = {
    "inner join": "select d.procedure, d.path from documents d join procedures p on p.procedure = d.procedure where d.conditional and p.has_online",
    "join using": "select d.procedure, d.path from documents d join procedures p using (procedure) where d.conditional and p.has_online",
    "comma": "select d.procedure, d.path from procedures p, documents d where p.procedure = d.procedure and d.conditional and p.has_online",
    "outer join": "select s.procedure, s.path from steps s left join steps t on t.procedure = s.procedure and t.path > s.path "
    "where t.path is null and s.visit",
    "the driver stands last": "select b.procedure, b.path from steps a join steps b on a.procedure = b.procedure and a.path < b.path where a.visit and b.visit",
    "with, read plainly": "with papers as (select d.* from documents d where d.conditional), few as (select procedure, path from papers where copies < 2) "
    "select procedure, path from few",
    "with, twice": "with visits as (select s.procedure, s.path from steps s where s.visit) "
    "select a.procedure, a.path from visits a join visits b on a.procedure = b.procedure and a.path < b.path",
    "a subquery in from": "select procedure, place as path from (select f.procedure, f.path as place, f.amount * 2 as twice from fees f) where twice > 100000",
    "grouped": "select procedure, min(path) as path from steps where visit group by procedure having count(*) > 1",
    "grouped by number": "select procedure, kind, min(path) as path from steps where visit group by 1, 2",
    "grouped by all": "select procedure, kind, min(path) as path, count(*) as times from steps where visit group by all having times > 1",
    "the smallest of a group": "select min(p.procedure) as procedure, '' as path from procedures p group by p.field having count(*) > 2",
    "with, grouped": "with visits as (select procedure, min(path) as path, count(*) as times from steps where visit group by procedure) "
    "select v.procedure, v.path from visits v where v.times > 1",
    "exists": "select p.procedure, '' as path from procedures p where exists (select 1 from steps s where s.procedure = p.procedure and s.kind = 'collect') "
    "and not exists (select 1 from fees f where f.procedure = p.procedure)",
    "a name of its own": "select f.procedure, f.path, f.amount * 2 as twice from fees f where twice > 100000",
}


@pytest.mark.parametrize("sql", SELECTS.values(), ids=SELECTS)
def test_the_rows_that_hold_are_those_that_the_select_gives(sql: str) -> None:
    tables = facts().tables
    query = Query(sql, tables, tables.reads(sql), ())
    given: dict[str, set[str]] = {}
    for row in tables.rows(sql):
        given.setdefault(row["procedure"], set()).add(row["path"])
    assert given
    for code in list(facts().catalogue.procedures)[::6]:
        sources = list(query.sources(code, {}))
        assert {row.path for row in sources[0].rows if row.holds} == given.get(code, set())


def test_numbers_of_a_card_are_told_with_each_row_and_phrases_only_with_the_card() -> None:
    sql = "select procedure, path from fees where amount > $most or regexp_matches(wording, $papers)"
    tables = facts().tables
    query = Query(sql, tables, tables.reads(sql), ())
    code = tables.rows("select procedure from fees order by 1")[0]["procedure"]
    (source,) = query.sources(code, {"most": 1.0, "papers": "(thẻ|sổ)"})
    assert all(row.values["$most"] == 1.0 and "$papers" not in row.values for row in source.rows)


def test_a_partner_that_is_not_there_is_told_with_the_nearest() -> None:
    sql = (
        "select d.procedure, d.path from documents d join fees f on f.procedure = d.procedure and f.currency = 'gold' "
        "where d.path = 'dossier/none'"
    )
    tables = facts().tables
    with_fees = tables.rows("select f.procedure from fees f join documents d on d.procedure = f.procedure order by 1")[0]["procedure"]
    without = tables.rows("select d.procedure from documents d where d.procedure not in (select procedure from fees) order by 1")[0][
        "procedure"
    ]
    query = Query(sql, tables, tables.reads(sql), ())
    (near,) = query.sources(with_fees, {})
    assert all(row.lack is None and row.partners["f"] for row in near.rows)
    assert "f.currency = 'gold'" in {part.told for row in near.rows for part in row.failing}
    (lacking,) = query.sources(without, {})
    assert {row.lack.alias for row in lacking.rows if row.lack is not None} == {"f"}


def test_a_subquery_tells_the_row_that_stands_in_the_way() -> None:
    sql = "select p.procedure, '' as path from procedures p where not exists (select 1 from steps s where s.procedure = p.procedure and s.visit)"
    tables = facts().tables
    one = tables.rows("select procedure, min(path) as path from steps where visit group by procedure having count(*) = 1 order by 1")[0]
    two = tables.rows("select procedure from steps where visit group by procedure having count(*) > 1 order by 1")[0]
    query = Query(sql, tables, tables.reads(sql), ())
    (told,) = query.sources(one["procedure"], {})
    (inside,) = told.rows[0].inside.values()
    assert [(row.path, [test.told for test in row.turning]) for row in inside.rows if row.holds] == [(one["path"], ["s.visit"])]
    (told,) = query.sources(two["procedure"], {})
    (inside,) = told.rows[0].inside.values()
    assert next(row.turning for row in inside.rows if row.holds) == ()


FLIPPED = {
    "join": "online_not_full_service",
    "join, grouped": "announced_change_not_in_record",
    "grouped": "exemption_proof_demanded",
    "grouped, having": "repeated_visits",
    "with, grouped": "several_forms",
    "with and its groups joined": "alternative_evidence_held_in_register",
    "subqueries": "separate_collection_visit",
    "outer join": "names_abolished_level",
}


@pytest.mark.parametrize("name", FLIPPED.values(), ids=FLIPPED)
def test_what_is_said_to_turn_the_outcome_does(name: str, tmp_path: Path) -> None:
    rule = next(rule for rule in rules() if rule.name == name)
    fixture, problems = fixture_of(EXAMPLES / f"{name}.yaml")
    assert fixture is not None and problems == []
    flips = 0
    for number, case in enumerate((*fixture.fires, *fixture.spares)):
        ground = Ground(VOCABULARY, AS_OF)
        catalogue, _ = _catalogue(tmp_path / str(number), case["procedures"], case, ground)
        flips += sum(_flips(compute(catalogue), rule))
    assert flips > 2


def _flips(small: Facts, rule: Rule) -> Iterator[bool]:
    """Each flag and named value that is said to turn the outcome, turned in the table; the rule is run again."""
    explainer = Explainer(small, rule)
    for code in small.catalogue.procedures:
        rows = [(source, row) for source in explainer.of(code).sources if not source.grouped for row in source.rows]
        for source, row in rows:
            insides = [
                (inside, one)
                for inside in row.inside.values()
                for one in inside.rows
                if not {*inside.tables.values()} & {*source.tables.values()}
            ]
            for where, one in [(source, row), *insides]:
                for test, alias, path in _turning(where, one):
                    before = _count(small, rule, code)
                    undone = _turned(small, where.tables, test, alias, code, path)
                    if undone is not None:
                        after = _count(small, rule, code)
                        small.tables._database.execute(*undone)
                        assert after < before if row.holds and before else after > before, (rule.name, code, path, test.told)
                        yield True


def _turning(source: RowSource | Inside, row: Row) -> Iterator[tuple[Condition, str, str]]:
    first = next(iter(source.tables), "")
    for test in row.turning:
        names = [name for name in test.columns if not name.startswith("$")]
        alone = all(other is test or not {*names} & {*other.columns} for other in source.condition.tests())
        if len(names) == 1 and alone and test.rows is None:
            alias = names[0].rpartition(".")[0] or first
            yield test, alias, row.path if alias == first else row.partners.get(alias, "")


def _turned(small: Facts, tables: Mapping[str, str], test: Condition, alias: str, code: str, path: str) -> tuple[str, list[object]] | None:  # noqa: PLR0917
    """Turns one test in the table, and how to undo it; None for a test of another form, or where the row is not the only one."""
    table, columns = tables[alias], {column.name for column in known_columns(tables[alias])}
    form = re.fullmatch(r"(?:\w+\.)?(\w+)(?: (=|!=|IN) \(?('.*?').*)?", test.told)
    if form is None or form[1] not in columns or list(tables.values()).count(table) > 1:
        return None
    rows = small.tables.rows(
        f'SELECT "{form[1]}" AS now FROM "{table}" WHERE procedure = $code AND path = $path', {"code": code, "path": path}
    )
    if len(rows) != 1:
        return None
    now = rows[0]["now"]
    named = [form[3].strip("'"), "something else"] if form[2] else [not now]
    wanted: object = named[-1] if form[2] and now in re.findall("'([^']*)'", test.told) else named[0]
    update = f'UPDATE "{table}" SET "{form[1]}" = ? WHERE procedure = ? AND path = ?'
    small.tables._database.execute(update, [wanted, code, path])
    return update, [now, code, path]


def _count(small: Facts, rule: Rule, code: str) -> int:
    """How many rows the select of the rule gives of a procedure."""
    ((_, compiled, _),) = compile_rules([rule], small.tables)
    assert compiled is not None
    return sum(row["procedure"] == code for row in small.tables.rows(compiled.select, thresholds(rule, small, compiled), compiled.reads))
