"""Numbers of dossiers: what each case of `volumes.yaml` makes of the file, and the reason of every row that is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.importing.lists.counted import fits_counts, part_of_year
from analyzer.importing.lists.rows import CannotRead
from analyzer.importing.lists.sheets import read_sheet
from analyzer.importing.lists.volumes import Request, import_volumes
from analyzer.writing.entries import CannotAdd
from analyzer.writing.together import write_together
from tests.importing.making import catalogue, read, xlsx
from tests.small import read_catalogue

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "volumes.yaml").read_text("utf-8"))
STANDING = [{"name": "Thủ tục thử"}, {}, {"id": "1.000010", "name": "Thủ tục mười"}]
SHARED = Path(__file__).parents[3] / "shared" / "data"


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_list(tmp_path: Path, case: dict[str, Any]) -> None:
    root = catalogue(tmp_path / "c", STANDING)
    file = root / "parameters/volumes.yaml"
    if "standing" in case:
        file.parent.mkdir()
        file.write_text(case["standing"], "utf-8")
    (tmp_path / "list.csv").write_text(case["list"], "utf-8")
    flags = {key: case[key] for key in ("code", "year", "source", "replace", "sum_units") if key in case}
    asked = Request("list.csv", **flags)
    rows = read_sheet(tmp_path / "list.csv", fits_counts).rows
    if said := case.get("cannot") or case.get("cannot_edit"):
        with pytest.raises(CannotRead if "cannot" in case else CannotAdd) as cannot:
            import_volumes(rows, read(root), asked, 2026)
        assert cannot.value.message.en == said
        return
    outcome = import_volumes(rows, read(root), asked, 2026)
    write_together(root, outcome.changes)
    assert [[one.line, one.code, one.kind, one.reason.vi] for one in outcome.refused] == case.get("refused", [])
    assert (outcome.read, outcome.unchanged, outcome.replaced) == (case["rows"], case.get("unchanged", 0), case.get("replaced", 0))
    assert outcome.read == outcome.new + outcome.unchanged + outcome.replaced + len(outcome.refused)
    assert [note.vi for note in outcome.notes] == case.get("notes", [])
    assert (file.read_text("utf-8") if file.exists() else None) == case.get("file", case.get("standing"))
    assert read_catalogue(root)[1] == []
    if "file" in case:
        again = import_volumes(rows, read(root), asked, 2026)
        assert (again.changes, again.unchanged) == ([], outcome.read - len(outcome.refused))


def test_a_number_that_excel_took_for_a_fraction_is_refused(tmp_path: Path) -> None:
    root = catalogue(tmp_path / "c", STANDING)
    (tmp_path / "list.xlsx").write_bytes(xlsx([["Mã TTHC", "Năm", "Số hồ sơ"], ["1.000001", 2025, 1.234], ["1.000002", 2025.0, 1234.0]]))
    outcome = import_volumes(read_sheet(tmp_path / "list.xlsx", fits_counts).rows, read(root), Request("list.xlsx"), 2026)
    assert [(one.line, one.kind) for one in outcome.refused] == [(2, "wrong_number")]
    assert b"year: 2025, dossiers: 1234," in outcome.changes[0].after


@pytest.mark.parametrize(
    ("title", "year", "part"),
    [
        ("Báo cáo năm 2025", 2025, ""),
        ("Tính đến 31/12/2025", 2025, ""),
        ("Đến hết ngày 30.6.2025", 2025, "đến hết ngày 30.6.2025"),
        ("Quý III năm 2025", 2025, "quý iii"),
        ("Báo cáo 6 tháng đầu năm 2025", 2025, "6 tháng"),
        ("year 2026 to 26 September", 2026, "to 26 september"),
        ("x_year2026_to_2026-09-26.csv", 2026, "to 2026-09-26"),
        ("x_year2026_to_2026-09-26.csv", 2025, ""),
        ("Số liệu tháng 5/2025", 2025, "tháng 5/2025"),
    ],
)
def test_what_a_title_says_of_the_year(title: str, year: int, part: str) -> None:
    assert part_of_year([title], year) == part


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real data lie beside the repository's parent, and are not there")
def test_real_lists_give_no_invented_number(tmp_path: Path) -> None:
    root = catalogue(tmp_path / "c", [{"id": "2.000815"}])
    (communes,) = SHARED.glob("phutho_2.000815_*.csv")
    rows = read_sheet(communes, fits_counts).rows

    def kinds(name: str, **flags: bool) -> set[str]:
        return {one.kind for one in import_volumes(rows, read(root), Request(name, "2.000815", 2026, **flags), 2026).refused}

    assert kinds(communes.name) == {"part_of_year"}
    assert kinds("x.csv", whole_year=True) == {"by_unit"}
    assert kinds("x.csv", whole_year=True, sum_units=True) == {"other_total"}
    (bodies,) = SHARED.glob("gialai_*.csv")
    with pytest.raises(CannotRead, match="no column of codes"):
        import_volumes(read_sheet(bodies, fits_counts).rows, read(root), Request(bodies.name, year=2026), 2026)
