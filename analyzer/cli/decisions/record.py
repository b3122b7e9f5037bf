"""`tthc decision record`: a decision added to the ledger."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.compared import compared as compare
from analyzer.cli.shared.compared import must_go_together
from analyzer.cli.shared.language import say, stopped, tell
from analyzer.cli.shared.ledger_reading import Books, books_or_exit, ledger_options, versions_options
from analyzer.cli.shared.options import today
from analyzer.cli.shared.outcomes import print_outcomes
from analyzer.cli.shared.reading import print_problems
from analyzer.cli.shared.speaking import FILE, argument, command, option
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.ledger.checks.check import Compared
    from analyzer.model.decision import Decision
    from analyzer.model.ledger import Filed
    from analyzer.model.problems import Problem


@command(
    "record",
    Text(
        "Ghi nhận quyết định trong TỆP vào decisions/<năm>/<số>.yaml sau khi kiểm tra. Số đã có thì từ chối; không gì bị ghi đè."
        " Bên cạnh là tệp .sha256: sau đó ai sửa tay thì tthc check cho biết.",
        "Add the decision in FILE to decisions/<year>/<number>.yaml after checking it. A number that is there is refused; nothing is"
        " rewritten. A file .sha256 beside it lets tthc check tell when somebody edits it later.",
    ),
)
@argument("file", FILE, type=click.Path(path_type=Path))
@versions_options(required=False)
@ledger_options
@option(
    "--although-wrong",
    is_flag=True,
    help=Text("vẫn ghi nhận khi kiểm tra thấy sai (quyết định đã ban hành như vậy)", "record it although a check fails (it was issued so)"),
)
def record(file: Path, base: str | None, revision: str | None, folder: Path, as_of: date | None, although_wrong: bool) -> int:
    from analyzer.ledger.record import number_taken
    from analyzer.ledger.record import record as add

    must_go_together(base, revision)
    books = books_or_exit(folder, today(as_of))
    filed = _decision_in(file)
    taken = number_taken(file, filed.record, folder, books.ledger)
    if taken is not None:
        raise click.ClickException(say(taken))
    if not _fits(filed, books, base, revision) and not although_wrong:
        tell(
            "Chưa ghi nhận. Sửa những điều trên, hoặc thêm --although-wrong.",
            "Not recorded. Correct the above, or add --although-wrong.",
            err=True,
        )
        return 1
    target = add(file, filed.record, folder, books.ledger)
    tell(f"Đã ghi nhận {filed.record.number}: {target}", f"Recorded {filed.record.number}: {target}")
    return 0


def _decision_in(file: Path) -> Filed[Decision]:
    from analyzer.reading.ledger.ledger import read_decision

    filed, problems = read_decision(file)
    print_problems(problems)
    if filed is None or problems:
        raise stopped(f"Quyết định trong '{file}' chưa đọc được trọn vẹn.", f"The decision in '{file}' cannot be read as a whole.")
    return filed


def _fits(filed: Filed[Decision], books: Books, base: str | None, revision: str | None) -> bool:
    """Whether nothing is wrong with a decision; what is wrong, or has to be looked at, is told."""
    from analyzer.ledger.checks.check import check_decisions
    from analyzer.ledger.outcome import fails
    from analyzer.ledger.succession import succession

    day = books.whole.catalogue.as_of
    compared = compare(base, revision, books.root, day, succession([filed.record])) if base is not None and revision is not None else None
    problems = problems_of(filed, books, compared)
    print_problems(problems)
    outcomes = check_decisions([filed], books.ledger, books.whole.catalogue, compared)
    print_outcomes((outcome for outcome in outcomes if outcome.weight != "note"), err=True)
    return not problems and not fails(outcomes)


def problems_of(filed: Filed[Decision], books: Books, compared: Compared | None) -> list[Problem]:
    """What is wrong with a decision that is not in the ledger yet, as if it stood at its place."""
    from analyzer.model.ledger import Filed
    from analyzer.reading.ledger.codes import unknown_codes
    from analyzer.reading.ledger.ledger import expected_file
    from analyzer.reading.ledger.problems import decision_problems

    codes = books.whole.codes | (compared.base.procedures.keys() if compared else frozenset())
    at_its_place = Filed(expected_file(filed.record), filed.record, filed.place)
    catalogue = books.whole.catalogue
    return [*decision_problems(at_its_place, catalogue), *unknown_codes(at_its_place, catalogue, codes)]
