"""What the cuts agreed on made less in a period: by the versions at both ends, and no more than was agreed to."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.bundled import folder
from analyzer.ledger.following.achieved import Achievements, achieved
from analyzer.ledger.following.reduced import columns, sentence, totals
from analyzer.model.verdict import fingerprint_of
from analyzer.reading.ledger.reviews import read_reviews
from tests.small import read_catalogue, write_catalogue

CODE = "1.000001"
START, END = date(2026, 7, 1), date(2026, 12, 31)
PHOTO = {"id": "photo", "document": "photograph", "originals": 4}
LEASE = {"id": "lease", "document": "lease", "copies": 1, "accepted": ["certified"]}
OLD: dict[str, Any] = {"published_by": "1/QĐ-BCA", "dossier": [PHOTO, LEASE], "time_limits": [{"id": "normal", "value": "5 working days"}]}
NEW: dict[str, Any] = {**OLD, "published_by": "3/QĐ-BCA", "dossier": [{**PHOTO, "originals": 1}, {**LEASE, "accepted": ["plain"]}]}


def agree(root: Path, path: str, word: str = "agree", *, on: str = "2026-08-01", rule: str = "photograph_count") -> None:
    fingerprint = fingerprint_of(rule, CODE, [path])
    verdict = {"format": "1", "fingerprint": fingerprint, "state": "0" * 12, "rule": rule, "procedure": CODE, "paths": [path]}
    file = root / "reviews" / fingerprint / f"{on}-1-a-{'0' * 8}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump({**verdict, "verdict": word, "reason": "x", "by": "A", "on": on}, allow_unicode=True), "utf-8")


def versions(root: Path, new: dict[str, Any], since: str = "2026-11-01", until: str = "2026-10-31") -> None:
    write_catalogue(root, [{**OLD, "until": until}, OLD])
    path = root / "procedures" / f"{CODE}.yaml"
    old = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    del old["until"]
    text = yaml.safe_dump({**old, **new, "effective": since}, allow_unicode=True, sort_keys=False)
    path.with_name(f"{CODE}@{since}.yaml").write_text(text, "utf-8")


def of(root: Path, start: date = START, end: date = END) -> Achievements:
    recorded, problems = read_reviews(root)
    assert problems == []
    catalogue, problems = read_catalogue(root)
    assert problems == []
    return achieved(root, catalogue, recorded, start, end)


def test_only_what_was_agreed_to_is_counted(tmp_path: Path) -> None:
    versions(tmp_path, NEW)
    agree(tmp_path, "dossier/photo")
    found = of(tmp_path)
    (one,) = found.procedures
    assert (one.code, one.decision, one.paths) == (CODE, "3/QĐ-BCA", ("dossier/photo",))
    assert {name: value for name, value in one.less.items() if value} == {"photographs": 3}
    assert one.less["time_limit_working_days"] == 0
    assert found.left == ()
    agree(tmp_path, "dossier/lease", rule="certified_copy_demanded")
    (one,) = of(tmp_path).procedures
    assert one.paths == ("dossier/lease", "dossier/photo")
    assert (one.less["photographs"], one.less["certified_copies"]) == (3, 1)


def test_unknown_stays_unknown(tmp_path: Path) -> None:
    versions(tmp_path, {**OLD, "time_limits": [{"id": "normal"}], "dossier": [{**PHOTO, "originals": 1}, LEASE]})
    agree(tmp_path, "time_limits/normal")
    found = of(tmp_path)
    assert found.procedures[0].less["time_limit_working_days"] is None
    assert found.total("time_limit_working_days") == (None, 1)
    assert "thời hạn tính theo ngày làm việc: chưa rõ" in sentence(found).vi
    assert found.as_json()["total"]["time_limit_working_days"] is None
    assert totals(found, columns(found), "vi")[1] == "chưa rõ"


CARD = {"id": "card", "document": "birth_certificate", "originals": 1}
SHEET = {"id": "sheet", "document": "birth_certificate", "copies": 2, "accepted": ["plain"]}


def priced(root: Path) -> None:
    """The rates by which a dossier costs something."""
    (root / "parameters").mkdir(parents=True)
    for table in ("hours", "tariffs"):
        shutil.copy(folder("catalogue") / "parameters" / f"{table}.yaml", root / "parameters")


def with_paper(root: Path, old: dict[str, Any], new: dict[str, Any]) -> Achievements:
    """One paper is all the dossier, and somebody agreed to its cut."""
    versions(root, {})
    for file, line in ((f"{CODE}.yaml", old), (f"{CODE}@2026-11-01.yaml", new)):
        path = root / "procedures" / file
        document = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        path.write_text(yaml.safe_dump({**document, "dossier": [line]}, allow_unicode=True, sort_keys=False), "utf-8")
    agree(root, f"dossier/{old['id']}")
    return of(root)


def test_a_paper_that_is_looked_up_is_told_as_asked_where_the_data_fail(tmp_path: Path) -> None:
    found = with_paper(tmp_path, CARD, {"id": "card", "lookup": ["civil_status"], "otherwise": CARD | {"id": "paper"}})
    (one,) = found.procedures
    assert (one.less["documents"], one.less["documents_if_data_fails"], one.still_asked) == (1, -1, 1)
    assert "1 giấy tờ vẫn nộp khi không khai thác được dữ liệu." in sentence(found).vi
    assert "1 paper(s) are still asked when data fails." in sentence(found).en
    assert found.as_json()["procedures"][0]["still_asked_if_data_fails"] == 1
    assert "documents_if_data_fails" in columns(found)


def test_a_plain_copy_fewer_has_its_column_and_a_certified_one_that_is_plain_now_is_none_more(tmp_path: Path) -> None:
    found = with_paper(tmp_path / "fewer", SHEET, {**SHEET, "copies": 1})
    assert found.procedures[0].less["plain_copies"] == 1
    assert "1 bản sao không chứng thực" in sentence(found).vi
    assert "plain_copies" in columns(found)
    (one,) = with_paper(tmp_path / "plain", {**SHEET, "accepted": ["certified"]}, SHEET).procedures
    assert (one.less["certified_copies"], one.less["plain_copies"]) == (2, 0)


def test_the_cost_of_a_year_without_volumes_is_unknown_where_the_cost_leaves_out_what_was_cut(tmp_path: Path) -> None:
    priced(tmp_path / "photo")
    priced(tmp_path / "time")
    found = with_paper(tmp_path / "photo", PHOTO, {**PHOTO, "originals": 1})
    assert (found.procedures[0].less["cost_vnd_per_case"], found.procedures[0].less["cost_vnd_per_year"]) == (0, None)
    shorter = {**OLD, "time_limits": [{"id": "normal", "value": "3 working days"}]}
    versions(tmp_path / "time", shorter)
    agree(tmp_path / "time", "time_limits/normal")
    assert of(tmp_path / "time").procedures[0].less["cost_vnd_per_year"] == 0


@pytest.mark.parametrize(
    ("path", "span", "reason"),
    [
        ("dossier/photo", (date(2027, 1, 1), date(2027, 6, 30)), "same_version"),
        ("dossier/photo", (date(2026, 1, 1), date(2026, 6, 30)), "same_version"),
        ("time_limits/normal", (START, END), "not_in_it"),
    ],
)
def test_what_is_not_counted_says_why(tmp_path: Path, path: str, span: tuple[date, date], reason: str) -> None:
    versions(tmp_path, NEW)
    agree(tmp_path, path)
    found = of(tmp_path, *span)
    assert found.procedures == ()
    assert [(one.code, one.reason) for one in found.left] == [(CODE, reason)]


def test_a_version_that_begins_later_in_the_period_is_told_as_such(tmp_path: Path) -> None:
    versions(tmp_path, NEW, "2026-12-20", "2026-12-19")
    agree(tmp_path, "dossier/photo")
    found = of(tmp_path)
    assert [one.why.vi for one in found.left] == ["phiên bản mới bắt đầu trong kỳ, sau ngày tính số liệu: 20/12/2026"]
    assert found.left[0].as_json()["begins"] == "2026-12-20"
    assert found.remarks == ()
    earlier = of(tmp_path, START, date(2026, 12, 19))
    assert [one.reason for one in earlier.left] == ["same_version"]
    assert [remark.vi.partition(":")[0] for remark in earlier.remarks] == ["Không có phiên bản mới nào bắt đầu trong kỳ"]


def test_a_cut_that_nobody_agreed_to_is_none_of_the_year(tmp_path: Path) -> None:
    versions(tmp_path, NEW)
    agree(tmp_path, "dossier/photo", "reject")
    agree(tmp_path, "dossier/lease", rule="certified_copy_demanded")
    agree(tmp_path, "dossier/lease", "next-period", rule="certified_copy_demanded", on="2026-09-01")
    agree(tmp_path, "", rule="no_online_channel")
    assert of(tmp_path) == Achievements()


def test_a_cut_off_the_heaviest_route_is_told_by_the_routes_it_spares(tmp_path: Path) -> None:
    versions(tmp_path, {})
    always = [{"id": "one", "document": "diploma", "originals": 1, "for": {"case": ["a"]}}, {**CARD, "id": "two", "for": {"case": ["a"]}}]
    spared = {**CARD, "id": "sheet", "for": {"case": ["b"]}}
    for file, lines in ((f"{CODE}.yaml", [*always, spared]), (f"{CODE}@2026-11-01.yaml", always)):
        path = tmp_path / "procedures" / file
        document = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        cases = {"a": {"name": "Cấp mới"}, "b": {"name": "Cấp lại"}}
        path.write_text(yaml.safe_dump({**document, "cases": cases, "dossier": lines}, allow_unicode=True, sort_keys=False), "utf-8")
    agree(tmp_path, "dossier/sheet")
    (one,) = of(tmp_path).procedures
    assert not any(one.less.values())
    assert one.lighter[0] < one.lighter[1]
    assert one.called.vi.endswith(f"(nhẹ hơn ở {one.lighter[0]} trên {one.lighter[1]} trường hợp thực hiện)")
    assert one.as_json()["routes"] == {"lighter": one.lighter[0], "of": one.lighter[1]}
