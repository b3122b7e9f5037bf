"""`tthc graph`: the dependency graph in words, or exported for other tools."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from analyzer.cli.language import say
from analyzer.cli.options import catalogue_argument, chosen, today
from analyzer.cli.output import print_json
from analyzer.cli.reading import or_exit
from analyzer.model.text import Text


@click.command(
    "graph",
    help=say(
        Text(
            "Đồ thị phụ thuộc: thủ tục nào cần kết quả của thủ tục nào.", "The dependency graph: which procedure needs the result of which."
        )
    ),
)
@catalogue_argument
@click.option("--format", "format_", type=click.Choice(["text", "json", "graphml", "dot", "mermaid"]), default="text", show_default=True)
@click.option("--event", help=say(Text("chỉ một sự kiện, kèm đường găng", "one life event only, with its critical path")))
def command(
    catalogue: Path | None, folder: Path | None, as_of: date | None, rules: tuple[Path, ...], format_: str, event: str | None
) -> int:
    del rules
    from analyzer.facts import export
    from analyzer.facts.facts import compute
    from analyzer.reading.load import load

    loaded, _ = or_exit(lambda: load(chosen(catalogue, folder), today(as_of)))
    facts = compute(loaded)
    if event is not None and event not in loaded.vocabulary.life_events:
        known = ", ".join(loaded.vocabulary.life_events)
        raise click.ClickException(
            say(Text(f"Không có sự kiện '{event}'; các sự kiện: {known}.", f"There is no life event '{event}'; there are: {known}."))
        )
    edges = export.event_edges(facts, event) if event else export.edges(facts)
    if format_ == "json":
        print_json([edge.as_json() for edge in edges])
    elif format_ == "text":
        for edge in edges:
            click.echo(export.in_words(facts, edge))
        click.echo(say(Text(f"{len(edges)} cạnh", f"{len(edges)} edges")), err=True)
    else:
        click.echo({"graphml": export.graphml, "dot": export.dot, "mermaid": export.mermaid}[format_](facts, edges))
    return 0
