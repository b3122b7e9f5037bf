"""`make bench`: the program against PyYAML's CSafeLoader on the same files in one run, by CPU time, with memory.

Each figure is the median of paired runs in child processes; nothing here is a timed test.
"""

from __future__ import annotations

import argparse
import compileall
import json
import math
import statistics
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

import analyzer
from tests.benchmarks.comparing import comparing_figures
from tests.benchmarks.generator import generate
from tests.benchmarks.importing import import_figures
from tests.benchmarks.measured import Figure, Run, measure
from tests.benchmarks.rulebook import keep

RULES = 60
TTHC = str(Path(sys.executable).parent / "tthc")
PEER = """
import os, sys, yaml
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        with open(os.path.join(folder, name), "rb") as file:
            yaml.load(file.read(), yaml.CSafeLoader)
"""


def figures(work: Path, small: int, middle: int, large: int | None, pairs: int) -> list[Figure]:
    """Every figure of the benchmark, the costly one last."""
    compileall.compile_dir(Path(analyzer.__file__).parent, quiet=1)  # as installing does; PyYAML is installed and compiled

    def analyze(root: Path, *more: str) -> Run:
        return measure(TTHC, "analyze", str(root), "--as-of", "2026-11-22", *more)

    for size in (small, middle):
        generate(work / str(size), size)
    whole = [analyze(work / str(middle)) for _ in range(pairs)]
    for size in (small, middle):
        keep(RULES, work / str(size))
    peers, subjects = [], []
    for _ in range(pairs):
        peers.append(measure(sys.executable, "-c", PEER, str(work / str(middle) / "procedures")))
        subjects.append(analyze(work / str(middle)))
    little = [analyze(work / str(small)) for _ in range(pairs)]
    cpu, cpu_little = (statistics.median(run.cpu for run in runs) for runs in (subjects, little))
    page = analyze(work / str(middle), "--report", str(work / "report.html"))
    help_, empty = ([measure(*command) for _ in range(9)] for command in ((TTHC, "--help"), (sys.executable, "-c", "pass")))
    found = [
        Figure(
            f"analyze {middle} with {RULES} rules: CPU over CSafeLoader",
            statistics.median(s.cpu / p.cpu for s, p in zip(subjects, peers, strict=True)),
            1.0,
        ),
        Figure(f"analyze {middle} with every rule: CPU over {RULES} rules", _median(whole) / cpu, None),
        Figure(f"analyze {middle}: peak memory, GB", max(run.memory for run in (*whole, *subjects)) / 1024, 1.0),
        Figure(f"growth exponent of CPU, {small} to {middle}", math.log(cpu / cpu_little) / math.log(middle / small), 1.1),
        Figure("--help: CPU over an empty process", _median(help_) / _median(empty), 12.0),
        Figure(f"report of {middle}: CPU over analyze alone", page.cpu / cpu, None),
    ]
    if large is not None:
        generate(work / str(large), large)
        keep(RULES, work / str(large))
        run = analyze(work / str(large))
        found.append(Figure(f"analyze {large}: CPU a procedure over {middle}", run.cpu / large / (cpu / middle), None))
        found.append(Figure(f"analyze {large}: peak memory, GB", run.memory / 1024, None))
    return [*found, *comparing_figures(TTHC, work / str(middle), pairs), *import_figures(work, pairs)]


def _median(runs: list[Run]) -> float:
    return statistics.median(run.cpu for run in runs)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave out the largest catalogue")
    parser.add_argument("--sizes", type=int, nargs=3, default=(500, 7_000, 100_000), metavar=("SMALL", "MIDDLE", "LARGE"))
    parser.add_argument("--pairs", type=int, default=3)
    asked = parser.parse_args()
    small, middle, large = asked.sizes
    with tempfile.TemporaryDirectory() as folder:
        found = figures(Path(folder), small, middle, None if asked.quick else large, asked.pairs)
    for figure in found:
        verdict = "" if figure.limit is None else f"<= {figure.limit:g}  {'ok' if figure.holds else 'FAILED'}"
        print(f"{figure.name:<48} {figure.value:8.2f}  {verdict}")
    target = Path("build/bench.json")
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps([asdict(figure) for figure in found], indent=1), "utf-8")
    return 0 if all(figure.holds for figure in found) else 1


if __name__ == "__main__":
    sys.exit(main())
