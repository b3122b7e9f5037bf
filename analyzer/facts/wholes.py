"""The tables `procedures` and `routes`: what a procedure is as a whole, and what each way through it asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analyzer.facts.asks import Ask
from analyzer.facts.index import Index
from analyzer.facts.papers import FOREIGN, Asked
from analyzer.facts.routes import Route
from analyzer.facts.rows import Rows
from analyzer.facts.tally import Tally, count
from analyzer.model.procedure import Procedure
from analyzer.text.naming import action_of, names_district, stem_of

Tallies = Mapping[str, Sequence[tuple[Route, Tally]]]

MANDATORY_PARTS = ("steps", "channels", "dossier", "time_limits", "applicants", "authority")
"""Parts that every procedure must have (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP as amended 2017), besides the name."""


def tallies(procedures: Mapping[str, Procedure], index: Index) -> dict[str, list[tuple[Route, Tally]]]:
    """Every route of every procedure, counted."""
    classes = index.classes
    return {code: count(procedure, classes) for code, procedure in procedures.items()}


def evidence(papers: Sequence[Ask]) -> list[str]:
    """The kinds a dossier asks for beside forms, photographs and open ends."""
    return sorted({ask.line.document for ask in papers if ask.class_ not in ("form", "photo", "catch_all", "payment")})


def procedure_rows(procedures: Mapping[str, Procedure], counted: Tallies, asked: Asked, index: Index) -> Rows:
    rows = Rows("procedures")
    for code, procedure in procedures.items():
        modes = {channel.mode for channel in procedure.channels}
        services = {channel.service for channel in procedure.channels if channel.mode == "online"}
        bodies = (*procedure.authority, *procedure.receives, *procedure.decides, *procedure.returns)
        formats = {result.format for result in procedure.results}
        ways = [way for _, way in counted[code]]
        rows.add(
            procedure=code,
            path="",
            name=procedure.name,
            field=procedure.field,
            ministry=procedure.ministry,
            level=procedure.level,
            levels=len(procedure.level),
            authority=procedure.authority,
            scope=procedure.scope,
            applicants=procedure.applicants,
            only_foreigners=bool(procedure.applicants) and FOREIGN.issuperset(procedure.applicants),
            action=procedure.action or action_of(procedure.name),
            action_inferred=procedure.action is None,
            object=object_of(procedure),
            stem=stem_of(procedure.name),
            lead_unit=procedure.lead_unit,
            published_by=procedure.published_by,
            has_counter="counter" in modes,
            has_online="online" in modes,
            has_post="post" in modes,
            channels_known=bool(modes),
            online_full="full" in services,
            online_service_known=bool(services - {None}),
            online_barred=procedure.online_barred is not None,
            non_territorial=bool(procedure.non_territorial),
            non_territorial_known=procedure.non_territorial is not None,
            sets=procedure.sets or 0,
            documents_max=max(way.papers.documents for way in ways),
            certified_max=max(way.papers.certified for way in ways),
            forms_max=max(way.papers.forms for way in ways),
            dossier_size=len(procedure.dossier),
            evidence_kinds=evidence(asked[code]),
            steps_count=len(procedure.steps),
            steps_known=bool(procedure.steps),
            visits_max=max(way.visits or 0 for way in ways),
            must_attend=any(step.kind == "attend" or (step.kind == "inspect" and step.visit) for step in procedure.steps),
            conditions_count=len(procedure.conditions),
            basis_count=len(procedure.legal_basis),
            basis_known=bool(procedure.legal_basis),
            missing_parts=[part for part in MANDATORY_PARTS if not getattr(procedure, part)],
            abolished_bodies=index.abolished(dict.fromkeys(bodies)),
            names_district=names_district(procedure.name) or "district" in procedure.level,
            mixed_with=procedure.mixed_with,
            result_electronic=not formats.isdisjoint(("electronic", "both")),
            result_format_known=bool(formats - {None}),
            recorded_known=procedure.recorded is not None,
            protected=bool(procedure.protects),
            protects=procedure.protects,
            note=procedure.note,
        )
    return rows


def object_of(procedure: Procedure) -> str:
    """The kind of paper a procedure is about: that of its first result that names one."""
    return next((result.document for result in procedure.results if result.document), "")


def route_rows(counted: Tallies) -> Rows:
    rows = Rows("routes")
    for code, ways in counted.items():
        for route, way in ways:
            papers = way.papers
            rows.add(
                procedure=code,
                path="",
                route=str(route),
                documents=papers.documents,
                documents_filed=papers.filed,
                documents_shown=papers.shown,
                documents_if_data_fails=papers.if_data_fails,
                originals=papers.originals,
                certified_copies=papers.certified,
                visits=way.visits or 0,
                steps=way.steps or 0,
                steps_known=way.steps is not None,
                conditions=way.conditions,
                working_days=float(way.working_days or 0),
                calendar_days=float(way.calendar_days or 0),
                hidden_working_days=float(way.hidden_working),
                hidden_calendar_days=float(way.hidden_calendar),
                fee_vnd=float(way.fee_vnd or 0),
                fee_known=way.fee_vnd is not None,
            )
    return rows
