"""`tthc init`: a new catalogue to start from."""

from __future__ import annotations

from pathlib import Path

import click

from analyzer.cli.shared.language import stopped, tell
from analyzer.cli.shared.options import language_option
from analyzer.cli.shared.speaking import DIRECTORY, argument, command, option
from analyzer.model.refusals import why_refused
from analyzer.model.text import Text


@command(
    "init",
    Text(
        "Tạo danh mục mới trong THƯ_MỤC từ danh mục mẫu của Bộ Công an.",
        "Create a new catalogue in DIR from the bundled one of the Ministry of Public Security.",
    ),
)
@argument("folder", DIRECTORY, type=click.Path(path_type=Path))
@option(
    "--empty",
    is_flag=True,
    help=Text("chỉ từ vựng, tham số và một thủ tục mẫu", "only vocabulary, parameters and one example procedure"),
)
@language_option
def init(folder: Path, empty: bool) -> int:
    from analyzer.writing.starter import start

    if folder.resolve() == Path.cwd():
        raise stopped(
            "Danh mục được tạo thành một thư mục mới, không ở chính thư mục đang đứng; ví dụ: tthc init danh-muc.",
            "A catalogue is made as a new folder, not in the one you stand in; for example: tthc init my-catalogue.",
        )
    try:
        count = start(folder, "example" if empty else "all")
    except OSError as error:
        why = why_refused(error)
        raise stopped(f"Không ghi được '{folder}': {why.vi}.", f"'{folder}' cannot be written: {why.en}.") from None
    tell(
        f"Đã tạo '{folder}' với {count} thủ tục. Tiếp theo: tthc analyze {folder}",
        f"Created '{folder}' with {count} procedures. Next: tthc analyze {folder}",
    )
    return 0
