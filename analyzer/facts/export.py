"""The dependency graph and life events as edges, in words, GraphML, DOT and Mermaid."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from analyzer.facts.facts import Facts


@dataclass(frozen=True, slots=True)
class Edge:
    """`target` must come before `source`; `label` says why, `firm` whether always, `critical` whether it decides the time."""

    source: str
    target: str
    label: str
    firm: bool
    critical: bool = False

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def edges(facts: Facts) -> list[Edge]:
    """Needs between procedures; the label is the document."""
    return [Edge(need.consumer, need.producer, need.document, need.firm) for need in facts.graph.needs]


def event_edges(facts: Facts, event: str) -> list[Edge]:
    """The order of the steps of a life event."""
    rows = facts.tables.rows("SELECT step, after, critical, optional FROM events WHERE event = $event", {"event": event})
    critical = {row["step"] for row in rows if row["critical"]}
    return [
        Edge(row["step"], before, event, not row["optional"], row["step"] in critical and before in critical)
        for row in rows
        for before in row["after"]
    ]


def names(facts: Facts) -> dict[str, str]:
    """The name of each procedure and of each step of a life event."""
    found = {code: procedure.name for code, procedure in facts.catalogue.procedures.items()}
    return found | {row["step"]: row["name"] for row in facts.tables.rows("SELECT step, name FROM events")}


def in_words(facts: Facts, edge: Edge) -> str:
    kind = facts.catalogue.vocabulary.documents.get(edge.label)
    arrow = "→" if edge.firm else "⇢"
    mark = " *" if edge.critical else ""
    return f"{edge.source} {arrow} {edge.target}  {kind.name.vi if kind else edge.label}{mark}"


def graphml(facts: Facts, found: Sequence[Edge]) -> str:
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    named = names(facts)
    for edge in found:
        for node in (edge.source, edge.target):
            graph.add_node(node, name=named.get(node, node))
        graph.add_edge(edge.source, edge.target, label=edge.label, firm=edge.firm, critical=edge.critical)
    target = io.BytesIO()
    nx.write_graphml(graph, target)
    return target.getvalue().decode()


def dot(facts: Facts, found: Sequence[Edge]) -> str:
    named = names(facts)
    nodes = sorted({node for edge in found for node in (edge.source, edge.target)})
    lines = [f"  {_quoted(node)} [label={_quoted(f'{node} {named.get(node, str())}'.strip())}];" for node in nodes]
    for edge in found:
        style = "bold" if edge.critical else "solid" if edge.firm else "dashed"
        lines.append(f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [label={_quoted(edge.label)}, style={style}];")
    return "\n".join(("digraph thu_tuc {", "  rankdir=RL;", *lines, "}"))


def mermaid(facts: Facts, found: Sequence[Edge]) -> str:
    named = names(facts)
    nodes = sorted({node for edge in found for node in (edge.source, edge.target)})
    ids = {node: f"n{number}" for number, node in enumerate(nodes)}
    lines = [f'  {ids[node]}["{_mermaid(f"{node} {named.get(node, str())}")}"]' for node in nodes]
    for edge in found:
        arrow = "==>" if edge.critical else "-->" if edge.firm else "-.->"
        lines.append(f"  {ids[edge.source]} {arrow}|{_mermaid(edge.label)}| {ids[edge.target]}")
    return "\n".join(("flowchart RL", *lines))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _mermaid(text: str) -> str:
    return (
        " ".join(text.split()).replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;").replace("|", "#124;")
    )
