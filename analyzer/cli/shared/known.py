"""`--known REF`: the catalogue as git knew it, for the time of a command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from analyzer.cli.shared.language import say, tell
from analyzer.ledger.repository import checkout
from analyzer.ledger.repository.commits import commit_of
from analyzer.ledger.repository.git import Commit, GitRefused, Repository
from analyzer.model.text import Text, raised

COPY = "tthc.copy"
"""Where a context of click keeps the copy that a command works on."""
_COPIES = "tthc.copies"
"""Where it keeps every copy that messages may name."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A folder that stands for another as of a commit."""

    folder: Path
    root: Path
    commit: Commit


def known_as() -> Commit | None:
    """The commit that `--known` named for this command, if any."""
    copy: Copy | None = click.get_current_context().meta.get(COPY)
    return None if copy is None else copy.commit


def by_its_name(message: Text) -> Text:
    """A message that names the catalogue and not its copy."""
    for copy in click.get_current_context().meta.get(_COPIES, ()):
        message = Text(*(words.replace(str(copy.folder), str(copy.root)) for words in (message.vi, message.en)))
    return message


def named(folder: Path, root: Path, commit: Commit) -> Copy:
    """A copy that messages call by the name of `root`."""
    copy = Copy(folder, root, commit)
    click.get_current_context().meta.setdefault(_COPIES, []).append(copy)
    return copy


def original(catalogue: Path) -> Path:
    """The folder in the working tree that a catalogue is, or is a copy of."""
    copy: Copy | None = click.get_current_context().meta.get(COPY)
    return copy.root if copy is not None and copy.folder == catalogue else catalogue


@contextmanager
def checked_out(root: Path, ref: str) -> Iterator[Path]:
    """The catalogue's folder as it was at `ref`, named in messages as `root` is; which commit it is goes to standard error."""
    with ExitStack() as stack:
        repository = repository_of(root)
        commit = commit_of(repository, ref)
        folder = stack.enter_context(checkout.checked_out(repository, commit))
        _tell(repository, commit)
        click.get_current_context().meta[COPY] = named(folder, root, commit)
        yield folder


def repository_of(root: Path) -> Repository:
    """The repository that the catalogue lies in. Raises `GitRefused` where there is none."""
    if not root.is_dir():
        raise GitRefused(Text(f"Không có thư mục danh mục '{root}'.", f"There is no catalogue folder '{root}'."))
    repository = Repository.containing(root)
    if repository is None:
        raise GitRefused(
            Text(
                f"'{root}' không nằm trong kho git nào, nên không có lịch sử. Đặt dưới git: git init; git add .; git commit",
                f"'{root}' lies in no git repository, so it has no history. Put it under git: git init; git add .; git commit",
            )
        )
    return repository


def _tell(repository: Repository, commit: Commit) -> None:
    click.echo(f"{raised(say(commit.told))}.", err=True)
    if commit.hash == repository.said("rev-parse", "HEAD") and checkout.is_dirty(repository):
        tell(
            "Thư mục có thay đổi chưa commit; chúng không nằm trong bản này.",
            "The folder holds changes that are not committed; they are no part of it.",
            err=True,
        )
