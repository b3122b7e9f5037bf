"""The kinds of defect, read from kinds.yaml, and how one is put into the plain YAML of a procedure."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.mutation import injectors

Body = dict[str, Any]
_DAYS = ("2022-01-01", "2024-01-01", "2026-01-01")
_LAST_DAYS = ("2023-12-31", "2025-12-31")
"""When the versions of an injection begin, and when those that are followed end."""
_FILE = Path(__file__).parent / "kinds.yaml"


@dataclass(frozen=True, slots=True)
class Injection:
    """Procedures as they read with the defect in them, the path of the defect ("" of the whole), a commitment if any."""

    procedures: Mapping[str, Body]
    path: str
    commitment: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of defect: `families` are those a finding must come from, `rules` those expected to say it."""

    name: str
    title: str
    rules: tuple[str, ...]
    families: tuple[str, ...]
    spec: Mapping[str, Any]

    def inject(self, body: Body, random: Random, turn: int = 0) -> Injection | None:
        """The defect in a copy of `body`; None where this procedure is no site for it."""
        if "protects" in body or "mixed_with" in body or not self._suits(body):
            return None
        if "inject" in self.spec:
            found: tuple[Body, str] | None = getattr(injectors, self.spec["inject"])(copy.deepcopy(body), random)
            return None if found is None else Injection({body["id"]: found[0]}, found[1])
        return self._several(body) if "versions" in self.spec else self._written(copy.deepcopy(body), turn)

    def _several(self, body: Body) -> Injection:
        """Versions of one procedure, each made from the one before and announced by a decision; the last one is the law now."""
        bodies = [body]
        for number, spec in enumerate(self.spec["versions"], 1):
            announced = {**copy.deepcopy(bodies[-1]), "published_by": f"9000{number}/QĐ-BCA"}
            bodies.append(_changed(announced, spec))
        days = _DAYS[-len(self.spec["versions"]) :]
        *earlier, now = [{**one, "effective": since} for one, since in zip(bodies[1:], days, strict=True)]
        ended = [{**one, "until": until} for one, until in zip(earlier, _LAST_DAYS[-len(earlier) :], strict=True)] if earlier else []
        code = body["id"]
        return Injection({code: now, **{f"{code}@{one['effective']}": one for one in ended}}, _place(self.spec))

    def _suits(self, body: Body) -> bool:
        only, lacks = self.spec.get("only", {}), self.spec.get("lacks", ())
        return all(_holds(body, name, wanted) for name, wanted in only.items()) and not any(name in body for name in lacks)

    def _written(self, body: Body, turn: int) -> Injection:
        spec = self._varied(turn)
        body = _changed(body, spec)
        procedures = {body["id"]: body}
        if "sister" in spec:
            sister = {**copy.deepcopy(body), **copy.deepcopy(spec["sister"]), "id": _sister_code(body["id"])}
            procedures[sister["id"]] = sister
        committed = spec.get("commitment")
        return Injection(procedures, _place(spec), {**committed, "procedure": body["id"]} if committed else None)

    def _varied(self, turn: int) -> dict[str, Any]:
        values = self.spec.get("vary", [""])
        text = json.dumps(dict(self.spec)).replace("$one", json.dumps(values[turn % len(values)])[1:-1])
        varied: dict[str, Any] = json.loads(text)
        return varied


def _changed(body: Body, spec: Mapping[str, Any]) -> Body:
    """The body with what a spec drops, frees, puts, sets and adds."""
    for name in spec.get("drop", ()):
        body.pop(name, None)
    if spec.get("bare"):
        injectors.without_basis(body)
    injectors.freed(body, spec.get("free", ()))
    body.update(copy.deepcopy(spec.get("put", {})))
    body.update(copy.deepcopy(spec.get("set", {})))
    for part in ("add", "also"):
        for name, element in spec.get(part, {}).items():
            body[name] = [*body.get(name, ()), copy.deepcopy(element)]
    return body


def kinds(family_of: Callable[[str], str]) -> Iterator[Kind]:
    """The kinds in the order of the file; a kind without `family:` belongs to the families of its rules."""
    for name, spec in yaml.load(_FILE.read_text("utf-8"), yaml.CBaseLoader).items():
        given = spec.get("family")
        families = [given] if isinstance(given, str) else given or [family_of(rule) for rule in spec["rules"]]
        yield Kind(name, spec["title"], tuple(spec["rules"]), tuple(dict.fromkeys(families)), spec)


def _holds(body: Body, name: str, wanted: str) -> bool:
    value = body.get(name, "public" if name == "scope" else "")
    return wanted in value if isinstance(value, list) else value == wanted


def _sister_code(code: str) -> str:
    """A code that no procedure has: 1, 2, 3 become 9, 8, 7."""
    return str(10 - int(code[0])) + code[1:]


def _place(spec: Mapping[str, Any]) -> str:
    """The path of the injected element, by its id; "" where the whole procedure is ill."""
    if "at" in spec:
        return str(spec["at"])
    for part in ("add", "put"):
        for name, elements in spec.get(part, {}).items():
            listed = elements if isinstance(elements, list) else [elements]
            if any(isinstance(element, dict) and element.get("id") == "injected" for element in listed):
                return f"{name}/injected"
    return ""
