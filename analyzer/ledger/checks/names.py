"""Whether a decision calls a procedure by its name: capitals, signs, "Thủ tục" and the level that handles it aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analyzer.ledger.checks.disagreements import Entry, ask, wrong
from analyzer.ledger.outcome import Outcome
from analyzer.model.catalogue import Catalogue
from analyzer.model.decision import same_name
from analyzer.model.text import Text
from analyzer.text.alike import same_words, words_of
from analyzer.text.naming import without_handling_level

_OWN_NAME = 0.5
"""The least share of the shorter name's words that the longer one holds; below it a row names another procedure than its code."""


def other_name(entry: Entry, listed: Sequence[Entry], base: Catalogue, revision: Catalogue) -> Iterator[Outcome]:
    """Names that are not those of the procedure: what is repealed has the name it had, all else the one it has now.

    `listed` are the rows of all decisions: where another one names the procedure too, it may have been called as that one calls it.
    """
    row = entry.row
    old, new = base.procedures.get(row.code or ""), revision.procedures.get(row.code or "")
    procedure = old if row.action == "repeal" else new or old
    if procedure is None or same_name(row.name, procedure.name):
        return
    if any(_in_between(entry, one, listed) for one in listed):
        return
    if old is not None and "a" in row.parts and same_name(row.name, old.name):
        yield _old_name(entry, procedure.name)
        return
    successors = (revision.procedures[code].name for code in row.successors if new is None and code in revision.procedures)
    called = any(calls(row.name, name) for name in (procedure.name, *successors))
    if not called and (row.action == "repeal" or near_name(row.name, procedure.name)):
        yield _not_its_name(entry, procedure.name)


def _in_between(entry: Entry, other: Entry, listed: Sequence[Entry]) -> bool:
    """Whether `other` shows that the name of an entry was that of a day in between: before it is renamed, or as it is repealed."""
    if other.decision is entry.decision or other.row.code != entry.row.code:
        return False
    return listed.index(other) > listed.index(entry) or (entry.row.action == "repeal" and same_name(other.row.name, entry.row.name))


def _old_name(entry: Entry, name: str) -> Outcome:
    return wrong(
        entry,
        "old_name",
        Text(
            f"Dòng này nêu sửa tên của {entry.row.code} nhưng ghi tên cũ “{entry.row.name}”; tên mới là “{name}”.",
            f"This row changes the name of {entry.row.code}, yet has the old one “{entry.row.name}”; the new one is “{name}”.",
        ),
        Text("Ghi tên mới, hoặc sửa danh mục.", "Write the new name, or correct the catalogue."),
    )


def _not_its_name(entry: Entry, name: str) -> Outcome:
    return ask(
        entry,
        "not_its_name",
        Text(
            f"Dòng này ghi {entry.row.code} với tên “{entry.row.name}”; trong danh mục tên là “{name}”.",
            f"This row calls {entry.row.code} “{entry.row.name}”; in the catalogue its name is “{name}”.",
        ),
        Text("Xem văn bản, sửa tên ở một trong hai nơi.", "Look into the text of law and correct the name in one of the two."),
    )


def calls(said: str, name: str) -> bool:
    """Whether a list that says `said` means the procedure called `name`: the portal adds the level, and spelling varies."""
    return same_name(said, name) or same_words(without_handling_level(said), without_handling_level(name))


def near_name(one: str, other: str) -> bool:
    """Whether two names may be those of one procedure at all."""
    words, others = set(words_of(one)), set(words_of(other))
    return len(words & others) >= _OWN_NAME * min(len(words), len(others))
