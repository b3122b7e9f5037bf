"""Two versions of a catalogue for a command of the ledger: what each says, and what changed between them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.cli.reading import or_exit, print_problems
from analyzer.cli.versions import version

if TYPE_CHECKING:
    from analyzer.ledger.check import Compared
    from analyzer.model.ledger import Ledger


def compared(base: str, revision: str, catalogue: Path, as_of: date, ledger: Ledger) -> Compared:
    """The catalogues that `base` and `revision` name (a day, a folder, a git ref), and the changes from one to the other.

    What the decisions of `ledger` say of codes that go on under others is followed.
    """
    from analyzer.comparing.compare import compare
    from analyzer.ledger.check import Compared
    from analyzer.ledger.succession import succession
    from analyzer.reading.load import load

    with version(base, catalogue, as_of) as before, version(revision, catalogue, as_of) as after:
        found = compare(before.side, after.side, succession(ledger))
        print_problems(found.problems)
        old = or_exit(lambda: load(before.side.root, before.side.as_of))[0]
        new = or_exit(lambda: load(after.side.root, after.side.as_of))[0]
    return Compared(old, new, found.changes)
