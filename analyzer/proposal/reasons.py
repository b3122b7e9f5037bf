"""Why an item is proposed: the finding and the rule's reason, the facts that made it true, the law behind the rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from analyzer.engine.cards.card import Rule
from analyzer.engine.findings.finding import Finding
from analyzer.engine.words.citing import Citing
from analyzer.engine.words.display import Display
from analyzer.engine.words.plain_values import number, percent_sign
from analyzer.facts.tables.column import SHARE, Column
from analyzer.facts.tables.every import TABLES, known_columns
from analyzer.model.catalogue import Catalogue
from analyzer.model.text import Language, Text, joined, same

_COLUMNS = {column.name: column for table in TABLES.values() for column in table.columns}
_UNPROTECTED = Text(
    "Danh mục không ghi nội dung này bảo vệ an ninh, an toàn hoặc quyền, lợi ích của người khác.",
    "The catalogue names no security, safety or rights of others that this protects.",
)
_UNSURE = Text(
    "Dữ kiện suy từ lời văn, hoặc từ nguồn chưa đối chiếu: cần kiểm tra.",
    "Inferred from the wording, or from a source not checked: to be checked.",
)
_ASIDE = re.compile(r"\s*\((?:`[^)]*|[a-z_]+/[^)]*)\)")


def reasons(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> tuple[Text, ...]:
    """What was found, then why it matters, then the control that stays where the element protects something."""
    told: dict[Text, None] = {}
    for finding in findings:
        card = rules[finding.rule].card
        told[finding.message] = None
        told[Text(card.why.vi, card.why.en)] = None
        if card.substitute_control:
            vi, en = (words.rstrip(". ") for words in (card.substitute_control.vi, card.substitute_control.en))
            told[Text(f"Biện pháp kiểm soát thay thế: {vi}.", f"Control that takes its place: {en}.")] = None
    return tuple(told)


def legal_basis(findings: Iterable[Finding], rules: Mapping[str, Rule], citing: Citing) -> tuple[Text, ...]:
    """The provisions that the rules rest on, each once."""
    places = [citing.place(basis.instrument, basis.provision) for finding in findings for basis in rules[finding.rule].card.legal_basis]
    return tuple(dict.fromkeys(places))


def evidence(findings: Iterable[Finding], catalogue: Catalogue) -> tuple[Text, ...]:
    """The witnesses in words: what the record shows and what it does not, the way through the graph."""
    display = Display(catalogue)
    told: dict[Text, None] = {}
    for finding in findings:
        for witness in finding.witness:
            if "row" in witness:
                told.update(dict.fromkeys(_row(witness["row"], witness.get("table", ""), display)))
            elif way := witness.get("path"):
                told[_way(way, catalogue)] = None
    return tuple(told)


def _row(row: Mapping[str, Any], table: str, display: Display) -> Iterable[Text]:
    """A confidence is no fact of the procedure: of one below 1 a paper says that it is to be checked, and no figure."""
    known = {column.name: column for column in known_columns(table)}
    true: list[Text] = []
    false: list[Text] = []
    unprotected = unsure = False
    for name, value in row.items():
        column = known.get(name) or _COLUMNS.get(name)
        if column is None or name in ("procedure", "path") or name.endswith("_known"):
            continue
        if name == "confidence":
            unsure = 0 < value < 1
        elif name == "protected" and not value:
            unprotected = True
        elif isinstance(value, bool):
            (true if value else false).append(_meaning(column))
        elif value and (column.words or isinstance(value, int | float)):
            meaning = _meaning(column)
            vi, en = (_shown(value, column, display, language) for language in ("vi", "en"))
            true.append(Text(f"{meaning.vi}: {vi}", f"{meaning.en}: {en}"))
    yield from _listed(Text("Dữ liệu thủ tục cho thấy: ", "The record shows: "), true)
    yield from _listed(Text("Đã kiểm tra, dữ liệu thủ tục không cho thấy: ", "Checked, and not shown by the record: "), false)
    if unprotected:
        yield _UNPROTECTED
    if unsure:
        yield _UNSURE


def _shown(value: Any, column: Column[Any], display: Display, language: Language) -> str:
    """A value in words, a number with its unit, a share in per cent."""
    if not isinstance(value, int | float):
        return display.value(value, column.words, language)
    if column.unit == SHARE:
        return f"{number(value * 100, language)}{percent_sign(language)}"
    return f"{number(value, language)} {column.unit[language] if column.unit else ''}".rstrip()


def _listed(start: Text, parts: Sequence[Text]) -> Iterable[Text]:
    if parts:
        listed = joined(parts, "; ")
        yield same("{}{}.").of(start, listed)


def _meaning(column: Column[Any]) -> Text:
    """The column's meaning without what explains it further, names of keys and folders."""
    vi, en = (re.split("[:;]", _ASIDE.sub("", meaning))[0].strip() for meaning in (column.meaning.vi, column.meaning.en))
    return Text(vi.removeprefix("trong đó, "), en.removeprefix("of these, "))


def _way(way: Sequence[Any], catalogue: Catalogue) -> Text:
    display = Display(catalogue)

    def name(id: str) -> Text:
        if id in catalogue.procedures:
            return Text(f"thủ tục {id}", f"procedure {id}")
        return display.text("documents", id)

    listed = joined((name(str(id)) for id in way), " → ")
    return Text("Đường đi trong đồ thị: {}.", "Way through the graph: {}.").of(listed)
