"""What the cuts agreed on made less in a period, on the terminal."""

from __future__ import annotations

from rich.console import Console

from analyzer.ledger.following.achieved import Achievements
from analyzer.ledger.following.reduced import columns, sentence, totals, values
from analyzer.model.catalogue import Catalogue
from analyzer.model.text import NOTHING, Language, Text
from analyzer.report.screen.ledger_screen import Screen

_CODE, _NAME = (Text("Mã", "Code"), False), (Text("Tên", "Name"), False)


def print_achieved(found: Achievements, catalogue: Catalogue, console: Console, language: Language) -> None:
    """Nothing where nobody agreed to a cut."""
    screen = Screen(catalogue, console, language)
    if not (found.procedures or found.left):
        return
    screen.line(NOTHING)
    screen.line(sentence(found), "bold")
    shown = columns(found)
    body = [[one.code, screen.say(one.called), one.decision, *values(one.less, shown, language)] for one in found.procedures]
    total = [screen.say(Text("Cộng", "Total")), "", "", *totals(found, shown, language)]
    heads = [_CODE, _NAME, (Text("Quyết định", "Decision"), False), *((head, True) for head in shown.values())]
    screen.table(Text("Đã giảm, theo thủ tục", "Reduced, by procedure"), heads, [*body, *([total] if len(body) > 1 else [])])
    left = [[one.code, one.name, screen.say(one.why)] for one in found.left]
    screen.table(
        Text(f"Đã đồng ý, chưa tính vào kỳ: {len(left)} thủ tục", f"Agreed on, not counted in the period: {len(left)}"),
        [_CODE, _NAME, (Text("Vì sao", "Why"), False)],
        left,
    )
    for remark in found.remarks:
        screen.line(remark)
