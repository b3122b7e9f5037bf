"""What was said of findings, as `tthc review` tells it: all verdicts with how they stand, and what was said of one before."""

from __future__ import annotations

import click

from analyzer.analysed import Analysis
from analyzer.cli.shared.language import current_language, say, tell
from analyzer.cli.shared.output import print_json
from analyzer.cli.shared.reading import print_problems
from analyzer.engine.findings.finding import Finding
from analyzer.engine.words.display import Display
from analyzer.ledger.reviews.verdicts import STANDINGS, Judged
from analyzer.model.days import written_day
from analyzer.model.text import NOTHING, Text, safe
from analyzer.model.verdict import WORDS, Verdict


def tell_before(analysis: Analysis, finding: Finding, taken_back: Verdict | None = None) -> None:
    """The finding and what was said of it before; what is `taken_back` too, though it may be of a day after that of the review."""
    click.echo(safe(f"{finding.procedure}  {finding.message[current_language()]}"))
    judged = analysis.verdicts.last(finding)
    told = (judged.verdict, *judged.against) if judged is not None else (taken_back,) if taken_back is not None else ()
    for said in told:
        click.echo(safe(say(Text("Trước đó: ", "Before: ") + _word(said, Display(analysis.catalogue)) + Text(".", "."))))


def list_verdicts(analysis: Analysis, beginning: str, format_: str) -> int:
    """Every verdict, or those on findings whose fingerprint begins so; what is wrong with the others on standard error."""
    found = [one for one in analysis.verdicts.all() if one.verdict.fingerprint.startswith(beginning.lower())]
    print_problems([problem for problem in analysis.problems if problem.place.file.startswith("reviews/")])
    if format_ == "json":
        print_json([one.whole_json() for one in found])
        return 0
    for one in found:
        click.echo("\n".join(safe(line) for line in _lines(analysis, one)))
    if not found and analysis.selection is not None:
        tell("Chưa có ý kiến thẩm tra nào về phần được chọn.", "There is no verdict yet on what is selected.")
    elif not found:
        tell(
            "Chưa có ý kiến thẩm tra nào. Ghi ý kiến: tthc review DẤU_NHẬN_DẠNG agree|reject|... --by NGƯỜI",
            "There is no verdict yet. Give one: tthc review FINGERPRINT agree|reject|... --by PERSON",
        )
    return 0


def _lines(analysis: Analysis, one: Judged) -> list[str]:
    said, language = one.verdict, current_language()
    title = next((getattr(rule.card.title, language) for rule in analysis.rules if rule.name == said.rule), said.rule)
    standing = STANDINGS[one.standing]
    if one.against:
        apart = Text("các ý kiến cùng lúc trái nhau, cần thống nhất", "verdicts of the same moment contradict each other: agree on one")
        standing = apart if one.standing == "in_force" else apart + Text("; ", "; ") + standing
    display = Display(analysis.catalogue)
    lines = [f"{said.fingerprint}  {said.procedure}  {title}"]
    for verdict in (said, *one.against):
        lines.append(say(Text("  ", "  ") + _word(verdict, display) + Text(": ", ": ") + standing))
        if verdict.reason:
            lines.append(f"  {verdict.reason}")
    for before in reversed(one.earlier):
        lines.append(
            say(Text("  trước đó: ", "  before: ") + _word(before, display) + Text(f" {before.reason}", f" {before.reason}")).rstrip()
        )
    return lines


def _word(said: Verdict, display: Display) -> Text:
    """`không chấp nhận (Nguyễn Văn A, 22/11/2026)`, with the text that has cut."""
    text = display.text("citations", str(said.basis or ""))
    basis = Text(", theo {}", ", by {}").of(text) if said.basis else NOTHING
    until = Text(", đến {}", ", until {}").of(written_day(said.until)) if said.until else NOTHING
    word = WORDS[said.verdict]
    vi = f"{word.vi} ({said.by}, {said.on:%d/%m/%Y}{until.vi}{basis.vi})"
    return Text(vi, f"{word.en} ({said.by}, {said.on}{until.en}{basis.en})")
