"""The dossier as the official form writes it: a line a paper, under the situations that call for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyzer.model.dossier import RequiredDocument
from analyzer.model.text import NOTHING, Text, joined, same
from analyzer.proposal.elements import Naming, Spot
from analyzer.proposal.values import NOT_STATED, letter
from analyzer.text.quoting import as_quoted

_ONE_OF = Text("Một trong các giấy tờ sau", "One of these")
_SEVERAL = Text("Các giấy tờ sau", "All of these")
_MARKS = ("", "- ", "+ ")
"""Before a line of the dossier, one inside it, and those further in."""
_SHOWN = Text(" (xuất trình)", " (to be shown)")
_HANDED_BACK = Text(" (nộp lại)", " (handed back)")


def dossier_lines(naming: Naming, dossier: Iterable[RequiredDocument]) -> Iterator[Text]:
    """`a) Tờ khai (mẫu CT01): 01 bản chính`; papers of an alternative, of a bundle or behind a look-up stand below, with dashes."""
    for position, line in enumerate(dossier):
        first, *inner = _lines(naming, line, ())
        yield _with(f"{letter(position)}) ", first)
        yield from inner


def _lines(naming: Naming, line: RequiredDocument, outer: tuple[RequiredDocument, ...]) -> Iterator[Text]:
    scope, mark = naming.scope(Spot(line)), _MARKS[min(len(outer), len(_MARKS) - 1)]
    told, end = (_led(naming, line), ":") if line.inner else (_paper(naming, line), "")
    yield Text(f"{mark}{told.vi}{scope.vi}{end}", f"{mark}{told.en}{scope.en}{end}")
    for one in line.inner:
        yield from _lines(naming, one, (*outer, line))


def _led(naming: Naming, line: RequiredDocument) -> Text:
    """What stands before the papers of a choice, a bundle or a look-up."""
    if line.lookup:
        looked_up = _looked_up(naming, line)
        return Text("{}; không khai thác được thì yêu cầu", "{}; where it cannot, it asks for").of(looked_up)
    if line.name:
        return same(as_quoted(line.name).rstrip(":"))
    return _ONE_OF if line.any_of else _SEVERAL


def _looked_up(naming: Naming, line: RequiredDocument) -> Text:
    registers = joined((naming.display.text("registers", register) for register in line.lookup), ", ")
    return Text("Cơ quan giải quyết khai thác dữ liệu trong {}", "The body looks this up in {}").of(registers)


def _paper(naming: Naming, line: RequiredDocument) -> Text:
    """One paper with its form and how many of it; or the data that take its place."""
    if line.lookup:
        looked_up = _looked_up(naming, line)
        return Text("{}, không yêu cầu nộp giấy tờ", "{}, no paper is asked for").of(looked_up)
    name = same(as_quoted(line.name)) if line.name else _named(naming, line)
    form = _form(line.form_code) if line.form_code and line.form_code not in name.vi else NOTHING
    how = _SHOWN if line.present_only else _HANDED_BACK if line.surrendered else NOTHING
    many = naming.how_many(line, line.originals)
    return name + form + how + (same(": ") + many if many.vi else many)


def _form(code: str) -> Text:
    """`(mẫu CT01)`; `(Mẫu số 03)`, as the code itself says that it is one."""
    return same(f" ({code})") if code.lower().startswith("mẫu") else Text(f" (mẫu {code})", f" (form {code})")


def _named(naming: Naming, line: RequiredDocument) -> Text:
    return naming.display.text("documents", line.document) if line.document else NOT_STATED


def _with(lead: str, text: Text) -> Text:
    return Text(lead + text.vi, lead + text.en)
