"""The ledger for a command: the catalogue with every version, its decisions and plans; the options that such commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from analyzer.cli.shared.options import day_option, folder_option, language_option
from analyzer.cli.shared.reading import or_exit
from analyzer.cli.shared.speaking import option, together
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.model.ledger import Ledger
    from analyzer.model.problems import Problem
    from analyzer.reading.load import Whole

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Books:
    """A catalogue and its ledger; `problems` are those of the ledger's files."""

    root: Path
    whole: Whole
    ledger: Ledger
    problems: list[Problem]


def books_or_exit(root: Path, as_of: date) -> Books:
    from analyzer.reading.ledger.ledger import read_ledger
    from analyzer.reading.load import load_whole

    whole = or_exit(lambda: load_whole(root, as_of))
    ledger, problems = read_ledger(root, whole.catalogue, whole.codes)
    return Books(root, whole, ledger, problems)


def ledger_options(function: F) -> F:
    """`-C`, `--as-of` and `--lang`, for commands whose argument is not the catalogue."""
    return together(
        folder_option("folder", Path("catalogue")),
        day_option(Text("tính đến ngày nào (mặc định: hôm nay)", "as of this day (default: today)")),
        language_option,
    )(function)


def versions_options(required: bool) -> Callable[[F], F]:
    """`--from` and `--to`, the two versions to compare."""
    version = Text("BẢN", "VERSION")
    before = Text("bản trước: một ngày, thư mục hoặc tham chiếu git", "the earlier version: a day, a folder or a git ref")
    after = Text("bản sau: một ngày, thư mục hoặc tham chiếu git", "the later version: a day, a folder or a git ref")
    return together(
        option("--from", "base", required=required, metavar=version, help=before),
        option("--to", "revision", required=required, metavar=version, help=after),
    )
