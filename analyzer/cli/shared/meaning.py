"""What a name of a version means: a folder, a day, or neither; a name that means two things is refused."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from analyzer.cli.shared.language import say, stopped
from analyzer.ledger.repository.git import GitRefused, Repository
from analyzer.model.text import Text
from analyzer.model.values import named_day


def folder_or_day(name: str, catalogue: Path) -> Path | date | None:
    """The folder or the day that a name means; None where it can only be a ref of git."""
    folder = Path(name)
    if folder.is_dir():
        if not _is_path(name):
            _refuse_two_meanings(name, catalogue)
        return folder
    if _is_path(name):
        raise click.ClickException(say(_no_folder(name)))
    try:
        day = named_day(name)
    except ValueError:
        raise stopped(f"'{name}' không phải ngày có thật.", f"'{name}' is no day that exists.") from None
    if day is not None and not catalogue.is_dir():
        raise stopped(
            f"Không có thư mục danh mục '{catalogue}'. Chỉ bằng -C.", f"There is no catalogue folder '{catalogue}'. Name it by -C."
        )
    return day


def _is_a_day(name: str) -> bool:
    try:
        return named_day(name) is not None
    except ValueError:
        return False


def _is_path(name: str) -> bool:
    """Whether a name is written as a path, so that no day and no ref is meant."""
    return Path(name).is_absolute() or name.endswith(os.sep) or name.startswith(".")


def _no_folder(name: str) -> Text:
    if Path(name).exists():
        return Text(f"'{name}' là tệp, cần thư mục danh mục.", f"'{name}' is a file; the folder of a catalogue is wanted.")
    return Text(f"Không có thư mục '{name}'.", f"There is no folder '{name}'.")


def _refuse_two_meanings(name: str, catalogue: Path) -> None:
    if _is_a_day(name):
        other = Text("ngày", "a day")
        remedy = Text(
            "đổi tên thư mục hoặc chạy lệnh ở thư mục khác (với -C) để chỉ ngày",
            "rename the folder, or run elsewhere with -C, to name the day",
        )
    elif _is_ref(name, catalogue):
        other = Text("phiên bản git", "a git ref")
        remedy = Text(
            f"'heads/{name}', 'tags/{name}' hoặc mã commit để chỉ phiên bản git",
            f"'heads/{name}', 'tags/{name}' or a commit to name the git ref",
        )
    else:
        return
    raise stopped(
        f"'{name}' vừa là thư mục vừa là {other.vi}. Viết './{name}' để chỉ thư mục; {remedy.vi}.",
        f"'{name}' is both a folder and {other.en}. Write './{name}' to name the folder; {remedy.en}.",
    )


def _is_ref(name: str, catalogue: Path) -> bool:
    try:
        repository = Repository.containing(catalogue) if catalogue.is_dir() else None
    except GitRefused:
        return False
    return repository is not None and bool(repository.said("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"))
