"""Prints how well real wording is understood; exit code 1 when a figure that is judged is too low.

`--misses` lists what was misread, to the terminal only: the sentences belong to no file of this repository.
"""

from __future__ import annotations

import argparse
import sys

from tests.evaluation import drawn
from tests.evaluation.cases import REFORMS
from tests.evaluation.labelled import ANNEX, LABELLED, NATIONAL
from tests.evaluation.papers import evaluate
from tests.evaluation.replay import replay


def main() -> int:
    """0 also where the labelled data are absent."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list what was misread")
    asked = parser.parse_args()
    print(drawn.told())
    absent = [path for path in (LABELLED, ANNEX, NATIONAL, REFORMS) if not path.exists()]
    if absent:
        print("Nothing to evaluate on, absent: " + ", ".join(map(str, absent)))
        return 0
    failed = [] if drawn.holds() else ["findings drawn"]
    failed += [figure.name for figure in [*evaluate(asked.misses), *replay(asked.misses)] if not figure.holds]
    if failed:
        print("\nToo low: " + ", ".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
