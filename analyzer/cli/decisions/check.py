"""`tthc decision check`: decisions held against the catalogue, the days of the law and the texts they name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.decisions.record import problems_of
from analyzer.cli.shared.compared import compared as compare
from analyzer.cli.shared.compared import must_go_together
from analyzer.cli.shared.language import current_language, say, stopped, tell
from analyzer.cli.shared.ledger_reading import Books, books_or_exit, ledger_options, versions_options
from analyzer.cli.shared.options import today
from analyzer.cli.shared.outcomes import WEIGHTS, print_outcomes
from analyzer.cli.shared.output import print_json
from analyzer.cli.shared.reading import print_problems
from analyzer.cli.shared.speaking import argument, command, format_option
from analyzer.model.near import asked, nearest
from analyzer.model.text import NOTHING, Text

if TYPE_CHECKING:
    from analyzer.ledger.checks.check import Compared
    from analyzer.ledger.outcome import Outcome
    from analyzer.model.decision import Decision
    from analyzer.model.ledger import Filed
    from analyzer.model.problems import Problem


@command(
    "check",
    Text(
        "Kiểm tra quyết định: hành động có hợp với trước đó, số khai có đúng số thủ tục, hạn ký và hạn nhập cơ sở dữ liệu, căn cứ hết"
        " hiệu lực, văn bản chưa công bố, văn bản tạm thời hết hạn. Có --from và --to thì đối chiếu hai chiều với những gì đã đổi:"
        " mỗi thay đổi một dòng, mỗi dòng một thay đổi. SỐ trống là mọi quyết định; cũng nhận một tệp YAML. Mã thoát 1 khi có điều sai.",
        "Check decisions: whether actions fit what was before, declared counts, days of signing and of entry into the national database,"
        " texts that had ended, texts nobody announced, temporary law that ends. With --from and --to every change needs a row and every"
        " row a change. Without NUMBER all decisions; a YAML file will do too. Exit code 1 when something is wrong.",
    ),
)
@argument("number", Text("[SỐ]", "[NUMBER]"), required=False)
@versions_options(required=False)
@ledger_options
@format_option("text", "json")
def check(number: str | None, base: str | None, revision: str | None, folder: Path, as_of: date | None, format_: str) -> int:
    from analyzer.ledger.checks.check import check_decisions, check_whole
    from analyzer.ledger.outcome import fails
    from analyzer.ledger.succession import succession

    must_go_together(base, revision)
    books = books_or_exit(folder, today(as_of))
    both = base is not None and revision is not None
    named = None if number is None else _named(number, books)
    further = succession(filed.record for filed in named or ())
    compared = compare(base or "", revision or "", folder, today(as_of), further) if both else None
    decisions = _all_meant(books, compared) if named is None else named
    wrong = _wrong_with(Path(number), decisions[0], books, compared) if number is not None and _is_new(number, books) else []
    print_problems(wrong)
    outcomes = check_decisions(decisions, books.ledger, books.whole.catalogue, compared)
    if any(problem.code == "number_taken" for problem in wrong):
        outcomes = [one for one in outcomes if one.code != "not_recorded"]
    if number is None:
        outcomes += check_whole(books.ledger, books.whole.catalogue, books.whole.versions)
    if format_ == "json":
        _print_json(decisions, outcomes, books, compared)
    else:
        _print_text(decisions, outcomes, books, compared, len(wrong) + len(books.problems))
    return 1 if books.problems or wrong or fails(outcomes) else 0


def _all_meant(books: Books, compared: Compared | None) -> Sequence[Filed[Decision]]:
    """Where none is named: the decisions of the day that explain the changes; without versions to compare all of that day."""
    from analyzer.ledger.as_it_stood import as_it_stood

    day = books.whole.catalogue.as_of
    if compared is None:
        return as_it_stood(books.ledger, day).decisions
    explaining = compared.decided | {(change.decision, change.decision_year) for change in compared.changes}
    then = as_it_stood(books.ledger, max(day, compared.revision.as_of))
    return [filed for filed in then.decisions if filed.record.identity in explaining]


def _named(number: str, books: Books) -> Sequence[Filed[Decision]]:
    """The decision of a number, or in a file."""
    if _is_file(number):
        return [_recorded_at(Path(number), books) or _from_file(Path(number))]
    found = books.ledger.numbered(number)
    if not found:
        hint = asked(nearest(number, (filed.record.number for filed in books.ledger.decisions)))
        wrong = Text("Sổ không có quyết định '{}'. {}", "The ledger has no decision '{}'. {}").of(number, hint)
        raise click.ClickException(say(wrong).rstrip())
    return found


def _recorded_at(path: Path, books: Books) -> Filed[Decision] | None:
    """The decision of the ledger whose very file this is: the record itself, whose problems the ledger tells."""
    here = path.resolve()
    return next((filed for filed in books.ledger.decisions if (books.root / filed.file).resolve() == here), None)


def _is_file(number: str) -> bool:
    return number.endswith((".yaml", ".yml"))


def _is_new(number: str, books: Books) -> bool:
    """Whether a file is named that is none of the ledger."""
    return _is_file(number) and _recorded_at(Path(number), books) is None


def _from_file(path: Path) -> Filed[Decision]:
    from analyzer.reading.ledger.ledger import read_decision

    filed, problems = read_decision(path)
    print_problems(problems)
    if filed is None:
        raise stopped(f"Không đọc được quyết định trong '{path}'.", f"No decision could be read in '{path}'.")
    return filed


def _wrong_with(path: Path, filed: Filed[Decision], books: Books, compared: Compared | None) -> list[Problem]:
    """What `record` would refuse in a file."""
    from analyzer.ledger.record import number_taken
    from analyzer.model.problems import Problem

    taken = number_taken(path, filed.record, books.root, books.ledger)
    remedy = Text("Sửa số, hoặc bỏ tệp này nếu là bản chép.", "Correct the number, or drop this file if it is a copy.")
    wrong = [] if taken is None else [Problem(filed.place("number"), "number_taken", taken, remedy)]
    return [*wrong, *problems_of(filed, books, compared)]


def _print_json(decisions: Sequence[Filed[Decision]], outcomes: Iterable[Outcome], books: Books, compared: Compared | None) -> None:
    language = current_language()
    print_json(
        {
            "decisions": [filed.record.number for filed in decisions],
            "double_entry": compared is not None,
            "outcomes": [outcome.as_json(language) for outcome in outcomes],
            "problems": [problem.as_json(language) for problem in books.problems],
        }
    )


def _print_text(
    decisions: Sequence[Filed[Decision]], outcomes: Sequence[Outcome], books: Books, compared: Compared | None, problems: int
) -> None:
    print_problems(books.problems)
    print_outcomes(outcomes)
    if compared is None:
        tell(
            "Chưa đối chiếu hai chiều với thay đổi của danh mục: thêm --from và --to.",
            "Not held against the changes of the catalogue both ways: add --from and --to.",
        )
    counts = {weight: sum(outcome.weight == weight for outcome in outcomes) for weight in WEIGHTS}
    told = ", ".join(f"{count} {say(WEIGHTS[weight])}" for weight, count in counts.items())
    files = Text(f", {problems} lỗi của tệp nêu ở trên", f", {problems} problem(s) of files above") if problems else NOTHING
    tell(f"{len(decisions)} quyết định: {told}{files.vi}.", f"{len(decisions)} decision(s): {told}{files.en}.")
