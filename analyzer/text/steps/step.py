"""A step as read from wording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from analyzer.model.enumerations import StepKind
from analyzer.text.said import UNSAID, Said
from analyzer.text.steps.actors import Role

Order = Literal["serial", "parallel"]


class Actor(NamedTuple):
    """Who acts. `name`: the body as the text names it, in small letters; for the applicant, what the text calls them."""

    role: Role
    name: str = ""


@dataclass(frozen=True, slots=True)
class ReadStep:
    """One step of a text.

    `wording` is the text from `start` to `end` (places in its NFC form), heading and mark included: the wordings of all
    steps, joined, are the text. `label` and `number`: as written (`Bước 2:`, 2). `heading`: the case or channel over a
    group of steps. `visit`: True in person only, False also from afar or nobody comes, None not said. `after`:
    places of the steps that this one follows, the confidence of `order` telling whether the text says so or only lists them.
    """

    wording: str
    start: int
    end: int
    label: str = ""
    number: int | None = None
    heading: str = ""
    actor: Said[Actor | None] = UNSAID
    kind: Said[StepKind | None] = UNSAID
    visit: Said[bool | None] = UNSAID
    order: Said[Order | None] = UNSAID
    after: tuple[int, ...] = ()

    @property
    def confidence(self) -> float:
        """How sure actor and kind are together: the less sure of the two; 0 where one is not said."""
        return min(self.actor.confidence, self.kind.confidence)
