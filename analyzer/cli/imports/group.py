"""`tthc import`: what the State publishes, into a catalogue."""

from __future__ import annotations

from typing import ClassVar

from analyzer.cli.shared.lazy import LazyCommands, group
from analyzer.model.text import Text


class ImportCommands(LazyCommands):
    """The sources that can be imported from."""

    known: ClassVar = {
        "portal": (
            "analyzer.cli.imports.portal",
            Text("bản ghi của Cơ sở dữ liệu quốc gia về thủ tục hành chính", "records of the national database of procedures"),
        ),
        "list": (
            "analyzer.cli.imports.list",
            Text(
                "danh sách thủ tục (XLSX, CSV): mã, tên, lĩnh vực, cơ quan",
                "a list of procedures (XLSX, CSV): code, name, field, authority",
            ),
        ),
        "volumes": (
            "analyzer.cli.imports.volumes",
            Text("số hồ sơ một năm (XLSX, CSV): mã, năm, số hồ sơ", "dossiers a year (XLSX, CSV): code, year, number"),
        ),
    }


import_ = group(
    "import",
    Text(
        "Nhập vào danh mục những gì nhà nước công bố. Mỗi dòng được nhận hoặc bị từ chối, kèm số dòng và lý do.",
        "Import what the State publishes. Each row is accepted or refused, with its line and the reason.",
    ),
    ImportCommands,
)
