"""Two versions of a catalogue for a command of the ledger: what each says, and what changed between them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.cli.ledger_reading import Books, books_or_exit
from analyzer.cli.reading import print_problems

if TYPE_CHECKING:
    from analyzer.ledger.check import Compared
    from analyzer.model.ledger import Ledger


def compared(base: str, revision: str, catalogue: Path, as_of: date, ledger: Ledger) -> Compared:
    """The catalogues that `base` and `revision` name (a day, a folder, a git ref), and the changes from one to the other.

    What the decisions of `ledger` say of codes that go on under others is followed.
    """
    from analyzer.cli.versions import two_versions
    from analyzer.comparing.compare import compare
    from analyzer.ledger.check import Compared
    from analyzer.ledger.succession import succession

    with two_versions(base, revision, catalogue, as_of, whole=True) as (before, after):
        found = compare(before.side, after.side, succession(ledger))
        print_problems(found.problems)
        old = books_or_exit(before.side.root, before.side.as_of)
        new = books_or_exit(after.side.root, after.side.as_of)
    return Compared(old.whole.catalogue, new.whole.catalogue, found.changes, _decided_between(old, new))


def _decided_between(old: Books, new: Books) -> frozenset[str]:
    """The decisions that the later folder has beside those of the earlier one; of one folder those that took effect between the days."""
    if old.root != new.root:
        return _numbers(new.ledger) - _numbers(old.ledger)
    start, end = old.whole.catalogue.as_of, new.whole.catalogue.as_of
    days = {filed.record.number: filed.record.effective or filed.record.signed for filed in new.ledger.decisions}
    return frozenset(number for number, day in days.items() if day is not None and start < day <= end)


def _numbers(ledger: Ledger) -> frozenset[str]:
    return frozenset(filed.record.number for filed in ledger.decisions)
