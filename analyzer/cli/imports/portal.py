"""`tthc import portal`: records of the national database -> a catalogue; and whether the catalogue gives them all back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analyzer.cli.imports.hindered import explained, must_bring_something
from analyzer.cli.imports.summary import as_json, tell_imported, tell_verified, verified_as_json
from analyzer.cli.shared.language import say, stopped
from analyzer.cli.shared.options import Day, language_option, today
from analyzer.cli.shared.output import print_json, progress_bar
from analyzer.cli.shared.speaking import DIRECTORY, argument, command, format_option, option
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.importing.portal.chosen import Choice
    from analyzer.importing.portal.imported import Imported
    from analyzer.importing.portal.verify import Verified

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
    from analyzer.bundled import folder as bundled
    from analyzer.importing.portal.chosen import Choice
    from analyzer.importing.portal.published import files_of
    from analyzer.importing.portal.verify import verify
    from analyzer.reading.tables import Tables

    if not source.exists():
        raise stopped(f"'{source}': không có tệp hay thư mục này.", f"'{source}': there is no such file or folder.")
    with explained(root):
        files_of(source)  # refuses a source without a file of records before a catalogue is begun
        begun = (root / "vocabulary").is_dir()
        vocabulary = Tables(root if begun else bundled("catalogue")).vocabulary()
        choice = Choice.of(vocabulary, ministries, fields, codes)
        if not begun:
            must_bring_something(source, choice)
        if not how["only_verify"]:
            _begin(root, choice)
        done = verify(source, root, choice) if how["only_verify"] else _import(source, root, choice, how["seen"], how["complete"])
    return _report(done, root, how["format_"], how["seen"])


def _seen_on(day: date) -> Text:
    """On which day the records count as seen where the user named none."""
    vi = f"Bản ghi được coi là thấy ở nguồn ngày {day:%d/%m/%Y}; lấy từ nguồn ngày khác thì nêu --seen NGÀY khi nhập."
    return Text(vi, f"The records count as seen in the source on {day}; if they were taken on another day, name it: --seen DAY.")


def _import(source: Path, root: Path, choice: Choice, seen: date | None, complete: bool) -> Imported:
    from analyzer.importing.portal.run import import_portal

    with progress_bar(Text("Đang nhập", "Importing")) as progress:
        return import_portal(source, root, choice, today(seen).isoformat(), complete=complete, progress=progress)


def _report(done: Imported | Verified, root: Path, format_: str, seen: date | None) -> int:
    """Say what was done; the exit code that says it, too."""
    from analyzer.importing.portal.imported import Imported

    if format_ == "json":
        print_json(as_json(done) if isinstance(done, Imported) else verified_as_json(done))
    elif isinstance(done, Imported):
        tell_imported(done, root)
        if done.written and seen is None:
            click.echo(say(_seen_on(today(seen))))
    else:
        tell_verified(done)
    to_see = (done.refused or done.conflicts) if isinstance(done, Imported) else done.lost
    return 1 if to_see else 0


def _begin(root: Path, choice: Choice) -> None:
    """A catalogue to import into: its vocabulary is there from the start, its procedures are those that are imported."""
    from analyzer.writing.starter import start

    if not root.exists() or (root.is_dir() and not any(root.iterdir())):
        start(root, "none", "" if len(choice.ministries) != 1 else next(iter(choice.named)))
    elif not (root / "vocabulary").is_dir():
        vi = f"'{root}' không phải danh mục (không có thư mục vocabulary). Chọn một thư mục mới hoặc trống."
        raise stopped(vi, f"'{root}' is no catalogue (it has no vocabulary). Choose a new or empty folder.")
