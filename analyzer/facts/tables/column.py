"""What a column of a fact table is: its name, type, unit and meaning, and how a row gives its value.

Flags and lists are never null: what is not known has a flag of its own, named `..._known`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from typing import Any, Generic, Literal, TypeVar

from analyzer.facts.index import Index
from analyzer.model.element import EVERYWHERE, Scope
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
from analyzer.model.units import UNITS
from analyzer.model.values import Citation

Type = Literal["text", "texts", "flag", "whole", "number"]
Row_contra = TypeVar("Row_contra", contravariant=True)
E = TypeVar("E")
Where = Callable[[Any], Any]
"""Tells the rows of which a column says something."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row_contra]):
    """One column of a table whose rows are made of `Row_contra`; `words` names the vocabulary table its ids belong to, if any.

    `where`, if any, tells the rows of which the column says something; of the others it holds the empty value of its type.
    `known`, if any, is the flag of the same table that tells whether the value is known. A `way` leads through the graph: a finding
    shows it as its witness. What only `numbers` the rows of its table no change of data makes another.
    """

    name: str
    type: Type
    meaning: Text
    of: Callable[[Row_contra], Any]
    unit: Text | None = None
    words: str = ""
    where: Where | None = None
    known: str = ""
    way: bool = False
    numbers: bool = False


EMPTY: Mapping[Type, Any] = {"text": "", "texts": (), "flag": False, "whole": 0, "number": 0.0}
Columns = Sequence[Column[Row_contra]]


@dataclass(slots=True)
class Part(Generic[E]):
    """A row about one element of a procedure."""

    procedure: Procedure
    path: str
    element: E
    index: Index


def text(
    name: str, vi: str, en: str, of: Callable[[Row_contra], str], words: str = "", *, where: Where | None = None
) -> Column[Row_contra]:
    return Column(name, "text", Text(vi, en), of, words=words, where=where)


def texts(
    name: str, vi: str, en: str, of: Callable[[Row_contra], Sequence[str]], words: str = "", *, where: Where | None = None
) -> Column[Row_contra]:
    return Column(name, "texts", Text(vi, en), of, words=words, where=where)


def way(name: str, vi: str, en: str, of: Callable[[Row_contra], Sequence[str]], words: str = "") -> Column[Row_contra]:
    """A way through the graph, stop by stop: what shows that a finding is so."""
    return replace(texts(name, vi, en, of, words), way=True)


def numbering(column: Column[Row_contra]) -> Column[Row_contra]:
    """A column that only says which row of its table one is."""
    return replace(column, numbers=True)


def day(name: str, vi: str, en: str, of: Callable[[Row_contra], date | None]) -> Column[Row_contra]:
    """A day as `2026-07-18`, so that days can be put in order; empty where it is not known. A message tells it as people write it."""
    return Column(name, "text", Text(vi, en), lambda row: str(of(row) or ""), words="days")


def flag(name: str, vi: str, en: str, of: Callable[[Row_contra], bool], *, where: Where | None = None) -> Column[Row_contra]:
    return Column(name, "flag", Text(vi, en), of, where=where)


def whole(
    name: str, vi: str, en: str, of: Callable[[Row_contra], int], unit: Text | None = None, *, where: Where | None = None
) -> Column[Row_contra]:
    return Column(name, "whole", Text(vi, en), of, unit, where=where)


def number(name: str, vi: str, en: str, of: Callable[[Row_contra], Any], unit: Text | None = None) -> Column[Row_contra]:
    """A column of numbers; what is not known is 0, beside a flag that says so."""
    return Column(name, "number", Text(vi, en), lambda row: float(of(row) or 0), unit)


PAPERS = UNITS["papers"]
COPIES = Text("bản", "copies")
PROCEDURES = UNITS["procedures"]
VISITS = UNITS["visits"]
STEPS = UNITS["steps"]
CONDITIONS = UNITS["conditions"]
WORKING_DAYS = UNITS["working days"]
CALENDAR_DAYS = UNITS["calendar days"]
DONG = UNITS["VND"]
SHARE = Text("0-1", "0-1")
SHARED_UNIT = Text("theo đơn vị chung", "in the unit they share")

CODE: Column[Any] = text("procedure", "mã thủ tục", "code of the procedure", attrgetter("procedure.id"), "procedures")


