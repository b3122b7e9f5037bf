"""Which bodies are one body, and which registers they may read, as the vocabulary says it."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.model.vocabulary import Register, Vocabulary


def within(words: Vocabulary, agency: str) -> list[str]:
    """A body and all that it lies within, innermost first."""
    found: list[str] = []
    while agency and agency not in found:
        found.append(agency)
        known = words.agencies.get(agency)
        agency = known.within if known else ""
    return found


def whole_body(words: Vocabulary, agency: str) -> str:
    """The body of the same level that an agency is part of: the provincial police for its offices."""
    outermost = agency
    for outer in within(words, agency)[1:]:
        inner, around = words.agencies.get(outermost), words.agencies.get(outer)
        if inner is None or around is None or inner.level != around.level:
            break
        outermost = outer
    return outermost


def may_read(words: Vocabulary, authority: Iterable[str], register: Register) -> bool:
    """Whether one of the bodies, or one that it lies within, may read a register."""
    bodies = {outer for agency in authority for outer in within(words, agency)}
    return "all" in register.readable_by or not bodies.isdisjoint(register.readable_by)
