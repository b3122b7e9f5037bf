"""`tthc gate`: fail when burden rises without an offset or an approval, when a change has no decision, when what is repealed is still asked for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from analyzer.cli.shared.language import current_language, say, stopped, tell
from analyzer.cli.shared.options import chosen, compared_versions, language_option, today
from analyzer.cli.shared.output import print_json
from analyzer.cli.shared.reading import or_exit, print_problems
from analyzer.cli.shared.speaking import command, format_option, option
from analyzer.model.text import Text


@command(
    "gate",
    Text(
        "Chặn khi gánh nặng tăng mà không có phần bù đã được quyết định, khi có điều nặng hơn mà không chỉ tiêu nào đo được và chưa ai"
        " chấp thuận, khi thay đổi chưa có quyết định, khi giấy tờ đã bãi bỏ còn bị yêu cầu, khi có tệp không đọc được.",
        "Fail when burden rises without a decided offset, when something is heavier that no measure shows and nobody approved it, when a"
        " change has no decision, when what is repealed is still asked for, when a file cannot be read.",
    ),
)
@compared_versions
@option(
    "--offset",
    type=click.FloatRange(min=0),
    metavar=Text("TỶ_LỆ", "RATIO"),
    help=Text(
        "phải giảm bao nhiêu cho mỗi phần tăng (mặc định: offset_ratio trong settings.yaml; không có thì không được tăng)",
        "what must fall for each rise (default: offset_ratio of settings.yaml; without it nothing may rise)",
    ),
)
@option(
    "--approve",
    multiple=True,
    metavar=Text("MÃ=AI", "CODE=WHO"),
    help=Text(
        "ai chấp thuận điều nặng hơn hoặc chưa rõ, không đo được, của thủ tục này; không thay cho quyết định hay phần bù; lặp lại được",
        "who approves what is heavier or unclear, and not measured, in this procedure; stands for no decision and no offset; may be repeated",
    ),
)
@format_option("text", "json")
@language_option
def gate(
    base: str, revision: str, catalogue: Path, as_of: date | None, offset: float | None, approve: tuple[str, ...], format_: str
) -> int:
    from analyzer.cli.shared.versions import compared_sides, two_versions
    from analyzer.ledger.gate.gate import judge
    from analyzer.ledger.in_place import edited_in_place, warning
    from analyzer.ledger.repository.seals import broken_seals
    from analyzer.proposal.changes import gate_page
    from analyzer.reading.ledger.ledger import recorded_decisions
    from analyzer.reading.ledger.seals import seals_below
    from analyzer.reading.load import load

    approvals = _approvals(approve)
    with two_versions(base, revision, chosen(None, catalogue), today(as_of), whole=True) as (before, after):
        comparison = or_exit(lambda: compared_sides(before.side, after.side))
        whole, problems = or_exit(lambda: load(after.side.root, after.side.as_of))
        recorded = recorded_decisions(after.side.root)
        unsealed = broken_seals(seals_below(before.side.root), after.side.root)
        in_place = edited_in_place(comparison)
    ratio = offset if offset is not None else whole.settings.offset_ratio
    ratio = None if ratio is None else float(ratio)
    verdict = judge(comparison, whole, ratio, recorded, unsealed=unsealed, problems=problems, approvals=approvals)
    print_problems(verdict.unread)
    if format_ == "json":
        print_json(verdict.as_json())
    else:
        language = current_language()
        click.echo("\n".join(gate_page.lines(verdict, comparison, (before.called[language], after.called[language]), language)))
    for code in sorted(approvals.keys() - verdict.unmeasured.keys()):
        tell(f"--approve: thủ tục {code} không có gì phải chấp thuận.", f"--approve: nothing in {code} needs approval.", err=True)
    if in_place:
        click.echo(say(warning(in_place)), err=True)
    if problems and not verdict.unread:
        tell(f"{len(problems)} lỗi dữ liệu ở bên mới (tthc check).", f"{len(problems)} problems in the revision.", err=True)
    return 0 if verdict.holds else 1


def _approvals(given: Iterable[str]) -> dict[str, str]:
    """By code, who approves."""
    found: dict[str, str] = {}
    for approval in given:
        code, _, who = (part.strip() for part in approval.partition("="))
        if not code or not who:
            raise stopped(
                f"--approve: '{approval}' không đúng dạng MÃ=AI, như 1.000001=\"Nguyễn Văn A, Vụ trưởng\".",
                f"--approve: '{approval}' is not CODE=WHO.",
            )
        found[code] = who
    return found
