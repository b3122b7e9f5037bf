"""The element at a path of a procedure: found, named, with the situation it applies to and its present wording."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from analyzer.engine.words.display import Display
from analyzer.model.catalogue import Catalogue
from analyzer.model.dossier import RequiredDocument
from analyzer.model.element import Element, Scope
from analyzer.model.procedure import ELEMENT_LISTS, Channel, Condition, Fee, Procedure, Result, Step, TimeLimit, case_names
from analyzer.model.text import NOTHING, Text, capital, joined, same
from analyzer.proposal.values import count, duration, in_words, money, quoted
from analyzer.text.quoting import as_quoted

_MANY = 3
"""Above so many cases a scope gives their number; the procedure lists them."""


_SOME = r"\d+\s*(?:\([^)]*\)\s*)?(?:tấm\s+|chiếc\s+)?(?=ảnh|hình)"
_HOW_MANY = re.compile(rf"^\W*{_SOME}|\s*\([^()]*{_SOME}[^()]*\)|[,;]?\s*trong đó\s*(?:có\s*)?{_SOME}[^,;.]*", re.IGNORECASE)
"""`02 ảnh` at the beginning of a line; `(01 ảnh dán vào tờ khai, 01 ảnh để rời)`, `trong đó 01 ảnh dán vào tờ khai` in it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands at a path: a list's element and its outer lines, or a single value (`attribute`) of it or of the procedure."""

    element: Element | None
    outer: tuple[RequiredDocument, ...] = ()
    attribute: str = ""

    @property
    def alternative(self) -> bool:
        """Whether the element is one of several papers that will do."""
        return bool(self.outer and self.outer[-1].any_of)


def find(procedure: Procedure, path: str) -> Spot | None:
    """What stands at `path`; None when it leads nowhere."""
    head, _, rest = path.partition("/")
    if head not in ELEMENT_LISTS or not rest:
        return Spot(None, attribute=path) if "/" not in path else None
    first, *way = rest.split("/")
    element: Element | None = _by_id(getattr(procedure, head), first)
    outer: tuple[RequiredDocument, ...] = ()
    for position, id in enumerate(way, 1):
        inner = _by_id(element.inner, id) if isinstance(element, RequiredDocument) else None
        if inner is None or not isinstance(element, RequiredDocument):
            return Spot(element, outer, id) if element is not None and position == len(way) else None
        outer, element = (*outer, element), inner
    return Spot(element, outer) if element is not None else None


def _by_id(elements: Iterable[Any], id: str) -> Any:
    return next((element for element in elements if element.id == id), None)


