"""What a word that nobody knows may have been meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.model.text import NOTHING, Text


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word nearest to another one; empty where none is as near as `cutoff` (0: nothing in common, 1: the same)."""
    from difflib import get_close_matches  # most words are known

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=cutoff)), "")


def asked(near: str, otherwise: Text = NOTHING) -> Text:
    """The question whether a word was meant; `otherwise` where there is none."""
    return Text(f"Có phải là '{near}'?", f"Did you mean '{near}'?") if near else otherwise


def did_you_mean(word: str, known: Iterable[str], otherwise: Text, cutoff: float = 0.6) -> Text:
    """The nearest known word as a question, else `otherwise`. Numbers must be nearer: 1.000003 is no slip for 1.000002."""
    return asked(nearest(word, known, 0.9 if any(letter.isdigit() for letter in word) else cutoff), otherwise)


def unknown(what: Text, word: str, known: Iterable[str], otherwise: Text = NOTHING) -> Text:
    """That there is no such thing, with the one that was perhaps meant."""
    hint = asked(nearest(word, known), otherwise)
    return Text(f"Không có {what.vi} '{word}'. {hint.vi}".rstrip(), f"There is no {what.en} '{word}'. {hint.en}".rstrip())
