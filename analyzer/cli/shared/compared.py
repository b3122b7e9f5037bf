"""Two versions of a catalogue for a command of the ledger: what each says, and what changed between them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.cli.shared.language import stopped
from analyzer.cli.shared.ledger_reading import Books, books_or_exit
from analyzer.cli.shared.reading import or_exit, print_problems

if TYPE_CHECKING:
    from analyzer.comparing.pairing.wholes import Succession
    from analyzer.ledger.checks.check import Compared
    from analyzer.model.decision import Decision


def must_go_together(base: str | None, revision: str | None) -> None:
    """`--from` and `--to`, or neither."""
    if (base is None) != (revision is None):
        raise stopped("--from và --to đi cùng nhau.", "--from and --to go together.")


def compared(base: str, revision: str, catalogue: Path, as_of: date, further: Succession | None = None) -> Compared:
    """The catalogues that `base` and `revision` name (a day, a folder, a git ref), and the changes from one to the other.

    `further` says which procedures go on under other codes although no decision of the ledger does.
    """
    from analyzer.cli.shared.versions import compared_sides, two_versions
    from analyzer.ledger.checks.check import Compared
    from analyzer.ledger.explaining import decided_between

    with two_versions(base, revision, catalogue, as_of, whole=True) as (before, after):
        found = or_exit(lambda: compared_sides(before.side, after.side, further))
        print_problems(found.problems)
        if found.problems:  # what cannot be read is neither changed nor gone, so no decision can be held against it
            raise stopped("Có tệp không đọc được, nên chưa so được hai bản; sửa tệp trước.", "Some files cannot be read; mend them first.")
        old = books_or_exit(before.side.root, before.side.as_of)
        new = books_or_exit(after.side.root, after.side.as_of)
        decided = decided_between(before.side, after.side, _decisions(old), _decisions(new))
    return Compared(old.whole.catalogue, new.whole.catalogue, found.changes, frozenset(decision.identity for decision in decided))


def _decisions(books: Books) -> Iterator[Decision]:
    return (filed.record for filed in books.ledger.decisions)
