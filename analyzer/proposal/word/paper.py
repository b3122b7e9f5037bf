"""The proposal as a Word paper: head, summary, texts to amend, one part a procedure, notes, annexes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docx.shared import Cm

from analyzer.engine.words.plain_values import number
from analyzer.model.text import Language, Text
from analyzer.proposal.tree import Proposal, Unplaced
from analyzer.proposal.word.annexes import write_annexes
from analyzer.proposal.word.body import Body
from analyzer.proposal.word.figures import figure_columns, figure_rows
from analyzer.proposal.word.letterhead import write_addressee, write_letterhead, write_signature
from analyzer.proposal.word.page import clean, line_below, new_document, to_bytes
from analyzer.proposal.word.section import write_section

_TITLE = Text("PHƯƠNG ÁN ĐƠN GIẢN HÓA THỦ TỤC HÀNH CHÍNH", "PROPOSAL TO SIMPLIFY ADMINISTRATIVE PROCEDURES")


def render(proposal: Proposal, language: Language) -> bytes:
    """The .docx file of a proposal."""
    document = new_document(language)
    body = Body(document, language)
    _head(body, proposal)
    _summary(body, proposal)
    _texts(body, proposal)
    body.heading(1, Text("PHẦN THỨ HAI. NỘI DUNG PHƯƠNG ÁN", "PART TWO. THE PROPOSAL"))
    first: dict[Text, str] = {}
    for section in proposal.sections:
        write_section(body, section, first)
    _notes(body, proposal)
    units = dict.fromkeys(body.say(section.lead_unit) for section in proposal.sections)
    write_signature(body, (body.say(proposal.addressee), *units))
    write_annexes(body, proposal)
    return to_bytes(document, _TITLE[language], proposal.department[language], proposal.as_of)


def _head(body: Body, proposal: Proposal) -> None:
    say = body.say
    write_letterhead(body, above=say(proposal.ministry), organ=say(proposal.department), place=proposal.place, draft=True)
    body.document.add_paragraph(say(_TITLE), style="Title")
    about = Text("thuộc phạm vi chức năng quản lý của {}", "within the management functions of the {}").of(proposal.ministry)
    if proposal.ministry.vi:
        body.document.add_paragraph(clean(say(about)), style="Subtitle")
    line_below(body.document.add_paragraph(style="Rule"), Cm(6), Cm(6))
    write_addressee(body, say(proposal.addressee))
    body.text(proposal.opening)


def _summary(body: Body, proposal: Proposal) -> None:
    body.heading(1, Text("PHẦN THỨ NHẤT. TỔNG HỢP", "PART ONE. SUMMARY"))
    body.heading(2, Text("1. Kết quả chung", "1. Overall result"))
    body.text(proposal.headline)
    vi, en = (number(len(proposal.sections), language) for language in ("vi", "en"))
    body.caption(
        Text(
            f"Chỉ tiêu trước và sau đơn giản hóa, cộng {vi} thủ tục của phương án",
            f"Measures before and after, summed over the {en} procedures of the proposal",
        )
    )
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
            yield [body.say(Text("Lĩnh vực: {}. Đơn vị chủ trì: {}", "Field: {}. Lead unit: {}").of(section.field, section.lead_unit))]
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
                "Đối với các nội dung sau, dữ liệu thủ tục không nêu điểm, khoản, Điều cần sửa; đơn vị chủ trì xác định tại các văn bản mà thủ tục viện dẫn.",
                "For the following items the record names no provision; the lead unit determines it in the texts the procedure cites.",
            )
        )
        body.caption(Text("Văn bản phải xem để xác định quy định cần sửa", "Texts to look through for the provision"))
        columns = body.columns((Text("Văn bản", "Text"), 13), (Text("Nội dung", "Items"), 3))
        body.table(columns, _unplaced_rows(body, proposal.unplaced))


def _text_rows(body: Body, proposal: Proposal) -> Iterable[Sequence[str | Sequence[str]]]:
    unnamed = Text("Dữ liệu thủ tục chưa nêu; đơn vị chủ trì xác định", "Not named; to be determined by the lead unit")
    for competence in proposal.competences:
        yield [body.say(competence.by)]
        for text in competence.texts:
            remark = f" ({body.say(text.remark)})" if text.remark.vi else ""
            yield body.say(text.text) + remark, "; ".join(text.provisions) or body.say(unnamed), ", ".join(text.items)


def _unplaced_rows(body: Body, lines: Iterable[Unplaced]) -> Iterable[Sequence[str]]:
    """By the unit that has to find the provision, each text once."""
    none = Text("Dữ liệu thủ tục không nêu căn cứ pháp lý nào", "The record cites no text")
    units: dict[Text, dict[Text, list[str]]] = {}
    for line in lines:
        texts = units.setdefault(line.lead_unit, {})
        for text in line.texts or (none,):
            texts.setdefault(text, []).extend(line.items)
    for unit, texts in units.items():
        yield [body.say(Text("Đơn vị xác định: {}", "To be determined by: {}").of(unit))]
        for text, items in texts.items():
            yield body.say(text), ", ".join(items)


def _notes(body: Body, proposal: Proposal) -> None:
    body.heading(1, Text("PHẦN THỨ BA. PHƯƠNG PHÁP VÀ NỘI DUNG CHƯA BIẾT", "PART THREE. METHOD AND WHAT IS NOT KNOWN"))
    for position, note in enumerate(proposal.notes, 1):
        body.text(note, lead=f"{position}. ")
