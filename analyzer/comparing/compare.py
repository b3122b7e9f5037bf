"""The semantic difference of two catalogues in one call."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

from analyzer.comparing.catalogues import changes_between
from analyzer.comparing.judging.blanks import AsWorded
from analyzer.comparing.judging.kinds import Successors, successors_of
from analyzer.comparing.judging.restating import names_of
from analyzer.comparing.pairing.origins import origins
from analyzer.comparing.pairing.wholes import Documents, Succession
from analyzer.comparing.plain import Plain, plain
from analyzer.comparing.published import Published, between
from analyzer.comparing.selected import Selected
from analyzer.comparing.sides import Side, differing, keep_secrets
from analyzer.comparing.words import words_changed
from analyzer.inferring.infer import infer
from analyzer.model.catalogue import Catalogue
from analyzer.model.changes import OF_THE_RECORD, Change, Kind
from analyzer.model.parameters import Parameters, Settings
from analyzer.model.problems import Problem, by_place
from analyzer.model.vocabulary import Vocabulary
from analyzer.reading.procedures import PROCEDURE
from analyzer.reading.tables import Tables
from analyzer.reading.yaml.garbage import without_garbage_collection
from analyzer.reading.yaml.positions import FilePositions

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from `base` to `revision`, and the procedures that changed as each side has them (`before`, `after`).

    `words` is the vocabulary of the revision; `problems` say what could not be read on either side; `said` is what decisions
    say of a procedure (provision, reason), by its code and the number of the decision; `unread` are the files of the base and of
    the revision that could not be read, whose procedures are not compared.
    """

    base: Side
    revision: Side
    changes: tuple[Change, ...]
    before: Documents
    after: Documents
    words: Vocabulary
    problems: tuple[Problem, ...]
    said: Mapping[tuple[str, str], str] = field(default_factory=dict)
    unread: tuple[Sequence[str], Sequence[str]] = ((), ())

    def summary(self) -> dict[str, int]:
        """Of each kind of change, the number of procedures that have one; completed and reworded are those that have no other."""
        kinds: dict[str, set[Kind]] = {}
        for change in self.changes:
            if change.procedure and not change.predecessor:
                kinds.setdefault(change.procedure, set()).add(change.kind)
        counted = Counter(kind for found in kinds.values() for kind in _counting(found))
        return {kind: counted[kind] for kind in KINDS}

    def about(self, procedures: Collection[str]) -> Comparison:
        """What of it concerns these procedures, as either side calls them; the vocabulary is of none."""
        before = origins(self.changes)
        names = ((one, {one.procedure, one.predecessor, *before.get(one.procedure, ())}) for one in self.changes)
        return replace(self, changes=tuple(one for one, codes in names if codes & set(procedures)))

    def as_json(self) -> dict[str, Any]:
        """The contract of `tthc diff --format json`."""
        return {"summary": self.summary(), "changes": [change.as_json() for change in self.changes]}


def compare(base: Side, revision: Side, succession: Succession | None = None) -> Comparison:
    """Every change between two catalogues; `succession` is what decisions say of codes that go on under others."""
    with without_garbage_collection():
        before, after = differing(base, revision, succession or {})
        others = tuple(words_changed(base.root, revision.root))
        words = Tables(revision.root).vocabulary() if before.documents or after.documents or others else Vocabulary()
        compared = compare_selected(before, after, words, succession or {})
    return replace(compared, base=base, revision=revision, changes=(*compared.changes, *others))


def compare_selected(before: Selected, after: Selected, words: Vocabulary, succession: Succession) -> Comparison:
    """Every change between some procedures, wherever they were read."""
    keep_secrets(before.documents, after.documents)
    successors = successors_of(words.agencies)
    found = changes_between(
        before.documents,
        after.documents,
        successors,
        succession,
        after.others,
        names=names_of(words.documents),
        as_worded=_filling(words),
    )
    changes = tuple(_with_decisions(found, before, after, successors))
    problems = tuple(by_place([*before.problems, *after.problems]))
    nowhere = Side(Path(), date.min)
    return Comparison(
        nowhere, nowhere, changes, before.documents, after.documents, words, problems, unread=(before.unread_files(), after.unread_files())
    )


def _filling(words: Vocabulary) -> AsWorded:
    """What fills the blanks of a version; the readers of wording are loaded when one is first asked for."""

    def filled(version: Plain) -> Plain:
        procedure = PROCEDURE.validate_python(version)
        catalogue = Catalogue(date.min, {procedure.id: procedure}, words, Parameters(), Settings(), FilePositions({}, {}))
        return plain(infer(catalogue)[0].procedures[procedure.id])

    return lambda version: filled(version) if version.get("source") else version


def _with_decisions(changes: Iterable[Change], base: Selected, revision: Selected, successors: Successors) -> Iterator[Change]:
    """The changes with the decision that the version names in which each happened.

    What a former code of a procedure names made that, and not the procedure; where no former code is known, whatever ended may be one.
    """
    listed = list(changes)
    former = origins(listed)
    ended = [change.procedure for change in listed if change.kind == "repealed"]
    published: dict[tuple[str, str], Published] = {}
    for change in listed:
        code = change.procedure
        origin = former[code][0] if code in former and code not in base.documents else code
        key = change.predecessor or origin, code
        if key not in published and code in revision.documents:
            others = former.get(code, ended if change.kind == "added" else ())
            before = [version for other in (code, *others) for version in base.begun(other)]
            versions = between(base.begun(code), revision.earlier.get(code, ()))
            published[key] = Published(base.documents.get(key[0]), before, versions, revision.documents[code], successors)
        yield replace(change, decision=published[key].by(change)) if key in published else change


def aspects_of(comparison: Comparison) -> dict[str, frozenset[str]]:
    """The aspects of each procedure that changed; what was only worded anew, or only said for the first time, did not."""
    found: dict[str, set[str]] = {}
    for change in comparison.changes:
        if change.procedure and change.kind not in OF_THE_RECORD:
            found.setdefault(change.procedure, set()).add(change.aspect)
    return {code: frozenset(aspects) for code, aspects in found.items()}


def _counting(kinds: set[Kind]) -> set[Kind]:
    """Those that a procedure counts under; of its record only where nothing else changed, completed before reworded."""
    return kinds - OF_THE_RECORD or (kinds & {"completed"} or kinds)
