"""A blank of a record that somebody filled in: the record is completed, and the procedure is as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from analyzer.comparing.judging.amounts import COUNTED, counted
from analyzer.comparing.pairing.matching import members
from analyzer.comparing.pairing.renaming import Renaming, inner_lines, renamed
from analyzer.comparing.parts import LISTS
from analyzer.comparing.plain import Plain
from analyzer.text.dossier.sets import sets_told

AsWorded = Callable[[Plain], Plain]
"""A version with the blanks of its record filled from its own wording, as everything that measures reads it."""

_WHAT_IT_IS = frozenset(("document", "class", "form_code", "issuer"))
"""What people say that a paper is; what its words let a program guess before was no law."""
_UNSTATED = _WHAT_IT_IS | {
    *("sets", *COUNTED, "accepted", "value", "time", "amount", "upto", "validity", "format", "service", "from_event"),
    *("basis", "protects", "verified_by", "checks"),
    *("lead_unit", "action", "applicants", "level", "authority", "receives", "decides", "coordinates", "returns"),
    *("life_events", "mixed_with", "volume_per_year"),
}
"""Values that a procedure, or a part of it, has whether its record says them or not: their absence says nothing.

Not among them: what the absence of denies (a look-up, a paper only shown, a case, a visit), and what a text has to grant or to impose
(who is exempt, time not counted, another body's certification): said for the first time, it may be new.
"""
_INSTEAD = {"validity": "unlimited", "value": "stages", "amount": "upto", "upto": "amount"}
"""Of a value the one that says the same thing in another way: beside it the first is no blank."""


def is_one_version(base: Plain, revision: Plain) -> bool:
    """Whether two records are of one version of a procedure: published by the same decision, in force on the same days.

    Where neither says which decision, nor since when, only records of one day are: two blanks are not the same.
    """
    if not any(base.get(key) for key in ("published_by", "effective")) and base.get("recorded") != revision.get("recorded"):
        return False
    return all(base.get(key) == revision.get(key) for key in ("id", "published_by", "effective", "until"))


def is_completed(key: str, parts: tuple[Plain, Plain], worded: Any) -> bool:
    """Whether what the second of `parts` says under a key, and the first leaves out, tells only what was so before.

    `worded` is what the wording said of it. A number or a form other than that of the wording is another one: papers fewer than those
    asked for are a cut.
    """
    part, after = parts[0], parts[1][key]
    if key == "sets":
        return (sets_told(_texts(part)) or {1}) == {int(after)}
    if worded is None:
        return key in _UNSTATED and _INSTEAD.get(key) not in part and not _is_more_than_usual(key, parts[1])
    return key in _WHAT_IT_IS or _as_list(worded) == _as_list(after)


def _is_more_than_usual(key: str, part: Plain) -> bool:
    """What a text has to say before it is owed: more than one paper of a line, a certified copy alone."""
    if key in COUNTED:
        return sum(int(part.get(one, 0)) for one in COUNTED) > 1
    return key == "accepted" and part[key] == ["certified"]


def _texts(value: Any) -> Iterator[str]:
    """Every text of a version, and of what is kept of its source."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, Sequence):
        for one in value:
            yield from _texts(one)


def _as_list(value: Any) -> Sequence[Any]:
    return sorted(value, key=repr) if isinstance(value, list) else [value]


def worded_parts(base: Plain, worded: Plain, ids: Renaming) -> Mapping[str, Plain]:
    """By path, in ids of the revision: the procedure (under an empty path) and its parts, as the wording of the base fills them."""
    if worded is base:
        return {}
    document = renamed(worded, ids)
    found = {"": document}
    for name in LISTS:
        _add(found, name, members(document, name))
    return found


def _add(found: dict[str, Plain], path: str, parts: Mapping[str, Plain]) -> None:
    for id_, part in parts.items():
        found[f"{path}/{id_}"] = part
        _add(found, f"{path}/{id_}", inner_lines(part) if path.startswith("dossier") else {})


def worded_at(parts: Mapping[str, Plain], path: str, key: str, part: Plain) -> Any:
    """What the wording says of a value that a part of the base leaves out; None where it says nothing.

    Of a line that counts one sort of papers none of the other is asked for; a line that counts originals takes those.
    """
    said = parts.get(path, {}).get(key)
    if said is None and key in COUNTED:
        return counted(None, part)
    return ["original"] if said is None and key == "accepted" and part.get("originals") else said
