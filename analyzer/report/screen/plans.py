"""How approved plans are carried out, on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from rich.console import Console

from analyzer.engine.words.enumerated import PLAN_STATES, TARGETS
from analyzer.ledger.plans.carrying_out import Progress, Share, owners_late
from analyzer.ledger.wording import STAGE_WORDS
from analyzer.model.catalogue import Catalogue
from analyzer.model.days import written_day
from analyzer.model.text import NOTHING, Language, Text
from analyzer.report.numbers import per_cent
from analyzer.report.screen.ledger_screen import Screen


def print_plans(
    found: Sequence[Progress], by_field: Sequence[Share], since: date | None, catalogue: Catalogue, *, console: Console, language: Language
) -> None:
    screen = Screen(catalogue, console, language)
    as_of = written_day(catalogue.as_of)
    if not found:
        screen.line(Text("Đến {} chưa có phương án nào.", "On {} there is no plan.").of(as_of), "bold")
        return
    counts = [(state, sum(one.state == state for one in found)) for state in PLAN_STATES]
    told = [f"{count} {PLAN_STATES[state][language]}" for state, count in counts if count]
    screen.line(
        Text(f"Đến {as_of.vi}: {len(found)} nội dung: {', '.join(told)}.", f"On {as_of.en}: {len(found)} items: {', '.join(told)}."), "bold"
    )
    for owner, count in owners_late(found):
        who = screen.name("agencies", owner) if owner else screen.say(Text("chưa giao", "nobody"))
        screen.line(Text(f"Chậm: {who}, {count} nội dung.", f"Late: {who}, {count} items."))
    heads = [
        (Text("Phương án", "Plan"), False),
        (Text("Nội dung", "Item"), False),
        (Text("Trạng thái", "State"), False),
        (Text("Đã đến", "Reached"), False),
        (Text("Đơn vị", "Unit"), False),
        *([(Text("Hạn", "Due"), False)] if any(one.item.due for one in found) else []),
    ]
    screen.table(NOTHING, heads, [_item(one, screen)[: len(heads)] for one in found])
    for plan in {one.plan.number: one.plan for one in found if one.plan.note}.values():
        screen.line(Text(f"{plan.number}: {plan.note}", f"{plan.number}: {plan.note}"))
    new = [(Text("Từ {}", "Since {}").of(written_day(since)), True)] if since else []
    share_heads = [
        (Text("Lĩnh vực", "Field"), False),
        (Text("Việc", "What"), False),
        (Text("Trạng thái", "State"), False),
        *new,
        (Text("Tất cả", "In all"), True),
        (Text("Chưa rõ mã", "Without code"), True),
        (Text("Thời hạn giảm bình quân", "Mean cut of time"), True),
    ]
    screen.table(
        Text(
            "Số thủ tục trên tổng số thủ tục của lĩnh vực (đang hiệu lực trong danh mục hoặc có trong phương án), mỗi trạng thái một dòng;"
            " nội dung chưa rõ mã đếm riêng, không vào tỷ lệ",
            "Procedures of all in the field (in force in the catalogue, or in a plan), a line for each state; items without a code are"
            " counted apart, in no share",
        ),
        share_heads,
        [_share(share, since, screen) for share in by_field],
    )


def _item(one: Progress, screen: Screen) -> list[str]:
    due = screen.day(one.item.due) + (screen.say(Text(f" (chậm {one.late_by})", f" ({one.late_by} late)")) if one.late_by else "")
    codes = f" ({', '.join(one.item.procedures)})" if one.item.procedures else ""
    return [
        one.plan.number,
        one.item.name + codes,
        screen.say(PLAN_STATES[one.state]),
        screen.say(STAGE_WORDS[one.stage]),
        screen.name("agencies", one.owner) if one.owner else "",
        due,
    ]


def _share(share: Share, since: date | None, screen: Screen) -> list[str]:
    new = [_part(share.newly, share.percent_newly, share, screen)] if since else []
    items = screen.say(Text(f"({share.measured} nội dung)", f"({share.measured} items)"))
    mean = f"{per_cent(float(share.mean_cut), screen.language)} {items}" if share.mean_cut is not None else ""
    return [
        screen.name("fields", share.field),
        screen.say(TARGETS[share.target]),
        screen.say(PLAN_STATES[share.state]),
        *new,
        _part(share.procedures, share.percent, share, screen),
        str(share.nameless or ""),
        mean,
    ]


def _part(codes: Sequence[str], percent: Decimal | None, share: Share, screen: Screen) -> str:
    """`2/7 (28,6 %)`; nothing where no item names a procedure: that is no share of zero."""
    if percent is None or not share.procedures:
        return ""
    return f"{len(codes)}/{share.of} ({per_cent(float(percent), screen.language)})"
