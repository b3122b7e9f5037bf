"""Versions of a procedure: which one is in force on a day, and what the names and dates of the files may not say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analyzer.reading.load import NothingToRead, load_whole
from tests.reading.folders import GOOD, HEAD, read, told, write

PERMANENT = "procedures/1.000002.yaml"


def _dated(name: str, effective: str = "", until: str = "") -> str:
    dates = "".join(f"{key}: {value}\n" for key, value in (("effective", effective), ("until", until)) if value)
    return HEAD.replace("Thủ tục thử", name) + dates


TEMPORARY = {
    PERMANENT: _dated("thường"),
    "procedures/1.000002@2026-03-01.yaml": _dated("tạm", "2026-03-01", "2026-12-31"),
}
SUCCESSION = {
    "procedures/1.000002@2024-01-01.yaml": _dated("cũ", "2024-01-01", "2025-12-31"),
    PERMANENT: _dated("nay", "2026-01-01"),
    "procedures/1.000002@2027-01-01.yaml": _dated("mới", "2027-01-01"),
}
FOLLOWED = {
    "procedures/1.000002@2024-01-01.yaml": _dated("cũ", "2024-01-01", "2025-12-31"),
    PERMANENT: _dated("nay") + "recorded: 2026-07-18\n",
}
"""A record seen after the version before it had ended: what held earlier is not known."""
GAP = {
    "procedures/1.000002@2023-01-01.yaml": _dated("xưa", "2023-01-01", "2023-10-31"),
    **FOLLOWED,
}
"""Days between two versions that had ended when the record was seen."""
RECORDS = {
    "procedures/1.000002@2024-05-01.yaml": _dated("đầu") + "recorded: 2024-05-01\n",
    "procedures/1.000002@2025-05-01.yaml": _dated("giữa") + "recorded: 2025-05-01\n",
    PERMANENT: _dated("cuối") + "recorded: 2026-05-01\n",
}
"""Versions of which nothing is known but the day they were seen."""


@pytest.mark.parametrize(
    ("files", "day", "name"),
    [
        (RECORDS, "2024-01-01", "đầu"),
        (RECORDS, "2025-04-30", "đầu"),
        (RECORDS, "2025-05-01", "giữa"),
        (RECORDS, "2026-06-01", "cuối"),
        (RECORDS | {"procedures/1.000002@2026-03-01.yaml": _dated("tạm", "2026-03-01", "2026-12-31")}, "2026-06-01", "tạm"),
        (TEMPORARY, "2026-02-28", "thường"),
        (TEMPORARY, "2026-03-01", "tạm"),
        (TEMPORARY, "2026-12-31", "tạm"),
        (TEMPORARY, "2027-01-01", "thường"),
        (TEMPORARY | {PERMANENT: _dated("thường", "2026-05-01")}, "2026-06-01", "tạm"),
        (SUCCESSION, "2023-12-31", None),
        (FOLLOWED, "2023-12-31", None),
        (FOLLOWED, "2024-06-01", "cũ"),
        (FOLLOWED, "2026-06-01", "nay"),
        (GAP, "2023-10-31", "xưa"),
        (GAP, "2023-12-01", None),
        (GAP, "2025-12-31", "cũ"),
        (GAP, "2026-01-01", "nay"),
        (SUCCESSION, "2024-06-01", "cũ"),
        (SUCCESSION, "2026-06-01", "nay"),
    ],
)
def test_the_day_chooses_the_version(tmp_path: Path, files: dict[str, str | bytes], day: str, name: str | None) -> None:
    catalogue, problems = read(tmp_path, files, date.fromisoformat(day))
    chosen = catalogue.procedures.get("1.000002")
    assert (chosen.name if chosen else None, problems) == (name, [])


def test_a_place_is_in_the_file_of_the_version_in_force(tmp_path: Path) -> None:
    catalogue, _ = read(tmp_path, TEMPORARY, date(2026, 6, 1))
    assert str(catalogue.positions.procedure("1.000002", "until")) == "procedures/1.000002@2026-03-01.yaml:7:1"


def test_of_two_competing_versions_the_later_is_used_and_it_is_said(tmp_path: Path) -> None:
    catalogue, problems = read(tmp_path, SUCCESSION, date(2027, 6, 1))
    assert catalogue.procedures["1.000002"].name == "mới"
    assert [told(problem) for problem in problems] == [
        f"{PERMANENT} competing_versions: Thủ tục 1.000002 có hai phiên bản cùng hiệu lực từ ngày 01/01/2027: "
        f"'procedures/1.000002@2027-01-01.yaml' (được dùng) và '{PERMANENT}'. "
        "→ Ghi 'effective' và 'until' để chỉ một phiên bản có hiệu lực mỗi ngày."
    ]


def test_one_code_in_two_folders_competes(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"procedures/a/1.000002.yaml": _dated("một"), "procedures/b/1.000002.yaml": _dated("hai")}
    catalogue, problems = read(tmp_path, files)
    assert [problem.code for problem in problems] == ["competing_versions"]
    assert catalogue.procedures["1.000002"].name == "một"


LONGER = {
    "procedures/1.000002@2024-01-01.yaml": _dated("cũ", "2024-01-01", "2026-01-31"),
    "procedures/1.000002@2026-01-01.yaml": _dated("giữa", "2026-01-01", "2026-06-30"),
    PERMANENT: _dated("nay") + "recorded: 2026-07-18\n",
}
"""The first ends a month after the second began."""
SEEN_MEANWHILE = {
    "procedures/1.000002@2026-01-01.yaml": _dated("cũ", "2026-01-01", "2027-06-01") + "recorded: 2026-07-15\n",
    PERMANENT: _dated("nay") + "recorded: 2026-07-18\n",
}
"""The source showed another text while the older version, known already, would be the law."""
LEARNT_LATER = SEEN_MEANWHILE | {
    "procedures/1.000002@2026-01-01.yaml": _dated("tạm", "2026-01-01", "2027-06-01") + "recorded: 2026-07-20\n",
}
NEVER_ALONE = {"procedures/a/1.000002.yaml": _dated("một"), "procedures/b/1.000002.yaml": _dated("hai")}


@pytest.mark.parametrize(
    ("files", "told_once"),
    [
        (LONGER, [("@2026-01-01", "@2024-01-01", " từ ngày 01/01/2026 đến hết ngày 31/01/2026")]),
        (SEEN_MEANWHILE, [("@2026-01-01", "", " từ ngày 18/07/2026 đến hết ngày 01/06/2027")]),
        (SUCCESSION, [("@2027-01-01", "", " từ ngày 01/01/2027")]),
        (NEVER_ALONE, [("a/", "b/", "")]),
        (LEARNT_LATER, []),
        (TEMPORARY, []),
        (TEMPORARY | {PERMANENT: _dated("thường", "2026-05-01")}, []),
        (FOLLOWED, []),
        (RECORDS, []),
    ],
)
@pytest.mark.parametrize("as_of", ["2025-01-01", "2026-01-15", "2026-08-01", "2027-02-01"])
def test_of_every_day_versions_that_compete_are_told_once(
    tmp_path: Path, files: dict[str, str | bytes], told_once: list[tuple[str, str, str]], as_of: str
) -> None:
    write(tmp_path, files)
    problems = load_whole(tmp_path, date.fromisoformat(as_of), every_day=True).problems
    wanted = [
        f"Thủ tục 1.000002 có hai phiên bản cùng hiệu lực{days}: '{_file(used)}' (được dùng) và '{_file(other)}'."
        for used, other, days in told_once
    ]
    assert [problem.message.vi for problem in problems] == wanted


def _file(name: str) -> str:
    return f"procedures/{name if name.endswith('/') else ''}1.000002{name if name.startswith('@') else ''}.yaml"


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        (
            "procedures/1.000002@2026-03-01.yaml",
            _dated("a", "2026-04-01"),
            " version_name: Tên tệp ghi '@2026-03-01' nhưng 'effective' bên trong là 2026-04-01."
            " → Ghi cùng một ngày ở tên tệp và ở 'effective'.",
        ),
        (
            "procedures/1.000002@2026-03-01.yaml",
            _dated("a"),
            " version_name: Tên tệp ghi '@2026-03-01' nhưng 'effective' bên trong là trống."
            " → Ghi cùng một ngày ở tên tệp và ở 'effective'.",
        ),
        (
            "procedures/1.000002@2026-02-30.yaml",
            _dated("a", "2026-03-01"),
            " version_name: Tên tệp ghi '@2026-02-30' nhưng 'effective' bên trong là 2026-03-01."
            " → Ghi cùng một ngày ở tên tệp và ở 'effective'.",
        ),
        (
            "procedures/1.000003@2026-03-01.yaml",
            _dated("a", "2026-03-01"),
            ":2:1 name_and_code_differ: Tên tệp là '1.000003' nhưng mã bên trong là '1.000002'."
            " → Đổi tên tệp thành '1.000002@2026-03-01.yaml' hoặc sửa mã.",
        ),
    ],
)
def test_names_and_dates_that_disagree(tmp_path: Path, file: str, content: str, says: str) -> None:
    _, problems = read(tmp_path, {file: content})
    assert [told(problem) for problem in problems] == [file + says]


@pytest.mark.parametrize("dates", [("2027-01-01", ""), ("", "2020-01-01")])
def test_a_version_not_in_force_is_checked_all_the_same(tmp_path: Path, dates: tuple[str, str]) -> None:
    file = f"procedures/1.000002@{dates[0]}.yaml" if dates[0] else PERMANENT
    catalogue, problems = read(tmp_path, {file: _dated("a", *dates) + "authority: [xxx]\n"})
    assert "1.000002" not in catalogue.procedures
    assert [str(problem.place) for problem in problems] == [f"{file}:7:13"]


def test_nothing_in_force_is_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead) as nothing:
        read(tmp_path, {"procedures/1.000001.yaml": GOOD + "effective: 2026-01-01\n"}, date(2025, 1, 31))
    assert nothing.value.message.vi.endswith("/procedures' có hiệu lực ngày 31/01/2025. Chọn ngày khác bằng --as-of.")


def test_a_record_that_ends_follows_what_had_ended_before_it_was_seen(tmp_path: Path) -> None:
    ended = {**FOLLOWED, PERMANENT: FOLLOWED[PERMANENT] + "until: 2026-11-30\n"}
    write(tmp_path, dict(ended))
    names = [load_whole(tmp_path, day).catalogue.procedures["1.000002"].name for day in (date(2025, 12, 31), date(2026, 1, 1))]
    assert names == ["cũ", "nay"]
