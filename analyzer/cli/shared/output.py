"""What a command gives: JSON or a screen on standard output, or a file; the same input gives the same bytes.

A file that `--out` names is somebody's own once it is there: people fill papers in, so it is never written over.
"""

from __future__ import annotations

import csv
import json
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from analyzer.cli.shared.language import say, stopped, tell
from analyzer.model.refusals import why_refused
from analyzer.model.text import Text, same

if TYPE_CHECKING:
    from rich.console import Console

_PIECE = 10_000
"""Parts of a JSON text (a bracket, a name, a value) that are written at once."""


def print_json(value: Any) -> None:
    """A piece at a time: the JSON of a country is never held as one text."""
    parts = _json().iterencode(value)
    while piece := "".join(islice(parts, _PIECE)):
        click.echo(piece, nl=False)
    click.echo()


def as_json(value: Any) -> str:
    return _json().encode(value)


def _json() -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, indent=1, default=_for_json)


def cell(value: object) -> str:
    """A value as one cell; text that a spreadsheet would run as a formula is marked as text."""
    text = "; ".join(str(item) for item in value) if isinstance(value, list) else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") and not isinstance(value, int | float) else text


def print_csv(head: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """A table as CSV. A file into which it goes begins with the mark by which Excel knows UTF-8; programs in a pipe get none."""
    if _begins_a_file():
        sys.stdout.write("\ufeff")
    writer = csv.writer(sys.stdout)
    writer.writerow(head)
    writer.writerows([cell(value) for value in row] for row in rows)


def _begins_a_file() -> bool:
    with suppress(OSError, ValueError):
        output = os.fstat(sys.stdout.fileno())
        return stat.S_ISREG(output.st_mode) and output.st_size == 0
    return False


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody sits at a standard stream, which is None where it was closed."""
    return stream is not None and stream.isatty()


def console(piped: int = 120) -> Console:
    """The screen, as wide as the terminal; `piped` columns wide where no terminal tells its width."""
    from rich.console import Console

    return Console(highlight=False, width=None if is_terminal(sys.stdout) else piped)


@contextmanager
def progress_bar(doing: Text) -> Iterator[Callable[[int, int], None]]:
    """What is done so far, and all there is to do, as a bar on a terminal; nothing where the output is piped."""
    if not is_terminal(sys.stderr):
        yield lambda _done, _all: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(say(doing), total=None)
        yield lambda done, all_: bar.update(task, completed=done, total=all_)


def docx_file(form: str, out: Path | None) -> Path | None:
    """The file to write where the form that is asked for is docx, which no screen can show."""
    if form != "docx" and out is not None:
        vi = "-o chỉ ghi tệp Word: thêm --format docx. Dạng khác in ra màn hình; muốn thành tệp thì thêm: > TỆP"
        raise click.UsageError(say(Text(vi, "-o writes a Word file: add --format docx. Other forms are printed; for a file add: > FILE")))
    if form != "docx":
        return None
    if out is None:
        raise stopped("Dạng docx cần -o TỆP.docx.", "The docx form wants -o FILE.docx.")
    if out.suffix.lower() != ".docx":
        raise stopped(f"'{out}' phải có đuôi .docx.", f"'{out}' must end in .docx.")
    return out


def write_new(out: Path, data: bytes, told: Text | None = None) -> None:
    """Write the file that `--out` names, whole or not at all, and say so with what is `told` of it; one that is there already stays."""
    _write(out, data, over=False)
    more = Text("." if told is None else f": {told.vi}", "." if told is None else f": {told.en}")
    tell(f"Đã ghi {out}{more.vi}", f"Wrote {out}{more.en}", err=True)


def write_new_pair(first: tuple[Path, bytes, Text], second: tuple[Path, bytes]) -> None:
    """Two files of one piece of work: where the second cannot be written, the first goes again, so that the same command can be repeated."""
    out, data, told = first
    _write(out, data, over=False)
    try:
        _write(*second, over=False)
    except BaseException:
        out.unlink(missing_ok=True)
        raise
    for written, more in ((out, same(": {}").of(told)), (second[0], same("."))):
        tell(f"Đã ghi {written}{more.vi}", f"Wrote {written}{more.en}", err=True)


def refuse_existing(*files: Path | None) -> None:
    """Before anything is written: a file that is there already stays."""
    for out in files:
        if out is not None and (out.exists() or out.is_symlink()):
            raise stopped(f"'{out}' đã có; không ghi đè. Chọn tên khác.", f"'{out}' is there already and stays. Choose another name.")


def write_page(out: Path, data: bytes) -> None:
    """Write a page that the program makes again and again, over the one before unless that is read-only."""
    _write(out, data, over=True)


@contextmanager
def or_elsewhere(out: Path) -> Iterator[None]:
    """Where a file cannot be written, the command ends and says why."""
    try:
        yield
    except OSError as error:
        why = why_refused(error)
        raise stopped(
            f"Không ghi được '{out}': {why.vi}. Chọn nơi khác.", f"'{out}' cannot be written: {why.en}. Choose another place."
        ) from None


def _write(out: Path, data: bytes, *, over: bool) -> None:
    from analyzer.writing.atomic import sweep, write

    with or_elsewhere(out):
        if not over:
            refuse_existing(out)
            _refuse_nowhere(out)
        if out.exists() and not out.stat().st_mode & 0o222:
            raise PermissionError(None, say(Text("tệp chỉ đọc", "the file is read-only")))
        write(out, data)
        sweep(out)


def _refuse_nowhere(out: Path) -> None:
    """One new folder is made, as `build` is; where the folder around it is missing too, the path is a slip of the hand."""
    if not out.parent.is_dir() and not out.parent.parent.is_dir():
        raise stopped(
            f"Không có thư mục '{out.parent}' để ghi '{out.name}'. Sửa đường dẫn, hoặc tạo thư mục trước.",
            f"There is no folder '{out.parent}' for '{out.name}'. Correct the path, or make the folder first.",
        )


def _for_json(value: Any) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    return str(value)
