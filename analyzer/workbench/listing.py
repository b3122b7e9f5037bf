"""The list of findings: what is asked for in the address of the page, and the findings that answer it, in the order of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from urllib.parse import urlencode

from analyzer.engine.findings.finding import Finding
from analyzer.engine.findings.worth import by_worth
from analyzer.model.text import Language
from analyzer.model.verdict import WORDS
from analyzer.model.weight import WEIGHTS
from analyzer.text.spelling import fold, unmarked
from analyzer.workbench.docket import LISTS, Docket

ROWS = 50
"""Findings on a page."""
OPEN = "open"
"""Stands for the word on a finding where none holds."""
CHOICES = ("state", "rule", "field", "said")


@dataclass(frozen=True, slots=True)
class Asked:
    """What narrows the list, each empty where it does not: a list of the report, a rule, a field, a reviewer's word or `open`, words of the
    finding or its procedure."""

    state: str = ""
    rule: str = ""
    field: str = ""
    said: str = ""
    words: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Asked:
        return cls(**{one.name: query.get(one.name, "").strip() for one in fields(cls)})

    @property
    def query(self) -> str:
        """As part of an address."""
        return urlencode({one.name: value for one in fields(self) if (value := getattr(self, one.name))})

    def without(self, *names: str) -> Asked:
        return replace(self, **dict.fromkeys(names, ""))


class Listing:
    """The findings of a docket that answer what is asked; what it does not know is not asked for."""

    def __init__(self, docket: Docket, asked: Asked, language: Language) -> None:
        self.docket, self.language = docket, language
        self._procedures = docket.analysis.catalogue.procedures
        self.asked = asked.without(*(name for name in CHOICES if getattr(asked, name) not in self._known(name)))

    @cached_property
    def findings(self) -> list[Finding]:
        """What can be cut first, within it what weighs and saves most."""
        return sorted((one for one in self.docket.findings if self._answers(one, self.asked)), key=self._order)

    def page(self, number: int) -> tuple[list[Finding], int, int]:
        """The findings of a page, its number and how many pages there are; a number out of range is the nearest."""
        pages = max(1, -(-len(self.findings) // ROWS))
        number = min(max(number, 1), pages)
        return self.findings[(number - 1) * ROWS : number * ROWS], number, pages

    def after(self, finding: Finding) -> Finding | None:
        """The next one without a verdict, from the beginning again behind the last."""
        marks = [one.fingerprint for one in self.findings]
        start = marks.index(finding.fingerprint) + 1 if finding.fingerprint in marks else 0
        onward = [*self.findings[start:], *self.findings[:start]]
        return next((one for one in onward if self.docket.word(one) is None and one.fingerprint != finding.fingerprint), None)

    def choices(self, name: str) -> dict[str, int]:
        """What may be asked for in one of `CHOICES`, with how many findings answer it beside all else that is asked."""
        rest = self.asked.without(name)
        found = Counter(self._value(one, name) for one in self.docket.findings if self._answers(one, rest))
        if chosen := getattr(self.asked, name):
            found.setdefault(chosen, 0)
        return dict(sorted(found.items()))

    def _known(self, name: str) -> Collection[str]:
        if name == "field":
            return {procedure.field for procedure in self._procedures.values()}
        if name == "rule":
            return {rule.name for rule in self.docket.analysis.rules}
        return LISTS if name == "state" else (OPEN, *WORDS)

    def _value(self, finding: Finding, name: str) -> str:
        if name == "state":
            return self.docket.list_of(finding)
        if name == "said":
            return self.docket.word(finding) or OPEN
        return finding.rule if name == "rule" else self._procedures[finding.procedure].field

    def _answers(self, finding: Finding, asked: Asked) -> bool:
        return all(not (wanted := getattr(asked, name)) or self._value(finding, name) == wanted for name in CHOICES) and (
            not asked.words or finding.fingerprint in self._worded
        )

    @cached_property
    def _worded(self) -> frozenset[str]:
        """The findings that hold the words sought; words without marks are found with any."""
        sought = fold(self.asked.words)
        spelt = unmarked if unmarked(sought) == sought else fold
        return frozenset(one.fingerprint for one in self.docket.findings if sought in spelt(self._told(one)))

    def _told(self, finding: Finding) -> str:
        name = self._procedures[finding.procedure].name
        return f"{finding.procedure} {name} {finding.fingerprint} {finding.message[self.language]}"

    def _order(self, finding: Finding) -> tuple[object, ...]:
        return LISTS.index(self.docket.list_of(finding)), WEIGHTS.index(finding.severity), *by_worth(finding)
