"""What the parts of a procedure are called, by path: the paper of a line, the work of a step, the words of a condition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from textwrap import shorten

from analyzer.engine.words.display import Display
from analyzer.model.dossier import RequiredDocument, dossier_lines
from analyzer.model.procedure import Procedure
from analyzer.model.text import Language, Text

_WIDTH = 90
"""A longer name ends in dots: the path beside it leads to the whole."""
_OR, _AND = Text(" hoặc ", " or "), Text(" và ", " and ")


def element_names(procedure: Procedure, display: Display, language: Language) -> Mapping[str, str]:
    """The names of those parts that have one."""
    found = _names(procedure, display, language)
    return {path: shorten(name, _WIDTH, placeholder=" …") for path, name in found if name}


def _names(procedure: Procedure, display: Display, language: Language) -> Iterator[tuple[str, str]]:
    for path, line in dossier_lines(procedure.dossier):
        yield path, _paper(line, display, language)
    for step in procedure.steps:
        yield f"steps/{step.id}", step.name or step.text
    for result in procedure.results:
        yield f"results/{result.id}", result.name or _word(result.document, display, language)
    for channel in procedure.channels:
        yield f"channels/{channel.id}", display.name("values", channel.mode, language)
    for part in ("time_limits", "fees", "conditions"):
        for element in getattr(procedure, part):
            yield f"{part}/{element.id}", element.text


def _paper(line: RequiredDocument, display: Display, language: Language) -> str:
    """The name of a line; of one that has none those of its kind, of its alternatives or of its bundle."""
    inner = [_paper(one, display, language) for one in line.any_of or line.all_of]
    joined = (_OR if line.any_of else _AND)[language].join(name for name in inner if name)
    return line.name or _word(line.document, display, language) or joined or line.text


def _word(document: str, display: Display, language: Language) -> str:
    return display.name("documents", document, language) if document else ""
