"""The gaps of one imported procedure, filled from its wording part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from analyzer.inferring import steps
from analyzer.inferring.fees import with_amount
from analyzer.inferring.inferred import STATED, Inferred, Reading
from analyzer.inferring.online import online_barred
from analyzer.inferring.papers import Papers, several
from analyzer.inferring.times import with_value
from analyzer.inferring.wording import filing_texts
from analyzer.model.dossier import RequiredDocument, every_line
from analyzer.model.element import holding
from analyzer.model.procedure import Procedure
from analyzer.model.vocabulary import Vocabulary
from analyzer.text.dossier.sets import sets_filed


class Filling:
    """Fills procedures by the words of one vocabulary; `inferred` remembers what was filled and how surely."""

    def __init__(self, words: Vocabulary) -> None:
        self.inferred = Inferred()
        self._papers = Papers(words)

    def filled(self, procedure: Procedure) -> Procedure:
        """An imported procedure with its gaps filled; what a person wrote whole has none, for its texts are that person's remarks."""
        if not procedure.source:
            return procedure
        parts: dict[str, Any] = {}
        if any(_is_worded(line) for line in every_line(procedure.dossier)):
            parts["dossier"] = tuple(self._line(line, procedure) for line in procedure.dossier)
        if any(not result.document for result in procedure.results):
            parts["results"] = self._each(procedure.results, self._papers.result)
        if procedure.time_limits:
            parts["time_limits"] = self._each(procedure.time_limits, lambda limit: with_value(procedure, limit))
        if any(fee.amount is None and fee.text for fee in procedure.fees):
            parts["fees"] = self._each(procedure.fees, with_amount)
        if procedure.sets is None and (sets := _sets(procedure)):
            parts["sets"] = sets
        if procedure.online_barred is None and (barred := online_barred(procedure)):
            parts["online_barred"] = barred
        if not procedure.steps and (read := steps.read(procedure)):
            for step, sure in read:
                self.inferred.note(step, Reading(sure))
            parts["steps"] = tuple(step for step, _ in read)
        return holding(procedure, **parts) if parts else procedure

    def _each(self, elements: Iterable[Any], read: Callable[[Any], Any]) -> tuple[Any, ...]:
        """The elements, each filled where `read` gives it with a confidence."""
        found = []
        for element in elements:
            filled, sure = read(element) or (element, STATED)
            if filled is not element:
                self.inferred.note(filled, Reading(sure))
            found.append(filled)
        return tuple(found)

    def _line(self, line: RequiredDocument, procedure: Procedure) -> RequiredDocument:
        """The line with what its words say, its kind if nobody stated it; inside choices, bundles and look-ups too."""
        if _is_worded(line):
            filled, identity = self._papers.line(procedure, line)
            sure, beside = STATED if line.document else identity.confidence, self._papers.beside(procedure, filled, identity)
            self.inferred.note(filled, Reading(sure, identity, several(filled), beside))
            return filled
        inner: dict[str, Any] = {}
        for name in ("any_of", "all_of"):
            if parts := getattr(line, name):
                inner[name] = tuple(self._line(part, procedure) for part in parts)
        if line.otherwise is not None:
            inner["otherwise"] = self._line(line.otherwise, procedure)
        return holding(line, **inner) if inner else line


def _sets(procedure: Procedure) -> int | None:
    """How many sets are filed by the wording; None where it tells none or several numbers, or the lines of the dossier count every set.

    An original and a copy in each line are usually default numbers, and no two sets.
    """
    told = sets_filed(filing_texts(procedure))
    if len(told) != 1:
        return None
    (sets,) = told
    numbers = [(line.originals or 0, line.copies or 0) for line in every_line(procedure.dossier)] if sets > 1 else []
    counted = any(sum(each) >= sets and each != (1, 1) for each in numbers)
    return None if counted else sets


def _is_worded(line: RequiredDocument) -> bool:
    """Whether a line is one paper and has words of its own."""
    return bool(line.name) and not (line.any_of or line.all_of or line.lookup)
