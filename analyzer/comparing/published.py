"""Which decision published a change: that of the version in which it happened, of all versions between base and revision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analyzer.comparing.inside import changes_inside
from analyzer.comparing.judging.kinds import Successors
from analyzer.comparing.plain import Plain
from analyzer.model.changes import Change


class Published:
    """The versions of one procedure from the base (None where there was none) to the revision, both among them.

    `before` are those that had begun on the side of the base, of the procedure itself and of what goes on in it.
    """

    def __init__(
        self, base: Plain | None, before: Sequence[Plain], between: Sequence[Plain], revision: Plain, successors: Successors
    ) -> None:
        self.versions = [base, *between, revision]
        self.known = {number for version in before if (number := version.get("published_by"))}
        self.still = [list(changes_inside(version, revision, successors)) for version in between]
        """Of each version between, what still differs from the revision."""

    def by(self, change: Change) -> str:
        """The decision that the version names in which the last of a change was made.

        Empty where the version before it or one that had begun before names the same: that decision made nothing new.
        """
        open_ = (place for place, differing in enumerate(self.still, 1) if any(_is_of_one(change, other) for other in differing))
        last = max(open_, default=0)
        then, now = self.versions[last], self.versions[last + 1]
        was = then.get("published_by", "") if then else ""
        number = str(now.get("published_by", "")) if now else ""
        return "" if number == was or number in self.known else number


def between(before: Iterable[Plain], earlier: Iterable[Plain]) -> list[Plain]:
    """Of the versions before the revision those that had not begun on the side of the base."""
    known = {_begins(version) for version in before}
    return [version for version in earlier if _begins(version) not in known]


def _begins(version: Plain) -> tuple[str, str]:
    """What tells a version from others of its procedure: the law's first day, else the day on which it was seen."""
    effective = version.get("effective", "")
    return effective, "" if effective else version.get("recorded", "")


def _is_of_one(change: Change, other: Change) -> bool:
    """Whether two changes are of one thing, or one of them of a part in which the other is: its basis and remarks make it no other part."""
    if change.path == other.path == "legal_basis":
        return (change.after or change.before) in (other.after, other.before)
    if change.path == other.path:
        return True
    if "" in (change.path, other.path) or other.kind == "reworded" or other.aspect == "citations":
        return False
    one, two = f"{change.path}/", f"{other.path}/"
    return one.startswith(two) or two.startswith(one)
