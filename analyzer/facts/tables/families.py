"""The tables `families` and `pairs`: procedures about one object, and first issue beside what comes later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from analyzer.facts.graph.needs import Procedures
from analyzer.facts.known import Known
from analyzer.facts.procedure.about import action, object_of
from analyzer.facts.procedure.tally import Tally
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.table import Table
from analyzer.model.enumerations import FIRST, VARIANTS
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
from analyzer.text.acts import changes_paper, done_to, one_act
from analyzer.text.any_case import any_case
from analyzer.text.naming import decided_elsewhere

_TELLING = 3
"""So many blanks at least stand between the words of a name that says what it is about."""
_QUALIFIED = any_case(r"[^,;:.()/\n]*?(?=\s*(?:[,;:.()/\n]|\b(?:hoặc|và|cho|đối với|trong)\b|$))")
"""The words behind the name of a kind that say which of its sort a paper is: “ra nước ngoài”."""


def families(procedures: Procedures) -> dict[str, list[str]]:
    """Procedures about one object (their main result), by that kind of paper; objects of one procedure are left out."""
    found: dict[str, list[str]] = {}
    for code, procedure in procedures.items():
        if object_ := object_of(procedure):
            found.setdefault(object_, []).append(code)
    return {object_: codes for object_, codes in found.items() if len(codes) > 1}


@dataclass(slots=True)
class Member:
    """A row of `families`."""

    family: str
    procedure: Procedure
    called: tuple[str, ...]
    members: int


def _paper(row: Member) -> str:
    """What the record calls the paper, where that begins with a name of its kind; the longest of these names counts."""
    given = next((result.name for result in row.procedure.results if result.document == row.family), "").strip(" -+*.")
    kind = max((name for name in row.called if given.lower().startswith(name.lower())), key=len, default="")
    more = _QUALIFIED.match(given, len(kind)) if kind else None
    called = " ".join(f"{kind}{more[0]}".split()) if more else ""
    return "" if row.called and row.called[0].lower().startswith(called.lower()) else called


def family_rows(known: Known) -> Iterator[Member]:
    procedures, index = known.procedures, known.index
    for object_, codes in families(procedures).items():
        kind = index.words.documents.get(object_)
        called = kind.names if kind else ()
        for code in codes:
            yield Member(object_, procedures[code], called, len(codes))


_OF_FAMILIES: Columns[Member] = (
    c.text(
        "family",
        "đối tượng chung: loại giấy tờ là kết quả chính",
        "what they are about: the kind of their main result",
        attrgetter("family"),
        "documents",
    ),
    *c.WHOLE,
    c.text("action", "việc", "what it does", lambda row: action(row.procedure), "acts"),
    c.flag(
        "itself",
        "tên nói chính giấy tờ ấy, hoặc việc đăng ký mà nó ghi nhận, được cấp, đổi, sửa đổi: không chỉ là kết quả kèm theo của việc khác",
        "the name says that the paper itself, or the registration it proves, is issued, exchanged or amended: it comes not only with another matter",
        lambda row: changes_paper(row.procedure.name, row.called),
    ),
    c.text(
        "paper",
        "giấy tờ ấy theo lời của bản ghi, cùng chữ phân biệt nó với giấy tờ cùng loại; trống nếu không rõ hơn tên của loại",
        "that paper as the record calls it, with what tells it from others of its kind; empty where that adds nothing to the name of the kind",
        _paper,
    ),
    c.whole("members", "số thủ tục trong họ", "procedures of the family", attrgetter("members"), c.PROCEDURES),
)

FAMILIES: Table[Member] = Table(
    "families",
    "family",
    Text(
        "một thủ tục trong nhóm về cùng một loại giấy: cấp, đổi, cấp lại, sửa",
        "a procedure among those about one kind of paper: issue, renew, reissue, amend",
    ),
    family_rows,
    _OF_FAMILIES,
)


@dataclass(slots=True)
class Pair:
    """A row of `pairs`: a later procedure beside the first issue of the same object by the same body; of several one that names the same thing.

    Where the kind of the object or the body is not known to be one, a first issue at the same level whose name differs only in what is done;
    such a row has no `family`. One whose name says that another body decided before has no pair. A procedure that asks for the very paper it gives is no first issue.
    """

    family: str
    first: str
    procedure: Procedure
    shared: list[str]
    share: float
    old_asked: bool
    days: tuple[float, float, bool]
    first_fee: float
    fee: float


def pair_rows(known: Known) -> Iterator[Pair]:
    procedures = known.procedures
    paired: set[str] = set()
    for object_, codes in families(procedures).items():
        first_issues = [code for code in codes if action(procedures[code]) in FIRST and not _held_before(procedures[code], object_)]
        for code in codes if first_issues else ():
            procedure = procedures[code]
            if action(procedure) not in VARIANTS or decided_elsewhere(procedure.name):
                continue
            own = [c for c in first_issues if set(procedures[c].authority) & set(procedure.authority)]
            if not own:
                continue
            first = next((c for c in own if one_act(procedures[c].name, procedure.name)), own[0])
            paired.add(code)
            yield _pair(known, object_, first, procedure)
    for first, code in _by_name(procedures, paired):
        yield _pair(known, "", first, procedures[code])


def _pair(known: Known, object_: str, first: str, procedure: Procedure) -> Pair:
    evidence, counted, code = known.evidence, known.tallies, procedure.id
    kinds = set(evidence[first])
    shared = sorted(kinds & set(evidence[code]) - {object_})
    share = len(shared) / len(kinds) if kinds else 0.0
    days = both_days(counted[first], counted[code])
    old = object_ in evidence[code]
    return Pair(object_, first, procedure, shared, share, old, days, _fee(counted[first]), _fee(counted[code]))


def _by_name(procedures: Procedures, paired: set[str]) -> Iterator[tuple[str, str]]:
    """First issues and what comes later at the same levels of a ministry, whose names differ only in what is done."""
    groups: dict[tuple[str, tuple[str, ...], str], tuple[list[str], list[str]]] = {}
    for code, procedure in procedures.items():
        does = action(procedure)
        if does in FIRST or (does in VARIANTS and code not in paired and not decided_elsewhere(procedure.name)):
            named = groups.setdefault((procedure.ministry, tuple(procedure.level), done_to(procedure.name)), ([], []))
            named[does in VARIANTS].append(code)
    for (*_, name), (first, later) in groups.items():
        if len(first) == 1 and name.count(" ") >= _TELLING:
            yield from ((first[0], code) for code in later)


def _held_before(procedure: Procedure, object_: str) -> bool:
    """Whether everybody files the original of the paper that comes out, under one name: it passes on, or is changed, and was issued before."""
    given = {result.name.casefold() for result in procedure.results if result.document == object_}
    return any(
        line.document == object_ and line.originals and not line.for_.case and line.name.casefold() in given for line in procedure.dossier
    )


def both_days(one: Sequence[tuple[object, Tally]], two: Sequence[tuple[object, Tally]]) -> tuple[float, float, bool]:
    """The longest limits of both in the unit they share: working days if both have them, else calendar days; whether they do."""
    for unit in ("working_days", "calendar_days"):
        first = [days for _, way in one if (days := getattr(way, unit)) is not None]
        second = [days for _, way in two if (days := getattr(way, unit)) is not None]
        if first and second:
            return float(max(first)), float(max(second)), True
    return 0.0, 0.0, False


def _fee(ways: Sequence[tuple[object, Tally]]) -> float:
    return float(max((way.fee_vnd for _, way in ways if way.fee_vnd is not None), default=0))


_OF_PAIRS: Columns[Pair] = (
    c.text(
        "family",
        "đối tượng chung; trống khi chỉ biết là một việc nhờ tên",
        "what both are about; empty where only the names tell that they are about one thing",
        attrgetter("family"),
        "documents",
    ),
    c.text("first", "thủ tục cấp lần đầu", "procedure of first issue", attrgetter("first"), "procedures"),
    *c.WHOLE,
    c.text("action", "việc của thủ tục thứ hai", "what the second one does", lambda row: action(row.procedure), "acts"),
    c.texts(
        "shared",
        "giấy tờ cả hai cùng yêu cầu, không kể tờ khai, ảnh",
        "papers both ask for, forms and photographs apart",
        attrgetter("shared"),
        "documents",
    ),
    c.number(
        "shared_share",
        "phần giấy tờ của lần đầu bị yêu cầu lại",
        "share of the first issue's papers asked again",
        attrgetter("share"),
        c.SHARE,
    ),
    c.flag(
        "old_asked",
        "hồ sơ của thủ tục thứ hai có giấy tờ đã cấp lần đầu",
        "the second one asks for the paper issued first",
        attrgetter("old_asked"),
    ),
    c.number("first_days", "thời hạn lần đầu; 0 nếu chưa biết", "limit of first issue; 0 unknown", lambda row: row.days[0], c.SHARED_UNIT),
    c.number(
        "days", "thời hạn của thủ tục thứ hai; 0 nếu chưa biết", "limit of the second; 0 unknown", lambda row: row.days[1], c.SHARED_UNIT
    ),
    c.flag("same_unit", "hai thời hạn cùng đơn vị và đều biết", "both limits are known in one unit", lambda row: row.days[2]),
    c.number("first_fee", "phí, lệ phí lần đầu; 0 nếu chưa biết", "fees of first issue; 0 unknown", attrgetter("first_fee"), c.DONG),
    c.number("fee", "phí, lệ phí của thủ tục thứ hai; 0 nếu chưa biết", "fees of the second; 0 unknown", attrgetter("fee"), c.DONG),
)

PAIRS: Table[Pair] = Table(
    "pairs",
    "pair",
    Text("một thủ tục đổi, gia hạn, cấp lại bên cạnh thủ tục cấp lần đầu", "a renewal, reissue or the like beside the first issue"),
    pair_rows,
    _OF_PAIRS,
)
