"""A publication decision written from the changes of a catalogue, as YAML; what only people know is left blank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from analyzer.ledger.checks.check import Compared
from analyzer.ledger.counting import counted, counted_rows
from analyzer.ledger.needed_rows import needed_rows, newly_cited
from analyzer.model.decision import Row
from analyzer.model.instrument import Instrument
from analyzer.writing.blocks import block


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a draft is given from outside; None where it stays blank."""

    number: str | None = None
    title: str | None = None
    authority: str = "ministry"
    issuer: str | None = None
    lead_unit: str | None = None
    signed: date | None = None
    effective: date | None = None


_SCHEMA = "# yaml-language-server: $schema=../../schema/decision.schema.json\n"
_BLANK = {
    "number": "số, ký hiệu: điền khi ban hành",
    "issuer": "cơ quan ban hành: mã trong vocabulary/agencies.yaml",
    "signed": "ngày ký: điền khi ban hành",
    "effective": "ngày có hiệu lực: điền khi ban hành",
}


def draft(compared: Compared, head: Head) -> str:
    """The YAML of a decision that covers every change from the base to the revision."""
    rows = needed_rows(compared.changes, compared.base, compared.revision)
    texts = announced(compared, rows)
    known: dict[str, str | date | None] = {
        "number": head.number,
        "title": head.title,
        "authority": head.authority,
        "issuer": head.issuer,
        "lead_unit": head.lead_unit,
        "signed": head.signed,
        "effective": head.effective,
    }
    lines = [_entry(key, value) for key, value in known.items() if value is not None or key in _BLANK]
    rest: dict[str, Any] = {}
    if texts:
        rest["announces"] = [_text(number, instrument) for number, instrument in texts.items()]
    rest["counts"] = _counts(rows)
    rest["rows"] = [row_as_yaml(row) for row in rows]
    return _SCHEMA + "format: 1\n" + "".join(lines) + block(rest)


def row_as_yaml(row: Row) -> dict[str, Any]:
    """A row without what it leaves empty."""
    whole: dict[str, Any] = {
        "action": row.action,
        "level": row.level,
        "field": row.field,
        "code": row.code,
        "name": row.name,
        "parts": list(row.parts),
        "provision": str(row.provision) if row.provision else "",
        "predecessors": list(row.predecessors),
        "successors": list(row.successors),
        "note": row.note,
    }
    return {key: value for key, value in whole.items() if value}


def _entry(key: str, value: str | date | None) -> str:
    return f"{key}: # {_BLANK[key]}\n" if value is None else block({key: value})


def announced(compared: Compared, rows: Sequence[Row]) -> dict[str, Instrument | None]:
    """The texts that the changed procedures cite now and did not cite before, but for those older than what they rested on then.

    Nor a text that had not been signed on the day of the revision.
    """
    old, new = compared.base.procedures, compared.revision.procedures
    known = compared.revision.vocabulary.instruments
    found: dict[str, Instrument | None] = {}
    for code in dict.fromkeys(row.code for row in rows if row.code in old and row.code):
        last = max(filter(None, (_since(known.get(citation.instrument)) for citation in old[code].legal_basis)), default=date.min)
        for number in newly_cited(old[code], new.get(code)):
            if (_since(known.get(number)) or date.max) >= last and not _signed_later(known.get(number), compared.revision.as_of):
                found[number] = known.get(number)
    return found


def _since(instrument: Instrument | None) -> date | None:
    return (instrument.effective or instrument.signed) if instrument else None


def _signed_later(instrument: Instrument | None, day: date) -> bool:
    return instrument is not None and instrument.signed is not None and instrument.signed > day


def _text(number: str, instrument: Instrument | None) -> dict[str, str | date]:
    days = {} if instrument is None else {"signed": instrument.signed, "effective": instrument.effective, "until": instrument.until}
    return {"number": number, **{key: day for key, day in days.items() if day is not None}}


def _counts(needed: Sequence[Row]) -> dict[str, int]:
    rows = counted_rows(needed)
    found = {
        "promulgated": counted(rows, ("promulgate",)),
        "amended": counted(rows, ("amend",)),
        "replaced": counted(rows, ("replace",)),
        "repealed": counted(rows, ("repeal",)),
    }
    return {key: len(value) for key, value in found.items()}
