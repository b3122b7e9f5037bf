"""Why a paper that law replaces by data still stands in a dossier: what people stated, and what the imported wording says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from analyzer.facts.asks import Ask
from analyzer.facts.index import Answers, Index
from analyzer.facts.wholes import only_foreigners
from analyzer.model.procedure import Procedure, RequiredDocument, every_line
from analyzer.model.text import Text
from analyzer.model.vocabulary import ReplacedBy

if TYPE_CHECKING:
    from analyzer.text.identity.looked_up import Clause, Clauses

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
    "shown": Text("chỉ xuất trình để đối chiếu người", "only shown, to tell who somebody is"),
}
"""Why a paper that a text in force lets data replace is not on the list of those still to be dropped."""
_PROVES = frozenset({"evidence", "identity", "confirmation", "third_party", "surrendered"})
"""Classes of lines that ask for a paper which somebody else issued."""
_CERTIFICATE = re.compile(r"chứng nhận(?: quyền)?(?:,? (?:sở hữu|sử dụng|quyền|nhà ở|công trình|đất|đất ở|và|tài sản|khác|gắn liền với|xây dựng))+")
"""The long name of a certificate tells nothing of the land it is asked for."""
_OPENING = 40
"""Letters within which a line says that its papers are only shown."""


class Asked(NamedTuple):
    """A kind of paper that a line asks for; `keeps`: why it stands there, a key of `KEEPS`; empty where nothing keeps it."""

    ask: Ask
    kind: str
    text: ReplacedBy
    keeps: str


class Standing:
    """Reads the papers of procedures against the texts that let data replace them."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._clauses = Answers(self._read)

    def kinds(self, line: RequiredDocument) -> tuple[str, ...]:
        """Every kind a line asks for: the one it is, and those held in a register that its words name beside it."""
        identity = self._index.inferred.identity(line)
        return (line.document,) if identity is None else tuple(dict.fromkeys((line.document, *identity.asks)))

    def of(self, procedure: Procedure, asks: list[Ask]) -> Iterator[Asked]:
        """The papers of a procedure that a text in force lets data replace."""
        own = {result.document for result in procedure.results}
        for ask in asks:
            if ask.class_ in _PROVES:
                for kind in self.kinds(ask.line):
                    text = self._index.replacement[kind]
                    if text is not None:
                        yield Asked(ask, kind, text, self._keeps(procedure, ask, kind, text, own=kind in own))

    def data_come_first(self, procedure: Procedure, ask: Ask, kind: str, registers: tuple[str, ...]) -> bool:
        """Whether the paper is asked only when data fail, by a look-up, by its own line, or by a clause elsewhere in the dossier."""
        if ask.lookup or self._says_so(ask):
            return True
        return bool(procedure.source) and any(clause.covers(kind, registers) for clause in self._clauses[procedure.id])

    def _keeps(self, procedure: Procedure, ask: Ask, kind: str, text: ReplacedBy, *, own: bool) -> str:
        line = ask.line
        if line.surrendered or ask.class_ == "surrendered" or (own and (line.originals or not line.copies)):
            return "handed_back"
        if self.data_come_first(procedure, ask, kind, (text.register,)):
            return "data_first"
        if only_foreigners(ask.scope.applicant or procedure.applicants):
            return "foreigners"
        if text.only and not _within(procedure, ask, text):
            return "limited"
        if ask.class_ == "identity" and (line.present_only or "xuất trình" in line.name[:_OPENING].lower()):
            return "shown"
        return ""

    def _says_so(self, ask: Ask) -> bool:
        words = f"{ask.only_when} {ask.line.name}"
        if len(words) < _OPENING:
            return False
        from analyzer.text.identity.looked_up import speaks_of_data  # the readers of wording take time to load

        return speaks_of_data(words)

    @cached_property
    def _reader(self) -> Clauses:
        from analyzer.text.identity.kinds import Kinds
        from analyzer.text.identity.looked_up import Clauses

        words = self._index.words
        return Clauses(Kinds(words.documents).held(), {id: register.name.vi for id, register in words.registers.items()})

    def _read(self, code: str) -> tuple[Clause, ...]:
        procedure = self._index.catalogue.procedures[code]
        return self._reader.of((*(line.name for line in every_line(procedure.dossier)), *(case.name for case in procedure.cases.values())))


def _within(procedure: Procedure, ask: Ask, text: ReplacedBy) -> bool:
    """Whether the line or the name of its procedure speaks of what the text is limited to."""
    said = _CERTIFICATE.sub(" ", f"{ask.line.name} {procedure.name}".lower())
    return any(word in said for word in text.told_by)
