"""The examples of a rule, run: small catalogues where it must fire, where it must not, and the catalogue after its cuts.

A fixture has `fires` and `spares`, each a list of cases. A case has a name (`case`), its `procedures` (code, header and body
filled in where left out), other `versions` of them, `decisions` of the ledger, further words (`vocabulary`), `commitments`,
`plans`, and what the rule must say (`finds`, `after`, `not_assessed`, `problems`).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from analyzer.engine.cards.card import EXAMPLES, Rule
from analyzer.engine.cards.lawful import unknown_texts
from analyzer.engine.run import Review, review
from analyzer.facts.facts import compute
from analyzer.model.catalogue import Catalogue
from analyzer.model.decision import file_stem
from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reading.files import read
from analyzer.reading.fixtures import KINDS, Kind, read_fixture
from analyzer.reading.load import NothingToRead, load
from analyzer.reform.apply import apply
from analyzer.rulebook import differing
from analyzer.rulebook.cases import Case, misshapen

_HEADER = {"format": "1", "name": "Thủ tục thử", "field": "residence", "ministry": "bca"}
_BODY = {"authority": ["provincial_police"], "level": ["province"]}
_DECISION = {"format": "1", "authority": "ministry", "issuer": "ministry_of_public_security"}
_ROW = {"level": "province", "field": "residence", "name": "Thủ tục thử"}


@dataclass(frozen=True, slots=True)
class Fixture:
    """The cases of one rule."""

    fires: tuple[Case, ...]
    spares: tuple[Case, ...]

    def of(self, kind: Kind) -> tuple[Case, ...]:
        return self.fires if kind == "fires" else self.spares


@dataclass(frozen=True, slots=True)
class Ground:
    """What the small catalogues of all cases stand on: a vocabulary, and the day."""

    vocabulary: Path
    as_of: date


def fixture_of(path: Path) -> tuple[Fixture | None, list[Problem]]:
    """The cases in a file; a file that is no fixture is a problem."""
    said, problems = read_fixture(path)
    if said is None:
        return None, problems
    cases = {kind: tuple(said.get(kind) or ()) for kind in KINDS}
    return Fixture(cases["fires"], cases["spares"]), []


def place_of(card: Path) -> Path:
    """Where the examples of a card stand: beside it."""
    return card.with_name(card.stem + EXAMPLES)


def lacking(rule: Rule, fixture: Fixture) -> list[Text]:
    """What a fixture must have and has not: both kinds of cases, and the catalogue after a cut."""
    found = []
    for kind, what in (("fires", Text("phải phát hiện", "must fire")), ("spares", Text("không được phát hiện", "must not"))):
        if not fixture.of("fires" if kind == "fires" else "spares"):
            found.append(Text(f"Chưa có trường hợp {what.vi} ('{kind}').", f"There is no case where it {what.en} ('{kind}')."))
    if any(cut.edit != "ask" for cut in rule.card.cut) and not any("after" in case for case in fixture.fires):
        found.append(
            Text("Quy tắc có cắt giảm mà không trường hợp nào nêu danh mục sau khi cắt ('after').", "It cuts, and no case has 'after'.")
        )
    return found


def disagreements(rule: Rule, kind: Kind, case: Case, ground: Ground, place: Path) -> tuple[list[Text], list[Problem]]:
    """Where a case and the rule differ, each told; and what is wrong with the card, whereupon nothing is compared.

    The small catalogues are written below `place`.
    """
    if wrong := list(misshapen(case)):
        return wrong, []
    catalogue, problems = _catalogue(place / "before", case["procedures"], case, ground)
    if catalogue is None:
        return list(differing.problems([], problems)), []
    found = review(compute(catalogue), [rule])
    if wrong_card := [*found.problems, *unknown_texts([rule], catalogue)]:
        return [], wrong_card
    said = list(differing.problems(case.get("problems", []), problems))
    said += _fired(case, found, catalogue, ground, place) if kind == "fires" else _spared(case, found)
    return said, []


def _fired(case: Case, found: Review, catalogue: Catalogue, ground: Ground, place: Path) -> Iterator[Text]:
    """The findings are those that the case writes, in their order and no more; then the cuts."""
    yield from differing.findings(case.get("finds", []), found.findings)
    if "after" in case:
        reformed = apply(catalogue, [cut for finding in found.findings for cut in finding.cuts])
        yield from (conflict.reason for conflict in reformed.conflicts)
        after, problems = _catalogue(place / "after", case["after"], case, ground)
        wanted = after.procedures if after is not None else {}
        if problems and len(wanted) < len(case["after"]):
            yield from differing.problems([], problems)
            return
        for code in sorted({*wanted, *reformed.catalogue.procedures}):
            yield from differing.after(code, wanted.get(code), reformed.catalogue.procedures.get(code))


def _spared(case: Case, found: Review) -> Iterator[Text]:
    yield from map(differing.fired, found.findings)
    blind = sorted({name for missing in found.not_assessed for name in missing.missing})
    yield from differing.names("not_assessed", sorted(case.get("not_assessed", [])), blind)


def _catalogue(root: Path, procedures: list[dict[str, Any]], case: Case, ground: Ground) -> tuple[Catalogue | None, list[Problem]]:
    """A small catalogue as files, read like any other; JSON is YAML. None where no procedure of it can be read."""
    shutil.copytree(ground.vocabulary, root / "vocabulary", ignore=shutil.ignore_patterns("life_events.yaml"))
    for table, words in (case.get("vocabulary") or {}).items():
        path = root / "vocabulary" / f"{table}.yaml"
        said = read(root, path)[1] if path.exists() else None
        known: dict[str, Any] = dict(said.root) if said is not None else {"format": "1"}
        _write(path, {**known, table: {**known.get(table, {}), **words}})
    for number, body in enumerate(procedures, 1):
        whole = {**_HEADER, "id": f"1.{number:06d}", **_BODY, **body}
        _write(root / "procedures" / f"{whole['id']}.yaml", whole)
    for body in case.get("versions", ()):
        whole = {**_HEADER, "id": "1.000001", **_BODY, **body}
        _write(root / "procedures" / f"{whole['id']}@{whole.get('effective') or whole.get('recorded')}.yaml", whole)
    for decision in case.get("decisions", ()):
        rows = [{**_ROW, **row} for row in decision["rows"]]
        file = f"decisions/{decision['signed'][:4]}/{file_stem(decision['number'])}.yaml"
        _write(root / file, {**_DECISION, **decision, "rows": rows})
    if "commitments" in case:
        _write(root / "parameters" / "commitments.yaml", {"format": "1", "commitments": case["commitments"]})
    for plan in case.get("plans", ()):
        _write(root / "plans" / f"{file_stem(plan['number'])}.yaml", {"format": "1", "approved_by": "government", **plan})
    try:
        return load(root, ground.as_of)
    except NothingToRead as nothing:
        return None, nothing.problems


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
