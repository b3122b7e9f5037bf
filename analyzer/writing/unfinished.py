"""What a writer that was killed had made and not yet moved to its places: the next writer moves it there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from analyzer.writing.atomic import write

_PLAN = "plan.json"
"""The file that says where the files beside it belong; it is there only when all of them are whole."""


def promise(root: Path, beside: Path, moves: Iterable[tuple[Path, bytes | None]]) -> None:
    """Write down which file each of `beside` (called by its number) shall be, and what stands there until then. Raises `OSError`."""
    plan = [[path.relative_to(root).as_posix(), _mark(before)] for path, before in moves]
    write(beside / _PLAN, json.dumps(plan, ensure_ascii=False).encode())


def finish(root: Path, beside: Path) -> list[str]:
    """Move what is left to its places, where nobody wrote there since; the names of the files moved. Raises `OSError`."""
    left = list(_left(root, beside))
    if any(_mark(_said(target)) not in (before, _mark(made.read_bytes())) for made, target, before in left):
        return []
    for made, target, _ in left:
        made.replace(target)
    return [target.relative_to(root).as_posix() for _, target, _ in left]


def _left(root: Path, beside: Path) -> Iterator[tuple[Path, Path, str | None]]:
    """The files made and not moved, where each belongs, and the mark of what stands there."""
    try:
        plan = json.loads((beside / _PLAN).read_bytes())
        moves = [(beside / str(number), PurePosixPath(name), before) for number, (name, before) in enumerate(plan)]
    except (FileNotFoundError, ValueError, TypeError):
        return
    for made, name, before in moves:
        target = root / name
        if made.is_file() and not made.is_symlink() and not target.is_symlink() and _is_within(root, target, name):
            yield made, target, before


def _is_within(root: Path, target: Path, name: PurePosixPath) -> bool:
    """Whether a file belongs to the catalogue: a plan that came with the folder may say anything."""
    hidden = any(part.startswith(".") for part in name.parts)
    return not hidden and target.parent.is_dir() and target.parent.resolve().is_relative_to(root.resolve())


def _said(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _mark(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()
