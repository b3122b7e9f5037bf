"""The draft of a publication decision as a Word paper: the decision, its lists (Phần I), the procedures (Phần II).

The layout is that of decisions of the Ministry of Public Security (1523/QĐ-BCA-C06); what only the issuer knows is left open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.shared import Cm

from analyzer.engine.words.citing import Citing
from analyzer.ledger.checks.check import Compared
from analyzer.ledger.draft import Head
from analyzer.ledger.wording import ACTION_WORDS
from analyzer.model.days import full_day
from analyzer.model.decision import Action, Row
from analyzer.model.procedure import Procedure
from analyzer.model.text import NOTHING, Language, Text, capital, joined
from analyzer.proposal.publication.lists import Entry, OfficialList, kinds, official_lists
from analyzer.proposal.publication.parts import described
from analyzer.proposal.values import roman
from analyzer.proposal.word.body import Body
from analyzer.proposal.word.letterhead import BLANK, write_letterhead, write_signature
from analyzer.proposal.word.page import WIDTH, clean, landscape, line_below, new_document, portrait, to_bytes

_TITLE = Text("QUYẾT ĐỊNH", "DECISION")
_SIGNERS = {
    "ministry": Text("BỘ TRƯỞNG", "MINISTER"),
    "province": Text("CHỦ TỊCH", "CHAIRMAN"),
}
_ON_CONTROL = (
    Text(
        "Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục hành chính; các nghị định sửa đổi, bổ sung Nghị định số 63/2010/NĐ-CP;",
        "Under Decree No. 63/2010/NĐ-CP of 8 June 2010 on the control of administrative procedures and the decrees that amend it;",
    ),
    Text(
        "Căn cứ Thông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính;",
        "Under Circular No. 02/2017/TT-VPCP of 31 October 2017 on the work of controlling procedures;",
    ),
)
_TEXTS: dict[Action, Text] = {
    "promulgate": Text("Văn bản quy định thủ tục", "Text that makes it"),
    "amend": Text("Văn bản quy định nội dung sửa đổi, bổ sung", "Text that amends it"),
    "replace": Text("Văn bản quy định việc thay thế", "Text that replaces it"),
    "repeal": Text("Văn bản quy định việc bãi bỏ", "Text that repeals it"),
}


@dataclass(frozen=True, slots=True)
class Publication:
    """What a publication decision is written from."""

    compared: Compared
    rows: Sequence[Row]
    announced: Sequence[str]
    head: Head


def render(publication: Publication, language: Language) -> bytes:
    """The .docx file of the draft."""
    document = new_document(language)
    paper = _Paper(Body(document, language), publication)
    paper.decision()
    paper.lists_()
    paper.procedures()
    settings = publication.compared.revision.settings
    return to_bytes(document, paper.title()[language], settings.ministry_name, publication.compared.revision.as_of)


class _Paper:
    def __init__(self, body: Body, publication: Publication) -> None:
        self.body = body
        self.base, self.revision = publication.compared.base, publication.compared.revision
        self.rows, self.announced, self.head = publication.rows, publication.announced, publication.head
        self.lists = official_lists(publication.rows, publication.compared)
        self.citing = Citing(self.revision)

    def title(self) -> Text:
        """`Về việc công bố thủ tục hành chính mới ban hành, bị bãi bỏ trong lĩnh vực ...`."""
        if self.head.title:
            return Text(self.head.title, self.head.title)
        what = joined(ACTION_WORDS[one.action] for one in self.lists)
        fields = joined(dict.fromkeys(group.field for one in self.lists for group in one.groups), "; ")
        return Text(
            f"Về việc công bố thủ tục hành chính {what.vi} trong lĩnh vực {fields.vi}{self._of_ministry().vi}",
            f"On procedures ({what.en}) in the field of {fields.en}{self._of_ministry().en}",
        )

    def _of_ministry(self) -> Text:
        ministry = self.citing.official(self.revision.settings.ministry_name)
        return Text(" thuộc phạm vi chức năng quản lý của {}", " of the {}").of(ministry) if ministry.vi else NOTHING

    def decision(self) -> None:
        """The decision itself: what it rests on, three articles, recipients, signature."""
        body, say, settings = self.body, self.body.say, self.revision.settings
        issuer = self.citing.official(settings.ministry_name or settings.department)
        write_letterhead(
            body,
            above="",
            organ=say(issuer),
            place=settings.place,
            draft=True,
            number=self.head.number or "",
        )
        body.document.add_paragraph(say(_TITLE), style="Title")
        body.document.add_paragraph(clean(say(self.title())), style="Subtitle")
        line_below(body.document.add_paragraph(style="Rule"), Cm(6), Cm(6))
        signer = _SIGNERS[self.head.authority]
        body.document.add_paragraph(clean(f"{say(signer)} {say(issuer).upper()}".strip()), style="Subtitle")
        for ground in self._grounds():
            body.italic(ground)
        body.document.add_paragraph(say(Text("QUYẾT ĐỊNH:", "DECIDES:")), style="Heading 1")
        for position, article in enumerate(self._articles(), 1):
            body.text(article, lead=say(Text(f"Điều {position}. ", f"Article {position}. ")))
        units = dict.fromkeys(say(unit) for unit in self._units())
        write_signature(body, (settings.addressee, *units), signer)

    def _grounds(self) -> Iterator[Text]:
        for number in self.announced:
            text = self.citing.text(number)
            yield Text("Căn cứ {};", "Under {};").of(text)
        yield Text(
            f"Căn cứ {BLANK} quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của {self.revision.settings.ministry_name or BLANK};",
            f"Under {BLANK} on the functions of the body;",
        )
        yield from _ON_CONTROL
        units = joined(self._units(), ", ") or Text(BLANK, BLANK)
        yield Text(f"Theo đề nghị của Thủ trưởng {units.vi or BLANK}.", f"At the proposal of {units.en or BLANK}.")

    def _units(self) -> list[Text]:
        """The unit that the decision names, else the lead units of its procedures."""
        if self.head.lead_unit:
            return [self.citing.agency(self.head.lead_unit)]
        found = (self.citing.lead_unit(procedure) for row in self.rows if (procedure := self._procedure(row)))
        return list(dict.fromkeys(unit for unit in found if unit))

    def _procedure(self, row: Row) -> Procedure | None:
        return self.revision.procedures.get(row.code or "") or self.base.procedures.get(row.code or "")

    def _articles(self) -> Iterator[Text]:
        what, ministry = kinds(self.lists), self._of_ministry()
        yield Text(
            "Công bố kèm theo Quyết định này {}{} (danh mục tại Phần I, nội dung cụ thể tại Phần II).",
            "{}{} are announced with this decision (lists in Part I, contents in Part II).",
        ).of(what, ministry)
        effective = full_day(self.head.effective) if self.head.effective else Text(f"ngày {BLANK}", BLANK)
        former = sorted({number for row in self.rows if (old := self.base.procedures.get(row.code or "")) and (number := old.published_by)})
        replaced = (
            Text(
                f" Nội dung tương ứng công bố tại Quyết định số {', '.join(former)} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
                f" What was announced of them by {', '.join(former)} ends on that day.",
            )
            if former
            else NOTHING
        )
        yield Text(
            f"Quyết định này có hiệu lực thi hành kể từ {'ngày ' if self.head.effective else ''}{effective.vi}.{replaced.vi}",
            f"This decision takes effect on {effective.en}.{replaced.en}",
        )
        yield Text(
            "Thủ trưởng các đơn vị, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.",
            "Heads of the units, the organisations and persons concerned carry this decision out.",
        )

    def lists_(self) -> None:
        """Phần I: a table an action."""
        body = self.body
        landscape(body.document)
        body.heading(1, Text("PHẦN I. DANH MỤC THỦ TỤC HÀNH CHÍNH", "PART I. LISTS OF PROCEDURES"))
        for position, one in enumerate(self.lists, 1):
            words = ACTION_WORDS[one.action]
            body.heading(2, Text("{}. Danh mục thủ tục hành chính {}", "{}. Procedures: {}").of(roman(position), words))
            columns = body.columns(
                (Text("STT", "No."), 1.4),
                (Text("Mã thủ tục", "Code"), 2.6),
                (Text("Tên thủ tục hành chính", "Procedure"), 9.5),
                (_TEXTS[one.action], 6),
                (Text("Cơ quan thực hiện", "Body"), 5),
            )
            body.table(columns, self._table(one), WIDTH["landscape"])

    def _table(self, one: OfficialList) -> Iterator[Sequence[str]]:
        say, level = self.body.say, None
        for position, group in enumerate(one.groups, 1):
            if level != (level := group.level):
                yield [say(capital(Text("Thủ tục hành chính {}", "Level: {}").of(level)))]
            yield [say(Text("Lĩnh vực {}", "Field: {}").of(group.field))]
            start = sum(len(former.entries) for former in one.groups[: position - 1])
            for number, entry in enumerate(group.entries, start + 1):
                yield self._cells(number, entry)

    def _cells(self, number: int, entry: Entry) -> Sequence[str]:
        say = self.body.say
        return str(number), entry.code or BLANK, entry.name, say(entry.texts) or BLANK, say(entry.authority) or BLANK

    def procedures(self) -> None:
        """Phần II: what people have to do now; a procedure that ends has no content any more."""
        body = self.body
        portrait(body.document)
        body.heading(1, Text("PHẦN II. NỘI DUNG CỤ THỂ CỦA TỪNG THỦ TỤC HÀNH CHÍNH", "PART II. THE PROCEDURES"))
        codes = dict.fromkeys(row.code for row in self.rows if row.action != "repeal" and row.code in self.revision.procedures)
        if any(code in self.base.procedures for code in codes):
            body.note(Text("Phần chữ in nghiêng là nội dung được sửa đổi, bổ sung.", "What is new stands in italics."))
        for position, code in enumerate(filter(None, codes), 1):
            self._write(position, self.revision.procedures[code])

    def _write(self, position: int, procedure: Procedure) -> None:
        body, before = self.body, self.base.procedures.get(procedure.id)
        body.heading(2, Text(f"{position}. Thủ tục: {procedure.name} ({procedure.id})", f"{position}. {procedure.name} ({procedure.id})"))
        parts = described(procedure, self.revision, (before, self.base) if before else None)
        for number, part in enumerate(parts, 1):
            body.text(Text(f"{position}.{number}. {part.title.vi}", f"{position}.{number}. {part.title.en}"), strong=True)
            for line in part.lines:
                body.italic(line.text) if line.new else body.text(line.text)
