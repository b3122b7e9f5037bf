"""`tthc diff`: what changed between two versions of the catalogue, by meaning."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.language import current_language, say
from analyzer.cli.options import chosen, compared_versions, language_option, today
from analyzer.cli.output import as_json, write_paper
from analyzer.cli.reading import or_exit, print_problems
from analyzer.cli.speaking import FILE, command, format_option, option, safe
from analyzer.model.text import Language, Text

if TYPE_CHECKING:
    from analyzer.comparing.compare import Comparison

FORMS = ("text", "json", "html", "docx")


@command(
    "diff",
    Text(
        "So hai phiên bản: mỗi bên là một ngày, một thư mục hoặc một phiên bản git; khác nhau theo nội dung, không theo câu chữ.",
        "Compare two versions, each a day, a folder or a git ref: by meaning, not by spelling or position.",
    ),
)
@compared_versions
@format_option(*FORMS)
@option("-o", "--out", type=click.Path(path_type=Path, dir_okay=False), metavar=FILE, help=Text("ghi vào tệp này", "write to this file"))
@language_option
def diff(base: str, revision: str, catalogue: Path, as_of: date | None, format_: str, out: Path | None) -> int:
    from analyzer.cli.versions import compared_sides, two_versions

    if format_ == "docx" and out is None:
        raise click.UsageError(say(Text("'--format docx' cần --out TỆP.docx.", "'--format docx' needs --out FILE.docx.")))
    with two_versions(base, revision, chosen(None, catalogue), today(as_of)) as (before, after):
        comparison = or_exit(lambda: compared_sides(before.side, after.side))
    print_problems(comparison.problems)
    language = current_language()
    made = _made(comparison, (before.called[language], after.called[language]), format_, language)
    if out is None:
        click.echo(made if isinstance(made, str) else "")
    else:
        write_paper(out, made if isinstance(made, bytes) else made.encode())
    return 1 if comparison.problems else 0


def _made(comparison: Comparison, called: tuple[str, str], form: str, language: Language) -> str | bytes:
    """The difference in the form that was asked for."""
    if form == "json":
        return as_json(comparison.as_json())
    if form == "html":
        from analyzer.proposal.changes import page

        return page.render(comparison, called, language)
    if form == "docx":
        from analyzer.proposal.changes import paper

        return paper.render(comparison, called, language)
    from analyzer.proposal.changes.screen import lines

    return "\n".join((" → ".join(called), *map(safe, lines(comparison, language))))
