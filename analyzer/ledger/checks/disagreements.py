"""What double entry says where a row of a decision and the changes of the catalogue do not agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from analyzer.engine.words.display import LEVEL_NAMES
from analyzer.ledger.outcome import Outcome, Weight
from analyzer.ledger.wording import ACTION_WORDS, parts_told
from analyzer.model.catalogue import Catalogue
from analyzer.model.decision import Decision, Part, Row
from analyzer.model.level import Level
from analyzer.model.problems import Place
from analyzer.model.text import Text, joined


class Entry(NamedTuple):
    """A row of a decision and where it stands."""

    decision: Decision
    row: Row
    place: Place


def wrong(entry: Entry, code: str, message: Text, remedy: Text) -> Outcome:
    """What is wrong with a row; of rows that a source only reports, something to ask."""
    return ask(entry, code, message, remedy, "ask" if "rows" in entry.decision.unconfirmed else "wrong")


def ask(entry: Entry, code: str, message: Text, remedy: Text, weight: Weight = "ask") -> Outcome:
    return Outcome(weight, code, entry.decision.number, entry.place, message, remedy)


def promulgates_what_exists(entry: Entry) -> Outcome:
    code = entry.row.code
    return wrong(
        entry,
        "promulgates_what_exists",
        Text(f"Thủ tục {code} đã có trước đó, không phải mới ban hành.", f"Procedure {code} was there before, it is not new."),
        Text("Ghi 'action: amend' hoặc 'replace', hoặc sửa mã.", "Write 'action: amend' or 'replace', or correct the code."),
    )


def was_not_there(entry: Entry) -> Outcome:
    code, word = entry.row.code, ACTION_WORDS[entry.row.action]
    return wrong(
        entry,
        "repeals_what_is_not_there" if entry.row.action == "repeal" else "amends_what_is_not_there",
        Text("Thủ tục {} {}, nhưng trước đó không có.", "Procedure {} is {}, but was not there before.").of(code, word),
        Text("Sửa mã; thủ tục mới thì ghi 'action: promulgate'.", "Correct the code; of a new procedure write 'action: promulgate'."),
    )


def other_action(entry: Entry, wanted: Row) -> Outcome:
    row, said, found = entry.row, ACTION_WORDS[entry.row.action], ACTION_WORDS[wanted.action]
    return wrong(
        entry,
        "other_action",
        Text(
            f"Quyết định ghi {row.code or row.name} {said.vi}; danh mục cho thấy {found.vi}.",
            f"The decision calls {row.code or row.name} {said.en}; the catalogue shows it {found.en}.",
        ),
        Text(f"Ghi 'action: {wanted.action}', hoặc sửa danh mục.", f"Write 'action: {wanted.action}', or correct the catalogue."),
    )


def part_not_named(entry: Entry, missing: Sequence[Part], *, alone: bool) -> Outcome:
    """`alone`: no other decision could have named it."""
    told = parts_told(missing)
    who = Text("dòng này", "this row") if alone else Text("dòng này và các quyết định trước đó", "this row and earlier decisions")
    return wrong(
        entry,
        "changed_part_not_named",
        Text(
            f"Thủ tục {entry.row.code} còn sửa {told.vi}, {who.vi} không nêu.",
            f"Procedure {entry.row.code} also changes in {told.en}, which {who.en} {'does' if alone else 'do'} not name.",
        ),
        Text(f"Thêm vào 'parts': {', '.join(missing)} (khoản 2 Điều 15).", f"Add to 'parts': {', '.join(missing)} (Article 15.2)."),
    )


def replaced_in_part(entry: Entry, parts: Sequence[Part]) -> Outcome:
    told = parts_told(parts)
    return ask(
        entry,
        "changed_part_not_named",
        Text(
            "Quyết định ghi thay thế {} mà không nêu bộ phận nào; danh mục chỉ đổi {}.",
            "The decision replaces {} and names no part; the catalogue changes only {}.",
        ).of(entry.row.code or entry.row.name, told),
        Text(f"Thêm 'parts': {', '.join(parts)} (khoản 2 Điều 15).", f"Add 'parts': {', '.join(parts)} (Article 15.2)."),
    )


def part_not_changed(entry: Entry, more: Sequence[Part]) -> Outcome:
    told = parts_told(more)
    return wrong(
        entry,
        "named_part_not_changed",
        Text(
            "Dòng này nêu sửa {}, nhưng phần ấy của {} không đổi.", "This row names a change in {}, but that part of {} stays as it was."
        ).of(told, entry.row.code),
        Text(
            f"Bỏ khỏi 'parts': {', '.join(more)}, hoặc sửa danh mục.",
            f"Take from 'parts': {', '.join(more)}, or correct the catalogue.",
        ),
    )


def other_predecessors(entry: Entry, wanted: Sequence[str], missing: Iterable[str], more: Iterable[str]) -> Outcome:
    told = Text(", ".join(wanted) or "không thủ tục nào", ", ".join(wanted) or "no procedure")
    named = ", ".join(sorted(more) or sorted(missing))
    return wrong(
        entry,
        "other_predecessors",
        Text(
            f"Danh mục cho thấy {entry.row.code or entry.row.name} thay cho {told.vi}; dòng này {'nêu thêm' if more else 'thiếu'} {named}.",
            f"The catalogue shows {entry.row.code or entry.row.name} in the place of {told.en}; this row {'adds' if more else 'lacks'} {named}.",
        ),
        Text("Sửa 'predecessors', hoặc sửa danh mục.", "Correct 'predecessors', or the catalogue."),
    )


def other_successors(entry: Entry, missing: Iterable[str], more: Iterable[str]) -> Outcome:
    code, added, lacking = entry.row.code, ", ".join(sorted(more)), ", ".join(sorted(missing))
    if added:
        told = Text(
            f"Dòng này ghi {code} tiếp tục ở {added}; danh mục và các dòng khác không cho thấy điều đó.",
            f"This row says that {code} goes on in {added}; neither the catalogue nor another row bears that out.",
        )
    else:
        told = Text(
            f"Danh mục cho thấy {code} còn tiếp tục ở {lacking}; dòng này không nêu.",
            f"The catalogue shows that {code} goes on in {lacking} too, which this row does not name.",
        )
    return wrong(
        entry,
        "other_successors",
        told,
        Text(
            "Sửa 'successors', hoặc thêm dòng của thủ tục tiếp nhận, nêu mã này ở 'predecessors'.",
            "Correct 'successors', or add the row of the procedure that takes it on, with this code in 'predecessors'.",
        ),
    )


def without_row(needed: Row, revision: Catalogue, base: Catalogue) -> Outcome:
    side = revision if needed.code in revision.procedures else base
    assert needed.code is not None
    word, level = ACTION_WORDS[needed.action], LEVEL_NAMES[needed.level]
    return Outcome(
        "wrong",
        "change_without_row",
        needed.code,
        side.positions.procedure(needed.code),
        Text(
            f"Thủ tục {needed.code} ({needed.name}) {word.vi} ở {level.vi}, nhưng không dòng quyết định nào ghi.",
            f"Procedure {needed.code} ({needed.name}) is {word.en} ({level.en}), but no row of a decision says so.",
        ),
        Text(
            "Thêm dòng (tthc decision draft soạn sẵn), hoặc hoàn lại thay đổi.",
            "Add a row (tthc decision draft writes it), or take the change back.",
        ),
    )


def at_another_level(entry: Entry, levels: Sequence[Level]) -> Outcome:
    said = LEVEL_NAMES[entry.row.level]
    found = joined(LEVEL_NAMES[level] for level in levels)
    return wrong(
        entry,
        "row_at_another_level",
        Text(
            f"Dòng này ghi {entry.row.code} ở {said.vi}; danh mục đổi thủ tục ấy ở {found.vi}.",
            f"This row lists {entry.row.code} at the level {said.en}; the catalogue changes it at: {found.en}.",
        ),
        Text("Sửa 'level', hoặc sửa danh mục.", "Correct 'level', or the catalogue."),
    )


def without_change(entry: Entry) -> Outcome:
    row = entry.row
    return wrong(
        entry,
        "row_without_change",
        Text(
            f"Quyết định ghi {row.code or row.name}, nhưng danh mục không đổi ở thủ tục này.",
            f"The decision lists {row.code or row.name}, but the catalogue does not change there.",
        ),
        Text(
            "Ghi 'until' (ngày cuối còn hiệu lực) vào tệp của thủ tục, hoặc bỏ dòng này.",
            "Write 'until' (the last day in force) into the file of the procedure, or remove the row.",
        )
        if row.action == "repeal"
        else Text(
            "Sửa danh mục theo quyết định (nội dung cắt giảm đã đồng ý: tthc apply DẤU_NHẬN_DẠNG|all --instrument SỐ), hoặc bỏ dòng này.",
            "Bring the catalogue up to the decision (cuts agreed on: tthc apply FINGERPRINT|all --instrument NUMBER), or remove the row.",
        ),
    )
