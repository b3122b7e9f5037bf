"""The bundled catalogue and rulebook: without problems, as large as promised, and named so that an editor completes them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from analyzer.analysis import analyze
from analyzer.bundled import folder
from analyzer.cli.schema import as_file
from analyzer.engine.cards.schema import card_schema
from analyzer.model.catalogue import Catalogue
from analyzer.model.dossier import dossier_lines
from analyzer.model.problems import Problem
from analyzer.proposal.benefit import measure
from analyzer.reading.load import load
from analyzer.reading.schema import catalogue_schemas
from analyzer.reform.burden import minus, total
from tests.small import AS_OF

CATALOGUE, RULES = folder("catalogue"), folder("rules")
FILES = sorted(path for root in (CATALOGUE, RULES) for path in root.rglob("*.yaml"))
SCHEMAS = {CATALOGUE / "schema" / name: schema for name, schema in catalogue_schemas().items()}
SCHEMAS[RULES / "schema" / "card.schema.json"] = card_schema()


@cache
def _loaded() -> tuple[Catalogue, list[Problem]]:
    return load(CATALOGUE, AS_OF)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return _loaded()[0]


def test_there_are_no_problems() -> None:
    assert [f"{problem.place} {problem.message.en}" for problem in _loaded()[1]] == []


def test_it_is_as_large_as_promised(catalogue: Catalogue) -> None:
    procedures, words = catalogue.procedures.values(), catalogue.vocabulary
    assert len(procedures) >= 80
    assert len({procedure.field for procedure in procedures}) >= 12
    assert {level for procedure in procedures for level in procedure.level} >= {"commune", "province", "ministry"}
    assert len(words.documents) >= 120
    assert len(words.instruments) >= 80
    assert len(words.life_events) >= 6


def test_forty_procedures_have_steps_with_actors_and_order(catalogue: Catalogue) -> None:
    ordered = [p for p in catalogue.procedures.values() if len(p.steps) > 1 and any(step.after for step in p.steps)]
    assert len(ordered) >= 40
    assert [p.id for p in ordered if not all(step.actor for step in p.steps)] == []


def test_every_kind_has_two_names_and_a_class(catalogue: Catalogue) -> None:
    kinds = catalogue.vocabulary.documents
    assert [id for id, kind in kinds.items() if not (kind.name.vi.strip() and kind.name.en.strip() and kind.class_)] == []
    same_name = Counter(kind.name.vi.lower() for kind in kinds.values())
    assert [name for name, count in same_name.items() if count > 1] == []


def test_every_required_document_resolves_to_a_kind(catalogue: Catalogue) -> None:
    kinds = catalogue.vocabulary.documents
    asked = {(p.id, line.document) for p in catalogue.procedures.values() for _, line in dossier_lines(p.dossier) if line.document}
    assert len(asked) > 200
    assert [pair for pair in sorted(asked) if pair[1] not in kinds] == []


def test_the_nine_registers_of_article_4(catalogue: Catalogue) -> None:
    """Điều 4 Nghị quyết 66.7/2025/NQ-CP: one register in each of its nine clauses."""
    bases = {str(register.basis): id for id, register in catalogue.vocabulary.registers.items() if register.basis}
    assert [bases.get(f"66.7/2025/NQ-CP khoản {clause} Điều 4") for clause in range(1, 10)] == [
        "population",
        "civil_status",
        "social_insurance",
        "driving_licence",
        "enterprise",
        "vehicle",
        "land",
        "criminal_record",
        "health_certificate",
    ]


def test_nothing_is_made_up_without_a_mark(catalogue: Catalogue) -> None:
    """Hours are assumed and say so; a number without a source is none."""
    parameters = catalogue.parameters
    assert [id for id, hour in parameters.hours.items() if not hour.assumed] == []
    for table in (parameters.tariffs, parameters.hours):
        assert [id for id, parameter in table.items() if not parameter.source.strip()] == []
    assert parameters.tariffs["hourly_income"].value == 59422


def test_texts_are_composed_and_hold_no_tabs() -> None:
    texts = {path: path.read_text("utf-8") for path in FILES}
    assert [str(path) for path, text in texts.items() if not unicodedata.is_normalized("NFC", text) or "\t" in text] == []


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_a_schema_is_what_the_model_gives_now(path: Path) -> None:
    """Bring them up to date with: tthc schema."""
    assert path.read_bytes() == as_file(SCHEMAS[path])


def test_there_is_no_schema_of_anything_else() -> None:
    assert {path for root in (CATALOGUE, RULES) for path in (root / "schema").iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_a_schema_is_a_schema(path: Path) -> None:
    Draft202012Validator.check_schema(json.loads(path.read_bytes()))


def _schema_named_in(path: Path) -> Path:
    first = path.read_text("utf-8").split("\n", 1)[0]
    start = "# yaml-language-server: $schema="
    assert first.startswith(start), f"{path}: the first line names no schema"
    return (path.parent / first.removeprefix(start)).resolve()


def test_every_file_names_its_schema_in_its_first_line() -> None:
    named = {path: _schema_named_in(path) for path in FILES}
    known = {path.resolve() for path in SCHEMAS}
    assert [str(path) for path, schema in named.items() if schema not in known] == []
    kinds = {"procedures": "procedure", "decisions": "decision", "plans": "plan"}
    for path, schema in named.items():
        by_folder = next((kind for folder, kind in kinds.items() if folder in path.parts), path.stem)
        kind = "card" if path.is_relative_to(RULES) else by_folder
        assert schema.name == f"{kind}.schema.json", path


def test_every_file_fits_its_schema() -> None:
    """An editor complains about nothing: scalars as they are written, which is how the program reads them."""
    validators = {path.resolve(): Draft202012Validator(json.loads(path.read_bytes())) for path in SCHEMAS}
    wrong = []
    for path in FILES:
        written: Any = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
        wrong += [f"{path}: {error.json_path} {error.message}" for error in validators[_schema_named_in(path)].iter_errors(written)]
    assert wrong == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"level": ["xã"]}, "$.level[0]"),
        ({"sest": 1}, "$"),
        ({"dossier": [{"id": "a", "documnet": "b"}]}, "$.dossier[0]"),
        ({"time_limits": [{"id": "a", "value": "7 ngày"}]}, "$.time_limits[0].value"),
        ({"id": "1.00422"}, "$.id"),
        ({"name": None}, "$.name"),
    ],
)
def test_an_editor_sees_what_the_program_would_refuse(change: dict[str, Any], complaint: str) -> None:
    body = {"format": 1, "id": "1.000001", "name": "a", "field": "residence", "ministry": "bca", **change}
    errors = list(Draft202012Validator(catalogue_schemas()["procedure.schema.json"]).iter_errors(body))
    assert complaint in {error.json_path for error in errors}


def test_an_editor_asks_no_id_of_what_stands_behind_a_look_up() -> None:
    line = {"id": "land", "lookup": ["land"], "otherwise": {"any_of": [{"id": "paper", "document": "birth_certificate"}]}}
    body = {"format": 1, "id": "1.000001", "name": "a", "field": "residence", "ministry": "bca", "dossier": [line]}
    assert not list(Draft202012Validator(catalogue_schemas()["procedure.schema.json"]).iter_errors(body))


def test_the_paper_and_the_report_measure_alike() -> None:
    """All new cuts of the bundled catalogue, as the Word paper measures them and as the report does: unknown fees stay unknown."""
    analysis = analyze(folder("catalogue"), AS_OF)
    proposed = [finding for finding in analysis.findings if finding.proposes]
    measured = measure(analysis, proposed)
    saved = minus(total(measured.before.values()), total(measured.after.values()))
    assert {name: value for name, value in saved.items() if value} == {
        name: value for name, value in analysis.assessment.reduction.items() if value
    }


def test_the_wording_of_a_part_says_nothing_of_its_record(catalogue: Catalogue) -> None:
    """What those who keep the catalogue say of a record stands in `note`: findings quote the wording, and never a note."""
    remark = re.compile(r"^ghi \d|bản ghi|(không|chưa) (nêu|ghi) (rõ )?mức", re.IGNORECASE)
    parts = ((code, part) for code, one in catalogue.procedures.items() for part in (*one.fees, *one.time_limits, *one.conditions))
    assert [(code, part.id, part.text) for code, part in parts if remark.search(part.text)] == []
