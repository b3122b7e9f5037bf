"""A whole import: every record of a source read, the words it needs added, every procedure settled, the vanished ones marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from analyzer.importing.portal.chosen import Choice
from analyzer.importing.portal.codes import RepairedCode, read_code
from analyzer.importing.portal.doubts import doubts
from analyzer.importing.portal.leftover import Part
from analyzer.importing.portal.record import read_record
from analyzer.importing.portal.shape import misshapen
from analyzer.importing.portal.words import Words
from analyzer.importing.procedure_files import ProcedureFiles
from analyzer.importing.published import Refused, published
from analyzer.importing.settle import Settled, mark_gone, settle
from analyzer.importing.state import imported_codes, read_state
from analyzer.model.text import Text
from analyzer.reading.load import without_garbage_collection
from analyzer.reading.tables import Tables
from analyzer.writing.new_words import add_words

EXCERPT = 0.5
"""A source with less than this share of what was imported before is an excerpt: what it lacks is not gone."""
Progress = Callable[[int, int], None]

_TROUBLES = {
    "stranger": Text(
        "tệp đã có và không do lần nhập nào tạo ra; giữ nguyên, không nhập đè",
        "its file is there and no import made it; it stays as it is",
    ),
    "unreadable": Text(
        "tệp hiện không đọc được (xem tthc check); giữ nguyên", "its file cannot be read now (see tthc check); it stays as it is"
    ),
    "deleted": Text("tệp đã bị xóa khỏi danh mục; không tạo lại", "its file was deleted from the catalogue; it is not made again"),
}


class Trouble(NamedTuple):
    """Something that a person should look at: the code of the procedure, the field of the record, why."""

    code: str
    field: str
    reason: Text


class _Unusable(Exception):
    """A record that cannot come in, and why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.reason.en)
        self.trouble = trouble


class Clash(NamedTuple):
    """A place of a procedure where people and the State differ."""

    code: str
    path: str
    ours: Any
    theirs: Any


@dataclass(slots=True)
class Imported:
    """What an import did: numbers of records, and what a person should look at. `refused`: pieces that are
    no record of a procedure, or one too many of a code; `excerpt`: too short a source to call anything gone."""

    read: int = 0
    written: int = 0
    unchanged: int = 0
    merged: int = 0
    conflicts: list[Clash] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    problems: list[Trouble] = field(default_factory=list)
    refused: int = 0
    excerpt: bool = False


def import_portal(
    source: Path, root: Path, choice: Choice, seen: str, *, complete: bool = False, progress: Progress = lambda _done, _all: None
) -> Imported:
    """Bring the chosen records of `source` into the catalogue `root`, seen in the database on the day `seen` (ISO).

    Raises `NothingPublished`, `CannotEdit` for a vocabulary that cannot be added to, `OSError`; what was done until then stays.
    """
    run = _Run(root, choice, seen)
    with without_garbage_collection():
        documents = list(run.documents(source))
        run.add_words()
        for number, document in enumerate(documents, 1):
            run.settle(document)
            progress(number, len(documents))
        run.mark_gone({document["id"] for document in documents}, complete)
    return run.done


class _Run:
    def __init__(self, root: Path, choice: Choice, seen: str) -> None:
        self.choice = choice
        self.seen = seen
        self.root = root
        self.done = Imported()
        self.vocabulary = Tables(root).vocabulary()
        self.words = Words(self.vocabulary)
        self.files = ProcedureFiles(root)
        self.codes: dict[str, str] = {}

    def documents(self, source: Path) -> Iterator[Part]:
        """The chosen procedures as published; what keeps a record from being read is a problem, and the next one is read."""
        for place, record in published(source):
            if isinstance(record, Refused):
                self._refuse(Trouble("", place, record.reason))
            elif self.choice.takes(record):
                self.done.read += 1
                try:
                    code = self._code(place, record)
                except _Unusable as unusable:
                    self._refuse(unusable.trouble)
                    continue
                yield read_record(record, code, self.words, self.seen)
                self.done.problems += (Trouble(code.code, where, reason) for where, reason in doubts(record))

    def _code(self, place: str, record: Part) -> RepairedCode:
        """The code under which a record comes in."""
        published_code = str(record.get("code") or place)
        if wrong := misshapen(record):
            raise _Unusable(Trouble(published_code, *wrong[0]))
        code = read_code(record["code"])
        if code is None:
            raise _Unusable(Trouble(published_code, "code", Text("không phải mã thủ tục", "is no code of a procedure")))
        if twin := self.codes.get(code.code):
            vi = f"mã {code.code} đã có ở {twin}; bản ghi này không được nhập"
            en = f"code {code.code} stands at {twin} already; this record is left out"
            raise _Unusable(Trouble(published_code, "code", Text(vi, en)))
        self.codes[code.code] = place
        if code.why is not None:
            self.done.problems.append(Trouble(code.code, "code", code.why))
        return code

    def add_words(self) -> None:
        """The vocabulary comes first: a procedure never stands in the catalogue before the words it uses."""
        for table, words in self.words.added.items():
            add_words(self.root, table, words)

    def settle(self, document: Part) -> None:
        code = document["id"]
        try:
            settled = settle(self.files, document)
        except UnicodeError as error:
            self._refuse(Trouble(code, "", Text(f"chữ không ghi được thành UTF-8 ({error})", f"its text is no valid Unicode ({error})")))
            return
        self._count(code, settled)

    def _count(self, code: str, settled: Settled) -> None:
        if settled.trouble:
            self.done.problems.append(Trouble(code, "", _TROUBLES[settled.trouble]))
        self.done.conflicts += (Clash(code, "/".join(one.path), one.ours or None, one.theirs or None) for one in settled.conflicts)
        setattr(self.done, settled.did, getattr(self.done, settled.did) + 1)

    def mark_gone(self, read: set[str], complete: bool) -> None:
        """Procedures imported before and published no more, among those that this run chose."""
        before = [(code, read_state(self.root, code)) for code in imported_codes(self.root) if code not in read]
        missing = [code for code, state in before if state is not None and self.choice.covers(state.document, self.vocabulary)]
        self.done.excerpt = bool(missing) and not complete and len(read) < EXCERPT * (len(read) + len(missing))
        if not self.done.excerpt:
            for code in missing:
                mark_gone(self.files, code, self.seen)
            self.done.gone = missing

    def _refuse(self, trouble: Trouble) -> None:
        self.done.refused += 1
        self.done.problems.append(trouble)
