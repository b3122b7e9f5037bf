"""How a list of values is told, by the name that its column gives (`Column.words`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analyzer.model.text import NOTHING, Text

_MOST = 3
"""More of a long list is only hinted at: the place shows the whole line."""
_ALONE = Text("{}", "{}")


@dataclass(frozen=True, slots=True)
class Listing:
    """How a list is told: what stands `between` its values, how many at most, what is said of the `others` by their number.

    Values that are `quoted` stand as they are; those that are not `ordered` are told in the order of their words. A list goes into
    a `sentence`; an empty one adds nothing to it.
    """

    between: str = ", "
    most: int | None = None
    others: Text = NOTHING
    quoted: bool = False
    ordered: bool = True
    gathered: Callable[[Sequence[Any]], Sequence[Any]] = tuple
    sentence: Text = _ALONE


def listing_of(words: str, values: Sequence[Any]) -> Listing:
    """How values are listed; of numbers a comma would make 5, 25 a 5,25."""
    numbers = all(type(one) in (int, float) for one in values)
    return LISTS.get(words) or (_WITH_STOPS if numbers else _WITH_COMMAS)


def _by_text(citations: Sequence[str]) -> list[str]:
    """Citations of one text as one, so that a list tells the text once behind its provisions.

    >>> _by_text(["66.7/2025/NQ-CP khoản 1 Điều 4", "66.7/2025/NQ-CP khoản 6 Điều 4", "10/2026/NĐ-CP"])
    ['66.7/2025/NQ-CP khoản 1 Điều 4, khoản 6 Điều 4', '10/2026/NĐ-CP']
    """
    provisions: dict[str, list[str]] = {}
    for citation in citations:
        text, _, provision = citation.partition(" ")
        provisions.setdefault(text, []).append(provision)
    return [f"{text} {', '.join(filter(None, named))}".strip() for text, named in provisions.items()]


_WITH_COMMAS, _WITH_STOPS, _IN_NO_ORDER = Listing(), Listing("; "), Listing(ordered=False)
LISTS: Mapping[str, Listing] = {
    "acts": _IN_NO_ORDER,
    "modes": _IN_NO_ORDER,
    "amendments": _WITH_STOPS,
    "instruments": _WITH_STOPS,
    "limits": _WITH_STOPS,
    "papers": _WITH_STOPS,
    "successions": _WITH_STOPS,
    "citations": Listing(gathered=_by_text),
    "few": Listing(most=_MOST, others=Text(", …", ", …")),
    "kept": Listing(
        most=_MOST,
        others=Text(" và {} giấy tờ khác", " and {} more"),
        quoted=True,
        sentence=Text(
            "; dữ liệu ấy không thay các giấy tờ khác trong dòng: {}", "; those data do not replace the other papers of the line: {}"
        ),
    ),
    "matters": Listing("; ", most=_MOST),
    "numbers": Listing("; ", most=_MOST, others=Text("; …", "; …")),
    "sum": Listing(" + "),
}
"""Of those that are told otherwise than with commas. Of `matters` the card tells how many there are."""
