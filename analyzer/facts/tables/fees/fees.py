"""The table `fees`: what is paid, entry by entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter

from analyzer.facts.known import Known
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns, Part
from analyzer.facts.tables.fees import notes
from analyzer.facts.tables.fees.channels import OF_CHANNELS
from analyzer.facts.tables.fees.windows import OF_WINDOW
from analyzer.facts.tables.table import Table
from analyzer.model.procedure import Fee
from analyzer.model.text import Text


def fee_rows(known: Known) -> Iterator[Part[Fee]]:
    for procedure in known.procedures.values():
        for fee in procedure.fees:
            yield Part(procedure, f"fees/{fee.id}", fee, known.index)


def _expired(row: Part[Fee]) -> bool:
    return row.element.valid_until is not None and row.element.valid_until < row.index.catalogue.as_of


def _alike(fee: Fee) -> Callable[[Fee], bool]:
    """Whether another fee is asked of the same people for the same sort of thing."""
    return lambda other: (other.kind, other.per, other.discount, other.for_) == (fee.kind, fee.per, fee.discount, fee.for_)


_COLUMNS: Columns[Part[Fee]] = (
    *c.WHERE,
    c.text(
        "kind",
        "loại khoản thu: fee (lệ phí), charge (phí), other (giá dịch vụ, khoản khác; cả khi lời văn chỉ nói đến giá)",
        "kind of sum: fee, charge, other; other too where the words speak only of prices",
        notes.kind_of_fee,
        "kinds",
    ),
    c.flag("amount_known", "có số tiền", "there is an amount", lambda row: row.element.amount is not None),
    c.number("amount", "số tiền; 0 nếu chưa biết", "amount; 0 unknown", lambda row: row.element.amount and row.element.amount.amount),
    c.text(
        "price",
        "mức thu kèm đồng tiền; trống nếu chưa biết",
        "amount with its currency; empty unknown",
        lambda row: str(row.element.amount) if row.element.amount is not None else "",
        "values",
    ),
    c.number(
        "upto", "mức thu tối đa; 0 nếu bản ghi không nêu", "ceiling; 0 none given", lambda row: row.element.upto and row.element.upto.amount
    ),
    c.text(
        "currency",
        "đồng tiền: VND, USD; trống nếu chưa biết",
        "currency: VND, USD; empty unknown",
        lambda row: row.element.amount.currency if row.element.amount else "",
        "units",
    ),
    c.text("per", "đơn vị tính", "unit it is charged by", attrgetter("element.per")),
    c.flag("discount", "mức giảm tạm thời", "a discount for a time", attrgetter("element.discount")),
    c.flag("expired", "mức giảm đã hết hạn", "the discount has ended", _expired),
    c.day("valid_until", "hạn của mức giảm", "end of the discount", attrgetter("element.valid_until")),
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
    *notes.OF_FEE,
    *OF_CHANNELS,
    *OF_WINDOW,
    *c.PART,
    c.text("wording", "lời ghi của mục phí; trống nếu không có", "wording of the entry; empty none", attrgetter("element.text")),
    c.text("note", "ghi chú của người lập danh mục", "note of those who keep the catalogue", attrgetter("element.note")),
)

FEES: Table[Part[Fee]] = Table(
    "fees",
    "fee",
    Text("một khoản phí, lệ phí, giá", "a fee, charge or price"),
    fee_rows,
    _COLUMNS,
)
