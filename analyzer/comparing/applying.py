"""The changes made again: base and changes give the revision, so nothing differs that is not listed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from analyzer.comparing.pairing.matching import members
from analyzer.comparing.pairing.origins import codes, origins
from analyzer.comparing.pairing.renaming import Renaming, holder, inner_lines, renamed
from analyzer.comparing.pairing.wholes import Documents
from analyzer.comparing.parts import LISTS, is_part
from analyzer.comparing.plain import ORDERED, Plain
from analyzer.model.changes import Change


def applied(base: Documents, changes: Iterable[Change]) -> dict[str, Plain]:
    """The procedures of the revision, by code, order aside."""
    listed = [change for change in changes if change.procedure and not change.predecessor]
    documents = _wholes(base, [change for change in listed if _is_whole(change)])
    by_code: dict[str, list[Change]] = {}
    for change in listed:
        if not _is_whole(change):
            by_code.setdefault(change.procedure, []).append(change)
    for code, inside in by_code.items():
        documents[code] = _changed(documents[code], inside)
    return documents


def applied_to_predecessors(base: Documents, changes: Iterable[Change]) -> dict[tuple[str, str], Plain]:
    """What becomes of each further predecessor of a merger, by its code and that of the procedure which it went into."""
    by_codes: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        if change.predecessor:
            by_codes.setdefault((change.predecessor, change.procedure), []).append(change)
    return {(old, new): _changed({**base[old], "id": new}, inside) for (old, new), inside in by_codes.items()}


def completed(base: Documents, changes: Iterable[Change]) -> Documents:
    """The base with the blanks of its record that the revision fills in: what was said later was so before."""
    filled: dict[str, list[Change]] = {}
    for change in changes:
        if change.kind == "completed" or _renames(change) or _goes(change):
            filled.setdefault(change.procedure, []).append(change)
    return {code: _filled(document, filled.get(code, ())) for code, document in base.items()}


def _filled(document: Plain, changes: Sequence[Change]) -> Plain:
    """In ids of the revision, but for parts that go: those keep theirs, where no other part has taken it."""
    renames = {change.path.rpartition("/")[0]: change.after for change in changes if _renames(change)}
    taken = {f"{path.rpartition('/')[0]}/{new}" for path, new in renames.items()} & {change.path for change in changes if _goes(change)}
    said = [change for change in changes if change.kind == "completed"]
    if not said or taken:
        return document
    filled: Plain = _copied(renamed(document, Renaming(renamed=renames)))
    for change in said:
        _set(filled, change)
    return filled


def changes_at(changes: Iterable[Change], paths: Iterable[str]) -> list[Change]:
    """Those changes of one procedure that are at one of `paths` (ids of the base), inside it, or around it."""
    listed = list(changes)
    now = {old: f"{old.rpartition('/')[0]}/{one.after}" for one in listed if _renames(one) for old in [one.path.rpartition("/")[0]]}
    wanted = [f"{other}/" for path in paths for other in (path, now.get(path, path))]
    return [one for one in listed if any(_meet(f"{one.path}/", path) for path in wanted)]


def with_changes(base: Plain, made: Sequence[Change], changes: Iterable[Change]) -> Plain:
    """The base of one procedure with some of its `changes`, in ids of the revision."""
    return _changed(base, [*(one for one in changes if _renames(one) and one not in made), *made])


def _meet(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _is_whole(change: Change) -> bool:
    return change.path == "" or (change.path == "id" and change.kind == "replaced")


def _wholes(base: Documents, changes: Iterable[Change]) -> dict[str, Plain]:
    """The procedures that stand, each with the content of the one it goes on from."""
    documents = dict(base)
    for change in changes:
        if change.kind == "added":
            documents[change.procedure] = change.after
        else:
            for code in [change.procedure] if change.kind == "repealed" else codes(change.before):
                documents.pop(code, None)
    for code, before in origins(changes).items():
        documents.setdefault(code, {**base[before[0]], "id": code})
    return documents


def _changed(document: Plain, changes: list[Change]) -> Plain:
    """What goes, goes by its id in the base; then ids change; all else is said in ids of the revision."""
    ids = Renaming(
        gone=[change.path for change in changes if _goes(change)],
        renamed={change.path.rpartition("/")[0]: change.after for change in changes if _renames(change)},
    )
    document = _copied(renamed(document, ids))
    for change in changes:
        if not _goes(change) and not _renames(change):
            _set(document, change)
    return {key: value for key, value in document.items() if value not in ([], {})}


def _goes(change: Change) -> bool:
    return change.after is None and is_part(change.path, change.before)


def _renames(change: Change) -> bool:
    head, _, rest = change.path.partition("/")
    return bool(rest) and head in LISTS and change.path.endswith("/id") and isinstance(change.before, str)


def _set(document: Plain, change: Change) -> None:
    head, *rest = change.path.split("/")
    if head == "legal_basis":
        cited = document.setdefault("legal_basis", [])
        if change.before is not None:
            cited.remove(change.before)
        document["legal_basis"] = sorted([*cited, *([change.after] if change.after is not None else [])])
    elif not rest:
        _put(document, head, change.after)
    elif head not in LISTS:
        _put(document.setdefault(head, {}), "/".join(rest), change.after)
    elif head == "cases" and len(rest) == 1:
        document.setdefault("cases", {})[rest[0]] = change.after
    elif is_part(change.path, change.after):
        _put_part(document, head, rest, change.after)
    else:
        _put(_part(document, head, rest[:-1]), rest[-1], change.after)


def _put(mapping: Plain, key: str, value: Any) -> None:
    if value is None:
        mapping.pop(key, None)
    else:
        mapping[key] = value


def _part(document: Plain, name: str, ids: list[str]) -> Plain:
    part = members(document, name)[ids[0]]
    for id_ in ids[1:]:
        part = inner_lines(part)[id_]
    return part


def _put_part(document: Plain, name: str, ids: list[str], part: Plain) -> None:
    """A part that comes, or that takes another shape, in the list it stands in."""
    owner = _part(document, name, ids[:-1]) if len(ids) > 1 else document
    key = holder(owner) if len(ids) > 1 else name
    if key == "otherwise":
        owner[key] = part
    else:
        owner[key] = [one for one in owner.get(key, ()) if one["id"] != ids[-1]] + [part]


def _copied(value: Any) -> Any:
    """A copy that may be written into; what is in it stays as it is in the base."""
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(member) for member in value] if isinstance(value, list) else value


def without_order(documents: Documents) -> dict[str, Plain]:
    """Procedures with every list sorted whose order has no meaning: two that are equal then differ in that order at most."""
    return {code: dict(_sorted(document)) for code, document in documents.items()}


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: inner if key in ORDERED else _sorted(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return sorted((_sorted(member) for member in value), key=repr)
    return value
