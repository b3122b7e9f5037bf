"""The before side where no record shows it: a record that says no more than the wording before the reform.

Only facts that the wording states are built: papers, copies, a limit with what is not counted, how one may file, the level.
What states none of these is no record, and the reform is then told as one that the record does not show.
"""

from __future__ import annotations

import re
from typing import Any

from tests.evaluation.cases import Case

Record = dict[str, Any]

_LEAD = re.compile(r"^(?:nộp/xuất trình|phải (?:nộp|có|xuất trình)|nộp|xuất trình)\s*", re.IGNORECASE)
_NEXT_PAPER = re.compile(r"\s*;\s*|\s+\+\s+")
_ONLY_COPY_WORDS = re.compile(
    r'^["“”\s]*(?:bản (?:sao|chính|gốc|chụp)|hợp lệ|có chứng thực|tài liệu|giấy tờ|["“”\s])*["“”\s.]*$', re.IGNORECASE
)
_COPY = re.compile(r"bản sao|bản chụp|căn cước|hộ chiếu|chứng minh nhân dân|chứng thực", re.IGNORECASE)
_LEVELS = (("bộ", "isMinistry", "trung ương"), ("tỉnh", "isProvince", "tỉnh"), ("xã", "isWard", "xã"))
_FILED = (("DIRECT", "trực tiếp"), ("POST", "bưu chính"), ("ONLINE", "trực tuyến"))
_LIMIT = re.compile(r"(\d+)\s*(ngày làm việc|ngày|giờ)")
_UNITS = {"ngày làm việc": "WORKING_DAY", "ngày": "DAY", "giờ": "HOUR"}
_SAID_BEHIND = re.compile(r"[:–]\s*(.+)$")
"""What stands behind the name of the procedure says what the reform is about: “Đăng ký X: thời gian chờ Y không tính vào thời hạn”."""


def code_of(number: int, level: int = 0) -> str:
    """A code of no real procedure."""
    return f"9.{number:05d}{level}"


def worded(number: int, case: Case) -> list[Record]:
    """The records that the wording before a reform amounts to; none where it states no fact of what was cut."""
    aspect = case.kind.aspect
    if aspect == "level":
        named = [level for level in enumerate(_LEVELS) if re.search(rf"\b{level[1][0]}\b", case.before)]
        return [_record(number, case, level) for level in named] if len(named) > 1 else []
    if aspect == "paper" and papers_of(case.before):
        return [_record(number, case, (0, _LEVELS[1]), papers=papers_of(case.before))]
    if aspect == "time" and _LIMIT.search(case.before):
        return [_record(number, case, (0, _LEVELS[1]), limit=_LIMIT.search(case.before))]
    if aspect == "step":
        return [_record(number, case, (0, _LEVELS[1]))]
    if aspect == "result" or (aspect == "channel" and any(word in case.before.lower() for _, word in _FILED)):
        return [_record(number, case, (0, _LEVELS[1]))]
    return []


def papers_of(before: str) -> list[str]:
    """The papers that the wording names, one a line of a dossier; a form of copy alone names none."""
    parts = _NEXT_PAPER.split(_LEAD.sub("", before.strip()))
    return [part for part in parts if part.strip() and not _ONLY_COPY_WORDS.match(part)]


def _record(
    number: int, case: Case, level: tuple[int, tuple[str, str, str]], papers: list[str] | None = None, limit: re.Match[str] | None = None
) -> Record:
    """A record of the shape that the portal publishes; nobody leaves an identity card, so that what is filed of one is a copy."""
    place, (_, flag, called) = level
    small = case.before.lower()
    asked = papers or (["Tờ khai theo mẫu"] if case.kind.aspect == "level" else [])
    behind = _SAID_BEHIND.search(case.name)
    said = {"processingTime": int(limit[1]), "processingTimeUnit": _UNITS[limit[2]]} if limit else {}
    filed = [method for method, word in _FILED if word in small] or ["DIRECT"]
    return {
        "code": code_of(number, place),
        "name": f"{case.name} (thực hiện tại cấp {called})" if case.kind.aspect == "level" else case.name,
        "departmentPromulgateName": case.ministry,
        flag: True,
        "executionCases": [{"name": "", "profileComponents": [_component(name) for name in asked]}] if asked else [],
        "executionMethods": [
            {"submissionMethod": method, "description": _sentence(behind[1]) if limit and behind else "", "fees": [], **said}
            for method in filed
        ],
        "resultsDetails": [{"name": case.before}] if case.kind.aspect == "result" else [],
        "executionSteps": [{"name": "", "description": case.before if case.kind.aspect in ("channel", "result", "step") else ""}],
    }


def _sentence(said: str) -> str:
    return said[:1].upper() + said[1:] + "."


def _component(name: str) -> Record:
    copy = bool(_COPY.search(name))
    return {"name": name, "originalQty": 0 if copy else 1, "copyQty": 1 if copy else 0}
