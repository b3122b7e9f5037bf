"""Lines drawn at random from the national database and labelled by two reviewers who had not seen the program.

Only where each line stands and what both said of it is kept here: its code, a digest of its words, and the fields on
which the two agreed. In the first four draws none of the wordings had been read before; the others are drawn from all lines. After the
first three the readers of wording were mended, after the sixth those of registers; the weights of `learned.json` were learned from
none of the first six, but from labels that one reviewer had given the lines of the seventh, as they were from nearly every line of
the country: it tells how well lines like those known are read, the draws before it how well others are.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer.text.identity.identify import Identifier
from analyzer.text.identity.identity import TOLD_REGISTERS, Identity
from analyzer.text.identity.line import OWN, Line
from tests.evaluation.labelled import NATIONAL, lines_of
from tests.evaluation.scores import Score, confusion, of_flag

LINES = Path(__file__).with_name("lines.jsonl")
DRAWS = {
    1: "mended after it",
    2: "mended after it",
    3: "mended after it",
    4: "class blind, registers mended after it",
    5: "class blind, registers mended after it",
    6: "class blind, registers mended after it",
    7: "class learned from, registers blind",
}
LEARNED_FROM = frozenset({7})
_FLAGS = ("certified_copy", "conditional", "present_only")
Place = tuple[str, str]
Read = list[tuple[Identity, dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line and what both reviewers said of it; a field on which they differed is missing."""

    draw: int
    line: Line
    agreed: dict[str, Any]


def drawn() -> list[Drawn]:
    """The lines of all draws, with the words of the national database."""
    rows = [json.loads(text) for text in LINES.read_text("utf-8").splitlines()]
    lines = dict(national_lines({row["code"] for row in rows}))
    return [Drawn(row["draw"], lines[row["code"], row["words"]], row) for row in rows]


def apart() -> list[Drawn]:
    """The lines from whose like nothing was learned."""
    return [each for each in drawn() if each.draw not in LEARNED_FROM]


def told(by: Identifier) -> Iterator[str]:
    """What is right of each draw, field by field, and of the last what was taken for what."""
    rows = drawn()
    for draw, when in DRAWS.items():
        read = read_by(by, rows, draw)
        yield f"\n== draw {draw} of lines, {when}: {len(read)} lines, labelled twice"
        for name, score in scores(read).items():
            counts = f"right {score.right}  wrong {score.wrong}  missed {score.missed}"
            yield f"{name:20} precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}  ({counts})"
    yield confusion((agreed["class"], found.class_) for found, agreed in read if "class" in agreed)


def read_by(by: Identifier, rows: list[Drawn], draw: int) -> Read:
    """What the program says of each line of a draw, beside what both reviewers said."""
    return [(by.identify(row.line), row.agreed) for row in rows if row.draw == draw]


def scores(read: Read) -> dict[str, Score]:
    """The score of each field; a wrong class is one that was missed as well."""
    class_, held = Score(), Score()
    for found, agreed in read:
        if "class" in agreed:
            class_.count({found.class_}, {agreed["class"]})
        if "held_in" in agreed:
            held.count(set(found.held_in) & TOLD_REGISTERS - {OWN}, set(agreed["held_in"]))
    flags = {flag: of_flag((getattr(found, flag), agreed[flag]) for found, agreed in read if flag in agreed) for flag in _FLAGS}
    return {"class": class_, "held_in": held, **flags}


def national_lines(codes: set[str]) -> Iterator[tuple[Place, Line]]:
    """The lines of some procedures of the national database, by code and digest of their words."""
    with gzip.open(NATIONAL, "rt", encoding="utf-8") as file:
        for record in map(json.loads, file):
            if record.get("code") in codes:
                for line in lines_of(record):
                    yield (record["code"], digest(line.name)), line


def digest(words: str) -> str:
    """What stands for the words of a line in the file of labels."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]
