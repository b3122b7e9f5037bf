"""`tthc doctor`: the grade with its denominator on the screen, in both languages, and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import Run
from tests.small import write_catalogue


def test_the_grade_comes_first_with_its_denominator(run: Run, small: Path) -> None:
    code, out, err = run("doctor", small)
    assert (code, err) == (0, "")
    first, *rest = out.splitlines()
    assert first == "Đầy đủ 36,7\u00a0%: 11 trên 30 bộ phận bắt buộc (3 thủ tục × 10 bộ phận) có và đọc được."
    heads = [line for line in rest if line in ("Theo bộ", "Theo lĩnh vực", "Chưa đọc được", "Thủ tục thiếu nhiều nhất")]
    assert len(heads) == 4
    assert run("doctor", small, "--lang", "en")[1].startswith(
        "36.7% whole: 11 of 30 mandatory parts (3 procedures × 10 parts) are stated and can be read.\n"
    )


def test_what_is_read_from_words_is_told_apart(run: Run, tmp_path: Path) -> None:
    steps = {"text": {"steps": "Bước 1: Người dân nộp hồ sơ tại Công an cấp xã."}}
    write_catalogue(tmp_path / "c", [{"source": {"of": "portal"}, **steps}])
    told = "Trong đó 1 bộ phận đọc được nhờ lời văn của bản ghi, chưa ai xác nhận."
    out = run("doctor", tmp_path / "c")[1]
    assert (told in out, "suy từ lời văn" in out) == (True, True)
    english = run("doctor", tmp_path / "c", "--lang", "en")[1]
    assert "Of these, 1 are read from the wording of the record, confirmed by nobody yet." in english
    write_catalogue(tmp_path / "d", [steps])
    assert "lời văn" not in run("doctor", tmp_path / "d")[1]


def test_facts_that_a_rule_misses_are_told_in_words(run: Run, small: Path) -> None:
    for language in ("vi", "en"):
        out = run("doctor", small, "--lang", language)[1]
        assert "online_service_known" not in out
        assert "_known" not in out


def test_as_json(run: Run, small: Path) -> None:
    code, out, err = run("doctor", small, "--format", "json")
    told = json.loads(out)
    assert (code, err) == (0, "")
    assert told["grade"] == {"full": 11, "of": 30, "percent": 36.7}
    assert list(told) == ["procedures", "secret", "graded_parts", "grade", "parts", "ministries", "fields", "flaws", "blind", "worst"]


def test_names_are_plain_text(run: Run, tmp_path: Path) -> None:
    words = {"fields": {"x": {"name": {"vi": "[red]đỏ[/red]\x1b[31m", "en": "x"}, "ministry": "bca"}}}
    write_catalogue(tmp_path / "c", [{"field": "x"}], words)
    out = run("doctor", tmp_path / "c")[1]
    assert "[red]đỏ[/red]" in out
    assert "\x1b" not in out


def test_files_that_cannot_be_read_are_told(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "c", [{}])
    (tmp_path / "c/procedures/1.000009.yaml").write_text("id: [", "utf-8")
    code, _, err = run("doctor", tmp_path / "c")
    assert (code, err) == (0, "Danh mục còn 1 lỗi dữ liệu; thủ tục không đọc được thì không được chấm: tthc check\n")
    assert run("doctor", tmp_path / "none")[0] == 2


def test_a_gap_names_the_first_procedures_that_have_it(run: Run, tmp_path: Path) -> None:
    write_catalogue(tmp_path / "c", [{"time_limits": [{"id": "a"}]}] * 4)
    (line,) = (line for line in run("doctor", tmp_path / "c")[1].splitlines() if line.startswith("thời hạn không có con số"))
    assert "1.000001, 1.000002, 1.000003, …" in line
