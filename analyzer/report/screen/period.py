"""The figures of a period on the terminal."""

from __future__ import annotations

from rich.console import Console

from analyzer.engine.words.display import LEVEL_NAMES
from analyzer.ledger.counting import KINDS
from analyzer.ledger.following.period import REASONS, Period, sentence, up_to
from analyzer.ledger.wording import BY_FIELD, BY_LEVEL, IN_ALL, held_back
from analyzer.model.catalogue import Catalogue
from analyzer.model.days import written_day
from analyzer.model.text import NOTHING, Language, Text, lowered
from analyzer.report.screen.ledger_screen import Screen

_KIND_HEADS = (
    (Text("Mới", "New"), True),
    (Text("Sửa đổi, bổ sung, thay thế", "Amended, replaced"), True),
    (Text("Bãi bỏ", "Repealed"), True),
)


def print_period(found: Period, catalogue: Catalogue, console: Console, language: Language) -> None:
    screen = Screen(catalogue, console, language)
    start, end, told = written_day(found.start), written_day(found.end), sentence(found)
    screen.line(Text(f"Từ {start.vi} đến {end.vi}: {lowered(told.vi)}.", f"From {start.en} to {end.en}: {lowered(told.en)}."), "bold")
    if (so_far := up_to(found.end, catalogue.as_of)).vi:
        screen.line(so_far)
    if not found.decisions:
        return
    rows = {kind: found.kinds[kind].rows for kind in KINDS}
    screen.line(
        Text(
            f"Thủ tục đếm theo mã; trong danh mục kèm theo có {rows['promulgated']}, {rows['amended_or_replaced']} và {rows['repealed']} dòng (mỗi cấp một dòng).",
            f"Procedures are counted by code; the lists hold {rows['promulgated']}, {rows['amended_or_replaced']} and {rows['repealed']} rows (one a level).",
        )
    )
    _decisions(found, screen)
    whole = [screen.say(IN_ALL), *(str(len(found.kinds[kind])) for kind in KINDS)]
    for title, groups, words in ((BY_FIELD, found.by_field, "fields"), (BY_LEVEL, found.by_level, "levels")):
        body = [[screen.name(words, key), *(str(len(kinds[kind])) for kind in KINDS)] for key, kinds in groups.items()]
        screen.table(title, [(NOTHING, False), *_KIND_HEADS], [*body, whole])
    body = [
        [one.row.code or "", one.row.name, LEVEL_NAMES[one.row.level][language], REASONS[one.reason][language]] for one in found.unmatched
    ]
    screen.table(
        Text(f"Không khớp danh mục: {len(body)} dòng", f"Not borne out by the catalogue: {len(body)} rows"),
        [(Text("Mã", "Code"), False), (Text("Tên", "Name"), False), (Text("Cấp", "Level"), False), (Text("Vì sao", "Why"), False)],
        body,
    )


def _decisions(found: Period, screen: Screen) -> None:
    """Each with its rows, and what a reader has to know of its figures."""
    decisions = [
        [filed.record.number, screen.day(filed.record.signed), str(len(filed.record.rows)), screen.say(held_back(filed.record))]
        for filed in found.decisions
    ]
    rows = sum(len(filed.record.rows) for filed in found.decisions)
    screen.table(
        Text("Quyết định", "Decisions"),
        [(Text("Số", "Number"), False), (Text("Ngày ký", "Signed"), False), (Text("Dòng", "Rows"), True), (Text("Lưu ý", "Note"), False)],
        [*decisions, *([[screen.say(Text("Cộng", "Total")), "", str(rows), ""]] if len(decisions) > 1 else [])],
    )
