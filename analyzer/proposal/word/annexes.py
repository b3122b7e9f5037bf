"""The annexes of the Word paper: present and proposed content side by side, and the facts that each item rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from analyzer.model.text import Text
from analyzer.proposal.tree import Proposal, tells_facts
from analyzer.proposal.word.body import Body
from analyzer.proposal.word.letterhead import BLANK
from analyzer.proposal.word.page import WIDTH, clean, landscape

_LONG = 200
"""Letters of a check that is not told twice."""


def write_annexes(body: Body, proposal: Proposal) -> None:
    """Both on landscape pages; the second is for the unit that checks the items, and no part of what is signed."""
    landscape(body.document)
    _heading(
        body,
        proposal,
        Text("PHỤ LỤC I. BẢNG SO SÁNH NỘI DUNG HIỆN HÀNH VÀ NỘI DUNG ĐỀ XUẤT", "ANNEX I. PRESENT AND PROPOSED CONTENT COMPARED"),
    )
    columns = body.columns(
        (Text("STT", "No."), 1.6),
        (Text("Nội dung hiện hành", "Present"), 6.5),
        (Text("Nội dung đề xuất", "Proposed"), 6.5),
        (Text("Quy định cần sửa và cơ quan có thẩm quyền", "Provision and who amends it"), 6.4),
        (Text("Đơn vị chủ trì", "Lead unit"), 4),
    )
    body.table(columns, _comparison_rows(body, proposal), WIDTH["landscape"])
    if tells_facts(proposal.sections):
        _facts(body, proposal)


def _heading(body: Body, proposal: Proposal, title: Text) -> None:
    body.heading(1, title)
    to = Text(
        f"(Kèm theo Phương án số {BLANK}/{BLANK} ngày {BLANK} tháng {BLANK} năm {BLANK} của {proposal.department.vi or BLANK})",
        f"(Annexed to Proposal No. {BLANK}/{BLANK} of day {BLANK} month {BLANK} year {BLANK} of the {proposal.department.en or BLANK})",
    )
    body.document.add_paragraph(clean(body.say(to)), style="Annexed To")


def _comparison_rows(body: Body, proposal: Proposal) -> Iterable[Sequence[Any]]:
    not_named = Text("Dữ liệu thủ tục không nêu; đơn vị chủ trì xác định", "Not named by the record; to be determined by the lead unit")
    for section in proposal.sections:
        yield [f"{section.number}. {section.name} ({section.code})"]
        for item in section.items:
            places = [body.say(amend.told) for amend in item.amend] or [body.say(not_named)]
            for change in item.changes:
                number = f"{section.number}.{item.letter}"
                yield number, body.say(change.present), body.say(change.proposed), places, body.say(section.lead_unit)


def _facts(body: Body, proposal: Proposal) -> None:
    landscape(body.document)
    _heading(
        body,
        proposal,
        Text("PHỤ LỤC II. DỮ KIỆN ĐỂ ĐƠN VỊ CHỦ TRÌ ĐỐI CHIẾU", "ANNEX II. FACTS FOR THE LEAD UNIT TO CHECK"),
    )
    columns = body.columns(
        (Text("STT", "No."), 1.6), (Text("Nội dung đơn giản hóa", "What is simplified"), 7.4), (Text("Dữ kiện", "Facts"), 16)
    )
    body.table(columns, _fact_rows(body, proposal), WIDTH["landscape"])


def _fact_rows(body: Body, proposal: Proposal) -> Iterable[Sequence[Any]]:
    first: dict[Text, str] = {}
    """Where each check was told first: items of one rule passed the same ones."""
    for section in proposal.sections:
        yield [f"{section.number}. {section.name} ({section.code})"]
        for item in section.items:
            number = f"{section.number}.{item.letter}"
            titles = [body.say(change.title) for change in item.changes]
            facts, checks = item.evidence[:1], item.evidence[1:]
            again = (once(told, first.setdefault(told, number), number) for told in checks)
            yield number, titles, [body.say(told) for told in (*facts, *again)]


def once(told: Text, first: str, number: str) -> Text:
    """A long check that an earlier item has told already is only named."""
    if first == number or len(told.vi) < _LONG:
        return told
    vi, en = told.vi.partition(":")[0], told.en.partition(":")[0]
    return Text(f"{vi}: như tại {first}.", f"{en}: as for {first}.") if vi != told.vi else told
