"""Papers that only a repealed procedure gave, and that other procedures still ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from analyzer.comparing.compare import Comparison
from analyzer.inferring.infer import infer
from analyzer.model.catalogue import Catalogue
from analyzer.model.dossier import dossier_lines
from analyzer.model.procedure import Procedure
from analyzer.reading.procedures import PROCEDURE


@dataclass(frozen=True, slots=True)
class StillAsked:
    """`path` of procedure `code` asks for the paper `document`, which the repealed procedure `repealed` gave."""

    code: str
    path: str
    document: str
    repealed: str

    def as_json(self) -> dict[str, str]:
        return {"procedure": self.code, "path": self.path, "document": self.document, "repealed": self.repealed}


def still_asked(comparison: Comparison, revision: Catalogue) -> Iterator[StillAsked]:
    """Every line of the revision that asks for a paper nobody gives any more. A kind that many bodies give is none of them."""
    repealed = [change.procedure for change in comparison.changes if change.kind == "repealed"]
    gone = {code: PROCEDURE.validate_python(comparison.before[code]) for code in repealed if comparison.before[code]["name"]}
    if not gone:
        return
    lost = {kind: code for code, procedure in _filled(gone, revision).items() for kind in _gives(procedure)}
    procedures = _filled(revision.procedures, revision)
    given = {kind for procedure in procedures.values() for kind in _gives(procedure)}
    kinds = revision.vocabulary.documents
    for code, procedure in procedures.items():
        for path, line in dossier_lines(procedure.dossier):
            kind = line.document
            if kind in lost and kind not in given and kind in kinds and not kinds[kind].general and not line.surrendered:
                yield StillAsked(code, path, kind, lost[kind])


def _filled(procedures: Mapping[str, Procedure], revision: Catalogue) -> dict[str, Procedure]:
    """With what follows from their wording."""
    return dict(infer(revision.with_procedures(procedures))[0].procedures)


def _gives(procedure: Procedure) -> Iterable[str]:
    return [result.document for result in procedure.results if result.document]
