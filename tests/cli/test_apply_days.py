"""What `tthc apply` writes leaves every earlier day as it was and holds from its day on; a command that stopped goes on."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.comparing.plain import plain
from analyzer.reading.load import load
from analyzer.writing import together
from tests.cli.running import Run
from tests.small import write_catalogue

CODE = "1.000001"
FILE = f"procedures/{CODE}.yaml"
NEW = f"procedures/{CODE}@2026-12-01.yaml"
DAYS = [date(2025, 6, 1), *(date(2026, month, day) for month in range(1, 12) for day in (1, 18)), date(2026, 11, 30)]
AFTER = [date(2026, 12, 1), date(2027, 4, 1), date(2030, 1, 1)]
LAW = ("--instrument", "1/2026/TT-BCA", "--effective", "2026-12-01")


def written(root: Path, **versions: dict[str, Any]) -> Path:
    """A catalogue of one procedure: `now` is its file without a day, the others are called by theirs (`y2026_03_01`)."""
    body = {"dossier": [{"id": "photo", "document": "photograph", "originals": 4}]}
    write_catalogue(root, [body])
    text = (root / FILE).read_text("utf-8")
    (root / FILE).unlink()
    for name, given in versions.items():
        day = name.removeprefix("y").replace("_", "-")
        said = {"photos": 4, **given}
        photos = said.pop("photos")
        head = "".join(f"{key}: {value}\n" for key, value in said.items())
        path = root / (FILE if name == "now" else f"procedures/{CODE}@{day}.yaml")
        path.write_text(head + text.replace("originals: 4", f"originals: {photos}"), "utf-8")
    return root


def files(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "procedures").iterdir()}


def law(root: Path, days: list[date]) -> list[Any]:
    held = (plain(load(root, day)[0].procedures[CODE]) for day in days)
    return [{key: value for key, value in one.items() if key != "until"} for one in held]


def photos(root: Path, days: list[date]) -> list[int]:
    return [one["dossier"][0]["originals"] for one in law(root, days)]


def applied(run: Run, root: Path, *law: str, as_of: str = "2026-11-22") -> tuple[int, str, str]:
    agree = ("review", "all", "agree", "--select", "photograph_count", "--by", "Nguyễn Văn A")
    assert run(*agree, "-C", root, "--as-of", as_of)[0] == 0
    return again(run, root, *law, as_of=as_of)


def again(run: Run, root: Path, *law: str, as_of: str = "2026-11-22") -> tuple[int, str, str]:
    code, out, err = run("apply", "all", "-C", root, "--as-of", as_of, "--select", "photograph_count", *law)
    return code, " ".join(out.split()), " ".join(err.split())


SEEN_TWICE = {"y2026_03_01": {"recorded": "2026-03-01", "photos": 6}, "now": {"recorded": "2026-07-18"}}


@pytest.mark.parametrize(
    "versions",
    [
        SEEN_TWICE,
        {**SEEN_TWICE, "y2026_05_01": {"recorded": "2026-05-01", "photos": 5}},
        {**SEEN_TWICE, "y2025_01_01": {"effective": "2025-01-01", "until": "2026-01-31", "photos": 7}},
        {"y2025_01_01": {"effective": "2025-01-01", "until": "2026-01-31", "photos": 7}, "now": {"recorded": "2026-07-18"}},
        {"y2026_03_01": {"recorded": "2026-03-01", "photos": 6}, "y2026_07_18": {"recorded": "2026-07-18"}},
        {"now": {}},
    ],
)
def test_every_day_before_is_as_it_was(run: Run, tmp_path: Path, versions: dict[str, Any]) -> None:
    root = written(tmp_path / "catalogue", **versions)
    before = law(root, DAYS)
    code, out, err = applied(run, root, *LAW)
    assert (code, err) == (0, "")
    assert law(root, DAYS) == before
    assert photos(root, AFTER) == [1, 1, 1]
    assert run("check", root)[0] == 0
    assert ("thấy ở nguồn: sửa lại nếu biết ngày" in out) == (len([one for one in versions.values() if "recorded" in one]) > 1)
    out = run("diff", "2026-05-31", "2026-06-01", "-C", root, "--format", "json")[1]
    assert yaml.safe_load(out)["changes"] == []


def test_a_day_before_the_source_showed_the_old_content_is_refused(run: Run, tmp_path: Path) -> None:
    root = written(tmp_path / "catalogue", **SEEN_TWICE)
    before = files(root)
    code, out, _ = applied(run, root, "--instrument", "1/2026/TT-BCA", "--effective", "2026-05-01")
    assert (code, files(root)) == (1, before)
    assert f"{FILE} được thấy ở nguồn ngày 18/07/2026, sau ngày 01/05/2026" in out
    assert "xem lại ngày (--effective)" in out


def test_behind_a_temporary_version_a_person_settles_what_comes_back(run: Run, tmp_path: Path) -> None:
    temporary = {"effective": "2026-06-01", "until": "2027-03-01", "photos": 3}
    root = written(tmp_path / "catalogue", now={"effective": "2025-01-01"}, y2026_06_01=temporary)
    before, held = files(root), law(root, DAYS)
    code, out, _ = applied(run, root, *LAW)
    assert (code, files(root)) == (1, before)
    assert "là bản tạm thời, hết hiệu lực ngày 01/03/2027; từ ngày 02/03/2027" in out
    assert f"Ghi until: 2026-05-31 vào {FILE}, rồi chạy lại" in out
    path = root / FILE
    permanent = path.read_text("utf-8")
    path.write_text(f"until: 2026-05-31\n{permanent}", "utf-8")
    assert again(run, root, *LAW)[0] == 0
    back = permanent.replace("effective: 2025-01-01", "effective: 2027-03-02").replace("originals: 4", "originals: 1")
    path.with_name(f"{CODE}@2027-03-02.yaml").write_text(back, "utf-8")
    assert (law(root, DAYS), photos(root, AFTER)) == (held, [1, 1, 1])
    assert run("check", root)[0] == 0


def test_a_change_of_history_is_refused(run: Run, tmp_path: Path) -> None:
    """Two files seen on one day: which of them held is told by their names alone, and no longer when both have ended."""
    root = written(tmp_path / "catalogue", y2026_07_18={"recorded": "2026-07-18", "photos": 6}, now={"recorded": "2026-07-18"})
    before = files(root)
    code, out, _ = applied(run, root, *LAW)
    assert (code, files(root)) == (1, before)
    assert f"thay cho procedures/{CODE}@2026-07-18.yaml: ghi effective, until vào các tệp ấy" in out


@pytest.mark.parametrize("versions", [SEEN_TWICE, {"now": {"recorded": "2026-07-18"}}, {"y2025_01_01": {"effective": "2025-01-01"}}])
def test_the_same_command_goes_on_when_the_new_file_is_there(run: Run, tmp_path: Path, versions: dict[str, Any]) -> None:
    root = written(tmp_path / "catalogue", **versions)
    before = files(root)
    assert applied(run, root, *LAW)[0] == 0
    done = files(root)
    for name, data in before.items():
        (root / "procedures" / name).write_bytes(data)
    code, _, err = again(run, root, *LAW)
    assert (code, err, files(root)) == (0, "", done)


@pytest.mark.parametrize("versions", [SEEN_TWICE, {"y2025_01_01": {"effective": "2025-01-01"}}])
@pytest.mark.parametrize("as_of", ["2026-11-22", "2026-12-02"])
def test_the_same_command_goes_on_where_it_stopped(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, versions: dict[str, Any], as_of: str
) -> None:
    for name in ("whole", "stopped"):
        written(tmp_path / name, **versions)
    assert applied(run, tmp_path / "whole", *LAW, as_of=as_of)[0] == 0
    really, root = os.replace, tmp_path / "stopped"

    def replace(source: Any, target: Any) -> None:
        if os.fspath(target).endswith(f"{CODE}.yaml") or os.fspath(target).endswith("2025-01-01.yaml"):
            raise OSError(5, "Input/output error", os.fspath(target))
        really(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", replace)
        code, _, err = applied(run, root, *LAW, as_of=as_of)
    assert (code, "ổ đĩa bị lỗi" in err, "chạy lại lệnh" in err) == (2, True, True)
    assert (root / NEW).exists()
    code, _, err = again(run, root, *LAW, as_of=as_of)
    assert (code, "đã ghi nốt: procedures/" in err, files(root)) == (0, True, files(tmp_path / "whole"))


@pytest.mark.parametrize(("text", "why"), [("id: '1.000009'", "Đổi tên tệp thành '1.000009@"), ("name: Khác", "với nội dung khác")])
def test_another_file_in_the_place_of_the_new_one_is_told(run: Run, tmp_path: Path, text: str, why: str) -> None:
    root = written(tmp_path / "catalogue", now={"recorded": "2026-07-18"})
    applied(run, root, *LAW)
    key = text.partition(":")[0]
    lines = [text if line.startswith(f"{key}:") else line for line in (root / NEW).read_text("utf-8").splitlines()]
    (root / NEW).write_text("\n".join(lines) + "\n", "utf-8")
    old = yaml.safe_load((root / FILE).read_text("utf-8"))
    del old["until"]
    (root / FILE).write_text(yaml.safe_dump(old, allow_unicode=True, sort_keys=False), "utf-8")
    before = files(root)
    code, out, _ = again(run, root, *LAW)
    assert (code, why in out, NEW in out, files(root)) == (1, True, True, before)


def test_a_file_that_somebody_changes_meanwhile_is_named(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = written(tmp_path / "catalogue", now={"recorded": "2026-07-18"})
    really = together._as_it_was

    def changed(change: together.Change) -> None:
        change.path.write_text("của người khác", "utf-8")
        really(change)

    monkeypatch.setattr(together, "_as_it_was", changed)
    code, _, err = applied(run, root, *LAW)
    assert (code, f"{NEW}' vừa bị người khác sửa. Chạy lại lệnh." in err) == (2, True)


@pytest.mark.parametrize(
    ("law", "why"),
    [
        (("1/2026/TT-BCA", "--effective", "0001-01-01"), "không văn bản nào có hiệu lực trước ngày 02/09/1945"),
        (("9/QĐ-BCA", "--effective", "2026-12-01"), "Sổ chưa có quyết định 9/QĐ-BCA"),
    ],
)
def test_an_impossible_day_and_an_unknown_decision_are_refused(run: Run, tmp_path: Path, law: tuple[str, ...], why: str) -> None:
    root = written(tmp_path / "catalogue", now={"recorded": "2026-07-18"})
    before = files(root)
    code, _, err = applied(run, root, "--instrument", *law)
    assert (code, why in err, files(root)) == (2, True, before)


def test_a_decision_that_is_a_text_of_law_publishes_nothing(run: Run, tmp_path: Path) -> None:
    root = written(tmp_path / "catalogue", now={"recorded": "2026-07-18"})
    code, out, _ = applied(run, root, "--instrument", "15/2026/QĐ-UBND", "--effective", "2026-12-01")
    assert (code, "published_by để trống" in out) == (0, True)
    assert "published_by" not in (root / NEW).read_text("utf-8")
