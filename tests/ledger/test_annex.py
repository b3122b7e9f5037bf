"""The sample of annex I of Resolution 66.7 against the records of July 2026: what is published and not done."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from analyzer.analysis import rulebook
from analyzer.engine.findings.finding import Finding
from analyzer.engine.run import review
from analyzer.facts.facts import Facts, compute
from analyzer.importing.portal.chosen import Choice
from analyzer.importing.portal.run import import_portal
from analyzer.ledger.plans.next_list import next_list
from analyzer.reading.load import load
from analyzer.writing.starter import start
from tests.evaluation.labelled import ANNEX, NATIONAL
from tests.ledger.annex import codes, write_plan
from tests.small import AS_OF

pytestmark = pytest.mark.skipif(not (ANNEX.exists() and NATIONAL.exists()), reason="../shared/data is absent")
IMPLEMENTED = "1.000299"
"""Its record says that data are read in place of the paper, in a line beside the one that names it."""


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Facts, list[Finding]]:
    root: Path = tmp_path_factory.mktemp("annex")
    with gzip.open(NATIONAL, "rt", encoding="utf-8") as file:
        records = [text for text in file if json.loads(text)["code"] in codes()]
    source, catalogue = root / "records.jsonl", root / "catalogue"
    source.write_text("".join(records), "utf-8")
    start(catalogue, "none")
    import_portal(source, catalogue, Choice(), "2026-07-18")
    write_plan(catalogue, load(catalogue, AS_OF)[0].vocabulary)
    facts = compute(load(catalogue, AS_OF)[0])
    rules = [rule for rule in rulebook(catalogue)[0] if rule.family == "evidence"]
    return facts, review(facts, rules).findings


def test_what_is_published_and_not_done(reviewed: tuple[Facts, list[Finding]]) -> None:
    found = [finding for finding in reviewed[1] if finding.rule.startswith("published_but_not_done")]
    procedures = {finding.procedure for finding in found}
    assert 40 <= len(procedures) <= 80
    assert {finding.legal_state for finding in found} == {"already_cut"}
    assert IMPLEMENTED not in procedures


def test_no_paper_is_found_twice(reviewed: tuple[Facts, list[Finding]]) -> None:
    found = {(finding.procedure, finding.path) for finding in reviewed[1] if finding.rule.startswith("published_but_not_done")}
    others = [one for one in reviewed[1] if one.rule.endswith("_held_in_register") or one.rule == "replaced_paper_still_asked"]
    assert [one for one in others if (one.procedure, one.path) in found] == []


def test_outside_the_annex_nothing_is_left_of_it(reviewed: tuple[Facts, list[Finding]]) -> None:
    assert next_list(reviewed[0], codes()).entries == ()
    assert IMPLEMENTED in {entry.procedure for entry in next_list(reviewed[0]).kept if entry.keeps == "data_first"}
