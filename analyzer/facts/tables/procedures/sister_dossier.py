"""Dossiers copied from a sister: a procedure of the same field whose name begins alike, and whose matter, not its own, stands in the lines.

“Thông báo xử lý dữ liệu” with a “thông báo chuyển dữ liệu ra nước ngoài” among its papers, as its sister has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from analyzer.facts.procedure.worded import pieces
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case
from analyzer.text.quoting import shortened
from analyzer.text.spelling import fold, words_in

_FIRST = 4
"""Words with which the names of sisters begin alike."""
_LEAST, _MOST = 3, 12
"""Words of what is left of a name: fewer are in every dossier, more are told in other words."""
_LINES = 2
"""So many lines of the dossier must speak of the sister's matter."""
_WRITTEN = any_case(r"\W*(?:\w{1,2}[.)] *)?(?:bản chính )?(?:đơn|tờ khai|bản khai|thông báo|báo cáo|giấy đề nghị|văn bản đề nghị)\b")
"""What the applicant writes is about the procedure's own matter; a paper of others may name any."""
_QUOTED = 120


class OfSister(NamedTuple):
    """The sister, the first line that is hers, how many are, and whether the conditions speak of her matter too."""

    other: str
    line: str
    lines: int
    conditions: bool


NOBODY = OfSister("", "", 0, conditions=False)


class SisterDossiers:
    """The procedures of a catalogue by ministry, field, and the lines that the applicant writes."""

    def __init__(self, procedures: Mapping[str, Procedure]) -> None:
        self._procedures = procedures

    @cached_property
    def _sharing(self) -> Mapping[tuple[str, str, str], list[Procedure]]:
        found: dict[tuple[str, str, str], list[Procedure]] = {}
        for procedure in self._procedures.values():
            for line in _written(procedure):
                found.setdefault((procedure.ministry, procedure.field, line), []).append(procedure)
        return found

    def of(self, procedure: Procedure) -> OfSister:
        """The sister from which the dossier was copied; nobody where the dossier or the conditions speak of the procedure's own matter."""
        lines = [line for line in procedure.dossier if line.name]
        if len(lines) < _LINES:
            return NOBODY
        names = {line.name for line in lines}
        for other, own, hers in _matters(procedure, self._of_field(procedure)):
            copied = names.intersection(_written(other))
            if not any(hers in _plain(name) for name in copied):
                continue
            of_her = [line.name for line in lines if hers in _plain(line.name)]
            steps, conditions = _told(procedure, "steps"), _told(procedure, "conditions")
            about_itself = own in steps and hers not in steps and hers not in _plain(procedure.name)
            if len(of_her) >= _LINES and about_itself and own not in conditions and not any(own in _plain(name) for name in names):
                return OfSister(other.id, shortened(of_her[0], _QUOTED), len(of_her), hers in conditions)
        return NOBODY

    def _of_field(self, procedure: Procedure) -> list[Procedure]:
        """The others of its ministry and field with a line of it, by code."""
        ministry, field = procedure.ministry, procedure.field
        others = {other.id: other for line in _written(procedure) for other in self._sharing[ministry, field, line]}
        return [others[code] for code in sorted(others) if code != procedure.id]


def _matters(procedure: Procedure, others: list[Procedure]) -> Iterator[tuple[Procedure, str, str]]:
    """Each sister with what is left of both names behind their common first words."""
    for other in others:
        words, hers = _words(procedure.name), _words(other.name)
        same = next((at for at, (one, two) in enumerate(zip(words, hers, strict=False)) if one != two), min(len(words), len(hers)))
        if same >= _FIRST and all(_LEAST <= len(left) <= _MOST for left in (words[same:], hers[same:])):
            yield other, _spaced(words[same:]), _spaced(hers[same:])


def _written(procedure: Procedure) -> list[str]:
    """The lines of its dossier that the applicant writes."""
    return [line.name for line in procedure.dossier if _WRITTEN.match(line.name)]


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[str, ...]:
    return tuple(words_in(fold(text)))


def _plain(text: str) -> str:
    return _spaced(_words(text))


def _spaced(words: tuple[str, ...]) -> str:
    return f" {' '.join(words)} "


def _told(procedure: Procedure, part: str) -> str:
    return _plain("\n".join(piece.text for piece in pieces(procedure, (part,))))
