"""The records of a source in the order in which they come in, each with the code under which it does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from analyzer.importing.codes import ReadCode, read_code
from analyzer.importing.portal.published import Record, Refused, published


def coming(source: Path) -> Iterator[tuple[str, Record | Refused, ReadCode]]:
    """Every record of a source with its place and its code, which is empty where none can be told. Raises `NothingPublished`.

    Records whose code had to be repaired come last: where the repair gives the code of another record, that one has it.
    """
    repaired = []
    for place, record in published(source):
        one = place, record, read_code(said_code(record))
        if one[2].repaired:
            repaired.append(one)
        else:
            yield one
    yield from repaired


def said_code(record: Record | Refused) -> str:
    """The code of a record as it says it."""
    said = record.code if isinstance(record, Refused) else record.get("code")
    return said if isinstance(said, str) else ""
