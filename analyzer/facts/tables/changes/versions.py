"""The table `versions`: since when and until when each version is the law, what follows it, and what ended it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

from analyzer.facts.known import Known
from analyzer.facts.tables import column as c
from analyzer.facts.tables.changes.announced import Announced, announced_rows, repealed_by
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.table import Table
from analyzer.inferring.infer import infer
from analyzer.model.catalogue import Catalogue
from analyzer.model.history import Term
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text


@dataclass(slots=True)
class Held:
    """A row: a version, that which follows it, and the row of the decision that has repealed the procedure, if any.

    `kinds` are those of the vocabulary that only a few bodies give.
    """

    procedure: Procedure
    term: Term
    following: Term | None
    repeal: Announced | None
    as_of: date
    kinds: frozenset[str]

    @property
    def state(self) -> str:
        if self.term.since is not None and self.term.since > self.as_of:
            return "coming"
        return "past" if self.term.until is not None and self.term.until < self.as_of else "in_force"

    @property
    def followed(self) -> bool:
        """Whether another version holds from the day after its last one."""
        until, after = self.term.until, self.following
        return until is not None and after is not None and after.since is not None and (after.since - until).days <= 1

    @property
    def repealed(self) -> bool:
        """Whether the procedure is gone: its last version has ended, or decisions have repealed it."""
        return self.following is None and (self.repeal is not None or self.state == "past")

    @property
    def gone_since(self) -> date | None:
        """The first day without it."""
        if self.repeal is not None:
            return self.repeal.day
        until = self.term.until
        return None if until is None or until == date.max or self.followed else until + timedelta(days=1)


def version_rows(known: Known) -> Iterator[Held]:
    """The versions of procedures with days of their own or with several versions, and of those that decisions have repealed."""
    catalogue = known.catalogue
    repeals = repealed_by(announced_rows(known), catalogue.procedures)
    terms = dict(catalogue.history.terms())
    for code in sorted(repeals.keys() - terms.keys()):
        terms[code] = (Term(catalogue.procedures[code], "", None, None),)
    last = _filled(catalogue, terms)
    kinds = frozenset(id_ for id_, kind in catalogue.vocabulary.documents.items() if not kind.general)
    for code, held in terms.items():
        for at, term in enumerate(held):
            following = held[at + 1] if at + 1 < len(held) else None
            procedure = last[code] if following is None else term.procedure
            repeal = repeals.get(code) if following is None else None
            yield Held(procedure, term, following, repeal, catalogue.as_of, kinds)


def _filled(catalogue: Catalogue, terms: Mapping[str, Sequence[Term]]) -> Mapping[str, Procedure]:
    """The last version of each procedure with what follows from its wording."""
    return infer(catalogue.with_procedures({code: held[-1].procedure for code, held in terms.items()}))[0].procedures


_COLUMNS: Columns[Held] = (
    *c.WHOLE,
    c.text("version_name", "tên của phiên bản này", "name in this version", attrgetter("procedure.name")),
    c.text(
        "state",
        "trạng thái vào ngày xét: past (đã hết), in_force (đang có hiệu lực), coming (chưa bắt đầu)",
        "state on the day: past, in_force or coming",
        attrgetter("state"),
        "states",
    ),
    c.day("since", "ngày bắt đầu; trống nếu chưa biết", "first day; empty unknown", attrgetter("term.since")),
    c.flag("seen", "chỉ biết ngày thấy ở nguồn", "only the day is known on which it was seen in the source", attrgetter("term.seen")),
    c.day("until", "ngày cuối cùng áp dụng; trống nếu không có", "last day; empty none", attrgetter("term.until")),
    c.flag(
        "temporary", "tệp ghi ngày hết hiệu lực (`until`)", "its file says until when", lambda row: row.term.procedure.until is not None
    ),
    c.whole(
        "days_left",
        "số ngày còn lại đến ngày cuối cùng; 0 nếu không có ngày ấy hoặc đã qua",
        "days left until its last day; 0 none, or past",
        lambda row: max((row.term.until - row.as_of).days, 0) if row.term.until else 0,
        c.CALENDAR_DAYS,
    ),
    c.flag("followed", "có phiên bản nối tiếp ngay sau ngày cuối cùng", "another version holds from the next day", attrgetter("followed")),
    c.flag(
        "repealed",
        "thủ tục không còn: phiên bản cuối đã hết hiệu lực, hoặc quyết định đã bãi bỏ ở mọi cấp",
        "the procedure is gone: its last version has ended, or decisions have repealed it at every level",
        attrgetter("repealed"),
    ),
    c.text(
        "repealed_by",
        "quyết định công bố bãi bỏ; trống nếu sổ không có",
        "decision that announces the repeal; empty where the ledger has none",
        lambda row: row.repeal.decision.number if row.repeal else "",
    ),
    c.day(
        "gone_since",
        "ngày đầu tiên không còn thủ tục: bãi bỏ có hiệu lực, hoặc hết hạn mà không có bản nối tiếp; trống nếu không có",
        "first day without the procedure: it is repealed, or has ended without another version; empty none",
        attrgetter("gone_since"),
    ),
    c.text(
        "version_published_by", "quyết định công bố mà phiên bản nêu", "decision the version names", attrgetter("procedure.published_by")
    ),
    c.texts(
        "gives",
        "các loại giấy tờ là kết quả, không kể loại chung mà nhiều nơi cấp",
        "kinds of papers it gives, without general ones that many bodies give",
        lambda row: [kind for kind in dict.fromkeys(result.document for result in row.procedure.results) if kind in row.kinds],
        "documents",
    ),
    c.text("file", "tệp của phiên bản", "its file", attrgetter("term.file")),
    c.number(
        "confidence",
        "độ tin cậy: 1 khi ngày là của văn bản, nhỏ hơn khi chỉ biết ngày thấy ở nguồn hoặc dòng của quyết định chưa đối chiếu",
        "1 where its days are those of the law, less where only those of the source are known, or a decision was not compared",
        lambda row: 0.5 if row.term.seen or (row.repeal is not None and not row.repeal.confirmed) else 1,
        c.SHARE,
    ),
)

VERSIONS: Table[Held] = Table(
    "versions",
    "version",
    Text("một phiên bản của thủ tục, theo ngày có hiệu lực", "a version of a procedure, by the day it takes effect"),
    version_rows,
    _COLUMNS,
)
