"""`tthc measure`: burden now, and after the new cuts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, tell
from analyzer.cli.shared.options import catalogue_argument, selection_options
from analyzer.cli.shared.output import console, print_csv, print_json
from analyzer.cli.shared.reading import tell_flaws
from analyzer.cli.shared.speaking import command, format_option, option
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.reform.groups import Group

_WHOLE = Text("Toàn danh mục", "Whole catalogue")
_HEADS = {
    "procedures": Text("Thủ tục", "Procedures"),
    "documents": Text("Giấy tờ", "Papers"),
    "originals": Text("Bản chính", "Originals"),
    "visits": Text("Lần đi lại", "Visits"),
    "steps": Text("Bước", "Steps"),
    "conditions": Text("Điều kiện", "Conditions"),
    "time_limit_working_days": Text("Ngày làm việc", "Working days"),
    "time_limit_calendar_days": Text("Ngày", "Calendar days"),
}
"""The measures by which groups are compared on a screen."""


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
@format_option("text", "json", "csv")
def measure(catalogue: Path | None, folder: Path | None, as_of: date | None, rules: tuple[Path, ...], by: str, format_: str) -> int:
    from analyzer.analysed import plain
    from analyzer.cli.shared.selection import analyzed
    from analyzer.engine.words.display import Display
    from analyzer.reform.groups import grouped

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
    words = {"field": "fields", "level": "levels"}.get(by, "")
    names = {group: display.name(words, group, language) if group else say(_WHOLE) for group in groups}
    if format_ == "csv":
        _write(groups, names)
        return 0
    if analysis.selection is not None:
        click.echo(analysis.selection.told[language])
    if by == "sum":
        _tell(groups, names)
    else:
        _draw(groups, names)
    return 0


def _write(groups: Mapping[str, Group], names: Mapping[str, str]) -> None:
    """Every known measure of every group, before and after."""
    from analyzer.analysed import plain
    from analyzer.reform.measures import BY_NAME

    measures = [name for name in BY_NAME if any(group.before.get(name) is not None for group in groups.values())]
    rows = []
    for id_, group in groups.items():
        sides = plain(group.before), plain(group.after)
        rows.append([id_, names[id_], *("" if side.get(name) is None else side[name] for name in measures for side in sides)])
    print_csv(["group", "name", *(f"{name}_{when}" for name in measures for when in ("before", "after"))], rows)


def _tell(groups: Mapping[str, Group], names: Mapping[str, str]) -> None:
    from analyzer.reform.measures import BY_NAME

    language = current_language()
    for id_, group in groups.items():
        click.echo(names[id_])
        for measure, before in group.before.items():
            if before is not None:
                click.echo(f"  {BY_NAME[measure].title[language]}: {_shown(group, measure)} {BY_NAME[measure].unit[language]}")


def _draw(groups: Mapping[str, Group], names: Mapping[str, str]) -> None:
    """The groups below one another, each with the measures by which they are compared."""
    from analyzer.report.screen.tables import Head, draw

    language = current_language()
    heads = [Head(""), *(Head(title[language], number=True) for title in _HEADS.values())]
    draw(heads, ([names[id_], *(_shown(group, name) for name in _HEADS)] for id_, group in groups.items()), console())
    tell(
        "Mọi chỉ tiêu: --format csv. “a → b”: trước và sau các đề xuất mới.",
        "Every measure: --format csv. “a → b”: before and after the new proposals.",
        err=True,
    )


def _shown(group: Group, measure: str) -> str:
    from analyzer.engine.words.plain_values import number

    before, language = group.before.get(measure), current_language()
    if before is None:
        return ""
    after = number(group.after.get(measure) or 0.0, language)
    return f"{number(before, language)} → {after}" if group.reduction.get(measure) else number(before, language)
