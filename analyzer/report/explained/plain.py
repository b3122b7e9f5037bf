"""An explanation as plain values."""

from __future__ import annotations

from typing import Any

from analyzer.engine.explaining.conditions import Condition
from analyzer.engine.explaining.explain import Explanation
from analyzer.engine.explaining.rows import Inside, Lack, Row, RowSource
from analyzer.engine.findings.finding import Finding
from analyzer.ledger.reviews.verdicts import Judged, Verdicts
from analyzer.model.text import Language


def as_json(explanation: Explanation, language: Language, verdicts: Verdicts) -> dict[str, Any]:
    """Findings with what reviewers said of them, rows, and for a select its sources: rows and groups with their own conditions."""
    return {
        "fired": bool(explanation.findings),
        "disabled": explanation.disabled,
        "elsewhere": list(explanation.elsewhere),
        "findings": [_finding(finding, language, verdicts.of(finding)) for finding in explanation.findings],
        "not_assessed": list(explanation.missing),
        "rows": [_row(row, explanation.condition) for row in explanation.rows if explanation.condition is not None],
        "sources": [_source(source) for source in explanation.sources],
        "problems": [problem.as_json(language) for problem in explanation.problems],
    }


def _finding(finding: Finding, language: Language, judged: Judged | None) -> dict[str, Any]:
    return {**finding.as_json(language), **({"verdict": judged.as_json()} if judged else {})}


def _source(source: RowSource) -> dict[str, Any]:
    return {
        "name": source.name,
        "grouped": source.grouped,
        "table": source.table,
        "tables": dict(source.tables),
        "rows": [_row(row, source.condition) for row in source.rows],
    }


def _row(row: Row, condition: Condition) -> dict[str, Any]:
    lack = {} if row.lack is None else {"lacks": _lack(row.lack)}
    return {
        "path": row.path,
        "holds": row.holds,
        "partners": dict(row.partners),
        **lack,
        "conditions": [{"sql": part.told, "holds": part.holds(row.truths)} for part in condition.parts],
        "values": dict(row.values),
        "subqueries": [_inside(test, row.inside[test.number]) for test in condition.tests() if test.number in row.inside],
        "turning": [
            {
                "sql": test.told,
                "now": row.truths[test.number],
                "values": {name: row.values[name] for name in test.columns if name in row.values},
            }
            for test in row.turning
        ],
    }


def _lack(lack: Lack) -> dict[str, Any]:
    return {
        "table": lack.table,
        "alias": lack.alias,
        "where": [part.told for part in lack.links],
        "also": [part.told for part in lack.others],
        "turning": lack.turns,
    }


def _inside(test: Condition, inside: Inside) -> dict[str, Any]:
    return {"sql": test.told, "tables": dict(inside.tables), "rows": [_row(row, inside.condition) for row in inside.rows]}
