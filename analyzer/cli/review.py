"""`tthc review`: a reviewer's verdict on a finding, and how all verdicts stand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, stopped, tell
from analyzer.cli.shared.options import Day, catalogue_options, chosen, selection_options
from analyzer.cli.shared.output import print_json
from analyzer.cli.shared.reading import print_problems
from analyzer.cli.shared.speaking import argument, command, format_option, option
from analyzer.model.refusals import why_refused
from analyzer.model.text import Text, joined, safe

if TYPE_CHECKING:
    from analyzer.analysed import Analysis
    from analyzer.engine.findings.finding import Finding
    from analyzer.ledger.reviews.verdicts import Judged
    from analyzer.model.verdict import Verdict, Word

_WORDS = ("agree", "reject", "next-period", "already-cut", "data-error")
_EVERY = "all"
"""In place of a fingerprint: every finding that is selected."""


@command(
    "review",
    Text(
        "Ghi ý kiến thẩm tra về một vấn đề: đồng ý (agree), không chấp nhận (reject), chuyển kỳ sau (next-period), đã cắt giảm"
        " (already-cut), lỗi dữ liệu (data-error). Ví dụ: tthc review 3f9c1a2b70de reject --reason '...' --by 'Nguyễn Văn A'. Nhiều vấn đề"
        " giống nhau một lần: tthc review all agree --select photograph_count --by 'Nguyễn Văn A'",
        "Record a verdict on a finding. Example: tthc review 3f9c1a2b70de reject --reason '...' --by 'Nguyen Van A'. Many alike at once:"
        " tthc review all agree --select photograph_count --by 'Nguyen Van A'",
    ),
)
@argument("fingerprint", Text("[DẤU_NHẬN_DẠNG]", "[FINGERPRINT]"), required=False)
@argument("verdict", Text(f"[{'|'.join(_WORDS)}]", f"[{'|'.join(_WORDS)}]"), required=False, type=click.Choice(_WORDS))
@option("--reason", default="", metavar=Text("LÝ_DO", "REASON"), help=Text("lý do; reject phải có", "the reason; a rejection wants one"))
@option("--by", default="", metavar=Text("NGƯỜI", "PERSON"), help=Text("người cho ý kiến", "who says so"))
@option(
    "--until",
    type=Day(),
    help=Text("ngày cuối ý kiến còn hiệu lực", "the last day on which the verdict holds"),
)
@option(
    "--judged",
    is_flag=True,
    help=Text("với all: thay cả ý kiến còn hiệu lực", "with all: those with a verdict in force too, which is replaced"),
)
@option("--list", "listed", is_flag=True, help=Text("liệt kê mọi ý kiến và hiệu lực của chúng", "list all verdicts and how they stand"))
@catalogue_options
@selection_options
@format_option("text", "json")
def review(
    fingerprint: str | None,
    verdict: Word | None,
    reason: str,
    by: str,
    until: date | None,
    judged: bool,
    listed: bool,
    folder: Path | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    format_: str,
) -> int:
    from analyzer.cli.shared.selection import analyzed
    from analyzer.model.verdict import WORDS

    if not listed and (fingerprint is None or verdict is None):
        raise stopped(
            "Cần dấu nhận dạng và ý kiến, hoặc --list. Xem: tthc review --help",
            "A fingerprint and a verdict are wanted, or --list. See: tthc review --help",
        )
    root = chosen(None, folder)
    analysis = analyzed(None, folder, as_of, rules)
    if listed or fingerprint is None or verdict is None:
        return _list(analysis, "" if fingerprint in (None, _EVERY) else fingerprint, format_)
    meant, left = _meant(analysis, fingerprint), Text("", "")
    if fingerprint == _EVERY:
        meant, left = _open(analysis, meant, verdict, judged)
    given = _given(analysis, root, meant, verdict, reason, by, until)
    files = _written(root, [one for _, one in given])
    if format_ == "json":
        told = [{"fingerprint": one.fingerprint, "verdict": one.verdict, "file": file} for (_, one), file in zip(given, files, strict=True)]
        print_json(told if fingerprint == _EVERY else told[0])
        if left.vi:
            click.echo(say(left), err=True)
        return 0
    for finding, _ in given:
        _tell(analysis, finding)
    word = WORDS[verdict]
    where = Text(f"Tệp {files[0]}", f"File {files[0]}")
    if len(files) > 1:
        where = Text(f"{len(files)} vấn đề, mỗi vấn đề một tệp trong reviews/", f"{len(files)} findings, a file each in reviews/")
    tell(f"Đã ghi ý kiến: {word.vi}. {where.vi}", f"Recorded: {word.en}. {where.en}")
    if left.vi:
        tell(left.vi, left.en)
    return 0


def _meant(analysis: Analysis, fingerprint: str) -> list[Finding]:
    """The finding that a fingerprint, or its beginning, calls; with `all` every one selected."""
    from analyzer.ledger.reviews.reviewing import finding_called

    rejected = (one.finding for one in analysis.verdicts.rejected() if one.finding is not None)
    known = [*analysis.findings, *rejected]
    if fingerprint == _EVERY:
        if analysis.selection is None:
            vi = "'all' là mọi vấn đề được chọn: thêm --select, như --select photograph_count."
            raise stopped(vi, "'all' means every finding selected: add --select, as in --select photograph_count.")
        if not known:
            raise stopped("Không vấn đề nào được chọn.", "No finding is selected.")
        return known
    return [finding_called(fingerprint, known, analysis.verdicts)]


def _open(analysis: Analysis, findings: list[Finding], verdict: Word, judged: bool) -> tuple[list[Finding], Text]:
    """Those that one word may be said of at once, and how many are left out: what somebody judged, unless the `judged` are
    meant too, and of those agreed to what a text in force has cut, which `tthc apply` takes one by one."""
    of = analysis.verdicts.of
    said: list[Finding] = []
    cut: list[Finding] = []
    left: list[Finding] = []
    for one in findings:
        before = of(one)
        if not judged and before is not None and before.standing == "in_force":
            said.append(one)
        elif verdict == "agree" and one.legal_state == "already_cut":
            cut.append(one)
        else:
            left.append(one)
    parts = []
    if said:
        vi = f"{len(said)} vấn đề đã có ý kiến còn hiệu lực (thay ý kiến ấy: --judged)"
        parts.append(Text(vi, f"{len(said)} with a verdict in force (to replace it: --judged)"))
    if cut:
        vi = f"{len(cut)} vấn đề đã có văn bản cắt giảm (ghi ý kiến từng vấn đề)"
        parts.append(Text(vi, f"{len(cut)} cut by a text in force (judge them one by one)"))
    told = joined(parts, "; ")
    aside = Text(f"Không ghi: {told.vi}.", f"Left out: {told.en}.") if parts else told
    if not left:
        raise click.ClickException(say(Text(f"Không có ý kiến nào được ghi. {aside.vi}", f"Nothing was recorded. {aside.en}")))
    return left, aside


def _given(
    analysis: Analysis, root: Path, findings: list[Finding], verdict: Word, reason: str, by: str, until: date | None
) -> list[tuple[Finding, Verdict]]:
    """A verdict for each; the last word on a finding is never dated before the one it follows."""
    from analyzer.ledger.reviews.reviewing import last_said, verdict_on

    today = min(analysis.catalogue.as_of, date.today())
    last = last_said(root)
    return [
        (finding, verdict_on(finding, verdict, reason, by, on=max(today, last.get(finding.fingerprint, today)), until=until))
        for finding in findings
    ]


def _written(root: Path, verdicts: list[Verdict]) -> list[str]:
    from analyzer.ledger.reviews.reviewing import write_verdict

    files: list[str] = []
    for one in verdicts:
        try:
            files.append(write_verdict(root, one).relative_to(root).as_posix())
        except OSError as error:
            why, count = why_refused(error), len(files)
            so_far = Text(f" Đã ghi {count} ý kiến trước đó.", f" {count} were recorded before it.") if count else Text("", "")
            raise stopped(
                f"Không ghi được vào '{root}': {why.vi}.{so_far.vi}", f"'{root}' cannot be written: {why.en}.{so_far.en}"
            ) from None
    return files


def _tell(analysis: Analysis, finding: Finding) -> None:
    """The finding and what was said of it before."""
    click.echo(safe(f"{finding.procedure}  {finding.message[current_language()]}"))
    if before := analysis.verdicts.of(finding):
        for said in (before.verdict, *before.against):
            click.echo(safe(say(Text("Trước đó: ", "Before: ") + _word(said) + Text(".", "."))))


def _list(analysis: Analysis, beginning: str, format_: str) -> int:
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
    from analyzer.ledger.reviews.verdicts import STANDINGS

    said, language = one.verdict, current_language()
    title = next((getattr(rule.card.title, language) for rule in analysis.rules if rule.name == said.rule), said.rule)
    standing = STANDINGS[one.standing]
    if one.against:
        apart = Text("các ý kiến cùng lúc trái nhau, cần thống nhất", "verdicts of the same moment contradict each other: agree on one")
        standing = apart if one.standing == "in_force" else apart + Text("; ", "; ") + standing
    lines = [f"{said.fingerprint}  {said.procedure}  {title}"]
    for verdict in (said, *one.against):
        lines.append(say(Text("  ", "  ") + _word(verdict) + Text(": ", ": ") + standing))
        if verdict.reason:
            lines.append(f"  {verdict.reason}")
    for before in reversed(one.earlier):
        lines.append(say(Text("  trước đó: ", "  before: ") + _word(before) + Text(f" {before.reason}", f" {before.reason}")).rstrip())
    return lines


def _word(said: Verdict) -> Text:
    """`không chấp nhận (Nguyễn Văn A, 22/11/2026)`."""
    from analyzer.model.verdict import WORDS

    until = Text(f", đến {said.until:%d/%m/%Y}", f", until {said.until}") if said.until else Text("", "")
    word = WORDS[said.verdict]
    return Text(f"{word.vi} ({said.by}, {said.on:%d/%m/%Y}{until.vi})", f"{word.en} ({said.by}, {said.on}{until.en})")
