"""A package of cuts on the terminal: what it saves, the texts of law to amend, the cuts by procedure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console

from analyzer.analysed import Analysis
from analyzer.engine.words.instruments import UNCLEAR, in_place_of, with_aside
from analyzer.engine.words.plain_values import counted
from analyzer.model.text import Language, Text, joined
from analyzer.reform.measures import OF_SAVINGS
from analyzer.reform.package.needs import TIER_NAMES
from analyzer.reform.package.package import Opened, Package
from analyzer.report.numbers import plain
from analyzer.report.packaged import CERTAIN, SAVED_HEADS, headline, how_chosen, remarks, saved_rows
from analyzer.report.screen.ledger_screen import Screen

_MOST = 10
"""So many cuts are listed on the screen; JSON and the paper have all."""
_STEPS = (
    "documents",
    "visits",
    "time_limit_working_days",
    "originals",
    "certified_copies",
    "photographs",
    "cost_vnd_per_case",
)
"""The measures in which packages of different effort are compared."""


def print_package(
    package: Package, ladder: Iterable[tuple[Text, Package]], analysis: Analysis, console: Console, language: Language
) -> None:
    """The package, before it what each further kind of text would add (`ladder`; empty where limits or targets were given)."""
    screen = Screen(analysis.catalogue, console, language)
    if analysis.selection is not None:
        screen.line(analysis.selection.told)
    screen.line(headline(package), "bold")
    how = how_chosen(package)
    screen.line(Text("Đã chọn: {}.", "Chosen: {}.").of(how), "dim")
    _ladder(list(ladder), screen)
    whole = Text("cả danh mục", "the whole catalogue") if analysis.selection is None else Text("phần được chọn", "what was selected")
    count = counted(len(analysis.assessment.before))
    title = Text("Giảm được, đo chung trên {} ({} thủ tục)", "Saved, measured jointly on {} ({} procedures)").of(whole, count)
    screen.table(title, SAVED_HEADS, saved_rows(package, language))
    _texts(package.texts, screen)
    _cuts(package, screen)
    console.print()
    for remark in remarks(package):
        screen.line(remark)


def _ladder(steps: Sequence[tuple[Text, Package]], screen: Screen) -> None:
    shown = [name for name in _STEPS if any(package.together.saved.get(name) for _, package in steps)]
    rows = [
        [
            screen.say(name),
            str(len(package.texts)),
            str(len(package.findings)),
            *(plain(package.together.saved.get(measure, 0.0), screen.language) for measure in shown),
        ]
        for name, package in steps
    ]
    heads = [Text("Chỉ sửa văn bản", "Amending only texts"), Text("văn bản", "texts"), Text("nội dung", "cuts")]
    titles = [(heads[0], False), *((head, True) for head in (*heads[1:], *(OF_SAVINGS[name] for name in shown)))]
    screen.table(Text("Sửa đến cấp nào thì giảm được bao nhiêu", "What each kind of text adds"), titles, rows)


def _texts(texts: Iterable[Opened], screen: Screen) -> None:
    rows = [
        [
            screen.say(_called(text, screen)),
            screen.say(TIER_NAMES[text.tier]),
            str(len(text.findings)),
            screen.say(CERTAIN[text.certain]),
        ]
        for text in texts
    ]
    heads = (
        (("Văn bản", "Text"), False),
        (("của", "of"), False),
        (("nội dung cần nó", "cuts that need it"), True),
        (("độ chắc", "certainty"), False),
    )
    screen.table(Text("Văn bản phải sửa", "Texts to amend"), [(Text(*head), number) for head, number in heads], rows)


def _called(text: Opened, screen: Screen) -> Text:
    """Its name, and beside it the texts that have ended in whose place it stands, and that it may have ended too."""
    name, *ended = (screen.display.text("instruments", number) for number in (text.number, *text.stands_for))
    return with_aside(name, joined((*[in_place_of(ended)] * bool(ended), *[UNCLEAR] * text.unclear), "; "))


def _cuts(package: Package, screen: Screen) -> None:
    rows = [[finding.procedure, finding.fingerprint[:8], screen.say(finding.message)] for finding in package.findings[:_MOST]]
    shown, count = len(rows), counted(len(package.findings))
    title = Text("Nội dung ({} trong {})", "Cuts ({} of {})").of(shown, count)
    heads = (("Mã", "Code"), ("Dấu", "Mark"), ("Vấn đề", "Finding"))
    screen.table(title, [(Text(*head), False) for head in heads], rows)
