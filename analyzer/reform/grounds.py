"""Cuts whose reason rests on another place: one of them cannot be made together with a cut that takes that place away.

"Asked for twice" is a reason to drop one of two papers; when another rule drops the other one as well, neither would
be left. A finding names the places its reason rests on as supports (`Noted.supports`); places it only mentions, such
as the limit of another procedure, are none.

What counts as taking a place away: removing it or what holds it, or repealing its procedure. A paper that is looked
up instead, merged into another, or asked for in fewer copies is still checked, and the reason stands. It stands also
where a paper is removed because it is asked for at a third place that stays: of a chain all but the last can go, of
a circle all but one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from analyzer.engine.findings.finding import Finding
from analyzer.model.edits import Edit
from analyzer.model.text import Text
from analyzer.model.weight import WEIGHTS
from analyzer.reform.settle import Conflict

Where = tuple[str, str]
"""A procedure and a path in it; the empty path is the whole procedure."""
BASELESS = Text(
    "lý do của nội dung này dựa vào phần mà nội dung kia cắt bỏ, làm cả hai thì không còn chỗ nào yêu cầu",
    "its reason rests on what the other edit removes; with both nothing would be left",
)
UNDERMINES = Text(
    "nội dung này cắt bỏ phần mà lý do của nội dung kia dựa vào, làm cả hai thì không còn chỗ nào yêu cầu",
    "it removes what the reason of the other edit rests on; with both nothing would be left",
)


@dataclass(slots=True)
class _Cut:
    """An edit with the weight of the strongest finding that proposes it, confidence before severity, and what each of them rests on."""

    edit: Edit
    weight: tuple[int, int] = (len(WEIGHTS), len(WEIGHTS))
    grounds: list[tuple[Where, ...]] = field(default_factory=list)

    @property
    def rank(self) -> tuple[object, ...]:
        """The strongest first: the surer, then the graver, then what stands by itself; else the order of the codes and paths."""
        return *self.weight, all(self.grounds), self.edit.procedure, self.edit.path, self.edit.to

    def takes(self, where: Where) -> bool:
        """Whether this removal takes away a place of its procedure."""
        return self.edit.kind == "repeal" or f"{where[1]}/".startswith(f"{self.edit.path}/")


def founded(findings: Iterable[Finding]) -> tuple[list[Edit], list[Conflict]]:
    """The cuts of findings but for those that a stronger one makes baseless, or that would do so to a stronger one."""
    listed = list(findings)
    if not any(finding.leans for finding in listed):
        return [edit for finding in listed for edit in finding.cuts], []
    cuts = _cuts(listed)
    grounds = _Grounds(cuts.values())
    conflicts = [found for cut in sorted(grounds.in_question, key=lambda cut: cut.rank) if (found := grounds.take_in(cut))]
    dropped = {conflict.dropped for conflict in conflicts}
    return [edit for edit in cuts if edit not in dropped], conflicts


def _cuts(findings: Iterable[Finding]) -> dict[Edit, _Cut]:
    found: dict[Edit, _Cut] = {}
    for finding in findings:
        weight = WEIGHTS.index(finding.confidence), WEIGHTS.index(finding.severity)
        supports = tuple((place.procedure, place.path) for place in finding.places if place.supports) if finding.leans else ()
        for edit in finding.cuts:
            if edit.kind != "ask":
                cut = found.setdefault(edit, _Cut(edit))
                cut.weight = min(cut.weight, weight)
                cut.grounds.append(supports)
    return found


class _Grounds:
    """Cuts taken in one by one, each only if every reason still holds; `in_question` are those this can fail for."""

    def __init__(self, cuts: Collection[_Cut]) -> None:
        leaning = [cut for cut in cuts if any(cut.grounds)]
        takers: dict[str, list[_Cut]] = {}
        for cut in cuts if leaning else ():
            if cut.edit.kind in ("remove", "repeal"):
                takers.setdefault(cut.edit.procedure, []).append(cut)
        self._takers: dict[Where, list[_Cut]] = {}
        self._leaning: dict[Edit, list[_Cut]] = {}
        self._made: set[Edit] = set()
        for cut in leaning:
            for where in _each(cut):
                self._takers[where] = [taker for taker in takers.get(where[0], ()) if taker.takes(where)]
                for taker in self._takers[where]:
                    self._leaning.setdefault(taker.edit, []).append(cut)
        taking = {taker.edit: taker for found in self._takers.values() for taker in found}
        resting = {cut.edit: cut for found in self._leaning.values() for cut in found}
        self.in_question = list((taking | resting).values())

    def take_in(self, cut: _Cut) -> Conflict | None:
        """Count a cut among those made; or tell why it is not."""
        self._made.add(cut.edit)
        conflict = self._conflict(cut)
        if conflict is not None:
            self._made.remove(cut.edit)
        return conflict

    def _conflict(self, cut: _Cut) -> Conflict | None:
        if not self._stands(cut):
            lost = next(where for where in _each(cut) if not self._asked(where, {cut.edit}))
            return Conflict(next(taker.edit for taker in self._takers[lost] if taker.edit in self._made), cut.edit, BASELESS)
        fallen = next((other for other in self._resting_on(cut) if not self._stands(other)), None)
        return None if fallen is None else Conflict(fallen.edit, cut.edit, UNDERMINES)

    def _stands(self, cut: _Cut) -> bool:
        return any(all(self._asked(where, {cut.edit}) for where in grounds) for grounds in cut.grounds)

    def _asked(self, where: Where, seen: set[Edit]) -> bool:
        """Whether the place stays, or what it asks is asked at another that does."""
        return all(taker.edit not in self._made or self._lives_on(taker, seen) for taker in self._takers[where])

    def _lives_on(self, taker: _Cut, seen: set[Edit]) -> bool:
        if taker.edit in seen:
            return False
        seen = seen | {taker.edit}
        return any(grounds and all(self._asked(where, seen) for where in grounds) for grounds in taker.grounds)

    def _resting_on(self, cut: _Cut) -> Iterator[_Cut]:
        """The cuts made whose reason rests on what `cut` takes away, directly or through others."""
        ahead, seen = [cut], {cut.edit}
        while ahead:
            for other in self._leaning.get(ahead.pop().edit, ()):
                if other.edit in self._made and other.edit not in seen:
                    seen.add(other.edit)
                    ahead.append(other)
                    yield other


def _each(cut: _Cut) -> dict[Where, None]:
    """Every place that some reason of a cut rests on, once."""
    return dict.fromkeys(where for grounds in cut.grounds for where in grounds)
