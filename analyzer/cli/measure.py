"""`tthc measure`: burden now, and after the new cuts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from analyzer.cli.shared.language import current_language, say
from analyzer.cli.shared.options import catalogue_argument, selection_options
from analyzer.cli.shared.output import print_json
from analyzer.cli.shared.reading import tell_flaws
from analyzer.cli.shared.speaking import command, format_option, option
from analyzer.model.text import Text


@command(
    "measure",
    Text(
        "Đo gánh nặng tuân thủ, trước và sau, theo thủ tục, lĩnh vực hoặc cấp.",
        "Measure burden before and after, by procedure, field or level.",
    ),
)
@catalogue_argument
@selection_options
@option(
    "--by",
    type=click.Choice(["sum", "field", "level", "procedure"]),
    default="sum",
    show_default=True,
    help=Text("cộng cả danh mục, hoặc theo lĩnh vực, cấp, thủ tục", "the whole sum, or by field, level, procedure"),
)
@format_option("text", "json")
def measure(catalogue: Path | None, folder: Path | None, as_of: date | None, rules: tuple[Path, ...], by: str, format_: str) -> int:
    from analyzer.analysed import plain
    from analyzer.cli.shared.selection import analyzed
    from analyzer.engine.words.display import Display, number
    from analyzer.reform.groups import grouped
    from analyzer.reform.measures import BY_NAME

    analysis = analyzed(catalogue, folder, as_of, rules)
    tell_flaws(analysis.problems)
    groups = grouped(analysis.catalogue, analysis.assessment, by)
    if format_ == "json":
        print_json(
            {
                name: {"before": plain(group.before), "after": plain(group.after), "reduction": plain(group.reduction)}
                for name, group in groups.items()
            }
        )
        return 0
    language, display = current_language(), Display(analysis.catalogue)
    if analysis.selection is not None:
        click.echo(analysis.selection.told[language])
    words = {"field": "fields", "level": "levels"}.get(by, "")
    for name, group in groups.items():
        click.echo(display.name(words, name, language) if name else say(Text("Toàn danh mục", "Whole catalogue")))
        for measure, before in group.before.items():
            if before is not None:
                after, saved = group.after.get(measure) or 0.0, group.reduction.get(measure, 0.0)
                shown = f"{number(before, language)} → {number(after, language)}" if saved else number(before, language)
                click.echo(f"  {BY_NAME[measure].title[language]}: {shown} {BY_NAME[measure].unit[language]}")
    return 0
