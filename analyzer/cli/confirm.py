"""`tthc identify --confirm`: a reviewer says what doubtful papers are; the answer goes into the YAML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, stopped, tell
from analyzer.cli.shared.options import today
from analyzer.cli.shared.reading import or_exit
from analyzer.model.refusals import why_refused
from analyzer.model.text import Text, safe

if TYPE_CHECKING:
    from analyzer.analysed import Analysis
    from analyzer.confirming import Doubt

_SHOWN = 300
"""Characters of a wording; the whole stands at the place shown below it."""
_ASK = Text(
    "Số thứ tự, hoặc mã loại giấy tờ; Enter bỏ qua; q dừng",
    "A number, or the id of a kind; Enter passes on; q stops",
)


def confirm_all(root: Path) -> int:
    """Ask about one wording after the other, the one on which most findings hang first; what is answered is written at once."""
    from analyzer.analysis import analyze
    from analyzer.confirming import candidates, doubts

    analysis = or_exit(lambda: analyze(root, today(None)))
    found = doubts(analysis)
    answered = written = 0
    for number, doubt in enumerate(found, 1):
        kinds = candidates(analysis, doubt)
        _show(analysis, doubt, kinds, f"{number}/{len(found)}")
        answer = _answer(analysis, kinds)
        if answer == "q":
            break
        if answer:
            answered += 1
            written += _write(analysis, root, doubt, answer)
    left = len(found) - answered
    if found:
        click.echo()  # the prompt stands on the line where the answers ended
    tell(
        f"Đã ghi loại giấy tờ vào {written} dòng hồ sơ; còn {left} lời văn chưa chắc là giấy tờ gì.",
        f"The kind was written into {written} dossier lines; {left} wordings are still in doubt.",
    )
    return 0


def _write(analysis: Analysis, root: Path, doubt: Doubt, kind: str) -> int:
    """Write the kind into every line of these words; how many took it. The others are named, to be written by hand."""
    from analyzer.confirming import confirm

    try:
        left = confirm(analysis, root, doubt, kind)
    except OSError as error:
        why = why_refused(error)
        raise stopped(f"Không ghi được vào '{root}': {why.vi}.", f"'{root}' cannot be written: {why.en}.") from None
    for line in left:
        place = analysis.catalogue.positions.procedure(line.procedure, line.path)
        tell(f"  {place}: không tự sửa được; hãy ghi document: {kind}", f"  {place}: cannot be edited; write document: {kind}")
    return len(doubt.lines) - len(left)


def _show(analysis: Analysis, doubt: Doubt, kinds: list[str], counter: str) -> None:
    from analyzer.engine.words.plain_values import number

    language = current_language()
    words = analysis.catalogue.vocabulary.documents
    first = doubt.lines[0]
    procedure = analysis.catalogue.procedures[first.procedure]
    name = doubt.name if len(doubt.name) <= _SHOWN else f"{doubt.name[:_SHOWN]}…"
    click.echo(f"\n[{counter}] {click.style(safe(name), bold=True)}")
    tell(
        f"  {len(doubt.lines)} dòng hồ sơ, {doubt.findings} vấn đề; ví dụ {procedure.id} {procedure.name}",
        f"  {len(doubt.lines)} dossier lines, {doubt.findings} findings; such as {procedure.id} {procedure.name}",
    )
    click.echo(f"  {analysis.catalogue.positions.procedure(first.procedure, first.path)}")
    click.echo(f"  {doubt.identity.why[language]} ({number(doubt.identity.confidence, language)})")
    for position, kind in enumerate(kinds, 1):
        click.echo(f"  {position}. {getattr(words[kind].name, language)} ({kind})")


def _choices(count: int) -> Text:
    """Which numbers may be answered."""
    if not count:
        return Text("  Không có lựa chọn đánh số; hãy ghi mã loại giấy tờ.", "  There are no numbered choices; write the id of a kind.")
    if count == 1:
        return Text("  Chỉ có lựa chọn 1.", "  There is only choice 1.")
    return Text(f"  Chỉ có lựa chọn từ 1 đến {count}.", f"  There are only choices 1 to {count}.")


def _answer(analysis: Analysis, kinds: list[str]) -> str:
    """The kind that the reviewer chose, empty to pass on, `q` to stop; asked again until it is one of these."""
    known = analysis.catalogue.vocabulary.documents
    while True:
        try:
            given = click.prompt(say(_ASK), default="", show_default=False).strip()
        except click.Abort:
            return "q"
        if given in ("", "q") or given in known:
            return str(given)
        if given.isdigit() and 0 < int(given) <= len(kinds):
            return kinds[int(given) - 1]
        if given.isdigit():
            click.echo(say(_choices(len(kinds))))
            continue
        tell(
            f"  Không có loại giấy tờ '{given}'; thêm vào vocabulary/documents.yaml rồi chạy lại.",
            f"  There is no kind '{given}'; add it to vocabulary/documents.yaml and run again.",
        )
