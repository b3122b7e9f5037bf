"""Catalogues with defects in them: written beside the clean one, read and reviewed like any other."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

import yaml

from analyzer.analysis import rulebook
from analyzer.bundled import folder
from analyzer.engine.findings.finding import Finding
from analyzer.engine.run import review
from analyzer.facts.facts import compute
from analyzer.model.problems import Problem
from analyzer.reading.load import load
from analyzer.reading.yaml.garbage import without_garbage_collection
from tests.mutation.kinds import Injection, Kind, kinds

AS_OF = date(2026, 11, 22)
SITES, SEED = 10, 27
WORDS = {
    "injected_certificate": {"name": {"vi": "Giấy chứng nhận chuyên dùng thử", "en": "Special trial certificate"}, "class": "evidence"},
    "injected_approval": {"name": {"vi": "Văn bản nghiệm thu thử", "en": "Trial approval"}, "class": "evidence"},
}
"""Papers that no procedure of the bundled catalogue knows, so that a pair or a cycle is the injected one alone."""


@dataclass(slots=True)
class Outcome:
    """What became of one kind: its sites, those where it was found, what answered, and what else spoke."""

    kind: Kind
    sites: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)
    bystanders: list[Finding] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found / self.sites if self.sites else 0.0


class Bench:
    """The bundled catalogue below a folder of its own, and the rulebook."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in ("procedures", "vocabulary", "parameters"):
            shutil.copytree(folder("catalogue") / name, root / "clean" / name)
        shutil.copy(folder("catalogue") / "settings.yaml", root / "clean")
        words = root / "clean" / "vocabulary" / "documents.yaml"
        words.write_text(words.read_text("utf-8") + "".join(_indented(WORDS)), "utf-8")
        self.rules, _ = rulebook(root / "clean")
        self.family = {rule.name: rule.family for rule in self.rules}

    @cached_property
    def bodies(self) -> dict[str, tuple[Path, dict[str, Any]]]:
        """The plain YAML of each procedure in force."""
        paths = sorted((self.root / "clean" / "procedures").glob("*/*.yaml"))
        return {path.stem: (path, yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)) for path in paths if "@" not in path.stem}

    @cached_property
    def untouched(self) -> list[Finding]:
        return self._reviewed(self.root / "clean")[0]

    def kinds(self) -> list[Kind]:
        return list(kinds(lambda rule: self.family.get(rule, "")))

    def sites(self, kind: Kind) -> dict[str, Injection]:
        """Up to `SITES` procedures on which no rule of the kind fires, each with the defect in it."""
        ill = {finding.procedure for finding in self.untouched if finding.rule in kind.rules}
        random = Random(f"{SEED} {kind.name}")
        codes = sorted(set(self.bodies) - ill)
        random.shuffle(codes)
        chosen: dict[str, Injection] = {}
        for code in codes:
            injection = kind.inject(self.bodies[code][1], random, len(chosen))
            if injection is not None:
                chosen[code] = injection
            if len(chosen) == SITES:
                break
        return chosen

    def measure(self, kind: Kind) -> Outcome:
        """Recall on the sites of a kind, all in one catalogue unless they would speak to each other."""
        sites, outcome = self.sites(kind), Outcome(kind)
        known = {(finding.rule, finding.procedure, finding.path) for finding in self.untouched}
        for batch in self._batches(kind, sites):
            findings, _ = self.run(batch.values())
            fresh = [finding for finding in findings if (finding.rule, finding.procedure, finding.path) not in known]
            touched = {code for injection in batch.values() for code in injection.procedures}
            outcome.bystanders += [finding for finding in fresh if not touched & {place.procedure for place in finding.places}]
            for code, injection in batch.items():
                answers = {f.rule for f in fresh if f.rule in kind.rules and _speaks_of(f, injection)}
                outcome.sites += 1
                outcome.found += bool(answers)
                outcome.answered |= answers
                outcome.missed += [] if answers else [code]
        return outcome

    def run(self, injections: Iterable[Injection]) -> tuple[list[Finding], list[Problem]]:
        """Findings and problems of the catalogue with these defects in it."""
        root = self.root / "ill"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(self.root / "clean", root)
        commitments = root / "parameters" / "commitments.yaml"
        for injection in injections:
            for code, body in injection.procedures.items():
                known = self.bodies.get(code.partition("@")[0])
                where = known[0].parent.name if known else body["field"]
                path = root / "procedures" / where / f"{code}.yaml"
                path.write_text(yaml.dump(body, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), "utf-8")
            if injection.commitment:
                text = yaml.safe_dump([dict(injection.commitment)], allow_unicode=True, sort_keys=False)
                lines = "".join(f"  {line}\n" for line in text.splitlines())
                commitments.write_text(commitments.read_text("utf-8").rstrip() + "\n" + lines, "utf-8")
        return self._reviewed(root)

    def _reviewed(self, root: Path) -> tuple[list[Finding], list[Problem]]:
        with without_garbage_collection():
            catalogue, problems = load(root, AS_OF)
            return review(compute(catalogue), self.rules).findings, problems

    @staticmethod
    def _batches(kind: Kind, sites: dict[str, Injection]) -> Sequence[dict[str, Injection]]:
        if "alone" not in kind.spec:
            return [sites]
        return [{code: injection} for code, injection in sites.items()]


def _speaks_of(finding: Finding, injection: Injection) -> bool:
    """Whether the finding names the injected place, or a part or the whole of it."""
    places = [(place.procedure, place.path) for place in finding.places]
    return any(code in injection.procedures and _within(path, injection.path) for code, path in places)


def _within(path: str, injected: str) -> bool:
    return not injected or not path or f"{path}/".startswith(f"{injected}/")


def _indented(words: dict[str, Any]) -> Iterable[str]:
    return (f"  {line}\n" for line in yaml.safe_dump(words, allow_unicode=True, sort_keys=False).splitlines())
