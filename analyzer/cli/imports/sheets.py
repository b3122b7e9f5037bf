"""What the two commands that import lists share: options, reading, writing, and the account of every row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from analyzer.cli.shared.language import current_language, say
from analyzer.cli.shared.output import print_json, progress_bar
from analyzer.cli.shared.speaking import DIRECTORY, FILE, argument, option, together
from analyzer.cli.shared.writing import write_or_exit
from analyzer.model.text import Text, safe

if TYPE_CHECKING:
    from analyzer.importing.lists.outcome import Added, Outcome, Refusal

F = TypeVar("F", bound=Callable[..., object])
T = TypeVar("T")
SHOWN = 40
"""Lines shown of rows that share a fate."""


def import_options(function: F) -> F:
    """FILE, `--into`, `--sheet`, `--dry-run`."""
    path = click.Path(path_type=Path)
    return together(
        argument("file", FILE, type=path),
        option("--into", required=True, type=path, metavar=DIRECTORY, help=Text("danh mục nhận dữ liệu", "the catalogue to import into")),
        option(
            "--sheet",
            default="",
            metavar=Text("TRANG", "SHEET"),
            help=Text(
                "trang tính của tệp XLSX (mặc định: trang có đủ cột nhất)",
                "the sheet of an XLSX file (default: that with most columns)",
            ),
        ),
        option("--dry-run", is_flag=True, help=Text("chỉ cho biết, không ghi gì", "only say what would be done, write nothing")),
    )(function)


def or_refused(work: Callable[[], T], file: Path) -> T:
    """What `work` gives; of a file that cannot be read the name is told too."""
    from analyzer.importing.lists.rows import CannotRead

    try:
        return work()
    except CannotRead as cannot:
        raise click.ClickException(f"{file}: {say(cannot.message)}") from None


def unread(others: tuple[str, ...]) -> list[Text]:
    """A note that names the sheets that were not read; none where all were."""
    names = ", ".join(f"“{name}”" for name in others)
    return [Text(f"Trang chưa đọc: {names} (--sheet).", f"Sheets not read: {names} (--sheet).")] if others else []


def finish(outcome: Outcome, into: Path, format_: str, dry_run: bool, written: Callable[[Outcome], Text]) -> int:
    """Write what an outcome plans, and tell what became of every row; the exit code. `written` says what is in the catalogue now."""
    if not dry_run:
        _write(outcome, into)
    if format_ == "json":
        print_json(outcome.as_json(current_language(), not dry_run))
    else:
        for line in _account(outcome):
            click.echo(line)
        told = written(outcome)
        click.echo(say(Text("Chạy thử, chưa ghi gì. Sẽ: {}", "Dry run, nothing written. It would be: {}").of(told) if dry_run else told))
    return 1 if outcome.refused else 0


def _write(outcome: Outcome, into: Path) -> None:
    with progress_bar(Text("Đang ghi", "Writing")) as told:
        write_or_exit(into, outcome.changes, lambda done: told(done, len(outcome.changes)))


def _account(outcome: Outcome) -> Iterable[str]:
    """Every row that is new, refused, different or repaired; then the words added and the notes."""
    if outcome.added:
        yield say(Text(f"Nhận dòng {_lines(outcome.added)}.", f"Accepted line {_lines(outcome.added)}."))
    yield from _refused(outcome.refused)
    for difference in outcome.differences:
        key = _KEYS[difference.key]
        yield say(
            Text(
                f"Dòng {difference.line}, {difference.code}: {key.vi} khác. Danh mục: {_shown(difference.catalogue)}. Danh sách: {_shown(difference.listed)}.",
                f"Line {difference.line}, {difference.code}: other {key.en}. Catalogue: {_shown(difference.catalogue)}. List: {_shown(difference.listed)}.",
            )
        )
    for repair in outcome.repaired:
        yield say(
            Text(
                f"Dòng {repair.line}: mã “{safe(repair.given)}” đọc là {repair.code}.",
                f"Line {repair.line}: the code “{safe(repair.given)}” is read as {repair.code}.",
            )
        )
    for word in outcome.words:
        yield say(
            Text(
                f"Thêm từ {word.id}: “{safe(word.name)}” vào vocabulary/{word.table}.yaml (tên tiếng Anh còn để bằng tiếng Việt).",
                f"New word {word.id}: “{safe(word.name)}” in vocabulary/{word.table}.yaml (its English name is still Vietnamese).",
            )
        )
    yield from (say(note) for note in outcome.notes)


def _refused(refused: Sequence[Refusal]) -> Iterable[str]:
    """Refusals in the order of lines; rows with the same reason together."""
    by_reason: dict[str, list[Refusal]] = {}
    for refusal in sorted(refused, key=lambda one: one.line):
        by_reason.setdefault(say(refusal.reason), []).append(refusal)
    for reason, rows in by_reason.items():
        where = _lines(rows)
        yield say(Text(f"Từ chối dòng {where}", f"Refused line {where}")) + f":\n  {safe(reason)}"


def _lines(rows: Sequence[Refusal | Added]) -> str:
    """The lines of rows with their codes: `5 (1.000010); 7`."""
    shown = "; ".join(f"{row.line} ({row.code})" if row.code else str(row.line) for row in rows[:SHOWN])
    rest = len(rows) - SHOWN
    return shown + (say(Text(f" và {rest} dòng khác", f" and {rest} more")) if rest > 0 else "")


_KEYS = {
    "name": Text("tên", "name"),
    "field": Text("lĩnh vực", "field"),
    "authority": Text("cơ quan thực hiện", "authority"),
}


def _shown(words: str) -> str:
    return f"“{safe(words)}”" if words else say(Text("(trống)", "(empty)"))
