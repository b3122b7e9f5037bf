"""Where the official wording of an imported procedure stands."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from analyzer.model.dossier import every_line
from analyzer.model.procedure import Procedure, TimeLimit
from analyzer.text.wording import unwrapped


def step_texts(procedure: Procedure) -> tuple[str, ...]:
    """The wording of the steps, wrapped lines joined: one text, or one for each step that the source keeps apart."""
    steps = procedure.text.get("steps", "")
    if isinstance(steps, str):
        return (unwrapped(steps),) if steps else ()
    return tuple(unwrapped(step["description"]) for step in steps if isinstance(step, dict) and step.get("description"))


def states(procedure: Procedure, part: str) -> bool:
    """Whether a procedure states a list such as `steps`: element by element, or, in an imported record, in its wording alone."""
    worded = part == "steps" and bool(procedure.source) and any(text.strip() for text in step_texts(procedure))
    return bool(getattr(procedure, part)) or worded


def filing_texts(procedure: Procedure) -> Iterator[str]:
    """Where a record says how many sets are filed: its dossier, its cases, its steps and channels."""
    yield from (line.name for line in every_line(procedure.dossier))
    yield from (case.name for case in procedure.cases.values())
    yield from step_texts(procedure)
    yield from (channel.text for channel in procedure.channels)


def limit_texts(procedure: Procedure, limit: TimeLimit) -> list[str]:
    """The words of a limit, then of the channels it holds for."""
    channels = limit.for_.channel
    own = (channel.text for channel in procedure.channels if not channels or channel.id in channels)
    return [text for text in dict.fromkeys((limit.text, *own)) if text]


def number_without_unit(procedure: Procedure, limit: TimeLimit) -> Decimal | None:
    """The number that the source states for a limit in the unit `OTHER`, which tells no time; None where its cell is empty or has a unit."""
    parts = (procedure.source.get("parts") or {}).get("time_limits") or {}
    cell = parts.get(limit.id) or {}
    number = cell.get("processingTime")
    return Decimal(str(number)) if number is not None and cell.get("processingTimeUnit") == "OTHER" else None


def cited_titles(procedure: Procedure) -> Iterator[tuple[str, str]]:
    """The code and the title that the source gives to each text of the legal basis; either may be empty or wrong."""
    record = procedure.source.get("record") or {}
    for entry in record.get("legalBasisesDetails") or ():
        yield entry.get("code") or "", entry.get("name") or ""


def delegated_by_law(procedure: Procedure) -> bool:
    """Whether the record is typed, in the State's database, as a procedure that a law has others lay down in detail."""
    record = procedure.source.get("record") or {}
    return "luật giao" in (record.get("formalityTypeName") or "")
