"""The real records, and what their wording states by a test that knows nothing of the reader."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[3] / "shared" / "data"
NATIONAL = DATA / "national_2026-07.jsonl.gz"
PORTAL = DATA / "portal_api_2026-07.jsonl.gz"

_LENGTH = re.compile(r"\d\s*(?:\([^()]{1,25}\)\s*)?(?:ngày(?!\s*\d{1,2}\s*[/t])|giờ|tháng(?!\s*\d)|phút|tuần)", re.IGNORECASE)
_AT_ONCE = re.compile(r"\bngay\b|trong ngày|tại chỗ", re.IGNORECASE)
_OF_TIME = re.compile(r"thời (?:hạn|gian)[^.;\n]{0,30}(?:giải quyết|thực hiện)|quy định[^.;\n]{0,20}thời (?:hạn|gian)", re.IGNORECASE)
_AMOUNT = re.compile(r"\d[\d.,]{2,}\s*(?:\([^()]*\)\s*)?(?:nghìn|triệu|tỷ)?\s*(?:đồng|đ\b|vnđ|usd)|\d\s*triệu", re.IGNORECASE)
_CITED = re.compile(
    r"(?:nghị định|thông tư|quyết định|nghị quyết|luật)(?: số)?\s*:?\s*(?P<serial>\d{1,5})[a-z]?\s*(?:\.\d)?\s*/\s*(?:\d{4}\s*/\s*)?[A-ZĐ]{2}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel as the record gives it; the same channel of several records counts each time."""

    code: str
    number: float | str | None
    unit: str
    note: str
    steps: tuple[str, ...]

    def states_a_limit(self) -> bool:
        """Whether number and unit, the note or the steps state any length of time, or speak of the time limit."""
        if self.number and self.unit != "OTHER":
            return True
        note = unicodedata.normalize("NFC", f"{self.number if isinstance(self.number, str) else ''} {self.note}")
        if _LENGTH.search(note) or _AT_ONCE.search(note) or _OF_TIME.search(note):
            return True
        return bool(_LENGTH.search(unicodedata.normalize("NFC", "\n".join(self.steps))))


def records(path: Path) -> list[dict[str, Any]]:
    """All records of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def channels(record: dict[str, Any]) -> Iterator[Channel]:
    """The channels of a record."""
    steps = tuple(f"{step['name'] or ''}\n{step['description'] or ''}" for step in record["executionSteps"])
    for method in record["executionMethods"]:
        note = method.get("description") or ""
        yield Channel(record["code"], method["processingTime"], method["processingTimeUnit"], note, steps)


def step_text(record: dict[str, Any]) -> str:
    """The wording of all steps of a record, in order."""
    return "\n".join(f"{step['name'] or ''}\n{step['description'] or ''}".strip("\n") for step in record["executionSteps"])


def dossier_lines(record: dict[str, Any]) -> Iterator[tuple[str, int | None, int | None]]:
    """Each line of the dossier of a record: its name, how many originals and copies."""
    for case in record["executionCases"]:
        for line in case["profileComponents"]:
            yield line["name"] or "", line["originalQty"], line["copyQty"]


def fees(record: dict[str, Any]) -> Iterator[tuple[float | None, str]]:
    """Number and text of each fee of a record."""
    for method in record["executionMethods"]:
        for fee in method["fees"]:
            yield fee.get("value"), fee.get("description") or ""


def texts(record: dict[str, Any]) -> Iterator[str]:
    """Everything that may cite a text of law: notes, fees, dossier lines, conditions, steps."""
    yield from (channel.note for channel in channels(record))
    yield from (text for _, text in fees(record))
    yield from (line["name"] or "" for case in record["executionCases"] for line in case["profileComponents"])
    yield from (step["description"] or "" for step in record["executionSteps"])
    conditions = record["requirementsAndConditions"]
    yield conditions if isinstance(conditions, str) else "\n".join(map(str, conditions or ()))


def names_an_amount(text: str) -> bool:
    """Whether a fee text holds an amount."""
    return bool(_AMOUNT.search(unicodedata.normalize("NFC", text)))


def cited_serials(text: str) -> list[str]:
    """The serial of each number of a text of law written out in a text."""
    return [match["serial"].lstrip("0") for match in _CITED.finditer(unicodedata.normalize("NFC", text))]
