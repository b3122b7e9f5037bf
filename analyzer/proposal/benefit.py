"""What a proposal saves, measured on the procedures with all chosen cuts applied together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analyzer.analysed import Analysis
from analyzer.engine.findings.finding import Finding
from analyzer.model.text import Text
from analyzer.proposal.tree import Benefit, Item, Line
from analyzer.reform.apply import Reformed
from analyzer.reform.burden import HOURS, total
from analyzer.reform.measures import BY_NAME, MEASURES, Burden
from analyzer.reform.together import Weigher

COST, YEARLY = "cost_vnd_per_case", "cost_vnd_per_year"
_ALWAYS = (
    "procedures",
    "documents",
    "originals",
    "certified_copies",
    "visits",
    "time_limit_working_days",
    "time_limit_calendar_days",
    COST,
)
"""Measures the summary shows even where nothing changes."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The chosen cuts applied, and the burden of each touched procedure before and after (empty when repealed)."""

    reformed: Reformed
    before: Mapping[str, Burden]
    after: Mapping[str, Burden]
    volumes: Mapping[str, float]
    assumed: bool


def measure(analysis: Analysis, findings: Iterable[Finding]) -> Measured:
    """Apply the cuts of `findings` jointly and measure the procedures they touch."""
    weigher = Weigher(analysis.facts, analysis.assessment)
    made = weigher.together(findings)
    parameters = analysis.catalogue.parameters
    used = [parameters.hours[name] for name in HOURS if name in parameters.hours] + list(parameters.tariffs.values())
    return Measured(made.reformed, made.before, made.after, weigher.meter.volumes, any(parameter.assumed for parameter in used))


def benefit(measured: Measured, code: str, items: Sequence[Item]) -> Benefit:
    """The benefit of one procedure."""
    before, after = measured.before[code], measured.after[code]
    lines = [Line.of(known, before.get(known.name), after.get(known.name)) for known in MEASURES if known.name not in (COST, YEARLY)]
    yearly = Line.of(BY_NAME[YEARLY], before.get(YEARLY), after.get(YEARLY)) if code in measured.volumes else None
    return Benefit(
        lines=tuple(line for line in lines if line.saved and (after or line.measure == "procedures" or line.before)),
        cost=Line.of(BY_NAME[COST], before.get(COST), after.get(COST)),
        yearly=yearly,
        assumed=measured.assumed,
        remarks=tuple(_remarks(items)),
    )


def _remarks(items: Sequence[Item]) -> Iterable[Text]:
    """What the figures do not show, once for the items of which the same is to be said."""
    letters: dict[Text, list[str]] = {}
    for item in items:
        if (effect := _beside_the_figures(item)) is not None:
            letters.setdefault(effect, []).append(f"{item.letter})")
    for effect, marks in letters.items():
        listed = ", ".join(marks)
        yield Text(f"Nội dung {listed} {effect.vi}.", f"{'Items' if len(marks) > 1 else 'Item'} {listed}: {effect.en}.")


def _beside_the_figures(item: Item) -> Text | None:
    """Where an item makes the procedure lighter, if not on all routes and in a measure."""
    lighter, of = item.routes
    if 0 < lighter < of:
        some = Text(
            f"giảm nhẹ {lighter} trên {of} trường hợp thực hiện của thủ tục", f"lighter on {lighter} of the procedure’s {of} routes"
        )
        return some if item.saves else some + _NOT_THE_HEAVIEST
    if item.saves:
        return None
    if lighter:
        copies = all(edit.path.endswith("/copies") for change in item.changes for edit in change.edits)
        return _COPIES if copies else Text("giảm nhẹ mọi trường hợp thực hiện{}", "lighter on every route{}").of(_NOT_THE_HEAVIEST)
    return _CHOICE if all(edit.kind == "accept" for change in item.changes for edit in change.edits) else _NOTHING_MEASURED


_NOT_THE_HEAVIEST = Text(
    "; số liệu của trường hợp thực hiện nặng nhất không vì thế mà đổi", "; the figures of the heaviest route stay as they are"
)
_COPIES = Text("bớt số bản sao phải nộp, là điều các chỉ tiêu không đếm", "fewer plain copies, which no measure counts")
_CHOICE = Text(
    "không bớt giấy tờ nào; lợi ích là cá nhân, tổ chức có thêm lựa chọn về hình thức của giấy tờ",
    "no paper goes; applicants gain a choice of the form in which they give it",
)
_NOTHING_MEASURED = Text("không làm đổi chỉ tiêu nào đo được", "nothing that is measured changes")


def summary(measured: Measured) -> tuple[Line, ...]:
    """The measures of all procedures of the proposal in sum, those that matter always and the others where they change."""
    before, after = total(measured.before.values()), total(measured.after.values())
    lines = [Line.of(known, before[known.name], after[known.name]) for known in MEASURES if known.name != YEARLY]
    if any(code in measured.volumes for code in measured.before):
        lines.append(Line.of(BY_NAME[YEARLY], before[YEARLY], after[YEARLY]))
    return tuple(line for line in lines if line.before is not None and (line.measure in _ALWAYS or line.saved or line.measure == YEARLY))
