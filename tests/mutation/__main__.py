"""Injects every kind of defect, prints recall by kind and by family, writes build/mutation.json; `--write` renews README.md.

Exit code 1 when the recall of a family is too low or a finding on the untouched catalogue has no written reason.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from analyzer.engine.findings.finding import Finding
from tests.mutation.bench import SEED, SITES, Bench, Outcome

HERE = Path(__file__).parent
BUILD = HERE.parents[1] / "build" / "mutation.json"
LEAST = 0.95
REASONS: dict[str, Any] = yaml.load((HERE / "reasons.yaml").read_text("utf-8"), yaml.CBaseLoader)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--write", action="store_true", help="renew tests/mutation/README.md")
    parser.add_argument("--kind", action="append", help="only these kinds")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        unexplained = unexplained_findings(bench.untouched)
        outcomes = []
        for kind in bench.kinds():
            if not asked.kind or kind.name in asked.kind:
                outcomes.append(bench.measure(kind))
                print(_line(outcomes[-1]), flush=True)
    bystanders = [finding for outcome in outcomes for finding in outcome.bystanders if not _excused(outcome, finding)]
    families = by_family(outcomes)
    for family, (found, sites) in families.items():
        print(f"{found / sites:6.3f}  {family}: {found} of {sites}{'' if found >= LEAST * sites else '  TOO LOW'}")
    for finding in [*unexplained, *bystanders]:
        print(f"no written reason: {finding.rule} {finding.procedure} {finding.path}")
    BUILD.parent.mkdir(exist_ok=True)
    BUILD.write_text(json.dumps(_as_json(outcomes), ensure_ascii=False, indent=1) + "\n", "utf-8")
    if asked.write:
        (HERE / "README.md").write_text(page(outcomes, len(bench.untouched)), "utf-8")
    low = [family for family, (found, sites) in families.items() if found < LEAST * sites]
    return 1 if low or unexplained or bystanders else 0


def unexplained_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Those on the untouched catalogue that reasons.yaml does not cover."""
    reasons = REASONS["untouched"]
    return [finding for finding in findings if finding.procedure not in reasons.get(finding.rule, {}).get("procedures", ())]


def by_family(outcomes: Iterable[Outcome]) -> dict[str, tuple[int, int]]:
    """Found and sites of each family; a kind that two families may answer counts with the first."""
    counted: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for outcome in outcomes:
        family = counted[outcome.kind.families[0]]
        family[0] += outcome.found
        family[1] += outcome.sites
    return {family: (found, sites) for family, (found, sites) in sorted(counted.items()) if sites}


def page(outcomes: list[Outcome], untouched: int) -> str:
    """The published table."""
    found, sites = sum(outcome.found for outcome in outcomes), sum(outcome.sites for outcome in outcomes)
    families = by_family(outcomes)
    return "\n".join(
        [
            "# Bộ quy tắc bắt được bao nhiêu · The mutation score",
            "",
            f"`make mutate` đưa {len(outcomes)} loại khiếm khuyết vào những thủ tục của danh mục đi kèm mà quy tắc tương ứng chưa nêu gì (mỗi loại nhiều nhất {SITES} chỗ, hạt giống {SEED}), rồi xem nhóm quy tắc ấy có nêu đúng chỗ không. Bắt được {found} trong {sites}. Loại khiếm khuyết: `kinds.yaml`, `injectors.py`. *Defects put into clean procedures, and how many the rules find.*",
            "",
            f"Trên danh mục chưa bị đưa gì vào có {untouched} vấn đề; mỗi vấn đề có lý do viết sẵn ở `reasons.yaml`, vấn đề nào không có là lỗi. Trang này do `python -m tests.mutation --write` sinh ra.",
            "",
            "| nhóm | bắt được | số chỗ | tỷ lệ |",
            "|---|--:|--:|--:|",
            *(f"| {family} | {hit} | {all_} | {_share(hit, all_)} |" for family, (hit, all_) in families.items()),
            "",
            "| khiếm khuyết | bắt được | số chỗ | quy tắc trả lời |",
            "|---|--:|--:|---|",
            *(
                f"| {o.kind.title} (`{o.kind.name}`) | {o.found} | {o.sites} | {', '.join(f'`{rule}`' for rule in sorted(o.answered))} |"
                for o in outcomes
            ),
            "",
        ]
    )


def _excused(outcome: Outcome, finding: Finding) -> bool:
    return any(one["kind"] == outcome.kind.name and one["rule"] == finding.rule for one in REASONS["bystanders"] or ())


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}".replace(".", ",")


def _line(outcome: Outcome) -> str:
    kind = outcome.kind
    missed = f"  missed {', '.join(outcome.missed)}" if outcome.missed else ""
    return f"{outcome.recall:6.3f}  {kind.name:32} {'/'.join(kind.families):14} {outcome.found:3} of {outcome.sites:3}  {', '.join(sorted(outcome.answered))}{missed}"


def _as_json(outcomes: Iterable[Outcome]) -> list[dict[str, Any]]:
    return [
        {
            "kind": o.kind.name,
            "families": list(o.kind.families),
            "sites": o.sites,
            "found": o.found,
            "recall": round(o.recall, 4),
            "answered": sorted(o.answered),
            "missed": o.missed,
            "bystanders": sorted({(f.rule, f.procedure, f.path) for f in o.bystanders}),
        }
        for o in outcomes
    ]


if __name__ == "__main__":
    sys.exit(main())
