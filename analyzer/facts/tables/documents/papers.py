"""The table `documents`: what each paper is, who holds what it proves, where it comes from, who took it before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from operator import attrgetter

from analyzer.facts.graph.graph import DependencyGraph, Upstream
from analyzer.facts.graph.needs import Asked, Procedures, filed
from analyzer.facts.index import NOWHERE, Answers, Body, Holding, Index
from analyzer.facts.known import Known
from analyzer.facts.procedure.about import headed_foreign, only_foreigners
from analyzer.facts.procedure.asks import Ask, repeats
from analyzer.facts.procedure.scopes import Lineage, lineages, meet
from analyzer.facts.procedure.set_numbers import sets_by_lines
from analyzer.facts.procedure.within import first_words
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.documents.asked import ASKED
from analyzer.facts.tables.documents.given import GIVEN
from analyzer.facts.tables.documents.held import HELD, REPLACED
from analyzer.facts.tables.documents.paper import Paper
from analyzer.facts.tables.documents.permits import MinistryPermits
from analyzer.facts.tables.documents.restricted import Restricted
from analyzer.facts.tables.documents.sisters import Sisters
from analyzer.facts.tables.table import Table
from analyzer.model.dossier import RequiredDocument
from analyzer.model.enumerations import OF_THE_STATE
from analyzer.model.procedure import Procedure, case_names
from analyzer.model.text import Text
from analyzer.text.dossier.sealed import photograph_sealed
from analyzer.text.first_entry import entered_first
from analyzer.text.identity.line import OWN
from analyzer.text.quoting import shortened


def document_rows(known: Known) -> Iterator[Paper]:
    procedures, asked, index = known.procedures, known.asked, known.index
    givers = {document: [code for code, _ in sources] for document, sources in known.made.items()}
    chains = _Chains(procedures, asked, known.graph)
    kinds = index.words.documents
    sisters, restricted, permits = Sisters(procedures), Restricted(procedures, asked), MinistryPermits(procedures)
    for code, procedure in procedures.items():
        papers = asked[code]
        own = {result.document for result in procedure.results}
        lineage, body = lineages(procedure), index.body[procedure.authority]
        repeated, proves = repeats(papers, lineage), _proves(procedure)
        sets = sets_by_lines(procedure, papers)
        of_cases = Answers(partial(_of_cases, procedure))
        for ask in papers:
            line, document = ask.line, ask.line.document
            kind = kinds.get(document)
            empty, foreign = of_cases[ask.scope.case]
            yield Paper(
                procedure,
                ask,
                line,
                kind,
                body,
                empty,
                foreign,
                line.issuer or (kind.issuer if kind else ""),
                NOWHERE if foreign else _holding(line, body, index, empty),
                index.replacement[document],
                document in own,
                givers.get(document, []),
                None if document in own else chains.upstream(procedure, ask, lineage),
                repeated.get(ask.path, ""),
                proves.get(ask.outermost) or proves.get(line.id, []) if proves else [],
                known.standing,
                sisters,
                restricted,
                permits,
                index,
                sets.get(ask.path, 0),
            )


def _of_cases(procedure: Procedure, cases: Sequence[str]) -> tuple[frozenset[str], bool]:
    """The registers in which a procedure makes the first entry in some cases, and whether their heading speaks of another country's papers."""
    return frozenset(entered_first(procedure.name, case_names(procedure, cases))), headed_foreign(procedure, cases)


def _holding(line: RequiredDocument, body: Body, index: Index, empty: frozenset[str]) -> Holding:
    """Who holds what a paper proves: by its kind where that is stated and says it, else by what its wording says.

    `empty`: registers in which the first entry is still to be made, so that they hold nothing of the matter yet.
    """
    identity, of_kind = index.inferred.identity(line), body.holding[line.document]
    if identity is None or (of_kind is not NOWHERE and index.inferred.is_stated(line)):
        return of_kind if empty.isdisjoint(of_kind.held_in) else body.held[tuple(name for name in of_kind.held_in if name not in empty)]
    return body.held[tuple(register for register in identity.held_in if register != OWN and register not in empty)]


