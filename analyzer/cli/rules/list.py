"""`tthc rules`, `tthc rules list`: the rulebook, on the screen or as a page a rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, tell
from analyzer.cli.shared.options import catalogue_argument, chosen, today
from analyzer.cli.shared.output import print_json, write_page
from analyzer.cli.shared.reading import or_exit, print_problems
from analyzer.cli.shared.speaking import DIRECTORY, command, format_option, option
from analyzer.model.text import Language, Text

if TYPE_CHECKING:
    from analyzer.engine.cards.card import Rule
    from analyzer.ledger.reviews.precision import Precision


@command(
    "list",
    Text(
        "Liệt kê bộ quy tắc rà soát theo nhóm, hoặc ghi trang giải thích từng quy tắc.",
        "List the rulebook by family, or write a page a rule.",
    ),
)
@catalogue_argument
@option(
    "--docs",
    type=click.Path(path_type=Path, file_okay=False),
    metavar=DIRECTORY,
    help=Text("ghi vào thư mục này mỗi quy tắc một trang Markdown", "write a Markdown page a rule into this folder"),
)
@format_option("text", "json")
def list_(catalogue: Path | None, folder: Path | None, as_of: date | None, rules: tuple[Path, ...], docs: Path | None, format_: str) -> int:
    from analyzer.analysis import learned, rulebook
    from analyzer.ledger.reviews.precision import ALL

    root = chosen(catalogue, folder)
    found, problems = rulebook(root, rules)
    print_problems(problems)
    if docs is not None:
        return _document(found, (*rules, root / "rules"), docs)
    precision = or_exit(lambda: learned(root, today(as_of)))
    language = current_language()
    if format_ == "json":
        print_json(
            [
                {
                    **rule.head_as_json(),
                    **({"precision": _by_field(precision[rule.name])} if rule.name in precision else {}),
                    "legal_basis": [f"{basis.instrument} {basis.provision}".strip() for basis in rule.card.legal_basis],
                }
                for rule in found
            ]
        )
        return 0
    from analyzer.report.told import family_called

    fields = _field_names(root, language) if precision else {}
    family = ""
    for rule in found:
        if rule.family != family:
            family = rule.family
            click.echo(f"\n{family_called(family, language)}")
        click.echo(f"  {rule.name:<44} {getattr(rule.card.title, language)}")
        for field, one in precision.get(rule.name, {}).items():
            who = say(Text("ý kiến người thẩm tra", "reviewers")) if field == ALL else f"  {fields.get(field, field)}"
            click.echo(f"  {'':<44} {who}: {one.told[language]}")
    tell(f"\n{len(found)} quy tắc.", f"\n{len(found)} rules.")
    return 0


def _field_names(root: Path, language: Language) -> dict[str, str]:
    """What the fields of a catalogue are called."""
    from analyzer.reading.tables import Tables

    return {id: getattr(field.name, language) for id, field in Tables(root).vocabulary().fields.items()}


def _by_field(precision: Mapping[str, Precision]) -> list[dict[str, object]]:
    """What reviewers made of a rule: in all (no field), then by field."""
    return [{"field": field or None, **one.as_json()} for field, one in precision.items()]


def _document(found: list[Rule], folders: tuple[Path, ...], docs: Path) -> int:
    from analyzer.rulebook.pages import pages

    made = pages(found, folders)
    for name, text in made.items():
        write_page(docs / name, text.encode())
    tell(
        f"Đã ghi {len(made) - 1} trang vào '{docs}', mục lục ở README.md.",
        f"Wrote {len(made) - 1} pages into '{docs}', the index in README.md.",
    )
    return 0
