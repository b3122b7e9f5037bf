"""The dependency graph and life events as edges, in words, GraphML, DOT and Mermaid."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from analyzer.facts.facts import Facts
from analyzer.model.text import Language

Nodes = Mapping[str, str]
"""Id -> name, in the order in which they are drawn."""


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


def nodes(found: Sequence[Edge], names: Nodes) -> Nodes:
    """The procedures that have an edge, by code; `names` says what each is called."""
    return {code: names.get(code, code) for code in sorted({node for edge in found for node in (edge.source, edge.target)})}


def event_nodes(facts: Facts, event: str, names: Nodes) -> Nodes:
    """Every step of a life event, those without an edge too."""
    rows = facts.tables.rows("SELECT step, procedure, name FROM events WHERE event = $event", {"event": event})
    return {row["step"]: names.get(row["procedure"], row["name"]) for row in rows}


def in_words(facts: Facts, edge: Edge, language: Language) -> str:
    """`1.000003 → 1.000002  Thẻ căn cước`: the first needs the result of the second."""
    kind = facts.catalogue.vocabulary.documents.get(edge.label)
    return f"{edge.source} {'→' if edge.firm else '⇢'} {edge.target}  {getattr(kind.name, language) if kind else edge.label}"


def graphml(named: Nodes, found: Sequence[Edge]) -> str:
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, name in named.items():
        graph.add_node(node, name=name)
    for edge in found:
        graph.add_edge(edge.source, edge.target, label=edge.label, firm=edge.firm, critical=edge.critical)
    target = io.BytesIO()
    nx.write_graphml(graph, target)
    return target.getvalue().decode()


def dot(named: Nodes, found: Sequence[Edge]) -> str:
    lines = [f"  {_quoted(node)} [label={_quoted(f'{node} {name}'.strip())}];" for node, name in named.items()]
    for edge in found:
        style = "bold" if edge.critical else "solid" if edge.firm else "dashed"
        lines.append(f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [label={_quoted(edge.label)}, style={style}];")
    return "\n".join(("digraph thu_tuc {", "  rankdir=RL;", *lines, "}"))


def mermaid(named: Nodes, found: Sequence[Edge]) -> str:
    ids = {node: f"n{number}" for number, node in enumerate(named)}
    lines = [f'  {ids[node]}["{_mermaid(f"{node} {name}")}"]' for node, name in named.items()]
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
