"""When a changed record is another version of the procedure, and what the one before is called."""

from __future__ import annotations

from typing import Any

from analyzer.model.values import parse_date


def begins_anew(before: dict[str, Any], now: dict[str, Any]) -> bool:
    """Whether another decision published the procedure: both are known, and they are not one number written in two ways.

    A number that comes in the place of none (or of a placeholder) tells of no new decision: the record is corrected.
    """
    old, new = (" ".join(str(document.get("published_by", "")).split()) for document in (before, now))
    return bool(old and new) and old != new


def version_of(document: dict[str, Any]) -> str:
    """The day from which a version holds, as its file is named: the law's day where people wrote it as a day, else the day it was seen."""
    try:
        return parse_date(str(document.get("effective", ""))).isoformat()
    except ValueError:
        return str(document["recorded"])
