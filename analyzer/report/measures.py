"""The table of measures before and after, told in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.analysed import Analysis
from analyzer.model.dossier import RequiredDocument
from analyzer.model.procedure import Fee, Step, TimeLimit
from analyzer.model.text import Language
from analyzer.reform.measures import Measure
from analyzer.report.numbers import decimals_of, fixed, percent, plain
from analyzer.report.story import COSTS, Line, doubted_fees
from analyzer.report.words.say import Say


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One line of the table; `note` explains a figure that rises or is not whole."""

    name: str
    title: str
    unit: str
    before: str
    after: str
    reduced: str
    share: str
    known: str
    note: str
    falls: bool


def measure_rows(lines: Iterable[Line], language: Language) -> list[MeasureRow]:
    """Rows with equal decimals before, after and reduced."""
    return [_row(line, language) for line in lines]


def _row(line: Line, language: Language) -> MeasureRow:
    say = Say(language)
    decimals = decimals_of([line.before, line.after])
    rises = line.reduction < 0
    moved = rises and line.measure.name == "documents_if_data_fails"
    change = fixed(abs(line.reduction), decimals, language)
    return MeasureRow(
        name=line.measure.name,
        title=line.measure.title[language],
        unit=line.measure.unit[language],
        before=fixed(line.before, decimals, language),
        after=fixed(line.after, decimals, language),
        reduced=say("rises", value=change) if rises else change if line.reduction else "0",
        share=percent(line.reduction, line.before, language, decimals=1) if line.reduction > 0 else "",
        known=say("known_of", known=line.known, all=line.all),
        note=say("rises_because") if moved else _left_out(line, say),
        falls=line.reduction > 0,
    )


def _left_out(line: Line, say: Say) -> str:
    """What a cost leaves out: procedures without a number of dossiers, and fees."""
    if line.measure.name not in COSTS:
        return ""
    only = say("only_with_volumes", n=line.known) if line.measure.name == "cost_vnd_per_year" and line.known < line.all else ""
    return " ".join(filter(None, (only, _fees_left_out(line, say))))


def _fees_left_out(line: Line, say: Say) -> str:
    if not line.no_fee:
        return ""
    if line.known < line.all:
        return say("some_without_fees", n=line.no_fee)
    if not line.doubted:
        return say("without_fees", n=line.no_fee)
    if line.doubted == line.no_fee:
        return say("without_doubtful_fees", n=line.no_fee)
    return say("without_some_fees", n=line.no_fee, untold=line.no_fee - line.doubted, doubted=line.doubted)


def unknown_measures(analysis: Analysis, unknown: Iterable[Measure], language: Language) -> str:
    """What could not be computed, and for want of what."""
    say, parameters = Say(language), analysis.catalogue.parameters
    doubted = doubted_fees(analysis.assessment)
    reasons = {
        "fee_vnd": "no_input" if not doubted else "doubtful_fees" if doubted == len(analysis.assessment.before) else "no_sure_fees",
        "cost_vnd_per_year": "no_volume" if not parameters.volumes else "no_income",
        "cost_vnd_per_case": "no_income",
    }
    names = [f"{measure.title[language]} ({say(reasons.get(measure.name, 'no_input'))})" for measure in unknown]
    return say("unknown_measures", names="; ".join(names)) if names else ""


def inferred_parts(analysis: Analysis, language: Language) -> str:
    """How much of what was counted nobody has stated; empty where everything was."""
    count = analysis.facts.index.inferred.count
    kinds = {"papers": RequiredDocument, "steps": Step, "limits": TimeLimit, "fees": Fee}
    found = {name: count(kind) for name, kind in kinds.items()}
    told = {name: plain(number, language) for name, number in found.items()}
    return Say(language)("inferred", **told) if any(found.values()) else ""
