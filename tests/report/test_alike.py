"""Which findings are near-duplicates, and what a group of them is called."""

from __future__ import annotations

from pathlib import Path

from analyzer.engine.words.display import Display
from analyzer.report.alike import alike
from tests.report.samples import small

PAPER = {"document": "enterprise_registration_certificate", "copies": "1"}


def test_the_same_paper_is_one_group_however_it_is_worded(tmp_path: Path) -> None:
    procedures = [
        {"dossier": [{"id": "paper", **PAPER}]},
        {"dossier": [{"id": "other", **PAPER}]},
        {"dossier": [{"id": "x", "document": "birth_certificate", "copies": "1"}]},
    ]
    analysis = small(tmp_path, procedures)
    groups = [group for group in alike(analysis.findings) if group.first.rule == "evidence_held_in_register"]
    paper = max(groups, key=lambda group: len(group.findings))
    display = Display(analysis.catalogue)
    assert paper.said("Tên", display, "vi").startswith("“") and "của các thủ tục này" in paper.said("Tên", display, "vi")
    assert paper.called("Tên", display, "vi").startswith("Tên: Giấy")
    assert len({finding.fingerprint for finding in paper.findings}) == 2


def test_what_differs_in_number_is_no_duplicate(tmp_path: Path) -> None:
    analysis = small(tmp_path, [{"sets": number} for number in ("2", "3", "3")])
    found = [group for group in alike(analysis.findings) if group.first.rule == "several_sets"]
    assert sorted(len(group.findings) for group in found) == [1, 2]


def test_every_finding_is_in_one_group(tmp_path: Path) -> None:
    analysis = small(tmp_path, [{"sets": "2"}, {"sets": "2"}, {"dossier": [{"id": "paper", **PAPER}]}])
    members = [finding.fingerprint for group in alike(analysis.findings) for finding in group.findings]
    assert sorted(members) == sorted(finding.fingerprint for finding in analysis.findings)
