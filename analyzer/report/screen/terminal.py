"""The summary on the terminal: the answer, the measures, the rules that held, the best cuts, what to do next."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from analyzer.analysis import Analysis
from analyzer.model.problems import Problem
from analyzer.model.text import Language
from analyzer.report.alike import Alike, best
from analyzer.report.around import checked_files, shown
from analyzer.report.listed import RuleLine
from analyzer.report.lists import Lists
from analyzer.report.measures import inferred_parts, measure_rows, unknown_measures
from analyzer.report.numbers import counted, day, plain
from analyzer.report.reviews import reviews
from analyzer.report.screen.each import each_finding
from analyzer.report.screen.tables import lines_of, show, styled, table_of
from analyzer.report.story import Story, tell
from analyzer.report.told import OPEN, STATES, rules_off, run_rules
from analyzer.report.words.say import Say

MOST_CUTS = 10
MOST_PROBLEMS = 20
_ACCENT = "cyan"
_STATE_HEADS = ("new_head", "already_short", "stale_short", "question_short", "blind_short")
_NARROW = {"vi": 6, "en": 9}
"""Columns of the heads above the counts: their words stand one below the other."""
_NEXT = (
    ("tthc analyze{}{} --report build/report.html", "next_report"),
    ("tthc analyze{}{} --format json", "next_json"),
    ("tthc measure{}{} --by field", "next_measure"),
    ("tthc check{}", "next_check"),
    ("tthc rules", "next_rules"),
)


def print_summary(analysis: Analysis, console: Console, language: Language, catalogue: str = "") -> None:
    """Print what a reviewer needs first; the report holds the rest. `catalogue` is how the user named the folder, if at all."""
    screen = _Screen(analysis, console, language)
    screen.answer()
    screen.measures()
    screen.rules()
    screen.each_finding()
    screen.cuts()
    screen.reviews(catalogue)
    screen.others()
    screen.problems()
    screen.next(catalogue)


class _Screen:
    def __init__(self, analysis: Analysis, console: Console, language: Language) -> None:
        self.analysis = analysis
        self.console = console
        self.language = language
        self.say = Say(language)
        self.story: Story = tell(analysis, language)
        self.lists = Lists(analysis, language)

    def answer(self) -> None:
        office = self.lists.citing.official(self.analysis.catalogue.settings.ministry_name)[self.language]
        law = self.say("as_of", day=day(self.analysis.catalogue.as_of, self.language))
        known = self.analysis.known
        head = ", ".join(part for part in (office, law, known and known.told[self.language], self.story.selected) if part)
        self._line(head[0].upper() + head[1:], "dim")
        self._line("")
        self._line(self.story.headline, "bold")
        self._line("")
        table = table_of(show_header=False)
        table.add_column(justify="right", no_wrap=True, style=f"bold {_ACCENT}")
        table.add_column(overflow="fold")
        for figure in self.story.figures:
            table.add_row(figure.value, styled(f"{figure.label}: {figure.detail}"))
        self._show(table)
        for more in (self.story.since, self.story.flaws, self.story.unproven, self.story.pending):
            if more:
                self._line(more)

    def measures(self) -> None:
        self._head("measures")
        table = table_of()
        table.add_column(self.say("measure"), overflow="fold", ratio=1)
        for key in ("before", "after", "reduced", "share"):
            table.add_column(self.say(key), justify="right", no_wrap=True)
        table.add_column(self.say("unit"), overflow="fold")
        rows = measure_rows(self.story.lines, self.language)
        for row in rows:
            style = "bold" if row.falls else ""
            title = f"  {row.title}" if row.name == "documents_shown" else row.title
            table.add_row(title, row.before, row.after, row.reduced, row.share, row.unit, style=style)
        self._show(table)
        partly = [f"{row.title} {row.known}" for row, line in zip(rows, self.story.lines, strict=True) if line.known < line.all]
        if partly:
            self._line(f"{self.say('known_on')}: {'; '.join(partly)}.", "dim")
        for note in dict.fromkeys(row.note for row in rows if row.note):
            self._line(note, "dim")
        for note in (unknown_measures(self.analysis, self.story.unknown, self.language), inferred_parts(self.analysis, self.language)):
            if note:
                self._line(note, "dim")

    def rules(self) -> None:
        """Rules that held somewhere, or could not judge; the others are only counted."""
        self._head("rules")
        table = table_of()
        table.add_column(self.say("rule"), overflow="fold", ratio=1)
        table.add_column(self.say("severity"), overflow="fold", max_width=_NARROW[self.language])
        for key in _STATE_HEADS:
            table.add_column(self.say(key), justify="right", overflow="fold", max_width=_NARROW[self.language])
        silent = 0
        for family, rules in self.lists.rulebook().items():
            told = [rule for rule in rules if rule.blind or any(rule.counts.values())]
            silent += len(rules) - len(told)
            if told:
                table.add_row(styled(family, "dim"))
            for rule in told:
                table.add_row(*self._rule(rule))
        self._show(table)
        for key, count in (
            ("silent_rules_since" if self.analysis.since else "silent_rules", silent),
            ("failed_rules", len(self.analysis.failed)),
            ("disabled_rules", rules_off(self.analysis)),
        ):
            if count:
                self._line(self.say(key, n=plain(count, self.language)), "dim")

    def _rule(self, rule: RuleLine) -> tuple[Padding | str, ...]:
        name = Padding(lines_of("\n".join((rule.title, *rule.learned[:1]))), (0, 0, 0, 2))
        counts = [rule.counts[state] for state in OPEN] + [rule.blind]
        return (name, rule.severity, *(plain(count, self.language) if count else "" for count in counts))

    def each_finding(self) -> None:
        found = each_finding(self.analysis, self.lists, self.language)
        if found is not None:
            self._head("each")
            self._show(found)

    def cuts(self) -> None:
        found = best(self.analysis.findings, MOST_CUTS)
        if not found:
            self._head("cuts")
            unfelt, language = self.lists.count("new"), self.language
            if unfelt:
                self._line(self.say("cuts_unfelt", n=counted(unfelt, self.say("unit_proposals"), language)))
                return
            procedures, rules = len(self.analysis.catalogue.procedures), len(run_rules(self.analysis))
            self._line(self.say("no_cuts", procedures=plain(procedures, language), rules=plain(rules, language)))
            return
        self._head("best_cuts")
        table = table_of(show_header=False)
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold", ratio=1)
        table.add_column(overflow="fold")
        table.add_column(no_wrap=True, style="dim")
        for group in found:
            table.add_row(*self._cut(group))
        self._show(table)

    def _cut(self, group: Alike) -> tuple[Styled, ...]:
        """One proposal; several that are alike are one line, with the procedure and the fingerprint of the first."""
        first, others = group.first, len(group.findings) - 1
        judged = self.lists.said_of(first)
        title = group.called(self.lists.title(first.rule), self.lists.display, self.language)
        return (
            styled(self.lists.size(group) if others else first.procedure, _ACCENT),
            styled(title + (f" [{judged}]" if judged else "")),
            styled(self.lists.saving(group)[0], "bold"),
            styled(first.fingerprint + (f" +{others}" if others else "")),
        )

    def reviews(self, catalogue: str) -> None:
        """What people have said of findings, those set aside first; nothing where nobody said anything."""
        found = reviews(self.analysis, self.language)
        if not found.count:
            return
        self._head("reviews")
        table = table_of(show_header=False)
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold", ratio=1)
        table.add_column(overflow="fold", ratio=1)
        table.add_column(no_wrap=True, style="dim")
        for row in found.rejected[:MOST_CUTS]:
            table.add_row(styled(row.code, _ACCENT), styled(row.title), styled(f"{row.said}. {row.reason}"), row.fingerprint)
        if found.rejected:
            self._show(table)
        if len(found.rejected) > MOST_CUTS:
            self._line(self.say("reviews_more", n=plain(len(found.rejected) - MOST_CUTS, self.language)))
        sizes = {name: plain(len(getattr(found, name)), self.language) for name in ("rejected", "past", "others")}
        self._line(self.say("reviews_sizes", folder=f" -C {catalogue}" if catalogue else "", **sizes))

    def others(self) -> None:
        self._line("")
        table = table_of(show_header=False)
        table.add_column(justify="right", no_wrap=True)
        table.add_column(overflow="fold")
        for state in STATES if self.lists.count("later") else OPEN:
            table.add_row(plain(self.lists.count(state), self.language), self.say("cuts" if state == "new" else state))
        table.add_row(plain(len(self.analysis.not_assessed), self.language), self.say("not_assessed_count"))
        self._show(table)

    def problems(self) -> None:
        self._head("problems")
        problems = self.analysis.problems
        if not problems:
            sizes = {name: plain(size, self.language) for name, size in checked_files(self.analysis).items()}
            self._line(self.say("no_problems", **sizes))
        for problem in problems[:MOST_PROBLEMS]:
            self._problem(problem)
        if len(problems) > MOST_PROBLEMS:
            self._line(self.say("problems_more", n=plain(len(problems) - MOST_PROBLEMS, self.language)))

    def _problem(self, problem: Problem) -> None:
        told = shown(problem, self.language)
        self._line(f"{told.place}  {told.code}", "bold")
        if told.shown:
            self._line(f"  {told.shown}")
            self._line(f"  {told.caret} {told.message}")
        else:
            self._line(f"  {told.message}")
        self._line(f"  → {told.remedy}")

    def next(self, catalogue: str) -> None:
        self._head("next")
        table = table_of(show_header=False)
        table.add_column(no_wrap=True, style=_ACCENT)
        table.add_column(overflow="fold")
        place = f" {catalogue}" if catalogue else ""
        part = f" {self.analysis.selection.wanted.told}" if self.analysis.selection else ""
        for command, key in _NEXT:
            table.add_row(command.format(place, part), self.say(key))
        self._show(table)

    def _head(self, key: str) -> None:
        self._line("")
        self._line(self.say(key), f"bold {_ACCENT}")

    def _line(self, text: str, style: str = "") -> None:
        self.console.print(styled(text, style), soft_wrap=not self.console.is_terminal)

    def _show(self, table: Table) -> None:
        show(table, self.console)
