"""What `--select`, `--ignore` and `--against` ask for, and a review of that part of a catalogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from analyzer.analysed import Analysis
from analyzer.analysis import analyze, rulebook
from analyzer.cli.shared.language import stopped
from analyzer.cli.shared.options import SELECTION, chosen, today
from analyzer.cli.shared.reading import or_exit
from analyzer.comparing.compare import Comparison, aspects_of
from analyzer.comparing.sides import Side
from analyzer.engine.choosing.baseline import read_baseline
from analyzer.engine.choosing.selecting import UnknownWord, select
from analyzer.engine.choosing.selection import Changed, Selection, Wanted
from analyzer.engine.profile import Profile
from analyzer.facts.facts import Facts, compute
from analyzer.model.catalogue import Catalogue
from analyzer.model.problems import Problem
from analyzer.model.secret import shown
from analyzer.model.weight import WEIGHTS
from analyzer.reading.load import load


def analyzed(
    catalogue: Path | None,
    folder: Path | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    baseline: Path | None = None,
    profile: Profile | None = None,
) -> Analysis:
    """The review that a command is about: of the catalogue named, what is selected, and new since a former result."""
    root, day = chosen(catalogue, folder), today(as_of)
    former = read_baseline(baseline) if baseline is not None else None
    asked = wanted(catalogue or folder or Path("catalogue"), root, day)
    return or_exit(lambda: analyze(root, day, rules, wanted=asked, baseline=former, profile=profile))


def wanted(named: Path, root: Path, as_of: date) -> Wanted | None:
    """What the user selected of the catalogue at `root`, which he `named`; None where he selected nothing."""
    asked, against = _asked(), _said().get("against")
    if asked is None and against is None:
        return None
    asked = asked or Wanted()
    uses_change = any(word.strip().startswith("changed") for words in (*asked.select, *asked.ignore) for word in words.split(","))
    if against is not None and not uses_change:
        raise stopped(
            "--against chỉ dùng cùng với changed.*, như: --select changed.documents",
            "--against goes with changed.*, as in: --select changed.documents",
        )
    return replace(asked, changed=None if against is None else _changed(against, named, root, as_of))


def selection_told() -> str:
    """What the user selected, in his words; empty where a command is about the whole."""
    asked = _asked()
    return asked.told if asked else ""


def only_selected(comparison: Comparison) -> Comparison:
    """Of a comparison what the user selected; its own changes are what `changed.*` means.

    A procedure is meant where it is on either side, so that one that was repealed can be selected too.
    """
    asked = _asked()
    if asked is None:
        return comparison
    asked = replace(asked, changed=aspects_of(comparison))
    meant: set[str] = set()
    unknown: list[UnknownWord] = []
    for side in (comparison.base, comparison.revision):
        facts = compute(load(side.root, side.as_of)[0])
        try:
            meant |= _procedures(select(asked, rulebook(side.root)[0], facts))
        except UnknownWord as wrong:
            unknown.append(wrong)
    if len(unknown) == 2:
        raise unknown[1]
    return comparison.about(meant)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A catalogue as its files have it, what was wrong with them, its facts, and the procedures selected (None: all)."""

    root: Path
    catalogue: Catalogue
    problems: Sequence[Problem]
    facts: Facts
    meant: frozenset[str] | None


def facts_chosen(
    catalogue: Path | None, folder: Path | None, as_of: date | None, rules: tuple[Path, ...], *, secret: bool = True
) -> Chosen:
    """The facts that a command is about which knows no findings; none of a secret procedure where `secret` is false."""
    root = chosen(catalogue, folder)
    loaded, problems = or_exit(lambda: load(root, today(as_of)))
    facts = compute(loaded if secret else shown(loaded))
    return Chosen(root, loaded, problems, facts, procedures_selected(catalogue or folder or Path("catalogue"), root, facts, rules))


def procedures_selected(named: Path, root: Path, facts: Facts, rules: tuple[Path, ...]) -> frozenset[str] | None:
    """The procedures selected, for a command that knows no findings; None where the user selected nothing."""
    asked = wanted(named, root, facts.catalogue.as_of)
    if asked is None:
        return None
    cards, wrong = rulebook(root, rules)
    return _procedures(select(asked, cards, facts, wrong))


def _procedures(selection: Selection) -> frozenset[str]:
    """The procedures selected; a selection of rules is refused."""
    if selection.names_findings or len(selection.rules) < selection.of_rules or len(selection.confidences) < len(WEIGHTS):
        raise stopped("Lệnh này chỉ chọn theo thủ tục, không theo quy tắc.", "This command selects procedures, not rules.")
    return selection.procedures


def _changed(against: str, named: Path, root: Path, as_of: date) -> Changed:
    """The aspects of procedures that changed since a version."""
    from analyzer.cli.shared.reading import print_problems
    from analyzer.cli.shared.versions import compared_sides, two_versions

    with two_versions(against, str(root.absolute()), named, as_of) as (before, after):
        comparison = compared_sides(before.side, Side(root, as_of, after.side.codes))
    print_problems(comparison.problems)
    return aspects_of(comparison)


def _said() -> Mapping[str, Any]:
    said: Mapping[str, Any] = click.get_current_context().meta.get(SELECTION, {})
    return said


def _asked() -> Wanted | None:
    """What `--select` and `--ignore` say; None where neither was given."""
    select, ignore = _said().get("select", ()), _said().get("ignore", ())
    return Wanted(tuple(select), tuple(ignore)) if select or ignore else None
