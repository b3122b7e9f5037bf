"""The rows of a difference in the order in which a law officer reads them, with one row for what is said many times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from analyzer.comparing.aspects import aspect_of
from analyzer.model.changes import PART, Change
from analyzer.model.key_names import key_name
from analyzer.model.text import NOTHING, Text, capital, joined
from analyzer.proposal.changes.values import NOT_THERE
from analyzer.proposal.values import LETTERS

_REMARKS = frozenset(("id", "note", "recorded", "source"))
"""What the catalogue says for itself; no part of the procedure."""

_OFTEN = frozenset(("originals", "copies", "accepted", "present_only", "basis"))
"""Values of a paper that change for many papers at once."""
_NAMED = 3
"""So many papers are named where one value of them changes alike."""


@dataclass(frozen=True, slots=True)
class Row:
    """One change: what it is of, before, after, and the provision it rests on.

    `key` and `of` are the value and the part that `what` names, where it is the value of a part; `more` counts the
    changes told in the same row, `names` are their parts where `what` names only the first. `group`: for whose people the
    change is, of a procedure that several went into. `said` is what the row of the decision says of provision and reason.
    """

    change: Change
    what: Text
    before: Text
    after: Text
    basis: str
    key: str = ""
    of: Text = NOTHING
    more: int = 0
    names: tuple[Text, ...] = ()
    group: Text = NOTHING
    said: str = ""

    @property
    def grounds(self) -> str:
        """On what the change rests: the provision that the part names, the publication decision, and what that says."""
        return "; ".join(dict.fromkeys(filter(None, (self.basis, self.change.decision, self.said))))

    @property
    def is_remark(self) -> bool:
        head, _, rest = self.change.path.partition("/")
        if self.change.aspect == "procedure":
            return False  # a code that changes is told
        return head in _REMARKS or (bool(rest) and self.change.path.rpartition("/")[2] in _REMARKS)


def arranged(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The whole procedure first, then parts in the order of khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP; remarks last.

    For the people of one procedure after the other, where several went into this one.
    """
    return tuple(sorted(_merged(rows), key=lambda row: (row.change.predecessor, row.is_remark, _place(row.change))))


def _place(change: Change) -> int:
    if change.aspect == "procedure":
        return -1
    head = change.path.partition("/")[0]
    letter = PART.get(change.aspect if head == "text" else aspect_of(head))  # wordings stand with the part they are of
    return LETTERS.index(letter) if letter else len(LETTERS)


def _merged(rows: Iterable[Row]) -> Iterable[Row]:
    """One row for all citations, for all cases that come or go, and for papers of which the same value changes alike."""
    found: dict[object, list[Row]] = {}
    for number, row in enumerate(rows):
        found.setdefault(_same(row) or number, []).append(row)
    return [_one(alike) if len(alike) > 1 else alike[0] for alike in found.values()]


def _same(row: Row) -> object:
    """What rows of one group have in common; None for a row that stands alone."""
    change = row.change
    head = change.path.partition("/")[0]
    whose = change.predecessor, change.decision
    if head == "legal_basis":
        return head, *whose
    if head == "cases" and None in (change.before, change.after):
        return head, change.before is None, *whose
    if head == "dossier" and row.key in _OFTEN:
        return row.key, row.before, row.after, change.direction, change.kind, *whose
    return None


def _one(rows: list[Row]) -> Row:
    first = rows[0]
    if first.key:
        names = tuple(dict.fromkeys(row.of for row in rows))
        basis = "; ".join(dict.fromkeys(row.basis for row in rows if row.basis))
        what = capital(key_name(first.key, _named(names)))
        return replace(first, what=what, basis=basis, more=len(rows) - 1, names=names if len(names) > _NAMED else ())
    return replace(first, before=_listed(row.before for row in rows), after=_listed(row.after for row in rows), more=len(rows) - 1)


def _named(names: Sequence[Text]) -> Text:
    """Two or three papers by name; of more the first two, and how many others."""
    if len(names) <= _NAMED:
        return joined(names, "; ")
    first, more = joined(names[: _NAMED - 1], "; "), len(names) - _NAMED + 1
    return Text("{} và {} giấy tờ khác", "{} and {} other papers").of(first, more)


def _listed(texts: Iterable[Text]) -> Text:
    said = [text for text in texts if text != NOT_THERE]
    return joined(said, "; ") if said else NOT_THERE
