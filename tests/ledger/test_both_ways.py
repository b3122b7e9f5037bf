"""A draft made from any edit covers all of it, and nothing else: real comparison, real reading, double entry."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analyzer.comparing.compare import compare
from analyzer.comparing.sides import Side
from analyzer.ledger.checks.check import Compared
from analyzer.ledger.checks.double_entry import double_entry
from analyzer.ledger.checks.history import fits_history
from analyzer.ledger.counting import counted_rows, counts_agree
from analyzer.ledger.draft import Head, draft
from analyzer.ledger.outcome import Outcome
from analyzer.ledger.succession import succession
from analyzer.model.decision import Decision
from analyzer.model.element import holding
from analyzer.model.ledger import Filed, Ledger
from analyzer.model.problems import Problem
from analyzer.reading.ledger.codes import unknown_codes
from analyzer.reading.ledger.ledger import read_decision
from analyzer.reading.load import load_whole
from tests.small import AS_OF, write_catalogue

BASE: list[dict[str, Any]] = [
    {"name": f"Cấp giấy {number}", "level": levels, "time_limits": [{"id": "normal", "value": f"{number + 2} working days"}], "sets": 1}
    for number, levels in enumerate((["province"], ["province", "commune"], ["ministry"], ["commune"]), 1)
]
EDITS: dict[str, dict[str, Any]] = {
    "time": {"time_limits": [{"id": "normal", "value": "1 working day"}]},
    "sets": {"sets": 2},
    "paper": {"dossier": [{"id": "form", "document": "declaration", "originals": 1}]},
    "level": {"level": ["commune"]},
    "basis": {"legal_basis": ["58/2026/NĐ-CP"]},
    "name": {"name": "Đăng ký tên khác"},
    "publication": {"published_by": "5/QĐ-BCA"},
    "class": {"classification": "internal_a"},
}

edits = st.fixed_dictionaries({code: st.sets(st.sampled_from([*EDITS, "gone"]), max_size=3) for code in range(1, 5)})


def _revision(root: Path, chosen: dict[int, set[str]], come: int) -> None:
    """The base with edits made, procedures taken away, and some that came."""
    for number, names in chosen.items():
        path = root / "procedures" / f"1.{number:06d}.yaml"
        if "gone" in names and number != 1:
            path.unlink()
            continue
        value = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        for name in sorted(names - {"gone"}):
            value |= EDITS[name]
        path.write_text(yaml.safe_dump(value, allow_unicode=True), "utf-8")
    for number in range(come):
        new = {"format": "1", "id": f"2.{number:06d}", "name": f"Thủ tục hoàn toàn mới {number}", "field": "security_business"}
        text = yaml.safe_dump({**new, "ministry": "bca", "level": ["province", "commune"]}, allow_unicode=True)
        (root / "procedures" / f"2.{number:06d}.yaml").write_text(text, "utf-8")


def _compared(base: Path, revision: Path) -> tuple[Compared, frozenset[str]]:
    """What changed from one folder to the other, and the codes that either of them has."""
    before, after = load_whole(base, AS_OF), load_whole(revision, AS_OF)
    found = compare(Side(base, AS_OF), Side(revision, AS_OF), succession(()))
    return Compared(before.catalogue, after.catalogue, found.changes), before.codes | after.codes


def _drafted(compared: Compared, number: int, folder: Path) -> tuple[Filed[Decision] | None, list[Problem]]:
    """The draft of a month, as it is read back."""
    path = folder / f"draft_{number}.yaml"
    head = Head(number=f"{number}/QĐ-BCA", issuer="ministry_of_public_security", signed=date(2026, number, 1))
    path.write_text(draft(compared, head), "utf-8")
    return read_decision(path)


def _disagreements(decisions: list[Filed[Decision]], compared: Compared) -> list[Outcome]:
    return [*double_entry(decisions, compared.changes, compared.base, compared.revision)]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edits, st.integers(0, 2))
def test_every_edit_is_covered_by_its_draft(chosen: dict[int, set[str]], come: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base, revision = Path(folder) / "base", Path(folder) / "revision"
        write_catalogue(base, BASE)
        shutil.copytree(base, revision)
        _revision(revision, chosen, come)
        compared, codes = _compared(base, revision)
        filed, problems = _drafted(compared, 11, Path(folder))
    assert problems == []
    assert filed is not None
    assert _disagreements([filed], compared) == []
    assert [*counts_agree(filed)] == []
    assert [*unknown_codes(filed, compared.revision, codes)] == []
    gone = {row.code for row in counted_rows(filed.record.rows) if row.action == "repeal"}
    assert gone <= {f"1.{number:06d}" for number, names in chosen.items() if "gone" in names and number != 1}
    for at in range(len(filed.record.rows)):
        rows = filed.record.rows[:at] + filed.record.rows[at + 1 :]
        shorter = replace(filed, record=holding(filed.record, rows=rows))
        missing = _disagreements([shorter], compared)
        told_elsewhere = filed.record.rows[at].action == "repeal" and counted_rows(filed.record.rows)[at].action == "amend"
        expected = [] if told_elsewhere else [("change_without_row", filed.record.rows[at].code)]
        assert [(one.code, one.of) for one in missing] == expected


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edits, edits, st.integers(0, 2), st.integers(0, 2))
def test_a_second_draft_goes_on_from_the_first(one: dict[int, set[str]], other: dict[int, set[str]], come: int, stay: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base, between, revision = (Path(folder) / name for name in ("base", "between", "revision"))
        write_catalogue(base, BASE)
        for root, chosen, new in ((between, one, come), (revision, other, stay)):
            shutil.copytree(base, root)
            _revision(root, chosen, new)
        first, _ = _drafted(_compared(base, between)[0], 10, Path(folder))
        second, _ = _drafted(_compared(between, revision)[0], 11, Path(folder))
        whole, _ = _compared(base, revision)
    assert first is not None
    assert second is not None
    assert [*fits_history(second, Ledger((first, second)))] == []
    assert _disagreements([first, second], whole) == []
