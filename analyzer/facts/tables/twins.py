"""The table `twins`: one procedure at several levels or under two codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from operator import attrgetter

from analyzer.facts.known import Known
from analyzer.facts.procedure.same_papers import papers_asked, unknown_papers
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.families import both_days
from analyzer.facts.tables.likeness import CROWD
from analyzer.facts.tables.table import Table
from analyzer.model.level import LEVELS
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
from analyzer.text.naming import stem_of, without_handling_level


@dataclass(slots=True)
class Twin:
    """A row of `twins`: a procedure beside one of the same name."""

    procedure: Procedure
    other: Procedure
    stem: str
    same_dossier: bool
    same_papers: bool
    days: tuple[float, float, bool]


def twin_rows(known: Known) -> Iterator[Twin]:
    """Procedures of one ministry and field whose names differ only in the level, both ways round."""
    procedures, asked, evidence, counted = known.procedures, known.asked, known.evidence, known.tallies
    groups: dict[tuple[str, str, str], list[str]] = {}
    for code, procedure in procedures.items():
        groups.setdefault((procedure.ministry, procedure.field, stem_of(procedure.name)), []).append(code)
    for (_, _, stem), codes in groups.items():
        unknown = {code: unknown_papers(procedures[code].dossier) for code in codes[:CROWD]} if len(codes) > 1 else {}
        for first, second in combinations(codes[:CROWD], 2):
            same_dossier = evidence[first] == evidence[second] and unknown[first] == unknown[second]
            same_papers = same_dossier and papers_asked(asked[first]) == papers_asked(asked[second])
            for code, other in ((first, second), (second, first)):
                days = both_days(counted[code], counted[other])
                yield Twin(procedures[code], procedures[other], stem, same_dossier, same_papers, days)


def _lowest(procedure: Procedure) -> int:
    return min((LEVELS.index(level) for level in procedure.level), default=len(LEVELS))


def _lowest_level(procedure: Procedure) -> str:
    return min(procedure.level, key=LEVELS.index, default="")


_COLUMNS: Columns[Twin] = (
    *c.WHOLE,
    c.text(
        "other",
        "thủ tục cùng tên ở cấp khác hoặc dưới mã khác",
        "procedure of the same name at another level or under another code",
        attrgetter("other.id"),
        "procedures",
    ),
    c.text(
        "own_level",
        "cấp thấp nhất thực hiện thủ tục này",
        "the lowest level that handles this one",
        lambda row: _lowest_level(row.procedure),
        "levels",
    ),
    c.text(
        "other_level",
        "cấp thấp nhất thực hiện thủ tục kia",
        "the lowest level that handles the other",
        lambda row: _lowest_level(row.other),
        "levels",
    ),
    c.text("stem", "tên chung", "the name they share", attrgetter("stem")),
    c.flag(
        "same_level",
        "cùng cấp: hai mã cho một thủ tục",
        "the same level: two codes of one procedure",
        lambda row: set(row.procedure.level) == set(row.other.level),
    ),
    c.flag(
        "same_name",
        "tên giống nhau cả ở loại đối tượng: chỉ khác chỗ ghi cấp thực hiện",
        "the names agree in the object too: they differ only in the level that handles it",
        lambda row: without_handling_level(row.procedure.name) == without_handling_level(row.other.name),
    ),
    c.flag(
        "same_dossier",
        "cùng các loại giấy tờ, không kể tờ khai, ảnh; giấy tờ chưa rõ loại thì so theo lời",
        "the same kinds of papers, forms and photographs aside; those of unknown kind by their words",
        attrgetter("same_dossier"),
    ),
    c.flag(
        "same_papers",
        "cùng mọi giấy tờ, kể cả tờ khai (so theo ký hiệu mẫu, không có thì theo tên)",
        "all the same papers, forms too (by their codes, or by name where they have none)",
        attrgetter("same_papers"),
    ),
    c.number("days", "thời hạn; 0 nếu chưa biết", "limit; 0 unknown", lambda row: row.days[0], c.SHARED_UNIT),
    c.number(
        "other_days", "thời hạn của thủ tục kia; 0 nếu chưa biết", "limit of the other; 0 unknown", lambda row: row.days[1], c.SHARED_UNIT
    ),
    c.flag("same_unit", "hai thời hạn cùng đơn vị và đều biết", "both limits are known in one unit", lambda row: row.days[2]),
    c.flag("lower", "thủ tục này ở cấp thấp hơn", "this one is at a lower level", lambda row: _lowest(row.procedure) < _lowest(row.other)),
)

TWINS: Table[Twin] = Table(
    "twins",
    "twin",
    Text("cặp thủ tục có tên chỉ khác nhau ở cấp thực hiện", "a pair of procedures whose names differ only in the level"),
    twin_rows,
    _COLUMNS,
)
