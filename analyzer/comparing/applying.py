"""The changes made again: base and changes give the revision, so nothing differs that is not listed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from analyzer.comparing.matching import members
from analyzer.comparing.plain import Plain
from analyzer.comparing.renaming import LISTS, Renaming, holder, inner_lines, renamed
from analyzer.comparing.wholes import Documents
from analyzer.model.changes import Change


def applied(base: Documents, changes: Iterable[Change]) -> dict[str, Plain]:
    """The procedures of the revision, by code, order aside."""
    by_code: dict[str, list[Change]] = {}
    documents = dict(base)
    for change in changes:
        if change.path == "" or (change.path == "id" and change.kind == "replaced"):
            _whole(documents, base, change)
        else:
            by_code.setdefault(change.procedure, []).append(change)
    for code, inside in by_code.items():
        documents[code] = _changed(documents[code], inside)
    return documents


def _whole(documents: dict[str, Plain], base: Documents, change: Change) -> None:
    before = [change.before] if isinstance(change.before, str) else change.before
    after = [change.after] if isinstance(change.after, str) else change.after
    if change.kind == "added":
        documents[change.procedure] = change.after
    elif change.kind == "repealed":
        del documents[change.procedure]
    else:
        first = base[before[0]]
        for code in before:
            documents.pop(code, None)
        for code in after:
            documents.setdefault(code, {**first, "id": code})


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
    return change.after is None and _is_part(change)


def _renames(change: Change) -> bool:
    head, _, rest = change.path.partition("/")
    return bool(rest) and head in LISTS and change.path.endswith("/id") and isinstance(change.before, str)


def _is_part(change: Change) -> bool:
    """Whether the change is one of a whole part: what it holds is a part, which a value never is."""
    value = change.before if change.after is None else change.after
    head, *rest = change.path.split("/")
    return isinstance(value, dict) and ((head == "cases" and len(rest) == 1) or (head in LISTS and "id" in value))


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
    elif _is_part(change):
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
    """Procedures with every list sorted: two that are equal then differ in order at most."""
    return {code: dict(_sorted(document)) for code, document in documents.items()}


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return sorted((_sorted(member) for member in value), key=repr)
    return value
