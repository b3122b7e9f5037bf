"""`tthc import volumes`: numbers of dossiers a year into a catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analyzer.cli.imports.sheets import finish, import_options, or_refused, unread
from analyzer.cli.shared.language import say, stopped
from analyzer.cli.shared.options import language_option
from analyzer.cli.shared.speaking import command, format_option, option
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.importing.lists.outcome import Outcome

HELP = Text(
    """Nhập số hồ sơ một năm của từng thủ tục từ TỆP .xlsx hoặc .csv vào parameters/volumes.yaml.

    Cột: mã (Mã TTHC, code), Năm (year), số hồ sơ (Số hồ sơ, Tổng số tiếp nhận, dossiers, received). Tệp không có cột mã, cột năm thì
    dùng --procedure, --year. Số viết 1234 hoặc 1.234. Tệp có cột Đơn vị (unit, department) là số của từng đơn vị: chỉ cộng khi có
    --sum-units, các đơn vị khác nhau, cùng cấp, và khớp dòng tổng của tệp; không khớp thì không nhập. Tiêu đề nói số liệu mới đến giữa năm
    thì cũng không nhập.

    Số đã có và bằng nhau thì không đổi; khác thì từ chối, trừ khi có --replace. Mã thoát: 0 xong, 1 có dòng bị từ chối, 2 không đọc được.""",
    """Import dossiers a year of each procedure from FILE, .xlsx or .csv, into parameters/volumes.yaml.

    Columns: code, year, dossiers (or received; or the usual Vietnamese heads). Where a file has no column of codes or years, use
    --procedure, --year. Numbers are written 1234 or 1.234. A file with a column of units (unit, department) holds numbers of units:
    they are added up only with --sum-units, when the units differ, are of one level and agree with the file's own total. Numbers that
    a title says to reach only part of the year are not taken over.

    A number that is there already is unchanged; another one is refused, but for --replace. Exit codes: 0 done, 1 rows refused,
    2 nothing could be read.""",
)


class Year(click.ParamType[int]):
    """A year, written 2025."""

    name = "YYYY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        if not (value.isascii() and value.isdigit() and len(value) == 4):
            self.fail(say(Text(f"'{value}' không phải năm; viết như 2025.", f"'{value}' is no year; write 2025.")), param, ctx)
        return int(value)


@command("volumes", HELP)
@import_options
@option(
    "--year",
    type=Year(),
    metavar=Text("NĂM", "YEAR"),
    help=Text("năm của mọi dòng không ghi năm", "the year of all rows that state none"),
)
@option(
    "--procedure",
    default="",
    metavar=Text("MÃ", "CODE"),
    help=Text("mã thủ tục của mọi dòng, khi tệp không có cột mã", "the code of all rows, where the file has no such column"),
)
@option(
    "--source",
    default="",
    metavar=Text("NGUỒN", "TEXT"),
    help=Text("nguồn ghi bên cạnh con số (mặc định: tên tệp và dòng)", "the source beside each number (default: file name and row)"),
)
@option("--replace", is_flag=True, help=Text("thay số khác đã có trong danh mục", "replace other numbers that the catalogue has"))
@option("--sum-units", is_flag=True, help=Text("cộng số của các đơn vị", "add up the numbers of units"))
@option(
    "--whole-year",
    is_flag=True,
    help=Text("số liệu là của cả năm, dù tiêu đề nói khác", "the numbers are of the whole year, whatever the titles say"),
)
@format_option("text", "json")
@language_option
def volumes(
    file: Path,
    into: Path,
    sheet: str,
    dry_run: bool,
    year: int | None,
    procedure: str,
    source: str,
    replace: bool,
    sum_units: bool,
    whole_year: bool,
    format_: str,
) -> int:
    import re
    from datetime import date

    from analyzer.importing.lists.counted import fits_counts
    from analyzer.importing.lists.rows import clean
    from analyzer.importing.lists.sheets import read_sheet
    from analyzer.importing.lists.standing import standing
    from analyzer.importing.lists.volumes import Request, import_volumes

    if procedure and not re.fullmatch(r"\d\.\d{6}(?:\d{1,3}|-\w{1,12})?", procedure):
        raise stopped(
            f"'{procedure}' không phải mã thủ tục; viết như 1.004222.", f"'{procedure}' is no code of a procedure; write 1.004222."
        )
    read = or_refused(lambda: read_sheet(file, fits_counts, sheet), file)
    catalogue = or_refused(lambda: standing(into, date.today()), into)
    asked = Request(clean(file.name), procedure, year, clean(source).replace("\n", " "), replace, sum_units, whole_year)
    outcome = or_refused(lambda: import_volumes(read.rows, catalogue, asked, date.today().year), file)
    outcome.notes += unread(read.others)
    return finish(outcome, into, format_, dry_run, _counts)


def _counts(outcome: Outcome) -> Text:
    refused = outcome.read - outcome.accepted
    return Text(
        f"{outcome.read} dòng: mới {outcome.new}, thay số cũ {outcome.replaced}, không đổi {outcome.unchanged}, bị từ chối {refused}.",
        f"{outcome.read} rows: new {outcome.new}, in place of old numbers {outcome.replaced}, unchanged {outcome.unchanged}, refused {refused}.",
    )
