"""`tthc graph`: the dependency graph in words, or exported for other tools."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, tell
from analyzer.cli.shared.options import catalogue_argument, procedure_selection_options
from analyzer.cli.shared.output import print_json
from analyzer.cli.shared.speaking import command, format_option, option
from analyzer.model.near import unknown
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.facts.facts import Facts
    from analyzer.facts.graph.export import Edge


@command(
    "graph",
    Text("Đồ thị phụ thuộc: thủ tục nào cần kết quả của thủ tục nào.", "The dependency graph: which procedure needs the result of which."),
)
@catalogue_argument
@procedure_selection_options
@format_option("text", "json", "graphml", "dot", "mermaid")
@option(
    "--event",
    metavar=Text("SỰ_KIỆN", "EVENT"),
    help=Text("chỉ một sự kiện, kèm lịch và đường găng", "one life event only, with its schedule and critical path"),
)
@option(
    "--numbers",
    is_flag=True,
    help=Text("chỉ các con số: nút, cạnh, nhóm, vòng, giấy tờ bận nhất", "numbers only: nodes, edges, groups, cycles, the busiest papers"),
)
def graph(
    catalogue: Path | None,
    folder: Path | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    format_: str,
    event: str | None,
    *,
    numbers: bool,
) -> int:
    from analyzer.cli.shared.selection import facts_chosen
    from analyzer.facts.graph import export
    from analyzer.model.secret import called

    chosen = facts_chosen(catalogue, folder, as_of, rules)
    loaded, facts, meant = chosen.catalogue, chosen.facts, chosen.meant
    if event is not None and event not in loaded.vocabulary.life_events:
        raise click.ClickException(_no_event(event, list(loaded.vocabulary.life_events)))
    if numbers:
        return _numbers(facts, format_)
    names = {code: called(procedure, current_language()) for code, procedure in loaded.procedures.items()}
    edges = export.event_edges(facts, event) if event else export.edges(facts)
    if meant is not None:
        edges = [edge for edge in edges if edge.source in meant and edge.target in meant]
    if format_ == "json":
        print_json([edge.as_json() for edge in edges])
    elif format_ == "text":
        _tell_event(facts, event) if event else _tell_edges(facts, edges)
    else:
        nodes = export.event_nodes(facts, event, names) if event else export.nodes(edges, names)
        click.echo({"graphml": export.graphml, "dot": export.dot, "mermaid": export.mermaid}[format_](nodes, edges))
    return 0


def _numbers(facts: Facts, format_: str) -> int:
    from analyzer.facts.graph.numbers import in_words, numbers

    found = numbers(facts)
    if format_ == "json":
        print_json(found.as_json())
    else:
        click.echo("\n".join(in_words(found, facts, current_language())))
    return 0


def _no_event(name: str, known: list[str]) -> str:
    if not known:
        return say(
            Text(
                f"Không có sự kiện '{name}': danh mục chưa ghi sự kiện nào. Ghi ở vocabulary/life_events.yaml (catalogue/README.md).",
                f"There is no life event '{name}': the catalogue has none. Write them in vocabulary/life_events.yaml (catalogue/README.md).",
            )
        )
    wrong, listed = unknown(Text("sự kiện", "life event"), name, known), ", ".join(known)
    return say(Text("{} Các sự kiện: {}.", "{} There are: {}.").of(wrong, listed))


def _tell_event(facts: Facts, event: str) -> None:
    from analyzer.report.life import events
    from analyzer.report.screen.schedule import in_words
    from analyzer.report.words.say import Say

    for told in events(facts, current_language()):
        if told.id == event:
            click.echo("\n".join(in_words(told, Say(current_language()))))


def _tell_edges(facts: Facts, edges: Sequence[Edge]) -> None:
    from analyzer.facts.graph.export import in_words

    for edge in edges:
        click.echo(in_words(facts, edge, current_language()))
    tell(
        f"{len(edges)} cạnh. A → B: A luôn cần kết quả của B; ⇢: chỉ cần trong một số trường hợp.",
        f"{len(edges)} edges. A → B: A always needs the result of B; ⇢: in some cases only.",
        err=True,
    )
