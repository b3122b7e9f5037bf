"""Draws findings to be read against their records: `python -m tests.evaluation.draw FINDINGS.json --seed 1`.

The draw is stratified by rule. Of each rule one finding is drawn; the rest are drawn from all findings that remain, in an
order that the seed alone decides, none from a rule that has its most already. So a rule that speaks a thousand times does
not crowd out one that speaks ten times, and each can be judged; what the draw says of all findings is then weighted by how
often each rule speaks (`tests.evaluation.drawn`).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from tests.evaluation.drawn import Place, draws, judged

OF, MOST = 100, 4
Found = Mapping[str, Any]


def draw(findings: Iterable[Found], seed: int, of: int = OF, most: int = MOST, without: Collection[Place] = ()) -> list[Found]:
    """`of` findings, one at least and `most` at most of a rule as far as there are any; by rule and procedure.

    `without`: those that were read before.
    """
    fresh = (finding for finding in findings if place_of(finding) not in without)
    shuffled = sorted(fresh, key=lambda finding: _place_in(seed, finding))
    firsts = {finding["rule"]: finding for finding in reversed(shuffled)}
    drawn = list(firsts.values())[:of]
    taken = Counter(finding["rule"] for finding in drawn)
    for finding in shuffled:
        if len(drawn) == of:
            break
        if taken[finding["rule"]] < most and finding is not firsts[finding["rule"]]:
            taken[finding["rule"]] += 1
            drawn.append(finding)
    return sorted(drawn, key=lambda finding: (finding["rule"], finding["procedure"], finding["fingerprint"]))


def place_of(finding: Found) -> Place:
    return finding["rule"], finding["procedure"], finding["places"][0]["path"]


def _place_in(seed: int, finding: Found) -> str:
    """Where a finding stands in the order of a seed: the same whatever else was found."""
    return hashlib.sha256(f"{seed} {finding['fingerprint']}".encode()).hexdigest()


def main() -> int:
    """Prints one line a finding, for a person to read beside the record."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation.draw", description=__doc__)
    parser.add_argument("findings", type=Path, help="what `tthc analyze CATALOGUE --format json` printed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--of", type=int, default=OF, help="how many (default: %(default)s)")
    parser.add_argument("--most", type=int, default=MOST, help="how many of a rule at most (default: %(default)s)")
    parser.add_argument("--again", action="store_true", help="draw also what was read before")
    asked = parser.parse_args()
    findings = json.loads(asked.findings.read_text("utf-8"))["findings"]
    known = set() if asked.again else {each.place for each in judged(draws())}
    for finding in draw(findings, asked.seed, asked.of, asked.most, known):
        print(*place_of(finding), finding["confidence"], finding["message"]["vi"], sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main())
