"""The list of findings: what is asked for in the address of the page, and the findings that answer it, in the order of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from urllib.parse import urlencode

from analyzer.engine.findings.finding import Finding
from analyzer.engine.findings.worth import by_worth
from analyzer.model.text import Language
from analyzer.model.weight import WEIGHTS
from analyzer.report.told import STATES, state_of
from analyzer.workbench.desk import Desk

ROWS = 50
"""Findings on a page."""
REJECTED = "rejected"
LISTS: tuple[str, ...] = (*STATES, REJECTED)


@dataclass(frozen=True, slots=True)
class Asked:
    """What narrows the list, each empty where it does not: a list of the report, a rule, a field, whether a verdict stands (`open`, `judged`),
    words of the finding or its procedure."""

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

    def without(self, name: str) -> Asked:
        return replace(self, **{name: ""})


class Listing:
    """The findings on a desk that answer what is asked."""

    def __init__(self, desk: Desk, asked: Asked, language: Language) -> None:
        self.desk, self.asked, self.language = desk, asked, language
        self._fields = {code: procedure.field for code, procedure in desk.analysis.catalogue.procedures.items()}

    @cached_property
    def findings(self) -> list[Finding]:
        """What can be cut first, within it what weighs and saves most."""
        return sorted((one for one in self.desk.findings if self._answers(one, self.asked)), key=self._order)

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
        return next((one for one in onward if not self.desk.is_judged(one) and one is not finding), None)

    def choices(self, name: str) -> dict[str, int]:
        """What may be asked for in `name` (`state`, `rule`, `field`), with how many findings answer it beside all else that is asked."""
        rest = self.asked.without(name)
        found = Counter(self._value(one, name) for one in self.desk.findings if self._answers(one, rest))
        return dict(sorted(found.items()))

    def _value(self, finding: Finding, name: str) -> str:
        if name == "state":
            return REJECTED if self.desk.is_rejected(finding) else state_of(finding)
        return finding.rule if name == "rule" else self._fields[finding.procedure]

    def _answers(self, finding: Finding, asked: Asked) -> bool:
        return (
            all(not (wanted := getattr(asked, name)) or self._value(finding, name) == wanted for name in ("state", "rule", "field"))
            and (not asked.said or (asked.said == "judged") == self.desk.is_judged(finding))
            and (not asked.words or asked.words.casefold() in self._told(finding).casefold())
        )

    def _told(self, finding: Finding) -> str:
        name = self.desk.analysis.catalogue.procedures[finding.procedure].name
        return f"{finding.procedure} {name} {finding.fingerprint} {finding.message[self.language]}"

    def _order(self, finding: Finding) -> tuple[object, ...]:
        return LISTS.index(self._value(finding, "state")), WEIGHTS.index(finding.severity), *by_worth(finding)
