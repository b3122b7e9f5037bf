"""Seals: the mark beside a recorded decision of what it said when it was recorded, and what is wrong with one."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from analyzer.model.decision import FOLLOWED
from analyzer.model.problems import Place, Problem
from analyzer.model.text import Text
from analyzer.reading.yaml.events import Read
from analyzer.reading.yaml.positions import Source

SEAL = ".sha256"
"""Ending of the file beside a recorded decision."""
_DIGEST = re.compile(r"[0-9a-f]{64}")


def seal_of(root: Mapping[str, Any]) -> str:
    """The mark of what a decision says, but for the keys that may change later; comments and layout do not matter."""
    said = {key: value for key, value in root.items() if key not in FOLLOWED}
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def seal_file(decision: str) -> str:
    """The file of the seal beside a decision, named as the decision is."""
    return f"{decision.rpartition('.')[0]}{SEAL}"


def seals_below(root: Path) -> dict[str, str]:
    """What every seal of the ledger below `root` holds, by its file relative to `root`; empty where it holds no mark."""
    found = {path.relative_to(root).as_posix(): _held_by(path) for path in sorted((root / "decisions").rglob(f"*{SEAL}"))}
    return {file: seal for file, seal in found.items() if seal is not None}


def seal_beside(root: Path, source: Source) -> str | None:
    """What the seal beside a file holds, empty where it holds no mark; None where there is no seal."""
    return _held_by((root / source.file).with_suffix(SEAL))


def wrong_seal(seal: str | None, source: Source, read: Read) -> Iterator[Problem]:
    """What is wrong where a decision and the seal beside it do not fit."""
    if seal == "":
        yield _without_mark(source)
    elif seal is not None and seal != seal_of(read.root):
        yield _changed_by_hand(source, read)


def seals_alone(root: Path) -> Iterator[Problem]:
    """Seals whose decision is gone: what was recorded is not taken away in silence."""
    for file in seals_below(root):
        if not (root / file).with_suffix(".yaml").exists():
            yield decision_gone(file)


def decision_gone(seal: str) -> Problem:
    """The problem of a recorded decision that is not there, told at its seal."""
    return Problem(
        Place(seal),
        "recorded_decision_gone",
        Text("Quyết định đã ghi nhận không còn trong sổ.", "A recorded decision is no longer in the ledger."),
        Text("Khôi phục tệp (git checkout).", "Bring the file back (git checkout)."),
    )


def _held_by(path: Path) -> str | None:
    if path.is_symlink() or not path.is_file():
        return None
    first = path.read_text("ascii", "replace").split(" ")[0].strip()
    return first if _DIGEST.fullmatch(first) else ""


def _without_mark(source: Source) -> Problem:
    name = Path(source.file).with_suffix(SEAL).name
    return Problem(
        source.place("number"),
        "seal_without_mark",
        Text(
            f"Tệp dấu '{name}' của quyết định này không chứa dấu nào, nên không biết quyết định có còn như lúc ghi nhận.",
            f"The seal '{name}' of this decision holds no mark, so nobody can tell whether it is as it was recorded.",
        ),
        Text("Khôi phục tệp dấu như lúc ghi nhận (git checkout).", "Bring the seal back as it was recorded (git checkout)."),
    )


def _changed_by_hand(source: Source, read: Read) -> Problem:
    number = str(read.root.get("number", source.file))
    return Problem(
        source.place("number"),
        "changed_after_recording",
        Text(
            f"Quyết định {number} đã bị sửa tay sau khi ghi nhận; sổ quyết định chỉ được thêm, không được sửa.",
            f"Decision {number} was edited by hand after it was recorded; the ledger is only added to.",
        ),
        Text(
            "Khôi phục tệp như lúc ghi nhận (git checkout); đính chính bằng một quyết định khác. Chỉ in_database, posted, unconfirmed được sửa sau.",
            "Bring the file back (git checkout); correct it by another decision. Only in_database, posted and unconfirmed may change later.",
        ),
    )
