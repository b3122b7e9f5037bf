"""The report of a period as a Word paper, after the content of khoản 3 Điều 35 Nghị định 63/2010/NĐ-CP, points a to h.

What the ledger holds is filled in; what it does not hold is left open for a person.
"""

from __future__ import annotations

from dataclasses import replace

from analyzer.engine.words.display import Display
from analyzer.engine.words.enumerated import PLAN_STATES
from analyzer.ledger.following.achieved import Achievements
from analyzer.ledger.following.period import Period, sentence, up_to
from analyzer.ledger.plans.carrying_out import carrying_out
from analyzer.ledger.wording import BY_FIELD, BY_LEVEL, held_back
from analyzer.model.catalogue import Catalogue
from analyzer.model.days import written_day
from analyzer.model.ledger import Ledger
from analyzer.model.text import Language, Text, same
from analyzer.proposal.word.body import Body
from analyzer.proposal.word.letterhead import BLANK, write_addressee, write_letterhead, write_signature
from analyzer.proposal.word.page import WIDTH, landscape, new_document, to_bytes
from analyzer.proposal.word.period_rows import (
    decision_rows,
    figure_rows,
    listed_rows,
    state_rows,
    text_rows,
    unmatched_rows,
)
from analyzer.proposal.word.reduced import reduced

_TITLE = Text("BÁO CÁO", "REPORT")
_SUBTITLE = Text(
    "Tình hình, kết quả thực hiện hoạt động kiểm soát thủ tục hành chính", "On the control of administrative procedures in the period"
)
_OPEN = Text("." * 118, "." * 118)
_LEFT_OPEN = {
    "c": Text("Thực hiện thủ tục hành chính; khen thưởng, xử lý vi phạm (nếu có)", "Handling of procedures; rewards and breaches (if any)"),
    "đ": Text("Vướng mắc, khó khăn (nếu có)", "Difficulties (if any)"),
    "e": Text("Tiếp nhận, xử lý phản ánh, kiến nghị", "Complaints and proposals received and handled"),
    "g": Text("Truyền thông hỗ trợ kiểm soát thủ tục hành chính", "Communication"),
    "h": Text("Nội dung khác theo yêu cầu", "Other content as asked for"),
}


def render(found: Period, less: Achievements, ledger: Ledger, catalogue: Catalogue, language: Language) -> bytes:
    """The .docx file of the report."""
    document = new_document(language)
    report = _Report(Body(document, language), found, less, ledger, catalogue)
    report.all()
    return to_bytes(document, _SUBTITLE[language], catalogue.settings.department, catalogue.as_of)


