"""Nothing changes that is not mentioned: applying the listed changes to the base gives the revision.

Random edits of real procedures, compared as plain values, as files in two folders, as versions of one folder on two days,
and as two commits of git. What is applied is the JSON that `tthc diff` prints.
"""

from __future__ import annotations

import copy
import json
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from hypothesis import given, settings

from analyzer.cli.shared.versions import compared_sides, two_versions
from analyzer.comparing.applying import applied, applied_to_predecessors, without_order
from analyzer.comparing.catalogues import changes_between
from analyzer.comparing.compare import Comparison, compare_selected
from analyzer.comparing.complete import left_out
from analyzer.comparing.plain import Plain, plain
from analyzer.comparing.selected import Selected
from analyzer.comparing.sides import Side
from analyzer.model.changes import Change
from analyzer.model.vocabulary import Vocabulary
from analyzer.proposal.changes.sections import sections
from analyzer.reading.procedures import PROCEDURE
from tests.comparing.editing import Versions, edited, edited_twice, real
from tests.ledger.repositories import committed, git, needs_git

TODAY = date(2026, 11, 27)
BEFORE, AFTER = date(2026, 6, 1), date(2027, 6, 1)
STAYS = {"format": "1", "id": "1.000001", "name": "Thủ tục không đổi", "field": "residence", "ministry": "bca"}
"""A procedure that is the same in every version, so that no side is empty."""


def test_plain_values_give_the_procedure_again() -> None:
    for document in real().values():
        assert plain(PROCEDURE.validate_python(document)) == document


@settings(max_examples=200)
@given(edited())
def test_changes_applied_to_the_base_give_the_revision(versions: Versions) -> None:
    base, revision = _as_read(versions.base), _as_read(versions.revision)
    kept = copy.deepcopy(base)
    changes = changes_between(base, revision, {}, versions.told)
    _agree(base, revision, changes)
    assert base == kept
    assert bool(changes) == (_tidied(base) != _tidied(revision))


@settings(max_examples=100, deadline=None)
@given(edited())
def test_order_is_no_change_where_it_says_nothing(versions: Versions) -> None:
    there, back = _as_read(versions.revision), _as_read(_reversed(versions.revision))
    assert changes_between(there, back, {}, {}) == []


@settings(max_examples=100)
@given(edited())
def test_the_way_back_is_the_opposite(versions: Versions) -> None:
    there, back = changes_between(versions.base, versions.revision, {}, {}), changes_between(versions.revision, versions.base, {}, {})
    assert _weighing(there, ("up", "down")) == _weighing(back, ("down", "up"))


def _weighing(changes: Iterable[Change], names: tuple[str, str]) -> Counter[tuple[str, str]]:
    """How many changes of each aspect go each of two ways, the first named first."""
    return Counter((change.aspect, ("first", "second")[names.index(change.direction)]) for change in changes if change.direction in names)


@settings(max_examples=50)
@given(edited())
def test_every_change_is_told_in_words(versions: Versions) -> None:
    """No value of the program's own reaches a reader."""
    before, after = Selected(copy.deepcopy(versions.base)), Selected(copy.deepcopy(versions.revision))
    comparison = compare_selected(before, after, Vocabulary(), versions.told)
    told = [text for section in sections(comparison) for row in section.rows for text in (row.what.vi, row.before.vi, row.after.vi)]
    assert not [text for text in told if re.search(r"[\[{]'|\bNone\b|\bTrue\b|\bFalse\b", text)]


@settings(max_examples=50)
@given(edited())
def test_as_files_in_two_folders(versions: Versions) -> None:
    with tempfile.TemporaryDirectory() as folder:
        roots = Path(folder, "base"), Path(folder, "revision")
        for root, documents in zip(roots, (versions.base, versions.revision), strict=True):
            _written(root, {f"{code}.yaml": document for code, document in documents.items()})
        _decided(roots[1], versions.succession)
        comparison = compared_sides(Side(roots[0], TODAY), Side(roots[1], TODAY))
    _agree(versions.base, versions.revision, _as_printed(comparison))
    assert left_out(comparison) == []


@settings(max_examples=50)
@given(edited())
def test_as_versions_on_two_days(versions: Versions) -> None:
    old = {code: {**document, "effective": "2020-01-01", "until": "2026-12-31"} for code, document in versions.base.items()}
    new = {code: _undated(document) | {"effective": "2027-01-01"} for code, document in versions.revision.items()}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _written(root, {f"{code}@{document['effective']}.yaml": document for side in (old, new) for code, document in side.items()})
        _decided(root, versions.succession)
        comparison = compared_sides(Side(root, BEFORE), Side(root, AFTER))
    _agree(old, new, _as_printed(comparison))


