"""A piece of a text with what its own words tell, before it is known which step it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from analyzer.model.enumerations import StepKind
from analyzer.text.said import Said
from analyzer.text.steps.actors import Subject, same_body, subjects
from analyzer.text.steps.acts import Act, acts
from analyzer.text.steps.kinds import kind_in_title, kind_of_applicant, kind_of_body
from analyzer.text.steps.splitting import Piece
from analyzer.text.wording import tidy

_TITLE = re.compile(r"(?P<title>[^.;:\n]{4,90}?)(?:\s*[:.](?:\s|$)|\n|$)")
_BODIES = ("body", "deciding_body", "other_body")
_FILES = ("file", "prepare")
_OF_APPLICANT: frozenset[StepKind | None] = frozenset({"file", "collect", "prepare", "supplement", "attend", "pay"})


class Told(NamedTuple):
    """What words tell. `words` in one spelling, `small` the same in small letters; `subject`: who acts first."""

    words: str
    small: str
    subject: Subject | None
    acts: tuple[Act, ...]
    kind: Said[StepKind | None]

    @property
    def opens_list(self) -> bool:
        """Whether the words end with a colon: what is done stands in the lines below."""
        return self.words.endswith(":")

    def same_actor(self, other: Told) -> bool:
        """Whether both name an actor of one kind by one name; an applicant is the applicant, whatever the text calls them."""
        if self.subject is None or other.subject is None or self.subject.kind != other.subject.kind:
            return False
        return self.subject.kind == "applicant" or self.subject.name == other.subject.name

    def as_first(self) -> Told:
        """The same in the first step of a text, where a body that files is the applicant, and nothing can be supplemented yet."""
        filing = next((act for act in self.acts if act.done and act.kind in _FILES), None)
        first = next((act for act in self.acts if act.done), None)
        if filing is None or self.subject is None or first is None:
            return self
        if self.subject.kind == "body" and first.kind in _FILES:
            return self._replace(subject=self.subject._replace(kind="applicant"), kind=kind_of_applicant(self.small, self.acts))
        return self._replace(kind=kind_of_applicant(self.small, [filing])) if self.kind.value == "supplement" else self


class ReadPiece(NamedTuple):
    """A piece and what its words tell."""

    piece: Piece
    told: Told


def read_piece(text: str, piece: Piece) -> ReadPiece:
    """What a piece of a text says of actor and kind."""
    return ReadPiece(piece, _read_words(text[piece.words : piece.end]))


@lru_cache(maxsize=8192)
def _read_words(words: str) -> Told:
    """Many records share steps to the letter: what one says is remembered."""
    words = tidy(words)
    small = words.lower()
    named = tuple(acts(small))
    following = subjects(small)
    subject = next(following, None)
    return Told(words, small, subject, named, _kind(small, named, subject, following))


def _kind(small: str, named: Sequence[Act], subject: Subject | None, following: Iterator[Subject]) -> Said[StepKind | None]:
    """The kind, from the title where it names an act and nobody; else from the acts of the first subject.

    `following`: the subjects behind the first, found when asked for.
    """
    title = _TITLE.match(small)
    until = title.end("title") if title else 0
    if until and (subject is None or subject.start >= until):
        said = kind_in_title(small, [act for act in named if act.end <= until])
        if said.value and (subject is None or (subject.kind == "applicant") == (said.value in _OF_APPLICANT)):
            return said
    if subject is None:
        return _kind_without_subject(small, named)
    own = [_by(subject, act) for act in named if not subject.start <= act.start < subject.end]
    if subject.kind == "applicant":
        return kind_of_applicant(small, own)
    end = next((one.start for one in following if one.kind in _BODIES and not same_body(one.name, subject.name)), len(small))
    takes_in = subject.kind == "receiving_body"
    said = kind_of_body(small, [act for act in own if act.start < end], takes_in=takes_in)
    return said if said.value else kind_of_body(small, own, takes_in=takes_in)


def _by(subject: Subject, act: Act) -> Act:
    """What stands right behind the name of who acts is done by them."""
    return act if act.done or not 0 <= act.start - subject.end <= 1 else act._replace(done=True)


def _kind_without_subject(small: str, named: Sequence[Act]) -> Said[StepKind | None]:
    """Whoever the first act belongs to does it; to come for the result is always the applicant's."""
    first = next((act for act in named if act.done or act.kind == "collect"), None)
    if first is not None and first.kind in _OF_APPLICANT:
        return kind_of_applicant(small, named)
    return kind_of_body(small, named, takes_in=first is not None and first.kind == "receive")
