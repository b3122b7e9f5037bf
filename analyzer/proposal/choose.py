"""Which findings go into a proposal: those asked for, else the ten that save most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analyzer.analysed import Analysis
from analyzer.engine.findings.finding import Finding
from analyzer.engine.findings.worth import by_worth, worth
from analyzer.engine.words.plain_values import counted
from analyzer.ledger.reviews.verdicts import Judged
from analyzer.model.near import nearest
from analyzer.model.refusals import Cannot
from analyzer.model.text import NOTHING, Text, joined

MOST = 10
"""How many findings are chosen when none is asked for."""
_NAMED = 3
"""So many rejected findings are named where nothing is left to propose."""


_CODES = Text("tthc facts procedures", "tthc facts procedures")
"""The command that lists all codes."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Findings in the order of their savings, and how they were chosen, as a clause for the notes."""

    findings: tuple[Finding, ...]
    how: Text


class CannotChoose(Cannot):
    """There is nothing to propose, or a name is unknown; `message` says which."""


def choose(analysis: Analysis, rules: Sequence[str] = (), procedures: Sequence[str] = (), agreed: bool = False) -> Choice:
    """The findings of `rules` on `procedures` that propose a cut, those `agreed` to alone; with none of these, the ten with the
    largest saving.

    Raises `CannotChoose`.
    """
    proposed = offered(analysis, rules, procedures, agreed)
    if agreed or rules or procedures or analysis.selection is not None:
        how = _asked(rules, procedures, agreed)
        return Choice(tuple(proposed), told_of_selection(how, analysis))
    saving = [finding for finding in proposed if any(value > 0 for value in finding.saving.values())]
    most, rest = (saving or proposed)[:MOST], (saving or proposed)[MOST:]
    how = Text(
        f"{len(most)} vấn đề có mức cắt giảm lớn nhất (xét lần lượt số giấy tờ, số lần đi lại, thời hạn, chi phí) trong {len(proposed)} vấn đề có nội dung cắt giảm mới",
        f"the {len(most)} findings that save most (papers, then visits, time limits, cost) of {len(proposed)} that propose a new cut",
    )
    return Choice(tuple(most), _and_as_many(how, sum(worth(one) == worth(most[-1]) for one in rest)))


def offered(analysis: Analysis, rules: Sequence[str] = (), procedures: Sequence[str] = (), agreed: bool = False) -> list[Finding]:
    """The findings of `rules` on `procedures` that propose a cut and may be written into a paper, what saves most first; those
    `agreed` to alone. Raises `CannotChoose` where there is none.
    """
    _known(rules, {rule.name for rule in analysis.rules}, Text("quy tắc", "rule"), Text("tthc rules", "tthc rules"))
    _known(procedures, analysis.catalogue.procedures, Text("thủ tục", "procedure"), _CODES)
    asked = [
        finding
        for finding in analysis.findings
        if (not rules or finding.rule in rules)
        and (not procedures or finding.procedure in procedures)
        and analysis.catalogue.procedures[finding.procedure].classification != "secret"
    ]
    seen = [finding for finding in asked if analysis.verdicts.may_be_proposed(finding)]
    proposed = sorted((finding for finding in seen if finding.proposes), key=by_worth)
    if not proposed:
        rejected = [
            one
            for one in analysis.verdicts.rejected()
            if (not rules or one.verdict.rule in rules) and (not procedures or one.verdict.procedure in procedures)
        ]
        raise CannotChoose(_nothing(analysis, seen, rules, procedures, put_off=len(asked) - len(seen), rejected=rejected))
    if agreed:
        proposed = [finding for finding in proposed if analysis.verdicts.agreed(finding)]
        if not proposed:
            raise CannotChoose(_none_agreed(sum(finding.proposes for finding in seen)))
    return proposed


def _and_as_many(how: Text, tied: int) -> Text:
    """`how`, with a word on those left out that save as much as the last one taken."""
    if not tied:
        return how
    return Text(
        "{}; {} vấn đề khác giảm bằng vấn đề cuối được lấy mà không đưa vào",
        "{}; {} more save as much as the last one taken and are left out",
    ).of(how, tied)


