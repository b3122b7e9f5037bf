"""The JSON Schema of a rule card, for editors."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from analyzer.engine.cards.card import Card
from analyzer.reading.schema import schema_of


def card_schema() -> dict[str, Any]:
    """The schema of one card; `cut`, `also` and the `to` of a cut may be one value or a list."""
    schema = schema_of(TypeAdapter(Card), "Quy tắc rà soát")
    for owner, name in ((schema, "cut"), (schema, "also"), (schema["$defs"]["CutCard"], "to")):
        many = owner["properties"][name]
        owner["properties"][name] = {"anyOf": [many, many["items"]]}
    return schema
