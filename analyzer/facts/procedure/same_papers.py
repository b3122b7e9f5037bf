"""The papers of a dossier, named so that two dossiers can be compared line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyzer.facts.procedure.asks import Ask
from analyzer.model.dossier import RequiredDocument, every_line
from analyzer.model.enumerations import NO_PAPERS
from analyzer.text.identity.codes import form_codes

_BY_WORDS = frozenset({"form", "photo", "payment"})
"""Classes whose kinds say too little: two forms of one kind may be two different forms."""


def papers_asked(papers: Iterable[Ask]) -> frozenset[str]:
    """What a dossier asks for, each once: forms by their codes, or by their words where they have none; other papers by their kind."""
    return frozenset(name for paper in papers if paper.class_ not in NO_PAPERS for name in _names(paper))


def unknown_papers(dossier: Iterable[RequiredDocument]) -> frozenset[str]:
    """The words of the lines whose kind nobody has told: they are alike only where their words are."""
    return frozenset(_letters(line.name) for line in every_line(dossier) if _unknown(line))


def _unknown(line: RequiredDocument) -> bool:
    return not (line.document or line.any_of or line.all_of or line.lookup or line.class_ in NO_PAPERS)


def _names(paper: Ask) -> Iterator[str]:
    line = paper.line
    codes = (line.form_code,) if line.form_code else form_codes(line.name)
    if codes and paper.class_ in _BY_WORDS:
        yield from map(_letters, codes)
    elif line.name and paper.class_ in _BY_WORDS:
        yield _letters(line.name)
    else:
        yield line.document


def _letters(words: str) -> str:
    """Letters and digits alone: marks, spaces and stops differ between records of one form."""
    return "".join(letter for letter in words.lower() if letter.isalnum())
