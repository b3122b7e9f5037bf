"""A whole import: every record of a source read, the words it needs added, every procedure settled, the vanished ones marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from analyzer.importing.codes import ReadCode
from analyzer.importing.lists.standing import tables_are_whole
from analyzer.importing.portal.chosen import Choice
from analyzer.importing.portal.coming import coming, said_code
from analyzer.importing.portal.doubts import doubts
from analyzer.importing.portal.imported import Clash, Imported, Trouble
from analyzer.importing.portal.leftover import DEEPEST, Part, TooDeep
from analyzer.importing.portal.published import Refused
from analyzer.importing.portal.record import read_record
from analyzer.importing.portal.settle import mark_gone, settle
from analyzer.importing.portal.shape import misshapen
from analyzer.importing.portal.state import imported_codes, read_state, withhold
from analyzer.importing.portal.words import Words
from analyzer.importing.procedure_files import ProcedureFiles
from analyzer.model.text import Text
from analyzer.reading.tables import Tables
from analyzer.reading.yaml.garbage import without_garbage_collection
from analyzer.writing.alone import alone
from analyzer.writing.entries import add_words
from analyzer.writing.slices import MISSING

EXCERPT = 0.5
"""A source with less than this share of what was imported before is an excerpt: what it lacks is not gone."""
Progress = Callable[[int, int], None]

_TROUBLES = {
    "stranger": Text(
        "tệp đã có và không do lần nhập nào tạo ra; giữ nguyên, không nhập đè (muốn có bản của nguồn: nhập vào một thư mục mới)",
        "its file is there and no import made it; it stays as it is (for the source's record: import into a new folder)",
    ),
    "unreadable": Text(
        "tệp hiện không đọc được (xem tthc check); giữ nguyên", "its file cannot be read now (see tthc check); it stays as it is"
    ),
    "older": Text(
        "nguồn này được thấy trước bản ghi đang có; giữ bản mới hơn (xem --seen)",
        "this source was seen before what is held already; the newer record stays (see --seen)",
    ),
    "deleted": Text("tệp đã bị xóa khỏi danh mục; không tạo lại", "its file was deleted from the catalogue; it is not made again"),
}

_TABLES = ("vocabulary/fields.yaml", "vocabulary/agencies.yaml", "vocabulary/ministries.yaml", "vocabulary/instruments.yaml")
"""Those that an import adds words to."""
_SECRET = Text("thủ tục mật; giữ nguyên, không nhập nội dung", "a secret procedure; it stays as it is, no content is imported")


def import_portal(
    source: Path, root: Path, choice: Choice, seen: str, *, complete: bool = False, progress: Progress = lambda _done, _all: None
) -> Imported:
    """Bring the chosen records of `source` into the catalogue `root`, seen in the database on the day `seen` (ISO).

    Raises `NothingPublished`, `CannotRead` for a vocabulary with an error, `CannotAdd` for one that cannot be added to, `NotAlone`,
    `OSError`; what was done until then stays.
    """
    with without_garbage_collection(), alone(root):
        run = _Run(root, choice, seen)
        run.withhold()
        documents = list(run.documents(source))
        run.add_words()
        for number, document in enumerate(documents, 1):
            run.settle(document)
            progress(number, len(documents))
        run.mark_gone(complete)
    return run.done


def lacks(place: str, record: Part, code: ReadCode) -> Trouble | None:
    """Why a record cannot be imported: it lacks a code, or the shape of a record; None where it can."""
    wrong = misshapen(record)
    if not wrong and code.code:
        return None
    no_code = Text("không phải mã thủ tục", "is no code of a procedure")
    return Trouble(said_code(record) or place, *(wrong[0] if wrong else ("code", no_code)))


class _Run:
    def __init__(self, root: Path, choice: Choice, seen: str) -> None:
        self.choice = choice
        self.seen = seen
        self.root = root
        self.done = Imported()
        tables = Tables(root)
        self.vocabulary = tables.vocabulary()
        tables_are_whole(tables.problems, _TABLES)
        self.words = Words(self.vocabulary)
        self.files = ProcedureFiles(root)
        self.before = frozenset(imported_codes(root))
        self.secret = self.files.secret()
        self.codes: dict[str, str] = {}
        self.present: set[str] = set()
        """Codes that the source holds, whether this run brings them in or not."""
        self.damaged = False

    def withhold(self) -> None:
        """What earlier imports saw of procedures that are secret now is forgotten, whatever this run chose.

        It is kept where a slip in the file may only look as if it were secret: it could not be had back.
        """
        for code, surely in self.secret.items():
            if surely:
                withhold(self.root, code)

    def documents(self, source: Path) -> Iterator[Part]:
        """The chosen procedures as published; what keeps a record from being read is a problem, and the next one is read."""
        for place, record, code in coming(source):
            self._not_gone(code)
            if isinstance(record, Refused):
                self._refuse(Trouble(record.code, place, record.reason))
            elif self.choice.takes(record):
                self.done.read += 1
                if lacking := lacks(place, record, code):
                    self._refuse(lacking)
                else:
                    yield from self._document(place, record, code)

    def _document(self, place: str, record: Part, code: ReadCode) -> Iterator[Part]:
        """The procedure of a record, once for every code; with it, what a person should look at."""
        if twin := self.codes.get(code.code):
            vi = f"mã {code.code} đã có ở {twin}; bản ghi này không được nhập"
            en = f"code {code.code} stands at {twin} already; this record is left out"
            self._refuse(Trouble(record["code"], "code", Text(vi, en)))
            return
        self.codes[code.code] = place
        if code.code in self.secret:
            self.done.unchanged += 1
            self.done.problems.append(Trouble(code.code, "", _SECRET if self.secret[code.code] else _TROUBLES["unreadable"]))
            return
        try:
            document = read_record(record, code.code, self.words, self.seen)
        except (TooDeep, RecursionError):
            vi, en = f"lồng quá {DEEPEST} tầng", f"is nested more than {DEEPEST} deep"
            self._refuse(Trouble(code.code, "", Text(vi, en)))
            return
        if code.why is not None:
            self.done.problems.append(Trouble(code.code, "code", code.why))
        self.done.problems += (Trouble(code.code, where, reason) for where, reason in doubts(record))
        yield document

    def add_words(self) -> None:
        """The vocabulary comes first: a procedure never stands in the catalogue before the words it uses."""
        for table, words in self.words.added.items():
            add_words(self.root, table, words)

    def settle(self, document: Part) -> None:
        settled = settle(self.files, document)
        code = document["id"]
        if settled.trouble:
            self.done.problems.append(Trouble(code, "", _TROUBLES[settled.trouble]))
        self.done.conflicts += (Clash(code, "/".join(one.path), _shown(one.ours), _shown(one.theirs)) for one in settled.conflicts)
        setattr(self.done, settled.did, getattr(self.done, settled.did) + 1)
        if settled.did != "unchanged" and code in self.before:
            self.done.changed.append(code)

    def mark_gone(self, complete: bool) -> None:
        """Procedures imported before and published no more, among those that this run chose.

        A secret one is not touched. A source that is damaged tells of no procedure that it is gone: it may stand where the source
        could not be read.
        """
        known = self.secret.keys() | self.present
        before = [(code, read_state(self.root, code)) for code in sorted(self.before - known)]
        missing = [code for code, state in before if state is not None and not state.withheld and self._covers(state.document)]
        read = len(self.codes)
        self.done.excerpt = bool(missing) and (self.damaged or (not complete and read < EXCERPT * (read + len(missing))))
        if not self.done.excerpt:
            for code in missing:
                mark_gone(self.files, code, self.seen)
            self.done.gone = missing

    def _covers(self, document: Part) -> bool:
        """Whether a procedure imported before is one that this run should have met: chosen, and seen no later than this source."""
        return self.choice.covers(document, self.vocabulary) and document["recorded"] <= self.seen

    def _not_gone(self, code: ReadCode) -> None:
        """What is refused or not chosen is published all the same; where its code cannot be told, it may be any procedure."""
        if code.code:
            self.present.add(code.code)
        else:
            self.damaged = True

    def _refuse(self, trouble: Trouble) -> None:
        self.done.refused += 1
        self.done.problems.append(trouble)


def _shown(value: Any) -> Any:
    return None if value is MISSING else value