@settings(max_examples=50)
@given(edited_twice())
def test_each_change_has_the_decision_of_the_version_in_which_it_was_made(steps: tuple[Versions, Versions]) -> None:
    documents = [steps[0].base, steps[0].revision, steps[1].revision]
    days = ["2020-01-01", "2026-07-01", "2027-01-01"]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for number, (side, day) in enumerate(zip(documents, days, strict=True)):
            dated = {code: _undated(one) | {"effective": day, "published_by": f"{number}/QĐ-BCA"} for code, one in side.items()}
            _written(root, {f"{code}@{day}.yaml": document for code, document in dated.items()})
        comparison = compared_sides(Side(root, BEFORE), Side(root, AFTER))
    last = {(change.procedure, change.path) for change in changes_between(steps[1].base, steps[1].revision, {}, {})}
    for change in comparison.changes:
        if change.path in ("effective", "published_by"):
            continue
        paths = [path for code, path in last if code == change.procedure]
        if change.path in paths:
            assert change.decision == "2/QĐ-BCA" or change.path == "legal_basis"
        elif not any(f"{path}/".startswith(f"{change.path}/") or f"{change.path}/".startswith(f"{path}/") for path in paths):
            assert change.decision == "1/QĐ-BCA" or _was_renamed(change, paths)


@needs_git
@settings(max_examples=12)
@given(edited())
def test_as_two_commits(versions: Versions) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "law", "catalogue")
        root.mkdir(parents=True)
        git(root, "init", "--quiet", "--initial-branch", "main")
        for documents, succession in ((versions.base, {}), (versions.revision, versions.succession)):
            shutil.rmtree(root / "procedures", ignore_errors=True)
            _written(root, {f"{code}.yaml": document for code, document in documents.items()})
            _decided(root, succession)
            committed(root, "as it is")
        with click.Context(click.Command("diff")), two_versions("HEAD~1", "HEAD", root, TODAY) as (before, after):
            comparison = compared_sides(before.side, after.side)
    _agree(versions.base, versions.revision, _as_printed(comparison))


def _agree(base: Mapping[str, Plain], revision: Mapping[str, Plain], changes: Iterable[Change]) -> None:
    """Whether the changes lead from the base to the revision, those of further predecessors of a merger too."""
    listed = list(changes)
    assert _tidied(applied(base, listed)) == _tidied(revision)
    for (_, code), document in applied_to_predecessors(base, listed).items():
        assert _tidied({code: document}) == _tidied({code: revision[code]})


def _as_printed(comparison: Comparison) -> list[Change]:
    assert comparison.problems == ()
    return [Change(**change) for change in json.loads(json.dumps(comparison.as_json()))["changes"]]


def _written(root: Path, files: Mapping[str, Plain]) -> None:
    (root / "procedures").mkdir(parents=True, exist_ok=True)
    for name, document in {"1.000001.yaml": STAYS, **files}.items():
        (root / "procedures" / name).write_text(yaml.safe_dump(document, allow_unicode=True, sort_keys=False), "utf-8")


def _decided(root: Path, succession: Mapping[str, set[str]]) -> None:
    """A decision that says which codes go on in which."""
    row = {"action": "replace", "level": "other", "field": "residence", "name": "Thủ tục"}
    rows = [row | {"code": code, "successors": sorted(others)} for code, others in succession.items()]
    decision = {"format": "1", "number": "7/QĐ-BCA", "authority": "ministry", "issuer": "bca", "effective": "2027-01-01", "rows": rows}
    path = root / "decisions" / "2027" / "7-QĐ-BCA.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(decision, allow_unicode=True), "utf-8")


def _undated(document: Plain) -> Plain:
    return {key: value for key, value in document.items() if key not in ("effective", "until", "recorded")}


def _was_renamed(change: Change, paths: Iterable[str]) -> bool:
    """Whether the last version gave a part of this list another id, so that its paths differ."""
    return any(path.endswith("/id") and path.partition("/")[0] in ("cases", change.path.partition("/")[0]) for path in paths)


def _as_read(documents: Mapping[str, Plain]) -> dict[str, Plain]:
    return {code: plain(PROCEDURE.validate_python(document)) for code, document in documents.items()}


def _reversed(value: Any) -> Any:
    """The same with every list in the contrary order, stages apart."""
    if isinstance(value, Mapping):
        return {key: inner if key == "stages" else _reversed(inner) for key, inner in value.items()}
    return [_reversed(member) for member in reversed(value)] if isinstance(value, list) else value


def _tidied(documents: Mapping[str, Plain]) -> dict[str, Any]:
    """In no order, without empty lists and mappings, which say nothing."""
    kept = {code: {key: value for key, value in document.items() if value not in ([], {})} for code, document in documents.items()}
    return without_order(_as_read(kept))


@pytest.mark.parametrize("code", ["1.004222", "1.003204"])
def test_a_version_does_not_differ_from_itself(code: str) -> None:
    assert changes_between({code: real()[code]}, {code: copy.deepcopy(real()[code])}, {}, {}) == []
