"""Which decision published a change: that of the version in which it happened, of all versions between base and revision."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.comparing.inside import changes_inside
from analyzer.comparing.kinds import Successors
from analyzer.comparing.plain import Plain
from analyzer.model.changes import Change


class Published:
    """The versions of one procedure from the base (None where there was none) to the revision, both among them."""

    def __init__(self, base: Plain | None, between: Sequence[Plain], revision: Plain, successors: Successors) -> None:
        self.versions = [base, *between, revision]
        self.still = [list(changes_inside(version, revision, successors)) for version in between]
        """Of each version between, what still differs from the revision."""

    def by(self, change: Change) -> str:
        """The decision that the version names in which the last of a change was made; empty where it names the one before."""
        open_ = (place for place, differing in enumerate(self.still, 1) if any(_is_of_one(change, other) for other in differing))
        last = max(open_, default=0)
        then, now = self.versions[last], self.versions[last + 1]
        was = then.get("published_by", "") if then else ""
        number = str(now.get("published_by", "")) if now else ""
        return number if number != was else ""


def between(base: Plain | None, earlier: Sequence[Plain]) -> list[Plain]:
    """Of the versions before the revision those that came after the base: after its like, else those that begin later."""
    if base in earlier:
        return list(earlier[earlier.index(base) + 1 :])
    return [version for version in earlier if base is None or _begins(version) > _begins(base)]


def _begins(version: Plain) -> tuple[str, str]:
    return version.get("effective", ""), version.get("recorded", "")


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
