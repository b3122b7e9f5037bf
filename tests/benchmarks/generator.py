"""Catalogues of any size: the bundled vocabulary, and procedures drawn in the proportions of the bundled ones.

The share of each part (cases, alternatives, look-ups, scopes, notes ...) was counted on the bundled catalogue; the
official wording under `text:` brings a file to the length of a record of the national database.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import yaml

from analyzer.bundled import folder
from tests.benchmarks.wording import ACTIONS, OBJECTS, PAPERS, TRAITS, Wording

SEED = 63
FIELDS = 30
KINDS_A_PROCEDURE = 0.5
"""Kinds of papers that the vocabulary gains with each procedure."""
PRODUCED = 0.8
"""The share of them that is the result of some procedure: a family of two or three shares one."""
TWINS, SISTERS = 0.06, 0.1
"""Shares of procedures that repeat the one before at another level, or with a dossier drawn for the whole family."""
LIFE_EVENTS = 10
WORDING_LENGTH = 3400
"""Characters of official wording kept in an average file."""
_PLAIN = re.compile(r"[^\W\d][\w ./()-]*[\w)]|\d{4}-\d\d-\d\d|\d+ [\w ]+|\d+")
_LEVELS = ("commune", "province", "ministry")

Record = dict[str, Any]


class Quoted(str):
    """A code, quoted so that every reader takes it for text."""

    __slots__ = ()


def generate(root: Path, procedures: int, seed: int = SEED) -> None:
    """Write a catalogue of so many procedures below `root`; the same arguments write the same bytes."""
    catalogue = _Catalogue(root, procedures, seed)
    catalogue.copy_bundled()
    catalogue.write_vocabulary()
    for number in range(procedures):
        catalogue.write_procedure(number)


class _Catalogue:
    def __init__(self, root: Path, procedures: int, seed: int) -> None:
        self.root = root
        self.size = procedures
        self.seed = seed
        self.wording = Wording(seed)
        self.words = {name: _table(name) for name in ("documents", "registers", "agencies", "ministries", "fields", "instruments")}
        self.bodies = _by_level(self.words["agencies"])
        self.registers = list(self.words["registers"])
        self.common = _by_class(self.words["documents"])
        self.fields = self._fields()
        self.kinds = max(40, int(procedures * KINDS_A_PROCEDURE))
        self.produced = int(self.kinds * PRODUCED)
        """Kinds below this number are results; those above are given by nobody in the catalogue."""
        self.instruments = [f"{number}/20{15 + number % 12}/TT-B{number % 7}" for number in range(100, 110 + procedures // 10)]

    def copy_bundled(self) -> None:
        """The vocabulary, parameters and settings of the bundled catalogue."""
        bundled = folder("catalogue")
        self.root.mkdir(parents=True)
        for name in ("vocabulary", "parameters"):
            shutil.copytree(bundled / name, self.root / name)
        shutil.copy(bundled / "settings.yaml", self.root)

    def write_vocabulary(self) -> None:
        """What the generated procedures need besides: kinds, instruments, fields, and life events of their own."""
        draw = Random(f"vocabulary {self.seed}")
        kinds = (f"  {_kind(number)}: {_flow(self._document(number, draw))}" for number in range(self.kinds))
        self._append("documents", kinds)
        self._append("instruments", (f"  {_flow(number)}: {_flow(self._instrument(number, draw))}" for number in self.instruments))
        known = self.words["fields"]
        self._append("fields", (f"  {name}: {_flow(field)}" for name, field in self.fields.items() if name not in known))
        events = {f"event_{number}": self._event(number, draw) for number in range(min(LIFE_EVENTS, self.size))}
        lines = ["format: 1", "life_events:", *(f"  {name}: {_flow(event)}" for name, event in events.items())]
        self._write("vocabulary/life_events.yaml", lines)

    def write_procedure(self, number: int) -> None:
        draw = Random(f"{self.seed} {number}")
        procedure = self._procedure(number, draw)
        lines = [line for key, value in procedure.items() for line in _entry(key, value)]
        self._write(f"procedures/{procedure['field']}/{procedure['id']}.yaml", lines)

    def _fields(self) -> dict[str, Record]:
        ministries = list(self.words["ministries"])
        fields = dict(list(self.words["fields"].items())[:FIELDS])
        for number in range(len(fields), FIELDS):
            name = OBJECTS[number % len(OBJECTS)].capitalize()
            fields[f"field_{number}"] = {"name": {"vi": name, "en": f"Field {number}"}, "ministry": ministries[number % len(ministries)]}
        return fields

    def _document(self, number: int, draw: Random) -> Record:
        name = f"{draw.choice(PAPERS).capitalize()} {draw.choice(OBJECTS)} {draw.choice(TRAITS)} số {number}"
        kind: Record = {"name": {"vi": name, "en": f"Paper {number}"}, "class": self._class(number)}
        if draw.random() < 0.5:
            kind["also"] = [self.wording.phrase(draw) for _ in range(draw.randint(1, 3))]
        if draw.random() < 0.6:
            kind["issuer"] = draw.choice(self.bodies[draw.choice(_LEVELS)])
        if draw.random() < 0.15:
            kind["held_in"] = [draw.choice(self.registers)]
        return kind

    def _class(self, number: int) -> str:
        if number < self.produced:
            return "confirmation" if number % 5 == 0 else "evidence"
        return ("form", "form", "evidence", "self_made", "third_party", "technical")[number % 6]

    def _instrument(self, number: str, draw: Random) -> Record:
        year = int(number.split("/")[1])
        signed = f"{year}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}"
        instrument: Record = {
            "type": "circular",
            "issuer": "ministry_of_public_security",
            "name": self.wording.phrase(draw),
            "signed": signed,
        }
        if draw.random() < 0.5:
            instrument["effective"] = signed
        if draw.random() < 0.2:
            instrument["amends"] = [draw.choice(self.instruments)]
        return instrument

    def _event(self, number: int, draw: Random) -> Record:
        name = {"vi": f"Sự kiện {self.wording.phrase(draw).lower()}", "en": f"Event {number}"}
        codes = draw.sample(range(self.size), min(self.size, 5))
        steps = [
            {"id": f"step_{at}", "procedure": Quoted(_code(code)), **({"after": [f"step_{at - 1}"]} if at and at % 2 else {})}
            for at, code in enumerate(codes)
        ]
        return {"name": name, "steps": steps}

    def _family(self, number: int) -> int:
        """The number of the kind that a procedure gives first; its family gives the same one."""
        return number * self.produced // self.size

    def _procedure(self, number: int, draw: Random) -> Record:
        family = self._family(number)
        shared = Random(f"{self.seed} family {family}")
        field = list(self.fields)[family % FIELDS]
        levels = shared.choices((("commune",), ("province",), ("ministry",), ("ministry", "province"), _LEVELS), (37, 30, 23, 19, 13))[0]
        bodies = [shared.choice(self.bodies[level]) for level in levels]
        thing = f"{shared.choice(PAPERS)} {shared.choice(OBJECTS)} {shared.choice(TRAITS)} loại {family}"
        action = list(ACTIONS)[number * 5 % len(ACTIONS)] if self._family(number - 1) == family else "issue"
        if draw.random() < TWINS:
            action, levels, thing = "issue", levels[:1], f"{thing} (thực hiện tại cấp tỉnh)"
        shape = self._shape(shared if draw.random() < SISTERS else draw, bodies)
        dossier = self._dossier(number, shape)
        procedure = {
            "format": "1",
            "id": Quoted(_code(number)),
            "name": f"{ACTIONS[action]} {thing}",
            "field": field,
            "ministry": self.fields[field]["ministry"],
            "authority": list(dict.fromkeys(bodies)),
            "level": list(levels),
            "action": action if draw.random() < 0.8 else None,
            "applicants": draw.sample(("citizen", "enterprise", "organisation", "cooperative", "foreigner"), draw.choice((1, 1, 2, 3))),
            "lead_unit": draw.choice(self.bodies["ministry"]),
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
            "legal_basis": list(dict.fromkeys(self._citation(draw, 0.0) for _ in range(draw.choice((1, 2, 3, 3, 4, 5, 6, 8))))),
        }
        return {key: value for key, value in procedure.items() if value not in (None, [], {})}

    def _shape(self, draw: Random, bodies: list[str]) -> _Shape:
        cases = draw.choice((0, 0, 0, 0, 2, 2, 2, 3, 4, 7))
        channels = draw.choice((1, 2, 2, 3, 3, 3))
        online_first = ("online", *draw.sample(("counter", "post"), 2))
        return _Shape(draw, bodies, [f"case_{at}" for at in range(cases)], list(online_first[:channels]))

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
        results: list[Record] = [{"id": "paper", "document": _kind(family)}]
        if draw.random() < 0.3:
            results.append({"id": "refusal", "document": draw.choice(self.common["confirmation"]), "name": self.wording.phrase(draw)})
        if draw.random() < 0.25:
            results[0]["format"] = draw.choice(("paper", "electronic", "both"))
        return results

    def _dossier(self, number: int, shape: _Shape) -> list[Record]:
        draw = shape.draw
        lines = [{"id": "form", **self._paper(draw, "form"), "originals": 1}]
        for at in range(draw.choice((0, 1, 2, 2, 3, 3, 4, 5, 6, 9))):
            lines.append({"id": f"line_{at}", **shape.scope(0.35), **self._line(at, shape)})
        if (needed := self._needed(number, draw)) is not None:
            paper = {"document": needed, "copies": 1}
            if draw.random() < 0.5:
                lines.append({"id": "earlier", **paper})
            else:
                lines.append({"id": "register", "lookup": [draw.choice(self.registers)], "otherwise": {"id": "earlier", **paper}})
        return lines

    def _line(self, at: int, shape: _Shape) -> Record:
        draw = shape.draw
        kind = draw.random()
        if kind < 0.13:
            return {"any_of": [{"id": f"choice_{at}_{n}", **self._paper(draw, "identity")} for n in range(draw.randint(2, 4))]}
        if kind < 0.17:
            return {"all_of": [{"id": f"part_{at}_{n}", **self._paper(draw)} for n in range(draw.randint(2, 3))]}
        if kind < 0.23:
            return {"lookup": [draw.choice(self.registers)], "otherwise": {"id": f"paper_{at}", **self._paper(draw, "evidence")}}
        return self._paper(draw)

    def _paper(self, draw: Random, class_: str = "") -> Record:
        """One paper: a bundled kind, or one that no procedure of the catalogue gives."""
        own = self.produced + draw.randrange((self.kinds - self.produced) // 6) * 6
        places = {"form": (0, 1), "": (2, 3, 4, 5)}.get(class_)
        usual = self.common[class_ or draw.choice(("evidence", "evidence", "self_made", "third_party", "identity"))]
        document = _kind(own + _offset(self.produced, draw.choice(places))) if places and draw.random() < 0.6 else draw.choice(usual)
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
            paper["basis"] = self._citation(draw, 1.0)
        return paper

    def _needed(self, number: int, draw: Random) -> str | None:
        """The result of a family of the field met before (a chain), rarely of one met later, which closes a circle."""
        if draw.random() > 0.25:
            return None
        reach = draw.choice((1, 1, 2, 3, 8)) * FIELDS
        other = self._family(number) + (reach if draw.random() < 0.06 else -reach)
        return _kind(other) if 0 <= other < self.produced else None

    def _time_limits(self, shape: _Shape) -> list[Record]:
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

    def _fees(self, shape: _Shape) -> list[Record]:
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

    def _steps(self, shape: _Shape) -> list[Record]:
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

    def _conditions(self, shape: _Shape, dossier: Sequence[Record]) -> list[Record]:
        draw = shape.draw
        conditions = []
        for at in range(draw.choice((0, 0, 0, 1, 1, 2, 4))):
            condition: Record = {"id": f"condition_{at}", "text": self.wording.phrase(draw)}
            if draw.random() < 0.57:
                condition["verified_by"] = [draw.choice(dossier)["id"]]
            if draw.random() < 0.3:
                condition["basis"] = self._citation(draw, 1.0)
            conditions.append(condition)
        return conditions

    def _citation(self, draw: Random, exact: float) -> str:
        number = draw.choice(self.instruments)
        return f"{number} khoản {draw.randint(1, 9)} Điều {draw.randint(1, 90)}" if draw.random() < exact else number

    def _append(self, table: str, lines: Any) -> None:
        path = self.root / "vocabulary" / f"{table}.yaml"
        path.write_text("\n".join((path.read_text("utf-8").rstrip("\n"), *lines, "")), "utf-8")

    def _write(self, file: str, lines: Sequence[str]) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join((*lines, "")), "utf-8")


class _Shape:
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


def _table(name: str) -> dict[str, Record]:
    text = (folder("catalogue") / "vocabulary" / f"{name}.yaml").read_text("utf-8")
    table: dict[str, Record] = yaml.load(text, yaml.CBaseLoader)[name]
    return table


def _by_level(agencies: Mapping[str, Record]) -> dict[str, list[str]]:
    return {level: [id for id, agency in agencies.items() if agency["level"] == level and "abolished" not in agency] for level in _LEVELS}


def _by_class(documents: Mapping[str, Record]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id, kind in documents.items():
        found.setdefault(kind["class"], []).append(id)
    return found


def _kind(number: int) -> str:
    return f"generated_paper_{number}"


def _offset(produced: int, place: int) -> int:
    """From a number that starts a group of six to the next one of the class at `place`."""
    return (place - produced) % 6


def _code(number: int) -> str:
    return f"{1 + number // 1_000_000}.{number % 1_000_000:06d}"


def _entry(key: str, value: Any) -> list[str]:
    """A key of a procedure as the bundled files write it: a line an element, wording as blocks."""
    if key == "text":
        return ["text:", *(line for name, cell in value.items() for line in _cell(name, cell))]
    if isinstance(value, dict):
        return [f"{key}:", *(f"  {name}: {_flow(inner)}" for name, inner in value.items())]
    if isinstance(value, list) and isinstance(value[0], dict):
        return [f"{key}:", *(line for element in value for line in _element(element))]
    return [f"{key}: {_flow(value)}"]


def _cell(name: str, lines: Sequence[str]) -> list[str]:
    if name == "profileComponents":
        return [f"  {name}:", *(f"    - {_flow(line)}" for line in lines)]
    return [f"  {name}: |", *(f"    {line}" for line in lines)]


def _element(element: Record) -> list[str]:
    """Short elements on one line, long ones with a line a key."""
    short = f"  - {_flow(element)}"
    if len(short) < 140:
        return [short]
    keys = [f"{key}: {_flow(value)}" for key, value in element.items()]
    return [f"  - {keys[0]}", *(f"    {line}" for line in keys[1:])]


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value)
    return text if not isinstance(value, Quoted) and _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
