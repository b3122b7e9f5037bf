"""Which version is the law on which days, in the order of time, and what is not told of secret procedures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from tests.small import read_catalogue, write_catalogue

Told = list[tuple[str, str, str, bool]]


def _terms(root: Path, now: dict[str, Any], *others: dict[str, Any]) -> Told:
    """File, first and last day, and whether the first is only the day on which it was seen, of each term of 1.000001."""
    write_catalogue(root, [now, {}])
    whole = yaml.safe_load((root / "procedures" / "1.000001.yaml").read_text("utf-8"))
    for other in others:
        body = {**{key: value for key, value in whole.items() if key not in now}, **other}
        name = f"1.000001@{other.get('effective') or other.get('recorded')}.yaml"
        (root / "procedures" / name).write_text(yaml.safe_dump(body, allow_unicode=True), "utf-8")
    catalogue, _ = read_catalogue(root)
    terms = catalogue.history.terms().get("1.000001", ())
    return [(term.file.rpartition("/")[2], str(term.since or ""), str(term.until or ""), term.seen) for term in terms]


def test_versions_follow_each_other(tmp_path: Path) -> None:
    assert _terms(tmp_path, {"effective": "2026-01-01"}, {"effective": "2024-01-01", "until": "2025-12-31"}) == [
        ("1.000001@2024-01-01.yaml", "2024-01-01", "2025-12-31", False),
        ("1.000001.yaml", "2026-01-01", "", False),
    ]


def test_the_permanent_version_comes_again_when_the_temporary_one_has_ended(tmp_path: Path) -> None:
    assert _terms(tmp_path, {"effective": "2020-01-01"}, {"effective": "2025-01-01", "until": "2025-12-31"}) == [
        ("1.000001.yaml", "2020-01-01", "2024-12-31", False),
        ("1.000001@2025-01-01.yaml", "2025-01-01", "2025-12-31", False),
        ("1.000001.yaml", "2026-01-01", "", False),
    ]


def test_the_end_of_the_version_before_tells_since_when_a_record_is_the_law(tmp_path: Path) -> None:
    assert _terms(tmp_path, {"recorded": "2026-07-18"}, {"effective": "2024-01-01", "until": "2026-03-14"}) == [
        ("1.000001@2024-01-01.yaml", "2024-01-01", "2026-03-14", False),
        ("1.000001.yaml", "2026-03-15", "", False),
    ]


def test_of_records_only_the_day_is_known_on_which_they_were_seen(tmp_path: Path) -> None:
    assert _terms(tmp_path, {"recorded": "2026-07-18"}, {"recorded": "2025-07-01"}) == [
        ("1.000001@2025-07-01.yaml", "", "2026-07-17", False),
        ("1.000001.yaml", "2026-07-18", "", True),
    ]


def test_a_gap_stays_a_gap(tmp_path: Path) -> None:
    assert _terms(tmp_path, {"effective": "2026-01-01"}, {"effective": "2020-01-01", "until": "2022-12-31"}) == [
        ("1.000001@2020-01-01.yaml", "2020-01-01", "2022-12-31", False),
        ("1.000001.yaml", "2026-01-01", "", False),
    ]


def test_one_version_without_days_has_no_history(tmp_path: Path) -> None:
    assert _terms(tmp_path, {"recorded": "2026-07-18"}) == []


def test_the_last_day_that_can_be_written(tmp_path: Path) -> None:
    assert _terms(tmp_path, {"effective": "2026-01-01", "until": "9999-12-31"}) == [("1.000001.yaml", "2026-01-01", "9999-12-31", False)]


def test_nothing_is_told_of_a_procedure_that_any_version_calls_secret(tmp_path: Path) -> None:
    earlier = {"effective": "2024-01-01", "until": "2025-12-31", "classification": "secret"}
    assert _terms(tmp_path, {"effective": "2026-01-01"}, earlier) == []
    assert read_catalogue(tmp_path)[0].history.secret() == {"1.000001"}
