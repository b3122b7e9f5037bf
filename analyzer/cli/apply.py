"""`tthc apply`: cuts that were agreed on become the version of each procedure that begins with the deciding instrument."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from analyzer.cli.shared.busy import busy
from analyzer.cli.shared.language import current_language, say
from analyzer.cli.shared.options import Day, catalogue_options, chosen, selection_options
from analyzer.cli.shared.output import print_json
from analyzer.cli.shared.speaking import argument, command, format_option, option, safe
from analyzer.model.refusals import why_refused
from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.analysis import Analysis
    from analyzer.engine.findings.finding import Finding
    from analyzer.ledger.deciding import Deciding
    from analyzer.reform.new_version import Drawn

_EVERY = "all"
"""In place of a fingerprint: every finding that was agreed on, of those selected."""


@command(
    "apply",
    Text(
        "Đưa nội dung cắt giảm đã được đồng ý (tthc review ... agree) vào danh mục: mỗi thủ tục có phiên bản mới MÃ@NGÀY.yaml, có hiệu lực"
        " từ ngày của quyết định hoặc văn bản, phiên bản cũ kết thúc ngày trước đó; chú thích, cách viết của tệp được giữ. Ví dụ:"
        " tthc apply 3f9c1a2b --instrument 3100/QĐ-BCA; mọi nội dung mới đã đồng ý của một lĩnh vực (điều văn bản khác đã cắt giảm thì từng dấu một): tthc apply all --select"
        " field:residence --instrument 88/2026/TT-BCA. Mã thoát 1 khi có nội dung không ghi được.",
        "Write cuts that were agreed on (tthc review ... agree) into the catalogue: each procedure gets the version CODE@DAY.yaml, in force"
        " from the day of the decision or text, and the old one ends the day before; comments and layout stay. Example:"
        " tthc apply 3f9c1a2b --instrument 88/2026/TT-BCA. Exit code 1 where a cut could not be written.",
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
    metavar=Text("NĂM-THÁNG-NGÀY", "YYYY-MM-DD"),
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
    from analyzer.reform.new_version import Enacting, new_versions

    root = chosen(None, folder)
    analysis = analyzed(None, folder, as_of, rules)
    findings = _agreed(analysis, fingerprint)
    known = _known(root, analysis, instrument)
    enacting = Enacting(effective or known.day or _no_day(instrument), known.published_by)
    if known.is_missing:
        click.echo(safe(say(_not_in_ledger(instrument))), err=True)
    about = [finding for finding in findings if known.about is None or finding.procedure in known.about]
    drawn = new_versions(root, analysis.facts.catalogue, about, enacting)
    for finding in findings:
        if finding not in about:
            drawn.refused[finding.procedure] = _not_listed(instrument)
    _write(root, drawn)
    if format_ == "json":
        print_json(drawn.as_json(root, current_language()))
    else:
        from analyzer.report.screen.applied import lines

        for line in lines(drawn, findings, root, current_language()):
            click.echo(safe(line))
    return 1 if drawn.conflicts or drawn.refused else 0


def _agreed(analysis: Analysis, fingerprint: str) -> list[Finding]:
    """The findings meant, which a verdict in force agrees to and which propose an edit.

    Of all at once those that need a new text: what a text in force has cut already is dated by that one, finding by finding.
    """
    from analyzer.ledger.reviews.reviewing import CannotReview, finding_called

    if fingerprint == _EVERY:
        findings = [finding for finding in analysis.findings if finding.proposes and _is_agreed(analysis, finding)]
        if findings:
            return findings
        vi = "Chưa có nội dung cắt giảm mới nào được đồng ý trong phần này. Ghi ý kiến: tthc review DẤU_NHẬN_DẠNG agree --by NGƯỜI"
        raise click.ClickException(say(Text(vi, "No new cut is agreed on here. Agree: tthc review FINGERPRINT agree --by PERSON")))
    try:
        finding = finding_called(fingerprint, analysis.findings, analysis.verdicts)
    except CannotReview as cannot:
        raise click.ClickException(say(cannot.message)) from None
    if not _edits(finding):
        vi = f"Vấn đề {finding.fingerprint} là câu hỏi, không kèm sửa đổi nào để ghi: sửa tệp của thủ tục {finding.procedure} bằng tay."
        raise click.ClickException(say(Text(vi, f"Finding {finding.fingerprint} is a question: edit {finding.procedure} by hand.")))
    if not _is_agreed(analysis, finding):
        vi = f"Vấn đề {finding.fingerprint} chưa có ý kiến đồng ý còn hiệu lực. Ghi ý kiến trước: tthc review {finding.fingerprint} agree"
        en = f"Nobody agreed to finding {finding.fingerprint}. First: tthc review {finding.fingerprint} agree"
        raise click.ClickException(say(Text(f"{vi} --by 'Nguyễn Văn A'", f"{en} --by 'Nguyen Van A'")))
    return [finding]


def _is_agreed(analysis: Analysis, finding: Finding) -> bool:
    judged = analysis.verdicts.of(finding)
    return judged is not None and judged.standing == "in_force" and judged.verdict.verdict == "agree" and not judged.against


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
    raise click.UsageError(say(Text(vi, en)))


def _not_in_ledger(instrument: str) -> Text:
    return Text(
        f"Cảnh báo: sổ không có quyết định {instrument}, nên chưa đối chiếu được quyết định nêu những thủ tục nào. Ghi nhận quyết định"
        " trước: tthc decision record TỆP.",
        f"Warning: the ledger has no decision {instrument}: whether it lists these procedures is not known. Record it first:"
        " tthc decision record FILE.",
    )


def _not_listed(instrument: str) -> Text:
    return Text(
        f"quyết định {instrument} không nêu thủ tục này; nêu văn bản, quyết định khác ở --instrument",
        f"decision {instrument} does not list this procedure; name another instrument",
    )


def _write(root: Path, drawn: Drawn) -> None:
    from analyzer.writing.alone import NotAlone
    from analyzer.writing.together import write_together

    try:
        write_together(root, drawn.changes)
    except NotAlone:
        raise busy(root) from None
    except OSError as error:
        why = why_refused(error)
        message = Text(f"Không ghi được vào '{root}': {why.vi}.", f"'{root}' cannot be written: {why.en}.")
        raise click.ClickException(say(message)) from None
