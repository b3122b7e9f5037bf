"""`tthc apply`: what was agreed on becomes the version that begins with the instrument; what cannot be written is told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from tests.cli.running import Run
from tests.cli.test_gate import recorded
from tests.small import write_catalogue

DAY = ("--as-of", "2026-11-22")
CODE, OTHER = "1.000001", "1.000002"
BODY: dict[str, Any] = {"published_by": "1/QĐ-BCA", "dossier": [{"id": "photo", "document": "photograph", "originals": 4}]}
FILE = f"procedures/{CODE}.yaml"
NEW = f"procedures/{CODE}@2026-11-01.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "catalogue"
    write_catalogue(root, [BODY, BODY])
    path = root / FILE
    path.write_text("# của đơn vị\n" + path.read_text("utf-8").replace("  originals: 4", "  originals: 4  # theo mẫu cũ"), "utf-8")
    return root


def fingerprints(run: Run, root: Path, tmp_path: Path) -> dict[str, str]:
    _, out, _ = run("analyze", root, "--format", "json", "--select", "photograph_count", *DAY)
    (tmp_path / "findings.json").write_text(out, "utf-8")
    return {finding["procedure"]: finding["fingerprint"] for finding in json.loads(out)["findings"]}


def only(file: Path, code: str) -> Path:
    """The findings of one procedure among those of a file."""
    told = json.loads(file.read_text("utf-8"))
    alone = file.with_name("alone.json")
    alone.write_text(json.dumps({**told, "findings": [one for one in told["findings"] if one["procedure"] == code]}), "utf-8")
    return alone


def agree(run: Run, root: Path, *which: str) -> None:
    assert run("review", *which, "agree", "--by", "Nguyễn Văn A", "-C", root, *DAY)[0] == 0


def applied(run: Run, root: Path, *arguments: str) -> tuple[int, str, str]:
    return run("apply", *arguments, "-C", root, *DAY)


def test_an_agreed_cut_becomes_a_version(run: Run, root: Path, tmp_path: Path) -> None:
    found = fingerprints(run, root, tmp_path)
    recorded(run, root, "3/QĐ-BCA", [CODE])
    agree(run, root, found[CODE])
    before = (root / FILE).read_text("utf-8")
    code, out, err = applied(run, root, found[CODE][:6], "--instrument", "3/QĐ-BCA")
    assert (code, err) == (0, "")
    assert f"  {NEW}\n  {FILE}\n" in out
    assert "có hiệu lực từ 01/11/2026" in out
    new, old = ((root / file).read_text("utf-8") for file in (NEW, FILE))
    assert old == before.replace("published_by: 1/QĐ-BCA\n", "published_by: 1/QĐ-BCA\nuntil: '2026-10-31'\n")
    assert new == before.replace("published_by: 1/QĐ-BCA\n", "published_by: 3/QĐ-BCA\neffective: '2026-11-01'\n").replace(
        "originals: 4", "originals: 1"
    )
    assert run("check", root, *DAY)[0] == 0
    _, out, _ = run("diff", "2026-10-31", "2026-11-01", "-C", root, "--format", "json")
    (cut,) = (one for one in json.loads(out)["changes"] if one["aspect"] == "copies")
    assert (cut["direction"], cut["decision"]) == ("down", "3/QĐ-BCA")
    _, out, _ = run("verify", tmp_path / "findings.json", root, *DAY, "--format", "json")
    assert CODE not in {one["procedure"] for one in json.loads(out)["refusals"]}
    assert [(one["procedure"], one["code"]) for one in json.loads(out)["done"]] == [(CODE, "cut_done")]
    code, out, _ = run("verify", only(tmp_path / "findings.json", CODE), root, *DAY)
    assert (code, out.splitlines()[-2]) == (0, "1 chứng minh: 0 còn đứng vững, 1 đã thực hiện, 0 bị bác.")
    assert CODE not in fingerprints(run, root, tmp_path)
    period = ("period", root, "--from", "2026-07-01", "--to", "2026-12-31", *DAY)
    assert "Kết quả cắt giảm trong kỳ: 1 thủ tục. Giảm: 3 ảnh" in " ".join(run(*period)[1].split())
    assert json.loads(run(*period, "--format", "json")[1])["achieved"]["total"]["photographs"] == 3
    assert run(*period, "--format", "docx", "-o", tmp_path / "period.docx")[0] == 0
    texts = [paragraph.text for paragraph in Document(str(tmp_path / "period.docx")).paragraphs]
    assert texts[texts.index("d) Rà soát, đơn giản hóa thủ tục hành chính") + 1].startswith("Kết quả cắt giảm trong kỳ: 1 thủ tục.")


def test_a_rejected_finding_is_one_that_nobody_agreed_to(run: Run, root: Path, tmp_path: Path) -> None:
    mark = fingerprints(run, root, tmp_path)[CODE]
    assert run("review", mark, "reject", "--reason", "x", "--by", "A", "-C", root, *DAY)[0] == 0
    code, _, err = applied(run, root, mark, "--instrument", "1/2026/TT-BCA", "--effective", "2026-11-01")
    assert (code, f"Vấn đề {mark} chưa có ý kiến đồng ý còn hiệu lực." in err) == (2, True)


def test_every_cut_agreed_on_that_the_decision_lists(run: Run, root: Path, tmp_path: Path) -> None:
    recorded(run, root, "3/QĐ-BCA", [CODE])
    agree(run, root, "all", "--select", "photograph_count")
    code, out, _ = applied(run, root, "all", "--instrument", "3/QĐ-BCA", "--format", "json")
    told = json.loads(out)
    assert (code, told["effective"], told["published_by"]) == (1, "2026-11-01", "3/QĐ-BCA")
    assert told["files"] == [NEW, FILE]
    assert told["applied"] == [{"procedure": CODE, "edit": "set", "path": "dossier/photo/originals", "to": ["1"]}]
    assert list(told["refused"]) == [OTHER]
    assert not (root / f"procedures/{OTHER}@2026-11-01.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--instrument", "3/QĐ-BCA", "--effective", "2026-11-01"], "chưa có ý kiến đồng ý còn hiệu lực"),
        (["--instrument", "9/2026/TT-BCA"], "chưa có ý kiến đồng ý còn hiệu lực"),
    ],
)
def test_what_nobody_agreed_to_is_refused(run: Run, root: Path, tmp_path: Path, arguments: list[str], why: str) -> None:
    code, _, err = applied(run, root, fingerprints(run, root, tmp_path)[CODE], *arguments)
    assert (code, why in err) == (2, True)


def test_an_instrument_whose_day_nobody_knows_is_refused(run: Run, root: Path, tmp_path: Path) -> None:
    found = fingerprints(run, root, tmp_path)[CODE]
    agree(run, root, found)
    code, _, err = applied(run, root, found, "--instrument", "9/2026/TT-BCA")
    assert (code, "thêm --effective" in err) == (2, True)
    code, out, _ = applied(run, root, found, "--instrument", "9/2026/TT-BCA", "--effective", "2026-11-01")
    assert (code, "published_by để trống" in out) == (0, True)
    assert "published_by" not in (root / NEW).read_text("utf-8")


def test_a_version_that_begins_on_that_day_takes_the_cut_and_a_later_one_stops_it(run: Run, root: Path, tmp_path: Path) -> None:
    text = (root / FILE).read_text("utf-8")
    (root / NEW).write_text(text + "effective: 2026-11-01\n", "utf-8")
    (root / FILE).write_text(text + "until: 2026-10-31\n", "utf-8")
    found = fingerprints(run, root, tmp_path)[CODE]
    agree(run, root, found)
    code, out, _ = applied(run, root, found, "--instrument", "1/2026/TT-BCA", "--effective", "2026-10-01")
    assert (code, f"bắt đầu sau ngày 01/10/2026 ({NEW})" in out) == (1, True)
    code, out, _ = applied(run, root, found, "--instrument", "1/2026/TT-BCA", "--effective", "2026-11-01", "--format", "json")
    assert (code, json.loads(out)["files"]) == (0, [NEW])
    assert (root / NEW).read_text("utf-8") == text.replace("originals: 4", "originals: 1") + "effective: 2026-11-01\n"


def test_a_file_that_cannot_be_edited_is_left_and_told(run: Run, tmp_path: Path) -> None:
    """A line of which the first key goes: what stands beside its dash is not moved."""
    root = tmp_path / "catalogue"
    write_catalogue(root, [{"dossier": [{"document": "enterprise_registration_certificate", "id": "registration", "copies": 1}]}])
    kept = (root / FILE).read_bytes()
    agree(run, root, "all", "--select", "evidence_held_in_register")
    code, out, _ = applied(run, root, "all", "--instrument", "1/2026/TT-BCA", "--effective", "2026-11-01")
    assert (code, "không tự sửa được" in out, (root / FILE).read_bytes()) == (1, True, kept)
    assert not (root / NEW).exists()


def test_a_cut_written_over_the_version_it_changes_is_told(run: Run, root: Path, tmp_path: Path) -> None:
    shutil.copytree(root, tmp_path / "before")
    recorded(run, root, "3/QĐ-BCA", [CODE])
    text = (root / FILE).read_text("utf-8")
    (root / FILE).write_text(text.replace("originals: 4", "originals: 1").replace("1/QĐ-BCA", "3/QĐ-BCA"), "utf-8")
    for command in ("diff", "gate"):
        assert f"Sửa tại chỗ, không thành phiên bản mới: {CODE}." in run(command, tmp_path / "before", root, *DAY)[2]
    (root / f"procedures/{CODE}@2026-01-01.yaml").write_text(text + "effective: 2026-01-01\nuntil: 2026-10-31\n", "utf-8")
    assert "Sửa tại chỗ" not in run("diff", tmp_path / "before", root, *DAY)[2]
