"""`tthc review`: a reviewer's verdict on a finding, and how all verdicts stand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import say, stopped, tell
from analyzer.cli.shared.options import Day, catalogue_options, chosen, in_folder, selection_options
from analyzer.cli.shared.output import print_json
from analyzer.cli.shared.speaking import argument, command, format_option, option
from analyzer.model.refusals import why_refused
from analyzer.model.text import NOTHING, Text

if TYPE_CHECKING:
    from analyzer.model.verdict import Verdict, Word

_WORDS = ("agree", "reject", "next-period", "already-cut", "data-error", "withdraw")


@command(
    "review",
    Text(
        "Ghi ý kiến thẩm tra về một vấn đề: đồng ý (agree), không chấp nhận (reject), chuyển kỳ sau (next-period), đã cắt giảm"
        " (already-cut), lỗi dữ liệu (data-error), rút ý kiến đã ghi (withdraw). Ví dụ: tthc review 3f9c1a2b70de reject --reason '...' --by"
        " 'Nguyễn Văn A'. Nhiều vấn đề giống nhau một lần: tthc review all agree --select photograph_count --by 'Nguyễn Văn A'",
        "Record a verdict on a finding, or withdraw the last one. Example: tthc review 3f9c1a2b70de reject --reason '...' --by 'Nguyen Van"
        " A'. Many alike at once: tthc review all agree --select photograph_count --by 'Nguyen Van A'",
    ),
)
@argument("fingerprint", Text("[DẤU_NHẬN_DẠNG]", "[FINGERPRINT]"), required=False)
@argument("verdict", Text(f"[{'|'.join(_WORDS)}]", f"[{'|'.join(_WORDS)}]"), required=False, type=click.Choice(_WORDS))
@option("--reason", default="", metavar=Text("LÝ_DO", "REASON"), help=Text("lý do; reject phải có", "the reason; a rejection wants one"))
@option(
    "--basis",
    default="",
    metavar=Text("VĂN_BẢN", "TEXT"),
    help=Text(
        "văn bản đã cắt giảm, số trước, điều khoản sau; already-cut phải có, trừ khi quy tắc đã nêu",
        "the text that has cut, its number first; already-cut wants one unless the rule names it",
    ),
)
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
    basis: str,
    by: str,
    until: date | None,
    judged: bool,
    listed: bool,
    folder: Path | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    format_: str,
) -> int:
    from analyzer.cli.reviews.list import list_verdicts, tell_before
    from analyzer.cli.reviews.meant import EVERY, meant
    from analyzer.cli.shared.selection import analyzed
    from analyzer.ledger.reviews.basis import doubt_of
    from analyzer.ledger.reviews.giving import verdict_on
    from analyzer.ledger.reviews.reviewing import last_said
    from analyzer.model.verdict import WITHDRAWN, WORDS

    if not listed and (fingerprint is None or verdict is None):
        raise stopped(
            "Cần dấu nhận dạng và ý kiến, hoặc --list. Xem: tthc review --help",
            "A fingerprint and a verdict are wanted, or --list. See: tthc review --help",
        )
    root = chosen(None, folder)
    analysis = analyzed(None, folder, as_of, rules)
    if listed or fingerprint is None or verdict is None:
        return list_verdicts(analysis, "" if fingerprint in (None, EVERY) else fingerprint, format_)
    last = last_said(root)
    findings, left = meant(analysis, fingerprint, verdict, last, judged, in_folder(folder))
    today = min(analysis.catalogue.as_of, date.today())
    given = []
    for finding in findings:
        before = last.get(finding.fingerprint)
        on = max(today, before.on) if before is not None else today  # the last word is never dated before the one it follows
        given.append(verdict_on(finding, verdict, reason, by, on=on, until=until, basis=basis, before=before))
    files = _written(root, given)
    named = given[0].basis
    if named is not None and (doubt := doubt_of(named, analysis.catalogue.vocabulary.instruments, given[0].on)):
        click.echo(say(Text("Cần xem: ", "To look at: ") + doubt), err=True)
    if format_ == "json":
        told = [{"fingerprint": one.fingerprint, "verdict": one.verdict, "file": file} for one, file in zip(given, files, strict=True)]
        print_json(told if fingerprint == EVERY else told[0])
        if left.vi:
            click.echo(say(left), err=True)
        return 0
    for finding in findings:
        tell_before(analysis, finding, last.get(finding.fingerprint) if verdict == WITHDRAWN else None)
    word = WORDS[verdict]
    where = Text(f"Tệp {files[0]}", f"File {files[0]}")
    if len(files) > 1:
        where = Text(f"{len(files)} vấn đề, mỗi vấn đề một tệp trong reviews/", f"{len(files)} findings, a file each in reviews/")
    done = Text("Đã rút ý kiến", "Withdrawn") if verdict == WITHDRAWN else Text("Đã ghi ý kiến: {}", "Recorded: {}").of(word)
    tell(f"{done.vi}. {where.vi}", f"{done.en}. {where.en}")
    if left.vi:
        tell(left.vi, left.en)
    return 0


def _written(root: Path, verdicts: list[Verdict]) -> list[str]:
    from analyzer.ledger.reviews.reviewing import write_verdict

    files: list[str] = []
    for one in verdicts:
        try:
            files.append(write_verdict(root, one).relative_to(root).as_posix())
        except OSError as error:
            why, count = why_refused(error), len(files)
            so_far = Text(f" Đã ghi {count} ý kiến trước đó.", f" {count} were recorded before it.") if count else NOTHING
            raise stopped(
                f"Không ghi được vào '{root}': {why.vi}.{so_far.vi}", f"'{root}' cannot be written: {why.en}.{so_far.en}"
            ) from None
    return files
