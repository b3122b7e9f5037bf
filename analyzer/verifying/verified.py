"""What the check of certificates comes to: which stand, which are refused, done, vouched for or could not be checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analyzer.model.text import Language
from analyzer.verifying.verify import CUT_DONE, Refusal


@dataclass(frozen=True, slots=True)
class Verified:
    """How many `certificates` were checked, and all that was found of them."""

    certificates: int
    refusals: Sequence[Refusal]

    @property
    def against(self) -> list[Refusal]:
        """What refuses a certificate: checked, not done already, and by no reviewer's word allowed."""
        return [one for one in self.refusals if one.checked and not (one.vouched or one.code == CUT_DONE)]

    @property
    def done(self) -> list[Refusal]:
        return [one for one in self.refusals if one.code == CUT_DONE]

    @property
    def vouched(self) -> list[Refusal]:
        return [one for one in self.refusals if one.vouched]

    @property
    def not_checked(self) -> list[Refusal]:
        return [one for one in self.refusals if not one.checked]

    @property
    def refused(self) -> int:
        """How many certificates are refused."""
        return len(_claims(self.against))

    @property
    def by_word(self) -> int:
        """How many stand by nothing but the word of a reviewer."""
        return len(_claims(self.vouched) - _claims(self.against))

    @property
    def stand(self) -> int:
        return self.certificates - self.refused - len(self.done) - len(self.not_checked) - self.by_word

    @property
    def passes(self) -> bool:
        return not (self.not_checked or self.against)

    def as_json(self, language: Language) -> dict[str, object]:
        lists = {"refusals": self.against, "done": self.done, "vouched": self.vouched, "not_checked": self.not_checked}
        told = {name: [one.as_json(language) for one in several] for name, several in lists.items()}
        return {"certificates": self.certificates, "refused": self.refused, **told}


def _claims(refusals: Iterable[Refusal]) -> set[int]:
    return {id(one.claim) for one in refusals}
