"""JSON Schemas for editors, generated from the model: one for each kind of file."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from analyzer.model.parameters import Settings
from analyzer.reading.ledger.ledger import DECISION, PLAN
from analyzer.reading.ledger.reviews import VERDICT
from analyzer.reading.procedures import PROCEDURE
from analyzer.reading.tables import PARAMETER_LISTS, PARAMETERS, VOCABULARY, list_adapter, table_adapter

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def catalogue_schemas() -> dict[str, dict[str, Any]]:
    """File name -> schema, for every kind of file in a catalogue."""
    found = {
        "procedure.schema.json": _with_nameless_otherwise(schema_of(PROCEDURE, "Thủ tục hành chính")),
        "decision.schema.json": schema_of(DECISION, "Quyết định công bố"),
        "plan.schema.json": schema_of(PLAN, "Phương án được phê duyệt"),
    }
    for table, type_ in {**VOCABULARY, **PARAMETERS}.items():
        found[f"{table}.schema.json"] = _table(table, table_adapter(type_))
    found |= {f"{name}.schema.json": _table(name, list_adapter(type_)) for name, type_ in PARAMETER_LISTS.items()}
    found["review.schema.json"] = schema_of(VERDICT, "Ý kiến thẩm tra")
    settings = schema_of(TypeAdapter(Settings), "Thiết lập")
    settings["properties"]["format"] = {"const": "1"}
    found["settings.schema.json"] = settings
    return found


def _with_nameless_otherwise(schema: dict[str, Any]) -> dict[str, Any]:
    """What stands behind a look-up needs no id, unlike every other line of a dossier."""
    line = schema["$defs"]["RequiredDocument"]
    behind = {key: value for key, value in line.items() if key not in ("required", "description")}
    line["properties"]["otherwise"]["anyOf"] = [{"$ref": "#/$defs/Otherwise"}, {"type": "null"}]
    return {**schema, "$defs": {**schema["$defs"], "Otherwise": behind}}


def schema_of(adapter: TypeAdapter[Any], title: str) -> dict[str, Any]:
    schema = _scalars_as_written(adapter.json_schema(by_alias=True))
    assert isinstance(schema, dict)
    return {"$schema": _DRAFT, "title": title, **{key: value for key, value in schema.items() if key != "title"}}


def _table(table: str, adapter: TypeAdapter[Any]) -> dict[str, Any]:
    inner = _scalars_as_written(adapter.json_schema(by_alias=True))
    assert isinstance(inner, dict)
    definitions = inner.pop("$defs", {})
    return {
        "$schema": _DRAFT,
        "title": table,
        "type": "object",
        "properties": {"format": {"enum": ["1", 1]}, table: inner},
        "required": ["format", table],
        "additionalProperties": False,
        "$defs": definitions,
    }


def _scalars_as_written(node: Any) -> Any:
    """Editors see YAML's types, the program sees text: an unquoted 1, 2026-07-18 or true is as good as a quoted one."""
    if isinstance(node, dict):
        if node.get("const") == "1":
            return {**{key: value for key, value in node.items() if key not in ("const", "type")}, "enum": ["1", 1]}
        if node.get("type") in ("integer", "number", "boolean"):
            return {**{key: value for key, value in node.items() if key != "type"}, "type": [node["type"], "string"]}
        return {key: _scalars_as_written(value) for key, value in node.items()}
    return [_scalars_as_written(item) for item in node] if isinstance(node, list) else node
