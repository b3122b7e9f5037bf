"""One line of a dossier to its structure: parts that cover it, what joins them, and how the paper is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from analyzer.model.enumerations import Form
from analyzer.text.dossier.accepted import accepted
from analyzer.text.dossier.joints import Joint, JointKind, joints
from analyzer.text.dossier.known import Known, known, paper_at
from analyzer.text.said import NOT_NAMED, UNSAID, Said

PartRole = Literal["case", "paper", "joint"]
Relation = Literal["any_of", "all_of"]

_CASE = re.compile(r"(?:trong |riêng |với |ngoài )?(?:các )?(?:trường hợp|đối với|nếu|khi|riêng)\b")
_ONE_OF = re.compile(
    r"(?:một|01|1)(?: \(\w+\))?(?:(?: hoặc (?:một số|nhiều|cả))? trong(?: số)?| hoặc (?:một|vài|nhiều)(?: số)?(?= giấy tờ)) (?:các |những |hai |ba |bốn |\d+ )?(?:loại )?"
    r"(?:giấy tờ|tài liệu|văn bản|chứng từ|hồ sơ|giấy(?! (?:chứng|phép|khai|xác|đăng)))?(?:[^:;\n]{0,60}?(?:sau|dưới)(?: đây)?)?\s*:?"
)
_GATHERS = re.compile(r"(?:gồm(?: có)?|như sau|sau đây|sau|cụ thể)\s*:\s*(?:[-+*] ?|\(?[a-z1]\) )?")
_BY_CASE = re.compile(r"(?:đối với|trường hợp|trong trường hợp|nếu) ")


@dataclass(frozen=True, slots=True)
class Part:
    """A slice of a line: the case it speaks of, one paper, or the words between."""

    role: PartRole
    start: int
    end: int
    wording: str


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of a dossier as its wording gives it.

    `wording` is the line as `tidy` gives it; the wordings of `parts`, joined, are the line, and places are places in it. What follows from
    it alone is read when it is asked: most ask only how the papers belong together.
    `relation`: how its papers belong together, None for a single one; `joints`: where two of them meet. `heading`: it is no document.
    `accepted`: forms named; none where the line does not say.
    """

    parts: tuple[Part, ...]
    relation: Said[Relation | None]
    joints: tuple[Joint, ...]
    known: Known

    @property
    def wording(self) -> str:
        return self.known.text

    @property
    def heading(self) -> Said[bool]:
        return Said(True, self.known.sure, self.known.text[:60]) if self.known.class_ == "note" else NOT_NAMED

    @property
    def accepted(self) -> tuple[tuple[Form, Said[bool]], ...]:
        return () if self.known.class_ == "note" else tuple(accepted(self.known.small, certified=self.known.certified))

    def of(self, role: PartRole) -> tuple[Part, ...]:
        """The parts with a role, in their order."""
        return tuple(part for part in self.parts if part.role == role)

    @property
    def alternatives(self) -> tuple[Part, ...]:
        """The papers of which one will do; empty where the line names no alternatives."""
        return self.of("paper") if self.relation.value == "any_of" else ()

    @property
    def members(self) -> tuple[Part, ...]:
        """The papers that are asked together; empty where the line names a single one, or alternatives."""
        return self.of("paper") if self.relation.value == "all_of" else ()


@lru_cache(maxsize=8192)
def read_line(name: str, originals: int | None = None, copies: int | None = None) -> ReadLine:
    """Reads a line (`profileComponents[].name`) beside the counts of its record.

    >>> line = read_line("Trường hợp ủy quyền: giấy ủy quyền hoặc hợp đồng ủy quyền", 1, 0)
    >>> [(part.role, part.wording) for part in line.parts if part.role != "joint"]
    [('case', 'Trường hợp ủy quyền'), ('paper', 'giấy ủy quyền'), ('paper', 'hợp đồng ủy quyền')]
    >>> line = read_line("Bản chính hoặc bản sao có chứng thực hoặc bản chính kèm theo bản sao để đối chiếu hoặc bản điện tử của sổ đò")
    >>> [part.wording for part in line.of("paper")]
    ['sổ đò']
    >>> [part.wording for part in read_line("Một trong các giấy phép lái đò hoặc sổ đò").of("paper")]
    ['Một trong các giấy phép lái đò', 'sổ đò']
    """
    told = known(name, originals, copies)
    heading = told.class_ == "note"
    met = () if heading else tuple(joints(told.small, told.head))
    relation, cuts, first = _relation(told, met)
    return ReadLine(tuple(_parts(told, cuts, first, heading=heading)), relation, met, told)