def _known(names: Iterable[str], known: Iterable[str], what: Text, look: Text) -> None:
    """Raise with a "did you mean" for the first name that is not known."""
    listed = sorted(known)
    for name in names:
        if name not in listed:
            near = nearest(name, listed)
            hint = Text(f" Có phải là '{near}'?", f" Did you mean '{near}'?") if near else NOTHING
            raise CannotChoose(
                Text(
                    f"Không có {what.vi} '{name}' trong danh mục và bộ quy tắc đang đọc.{hint.vi} Xem danh sách: {look.vi}",
                    f"There is no {what.en} '{name}' in the catalogue and rulebook being read.{hint.en} See the list: {look.en}",
                )
            )


def _none_agreed(proposed: int) -> Text:
    count = counted(proposed)
    return Text(
        "Trong {} nội dung cắt giảm mới chưa có nội dung nào được đồng ý; không ghi tệp nào. Ghi ý kiến: tthc review DẤU_NHẬN_DẠNG agree --by NGƯỜI",
        "Of {} new cuts none is agreed to; nothing was written. Agree: tthc review FINGERPRINT agree --by PERSON",
    ).of(count)


def _asked(rules: Sequence[str], procedures: Sequence[str], agreed: bool) -> Text:
    """How a choice by name is told."""
    names, codes = ", ".join(rules), ", ".join(procedures)
    by_rule = Text(f"của quy tắc {names}", f"of the rules {names}") if rules else NOTHING
    of_procedure = Text(f"tại thủ tục {codes}", f"in the procedures {codes}") if procedures else NOTHING
    by_reviewer = Text("đã được thẩm tra đồng ý", "agreed to by a reviewer") if agreed else NOTHING
    parts = (Text("mọi vấn đề có nội dung cắt giảm mới", "all findings that propose a new cut"), by_reviewer, by_rule, of_procedure)
    return joined((part for part in parts if part.vi), " ")


def told_of_selection(how: Text, analysis: Analysis) -> Text:
    """How findings were chosen, with what of the catalogue they were chosen from."""
    if analysis.selection is None:
        return how
    selected = analysis.selection.told
    return Text("{}, trong phần được chọn: {}", "{}, of what was selected: {}").of(how, selected)


def _nothing(
    analysis: Analysis,
    seen: Sequence[Finding],
    rules: Sequence[str],
    procedures: Sequence[str],
    *,
    put_off: int,
    rejected: Sequence[Judged],
) -> Text:
    """What was looked at, and why none of it is a new cut; `put_off` findings are left out by a reviewer's word, others were `rejected`."""
    kinds = Counter("question" if finding.legal_state == "new" else finding.legal_state for finding in seen)
    looked_rules = len(set(rules)) or len(analysis.rules)
    looked = len(set(procedures)) or len(analysis.catalogue.procedures)
    reviewed = Text(
        f" {put_off} vấn đề khác để ngoài theo ý kiến thẩm tra (tthc review --list)." if put_off else "",
        f" {put_off} more are left out by reviewers (tthc review --list)." if put_off else "",
    )
    if rejected:
        said = "; ".join(f"{one.verdict.fingerprint} ({one.verdict.by}: {one.verdict.reason})" for one in rejected[:_NAMED])
        more = f"; +{len(rejected) - _NAMED}" if len(rejected) > _NAMED else ""
        reviewed = Text(
            f"{reviewed.vi} {len(rejected)} vấn đề đã bị thẩm tra không chấp nhận: {said}{more}.",
            f"{reviewed.en} {len(rejected)} were rejected by a reviewer: {said}{more}.",
        )
    return Text(
        f"Không có nội dung cắt giảm mới để lập phương án; không ghi tệp nào. Đã xem {looked} thủ tục với {looked_rules} quy tắc, có "
        f"{len(seen)} vấn đề: {kinds['question']} câu hỏi cần người trả lời, {kinds['already_cut']} nội dung đã có văn bản cắt giảm, "
        f"{kinds['record_stale']} bản ghi cần đính chính.{reviewed.vi} Xem: tthc analyze",
        f"There is no new cut to propose; nothing was written. Looked at {looked} procedures with {looked_rules} rules and found "
        f"{len(seen)} findings: {kinds['question']} questions for a person, {kinds['already_cut']} already cut by a text in force, "
        f"{kinds['record_stale']} records to correct.{reviewed.en} See: tthc analyze",
    )
