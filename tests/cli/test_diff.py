"""`tthc diff` and `tthc gate`: their contracts, their forms, and what they say to bad input."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Run
from tests.ledger.repositories import committed, git, needs_git, no_settings_of_the_machine
from tests.reading.folders import HEAD, write
from tests.small import write_catalogue

__all__ = ["no_settings_of_the_machine"]
KINDS = ["added", "repealed", "amended", "renamed", "moved", "replaced", "merged", "split", "reworded"]
LIGHT: dict[str, Any] = {"time_limits": [{"id": "normal", "value": "3 working days"}], "published_by": "1/QĐ-BCA"}
HEAVY = {
    **LIGHT,
    "published_by": "2/QĐ-BCA",
    "time_limits": [{"id": "normal", "value": "5 working days"}],
    "dossier": [{"id": "form", "document": "declaration", "originals": 1}],
}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A catalogue, and the same with one procedure that asks more; the name would be markup in a careless page."""
    name = {"name": "Cấp <b>thẻ</b>"}
    write_catalogue(tmp_path / "base", [{**LIGHT, **name}])
    write_catalogue(tmp_path / "revision", [{**HEAVY, **name}])
    return tmp_path / "base", tmp_path / "revision"


def test_the_contract_of_json(run: Run, folders: tuple[Path, Path]) -> None:
    code, out, _ = run("diff", *folders, "--format", "json")
    told = json.loads(out)
    assert code == 0
    assert list(told) == ["summary", "changes"]
    assert list(told["summary"]) == KINDS
    assert told["summary"]["amended"] == 1
    assert {tuple(change) for change in told["changes"]} == {
        ("procedure", "kind", "path", "aspect", "direction", "before", "after", "decision")
    }
    limit = next(change for change in told["changes"] if change["path"] == "time_limits/normal/value")
    assert limit == {
        "procedure": "1.000001",
        "kind": "amended",
        "path": "time_limits/normal/value",
        "aspect": "time_limits",
        "direction": "up",
        "before": "3 working days",
        "after": "5 working days",
        "decision": "2/QĐ-BCA",
    }


def test_the_screen_tells_the_digest_then_each_change(run: Run, folders: tuple[Path, Path]) -> None:
    _, out, _ = run("diff", *folders)
    assert "0 thủ tục mới, 1 được sửa đổi, bổ sung (1 nặng hơn), 0 bị bãi bỏ." in out
    assert re.search(r"▲ Thời hạn giải quyết .*\n\s+trước: 03 ngày làm việc\n\s+sau: 05 ngày làm việc\n", out)
    assert "1.000001 Cấp <b>thẻ</b>  [2/QĐ-BCA]" in out
    _, english, _ = run("diff", *folders, "--lang", "en")
    assert "0 added, 1 amended (1 heavier), 0 repealed." in english


def test_nothing_changed(run: Run, folders: tuple[Path, Path]) -> None:
    code, out, _ = run("diff", folders[0], folders[0])
    assert (code, out.splitlines()[1]) == (0, "Hai bên không khác nhau về nội dung.")


def test_the_page_stands_alone_and_marks_words(run: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    assert run("diff", *folders, "--format", "html", "--out", out)[0] == 0
    page = out.read_text("utf-8")
    assert "<mark>03</mark> ngày làm việc" in page
    assert "Cấp &lt;b&gt;thẻ&lt;/b&gt;" in page
    assert "<b>thẻ" not in page
    assert not re.search(r"(?:src|href)=\"?https?:", page)


def test_the_paper_has_three_columns(run: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    from docx import Document

    out = tmp_path / "paper.docx"
    assert run("diff", *folders, "--format", "docx", "--out", out)[0] == 0
    table = Document(str(out)).tables[0]
    assert [cell.text for cell in table.rows[0].cells][2] == "Căn cứ"
    assert any("03 ngày làm việc" in row.cells[0].text and "05 ngày làm việc" in row.cells[1].text for row in table.rows)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("diff", "tests", "analyzer"), "'tests' không phải danh mục: thiếu thư mục procedures/."),
        (("diff", ".", ".", "--format", "docx"), "cần --out"),
        (("diff", "2026-01-01", "2026-02-01", "-C", "nowhere"), "Không có thư mục danh mục 'nowhere'"),
    ],
)
def test_what_cannot_be_compared(run: Run, arguments: tuple[str, ...], message: str) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert message in err


