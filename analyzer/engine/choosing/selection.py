"""What a user selected, and what that means in a catalogue and a rulebook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from analyzer.engine.findings.finding import Finding
from analyzer.engine.words.plain_values import counted
from analyzer.model.text import Text

Changed = Mapping[str, frozenset[str]]
"""The aspects that changed, by procedure."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asked for, in his words; `changed` is what changed since another version, where one was named."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    changed: Changed | None = None

    @property
    def told(self) -> str:
        """`--select field:residence --ignore 1.004222`."""
        return " ".join((*(f"--select {word}" for word in self.select), *(f"--ignore {word}" for word in self.ignore)))


@dataclass(frozen=True, slots=True)
class Selection:
    """What is meant: a finding is kept where its rule, its procedure and its confidence all are.

    `findings` are the beginnings of the fingerprints of those that alone are meant, where any is named; `left_out` those of others.
    """

    wanted: Wanted
    rules: frozenset[str]
    procedures: frozenset[str]
    confidences: frozenset[str]
    of_rules: int
    of_procedures: int
    findings: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()

    def keeps(self, finding: Finding) -> bool:
        meant = self.keeps_rule(finding.rule, finding.procedure) and finding.confidence in self.confidences
        return meant and (not self.names_findings or self.keeps_fingerprint(finding.fingerprint))

    @property
    def names_findings(self) -> bool:
        return bool(self.findings or self.left_out)

    def keeps_fingerprint(self, fingerprint: str) -> bool:
        """Whether no finding is named, or this one is."""
        named = not self.findings or fingerprint.startswith(tuple(self.findings))
        return named and not fingerprint.startswith(tuple(self.left_out))

    def keeps_rule(self, rule: str, procedure: str) -> bool:
        return rule in self.rules and procedure in self.procedures

    @property
    def told(self) -> Text:
        """`--select field:residence (21 trên 128 thủ tục, 68 trên 68 quy tắc)`."""
        rules, procedures, of = len(self.rules), counted(len(self.procedures)), counted(self.of_procedures)
        return Text(
            f"{self.wanted.told} ({procedures.vi} trên {of.vi} thủ tục, {rules} trên {self.of_rules} quy tắc)",
            f"{self.wanted.told} ({procedures.en} of {of.en} procedures, {rules} of {self.of_rules} rules)",
        )

    def as_json(self) -> dict[str, object]:
        return {
            "select": list(self.wanted.select),
            "ignore": list(self.wanted.ignore),
            "procedures": len(self.procedures),
            "rules": len(self.rules),
        }
