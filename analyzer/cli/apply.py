"""`tthc apply`: cuts that were agreed on become the version of each procedure that begins with the deciding instrument."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from analyzer.cli.shared.language import current_language, say, stopped
from analyzer.cli.shared.options import Day, catalogue_options, chosen, selection_options
from analyzer.cli.shared.output import print_json
from analyzer.cli.shared.speaking import argument, command, format_option, option
from analyzer.cli.shared.writing import finish_or_exit, write_or_exit
from analyzer.model.refusals import Cannot
from analyzer.model.text import Text, safe

if TYPE_CHECKING:
    from analyzer.analysed import Analysis
    from analyzer.engine.findings.finding import Finding
    from analyzer.ledger.deciding import Deciding

_EVERY = "all"
"""In place of a fingerprint: every finding that was agreed on, of those selected."""
_EARLIEST = date(1945, 9, 2)
"""No instrument of the state is older than the state."""


@command(
    "apply",
    Text(
        "Đưa nội dung cắt giảm đã được đồng ý (tthc review ... agree) vào danh mục: mỗi thủ tục có phiên bản mới MÃ@NGÀY.yaml, có hiệu lực"
        " từ ngày của quyết định hoặc văn bản, phiên bản cũ kết thúc ngày trước đó; chú thích, cách viết của tệp được giữ. Ví dụ:"
        " tthc apply 3f9c1a2b70de --instrument 3100/QĐ-BCA; mọi nội dung mới đã đồng ý của một lĩnh vực (điều văn bản khác đã cắt giảm thì từng dấu một): tthc apply all --select"
        " field:residence --instrument 88/2026/TT-BCA. Mã thoát 1 khi có nội dung không ghi được.",
        "Write cuts that were agreed on (tthc review ... agree) into the catalogue: each procedure gets the version CODE@DAY.yaml, in force"
        " from the day of the decision or text, and the old one ends the day before; comments and layout stay. Example:"
        " tthc apply 3f9c1a2b70de --instrument 88/2026/TT-BCA. Exit code 1 where a cut could not be written.",
    ),
)
@argument("fingerprint", Text("DẤU_NHẬN_DẠNG|all", "FINGERPRINT|all"))
@option(
    "--instrument",
    required=True,
    metavar=Text("SỐ", "NUMBER"),
    help=Text(
        "quyết định công bố hoặc văn bản quyết định việc cắt giảm; ngày hiệu lực lấy từ sổ hoặc vocabulary/instruments.yaml",
        "the decision or text that makes the cut; its day is taken from the ledger or vocabulary/instruments.yaml",
    ),
)
@option(
    "--effective",
    type=Day(),
    help=Text("ngày có hiệu lực, khi sổ chưa nêu hoặc nội dung này có hiệu lực ngày khác", "the day, where it is not known or another one"),
)
@catalogue_options
@selection_options
@format_option("text", "json")
def apply(
    fingerprint: str,
    instrument: str,
    effective: date | None,
    folder: Path | None,
    as_of: date | None,
    rules: tuple[Path, ...],
    format_: str,
) -> int:
    from analyzer.cli.shared.selection import analyzed
    from analyzer.reform.apply import SAME
    from analyzer.reform.new_version import Enacting, new_versions

    if effective is not None and effective < _EARLIEST:
        raise click.UsageError(say(_too_early(effective)))
    root = chosen(None, folder)
    finished = finish_or_exit(root)
    analysis = analyzed(None, folder, as_of, rules)
    findings = _agreed_or_none(analysis, fingerprint) if finished else _agreed(analysis, fingerprint)
    known = _known(root, analysis, instrument)
    if not known.recorded:
        raise click.ClickException(say(_not_recorded(instrument)))
    enacting = Enacting(effective or known.day or _no_day(instrument), known.published_by)
    about = [finding for finding in findings if known.about is None or finding.procedure in known.about]
    drawn = new_versions(root, analysis.facts.catalogue, about, enacting)
    if finished:
        drawn.conflicts = [one for one in drawn.conflicts if one.reason is not SAME]
    for finding in findings:
        if finding not in about:
            drawn.refused[finding.procedure] = _not_listed(instrument)
    write_or_exit(root, drawn.changes)
    if format_ == "json":
        print_json(drawn.as_json(root, current_language()))
    else:
        from analyzer.report.screen.applied import lines

        for line in lines(drawn, findings, root, current_language()):
            click.echo(safe(line))
    return 1 if drawn.conflicts or drawn.refused else 0


def _agreed_or_none(analysis: Analysis, fingerprint: str) -> list[Finding]:
    """The same after a command that stopped was finished: what it has written needs no more to be agreed on."""
    try:
        return _agreed(analysis, fingerprint)
    except (click.ClickException, Cannot):
        return []


def _agreed(analysis: Analysis, fingerprint: str) -> list[Finding]:
    """The findings meant, which a verdict in force agrees to and which propose an edit.

    Of all at once those that need a new text: what a text in force has cut already is dated by that one, finding by finding.
    """
    from analyzer.ledger.reviews.reviewing import finding_called

    if fingerprint == _EVERY:
        findings = [finding for finding in analysis.findings if finding.proposes and analysis.verdicts.agreed(finding)]
        if findings:
            return findings
        vi = "Chưa có nội dung cắt giảm mới nào được đồng ý trong phần này. Ghi ý kiến: tthc review DẤU_NHẬN_DẠNG agree --by NGƯỜI"
        raise stopped(vi, "No new cut is agreed on here. Agree: tthc review FINGERPRINT agree --by PERSON")
    finding = finding_called(fingerprint, analysis.every_finding, analysis.verdicts)
    if not _edits(finding):
        vi = f"Vấn đề {finding.fingerprint} là câu hỏi, không kèm sửa đổi nào để ghi: sửa tệp của thủ tục {finding.procedure} bằng tay."
        raise stopped(vi, f"Finding {finding.fingerprint} is a question: edit {finding.procedure} by hand.")
    if not analysis.verdicts.agreed(finding):
        vi = f"Vấn đề {finding.fingerprint} chưa có ý kiến đồng ý còn hiệu lực. Ghi ý kiến trước: tthc review {finding.fingerprint} agree"
        en = f"Nobody agreed to finding {finding.fingerprint}. First: tthc review {finding.fingerprint} agree"
        raise stopped(f"{vi} --by 'Nguyễn Văn A'", f"{en} --by 'Nguyen Van A'")
    return [finding]


def _edits(finding: Finding) -> bool:
    return any(cut.kind != "ask" for cut in finding.cuts)


def _known(root: Path, analysis: Analysis, instrument: str) -> Deciding:
    """What the ledger and the vocabulary say of the instrument."""
    from analyzer.ledger.deciding import deciding
    from analyzer.reading.ledger.ledger import read_ledger

    catalogue = analysis.facts.catalogue
    return deciding(instrument, read_ledger(root, catalogue, catalogue.procedures)[0], catalogue.vocabulary)


def _no_day(instrument: str) -> NoReturn:
    vi = f"Sổ và vocabulary/instruments.yaml không nêu ngày có hiệu lực của {instrument}: thêm --effective NĂM-THÁNG-NGÀY."
    en = f"Neither the ledger nor vocabulary/instruments.yaml says from when {instrument} holds: add --effective YYYY-MM-DD."
    raise stopped(vi, en)


def _too_early(day: date) -> Text:
    vi = f"--effective {day:%d/%m/%Y}: không văn bản nào có hiệu lực trước ngày {_EARLIEST:%d/%m/%Y}; xem lại năm."
    return Text(vi, f"--effective {day}: no instrument holds before {_EARLIEST}; look at the year again.")


def _not_recorded(instrument: str) -> Text:
    vi = f"Sổ chưa có quyết định {instrument} nên chưa biết quyết định ấy nêu thủ tục nào. Ghi nhận trước: tthc decision record TỆP;"
    en = f"The ledger has no decision {instrument}, so nobody knows which procedures it lists. First: tthc decision record FILE;"
    return Text(f"{vi} hoặc nêu ở --instrument văn bản quyết định việc cắt giảm.", f"{en} or name the text that makes the cut.")


def _not_listed(instrument: str) -> Text:
    return Text(
        f"quyết định {instrument} không nêu thủ tục này; nêu văn bản, quyết định khác ở --instrument",
        f"decision {instrument} does not list this procedure; name another instrument",
    )
