"""The rows of an official list, each with the field and level that the headings above it state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.importing.codes import ReadCode, code_in
from analyzer.importing.lists.heads import CODE, column, find_head, head_fits, numbers_columns
from analyzer.importing.lists.rows import Row
from analyzer.importing.lists.sections import Section, Sections, closes, heading_in

NAME = column(
    "name",
    "tên thủ tục hành chính | tên thủ tục | tên tthc | thủ tục hành chính | tthc | tên | thủ tục | procedure name | tên thủ tục hành chính tthc",
)
FIELD = column("field", "lĩnh vực | tên lĩnh vực | lĩnh vực tthc | lĩnh vực thủ tục hành chính | lĩnh vực quản lý")
AUTHORITY = column(
    "authority",
    "cơ quan thực hiện | cơ quan có thẩm quyền | cơ quan giải quyết | cơ quan thực hiện tthc | cơ quan giải quyết tthc | agency",
    "cơ quan có thẩm quyền giải quyết | cơ quan có thẩm quyền quyết định | cơ quan thực hiện thủ tục hành chính | đơn vị thực hiện",
    "thẩm quyền giải quyết | cơ quan trực tiếp thực hiện | cơ quan trực tiếp thực hiện tthc | đơn vị giải quyết | cơ quan có thẩm quyền thực hiện",
)
MINISTRY = column(
    "ministry",
    "bộ | bộ ngành | bộ cơ quan ban hành | cơ quan ban hành | bộ chủ quản | bộ quản lý | cơ quan công bố | bộ công bố | bộ cơ quan ngang bộ",
    "cơ quan công khai | đơn vị ban hành | bộ ngành ban hành | cơ quan quản lý | bộ ban hành",
)
LEVEL = column("level", "cấp thực hiện | cấp | cấp giải quyết | cấp hành chính | cấp độ thực hiện | cấp thẩm quyền | cấp thực hiện tthc")
COLUMNS = (CODE, NAME, FIELD, AUTHORITY, MINISTRY, LEVEL)
"""The columns of a list of procedures; code and name must be there."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One row: what its cells say, with the section that it stands in."""

    line: int
    code: ReadCode
    name: str
    field: str
    authority: tuple[str, ...]
    ministry: str
    level: str
    section: Section


def fits_a_list(rows: Sequence[Row]) -> int:
    return head_fits(rows, COLUMNS)


def listed(rows: Sequence[Row]) -> Iterator[Listed]:
    """The rows below the head that are procedures, or should be. Raises `CannotRead`."""
    head = find_head(rows, COLUMNS, ("code", "name"))
    sections = Sections(head.titles)
    for row in rows[head.last + 1 :]:
        code = code_in(row, head.column("code"))
        if not code.code:
            if numbers_columns(row) or closes(row) or _only_numbers(row):
                continue
            if words := heading_in(row):
                sections.enter(words)
                continue
        field = row.text(head.column("field"))
        yield Listed(
            line=row.line,
            code=code,
            name=row.text(head.column("name")),
            field=field or sections.here.field,
            authority=_lines(row, head.column("authority")),
            ministry=row.text(head.column("ministry")),
            level=row.text(head.column("level"), "; "),
            section=sections.here,
        )


def _lines(row: Row, place: int | None) -> tuple[str, ...]:
    words = row.text(place, "\n")
    return tuple(words.split("\n")) if words else ()


def _only_numbers(row: Row) -> bool:
    """A row that somebody numbered and did not fill."""
    return all(words.strip(" .").isdigit() for _, words in row.filled())
