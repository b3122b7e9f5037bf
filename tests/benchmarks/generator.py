"""Catalogues of any size: the bundled vocabulary, and procedures drawn in the proportions of the bundled ones.

The share of each part (cases, alternatives, look-ups, scopes, notes ...) was counted on the bundled catalogue; the
official wording under `text:` brings a file to the length of a record of the national database.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.benchmarks.dossiers import Dossiers, Shape
from tests.benchmarks.layout import Quoted, Record, entry
from tests.benchmarks.vocabulary import FIELDS, LEVELS, Vocabulary, code, copy_bundled, kind_id
from tests.benchmarks.wording import ACTIONS, OBJECTS, PAPERS, TRAITS

SEED = 63
TWINS, SISTERS = 0.06, 0.1
"""Shares of procedures that repeat the one before at another level, or with a dossier drawn for the whole family."""
WORDING_LENGTH = 3400
"""Characters of official wording kept in an average file."""


def generate(root: Path, procedures: int, seed: int = SEED) -> None:
    """Write a catalogue of so many procedures below `root`; the same arguments write the same bytes."""
    vocabulary = Vocabulary(procedures, seed)
    copy_bundled(root)
    vocabulary.write(root)
    drawn = _Procedures(vocabulary)
    for number in range(procedures):
        procedure = drawn.procedure(number)
        path = root / "procedures" / procedure["field"] / f"{procedure['id']}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join((*(line for key, value in procedure.items() for line in entry(key, value)), "")), "utf-8")


class _Procedures:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self.words, self.wording = vocabulary, vocabulary.wording
        self.dossiers = Dossiers(vocabulary)

    def procedure(self, number: int) -> Record:
        draw = Random(f"{self.words.seed} {number}")
        family = self.words.family(number)
        shared = Random(f"{self.words.seed} family {family}")
        field = list(self.words.fields)[family % FIELDS]
        levels = shared.choices((("commune",), ("province",), ("ministry",), ("ministry", "province"), LEVELS), (37, 30, 23, 19, 13))[0]
        bodies = [shared.choice(self.words.bodies[level]) for level in levels]
        thing = f"{shared.choice(PAPERS)} {shared.choice(OBJECTS)} {shared.choice(TRAITS)} loại {family}"
        action = list(ACTIONS)[number * 5 % len(ACTIONS)] if self.words.family(number - 1) == family else "issue"
        if draw.random() < TWINS:
            action, levels, thing = "issue", levels[:1], f"{thing} (thực hiện tại cấp tỉnh)"
        shape = self._shape(shared if draw.random() < SISTERS else draw, bodies)
        dossier = self.dossiers.dossier(number, shape)
        procedure = {
            "format": "1",
            "id": Quoted(code(number)),
            "name": f"{ACTIONS[action]} {thing}",
            "field": field,
            "ministry": self.words.fields[field]["ministry"],
            "authority": list(dict.fromkeys(bodies)),
            "level": list(levels),
            "action": action if draw.random() < 0.8 else None,
            "applicants": draw.sample(("citizen", "enterprise", "organisation", "cooperative", "foreigner"), draw.choice((1, 1, 2, 3))),
            "lead_unit": draw.choice(self.words.bodies["ministry"]),
            "receives": bodies[:1] if draw.random() < 0.5 else None,
            "sets": 1 if draw.random() < 0.6 else None,
            "published_by": f"{draw.randint(100, 9999)}/QĐ-B{number % 20}",
            "recorded": "2026-07-18",
            "note": self.wording.phrase(draw) if draw.random() < 0.4 else None,
            "text": self._official(draw),
            "cases": {name: {"name": self.wording.phrase(draw)} for name in shape.cases},
            "channels": [{"id": name, "mode": name} for name in shape.channels],
            "time_limits": self._time_limits(shape),
            "fees": self._fees(shape),
            "dossier": dossier,
            "steps": self._steps(shape),
            "results": self._results(family, draw),
            "conditions": self._conditions(shape, dossier),
            "legal_basis": list(dict.fromkeys(self.words.citation(draw, 0.0) for _ in range(draw.choice((1, 2, 3, 3, 4, 5, 6, 8))))),
        }
        return {key: value for key, value in procedure.items() if value not in (None, [], {})}

    def _shape(self, draw: Random, bodies: list[str]) -> Shape:
        cases = draw.choice((0, 0, 0, 0, 2, 2, 2, 3, 4, 7))
        channels = draw.choice((1, 2, 2, 3, 3, 3))
        online_first = ("online", *draw.sample(("counter", "post"), 2))
        return Shape(draw, bodies, [f"case_{at}" for at in range(cases)], list(online_first[:channels]))

    def _official(self, draw: Random) -> Record:
        """The record's own wording, by the cells of the national database."""
        length = WORDING_LENGTH * draw.choice((0.4, 0.6, 0.8, 0.9, 1.0, 1.2, 2.1))
        return {
            "executionSteps": self.wording.paragraph(draw, int(length * 0.5)),
            "executionMethods": self.wording.paragraph(draw, int(length * 0.1)),
            "profileComponents": [self.wording.phrase(draw) for _ in range(draw.randint(2, 6))],
            "requirementsAndConditions": self.wording.paragraph(draw, int(length * 0.3)),
        }

    def _results(self, family: int, draw: Random) -> list[Record]:
        results: list[Record] = [{"id": "paper", "document": kind_id(family)}]
        if draw.random() < 0.3:
            results.append({"id": "refusal", "document": draw.choice(self.words.common["confirmation"]), "name": self.wording.phrase(draw)})
        if draw.random() < 0.25:
            results[0]["format"] = draw.choice(("paper", "electronic", "both"))
        return results

    def _time_limits(self, shape: Shape) -> list[Record]:
        draw = shape.draw
        limits = []
        for at in range(draw.choice((1, 1, 1, 1, 2))):
            unit = draw.choices(("working days", "days", "working hours"), (7, 3, 1))[0]
            limit: Record = {"id": f"limit_{at}", "value": f"{draw.choice((2, 3, 5, 7, 10, 15, 20, 30))} {unit}", **shape.scope(0.3)}
            if draw.random() < 0.5:
                limit["from_event"] = self.wording.phrase(draw).lower()
            if draw.random() < 0.1:
                limit["not_counted"] = [{"what": self.wording.phrase(draw), "value": "5 working days"}]
            limits.append(limit)
        return limits

    def _fees(self, shape: Shape) -> list[Record]:
        draw = shape.draw
        fees = []
        for at in range(draw.choice((0, 0, 1, 1, 1, 1, 2, 2))):
            fee: Record = {"id": f"fee_{at}", "kind": draw.choice(("fee", "charge")), **shape.scope(0.5)}
            if draw.random() < 0.75:
                fee["amount"] = f"{draw.choice((10, 20, 50, 75, 150, 300, 1200)) * 1000} VND"
            if draw.random() < 0.5:
                fee["per"] = "lần"
            fees.append(fee)
        return fees

    def _steps(self, shape: Shape) -> list[Record]:
        draw, body = shape.draw, shape.bodies[0]
        steps: list[Record] = [{"id": "prepare", "actor": "applicant", "kind": "prepare"}]
        steps.append({"id": "file", "actor": "applicant", "kind": "file", "visit": "true", "after": ["prepare"], **shape.only("counter")})
        kinds = [
            "receive",
            "check",
            *draw.sample(("verify", "opinion", "inspect", "decide", "record", "issue", "notify"), draw.randint(0, 3)),
        ]
        kinds += ["return"]
        for kind in kinds:
            steps.append({"id": kind, "actor": body, "kind": kind, "after": [steps[-1]["id"]]})
            if draw.random() < 0.08:
                steps[-1]["time"] = f"{draw.randint(1, 5)} working days"
        steps.append(
            {"id": "collect", "actor": "applicant", "kind": "collect", "visit": "true", "after": ["return"], **shape.only("counter")}
        )
        for step in steps:
            step["name"] = self.wording.phrase(draw)
        return steps

    def _conditions(self, shape: Shape, dossier: Sequence[Record]) -> list[Record]:
        draw = shape.draw
        conditions = []
        for at in range(draw.choice((0, 0, 0, 1, 1, 2, 4))):
            condition: Record = {"id": f"condition_{at}", "text": self.wording.phrase(draw)}
            if draw.random() < 0.57:
                condition["verified_by"] = [draw.choice(dossier)["id"]]
            if draw.random() < 0.3:
                condition["basis"] = self.words.citation(draw, 1.0)
            conditions.append(condition)
        return conditions
