"""Cards whose cuts are none: the new value does not fit or is there already, or nothing becomes lighter and something heavier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analyzer.engine.cards.card import Rule
from analyzer.engine.findings.finding import Finding
from analyzer.model.edits import Edit
from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reform.apply import REFUSED, SAME
from analyzer.reform.settle import Conflict

_HEAVIER = Text("làm thủ tục nặng thêm", "makes the procedure heavier")


@dataclass(frozen=True, slots=True)
class NoCut:
    """A finding some of whose edits are no cut, and why; `wholly` where none of its edits is."""

    finding: Finding
    reason: Text
    wholly: bool


def no_cut(finding: Finding, refused: Mapping[Edit, Text]) -> NoCut | None:
    """What is wrong with the cut of a finding that was measured; `refused` are edits that could not be made, each with the reason."""
    reason = next((refused[cut] for cut in finding.cuts if cut in refused), None)
    if reason is not None:
        return NoCut(finding, reason, all(cut in refused or cut.kind == "ask" for cut in finding.cuts))
    return NoCut(finding, _HEAVIER, wholly=True) if _is_heavier(finding) else None


def refused(conflicts: Iterable[Conflict]) -> dict[Edit, Text]:
    """The edits whose value does not fit or is there already."""
    return {conflict.dropped: conflict.reason for conflict in conflicts if conflict.reason in (REFUSED, SAME)}


def unfit(found: Iterable[NoCut], rules: Iterable[Rule]) -> list[Problem]:
    """One problem for each card and reason, however many findings it has."""
    several: dict[tuple[str, Text], list[Finding]] = defaultdict(list)
    for one in found:
        several[one.finding.rule, one.reason].append(one.finding)
    by_name = {rule.name: rule for rule in rules}
    return [_problem(by_name[name], reason, findings) for (name, reason), findings in several.items()]


def _is_heavier(finding: Finding) -> bool:
    """Whether new values raise some measure and lower none; a paper left for when data fail is no burden of that sort."""
    sets = all(cut.kind in ("set", "accept") for cut in finding.cuts)
    return sets and bool(finding.saving) and max(finding.saving.values()) <= 0


def _problem(rule: Rule, reason: Text, several: list[Finding]) -> Problem:
    first, count = several[0], len(several)
    told = "one finding" if count == 1 else f"{count} findings"
    return Problem(
        rule.source.place("cut"),
        "no_cut",
        Text(
            f"Nội dung cắt giảm của quy tắc '{rule.name}' không phải là cắt giảm ở {count} vấn đề, như {first.procedure} {first.path}: {reason.vi}.",
            f"What the rule '{rule.name}' proposes is no cut in {told}, such as {first.procedure} {first.path}: {reason.en}.",
        ),
        Text(
            "Sửa 'cut' hoặc thu hẹp điều kiện của thẻ; chỉ muốn hỏi thì viết: cut: {edit: ask}.",
            "Mend 'cut' or narrow the condition of the card; to ask only, write: cut: {edit: ask}.",
        ),
    )
