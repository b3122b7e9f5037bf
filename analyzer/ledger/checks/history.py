"""Whether the actions of a decision fit what earlier decisions did: nothing is new twice, nothing goes on after it was repealed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from analyzer.engine.words.display import LEVEL_NAMES
from analyzer.ledger.counting import counted_rows
from analyzer.ledger.outcome import Outcome
from analyzer.ledger.wording import ACTION_WORDS
from analyzer.model.days import written_day
from analyzer.model.decision import Decision, Row
from analyzer.model.ledger import Filed, Ledger
from analyzer.model.text import Text


def fits_history(filed: Filed[Decision], ledger: Ledger) -> Iterator[Outcome]:
    """Rows that contradict the last decision before this one that lists the same procedure at the same level."""
    last = _last_before(filed.record, ledger)
    for at, row in enumerate(filed.record.rows):
        if row.code is None or (row.code, row.level) not in last:
            continue
        told = _contradiction(row, *last[row.code, row.level])
        if told is not None:
            code, message, remedy = told
            yield Outcome("wrong", code, filed.record.number, filed.place("rows", at), message, remedy)


_Left = Literal["there", "gone", "elsewhere"]
"""What a decision left at a level: the procedure, nothing of it, or nothing while it goes on at another level."""


def _last_before(decision: Decision, ledger: Ledger) -> dict[tuple[str, str], tuple[_Left, Decision]]:
    return {
        (row.code, row.level): ("there" if row.action != "repeal" else "gone" if counted.action == "repeal" else "elsewhere", earlier)
        for earlier in ledger.before(decision)
        for row, counted in zip(earlier.rows, counted_rows(earlier.rows), strict=True)
        if row.code is not None
    }


def _comes_back(row: Row) -> bool:
    """Whether a row may bring a procedure to a level where it was not: it says so by its authority (điểm g), or names no part."""
    return row.action != "repeal" and (row.action == "promulgate" or not row.parts or "g" in row.parts)


def _contradiction(row: Row, left: _Left, earlier: Decision) -> tuple[str, Text, Text] | None:
    when, word = written_day(earlier.signed), ACTION_WORDS[row.action]
    code = "repealed_already" if row.action == "repeal" else "goes_on_after_repeal"
    if left == "gone" and row.action != "promulgate":
        return (
            code,
            Text(
                f"Thủ tục {row.code} {word.vi}, nhưng Quyết định {earlier.number} ngày {when.vi} đã bãi bỏ.",
                f"Procedure {row.code} is {word.en}, but Decision {earlier.number} of {when.en} has repealed it.",
            ),
            Text(
                "Sửa mã hoặc cấp; thủ tục ban hành lại thì ghi 'action: promulgate'.",
                "Correct the code or the level; of a procedure made anew write 'action: promulgate'.",
            ),
        )
    if left == "elsewhere" and not _comes_back(row):
        level = LEVEL_NAMES[row.level]
        return (
            code,
            Text(
                f"Thủ tục {row.code} {word.vi} ở {level.vi}, nhưng Quyết định {earlier.number} ngày {when.vi} đã bãi bỏ ở cấp ấy.",
                f"Procedure {row.code} is {word.en} ({level.en}), but Decision {earlier.number} of {when.en} has repealed it at that level.",
            ),
            Text(
                "Sửa cấp; thủ tục trở lại cấp ấy thì nêu điểm g ở 'parts'.",
                "Correct the level; of a procedure that comes back to it name point g in 'parts'.",
            ),
        )
    if left == "there" and row.action == "promulgate":
        return (
            "promulgates_what_exists",
            Text(
                f"Thủ tục {row.code} mới ban hành, nhưng đã có tại Quyết định {earlier.number} ngày {when.vi}.",
                f"Procedure {row.code} is new, but stands in Decision {earlier.number} of {when.en} already.",
            ),
            Text("Ghi 'action: amend' hoặc 'replace', hoặc sửa mã.", "Write 'action: amend' or 'replace', or correct the code."),
        )
    return None
