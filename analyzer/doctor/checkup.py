"""A catalogue graded: part by part, group by group, worst first; what cannot be read, and the rules that it leaves blind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from analyzer.doctor.flaws import Flaw, flaws
from analyzer.doctor.parts import GRADED, PARTS, Part
from analyzer.engine.cards.card import Rule
from analyzer.engine.findings.finding import NotAssessed
from analyzer.model.catalogue import Catalogue
from analyzer.model.procedure import Procedure
from analyzer.model.secret import shown
from analyzer.model.text import Text
from analyzer.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Graded:
    """One procedure: the graded parts that it lacks, and those that it states but that cannot be read whole."""

    code: str
    missing: tuple[str, ...]
    unreadable: tuple[str, ...]

    @property
    def full(self) -> int:
        return len(GRADED) - len(self.missing) - len(self.unreadable)


@dataclass(frozen=True, slots=True)
class Group:
    """The procedures of one ministry or field (all: an empty id) with their common grade: `full` parts of `of`."""

    id: str
    name: Text
    members: tuple[Graded, ...]

    @property
    def full(self) -> int:
        return sum(member.full for member in self.members)

    @property
    def of(self) -> int:
        return len(self.members) * len(GRADED)

    @property
    def lacking(self) -> list[tuple[str, int]]:
        """How many procedures lack each part or state it unreadably, most first."""
        counts = Counter(part for member in self.members for part in (*member.missing, *member.unreadable))
        return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


@dataclass(frozen=True, slots=True)
class PartCount:
    """How many procedures state a part, how many so that it can be read, and how many of these by their wording alone."""

    part: Part
    stated: int
    readable: int
    inferred: int


@dataclass(frozen=True, slots=True)
class BlindRule:
    """A rule that could not judge some procedures, and how many lack each fact."""

    rule: str
    title: Text
    procedures: tuple[str, ...]
    missing: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Checkup:
    """Everything `tthc doctor` says; every list is worst first."""

    whole: Group
    secret: int
    parts: list[PartCount]
    ministries: list[Group]
    fields: list[Group]
    flaws: list[Flaw]
    blind: list[BlindRule]

    @property
    def inferred(self) -> int:
        """How many of the graded parts that can be read can be so by their wording alone."""
        return sum(count.inferred for count in self.parts if count.part.graded)

    @property
    def worst(self) -> list[Graded]:
        """Procedures that are not whole."""
        found = [member for member in self.whole.members if member.full < len(GRADED)]
        return sorted(found, key=lambda member: (member.full, member.code))


def check_up(catalogue: Catalogue, written: Catalogue, rules: Sequence[Rule], not_assessed: Iterable[NotAssessed]) -> Checkup:
    """Grade a catalogue as the rules see it, its gaps filled from the wording; `written` is the same as its people wrote it.

    Of secret procedures nothing but their number is told.
    """
    seen, words = shown(catalogue), catalogue.vocabulary
    procedures = list(seen.procedures.values())
    as_written = [written.procedures[procedure.id] for procedure in procedures]
    graded = {procedure.id: _graded(procedure, words) for procedure in procedures}
    ministries = {id: Text(ministry.name.vi, ministry.name.en) for id, ministry in words.ministries.items()}
    fields = {id: Text(field.name.vi, field.name.en) for id, field in words.fields.items()}
    return Checkup(
        whole=Group("", Text("cả danh mục", "the whole catalogue"), tuple(graded.values())),
        secret=len(catalogue.procedures) - len(procedures),
        parts=[_count(part, procedures, as_written, words) for part in PARTS],
        ministries=_groups(procedures, graded, lambda procedure: procedure.ministry, ministries),
        fields=_groups(procedures, graded, lambda procedure: procedure.field, fields),
        flaws=flaws(procedures, words, catalogue.as_of),
        blind=_blind(rules, [one for one in not_assessed if one.procedure in graded]),
    )


def _graded(procedure: Procedure, words: Vocabulary) -> Graded:
    missing = tuple(part.key for part in GRADED if not part.stated(procedure, words))
    unreadable = tuple(part.key for part in GRADED if part.key not in missing and not part.readable(procedure, words))
    return Graded(procedure.id, missing, unreadable)


def _count(part: Part, procedures: Sequence[Procedure], written: Sequence[Procedure], words: Vocabulary) -> PartCount:
    stated = [pair for pair in zip(procedures, written, strict=True) if part.stated(pair[0], words)]
    readable = [before for procedure, before in stated if part.readable(procedure, words)]
    inferred = sum(not (part.stated(before, words) and part.readable(before, words)) for before in readable)
    return PartCount(part, len(stated), len(readable), inferred)


def _groups(
    procedures: Sequence[Procedure], graded: dict[str, Graded], of: Callable[[Procedure], str], names: dict[str, Text]
) -> list[Group]:
    members: dict[str, list[Graded]] = {}
    for procedure in procedures:
        members.setdefault(of(procedure), []).append(graded[procedure.id])
    groups = [Group(id, names.get(id, Text(id, id)), tuple(found)) for id, found in members.items()]
    return sorted(groups, key=lambda group: (_share(group.full, group.of), group.id))


def _blind(rules: Sequence[Rule], not_assessed: Sequence[NotAssessed]) -> list[BlindRule]:
    titles = {rule.name: Text(rule.card.title.vi, rule.card.title.en) for rule in rules}
    by_rule: dict[str, list[NotAssessed]] = {}
    for one in not_assessed:
        by_rule.setdefault(one.rule, []).append(one)
    found = [
        BlindRule(
            name,
            titles.get(name, Text(name, name)),
            tuple(one.procedure for one in ones),
            tuple(sorted(Counter(fact for one in ones for fact in one.missing).items(), key=lambda fact: (-fact[1], fact[0]))),
        )
        for name, ones in by_rule.items()
    ]
    return sorted(found, key=lambda rule: (-len(rule.procedures), rule.rule))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
