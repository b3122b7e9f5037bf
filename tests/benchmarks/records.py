"""Records of the national database of any number: the shape of the portal's API, our own wording, the length of real ones."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

from tests.benchmarks.wording import ACTIONS, OBJECTS, PAPERS, TRAITS, Wording

SEED = 64
STEPS_LENGTH = 2300
"""Characters of the steps of an average record."""
_MODES = ("DIRECT", "ONLINE", "POSTAL")
_INSTRUMENTS = [f"{number}/{year}/{kind}" for year in range(2015, 2026) for number in range(10, 60) for kind in ("NĐ-CP", "TT-BTC")]

Record = dict[str, Any]


def write_records(target: Path, count: int, seed: int = SEED) -> None:
    """Write so many records as JSON lines; the same arguments write the same bytes."""
    wording = Wording(seed)
    with target.open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps(_record(number, Random(f"{seed} {number}"), wording), ensure_ascii=False) + "\n")


def _record(number: int, draw: Random, wording: Wording) -> Record:
    body = [{"name": f"Cơ quan {draw.choice(OBJECTS)} cấp {draw.choice(('xã', 'tỉnh', 'bộ'))}"}]
    texts = draw.sample(_INSTRUMENTS, draw.randint(2, 6))
    return {
        "code": f"{1 + number // 1_000_000}.{number % 1_000_000:06d}",
        "name": f"{draw.choice(list(ACTIONS.values()))} {draw.choice(PAPERS)} {draw.choice(OBJECTS)} {draw.choice(TRAITS)}",
        "state": "ACTIVE",
        "type": "STANDARD",
        "executionSteps": [{"name": "", "description": "\n".join(wording.paragraph(draw, STEPS_LENGTH))}],
        "executionMethods": [_way(mode, draw, wording) for mode in _MODES],
        "executionCases": [_case(draw, wording) for _ in range(draw.choice((1, 1, 1, 2)))],
        "isWard": draw.random() < 0.4,
        "isProvince": draw.random() < 0.5,
        "isMinistry": draw.random() < 0.2,
        "isOtherAgency": False,
        "categoriesDetails": [{"name": f"Lĩnh vực {draw.choice(OBJECTS)}"}],
        "departmentPromulgateName": f"Bộ Thử {number % 20}",
        "departmentsExecuting": body,
        "departmentsAuthority": body,
        "departmentsAuthorized": [],
        "departmentsCoordinating": [],
        "subjectTypesDetails": [{"name": draw.choice(("Công dân Việt Nam", "Doanh nghiệp", "Hợp tác xã"))}],
        "resultsDetails": [{"name": f"{draw.choice(PAPERS).capitalize()} {draw.choice(OBJECTS)}"}],
        "legalBasisesDetails": [{"code": code, "name": wording.phrase(draw)} for code in texts],
        "requirementsAndConditions": "\n".join(wording.paragraph(draw, draw.choice((0, 0, 300, 900)))),
        "keywords": "",
        "procedureProposal": {"proposalNumber": f"{draw.randint(1, 3000)}/QĐ-BT{number % 20}"},
    }


def _way(mode: str, draw: Random, wording: Wording) -> Record:
    fee = {"type": "FEE", "value": draw.choice((0.0, 20000.0)), "currencyName": "Việt Nam Đồng", "description": wording.phrase(draw)}
    return {
        "submissionMethod": mode,
        "processingTime": float(draw.choice((3, 5, 7, 10, 15))),
        "processingTimeUnit": draw.choice(("WORKING_DAY", "WORKING_DAY", "DAY", "OTHER")),
        "description": wording.phrase(draw) if draw.random() < 0.4 else "",
        "fees": [fee] if draw.random() < 0.5 else [],
    }


def _case(draw: Random, wording: Wording) -> Record:
    lines = [
        {
            "name": " ".join(wording.paragraph(draw, draw.choice((20, 150)))),
            "originalQty": draw.choice((0, 1, 1)),
            "copyQty": 0,
            "attachments": [],
        }
        for _ in range(draw.randint(2, 8))
    ]
    return {"name": wording.phrase(draw) if draw.random() < 0.3 else "", "profileComponents": lines}
