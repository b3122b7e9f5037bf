"""`tthc analyze`: the main job."""

from __future__ import annotations

import shlex
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, tell
from analyzer.cli.shared.options import catalogue_argument, selection_options
from analyzer.cli.shared.output import console, or_elsewhere, print_json
from analyzer.cli.shared.speaking import FILE, command, format_option, option
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.analysed import Analysis

_PIPED = 110
"""Columns of the summary where no terminal tells its width."""


@command(
    "analyze",
    Text("Rà soát danh mục: vấn đề, nội dung cắt giảm, mức cắt giảm, báo cáo.", "Review a catalogue: findings, cuts, measures, report."),
)
@catalogue_argument
@selection_options
@option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=FILE,
    help=Text(
        "chỉ nêu điều mới so với kết quả trước (tệp của --format json)",
        "only what is new since a former result (a file of --format json)",
    ),
)
@option(
    "--profile",
    "profiled",
    is_flag=True,
    help=Text(
        "thêm thời gian của từng chặng, những quy tắc lâu nhất (ra luồng lỗi)",
        "tell how long each stage and the slowest rules take (on standard error)",
    ),
)
@format_option("text", "json", "html")
@option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=FILE,
    help=Text(
        "ghi báo cáo HTML vào tệp này, biểu đồ vào thư mục charts bên cạnh", "write the HTML report here, charts in the folder beside"
    ),
)
def analyze(
    catalogue: Path | None,
    folder: Path | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    baseline: Path | None,
    format_: str,
    report: Path | None,
    *,
    profiled: bool,
) -> int:
    from analyzer.cli.shared.known import known_as
    from analyzer.cli.shared.selection import analyzed
    from analyzer.engine.profile import Profile

    profile = Profile() if profiled else None
    analysis = analyzed(catalogue, folder, as_of, rules, baseline, profile)
    if profile is not None:
        click.echo("\n".join(say(told) for told in profile.told()), err=True)
    analysis = replace(analysis, known=known_as())
    if report is not None:
        _write(analysis, report)
    if format_ == "json":
        print_json(analysis.as_json(current_language()))
    elif format_ == "html":
        from analyzer.report.html import render

        click.echo(render(analysis, current_language()))
    else:
        from analyzer.report.screen.terminal import print_summary

        named = catalogue or folder
        place = shlex.quote(str(named)) if named else ""
        print_summary(analysis, console(_PIPED), current_language(), place, reported=report is not None)
        if report is not None:
            tell(f"Báo cáo: {report}", f"Report: {report}")
    return 1 if analysis.findings or analysis.failed else 0


def _write(analysis: Analysis, report: Path) -> None:
    """The page, and its charts in the folder beside it."""
    from analyzer.report.html import write_charts, write_html

    with or_elsewhere(report):
        write_html(analysis, report, current_language())
        write_charts(analysis, report.parent / "charts", current_language())