class Naming:
    """Names for the elements of one procedure."""

    def __init__(self, procedure: Procedure, catalogue: Catalogue) -> None:
        self.procedure = procedure
        self.display = Display(catalogue)
        self.kinds = catalogue.vocabulary.documents

    def element(self, element: Element) -> Text:
        """What an element is called, quoted where it has a name of its own."""
        if isinstance(element, RequiredDocument):
            return self.paper(element)
        if isinstance(element, Step):
            return quoted(same(element.name) if element.name else self.display.text("agencies", element.actor))
        if isinstance(element, Condition):
            return quoted(same(element.text))
        if isinstance(element, Result):
            return quoted(same(element.name) if element.name else self.display.text("documents", element.document))
        if isinstance(element, Channel):
            return in_words(element.mode, self.display)
        if isinstance(element, Fee):
            return Text("phí", "charge") if element.kind == "charge" else Text("lệ phí", "fee")
        return Text("thời hạn giải quyết", "time limit")

    def kind(self, line: RequiredDocument) -> Text:
        """The kind of a paper, free of the form in which a line asks for it (`Bản sao ... có chứng thực`)."""
        return quoted(self.display.text("documents", line.document)) if line.document in self.kinds else self.paper(line)

    def is_photo(self, line: RequiredDocument) -> bool:
        kind = self.kinds.get(line.document)
        return (line.class_ or (kind.class_ if kind else "")) == "photo"

    def paper(self, line: RequiredDocument) -> Text:
        """One paper, or the papers of a choice or bundle."""
        if line.name:
            return quoted(same(line.name))
        if line.document:
            return quoted(self.display.text("documents", line.document))
        if line.any_of:
            bundled = any(option.all_of for option in line.any_of)
            vi, en = ("; hoặc ", "; or ") if bundled else (" hoặc ", " or ")
            return joined((self.paper(option) for option in line.any_of), vi, en)
        if line.all_of:
            return joined((self.paper(part) for part in line.all_of), " và ", " and ")
        return (
            self.paper(line.otherwise) if line.otherwise else joined(self.display.text("registers", register) for register in line.lookup)
        )

    def photograph(self, line: RequiredDocument) -> Text:
        """A photograph without how many of it: that is what a cut changes."""
        return quoted(same(_HOW_MANY.sub("", line.name))) if line.name else self.paper(line)

    def scope(self, spot: Spot) -> Text:
        """` (trường hợp: Thu hồi)`: cases, applicants, channels and levels of an element and its outer lines; empty for all."""
        if spot.element is None:
            return NOTHING
        around: list[Element] = [*spot.outer, spot.element]
        cases = [case for element in around for case in element.for_.case]
        parts = [self._cases(cases)] if cases else []
        parts += [in_words(name, self.display) for element in around for name in element.for_.applicant]
        parts += self._channels(element.for_ for element in around)
        parts += [in_words(name, self.display) for element in around for name in element.for_.level]
        parts += [same(element.when) for element in around if isinstance(element, RequiredDocument) and element.when]
        listed = joined(dict.fromkeys(parts), "; ")
        return same(" ({})").of(listed) if parts else NOTHING

    def _cases(self, cases: list[str]) -> Text:
        names = [as_quoted(name) for name in case_names(self.procedure, dict.fromkeys(cases))]
        if len(names) > _MANY:
            return Text(f"trong {len(names)} trường hợp", f"in {len(names)} cases")
        listed = "; ".join(names)
        return Text(f"trường hợp: {listed}", f"case: {listed}")

    def _channels(self, scopes: Iterable[Scope]) -> list[Text]:
        modes = {channel.id: channel.mode for channel in self.procedure.channels}
        return [in_words(modes.get(id, id), self.display) for scope in scopes for id in scope.channel]

    def present(self, spot: Spot) -> Text:
        """What the record asks now, with the wording it keeps."""
        element = spot.element
        if element is None:
            return same(self.procedure.name)
        told = self._described(element)
        more = "" if isinstance(element, Condition) or not element.text else f": {element.text}"
        return Text(told.vi + more, told.en + more)

    def _described(self, element: Element) -> Text:
        name = self.element(element)
        if isinstance(element, RequiredDocument):
            return self._filed(element, name)
        if isinstance(element, TimeLimit) and element.value is not None:
            value = duration(element.value)
            return Text("Thời hạn giải quyết: {}", "Time limit: {}").of(value)
        if isinstance(element, Fee) and element.amount is not None:
            value = money(element.amount)
            return Text("Mức {}: {}", "{}: {}").of(name, value)
        if isinstance(element, Step):
            who = self.display.text("agencies", element.actor)
            return Text("{} ({} thực hiện)", "{} (done by {})").of(name, who)
        return name

    def _filed(self, line: RequiredDocument, name: Text) -> Text:
        verb = capital(action(line))
        listed = self.how_many(line, line.originals or _of_each(line))
        told = same(" ({})").of(listed) if listed.vi else NOTHING
        return verb + same(" ") + name + told

    def how_many(self, line: RequiredDocument, originals: int | None) -> Text:
        """`01 bản chính, 02 bản sao chứng thực`; nothing where the record gives no number."""
        amounts = []
        if originals:
            unit = Text("ảnh", "photograph(s)") if self.is_photo(line) else Text("bản chính", "original(s)")
            amounts.append(Text(f"{count(originals, 'vi')} {unit.vi}", f"{originals} {unit.en}"))
        if line.copies:
            kind = Text(" chứng thực", "certified ") if line.accepted == ("certified",) else NOTHING
            amounts.append(Text(f"{count(line.copies, 'vi')} bản sao{kind.vi}", f"{line.copies} {kind.en}copy(ies)"))
        return joined(amounts)


def action(line: RequiredDocument) -> Text:
    """What the applicant does with a paper."""
    if line.present_only or _all_shown(line):
        return Text("xuất trình", "show")
    return Text("nộp lại", "hand back") if line.surrendered else Text("nộp", "file")


def _of_each(line: RequiredDocument) -> int | None:
    """The number of originals of whichever paper of a choice is filed, where it is one number."""
    numbers = {option.originals for option in line.any_of}
    return numbers.pop() if len(numbers) == 1 else None


def _all_shown(line: RequiredDocument) -> bool:
    """Whether every paper of a choice, a bundle or behind a look-up is only shown."""
    inner = line.inner
    return bool(inner) and all(one.present_only or _all_shown(one) for one in inner)
