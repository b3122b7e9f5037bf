"""A catalogue as its people wrote it -> the same with what follows from the official wording.

What is stated is never touched; an imported record that nobody has worked on yet is mostly inferred.
"""

from __future__ import annotations

from analyzer.inferring.inferred import NOTHING, Inferred
from analyzer.model.catalogue import Catalogue


def infer(catalogue: Catalogue) -> tuple[Catalogue, Inferred]:
    """The catalogue with every gap of an imported record filled that its wording fills; the same catalogue where nothing was imported."""
    if not any(procedure.source for procedure in catalogue.procedures.values()):
        return catalogue, NOTHING
    from analyzer.inferring.filling import Filling  # the readers of wording take a third of a second to load

    filling = Filling(catalogue.vocabulary)
    filled = {code: filling.filled(procedure) for code, procedure in catalogue.procedures.items()}
    return catalogue.with_procedures(filled), filling.inferred
