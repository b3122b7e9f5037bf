"""Records in the shape of the portal's API, written for the tests: `record()` is a whole one, its parts have makers of their own."""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]
CODE = "1.000001"


def record(code: str = CODE, **changes: Any) -> Record:
    """A whole record; `changes` replace its fields."""
    return {
        "code": code,
        "name": "Cấp thẻ thử",
        "state": "ACTIVE",
        "type": "STANDARD",
        "executionSteps": [{"name": "", "description": "Bước 1: nộp hồ sơ.\nBước 2: nhận kết quả."}],
        "executionMethods": [way("DIRECT"), way("ONLINE", fees=[fee(10000)])],
        "executionCases": [case("", line("Tờ khai (mẫu 01)"), line("Giấy khám sức khỏe", copies=1))],
        "isWard": True,
        "isProvince": False,
        "isMinistry": False,
        "isOtherAgency": False,
        "categoriesDetails": [{"name": "Đăng ký, quản lý cư trú", "code": "G01-CT"}],
        "departmentPromulgateName": "Bộ Công an",
        "departmentsExecuting": [{"name": "Công an Xã"}],
        "departmentsAuthority": [{"name": "Công an Xã"}],
        "departmentsCoordinating": [],
        "subjectTypesDetails": [{"name": "Công dân Việt Nam"}],
        "resultsDetails": [{"id": "a-1", "name": "Thẻ thử", "code": "KQ.1"}],
        "legalBasisesDetails": [{"code": "68/2020/QH14", "name": "Luật Cư trú"}],
        "requirementsAndConditions": "Đủ 14 tuổi.",
        "description": "",
        "keywords": "",
        "procedureProposal": {"proposalNumber": "10/QĐ-BCA", "decisionDate": 1768496400000},
        "updatedAt": 1776310043145,
    } | changes


def way(mode: str = "DIRECT", time: Any = 7, unit: Any = "WORKING_DAY", text: str = "", fees: list[Record] | None = None) -> Record:
    """One way of filing."""
    return {
        "submissionMethod": mode,
        "processingTime": time,
        "processingTimeUnit": unit,
        "description": text,
        "fees": [fee()] if fees is None else fees,
    }


def fee(value: Any = 20000, text: str = "", kind: str = "SERVICE_FEE", **more: Any) -> Record:
    return {"type": kind, "value": value, "currencyName": "Việt Nam Đồng", "description": text, **more}


def case(name: str, *lines: Record) -> Record:
    return {"name": name, "profileComponents": list(lines)}


def line(name: Any, originals: Any = 1, copies: Any = 0, **more: Any) -> Record:
    return {"name": name, "originalQty": originals, "copyQty": copies, **more}


def decided(number: str) -> Record:
    """The publication decision of a record."""
    return {"procedureProposal": {"proposalNumber": number}}
