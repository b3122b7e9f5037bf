"""`tthc import portal`: records of the national database -> a catalogue; and whether the catalogue gives them all back."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analyzer.cli.language import current_language, say
from analyzer.cli.options import Day, language_option, today
from analyzer.cli.output import print_json
from analyzer.cli.speaking import DIRECTORY, argument, command, format_option, option
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.importing.portal.chosen import Choice
    from analyzer.importing.portal.run import Imported, Progress
    from analyzer.importing.portal.verify import Verified

MOST_SHOWN = 20
_SOURCE = Text("NGUỒN", "SRC")


@command(
    "portal",
    Text(
        "Nhập bản ghi của Cơ sở dữ liệu quốc gia về thủ tục hành chính vào danh mục. NGUỒN: tệp .jsonl, .jsonl.gz, .json,"
        " hoặc thư mục chứa chúng. Nhập lại bao nhiêu lần cũng được: phần người sửa được giữ, chỗ mâu thuẫn được liệt kê."
        " Ví dụ: tthc import portal ban_ghi.jsonl.gz --into danh-muc --ministry bca",
        "Bring records of the national database of procedures into a catalogue. SRC: a .jsonl, .jsonl.gz or .json file, or a"
        " folder of them. It may be run again at any time: what people edited is kept, conflicts are listed."
        " Example: tthc import portal records.jsonl.gz --into my-catalogue --ministry bca",
    ),
)
@argument("source", _SOURCE, type=click.Path(path_type=Path))
@option(
    "--into",
    "root",
    required=True,
    type=click.Path(path_type=Path),
    metavar=DIRECTORY,
    help=Text("danh mục nhận bản ghi; chưa có thì được tạo", "the catalogue that takes them; made where there is none"),
)
@option(
    "--ministry",
    "ministries",
    multiple=True,
    metavar=Text("BỘ", "MINISTRY"),
    help=Text("chỉ của bộ này (mã hoặc tên); lặp lại được", "of this ministry only (id or name); may be repeated"),
)
@option(
    "--field",
    "fields",
    multiple=True,
    metavar=Text("LĨNH_VỰC", "FIELD"),
    help=Text("chỉ của lĩnh vực này (mã hoặc tên); lặp lại được", "of this field only (id or name); may be repeated"),
)
@option(
    "--code",
    "codes",
    multiple=True,
    metavar=Text("MÃ", "CODE"),
    help=Text("chỉ thủ tục có mã này; lặp lại được", "this procedure only; may be repeated"),
)
@option(
    "--seen",
    type=Day(),
    metavar=Text("NĂM-THÁNG-NGÀY", "YYYY-MM-DD"),
    help=Text("ngày thấy bản ghi ở nguồn (mặc định: hôm nay)", "the day the records were seen (default: today)"),
)
@option(
    "--complete",
    is_flag=True,
    help=Text(
        "nguồn là toàn bộ: thủ tục đã nhập mà nguồn không có thì được đánh dấu, dù nhiều",
        "the source is the whole: what was imported and is not in it is marked as gone, however much it is",
    ),
)
@option(
    "--verify",
    "only_verify",
    is_flag=True,
    help=Text(
        "không nhập: dựng lại từng bản ghi từ danh mục rồi so với nguồn",
        "do not import: rebuild each record from the catalogue and compare",
    ),
)
@format_option("text", "json")
@language_option
def portal(source: Path, root: Path, ministries: tuple[str, ...], fields: tuple[str, ...], codes: tuple[str, ...], **how: Any) -> int:
    from analyzer.importing.portal.chosen import Choice
    from analyzer.reading.tables import Tables

    with _explained(source, root):
        if not how["only_verify"]:
            _begin(root)
        choice = Choice.of(Tables(root).vocabulary(), ministries, fields, codes)
        if how["only_verify"]:
            return _verify(source, root, choice, how["format_"])
        return _import(source, root, choice, **how)


def _import(source: Path, root: Path, choice: Choice, *, seen: date | None, complete: bool, format_: str, only_verify: bool) -> int:  # noqa: ARG001
    from analyzer.importing.portal.run import import_portal

    with _progress() as progress:
        done = import_portal(source, root, choice, today(seen).isoformat(), complete=complete, progress=progress)
    if format_ == "json":
        print_json(_as_json(done))
    else:
        _tell(done, root)
    return 1 if done.refused or done.conflicts else 0


def _verify(source: Path, root: Path, choice: Choice, format_: str) -> int:
    from analyzer.importing.portal.verify import verify

    done = verify(source, root, choice)
    if format_ == "json":
        lost = [{"code": one.code, "field": one.field} for one in done.lost]
        print_json({"read": done.read, "whole": done.whole, "edited": done.edited, "lost": lost})
    else:
        _tell_verified(done)
    return 1 if done.lost else 0


def _begin(root: Path) -> None:
    """A catalogue to import into: its vocabulary is there from the start, its procedures are those that are imported."""
    from analyzer.writing.starter import start

    if not root.exists() or (root.is_dir() and not any(root.iterdir())):
        start(root, "none")


@contextmanager
def _explained(source: Path, root: Path) -> Iterator[None]:
    """What cannot be done, as a message that says what to do."""
    from analyzer.importing.published import NothingPublished
    from analyzer.writing.slices import CannotEdit

    try:
        yield
    except NothingPublished:
        raise click.ClickException(
            say(
                Text(
                    f"Không có bản ghi nào ở '{source}': cần tệp .jsonl, .jsonl.gz hoặc .json, hoặc thư mục chứa chúng.",
                    f"There are no records at '{source}': a .jsonl, .jsonl.gz or .json file is wanted, or a folder of them.",
                )
            )
        ) from None
    except CannotEdit as error:
        raise click.ClickException(
            say(
                Text(
                    f"Không thêm được từ mới vào từ vựng ({error}); chưa thủ tục nào được ghi. Kiểm tra: tthc check {root}",
                    f"New words cannot be added to the vocabulary ({error}); no procedure was written. See: tthc check {root}",
                )
            )
        ) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise click.ClickException(
            say(
                Text(
                    f"Không ghi tiếp được vào '{root}': {reason}. Những thủ tục đã ghi vẫn trọn vẹn; chạy lại lệnh này để nhập nốt.",
                    f"'{root}' cannot be written any further: {reason}. What was written is whole; run the command again to finish.",
                )
            )
        ) from None


@contextmanager
def _progress() -> Iterator[Progress]:
    """A bar on a terminal, nothing where the output is piped."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(say(Text("Đang nhập", "Importing")), total=None)
        yield lambda done, all_: bar.update(task, completed=done, total=all_)


