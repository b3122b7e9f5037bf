"""Lines drawn at random from the national database and labelled by two reviewers who had not seen the program.

Only where each line stands and what both said of it is kept here: its code, a digest of its words, and the fields on
which the two agreed. None of the wordings had been read before. After each draw but the last the readers of wording were mended.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer.text.identity.identify import GUIDE_REGISTERS, Identifier, Identity
from analyzer.text.identity.line import OWN, Line
from tests.evaluation.labelled import NATIONAL, lines_of
from tests.evaluation.scores import Score, confusion, of_flag

LINES = Path(__file__).with_name("lines.jsonl")
DRAWS = {1: "mended after it", 2: "mended after it", 3: "mended after it", 4: "blind"}
_FLAGS = ("certified_copy", "conditional", "present_only")
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line and what both reviewers said of it; a field on which they differed is missing."""

    draw: int
    line: Line
    agreed: dict[str, Any]


def drawn() -> list[Drawn]:
    """The lines of all draws, with the words of the national database."""
    rows = [json.loads(text) for text in LINES.read_text("utf-8").splitlines()]
    lines = dict(_national({row["code"] for row in rows}))
    return [Drawn(row["draw"], lines[row["code"], row["words"]], row) for row in rows]


def told(by: Identifier) -> Iterator[str]:
    """What is right of each draw, field by field, and of the last what was taken for what."""
    rows = drawn()
    for draw, when in DRAWS.items():
        read = [(by.identify(row.line), row.agreed) for row in rows if row.draw == draw]
        yield f"\n== draw {draw} of lines whose words nobody had read, {when}: {len(read)} lines, labelled twice"
        yield from (f"{name:20} {figures}" for name, figures in _figures(read))
    yield confusion((agreed["class"], found.class_) for found, agreed in read if "class" in agreed)


def _figures(read: list[tuple[Identity, dict[str, Any]]]) -> Iterator[tuple[str, str]]:
    classes = [found.class_ == agreed["class"] for found, agreed in read if "class" in agreed]
    yield "class", f"{sum(classes)} of {len(classes)}  {sum(classes) / len(classes):.3f}"
    held = Score()
    for found, agreed in read:
        if "held_in" in agreed:
            held.count(set(found.held_in) & GUIDE_REGISTERS - {OWN}, set(agreed["held_in"]))
    yield "held_in", _score(held)
    for flag in _FLAGS:
        yield flag, _score(of_flag((getattr(found, flag), agreed[flag]) for found, agreed in read if flag in agreed))


def _score(score: Score) -> str:
    counts = f"right {score.right}  wrong {score.wrong}  missed {score.missed}"
    return f"precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}  ({counts})"


def _national(codes: set[str]) -> Iterator[tuple[Place, Line]]:
    with gzip.open(NATIONAL, "rt", encoding="utf-8") as file:
        for record in map(json.loads, file):
            if record.get("code") in codes:
                for line in lines_of(record):
                    yield (record["code"], digest(line.name)), line


def digest(words: str) -> str:
    """What stands for the words of a line in the file of labels."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]
