"""What a decision's lists say by themselves: the parts that change, the texts they come from, names that are those of their codes."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.engine.words.display import LEVEL_NAMES, Display
from analyzer.ledger.checks.names import near_name
from analyzer.ledger.outcome import Outcome
from analyzer.model.catalogue import Catalogue
from analyzer.model.days import written_day
from analyzer.model.decision import DAYS, Decision
from analyzer.model.ledger import Filed
from analyzer.model.text import Text, joined, raised
from analyzer.model.vocabulary import Vocabulary


def parts_named(filed: Filed[Decision]) -> Iterator[Outcome]:
    """Khoản 2 Điều 15: a decision that amends says which parts of each procedure change; so does one that replaces no other procedure."""
    amended = {
        at: row for at, row in enumerate(filed.record.rows) if row.action == "amend" or (row.action == "replace" and not row.predecessors)
    }
    without = [at for at, row in amended.items() if not row.parts]
    if without:
        replaced = any(row.action == "replace" for row in amended.values())
        what = Text("sửa đổi, bổ sung, thay thế", "amended or replaced") if replaced else Text("sửa đổi, bổ sung", "amended")
        yield Outcome(
            "ask",
            "parts_not_named",
            filed.record.number,
            filed.place("rows", without[0]),
            Text(
                f"{len(without)} trên {len(amended)} dòng {what.vi} không nêu bộ phận nào của thủ tục được sửa.",
                f"{len(without)} of {len(amended)} {what.en} rows do not name which part of the procedure changes.",
            ),
            Text("Ghi 'parts' (khoản 2 Điều 15 Nghị định 63/2010/NĐ-CP).", "Write 'parts' (khoản 2 Điều 15 of Decree 63/2010/NĐ-CP)."),
        )


def texts_named(filed: Filed[Decision]) -> Iterator[Outcome]:
    """A decision announces what a text of law has made: one that names no text at all announces nothing that anybody can find."""
    decision = filed.record
    if not decision.announces and not decision.bases and not any(row.provision for row in decision.rows):
        yield Outcome(
            "ask",
            "no_text_named",
            decision.number,
            filed.place("number"),
            Text(
                "Quyết định không nêu văn bản nào làm căn cứ hay được công bố, nên không tính được hạn công bố.",
                "The decision names no text that it announces or rests on, so that its deadline cannot be told.",
            ),
            Text(
                "Ghi 'announces' (văn bản, ngày ký, ngày có hiệu lực), hoặc 'provision' ở từng dòng.",
                "Write 'announces' (the text, its day of signing and of effect), or 'provision' in each row.",
            ),
        )


def days_of_texts(filed: Filed[Decision], words: Vocabulary) -> Iterator[Outcome]:
    """Days of an announced text that are not those of the vocabulary: one of the two is wrong."""
    for at, text in enumerate(filed.record.announces):
        known = words.instruments.get(text.number)
        for key in ("signed", "effective", "until"):
            said, held = getattr(text, key), getattr(known, key, None)
            if said is None or held is None or said == held:
                continue
            word, one, other = DAYS[key], written_day(said), written_day(held)
            yield Outcome(
                "ask" if "announces" in filed.record.unconfirmed else "wrong",
                "other_day_of_text",
                filed.record.number,
                filed.place("announces", at, key),
                Text(
                    f"{raised(word.vi)} của {text.number} ghi là {one.vi}; danh mục văn bản ghi {other.vi}.",
                    f"The {word.en} of {text.number} is given as {one.en}; the vocabulary has {other.en}.",
                ),
                Text("Xem bản gốc, sửa một trong hai nơi.", "Look into the original and correct one of the two."),
            )


def names_of_codes(filed: Filed[Decision], catalogue: Catalogue) -> Iterator[Outcome]:
    """Rows whose name is so far from the name of their code that the code may be another procedure's."""
    for at, row in enumerate(filed.record.rows):
        procedure = catalogue.procedures.get(row.code or "")
        if procedure is None or near_name(row.name, procedure.name):
            continue
        yield Outcome(
            "ask",
            "name_of_another_code",
            filed.record.number,
            filed.place("rows", at, "name"),
            Text(
                f"Dòng này ghi mã {row.code} với tên “{row.name}”; trong danh mục mã ấy là “{procedure.name}”.",
                f"This row gives the code {row.code} with the name “{row.name}”; in the catalogue that code is “{procedure.name}”.",
            ),
            Text("Xem lại mã, hoặc sửa tên.", "Look at the code again, or correct the name."),
        )


def levels_of_codes(filed: Filed[Decision], catalogue: Catalogue) -> Iterator[Outcome]:
    """Before it is recorded: codes of which no row is at a level where the procedure is handled. Reports count by the level of the row;
    a decision that moves a procedure has a row for the level that it leaves."""
    if filed.sealed:
        return
    listed = {(row.code, row.level) for row in filed.record.rows}
    for at, row in enumerate(filed.record.rows):
        procedure = catalogue.procedures.get(row.code or "")
        levels = procedure.level if procedure is not None else ()
        if not levels or any((row.code, level) in listed for level in levels):
            continue
        said, held = LEVEL_NAMES[row.level], joined(LEVEL_NAMES[level] for level in levels)
        yield Outcome(
            "ask",
            "level_of_another_code",
            filed.record.number,
            filed.place("rows", at, "level"),
            Text(
                f"Dòng này ghi {row.code} ở {said.vi}; trong danh mục thủ tục ấy thực hiện ở {held.vi}.",
                f"This row lists {row.code} at the level: {said.en}; in the catalogue it is handled at: {held.en}.",
            ),
            Text("Sửa 'level' trước khi ghi nhận, hoặc xem lại mã.", "Correct 'level' before it is recorded, or look at the code again."),
        )


def fields_of_codes(filed: Filed[Decision], catalogue: Catalogue) -> Iterator[Outcome]:
    """Rows listed under another field than that of their code: reports count by the field of the row."""
    display = Display(catalogue)
    for at, row in enumerate(filed.record.rows):
        procedure = catalogue.procedures.get(row.code or "")
        if procedure is None or procedure.field == row.field:
            continue
        said, held = display.text("fields", row.field), display.text("fields", procedure.field)
        yield Outcome(
            "ask",
            "field_of_another_code",
            filed.record.number,
            filed.place("rows", at, "field"),
            Text(
                f"Dòng này ghi {row.code} ở lĩnh vực “{said.vi}”; trong danh mục thủ tục ấy thuộc “{held.vi}”.",
                f"This row lists {row.code} in the field “{said.en}”; in the catalogue it is in “{held.en}”.",
            ),
            Text("Sửa 'field', hoặc xem lại mã.", "Correct 'field', or look at the code again."),
        )
