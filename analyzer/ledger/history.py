"""Whether the actions of a decision fit what earlier decisions did: nothing is new twice, nothing goes on after it was repealed."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.ledger.outcome import Outcome
from analyzer.ledger.wording import ACTION_WORDS, day
from analyzer.model.decision import Action, Decision, Row
from analyzer.model.ledger import Filed, Ledger
from analyzer.model.text import Text


def fits_history(filed: Filed[Decision], ledger: Ledger) -> Iterator[Outcome]:
    """Rows that contradict the last decision before this one that lists the same procedure at the same level."""
    last = _last_before(filed.record, ledger)
    for at, row in enumerate(filed.record.rows):
        if row.code is None or (row.code, row.level) not in last:
            continue
        action, earlier = last[row.code, row.level]
        told = _contradiction(row, action, earlier)
        if told is not None:
            code, message, remedy = told
            yield Outcome("wrong", code, filed.record.number, filed.place("rows", at), message, remedy)


def _last_before(decision: Decision, ledger: Ledger) -> dict[tuple[str, str], tuple[Action, Decision]]:
    return {
        (row.code, row.level): (row.action, earlier) for earlier in ledger.before(decision) for row in earlier.rows if row.code is not None
    }


def _contradiction(row: Row, action: Action, earlier: Decision) -> tuple[str, Text, Text] | None:
    when, word = day(earlier.signed), ACTION_WORDS[row.action]
    if action == "repeal" and row.action != "promulgate":
        return (
            "repealed_already" if row.action == "repeal" else "goes_on_after_repeal",
            Text(
                f"Thủ tục {row.code} {word.vi}, nhưng Quyết định {earlier.number} ngày {when.vi} đã bãi bỏ.",
                f"Procedure {row.code} is {word.en}, but Decision {earlier.number} of {when.en} has repealed it.",
            ),
            Text(
                "Sửa mã hoặc cấp; thủ tục ban hành lại thì ghi 'action: promulgate'.",
                "Correct the code or the level; of a procedure made anew write 'action: promulgate'.",
            ),
        )
    if action != "repeal" and row.action == "promulgate":
        return (
            "promulgates_what_exists",
            Text(
                f"Thủ tục {row.code} mới ban hành, nhưng đã có tại Quyết định {earlier.number} ngày {when.vi}.",
                f"Procedure {row.code} is new, but stands in Decision {earlier.number} of {when.en} already.",
            ),
            Text("Ghi 'action: amend' hoặc 'replace', hoặc sửa mã.", "Write 'action: amend' or 'replace', or correct the code."),
        )
    return None
