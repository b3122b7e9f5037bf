"""`tthc schema`: the JSON Schemas for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from analyzer.cli.shared.language import tell
from analyzer.cli.shared.options import language_option
from analyzer.cli.shared.speaking import DIRECTORY, command, option
from analyzer.model.text import Text


@command(
    "schema",
    Text(
        "Ghi JSON Schema của các tệp danh mục và của thẻ quy tắc vào thư mục schema bên trong mỗi thư mục.",
        "Write the JSON Schemas of catalogue files and of rule cards into the folder schema of each.",
    ),
)
@option(
    "--catalogue",
    type=click.Path(path_type=Path),
    default=Path("catalogue"),
    show_default=True,
    metavar=DIRECTORY,
    help=Text("thư mục danh mục", "the catalogue's folder"),
)
@option(
    "--rules",
    type=click.Path(path_type=Path),
    metavar=DIRECTORY,
    help=Text(
        "thư mục quy tắc (mặc định: rules ở thư mục đang đứng; không có thì rules trong danh mục)",
        "the folder of rules (default: rules in the current folder; where there is none, rules in the catalogue)",
    ),
)
@language_option
def schema(catalogue: Path, rules: Path | None) -> int:
    from analyzer.engine.cards.schema import card_schema
    from analyzer.reading.schema import catalogue_schemas
    from analyzer.writing.atomic import write

    files = {catalogue / "schema" / name: schema for name, schema in catalogue_schemas().items()}
    cards = rules or (beside if (beside := Path("rules")).is_dir() else catalogue / "rules")
    files[cards / "schema" / "card.schema.json"] = card_schema()
    for path, schema in files.items():
        write(path, as_file(schema))
    tell(f"Đã ghi {len(files)} tệp.", f"{len(files)} files written.")
    return 0


def as_file(schema: object) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
