"""The difference as a Word paper: before, after and basis in three columns, procedure by procedure."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.comparing.compare import Comparison
from analyzer.model.text import Language, Text
from analyzer.proposal.changes.opening import opening
from analyzer.proposal.changes.sections import sections
from analyzer.proposal.changes.unread import unread
from analyzer.proposal.word.body import Body
from analyzer.proposal.word.page import WIDTH, clean, new_document, to_bytes
from analyzer.proposal.word.table import Row as TableRow

_NAMES = Text("Gồm", "Namely")
_TITLE = Text("BẢNG SO SÁNH NỘI DUNG THỦ TỤC HÀNH CHÍNH", "PROCEDURES COMPARED")


def render(comparison: Comparison, called: tuple[str, str], language: Language) -> bytes:
    """The .docx file; `called` is what base and revision are called."""
    document = new_document(language, wide=True)
    body = Body(document, language)
    document.add_paragraph(body.say(_TITLE), style="Title")
    compared = Text(f"Trước: {called[0]}; sau: {called[1]}", f"Before: {called[0]}; after: {called[1]}")
    document.add_paragraph(clean(body.say(compared)), style="Subtitle")
    for told in unread(comparison, called):
        body.text(told, strong=True)
    body.text(opening(comparison))
    columns = body.columns(
        (Text(f"Trước ({called[0]})", f"Before ({called[0]})"), 9),
        (Text(f"Sau ({called[1]})", f"After ({called[1]})"), 9),
        (Text("Căn cứ", "Basis"), 5),
    )
    if comparison.changes:
        body.table(columns, _rows(body, comparison), WIDTH["landscape"])
    return to_bytes(document, _TITLE[language], "", comparison.revision.as_of)


def _rows(body: Body, comparison: Comparison) -> Iterable[TableRow]:
    amended = (section for section in sections(comparison) if not section.is_of_record)
    for number, section in enumerate(amended, 1):
        yield [f"{number}. {section.code} {body.say(section.name)}".replace("  ", " ")]
        group = ""
        for row in section.rows:
            if row.is_remark or row.change.kind == "completed":
                continue  # the catalogue's own
            if body.say(row.group) != group:
                group = body.say(row.group)
                yield [group]
            what = body.say(row.what)
            names = [f"{body.say(_NAMES)}: {'; '.join(body.say(name) for name in row.names)}"] if row.names else []
            yield [what, body.say(row.before), *names], [what, body.say(row.after)], row.grounds
