"""`tthc doctor`: how whole a catalogue is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analyzer.cli.shared.language import current_language, tell
from analyzer.cli.shared.options import catalogue_argument, procedure_selection_options
from analyzer.cli.shared.output import console, print_json
from analyzer.cli.shared.reading import print_problems
from analyzer.cli.shared.speaking import command, format_option
from analyzer.model.text import Text


@command(
    "doctor",
    Text(
        "Khám danh mục: thủ tục có đủ bộ phận bắt buộc không, chỗ nào chưa đọc được, quy tắc nào vì thế chưa đánh giá được."
        " Lỗi của tệp: tthc check.",
        "Check how whole a catalogue is: which mandatory parts procedures state, what cannot be read, which rules are blind for it."
        " Problems of files: tthc check.",
    ),
)
@catalogue_argument
@procedure_selection_options
@format_option("text", "json")
def doctor(catalogue: Path | None, folder: Path | None, as_of: date | None, rules: tuple[Path, ...], format_: str) -> int:
    from analyzer.analysis import rulebook
    from analyzer.cli.shared.selection import facts_chosen
    from analyzer.doctor.checkup import check_up
    from analyzer.engine.run import review

    chosen = facts_chosen(catalogue, folder, as_of, rules)
    facts, meant = chosen.facts, chosen.meant
    cards, wrong_cards = rulebook(chosen.root, rules)
    read = facts.catalogue
    graded = read if meant is None else read.with_procedures({code: read.procedures[code] for code in read.procedures if code in meant})
    checkup = check_up(graded, chosen.catalogue, cards, review(facts, cards).not_assessed)
    if format_ == "json":
        from analyzer.doctor.telling import as_json

        print_json(as_json(checkup, current_language()))
    else:
        from analyzer.report.screen.checkup import print_checkup

        print_problems(wrong_cards)
        print_checkup(checkup, console(), current_language())
        _tell(len(chosen.problems))
    return 0


def _tell(problems: int) -> None:
    """That files have problems too: a procedure that cannot be read has no grade."""

    if problems:
        tell(
            f"Danh mục còn {problems} lỗi dữ liệu; thủ tục không đọc được thì không được chấm: tthc check",
            f"The catalogue has {problems} problems; procedures that cannot be read are not graded: tthc check",
            err=True,
        )
