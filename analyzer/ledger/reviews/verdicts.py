"""Verdicts held against the findings of a day: which still stand, and which findings they set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Literal

from analyzer.engine.choosing.selection import Selection
from analyzer.engine.findings.finding import Finding
from analyzer.model.element import holding
from analyzer.model.text import Text
from analyzer.model.verdict import WITHDRAWN, WORDS, Verdict
from analyzer.reading.ledger.reviews import Recorded, latest_of

Standing = Literal["in_force", "changed", "expired", "unreadable", "gone", "withdrawn"]
STANDINGS: Mapping[Standing, Text] = {
    "in_force": Text("còn hiệu lực", "in force"),
    "changed": Text("điều quy tắc xét đã thay đổi", "what the rule looks at has changed since"),
    "expired": Text("hết hạn", "expired"),
    "unreadable": Text("chưa đối chiếu được: tệp của thủ tục không đọc được", "cannot be judged: the file of the procedure cannot be read"),
    "gone": Text("vấn đề không còn", "the finding is gone"),
    "withdrawn": Text("vấn đề chưa có ý kiến", "the finding has no verdict"),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """The last verdict on a finding and how it stands.

    `earlier` are those before it, `against` those of the same moment that say otherwise; `finding` is None when there is none of the day.
    """

    verdict: Verdict
    file: str
    standing: Standing
    earlier: tuple[Verdict, ...]
    finding: Finding | None = field(repr=False)
    against: tuple[Verdict, ...] = ()

    @property
    def is_withdrawn(self) -> bool:
        """Whether its finding is again one that nobody judged."""
        return self.standing == "withdrawn" and not self.against

    @property
    def sets_aside(self) -> bool:
        """Whether its finding is one to handle no more."""
        return self.standing == "in_force" and self.verdict.verdict == "reject"

    def as_json(self) -> dict[str, object]:
        verdict = self.verdict
        return {
            "verdict": verdict.verdict,
            **({"basis": str(verdict.basis)} if verdict.basis else {}),
            "reason": verdict.reason,
            "by": verdict.by,
            "on": verdict.on.isoformat(),
            "until": verdict.until.isoformat() if verdict.until else None,
            "standing": self.standing,
        }

    def whole_json(self) -> dict[str, object]:
        """The same with the finding it is about and what was said of it before."""
        verdict = self.verdict
        about = {"fingerprint": verdict.fingerprint, "rule": verdict.rule, "procedure": verdict.procedure, "paths": list(verdict.paths)}
        against, earlier = _others_json(self.against), _others_json(reversed(self.earlier))
        return {**about, **self.as_json(), "file": self.file, "against": against, "earlier": earlier}


def _others_json(verdicts: Iterable[Verdict]) -> list[dict[str, str]]:
    return [{"verdict": one.verdict, "reason": one.reason, "by": one.by, "on": one.on.isoformat()} for one in verdicts]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Every finding that somebody judged, by fingerprint; those too of which the last word took back the one before."""

    by_fingerprint: Mapping[str, Judged] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.by_fingerprint)

    def last(self, finding: Finding) -> Judged | None:
        """The last word on a finding, be it one that takes back what was said."""
        return self.by_fingerprint.get(finding.fingerprint) if self.by_fingerprint else None

    def of(self, finding: Finding) -> Judged | None:
        """The verdict on a finding; None where there is none, or the last was withdrawn and nobody says otherwise."""
        judged = self.last(finding)
        return None if judged is None or judged.is_withdrawn else judged

    def agreed(self, finding: Finding) -> bool:
        """Whether a reviewer agrees to it and knew of all that is held against its cut, and none says otherwise."""
        judged = self.of(finding)
        if judged is None or judged.standing != "in_force" or judged.against:
            return False
        return judged.verdict.verdict == "agree" and finding.held_against <= set(judged.verdict.refusals)

    def may_be_proposed(self, finding: Finding) -> bool:
        """Whether no reviewer has put the finding off, or said that it is none."""
        judged = self.of(finding)
        return judged is None or self._may_be_proposed(judged)

    @staticmethod
    def _may_be_proposed(judged: Judged) -> bool:
        return judged.standing != "in_force" or judged.verdict.verdict == "agree"

    def all(self) -> list[Judged]:
        """In the order of procedures and rules."""
        return sorted(self.by_fingerprint.values(), key=lambda one: (one.verdict.procedure, one.verdict.rule, one.verdict.paths))

    def rejected(self) -> list[Judged]:
        """Those whose findings are set aside."""
        return [one for one in self.all() if one.sets_aside]

    def about(self, selection: Selection) -> Verdicts:
        """Those on findings that are selected; of a finding that is not there its confidence is not known."""
        kept = {
            fingerprint: one
            for fingerprint, one in self.by_fingerprint.items()
            if selection.keeps_fingerprint(fingerprint)
            and selection.keeps_rule(one.verdict.rule, one.verdict.procedure)
            and (one.finding is None or selection.keeps(one.finding))
        }
        return Verdicts(kept)

    def to_handle(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings without those set aside; what a reviewer put off proposes no cut."""
        aside = {id(one.finding) for one in self.by_fingerprint.values() if one.sets_aside}
        later = {id(one.finding): one.verdict.verdict for one in self.by_fingerprint.values() if not self._may_be_proposed(one)}
        shown = (finding for finding in findings if id(finding) not in aside)
        return [holding(finding, put_off=later[id(finding)]) if id(finding) in later else finding for finding in shown]

    def summary(self) -> dict[str, object]:
        """How many there are, by standing, and those in force by what they say."""
        standings = Counter(one.standing for one in self.by_fingerprint.values())
        said = Counter(one.verdict.verdict for one in self.by_fingerprint.values() if one.standing == "in_force")
        return {
            "verdicts": len(self.by_fingerprint),
            "standing": {standing: standings[standing] for standing in STANDINGS},
            "in_force": {word: said[word] for word in WORDS if word != WITHDRAWN},
        }


def judge(recorded: Iterable[Recorded], findings: Iterable[Finding], as_of: date, unread: Container[str] = ()) -> Verdicts:
    """The verdicts given up to a day, as they stand on it; `findings` are those of the day, `unread` codes with a file that cannot be read."""
    listed = [one for one in recorded if one.verdict.on <= as_of]
    about = {(one.verdict.rule, one.verdict.procedure) for one in listed}
    found = {finding.fingerprint: finding for finding in findings if (finding.rule, finding.procedure) in about} if about else {}
    by_finding = groupby(sorted(listed, key=lambda one: one.verdict.fingerprint), key=lambda one: one.verdict.fingerprint)
    return Verdicts({fingerprint: _judged(list(group), found.get(fingerprint), as_of, unread) for fingerprint, group in by_finding})


def last_of(recorded: list[Recorded]) -> Recorded:
    """The last of the verdicts on one finding. Of contradictory ones a rejection is not the one that holds: nothing is set aside while
    people disagree; and none is taken back that somebody still gives."""
    return min(latest_of(recorded), key=lambda one: (one.verdict.verdict == "reject", one.verdict.verdict == WITHDRAWN, one.file))


def _judged(recorded: list[Recorded], finding: Finding | None, as_of: date, unread: Container[str]) -> Judged:
    last = last_of(recorded)
    against = [one for one in latest_of(recorded) if one.verdict.verdict != last.verdict.verdict]
    before = (one for one in sorted(recorded, key=lambda one: (one.order, one.file)) if one is not last and one not in against)
    standing = _standing(last.verdict, finding, as_of, unread)
    return Judged(last.verdict, last.file, standing, tuple(one.verdict for one in before), finding, tuple(one.verdict for one in against))


def _standing(verdict: Verdict, finding: Finding | None, as_of: date, unread: Container[str]) -> Standing:
    if verdict.verdict == WITHDRAWN:
        return "withdrawn"
    if finding is None:
        return "unreadable" if verdict.procedure in unread else "gone"
    if not _says_the_same(finding, verdict):
        return "changed"
    return "expired" if verdict.until is not None and verdict.until < as_of else "in_force"


def _says_the_same(finding: Finding, verdict: Verdict) -> bool:
    """Whether a finding reads what its verdict was about: a column that its card began or ceased to read since says nothing of that."""
    if finding.state == verdict.state:
        return True
    now = finding.read_digests
    still = {name: then for name, then in verdict.read.items() if name in now}
    return any(still.values()) and all(now[name] == then for name, then in still.items())