def recorded(run: Run, root: Path, number: str, codes: list[str], action: str = "amend", parts: str = "d, đ, h") -> None:
    """A decision of the ledger that lists these procedures."""
    rows = "".join(
        f'  - {{action: {action}, code: "{code}", level: province, field: residence, name: Thủ tục thử, parts: [{parts}]}}\n' for code in codes
    )
    draft = root.parent / "draft.yaml"
    draft.write_text(
        f"format: 1\nnumber: {number}\nauthority: ministry\nissuer: ministry_of_public_security\nsigned: 2026-11-01\nrows:\n{rows}", "utf-8"
    )
    code, _, err = run("decision", "record", draft, "-C", root, "--although-wrong")
    assert code == 0, err


def test_the_gate_fails_on_a_rise_and_passes_with_an_offset(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [LIGHT, HEAVY])
    write_catalogue(tmp_path / "risen", [{**HEAVY, "published_by": "3/QĐ-BCA"}, HEAVY])
    write_catalogue(tmp_path / "offset", [{**HEAVY, "published_by": "3/QĐ-BCA"}, {**LIGHT, "published_by": "3/QĐ-BCA"}])
    for name in ("risen", "offset"):
        recorded(run, tmp_path / name, "3/QĐ-BCA", ["1.000001", "1.000002"])
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "risen", "--offset", "1")
    assert code == 1
    assert "| Thời hạn tính theo ngày làm việc (ngày làm việc) | 2 | 0 | 2 | không đạt |" in out
    assert run("gate", tmp_path / "base", tmp_path / "offset")[0] == 1, "without a ratio nothing may rise"
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "offset", "--offset", "1")
    assert code == 0, out
    assert run("gate", tmp_path / "base", tmp_path / "offset", "--offset", "1.5")[0] == 1


def test_the_gate_wants_a_decision_for_every_change(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [HEAVY])
    write_catalogue(tmp_path / "lighter", [{**LIGHT, "published_by": "2/QĐ-BCA"}])
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "lighter", "--format", "json")
    told = json.loads(out)
    assert (code, told["holds"], told["without_decision"], told["rises"]) == (1, False, ["1.000001"], [])
    unrecorded = tmp_path / "named"
    write_catalogue(unrecorded, [{**LIGHT, "published_by": "9/QĐ-KHÔNG"}])
    assert json.loads(run("gate", tmp_path / "base", unrecorded, "--format", "json")[1])["without_decision"] == ["1.000001"]
    recorded(run, unrecorded, "9/QĐ-KHÔNG", ["1.000001"])
    assert json.loads(run("gate", tmp_path / "base", unrecorded, "--format", "json")[1])["without_decision"] == []
    file = unrecorded / "decisions" / "2026" / "9-QĐ-KHÔNG.yaml"
    file.write_text(file.read_text("utf-8").replace("2026-11-01", "2026-11-02"), "utf-8")
    assert json.loads(run("gate", tmp_path / "base", unrecorded, "--format", "json")[1])["without_decision"] == ["1.000001"], "by hand"


@pytest.mark.parametrize(
    ("base", "revision"),
    [
        ({}, {"dossier": [{"id": "b", "name": "Giấy lạ chưa ai biết", "originals": 3}]}),
        ({"fees": [{"id": "fee"}]}, {"fees": [{"id": "fee", "amount": "1000000 VND"}]}),
        ({"time_limits": [{"id": "a"}]}, {"time_limits": [{"id": "a", "value": "30 working days"}]}),
        ({"time_limits": [{"id": "a", "value": "2 working days"}]}, {"time_limits": [{"id": "a", "value": "9 days"}]}),
    ],
    ids=["a paper nobody knows", "a fee that was unknown", "a limit that was unknown", "another unit"],
)
def test_the_gate_does_not_pass_in_silence_what_no_measure_shows(
    run: Run, tmp_path: Path, base: dict[str, Any], revision: dict[str, Any]
) -> None:
    write_catalogue(tmp_path / "base", [base])
    write_catalogue(tmp_path / "revision", [{**revision, "published_by": "3/QĐ-BCA"}])
    recorded(run, tmp_path / "revision", "3/QĐ-BCA", ["1.000001"])
    code, out, _ = run("gate", tmp_path / "base", tmp_path / "revision", "--format", "json")
    told = json.loads(out)
    assert (code, told["without_decision"]) == (1, [])
    assert told["not_assessed"] == ["1.000001"] or told["rises"]


