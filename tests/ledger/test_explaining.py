"""Which decision explains a change: by code, level and part, by number and year, and by the version in which it was made."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.cli.shared.versions import compared_sides
from analyzer.comparing.sides import Side
from analyzer.ledger.explaining import decided_between
from analyzer.model.changes import Change
from analyzer.model.decision import Decision
from analyzer.reading.ledger.ledger import DECISION
from tests.ledger.repositories import write as write_files
from tests.small import write_catalogue

DAY = date(2026, 11, 27)
OLD: dict[str, Any] = {
    "fees": [{"id": "fee", "amount": "10000 VND"}],
    "time_limits": [{"id": "normal", "value": "5 working days"}],
    "dossier": [{"id": "form", "document": "declaration", "originals": 1}],
    "legal_basis": ["1/2020/NĐ-CP"],
}
NEW: dict[str, Any] = {
    "fees": [{"id": "fee", "amount": "20000 VND"}],
    "time_limits": [{"id": "normal", "value": "3 working days"}],
    "dossier": [{"id": "form", "document": "declaration", "originals": 2}],
    "legal_basis": ["2/2026/NĐ-CP"],
}
ROW = 'action: amend, code: "1.000001", level: province, field: residence, name: Thủ tục thử'


def read_text(files: dict[str, str]) -> Decision:
    (text,) = files.values()
    return DECISION.validate_python(yaml.load(text, yaml.BaseLoader))


def decision(number: str, rows: list[str], signed: str = "2026-11-01", more: str = "") -> dict[str, str]:
    listed = "".join(f"  - {{{row}}}\n" for row in rows)
    text = f"format: 1\nnumber: {number}\nauthority: ministry\nissuer: bca\nsigned: {signed}\n{more}rows:\n{listed}"
    return {f"decisions/{signed[:4]}/{number.replace('/', '-')}.yaml": text}


def compared(tmp_path: Path, revision: dict[str, Any], decisions: dict[str, str], base: dict[str, Any] = OLD) -> dict[str, Change]:
    """The changes by path, from one version of a procedure to another one, with these decisions in the ledger of the second."""
    write_catalogue(tmp_path / "base", [base])
    write_catalogue(tmp_path / "revision", [revision])
    write_files(tmp_path / "revision", decisions)
    comparison = compared_sides(Side(tmp_path / "base", DAY), Side(tmp_path / "revision", DAY))
    return {change.path: change for change in comparison.changes}


@pytest.mark.parametrize(
    ("row", "explained"),
    [
        (f"{ROW}, parts: [đ]", {"time_limits/normal/value", "legal_basis"}),
        (f"{ROW}, parts: [d, h]", {"dossier/form/originals", "fees/fee/amount", "legal_basis"}),
        (ROW, {"time_limits/normal/value", "dossier/form/originals", "fees/fee/amount", "legal_basis"}),
        (f"{ROW.replace('province', 'commune')}, parts: [d, đ, h]", set()),
        (f"{ROW.replace('1.000001', '1.000002')}, parts: [d, đ, h]", set()),
    ],
    ids=["a part", "two parts", "no part named", "another level", "another code"],
)
@pytest.mark.parametrize("named", [False, True], ids=["found by its row", "named by the record"])
def test_a_row_explains_the_parts_it_names_at_its_level(tmp_path: Path, row: str, explained: set[str], named: bool) -> None:
    revision = {**NEW, "published_by": "7/QĐ-BCA"} if named else NEW
    changes = compared(tmp_path, revision, decision("7/QĐ-BCA", [row]))
    told = {path for path, change in changes.items() if change.decision and path != "published_by"}
    assert told == explained
    assert {changes[path].decision for path in told} <= {"7/QĐ-BCA"}
    assert {changes[path].decision_year for path in told} <= {2026}


def test_of_two_decisions_each_explains_its_part(tmp_path: Path) -> None:
    """A record that was written over names the last decision only; the rows tell which one changed what."""
    first = decision("6/QĐ-BCA", [f"{ROW}, parts: [đ]"], signed="2026-05-01")
    last = decision("7/QĐ-BCA", [f"{ROW}, parts: [h]"])
    changes = compared(tmp_path, {**NEW, "published_by": "7/QĐ-BCA"}, first | last)
    told = {path: change.decision for path, change in changes.items() if path not in ("published_by", "legal_basis")}
    assert told == {"time_limits/normal/value": "6/QĐ-BCA", "fees/fee/amount": "7/QĐ-BCA", "dossier/form/originals": ""}


def test_a_decision_that_the_ledger_does_not_have_is_taken_from_the_record(tmp_path: Path) -> None:
    changes = compared(tmp_path, {**NEW, "published_by": "9/QĐ-BCA"}, decision("7/QĐ-BCA", [f"{ROW}, parts: [h]"]))
    assert {(change.decision, change.decision_year) for change in changes.values()} == {("9/QĐ-BCA", 0)}


def test_rows_that_a_source_only_reports_do_not_deny_what_they_leave_out(tmp_path: Path) -> None:
    other = ROW.replace("1.000001", "1.000002")
    reported = decision("7/QĐ-BCA", [other], more="unconfirmed: [rows]\n")
    changes = compared(tmp_path, {**NEW, "published_by": "7/QĐ-BCA"}, reported)
    assert {change.decision for change in changes.values()} == {"7/QĐ-BCA"}


def test_numbers_begin_again_every_year(tmp_path: Path) -> None:
    """Of two decisions of one number the one whose row names the part."""
    old = decision("7/QĐ-BCA", [f"{ROW}, parts: [đ]"], signed="2025-11-01")
    new = decision("7/QĐ-BCA", [f"{ROW}, parts: [h]"], signed="2026-11-01")
    changes = compared(tmp_path, {**NEW, "published_by": "7/QĐ-BCA"}, old | new)
    assert [changes[path].decision_year for path in ("time_limits/normal/value", "fees/fee/amount")] == [2025, 2026]


@pytest.mark.parametrize(("action", "decided"), [("repeal", "7/QĐ-BCA"), ("amend", "")])
def test_only_a_row_that_repeals_explains_a_repeal(tmp_path: Path, action: str, decided: str) -> None:
    write_catalogue(tmp_path / "base", [OLD, {"name": "Việc còn lại"}])
    write_catalogue(tmp_path / "revision", [{"id": "1.000002", "name": "Việc còn lại"}])
    write_files(tmp_path / "revision", decision("7/QĐ-BCA", [ROW.replace("amend", action)]))
    comparison = compared_sides(Side(tmp_path / "base", DAY), Side(tmp_path / "revision", DAY))
    assert [(change.kind, change.decision) for change in comparison.changes] == [("repealed", decided)]


def test_a_merger_is_explained_for_the_people_of_every_predecessor(tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [OLD, {**OLD, "fees": []}])
    write_catalogue(tmp_path / "revision", [{"id": "1.000009", **OLD}])
    row = 'action: replace, code: "1.000009", level: province, field: residence, name: Thủ tục thử, predecessors: ["1.000001", "1.000002"]'
    write_files(tmp_path / "revision", decision("7/QĐ-BCA", [f"{row}, parts: [a]"]))
    comparison = compared_sides(Side(tmp_path / "base", DAY), Side(tmp_path / "revision", DAY))
    told = [(change.kind, change.path, change.predecessor, change.decision) for change in comparison.changes]
    assert told == [("merged", "", "", "7/QĐ-BCA"), ("amended", "fees/fee", "1.000002", "7/QĐ-BCA")]


def test_a_code_that_goes_on_in_a_procedure_whose_file_did_not_change_is_compared_with_it(tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [OLD, {**OLD, "fees": []}])
    write_catalogue(tmp_path / "revision", [OLD])
    row = 'action: repeal, code: "1.000002", level: province, field: residence, name: Thủ tục thử, successors: ["1.000001"]'
    write_files(tmp_path / "revision", decision("7/QĐ-BCA", [row]))
    comparison = compared_sides(Side(tmp_path / "base", DAY), Side(tmp_path / "revision", DAY))
    told = [(change.kind, change.procedure, change.path, change.predecessor) for change in comparison.changes]
    assert told == [("merged", "1.000001", "", ""), ("amended", "1.000001", "fees/fee", "1.000002")]
    assert comparison.summary()["amended"] == 0


@pytest.mark.parametrize("action", ["repeal", "promulgate"])
def test_a_row_of_the_level_that_was_left_tells_that_and_nothing_of_what_changed_inside(tmp_path: Path, action: str) -> None:
    base = {**OLD, "level": ["province", "commune"]}
    row = ROW.replace("amend", action).replace("province", "commune")
    found = compared(tmp_path, {**NEW, "level": ["province"]}, decision("7/QĐ-BCA", [row]), base)
    assert {path for path, change in found.items() if change.decision} == {"level"}


def test_a_row_that_publishes_a_procedure_anew_at_the_level_it_comes_to_tells_all_of_it(tmp_path: Path) -> None:
    row = ROW.replace("amend", "promulgate").replace("province", "commune")
    found = compared(tmp_path, {**NEW, "level": ["commune"]}, decision("7/QĐ-BCA", [row]), {**OLD, "level": ["province"]})
    assert {change.decision for change in found.values()} == {"7/QĐ-BCA"}


def test_a_number_used_again_later_explains_nothing_of_an_earlier_day(tmp_path: Path) -> None:
    write_catalogue(tmp_path, [{**OLD, "effective": "2025-01-01"}])
    newer = (tmp_path / "procedures/1.000001.yaml").read_text("utf-8").replace("2025-01-01", "2025-06-01").replace("10000", "20000")
    later = f"{newer}published_by: 7/QĐ-BCA\n"
    write_files(tmp_path, {"procedures/1.000001@2025-06-01.yaml": later})
    write_files(tmp_path, decision("7/QĐ-BCA", [ROW], "2025-05-20") | decision("7/QĐ-BCA", [ROW], "2026-05-20"))
    comparison = compared_sides(Side(tmp_path, date(2025, 2, 1)), Side(tmp_path, date(2025, 12, 31)))
    assert [(change.path, change.decision_year) for change in comparison.changes if change.aspect == "fees"] == [("fees/fee/amount", 2025)]


def test_a_decision_that_both_folders_hold_and_that_took_effect_between_the_days_is_one_of_those_between() -> None:
    record = read_text(decision("7/QĐ-BCA", [ROW], "2026-05-20"))
    base, revision = Side(Path("a"), date(2026, 1, 1)), Side(Path("b"), date(2026, 12, 31))
    assert decided_between(base, revision, [record], [record]) == [record]
    assert decided_between(Side(Path("a"), date(2026, 6, 1)), revision, [record], [record]) == []


TEXT = "announces: [{number: 99/2026/TT-BCA, signed: 2026-07-15, effective: 2026-09-01}]\neffective: 2026-08-01\n"


@pytest.mark.parametrize(
    ("base", "revision", "is_between"),
    [
        ("2026-08-15", "2026-09-02", True),
        ("2026-07-01", "2026-08-15", True),
        ("2026-08-15", "2026-08-31", False),
        ("2026-09-01", "2026-12-01", False),
        ("2026-06-01", "2026-07-31", False),
    ],
    ids=["its text took effect", "it took effect itself", "neither", "all is past", "not signed yet"],
)
@pytest.mark.parametrize("other", ["a", "b"])
def test_a_decision_lies_where_it_or_a_text_that_it_announces_took_effect(base: str, revision: str, is_between: bool, other: str) -> None:
    record = read_text(decision("7/QĐ-BCA", [ROW], "2026-08-01", TEXT))
    days = Side(Path("a"), date.fromisoformat(base)), Side(Path(other), date.fromisoformat(revision))
    assert decided_between(*days, [record], [record]) == [record] * is_between


def both(tmp_path: Path, base: dict[str, Any], revision: dict[str, Any], old: dict[str, str], new: dict[str, str]) -> set[str]:
    """The decisions of the fee and the limit that changed between two folders; `old` are files of both, `new` of the second."""
    for name, body, files in (("base", base, old), ("revision", revision, old | new)):
        write_catalogue(tmp_path / name, [body])
        write_files(tmp_path / name, files)
    comparison = compared_sides(Side(tmp_path / "base", DAY), Side(tmp_path / "revision", DAY))
    return {change.decision for change in comparison.changes if change.aspect in ("fees", "time_limits")}


def test_a_decision_that_both_sides_have_explains_nothing_that_changed_since(tmp_path: Path) -> None:
    """The version in force names it on both sides, and there are older versions that began in another way."""
    old = decision("1/QĐ-BCA", [ROW], "2026-03-26")
    name = {"recorded": "2026-07-18", "published_by": "1/QĐ-BCA"}
    older = "format: 1\nid: '1.000001'\nname: Thủ tục thử\nfield: residence\nministry: bca\npublished_by: 0/QĐ-BCA\n"
    dated = {"procedures/1.000001@2025-01-10.yaml": f"{older}effective: 2025-01-10\nuntil: 2026-03-14\n"}
    assert both(tmp_path / "one", {**OLD, **name}, {**NEW, **name}, old | dated, {}) == {""}
    new = decision("2/QĐ-BCA", [ROW], "2026-11-18")
    assert both(tmp_path / "two", {**OLD, **name}, {**NEW, **name}, old | dated, new) == {"2/QĐ-BCA"}


def test_going_back_to_an_older_version_is_not_explained_by_what_published_that(tmp_path: Path) -> None:
    write_catalogue(tmp_path, [{**OLD, "published_by": "1/QĐ-BCA", "recorded": "2025-01-01"}])
    lasting = (tmp_path / "procedures/1.000001.yaml").read_text("utf-8")
    temporary = lasting.replace("10000", "5000").replace("1/QĐ-BCA", "2/QĐ-BCA").replace("recorded: '2025-01-01'", "effective: 2026-01-01")
    write_files(tmp_path, {"procedures/1.000001@2026-01-01.yaml": f"{temporary}until: 2026-06-30\n"})
    days = [date(2025, 6, 1), date(2026, 6, 1), date(2026, 12, 1)]
    told = [compared_sides(Side(tmp_path, base), Side(tmp_path, revision)).changes for base, revision in pairwise(days)]
    assert [{change.decision for change in changes if change.aspect == "fees"} for changes in told] == [{"2/QĐ-BCA"}, {""}]


@pytest.mark.parametrize("named", ["", "3/QĐ-BCA"], ids=["nobody names it", "what ended names it"])
def test_a_decision_that_was_there_before_made_no_new_procedure(tmp_path: Path, named: str) -> None:
    write_catalogue(tmp_path / "base", [{**OLD, "published_by": named}, {"name": "Việc còn lại"}])
    new = {"id": "1.000009", "name": "Việc mới hẳn", "published_by": "3/QĐ-BCA"}
    write_catalogue(tmp_path / "revision", [new, {"name": "Việc còn lại"}])
    comparison = compared_sides(Side(tmp_path / "base", DAY), Side(tmp_path / "revision", DAY))
    told = {change.kind: change.decision for change in comparison.changes}
    assert told == {"repealed": "", "added": "" if named else "3/QĐ-BCA"}
    for name in ("base", "revision"):
        write_files(tmp_path / name, decision("3/QĐ-BCA", [ROW], "2026-03-26", "unconfirmed: [rows]\n"))
    comparison = compared_sides(Side(tmp_path / "base", DAY), Side(tmp_path / "revision", DAY))
    assert {change.decision for change in comparison.changes} == {""}


def test_a_successor_that_was_named_later_is_not_known_on_the_day(tmp_path: Path) -> None:
    write_catalogue(tmp_path, [{**OLD, "until": "2026-06-30"}, {**OLD, "name": "Việc còn lại"}])
    row = ROW.replace("amend", "repeal") + ', successors: ["1.000002"]'
    write_files(tmp_path, decision("88/QĐ-BCA", [row], "2026-12-01"))
    told = [
        [change.kind for change in compared_sides(Side(tmp_path, date(2026, 6, 1)), Side(tmp_path, day)).changes if not change.path]
        for day in (date(2026, 7, 5), date(2026, 12, 5))
    ]
    assert told == [["repealed"], ["merged"]]
