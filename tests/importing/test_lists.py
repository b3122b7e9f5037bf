"""Official lists: each row of each case in `lists.yaml` ends as written there, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.importing.lists.listed import fits_a_list
from analyzer.importing.lists.lists import import_list
from analyzer.importing.lists.rows import CannotRead
from analyzer.importing.lists.sheets import read_sheet
from analyzer.reading.yaml.events import parse
from analyzer.reading.yaml.positions import Source
from analyzer.writing.together import write_together
from tests.importing.making import catalogue, read, xlsx
from tests.small import read_catalogue

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "lists.yaml").read_text("utf-8"))
STANDING = [{"name": "Thủ tục thử"}, {"name": "Cấp thẻ", "authority": ["commune_police"]}]


def _files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_list(tmp_path: Path, case: dict[str, Any]) -> None:
    root = catalogue(tmp_path / "c", STANDING)
    if "broken" in case:
        (root / case["broken"]).parent.mkdir(parents=True)
        (root / case["broken"]).write_text("id: [", "utf-8")
    before = _files(root)
    (tmp_path / "list.csv").write_text(case["list"], "utf-8")
    if "cannot" in case:
        with pytest.raises(CannotRead) as cannot:
            import_list(read_sheet(tmp_path / "list.csv", fits_a_list).rows, read(root))
        assert cannot.value.message.en == case["cannot"]
        return
    rows = read_sheet(tmp_path / "list.csv", fits_a_list).rows
    outcome = import_list(rows, read(root), case.get("add_words", False), case.get("ministry", ""))
    write_together(root, outcome.changes)
    after = _files(root)
    new = {name: data.decode() for name, data in after.items() if name not in before}
    words = [[word.table, word.id, word.name] for word in outcome.words]
    assert new == case.get("new", {})
    assert [[one.line, one.code, one.kind, one.reason.vi] for one in outcome.refused] == case.get("refused", [])
    assert [[one.line, one.code, one.key, one.catalogue, one.listed] for one in outcome.differences] == case.get("differences", [])
    assert [[one.line, one.given, one.code] for one in outcome.repaired] == case.get("repaired", [])
    assert (outcome.unchanged, outcome.new, words) == (case.get("unchanged", 0), len(new), case.get("words", []))
    assert outcome.read == outcome.new + outcome.unchanged + outcome.differing + len(outcome.refused)
    grown = {f"vocabulary/{table}.yaml" for table, _, _ in words}
    assert {name for name, data in before.items() if after[name] != data} == grown
    for name in grown:
        lines = iter(after[name].splitlines())
        assert all(line in lines for line in before[name].splitlines())  # in their order, with the new ones between
    if "broken" not in case:
        assert [problem.code for problem in read_catalogue(root)[1]] == []


@pytest.mark.parametrize("case", [case for case in CASES if "new" in case], ids=[case["case"] for case in CASES if "new" in case])
def test_the_same_list_again_changes_nothing(tmp_path: Path, case: dict[str, Any]) -> None:
    root = catalogue(tmp_path / "c", STANDING)
    (tmp_path / "list.csv").write_text(case["list"], "utf-8")
    rows = read_sheet(tmp_path / "list.csv", fits_a_list).rows
    first = import_list(rows, read(root), case.get("add_words", False), case.get("ministry", ""))
    write_together(root, first.changes)
    again = import_list(rows, read(root), case.get("add_words", False), case.get("ministry", ""))
    assert (again.changes, again.new, again.unchanged) == ([], 0, first.new + first.unchanged)
    assert again.refused == first.refused


def test_a_merged_cell_counts_for_all_its_rows(tmp_path: Path) -> None:
    root = catalogue(tmp_path / "c", STANDING)
    head = ["Mã TTHC", "Tên TTHC", "Lĩnh vực", "Cơ quan thực hiện"]
    body = [["1.000009", "a", "Cư trú", "Công an tỉnh\nCông an xã"], [1.00001, "b", None, None], ["1.000011", "c", None, None]]
    (tmp_path / "list.xlsx").write_bytes(xlsx([head, *body], ["C2:C3", "D2:D3"]))
    outcome = import_list(read_sheet(tmp_path / "list.xlsx", fits_a_list).rows, read(root))
    written = {change.path.stem: found.root for change in outcome.changes if (found := parse(Source("", change.after))[0])}
    assert {code: (record["field"], record.get("authority")) for code, record in written.items()} == {
        "1.000009": ("residence", ["provincial_police", "commune_police"]),
        "1.000010": ("residence", ["provincial_police", "commune_police"]),
    }
    assert [(one.line, one.kind) for one in outcome.refused] == [(4, "no_field")]


def test_an_empty_catalogue_will_do(tmp_path: Path) -> None:
    root = catalogue(tmp_path / "c")
    (tmp_path / "list.csv").write_text("code,name,field\n1.000009,a,residence\n", "utf-8")
    assert import_list(read_sheet(tmp_path / "list.csv", fits_a_list).rows, read(root)).new == 1


def test_a_broken_vocabulary_is_told_before_any_row(tmp_path: Path) -> None:
    root = catalogue(tmp_path / "c", STANDING)
    (root / "vocabulary/fields.yaml").write_text("format: 1\nfields:\n  x: {name: y}\n", "utf-8")
    with pytest.raises(CannotRead, match=r"correct it before importing: vocabulary/fields\.yaml:3"):
        read(root)


def test_what_is_no_catalogue(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="is no catalogue"):
        read(tmp_path)
