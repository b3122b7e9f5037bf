"""Makes `analyzer/text/identity/classes/learned.json` from the lines that reviewers read: `python -m tests.evaluation.learning`.

A linear support vector machine over the features of `learned.py`; needs scikit-learn (`make learn` installs it) and the
national database. It is also trained four times on three quarters of the lines and judged on the others: which heads are
settled and how sure a lead makes a class follow from that. Lines of one core are always in one part, and no core of a line
that was drawn to be judged (`lines.jsonl`) is learned from.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from analyzer.text.identity.classes import learned
from analyzer.text.identity.line import Line
from analyzer.text.identity.worded import Worded
from analyzer.text.identity.wording import core
from tests.evaluation.by_head import class_by_head
from tests.evaluation.labelled import NATIONAL
from tests.evaluation.lines import apart, national_lines

LABELS = Path(__file__).with_name("labels.tsv")
"""Code, digest of the words, class, whether conditional, registers: one reviewer each, no wording twice."""
TARGET = Path(learned.__file__).with_name("learned.json")
SEEN = 3
"""A feature of fewer lines is left out."""
SOFT = 0.05
"""The cost of a line on the wrong side (C of the machine), and the least weight that is kept."""
PARTS = 4
ENOUGH, RARELY, RIGHT = 8, 40, 0.9
"""A head of so many lines is settled where the weights change the class of one in so many at most, and it is right of this share."""
LEADS = (10, 20, 30, 45, 65)
"""The steps of a lead in which it is counted how often a class is right."""
SAMPLES = (
    Line("01 bản sao Báo cáo theo dõi độ ổn định của sản phẩm theo Mẫu số 02", original=0, copy=0),
    Line("Đối với tổ chức: bản kê khai cơ sở vật chất, thiết bị; danh sách nhân sự kèm hợp đồng lao động của từng người"),
)
"""Lines whose features tell whether the weights were learned from features made as they are made today."""


class Read(NamedTuple):
    """A line that a reviewer read: its part, features, head noun, the class by that noun, and the class the reviewer gave it."""

    part: int
    features: list[str]
    head: str
    by_head: str
    class_: str


class Given(NamedTuple):
    """The class that weights give a line, and by how much it leads the next one."""

    class_: str
    lead: int


def reviewed() -> list[tuple[Line, str]]:
    """The lines of `labels.tsv` with the words of the national database and their classes, but for those whose core is kept apart."""
    rows = [row.split("\t") for row in LABELS.read_text("utf-8").splitlines()[1:]]
    lines = dict(national_lines({code for code, *_ in rows}))
    kept_apart = {core(each.line.name) for each in apart()}
    found = ((lines[code, words], class_) for code, words, class_, *_ in rows)
    return [(line, class_) for line, class_ in found if core(line.name) not in kept_apart]


def labels_digest() -> str:
    return hashlib.sha256(LABELS.read_bytes()).hexdigest()[:16]


def features_digest() -> str:
    """What stands for the way in which features are made."""
    made = [_read(line, "").features for line in SAMPLES]
    return hashlib.sha256(json.dumps(made).encode()).hexdigest()[:16]


def _read(line: Line, class_: str) -> Read:
    key = core(line.name)
    worded = Worded(key)
    read = class_by_head(line, worded)
    features = learned.features(read, worded.wording, worded.head, line.uncounted)
    return Read(zlib.crc32(key.encode()) % PARTS, features, worded.head.head if worded.head else "", read.class_, class_)


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


def given(weights: dict[str, Any], read: Read) -> Given:
    """The class that the weights give a line."""
    totals = dict(weights["bias"])
    for feature in read.features:
        for class_, weight in weights["weights"].get(feature, {}).items():
            totals[class_] += weight
    next_, most = sorted(totals.values())[-2:]
    return Given(max(totals, key=lambda class_: totals[class_]), most - next_)


def left_out(reads: list[Read]) -> list[Given]:
    """The class of each line by weights that were learned from the other parts."""
    by_part = [train([read for read in reads if read.part != part]) for part in range(PARTS)]
    return [given(by_part[read.part], read) for read in reads]


def settled(reads: list[Read], found: list[Given]) -> list[str]:
    """Heads of enough lines, nearly always right, of which the weights hardly ever change the class."""
    lines = Counter(read.head for read in reads)
    right = Counter(read.head for read in reads if read.by_head == read.class_)
    changed = Counter(read.head for read, each in zip(reads, found, strict=True) if each.class_ != read.by_head)
    return sorted(
        head
        for head, count in lines.items()
        if head and count >= ENOUGH and changed[head] <= count / RARELY and right[head] >= count * RIGHT
    )


def sureness(reads: list[Read], found: list[Given]) -> dict[str, Any]:
    """How often a class is right by its lead; and one that was changed, where the lead is greater than all steps."""
    pairs = list(zip(reads, found, strict=True))
    sure = []
    for least, lead in zip((0, *LEADS), LEADS, strict=False):
        right = [each.class_ == read.class_ for read, each in pairs if least <= each.lead < lead]
        sure.append([lead, round(sum(right) / len(right), 2)])
    far = [each.class_ == read.class_ for read, each in pairs if each.lead >= LEADS[-1] and each.class_ != read.by_head]
    return {"sure": sure, "surest": round(sum(far) / len(far), 2)}


def main() -> int:
    """Judges, trains on everything, writes."""
    argparse.ArgumentParser(prog="python -m tests.evaluation.learning", description=main.__doc__).parse_args()
    if not NATIONAL.exists():
        sys.exit("The national database is not here; the weights stay as they are.")
    reads = [_read(line, class_) for line, class_ in reviewed()]
    found = left_out(reads)
    by_head = sum(read.by_head == read.class_ for read in reads) / len(reads)
    weighed = sum(each.class_ == read.class_ for read, each in zip(reads, found, strict=True)) / len(reads)
    print(f"{len(reads)} lines: right by the head noun {by_head:.3f}, by weights learned from the other parts {weighed:.3f}")
    heads, trained = settled(reads, found), train(reads)
    never_asked = {f"#{head}" for head in heads}
    trained["weights"] = {feature: each for feature, each in trained["weights"].items() if feature not in never_asked}
    made = {"labels": labels_digest(), "features": features_digest(), **sureness(reads, found), "settled": heads, **trained}
    TARGET.write_text(_written(made), "utf-8")
    print(f"{len(made['weights'])} features, {len(made['settled'])} settled heads written to {TARGET.name}; sure {made['sure']}")
    return 0


def _written(made: dict[str, Any]) -> str:
    """JSON with a feature on each line, so that people can read what changed."""
    head = ",\n".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in made.items() if key != "weights")
    weights = ",\n".join(f"{json.dumps(feature, ensure_ascii=False)}: {json.dumps(each)}" for feature, each in made["weights"].items())
    return f'{{\n{head},\n"weights": {{\n{weights}\n}}\n}}\n'


if __name__ == "__main__":
    sys.exit(main())
