"""Double entry: every change in a row, every row in a change; actions, parts and levels agree; drafts cover what changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analyzer.ledger.checks.check import Compared, check_decisions
from analyzer.ledger.checks.double_entry import double_entry
from analyzer.ledger.counting import counted, counted_rows
from analyzer.ledger.draft import Head, draft
from analyzer.ledger.needed_rows import needed_rows
from analyzer.model.catalogue import Catalogue
from analyzer.model.changes import Aspect, Change, Kind
from analyzer.model.decision import ACTIONS, Action, Row
from analyzer.model.level import Level
from analyzer.reading.ledger.ledger import read_decision
from tests.ledger.making import books, decision, ledger_of, row
from tests.small import read_catalogue, write_catalogue

BASE = [{"name": "Một"}, {"name": "Hai", "level": ["province", "commune"]}, {"name": "Ba", "legal_basis": ["68/2020/QH14"]}]


def named(action: str, code: str, level: str = "province", **more: Any) -> dict[str, Any]:
    return row(action, code, level, name=BASE[int(code[-1]) - 1]["name"], **more)


def change(code: str, kind: Kind = "amended", aspect: Aspect = "documents", path: str = "dossier/a", **more: Any) -> Change:
    return Change(code, kind, path, aspect, "neutral", more.get("before"), more.get("after"))


def added(code: str) -> Change:
    return change(code, "added", "procedure", "")


def repealed(code: str) -> Change:
    return change(code, "repealed", "procedure", "")


def two(tmp_path: Path, revision: list[dict[str, Any]]) -> tuple[Catalogue, Catalogue]:
    write_catalogue(tmp_path / "base", BASE)
    write_catalogue(tmp_path / "revision", revision)
    return read_catalogue(tmp_path / "base")[0], read_catalogue(tmp_path / "revision")[0]


def told(tmp_path: Path, rows: list[dict[str, Any]], changes: list[Change], **more: Any) -> list[str]:
    """What double entry says of one decision; the revision has a fourth procedure and none called 1.000003."""
    revision = [*BASE[:2], {"id": "1.000004", "name": "Bốn"}]
    base, after = two(tmp_path, revision)
    found = ledger_of(tmp_path / "ledger", decision("1/QĐ-BCA", "2026-03-26", rows, **more), procedures=revision)
    outcomes = check_decisions(found.ledger.decisions, found.ledger, found.catalogue, Compared(base, after, tuple(changes)))
    kept = ("wrong", "repeals", "amends", "promulgates", "change_", "row_", "changed_", "named_", "other_")
    return [f"{one.code} {one.place.file.split('/')[0]} {one.message.vi}" for one in outcomes if one.code.startswith(kept)]


def test_a_row_without_a_change_names_the_command_that_carries_out_what_was_agreed_on(tmp_path: Path) -> None:
    base, after = two(tmp_path, BASE)
    found = ledger_of(tmp_path / "ledger", decision("1/QĐ-BCA", "2026-03-26", [row("amend", "1.000002")]), procedures=BASE)
    outcomes = check_decisions(found.ledger.decisions, found.ledger, found.catalogue, Compared(base, after, ()))
    (one,) = (one for one in outcomes if one.code == "row_without_change")
    assert ("tthc apply" in one.remedy.vi, "tthc apply" in one.remedy.en) == (True, True)


def test_a_repealed_row_without_a_change_names_until(tmp_path: Path) -> None:
    base, after = two(tmp_path, BASE)
    found = ledger_of(tmp_path / "ledger", decision("1/QĐ-BCA", "2026-03-26", [row("repeal", "1.000002")]), procedures=BASE)
    outcomes = check_decisions(found.ledger.decisions, found.ledger, found.catalogue, Compared(base, after, ()))
    (one,) = (one for one in outcomes if one.code == "row_without_change")
    assert ("'until'" in one.remedy.vi, "tthc apply" in one.remedy.vi) == (True, False)


def test_a_change_without_a_row_and_a_row_without_a_change(tmp_path: Path) -> None:
    assert told(tmp_path, [row("amend", "1.000002", "commune", name="Hai", parts=["d"])], [change("1.000001")]) == [
        "change_without_row procedures Thủ tục 1.000001 (Một) được sửa đổi, bổ sung ở cấp tỉnh, nhưng không dòng quyết định nào ghi.",
        "row_without_change decisions Quyết định ghi 1.000002, nhưng danh mục không đổi ở thủ tục này.",
    ]


def test_each_level_has_its_row(tmp_path: Path) -> None:
    rows = [row("amend", "1.000002", "province", parts=["d"])]
    (said,) = told(tmp_path, rows, [change("1.000002")])
    assert (
        said == "change_without_row procedures Thủ tục 1.000002 (Hai) được sửa đổi, bổ sung ở cấp xã, nhưng không dòng quyết định nào ghi."
    )


def test_what_agrees_is_not_spoken_of(tmp_path: Path) -> None:
    rows = [
        row("promulgate", name="Bốn"),
        row("amend", "1.000001", parts=["d", "đ"]),
        row("replace", "1.000002", parts=["h"]),
        row("amend", "1.000002", "commune", parts=["h"]),
        row("repeal", "1.000003"),
    ]
    changes = [
        added("1.000004"),
        change("1.000001"),
        change("1.000001", aspect="time_limits"),
        change("1.000001", kind="reworded", aspect="steps"),
        change("1.000001", aspect="publication"),
        change("1.000002", aspect="fees"),
        repealed("1.000003"),
        change("", "renamed", "vocabulary"),
    ]
    assert [line for line in told(tmp_path, rows, changes, partial="true") if "repeals_what" not in line] == []


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (
            row("promulgate", "1.000001"),
            [
                "other_action decisions Quyết định ghi 1.000001 mới ban hành; danh mục cho thấy được sửa đổi, bổ sung.",
                "promulgates_what_exists decisions Thủ tục 1.000001 đã có trước đó, không phải mới ban hành.",
            ],
        ),
        (
            row("repeal", "1.000001"),
            ["other_action decisions Quyết định ghi 1.000001 bị bãi bỏ; danh mục cho thấy được sửa đổi, bổ sung."],
        ),
        (
            row("amend", "1.000001", parts=["đ"]),
            [
                "changed_part_not_named decisions Thủ tục 1.000001 còn sửa điểm d (thành phần, số lượng hồ sơ), dòng này không nêu.",
                "named_part_not_changed decisions Dòng này nêu sửa điểm đ (thời hạn), nhưng phần ấy của 1.000001 không đổi.",
            ],
        ),
    ],
)
def test_a_row_that_says_something_else(tmp_path: Path, wrong: dict[str, Any], says: list[str]) -> None:
    assert told(tmp_path, [wrong], [change("1.000001")]) == says


@pytest.mark.parametrize("action", ["amend", "repeal"])
def test_what_was_not_there_is_neither_amended_nor_repealed(tmp_path: Path, action: str) -> None:
    said = told(tmp_path, [row(action, "1.000004", name="Bốn")], [added("1.000004")])
    code = f"{action}s_what_is_not_there decisions"
    assert [line.partition(" Thủ tục ")[0] for line in said if "not_there" in line] == [code]


def test_replaced_merged_and_split_procedures_need_rows_that_name_their_predecessors(tmp_path: Path) -> None:
    base, revision = two(tmp_path, [BASE[0], {"id": "1.000004", "name": "Bốn"}, {"id": "1.000005", "name": "Năm"}])
    changes = [
        change("1.000004", "replaced", "procedure", "id", before="1.000003", after="1.000004"),
        change("1.000001", "merged", "procedure", "", before=["1.000002"], after="1.000001"),
    ]
    found = [(one.action, one.level, one.code, one.predecessors, one.successors) for one in needed_rows(changes, base, revision)]
    assert found == [
        ("amend", "province", "1.000001", ("1.000002",), ()),
        ("replace", "province", "1.000004", ("1.000003",), ()),
        ("repeal", "commune", "1.000002", (), ("1.000001",)),
    ]
    split = change("1.000003", "split", "procedure", "", before="1.000003", after=["1.000004", "1.000005"])
    assert [(one.code, one.action, one.predecessors) for one in needed_rows([split], base, revision)] == [
        ("1.000004", "replace", ("1.000003",)),
        ("1.000005", "replace", ("1.000003",)),
    ]


MOVES: dict[str, tuple[list[dict[str, Any]], list[str]]] = {
    "every level has its row": (
        [named("amend", "1.000002", "ministry", parts=["g"]), named("repeal", "1.000002"), named("repeal", "1.000002", "commune")],
        [],
    ),
    "the new level is listed as new": ([named("promulgate", "1.000002", "ministry")], []),
    "the change of level is named": ([named("replace", "1.000002", "ministry", parts=["g"])], []),
    "the new level is not listed": (
        [named("repeal", "1.000002"), named("repeal", "1.000002", "commune")],
        ["change_without_row"],
    ),
    "only the part that left is silent": (
        [named("amend", "1.000002", "ministry", parts=["d"])],
        ["changed_part_not_named", "change_without_row", "change_without_row", "named_part_not_changed"],
    ),
    "repealed where it never was": (
        [named("amend", "1.000002", "ministry", parts=["g"]), named("repeal", "1.000002", "district")],
        ["row_at_another_level"],
    ),
}


@pytest.mark.parametrize("name", MOVES)
def test_what_moves_to_another_level(tmp_path: Path, name: str) -> None:
    rows, says = MOVES[name]
    base, revision = two(tmp_path, [BASE[0], {**BASE[1], "level": ["ministry"]}, BASE[2]])
    moved = change("1.000002", "moved", "level", "level")
    assert sorted(_said(tmp_path, rows, [moved], base, revision)) == sorted(says)


JOINS: dict[str, tuple[list[dict[str, Any]], list[str]]] = {
    "the merged are repealed at their levels": (
        [
            named("amend", "1.000001", predecessors=["1.000002"]),
            named("repeal", "1.000002", successors=["1.000001"]),
            named("repeal", "1.000002", "commune", successors=["1.000001"]),
        ],
        [],
    ),
    "the row of what goes on names them": ([named("amend", "1.000001", predecessors=["1.000002"])], []),
    "nothing says where they went": (
        [named("amend", "1.000001"), named("repeal", "1.000002"), named("repeal", "1.000002", "commune")],
        ["other_predecessors"],
    ),
    "another one is named": (
        [named("amend", "1.000001", predecessors=["1.000003"])],
        ["other_predecessors", "change_without_row"],
    ),
    "what was merged is called new": (
        [named("amend", "1.000001", predecessors=["1.000002"]), named("promulgate", "1.000002", "commune")],
        ["other_action", "promulgates_what_exists"],
    ),
}


@pytest.mark.parametrize("name", JOINS)
def test_what_is_merged_from_other_levels(tmp_path: Path, name: str) -> None:
    rows, says = JOINS[name]
    base, revision = two(tmp_path, [BASE[0], BASE[2] | {"id": "1.000003"}])
    joined = change("1.000001", "merged", "procedure", "", before=["1.000001", "1.000002"], after="1.000001")
    assert sorted(_said(tmp_path, rows, [joined], base, revision)) == sorted(says)


def test_a_procedure_without_a_code_yet_takes_the_place_of_another(tmp_path: Path) -> None:
    base, revision = two(tmp_path, [BASE[0], BASE[1], {"id": "1.000005", "name": "Ba"}])
    renumbered = change("1.000005", "replaced", "id", "procedure", before="1.000003", after="1.000005")
    for action, name, says in (
        ("promulgate", "Ba", []),
        ("replace", "Ba", []),
        ("replace", "Khác hẳn", ["change_without_row", "row_without_change"]),
    ):
        rows = [row(action, name=name, predecessors=["1.000003"])]
        assert _said(tmp_path / f"{action} {name}", rows, [renumbered], base, revision) == says


def _said(tmp_path: Path, rows: list[dict[str, Any]], changes: list[Change], base: Catalogue, revision: Catalogue) -> list[str]:
    found = ledger_of(tmp_path / "ledger", decision("1/QĐ-BCA", "2026-03-26", rows))
    return [one.code for one in double_entry(found.ledger.decisions, changes, base, revision)]


@pytest.mark.parametrize("goes_on", ["amend", "promulgate"])
def test_what_leaves_a_level_and_goes_on_is_counted_once_as_it_goes_on(goes_on: Action) -> None:
    listed: list[tuple[Action, Level, str]] = [
        (goes_on, "commune", "1.000001"),
        ("repeal", "district", "1.000001"),
        ("repeal", "district", "1.000002"),
    ]
    rows = counted_rows(Row(action=action, level=level, field="residence", name="Một", code=code) for action, level, code in listed)
    counts = {action: counted(rows, (action,)) for action in ACTIONS}
    assert {action: (found.procedures, found.rows) for action, found in counts.items() if found.rows} == {
        goes_on: (("1.000001",), 2),
        "repeal": (("1.000002",), 1),
    }


def test_a_secret_procedure_is_in_no_list(tmp_path: Path) -> None:
    base, revision = two(tmp_path, [{**BASE[0], "classification": "secret"}])
    assert needed_rows([change("1.000001")], base, revision) == []


def test_a_draft_is_read_back_and_covers_every_change(tmp_path: Path) -> None:
    revision = [BASE[0], BASE[1], {**BASE[2], "legal_basis": ["68/2020/QH14", "58/2026/NĐ-CP"]}, {"name": "Bốn: mới"}]
    base, after = two(tmp_path, revision)
    changes = (change("1.000002"), change("1.000003", aspect="citations"), added("1.000004"))
    head = Head(number="7/QĐ-BCA", issuer="ministry_of_public_security", signed=after.as_of, effective=after.as_of)
    text = draft(Compared(base, after, changes), head)
    path = tmp_path / "draft.yaml"
    path.write_text(text, "utf-8")
    filed, problems = read_decision(path)
    assert problems == []
    assert filed is not None
    assert text.startswith("# yaml-language-server: $schema=../../schema/decision.schema.json\n")
    assert [(one.action, one.level, one.code, one.parts) for one in filed.record.rows] == [
        ("promulgate", "province", "1.000004", ()),
        ("amend", "province", "1.000002", ("d",)),
        ("amend", "province", "1.000003", ()),
        ("amend", "commune", "1.000002", ("d",)),
    ]
    assert str(filed.record.rows[2].provision) == "58/2026/NĐ-CP"
    assert [(text.number, str(text.effective)) for text in filed.record.announces] == [("58/2026/NĐ-CP", "2026-03-15")]
    found = ledger_of(tmp_path / "ledger", procedures=revision)
    outcomes = check_decisions([filed], found.ledger, found.catalogue, Compared(base, after, changes))
    assert [one.code for one in outcomes if one.weight == "wrong"] == ["publication_late"]


@pytest.mark.parametrize(("day", "is_announced"), [(date(2026, 2, 12), False), (date(2026, 2, 13), True)])
def test_a_text_that_had_not_been_signed_on_the_day_is_not_announced(tmp_path: Path, day: date, is_announced: bool) -> None:
    base, after = two(tmp_path, [*BASE[:2], {**BASE[2], "legal_basis": ["68/2020/QH14", "58/2026/NĐ-CP"]}])
    compared = Compared(base, replace(after, as_of=day), (change("1.000003", aspect="citations"),))
    assert ("announces" in draft(compared, Head())) == is_announced


def test_what_only_its_issuer_knows_stays_blank(tmp_path: Path) -> None:
    base, after = two(tmp_path, BASE)
    text = draft(Compared(base, after, (change("1.000001"),)), Head())
    assert text.splitlines()[2:7] == [
        "number: # số, ký hiệu: điền khi ban hành",
        "authority: ministry",
        "issuer: # cơ quan ban hành: mã trong vocabulary/agencies.yaml",
        "signed: # ngày ký: điền khi ban hành",
        "effective: # ngày có hiệu lực: điền khi ban hành",
    ]


def test_the_ledger_is_read_as_written(tmp_path: Path) -> None:
    ledger_of(tmp_path, decision("1/QĐ-BCA", "2026-03-26", [row("amend", "1.000001", parts=["đ"])]))
    assert books(tmp_path).ledger.decisions[0].record.rows[0].parts == ("đ",)
