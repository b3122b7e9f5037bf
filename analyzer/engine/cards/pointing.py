"""What a card points to, judged before it runs: keys that no procedure or element has, elements that no procedure of a catalogue has."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.engine.cards.card import Rule
from analyzer.engine.cards.places import KEYS, Places, keys_of
from analyzer.engine.cards.wrong import Wrong
from analyzer.facts.facts import Facts
from analyzer.model import procedure as model
from analyzer.model.dossier import RequiredDocument
from analyzer.model.near import did_you_mean
from analyzer.model.problems import Problem
from analyzer.model.procedure import ELEMENT_LISTS
from analyzer.model.text import Text

_TAKE = Text(
    "Viết $ trước tên cột để lấy giá trị của dòng, như $path hoặc $path/copies.",
    "Write $ before the name of a column to take the value of the row, as in $path or $path/copies.",
)
_ELEMENTS: dict[str, type] = {
    "documents": RequiredDocument,
    "channels": model.Channel,
    "time_limits": model.TimeLimit,
    "fees": model.Fee,
    "steps": model.Step,
    "results": model.Result,
    "conditions": model.Condition,
}
"""What a row is about, of the tables whose rows are elements of one sort."""


def must_lead(rule: Rule) -> None:
    """A place that is written out begins with a key of a procedure, and what follows a column is a key of an element."""
    for key, place in _places(rule):
        if place.startswith("$"):
            _must_be_inside(rule, key, place)
        elif place.partition("/")[0] not in KEYS:
            raise _literal(rule, key, place)
    for cut in rule.card.cut:
        for value in cut.to:
            if value.startswith("{"):
                raise _literal(rule, "cut", value)


def nowhere(rule: Rule, facts: Facts) -> list[Problem]:
    """The places written out in a card that no procedure of the catalogue has."""
    places, found = Places(facts), []
    for key, place in _places(rule):
        inside = place.partition("/")[0] in ELEMENT_LISTS and "/" in place
        if inside and not any(places.has_path(code, place, ()) for code in facts.catalogue.procedures):
            message = Text(
                f"'{place}' trong '{key}' trỏ tới chỗ không có: không thủ tục nào của danh mục có đường dẫn ấy.",
                f"'{place}' in '{key}' points to what is not there: no procedure of the catalogue has this path.",
            )
            found.append(Wrong(rule, key, "points_nowhere", message, _TAKE).problem)
    return found


def _places(rule: Rule) -> Iterator[tuple[str, str]]:
    """Each place that a card names, with its key."""
    yield from (("cut", cut.path) for cut in rule.card.cut if cut.path)
    yield from (("also", also.path) for also in rule.card.also if also.path)


def _must_be_inside(rule: Rule, key: str, place: str) -> None:
    """One key after a column is that of the element of the row, or of some element where the card does not tell of which."""
    column, _, inside = place[1:].partition("/")
    if not inside or "/" in inside:
        return
    kind = None if rule.card.query or column != "path" else _ELEMENTS.get(rule.table)
    known = sorted({one for element in ([kind] if kind else _ELEMENTS.values()) for one in keys_of(element)})
    if inside not in known:
        message = Text(
            f"'{place}' trong '{key}' trỏ tới chỗ không có: phần tử không có khóa '{inside}'.",
            f"'{place}' in '{key}' points to what is not there: an element has no key '{inside}'.",
        )
        whole = Text(f"Khóa của cả thủ tục thì viết thẳng: {inside}.", f"A key of the whole procedure is written alone: {inside}.")
        listed = Text(f"Các khóa: {', '.join(known)}.", f"The keys: {', '.join(known)}.")
        raise Wrong(rule, key, "points_nowhere", message, whole if inside in KEYS else did_you_mean(inside, known, listed))


def _literal(rule: Rule, key: str, value: str) -> Wrong:
    message = Text(
        f"'{value}' trong '{key}' trỏ tới chỗ không có: thủ tục không có khóa ấy, và đây không phải cách lấy giá trị của cột.",
        f"'{value}' in '{key}' points to what is not there: a procedure has no such key, and a column is not taken like this.",
    )
    return Wrong(rule, key, "points_nowhere", message, _TAKE)
