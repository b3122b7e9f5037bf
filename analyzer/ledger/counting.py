"""What a decision lists, counted as officials do: procedures by code, rows by level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analyzer.ledger.outcome import Outcome
from analyzer.ledger.wording import DECLARED_WORDS
from analyzer.model.decision import Action, Decision, Row
from analyzer.model.element import holding
from analyzer.model.ledger import Filed
from analyzer.model.text import Text

KINDS: dict[str, tuple[Action, ...]] = {
    "promulgated": ("promulgate",),
    "amended_or_replaced": ("amend", "replace"),
    "repealed": ("repeal",),
}
"""The three kinds of khoản 2 Điều 14: "sửa đổi, bổ sung hoặc thay thế" is one of them."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Procedures (each once, by code or by name where there is no code yet) and the number of rows they take."""

    procedures: tuple[str, ...]
    rows: int

    def __len__(self) -> int:
        return len(self.procedures)


def counted_rows(rows: Iterable[Row]) -> list[Row]:
    """The rows of one decision as procedures are counted: what leaves one level and goes on at another is not repealed, but what it is there."""
    listed = list(rows)
    going_on: dict[str | None, Action] = {row.code: row.action for row in listed if row.code and row.action != "repeal"}
    return [holding(row, action=going_on[row.code]) if row.action == "repeal" and row.code in going_on else row for row in listed]


def counted(rows: Iterable[Row], actions: Iterable[Action], listed: Iterable[Row] | None = None) -> Counted:
    """The procedures of `rows` with one of some actions; `listed` are the rows as the lists have them, where those differ."""
    wanted, rows = frozenset(actions), list(rows)
    names = {row.identity: row.code or row.name for row in rows if row.action in wanted}
    return Counted(tuple(sorted(names.values())), sum(row.action in wanted for row in (rows if listed is None else listed)))


def counts_agree(filed: Filed[Decision]) -> Iterator[Outcome]:
    """What a decision declares against what it lists. `amended` alone takes in the replaced, as the official sentence does."""
    decision = filed.record
    declared = decision.counts
    if declared is None:
        return
    rows, together = counted_rows(decision.rows), declared.replaced is None
    for key, value, actions in (
        ("promulgated", declared.promulgated, KINDS["promulgated"]),
        ("amended", declared.amended, KINDS["amended_or_replaced"] if together else ("amend",)),
        ("replaced", declared.replaced, ("replace",)),
        ("repealed", declared.repealed, KINDS["repealed"]),
    ):
        found = counted(rows, actions, decision.rows)
        what = DECLARED_WORDS["amended_or_replaced" if together and key == "amended" else key]
        if value is not None and value != len(found):
            as_listed = value == len(counted(decision.rows, actions))
            yield _counted_at_each_level(filed, key, what, value, found) if as_listed else _differs(filed, key, what, value, found)


def _counted_at_each_level(filed: Filed[Decision], key: str, what: Text, declared: int, found: Counted) -> Outcome:
    """A number that agrees with the lists, but counts a procedure as repealed that goes on at another level."""
    return Outcome(
        "ask",
        "counts_differ",
        filed.record.number,
        filed.place("counts", key),
        Text(
            f"Quyết định khai {declared} thủ tục {what.vi}, trong đó có thủ tục chỉ thôi làm ở một cấp; đếm mỗi mã một lần thì có {len(found)}.",
            f"The decision declares {declared} {what.en} procedures, some of which only left one level; each code once, there are {len(found)}.",
        ),
        Text(
            "Số liệu của kỳ đếm mỗi mã một lần, theo dòng ở cấp mà thủ tục tiếp tục; khai như vậy thì hai số khớp nhau.",
            "The figures of a period count each code once, by the row of the level where it goes on; declared so, the two agree.",
        ),
    )


def _differs(filed: Filed[Decision], key: str, what: Text, declared: int, found: Counted) -> Outcome:
    by_rows = declared == found.rows
    hint = Text(
        "Số thủ tục tính theo mã, không theo dòng của từng cấp." if by_rows else "Sửa số khai, hoặc thêm bớt dòng.",
        "Procedures are counted by code, not by the rows of each level." if by_rows else "Correct the number, or the rows.",
    )
    return Outcome(
        "wrong",
        "counts_differ",
        filed.record.number,
        filed.place("counts", key),
        Text(
            f"Quyết định khai {declared} thủ tục {what.vi}; danh mục kèm theo có {len(found)} thủ tục như thế trong {found.rows} dòng.",
            f"The decision declares {declared} {what.en} procedures; its lists hold {len(found)} such procedures in {found.rows} rows.",
        ),
        hint,
    )
