"""Changes of law that were written over the version they changed: no day of the catalogue shows them any more."""

from __future__ import annotations

from analyzer.comparing.compare import Comparison
from analyzer.model.changes import needs_decision
from analyzer.model.text import Text
from analyzer.reading.procedures import files_by_code


def edited_in_place(comparison: Comparison) -> list[str]:
    """The codes of which a decision of the ledger changed the law, and which have as many versions as before, of the same days.

    Only two folders (two commits) tell: days of one catalogue show its versions.
    """
    before, after = comparison.before, comparison.after
    decided = dict.fromkeys(one.procedure for one in comparison.changes if one.decision_year and needs_decision(one))
    same_days = [code for code in decided if code in before and code in after and _days(before[code]) == _days(after[code])]
    if not same_days or comparison.base.root == comparison.revision.root:
        return []
    old, new = files_by_code(comparison.base.root), files_by_code(comparison.revision.root)
    return [code for code in same_days if len(new.get(code, ())) <= len(old.get(code, ()))]


def _days(version: dict[str, object]) -> tuple[object, object]:
    return version.get("effective"), version.get("until")


def warning(codes: list[str]) -> Text:
    listed = ", ".join(codes)
    return Text(
        f"Sửa tại chỗ, không thành phiên bản mới: {listed}. tthc diff giữa hai ngày và tthc period không thấy thay đổi này."
        " Trả tệp về như cũ rồi dùng tthc apply, hoặc chép tệp cũ thành phiên bản có until trước ngày hiệu lực.",
        f"Edited in place, with no new version: {listed}. tthc diff between days and tthc period do not see it."
        " Restore the file and use tthc apply, or keep the old file as a version with until.",
    )
