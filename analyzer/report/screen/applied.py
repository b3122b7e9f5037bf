"""What became of cuts that were to be written as law: which were, in which files, and what only people can do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

from analyzer.engine.findings.finding import Finding
from analyzer.model.text import Language, Text
from analyzer.reform.new_version import Drawn


def lines(drawn: Drawn, findings: Iterable[Finding], root: Path, language: Language) -> Iterator[str]:
    """The findings whose cuts were written, then the cuts that were not and why, then the files."""
    made = {(edit.procedure, edit.path) for edit in drawn.applied}
    for finding in findings:
        if any((cut.procedure, cut.path) in made for cut in finding.cuts):
            yield f"{finding.procedure}  {finding.message[language]}"
    for told in (*_not_made(drawn), *_written(drawn, root)):
        yield told[language]


def _not_made(drawn: Drawn) -> Iterator[Text]:
    for conflict in drawn.conflicts:
        edit, why = conflict.dropped, conflict.reason
        where = f"{edit.procedure} {edit.path}".rstrip()
        yield Text("Không ghi {}: {}", "Not written, {}: {}").of(where, why)
    for code, why in drawn.refused.items():
        yield Text("Không ghi {}: {}", "Not written, {}: {}").of(code, why)


def _written(drawn: Drawn, root: Path) -> Iterator[Text]:
    if not drawn.changes:
        return
    day, before = drawn.enacting.day, drawn.enacting.day - timedelta(days=1)
    count, files = len(drawn.applied), drawn.files(root)
    yield Text(
        f"Đã ghi {count} sửa đổi có hiệu lực từ {day:%d/%m/%Y} vào {len(files)} tệp:", f"{count} edit(s) in force from {day} written into:"
    )
    yield from (Text(f"  {file}", f"  {file}") for file in files)
    if drawn.ended_as_seen:
        seen = ", ".join(drawn.ended_as_seen)
        yield Text(
            f"Ngày cuối (until) của {seen} lấy theo ngày bản sau được thấy ở nguồn: sửa lại nếu biết ngày theo văn bản.",
            f"The last day (until) of {seen} is the one before the next version was seen: correct it where a text tells the day.",
        )
    look = f"tthc diff {before} {day} -C {root}"
    yield Text(
        f"Xem lại: {look}. Tên giấy tờ, lời văn (name, text) còn như cũ: sửa bằng tay theo văn bản.",
        f"Look at it: {look}. Names and wordings stay as they were: edit them by hand.",
    )
    if not drawn.enacting.published_by:
        yield Text(
            "Chưa biết quyết định công bố: published_by để trống, ghi khi có quyết định.",
            "No publication decision is known: published_by stays empty until there is one.",
        )
