"""The form of a record of the national database, as far as it is read; other keys may hold anything."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config
from typing_extensions import TypedDict

from analyzer.model.text import Text

_OPEN = ConfigDict(extra="allow", strict=True)


@with_config(_OPEN)
class _Step(TypedDict, total=False):
    name: str | None
    description: str | None


@with_config(_OPEN)
class _Fee(TypedDict, total=False):
    type: str | None
    value: float | int | str | None
    currencyName: str | None
    description: str | None


@with_config(_OPEN)
class _Way(TypedDict, total=False):
    submissionMethod: str
    processingTime: float | int | str | None
    processingTimeUnit: str | None
    description: str | None
    fees: list[_Fee] | None


@with_config(_OPEN)
class _Component(TypedDict, total=False):
    name: str | None
    originalQty: int | float | None
    copyQty: int | float | None


@with_config(_OPEN)
class _Case(TypedDict, total=False):
    name: str | None
    profileComponents: list[_Component] | None


@with_config(_OPEN)
class _Named(TypedDict, total=False):
    name: str | None
    code: str | None


@with_config(_OPEN)
class _Decision(TypedDict, total=False):
    proposalNumber: str | None


@with_config(_OPEN)
class _Record(TypedDict, total=False):
    code: str
    name: str
    type: str | None
    executionSteps: list[_Step] | None
    executionMethods: list[_Way] | None
    executionCases: list[_Case] | None
    categoriesDetails: list[_Named] | None
    departmentPromulgateName: str | None
    departmentsExecuting: list[_Named] | None
    departmentsAuthority: list[_Named] | None
    departmentsAuthorized: list[_Named] | None
    departmentsCoordinating: list[_Named] | None
    subjectTypesDetails: list[_Named] | None
    resultsDetails: list[_Named] | None
    legalBasisesDetails: list[_Named] | None
    procedureProposal: _Decision | None
    requirementsAndConditions: str | None
    description: str | None
    dossierReceivingAddresses: str | None
    keywords: str | None
    note: str | None


_RECORD: TypeAdapter[Any] = TypeAdapter(_Record)


def misshapen(record: dict[str, Any]) -> list[tuple[str, Text]]:
    """Fields that do not have the form of the database, each with what is wrong; empty for a record that can be read."""
    try:
        _RECORD.validate_python(record)
    except ValidationError as error:
        return [
            (
                ".".join(str(piece) for piece in one["loc"] if not str(piece).startswith(("function", "lax", "strict"))),
                Text(f"không đúng dạng của Cơ sở dữ liệu ({one['msg']})", f"is not of the form of the database ({one['msg']})"),
            )
            for one in error.errors(include_url=False)
        ]
    return [
        (field, Text("bản ghi không có trường này", "the record lacks this field"))
        for field in ("code", "name")
        if not (record.get(field) or "").strip()
    ]
