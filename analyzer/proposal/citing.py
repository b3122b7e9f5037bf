"""Texts of law and the bodies that may amend them, called as official papers call them."""

from __future__ import annotations

from datetime import date

from analyzer.engine.display import Display
from analyzer.engine.finding import Amend
from analyzer.model.catalogue import Catalogue
from analyzer.model.text import Text
from analyzer.model.vocabulary import Instrument
from analyzer.proposal.tree import Provision

_TYPES: dict[str, Text] = {
    "constitution": Text("Hiến pháp", "Constitution"),
    "law": Text("Luật", "Law"),
    "national_assembly_resolution": Text("Nghị quyết", "Resolution of the National Assembly"),
    "ordinance": Text("Pháp lệnh", "Ordinance"),
    "standing_committee_resolution": Text("Nghị quyết", "Resolution of the Standing Committee"),
    "decree": Text("Nghị định", "Decree"),
    "government_resolution": Text("Nghị quyết", "Resolution of the Government"),
    "prime_minister_decision": Text("Quyết định", "Decision of the Prime Minister"),
    "circular": Text("Thông tư", "Circular"),
    "joint_circular": Text("Thông tư liên tịch", "Joint Circular"),
    "provincial_resolution": Text("Nghị quyết", "Resolution of a Provincial People’s Council"),
    "provincial_decision": Text("Quyết định", "Decision of a Provincial People’s Committee"),
    "decision": Text("Quyết định", "Decision"),
}
_UNNAMED = Text("Văn bản", "Text")
_HEADS: dict[str, Text] = {
    "government_office": Text("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "Minister, Head of the Government Office"),
    "government_inspectorate": Text("Tổng Thanh tra Chính phủ", "Inspector-General of the Government"),
    "state_bank": Text("Thống đốc Ngân hàng Nhà nước Việt Nam", "Governor of the State Bank of Vietnam"),
}
"""Heads of ministerial bodies that are no "Bộ trưởng Bộ ..."."""
UNKNOWN_BODY = Text(
    "Chưa xác định (văn bản chưa có loại và cơ quan ban hành trong từ vựng)",
    "Not determined (the vocabulary gives no type and issuer of this text)",
)
NONE = Text("", "")


class Citing:
    """Names of texts and bodies of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.instruments = catalogue.vocabulary.instruments
        self.agencies = catalogue.vocabulary.agencies
        self.as_of = catalogue.as_of
        self.display = Display(catalogue)

    def text(self, number: str) -> Text:
        """`Nghị định số 154/2024/NĐ-CP`; laws and ordinances with their name: `Luật Cư trú số 68/2020/QH14`."""
        instrument = self.instruments.get(number)
        if instrument is None:
            return Text(f"{_UNNAMED.vi} số {number}", f"{_UNNAMED.en} No. {number}")
        kind = _TYPES.get(instrument.type, _UNNAMED)
        named = instrument.name and instrument.type in ("law", "ordinance", "constitution")
        return Text(f"{instrument.name if named else kind.vi} số {number}", f"{kind.en} No. {number}")

    def place(self, number: str, provision: str) -> Text:
        """`khoản 1 Điều 5 Nghị định số 154/2024/NĐ-CP`."""
        text = self.text(number)
        return Text(f"{provision} {text.vi}", f"{provision}, {text.en}") if provision else text

    def body(self, agency: str) -> Text:
        """Who signs for a body: a ministry acts through its minister."""
        if agency in _HEADS:
            return _HEADS[agency]
        if agency not in self.agencies:
            return UNKNOWN_BODY
        name = self.agency(agency)
        if name.vi.startswith("Bộ "):
            return Text(f"Bộ trưởng {name.vi}", f"Minister, {name.en}")
        return name

    def agency(self, agency: str) -> Text:
        return Text(self.display.name("agencies", agency, "vi"), self.display.name("agencies", agency, "en"))

    def provision(self, amend: Amend) -> Provision:
        return Provision(amend.instrument, self.text(amend.instrument), amend.provision, self.body(amend.by), self.remark(amend.instrument))

    def remark(self, number: str) -> Text:
        """What whoever amends a text must know of it: that it has ended, or which texts have amended it."""
        instrument = self.instruments.get(number)
        if instrument is not None and _ended(instrument, self.as_of):
            after = self.text(instrument.replaced_by) if instrument.replaced_by else NONE
            return Text(
                f"văn bản đã hết hiệu lực{f', thay thế bởi {after.vi}' if after.vi else ''}; cần xác định quy định tương ứng đang có hiệu lực",
                f"no more in force{f', replaced by {after.en}' if after.en else ''}; find the corresponding provision in force",
            )
        by = [self.text(other) for other, text in self.instruments.items() if number in text.amends and _in_force(text, self.as_of)]
        if not by:
            return NONE
        return Text(f"đã được sửa đổi, bổ sung bởi {'; '.join(t.vi for t in by)}", f"amended by {'; '.join(t.en for t in by)}")

    def limited(self, number: str) -> date | None:
        """The last day of a text that is in force for a time only."""
        instrument = self.instruments.get(number)
        return instrument.until if instrument else None


def _in_force(instrument: Instrument, as_of: date) -> bool:
    begun = instrument.effective is None or instrument.effective <= as_of
    return begun and not _ended(instrument, as_of)


def _ended(instrument: Instrument, as_of: date) -> bool:
    past = instrument.until is not None and instrument.until < as_of
    return past or instrument.status in ("expired", "replaced", "repealed")
