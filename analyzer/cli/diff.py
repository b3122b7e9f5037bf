"""`tthc diff`: what changed between two versions of the catalogue, by meaning."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, stopped
from analyzer.cli.shared.options import chosen, compared_versions, language_option, out_option, selectors, today
from analyzer.cli.shared.output import as_json, write_new
from analyzer.cli.shared.reading import or_exit, print_problems
from analyzer.cli.shared.speaking import command, format_option, option
from analyzer.model.text import Language, Text, safe

if TYPE_CHECKING:
    from analyzer.comparing.compare import Comparison
    from analyzer.comparing.sides import Side

FORMS = ("text", "json", "html", "docx")
_ONE_VERSION = Text(
    "Đến ngày sau trong hai ngày này, danh mục chỉ có một phiên bản của mỗi thủ tục (không có tệp MÃ@NGÀY.yaml nào bắt đầu trước đó): giữa hai"
    " ngày này có gì thay đổi thì chưa biết.",
    "Up to the later of these days the catalogue holds one version of each procedure (no file CODE@DATE.yaml begins before): what changed"
    " between them is not known.",
)


@command(
    "diff",
    Text(
        "So hai phiên bản: mỗi bên là một ngày, một thư mục hoặc một phiên bản git; khác nhau theo nội dung, không theo câu chữ.",
        "Compare two versions, each a day, a folder or a git ref: by meaning, not by spelling or position.",
    ),
)
@compared_versions
@selectors
@format_option(*FORMS)
@out_option(Text("ghi vào tệp này", "write to this file"))
@option(
    "--all",
    "whole",
    is_flag=True,
    help=Text("hiện cả những thay đổi không đổi gánh nặng ở màn hình", "show the changes that move no burden on the screen too"),
)
@option(
    "--verify",
    is_flag=True,
    help=Text(
        "chứng minh danh sách đủ: áp các thay đổi vào bản gốc phải được đúng bản mới",
        "prove that nothing is left out: the changes applied to the base must give the revision",
    ),
)
@language_option
def diff(base: str, revision: str, catalogue: Path, as_of: date | None, format_: str, out: Path | None, whole: bool, verify: bool) -> int:
    from analyzer.cli.shared.selection import only_selected, selection_told
    from analyzer.cli.shared.versions import compared_sides, two_versions
    from analyzer.ledger.in_place import edited_in_place, warning

    if format_ == "docx" and out is None:
        raise stopped("'--format docx' cần --out TỆP.docx.", "'--format docx' needs --out FILE.docx.")
    with two_versions(base, revision, chosen(None, catalogue), today(as_of), whole=bool(selection_told())) as (before, after):
        comparison = or_exit(lambda: compared_sides(before.side, after.side))
        selected = only_selected(comparison)
        in_place = edited_in_place(selected)
    print_problems(comparison.problems)
    language = current_language()
    names = [side.called if format_ == "text" else side.title for side in (before, after)]
    part = selection_told()
    only = Text(f", chỉ xét {part}", f", only {part}")[language] if part else ""
    made = _made(selected, (names[0][language], names[1][language] + only), format_, language, whole)
    if out is None:
        click.echo(made if isinstance(made, str) else "")
    else:
        write_new(out, made if isinstance(made, bytes) else made.encode())
    if not comparison.changes and _keeps_one_version(before.side, after.side):
        click.echo(say(_ONE_VERSION), err=True)
    if in_place:
        click.echo(say(warning(in_place)), err=True)
    complete = not verify or _verified(comparison)
    return 1 if comparison.problems or not complete else 0


def _keeps_one_version(before: Side, after: Side) -> bool:
    """Whether the two sides are days of one catalogue that keeps nothing else of what was in force up to the later one."""
    days_apart = before.root == after.root and before.as_of != after.as_of
    last = max(before.as_of, after.as_of).isoformat()
    return days_apart and not any(path.stem.partition("@")[2] <= last for path in (before.root / "procedures").rglob("*@*.yaml"))


def _made(comparison: Comparison, called: tuple[str, str], form: str, language: Language, whole: bool) -> str | bytes:
    """The difference in the form that was asked for."""
    if form == "json":
        return as_json(comparison.as_json())
    if form == "html":
        from analyzer.proposal.changes import page

        return page.render(comparison, called, language)
    if form == "docx":
        from analyzer.proposal.changes import paper

        return paper.render(comparison, called, language)
    from analyzer.proposal.changes.screen import lines

    return "\n".join((" → ".join(called), *map(safe, lines(comparison, language, whole))))


def _verified(comparison: Comparison) -> bool:
    """Whether the changes, made again, give the revision; said on standard error, so that no form of the result changes."""
    from analyzer.comparing.complete import left_out

    wrong = left_out(comparison)
    if wrong:
        listed = ", ".join(wrong)
        told = Text(
            f"Danh sách thay đổi KHÔNG đủ ở: {listed}. Đây là lỗi của chương trình, xin báo lại.",
            f"The list of changes is NOT complete in: {listed}. This is a fault of the program; please report it.",
        )
    else:
        changes, procedures = len(comparison.changes), len(comparison.before.keys() | comparison.after.keys())
        told = Text(
            f"Đã chứng minh danh sách đủ: áp {changes} thay đổi vào bản gốc được đúng bản mới ({procedures} thủ tục có tệp khác nhau).",
            f"Proved complete: {changes} changes applied to the base give the revision ({procedures} procedures whose files differ).",
        )
    click.echo(say(told), err=True)
    return not wrong
