"""Papers that are filed and given back as the result: a payment order that the body confirms is both."""

from __future__ import annotations

import re

from analyzer.model.dossier import RequiredDocument
from analyzer.model.procedure import Procedure
from analyzer.text.quoting import as_quoted
from analyzer.text.spelling import fold, words_in

_PARTED = re.compile(r"[,;.]\s+|\n")
_LEAST = 3
"""Words without which a name is everyone's."""


def is_also_result(procedure: Procedure, line: RequiredDocument) -> bool:
    """Whether a result is called as the line is, or by the first words of its name, three at least."""
    named = _words(line.name)
    given = (_words(part) for result in procedure.results for part in _PARTED.split(result.name))
    return len(named) >= _LEAST and any(len(words) >= _LEAST and named[: len(words)] == words for words in given)


def _words(name: str) -> list[str]:
    return list(words_in(fold(as_quoted(name)))) if name else []
