"""What the lists of the page are made of: rows, near-duplicates together, the list of a rule, a line of the rulebook."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.report.told import State


@dataclass(frozen=True, slots=True)
class Row:
    """One finding as the page shows it; `to_determine` stands where no provision is known, `justified` for the cut of a paper.

    `twin`: another row of its group, of the same procedure, reads the same, so that its place is printed too.
    """

    fingerprint: str
    code: str
    name: str
    message: str
    why: str
    legal_basis: str
    rule: str
    amend: tuple[str, ...]
    to_determine: str
    saving: tuple[str, ...]
    saves: bool
    place: str
    verdict: str
    twin: bool
    justified: str = ""


@dataclass(frozen=True, slots=True)
class Together:
    """Near-duplicates as one line, `said` for all of them; `rows` are the members shown, `more` are not.

    `saving` is that of each member, or the largest; `amend` and `to_determine` are empty where members differ. `words` says
    whether each member words it in its own way. `why` and `legal_basis` stand at the first group of a rule.
    """

    said: str
    count: str
    rows: tuple[Row, ...]
    more: int
    saving: tuple[str, ...]
    amend: tuple[str, ...]
    to_determine: str
    words: bool
    why: str = ""
    legal_basis: str = ""

    @property
    def first(self) -> Row:
        return self.rows[0]

    @property
    def alone(self) -> bool:
        return len(self.rows) + self.more == 1


@dataclass(frozen=True, slots=True)
class RuleList:
    """The findings of one rule in one state; `more` are not shown."""

    rule: str
    state: State
    title: str
    why: str
    legal_basis: str
    count: int
    groups: tuple[Together, ...]
    more: int

    @property
    def anchor(self) -> str:
        return list_anchor(self.state, self.rule)


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule of the rulebook with its counts by state, and what reviewers made of it: in all, then by field."""

    name: str
    title: str
    severity: str
    confidence: str
    counts: dict[State, int]
    blind: int
    learned: tuple[str, ...] = ()


def list_anchor(state: str, rule: str) -> str:
    """Where the findings of a rule in a state are listed."""
    return f"g-{state}-{rule}"