class _Report:
    def __init__(self, body: Body, found: Period, less: Achievements, ledger: Ledger, catalogue: Catalogue) -> None:
        self.body = body
        self.found = found
        self.less = less
        self.ledger = ledger
        self.catalogue = catalogue
        self.display = Display(catalogue)

    def all(self) -> None:
        self._head()
        self._regulations()
        self._announced()
        self._open("c")
        self._simplified()
        for letter in ("đ", "e", "g", "h"):
            self._open(letter)
        write_signature(self.body, (self.catalogue.settings.addressee,))
        self._annex()

    def _head(self) -> None:
        body, settings, say = self.body, self.catalogue.settings, self.body.say
        write_letterhead(body, above=settings.ministry_name, organ=settings.department, place=settings.place)
        body.document.add_paragraph(say(_TITLE), style="Title")
        body.document.add_paragraph(say(_SUBTITLE), style="Subtitle")
        start, end = written_day(self.found.start), written_day(self.found.end)
        span = Text("(từ ngày {} đến ngày {})", "(from {} to {})").of(start, end)
        body.document.add_paragraph(say(span), style="Annexed To")
        if (so_far := up_to(self.found.end, self.catalogue.as_of)).vi:
            body.document.add_paragraph(say(so_far), style="Annexed To")
        write_addressee(body, settings.addressee)

    def _regulations(self) -> None:
        """Point a: how many texts were made is known as far as decisions name them."""
        body = self.body
        body.heading(2, Text("a) Kiểm soát quy định về thủ tục hành chính", "a) Control of the regulations"))
        rows = text_rows(self.found, body.language)
        announced = Text(
            f"Các quyết định trong kỳ công bố thủ tục tại {len(rows)} văn bản:", f"The decisions of the period announce {len(rows)}:"
        )
        if not rows:
            announced = Text(
                "Không quyết định nào trong kỳ nêu văn bản quy định thủ tục được công bố.",
                "No decision of the period names a text on the procedures announced.",
            )
        body.text(Text(f"Tổng số thủ tục hành chính được đánh giá tác động: {BLANK}.", f"Procedures whose impact was assessed: {BLANK}."))
        body.text(
            Text(
                "Tổng số văn bản quy phạm pháp luật quy định về thủ tục hành chính được ban hành trong kỳ: {}. {}",
                "Texts on procedures made in the period: {}. {}",
            ).of(BLANK, announced)
        )
        columns = body.columns((Text("Văn bản", "Text"), 6), (Text("Ngày ký", "Signed"), 4), (Text("Ngày có hiệu lực", "In force"), 4))
        if rows:
            body.table(columns, rows)

    def _announced(self) -> None:
        """Point b: the official sentence, by decision, by field and level; what has been entered into the national database."""
        body, told = self.body, sentence(self.found)
        body.heading(2, Text("b) Công bố, công khai thủ tục hành chính", "b) Publication of procedures"))
        body.text(same("{}.").of(told))
        if not self.found.decisions:
            return
        body.note(
            Text(
                "Thủ tục đếm theo mã; một mã thực hiện ở nhiều cấp chiếm nhiều dòng trong danh mục kèm theo quyết định.",
                "Procedures are counted by code; one that is handled at several levels takes several rows of a decision's lists.",
            )
        )
        body.caption(Text("Quyết định công bố trong kỳ", "Decisions of the period"))
        columns = body.columns(
            (Text("Số, ký hiệu", "Number"), 5),
            (Text("Ngày ký", "Signed"), 3),
            (Text("Nhập Cơ sở dữ liệu quốc gia", "In the national database"), 3.6),
            (Text("Niêm yết", "Posted"), 3),
            (Text("Số dòng", "Rows"), 2, "number"),
        )
        body.table(columns, decision_rows(self.found, body.language))
        for decision in (filed.record for filed in self.found.decisions):
            if (held := held_back(decision)).vi:
                body.note(same("{}: {}.").of(decision.number, held))
        for caption, head, groups, words in (
            (BY_FIELD, Text("Lĩnh vực", "Field"), self.found.by_field, "fields"),
            (BY_LEVEL, Text("Cấp", "Level"), self.found.by_level, "levels"),
        ):
            body.caption(caption)
            columns = body.columns(
                (head, 7),
                (Text("Mới ban hành", "New"), 2.4, "number"),
                (Text("Sửa đổi, bổ sung, thay thế", "Amended, replaced"), 3, "number"),
                (Text("Bãi bỏ", "Repealed"), 2.2, "number"),
            )
            body.table(columns, figure_rows(groups, self.found.kinds, words, self.display, body.language))

    def _simplified(self) -> None:
        """Point d: what became less; approved plans, each item in the state it is in on the last day, or on that of the report before."""
        body = self.body
        body.heading(2, Text("d) Rà soát, đơn giản hóa thủ tục hành chính", "d) Review and simplification"))
        reduced(body, self.less)
        last = min(self.found.end, self.catalogue.as_of)
        items = carrying_out(self.ledger, replace(self.catalogue, as_of=last))
        if not items:
            body.text(_OPEN)
            return
        as_of = written_day(last)
        body.caption(Text("Nội dung của phương án, theo trạng thái đến {}", "Items of plans by state on {}").of(as_of))
        columns = body.columns((Text("Phương án", "Plan"), 4.5), *((word, 2.3, "number") for word in PLAN_STATES.values()))
        body.table(columns, state_rows(items, body.language))
        body.text(_OPEN)

    def _open(self, letter: str) -> None:
        title = _LEFT_OPEN[letter]
        self.body.heading(2, same("{}) {}").of(letter, title))
        self.body.text(_OPEN)

    def _annex(self) -> None:
        body = self.body
        landscape(body.document)
        body.heading(1, Text("PHỤ LỤC. THỦ TỤC HÀNH CHÍNH ĐƯỢC CÔNG BỐ TRONG KỲ", "ANNEX. PROCEDURES ANNOUNCED IN THE PERIOD"))
        columns = body.columns(
            (Text("Mã", "Code"), 2.4),
            (Text("Tên thủ tục", "Procedure"), 10),
            (Text("Cấp", "Level"), 3.6),
            (Text("Lĩnh vực", "Field"), 5),
            (Text("Quyết định", "Decision"), 4),
        )
        body.table(columns, listed_rows(self.found, self.display, body.language), WIDTH["landscape"])
        if self.found.unmatched:
            body.caption(Text("Dòng không khớp danh mục", "Rows that the catalogue does not bear out"))
            columns = body.columns(
                (Text("Mã", "Code"), 2.4), (Text("Tên thủ tục", "Procedure"), 12), (Text("Cấp", "Level"), 3.6), (Text("Vì sao", "Why"), 7)
            )
            body.table(columns, unmatched_rows(self.found, body.language), WIDTH["landscape"])