def _as_json(done: Imported) -> dict[str, Any]:
    return {
        "read": done.read,
        "written": done.written,
        "unchanged": done.unchanged,
        "merged": done.merged,
        "refused": done.refused,
        "conflicts": [clash._asdict() for clash in done.conflicts],
        "gone": done.gone,
        "problems": [{"code": one.code, "field": one.field, "reason": say(one.reason)} for one in done.problems],
    }


def _tell(done: Imported, root: Path) -> None:
    """The answer first, then what a person should look at."""
    click.echo(
        say(
            Text(
                f"Đã đọc {done.read} bản ghi: ghi mới hoặc cập nhật {done.written}, giữ nguyên {done.unchanged}, trộn với phần người sửa {done.merged}.",
                f"{done.read} records read: {done.written} written or updated, {done.unchanged} unchanged, {done.merged} merged with people's edits.",
            )
        )
    )
    _tell_conflicts(done)
    _tell_gone(done)
    _tell_problems(done)
    click.echo(say(Text(f"Tiếp theo: tthc check {root}; tthc analyze {root}", f"Next: tthc check {root}; tthc analyze {root}")))


def _tell_conflicts(done: Imported) -> None:
    if not done.conflicts:
        return
    head = Text(
        f"\n{len(done.conflicts)} chỗ cả người và nguồn cùng sửa; danh mục giữ phần của người:",
        f"\n{len(done.conflicts)} places that both people and the source changed; the catalogue keeps the people's text:",
    )
    click.echo(say(head))
    for clash in done.conflicts[:MOST_SHOWN]:
        click.echo(f"  {clash.code}  {clash.path}")
        click.echo(say(Text(f"    danh mục: {_short(clash.ours)}", f"    catalogue: {_short(clash.ours)}")))
        click.echo(say(Text(f"    nguồn:    {_short(clash.theirs)}", f"    source:    {_short(clash.theirs)}")))
    _more(len(done.conflicts))


def _tell_gone(done: Imported) -> None:
    if done.gone:
        codes = ", ".join(done.gone[:MOST_SHOWN])
        click.echo(
            say(
                Text(
                    f"\n{len(done.gone)} thủ tục nguồn không còn, đã đánh dấu: {codes}",
                    f"\n{len(done.gone)} procedures are gone from the source and marked: {codes}",
                )
            )
        )
        _more(len(done.gone))
    if done.excerpt:
        click.echo(
            say(
                Text(
                    "\nNguồn ít hơn nửa số đã nhập nên được coi là trích: không thủ tục nào bị đánh dấu là không còn (--complete để đánh dấu).",
                    "\nThe source has less than half of what was imported and is taken for an excerpt: nothing is marked as gone (--complete to insist).",
                )
            )
        )


def _tell_problems(done: Imported) -> None:
    """By reason, with how often and an example each: the whole list is in the JSON."""
    if not done.problems:
        return
    click.echo(say(Text(f"\n{len(done.problems)} điều cần xem ở bản ghi:", f"\n{len(done.problems)} things to look at in the records:")))
    counted = Counter(one.reason for one in done.problems)
    example = {one.reason: one for one in reversed(done.problems)}
    for reason, count in counted.most_common(MOST_SHOWN):
        one = example[reason]
        click.echo(f"  {count:>5}  {say(reason)}  ({one.code} {one.field})".rstrip())
    _more(len(counted))


def _more(count: int) -> None:
    if count > MOST_SHOWN:
        rest = count - MOST_SHOWN
        click.echo(say(Text(f"  ... và {rest} nữa (--format json)", f"  ... and {rest} more (--format json)")))


def _tell_verified(done: Verified) -> None:
    share = 100 * (done.whole + len(done.edited)) / done.read if done.read else 0.0
    shown = f"{share:.2f}".replace(".", "," if current_language() == "vi" else ".")
    click.echo(
        say(
            Text(
                f"Dựng lại được {shown} % của {done.read} bản ghi: {done.whole} trọn vẹn, {len(done.edited)} khác vì người đã sửa.",
                f"{shown} % of {done.read} records are given back: {done.whole} whole, {len(done.edited)} differing by people's edits.",
            )
        )
    )
    for one in done.lost[:MOST_SHOWN]:
        click.echo(say(Text(f"  {one.code}: mất '{one.field}'", f"  {one.code}: '{one.field}' is lost")))
    _more(len(done.lost))


def _short(value: Any) -> str:
    text = "—" if value is None else " ".join(str(value).split())
    return text if len(text) <= 160 else f"{text[:157]}..."
