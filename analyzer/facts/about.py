"""What a procedure is about: what it does, to which paper, for whom."""

from __future__ import annotations

from functools import lru_cache

from analyzer.model.procedure import Procedure
from analyzer.text.naming import action_of

_FOREIGN = frozenset({"foreigner", "foreign_organisation"})


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
