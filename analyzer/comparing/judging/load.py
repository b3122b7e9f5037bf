"""What a line of a dossier asks of who applies, in numbers that can be compared one by one; which of two lines asks more."""

from __future__ import annotations

from operator import add
from typing import NamedTuple

from analyzer.comparing.pairing.matching import ways
from analyzer.comparing.plain import Plain
from analyzer.model.changes import Direction
from analyzer.model.enumerations import NO_PAPERS


class Load(NamedTuple):
    """Each number holds the next stricter ones: a paper asked only when data fails counts less than one shown, that less than one filed."""

    ever: int = 0
    """Papers that may be asked at all."""
    asked: int = 0
    """Papers asked without data having failed first."""
    filed: int = 0
    """Papers that stay with the authority."""
    originals: int = 0
    copies: int = 0
    certified: int = 0


def load(line: Plain) -> Load:
    """A choice weighs as its lightest branch, a bundle as all of its papers, a look-up as the paper behind it."""
    if "any_of" in line:
        return min(map(load, line["any_of"]), default=Load())
    if "all_of" in line:
        return _sum(line["all_of"])
    if "otherwise" in line:
        return load(line["otherwise"])._replace(asked=0, filed=0) if line.get("lookup") else load(line["otherwise"])
    if ("lookup" in line and "document" not in line) or line.get("class") in NO_PAPERS:
        return Load()
    shown = bool(line.get("present_only"))
    certified = "certified" in line.get("accepted", ()) and len(line["accepted"]) == 1
    return Load(1, 1, int(not shown), line.get("originals", 0), line.get("copies", 0), int(certified))


def _sum(lines: list[Plain]) -> Load:
    total = Load()
    for line in lines:
        total = Load(*map(add, total, load(line)))
    return total


def of_lines(before: Plain, after: Plain) -> Direction:
    """The direction from one line to another: by what each asks at least, and by the ways that each leaves to meet it."""
    asked, left = _asked(before, after), _left(ways(before), ways(after))
    if left == "unclear":
        return "unclear" if asked == "neutral" else asked
    return asked if left == "neutral" else left if asked in ("neutral", left) else "unclear"


def _asked(before: Plain, after: Plain) -> Direction:
    """Of two lines the one that asks less, in every respect, is the lighter one."""
    pairs = list(zip(load(before), load(after), strict=True))
    heavier, lighter = any(new > old for old, new in pairs), any(new < old for old, new in pairs)
    if heavier and lighter:
        return "unclear"
    return "up" if heavier else "down" if lighter else "neutral"


def _left(before: set[str], after: set[str]) -> Direction:
    """A way less is heavier, also where the lightest one stays; other ways cannot be compared."""
    if before == after:
        return "neutral"
    return "up" if after < before else "down" if before < after else "unclear"
