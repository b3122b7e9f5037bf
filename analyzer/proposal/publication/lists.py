"""The lists of a publication decision (Phần I): one an action, by level from the centre down, then by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from analyzer.engine.words.citing import Citing
from analyzer.ledger.checks.check import Compared
from analyzer.ledger.counting import counted, counted_rows
from analyzer.ledger.needed_rows import newly_cited
from analyzer.ledger.wording import ACTION_WORDS
from analyzer.model.decision import ACTIONS, Action, Row
from analyzer.model.procedure import Procedure
from analyzer.model.text import NOTHING, Text, joined, same
from analyzer.proposal.values import count


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a list in words; `texts` says what makes, amends or ends the procedure, as far as the catalogue tells."""

    code: str
    name: str
    texts: Text
    authority: Text


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one level and one field."""

    level: Text
    field: Text
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class OfficialList:
    """A list of one action; `number` counts procedures, not rows."""

    action: Action
    number: int
    groups: tuple[Group, ...]


def official_lists(rows: Sequence[Row], compared: Compared) -> list[OfficialList]:
    """The lists that hold something, in the order of the official form. `rows` come in that order too."""
    words = _Words(compared)
    listed = counted_rows(rows)
    return [
        OfficialList(action, len(counted(listed, (action,))), tuple(words.groups(row for row in rows if row.action == action)))
        for action in ACTIONS
        if any(row.action == action for row in rows)
    ]


def kinds(lists: Iterable[OfficialList]) -> Text:
    """`02 thủ tục hành chính mới ban hành, 01 thủ tục hành chính bị bãi bỏ`."""
    return joined(
        Text(
            f"{count(one.number, 'vi')} thủ tục hành chính {ACTION_WORDS[one.action].vi}",
            f"{one.number} {ACTION_WORDS[one.action].en} procedure(s)",
        )
        for one in lists
    )


class _Words:
    """Words for the rows of two versions of a catalogue."""

    def __init__(self, compared: Compared) -> None:
        self.base, self.revision = compared.base, compared.revision
        self.citing = Citing(compared.revision)
        self._cited_before = {citation.instrument for one in self.base.procedures.values() for citation in one.legal_basis}

    def groups(self, rows: Iterable[Row]) -> Iterator[Group]:
        found: dict[tuple[str, str], list[Entry]] = {}
        for row in rows:
            found.setdefault((row.level, row.field), []).append(self._entry(row))
        for (level, field), entries in found.items():
            yield Group(self.citing.display.text("levels", level), self.citing.display.text("fields", field), tuple(entries))

    def _entry(self, row: Row) -> Entry:
        before, after = self.base.procedures.get(row.code or ""), self.revision.procedures.get(row.code or "")
        here = after or before
        return Entry(row.code or "", row.name, self._texts(row, before, after), self._authority(row, here) if here else NOTHING)

    def _texts(self, row: Row, before: Procedure | None, after: Procedure | None) -> Text:
        """The provision that the row names, else the texts cited now and not before; of a new procedure, its texts that no other cited before."""
        if row.provision:
            return self.citing.place(row.provision.instrument, row.provision.provision)
        if after is None:
            return NOTHING
        numbers = newly_cited(before, after)
        if before is None:
            numbers = [number for number in numbers if number not in self._cited_before] or numbers
        return joined((self.citing.text(number) for number in dict.fromkeys(numbers)), "; ")

    def _authority(self, row: Row, procedure: Procedure) -> Text:
        bodies = procedure.levels.get(row.level)
        agencies = bodies.authority if bodies and bodies.authority else procedure.authority
        return joined((self.citing.display.text("agencies", agency) for agency in agencies), "; ") if agencies else same("")
