"""Why a paper that law replaces by data still stands in a dossier: what people stated, and what the imported wording says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from analyzer.facts.index import Answers, Index
from analyzer.facts.procedure.about import only_foreigners
from analyzer.facts.procedure.asks import Ask
from analyzer.facts.procedure.foreign_papers import is_of_foreigner
from analyzer.facts.procedure.handed_in import is_handed_in
from analyzer.facts.procedure.own_examination import is_own_examination
from analyzer.facts.procedure.within import Within
from analyzer.model.dossier import RequiredDocument, dossier_lines, every_line
from analyzer.model.enumerations import NO_PAPERS, OF_THE_STATE
from analyzer.model.procedure import Procedure
from analyzer.model.text import Text
from analyzer.model.vocabulary import ReplacedBy
from analyzer.text.any_case import small
from analyzer.text.spelling import has_any

if TYPE_CHECKING:
    from analyzer.text.identity.limits.looked_up import Clause, Clauses

KEEPS: dict[str, Text] = {
    "handed_back": Text("giấy tờ cũ nộp lại để đổi, sửa, thu hồi", "an old paper handed back to be exchanged, amended or withdrawn"),
    "data_first": Text(
        "hồ sơ đã nêu chỉ nộp khi không khai thác được dữ liệu", "the dossier already asks for it only when the data cannot be read"
    ),
    "foreigners": Text(
        "chỉ của người, tổ chức nước ngoài: trong phạm vi dữ liệu đáp ứng",
        "only of foreigners and foreign organisations: as far as the data reaches",
    ),
    "limited": Text("ngoài phạm vi giai đoạn đầu (đất ở)", "outside what is replaced first (residential land)"),
    "own_examination": Text(
        "khám sức khỏe theo tiêu chuẩn riêng của ngành, hoặc do chính cơ quan giải quyết tổ chức",
        "an examination of health by a standard of its own sector, or made by the handling body itself",
    ),
    "shown": Text("chỉ xuất trình để đối chiếu người", "only shown, to tell who somebody is"),
}
"""Why a paper that a text in force lets data replace is not on the list of those still to be dropped."""
_PROVES = OF_THE_STATE | {"third_party", "surrendered"}
"""Classes of lines that ask for a paper which somebody else issued."""
_CERTIFICATE = re.compile(
    r"(?:pháp )?luật (?:về )?(?:đất đai|nhà ở)|chứng nhận(?: quyền)?(?:,? (?:sở hữu|sử dụng|quyền|nhà ở|công trình|đất|đất ở|và|tài sản|khác|gắn liền với|xây dựng))+"
)
"""The long name of a certificate and the laws it was given under tell nothing of the land it is asked for."""
_LOOKED_UP = ("tra cứu", "khai thác")
"""Where neither stands nothing is read more closely: the readers of wording take time to load."""
_SENTENCE = re.compile(r"\(|\.\s")
"""Where a line begins a bracket or another sentence."""
_SHORTEST = 15
"""No shorter words say that data come first."""
_OPENING = 40
"""Letters within which a line says that its papers are only shown."""


class Replacement(NamedTuple):
    """A kind of paper that a line asks for and the text that lets data take its place; `keeps`: why it stands there, a key of `KEEPS`; empty where nothing keeps it."""

    ask: Ask
    kind: str
    text: ReplacedBy
    keeps: str


class Standing:
    """Reads the papers of procedures against the texts that let data replace them."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.within = Within(index)
        self._clauses = Answers(self._read)
        self._spoken = Answers(self._speaking)

    def kinds(self, line: RequiredDocument) -> tuple[str, ...]:
        """Every kind a line asks for: the one it is, and those held in a register that its words name beside it, behind a form or for another case too."""
        identity = self.index.inferred.identity(line)
        if identity is None:
            return (line.document,)
        named = (*identity.asks, *self._of_cases(line)) if identity.class_ in _PROVES else self.index.inferred.beside(line)
        return tuple(dict.fromkeys((line.document, *named)))

    def every_kind(self, procedure: Procedure, line: RequiredDocument) -> set[str]:
        """Every kind a line asks for, as its only paper or as any part of it."""
        return {*self.kinds(line), *self.within.kinds(procedure, line)}

    def _of_cases(self, line: RequiredDocument) -> tuple[str, ...]:
        """The kinds that a line which is nothing but cases asks for in the later ones."""
        beside = self.index.inferred.beside(line)
        if not beside:
            return ()
        from analyzer.text.dossier.by_case import by_case  # the readers of wording take time to load

        return beside if by_case(line.name) else ()

    def of(self, procedure: Procedure, asks: Sequence[Ask]) -> Iterator[Replacement]:
        """The papers of a procedure that a text in force lets data replace."""
        own = {result.document for result in procedure.results}
        for ask in asks:
            for kind in self.kinds(ask.line)[0 if ask.class_ in _PROVES else 1 :]:
                text = self.index.replacement[kind]
                keeps = self._keeps(procedure, ask, kind, text, own=kind in own) if text is not None else ""
                if text is not None and (keeps or self._is_asked(ask.line, kind, text)):
                    yield Replacement(ask, kind, text, keeps)

    def data_come_first(self, procedure: Procedure, ask: Ask, kind: str, registers: tuple[str, ...]) -> bool:
        """Whether the paper is asked only when data fail: by a look-up, its own line, a branch of its choice, or a clause elsewhere in the record."""
        if ask.lookup or self._says_so(ask) or self._for_lookup(procedure, ask) or self._said_beside(procedure, ask, kind, registers):
            return True
        return bool(procedure.source) and any(clause.covers(kind, registers) for clause in self._clauses[procedure.id])

    def _keeps(self, procedure: Procedure, ask: Ask, kind: str, text: ReplacedBy, *, own: bool) -> str:
        line = ask.line
        if ask.class_ == "surrendered" or is_handed_in(procedure, line) or (own and (line.originals or not line.copies)):
            return "handed_back"
        if self.data_come_first(procedure, ask, kind, (text.register,)):
            return "data_first"
        if only_foreigners(ask.scope.applicant or procedure.applicants) or self.of_foreigner(procedure, ask, kind, text.register):
            return "foreigners"
        if text.only and not _within(procedure, ask, text):
            return "limited"
        if text.register == "health_certificate" and is_own_examination(procedure, line):
            return "own_examination"
        if ask.class_ == "identity" and (line.present_only or "xuất trình" in line.name[:_OPENING].lower()):
            return "shown"
        return ""

    def _is_asked(self, line: RequiredDocument, kind: str, text: ReplacedBy) -> bool:
        """Whether the words of an imported line ask for the kind, rather than only resemble its name; what a person stated is asked."""
        identity = self.index.inferred.identity(line)
        if identity is None or self.index.inferred.is_stated(line):
            return True
        asked = kind in identity.asks or kind in self._of_cases(line)
        return asked or text.register in identity.held_in or identity.class_ not in _PROVES

    def of_foreigner(self, procedure: Procedure, ask: Ask, kind: str, register: str) -> bool:
        """Whether an imported line asks for the paper of a foreigner."""
        return is_of_foreigner(procedure, ask, kind, register, self.index.inferred.identity(ask.line))

    def _says_so(self, ask: Ask) -> bool:
        words = f"{ask.only_when} {ask.line.name}"
        if len(words) < _SHORTEST:
            return False
        from analyzer.text.identity.limits.looked_up import speaks_of_data  # the readers of wording take time to load

        return speaks_of_data(words)

    def _said_beside(self, procedure: Procedure, ask: Ask, kind: str, registers: tuple[str, ...]) -> bool:
        """Whether another line of the same case lets data take the place of every kind that this one asks for and these registers hold."""
        said = self._spoken[procedure.id] if procedure.source else ()
        if not said:
            return False
        beside = {named for line, kinds in said if _in_one_case(line, ask.line) for named in kinds}
        documents = self.index.words.documents
        held = [one for one in {kind, *self.kinds(ask.line)} if one in documents and not set(documents[one].held_in).isdisjoint(registers)]
        return bool(held) and beside.issuperset(held)

    def _speaking(self, code: str) -> tuple[tuple[RequiredDocument, frozenset[str]], ...]:
        """The lines of papers behind which a sentence or bracket of its own says that data come first, with the kinds it names.

        What names no kind is said of the paper before it alone.
        """
        lines = [line for line in every_line(self.index.catalogue.procedures[code].dossier) if "dữ liệu" in line.name]
        said = (
            (line, frozenset(kind for clause in self._reader.of(_SENTENCE.split(line.name)[1:]) for kind in clause.kinds)) for line in lines
        )
        return tuple((line, kinds) for line, kinds in said if kinds)

    def _for_lookup(self, procedure: Procedure, ask: Ask) -> bool:
        """Whether an alternative of the line, or of the choice it stands in, is information given so that the data can be looked up."""
        lines = [ask.line.name]
        if ask.choice:
            lines += [line.name for path, line in dossier_lines(procedure.dossier) if path.startswith(f"{ask.choice}/")]
        if not any(has_any(small(name), _LOOKED_UP) for name in lines):
            return False
        from analyzer.text.identity.limits.looked_up import is_for_lookup

        return any(is_for_lookup(name) for name in lines)

    @cached_property
    def _reader(self) -> Clauses:
        from analyzer.text.identity.kinds import Kinds
        from analyzer.text.identity.limits.looked_up import Clauses

        words = self.index.words
        return Clauses(Kinds(words.documents).held(), {id: register.name.vi for id, register in words.registers.items()})

    def _read(self, code: str) -> tuple[Clause, ...]:
        procedure = self.index.catalogue.procedures[code]
        notes = (line.name for line in every_line(procedure.dossier) if self._is_note(line))
        said = self._reader.of((*notes, *(case.name for case in procedure.cases.values())))
        return (*said, *self._reader.told(piece.text for piece in self.index.told[code]))

    def _is_note(self, line: RequiredDocument) -> bool:
        """Whether a line asks for no paper itself; what a paper's own line says of data is mostly said of that line alone."""
        identity = self.index.inferred.identity(line)
        return (identity.class_ if identity else line.class_) in NO_PAPERS


def _in_one_case(one: RequiredDocument, other: RequiredDocument) -> bool:
    return not one.for_.case or not other.for_.case or not set(one.for_.case).isdisjoint(other.for_.case)


def _within(procedure: Procedure, ask: Ask, text: ReplacedBy) -> bool:
    """Whether the line or the name of its procedure speaks of what the text is limited to."""
    said = _CERTIFICATE.sub(" ", f"{ask.line.name} {procedure.name}".lower())
    return any(word in said for word in text.told_by)
