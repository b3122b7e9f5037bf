"""An import against PyYAML's CSafeDumper, which only writes the same documents: CPU and memory, in one run."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

from tests.benchmarks.measured import Figure, Run, measure
from tests.benchmarks.records import write_records

RECORDS = 5_652
"""As many as the national database holds."""
IMPORT = (sys.executable, "-c", "from analyzer.cli.imports.portal import portal; portal()")
"""The command, as a process of its own."""
PEER = """
import json, sys, yaml
from pathlib import Path
source, target = Path(sys.argv[1]), Path(sys.argv[2])
target.mkdir(exist_ok=True)
documents = [json.loads(path.read_bytes())["document"] for path in source.glob("*.json")]
for document in documents if sys.argv[3] == "write" else ():
    text = yaml.dump(document, Dumper=yaml.CSafeDumper, allow_unicode=True)
    (target / (document["id"] + ".yaml")).write_text(text, "utf-8")
"""


def import_figures(work: Path, pairs: int, records: int = RECORDS) -> list[Figure]:
    """A first import over what the peer needs to write its documents; one more import of the same; the memory of both."""
    source = work / "published.jsonl"
    write_records(source, records)

    def peer(root: Path, what: str) -> float:
        return measure(sys.executable, "-c", PEER, str(root / "imported" / "portal"), str(work / "peer"), what).cpu

    def import_into(root: Path) -> Run:
        return measure(*IMPORT, str(source), "--into", str(root), "--seen", "2026-07-18")

    firsts, agains, peers = [], [], []
    for number in range(pairs):
        root = work / f"imported_{number}"
        firsts.append(import_into(root))
        agains.append(import_into(root))
        peers.append(peer(root, "write") - peer(root, "read"))

    def over(runs: list[Run]) -> float:
        return statistics.median(run.cpu / other for run, other in zip(runs, peers, strict=True))

    return [
        Figure(f"import {records}: CPU over CSafeDumper", over(firsts), 3.0),
        Figure(f"import {records} again, unchanged: the same", over(agains), None),
        Figure(f"import {records}: peak memory, GB", max(run.memory for run in (*firsts, *agains)) / 1024, 1.5),
    ]
