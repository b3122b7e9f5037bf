"""`tthc analyze`: the main job."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from analyzer.cli.language import current_language, say
from analyzer.cli.options import catalogue_argument, chosen, today
from analyzer.cli.output import print_json
from analyzer.cli.reading import or_exit
from analyzer.model.text import Text


@click.command(
    "analyze",
    help=say(
        Text("Rà soát danh mục: vấn đề, nội dung cắt giảm, mức cắt giảm, báo cáo.", "Review a catalogue: findings, cuts, measures, report.")
    ),
)
@catalogue_argument
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help=say(Text("dạng kết quả", "form of the result")),
)
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    help=say(
        Text("ghi báo cáo HTML vào tệp này, biểu đồ vào thư mục charts bên cạnh", "write the HTML report here, charts in the folder beside")
    ),
)
def command(
    catalogue: Path | None, folder: Path | None, as_of: date | None, rules: tuple[Path, ...], format_: str, report: Path | None
) -> int:
    from analyzer.analysis import analyze

    analysis = or_exit(lambda: analyze(chosen(catalogue, folder), today(as_of), rules))
    if report is not None:
        from analyzer.report.html import write_charts, write_html

        try:
            write_html(analysis, report, current_language())
            write_charts(analysis, report.parent / "charts", current_language())
        except OSError as error:
            reason = error.strerror or str(error)
            raise click.ClickException(
                say(
                    Text(
                        f"Không ghi được '{report}': {reason}. Chọn nơi khác.",
                        f"'{report}' cannot be written: {reason}. Choose another place.",
                    )
                )
            ) from None
    if format_ == "json":
        print_json(analysis.as_json(current_language()))
    elif format_ == "html":
        from analyzer.report.html import render

        click.echo(render(analysis, current_language()))
    else:
        from rich.console import Console

        from analyzer.report.terminal import print_summary

        print_summary(analysis, Console(highlight=False), current_language())
        if report is not None:
            click.echo(say(Text(f"Báo cáo: {report}", f"Report: {report}")))
    return 1 if analysis.findings else 0
