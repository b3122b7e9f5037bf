"""A cut that no provision of its card allows any more is a question; data replace a paper only while the text that says so is in force."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.analysed import Analysis
from analyzer.analysis import analyze
from analyzer.bundled import folder
from analyzer.engine.cards.lawful import unknown_texts
from analyzer.engine.cards.loading import load_rules
from analyzer.reading.load import load
from analyzer.rulebook.fixtures import Ground, disagreements
from tests.engine.cards import altered, write_card
from tests.small import AS_OF, VOCABULARY, write_catalogue

ALLOWING = "66.7/2025/NQ-CP"
REGISTRATION = {"id": "registration", "document": "enterprise_registration_certificate", "copies": 1}
DIPLOMA = {"id": "diploma", "document": "diploma", "copies": 1}
TEXT = {"type": "government_resolution", "issuer": "government"}


def reviewed(root: Path, line: dict[str, Any], vocabulary: dict[str, Any]) -> Analysis:
    write_catalogue(root, [{"dossier": [line]}], vocabulary)
    return analyze(root, AS_OF)


@pytest.mark.parametrize(
    ("text", "edit"),
    [({}, "replace_with_lookup"), ({"status": "expired"}, "ask"), ({"until": "2026-10-01"}, "ask"), ({"effective": "2027-01-01"}, "ask")],
)
def test_without_a_provision_in_force_a_cut_is_a_question(tmp_path: Path, text: dict[str, str], edit: str) -> None:
    analysis = reviewed(tmp_path, REGISTRATION, {"instruments": {ALLOWING: {**TEXT, **text}}})
    found = next(one for one in analysis.findings if one.rule == "evidence_held_in_register")
    assert [cut.kind for cut in found.cuts] == [edit]
    assert found.proposes == (edit != "ask")


@pytest.mark.parametrize(
    ("days", "text", "held"),
    [
        ({"since": "2026-01-01"}, {}, True),
        ({"since": "2026-01-01", "until": "2026-06-30"}, {}, False),
        ({"since": "2027-06-01"}, {}, False),
        ({"since": "2026-01-01"}, {"status": "replaced"}, False),
        ({"since": "2026-01-01", "until": "2027-12-31"}, {"until": "2026-10-01"}, False),
    ],
)
def test_a_register_takes_the_place_of_a_paper_while_the_text_is_in_force(
    tmp_path: Path, days: dict[str, str], text: dict[str, str], held: bool
) -> None:
    replaced = {"register": "enterprise", "basis": "1/2025/NQ-CP Điều 4", **days}
    kind = {"name": {"vi": "Bằng tốt nghiệp", "en": "Diploma"}, "class": "evidence", "issuer": "other_state", "replaced_by": [replaced]}
    analysis = reviewed(tmp_path, DIPLOMA, {"documents": {"diploma": kind}, "instruments": {"1/2025/NQ-CP": {**TEXT, **text}}})
    rows = analysis.facts.tables.rows("select readable_by_authority, replaced_by_law from documents")
    assert rows == [{"readable_by_authority": held, "replaced_by_law": held}]


UNKNOWN = {"instrument": "99/2031/NĐ-CP", "provision": "Điều 7"}


def test_every_text_that_a_bundled_card_names_is_in_the_bundled_vocabulary() -> None:
    rules, problems = load_rules([folder("rules")])
    assert problems == []
    assert list(unknown_texts(rules, load(folder("catalogue"), AS_OF)[0])) == []


def test_a_text_that_nobody_knows_is_told_once_where_the_first_own_card_names_it(tmp_path: Path) -> None:
    root = tmp_path / "c"
    write_catalogue(root, [{"dossier": [DIPLOMA]}])
    for name in ("first", "second"):
        write_card(root / "rules", f"papers/{name}", altered(when="document = 'diploma'", legal_basis=[UNKNOWN]))
    analysis = analyze(root, AS_OF)
    (problem,) = analysis.problems
    assert (str(problem.place), problem.code) == ("papers/first.yaml:19:1", "dangling_reference")
    assert problem.message.en.startswith(
        "The rule 'first' and 1 more rests on 99/2031/NĐ-CP, which vocabulary/instruments.yaml does not hold"
    )
    assert problem.remedy.en.startswith("Add '99/2031/NĐ-CP' to vocabulary/instruments.yaml")
    assert [cut.kind for one in analysis.findings if one.rule == "first" for cut in one.cuts] == ["ask"]


def test_a_vocabulary_older_than_the_package_is_one_problem(tmp_path: Path) -> None:
    root = tmp_path / "c"
    write_catalogue(root, [{}], {"instruments": {"63/2010/NĐ-CP": None}})
    (problem,) = analyze(root, AS_OF).problems
    assert (str(problem.place), problem.code) == ("vocabulary/instruments.yaml", "older_vocabulary")
    assert problem.message.en.startswith("Texts that the bundled rules rest on are missing: 63/2010/NĐ-CP.")


def test_an_example_of_a_card_tells_that_its_text_is_unknown(tmp_path: Path) -> None:
    write_card(tmp_path / "rules", "papers/own", altered(legal_basis=[UNKNOWN]))
    ((rule,), _) = load_rules([tmp_path / "rules"])
    told = disagreements(rule, "spares", {"procedures": [{"name": "Thử"}]}, Ground(VOCABULARY, AS_OF), tmp_path / "place")
    assert [problem.code for problem in told[1]] == ["dangling_reference"]
