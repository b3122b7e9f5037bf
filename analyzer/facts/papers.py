"""The tables `documents` and `dependencies`: what each paper is, who holds it, where it comes from, who took it before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from analyzer.facts.asks import Ask, asks, covers, meet
from analyzer.facts.graph import DependencyGraph, Need, Upstream
from analyzer.facts.index import NO_PRODUCER, PRODUCED, Index
from analyzer.facts.rows import Rows, basis, guard, scope
from analyzer.model.element import EVERYWHERE
from analyzer.model.procedure import Procedure
from analyzer.text.naming import action_of

FOREIGN = frozenset({"foreigner", "foreign_organisation"})
Asked = Mapping[str, list[Ask]]
Producers = Mapping[str, list[tuple[str, str]]]
Lineage = dict[str, frozenset[str]]


def all_asks(procedures: Mapping[str, Procedure], index: Index) -> dict[str, list[Ask]]:
    """The papers of every procedure, by code."""
    return {code: asks(procedure, index) for code, procedure in procedures.items()}


def producers(procedures: Mapping[str, Procedure], index: Index) -> dict[str, list[tuple[str, str]]]:
    """For each kind of paper, the procedures that give it and the path of the (first) result."""
    found: dict[str, dict[str, str]] = {}
    for code, procedure in procedures.items():
        if (procedure.action or action_of(procedure.name)) in NO_PRODUCER:
            continue
        for result in procedure.results:
            if result.document and index.classes.get(result.document) in PRODUCED:
                found.setdefault(result.document, {}).setdefault(code, f"results/{result.id}")
    return {document: list(sources.items()) for document, sources in found.items()}


def needs(procedures: Mapping[str, Procedure], asked: Asked, made: Producers) -> list[Need]:
    """Edges from a procedure to those that give what it asks for.

    Only papers that a State body issues count (classes of `PRODUCED`): forms and old cards handed back made
    nearly all edges of a match by name and none of its sense. Of several producers those of the consumer's
    own level are meant, where there are any.
    """
    found = []
    for code, papers in asked.items():
        consumer = procedures[code]
        own = {result.document for result in consumer.results}
        for ask in papers:
            document = ask.line.document
            if ask.class_ not in PRODUCED or ask.line.surrendered or document in own:
                continue
            sources = made.get(document, ())
            if not sources:
                continue
            near = [s for s in sources if not set(procedures[s[0]].level).isdisjoint(consumer.level)] or sources
            for producer, result in near:
                found.append(
                    Need(
                        code,
                        ask.path,
                        document,
                        producer,
                        result,
                        ask.conditional,
                        bool(ask.choice),
                        round(1 / len(near), 3),
                        ask.scope is EVERYWHERE,
                    )
                )
    return found


def filed(asked: Asked) -> dict[str, dict[str, str]]:
    """What each procedure always takes in: document -> path, leaving out alternatives, conditions and cases."""
    return {
        code: {
            ask.line.document: ask.path
            for ask in papers
            if ask.class_ in PRODUCED
            and ask.scope is EVERYWHERE
            and not (ask.conditional or ask.choice or ask.line.surrendered or ask.line.present_only)
        }
        for code, papers in asked.items()
    }


def document_rows(procedures: Mapping[str, Procedure], asked: Asked, made: Producers, graph: DependencyGraph, index: Index) -> Rows:
    rows = Rows("documents")
    uses = Counter(document for papers in asked.values() for document in {ask.line.document for ask in papers})
    taken = filed(asked)
    for code, procedure in procedures.items():
        papers, lineage = asked[code], _lineage(procedure)
        own = {result.document for result in procedure.results}
        whole = _Whole(procedure, own, _repeats(papers, lineage), _proves(procedure))
        for ask in papers:
            upstream = None
            if ask.class_ in PRODUCED and not (ask.line.surrendered or ask.conditional or ask.line.document in own):
                together = _together(ask, papers, lineage)
                upstream = graph.filed_upstream(code, ask.line.document, taken, together)
                if upstream is not None and procedures[upstream.procedure].ministry != procedure.ministry:
                    upstream = None
            _add(rows, whole, ask, index=index, made=made, uses=uses[ask.line.document], upstream=upstream)
    return rows


def _together(ask: Ask, papers: list[Ask], lineage: Lineage) -> Callable[[str], bool]:
    """Whether the paper at a path can be asked on one route with `ask`."""
    return lambda path: any(other.path == path and meet(ask.scope, other.scope, lineage) for other in papers)


def _lineage(procedure: Procedure) -> Lineage:
    """Each case with the cases it lies within."""
    found: Lineage = {}
    for name in procedure.cases:
        chain, at = [], name
        while at and at in procedure.cases and at not in chain:
            chain.append(at)
            at = procedure.cases[at].within
        found[name] = frozenset(chain)
    return found


@dataclass(frozen=True, slots=True)
class _Whole:
    """A procedure with what its papers need to know of each other: its results, repeats, and what each line proves."""

    procedure: Procedure
    own: set[str]
    repeats: Mapping[str, str]
    proves: Mapping[str, list[str]]


def _add(rows: Rows, whole: _Whole, ask: Ask, *, index: Index, made: Producers, uses: int, upstream: Upstream | None) -> None:
    procedure = whole.procedure
    repeated = whole.repeats.get(ask.path, "")
    line, document = ask.line, ask.line.document
    kind = index.words.documents.get(document)
    issuer = line.issuer or (kind.issuer if kind else "")
    holding = index.holding(document, procedure.authority)
    replaced = index.replacement(document)
    applicants = ask.scope.applicant or procedure.applicants
    rows.add(
        procedure=procedure.id,
        path=ask.path,
        line=ask.outermost,
        document=document,
        document_known=kind is not None,
        name=line.name or (kind.name.vi if kind else document),
        **{"class": ask.class_},
        issuer=issuer,
        issuer_known=bool(issuer) and issuer != "unknown",
        held_in=holding.held_in,
        readable=holding.readable,
        readable_by_authority=bool(holding.readable),
        register_announced=holding.announced,
        behind_lookup=bool(ask.lookup),
        conditional=ask.conditional,
        only_when=ask.only_when,
        alternative=bool(ask.choice),
        alternatives=ask.choices,
        choice_path=ask.choice,
        present_only=line.present_only,
        surrendered=line.surrendered,
        originals=line.originals or 0,
        copies=line.copies or 0,
        accepted=line.accepted,
        only_certified=line.accepted == ("certified",),
        form_code=line.form_code or (kind.form_code if kind else ""),
        form_code_known=bool(line.form_code or (kind and kind.form_code)),
        certified_by=line.certified_by,
        replaced_by_law=replaced is not None,
        replaced_register=replaced.register if replaced else "",
        replaced_basis=str(replaced.basis) if replaced else "",
        replaced_only=replaced.only if replaced else "",
        retired=index.retired(document),
        same_authority=index.same_authority(issuer, procedure.authority),
        same_ministry=bool(issuer) and index.ministry_of(issuer) == procedure.ministry,
        own_result=document in whole.own,
        producers=[code for code, _ in made.get(document, ())],
        upstream=upstream is not None,
        upstream_path=upstream.witness if upstream else (),
        upstream_procedure=upstream.procedure if upstream else "",
        upstream_document=upstream.witness[1] if upstream else "",
        repeated=bool(repeated),
        repeated_with=repeated,
        kind_uses=uses,
        proves=whole.proves.get(ask.outermost, whole.proves.get(line.id, [])),
        only_foreigners=bool(applicants) and FOREIGN.issuperset(applicants),
        **scope(ask.scope),
        **basis(ask.basis, index),
        **guard(line, procedure, ask.protects),
    )


def _repeats(papers: list[Ask], lineage: Lineage) -> dict[str, str]:
    """Papers of one kind that meet on one route: the later path -> the earlier one.

    Choices of one group do not meet, and an old paper handed back repeats nothing.
    """
    found: dict[str, str] = {}
    first: dict[str, list[Ask]] = {}
    for ask in papers:
        if ask.class_ in ("catch_all", "photo") or ask.line.surrendered or ask.only_when:
            continue
        for earlier in first.get(ask.line.document, ()):
            apart = ask.choice and ask.choice == earlier.choice
            if not apart and bool(ask.choice) == bool(earlier.choice) and ask.line.issuer == earlier.line.issuer:
                if covers(earlier.scope, ask.scope, lineage):
                    found[ask.path] = earlier.path
                    break
                if covers(ask.scope, earlier.scope, lineage):
                    found[earlier.path] = ask.path
                    break
        first.setdefault(ask.line.document, []).append(ask)
    return found


def _proves(procedure: Procedure) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for condition in procedure.conditions:
        for name in condition.verified_by:
            found.setdefault(name, []).append(condition.id)
    return found


def dependency_rows(procedures: Mapping[str, Procedure], graph: DependencyGraph, index: Index) -> Rows:
    rows = Rows("dependencies")
    for need in graph.needs:
        consumer, producer = procedures[need.consumer], procedures[need.producer]
        roots = {index.root(agency) for agency in consumer.authority}
        rows.add(
            procedure=need.consumer,
            path=need.path,
            document=need.document,
            producer=need.producer,
            result_path=need.result,
            confidence=need.confidence,
            conditional=need.conditional,
            alternative=need.alternative,
            same_authority=any(index.root(agency) in roots for agency in producer.authority),
            same_ministry=consumer.ministry == producer.ministry,
        )
    return rows


def cycle_rows(graph: DependencyGraph) -> Rows:
    rows = Rows("cycles")
    for legs in graph.cycles():
        members = [leg.consumer for leg in legs]
        for number, leg in enumerate(legs, 1):
            rows.add(
                cycle=members[0],
                leg=number,
                legs=len(legs),
                procedure=leg.consumer,
                path=leg.path,
                document=leg.document,
                producer=leg.producer,
                members=members,
            )
    return rows
