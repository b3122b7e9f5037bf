"""What a dossier asks on one route: papers filed, shown, asked only when data fails or only in some situation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from analyzer.facts.procedure.routes import EVERY_ROUTE, Route
from analyzer.model.dossier import RequiredDocument
from analyzer.model.element import EVERYWHERE, Scope


@dataclass(slots=True)
class Papers:
    """The papers of a dossier: filed, shown, asked only when data fails; how many originals and copies.

    `situational` counts those asked only in a situation that is no case of its own (`when:`). The other numbers leave
    them out: they are what everyone on the route brings.
    """

    filed: int = 0
    shown: int = 0
    if_data_fails: int = 0
    originals: int = 0
    certified: int = 0
    copies: int = 0
    forms: int = 0
    photos: int = 0
    situational: Papers | None = None

    @property
    def documents(self) -> int:
        return self.filed + self.shown

    @property
    def in_some_situations(self) -> int:
        """Papers asked only in some situation; one person rarely meets all of these situations."""
        return self.situational.documents if self.situational is not None else 0

    def add(self, other: Papers) -> None:
        for name in _NUMBERS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        if other.situational is not None:
            self.situational = _together(self.situational, other.situational)

    def exchanged(self, less: Papers, more: Papers) -> Papers:
        """These papers without those of `less` and with those of `more`."""
        numbers = {name: getattr(self, name) - getattr(less, name) + getattr(more, name) for name in _NUMBERS}
        return Papers(**numbers, situational=_exchanged(self.situational, less.situational, more.situational))

    def weight(self) -> tuple[int, int, int, int, int]:
        """For choosing the lightest alternative: fewer papers first, then fewer certified, originals, copies."""
        return self.filed + self.shown, self.certified, self.originals, self.copies, self.in_some_situations


_NUMBERS = tuple(field.name for field in fields(Papers) if field.name != "situational")


def _together(one: Papers | None, other: Papers) -> Papers:
    """The sum as papers of its own: the parts may be shared by several routes."""
    if one is None:
        return other
    summed = Papers()
    summed.add(one)
    summed.add(other)
    return summed


def _exchanged(papers: Papers | None, less: Papers | None, more: Papers | None) -> Papers | None:
    if less is None and more is None:
        return papers
    left = (papers or _NOTHING).exchanged(less or _NOTHING, more or _NOTHING)
    return None if left == _NOTHING else left


_NOTHING = Papers()


class Dossier:
    """Counts the papers of a dossier: what every route shares is counted once, the rest for each route.

    `classes` gives the usual class of each document kind.
    """

    def __init__(self, lines: Iterable[RequiredDocument], classes: Mapping[str, str]) -> None:
        self._classes = classes
        self._shared = Papers()
        self._alike: list[tuple[Scope, Papers]] = []
        self._varied: list[RequiredDocument] = []
        for line in lines:
            if not line.document and _varies(line):
                self._varied.append(line)
            elif line.for_ is EVERYWHERE:
                _add(self._shared, line, EVERY_ROUTE[0], classes)
            else:
                self._alike.append((line.for_, _counted(line, EVERY_ROUTE[0], classes)))

    def papers(self, route: Route) -> Papers:
        """What `route` asks; routes may share it, so it is read and never changed."""
        if not self._alike and not self._varied:
            return self._shared
        papers = Papers()
        papers.add(self._shared)
        for scope, asked in self._alike:
            if route.admits(scope):
                papers.add(asked)
        for line in self._varied:
            if line.for_ is EVERYWHERE or route.admits(line.for_):
                _add(papers, line, route, self._classes)
        return papers


def _varies(line: RequiredDocument) -> bool:
    """Whether what a line asks depends on the route, once the route has the line."""
    return any(other.for_ is not EVERYWHERE or (not other.document and _varies(other)) for other in line.inner)


def _counted(line: RequiredDocument, route: Route, classes: Mapping[str, str]) -> Papers:
    papers = Papers()
    _add(papers, line, route, classes)
    return papers


def _add(papers: Papers, line: RequiredDocument, route: Route, classes: Mapping[str, str]) -> None:
    """Add what a line asks of a route that has it; what is asked only in some situation is kept apart."""
    if not line.when:
        _add_asked(papers, line, route, classes)
        return
    asked = _asked(line, route, classes)
    papers.if_data_fails += asked.if_data_fails
    asked.if_data_fails = 0
    inner, asked.situational = asked.situational, None
    for part in (asked, inner):
        if part is not None and part.documents:
            papers.situational = _together(papers.situational, part)


def _asked(line: RequiredDocument, route: Route, classes: Mapping[str, str]) -> Papers:
    papers = Papers()
    _add_asked(papers, line, route, classes)
    return papers


def _add_asked(papers: Papers, line: RequiredDocument, route: Route, classes: Mapping[str, str]) -> None:
    """The same, where the line is asked: the paper, the lightest choice, the bundle, or the paper behind a look-up."""
    if line.document:
        _add_paper(papers, line, line.class_ or classes.get(line.document, ""))
    elif line.any_of:
        if options := [_asked(choice, route, classes) for choice in _open_to_all(_of_route(line.any_of, route))]:
            papers.add(min(options, key=Papers.weight))
    elif line.all_of:
        for part in _of_route(line.all_of, route):
            _add(papers, part, route, classes)
    elif line.otherwise is not None and route.admits(line.otherwise.for_):
        behind = _counted(line.otherwise, route, classes)
        papers.if_data_fails += behind.documents + behind.if_data_fails + behind.in_some_situations


def _of_route(lines: tuple[RequiredDocument, ...], route: Route) -> list[RequiredDocument]:
    return [line for line in lines if line.for_ is EVERYWHERE or route.admits(line.for_)]


def _open_to_all(choices: list[RequiredDocument]) -> list[RequiredDocument]:
    """The alternatives that no situation limits; where each is for a situation of its own, everyone has one of them."""
    return [choice for choice in choices if not choice.when] or choices


def _add_paper(papers: Papers, line: RequiredDocument, class_: str) -> None:
    if class_ == "note":
        return
    if class_ == "form":
        papers.forms += 1
    if line.present_only:
        papers.shown += 1
        return
    papers.filed += 1
    originals, copies = line.originals or 0, line.copies or 0
    if class_ == "photo":
        papers.photos += originals
    else:
        papers.originals += originals
    if line.accepted == ("certified",):
        papers.certified += copies or (0 if originals else 1)
    else:
        papers.copies += copies
