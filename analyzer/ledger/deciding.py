"""The instrument by which cuts become law: from which day, and which decision publishes them."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from analyzer.model.decision import Decision
from analyzer.model.ledger import Ledger
from analyzer.model.vocabulary import Vocabulary

_ANNOUNCES = re.compile(r"^(?!.*/\d{4}/QĐ).*/QĐ")
"""The number of a decision that publishes procedures; one with its year (15/2026/QĐ-UBND) is a text of law itself."""


class Deciding(NamedTuple):
    """The day from which an instrument holds, None where nobody wrote it down; the decision that publishes what it decides.

    `about` are the codes in the lists of a decision; None where no list is known. `recorded` is false of one that publishes
    procedures and is not in the ledger.
    """

    day: date | None
    published_by: str
    about: frozenset[str] | None = None
    recorded: bool = True


def deciding(number: str, ledger: Ledger, words: Vocabulary) -> Deciding:
    """What the ledger and the vocabulary know of a decision, or of a text of law.

    A decision announces texts that may take effect after it: the cuts are law when the last of them is. Of a number that was given
    out in several years the last is meant.
    """
    named = ledger.numbered(number)
    if named:
        decision = named[-1].record
        listed = {code for row in decision.rows for code in (row.code, *row.predecessors, *row.successors) if code}
        return Deciding(_since(decision), number, None if "rows" in decision.unconfirmed else frozenset(listed))
    text = words.instruments.get(number)
    announcing = [filed.record.number for filed in ledger.decisions if any(one.number == number for one in filed.record.announces)]
    published_by = announcing[0] if len(announcing) == 1 else ""
    return Deciding(text.effective if text else None, published_by, recorded=text is not None or not _ANNOUNCES.match(number))


def _since(decision: Decision) -> date | None:
    days = (decision.effective or decision.signed, *(text.effective for text in decision.announces))
    return max((day for day in days if day is not None), default=None)
