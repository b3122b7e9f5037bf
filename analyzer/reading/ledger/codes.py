"""Codes of a decision's rows that the catalogue does not hold: a slip, a procedure to add, or one repealed whose file is gone."""

from __future__ import annotations

from collections.abc import Container, Iterator

from analyzer.model.catalogue import Catalogue
from analyzer.model.decision import Decision, Row, same_name
from analyzer.model.ledger import Filed
from analyzer.model.problems import Place, Problem
from analyzer.model.text import Text

_SLIP = 2
"""Letters in which a mistyped code may differ from the right one."""


def unknown_codes(filed: Filed[Decision], catalogue: Catalogue, codes: Container[str]) -> Iterator[Problem]:
    """Codes that no version of the catalogue has, `codes` being all that it has.

    They are no mistake where the catalogue is a part of what is decided, nor in a decision that was recorded: it was held against the
    catalogue then, and what it lists may since have been repealed and taken away.
    """
    for at, row in enumerate(() if filed.record.partial or filed.sealed else filed.record.rows):
        if row.code is not None and row.code not in codes:
            yield _unknown(filed.place("rows", at, "code"), filed.record, row, catalogue)
        for key, others in (("predecessors", row.predecessors), ("successors", row.successors)):
            for nth, other in enumerate(others):
                if other not in codes:
                    yield _unknown_beside(filed.place("rows", at, key, nth), key, other)


def _unknown(place: Place, decision: Decision, row: Row, catalogue: Catalogue) -> Problem:
    assert row.code is not None
    near = _meant(row.code, row.name, decision, catalogue)
    if row.action == "repeal":
        message = Text(
            f"Quyết định {decision.number} bãi bỏ thủ tục {row.code}, nhưng danh mục không có phiên bản nào của thủ tục này.",
            f"Decision {decision.number} repeals procedure {row.code}, of which the catalogue holds no version.",
        )
        remedy = Text(
            "Giữ tệp của thủ tục bị bãi bỏ và ghi 'until'; hoặc sửa mã; hoặc ghi 'partial: true' khi danh mục chỉ giữ một phần thủ tục của quyết định.",
            "Keep the file of the repealed procedure and write its 'until'; or correct the code; or write 'partial: true' where the catalogue holds only a part of the decision's procedures.",
        )
    else:
        message = Text(f"Danh mục không có thủ tục {row.code}.", f"The catalogue holds no procedure {row.code}.")
        remedy = Text(
            "Thêm thủ tục, sửa mã, hoặc ghi 'partial: true' khi danh mục chỉ giữ một phần thủ tục của quyết định.",
            "Add the procedure, correct the code, or write 'partial: true' where the catalogue holds only a part of the decision's procedures.",
        )
    code = "repeals_what_is_not_there" if row.action == "repeal" else "unknown_code"
    return Problem(place, code, message, Text(f"Có phải là '{near}'?", f"Did you mean '{near}'?") if near else remedy)


def _unknown_beside(place: Place, key: str, code: str) -> Problem:
    """A former or a later code that nothing has: the file of a procedure that went is kept, so that what came of it can be followed."""
    return Problem(
        place,
        "unknown_code",
        Text(
            f"Danh mục không có phiên bản nào của thủ tục {code} ghi ở '{key}'.",
            f"The catalogue holds no version of procedure {code}, which '{key}' names.",
        ),
        Text(
            "Giữ tệp của thủ tục trước đó; hoặc sửa mã; hoặc ghi 'partial: true' khi danh mục chỉ giữ một phần thủ tục của quyết định.",
            "Keep the file of that procedure; or correct the code; or write 'partial: true' where the catalogue holds only a part of the decision's procedures.",
        ),
    )


def _meant(code: str, name: str, decision: Decision, catalogue: Catalogue) -> str:
    """The code that was meant: nearly the same, of a procedure that the decision does not list and that is called so."""
    listed = {row.code for row in decision.rows}
    for known, procedure in catalogue.procedures.items():
        if known not in listed and same_name(procedure.name, name) and _nearly(known, code):
            return known
    return ""


def _nearly(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= _SLIP
