"""Every paper a procedure asks for, with what its surroundings in the dossier say about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from analyzer.facts.index import Index
from analyzer.facts.procedure.filed_by import with_channels
from analyzer.facts.procedure.scopes import Lineage, covers, within
from analyzer.model.dossier import RequiredDocument
from analyzer.model.element import EVERYWHERE, Scope
from analyzer.model.procedure import Procedure
from analyzer.model.values import Citation

_NO_EVIDENCE = frozenset({"form", "photo", "catch_all", "payment"})


@dataclass(slots=True)
class Ask:
    """One paper: its line and path, its scope within that of the outer lines, the choice and look-up it stands in.

    What an outer line protects or rests on holds for its papers too, where they say nothing of their own.
    """

    path: str
    line: RequiredDocument
    class_: str
    scope: Scope
    outermost: str
    choice: str
    choices: int
    lookup: tuple[str, ...]
    only_when: str
    basis: Citation | None
    protects: str

    @property
    def conditional(self) -> bool:
        return bool(self.lookup or self.only_when)


class _Around(NamedTuple):
    """What the outer lines say about an inner one."""

    scope: Scope
    outermost: str
    choice: str = ""
    choices: int = 0
    lookup: tuple[str, ...] = ()
    when: str = ""
    basis: Citation | None = None
    protects: str = ""


def asks(procedure: Procedure, index: Index) -> list[Ask]:
    """The papers of a dossier in reading order; headings and lines without a paper are not among them.

    A case whose name states ways of filing limits its papers to those channels.
    """
    found: list[Ask] = []
    for line in procedure.dossier:
        if line.document:
            _paper(
                found,
                line,
                f"dossier/{line.id}",
                _Around(line.for_, line.id, when=line.when, basis=line.basis, protects=line.protects),
                index,
            )
        else:
            _collect(found, line, f"dossier/{line.id}", _Around(EVERYWHERE, line.id), index)
    if procedure.cases:
        for ask in found:
            ask.scope = with_channels(ask.scope, procedure)
    return found


def _paper(found: list[Ask], line: RequiredDocument, path: str, here: _Around, index: Index) -> None:
    class_ = index.class_of(line)
    if class_ != "note":
        scope, outermost, choice, choices, lookup, when, basis, protects = here
        found.append(Ask(path, line, class_, scope, outermost, choice, choices, lookup, when, basis, protects))


def _collect(found: list[Ask], line: RequiredDocument, path: str, around: _Around, index: Index) -> None:
    here = around._replace(
        scope=within(around.scope, line.for_),
        when=line.when or around.when,
        basis=line.basis or around.basis,
        protects=line.protects or around.protects,
    )
    if line.document:
        _paper(found, line, path, here, index)
        return
    for option in line.any_of:
        _collect(found, option, f"{path}/{option.id}", here._replace(choice=path, choices=len(line.any_of)), index)
    for part in line.all_of:
        _collect(found, part, f"{path}/{part.id}", here, index)
    if line.otherwise is not None:
        _collect(found, line.otherwise, f"{path}/{line.otherwise.id}", here._replace(lookup=around.lookup + line.lookup), index)


def repeats(papers: Sequence[Ask], lineage: Lineage) -> dict[str, str]:
    """Papers of one kind that meet on one route: the later path -> the earlier one.

    Choices of one group do not meet, and an old paper handed back repeats nothing.
    """
    if len({ask.line.document for ask in papers}) == len(papers):
        return {}
    found: dict[str, str] = {}
    first: dict[str, list[Ask]] = {}
    for ask in papers:
        if ask.class_ in ("catch_all", "photo") or ask.line.surrendered or ask.only_when:
            continue
        for earlier in first.get(ask.line.document, ()):
            apart = ask.choice and ask.choice == earlier.choice
            if not apart and bool(ask.choice) == bool(earlier.choice) and ask.line.issuer == earlier.line.issuer:
                if covers(earlier.scope, ask.scope, lineage):
                    found[ask.path] = earlier.path
                    break
                if covers(ask.scope, earlier.scope, lineage):
                    found[earlier.path] = ask.path
                    break
        first.setdefault(ask.line.document, []).append(ask)
    return found


def evidence(papers: Iterable[Ask]) -> list[str]:
    """The kinds a dossier asks for beside forms, photographs and open ends."""
    return sorted({ask.line.document for ask in papers if ask.class_ not in _NO_EVIDENCE})
