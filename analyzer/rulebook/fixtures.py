"""The examples of a rule, run: small catalogues where it must fire, where it must not, and the catalogue after its cuts.

A fixture has `fires` and `spares`, each a list of cases. A case has a name (`case`), its `procedures` (code, header and body
filled in where left out), other `versions` of them, `decisions` of the ledger, further words (`vocabulary`), `commitments`,
`plans`, and what the rule must say (`finds`, `after`, `not_assessed`, `problems`).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from analyzer.engine.card import EXAMPLES, Rule
from analyzer.engine.finding import Finding
from analyzer.engine.run import Review, review
from analyzer.facts.facts import compute
from analyzer.model.catalogue import Catalogue
from analyzer.model.decision import file_stem
from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reading.files import read
from analyzer.reading.fixtures import read_fixture
from analyzer.reading.load import load
from analyzer.reading.validate import did_you_mean
from analyzer.reform.apply import apply

Kind = Literal["fires", "spares"]
KINDS: tuple[Kind, ...] = ("fires", "spares")
_KEYS = ("case", "procedures", "versions", "decisions", "vocabulary", "commitments", "plans", "finds", "after", "not_assessed", "problems")
_TOLD = ("procedure", "path", "message", "message_en", "legal_state", "confidence")
_HEADER = {"format": "1", "name": "Thủ tục thử", "field": "residence", "ministry": "bca"}
_BODY = {"authority": ["provincial_police"], "level": ["province"]}
_DECISION = {"format": "1", "authority": "ministry", "issuer": "ministry_of_public_security"}
_ROW = {"level": "province", "field": "residence", "name": "Thủ tục thử"}

Case = Mapping[str, Any]


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
    cases = {kind: tuple(case for case in said.get(kind) or () if isinstance(case, dict)) for kind in KINDS}
    return Fixture(cases["fires"], cases["spares"]), []


def place_of(card: Path) -> Path:
    """Where the examples of a card stand: beside it."""
    return card.with_name(card.stem + EXAMPLES)


def lacking(rule: Rule, fixture: Fixture) -> list[Text]:
    """What a fixture must have and has not: both kinds of cases, and the catalogue after a cut."""
    found = []
    for kind, what in (("fires", Text("phải bắt", "must fire")), ("spares", Text("không được bắt", "must not"))):
        if not fixture.of("fires" if kind == "fires" else "spares"):
            found.append(Text(f"Chưa có trường hợp {what.vi} ('{kind}').", f"There is no case where it {what.en} ('{kind}')."))
    if any(cut.edit != "ask" for cut in rule.card.cut) and not any("after" in case for case in fixture.fires):
        found.append(
            Text("Quy tắc có cắt giảm mà không trường hợp nào nêu danh mục sau khi cắt ('after').", "It cuts, and no case has 'after'.")
        )
    return found


def disagreements(rule: Rule, kind: Kind, case: Case, ground: Ground, place: Path) -> list[Text]:
    """Where a case and the rule differ, each told; the small catalogues are written below `place`."""
    unknown = [name for name in case if name not in _KEYS]
    if unknown or not isinstance(case.get("procedures"), list):
        return [_wrong(unknown[0] if unknown else "procedures", bool(unknown))]
    catalogue, problems = _catalogue(place / "before", case["procedures"], case, ground)
    found = review(compute(catalogue), [rule])
    said = [*_differing("problems", case.get("problems", []), [problem.message.vi for problem in problems])]
    said += [problem.message for problem in found.problems]
    said += _fired(case, found, catalogue, ground, place) if kind == "fires" else _spared(case, found)
    return said


def _fired(case: Case, found: Review, catalogue: Catalogue, ground: Ground, place: Path) -> Iterator[Text]:
    """The findings are those that the case writes, in their order and no more; then the cuts."""
    wanted: Sequence[Mapping[str, str]] = case.get("finds", [])
    for finding, one in zip(found.findings, wanted, strict=False):
        seen = _seen(finding)
        for name, value in {"path": "", "message": "", **one}.items():
            if seen.get(name) != value:
                yield from _differing(name, value, seen.get(name))
    for one in wanted[len(found.findings) :]:
        yield Text(f"Phải bắt mà không bắt: {one.get('message', '')}", f"Must fire and did not: {one.get('message', '')}")
    for finding in found.findings[len(wanted) :]:
        yield _too_many(finding)
    if "after" in case:
        reformed = apply(catalogue, [cut for finding in found.findings for cut in finding.cuts])
        yield from (conflict.reason for conflict in reformed.conflicts)
        after, _ = _catalogue(place / "after", case["after"], case, ground)
        for code in sorted({*after.procedures, *reformed.catalogue.procedures}):
            if after.procedures.get(code) != reformed.catalogue.procedures.get(code):
                yield Text(f"Sau khi cắt, thủ tục {code} khác với 'after'.", f"After the cut, {code} is not as in 'after'.")


def _spared(case: Case, found: Review) -> Iterator[Text]:
    yield from map(_too_many, found.findings)
    blind = sorted({name for missing in found.not_assessed for name in missing.missing})
    yield from _differing("not_assessed", sorted(case.get("not_assessed", [])), blind)


def _seen(finding: Finding) -> dict[str, str]:
    values = (finding.procedure, finding.path, finding.message.vi, finding.message.en, finding.legal_state, finding.confidence)
    return dict(zip(_TOLD, values, strict=True))


def _too_many(finding: Finding) -> Text:
    return Text(
        f"Không được bắt mà bắt '{finding.path}': {finding.message.vi}", f"Must not fire and did, at '{finding.path}': {finding.message.en}"
    )


def _differing(name: str, wanted: Any, seen: Any) -> Iterator[Text]:
    if wanted != seen:
        yield Text(f"{name}: ví dụ ghi {wanted!r}, quy tắc cho {seen!r}.", f"{name}: the case says {wanted!r}, the rule gives {seen!r}.")


def _wrong(name: str, unknown: bool) -> Text:
    if not unknown:
        return Text("Trường hợp phải có danh sách 'procedures'.", "A case needs a list of 'procedures'.")
    hint = did_you_mean(name, list(_KEYS), Text(f"Các khóa: {', '.join(_KEYS)}.", f"The keys are: {', '.join(_KEYS)}."))
    return Text(f"Trường hợp không có khóa '{name}'. {hint.vi}", f"A case has no key '{name}'. {hint.en}")


def _catalogue(root: Path, procedures: list[dict[str, Any]], case: Case, ground: Ground) -> tuple[Catalogue, list[Problem]]:
    """A small catalogue as files, read like any other; JSON is YAML."""
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
    return load(root, ground.as_of)


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
