"""What one change between two versions is about: the thing that changed, so that later changes of it are known again, and its size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from analyzer.comparing.judging.load import load
from analyzer.comparing.pairing.matching import members, paper, what
from analyzer.comparing.pairing.renaming import inner_lines
from analyzer.comparing.parts import LISTS
from analyzer.comparing.plain import Plain
from analyzer.model.changes import Change
from analyzer.model.values import Duration, parse_duration, parse_money
from analyzer.text.alike import words_of


class Size(NamedTuple):
    """How much is asked, in a unit."""

    number: Decimal
    unit: str


Sizes = tuple[Size | None, Size | None]
"""What both sides ask; None where nobody knows, or it is no number."""


def is_whole(change: Change) -> bool:
    """Whether a whole element comes, goes or takes another shape, rather than one of its values."""
    value = change.before if change.after is None else change.after
    return isinstance(value, dict) and ("id" in value or change.path.startswith("cases/"))


def element_of(change: Change) -> str:
    """The path of the element: that of the change, or the one whose value changed; empty for values of the whole procedure."""
    head, *rest = change.path.split("/")
    if head not in LISTS:
        return ""
    return change.path if is_whole(change) else "/".join([head, *rest[:-1]])


def key_of(change: Change) -> str:
    """The value that changed; empty where a whole element did."""
    return "" if is_whole(change) or not change.path else change.path.rpartition("/")[2]


def part_at(document: Plain, path: str) -> Plain:
    """The element at a path; empty where there is none."""
    head, *ids = path.split("/")
    if not ids or head not in LISTS:
        return {}
    part = members(document, head).get(ids[0], {})
    for id_ in ids[1:]:
        part = inner_lines(part).get(id_, {}) if part else {}
    return part


def thing_of(path: str, part: Plain, key: str) -> str:
    """The same for one thing in all versions: a paper by its kind, other elements by what they are, else by their words or id."""
    head, *ids = path.split("/")
    if not ids:
        return key
    known = paper(part) if head == "dossier" else what(head, part) if head == "channels" else ""
    said = " ".join(words_of(str(part.get("name") or part.get("text") or ""))) if head in ("dossier", "steps", "conditions") else ""
    return "/".join(filter(None, (head, known or said or "/".join(ids), key)))


def about(part: Plain) -> list[str]:
    """The kinds of papers that a line asks for, else the words of the element."""
    kinds = list(dict.fromkeys(line["document"] for line in leaves(part) if "document" in line))
    said = part.get("name") or part.get("text")
    return kinds or ([str(said)] if said else [])


def leaves(line: Plain) -> Iterator[Plain]:
    """A line that holds no others, or the innermost of those it holds."""
    inner = list(inner_lines(line).values())
    if not inner:
        yield line
    for one in inner:
        yield from leaves(one)


def papers_in(document: Plain) -> set[str]:
    """Every paper that a dossier speaks of, by its kind or else its words."""
    return {name for line in document.get("dossier", ()) for name in papers_of(line)}


def papers_of(line: Plain) -> set[str]:
    names = (str(leaf.get("document") or " ".join(words_of(str(leaf.get("name", ""))))) for leaf in leaves(line))
    return set(filter(None, names))


def sizes(change: Change, parts: Sequence[Plain]) -> Sizes:
    """How much the base and the revision ask. `parts`: the element on both sides."""
    key, head = key_of(change), change.path.partition("/")[0]
    if key:
        return _of_value(key, change.before), _of_value(key, change.after)
    if head == "fees":
        return _fees(parts)
    if head == "dossier":
        return Size(_asked(parts[0]), "papers"), Size(_asked(parts[1]), "papers")
    if head in ("steps", "conditions"):
        weighs = _visits if head == "steps" else _there
        return Size(weighs(parts[0]), head), Size(weighs(parts[1]), head)
    return None, None


def _of_value(key: str, value: Any) -> Size | None:
    if key == "visit":
        return Size(Decimal(bool(value)), "visits")
    if value is None:
        return None
    if key in ("value", "time"):
        return _length(parse_duration(value))
    if key in ("amount", "upto"):
        money = parse_money(value)
        return Size(money.amount, money.currency)
    return Size(Decimal(value), key) if key in ("originals", "copies", "sets") else None


def _length(value: Duration) -> Size:
    days = value.working_days
    return Size(days, "working days") if days is not None else Size(value.calendar_days or Decimal(0), "days")


def _fees(parts: Sequence[Plain]) -> Sizes:
    """Amounts of a fee that comes or goes: what is not there costs nothing, in whatever currency."""
    one, other = (_of_value("amount", part.get("amount")) for part in parts)
    if not parts[0] and other is not None:
        return Size(Decimal(0), other.unit), other
    if not parts[1] and one is not None:
        return one, Size(Decimal(0), one.unit)
    return one, other


def _asked(part: Plain) -> Decimal:
    return Decimal(load(part).asked) if part else Decimal(0)


def _visits(part: Plain) -> Decimal:
    return Decimal(bool(part.get("visit")))


def _there(part: Plain) -> Decimal:
    return Decimal(bool(part))
