"""The answer first: the headline, the three numbers that carry it, and the measures before and after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.analysed import Analysis
from analyzer.engine.findings.finding import Finding
from analyzer.model.text import Language
from analyzer.reform.assess import Assessment
from analyzer.reform.burden import total
from analyzer.reform.measures import MEASURES, OF_SAVINGS, Measure
from analyzer.report.numbers import MINUS, counted, decimals_of, fixed, measured, percent, plain
from analyzer.report.told import is_listed, pending_words, run_rules, state_of
from analyzer.report.words.say import Say

_FEW = 20
"""Of fewer things the count is told, not a percentage: "100 %" of one paper would mislead."""
_FIRST = ("documents", "visits", "time_limit_working_days", "cost_vnd_per_case")
_LAST = ("fee_vnd",)
_NOT_OF_ANSWER = ("procedures", "cost_vnd_per_year")
_OTHERS = tuple(name for name in OF_SAVINGS if name not in (*_FIRST, *_LAST, *_NOT_OF_ANSWER))
"""Of these the answer prefers what most falls away of."""
COSTS = ("cost_vnd_per_case", "cost_vnd_per_year")


@dataclass(frozen=True, slots=True)
class Line:
    """One known measure before and after all new cuts, summed over the `known` procedures of `all`.

    A cost is counted without the fee where that is not known: in `no_fee` of them. Of all procedures `doubted` give an amount that
    looks wrong.
    """

    measure: Measure
    before: float
    after: float
    known: int
    all: int
    no_fee: int = 0
    doubted: int = 0

    @property
    def reduction(self) -> float:
        return self.before - self.after


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the three numbers, with what it counts, a second line and the anchor of the rows it comes from."""

    value: str
    label: str
    detail: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Story:
    """What the report says first, computed once for page and terminal."""

    headline: str
    figures: tuple[Figure, ...]
    lines: tuple[Line, ...]
    unknown: tuple[Measure, ...]
    pending: str
    flaws: str
    unproven: str
    selected: str = ""
    since: str = ""


def tell(analysis: Analysis, language: Language) -> Story:
    """The story of `analysis` in one language."""
    lines, unknown = measure_lines(analysis)
    proposals = [finding for finding in analysis.findings if finding.proposes]
    return Story(
        headline=headline(analysis, lines, len(proposals), language),
        figures=figures(analysis, lines, proposals, language),
        lines=lines,
        unknown=unknown,
        pending=pending(analysis, language),
        flaws=flaws(analysis, language),
        unproven=unproven(analysis, language),
        selected=Say(language)("selected", words=analysis.selection.told[language]) if analysis.selection else "",
        since=analysis.since.told[language] if analysis.since else "",
    )


def measure_lines(analysis: Analysis) -> tuple[tuple[Line, ...], tuple[Measure, ...]]:
    """The measures that are known, and those that are not."""
    assessment = analysis.assessment
    before, after = total(assessment.before.values()), total(assessment.after.values())
    lines, unknown = [], []
    for measure in MEASURES:
        value = before[measure.name]
        if value is None:
            unknown.append(measure)
            continue
        counted = [burden for burden in assessment.before.values() if burden[measure.name] is not None]
        no_fee = sum(burden["fee_vnd"] is None for burden in counted) if measure.name in COSTS else 0
        lines.append(
            Line(measure, value, after[measure.name] or 0.0, len(counted), len(assessment.before), no_fee, doubted_fees(assessment))
        )
    return tuple(lines), tuple(unknown)


def doubted_fees(assessment: Assessment) -> int:
    """How many of the procedures measured give an amount of their fee that looks wrong."""
    return len(assessment.doubtful_fees & assessment.before.keys())


def headline(analysis: Analysis, lines: tuple[Line, ...], proposals: int, language: Language) -> str:
    """One sentence: how many procedures and findings, and what the new cuts save together."""
    say = Say(language)
    saved = [_saved(line, language) for line in falling(lines)]
    if analysis.failed and not run_rules(analysis):
        key = "headline_failed"
    elif not analysis.findings:
        key = "headline_nothing" if analysis.since is None else "headline_nothing_new"
    elif not proposals:
        key = "headline_no_cuts"
    else:
        key = "headline_cuts" if saved else "headline_light"
    return say(
        key,
        procedures=counted(len(analysis.catalogue.procedures), say("unit_procedures"), language),
        findings=counted(len(analysis.findings), say("unit_findings"), language),
        proposals=counted(proposals, say("unit_proposals"), language),
        rules=counted(len(run_rules(analysis)), say("unit_rules"), language),
        saved=enumeration(saved, say("and")),
    )


