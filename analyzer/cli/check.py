"""`tthc check`: problems of the files."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.cli.shared.language import current_language, tell
from analyzer.cli.shared.options import catalogue_argument, chosen, today
from analyzer.cli.shared.outcomes import print_outcomes
from analyzer.cli.shared.output import print_json
from analyzer.cli.shared.reading import or_exit, print_problems
from analyzer.cli.shared.speaking import command, format_option
from analyzer.model.problems import Problem
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.ledger.outcome import Outcome
    from analyzer.reading.load import Whole


@command(
    "check",
    Text("Kiểm tra lỗi dữ liệu: mọi lỗi của mọi tệp, kèm chỗ và cách sửa.", "Problems of all files, with place and remedy."),
)
@catalogue_argument
@format_option("text", "json")
def check(catalogue: Path | None, folder: Path | None, as_of: date | None, rules: tuple[Path, ...], format_: str) -> int:
    from analyzer.analysis import rulebook
    from analyzer.engine.cards.lawful import unknown_texts, without_provision
    from analyzer.engine.cards.overrides import unknown_overrides
    from analyzer.engine.run import mistakes
    from analyzer.engine.words.plain_values import counted
    from analyzer.facts.facts import compute
    from analyzer.ledger.checks.files_gone import imported_and_gone
    from analyzer.model.problems import by_place
    from analyzer.reading.ledger.reviews import read_reviews
    from analyzer.reading.load import load_whole

    root = chosen(catalogue, folder)
    whole = or_exit(lambda: load_whole(root, today(as_of), every_day=True), _print_json if format_ == "json" else None)
    loaded = whole.catalogue
    cards, wrong_cards = rulebook(root, rules)
    in_the_ledger, notes = _ledger(root, whole)
    notes += imported_and_gone(root, whole.versions, whole.unread, loaded.as_of)
    _, wrong_reviews = read_reviews(root)
    found = by_place(
        [
            *(problem for problem in whole.problems if problem not in in_the_ledger),
            *in_the_ledger,
            *wrong_cards,
            *wrong_reviews,
            *mistakes(compute(loaded), cards),
            *unknown_overrides(loaded, cards),
            *without_provision(cards),
            *unknown_texts(cards, loaded),
        ]
    )
    if format_ == "json":
        _print_json(found, notes, len(loaded.procedures))
    else:
        print_problems(found)
        print_outcomes(notes, err=True)
        count, wrong = counted(len(loaded.procedures)), counted(len(found))
        if left_out := _left_out(found, loaded.procedures):
            codes = ", ".join(left_out)
            tell(f"Chưa đọc được, để ngoài lượt rà soát: {codes}.", f"Not readable, left out of the review: {codes}.")
        if found:
            tell(
                f"{wrong.vi} lỗi dữ liệu trong danh mục {count.vi} thủ tục.",
                f"{wrong.en} problems in a catalogue of {count.en} procedures.",
            )
        else:
            tell(f"Không có lỗi dữ liệu: đã kiểm tra {count.vi} thủ tục.", f"No problems: {count.en} procedures checked.")
    return 1 if found else 0


def _print_json(problems: Sequence[Problem], notes: Iterable[Outcome] = (), procedures: int = 0) -> None:
    """Every problem, where no procedure could be read too."""
    language = current_language()
    print_json(
        {
            "procedures": procedures,
            "problems": [problem.as_json(language) for problem in problems],
            "notes": [note.as_json(language) for note in notes],
        }
    )


def _ledger(root: Path, whole: Whole) -> tuple[list[Problem], list[Outcome]]:
    """What is wrong in the ledger, with seals that git knows and that are not what they were; and decisions that were never recorded."""
    from analyzer.ledger.checks.check import not_recorded
    from analyzer.ledger.repository.seals import broken_seals, seals_at_head
    from analyzer.reading.ledger.ledger import read_ledger
    from analyzer.reading.ledger.seals import seal_file

    ledger, problems = read_ledger(root, whole.catalogue, whole.codes)
    told = {seal_file(problem.place.file) for problem in problems if problem.code in ("seal_without_mark", "recorded_decision_gone")}
    broken = [problem for problem in broken_seals(seals_at_head(root), root, "HEAD") if problem.place.file not in told]
    told.update(problem.place.file for problem in broken)
    notes = [note for filed in ledger.decisions if seal_file(filed.file) not in told for note in not_recorded(filed)]
    return [*problems, *broken], notes


_READ_ALL_THE_SAME = ("name_and_code_differ", "competing_versions")
"""Problems of files that were read, by whatever name."""


def _left_out(problems: Iterable[Problem], read: Container[str]) -> list[str]:
    """The codes whose files have problems and gave no procedure."""
    from analyzer.reading.procedures import code_of

    unread = (problem.place.file for problem in problems if problem.code not in _READ_ALL_THE_SAME)
    files = {file for file in unread if file.startswith("procedures/")}
    codes = {code_of(file) for file in files}
    return sorted(code for code in codes if code not in read)
