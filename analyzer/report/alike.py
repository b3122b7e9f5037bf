"""Near-duplicates as one: findings of one rule that say the same of different procedures ("the same paper in 214 procedures")."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from analyzer.engine.findings.finding import Finding
from analyzer.engine.findings.worth import by_worth, worth
from analyzer.engine.words.display import Display
from analyzer.model.text import Language
from analyzer.report.told import State, felt, state_of

ANY = "…"
"""Stands where each member of a group names its own procedure."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Findings of one rule, state and subject, those that save most first; each keeps its own fingerprint."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        return self.findings[0]

    @property
    def procedures(self) -> int:
        return len({finding.procedure for finding in self.findings})

    def said(self, title: str, display: Display, language: Language) -> str:
        """What all members say, without their codes; where each words it in its own way, what the rule is called and the paper."""
        messages = {finding.message[language].replace(finding.procedure, ANY) for finding in self.findings}
        if self.procedures == 1 and len(messages) == 1:
            return self.first.message[language]
        return _of_these(messages.pop()) if len(messages) == 1 else self.called(title, display, language)

    def called(self, title: str, display: Display, language: Language) -> str:
        """What the rule is called, and the paper it is about."""
        about = _named(self.first.subject, display, language)
        return f"{title}: {about}" if about else title


def _of_these(message: str) -> str:
    """A message of several procedures, which stand beside it.

    >>> _of_these(f"“Giấy khai sinh” của thủ tục {ANY} đã có trong dữ liệu")
    '“Giấy khai sinh” của các thủ tục này đã có trong dữ liệu'
    """
    return message.replace(f"Thủ tục {ANY}", "Các thủ tục này").replace(f"thủ tục {ANY}", "các thủ tục này")


def alike(findings: Iterable[Finding]) -> list[Alike]:
    """Findings by what they say; what saves most over all its members comes first, then what has most members."""
    groups: dict[tuple[str, State, Hashable], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.rule, state_of(finding), finding.subject), []).append(finding)
    found = [Alike(tuple(sorted(members, key=by_worth))) for members in groups.values()]
    return sorted(found, key=lambda group: (_worth(group.findings), -len(group.findings), by_worth(group.first)))


def best(findings: Iterable[Finding], most: int) -> list[Alike]:
    """The new cuts that lighten some route, near-duplicates together, those that save most over all first."""
    return alike(felt(findings))[:most]


def _worth(findings: Iterable[Finding]) -> tuple[float, ...]:
    """A rank, no figure to show: what cuts save together is measured jointly."""
    return tuple(map(sum, zip(*map(worth, findings), strict=True)))


def _named(subject: Hashable, display: Display, language: Language) -> str:
    """The kinds of paper that a subject names, in no quotes: the lines may word them otherwise; empty where it names something else."""
    if not isinstance(subject, tuple) or subject[:1] != ("document",):
        return ""
    names = subject[1] if isinstance(subject[1], tuple) else (subject[1],)
    return ", ".join(display.name("documents", str(name), language) for name in names)
