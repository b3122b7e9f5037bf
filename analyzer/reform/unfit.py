"""Cards whose cuts are none: the new value does not fit or is there already, or nothing becomes lighter and something heavier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from analyzer.engine.card import Rule
from analyzer.engine.finding import Finding
from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reform.apply import REFUSED, SAME
from analyzer.reform.settle import Conflict

_HEAVIER = Text("làm thủ tục nặng thêm", "makes the procedure heavier")


def unfit(findings: Iterable[Finding], conflicts: Iterable[Conflict], rules: Iterable[Rule]) -> list[Problem]:
    """One problem for each such card, however many findings it has."""
    refused = {conflict.dropped: conflict.reason for conflict in conflicts if conflict.reason in (REFUSED, SAME)}
    found: dict[tuple[str, Text], list[Finding]] = defaultdict(list)
    for finding in findings:
        reason = next((refused[cut] for cut in finding.cuts if cut in refused), None)
        if reason is None and _is_heavier(finding):
            reason = _HEAVIER
        if reason is not None:
            found[finding.rule, reason].append(finding)
    by_name = {rule.name: rule for rule in rules}
    return [_problem(by_name[name], reason, several) for (name, reason), several in found.items()]


def _is_heavier(finding: Finding) -> bool:
    """Whether new values raise some measure and lower none; a paper left for when data fail is no burden of that sort."""
    sets = finding.proposes and all(cut.kind in ("set", "accept") for cut in finding.cuts)
    return sets and bool(finding.saving) and max(finding.saving.values()) <= 0


def _problem(rule: Rule, reason: Text, several: list[Finding]) -> Problem:
    first, count = several[0], len(several)
    return Problem(
        rule.source.place("cut"),
        "no_cut",
        Text(
            f"Nội dung cắt giảm của quy tắc '{rule.name}' không phải là cắt giảm ở {count} vấn đề, như {first.procedure} {first.path}: {reason.vi}.",
            f"What the rule '{rule.name}' proposes is no cut in {count} findings, such as {first.procedure} {first.path}: {reason.en}.",
        ),
        Text(
            "Sửa 'cut' hoặc thu hẹp điều kiện của thẻ; chỉ muốn hỏi thì viết: cut: {edit: ask}.",
            "Mend 'cut' or narrow the condition of the card; to ask only, write: cut: {edit: ask}.",
        ),
    )
