"""What lines of dossiers are, against 300 that were labelled and a resolution that names papers and registers."""

from __future__ import annotations

import gc
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from analyzer.reading.tables import Tables
from analyzer.text.identity.identify import Identifier
from analyzer.text.identity.identity import TOLD_REGISTERS, Identity
from tests.evaluation import lines as fresh
from tests.evaluation.labelled import Labelled, annex, labelled, national
from tests.evaluation.scores import Figure, Score, bands, confusion, of_flag

CATALOGUE = Path(__file__).resolve().parents[2] / "catalogue"
_REGISTERS = TOLD_REGISTERS - {"own"}
Read = Sequence[tuple[Identity, Labelled]]


def identifier() -> Identifier:
    """An identifier with the words of the repository's catalogue."""
    vocabulary = Tables(CATALOGUE).vocabulary()
    return Identifier(vocabulary.documents, vocabulary.agencies)


def evaluate(show_misses: bool) -> list[Figure]:
    """Prints every table; the figures on all lines, of which some are judged."""
    by = identifier()
    for title, half in (("half A, read while rules were made", 0), ("half B, not read, but its totals watched", 1)):
        read = _read(by, labelled(half))
        print(f"\n== {title}: {len(read)} lines")
        _print(figures(read))
        print(confusion((row.label["class"], found.class_) for found, row in read))
    read = _read(by, labelled())
    judged = figures(read, judged=True)
    print(f"\n== all {len(read)} lines")
    _print(judged)
    print(bands((found.confidence, found.class_ == row.label["class"]) for found, row in read))
    print(_by_register(read))
    judged.append(_annex(by, show_misses))
    print(f"\n== annex 1 of resolution 66.7\n{judged[-1].told()}")
    print(*fresh.told(by), sep="\n")
    _print_speed()
    if show_misses:
        _print_misses(_read(by, labelled(half=0)))
    return judged


def figures(read: Read, judged: bool = False) -> list[Figure]:
    """The figures of accuracy; with the least that each must be when they are judged."""
    held = Score()
    for found, row in read:
        held.count(set(found.held_in) & _REGISTERS, set(row.label["held_in"]) & _REGISTERS)
    certified, conditional, shown = (
        of_flag((getattr(found, name), row.label[name]) for found, row in read)
        for name in ("certified_copy", "conditional", "present_only")
    )
    told = [
        Figure("class", _share(found.class_ == row.label["class"] for found, row in read), 0.93),
        Figure("held_in, precision", held.precision, 0.95),
        Figure("held_in, recall", held.recall, 0.88),
        Figure("certified_copy, F1", certified.f1, 0.9),
        Figure("conditional, F1", conditional.f1, 0.85),
        Figure("present_only, F1", shown.f1),
        Figure("forms, F1", _listed(read, "forms").f1),
        Figure("basis, F1", _listed(read, "basis").f1),
        Figure("issuer", _share(found.issuer == row.label["issuer"] for found, row in read)),
        Figure("type by its very name", _share(found.type == row.label["type"] for found, row in read)),
        Figure("a kind of the vocabulary was found", _share(bool(found.kind) for found, _ in read)),
    ]
    return told if judged else [Figure(figure.name, figure.value) for figure in told]


def _read(by: Identifier, rows: Sequence[Labelled]) -> Read:
    return [(by.identify(row.line), row) for row in rows]


def _listed(read: Read, name: str) -> Score:
    score = Score()
    for found, row in read:
        score.count(set(getattr(found, name)), set(row.label[name]))
    return score


def _by_register(read: Read) -> str:
    """Precision and recall of each register."""
    scores: defaultdict[str, Score] = defaultdict(Score)
    for found, row in read:
        for register in (set(found.held_in) | set(row.label["held_in"])) & _REGISTERS:
            scores[register].count({register} & set(found.held_in), {register} & set(row.label["held_in"]))
    return "\n".join(
        f"{register:20} right {score.right:3}  wrong {score.wrong:2}  missed {score.missed:2}"
        f"  precision {score.precision:.2f}  recall {score.recall:.2f}"
        for register, score in sorted(scores.items())
    )


def _annex(by: Identifier, show_misses: bool) -> Figure:
    right = []
    for line, registers in annex():
        found = by.identify(line)
        right.append(registers <= set(found.held_in))
        if show_misses and not right[-1]:
            print(f"annex: {line.name} | wanted {sorted(registers)} found {list(found.held_in)} ({found.class_})")
    return Figure("the register named is found", _share(right), 0.95)


def _print_speed() -> None:
    """CPU seconds for the lines of the whole country, as a command works; told, not judged, for a busy machine is slow."""
    lines, by = national(), identifier()
    gc.collect()
    gc.disable()
    start = time.process_time()
    for line in lines:
        by.identify(line)
    spent = time.process_time() - start
    gc.enable()
    print(f"\n== speed\n{len(lines):,} lines of dossiers in {spent:.2f} s of CPU (wanted: at most 3)")


def _print_misses(read: Read) -> None:
    """Rows of half A only: half B stays unseen. The reasons differ always, for they are free text."""
    for found, row in read:
        for key, value in found.as_json("en").items():
            wanted = row.label.get(key, value)
            agrees = set(value) - {"own"} == set(wanted) - {"own"} if isinstance(value, list) else value == wanted
            if not agrees and key not in ("type", "why"):
                print(f"{row.id} {key}: wanted {wanted} found {value} | {row.line.name[:160]} | {found.why.en[:120]}")


def _print(told: Sequence[Figure]) -> None:
    for figure in told:
        print(figure.told())


def _share(answers: Iterable[bool]) -> float:
    right = list(answers)
    return sum(right) / len(right) if right else 1.0
