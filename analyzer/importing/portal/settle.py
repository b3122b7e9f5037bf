"""One procedure as published now, brought into the catalogue: written, left alone, or merged with what people made of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from analyzer.importing.portal.kept_ids import taken_by_people, with_kept_ids
from analyzer.importing.portal.merge import Conflict, hanging, still_open, three_way, value_at
from analyzer.importing.portal.state import State, read_state, write_state
from analyzer.importing.portal.versions import begins_anew, version_of
from analyzer.importing.procedure_files import ProcedureFiles, rendered
from analyzer.reading.yaml.plain import NotPlain, typed
from analyzer.writing.slices import MISSING, CannotEdit, Edit, edited

Document = dict[str, Any]
Did = Literal["written", "unchanged", "merged"]
GONE = ("source", "gone_since")


@dataclass(frozen=True, slots=True)
class Settled:
    """What was done with one procedure. `stranger`: its file was not made by an import; `unreadable`: its file is no YAML now;
    `older`: it was seen before what the catalogue holds already."""

    did: Did
    conflicts: tuple[Conflict, ...] = ()
    trouble: Literal["", "stranger", "unreadable", "deleted", "older"] = ""


def settle(files: ProcedureFiles, published: Document) -> Settled:
    """Bring one published procedure, which is not secret, into the catalogue. Raises `OSError` with nothing half written.

    The file is written before the state: a run that is cut off between the two finds the file as it would write it, and goes on.
    """
    state = read_state(files.root, published["id"])
    try:
        text = files.text(published["id"])
    except UnicodeDecodeError:
        return Settled("unchanged", trouble="unreadable")
    if state is None or (state.withheld and text is not None):
        return _first(files, published, text)
    if text is None:
        return Settled("unchanged", trouble="deleted")
    document, retired = with_kept_ids(published, state.document, state.retired)
    if _undated(document) == _undated(state.document):
        return _unchanged(files, state, text)
    if published["recorded"] < state.document["recorded"]:
        return Settled("unchanged", trouble="older")
    now = State(document, retired)
    if _plain_ends(text) == rendered(state.document):
        return _anew(files, state, now, text)
    ours = value_of(text)
    if not ours:
        return Settled("unchanged", trouble="unreadable")
    taken = taken_by_people(published, ours, state.document)
    now = State(*with_kept_ids(published, state.document, {**state.retired, **_joined(state.retired, taken)}))
    return _merge(files, state, now, text, ours)


def _first(files: ProcedureFiles, document: Document, text: str | None) -> Settled:
    """A code never imported, or secret since: its file is new, or was written by a run that was cut off, or is somebody's own."""
    if text is None:
        files.add(document, rendered(document))
    else:
        ours = value_of(text)
        if _undated(ours) != _undated(document):
            return Settled("unchanged", trouble="stranger" if ours else "unreadable")
        document = document | {"recorded": ours.get("recorded", document["recorded"])}
    write_state(files.root, document["id"], State(document))
    return Settled("written")


def _unchanged(files: ProcedureFiles, state: State, text: str) -> Settled:
    """Nothing new was published; conflicts of earlier runs are told again until people and State agree, and what was gone is back."""
    if not state.conflicts and GONE[-1] not in text:
        return Settled("unchanged")
    ours = value_of(text)
    conflicts = still_open(state.conflicts, ours, state.document)
    if value_at(ours, GONE) is MISSING:
        return Settled("unchanged", conflicts)
    text, refused = _as_far_as_it_goes(text, [Edit(GONE, MISSING)])
    if not refused:
        files.replace(state.document["id"], text)
    return Settled("unchanged" if refused else "merged", conflicts)


def _anew(files: ProcedureFiles, state: State, now: State, text: str) -> Settled:
    """A file that nobody touched says what is published now, with the line ends that it had."""
    code, written = now.document["id"], rendered(now.document)
    if begins_anew(state.document, now.document):
        files.set_aside(code, version_of(state.document))
    files.replace(code, written.replace("\n", "\r\n") if "\r\n" in text else written)
    write_state(files.root, code, now)
    return Settled("written")


def _merge(files: ProcedureFiles, state: State, now: State, text: str, ours: Document) -> Settled:
    """The text with what the State changed; the day on which it was seen is the import's own, and no matter of people."""
    code, document = now.document["id"], now.document
    edits, conflicts = three_way(_undated(state.document), _undated(document), _undated(ours))
    left = hanging(edits, ours)
    edits = [edit for edit in edits if edit not in left]
    conflicts += (_left_out(edit, ours) for edit in left)
    resumed = not conflicts and not edits and _undated(ours) == _undated(document)
    if ours.get("recorded") != document["recorded"]:
        edits.append(Edit(("recorded",), document["recorded"]))
    if value_at(ours, GONE) is not MISSING:
        edits.append(Edit(GONE, MISSING))
    if begins_anew(state.document, document) and ours.get("published_by") != document["published_by"]:
        files.set_aside(code, version_of(state.document | ours))
        edits += (Edit((day,), MISSING) for day in ("effective", "until") if day in ours)
    text, refused = _as_far_as_it_goes(text, edits)
    conflicts += (_left_out(edit, ours) for edit in refused)
    new = {one.path for one in conflicts}
    kept = (one for one in still_open(state.conflicts, ours, document) if one.path not in new)
    now = replace(now, conflicts=(*conflicts, *kept))
    files.replace(code, text)
    write_state(files.root, code, now)
    return Settled("written" if resumed else "merged", now.conflicts)


def _left_out(edit: Edit, ours: Document) -> Conflict:
    """What the State changed and the catalogue cannot take over."""
    return Conflict(edit.path, value_at(ours, edit.path), edit.value)


def mark_gone(files: ProcedureFiles, code: str, day: str) -> bool:
    """Mark a procedure that is no longer published; whether the mark is new. Raises `OSError`."""
    try:
        text = files.text(code)
    except UnicodeDecodeError:
        return False
    ours = value_of(text) if text else {}
    if not text or not ours or value_at(ours, GONE) is not MISSING:
        return False
    edit = Edit(GONE, day) if isinstance(ours.get("source"), dict) and ours["source"] else Edit(GONE[:1], {GONE[-1]: day})
    text, refused = _as_far_as_it_goes(text, [edit])
    if not refused:
        files.replace(code, text)
    return not refused


def _as_far_as_it_goes(text: str, edits: list[Edit]) -> tuple[str, list[Edit]]:
    """The text with the edits that can be made in it, and those that cannot."""
    try:
        return edited(text, edits), []
    except CannotEdit:
        refused = []
    for edit in edits:
        try:
            text = edited(text, [edit])
        except CannotEdit:
            refused.append(edit)
    return text, refused


def value_of(text: str) -> Document:
    """What a file says, empty where it is no mapping that can be read."""
    try:
        value = typed(text)
    except NotPlain:
        return {}
    return value if isinstance(value, dict) and "id" in value else {}


def _plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n")


def _undated(document: Document) -> Document:
    """Without the day on which it was seen, which changes nothing of what it says."""
    return {key: value for key, value in document.items() if key != "recorded"}


def _joined(one: dict[str, list[str]], other: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: sorted({*one.get(name, ()), *ids}) for name, ids in other.items()}
