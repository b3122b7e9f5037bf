"""`--known REF`: the catalogue as git knew it, for the time of a command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from analyzer.cli.language import say
from analyzer.ledger import checkout
from analyzer.ledger.commits import commit_of
from analyzer.ledger.git import Commit, GitRefused, Repository
from analyzer.model.text import Text


@contextmanager
def checked_out(root: Path, ref: str) -> Iterator[Path]:
    """The catalogue's folder as it was at `ref`; which commit that is goes to standard error."""
    try:
        repository = repository_of(root)
        commit = commit_of(repository, ref)
        copy = checkout.checked_out(repository, commit)
        folder = copy.__enter__()
    except GitRefused as refused:
        raise click.ClickException(say(refused.message)) from None
    try:
        _tell(repository, commit)
        yield folder
    finally:
        copy.__exit__(None, None, None)


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
    click.echo(
        say(
            Text(
                f"Danh mục như đã biết tại {commit.asked}: commit {commit.short} ngày {commit.day:%d/%m/%Y}.",
                f"The catalogue as known at {commit.asked}: commit {commit.short} of {commit.day}.",
            )
        ),
        err=True,
    )
    if commit.hash == repository.said("rev-parse", "HEAD") and checkout.is_dirty(repository):
        click.echo(
            say(
                Text(
                    "Thư mục có thay đổi chưa commit; chúng không nằm trong bản này.",
                    "The folder holds changes that are not committed; they are no part of it.",
                )
            ),
            err=True,
        )
