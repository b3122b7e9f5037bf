"""The dossiers of generated procedures: forms, alternatives, bundles, look-ups, papers of earlier procedures."""

from __future__ import annotations

from random import Random

from tests.benchmarks.layout import Record
from tests.benchmarks.vocabulary import FIELDS, Vocabulary, kind_id


class Shape:
    """What the parts of one procedure share: its bodies, cases and channels."""

    def __init__(self, draw: Random, bodies: list[str], cases: list[str], channels: list[str]) -> None:
        self.draw, self.bodies, self.cases, self.channels = draw, bodies, cases, channels

    def scope(self, share: float) -> Record:
        """`for:` of an element, in `share` of the procedures that have something to tell apart."""
        if self.draw.random() > share:
            return {}
        if len(self.cases) > 1:
            return {"for": {"case": self.draw.sample(self.cases, self.draw.randint(1, len(self.cases) - 1))}}
        return self.only(self.draw.choice(self.channels)) if len(self.channels) > 1 and self.draw.random() < 0.2 else {}

    def only(self, channel: str) -> Record:
        return {"for": {"channel": [channel]}} if channel in self.channels and len(self.channels) > 1 else {}


class Dossiers:
    """Draws dossiers from one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.words, self.wording = vocabulary, vocabulary.wording

    def dossier(self, number: int, shape: Shape) -> list[Record]:
        draw = shape.draw
        lines = [{"id": "form", **self._paper(draw, "form"), "originals": 1}]
        for at in range(draw.choice((0, 1, 2, 2, 3, 3, 4, 5, 6, 9))):
            lines.append({"id": f"line_{at}", **shape.scope(0.35), **self._line(at, shape)})
        if (needed := self._needed(number, draw)) is not None:
            paper = {"document": needed, "copies": 1}
            if draw.random() < 0.5:
                lines.append({"id": "earlier", **paper})
            else:
                lines.append({"id": "register", "lookup": [draw.choice(self.words.registers)], "otherwise": {"id": "earlier", **paper}})
        return lines

    def _line(self, at: int, shape: Shape) -> Record:
        draw = shape.draw
        kind = draw.random()
        if kind < 0.13:
            return {"any_of": [{"id": f"choice_{at}_{n}", **self._paper(draw, "identity")} for n in range(draw.randint(2, 4))]}
        if kind < 0.17:
            return {"all_of": [{"id": f"part_{at}_{n}", **self._paper(draw)} for n in range(draw.randint(2, 3))]}
        if kind < 0.23:
            return {"lookup": [draw.choice(self.words.registers)], "otherwise": {"id": f"paper_{at}", **self._paper(draw, "evidence")}}
        return self._paper(draw)

    def _paper(self, draw: Random, class_: str = "") -> Record:
        """One paper: a bundled kind, or one that no procedure of the catalogue gives."""
        own = self.words.produced + draw.randrange((self.words.kinds - self.words.produced) // 6) * 6
        places = {"form": (0, 1), "": (2, 3, 4, 5)}.get(class_)
        usual = self.words.common[class_ or draw.choice(("evidence", "evidence", "self_made", "third_party", "identity"))]
        document = (
            kind_id(own + _offset(self.words.produced, draw.choice(places))) if places and draw.random() < 0.6 else draw.choice(usual)
        )
        paper: Record = {"document": document}
        if draw.random() < 0.5:
            paper["name"] = self.wording.phrase(draw)
        if draw.random() < 0.3:
            paper |= {
                "copies": 1,
                "accepted": draw.choice((["certified", "shown_original"], ["plain"], ["certified"], ["certified", "electronic"])),
            }
        elif draw.random() < 0.8:
            paper["originals"] = 1
        else:
            paper["present_only"] = "true"
        for key, share in (("when", 0.1), ("text", 0.12), ("note", 0.25), ("protects", 0.05)):
            if draw.random() < share:
                paper[key] = self.wording.phrase(draw)
        if draw.random() < 0.2:
            paper["basis"] = self.words.citation(draw, 1.0)
        return paper

    def _needed(self, number: int, draw: Random) -> str | None:
        """The result of a family of the field met before (a chain), rarely of one met later, which closes a circle."""
        if draw.random() > 0.25:
            return None
        reach = draw.choice((1, 1, 2, 3, 8)) * FIELDS
        other = self.words.family(number) + (reach if draw.random() < 0.06 else -reach)
        return kind_id(other) if 0 <= other < self.words.produced else None


def _offset(produced: int, place: int) -> int:
    """From a number that starts a group of six to the next one of the class at `place`."""
    return (place - produced) % 6
