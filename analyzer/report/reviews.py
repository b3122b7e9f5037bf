"""Verdicts as rows: the findings set aside with who said so and why, and the verdicts to look at again."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.analysed import Analysis
from analyzer.engine.words.display import Display
from analyzer.ledger.reviews.verdicts import STANDINGS, Judged
from analyzer.model.days import written_day
from analyzer.model.text import Language, raised
from analyzer.model.verdict import WORDS
from analyzer.report.words.say import Say


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One verdict in one language; `message` is empty where its finding is gone."""

    fingerprint: str
    code: str
    title: str
    message: str
    reason: str
    said: str
    standing: str


@dataclass(frozen=True, slots=True)
class Reviews:
    """The rejections in force, the verdicts that no longer hold, and the others."""

    rejected: tuple[Reviewed, ...]
    past: tuple[Reviewed, ...]
    others: tuple[Reviewed, ...]

    @property
    def count(self) -> int:
        return len(self.rejected) + len(self.past) + len(self.others)


def reviews(analysis: Analysis, language: Language) -> Reviews:
    """Every verdict once, but for those withdrawn."""
    titles = {rule.name: getattr(rule.card.title, language) for rule in analysis.rules}
    display = Display(analysis.catalogue)
    rows = [
        (one, _row(one, titles.get(one.verdict.rule, one.verdict.rule), display, language))
        for one in analysis.verdicts.all()
        if not one.is_withdrawn
    ]
    return Reviews(
        rejected=tuple(row for one, row in rows if one.sets_aside),
        past=tuple(row for one, row in rows if one.standing != "in_force"),
        others=tuple(row for one, row in rows if one.standing == "in_force" and not one.sets_aside),
    )


def _row(one: Judged, title: str, display: Display, language: Language) -> Reviewed:
    return Reviewed(
        fingerprint=one.verdict.fingerprint,
        code=one.verdict.procedure,
        title=title,
        message=one.finding.message[language] if one.finding is not None else "",
        reason=one.verdict.reason,
        said=said(one, display, language),
        standing=STANDINGS[one.standing][language],
    )


def said(one: Judged, display: Display, language: Language) -> str:
    """`Không chấp nhận: Nguyễn Văn A, 26/11/2026, đến 01/01/2027`; with the text that has cut, and whoever says otherwise at the same
    moment."""
    verdict, say = one.verdict, Say(language)
    word = WORDS[verdict.verdict][language]
    parts = [verdict.by, written_day(verdict.on)[language]]
    if verdict.until is not None:
        parts.append(say("holds_until", day=written_day(verdict.until)[language]))
    if verdict.basis is not None:
        parts.append(say("cut_by", text=display.name("citations", str(verdict.basis), language)))
    parts += [say("contradicted", word=WORDS[other.verdict][language], by=other.by) for other in one.against]
    return f"{raised(word)}: {', '.join(parts)}"


def label(one: Judged | None, display: Display, language: Language) -> str:
    """What stands beside a finding that somebody judged; empty for others."""
    if one is None:
        return ""
    standing = "" if one.standing == "in_force" else f" ({STANDINGS[one.standing][language]})"
    return f"{said(one, display, language)}{standing}"
