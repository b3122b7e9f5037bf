"""The table `alike`: procedures of one field and body whose dossiers are nearly the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from operator import attrgetter

from analyzer.facts.graph.needs import Procedures
from analyzer.facts.index import Index
from analyzer.facts.known import Known
from analyzer.facts.procedure.about import object_of
from analyzer.facts.procedure.within import first_words
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.table import Table
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
from analyzer.text.acts import one_act
from analyzer.text.any_case import any_case

_WORD = re.compile(r"\w+")
_NEXT_RESULT = re.compile(r"[;\n]|,\s*(?=[^\W\d_a-zà-ỹđ])")
_NO_RESULT = any_case(r"(?:văn bản|thông báo|công văn|cơ quan|lý do)\b")

LIKENESS = 0.8
"""Two dossiers count as near-identical from this Jaccard index on (Jaccard, 1901)."""
CROWD = 25
"""More equal dossiers than this in one field and body are one pattern: each is compared with the first only."""


@dataclass(slots=True)
class Likeness:
    """A row of `alike`: two procedures, the smaller code first, that ask for nearly the same papers."""

    procedure: Procedure
    other: Procedure
    likeness: float
    shared: int
    other_acts: int


def alike_rows(known: Known) -> Iterator[Likeness]:
    """Procedures of one field and body whose dossiers are nearly the same."""
    procedures, index = known.procedures, known.index
    kinds = {code: frozenset(found) for code, found in known.evidence.items()}
    pairs = [pair for pair in sorted(_near(procedures, kinds, index)) if _jaccard(kinds, pair) >= LIKENESS]
    like: dict[str, set[str]] = {}
    for code, other in pairs:
        like.setdefault(code, set()).add(other)
        like.setdefault(other, set()).add(code)
    for code, other in pairs:
        one, two = procedures[code], procedures[other]
        around = [procedures[third] for third in (like[code] | like[other]) - {code, other}]
        yield Likeness(one, two, _jaccard(kinds, (code, other)), len(kinds[code] & kinds[other]), _of_other_acts(one, two, around))


def _jaccard(kinds: Mapping[str, frozenset[str]], pair: tuple[str, str]) -> float:
    one, two = kinds[pair[0]], kinds[pair[1]]
    return len(one & two) / len(one | two)


def _of_other_acts(one: Procedure, two: Procedure, around: list[Procedure]) -> int:
    """How many procedures of near dossiers that one decision published with these do something else."""
    if not one.published_by or one.published_by != two.published_by:
        return 0
    return sum(
        third.published_by == one.published_by and not (one_act(third.name, one.name) or one_act(third.name, two.name)) for third in around
    )


def _for_the_same(one: Procedure, two: Procedure) -> bool:
    """Whether those who may file for one are among those who may file for the other, as far as the records say."""
    first, second = set(one.applicants), set(two.applicants)
    return not first or not second or first <= second or second <= first


def _near(procedures: Procedures, kinds: Mapping[str, frozenset[str]], index: Index) -> set[tuple[str, str]]:
    """Pairs worth comparing: equal sets, or sets that are equal once each loses at most one kind."""
    buckets: dict[tuple[object, ...], list[str]] = {}
    for code, found in kinds.items():
        if len(found) < 2:
            continue
        procedure = procedures[code]
        body = index.body[procedure.authority].roots
        for key in _neighbourhood(found):
            buckets.setdefault((procedure.field, body, key), []).append(code)
    pairs: set[tuple[str, str]] = set()
    for codes in buckets.values():
        close = combinations(codes, 2) if len(codes) <= CROWD else ((codes[0], code) for code in codes[1:])
        pairs.update((min(pair), max(pair)) for pair in close)
    return pairs


def _neighbourhood(found: frozenset[str]) -> Iterator[frozenset[str]]:
    yield found
    if len(found) > 3:
        for kind in found:
            yield found - {kind}


def common_result(one: Procedure, two: Procedure) -> str:
    """What both procedures give, as the first names it; a paper for another country or of another type is another result."""
    kind = object_of(one)
    if not kind or kind != object_of(two):
        return ""
    names, others = _results(one), _results(two)
    if not names or not others:
        return kind
    return next((name for key, name in names.items() if key in others), "")


def _results(procedure: Procedure) -> dict[str, str]:
    """The papers a procedure gives, by their words alone; notices and refusals are given by every one."""
    parts = (part for result in procedure.results for part in _NEXT_RESULT.split(result.name))
    return {
        " ".join(_WORD.findall(part.lower())): first_words(part) for part in parts if part.strip() and not _NO_RESULT.match(part.strip())
    }


_COLUMNS: Columns[Likeness] = (
    *c.WHOLE,
    c.text(
        "other",
        "thủ tục có hồ sơ gần như giống, cùng lĩnh vực và cơ quan",
        "procedure of the same field and body with nearly the same dossier",
        attrgetter("other.id"),
        "procedures",
    ),
    c.number("likeness", "hệ số Jaccard của hai tập loại giấy tờ", "Jaccard index of both sets of kinds", attrgetter("likeness"), c.SHARE),
    c.whole("shared", "số loại giấy tờ chung", "kinds both ask for", attrgetter("shared"), Text("loại", "kinds")),
    c.text(
        "common_result",
        "kết quả mà hai bản ghi cùng nêu; loại giấy tờ, nếu bản ghi không đặt tên; trống nếu hai kết quả khác nhau",
        "the result both records name; its kind where a record gives no name; empty where the two differ",
        lambda row: common_result(row.procedure, row.other),
        "documents",
    ),
    c.flag(
        "same_act",
        "hai tên nói cùng một việc: lời của tên này nằm trong tên kia, không kể cấp, đổi, gia hạn, sửa đổi và đối tượng, trường hợp",
        "the names state one act: the words of one lie within the other, leaving aside issue, exchange, renewal, amendment, and for whom",
        lambda row: one_act(row.procedure.name, row.other.name),
    ),
    c.flag(
        "same_applicants",
        "đối tượng của thủ tục này nằm trong đối tượng của thủ tục kia",
        "those who may file for one are among those who may file for the other",
        lambda row: _for_the_same(row.procedure, row.other),
    ),
    c.whole(
        "other_acts",
        "số thủ tục khác do cùng quyết định công bố có hồ sơ gần giống mà làm việc khác: hồ sơ ấy là khối chung của quyết định",
        "other procedures of near dossiers that the same decision published and that do something else: the papers are its common block",
        attrgetter("other_acts"),
        c.PROCEDURES,
    ),
)

ALIKE: Table[Likeness] = Table(
    "alike",
    "alike",
    Text(
        "cặp thủ tục cùng lĩnh vực, cùng cơ quan, hồ sơ gần giống nhau",
        "a pair of procedures of one field and body with nearly one dossier",
    ),
    alike_rows,
    _COLUMNS,
)
