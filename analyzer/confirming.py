"""Papers whose kind is only inferred, put before a reviewer: the doubtful ones first on which most findings hang."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nlargest
from pathlib import Path
from typing import NamedTuple

from analyzer.analysed import Analysis
from analyzer.inferring.inferred import UNNAMED
from analyzer.model.dossier import RequiredDocument, dossier_lines
from analyzer.model.procedure import Procedure
from analyzer.text.identity.identity import Identity
from analyzer.text.identity.wording import core
from analyzer.writing.alone import alone
from analyzer.writing.atomic import write
from analyzer.writing.slices import CannotEdit, Edit, edited

SURE = 0.8
"""From this confidence on a kind is not put before anybody."""
_CANDIDATES = 5
_LEAST_SHARED = 0.3


class Line(NamedTuple):
    """A line of a dossier: its procedure and path."""

    procedure: str
    path: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Lines of the same words, and what they seem to be. `kind`: the kind they seem to be of, empty where none fits."""

    name: str
    lines: tuple[Line, ...]
    findings: int
    kind: str
    identity: Identity


def doubts(analysis: Analysis) -> list[Doubt]:
    """Every wording whose kind is unknown or doubtful: most findings first, then most lines."""
    hanging = Counter((finding.procedure, finding.path) for finding in analysis.findings)
    alike: dict[str, list[tuple[Line, RequiredDocument, Identity]]] = {}
    for line, document, identity in _inferred(analysis):
        alike.setdefault(core(document.name), []).append((line, document, identity))
    found = [
        Doubt(
            " ".join(lines[0][1].name.split()),
            tuple(line for line, _, _ in lines),
            sum(hanging[line] for line, _, _ in lines),
            lines[0][2].kind,
            lines[0][2],
        )
        for lines in alike.values()
    ]
    return sorted(found, key=lambda doubt: (-doubt.findings, -len(doubt.lines), doubt.name))


def _inferred(analysis: Analysis) -> Iterator[tuple[Line, RequiredDocument, Identity]]:
    inferred = analysis.facts.index.inferred
    for code, procedure in analysis.catalogue.procedures.items():
        for path, document in dossier_lines(procedure.dossier):
            identity = inferred.identity(document)
            if (
                identity is not None
                and not inferred.is_stated(document)
                and identity.class_ != "note"
                and (identity.confidence < SURE or document.document.startswith(UNNAMED))
            ):
                yield Line(code, path), document, identity


def candidates(analysis: Analysis, doubt: Doubt) -> list[str]:
    """Kinds that the words may mean: the one inferred, then those of the same class whose names they share most with."""
    kinds = {id_: kind for id_, kind in analysis.catalogue.vocabulary.documents.items() if kind.class_ == doubt.identity.class_}
    names = {id_: [frozenset(core(name).split()) for name in kind.names] for id_, kind in kinds.items()}
    common = Counter(word for words in names.values() for word in frozenset().union(*words))
    said = frozenset(core(doubt.name).split())

    def shared(id_: str) -> float:
        """The share of a name's weight that the words have; rare words weigh more."""
        return max(sum(1 / common[word] for word in name & said) / sum(1 / common[word] for word in name) for name in names[id_] if name)

    near = [id_ for id_ in nlargest(_CANDIDATES, kinds, key=shared) if shared(id_) >= _LEAST_SHARED]
    return list(dict.fromkeys([*([doubt.kind] if doubt.kind else []), *near]))[:_CANDIDATES]


def confirm(analysis: Analysis, root: Path, doubt: Doubt, kind: str) -> list[Line]:
    """Write `document: kind` into every line of the doubt; the lines that could not be written, their files untouched.

    Raises `NotAlone`, `OSError`.
    """
    with alone(root):
        return _confirm(analysis, root, doubt, kind)


def _confirm(analysis: Analysis, root: Path, doubt: Doubt, kind: str) -> list[Line]:
    left = []
    for line in doubt.lines:
        procedure = analysis.catalogue.procedures[line.procedure]
        file = root / analysis.catalogue.positions.procedure(line.procedure, line.path).file
        try:
            text = file.read_bytes().decode()
            write(file, edited(text, [Edit((*_keys(procedure, line.path), "document"), kind)]).encode())
        except (CannotEdit, UnicodeDecodeError):
            left.append(line)
    return left


def _keys(procedure: Procedure, path: str) -> tuple[str, ...]:
    """The keys and ids that lead through the file to a line: a path leaves out `any_of`, `all_of` and `otherwise`."""
    first, *ids = path.split("/")
    keys, lines = [first], procedure.dossier
    for number, id_ in enumerate(ids):
        line = next(line for line in lines if line.id == id_)
        if keys[-1] != "otherwise":
            keys.append(id_)
        if number + 1 < len(ids):
            key = "any_of" if line.any_of else "all_of" if line.all_of else "otherwise"
            keys.append(key)
            lines = line.inner
    return tuple(keys)
