"""What a person fills in on a sheet, and what is wrong with it, in the words of the sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

from analyzer.engine.findings.finding import Finding
from analyzer.ledger.reviews.basis import NoText, text_named
from analyzer.ledger.reviews.giving import is_judged, wants_basis
from analyzer.model.days import written_day
from analyzer.model.refusals import Cannot
from analyzer.model.verdict import WITHDRAWN, WORDS, Verdict, Word
from analyzer.workbench.words import told

LONGEST = 200
"""Letters of a name."""


@dataclass(frozen=True, slots=True)
class Given:
    """A verdict as it was sent: each as it was typed, so that a form that is refused comes back filled in.

    `seen` is the file of the last word that the sheet showed, empty where it showed none; `state` what the finding read then.
    """

    word: str = ""
    reason: str = ""
    by: str = ""
    until: str = ""
    seen: str = ""
    state: str = ""
    basis: str = ""

    @classmethod
    def of(cls, form: Mapping[str, str]) -> Given:
        return cls(**{one.name: form.get(one.name, "") for one in fields(cls)})

    def checked(self, finding: Finding, on: date, before: Verdict | None) -> tuple[Word, date | None]:
        """The word on a finding and the last day on which it holds, given on a day after what was said `before`. Raises `Cannot`."""
        word: Word | None = next((word for word in WORDS if word == self.word), None)
        if word is None:
            raise Cannot(told("no_word"))
        if not self.by.strip():
            raise Cannot(told("no_name"))
        if len(self.by) > LONGEST:
            raise Cannot(told("long_name", n=LONGEST))
        if word == "reject" and not self.reason.strip():
            raise Cannot(told("no_reason"))
        if wants_basis(finding, word) and not self.basis.strip():
            raise Cannot(told("no_basis"))
        if self.basis.strip() and word != "already-cut":
            raise Cannot(told("needless_basis"))
        if self.basis.strip():
            self._check_basis()
        if word == WITHDRAWN and not is_judged(before):
            raise Cannot(told("nothing_to_withdraw"))
        if word == WITHDRAWN and self.until.strip():
            raise Cannot(told("withdrawn_until"))
        return word, self._until(on)

    def _check_basis(self) -> None:
        try:
            text_named(self.basis)
        except NoText as wrong:
            raise Cannot(told("wrong_basis", why=wrong.message)) from None

    def _until(self, on: date) -> date | None:
        said = self.until.strip()
        if not said:
            return None
        try:
            until = date.fromisoformat(said)
        except ValueError:
            raise Cannot(told("wrong_day", day=said)) from None
        if until <= on:
            raise Cannot(told("early_day", until=written_day(until), on=written_day(on)))
        return until