def test_the_gate_sees_papers_that_nobody_gives_any_more(run: Run, tmp_path: Path) -> None:
    gives = {"results": [{"id": "card", "document": "identity_card"}], "published_by": "1/QĐ-BCA"}
    asks = {"dossier": [{"id": "card", "document": "identity_card"}]}
    write_catalogue(tmp_path / "base", [asks, gives])
    write_catalogue(tmp_path / "repealed", [asks])
    _, out, _ = run("gate", tmp_path / "base", tmp_path / "repealed", "--format", "json")
    assert json.loads(out)["still_asked"] == [
        {"procedure": "1.000001", "path": "dossier/card", "document": "identity_card", "repealed": "1.000002"}
    ]


def test_a_broken_revision_does_not_pass(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "base", {"procedures/1.000002.yaml": HEAD})
    write(tmp_path / "broken", {"procedures/1.000002.yaml": "broken: [\n"})
    code, _, err = run("gate", tmp_path / "base", tmp_path / "broken")
    assert code == 1
    assert "procedures/1.000002.yaml" in err


@needs_git
def test_commits_are_compared_with_each_other_and_with_the_files(run: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    top = tmp_path / "law"
    root = Path(shutil.copytree(folders[0], top / "catalogue"))
    git(top, "init", "--quiet", "--initial-branch", "main")
    committed(top, "first")
    git(top, "tag", "v1")
    shutil.copy(folders[1] / "procedures" / "1.000001.yaml", root / "procedures")
    expected = json.loads(run("diff", *folders, "--format", "json")[1])
    assert json.loads(run("diff", "v1", root, "-C", root, "--format", "json")[1]) == expected
    assert "v1 (" in run("diff", "v1", root, "-C", root)[1]
    committed(top, "second")
    assert json.loads(run("diff", "v1", "HEAD", "-C", root, "--format", "json")[1]) == expected
    assert json.loads(run("diff", "v1", folders[1], "-C", root, "--format", "json")[1]) == expected
    assert run("gate", "v1", "HEAD", "-C", root)[0] == 1
    code, _, err = run("diff", "v2", "HEAD", "-C", root)
    assert code == 2
    assert "Có: main, v1." in err
    code, _, err = run("diff", "v1", "HEAD", "-C", folders[0])
    assert code == 2
    assert "không nằm trong kho git nào" in err


def test_a_decision_of_the_ledger_explains_what_no_record_can(run: Run, tmp_path: Path) -> None:
    """A repealed procedure has no record that names its decision; a merged one goes on in another."""
    name = {"name": "Việc cũ"}
    write_catalogue(tmp_path / "base", [{}, name, {}])
    write_catalogue(tmp_path / "revision", [{}])
    row = "level: province, field: residence, name: Thủ tục thử"
    path = tmp_path / "revision" / "decisions" / "2026" / "7-QĐ-BCA.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "format: 1\nnumber: 7/QĐ-BCA\nauthority: ministry\nissuer: ministry_of_public_security\nrows:\n"
        f'  - {{action: repeal, code: "1.000002", provision: 1/2026/NĐ-CP Điều 5, note: Không còn cần, {row}}}\n'
        f'  - {{action: repeal, code: "1.000003", successors: ["1.000001"], {row}}}\n',
        "utf-8",
    )
    folders = tmp_path / "base", tmp_path / "revision"
    changes = json.loads(run("diff", *folders, "--format", "json")[1])["changes"]
    assert [(change["kind"], change["procedure"], change["decision"]) for change in changes] == [
        ("merged", "1.000001", "7/QĐ-BCA"),
        ("repealed", "1.000002", "7/QĐ-BCA"),
    ]
    assert "7/QĐ-BCA; 1/2026/NĐ-CP Điều 5; Không còn cần" in run("diff", *folders)[1]


def test_the_paper_names_the_code_that_a_procedure_had(run: Run, tmp_path: Path) -> None:
    from docx import Document

    write_catalogue(tmp_path / "base", [{"id": "1.000001"}])
    write_catalogue(tmp_path / "revision", [{"id": "1.000009"}])
    out = tmp_path / "paper.docx"
    assert run("diff", tmp_path / "base", tmp_path / "revision", "--format", "docx", "-o", out)[0] == 0
    assert any("1.000001" in row.cells[0].text and "1.000009" in row.cells[1].text for row in Document(str(out)).tables[0].rows)
