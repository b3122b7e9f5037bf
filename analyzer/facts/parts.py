"""The tables of a procedure's other parts: channels, time limits, fees, steps, conditions, results, citations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from analyzer.facts.graph import Schedule, schedule
from analyzer.facts.index import Index
from analyzer.facts.rows import Rows, basis, guard, scope
from analyzer.model.parameters import Commitment
from analyzer.model.procedure import ELEMENT_LISTS, Procedure, Step, dossier_lines
from analyzer.model.values import Citation, Duration
from analyzer.model.vocabulary import Instrument

VAGUE = re.compile(r"phù hợp|đủ năng lực(?! hành vi)|có uy tín|cần thiết khác|đáp ứng yêu cầu|hợp lý|bảo đảm chất lượng", re.IGNORECASE)
_YEAR = re.compile(r"/(\d{4})/")


def channel_rows(procedures: Mapping[str, Procedure]) -> Rows:
    rows = Rows("channels")
    for code, procedure in procedures.items():
        for channel in procedure.channels:
            rows.add(procedure=code, path=f"channels/{channel.id}", mode=channel.mode, service=channel.service or "")
    return rows


def time_limit_rows(procedures: Mapping[str, Procedure], index: Index) -> Rows:
    rows = Rows("time_limits")
    day = index.catalogue.as_of
    commitments = {(c.procedure, c.path): c for c in index.catalogue.parameters.commitments if c.since <= day}
    for code, procedure in procedures.items():
        for limit in procedure.time_limits:
            durations = [stage.value for stage in limit.stages] or ([limit.value] if limit.value is not None else [])
            working = sum((d.working_days for d in durations if d.working_days is not None), Decimal(0))
            calendar = sum((d.calendar_days for d in durations if d.calendar_days is not None), Decimal(0))
            value, unit = _length(durations)
            hidden = [wait.value for wait in limit.not_counted if wait.value is not None]
            behind = next((wait.basis for wait in limit.not_counted if wait.basis is not None), limit.basis)
            rows.add(
                procedure=code,
                path=f"time_limits/{limit.id}",
                value_known=bool(durations),
                value=float(value),
                unit=unit,
                working_days=float(working),
                calendar_days=float(calendar),
                in_working_days=bool(durations) and all(d.working_days is not None for d in durations),
                hidden=bool(limit.not_counted),
                hidden_days=float(sum((d.working_days or d.calendar_days or Decimal(0) for d in hidden), Decimal(0))),
                hidden_what=[wait.what for wait in limit.not_counted],
                hidden_open=any(wait.value is None for wait in limit.not_counted),
                hidden_unit=_day_unit(hidden),
                hidden_instrument=behind.instrument if behind else "",
                hidden_provision=behind.provision if behind else "",
                stages=len(limit.stages),
                wording=limit.text,
                **_commitment(commitments.get((code, f"time_limits/{limit.id}")), durations),
                from_event=limit.from_event,
                note=limit.note,
                **scope(limit.for_),
                **basis(limit.basis, index),
                **guard(limit, procedure),
            )
    return rows


def _length(durations: Sequence[Duration]) -> tuple[Decimal, str]:
    """The sum of consecutive stages in the unit they share; nothing where they share none."""
    units = {duration.unit for duration in durations}
    if len(units) != 1:
        return Decimal(0), ""
    return sum((duration.value for duration in durations), Decimal(0)), units.pop()


def _day_unit(durations: Sequence[Duration]) -> str:
    """Which days the sum of these durations counts; nothing where both kinds meet."""
    units = {"days" if duration.working_days is None else "working days" for duration in durations}
    return units.pop() if len(units) == 1 else ""


def _commitment(found: Commitment | None, recorded: Sequence[Duration]) -> dict[str, Any]:
    """What a text or plan has set for a limit, beside what the record says; compared in one unit only."""
    unit = "working_days" if recorded and recorded[0].working_days is not None else "calendar_days"
    days = getattr(found.value, unit) if found else None
    now = sum((getattr(duration, unit) or Decimal(0) for duration in recorded), Decimal(0))
    return {
        "committed": found is not None,
        "committed_value": str(found.value) if found else "",
        "committed_days": float(days or 0),
        "committed_shorter": days is not None and days < now,
        "committed_in_force": found is not None and found.state == "in_force",
        "committed_basis": str(found.basis) if found else "",
    }


def fee_rows(procedures: Mapping[str, Procedure], index: Index) -> Rows:
    rows = Rows("fees")
    day = index.catalogue.as_of
    for code, procedure in procedures.items():
        for fee in procedure.fees:
            rows.add(
                procedure=code,
                path=f"fees/{fee.id}",
                kind=fee.kind,
                amount_known=fee.amount is not None,
                amount=float(fee.amount.amount) if fee.amount else 0.0,
                upto=float(fee.upto.amount) if fee.upto else 0.0,
                currency=fee.amount.currency if fee.amount else "",
                per=fee.per,
                discount=fee.discount,
                expired=fee.valid_until is not None and fee.valid_until < day,
                valid_until=fee.valid_until.strftime("%d/%m/%Y") if fee.valid_until else "",
                exempt_count=len(fee.exempt),
                exempt_proofs=[exemption.proof for exemption in fee.exempt if exemption.proof],
                exempt_lookup=any(exemption.lookup for exemption in fee.exempt),
                tells_apart=[words for words in (fee.per, fee.text) if words],
                note=fee.note,
                **scope(fee.for_),
                **basis(fee.basis, index),
                **guard(fee, procedure),
            )
    return rows


def step_rows(procedures: Mapping[str, Procedure], index: Index) -> Rows:
    rows = Rows("steps")
    for code, procedure in procedures.items():
        plan = _plan(procedure.steps)
        roots = {index.root(agency) for agency in procedure.authority}
        official = [step for step in procedure.steps if step.actor != "applicant"]
        complete = bool(official) and all(step.time is not None for step in official)
        for step in procedure.steps:
            task = plan.tasks[step.id] if plan else None
            rows.add(
                procedure=code,
                path=f"steps/{step.id}",
                id=step.id,
                name=step.name,
                actor=step.actor,
                kind=step.kind or "",
                kind_known=step.kind is not None,
                visit=step.visit,
                after=step.after,
                checks=step.checks,
                time_known=step.time is not None,
                time_days=float(step.time.comparable_days) if step.time else 0.0,
                times_complete=complete,
                critical=task.critical if task else False,
                slack_days=float(task.slack) if task else 0.0,
                critical_days=float(plan.length) if plan else 0.0,
                outside_body=step.actor not in ("applicant", "same_body") and bool(roots) and index.root(step.actor) not in roots,
                other_ministry=step.actor not in ("applicant", "same_body") and index.ministry_of(step.actor) != procedure.ministry,
                **scope(step.for_),
                **basis(step.basis, index),
                **guard(step, procedure),
            )
    return rows


def _plan(steps: Iterable[Step]) -> Schedule[str] | None:
    """The schedule of steps whose times a source gives; None where none does."""
    timed = {step.id: step.time.comparable_days if step.time else Decimal(0) for step in steps}
    if not any(timed.values()):
        return None
    return schedule(timed, {step.id: step.after for step in steps})


def condition_rows(procedures: Mapping[str, Procedure], index: Index) -> Rows:
    rows = Rows("conditions")
    for code, procedure in procedures.items():
        for condition in procedure.conditions:
            vague = VAGUE.search(condition.text)
            rows.add(
                procedure=code,
                path=f"conditions/{condition.id}",
                wording=condition.text,
                verified=bool(condition.verified_by),
                verified_by=condition.verified_by,
                vague=vague is not None,
                vague_word=vague[0] if vague else "",
                **scope(condition.for_),
                **basis(condition.basis, index),
                **guard(condition, procedure),
            )
    return rows


def result_rows(procedures: Mapping[str, Procedure], consumers: Mapping[str, list[str]], index: Index) -> Rows:
    rows = Rows("results")
    for code, procedure in procedures.items():
        for result in procedure.results:
            validity = result.validity.calendar_days if result.validity else None
            rows.add(
                procedure=code,
                path=f"results/{result.id}",
                document=result.document,
                **{"class": index.classes.get(result.document, "")},
                format=result.format or "",
                format_known=result.format is not None,
                validity_known=validity is not None or result.unlimited,
                validity_days=float(validity or 0),
                unlimited=result.unlimited,
                consumers=consumers.get(result.document, []),
                readable=index.holding(result.document, procedure.authority).readable,
                **basis(result.basis, index),
                **guard(result, procedure),
            )
    return rows


def citation_rows(procedures: Mapping[str, Procedure], index: Index) -> Rows:
    """A row for each text in the legal basis and each provision that imposes an element."""
    rows = Rows("citations")
    amendments = _amendments(index)
    for code, procedure in procedures.items():
        citations = list(_citations(procedure))
        cited = {citation.instrument for _, citation in citations}
        for path, citation in citations:
            instrument = index.words.instruments.get(citation.instrument)
            day = index.catalogue.as_of
            rows.add(
                procedure=code,
                path=path,
                instrument=citation.instrument,
                provision=citation.provision,
                instrument_known=instrument is not None,
                type=instrument.type if instrument else "",
                rank=index.rank(citation),
                status=(instrument.status or "") if instrument else "",
                ended=instrument is not None and _ended(instrument, day),
                not_yet=bool(instrument and instrument.effective and instrument.effective > day),
                replaced_by=instrument.replaced_by if instrument else "",
                amended_by=[number for number in amendments.get(citation.instrument, ()) if number not in cited],
                year=_year(citation.instrument, index),
            )
    return rows


def _ended(instrument: Instrument, day: date) -> bool:
    return instrument.status in ("expired", "replaced", "repealed") or bool(instrument.until and instrument.until < day)


def _citations(procedure: Procedure) -> Iterable[tuple[str, Citation]]:
    for citation in procedure.legal_basis:
        yield f"legal_basis/{citation}", citation
    for path, line in dossier_lines(procedure.dossier):
        if line.basis is not None:
            yield path, line.basis
    for name in ELEMENT_LISTS:
        for element in getattr(procedure, name) if name != "dossier" else ():
            if element.basis is not None:
                yield f"{name}/{element.id}", element.basis


def _amendments(index: Index) -> dict[str, list[str]]:
    """Texts in force that amend a text, by the text amended."""
    found: dict[str, list[str]] = {}
    day = index.catalogue.as_of
    for number, instrument in index.words.instruments.items():
        if instrument.effective is None or instrument.effective <= day:
            for amended in instrument.amends:
                found.setdefault(amended, []).append(number)
    return found


def _year(number: str, index: Index) -> int:
    instrument = index.words.instruments.get(number)
    if instrument is not None and instrument.signed is not None:
        return instrument.signed.year
    found = _YEAR.search(number)
    return int(found[1]) if found else 0
