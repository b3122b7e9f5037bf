"""One procedure as published now, brought into the catalogue: written, left alone, or merged with what people made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from analyzer.importing.kept_ids import with_kept_ids
from analyzer.importing.merge import Conflict, three_way
from analyzer.importing.procedure_files import ProcedureFiles, rendered
from analyzer.importing.state import State, read_state, write_state
from analyzer.reading.plain import NotPlain, typed
from analyzer.writing.slices import MISSING, CannotEdit, Edit, edited

Document = dict[str, Any]
Did = Literal["written", "unchanged", "merged"]


@dataclass(frozen=True, slots=True)
class Settled:
    """What was done with one procedure. `stranger`: its file was not made by an import; `unreadable`: its file is no YAML now."""

    did: Did
    conflicts: tuple[Conflict, ...] = ()
    trouble: Literal["", "stranger", "unreadable", "deleted"] = ""


def settle(files: ProcedureFiles, published: Document) -> Settled:
    """Bring one published procedure into the catalogue. Raises `OSError` with nothing half written.

    The file is written before the state: a run that is cut off between the two finds the file as it would write it, and goes on.
    """
    code = published["id"]
    state, text = read_state(files.root, code), files.text(code)
    if state is None:
        return _first(files, published, text)
    document, retired = with_kept_ids(published, state.document, state.retired)
    if _undated(document) == _undated(state.document):
        return _unchanged(state, text)
    if text is None:
        return Settled("unchanged", trouble="deleted")
    settled, text = _merged(state, document, text)
    if settled.trouble:
        return settled
    if _decision(document) != _decision(state.document):
        files.set_aside(code, state.document["recorded"])
    files.write(document, text)
    write_state(files.root, code, State(document, retired, settled.conflicts))
    return settled


def _first(files: ProcedureFiles, document: Document, text: str | None) -> Settled:
    """A code never imported: its file is new, or was written by a run that was cut off, or is somebody's own."""
    if text is None:
        files.write(document, rendered(document))
    elif _undated(_value(text)) != _undated(document):
        return Settled("unchanged", trouble="stranger")
    write_state(files.root, document["id"], State(document))
    return Settled("written")


def _unchanged(state: State, text: str | None) -> Settled:
    """Nothing new was published; conflicts of earlier runs are told again until people and State agree."""
    if text is None:
        return Settled("unchanged", trouble="deleted")
    if not state.conflicts:
        return Settled("unchanged")
    ours = _value(text)
    return Settled("unchanged", tuple(one for one in state.conflicts if _at(ours, one.path) == (one.ours or MISSING)))


def _merged(state: State, document: Document, text: str) -> tuple[Settled, str]:
    """The text with what the State changed; a file that nobody touched is written anew."""
    if text == rendered(state.document):
        return Settled("written"), rendered(document)
    ours = _value(text)
    if not ours:
        return Settled("unchanged", trouble="unreadable"), text
    edits, conflicts = three_way(state.document, document, ours)
    if "gone_since" in ours.get("source", {}):
        edits.append(Edit(("source", "gone_since"), MISSING))
    kept = tuple(one for one in state.conflicts if _at(ours, one.path) == one.ours and one.path not in {new.path for new in conflicts})
    try:
        return Settled("merged", (*conflicts, *kept)), edited(text, edits)
    except CannotEdit:
        whole = tuple(Conflict(edit.path, _at(ours, edit.path), edit.value) for edit in edits)
        return Settled("merged", (*conflicts, *whole, *kept)), text


def mark_gone(files: ProcedureFiles, code: str, day: str) -> bool:
    """Mark a procedure that is no longer published; whether the mark is new. Raises `OSError`."""
    text = files.text(code)
    ours = _value(text) if text else {}
    if not text or not ours or "gone_since" in ours.get("source", {}):
        return False
    path = ("source", "gone_since") if ours.get("source") else ("source",)
    try:
        files.write(ours, edited(text, [Edit(path, day if len(path) > 1 else {"gone_since": day})]))
    except CannotEdit:
        return False
    return True


def _value(text: str) -> Document:
    """What a file says, empty where it is no mapping that can be read."""
    try:
        value = typed(text)
    except NotPlain:
        return {}
    return value if isinstance(value, dict) and "id" in value else {}


def _at(value: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        members = {part["id"]: part for part in value if "id" in part} if isinstance(value, list) else value
        value = members.get(name, MISSING) if isinstance(members, Mapping) else MISSING
    return value


def _undated(document: Document) -> Document:
    """Without the day on which it was seen, which changes nothing of what it says."""
    return {key: value for key, value in document.items() if key != "recorded"}


def _decision(document: Document) -> str:
    return str(document.get("published_by", ""))
