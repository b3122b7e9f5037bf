"""The table `citations`: each text in the legal basis and each provision that imposes an element, as the law now stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from analyzer.facts.index import Index
from analyzer.facts.known import Known
from analyzer.facts.tables import column as c
from analyzer.facts.tables.citations.amending import amending_alone
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.table import Table
from analyzer.model.dossier import dossier_lines
from analyzer.model.instrument import RANK, Instrument
from analyzer.model.packed import Amendment, Succession
from analyzer.model.procedure import ELEMENT_LISTS, Procedure
from analyzer.model.succeeding import standing
from analyzer.model.text import Text
from analyzer.model.values import Citation

_RECALLED = 0.9
_YEAR = re.compile(r"/(\d{4})/")
_LISTS = tuple(name for name in ELEMENT_LISTS if name != "dossier")


@dataclass(slots=True)
class State:
    """What is known of a cited text on the day; the same for all who cite it."""

    instrument: Instrument | None
    ended: bool
    not_yet: bool
    amendments: tuple[str, ...]
    successor: str
    """Of a text that has ended: the one in force that stands in its place; empty where none is known."""
    year: int


@dataclass(slots=True)
class Cited:
    """A row: one citation, and the texts that amend it without being cited beside it."""

    procedure: Procedure
    path: str
    citation: Citation
    state: State
    amended_by: list[str]
    cited: frozenset[str]
    """Every text that the procedure cites."""
    amended: tuple[str, ...]
    """Of a text that only amends others: those in force that it amends, where the procedure cites none of them."""


def citation_rows(known: Known) -> Iterator[Cited]:
    states = States(known.index)
    for procedure in known.procedures.values():
        citations = list(_citations(procedure))
        cited = frozenset(citation.instrument for _, citation in citations)
        alone = amending_alone(procedure, cited, known.index)
        for path, citation in citations:
            state = states[citation.instrument]
            missed = [number for number in state.amendments if number not in cited]
            amended = () if state.ended else tuple(one for one in alone.get(citation.instrument, ()) if not states[one].ended)
            yield Cited(procedure, path, citation, state, missed, cited, amended)


class States(dict[str, State]):
    """The state of each text, found when first asked for."""

    def __init__(self, index: Index) -> None:
        super().__init__()
        self.day = index.catalogue.as_of
        self.instruments = index.words.instruments
        self.amendments = _amendments(self.instruments, self.day)

    def __missing__(self, number: str) -> State:
        instrument = self.instruments.get(number)
        ended = instrument is not None and instrument.ended(self.day)
        state = State(
            instrument,
            ended,
            bool(instrument and instrument.effective and instrument.effective > self.day),
            tuple(self.amendments.get(number, ())),
            standing(number, self.instruments, self.day) if ended else "",
            _year(number, instrument),
        )
        self[number] = state
        return state


def _amendments(instruments: Mapping[str, Instrument], day: date) -> dict[str, list[str]]:
    """Texts in force that amend a text, by the text amended."""
    found: dict[str, list[str]] = {}
    for number, instrument in instruments.items():
        if instrument.in_force(day):
            for amended in instrument.amends:
                found.setdefault(amended, []).append(number)
    return found


def _year(number: str, instrument: Instrument | None) -> int:
    if instrument is not None and instrument.signed is not None:
        return instrument.signed.year
    found = _YEAR.search(number)
    return int(found[1]) if found else 0


def _citations(procedure: Procedure) -> Iterable[tuple[str, Citation]]:
    for citation in procedure.legal_basis:
        yield f"legal_basis/{citation}", citation
    for path, line in dossier_lines(procedure.dossier):
        if line.basis is not None:
            yield path, line.basis
    for name in _LISTS:
        for element in getattr(procedure, name):
            if element.basis is not None:
                yield f"{name}/{element.id}", element.basis


_COLUMNS: Columns[Cited] = (
    *c.WHERE,
    c.text("instrument", "số, ký hiệu văn bản", "number of the text", attrgetter("citation.instrument"), "instruments"),
    c.text("provision", "điểm, khoản, Điều", "provision", attrgetter("citation.provision")),
    c.text("type", "loại văn bản", "type", lambda row: row.state.instrument.type if row.state.instrument else "", "instrument_types"),
    c.whole(
        "rank",
        "bậc của văn bản; 0 nếu chưa biết",
        "rank; 0 unknown",
        lambda row: RANK[row.state.instrument.type] if row.state.instrument else 0,
    ),
    c.text(
        "status",
        "tình trạng hiệu lực; trống nếu chưa biết",
        "status; empty unknown",
        lambda row: (row.state.instrument.status or "") if row.state.instrument else "",
        "statuses",
    ),
    c.flag(
        "ended",
        "đã hết hiệu lực, bị thay thế hoặc bãi bỏ vào ngày xét",
        "expired, replaced or repealed on the day",
        attrgetter("state.ended"),
    ),
    c.flag(
        "recalled",
        "ngày, tình trạng hiệu lực ghi theo hiểu biết chung, chưa đối chiếu văn bản gốc",
        "its days and status were written down from common knowledge and not yet held against the text",
        lambda row: bool(row.state.instrument and row.state.instrument.recalled),
    ),
    c.flag("not_yet", "chưa có hiệu lực vào ngày xét", "not yet in force on the day", attrgetter("state.not_yet")),
    c.text(
        "replaced_by",
        "văn bản đang có hiệu lực thay cho văn bản đã hết hiệu lực (sau cùng, nếu thay nhiều lần); trống nếu không rõ",
        "text in force in the place of one that has ended (the last, where they replaced one another); empty unknown",
        attrgetter("state.successor"),
        "instruments",
    ),
    c.flag(
        "replacement_cited",
        "thủ tục này đã nêu văn bản thay thế ấy",
        "the procedure cites that text too",
        lambda row: bool(row.state.successor) and row.state.successor in row.cited,
    ),
    c.text(
        "succession",
        "văn bản đã hết hiệu lực, văn bản đang thay nó (trống nếu không rõ), dấu hiệu thủ tục đã nêu văn bản ấy, dấu hiệu chưa đối chiếu văn bản gốc; mỗi phần một dòng",
        "a text that has ended, the one in its place (empty unknown), a mark where that is cited too, a mark where not held against the text; each on a line",
        lambda row: Succession(
            row.citation.instrument,
            row.state.successor,
            row.state.successor in row.cited,
            row.state.instrument is not None and row.state.instrument.recalled,
        ).packed(),
        "successions",
        where=lambda row: row.state.ended,
    ),
    c.texts(
        "amended_by",
        "văn bản đã sửa đổi mà thủ tục này không nêu",
        "texts that amended it and are not cited",
        attrgetter("amended_by"),
        "instruments",
    ),
    c.texts(
        "amended",
        "văn bản còn hiệu lực được văn bản này sửa đổi, khi văn bản này chỉ để sửa đổi mà thủ tục không nêu văn bản nào trong số đó",
        "of a text that only amends others: those in force that it amends, where the procedure cites none of them",
        attrgetter("amended"),
        "instruments",
        where=attrgetter("amended"),
    ),
    c.text(
        "amendment",
        "văn bản sửa đổi ấy và các văn bản nó sửa đổi; mỗi văn bản một dòng",
        "that amending text and those it amends; each on a line",
        lambda row: Amendment(row.citation.instrument, row.amended).packed(),
        "amendments",
        where=attrgetter("amended"),
    ),
    c.whole("year", "năm ban hành; 0 nếu không rõ", "year of issue; 0 unclear", attrgetter("state.year")),
    c.number(
        "confidence",
        "độ tin cậy: 1, nhỏ hơn khi hiệu lực của văn bản được ghi theo hiểu biết chung",
        "1, less where the state of the text was written down from common knowledge",
        lambda row: _RECALLED if row.state.instrument and row.state.instrument.recalled else 1.0,
        c.SHARE,
    ),
)

CITATIONS: Table[Cited] = Table(
    "citations",
    "citation",
    Text("một văn bản được viện dẫn ở một chỗ", "a text of law cited in one place"),
    citation_rows,
    _COLUMNS,
)
