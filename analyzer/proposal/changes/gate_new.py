"""What the report of the gate says of procedures whose code the base does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analyzer.engine.words.plain_values import number
from analyzer.engine.words.singular import of_one
from analyzer.ledger.gate.gate import Gate
from analyzer.ledger.gate.new_procedures import NewProcedure
from analyzer.model.secret import SECRET
from analyzer.model.text import NOTHING, Language, Text, lowered
from analyzer.reform.measures import BY_NAME

_SHOWN = 12
"""Procedures; more are counted."""


def new_ones(gate: Gate, language: Language) -> Iterator[str]:
    """What each of them asks and the decision it names, then what the gate wants of all of them."""
    if not gate.new:
        return
    count, more = len(gate.new), len(gate.new) - _SHOWN
    head = Text(f"## Thủ tục mới, mã chưa có ở bản cũ ({count})", f"## New procedures, whose codes the base does not have ({count})")
    yield from ("", head[language], "")
    for one in gate.new[:_SHOWN]:
        yield f"- {one.code} {_name(one, language)}"
        yield f"  - {_asks(one.asks, language)}"
        yield f"  - {_decision(one)[language]}"
        if one.code in gate.unapproved:
            yield f"  - {_approval(one)[language]}"
    if more > 0:
        yield Text(f"- và {more} thủ tục khác", f"- and {more} more")[language]
    yield from ("", _wanted(gate)[language])


def _name(one: NewProcedure, language: Language) -> str:
    return f"“{one.name}”" if one.name else f"({SECRET[language]})"


def _asks(asks: Mapping[str, float], language: Language) -> str:
    told = (f"{lowered(BY_NAME[name].title[language])}: {_counted(value, BY_NAME[name].unit, language)}" for name, value in asks.items())
    nothing = Text("chưa đo được điều gì", "nothing that is measured")
    return f"{Text('Yêu cầu', 'Asks')[language]}: {'; '.join(told) or nothing[language]}."


def _counted(value: float, unit: Text, language: Language) -> str:
    return f"{number(value, language)} {of_one(unit.en) if language == 'en' and value == 1 else unit[language]}"


def _decision(one: NewProcedure) -> Text:
    if one.recorded:
        return Text(
            f"Quyết định công bố: {one.decision}, đã ghi nhận trong sổ.", f"Publication decision: {one.decision}, recorded in the ledger."
        )
    if one.decision:
        return Text(
            f"Quyết định công bố: bản ghi nêu {one.decision}, nhưng sổ chưa ghi nhận quyết định ấy cho thủ tục này (tthc decision record TỆP).",
            f"Publication decision: the record names {one.decision}, which the ledger has not recorded for it (tthc decision record FILE).",
        )
    return Text(
        "Quyết định công bố: bản ghi không nêu (published_by); ghi nhận quyết định vào sổ (tthc decision record TỆP) rồi nêu số của nó.",
        "Publication decision: the record names none (published_by); record one (tthc decision record FILE), then name its number.",
    )


def _approval(one: NewProcedure) -> Text:
    return Text(
        f'Điều thủ tục này yêu cầu không đo được, nên phải có người chấp thuận đích danh: --approve {one.code}="họ tên, chức vụ".',
        f'What it asks is not measured, so that somebody must approve it by name: --approve {one.code}="name, office".',
    )


def _wanted(gate: Gate) -> Text:
    """A new procedure is a rise by all it asks; how much must fall elsewhere hangs on the ratio."""
    opening = Text("Mọi điều thủ tục mới yêu cầu đều tính là gánh nặng tăng.", "All that a new procedure asks is a rise.")
    decided = Text("Muốn qua cổng thì phải có quyết định công bố trong sổ", "To pass it needs a publication decision in the ledger")
    return Text(f"{opening.vi} {decided.vi}{_offset(gate).vi}.", f"{opening.en} {decided.en}{_offset(gate).en}.")


def _offset(gate: Gate) -> Text:
    if not gate.balances:
        return NOTHING
    if gate.balances[0].ratio is None:
        return Text(
            " và phần giảm bù ở thủ tục khác; chưa đặt tỷ lệ bù nên không gánh nặng nào được tăng (đặt bằng --offset TỶ_LỆ hoặc offset_ratio"
            " trong settings.yaml)",
            " and something that falls elsewhere; no ratio is set, so that nothing may rise (--offset RATIO or offset_ratio of settings.yaml)",
        )
    return Text(
        " và phần giảm bù ở thủ tục khác, đủ mức của cột “Cần giảm” dưới đây",
        " and as much that falls elsewhere as the column “Needed” below says",
    )
