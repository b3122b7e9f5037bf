"""The rows behind a number of the page: the procedures that a sum adds up, the findings that a count counts."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from analyzer.analysed import Analysis
from analyzer.model.secret import is_secret
from analyzer.model.text import Language
from analyzer.reform.measures import Measure
from analyzer.report.fields import GroupRow
from analyzer.report.numbers import MINUS, counted, decimals_of, fixed, plain
from analyzer.report.story import Line
from analyzer.report.words.say import Say


@dataclass(frozen=True, slots=True)
class Behind:
    """A list that a number opens; each row is a code and its share of a sum."""

    anchor: str
    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FindingsBehind:
    """The findings of a field or level: by title of the rule, the code and the anchor of each (empty where no list shows it)."""

    anchor: str
    title: str
    rules: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def sums(analysis: Analysis, lines: Iterable[Line], language: Language) -> list[Behind]:
    """Of each measure what it is made of, then what it falls by; procedures themselves are listed elsewhere, secret ones nowhere."""
    return [found for line in lines if line.measure.name != "procedures" for found in _of_measure(analysis, line, language) if found.rows]


def _of_measure(analysis: Analysis, line: Line, language: Language) -> tuple[Behind, Behind]:
    measure, assessment = line.measure, analysis.assessment
    open_ones = [code for code in assessment.before if not is_secret(analysis.catalogue.procedures[code])]
    before = {code: assessment.before[code][measure.name] or 0.0 for code in open_ones}
    after = {code: (assessment.after[code][measure.name] or 0.0) if code in assessment.after else 0.0 for code in open_ones}
    falls = {code: before[code] - after[code] for code in open_ones} if line.reduction > 0 else {}
    return (
        _behind("sum_behind", measure, f"mb-{measure.name}", before, language),
        _behind("fall_behind", measure, f"mr-{measure.name}", falls, language),
    )


def _behind(key: str, measure: Measure, anchor: str, values: Mapping[str, float], language: Language) -> Behind:
    """The largest first; the sum as the table has it."""
    say, kept = Say(language), {code: value for code, value in values.items() if value}
    decimals = decimals_of(kept.values())
    rows = tuple((code, _share(key, kept[code], decimals, language)) for code in sorted(kept, key=lambda code: (-kept[code], code)))
    whole = fixed(sum(kept.values()), decimals, language)
    unit, procedures = measure.unit[language], counted(len(rows), say("unit_procedures"), language)
    return Behind(anchor, say(key, measure=measure.title[language], whole=whole, unit=unit, procedures=procedures), rows)


def _share(key: str, value: float, decimals: int, language: Language) -> str:
    if key == "sum_behind":
        return fixed(value, decimals, language)
    return f"{MINUS if value > 0 else '+'}{fixed(abs(value), decimals, language)}"


def findings_of(analysis: Analysis, group: GroupRow, anchor: str, shown: Container[str], language: Language) -> FindingsBehind:
    """The findings on the procedures of a field or level, in the order in which rules find most."""
    titles = {rule.name: getattr(rule.card.title, language) for rule in analysis.rules}
    codes = frozenset(group.codes)
    by_rule: dict[str, list[tuple[str, str]]] = {}
    for finding in analysis.findings:
        if finding.procedure in codes:
            target = f"v-{finding.fingerprint}" if finding.fingerprint in shown else ""
            by_rule.setdefault(finding.rule, []).append((finding.procedure, target))
    listed = sorted(by_rule.items(), key=lambda item: (-len(item[1]), item[0]))
    rules = tuple((f"{titles.get(rule, rule)} ({plain(len(found), language)})", tuple(sorted(found))) for rule, found in listed)
    count = counted(sum(len(found) for _, found in rules), Say(language)("unit_findings"), language)
    return FindingsBehind(anchor, f"{count}: {group.name}", rules)
