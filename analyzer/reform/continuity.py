"""Whether a new version of a procedure holds on every day from its first, and the days before stay as they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reading.checking.consistency import check_dates
from analyzer.reading.procedures import PROCEDURE, stem
from analyzer.reading.validate import validate
from analyzer.reading.versions import Version, in_force, overlaps
from analyzer.reading.yaml.events import parse
from analyzer.reading.yaml.positions import FilePositions, Source
from analyzer.reform.succession import Standing
from analyzer.writing.together import Change

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Written:
    """The versions of a procedure by file, `before` and `after` what is to be written so that one of them ends and another follows."""

    old: Standing
    before: dict[str, Version]
    after: dict[str, Version]

    @property
    def begun(self) -> set[str]:
        """The files of versions that have the cut from its first day on."""
        return {file for file, version in self.after.items() if version.procedure.effective == self.old.day}

    def days(self) -> list[date]:
        """Each day on which another version may be the law, before or after."""
        turns = (turn for one in (*self.before.values(), *self.after.values()) for turn in one.turns())
        return sorted({date.min, self.old.day, *turns})

    def law(self, day: date) -> tuple[str, str]:
        """The file that holds on a day, before and after; empty where none does."""
        was, now = (next((one.source.file for one in in_force(some.values(), day)[0].values()), "") for some in (self.before, self.after))
        return was, now


def broken(root: Path, old: Standing, changes: Iterable[Change]) -> Text | None:
    """Why the changes must not be made: a day before would be another than it is, or they would not hold on a day after."""
    before = {version.source.file: version for version in old.versions}
    written = _Written(old, before, dict(before))
    for change in changes:
        file = change.path.relative_to(root).as_posix()
        version = _version(file, change.after)
        if version is None:
            return _by_hand(file)
        written.after[file] = version
    of_a_day = (check(written, day) for day in written.days() for check in _HOLDING)
    return next(filter(None, of_a_day), None) or _contradicts(written)


def _history_changes(written: _Written, day: date) -> Text | None:
    was, now = written.law(day)
    if day >= written.old.day or was == now:
        return None
    since = f" từ ngày {day:%d/%m/%Y}" if day > date.min else ""
    return Text(
        f"ghi vào thì trước ngày hiệu lực{since} sẽ áp dụng {now or 'không tệp nào'} thay cho {was or 'không tệp nào'}:"
        " ghi effective, until vào các tệp ấy để mỗi ngày một phiên bản áp dụng, rồi chạy lại",
        f"days before it would change: {now or 'no file'} instead of {was or 'no file'} from {day}:"
        " write effective and until into those files so that one version holds on each day, then run again",
    )


def _another_returns(written: _Written, day: date) -> Text | None:
    _, now = written.law(day)
    if day < written.old.day or not now or now in written.begun:
        return None
    return _returns(day, written.old, written.after[now])


def _none_follows(written: _Written, day: date) -> Text | None:
    was, now = written.law(day)
    return _by_hand(was) if day >= written.old.day and written.begun and was and not now else None


_HOLDING = (_history_changes, _another_returns, _none_follows)
"""Why what is written would not do on a day."""


def _contradicts(written: _Written) -> Text | None:
    """The first problem that the files have only once they are written."""
    known = {(one.place.file, one.code) for one in _problems(written.before.values())}
    new = next((one for one in _problems(written.after.values()) if (one.place.file, one.code) not in known), None)
    return None if new is None else Text(f"{new.message.vi} {new.remedy.vi}", f"{new.message.en} {new.remedy.en}")


def _version(file: str, data: bytes) -> Version | None:
    """The procedure that a file would hold."""
    source = Source(file, data)
    read, problems = parse(source)
    procedure = None if read is None or problems else validate(PROCEDURE, source, read)[0]
    return None if procedure is None else Version(stem(file), procedure, source)


def _problems(versions: Iterable[Version]) -> list[Problem]:
    """Names and dates that contradict each other, on whichever day."""
    versions = list(versions)
    own = (check_dates(one.procedure, FilePositions({one.procedure.id: one.source}, {})) for one in versions)
    return [*overlaps(versions), *(problem for found in own for problem in found)]


def _returns(day: date, old: Standing, version: Version) -> Text:
    """A version that holds without the cut; behind a temporary one, only a person can say whether it comes back at all."""
    file, temporary = version.source.file, old.version.procedure
    if temporary.until is not None and temporary.effective is not None and version.since < temporary.effective:
        last, copy = temporary.effective - _DAY, f"{temporary.id}@{day}.yaml"
        return Text(
            f"{old.version.source.file} là bản tạm thời, hết hiệu lực ngày {temporary.until:%d/%m/%Y}; từ ngày {day:%d/%m/%Y} {file} áp dụng"
            " trở lại mà không có nội dung này, và không máy nào quyết định được khi ấy văn bản nào áp dụng. Ghi"
            f" until: {last} vào {file}, rồi chạy lại; nếu quy định ấy sẽ áp dụng trở lại thì sau đó chép tệp ấy thành {copy}, ghi"
            f" effective: {day}, bỏ until, và sửa ở đó để cũng có nội dung này",
            f"{old.version.source.file} is temporary and ends on {temporary.until}; from {day} {file} holds again without the cut, and no"
            f" program can settle which text applies then. Write until: {last} into {file} and run again; if it is to hold again, copy it"
            f" afterwards as {copy}, write effective: {day}, drop until, and edit that so that it has the cut too",
        )
    return Text(
        f"ngày {max(day, old.day):%d/%m/%Y} {file} áp dụng mà không có nội dung này: ghi until vào tệp ấy, hoặc sửa bằng tay để tệp ấy"
        " cũng có nội dung này",
        f"on {max(day, old.day)} {file} holds without the cut: write until into it, or edit it by hand so that it has the cut too",
    )


def _by_hand(file: str) -> Text:
    return Text(f"{file}: không tự ghi được; sửa bằng tay", f"{file} cannot be written by the program: edit it by hand")
