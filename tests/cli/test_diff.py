"""`tthc diff`: its contract, its forms, and what it says to bad input."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from analyzer.comparing.catalogues import changes_between
from tests.cli.light_and_heavy import HEAVY, LIGHT, two_folders
from tests.cli.running import Run
from tests.small import write_catalogue

KINDS = ["added", "repealed", "amended", "renamed", "moved", "replaced", "merged", "split", "reworded", "completed"]


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    return two_folders(tmp_path)


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
    assert run("diff", *folders, "--format", "html", "--out", out) == (0, "", f"Đã ghi {out}.\n")
    page = out.read_text("utf-8")
    assert "<mark>03</mark> ngày làm việc" in page
    assert "<th></th>" not in page, "every column says what it holds"
    assert "Cấp &lt;b&gt;thẻ&lt;/b&gt;" in page
    assert "<b>thẻ" not in page
    assert not re.search(r"(?:src|href)=\"?https?:", page)


@pytest.mark.parametrize("form", ["text", "json", "html", "docx"])
def test_a_file_that_is_there_stays(run: Run, folders: tuple[Path, Path], tmp_path: Path, form: str) -> None:
    out = tmp_path / f"mine.{form}"
    out.write_bytes(b"mine")
    assert run("diff", *folders, "--format", form, "-o", out) == (2, "", f"Lỗi: '{out}' đã có; không ghi đè. Chọn tên khác.\n")
    assert out.read_bytes() == b"mine"


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
        (("diff", "/no/such", "."), "Lỗi: Không có thư mục '/no/such'."),
        (("diff", "./no/such", "."), "Lỗi: Không có thư mục './no/such'."),
        (("diff", "./README.md", "."), "Lỗi: './README.md' là tệp, cần thư mục danh mục."),
        (("diff", "31/02/2026", "."), "Lỗi: '31/02/2026' không phải ngày có thật."),
        (
            ("diff", "nowhere", ".", "-C", "/"),
            "Lỗi: 'nowhere' không phải thư mục, cũng không phải ngày (như 26/03/2026). '/' không nằm trong",
        ),
    ],
)
def test_what_cannot_be_compared(run: Run, arguments: tuple[str, ...], message: str) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert message in err


def test_a_day_may_be_written_as_screens_show_it(run: Run, folders: tuple[Path, Path]) -> None:
    wanted = run("diff", "2026-01-01", "2026-02-01", "-C", folders[0])
    assert wanted[0] == 0
    assert run("diff", "01/01/2026", "1/2/2026", "-C", folders[0]) == wanted
    assert run("diff", *folders, "--as-of", "22/11/2026") == run("diff", *folders, "--as-of", "2026-11-22")


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


def test_the_list_proves_itself_complete(run: Run, folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, err = run("diff", *folders, "--verify", "--format", "json")
    assert (code, json.loads(out)["summary"]["amended"]) == (0, 1)
    assert "Đã chứng minh danh sách đủ: áp 3 thay đổi vào bản gốc được đúng bản mới" in err
    kept = "analyzer.comparing.compare.changes_between"
    monkeypatch.setattr(kept, lambda *arguments, **named: list(changes_between(*arguments, **named))[1:])
    code, _, err = run("diff", *folders, "--verify", "--format", "json")
    assert code == 1
    assert "Danh sách thay đổi KHÔNG đủ ở: 1.000001." in err


MANY = {"dossier": [{"id": f"paper_{number}", "document": "declaration", "name": f"Giấy {number}"} for number in range(1, 14)]}


def test_what_weighs_comes_first_and_the_rest_is_counted(run: Run, tmp_path: Path) -> None:
    light = {"steps": [{"id": f"s{n}", "actor": "provincial_police", "name": f"Bước {n}"} for n in range(5)], "sets": 1}
    heavy = {"steps": [{"id": f"s{n}", "actor": "provincial_police", "name": f"Việc mới {n}"} for n in range(5)], "sets": 2}
    write_catalogue(tmp_path / "base", [light])
    write_catalogue(tmp_path / "revision", [heavy])
    _, out, _ = run("diff", tmp_path / "base", tmp_path / "revision")
    lines = out.splitlines()[5:]
    assert lines[0].startswith("  ▲ Số lượng bộ hồ sơ")
    assert lines[-1] == "  = 5 thay đổi khác không đổi gánh nặng: trình tự thực hiện (5). Xem đủ: --all"
    assert len(run("diff", tmp_path / "base", tmp_path / "revision", "--all")[1].splitlines()) == len(lines) + 5 + 3 * 5 - 1


def test_many_papers_are_named_by_two_and_all_names_can_be_read(run: Run, tmp_path: Path) -> None:
    from docx import Document

    write_catalogue(tmp_path / "base", [MANY])
    anew = {"effective": "2026-06-01"}
    write_catalogue(tmp_path / "revision", [{**anew, "dossier": [{**line, "originals": 1} for line in MANY["dossier"]]}])
    folders = tmp_path / "base", tmp_path / "revision"
    named = "Số lượng bản chính “Giấy 1”; “Giấy 2” và 11 giấy tờ khác"
    _, out, _ = run("diff", *folders)
    assert f"  ? {named}  (" in out
    assert "      gồm: “Giấy 1”; “Giấy 2”; “Giấy 3”" in out
    assert "“Giấy 1” and 11 other" not in run("diff", *folders, "--lang", "en")[1]
    for form, name in (("html", "page.html"), ("docx", "paper.docx")):
        assert run("diff", *folders, "--format", form, "-o", tmp_path / name)[0] == 0
    page = (tmp_path / "page.html").read_text("utf-8")
    assert named in page
    assert "<li>“Giấy 13”</li>" in page
    cell = Document(str(tmp_path / "paper.docx")).tables[0].rows[2].cells[0].text
    assert cell.startswith(named)
    assert cell.endswith("“Giấy 13”")


def test_a_record_that_was_completed_is_listed_apart(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [MANY, {**MANY, "id": "1.000002"}])
    filled = {**MANY, "sets": 1, "dossier": [{**line, "originals": 1} for line in MANY["dossier"]]}
    changed = {**filled, "id": "1.000002", "conditions": [{"id": "adult", "text": "Từ đủ 18 tuổi"}]}
    write_catalogue(tmp_path / "revision", [filled, changed])
    folders = tmp_path / "base", tmp_path / "revision"
    lines = run("diff", *folders)[1].splitlines()
    assert "1 được sửa đổi, bổ sung" in lines[1]
    assert lines[1].endswith("1 chỉ bổ sung bản ghi.")
    apart = lines.index("BỔ SUNG BẢN GHI, không phải sửa đổi: 1 thủ tục")
    assert [line.partition(" ")[0] for line in lines if line.startswith("1.")] == ["1.000002", "1.000001"]
    filling = "  + 14 chỗ trống của bản ghi được điền: số bản, dạng giấy tờ (13), số bộ hồ sơ (1). Xem đủ: --all"
    assert (lines[apart + 3], filling in lines[:apart]) == (filling, True)
    whole = run("diff", *folders, "--all")[1]
    assert "  + Số lượng bộ hồ sơ  (sets)\n      trước: (không nêu)\n      sau: 01" in whole
    for form, name in (("html", "page.html"), ("docx", "paper.docx")):
        assert run("diff", *folders, "--format", form, "-o", tmp_path / name)[0] == 0
    assert "bổ sung bản ghi, không phải sửa đổi" in (tmp_path / "page.html").read_text("utf-8")


def test_shared_words_are_told_in_words(run: Run, tmp_path: Path) -> None:
    agency = {"name": {"vi": "Phòng Cảnh sát", "en": "Police Office"}, "level": "district", "within": "provincial_police"}
    write_catalogue(
        tmp_path / "base", [{}], {"agencies": {"office": agency, "gone": {"name": {"vi": "Cũ", "en": "Old"}, "level": "commune"}}}
    )
    ended = {"since": "2025-03-01", "successor": "provincial_police"}
    write_catalogue(tmp_path / "revision", [{}], {"agencies": {"office": {**agency, "level": "province", "abolished": ended}}})
    (tmp_path / "revision" / "settings.yaml").write_text("format: 1\nday_counting: working\n", "utf-8")
    _, out, _ = run("diff", tmp_path / "base", tmp_path / "revision")
    assert "Cơ quan “Cũ” (gone)" in out
    assert "bỏ: tên: Cũ; cấp: cấp xã" in out
    assert "Cơ quan “Phòng Cảnh sát” (office)" in out
    assert "trước: cấp: cấp huyện; đã bị giải thể: (không có)" in out
    assert "sau: cấp: cấp tỉnh; đã bị giải thể (từ ngày: 01/03/2025, cơ quan tiếp nhận: Công an cấp tỉnh)" in out
    assert "Cách tính ngày" in out
    assert "thêm: theo ngày làm việc" in out
    assert "{'" not in out
    _, english, _ = run("diff", tmp_path / "base", tmp_path / "revision", "--lang", "en")
    assert "after: level: province; abolished (since: 1 March 2025, successor: " in english


def test_papers_name_days_and_folders_not_paths(run: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    from docx import Document

    out = tmp_path / "paper.docx"
    assert run("diff", *folders, "--as-of", "2026-11-27", "--format", "docx", "-o", out)[0] == 0
    paper = Document(str(out))
    told = [paragraph.text for paragraph in paper.paragraphs] + [cell.text for cell in paper.tables[0].rows[0].cells]
    assert "Trước: thư mục “base”, ngày 27/11/2026; sau: thư mục “revision”, ngày 27/11/2026" in told
    assert "Trước (thư mục “base”, ngày 27/11/2026)" in told
    assert str(tmp_path) not in " ".join(told)


def test_the_decision_of_each_change_stands_in_the_paper_and_on_the_page(run: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    from docx import Document

    for form, name in (("html", "page.html"), ("docx", "paper.docx")):
        assert run("diff", *folders, "--format", form, "-o", tmp_path / name)[0] == 0
    assert [row.cells[2].text for row in Document(str(tmp_path / "paper.docx")).tables[0].rows][2:] == ["2/QĐ-BCA"] * 3
    assert (tmp_path / "page.html").read_text("utf-8").count("Căn cứ: 2/QĐ-BCA") == 3


def test_a_merger_is_told_against_each_predecessor(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "base", [{**HEAVY, "name": "Việc một"}, {**LIGHT, "name": "Việc hai"}])
    write_catalogue(tmp_path / "revision", [{**HEAVY, "id": "1.000009", "name": "Việc một"}])
    row = 'action: replace, code: "1.000009", level: province, field: residence, name: Việc một, predecessors: ["1.000001", "1.000002"]'
    path = tmp_path / "revision" / "decisions" / "2026" / "7-QĐ-BCA.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(f"format: 1\nnumber: 7/QĐ-BCA\nauthority: ministry\nissuer: bca\nrows:\n  - {{{row}}}\n", "utf-8")
    folders = tmp_path / "base", tmp_path / "revision"
    _, out, _ = run("diff", *folders)
    assert "1 gộp từ thủ tục khác (1 nặng hơn)" in out
    head, _, rest = out.partition("  So với thủ tục 1.000002 Việc hai:\n")
    assert "? Gộp  (merged)\n      trước: 1.000001, 1.000002\n      sau: 1.000009\n" in head
    assert "▲ Thời hạn giải quyết" in rest
    changes = json.loads(run("diff", *folders, "--format", "json")[1])["changes"]
    assert {change.get("predecessor") for change in changes} == {None, "1.000002"}
    for form in ("html", "docx"):
        assert run("diff", *folders, "--format", form, "-o", tmp_path / f"out.{form}")[0] == 0
    assert "So với thủ tục 1.000002 Việc hai" in (tmp_path / "out.html").read_text("utf-8")


def test_the_page_and_the_paper_say_at_their_head_which_files_could_not_be_read(
    run: Run, folders: tuple[Path, Path], tmp_path: Path
) -> None:
    from docx import Document

    (folders[0] / "procedures" / "1.000007.yaml").write_text("broken: [\n", "utf-8")
    for form in ("html", "docx"):
        assert run("diff", *folders, "--format", form, "-o", tmp_path / f"out.{form}", "--as-of", "2026-11-27")[0] == 1
    told = (
        "Chưa so sánh đầy đủ: ở bên trước (thư mục “base”, ngày 27/11/2026) có 1 tệp không đọc được hoặc ghi ngày trái nhau: "
        "procedures/1.000007.yaml. Thủ tục trong các tệp này không có trong phần dưới đây."
    )
    page = (tmp_path / "out.html").read_text("utf-8")
    assert told in page.partition("<h1>")[0]
    assert "ở bên sau" not in page
    paragraphs = [paragraph.text for paragraph in Document(str(tmp_path / "out.docx")).paragraphs]
    assert paragraphs[2] == told


def test_a_version_with_impossible_dates_is_told_and_its_procedure_is_not_compared(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path, [{"recorded": "2026-07-18"}, {"until": "2025-12-31"}])
    old = (tmp_path / "procedures" / "1.000001.yaml").read_text("utf-8").replace("recorded: '2026-07-18'", "effective: 2025-01-10")
    (tmp_path / "procedures" / "1.000001@2025-01-10.yaml").write_text(f"{old}until: 2024-11-01\nsets: 2\n", "utf-8")
    days = "2025-06-01", "2026-11-01"
    code, out, err = run("diff", *days, "-C", tmp_path, "--format", "json")
    assert (code, [change["procedure"] for change in json.loads(out)["changes"]]) == (1, ["1.000002"])
    assert "procedures/1.000001@2025-01-10.yaml:11:1  impossible_dates" in err
    code, out, _ = run("decision", "draft", "--from", days[0], "--to", days[1], "-C", tmp_path)
    assert (code != 0, out) == (True, "")


def test_days_of_a_catalogue_that_keeps_one_version_tell_that_nothing_is_known(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path, [{"sets": 1}])
    days = "2025-06-01", "2026-11-01"
    unknown = "giữa hai ngày này có gì thay đổi thì chưa biết"
    assert unknown in run("diff", *days, "-C", tmp_path)[2]
    assert unknown not in run("diff", days[0], days[0], "-C", tmp_path)[2]
    file = tmp_path / "procedures" / "1.000001.yaml"
    later = tmp_path / "procedures" / "1.000001@2026-12-20.yaml"
    later.write_text(file.read_text("utf-8").replace("sets: 1", "sets: 2") + "effective: 2026-12-20\n", "utf-8")
    assert unknown in run("diff", *days, "-C", tmp_path)[2]
    assert unknown not in run("diff", days[0], "2026-12-20", "-C", tmp_path)[2]
    later.unlink()
    (tmp_path / "procedures" / "1.000001@2025-01-10.yaml").write_text(
        file.read_text("utf-8") + "effective: 2025-01-10\nuntil: 2025-03-01\n", "utf-8"
    )
    assert unknown not in run("diff", *days, "-C", tmp_path)[2]


def test_what_a_source_wrote_has_no_type_whatever_its_keys_are_called(run: Run, tmp_path: Path) -> None:
    for side, value in (("base", "100.0"), ("revision", "200.0")):
        write_catalogue(tmp_path / side, [{**LIGHT, "source": {"parts": {"fees": {"fee": {"value": value}}}}}])
    code, out, err = run("diff", tmp_path / "base", tmp_path / "revision")
    assert code == 0, err
    assert re.search(r"source/parts.*\n\s+trước: 100.0\n\s+sau: 200.0\n", out)
