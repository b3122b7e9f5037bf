"""The State's own next list on the terminal: counts by ministry and register, then every line with the sentence that asks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import Console

from analyzer.engine.words.display import YES_NO, Display
from analyzer.facts.procedure.standing import KEEPS
from analyzer.ledger.plans.next_list import Entry, NextList
from analyzer.model.catalogue import Catalogue
from analyzer.model.text import NOTHING, Language, Text, same
from analyzer.report.screen.ledger_screen import Screen
from analyzer.text.quoting import as_quoted

HEADS = (
    Text("Mã", "Code"),
    Text("Thủ tục", "Procedure"),
    Text("Câu yêu cầu", "What asks for it"),
    Text("Giấy tờ được thay", "Paper replaced"),
    Text("Căn cứ", "Basis"),
)
"""What each line tells, on the screen and in Word."""
HEADS_OF_COUNTS = (Text("Bộ, tỉnh", "Ministry, province"), Text("Cơ sở dữ liệu", "Register"), Text("Số dòng", "Lines"))
"""The heads of the counts."""


COLUMNS = {
    "ministry": Text("Bộ, tỉnh", "ministry"),
    "register": Text("Cơ sở dữ liệu", "register"),
    "procedure": Text("Mã thủ tục", "procedure"),
    "name": Text("Tên thủ tục", "name"),
    "documents": Text("Giấy tờ được thay", "documents"),
    "basis": Text("Căn cứ", "basis"),
    "sentence": Text("Câu yêu cầu", "sentence"),
    "only_when": Text("Chỉ trong tình huống", "only_when"),
    "alternative": Text("Là một trong các giấy tờ thay thế nhau", "alternative"),
    "confidence": Text("Độ tin cậy", "confidence"),
    "keeps": Text("Lý do không đưa vào", "keeps"),
}
"""What each line tells in CSV, by its key in JSON; `procedure` is the key by which other commands take it (`--select`, `explain`)."""
_NAMED = {"ministry": "ministries", "register": "registers", "documents": "documents"}
"""Columns whose ids are called by their names, and the table of the vocabulary that has them."""


def csv_row(entry: Entry, screen: Screen) -> list[object]:
    """One line in the order of `COLUMNS`: names where JSON has ids."""
    told: dict[str, object] = {**entry.as_json(), "keeps": screen.say(KEEPS[entry.keeps]) if entry.keeps else ""}
    for column, table in _NAMED.items():
        ids = told[column]
        told[column] = [screen.name(table, one) for one in ids] if isinstance(ids, list) else screen.name(table, str(ids))
    told["sentence"] = as_quoted(entry.sentence)  # a spreadsheet would take what numbers it in a list for a formula
    told["basis"] = screen.name("citations", entry.basis)
    told["alternative"] = screen.say(YES_NO[entry.alternative])
    return [told[name] for name in COLUMNS]


def print_next_list(found: NextList, catalogue: Catalogue, console: Console, language: Language) -> None:
    screen = Screen(catalogue, console, language)
    screen.line(summary(found), "bold")
    screen.table(NOTHING, [(head, head is HEADS_OF_COUNTS[-1]) for head in HEADS_OF_COUNTS], counts(found, screen.display, language))
    for told in kept_out(found):
        screen.line(told)
    for title, entries in by_register(found, screen.display, language):
        screen.table(same(title), [(head, False) for head in HEADS], [cells(entry, screen) for entry in entries])


def counts(found: NextList, display: Display, language: Language) -> Iterator[list[str]]:
    for (ministry, register), count in sorted(found.counts().items()):
        yield [display.name("ministries", ministry, language), display.name("registers", register, language), str(count)]


def kept_out(found: NextList) -> Iterator[Text]:
    """How many lines are left out, and why."""
    for reason, count in found.reasons().items():
        yield Text("Không đưa vào, {} dòng: {}.", "Kept out, {} lines: {}.").of(count, KEEPS[reason])


def by_register(found: NextList, display: Display, language: Language) -> Iterator[tuple[str, list[Entry]]]:
    """The lines of each ministry and register, with the names of both."""
    for (ministry, register), entries in groupby(found.entries, key=lambda entry: (entry.ministry, entry.register)):
        yield f"{display.name('ministries', ministry, language)} · {display.name('registers', register, language)}", list(entries)


def summary(found: NextList) -> Text:
    lines, procedures, left_out = len(found.entries), found.procedures(), found.listed
    besides = Text(
        f", không kể {left_out} thủ tục đã có trong danh sách" if left_out else "",
        f", besides {left_out} that are listed already" if left_out else "",
    )
    return Text(
        f"{lines} dòng hồ sơ ở {procedures} thủ tục còn yêu cầu giấy tờ đã được thay bằng dữ liệu (xét {found.looked_at} thủ tục{besides.vi}).",
        f"{lines} lines of dossiers in {procedures} procedures still ask for papers that data replace ({found.looked_at} procedures looked at{besides.en}).",
    )


def cells(entry: Entry, screen: Screen) -> list[str]:
    """What one line tells, in the order of `HEADS`."""
    papers = ", ".join(screen.name("documents", document) for document in entry.documents)
    marks = [
        screen.say(Text("một trong các giấy tờ thay thế nhau", "one of several to choose from")) if entry.alternative else "",
        screen.say(Text("chỉ trong một tình huống", "only in some situation")) if entry.only_when else "",
    ]
    return [
        entry.procedure,
        entry.name,
        entry.sentence or papers,
        "\n".join(filter(None, (papers, *marks))),
        screen.name("citations", entry.basis),
    ]
