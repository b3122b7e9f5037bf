"""What stands around the findings: dependencies, problems of files, what was not assessed, parameters."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.analysed import Analysis
from analyzer.engine.words.display import Display
from analyzer.facts.tables.every import TABLES
from analyzer.facts.tables.meanings import thing_known
from analyzer.model.days import written_day
from analyzer.model.parameters import Parameter
from analyzer.model.text import Language
from analyzer.report.numbers import plain
from analyzer.report.told import is_listed
from analyzer.report.words.say import Say

MOST_PROBLEMS = 50
MOST_RESULTS = 15
MOST_CODES = 40
"""Codes of what a rule could not judge, where procedures are not listed one by one."""


@dataclass(frozen=True, slots=True)
class ResultNeeded:
    """A paper that some procedures give and others need."""

    document: str
    producers: tuple[str, ...]
    consumers: tuple[str, ...]
    always: int


@dataclass(frozen=True, slots=True)
class Dependencies:
    """Which results are needed most, and the circles of procedures that need each other."""

    results: tuple[ResultNeeded, ...]
    consumers: int
    producers: int
    cycles: tuple[str, ...]


def dependencies(analysis: Analysis, language: Language) -> Dependencies:
    """Results by the number of procedures that need them."""
    display, tables = Display(analysis.catalogue), analysis.facts.tables
    rows = tables.rows(
        """select document, list(distinct producer order by producer) as producers,
                  list(distinct procedure order by procedure) as consumers,
                  count(distinct case when not conditional and not alternative then procedure end) as always
           from dependencies where producer <> procedure group by document
           order by len(consumers) desc, always desc, document"""
    )
    results = tuple(
        ResultNeeded(display.name("documents", row["document"], language), tuple(row["producers"]), tuple(row["consumers"]), row["always"])
        for row in rows
    )
    cycles = [
        " → ".join(row["members"])
        for row in tables.rows("select cycle, any_value(members) as members from cycles group by cycle order by cycle")
    ]
    return Dependencies(
        results,
        len({code for result in results for code in result.consumers}),
        len({code for result in results for code in result.producers}),
        tuple(cycles),
    )


def checked_files(analysis: Analysis) -> dict[str, int]:
    """How many files were read: one a procedure in force, one a table of words or parameters, one a rule card."""
    words, parameters = analysis.catalogue.vocabulary, analysis.catalogue.parameters
    tables = {name: getattr(words, name) for name in words.__dataclass_fields__}
    tables |= {name: getattr(parameters, name) for name in ("tariffs", "hours", "holidays")}
    opened = [name for name, entries in tables.items() if entries]
    cards = len({rule.source.file for rule in analysis.rules})
    sizes = {"procedures": len(analysis.catalogue.procedures), "tables": len(opened), "rules": cards}
    return {"files": sum(sizes.values()), **sizes}


@dataclass(frozen=True, slots=True)
class Blind:
    """A rule that could not judge some procedures, and each time that it could not."""

    rule: str
    title: str
    count: int
    missing: tuple[str, ...]
    codes: tuple[str, ...]


def not_assessed(analysis: Analysis, titles: dict[str, str], language: Language) -> list[Blind]:
    """By rule, those blind most often first."""
    codes: dict[str, list[str]] = {}
    missing: dict[str, dict[str, None]] = {}
    for one in analysis.not_assessed:
        codes.setdefault(one.rule, []).append(one.procedure)
        missing.setdefault(one.rule, {}).update(dict.fromkeys(one.missing))
    return [
        Blind(
            rule,
            titles.get(rule, rule),
            len(found),
            tuple(fact_called(name, language) for name in missing[rule]),
            tuple(sorted(found)) if is_listed(analysis) else tuple(sorted(found))[:MOST_CODES],
        )
        for rule, found in sorted(codes.items(), key=lambda item: (-len(item[1]), item[0]))
    ]


def fact_called(name: str, language: Language) -> str:
    """What a column says is known; its name where no table has it."""
    column = name.rpartition(".")[2]
    meaning = next((known.meaning for table in TABLES.values() for known in table.columns if known.name == column), None)
    return thing_known(meaning[language]) if meaning else column


@dataclass(frozen=True, slots=True)
class ParameterRow:
    """A number that measures use, with where it comes from."""

    name: str
    value: str
    source: str
    since: str
    assumed: bool


def parameters(analysis: Analysis, language: Language) -> list[ParameterRow]:
    """Tariffs, then hours."""
    known = analysis.catalogue.parameters
    return [_parameter(parameter, language) for table in (known.tariffs, known.hours) for parameter in table.values()]


def _parameter(parameter: Parameter, language: Language) -> ParameterRow:
    unit = (
        parameter.unit.replace("VND", Say(language)("currency"))
        if language == "vi"
        else parameter.unit.replace("giờ", "hour").replace("trang", "page")
    )
    return ParameterRow(
        getattr(parameter.name, language),
        f"{plain(float(parameter.value), language)} {unit}",
        parameter.source,
        written_day(parameter.since)[language] if parameter.since else "",
        parameter.assumed,
    )
