"""Each command: what it prints, where, in which language, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from analyzer.facts.tables.every import TABLES
from tests.cli.running import Run
from tests.ledger.making import decision, ledger_of, row
from tests.reading.folders import HEAD, WRONG, write
from tests.small import write_catalogue

AS_OF = ("--as-of", "2026-11-22")
EVENT = """\
Chuyển nhà (moving)
Làm đủ các bước mất ít nhất 8 ngày làm việc; 1 bước chưa rõ thời hạn nên chưa tính vào.
Số liệu tính bằng ngày làm việc; * là đường găng.

  bắt đầu  thời hạn  dự trữ  bước
*       0         3       0  1) 1.000001 Cấp =giấy <b>phép</b>
        0   chưa rõ          2) 1.000002 Cấp thẻ (khi cần)
*       3         5       0  3) Việc của bộ khác (Bộ Tư pháp; sau bước 1)
"""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["analize"], "Lỗi: Không có lệnh 'analize'. Có phải là 'analyze'?"),
        (["xyzzy"], "Lỗi: Không có lệnh 'xyzzy'."),
        (["--lang", "en", "analize"], "Error: There is no command 'analize'. Did you mean 'analyze'?"),
        (["check", "--fromat", "json"], "Lỗi: Không có tùy chọn '--fromat'. Có phải là '--format'?"),
        (["init"], "Lỗi: Thiếu tham số 'THƯ_MỤC'. Xem: tthc init --help"),
        (["check", "--as-of", "2026-02-30"], "Lỗi: Giá trị của '--as-of' không hợp lệ: '2026-02-30' không phải ngày; viết như 2026-11-22."),
        (["check", "--as-of", "30/02/2026"], "Lỗi: Giá trị của '--as-of' không hợp lệ: '30/02/2026' không phải ngày; viết như 2026-11-22."),
        (["gate", "a", "b", "--offset", "-1"], "Lỗi: Giá trị của '--offset' không hợp lệ: -1.0 nằm ngoài khoảng cho phép: x>=0."),
        (["gate", "a", "b", "--offset", "x"], "Lỗi: Giá trị của '--offset' không hợp lệ: 'x' không phải là số."),
        (["check", "--as-of"], "Lỗi: Tùy chọn '--as-of' cần một giá trị."),
        (["--lang", "xx"], "Lỗi: Giá trị của '--lang' không hợp lệ: 'xx' không phải một trong các giá trị 'vi', 'en'."),
        (["check", "--rules", "nowhere"], "Lỗi: Giá trị của '--rules' không hợp lệ: không có 'nowhere'."),
        (["check", "a", "b"], "Lỗi: Thừa tham số: b."),
        (["check", "--lang", "en", "--fromat", "x"], "Error: No such option '--fromat'. Did you mean '--format'?"),
        (["check", "nowhere"], "Lỗi: Không có thư mục danh mục 'nowhere'. Tạo mới bằng: tthc init nowhere"),
        (["check", "--lang", "en", "nowhere"], "Error: There is no catalogue folder 'nowhere'. Create one with: tthc init nowhere"),
        (["analyze", "-C", "nowhere"], "Lỗi: Không có thư mục danh mục 'nowhere'. Tạo mới bằng: tthc init nowhere"),
        (["measure", "nowhere"], "Lỗi: Không có thư mục danh mục 'nowhere'. Tạo mới bằng: tthc init nowhere"),
        (["graph", "nowhere"], "Lỗi: Không có thư mục danh mục 'nowhere'. Tạo mới bằng: tthc init nowhere"),
        (["facts", "documents", "nowhere"], "Lỗi: Không có thư mục danh mục 'nowhere'. Tạo mới bằng: tthc init nowhere"),
        (
            ["facts", "xyzzy"],
            "Lỗi: Không có bảng 'xyzzy'. Các bảng: procedures, routes, documents, replaced_papers, channels, time_limits, fees, steps, conditions, results, citations, mentions, dependencies, cycles, families, pairs, twins, alike, plan_items, events, event_documents, versions, changes, decision_rows.",
        ),
        (["facts", "document"], "Lỗi: Không có bảng 'document'. Có phải là 'documents'?"),
        (["facts", "document", "--columns"], "Lỗi: Không có bảng 'document'. Có phải là 'documents'?"),
    ],
)
def test_wrong_arguments(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(*arguments) == (2, "", message + "\n")


def test_the_language_is_vietnamese_unless_asked_otherwise(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    vietnamese, english = "Không có lệnh 'x'.", "There is no command 'x'."
    assert vietnamese in run("x")[2]
    assert english in run("--lang=en", "x")[2]
    monkeypatch.setenv("TTHC_LANG", "en")
    assert english in run("x")[2]
    assert vietnamese in run("--lang", "vi", "x")[2]
    monkeypatch.setenv("TTHC_LANG", "fr")
    assert vietnamese in run("x")[2]


def test_help_and_version(run: Run) -> None:
    code, out, err = run()
    assert (code, err) == (0, "")
    assert "rà soát danh mục" in out
    assert run("--help")[1] == out
    assert "review a catalogue" in run("--lang", "en", "--help")[1]
    assert run("--version")[:2] == (0, "tthc 0.1.0\n")


NAMES: dict[str, Any] = {"vi": str, "en": str}
PLACE = {"path": str, "file": str, "line": int, "column": int, "note": str}
EDIT = {"edit": str, "path": str, "to": list}
FINDING: dict[str, Any] = {
    "rule": str,
    "family": str,
    "procedure": str,
    "places": [PLACE],
    "severity": {"high", "medium", "low"},
    "confidence": {"high", "medium", "low"},
    "legal_state": {"new", "already_cut", "record_stale"},
    "message": NAMES,
    "witness": list,
    "cuts": [EDIT],
    "amend": [{"instrument": str, "provision": str, "by": str}],
    "saving": dict,
    "routes": {"lighter": int, "of": int},
    "fingerprint": str,
    "state": str,
}
CONTRACT = {
    "catalogue": dict,
    "as_of": str,
    "findings": [FINDING],
    "not_assessed": [{"rule": str, "procedure": str, "missing": list}],
    "problems": [{"file": str, "line": int, "column": int, "code": str, "message": str, "remedy": str}],
    "burden": {"before": dict, "after": dict, "reduction": dict, "already_cut": dict, "conflicts": list},
}


MORE = {"certificate"}
"""Keys that only some findings have."""


def _fits(value: Any, shape: Any, where: str) -> None:
    """Keys and types exactly as the contract has them."""
    if isinstance(shape, type):
        assert isinstance(value, shape), where
    elif isinstance(shape, set):
        assert value in shape, where
    elif isinstance(shape, list):
        for position, member in enumerate(value):
            _fits(member, shape[0], f"{where}[{position}]")
    else:
        assert set(value) - MORE == set(shape), where
        for key, inner in shape.items():
            _fits(value[key], inner, f"{where}.{key}")


def test_analyze_speaks_json_to_other_programs(run: Run, small: Path) -> None:
    code, out, err = run("analyze", small, "--format", "json", *AS_OF)
    assert (code, err) == (1, "")
    told = json.loads(out)
    _fits(told, CONTRACT, "$")
    assert told["as_of"] == "2026-11-22"
    assert (told["catalogue"]["procedures"], told["catalogue"]["documents"]) == (3, 3)
    assert told["problems"] == []
    (held,) = [found for found in told["findings"] if found["places"][0]["path"] == "dossier/registration" and found["saving"]]
    assert (held["rule"], held["places"][0]["file"]) == ("evidence_held_in_register", "procedures/1.000001.yaml")
    assert held["cuts"] == [{"edit": "replace_with_lookup", "path": "dossier/registration", "to": ["enterprise"]}]
    assert held["saving"]["documents"] == 1.0
    for measure, saved in told["burden"]["reduction"].items():
        assert saved == (told["burden"]["before"][measure] or 0) - (told["burden"]["after"][measure] or 0)
    assert str(small) not in out
    assert run("analyze", "-C", small, "--format", "json", *AS_OF) == (1, out, ""), "the same catalogue gives the same bytes"


def test_analyze_without_findings_ends_with_0(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "c", {})
    (tmp_path / "c/settings.yaml").write_text("format: 1\n", "utf-8")
    code, out, _ = run("rules", tmp_path / "c", "--format", "json")
    names = [rule["rule"] for rule in json.loads(out)]
    (tmp_path / "c/settings.yaml").write_text(f"format: 1\ndisabled_rules: [{', '.join(names)}]\n", "utf-8")
    code, out, _ = run("analyze", tmp_path / "c", "--format", "json", *AS_OF)
    assert (code, json.loads(out)["findings"]) == (0, [])


def test_analyze_prints_a_summary_and_writes_a_report(run: Run, small: Path, tmp_path: Path) -> None:
    code, out, err = run("analyze", small, "--report", tmp_path / "deep/report.html", *AS_OF)
    assert "--report" not in out  # what to do next is not what has just been done
    assert (code, err) == (1, "")
    assert "1.000001" in out
    report = (tmp_path / "deep/report.html").read_text("utf-8")
    assert "Cấp =giấy &lt;b&gt;phép&lt;/b&gt;" in report
    assert "<b>phép" not in report


def test_a_report_that_cannot_be_written(run: Run, small: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    code, out, err = run("analyze", small, "--format", "json", "--report", tmp_path / "file/report.html", *AS_OF)
    assert (code, out) == (2, "")
    assert err == f"Lỗi: Không ghi được '{tmp_path}/file/report.html': đã có tệp hay thư mục trùng tên. Chọn nơi khác.\n"


def test_check_shows_place_line_message_and_remedy(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "c", {WRONG: HEAD + "authority: [comune_police]\n"})
    assert run("check", tmp_path / "c") == (
        1,
        "1 lỗi dữ liệu trong danh mục 2 thủ tục.\n",
        f"{WRONG}:6:13  dangling_reference\n"
        "  6 | authority: [comune_police]\n"
        "    |             ^ Không có cơ quan 'comune_police' trong vocabulary/agencies.yaml.\n"
        "  → Có phải là 'commune_police'?\n",
    )
    assert run("check", tmp_path / "c", "--lang", "en")[1] == "1 problems in a catalogue of 2 procedures.\n"
    code, out, err = run("check", tmp_path / "c", "--format", "json")
    assert (code, err) == (1, "")
    assert json.loads(out) == {
        "procedures": 2,
        "problems": [
            {
                "file": WRONG,
                "line": 6,
                "column": 13,
                "code": "dangling_reference",
                "message": "Không có cơ quan 'comune_police' trong vocabulary/agencies.yaml.",
                "remedy": "Có phải là 'commune_police'?",
            }
        ],
        "notes": [],
    }


def test_check_looks_at_every_day(run: Run, tmp_path: Path) -> None:
    earlier = f"{WRONG.removesuffix('.yaml')}@2024-01-01.yaml"
    write(
        tmp_path / "c",
        {WRONG: HEAD + "effective: 2026-01-01\nuntil: 2026-12-31\n", earlier: HEAD + "effective: 2024-01-01\nuntil: 2026-01-31\n"},
    )
    assert run("check", tmp_path / "c", *AS_OF) == (
        1,
        "1 lỗi dữ liệu trong danh mục 2 thủ tục.\n",
        f"{earlier}  competing_versions\n"
        f"  Thủ tục 1.000002 có hai phiên bản cùng hiệu lực từ ngày 01/01/2026 đến hết ngày 31/01/2026: '{WRONG}' (được dùng) và '{earlier}'.\n"
        "  → Ghi 'effective' và 'until' để chỉ một phiên bản có hiệu lực mỗi ngày.\n",
    )


def test_check_tells_of_settings_and_cards_too(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "c", {"settings.yaml": "format: 1\ndisabled_rules: [xyzzy]\n", "rules/family/a_rule.yaml": "zzz: 1\n"})
    code, _, err = run("check", tmp_path / "c")
    places = [line.split()[0] for line in err.splitlines() if not line.startswith(" ")]
    assert (code, places.count("family/a_rule.yaml:1:1"), places[-1]) == (1, len(places) - 1, "settings.yaml:2:18")


def test_check_of_a_clean_catalogue(run: Run, small: Path) -> None:
    assert run("check", small) == (0, "Không có lỗi dữ liệu: đã kiểm tra 3 thủ tục.\n", "")
    assert run("check", small, "--lang", "en")[1] == "No problems: 3 procedures checked.\n"


def test_problems_are_told_where_nothing_can_be_read(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "c", {"procedures/1.000001.yaml": HEAD + "sets: hai\n"})
    code, out, err = run("analyze", tmp_path / "c", "--format", "json")
    assert (code, out) == (2, "")
    assert err.splitlines()[0] == "procedures/1.000001.yaml:6:1  wrong_type"
    assert err.splitlines()[-1] == f"Lỗi: Không đọc được thủ tục nào trong '{tmp_path}/c/procedures'. Sửa các lỗi vừa nêu rồi chạy lại."
    code, out, err = run("check", tmp_path / "c", "--format", "json")
    told = json.loads(out)
    assert (code, told["procedures"], err.count("\n")) == (2, 0, 1)
    assert [(problem["file"], problem["line"], problem["code"]) for problem in told["problems"]] == [
        ("procedures/1.000001.yaml", 6, "wrong_type")
    ]


def test_an_emptied_catalogue_is_told_in_one_line(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "emptied")
    shutil.rmtree(tmp_path / "emptied" / "procedures")
    code, _, err = run("analyze", tmp_path / "emptied")
    assert code == 2
    (line,) = err.splitlines()
    assert line.startswith("Lỗi: Không đọc được thủ tục nào trong ")


@pytest.mark.parametrize("asked", [".", "catalogue/procedures"])
def test_the_catalogue_near_a_folder_is_named(run: Run, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str) -> None:
    shutil.copytree(small, tmp_path / "here" / "catalogue")
    monkeypatch.chdir(tmp_path / "here")
    code, _, err = run("analyze", asked)
    assert (code, err.splitlines()[-1].endswith("Có phải là 'catalogue'?")) == (2, True)


def test_facts_lists_its_tables_and_their_columns(run: Run) -> None:
    code, out, _ = run("facts")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()[: len(TABLES)]] == list(TABLES)
    code, out, _ = run("facts", "fees", "--columns")
    assert [line.split()[0] for line in out.splitlines()] == [column.name for column in TABLES["fees"].columns]


def test_facts_on_a_screen_are_a_few_columns(run: Run, small: Path) -> None:
    code, out, err = run("facts", "documents", small, "--where", "copies = 1 and class = 'evidence'")
    head, *_, row = out.splitlines()
    assert (code, head.split()) == (0, ["procedure", "path", "name", "copies", "class"])
    assert row.startswith("1.000001")
    assert row.split()[-2:] == ["1", "evidence"]
    assert err == "1 dòng, 5 cột. Cột khác: --show CỘT,...; mọi cột: --format csv; nghĩa của cột: --columns\n"


def test_facts_in_every_form(run: Run, small: Path) -> None:
    where = ("--where", "class = 'evidence'", "--show", "procedure, held_in, copies")
    assert run("facts", "documents", small, *where) == (0, "procedure=1.000001  held_in=enterprise  copies=1\n", "1 dòng\n")
    assert json.loads(run("facts", "documents", small, *where, "--format", "json")[1]) == [
        {"procedure": "1.000001", "held_in": ["enterprise"], "copies": 1}
    ]
    assert run("facts", "documents", small, *where, "--format", "csv")[1].split() == ["procedure,held_in,copies", "1.000001,enterprise,1"]


def test_a_formula_is_text_in_a_sheet(run: Run, tmp_path: Path) -> None:
    names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a=1"]
    write_catalogue(tmp_path / "c", [{"name": name} for name in names])
    code, out, err = run("facts", "procedures", tmp_path / "c", "--show", "name", "--format", "csv")
    cells = [row[0] for row in csv.reader(io.StringIO(out, newline=""))]
    assert (code, err, cells) == (0, "", ["name", *(f"'{name}" for name in names[:-1]), "a=1"])


@pytest.mark.parametrize(
    ("option", "sql", "message"),
    [
        ("--where", "clas = 1", "Lỗi: Bảng 'documents' không có cột 'clas'. Có phải là 'class'?"),
        ("--where", "xyzzy", "Lỗi: Bảng 'documents' không có cột 'xyzzy'. Xem các cột: tthc facts documents --columns"),
        (
            "--where",
            "class > 1",
            "Lỗi: Điều kiện không tính được: phải cho ra đúng hoặc sai, và chỉ so những giá trị cùng kiểu. Các cột đã nêu: class là chữ.",
        ),
        ("--where", "sum(copies) > 1", "Lỗi: Điều kiện hỏi từng dòng một; không đếm, không cộng được nhiều dòng trong đó."),
        ("--where", "retired) or (true", 'Lỗi: Viết sai cú pháp SQL (DuckDB: syntax error at or near ")").'),
        ("--where", "true) UNION SELECT 1 WHERE (true", "Lỗi: Không được dùng UNION, INTERSECT, EXCEPT."),
        ("--where", "true); DROP TABLE documents; SELECT (1", "Lỗi: Chỉ được viết câu select."),
        ("--show", "getenv('HOME')", "Lỗi: Không được dùng hàm 'getenv'."),
        (
            "--show",
            "(SELECT content FROM read_text('/etc/passwd'))",
            "Lỗi: Chỉ được đọc các bảng dữ kiện, không dùng hàm trả về bảng (như read_csv, range).",
        ),
    ],
)
def test_facts_reads_nothing_but_facts(run: Run, small: Path, option: str, sql: str, message: str) -> None:
    assert run("facts", "documents", small, option, sql) == (2, "", message + "\n")


def test_graph_in_every_form(run: Run, small: Path) -> None:
    code, out, err = run("graph", small)
    assert (code, out, err.split(".")[0]) == (0, "1.000003 → 1.000002  Thẻ căn cước\n", "1 cạnh")
    assert run("graph", small, "--lang", "en")[1] == "1.000003 → 1.000002  Identity card\n"
    assert json.loads(run("graph", small, "--format", "json")[1]) == [
        {"source": "1.000003", "target": "1.000002", "label": "identity_card", "firm": True, "critical": False}
    ]
    assert '"1.000003" -> "1.000002"' in run("graph", small, "--format", "dot")[1]
    assert "flowchart RL" in run("graph", small, "--format", "mermaid")[1]
    assert "<graphml" in run("graph", small, "--format", "graphml")[1]
    assert run("graph", small, "--event", "mooving") == (
        2,
        "",
        "Lỗi: Không có sự kiện 'mooving'. Có phải là 'moving'? Các sự kiện: moving.\n",
    )


def test_piped_output_is_always_equally_wide(run: Run, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    rules = [line for line in run("analyze", small, *AS_OF)[1].splitlines() if line.startswith("─")]
    assert max(map(len, rules)) > 80


def test_an_event_shows_every_step_with_its_schedule(run: Run, small: Path) -> None:
    code, out, err = run("graph", small, "--event", "moving")
    assert (code, out.replace("\u00a0", " "), err) == (0, EVENT, "")
    drawn = {form: run("graph", small, "--event", "moving", "--format", form)[1] for form in ("dot", "mermaid", "graphml")}
    assert '"alone" [label="alone Cấp thẻ"];' in drawn["dot"]
    assert '["alone Cấp thẻ"]' in drawn["mermaid"]
    assert '<node id="alone">' in drawn["graphml"]
    assert json.loads(run("graph", small, "--event", "moving", "--format", "json")[1]) == [
        {"source": "then", "target": "first", "label": "moving", "firm": True, "critical": True}
    ]


def test_rules(run: Run, small: Path) -> None:
    code, out, err = run("rules", small, "--format", "json")
    listed = json.loads(out)
    assert (code, err) == (0, "")
    assert len(listed) >= 30
    assert len({rule["family"] for rule in listed}) >= 8
    assert out.count("\n") > 100
    code, out, _ = run("rules", small)
    assert out.splitlines()[-1] == f"{len(listed)} quy tắc."


def test_an_imported_procedure_whose_file_is_gone_is_told(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path, [{}, {"effective": "2026-12-20"}])
    (tmp_path / "imported/portal").mkdir(parents=True)
    for code in ("1.000001", "1.000002", "1.000003"):
        (tmp_path / f"imported/portal/{code}.json").write_text("{}", "utf-8")
    code, out, _ = run("check", tmp_path, "--format", "json", *AS_OF)
    told = json.loads(out)
    assert (code, told["problems"]) == (0, [])
    assert [(one["code"], one["of"]) for one in told["notes"]] == [
        ("imported_procedure_gone", "1.000002"),
        ("imported_procedure_gone", "1.000003"),
    ]


def test_a_broken_vocabulary_file_is_not_hidden_behind_the_words_it_holds(run: Run, tmp_path: Path) -> None:
    """Neither the ledger nor the rulebook tells of texts that nobody could read."""
    ledger_of(tmp_path, decision("9/QĐ-BCA", "2026-11-01", [row("repeal", "1.000001")], bases=["31/2015/TT-BCA"]))
    (tmp_path / "vocabulary/instruments.yaml").write_text("format: [", "utf-8")
    _, out, _ = run("check", tmp_path, "--format", "json", *AS_OF)
    assert {problem["code"] for problem in json.loads(out)["problems"]} == {"broken_yaml"}