def falling(lines: Iterable[Line]) -> list[Line]:
    """The three measures that carry the answer: the first of those that fall, as it prefers them."""
    by_name = {line.measure.name: line for line in lines if line.reduction > 0}
    others = sorted((name for name in _OTHERS if name in by_name), key=lambda name: by_name[name].reduction, reverse=True)
    return [by_name[name] for name in (*_FIRST, *others, *_LAST) if name in by_name][:3]


def _saved(line: Line, language: Language) -> str:
    amount = counted(line.reduction, OF_SAVINGS[line.measure.name][language], language)
    few = Say(language)("out_of", whole=plain(line.before, language))
    return f"{amount} ({percent(line.reduction, line.before, language) if line.before >= _FEW else few})"


def enumeration(parts: list[str], last: str) -> str:
    """`a, b và c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}" if parts else ""


def pending(analysis: Analysis, language: Language) -> str:
    """What the law has cut already and the record still asks for; empty where there is nothing."""
    say = Say(language)
    count = sum(state_of(finding) == "already_cut" for finding in analysis.findings)
    saved = enumeration(pending_words(analysis.assessment.pending, language), say("and"))
    cuts = counted(count, say("unit_cuts"), language)
    return say("also_pending" if saved else "also_pending_only", cuts=cuts, saved=saved) if count else ""


def flaws(analysis: Analysis, language: Language) -> str:
    """That files have problems, so that "nothing was found" is not read as "all is well"; empty where they have none."""
    say, count = Say(language), len(analysis.problems)
    return say("flaws", problems=counted(count, say("unit_problems"), language)) if count else ""


def unproven(analysis: Analysis, language: Language) -> str:
    """What is said beside the proposals: cuts left out because nothing proves them, proposals that a reviewer vouches for, or whose
    proof rests on a file that was not read whole; empty where all stand."""
    say, findings = Say(language), analysis.findings
    counts = {
        "also_refused": sum(finding.refused for finding in findings),
        "also_vouched": sum(finding.proposes and any(one.checked for one in finding.refusals) for finding in findings),
        "also_unchecked": sum(finding.proposes and any(not one.checked for one in finding.refusals) for finding in findings),
    }
    units = {"also_refused": say("unit_cuts")}
    return " ".join(
        say(key, cuts=counted(count, units.get(key, say("unit_proposals")), language)) for key, count in counts.items() if count
    )


def figures(analysis: Analysis, lines: tuple[Line, ...], proposals: list[Finding], language: Language) -> tuple[Figure, ...]:
    """The three reductions that count most; where fewer things fall, counts take their place."""
    found = [_reduction(line, language, "mr" if is_listed(analysis) else "m") for line in falling(lines)]
    return tuple([*found, *_counts(analysis, proposals, language)][:3])


def _reduction(line: Line, language: Language, opens: str) -> Figure:
    say = Say(language)
    decimals = decimals_of([line.before, line.after])
    span = say("from_to", before=fixed(line.before, decimals, language), after=measured(line.after, line.measure, language))
    share = f", {say('down_by', share=percent(line.reduction, line.before, language))}" if line.before >= _FEW else ""
    title = line.measure.title[language]
    return Figure(f"{MINUS}{plain(line.reduction, language)}", title, f"{span}{share}", f"{opens}-{line.measure.name}")


def _counts(analysis: Analysis, proposals: list[Finding], language: Language) -> list[Figure]:
    say = Say(language)
    procedures = analysis.catalogue.procedures
    fields = counted(len({procedure.field for procedure in procedures.values()}), say("unit_fields"), language)
    on = [say("on_procedures", procedures=_procedures(findings, language)) for findings in (proposals, analysis.findings)]
    listed = is_listed(analysis)
    counts = (
        (len(proposals), "figure_proposals", on[0], "new" if proposals else "cuts"),
        (len(analysis.findings), "figure_findings", on[1], "findings" if listed else "rules"),
        (len(procedures), "figure_procedures", say("in_all", fields=fields), "procedures" if listed else "fields"),
    )
    return [Figure(plain(value, language), say(label), detail, anchor) for value, label, detail, anchor in counts]


def _procedures(findings: Iterable[Finding], language: Language) -> str:
    """On how many procedures the findings are."""
    return counted(len({finding.procedure for finding in findings}), Say(language)("unit_procedures"), language)
