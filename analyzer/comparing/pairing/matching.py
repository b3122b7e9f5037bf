"""Which part of the base is which part of the revision: by what it is, then by its words, last by its id; never by where it stands."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping

from analyzer.comparing.plain import Plain
from analyzer.text.alike import ALIKE, likeness, words_of

Parts = Mapping[str, Plain]
"""The members of one list, by id."""
Pair = tuple[str, str]
"""The id of a part in the base, and in the revision."""


def members(document: Plain, name: str) -> dict[str, Plain]:
    """The parts of a list, or of the cases, by id."""
    parts = document.get(name, ())
    return dict(parts) if isinstance(parts, dict) else {part["id"]: part for part in parts}


def matches(name: str, base: Parts, revision: Parts) -> dict[str, str]:
    """The id in the revision of each part of the base that is still there. `name` says what list they stand in."""
    match = _Match(name, base, revision)
    both = [id_ for id_ in base if id_ in revision]
    match.take((id_, id_) for id_ in both if base[id_] == revision[id_] or match.is_one_thing(id_, id_))
    match.take_said()
    match.take_alike(least=0.0, only=match.is_one_thing)
    match.take_alike(least=ALIKE, only=lambda *_: True)
    match.take((id_, id_) for id_ in both)
    return match.found


class _Match:
    def __init__(self, name: str, base: Parts, revision: Parts) -> None:
        self.base, self.revision = dict(base), dict(revision)
        self.found: dict[str, str] = {}
        self._is = {True: {id_: what(name, part) for id_, part in base.items()}, False: {}}
        self._is[False] = {id_: what(name, part) for id_, part in revision.items()}

    def take(self, pairs: Iterable[Pair]) -> None:
        """Those pairs of which both are still free, in their order."""
        for one, other in pairs:
            if one in self.base and other in self.revision:
                self.found[one] = other
                del self.base[one], self.revision[other]

    def is_one_thing(self, one: str, other: str) -> bool:
        return self._is[True][one] == self._is[False][other] != ""

    def take_said(self) -> None:
        """Parts that say the same, in the order in which they stand."""
        saying: dict[str, list[str]] = {}
        for id_, part in self.revision.items():
            saying.setdefault(_said(part), []).append(id_)
        self.take([(id_, saying[said].pop(0)) for id_, part in self.base.items() if saying.get(said := _said(part))])

    def take_alike(self, least: float, only: Callable[[str, str], bool]) -> None:
        """Parts from the most alike down; of equally alike ones those for the same routes first."""
        words = {id_: _words(part) for id_, part in self.revision.items()}
        found = []
        for position, (id_, part) in enumerate(self.base.items()):
            mine = _words(part)
            for other_position, (other, said) in enumerate(words.items()):
                if only(id_, other) and (like := likeness(mine, said)) >= least:
                    elsewhere = part.get("for") != self.revision[other].get("for")
                    found.append((-like, elsewhere, position, other_position, id_, other))
        self.take((id_, other) for *_, id_, other in sorted(found))


def what(name: str, part: Plain) -> str:
    """What makes a part this one among its list; empty where only its words can tell."""
    if name == "channels":
        return str(part["mode"])
    if name == "fees":
        return f"{part.get('kind', 'fee')} {'discount' if part.get('discount') else ''}"
    if name == "time_limits":
        return f"from {part.get('from_event', '')}"
    if name == "steps":
        return f"{part['actor']} {part['kind']}" if part.get("kind") else ""
    return paper(part) if name == "dossier" else str(part.get("document", ""))


def paper(line: Plain) -> str:
    """What a line of a dossier asks for: its kind, those of its choice, or of its bundle; empty where it has only a wording."""
    if inner := [*line.get("any_of", ()), *line.get("all_of", ()), *filter(None, (line.get("otherwise"),))]:
        return " ".join(sorted({paper(one) or one["id"] for one in inner}))
    return str(line.get("document", "")) or " ".join(line.get("lookup", ()))


def ways(line: Plain) -> set[str]:
    """The papers of which one will do for a line, each by what it is; one where it leaves no choice."""
    if "any_of" in line:
        return set().union(*map(ways, line["any_of"]))
    if "otherwise" in line:
        return ways(line["otherwise"])
    return {paper(line) or " ".join(_words(line)) or line["id"]}


def _said(part: Plain) -> str:
    """All that a part says but for its id."""
    return json.dumps({key: value for key, value in part.items() if key != "id"}, sort_keys=True, ensure_ascii=False)


def _words(part: Plain) -> list[str]:
    return words_of(str(part.get("name") or part.get("text") or ""))
