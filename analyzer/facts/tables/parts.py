"""The tables `fees`, `conditions` and `results`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from analyzer.facts.graph.graph import DependencyGraph
from analyzer.facts.graph.needs import Procedures
from analyzer.facts.index import Index
from analyzer.facts.tables import column as c
from analyzer.facts.tables import fee_notes
from analyzer.facts.tables.column import Columns, Part
from analyzer.model.procedure import Condition, Fee, Result
from analyzer.model.text import Text
from analyzer.text.any_case import any_case

_MEANS = "trang thiết bị|cơ sở vật chất|phương tiện|nhân lực|nhân viên|nhân sự"
VAGUE = any_case(
    rf"(?:{_MEANS})[^.;,]{{0,15}} (?:đầy đủ|cần thiết|thích hợp|tương xứng)"
    r"|(?<!sự )(?<!bố )(?<!nhận )phù hợp(?! với| quy| iso)|đủ năng lực(?! hành vi)|có uy tín|cần thiết khác"
    r"|đáp ứng yêu cầu(?! tại| theo| của| quy| về| sau)|hợp lý|bảo đảm chất lượng"
)


def fee_rows(procedures: Procedures, index: Index) -> Iterator[Part[Fee]]:
    for procedure in procedures.values():
        for fee in procedure.fees:
            yield Part(procedure, f"fees/{fee.id}", fee, index)


def _expired(row: Part[Fee]) -> bool:
    return row.element.valid_until is not None and row.element.valid_until < row.index.catalogue.as_of


def _alike(fee: Fee) -> Callable[[Fee], bool]:
    """Whether another fee is asked of the same people for the same sort of thing."""
    return lambda other: (other.kind, other.per, other.discount, other.for_) == (fee.kind, fee.per, fee.discount, fee.for_)


FEES: Columns[Part[Fee]] = (
    *c.WHERE,
    c.text(
        "kind",
        "fee (lệ phí), charge (phí), other (giá dịch vụ, khoản khác; cả khi lời văn chỉ nói đến giá)",
        "fee, charge, other; other too where the words speak only of prices",
        fee_notes.kind_of_fee,
    ),
    c.flag("amount_known", "có số tiền", "there is an amount", lambda row: row.element.amount is not None),
    c.number("amount", "số tiền; 0 nếu chưa biết", "amount; 0 unknown", lambda row: row.element.amount and row.element.amount.amount),
    c.number(
        "upto", "mức thu tối đa; 0 nếu bản ghi không nêu", "ceiling; 0 none given", lambda row: row.element.upto and row.element.upto.amount
    ),
    c.text(
        "currency",
        "VND, USD; trống nếu chưa biết",
        "VND, USD; empty unknown",
        lambda row: row.element.amount.currency if row.element.amount else "",
    ),
    c.text("per", "đơn vị tính", "unit it is charged by", attrgetter("element.per")),
    c.flag("discount", "mức giảm tạm thời", "a discount for a time", attrgetter("element.discount")),
    c.flag("expired", "mức giảm đã hết hạn", "the discount has ended", _expired),
    c.text(
        "valid_until",
        "hạn của mức giảm",
        "end of the discount",
        lambda row: row.element.valid_until.strftime("%d/%m/%Y") if row.element.valid_until else "",
    ),
    c.whole("exempt_count", "số diện miễn", "groups exempt", lambda row: len(row.element.exempt), Text("diện", "groups")),
    c.texts(
        "exempt_proofs",
        "giấy tờ chứng minh diện miễn mà ô phí, lệ phí yêu cầu",
        "papers the fee cell asks for to prove an exemption",
        lambda row: [exemption.proof for exemption in row.element.exempt if exemption.proof],
        "documents",
    ),
    c.flag(
        "exempt_lookup",
        "diện miễn được tra cứu trong cơ sở dữ liệu",
        "the exemption is looked up in a register",
        lambda row: any(exemption.lookup for exemption in row.element.exempt),
    ),
    c.flag(
        "alone",
        "khoản duy nhất cùng loại ở cách thức và trường hợp ấy: không phải một bậc của biểu thu",
        "the only one of its kind for those channels and cases: no bracket of a tariff",
        lambda row: sum(map(_alike(row.element), row.procedure.fees)) == 1,
    ),
    c.texts(
        "tells_apart",
        "đặc điểm trong bản ghi phân biệt khoản này: đơn vị tính, lời văn",
        "what in the record tells this fee apart: its unit, its wording",
        lambda row: [words for words in (row.element.per, row.element.text) if words],
    ),
    *fee_notes.OF_FEE,
    *c.PART,
    c.text("wording", "lời ghi của mục phí; trống nếu không có", "wording of the entry; empty none", attrgetter("element.text")),
    c.text("note", "ghi chú", "note", attrgetter("element.note")),
)


@dataclass(slots=True)
class Requirement(Part[Condition]):
    """A row of `conditions`; `vague` is the word that cannot be measured, if any."""

    vague: str


def condition_rows(procedures: Procedures, index: Index) -> Iterator[Requirement]:
    for procedure in procedures.values():
        for condition in procedure.conditions:
            vague = VAGUE.search(condition.text)
            yield Requirement(procedure, f"conditions/{condition.id}", condition, index, vague[0] if vague else "")


CONDITIONS: Columns[Requirement] = (
    *c.WHERE,
    c.text("wording", "nội dung", "wording", lambda row: " ".join(row.element.text.split())),
    c.flag("verified", "có giấy tờ hoặc bước kiểm tra", "a paper or step checks it", lambda row: bool(row.element.verified_by)),
    c.texts("verified_by", "giấy tờ, bước kiểm tra", "papers and steps that check it", attrgetter("element.verified_by")),
    c.flag("vague", "dùng từ không đo được (phù hợp, đủ năng lực ...)", "uses a word that cannot be measured", lambda row: bool(row.vague)),
    c.text("vague_word", "từ đó", "that word", attrgetter("vague")),
    *c.PART,
)


@dataclass(slots=True)
class Outcome(Part[Result]):
    """A row of `results` with the procedures that ask for it."""

    consumers: list[str]


def result_rows(procedures: Procedures, graph: DependencyGraph, index: Index) -> Iterator[Outcome]:
    consumers = _consumers(graph)
    for procedure in procedures.values():
        for result in procedure.results:
            yield Outcome(procedure, f"results/{result.id}", result, index, consumers.get(result.document, []))


def _consumers(graph: DependencyGraph) -> Mapping[str, list[str]]:
    """Who asks for each kind of paper that some procedure gives."""
    found: dict[str, dict[str, None]] = {}
    for need in graph.needs:
        found.setdefault(need.document, {})[need.consumer] = None
    return {document: list(codes) for document, codes in found.items()}


RESULTS: Columns[Outcome] = (
    *c.WHERE,
    c.text("document", "loại giấy tờ", "kind of paper", attrgetter("element.document"), "documents"),
    c.text(
        "class",
        "lớp của loại giấy tờ; trống nếu chưa biết",
        "class of the kind; empty unknown",
        lambda row: row.index.classes.get(row.element.document, ""),
    ),
    c.text("name", "lời ghi của bản ghi; trống nếu không có", "wording of the record; empty none", attrgetter("element.name")),
    c.text(
        "format",
        "dạng kết quả: paper, electronic, both; trống nếu chưa biết",
        "form of the result: paper, electronic, both; empty unknown",
        lambda row: row.element.format or "",
    ),
    c.flag("format_known", "biết dạng kết quả", "the form is known", lambda row: row.element.format is not None),
    c.flag(
        "validity_known",
        "biết thời hạn hiệu lực",
        "the validity is known",
        lambda row: row.element.unlimited or (row.element.validity is not None and row.element.validity.calendar_days is not None),
    ),
    c.number(
        "validity_days",
        "thời hạn hiệu lực; 0 nếu chưa biết",
        "validity; 0 unknown",
        lambda row: row.element.validity and row.element.validity.calendar_days,
        c.CALENDAR_DAYS,
    ),
    c.flag("unlimited", "không thời hạn", "without end", attrgetter("element.unlimited")),
    c.texts("consumers", "thủ tục yêu cầu kết quả này", "procedures that ask for it", attrgetter("consumers"), "procedures"),
    c.texts(
        "readable",
        "cơ sở dữ liệu giữ nội dung của kết quả mà cơ quan giải quyết khai thác được",
        "registers that hold it and that the handling body may read",
        lambda row: row.index.body[row.procedure.authority].holding[row.element.document].readable,
        "registers",
    ),
    *c.basis("element.basis"),
    *c.guard("element.protects"),
)
