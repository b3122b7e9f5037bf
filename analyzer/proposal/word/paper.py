"""The proposal as a Word paper: head, summary, texts to amend, one part a procedure, notes, annexes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docx.shared import Cm, Mm

from analyzer.model.text import Language, Text
from analyzer.proposal.tree import Proposal, Unplaced
from analyzer.proposal.values import capital
from analyzer.proposal.word.annexes import write_annexes
from analyzer.proposal.word.body import Body
from analyzer.proposal.word.figures import figure_columns, figure_rows
from analyzer.proposal.word.page import clean, line_below, new_document, to_bytes
from analyzer.proposal.word.section import write_section
from analyzer.proposal.word.table import plain_table, write_cell

_TITLE = Text("PHƯƠNG ÁN ĐƠN GIẢN HÓA THỦ TỤC HÀNH CHÍNH", "PROPOSAL TO SIMPLIFY ADMINISTRATIVE PROCEDURES")
_STATE = Text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM")
_MOTTO = Text("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")
_DRAFT = Text("DỰ THẢO", "DRAFT")
_DOTS = "........"


def render(proposal: Proposal, language: Language) -> bytes:
    """The .docx file of a proposal."""
    document = new_document(language)
    body = Body(document, language)
    _head(body, proposal)
    _summary(body, proposal)
    _texts(body, proposal)
    body.heading(1, Text("PHẦN THỨ HAI. NỘI DUNG PHƯƠNG ÁN", "PART TWO. THE PROPOSAL"))
    for section in proposal.sections:
        write_section(body, section)
    _notes(body, proposal)
    _signature(body, proposal)
    write_annexes(body, proposal)
    return to_bytes(document, _TITLE[language], proposal.department[language], proposal.as_of)


def _head(body: Body, proposal: Proposal) -> None:
    say, place = body.say, proposal.place
    table = plain_table(body.document, (Mm(66), Mm(94)), rows=2)
    left = write_cell(
        table.cell(0, 0), [(say(proposal.ministry).upper(), "Organ Above"), (say(proposal.department).upper(), "Organ"), ("", "Rule")]
    )
    line_below(left[-1], Cm(2), Cm(2))
    right = write_cell(table.cell(0, 1), [(say(_STATE), "Organ"), (say(_MOTTO), "Motto"), ("", "Rule")])
    line_below(right[-1], Cm(1.8), Cm(1.8))
    write_cell(table.cell(1, 0), [(say(Text(f"Số: {_DOTS}/{_DOTS}", f"No.: {_DOTS}/{_DOTS}")), "Number"), (say(_DRAFT), "Organ")])
    day = Text(f"ngày {_DOTS} tháng {_DOTS} năm {_DOTS}", f"day {_DOTS} month {_DOTS} year {_DOTS}")
    write_cell(table.cell(1, 1), [(f"{place}, {say(day)}" if place else say(capital(day)), "Place and Date")])
    body.document.add_paragraph(say(_TITLE), style="Title")
    about = Text(
        f"thuộc phạm vi chức năng quản lý của {proposal.ministry.vi}", f"within the management functions of the {proposal.ministry.en}"
    )
    if proposal.ministry.vi:
        body.document.add_paragraph(clean(say(about)), style="Subtitle")
    line_below(body.document.add_paragraph(style="Rule"), Cm(6), Cm(6))
    if proposal.addressee:
        body.document.add_paragraph(clean(say(Text("Kính gửi: ", "To: ")) + proposal.addressee), style="Addressee")
    body.text(proposal.opening)


def _summary(body: Body, proposal: Proposal) -> None:
    body.heading(1, Text("PHẦN THỨ NHẤT. TỔNG HỢP", "PART ONE. SUMMARY"))
    body.heading(2, Text("1. Kết quả chung", "1. Overall result"))
    body.text(proposal.headline)
    body.caption(Text("Chỉ tiêu trước và sau đơn giản hóa", "Measures before and after"))
    body.table(figure_columns(body), figure_rows(body, proposal.summary))
    for remark in proposal.summary_remarks:
        body.note(remark)
    body.caption(Text("Thủ tục trong phương án", "Procedures of the proposal"))
    columns = body.columns(
        (Text("STT", "No."), 1.4),
        (Text("Mã thủ tục", "Code"), 2.4),
        (Text("Tên thủ tục", "Procedure"), 10),
        (Text("Số nội dung", "Items"), 2.2, "number"),
    )
    body.table(columns, _procedure_rows(body, proposal))


def _procedure_rows(body: Body, proposal: Proposal) -> Iterable[Sequence[str]]:
    """By field and lead unit, as decisions list them."""
    group = None
    for section in proposal.sections:
        if group != (group := (section.field, section.lead_unit)):
            yield [
                body.say(
                    Text(
                        f"Lĩnh vực: {section.field.vi}. Đơn vị chủ trì: {section.lead_unit.vi}",
                        f"Field: {section.field.en}. Lead unit: {section.lead_unit.en}",
                    )
                )
            ]
        yield section.number, section.code, section.name, body.count(len(section.items))


def _texts(body: Body, proposal: Proposal) -> None:
    body.heading(2, Text("2. Văn bản cần sửa đổi, bổ sung", "2. Texts to amend"))
    if proposal.competences:
        body.caption(Text("Văn bản, xếp theo cơ quan có thẩm quyền sửa đổi, bổ sung", "Texts by who may amend them"))
        columns = body.columns((Text("Văn bản", "Text"), 7), (Text("Điểm, khoản, Điều", "Provisions"), 6), (Text("Nội dung", "Items"), 3))
        body.table(columns, _text_rows(body, proposal))
    if proposal.unplaced:
        body.text(
            Text(
                "Các nội dung sau chưa xác định được điểm, khoản, Điều cần sửa vì dữ liệu thủ tục không nêu; đơn vị chủ trì xác định trong các văn bản mà thủ tục viện dẫn.",
                "For the following items the record names no provision; the lead unit determines it among the texts the procedure cites.",
            )
        )
        body.caption(Text("Nội dung chưa xác định được quy định cần sửa", "Items without a known provision"))
        columns = body.columns(
            (Text("Thủ tục", "Procedure"), 6),
            (Text("Nội dung", "Items"), 2.2),
            (Text("Văn bản thủ tục viện dẫn", "Texts the procedure cites"), 8),
        )
        body.table(columns, _unplaced_rows(body, proposal.unplaced))


def _text_rows(body: Body, proposal: Proposal) -> Iterable[Sequence[str | Sequence[str]]]:
    unnamed = Text("Dữ liệu thủ tục chưa nêu; đơn vị chủ trì xác định", "Not named; to be determined by the lead unit")
    for competence in proposal.competences:
        yield [body.say(competence.by)]
        for text in competence.texts:
            remark = f" ({body.say(text.remark)})" if text.remark.vi else ""
            yield body.say(text.text) + remark, "; ".join(text.provisions) or body.say(unnamed), ", ".join(text.items)


def _unplaced_rows(body: Body, lines: Iterable[Unplaced]) -> Iterable[Sequence[str]]:
    """By the unit that has to find the provision."""
    none = Text("Dữ liệu thủ tục không nêu căn cứ pháp lý nào", "The record cites no text")
    unit = None
    for line in lines:
        if unit != (unit := line.lead_unit):
            yield [body.say(Text(f"Đơn vị xác định: {unit.vi}", f"To be determined by: {unit.en}"))]
        yield f"{line.name} ({line.code})", ", ".join(line.items), "; ".join(line.numbers) or body.say(none)


def _notes(body: Body, proposal: Proposal) -> None:
    body.heading(1, Text("PHẦN THỨ BA. PHƯƠNG PHÁP VÀ NỘI DUNG CHƯA BIẾT", "PART THREE. METHOD AND WHAT IS NOT KNOWN"))
    for position, note in enumerate(proposal.notes, 1):
        body.text(note, lead=f"{position}. ")


def _signature(body: Body, proposal: Proposal) -> None:
    body.document.add_paragraph(style="Rule")
    table = plain_table(body.document, (Mm(80), Mm(80)), rows=1)
    units = list(dict.fromkeys(body.say(section.lead_unit) for section in proposal.sections))
    to = [f"- {proposal.addressee};"] if proposal.addressee else []
    kept = [f"- {unit};" for unit in units] + [f"- {body.say(Text('Lưu: VT', 'Filed'))}, {_DOTS}"]
    write_cell(
        table.cell(0, 0),
        [(body.say(Text("Nơi nhận:", "Recipients:")), "Recipients Label"), *((line, "Recipients") for line in (*to, *kept))],
    )
    signer = Text("THỦ TRƯỞNG ĐƠN VỊ", "HEAD OF THE UNIT")
    write_cell(table.cell(0, 1), [(body.say(signer), "Signature"), *[("", "Signature")] * 4, (_DOTS * 3, "Signature")])
