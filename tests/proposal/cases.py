"""A small catalogue with rules of its own, so that the built-in rulebook may change freely."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from analyzer.analysed import Analysis
from analyzer.engine.cards.loading import load_rules
from analyzer.engine.run import review
from analyzer.facts.facts import compute
from analyzer.reform.assess import assess
from tests.small import keep_only, read_catalogue, write_catalogue

PROCEDURES: list[dict[str, Any]] = [
    {
        "name": "Cấp giấy phép <b>A</b> & B",
        "lead_unit": "c06",
        "legal_basis": ["66/2023/TT-BCA", "154/2024/NĐ-CP"],
        "dossier": [
            {"id": "form", "document": "declaration", "originals": 1},
            {
                "id": "bundle",
                "all_of": [
                    {"id": "birth", "document": "birth_certificate", "originals": 1, "basis": "154/2024/NĐ-CP điểm a khoản 2 Điều 5"},
                    {"id": "licence", "document": "sector_licence", "originals": 1},
                ],
            },
        ],
    },
    {
        "name": "Cấp giấy phép C",
        "lead_unit": "c06",
        "legal_basis": ["68/2020/QH14"],
        "dossier": [{"id": "diploma", "document": "diploma", "originals": 2}],
        "steps": [
            {"id": "file", "actor": "applicant", "visit": "true", "name": "Nộp hồ sơ"},
            {"id": "collect", "actor": "applicant", "visit": "true", "name": "Nhận kết quả", "after": ["file"]},
        ],
    },
]
ENDED: list[dict[str, Any]] = [
    {
        "legal_basis": ["31/2015/TT-BCA"],
        "dossier": [
            {"id": "birth", "document": "birth_certificate", "originals": 1, "basis": "31/2015/TT-BCA Điều 7"},
            {"id": "diploma", "document": "diploma", "originals": 2},
        ],
    }
]
"""A procedure whose record still names a circular that another one has replaced."""
_HOURS = {"form": "0.5", "paper": "0.5", "certified_copy": "1", "filing_visit": "2", "filing_online": "0.5"}


def card(when: str, subject: str, cut: dict[str, str], **more: Any) -> dict[str, Any]:
    """A rule card with the least it needs."""
    return {
        "title": {"vi": "Thử", "en": "Test"},
        "applies_to": subject,
        "when": when,
        "cut": cut,
        "severity": "high",
        "confidence": "high",
        "message": {"vi": "Phát hiện tại {procedure}.", "en": "Found in {procedure}."},
        "why": {"vi": "Vì lẽ ấy.", "en": "For that reason."},
        "legal_basis": [{"instrument": "66.7/2025/NQ-CP", "provision": "Điều 4"}],
        "status": {"stage": "stable", "since": "0.1"},
        **more,
    }


CARDS: dict[str, dict[str, Any]] = {
    "birth_in_register": card("document = 'birth_certificate'", "document", {"edit": "replace_with_lookup", "to": "civil_status"}),
    "birth_not_needed": card("document = 'birth_certificate'", "document", {"edit": "remove"}),
    "diploma_twice": card("document = 'diploma'", "document", {"edit": "set", "path": "dossier/diploma/originals", "to": "1"}),
    "needless_visit": card("id = 'collect'", "step", {"edit": "set", "path": "steps/collect/visit", "to": "false"}),
    "needless_procedure": card("name = 'Cấp giấy phép C'", "procedure", {"edit": "repeal"}),
    "only_asks": card("document = 'declaration'", "document", {"edit": "ask"}),
    "form_repeats_birth": card(
        "document = 'declaration'",
        "document",
        {"edit": "remove"},
        also={"path": "dossier/bundle/birth", "supports": "true", "note": {"vi": "Ở đây", "en": "Here"}},
    ),
    "copies_twice": card("document = 'diploma' AND copies > 1", "document", {"edit": "set", "path": "dossier/twice/copies", "to": "1"}),
    "only_certified": card("only_certified", "document", {"edit": "accept", "to": "electronic"}),
    "cut_already": card("document = 'sector_licence'", "document", {"edit": "remove"}, legal_state="already_cut"),
}
_APART = ("needless_procedure", "form_repeats_birth", "copies_twice", "only_certified")
USUAL = tuple(name for name in CARDS if name not in _APART)
"""Every rule but the one that sweeps all cuts of a procedure away, the one whose reason another cut takes away, and those of papers
that `PROCEDURES` does not have."""


def write(
    root: Path, names: tuple[str, ...] = USUAL, volumes: dict[str, str] | None = None, procedures: list[dict[str, Any]] = PROCEDURES
) -> Path:
    """The catalogue with the named rules in its own `rules/`; the path comes back."""
    write_catalogue(root, procedures)
    (root / "settings.yaml").write_text(
        yaml.safe_dump(
            {"format": "1", "ministry_name": "Bộ Công an", "department": "Vụ Thử", "place": "Huế", "addressee": "Bộ Tư pháp"},
            allow_unicode=True,
        ),
        "utf-8",
    )
    parameters = root / "parameters"
    parameters.mkdir()
    hours = {
        name: {"value": value, "unit": "giờ", "name": {"vi": name, "en": name}, "source": "thử", "assumed": "true"}
        for name, value in _HOURS.items()
    }
    income = {"value": "10000", "unit": "VND/giờ", "name": {"vi": "Thu nhập", "en": "Income"}, "source": "thử"}
    tables: dict[str, Any] = {"hours": hours, "tariffs": {"hourly_income": income}}
    if volumes:
        tables["volumes"] = [{"procedure": code, "year": "2025", "dossiers": count, "source": "thử"} for code, count in volumes.items()]
    for table, values in tables.items():
        (parameters / f"{table}.yaml").write_text(yaml.safe_dump({"format": "1", table: values}, allow_unicode=True), "utf-8")
    for name in names:
        path = root / "rules" / "test" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(CARDS[name], allow_unicode=True), "utf-8")
    return root


def write_alone(root: Path, procedures: list[dict[str, Any]] = PROCEDURES) -> Path:
    """The same where only these rules run, for tests that review often."""
    keep_only(write(root, procedures=procedures), CARDS)
    return root


def analysis(
    root: Path, names: tuple[str, ...] = USUAL, volumes: dict[str, str] | None = None, procedures: list[dict[str, Any]] = PROCEDURES
) -> Analysis:
    """The catalogue reviewed with these rules only."""
    write(root, names, volumes, procedures)
    catalogue, problems = read_catalogue(root)
    assert [problem.message.en for problem in problems] == []
    rules, mistakes = load_rules([root / "rules"])
    assert [problem.message.en for problem in mistakes] == []
    facts = compute(catalogue)
    found = review(facts, rules)
    assert [problem.message.en for problem in found.problems] == []
    return Analysis(facts, rules, assess(facts, found.findings), found.not_assessed, [])