def where(at: str) -> Columns[Any]:
    """Of which procedure, and of which element of it, whose path stands at `at` of the row."""
    return CODE, text("path", "đường dẫn của phần tử, gồm các mã", "path of the element, made of ids", attrgetter(at))


WHERE: Columns[Any] = where("path")
WHOLE: Columns[Any] = (CODE, text("path", "trống: cả thủ tục", "empty: the whole procedure", lambda _: ""))


def modes(procedure: Procedure, of: Scope) -> list[str]:
    """The modes of the channels that a scope names."""
    return sorted({channel.mode for channel in procedure.channels if channel.id in of.channel})


def only_where(says: Where, columns: Iterable[Column[Any]]) -> Columns[Any]:
    """Columns about something that most rows do not have."""
    return tuple(replace(column, where=says) for column in columns)


def known_by(flag: str, columns: Iterable[Column[Any]]) -> Columns[Any]:
    """Columns whose values are known where a flag says so."""
    return tuple(replace(column, known=flag) for column in columns)


def scope(at: str) -> Columns[Any]:
    """To which routes the element applies whose scope stands at `at` of the row."""
    own: Callable[[Any], Scope] = attrgetter(at)
    columns: Columns[Any] = (
        texts("cases", "các trường hợp áp dụng; trống là mọi trường hợp", "cases it applies to; empty: all", attrgetter(f"{at}.case")),
        texts(
            "for_channels",
            "các cách thức áp dụng; trống là tất cả",
            "channels it applies to; empty: all",
            attrgetter(f"{at}.channel"),
            "channels",
        ),
        texts(
            "for_modes",
            "loại của các cách thức ấy (counter, online, post); trống là tất cả",
            "modes of those channels (counter, online, post); empty: all",
            lambda row: modes(row.procedure, own(row)),
            "modes",
        ),
        texts(
            "for_applicants",
            "các đối tượng áp dụng; trống là tất cả",
            "applicants; empty: all",
            attrgetter(f"{at}.applicant"),
            "applicants",
        ),
        texts("for_results", "các kết quả áp dụng; trống là tất cả", "results; empty: all", attrgetter(f"{at}.result")),
        texts(
            "for_levels", "các cấp áp dụng; trống là tất cả", "levels of government it applies to; empty: all", attrgetter(f"{at}.level")
        ),
    )
    return only_where(lambda row: own(row) is not EVERYWHERE, columns)


def basis(at: str) -> Columns[Any]:
    """The provision that imposes the element, standing at `at` of the row."""
    citation: Callable[[Any], Citation] = attrgetter(at)
    columns: Columns[Any] = (
        text(
            "basis_instrument",
            "văn bản đặt ra phần tử; trống nếu bản ghi không nêu",
            "text that imposes it; empty where the record names none",
            lambda row: citation(row).instrument,
            "instruments",
        ),
        text(
            "basis_provision",
            "điểm, khoản, Điều đặt ra phần tử",
            "provision that imposes it",
            lambda row: citation(row).provision,
        ),
        whole(
            "basis_rank",
            "bậc của văn bản trong hệ thống pháp luật, 2 là luật, 6 là thông tư; 0 nếu chưa biết",
            "rank of that text, 2 a law, 6 a circular; 0 unknown",
            lambda row: row.index.rank(citation(row)),
        ),
    )
    return only_where(citation, columns)


def guard(at: str) -> Columns[Any]:
    """What the element protects, by itself (`at` of the row) or through its procedure."""
    own: Callable[[Any], str] = attrgetter(at)
    return (
        flag(
            "protected",
            "có ghi mục đích bảo vệ (`protects`) ở phần tử hoặc ở thủ tục",
            "it or its procedure names a purpose of protection",
            lambda row: bool(own(row) or row.procedure.protects),
        ),
        text("protects", "mục đích bảo vệ", "purpose of protection", lambda row: own(row) or row.procedure.protects),
    )


def sure(at: str) -> Column[Any]:
    """How sure what the row says of its element is; the element stands at `at` of the row."""
    element: Callable[[Any], Any] = attrgetter(at)
    return number(
        "confidence",
        "độ tin cậy: 1 khi người ghi, nhỏ hơn khi suy từ lời văn",
        "confidence: 1 where a person stated it, less where it is inferred from the wording",
        lambda row: row.index.inferred.confidence(element(row)),
        SHARE,
    )


PART: Columns[Any] = (*scope("element.for_"), *basis("element.basis"), *guard("element.protects"), sure("element"))
"""What every table of elements says at its end."""