def _relation(told: Known, met: tuple[Joint, ...]) -> tuple[Said[Relation | None], tuple[Joint, ...], int]:
    """How the papers of a line belong together, the joints at which they part, and where the first begins (0: where its name does).

    What is joined within a part stays in it.
    """
    one_of = _ONE_OF.search(told.small)
    if one_of:
        behind = tuple(joint for joint in met if joint.end > one_of.end())
        cuts = tuple(joint for joint in behind if joint.kind != "and") or behind
        if cuts and (one_of.start() <= told.head or any(joint.kind == "list" for joint in cuts)):
            first = one_of.end() if one_of.end() > told.head else 0
            return Said("any_of", 0.95, told.text[one_of.start() : one_of.end()].rstrip(" :")), cuts, first
    kinds = {joint.kind for joint in met}
    if "list" in kinds:
        relation, cuts = _with(told, met, "all_of", ("list",), 0.8)
        starts = (told.head, *(joint.start for joint in cuts))
        ends = (*(joint.end for joint in cuts), len(told.small))
        if all(_BY_CASE.search(told.small, start, end) for start, end in zip(starts, ends, strict=True)):
            relation = Said("any_of", 0.6, relation.words)
        lead = _GATHERS.search(told.small, told.head, cuts[0].end)
        return relation, cuts, lead.end() if lead and paper_at(told.small, lead.end()) is not None else 0
    if "or" in kinds and "and" not in kinds:
        return *_with(told, _listed(met, "or"), "any_of", ("or", "comma"), 0.85), 0
    if "and" in kinds:
        return *_with(told, _listed(met, "and"), "all_of", ("and", "comma"), 0.6 if "or" in kinds else 0.8), 0
    return UNSAID, (), 0


def _with(
    told: Known, met: tuple[Joint, ...], relation: Relation, kinds: tuple[JointKind, ...], sure: float
) -> tuple[Said[Relation | None], tuple[Joint, ...]]:
    cuts = tuple(joint for joint in met if joint.kind in kinds)
    words = next((told.text[joint.end : joint.start].strip() for joint in cuts if joint.kind == kinds[0]), "")
    return Said(relation, sure, words), cuts


def _listed(met: tuple[Joint, ...], kind: JointKind) -> tuple[Joint, ...]:
    """The joints without the commas behind the last `hoặc` or `và`: only those before it are of the same list."""
    last = max(place for place, joint in enumerate(met) if joint.kind == kind)
    return met[: last + 1]


def _parts(told: Known, cuts: tuple[Joint, ...], first: int, *, heading: bool) -> Iterator[Part]:
    """The line in parts without gaps."""
    start, end = told.setting
    at = 0
    is_case = end > start and _CASE.match(told.small, start) is not None
    if is_case:
        yield from _joint(told.text, at, start)
        yield Part("case", start, end, told.text[start:end])
        at = end
    if heading:
        yield from _joint(told.text, at, len(told.text))
        return
    begin = max(at, first or _paper_start(told, at))
    yield from _joint(told.text, at, begin)
    for cut in cuts:
        yield Part("paper", begin, cut.end, told.text[begin : cut.end])
        yield from _joint(told.text, cut.end, cut.start)
        begin = cut.start
    if begin < len(told.text):
        yield Part("paper", begin, len(told.text), told.text[begin:])


def _paper_start(told: Known, at: int) -> int:
    """Where the first paper begins: with the words for copies in front of its name, behind the mark or colon; never within a word."""
    opening = max(at, told.head - len(told.opening))
    gathered = told.small.rfind(":", opening, told.head)
    if gathered >= 0:
        return gathered + 1
    within_word = opening > at and told.small[opening - 1 : opening + 1].isalnum()
    return told.head if within_word else opening


def _joint(text: str, start: int, end: int) -> Iterator[Part]:
    if end > start:
        yield Part("joint", start, end, text[start:end])
