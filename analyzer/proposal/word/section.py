"""One procedure in the Word paper: what is simplified and why, how to carry it out, what it saves."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.engine.words.plain_values import number
from analyzer.model.text import Text, joined, same
from analyzer.proposal.tree import Benefit, Item, Line, Section
from analyzer.proposal.word.body import Body
from analyzer.proposal.word.figures import figure, figure_columns, figure_rows, percent, saved


def write_section(body: Body, section: Section, first: dict[Text, str]) -> None:
    """The three parts of a procedure's phương án. `first`: the item at which the paper has told each reason so far."""
    body.heading(
        2,
        Text(
            f"{section.number}. Thủ tục: {section.name} (mã {section.code})",
            f"{section.number}. Procedure: {section.name} (code {section.code})",
        ),
    )
    _about(body, section)
    body.heading(3, Text("1. Nội dung đơn giản hóa", "1. What is simplified"))
    for item in section.items:
        _item(body, item, _reasons(item, f"{section.number}.{item.letter}", first))
    for left in section.left_out:
        body.note(Text("Không đưa vào vì trùng hoặc mâu thuẫn với nội dung trên: {}.", "Left out, contradicted by the above: {}.").of(left))
    body.heading(3, Text("2. Kiến nghị thực thi", "2. How to carry it out"))
    _recommendation(body, section)
    body.heading(3, Text("3. Lợi ích phương án", "3. What it saves"))
    _benefit(body, section.benefit)


def _about(body: Body, section: Section) -> None:
    body.text(section.field, lead=body.say(Text("Lĩnh vực: ", "Field: ")))
    body.text(section.lead_unit, lead=body.say(Text("Đơn vị chủ trì: ", "Lead unit: ")))
    if section.authority.vi:
        body.text(section.authority, lead=body.say(Text("Cơ quan giải quyết: ", "Deciding body: ")))
    none = Text("dữ liệu thủ tục không nêu", "the record names none")
    body.text(joined(section.texts, "; ") if section.texts else none, lead=body.say(Text("Căn cứ pháp lý: ", "Legal basis: ")))


def _reasons(item: Item, number: str, first: dict[Text, str]) -> Text:
    """The reasons of an item; of those that an earlier one of the same rule has told already, only where."""
    places = [first.setdefault(reason, number) for reason in item.reasons]
    told = [reason for reason, place in zip(item.reasons, places, strict=True) if place == number]
    if earlier := ", ".join(dict.fromkeys(place for place in places if place != number)):
        told.append(Text(f"Lý do chung: như tại {earlier}.", f"The general reason: as for {earlier}."))
    return joined(told, " ")


def _item(body: Body, item: Item, reasons: Text) -> None:
    for position, change in enumerate(item.changes):
        body.text(same("{}.").of(change.title), lead=f"{item.letter}) " if position == 0 else "", strong=True)
    body.text(reasons, lead=body.say(Text("Lý do: ", "Reason: ")))
    if item.legal_basis:
        listed = joined(item.legal_basis, "; ")
        body.text(same("{}.").of(listed), lead=body.say(Text("Căn cứ: ", "Law: ")))


def _recommendation(body: Body, section: Section) -> None:
    without = [item.letter for item in section.items if not item.amend]
    for item in section.items:
        for amend in item.amend:
            body.text(Text("Sửa đổi, bổ sung {}.", "Amend {}.").of(amend.told), lead=f"{item.letter}) ")
        if without and item.letter == without[0]:
            body.text(section.to_determine, lead=", ".join(f"{mark})" for mark in without) + " ")
    for request in dict.fromkeys(request for item in section.items for request in item.requests):
        body.text(request)
    dots = "." * 40
    body.text(Text(dots, dots), lead=body.say(Text("Lộ trình thực hiện: ", "Timetable: ")))


def _benefit(body: Body, benefit: Benefit) -> None:
    if benefit.lines:
        body.table(figure_columns(body), figure_rows(body, benefit.lines))
    else:
        body.text(
            Text(
                "Các chỉ tiêu đo được của trường hợp thực hiện nặng nhất không đổi.",
                "What is measured of the heaviest route does not change.",
            ),
        )
    star = " (*)" if benefit.assumed else ""
    _cost(body, benefit.cost, Text(f"đồng/lần thực hiện{star}", f"VND a case{star}"))
    if benefit.yearly is not None:
        _cost(body, benefit.yearly, Text(f"đồng/năm{star}", f"VND a year{star}"))
    else:
        body.text(
            Text(
                "- Chi phí tuân thủ một năm: chưa tính, vì chưa biết số hồ sơ một năm.",
                "- Compliance cost per year: not given, the yearly number of dossiers is not known.",
            )
        )
    for remark in benefit.remarks:
        body.text(remark)


def _cost(body: Body, line: Line, unit: Text) -> None:
    """The four figures of Điều 27 Thông tư 02/2017/TT-VPCP."""
    if line.before is None:
        body.text(Text("- Chi phí tuân thủ: chưa tính được.", "- Compliance cost: not known."))
        return
    language = body.language
    if not line.saved:
        told = f"{figure(line.before, language)} {body.say(unit)}"
        body.text(Text(f"- Chi phí tuân thủ: {told}, không đổi.", f"- Compliance cost: {told}, unchanged."))
        return
    after = line.after if line.after is not None else 0.0
    rows: Sequence[tuple[Text, str]] = (
        (Text("Chi phí tuân thủ trước khi đơn giản hóa", "Compliance cost before"), f"{figure(line.before, language)} {body.say(unit)}"),
        (Text("Chi phí tuân thủ sau khi đơn giản hóa", "Compliance cost after"), f"{number(after, language)} {body.say(unit)}"),
        (Text("Chi phí tiết kiệm", "Saved"), f"{saved(line, language)} {body.say(unit)}"),
        (Text("Tỷ lệ cắt giảm chi phí", "Share saved"), percent(line, language)),
    )
    for title, value in rows:
        body.text(same("- {}: {}.").of(title, value))
