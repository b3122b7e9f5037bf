"""The rules on the "before" side of real reforms: proposed, not proposed because it is a choice or not in the record, or missed."""

from __future__ import annotations

import gzip
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from analyzer.analysis import rulebook
from analyzer.engine.finding import Finding
from analyzer.engine.run import review
from analyzer.facts.facts import compute
from analyzer.importing.portal.chosen import Choice
from analyzer.importing.portal.run import import_portal
from analyzer.reading.load import load
from analyzer.writing.starter import start
from tests.evaluation.cases import Case, annex, reforms
from tests.evaluation.labelled import NATIONAL
from tests.evaluation.scores import Figure
from tests.small import AS_OF

WANTED, ALIKE = 0.85, 80
"""The share wanted is told and not judged yet: it is not reached. A line alike from 80 of 100 speaks of the paper that was cut."""
_SEEN = "2026-07-18"
Record = dict[str, Any]
Line = tuple[str, str]
OUTCOMES = ("proposed", "missed", "not in the record", "policy choice")
Outcomes = dict[str, tuple[Case, str]]
"""By id: the case, and one of what became of it, of `OUTCOMES`."""


def replay(show_misses: bool) -> list[Figure]:
    """Prints the outcomes by group; one figure for the reforms, one for the annex."""
    figures = []
    for title, cases in (("reform cases", list(reforms())), ("annex of Resolution 66.7", list(annex()))):
        found = outcomes(cases)
        print(f"\n== {title}: {len(cases)} cases")
        _print_groups(found.values())
        judged = [outcome for _, outcome in found.values() if outcome in ("proposed", "missed")]
        figures.append(
            Figure(f"{title}: proposed of those the record shows (wanted: {WANTED})", judged.count("proposed") / max(1, len(judged)))
        )
        print(figures[-1].told())
        if show_misses:
            for case, outcome in found.values():
                if outcome == "missed":
                    print(f"missed {case.id} {', '.join(case.codes)}: {case.name[:70]} | {case.before[:140]}")
    return figures


def outcomes(cases: Iterable[Case]) -> Outcomes:
    """What the rules say of each case, on the record where it is there and shows the paper, else on the wording before the reform."""
    listed = list(cases)
    with tempfile.TemporaryDirectory() as root:
        said, lines = _reviewed(listed, Path(root))
    return {case.id: (case, _outcome(number, case, said, lines)) for number, case in enumerate(listed)}


def _reviewed(cases: Iterable[Case], root: Path) -> tuple[Mapping[str, list[Finding]], Mapping[str, list[Line]]]:
    """Findings and lines of one catalogue: the national records of the codes, and a procedure for each wording."""
    codes = {code for case in cases for code in case.codes}
    with gzip.open(NATIONAL, "rt", encoding="utf-8") as file:
        records = [record for record in map(json.loads, file) if record["code"] in codes]
    source, catalogue = root / "before.jsonl", root / "catalogue"
    known = {record["code"] for record in records}
    worded = [_from_wording(number, case) for number, case in enumerate(cases) if not known & set(case.codes)]
    source.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in [*records, *worded]), "utf-8")
    start(catalogue, "none")
    import_portal(source, catalogue, Choice(), _SEEN)
    facts = compute(load(catalogue, AS_OF)[0])
    said: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in review(facts, rulebook(catalogue)[0]).findings:
        said[finding.procedure].append(finding)
    lines: defaultdict[str, list[Line]] = defaultdict(list)
    for row in facts.tables.rows("select procedure, line, name from documents"):
        lines[row["procedure"]].append((row["line"], row["name"]))
    return said, lines


def _from_wording(number: int, case: Case) -> Record:
    """A record that says no more than the wording before the reform: a paper, or a limit."""
    paper = not case.policy
    return {
        "code": _code_of(number),
        "name": case.name,
        "departmentPromulgateName": case.ministry,
        "executionCases": [{"name": "", "profileComponents": [{"name": case.before, "originalQty": 1, "copyQty": 0}]}] if paper else [],
        "executionMethods": [{"submissionMethod": "DIRECT", "description": "" if paper else case.before, "fees": []}],
        "executionSteps": [{"name": "", "description": ""}],
    }


def _code_of(number: int) -> str:
    return f"9.{number:06d}"


def _outcome(number: int, case: Case, said: Mapping[str, list[Finding]], lines: Mapping[str, list[Line]]) -> str:
    """A choice is none of the rules' business unless one of them proposes it all the same."""
    codes = [code for code in case.codes if code in lines] or [_code_of(number)]
    findings = [finding for code in codes for finding in said.get(code, ()) if finding.rule in case.rules]
    if case.policy:
        return "proposed" if findings else "policy choice"
    if case.group.startswith("Thời gian") or not case.about_papers:
        return "proposed" if findings else "missed"
    shown = {(code, line) for code in codes for line, name in lines.get(code, ()) if _alike(case.before, name)}
    if not shown:
        return "not in the record"
    return "proposed" if any(not f.path or (f.procedure, _line_of(f.path)) in shown for f in findings) else "missed"


def _line_of(path: str) -> str:
    """The line of a dossier a path lies in; of the whole dossier or a group without a name, nothing."""
    return "".join(path.split("/")[1:2])


def _alike(before: str, name: str) -> bool:
    """Whether a line of a dossier speaks of the paper that was cut."""
    return fuzz.partial_ratio(before.lower(), name.lower()) >= ALIKE


def _print_groups(found: Iterable[tuple[Case, str]]) -> None:
    groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for case, outcome in found:
        groups[case.group][outcome] += 1
    print(f"{'':40}" + "".join(f"{name:>19}" for name in OUTCOMES))
    for group, counts in groups.items():
        print(f"{group[:40]:40}" + "".join(f"{counts[name] or '·':>19}" for name in OUTCOMES))
