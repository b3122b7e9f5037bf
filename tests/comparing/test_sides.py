"""Two folders, or two days of one folder: what is read, what is told of it, what is never shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analyzer.comparing import selected
from analyzer.comparing.compare import Comparison, compare
from analyzer.comparing.sides import Side
from analyzer.reading.load import NothingToRead
from tests.reading.folders import HEAD, write
from tests.small import write_catalogue

DAY = date(2026, 11, 22)
CODE = "1.000002"
FILE = f"procedures/{CODE}.yaml"
LONGER = HEAD + "time_limits: [{id: normal, value: 9 working days}]\n"
SHORTER = HEAD + "time_limits: [{id: normal, value: 3 working days}]\n"


def two(tmp_path: Path, base: dict[str, str], revision: dict[str, str]) -> Comparison:
    for name, files in (("base", base), ("revision", revision)):
        write(tmp_path / name, dict(files))
    return compare(Side(tmp_path / "base", DAY), Side(tmp_path / "revision", DAY))


def told(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [(change.kind, change.procedure, change.path) for change in comparison.changes]


def test_two_folders(tmp_path: Path) -> None:
    comparison = two(tmp_path, {FILE: LONGER}, {FILE: SHORTER})
    assert told(comparison) == [("amended", CODE, "time_limits/normal/value")]
    assert comparison.summary()["amended"] == 1
    assert comparison.problems == ()


def test_comments_blanks_and_the_place_of_a_file_are_no_change(tmp_path: Path) -> None:
    moved = {f"procedures/residence/{CODE}.yaml": "# ghi chú\n\n" + LONGER}
    assert told(two(tmp_path, {FILE: LONGER}, moved)) == []


def test_equal_files_are_never_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    class Watched(selected.Versions):
        def add(self, root: str, files: object) -> None:
            listed = list(files)  # type: ignore[call-overload]
            parsed.extend(listed)
            super().add(root, listed)

    monkeypatch.setattr(selected, "Versions", Watched)
    same = "procedures/1.000003.yaml"
    third = HEAD.replace(CODE, "1.000003")
    two(tmp_path, {FILE: LONGER, same: third}, {FILE: SHORTER, same: third})
    assert parsed == [FILE, FILE]


VERSIONS = {
    f"procedures/{CODE}@2024-01-01.yaml": LONGER + "effective: 2024-01-01\nuntil: 2025-12-31\n",
    FILE: SHORTER + "effective: 2026-01-01\n",
    f"procedures/{CODE}@2027-01-01.yaml": LONGER + "effective: 2027-01-01\n",
}


@pytest.mark.parametrize(
    ("base", "revision", "changes"),
    [
        ("2025-06-01", "2025-12-31", []),
        ("2025-06-01", "2026-06-01", [("amended", CODE, "time_limits/normal/value")]),
        ("2023-06-01", "2026-06-01", [("added", CODE, "")]),
    ],
)
def test_two_days_of_one_catalogue(tmp_path: Path, base: str, revision: str, changes: list[tuple[str, str, str]]) -> None:
    write(tmp_path, dict(VERSIONS))
    comparison = compare(Side(tmp_path, date.fromisoformat(base)), Side(tmp_path, date.fromisoformat(revision)))
    dated = [one for one in told(comparison) if one[2] not in ("effective", "until")]
    assert dated == changes


def test_a_version_that_begins_later_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, VERSIONS | {f"procedures/{CODE}@2027-01-01.yaml": "broken: [\n"})
    days = date(2025, 6, 1), date(2026, 6, 1)
    assert compare(Side(tmp_path, days[0]), Side(tmp_path, days[1])).problems == ()
    later = compare(Side(tmp_path, days[0]), Side(tmp_path, date(2027, 6, 1)))
    assert [problem.place.file for problem in later.problems] == [f"procedures/{CODE}@2027-01-01.yaml"]


def test_a_broken_file_is_told_and_the_others_are_compared(tmp_path: Path) -> None:
    other = "procedures/1.000003.yaml"
    third = HEAD.replace(CODE, "1.000003")
    comparison = two(tmp_path, {FILE: LONGER, other: third}, {FILE: "broken: [\n", other: third + "sets: 1\n"})
    assert ("completed", "1.000003", "sets") in told(comparison)
    assert [problem.place.file for problem in comparison.problems] == [FILE]


def test_a_file_that_cannot_be_read_is_no_repeal(tmp_path: Path) -> None:
    assert told(two(tmp_path, {FILE: LONGER}, {FILE: "broken: [\n"})) == []


def test_what_a_secret_procedure_holds_is_not_told(tmp_path: Path) -> None:
    secret = HEAD.replace("Thủ tục thử", "Việc bí mật") + "classification: secret\n"
    comparison = two(tmp_path, {}, {FILE: secret})
    assert told(comparison) == [("added", CODE, "")]
    assert "bí mật" not in repr(comparison.as_json())


def test_what_a_procedure_held_before_it_became_secret_is_not_told_either(tmp_path: Path) -> None:
    comparison = two(tmp_path, {FILE: LONGER}, {FILE: HEAD + "classification: secret\n"})
    assert told(comparison) == [("amended", CODE, "classification")]
    assert "Thủ tục thử" not in repr(comparison)
    assert "working days" not in repr(comparison)


def test_a_word_of_the_vocabulary_that_changes_is_told(tmp_path: Path) -> None:
    write(tmp_path / "base", {})
    write(tmp_path / "revision", {})
    agencies = tmp_path / "revision" / "vocabulary" / "agencies.yaml"
    agencies.write_text(agencies.read_text("utf-8").replace("level: commune", "level: province", 1), "utf-8")
    comparison = compare(Side(tmp_path / "base", DAY), Side(tmp_path / "revision", DAY))
    assert [(change.procedure, change.aspect, change.path.rpartition("/")[0]) for change in comparison.changes] == [
        ("", "vocabulary", "vocabulary/agencies")
    ]
    assert sum(comparison.summary().values()) == 0


def test_the_order_of_other_names_is_no_change(tmp_path: Path) -> None:
    for name, also in (("base", "[Một, Hai]"), ("revision", "[Hai, Một]")):
        write(tmp_path / name, {})
        with (tmp_path / name / "vocabulary" / "documents.yaml").open("a", encoding="utf-8") as file:
            file.write(f"  of_two_names: {{name: {{vi: Ba}}, class: evidence, also: {also}}}\n")
    assert compare(Side(tmp_path / "base", DAY), Side(tmp_path / "revision", DAY)).changes == ()


def test_the_decision_that_published_the_revision_explains_its_changes(tmp_path: Path) -> None:
    comparison = two(tmp_path, {FILE: LONGER + "published_by: 1/QĐ-BCA\n"}, {FILE: SHORTER + "published_by: 2/QĐ-BCA\n"})
    assert {change.decision for change in comparison.changes} == {"2/QĐ-BCA"}
    assert {change.decision for change in two(tmp_path / "again", {FILE: LONGER}, {FILE: SHORTER}).changes} == {""}


@pytest.mark.parametrize(
    ("base", "revision", "changes"),
    [
        (LONGER, SHORTER + "effective: 2027-03-01\n", [("amended", "effective"), ("amended", "time_limits/normal/value")]),
        (SHORTER + "effective: 2027-03-01\n", LONGER, [("amended", "effective"), ("amended", "time_limits/normal/value")]),
        (LONGER, LONGER + "until: 2026-01-31\n", [("repealed", "")]),
    ],
    ids=["a later beginning", "and back", "an end that is past"],
)
def test_a_later_beginning_of_the_only_version_is_no_repeal(
    tmp_path: Path, base: str, revision: str, changes: list[tuple[str, str]]
) -> None:
    assert [(kind, path) for kind, _, path in told(two(tmp_path, {FILE: base}, {FILE: revision}))] == changes


@pytest.mark.parametrize("empty", ["base", "revision"])
def test_a_folder_without_a_file_of_a_procedure_is_refused(tmp_path: Path, empty: str) -> None:
    for name in ("base", "revision"):
        write(tmp_path / name, {FILE: LONGER})
    for file in (tmp_path / empty / "procedures").iterdir():
        file.unlink()
    with pytest.raises(NothingToRead, match="has no file of a procedure in procedures/"):
        compare(Side(tmp_path / "base", DAY), Side(tmp_path / "revision", DAY))


@pytest.mark.parametrize(
    ("base", "revision", "decisions"),
    [
        ("2025-06-01", "2027-06-01", {"time_limits/normal/value": "3/QĐ-BCA", "sets": "2/QĐ-BCA", "name": "2/QĐ-BCA"}),
        ("2025-06-01", "2026-06-01", {"time_limits/normal/value": "2/QĐ-BCA", "sets": "2/QĐ-BCA", "name": "2/QĐ-BCA"}),
        ("2023-06-01", "2027-06-01", {"": "1/QĐ-BCA"}),
    ],
)
def test_over_several_versions_each_change_has_the_decision_of_its_own(
    tmp_path: Path, base: str, revision: str, decisions: dict[str, str]
) -> None:
    """The limit changes twice: what stands now was made by the last of them."""
    renamed = HEAD.replace("Thủ tục thử", "Tên khác") + "sets: 1\n"
    versions = (
        ("2024-01-01", LONGER + "published_by: 1/QĐ-BCA\n"),
        ("2026-01-01", renamed + "published_by: 2/QĐ-BCA\ntime_limits: [{id: normal, value: 3 working days}]\n"),
        ("2027-01-01", renamed + "published_by: 3/QĐ-BCA\ntime_limits: [{id: normal, value: 2 working days}]\n"),
    )
    write(tmp_path, {f"procedures/{CODE}@{day}.yaml": text + f"effective: {day}\n" for day, text in versions})
    for name in ("2024-01-01", "2026-01-01"):
        path = tmp_path / "procedures" / f"{CODE}@{name}.yaml"
        ends = {"2024-01-01": "2025-12-31", "2026-01-01": "2026-12-31"}[name]
        path.write_text(path.read_text("utf-8") + f"until: {ends}\n", "utf-8")
    comparison = compare(Side(tmp_path, date.fromisoformat(base)), Side(tmp_path, date.fromisoformat(revision)))
    found = {change.path: change.decision for change in comparison.changes}
    assert {path: number for path, number in found.items() if path not in ("effective", "until", "published_by")} == decisions


def test_a_procedure_that_begins_between_two_days_is_new_in_another_folder_too(tmp_path: Path) -> None:
    for name in ("base", "revision"):
        write_catalogue(tmp_path / name, [{"effective": "2026-06-01"}, {"name": "Hai"}])
    found = compare(Side(tmp_path / "base", date(2026, 1, 1)), Side(tmp_path / "revision", date(2026, 11, 22)))
    assert [(change.procedure, change.kind) for change in found.changes] == [("1.000001", "added")]


GAP = {
    f"procedures/{CODE}@2025-01-10.yaml": LONGER + "effective: 2025-01-10\nuntil: 2025-11-01\n",
    f"procedures/{CODE}@2026-01-01.yaml": SHORTER + "effective: 2026-01-01\nuntil: 2026-03-14\n",
    FILE: SHORTER + "recorded: 2026-07-18\n",
}


@pytest.mark.parametrize(
    ("base", "revision", "kinds"),
    [
        ("2025-06-01", "2025-12-01", ["repealed"]),
        ("2025-12-01", "2026-02-01", ["added"]),
        ("2026-02-01", "2026-04-01", []),
        ("2024-01-01", "2026-04-01", ["added"]),
    ],
)
def test_a_version_seen_later_does_not_fill_a_gap_between_those_before_it(
    tmp_path: Path, base: str, revision: str, kinds: list[str]
) -> None:
    write(tmp_path, dict(GAP))
    comparison = compare(Side(tmp_path, date.fromisoformat(base)), Side(tmp_path, date.fromisoformat(revision)))
    assert [kind for kind, _, path in told(comparison) if path == ""] == kinds


def test_a_later_version_is_read_only_where_the_one_in_force_may_follow_it(tmp_path: Path) -> None:
    write(tmp_path, GAP | {f"procedures/{CODE}@2026-01-01.yaml": "broken: [\n"})
    problems = [
        [problem.place.file for problem in compare(Side(tmp_path, date(2025, 6, 1)), Side(tmp_path, day)).problems]
        for day in (date(2025, 7, 1), date(2025, 12, 1))
    ]
    assert problems == [[], [f"procedures/{CODE}@2026-01-01.yaml"]]
