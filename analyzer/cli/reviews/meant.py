"""Which findings `tthc review` means: one by its fingerprint, or all that are selected and that one word may be said of at once."""

from __future__ import annotations

from collections.abc import Mapping

import click

from analyzer.analysed import Analysis
from analyzer.cli.shared.language import say, stopped
from analyzer.engine.findings.finding import Finding
from analyzer.ledger.reviews.giving import is_judged
from analyzer.ledger.reviews.reviewing import finding_called
from analyzer.model.text import NOTHING, Text, joined
from analyzer.model.verdict import WITHDRAWN, Verdict, Word

EVERY = "all"
"""In place of a fingerprint: every finding that is selected."""


def meant(
    analysis: Analysis, fingerprint: str, verdict: Word, last: Mapping[str, Verdict], judged: bool, where: str
) -> tuple[list[Finding], Text]:
    """The finding that a fingerprint, or its beginning, calls; with `all` those selected, and how many of them are left out.

    `last` is the last word on each finding, `where` the option that names the folder; `judged` takes those too that somebody judged. Raises what ends the command.
    """
    known = analysis.every_finding
    if fingerprint != EVERY:
        return [finding_called(fingerprint, known, analysis.verdicts, where)], NOTHING
    if analysis.selection is None:
        vi = "'all' là mọi vấn đề được chọn: thêm --select, như --select photograph_count."
        raise stopped(vi, "'all' means every finding selected: add --select, as in --select photograph_count.")
    if not known:
        raise stopped("Không vấn đề nào được chọn.", "No finding is selected.")
    kept, aside = _withdrawable(known, last) if verdict == WITHDRAWN else _open(analysis, known, verdict, judged)
    told = joined(aside, "; ")
    left = Text("Không ghi: {}.", "Left out: {}.").of(told) if aside else told
    if not kept:
        raise click.ClickException(say(Text("Không có ý kiến nào được ghi. {}", "Nothing was recorded. {}").of(left)))
    return kept, left


def _withdrawable(findings: list[Finding], last: Mapping[str, Verdict]) -> tuple[list[Finding], list[Text]]:
    """Those of which the last word can be taken back, and how many there are without one."""
    kept = [one for one in findings if is_judged(last.get(one.fingerprint))]
    n = len(findings) - len(kept)
    return kept, [Text(f"{n} vấn đề chưa có ý kiến nào để rút", f"{n} without a verdict that could be withdrawn")] if n else []


def _open(analysis: Analysis, findings: list[Finding], verdict: Word, judged: bool) -> tuple[list[Finding], list[Text]]:
    """Those that one word may be said of at once, and how many are left out: what somebody judged, unless the `judged` are
    meant too, and of those agreed to what a text in force has cut, which `tthc apply` takes one by one."""
    of = analysis.verdicts.of
    said: list[Finding] = []
    cut: list[Finding] = []
    kept: list[Finding] = []
    for one in findings:
        before = of(one)
        if not judged and before is not None and before.standing == "in_force":
            said.append(one)
        elif verdict == "agree" and one.legal_state == "already_cut":
            cut.append(one)
        else:
            kept.append(one)
    aside = []
    if said:
        vi = f"{len(said)} vấn đề đã có ý kiến còn hiệu lực (thay ý kiến ấy: --judged)"
        aside.append(Text(vi, f"{len(said)} with a verdict in force (to replace it: --judged)"))
    if cut:
        vi = f"{len(cut)} vấn đề đã có văn bản cắt giảm (ghi ý kiến từng vấn đề)"
        aside.append(Text(vi, f"{len(cut)} cut by a text in force (judge them one by one)"))
    return kept, aside
