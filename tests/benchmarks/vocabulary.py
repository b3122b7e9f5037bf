"""The vocabulary of a generated catalogue: the bundled one, and the kinds, instruments, fields and life events it needs besides."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from random import Random

import yaml

from analyzer.bundled import folder
from tests.benchmarks.layout import Quoted, Record, flow
from tests.benchmarks.wording import OBJECTS, PAPERS, TRAITS, Wording

FIELDS = 30
KINDS_A_PROCEDURE = 0.5
"""Kinds of papers that the vocabulary gains with each procedure."""
PRODUCED = 0.8
"""The share of them that is the result of some procedure: a family of two or three shares one."""
LIFE_EVENTS = 10
LEVELS = ("commune", "province", "ministry")


class Vocabulary:
    """What the procedures of one catalogue draw from."""

    def __init__(self, procedures: int, seed: int) -> None:
        self.size, self.seed = procedures, seed
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

    def write(self, root: Path) -> None:
        """What the generated procedures need besides: kinds, instruments, fields, and life events of their own."""
        draw = Random(f"vocabulary {self.seed}")
        kinds = (f"  {kind_id(number)}: {flow(self._document(number, draw))}" for number in range(self.kinds))
        _append(root, "documents", kinds)
        _append(root, "instruments", (f"  {flow(number)}: {flow(self._instrument(number, draw))}" for number in self.instruments))
        known = self.words["fields"]
        _append(root, "fields", (f"  {name}: {flow(field)}" for name, field in self.fields.items() if name not in known))
        events = {f"event_{number}": self._event(number, draw) for number in range(min(LIFE_EVENTS, self.size))}
        lines = ["format: 1", "life_events:", *(f"  {name}: {flow(event)}" for name, event in events.items())]
        (root / "vocabulary/life_events.yaml").write_text("\n".join((*lines, "")), "utf-8")

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
            kind["issuer"] = draw.choice(self.bodies[draw.choice(LEVELS)])
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
            {"id": f"step_{at}", "procedure": Quoted(code(number_)), **({"after": [f"step_{at - 1}"]} if at and at % 2 else {})}
            for at, number_ in enumerate(codes)
        ]
        return {"name": name, "steps": steps}

    def family(self, number: int) -> int:
        """The number of the kind that a procedure gives first; its family gives the same one."""
        return number * self.produced // self.size

    def citation(self, draw: Random, exact: float) -> str:
        number = draw.choice(self.instruments)
        return f"{number} khoản {draw.randint(1, 9)} Điều {draw.randint(1, 90)}" if draw.random() < exact else number


def copy_bundled(root: Path) -> None:
    """The vocabulary, parameters and settings of the bundled catalogue."""
    bundled = folder("catalogue")
    root.mkdir(parents=True)
    for name in ("vocabulary", "parameters"):
        shutil.copytree(bundled / name, root / name)
    shutil.copy(bundled / "settings.yaml", root)


def _append(root: Path, table: str, lines: Iterable[str]) -> None:
    path = root / "vocabulary" / f"{table}.yaml"
    path.write_text("\n".join((path.read_text("utf-8").rstrip("\n"), *lines, "")), "utf-8")


def _table(name: str) -> dict[str, Record]:
    text = (folder("catalogue") / "vocabulary" / f"{name}.yaml").read_text("utf-8")
    table: dict[str, Record] = yaml.load(text, yaml.CBaseLoader)[name]
    return table


def _by_level(agencies: Mapping[str, Record]) -> dict[str, list[str]]:
    return {level: [id for id, agency in agencies.items() if agency["level"] == level and "abolished" not in agency] for level in LEVELS}


def _by_class(documents: Mapping[str, Record]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id, kind in documents.items():
        found.setdefault(kind["class"], []).append(id)
    return found


def kind_id(number: int) -> str:
    return f"generated_paper_{number}"


def code(number: int) -> str:
    return f"{1 + number // 1_000_000}.{number % 1_000_000:06d}"
