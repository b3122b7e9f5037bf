"""What a procedure is about: what it does, to which paper, for whom."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case
from analyzer.text.naming import action_of

_FOREIGN = frozenset({"foreigner", "foreign_organisation"})
_OF_ANOTHER_COUNTRY = any_case(
    r"^(?!.*(?:việt nam|vốn|góp|chuyển nhượng|liên doanh|hợp tác|hợp đồng))[^,;()]*"
    r"\b(?:đối với|trường hợp|của|là) (?:doanh nghiệp|tổ chức|thương nhân|nhà đầu tư|công dân) (?:nước ngoài|trung quốc|lào|cam-?pu-?chia)\W*$"
)
"""A heading that ends in a firm or citizens of another country: “Đối với lái xe của doanh nghiệp Trung Quốc:”.

One that deals with them, or has a share of theirs, is at home.
"""


def object_of(procedure: Procedure) -> str:
    """The kind of paper a procedure is about: that of its first result that names one."""
    return next((result.document for result in procedure.results if result.document), "")


def action(procedure: Procedure) -> str:
    """What the procedure does: as the record says, or as its name tells."""
    return procedure.action or action_of(procedure.name)


@lru_cache(maxsize=4096)
def only_foreigners(applicants: tuple[str, ...]) -> bool:
    """Whether nobody but foreigners and foreign organisations may file; where a record says nothing of who may, no."""
    return bool(applicants) and _FOREIGN.issuperset(applicants)


def headed_foreign(procedure: Procedure, cases: Sequence[str]) -> bool:
    """Whether the headings of these cases say that their papers are of firms or citizens of another country; of no case, no."""
    return bool(cases) and all(case in procedure.cases and _ends_abroad(procedure.cases[case].name) for case in cases)


@lru_cache(maxsize=4096)
def _ends_abroad(heading: str) -> bool:
    return bool(_OF_ANOTHER_COUNTRY.search(heading))
