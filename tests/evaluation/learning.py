"""Makes `analyzer/text/identity/learned.json` from the lines that reviewers read: `python -m tests.evaluation.learning`.

A linear support vector machine over the features of `learned.py`; needs scikit-learn (`make learn` installs it) and the
national database. First it is trained four times on three quarters of the lines and judged on the others.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from analyzer.text.identity import learned
from analyzer.text.identity.classes import class_by_head
from analyzer.text.identity.line import Line
from analyzer.text.identity.worded import Worded
from analyzer.text.identity.wording import core
from tests.evaluation.labelled import NATIONAL
from tests.evaluation.lines import national_lines

LABELS = Path(__file__).with_name("labels.tsv")
"""Code, digest of the words, class, whether conditional, registers: one reviewer each, no wording twice and none of the other samples."""
TARGET = Path(learned.__file__).with_name("learned.json")
SEEN = 3
"""A feature of fewer lines is left out."""
SOFT = 0.05
"""The cost of a line on the wrong side (C of the machine), and the least weight that is kept."""
PARTS = 4
ENOUGH, RARELY = 8, 40
"""A head of so many lines is settled where the weights change the class of one in so many at most."""


class Read(NamedTuple):
    """A line that a reviewer read: its features, its head noun, the class by that noun, and the class the reviewer gave it."""

    features: list[str]
    head: str
    by_head: str
    class_: str


def reviewed() -> list[Read]:
    """The lines of `labels.tsv`, with the words of the national database."""
    rows = [row.split("\t") for row in LABELS.read_text("utf-8").splitlines()[1:]]
    lines = dict(national_lines({code for code, *_ in rows}))
    return [_read(lines[code, words], class_) for code, words, class_, *_ in rows]


def labels_digest() -> str:
    return hashlib.sha256(LABELS.read_bytes()).hexdigest()[:16]


def _read(line: Line, class_: str) -> Read:
    worded = Worded(core(line.name))
    read = class_by_head(line, worded.wording, worded.head)
    return Read(learned.features(line, worded.wording, read, worded.head), worded.head.head if worded.head else "", read.class_, class_)


def train(reads: list[Read]) -> dict[str, Any]:
    """The weights as `learned.py` reads them."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.svm import LinearSVC

    counted = CountVectorizer(analyzer=lambda read: read.features, min_df=SEEN)
    machine = LinearSVC(C=SOFT, random_state=0).fit(counted.fit_transform(reads), [read.class_ for read in reads])
    names = counted.get_feature_names_out()
    weights = {str(name): dict(_kept(machine.classes_, column)) for name, column in zip(names, machine.coef_.T, strict=True)}
    return {
        "classes": [str(class_) for class_ in machine.classes_],
        "bias": {
            str(class_): round(value * learned.UNIT) for class_, value in zip(machine.classes_, machine.intercept_.tolist(), strict=True)
        },
        "weights": {feature: each for feature, each in sorted(weights.items()) if each},
    }


def _kept(classes: Any, column: Any) -> Iterator[tuple[str, int]]:
    for class_, weight in zip(classes, column.tolist(), strict=True):
        if abs(weight) > SOFT:
            yield str(class_), round(weight * learned.UNIT)


def given(weights: dict[str, Any], read: Read) -> str:
    """The class that the weights give a line."""
    totals = dict(weights["bias"])
    for feature in read.features:
        for class_, weight in weights["weights"].get(feature, {}).items():
            totals[class_] += weight
    return max(totals, key=lambda class_: totals[class_])


def left_out(reads: list[Read]) -> list[str]:
    """The class of each line by weights that were learned from the other parts."""
    found = [""] * len(reads)
    for part in range(PARTS):
        weights = train([read for at, read in enumerate(reads) if at % PARTS != part])
        found[part::PARTS] = [given(weights, read) for read in reads[part::PARTS]]
    return found


def settled(reads: list[Read], found: list[str]) -> list[str]:
    """Heads of enough lines, of which the weights hardly ever change the class."""
    lines, changed = (
        Counter(read.head for read in reads),
        Counter(read.head for read, class_ in zip(reads, found, strict=True) if class_ != read.by_head),
    )
    return sorted(head for head, count in lines.items() if head and count >= ENOUGH and changed[head] <= count / RARELY)


def main() -> int:
    """Judges, trains on everything, writes."""
    if not NATIONAL.exists():
        sys.exit("The national database is not here; the weights stay as they are.")
    reads = reviewed()
    found = left_out(reads)
    by_head, learned_ = (
        sum(map(str.__eq__, classes, (read.class_ for read in reads))) for classes in ((read.by_head for read in reads), found)
    )
    print(
        f"{len(reads)} lines: right by the head noun {by_head / len(reads):.3f}, by weights learned from the other three quarters {learned_ / len(reads):.3f}"
    )
    made = {"labels": labels_digest(), "settled": settled(reads, found), **train(reads)}
    TARGET.write_text(_written(made), "utf-8")
    print(f"{len(made['weights'])} features, {len(made['settled'])} settled heads written to {TARGET.name}")
    return 0


def _written(made: dict[str, Any]) -> str:
    """JSON with a feature on each line, so that people can read what changed."""
    head = ",\n".join(f"{json.dumps(key)}: {json.dumps(made[key], ensure_ascii=False)}" for key in ("labels", "classes", "bias", "settled"))
    weights = ",\n".join(f"{json.dumps(feature, ensure_ascii=False)}: {json.dumps(each)}" for feature, each in made["weights"].items())
    return f'{{\n{head},\n"weights": {{\n{weights}\n}}\n}}\n'


if __name__ == "__main__":
    sys.exit(main())
