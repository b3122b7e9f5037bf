"""BASE and REVISION of a command: each a day, a folder or a git ref."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from analyzer.cli.known import repository_of
from analyzer.cli.language import say
from analyzer.comparing.compare import Comparison, compare
from analyzer.comparing.sides import Side
from analyzer.ledger.checkout import blobs_at, changed_files, checked_out, only
from analyzer.ledger.commits import commit_of
from analyzer.ledger.explaining import decided_between, explained
from analyzer.ledger.git import Commit, GitRefused, Repository
from analyzer.ledger.succession import succession
from analyzer.model.text import Text
from analyzer.model.values import parse_date
from analyzer.reading.ledger import decisions_of
from analyzer.reading.procedures import stem


@dataclass(frozen=True, slots=True)
class Named:
    """A version as the user named it: `called` is what screens say of it."""

    side: Side
    called: Text


@contextmanager
def two_versions(base: str, revision: str, catalogue: Path, as_of: date, whole: bool = False) -> Iterator[tuple[Named, Named]]:
    """What BASE and REVISION mean: a folder, a day of the catalogue's law, else a commit, branch or tag of its git repository.

    Of commits only the files of procedures that differ are taken out of git; with `whole`, all.
    """
    meant = [_folder_or_day(name, catalogue, as_of) or name for name in (base, revision)]
    with or_refused(), ExitStack() as stack:
        repository = repository_of(catalogue) if any(isinstance(one, str) for one in meant) else None
        found = [commit_of(repository, one) if isinstance(one, str) and repository else one for one in meant]
        codes = None if whole or repository is None else _changed(repository, found, catalogue, as_of)
        before, after = (
            stack.enter_context(_taken_out(repository, one, as_of, codes)) if isinstance(one, Commit) and repository else one
            for one in found
        )
        assert isinstance(before, Named) and isinstance(after, Named)
        yield before, after


def compared_sides(base: Side, revision: Side) -> Comparison:
    """The difference of two sides with what the decisions between them say: codes that go on under others, which decision, why."""
    before, after = decisions_of(base.root), decisions_of(revision.root)
    comparison = compare(base, revision, succession(after))
    return explained(comparison, decided_between(base, revision, before, after), after)


def _folder_or_day(name: str, catalogue: Path, as_of: date) -> Named | None:
    folder = Path(name)
    if folder.is_dir():
        return Named(Side(folder, as_of), Text(name, name))
    try:
        day = parse_date(name)
    except ValueError:
        return None
    if not catalogue.is_dir():
        raise click.ClickException(
            say(
                Text(
                    f"Không có thư mục danh mục '{catalogue}'. Chỉ bằng -C.", f"There is no catalogue folder '{catalogue}'. Name it by -C."
                )
            )
        )
    return Named(Side(catalogue, day), Text(f"{day:%d/%m/%Y}", day.isoformat()))


def _changed(repository: Repository, found: Sequence[Named | Commit | str], catalogue: Path, as_of: date) -> frozenset[str] | None:
    """The codes that may differ, as git knows; None where a side is neither a commit nor the catalogue as it is on that day."""
    commits = [one for one in found if isinstance(one, Commit)]
    for one in found:
        if isinstance(one, Named) and not (one.side.as_of == as_of and one.side.root.samefile(catalogue)):
            return None
    files = changed_files(repository, commits[0], commits[1] if len(commits) > 1 else None)
    return frozenset(stem(name).partition("@")[0] for name in files if name.startswith("procedures/"))


@contextmanager
def _taken_out(repository: Repository, commit: Commit, as_of: date, codes: frozenset[str] | None) -> Iterator[Named]:
    """The catalogue at a commit in a folder of its own; of `codes` only, where that is enough."""
    called = Text(f"{commit.asked} ({commit.day:%d/%m/%Y})", f"{commit.asked} ({commit.day})")
    if codes is None:
        with checked_out(repository, commit) as folder:
            yield Named(Side(folder, as_of), called)
        return
    names = blobs_at(repository, commit)
    code_of = {name: stem(name).partition("@")[0] for name in names if name.startswith("procedures/")}
    wanted = [name for name in names if name not in code_of or code_of[name] in codes]
    with only(repository, commit, wanted) as folder:
        (folder / "procedures").mkdir(exist_ok=True)
        yield Named(Side(folder, as_of, codes, frozenset(code_of.values())), called)


@contextmanager
def or_refused() -> Iterator[None]:
    """What git cannot give is a message, not a traceback."""
    try:
        yield
    except GitRefused as refused:
        raise click.ClickException(say(refused.message)) from None
