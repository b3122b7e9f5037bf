"""Whether the catalogue holds everything that was published: each record rebuilt from its YAML and compared, field by field."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from analyzer.importing.portal.chosen import Choice
from analyzer.importing.portal.coming import coming
from analyzer.importing.portal.leftover import Part, TooDeep, pruned
from analyzer.importing.portal.published import Refused
from analyzer.importing.portal.record import rebuild_record
from analyzer.importing.portal.settle import value_of
from analyzer.importing.portal.shape import misshapen
from analyzer.importing.portal.state import read_state
from analyzer.importing.procedure_files import ProcedureFiles


class Lost(NamedTuple):
    """A field that the catalogue does not give back."""

    code: str
    field: str


@dataclass(slots=True)
class Verified:
    """Records compared, those given back whole, those that people have since worked on, and every field that is lost.

    `absent` were never imported, such as those of other ministries.
    """

    read: int = 0
    whole: int = 0
    edited: list[str] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)


def verify(source: Path, root: Path, choice: Choice) -> Verified:
    """Compare every chosen record of `source` with what the catalogue's files give back. Raises `NothingPublished`.

    Where people edited a file, what they changed is no loss: the record is then rebuilt from the state as last imported.
    """
    done, files, seen = Verified(), ProcedureFiles(root), set[str]()
    for _, record, code in coming(source):
        if isinstance(record, Refused) or not choice.takes(record) or misshapen(record) or not code.code or code.code in seen:
            continue
        try:
            whole = pruned(record) or {}
        except TooDeep:
            continue
        seen.add(code.code)
        done.read += 1
        _compare(done, files, code.code, whole)
    return done


def _compare(done: Verified, files: ProcedureFiles, code: str, record: Part) -> None:
    now = _now(files, code)
    if now and not _differences(now, record):
        done.whole += 1
        return
    state = read_state(files.root, code)
    if state is not None and state.withheld:
        done.edited.append(code)
        return
    if not now and state is None:
        done.absent.append(code)
        return
    lost = _differences(state.document, record) if state and now else list(record)
    if lost or not state or now == state.document:
        done.lost += (Lost(code, name) for name in lost or _differences(now, record))
    else:
        done.edited.append(code)


def _differences(document: Part, record: Part) -> list[str]:
    try:
        rebuilt = rebuild_record(document)
    except (KeyError, ValueError, TypeError, AttributeError):
        return ["*"]
    return sorted(key for key in record.keys() | rebuilt.keys() if not _same(record.get(key), rebuilt.get(key)))


def _same(one: Any, other: Any) -> bool:
    """Whether two values are one in JSON, where true is no number."""
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def _now(files: ProcedureFiles, code: str) -> Part:
    """What the file of a code says; empty where there is none that can be read."""
    try:
        text = files.text(code)
    except (OSError, UnicodeDecodeError):
        return {}
    return value_of(text) if text else {}
