"""`tthc import list`: an official list of procedures into a catalogue."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.cli.imports.sheets import finish, import_options, or_refused, unread
from analyzer.cli.shared.language import stopped
from analyzer.cli.shared.options import language_option
from analyzer.cli.shared.speaking import command, format_option, option
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.importing.lists.outcome import Outcome
    from analyzer.importing.lists.standing import Standing

HELP = Text(
    """Nhập danh sách thủ tục từ TỆP .xlsx hoặc .csv (UTF-8, UTF-16; dấu phẩy, chấm phẩy hoặc tab).

    Dòng đầu bảng đứng ở đâu cũng được, phía trên có thể có tiêu đề. Cột bắt buộc: mã (Mã TTHC, Mã thủ tục, Số hồ sơ TTHC, code),
    tên (Tên thủ tục hành chính, Tên TTHC, name). Cột khác: Lĩnh vực (field), Cơ quan thực hiện (authority), Bộ hoặc Cơ quan ban hành
    (ministry), Cấp thực hiện (level). Đề mục giữa bảng như “I. Lĩnh vực ...”, “A. Thủ tục hành chính cấp tỉnh” áp dụng cho các dòng
    dưới nó; dòng trong phần bãi bỏ bị từ chối.

    Mã chưa có thành tệp mới procedures/<lĩnh vực>/<mã>.yaml. Mã đã có thì so sánh, tệp giữ nguyên. Mã thoát: 0 xong, 1 có dòng bị
    từ chối, 2 không đọc được.""",
    """Import a list of procedures from FILE, .xlsx or .csv (UTF-8, UTF-16; comma, semicolon or tab).

    The head row may stand anywhere, below titles. Columns needed: code, name (or the usual Vietnamese heads). Others: field, authority,
    ministry, level. Headings between the rows that name a field or a level hold for the rows below them; rows in a part of
    repealed procedures are refused.

    A code that is new becomes a file procedures/<field>/<code>.yaml. A known one is compared, its file left alone. Exit codes: 0 done,
    1 rows refused, 2 nothing could be read.""",
)


@command("list", HELP)
@import_options
@option(
    "--add-words",
    is_flag=True,
    help=Text(
        "thêm lĩnh vực, cơ quan chưa có vào vocabulary/ thay vì từ chối dòng",
        "add unknown fields and agencies to vocabulary/ instead of refusing the row",
    ),
)
@option(
    "--ministry",
    default="",
    metavar=Text("MÃ", "ID"),
    help=Text("bộ của thủ tục mới khi dòng không nêu, như bca", "the ministry of new procedures whose row names none, such as bca"),
)
@format_option("text", "json")
@language_option
def list_(file: Path, into: Path, sheet: str, dry_run: bool, add_words: bool, ministry: str, format_: str) -> int:
    from datetime import date

    from analyzer.importing.lists.listed import fits_a_list
    from analyzer.importing.lists.lists import import_list
    from analyzer.importing.lists.sheets import read_sheet
    from analyzer.importing.lists.standing import standing

    read = or_refused(lambda: read_sheet(file, fits_a_list, sheet), file)
    catalogue = or_refused(lambda: standing(into, date.today()), into)
    _known_ministry(ministry, catalogue)
    outcome = or_refused(lambda: import_list(read.rows, catalogue, add_words, ministry), file)
    outcome.notes += unread(read.others)
    return finish(outcome, into, format_, dry_run, _counts)


def _known_ministry(ministry: str, catalogue: Standing) -> None:
    if ministry and ministry not in catalogue.vocabulary.ministries:
        known = ", ".join(catalogue.vocabulary.ministries)
        raise stopped(
            f"Không có bộ '{ministry}' trong vocabulary/ministries.yaml. Có: {known}.",
            f"There is no ministry '{ministry}' in vocabulary/ministries.yaml. There are: {known}.",
        )


def _counts(outcome: Outcome) -> Text:
    refused = outcome.read - outcome.accepted
    return Text(
        f"{outcome.read} dòng: thủ tục mới {outcome.new}, không đổi {outcome.unchanged}, khác danh mục {outcome.differing}, bị từ chối {refused}.",
        f"{outcome.read} rows: new procedures {outcome.new}, unchanged {outcome.unchanged}, other than the catalogue {outcome.differing}, refused {refused}.",
    )
