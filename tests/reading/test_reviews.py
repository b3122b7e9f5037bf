"""The verdicts of a catalogue: each mistake named with its place, the right ones read in their order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.model.verdict import fingerprint_of
from analyzer.reading.ledger.reviews import read_reviews
from tests.reading.folders import told

GOOD = {
    "format": "1",
    "fingerprint": fingerprint_of("some_rule", "1.000001", ["dossier/form"]),
    "state": "0123456789ab",
    "rule": "some_rule",
    "procedure": "1.000001",
    "paths": "[dossier/form]",
    "verdict": "agree",
    "by": "Nguyễn Văn A",
    "on": "2026-11-22",
}
CASES = yaml.load((Path(__file__).parent / "bad_reviews.yaml").read_text("utf-8"), yaml.BaseLoader)


def write(root: Path, name: str, **adds: str) -> None:
    path = root / "reviews" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    said = {key: value for key, value in {**GOOD, **adds}.items() if value != "null"}
    lines = [f"{key}: {value}" if key == "paths" else f'{key}: "{value}"' for key, value in said.items()]
    path.write_text("\n".join(lines) + "\n", "utf-8")


@pytest.mark.parametrize("case", [pytest.param(case, id=case["case"]) for case in CASES])
def test_a_wrong_verdict(case: dict[str, Any], tmp_path: Path) -> None:
    write(tmp_path, "one.yaml", **(case["adds"] or {}))
    recorded, problems = read_reviews(tmp_path)
    assert [told(problem).removeprefix("reviews/one.yaml:") for problem in problems] == case["says"]
    assert len(recorded) == (not case["says"])


def test_no_folder_is_no_problem(tmp_path: Path) -> None:
    assert read_reviews(tmp_path) == ([], [])


def test_unreadable_files_do_not_hide_the_others(tmp_path: Path) -> None:
    write(tmp_path, "a/good.yaml")
    for name, data in {"broken.yaml": b"by: [", "empty.yaml": b"", "latin.yaml": "by: Nguyễn".encode("utf-16"), "notes.txt": b"x"}.items():
        (tmp_path / "reviews" / name).write_bytes(data)
    (tmp_path / "reviews" / "link.yaml").symlink_to(tmp_path / "reviews" / "a" / "good.yaml")
    recorded, problems = read_reviews(tmp_path)
    assert [one.file for one in recorded] == ["reviews/a/good.yaml"]
    assert {problem.place.file for problem in problems} == {f"reviews/{name}.yaml" for name in ("broken", "empty", "latin", "link")}


def test_the_later_day_and_the_later_number_come_last(tmp_path: Path) -> None:
    names = ["2026-11-22-9-a-0.yaml", "2026-11-22-10-b-0.yaml", "2026-11-23-1-c-0.yaml", "by hand.yaml"]
    for name in names:
        write(tmp_path, name, on="2026-11-23" if "23" in name else "2026-11-22")
    recorded, problems = read_reviews(tmp_path)
    assert [one.file.removeprefix("reviews/") for one in recorded] == ["by hand.yaml", *names[:3]]
    assert problems == []


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("agree", "agree", []),
        (
            "agree",
            "next-period",
            [
                f"reviews/2026-11-22-1-b-0.yaml:7:1 contradictory_verdicts: Hai ý kiến cùng lúc trái nhau (A: đồng ý, B: chuyển kỳ sau)."
                f" → Thống nhất rồi ghi ý kiến sau cùng: tthc review {GOOD['fingerprint']} ...; cho đến lúc đó vấn đề vẫn thuộc danh sách cần xử lý."
            ],
        ),
    ],
)
def test_two_people_at_the_same_moment(tmp_path: Path, first: str, second: str, said: list[str]) -> None:
    write(tmp_path, "2026-11-22-1-a-0.yaml", by="A", verdict=first)
    write(tmp_path, "2026-11-22-1-b-0.yaml", by="B", verdict=second)
    recorded, problems = read_reviews(tmp_path)
    assert len(recorded) == 2
    assert [told(problem) for problem in problems] == said
    write(tmp_path, "2026-11-22-2-a-0.yaml", by="A", verdict=second)
    assert read_reviews(tmp_path)[1] == [], "a later word settles it"
