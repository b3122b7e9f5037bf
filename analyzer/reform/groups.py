"""Burden before and after in sum, and by field, level or procedure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.model.catalogue import Catalogue
from analyzer.reform.assess import Assessment
from analyzer.reform.burden import minus, total
from analyzer.reform.measures import Burden


@dataclass(frozen=True, slots=True)
class Group:
    """The burden of some procedures; `codes` are those before the cuts."""

    codes: tuple[str, ...]
    before: Burden
    after: Burden

    @property
    def reduction(self) -> dict[str, float]:
        return minus(self.before, self.after)


def grouped(catalogue: Catalogue, assessment: Assessment, by: str) -> dict[str, Group]:
    """Groups by `sum`, `field`, `level` or `procedure`; one of several levels counts in each of them."""
    members: dict[str, list[str]] = {}
    for code, procedure in catalogue.procedures.items():
        names: Iterable[str] = {"sum": [""], "field": [procedure.field], "level": procedure.level, "procedure": [code]}[by]
        for name in names:
            members.setdefault(name, []).append(code)
    return {name: group(assessment, codes) for name, codes in sorted(members.items())}


def group(assessment: Assessment, codes: Iterable[str]) -> Group:
    """The burden of `codes`, summed."""
    listed = tuple(codes)
    return Group(
        listed,
        total(assessment.before[code] for code in listed),
        total(assessment.after[code] for code in listed if code in assessment.after),
    )
