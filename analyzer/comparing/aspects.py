"""Which part of a procedure a path belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analyzer.comparing.parts import key_of
from analyzer.model.changes import Aspect

_OF_KEY: Mapping[str, Aspect] = {
    "id": "procedure",
    "name": "name",
    "field": "field",
    "ministry": "field",
    "authority": "authority",
    "receives": "authority",
    "decides": "authority",
    "coordinates": "authority",
    "returns": "authority",
    "levels": "authority",
    "authorised": "authority",
    "decentralised": "authority",
    "lead_unit": "authority",
    "level": "level",
    "applicants": "applicants",
    "sets": "sets",
    "online_barred": "channels",
    "one_stop": "channels",
    "non_territorial": "channels",
    "effective": "dates",
    "until": "dates",
    "recorded": "dates",
    "published_by": "publication",
    "cases": "cases",
    "channels": "channels",
    "time_limits": "time_limits",
    "fees": "fees",
    "dossier": "documents",
    "steps": "steps",
    "results": "results",
    "conditions": "conditions",
    "legal_basis": "citations",
}
_OF_LINE: Mapping[str, Aspect] = {
    "originals": "copies",
    "copies": "copies",
    "accepted": "copies",
    "certified_by": "copies",
    "form_code": "forms",
}
"""Keys of a line of the dossier that say how, not what."""


def aspect_of(path: str, value: Any = None) -> Aspect:
    """The part of Điều 8 Nghị định 63/2010/NĐ-CP that a path stands in, or what else it is about; `value` is what stands there."""
    key = key_of(path, value)
    head, *rest = path.split("/")
    if not path:
        return "procedure"
    if head == "text":
        return _OF_KEY.get(rest[0], "other")
    if rest and key == "basis":
        return "citations"
    if head == "dossier" and rest:
        return _OF_LINE.get(key, "documents") if len(rest) > 1 else "documents"
    return _OF_KEY.get(head, "other")
