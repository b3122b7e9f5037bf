"""Which procedures came, went, or go on under another code: as decisions say, else by name and dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from analyzer.comparing.pairing.matching import paper
from analyzer.comparing.plain import Plain
from analyzer.model.changes import Change, Kind
from analyzer.text.alike import words_of

Documents = Mapping[str, Plain]
"""Procedures as plain values, by code."""
Succession = Mapping[str, tuple[str, ...]]
"""By the code of a procedure that ended: the codes that decisions name as its successors."""

_SAME_PAPERS = 0.5
"""The least share of papers in common of two procedures of one name that are one procedure under two codes. A judgement."""


@dataclass(frozen=True, slots=True)
class Succeeded:
    """Procedures that go on under other codes; one of the two sides has one code."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def kind(self) -> Kind:
        if len(self.before) > 1:
            return "merged"
        return "split" if len(self.after) > 1 else "replaced"


def whole_changes(
    gone: Documents, come: Documents, kept: Iterable[str], succession: Succession
) -> tuple[list[Change], list[tuple[str, str]]]:
    """What happened to the procedures that one side only has, and the pairs (base, revision) whose content is still to be compared."""
    kept = set(kept)
    found = [*_decided(gone, come, kept, succession)]
    taken = {code for one in found for code in (*one.before, *one.after)}
    found += _inferred({c: d for c, d in gone.items() if c not in taken}, {c: d for c, d in come.items() if c not in taken})
    taken = {code for one in found for code in (*one.before, *one.after)}
    times = Counter(code for one in found for code in one.after)
    changes = [_succeeded(one, kept | {code for code, number in times.items() if number > 1}) for one in found]
    pairs = sorted((after, before) for one in found for before in one.before for after in one.after)
    changes += [Change(code, "added", "", "procedure", "up", None, document) for code, document in come.items() if code not in taken]
    changes += [Change(code, "repealed", "", "procedure", "down", document, None) for code, document in gone.items() if code not in taken]
    return changes, [(before, after) for after, before in pairs]


def _succeeded(one: Succeeded, others_go_on: set[str]) -> Change:
    """`others_go_on`: codes in which another procedure goes on too, that which had the code or one more."""
    if one.kind == "split":
        return Change(one.before[0], "split", "", "procedure", "unclear", one.before[0], list(one.after))
    if one.kind == "merged" or one.after[0] in others_go_on:
        return Change(one.after[0], "merged", "", "procedure", "unclear", list(one.before), one.after[0])
    return Change(one.after[0], "replaced", "id", "procedure", "neutral", one.before[0], one.after[0])


def _decided(gone: Documents, come: Documents, kept: set[str], succession: Succession) -> Iterator[Succeeded]:
    """What decisions say, as far as both sides are there. A procedure that goes on in one that was there already is merged into it."""
    there = come.keys() | kept
    after = {code: tuple(other for other in succession.get(code, ()) if other in there) for code in gone}
    into: dict[str, list[str]] = {}
    for code, others in after.items():
        if len(others) == 1:
            into.setdefault(others[0], []).append(code)
        elif others:
            yield Succeeded((code,), others)
    for other, codes in into.items():
        yield Succeeded(tuple(codes), (other,))


def _inferred(gone: Documents, come: Documents) -> Iterator[Succeeded]:
    """Procedures of one ministry, one name and mostly the same papers: one of them under another code. What has no name is secret."""
    named: dict[str, list[str]] = {}
    for code, document in gone.items():
        named.setdefault(_called(document), []).append(code)
    for code, document in come.items():
        others = [other for other in named.get(_called(document), ()) if document["name"] and _same_papers(gone[other], document)]
        if others:
            best = max(others, key=lambda other: (gone[other].get("level") == document.get("level"), -others.index(other)))
            named[_called(document)].remove(best)
            yield Succeeded((best,), (code,))


def _called(document: Plain) -> str:
    return " ".join((str(document["ministry"]), *words_of(str(document["name"]))))


def _same_papers(one: Plain, other: Plain) -> bool:
    mine, others = _papers(one), _papers(other)
    return len(mine & others) >= _SAME_PAPERS * len(mine | others)


def _papers(document: Plain) -> set[str]:
    lines = document.get("dossier", ())
    return {paper(line) or " ".join(words_of(str(line.get("name", "")))) for line in lines}
