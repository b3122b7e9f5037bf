"""`tthc schema`: the JSON Schemas for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from analyzer.cli.language import say
from analyzer.model.text import Text


@click.command(
    "schema",
    help=say(
        Text(
            "Ghi JSON Schema của các tệp danh mục vào CATALOGUE/schema và của quy tắc vào RULES/schema.",
            "Write the schemas of catalogue files to CATALOGUE/schema and of cards to RULES/schema.",
        )
    ),
)
@click.option("--catalogue", type=click.Path(path_type=Path), default=Path("catalogue"), show_default=True)
@click.option("--rules", type=click.Path(path_type=Path), default=Path("rules"), show_default=True)
def command(catalogue: Path, rules: Path) -> int:
    from analyzer.engine.schema import card_schema
    from analyzer.reading.schema import catalogue_schemas
    from analyzer.writing.atomic import write

    files = {catalogue / "schema" / name: schema for name, schema in catalogue_schemas().items()}
    files[rules / "schema" / "card.schema.json"] = card_schema()
    for path, schema in files.items():
        write(path, as_file(schema))
    click.echo(say(Text(f"Đã ghi {len(files)} tệp.", f"{len(files)} files written.")))
    return 0


def as_file(schema: object) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
