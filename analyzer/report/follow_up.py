"""The follow-up table on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.console import Console

from analyzer.ledger.follow import Followed
from analyzer.ledger.matters import Matter
from analyzer.ledger.wording import day
from analyzer.model.catalogue import Catalogue
from analyzer.model.text import Language, Text
from analyzer.report.ledger_screen import Screen


def print_follow_up(
    found: Sequence[Followed], matters: Sequence[Matter], catalogue: Catalogue, console: Console, language: Language
) -> None:
    screen = Screen(catalogue, console, language)
    waiting = [one.next() for one in found]
    late = sum(deadline is not None and deadline.late(catalogue.as_of) for deadline in waiting)
    as_of = day(catalogue.as_of)
    screen.line(
        Text(
            f"Đến {as_of.vi}: theo dõi {len(found)} văn bản, {late} đang chậm.",
            f"On {as_of.en}: {len(found)} text(s) followed, {late} late.",
        ),
        "bold",
    )
    heads = [
        (Text("Văn bản", "Text"), False),
        (Text("Ký, hiệu lực", "Signed, in force"), False),
        (Text("Quyết định công bố", "Publication decision"), False),
        (Text("Cơ sở dữ liệu", "Database"), False),
        (Text("Niêm yết", "Posted"), False),
        (Text("Đơn vị", "Unit"), False),
        (Text("Ngày còn lại", "Days left"), True),
    ]
    screen.table(Text("", ""), heads, [_followed(one, screen, catalogue.as_of) for one in found])
    screen.matters(matters)


def _followed(one: Followed, screen: Screen, today: date) -> list[str]:
    text, decision, waiting = one.text, one.decision, one.next()
    return [
        text.number if text else "",
        "\n".join(filter(None, (screen.day(text.signed), screen.day(text.effective)))) if text else "",
        f"{decision.number}\n{screen.day(decision.signed)}" if decision else screen.say(Text("chưa có", "none")),
        screen.day(decision.in_database if decision else None),
        screen.day(decision.posted if decision else None),
        screen.name("agencies", one.lead_unit) if one.lead_unit else "",
        _left(waiting.days(today), screen) if waiting else _nothing_waits(one, screen),
    ]


def _nothing_waits(one: Followed, screen: Screen) -> str:
    unknown = any(not deadline.confirmed for deadline in one.deadlines)
    return screen.say(Text("chưa rõ", "not known") if unknown else Text("xong", "done"))


def _left(days: int, screen: Screen) -> str:
    return str(days) if days >= 0 else screen.say(Text(f"chậm {-days}", f"{-days} late"))
