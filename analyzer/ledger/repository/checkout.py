"""A catalogue's files as they were at a commit, in a folder of their own; and which of them differ from it."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from analyzer.ledger.repository.git import Commit, GitRefused, Repository, failed
from analyzer.model.text import Text

_FILES = ("100644", "100755")
"""Modes of plain files: links and repositories inside are left out, as a catalogue does not read them."""


@contextmanager
def checked_out(repository: Repository, commit: Commit, names: Collection[str] | None = None) -> Iterator[Path]:
    """The YAML files of the catalogue at a commit, in a temporary folder that goes at the end. Raises `GitRefused`.

    With `names` no other files than these; those that the commit does not have are passed over.
    """
    blobs = blobs_at(repository, commit)
    if not blobs:
        raise GitRefused(_nothing_there(repository, commit))
    if names is not None:
        wanted = set(names)
        blobs = {name: blob for name, blob in blobs.items() if name in wanted}
    with tempfile.TemporaryDirectory(prefix="tthc-") as temporary:
        folder = Path(temporary) / "catalogue"
        folder.mkdir()
        for name, data in _contents(repository, blobs):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        yield folder


def blobs_at(repository: Repository, commit: Commit) -> dict[str, str]:
    """Name relative to the catalogue -> hash, for every YAML file of the catalogue at a commit."""
    where = (repository.prefix,) if repository.prefix else ()
    blobs = {}
    for entry in repository.asked("ls-tree", "-r", "-z", "--full-tree", commit.hash, *where):
        about, name = entry.split("\t", 1)
        mode, _, hash_ = about.split()
        inside = name.removeprefix(repository.prefix)
        if mode in _FILES and _is_read(inside):
            blobs[inside] = hash_
    return blobs


def changed_files(repository: Repository, base: Commit, revision: Commit | None = None) -> set[str]:
    """The YAML files of the catalogue that differ between two commits, or between one and the files as they are; renames are two.

    No file is read whose time and size git remembers; what git is unsure of is compared byte by byte.
    """
    if revision is not None:
        before, after = blobs_at(repository, base), blobs_at(repository, revision)
        return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    where = repository.prefix or "."
    fields = iter(
        repository.asked(
            "diff-index",
            "-r",
            "-z",
            "--no-renames",
            "--no-ext-diff",
            "--no-textconv",
            base.hash,
            "--",
            where,
            settings=repository.filters_off(),
        )
    )
    changed = set()
    for about, name in zip(fields, fields, strict=True):
        if not _is_the_same(repository.top / name, about.split()[2]):
            changed.add(name)
    changed.update(repository.asked("ls-files", "-z", "--others", "--full-name", "--", where))
    changed |= _told_to_trust(repository, base, where)
    inside = (name.removeprefix(repository.prefix) for name in changed)
    return {name for name in inside if _is_read(name)}


def _told_to_trust(repository: Repository, base: Commit, where: str) -> set[str]:
    """Files that git was told not to look at (assume-unchanged, skip-worktree) and that differ."""
    tagged = (entry.split(" ", 1) for entry in repository.asked("ls-files", "-v", "-z", "--full-name", "--", where))
    trusted = [name for tag, name in tagged if tag.islower() or tag == "S"]
    blobs = blobs_at(repository, base) if trusted else {}
    return {name for name in trusted if not _is_the_same(repository.top / name, blobs.get(name.removeprefix(repository.prefix), ""))}


def is_dirty(repository: Repository) -> bool:
    """Whether a YAML file of the catalogue differs from the last commit."""
    head = repository.head()
    return head is None or bool(changed_files(repository, head))


def _contents(repository: Repository, blobs: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Every blob by one process of git; its answers wait in a file, so that neither side waits for the other."""
    with tempfile.TemporaryFile() as questions, tempfile.TemporaryFile() as answers:
        questions.write("".join(f"{hash_}\n" for hash_ in blobs.values()).encode())
        questions.seek(0)
        done = repository.run("cat-file", "--batch", "--buffer", stdin=questions, stdout=answers)
        if done.returncode:
            raise GitRefused(failed(("cat-file",), done.stderr))
        answers.seek(0)
        for name in blobs:
            yield name, _answer(answers, name)


def _answer(answers: IO[bytes], name: str) -> bytes:
    head = answers.readline().split()
    if len(head) != 3:
        raise GitRefused(
            Text(
                f"Kho git thiếu nội dung của '{name}' (bản sao không đủ). Lấy về: git fetch --refetch",
                f"The git repository lacks the content of '{name}' (a partial clone). Fetch it: git fetch --refetch",
            )
        )
    data = answers.read(int(head[2]))
    answers.read(1)
    return data


def _is_read(name: str) -> bool:
    """Whether a catalogue reads a file of this name: YAML or a seal, nothing hidden, no name that leads elsewhere."""
    return name.endswith((".yaml", ".yml", ".sha256")) and not any(part.startswith(".") or not part for part in name.split("/"))


def _is_the_same(path: Path, blob: str) -> bool:
    """Whether a file holds what a blob does: git only knows that somebody touched it."""
    if path.is_symlink() or not path.is_file():
        return False
    data = path.read_bytes()
    kind = hashlib.sha1 if len(blob) == 40 else hashlib.sha256
    return kind(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest() == blob


def _nothing_there(repository: Repository, commit: Commit) -> Text:
    place = repository.prefix.rstrip("/") or os.fspath(repository.top)
    return Text(
        f"Tại {commit.asked} ({commit.day:%d/%m/%Y}, {commit.short}) chưa có danh mục '{place}' trong kho git.",
        f"At {commit.asked} ({commit.day}, {commit.short}) the repository held no catalogue '{place}'.",
    )
