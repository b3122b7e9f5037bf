"""Texts of law and the bodies that may amend them, called as official papers call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from analyzer.engine.findings.finding import Amend
from analyzer.engine.words.display import Display
from analyzer.engine.words.imposing import may_impose
from analyzer.engine.words.instruments import UNCLEAR, in_place_of, place_in_words, with_aside
from analyzer.model.catalogue import Catalogue
from analyzer.model.instrument import AMENDED_BY, RANK, unclear
from analyzer.model.procedure import Procedure
from analyzer.model.succeeding import standing, stands_for
from analyzer.model.text import NOTHING, Text, joined, raised
from analyzer.model.values import Citation
from analyzer.model.vocabulary import Agency, Ministry
from analyzer.text.law.numbers import read_number

_HEADS: dict[str, Text] = {
    "government_office": Text("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "Minister, Head of the Government Office"),
    "government_inspectorate": Text("Tổng Thanh tra Chính phủ", "Inspector-General of the Government"),
    "state_bank": Text("Thống đốc Ngân hàng Nhà nước Việt Nam", "Governor of the State Bank of Vietnam"),
}
"""Heads of ministerial bodies that are no "Bộ trưởng Bộ ..."."""
_LAWGIVERS: dict[str, Text] = {
    "national_assembly": Text("Quốc hội", "National Assembly"),
    "standing_committee": Text("Ủy ban Thường vụ Quốc hội", "Standing Committee of the National Assembly"),
    "government": Text("Chính phủ", "Government"),
    "prime_minister": Text("Thủ tướng Chính phủ", "Prime Minister"),
    "provincial_council": Text("Hội đồng nhân dân cấp tỉnh", "Provincial People’s Council"),
    "provincial_committee": Text("Ủy ban nhân dân cấp tỉnh", "Provincial People’s Committee"),
}
"""Bodies that the law itself names, for a vocabulary without them."""
UNKNOWN_BODY = Text(
    "Chưa xác định (văn bản chưa có loại và cơ quan ban hành trong từ vựng)",
    "Not determined (the vocabulary gives no type and issuer of this text)",
)
UNKNOWN_UNIT = Text("đơn vị chủ trì", "the lead unit")
_ENDED, _REPLACED_BY = Text("đã hết hiệu lực", "no longer in force"), Text(", được thay thế bởi ", ", replaced by ")


class Citing:
    """Names of texts and bodies of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.vocabulary = catalogue.vocabulary
        self.instruments = catalogue.vocabulary.instruments
        self.agencies: Mapping[str, Ministry | Agency] = catalogue.vocabulary.agencies
        self.fields = catalogue.vocabulary.fields
        self.ministries: Mapping[str, Ministry | Agency] = catalogue.vocabulary.ministries
        self.as_of = catalogue.as_of
        self.display = Display(catalogue)

    def official(self, name: str) -> Text:
        """A name of settings.yaml with its English form, where the vocabulary has one."""
        known = next((word.name for words in (self.ministries, self.agencies) for word in words.values() if word.name.vi == name), None)
        return Text(name, known.en if known else name)

    def text(self, number: str) -> Text:
        """`Nghị định số 154/2024/NĐ-CP`; laws and ordinances with their name."""
        return self.display.text("instruments", number)

    def place(self, number: str, provision: str) -> Text:
        """`khoản 1 Điều 5 Nghị định số 154/2024/NĐ-CP`."""
        return place_in_words(provision, self.text(number))

    def body(self, agency: str) -> Text:
        """Who signs for a body: a ministry acts through its minister."""
        if agency in _HEADS:
            return _HEADS[agency]
        if agency not in self.agencies:
            return _LAWGIVERS.get(agency, UNKNOWN_BODY)
        name = self.agency(agency)
        if name.vi.startswith("Bộ "):
            return Text("Bộ trưởng {}", "Minister, {}").of(name)
        return name

    def agency(self, agency: str) -> Text:
        return self.display.text("agencies", agency)

    def amendment(self, amend: Amend) -> Text:
        """`điểm a khoản 2 Điều 5 Nghị định số 154/2024/NĐ-CP (đã được sửa đổi ...); thẩm quyền: Chính phủ`."""
        now, remark = self.in_force(amend), self.remark_on(amend)
        place, by = self.place(now.instrument, now.provision), self.body(now.by)
        lacking = NOTHING
        if now.instrument != amend.instrument:
            lacking = Text(", cần xác định quy định tương ứng", ", the corresponding provision is to be determined")
        elif not amend.provision:
            lacking = Text(", dữ liệu thủ tục chưa nêu điểm, khoản, Điều", ", the record names no provision")
        return with_aside(place, remark) + lacking + Text("; thẩm quyền: {}", "; to be amended by: {}").of(by)

    def in_force(self, amend: Amend) -> Amend:
        """The provision to amend; of a text that has ended its successor, where that is known, and no provision of it."""
        number = standing(amend.instrument, self.instruments, self.as_of)
        if number in ("", amend.instrument):
            return amend
        text = self.instruments.get(number) or read_number(number)
        return Amend(number, "", AMENDED_BY.get(text.type, text.issuer) if text else "")

    def remark_on(self, amend: Amend) -> Text:
        """What whoever makes an amendment must know of its text: `thay cho khoản 1 Điều 5 Nghị định số 62/2021/NĐ-CP đã hết hiệu lực`."""
        number = self.in_force(amend).instrument
        if number == amend.instrument:
            return self.remark(number)
        told = (in_place_of([self.place(amend.instrument, amend.provision)]), self.remark(number))
        return joined((one for one in told if one.vi), "; ")

    def remark(self, number: str) -> Text:
        """What whoever amends a text must know of it: that it has ended, or which texts have amended it."""
        instrument = self.instruments.get(number)
        if instrument is not None and instrument.ended(self.as_of):
            after = self.text(instrument.replaced_by) if instrument.replaced_by else NOTHING
            return Text(
                f"văn bản đã hết hiệu lực{f', thay thế bởi {after.vi}' if after.vi else ''}; cần xác định quy định tương ứng đang có hiệu lực",
                f"no longer in force{f', replaced by {after.en}' if after.en else ''}; find the corresponding provision in force",
            )
        by = [self.text(other) for other, text in self.instruments.items() if number in text.amends and text.in_force(self.as_of)]
        if not by:
            return NOTHING
        return Text("đã được sửa đổi, bổ sung bởi ", "amended by ") + joined(by, "; ")

    def unclear(self, number: str) -> Text:
        """Said in a list of texts to amend beside one of which nothing tells that it is in force; empty beside others."""
        return UNCLEAR if unclear((number,), self.instruments, self.as_of) else NOTHING

    def limited(self, number: str) -> date | None:
        """The last day of a text that is in force for a time only."""
        instrument = self.instruments.get(number)
        return instrument.until if instrument else None

    def rank(self, number: str) -> int:
        """The place of a text in the order of texts; one that is not known comes last."""
        instrument = self.instruments.get(number)
        return RANK[instrument.type] if instrument else len(RANK)

    def cited(self, procedure: Procedure) -> list[Citation]:
        """The legal basis of a procedure, the highest text first; of equal ones, those that amend others last."""
        return sorted(procedure.legal_basis, key=lambda citation: self._order(citation.instrument))

    def _order(self, number: str) -> tuple[int, bool]:
        instrument = self.instruments.get(number)
        return self.rank(number), instrument is not None and bool(instrument.amends)

    def as_basis(self, citation: Citation) -> Text:
        """A place of the legal basis, with a word on a text that has ended."""
        place, instrument = self.place(citation.instrument, citation.provision), self.instruments.get(citation.instrument)
        if instrument is None or not instrument.ended(self.as_of):
            return place
        after = standing(citation.instrument, self.instruments, self.as_of)
        return with_aside(place, _ENDED + _REPLACED_BY + self.text(after) if after else _ENDED)

    def lead_unit(self, procedure: Procedure) -> Text | None:
        """Who reviews a procedure, where the record or its field says so."""
        field = self.fields.get(procedure.field)
        unit = procedure.lead_unit or (field.lead_unit if field else "")
        return self.agency(unit) if unit else None

    def to_search(self, procedure: Procedure, paths: Iterable[str] = ()) -> list[str]:
        """The cited texts that may impose what stands at `paths`, the highest first; empty where the record cites none."""
        return sorted(may_impose(procedure, paths, self.vocabulary, self.as_of), key=self._order)

    def texts_to_search(self, procedure: Procedure, paths: Iterable[str] = ()) -> list[Text]:
        """The same in words: what has ended is told beside its successor, or where it has none that is known, and what may have ended."""
        return [self._to_search(number, procedure, self.unclear(number)) for number in self.to_search(procedure, paths)]

    def _to_search(self, number: str, procedure: Procedure, besides: Text = NOTHING) -> Text:
        text, instrument = self.text(number), self.instruments.get(number)
        cited = (citation.instrument for citation in procedure.legal_basis)
        ended = stands_for(number, cited, self.instruments, self.as_of)
        if ended:
            told = (in_place_of(map(self.text, ended)), besides)
            return with_aside(text, joined((one for one in told if one.vi), "; "))
        return with_aside(text, _ENDED if instrument is not None and instrument.ended(self.as_of) else besides)

    def to_determine(self, procedure: Procedure, paths: Iterable[str] = ()) -> Text:
        """No provision of what stands at `paths` is made up: the record's silence is told, and who has to look in which texts."""
        unit = self.lead_unit(procedure) or UNKNOWN_UNIT
        texts = [self._to_search(number, procedure) for number in self.to_search(procedure, paths)]
        if not texts:
            return Text(
                f"Dữ liệu thủ tục không nêu điểm, khoản, Điều quy định nội dung này và không nêu căn cứ pháp lý. Đề nghị {unit.vi} xác định quy định cần sửa.",
                f"The record names neither a provision nor any text. {raised(unit.en)} is asked to determine what to amend.",
            )
        listed = joined(texts, ", ")
        return Text(
            f"Dữ liệu thủ tục không nêu điểm, khoản, Điều quy định nội dung này. Đề nghị {unit.vi} xác định quy định cần sửa tại: {listed.vi}.",
            f"The record names no provision. {raised(unit.en)} is asked to determine what to amend in: {listed.en}.",
        )
