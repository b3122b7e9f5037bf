"""What `--select`, `--ignore` and `--against` ask for, and a review of that part of a catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from analyzer.analysis import Analysis, analyze, rulebook
from analyzer.cli.language import say
from analyzer.cli.options import SELECTION, chosen, today
from analyzer.cli.reading import or_exit
from analyzer.engine.baseline import WrongBaseline, read_baseline
from analyzer.engine.profile import Profile
from analyzer.engine.selecting import WEIGHTS, Changed, UnknownWord, Wanted, select
from analyzer.facts.facts import Facts
from analyzer.model.text import Text


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
    with or_unknown():
        former = read_baseline(baseline) if baseline is not None else None
        asked = wanted(catalogue or folder or Path("catalogue"), root, day)
        return or_exit(lambda: analyze(root, day, rules, wanted=asked, baseline=former, profile=profile))


def wanted(named: Path, root: Path, as_of: date) -> Wanted | None:
    """What the user selected of the catalogue at `root`, which he `named`; None where he selected nothing."""
    said = click.get_current_context().meta.get(SELECTION, {})
    select, ignore, against = said.get("select", ()), said.get("ignore", ()), said.get("against")
    if not select and not ignore and against is None:
        return None
    uses_change = any(word.strip().startswith("changed") for words in (*select, *ignore) for word in words.split(","))
    if against is not None and not uses_change:
        message = Text(
            "--against chỉ dùng cùng với changed.*, như: --select changed.documents",
            "--against goes with changed.*, as in: --select changed.documents",
        )
        raise click.UsageError(say(message))
    return Wanted(tuple(select), tuple(ignore), None if against is None else _changed(against, named, root, as_of))


def procedures_selected(named: Path, root: Path, facts: Facts, rules: tuple[Path, ...]) -> frozenset[str] | None:
    """The procedures selected, for a command that knows no findings; None where the user selected nothing."""
    with or_unknown():
        asked = wanted(named, root, facts.catalogue.as_of)
        if asked is None:
            return None
        selection = select(asked, rulebook(root, rules)[0], facts)
    if len(selection.rules) < selection.of_rules or len(selection.confidences) < len(WEIGHTS):
        message = Text("Lệnh này chỉ chọn theo thủ tục, không theo quy tắc.", "This command selects procedures, not rules.")
        raise click.UsageError(say(message))
    return selection.procedures


def _changed(against: str, named: Path, root: Path, as_of: date) -> Changed:
    """The aspects of procedures that changed since a version; what was only worded anew did not."""
    from analyzer.cli.reading import print_problems
    from analyzer.cli.versions import compared_sides, two_versions
    from analyzer.comparing.sides import Side

    with two_versions(against, str(root), named, as_of) as (before, after):
        comparison = compared_sides(before.side, Side(root, as_of, after.side.codes))
    print_problems(comparison.problems)
    found: dict[str, set[str]] = {}
    for change in comparison.changes:
        if change.procedure and change.kind != "reworded":
            found.setdefault(change.procedure, set()).add(change.aspect)
    return {code: frozenset(aspects) for code, aspects in found.items()}


@contextmanager
def or_unknown() -> Iterator[None]:
    """A selector that means nothing, or a file that is no former result, is a message and not a traceback."""
    try:
        yield
    except (UnknownWord, WrongBaseline) as wrong:
        raise click.ClickException(say(wrong.message)) from None