class _Chains:
    """Papers that a procedure further up the chain of needs already took."""

    def __init__(self, procedures: Procedures, asked: Asked, graph: DependencyGraph) -> None:
        self.procedures, self.asked, self.graph = procedures, asked, graph
        self.taken = filed(asked)

    def upstream(self, procedure: Procedure, ask: Ask, lineage: Lineage) -> Upstream | None:
        """Where the same ministry took the paper before; None where it did not, or where that says nothing."""
        if ask.class_ not in OF_THE_STATE or ask.line.surrendered or ask.conditional:
            return None
        together = _together(ask, self.asked[procedure.id], lineage)
        found = self.graph.filed_upstream(procedure.id, ask.line.document, self.taken, together)
        return found if found and self.procedures[found.procedure].ministry == procedure.ministry else None


def _together(ask: Ask, papers: Sequence[Ask], lineage: Lineage) -> Callable[[str], bool]:
    """Whether the paper at a path can be asked on one route with `ask`."""
    return lambda path: any(other.path == path and meet(ask.scope, other.scope, lineage) for other in papers)


def _proves(procedure: Procedure) -> dict[str, list[str]]:
    """The conditions that each dossier line or paper shows to be met, by its id."""
    found: dict[str, list[str]] = {}
    for condition in procedure.conditions:
        for name in condition.verified_by:
            found.setdefault(name, []).append(condition.id)
    return found


_QUOTED = 160
"""Letters of a line that are quoted."""

_COLUMNS: Columns[Paper] = (
    *c.where("ask.path"),
    c.text("line", "dòng ngoài cùng của hồ sơ", "outermost line of the dossier", attrgetter("ask.outermost")),
    c.text("document", "loại giấy tờ", "kind of paper", attrgetter("line.document"), "documents"),
    c.flag(
        "document_known",
        "biết là giấy tờ gì: từ vựng có loại, hoặc suy được từ lời văn",
        "it is known what it is: the vocabulary has the kind, or its words tell",
        lambda row: row.kind is not None or row.index.inferred.identity(row.line) is not None,
    ),
    c.text(
        "name",
        "tên ghi trong hồ sơ; không có thì tên của loại giấy tờ",
        "name in the dossier, else that of the kind",
        attrgetter("name"),
    ),
    c.text(
        "short_name",
        "tên của tờ khai, chứng từ nộp tiền, bản sao mà số lượng có bản chính: không có gạch đầu dòng, chỉ lấy các chữ đầu",
        "the name of a form, a receipt, or a copy counted as an original, without its bullet, only its first words",
        lambda row: first_words(row.name),
        where=lambda row: row.ask.class_ in ("form", "payment") or (row.line.originals and "bản" in row.name[:24].lower()),
    ),
    c.text(
        "quoted",
        "các chữ đầu của tên, không có gạch đầu dòng",
        "the first words of the name, without its bullet",
        lambda row: shortened(row.name, _QUOTED),
    ),
    c.text(
        "photograph_sealed",
        "mệnh đề của tên đòi đóng dấu giáp lai lên ảnh, không chỉ ở bản giấy; trống nếu không có",
        "the clause of the name that wants a stamp over the edge of a photograph, not on paper alone; empty none",
        lambda row: photograph_sealed(row.name),
        where=lambda row: "giáp lai" in row.name,
    ),
    *c.known_by(
        "document_known",
        [c.text("class", "lớp giấy tờ của dòng này", "class of the paper in this line", attrgetter("ask.class_"), "classes")],
    ),
    c.text("issuer", "nơi cấp", "issuer", attrgetter("issuer"), "agencies"),
    c.flag("issuer_known", "biết nơi cấp", "the issuer is known", lambda row: row.issuer not in ("", "unknown")),
    *HELD,
    *ASKED,
    *REPLACED,
    *GIVEN,
    *c.scope("ask.scope"),
    c.flag(
        "only_foreigners",
        "chỉ áp dụng cho người, tổ chức nước ngoài",
        "only for foreigners and foreign organisations",
        lambda row: only_foreigners(row.ask.scope.applicant or row.procedure.applicants),
    ),
    *c.basis("ask.basis"),
    *c.guard("ask.protects"),
    c.sure("line"),
)

DOCUMENTS: Table[Paper] = Table(
    "documents",
    "document",
    Text("một giấy tờ mà hồ sơ yêu cầu", "a paper that a dossier asks for"),
    document_rows,
    _COLUMNS,
)
