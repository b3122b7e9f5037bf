"""Whether one version of a procedure can follow another: which one it follows, and whether it then holds on every day from its first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reading.checking.consistency import check_dates
from analyzer.reading.procedures import PROCEDURE, Versions, stem
from analyzer.reading.validate import validate
from analyzer.reading.versions import Version, in_force, overlaps
from analyzer.reading.yaml.events import parse
from analyzer.reading.yaml.positions import FilePositions, Source
from analyzer.writing.together import Change

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """The version that would be in force on the day, and all versions of its procedure, save the one that follows it already:
    a command that stopped had written that one, and not yet ended this."""

    version: Version
    versions: Sequence[Version]
    day: date

    def ending(self) -> dict[str, date]:
        """The last day of each file that ends. Records of the source end together: each, save the last, the day before the next was seen."""
        last = self.day - _DAY
        if not self.version.is_record:
            return {self.version.source.file: last}
        records = sorted((one for one in self.versions if one.is_record and one is not self.version), key=_seen)
        ends = {one.source.file: _seen(following) - _DAY for one, following in pairwise([*records, self.version])}
        return ends | {self.version.source.file: last}


def standing(root: Path, files: Iterable[str], day: date) -> Standing | Text:
    """What can be followed on the day, or why nothing can."""
    read = Versions()
    read.add(str(root), list(files))
    if read.unread or read.problems:
        return Text("tệp của thủ tục còn lỗi: tthc check", "a file of the procedure has problems: tthc check")
    chosen, problems = in_force(read.read, day)
    wrong = next((one for one in problems if one.code in ("name_and_code_differ", "version_name")), None)
    if wrong is not None:
        file, what, do = wrong.place.file, wrong.message, wrong.remedy
        return Text(f"{file}: {what.vi} {do.vi} Rồi chạy lại.", f"{file}: {what.en} {do.en} Then run again.")
    begin = [one.source.file for one in read.read if one.since > day]
    if begin:
        return Text(
            f"đã có phiên bản bắt đầu sau ngày {day:%d/%m/%Y} ({', '.join(begin)}): sửa bằng tay, để phiên bản ấy cũng có nội dung này",
            f"a version begins after {day} already ({', '.join(begin)}): edit by hand, so that it has the cut too",
        )
    seen = next((one for one in read.read if one.since < day < _seen(one) and one.covers(day)), None)
    if seen is not None:
        return _seen_after(seen, day)
    if not chosen:
        return Text(f"không có phiên bản nào còn hiệu lực ngày {day:%d/%m/%Y}", f"no version would be in force on {day}")
    (version,) = chosen.values()
    written = next((one for one in read.read if one.stem == f"{version.procedure.id}@{day}"), None)
    beside = {one.place.file for one in problems}
    if written is not None and beside and (written is version or written.source.file in beside):
        rest = [one for one in read.read if one is not written]
        return Standing(next(iter(in_force(rest, day)[0].values())), rest, day)
    return Standing(version, read.read, day)


def broken(root: Path, old: Standing, changes: Iterable[Change]) -> Text | None:
    """Why the changes must not be made: a day before would be another than it is, or they would not hold on a day after."""
    before = {version.source.file: version for version in old.versions}
    after = dict(before)
    for change in changes:
        file = change.path.relative_to(root).as_posix()
        version = _version(file, change.after)
        if version is None:
            return _by_hand(file)
        after[file] = version
    begun = {file for file, version in after.items() if version.procedure.effective == old.day}
    for day in sorted({date.min, old.day, *(turn for one in (*before.values(), *after.values()) for turn in one.turns())}):
        was, now = (next((one.source.file for one in in_force(some.values(), day)[0].values()), "") for some in (before, after))
        if day < old.day and was != now:
            return _history(day, was, now)
        if day >= old.day and now and now not in begun:
            return _returns(day, old, after[now])
        if day >= old.day and begun and was and not now:
            return _by_hand(was)
    known = {(one.place.file, one.code) for one in _problems(before.values())}
    new = [one for one in _problems(after.values()) if (one.place.file, one.code) not in known]
    return Text(f"{new[0].message.vi} {new[0].remedy.vi}", f"{new[0].message.en} {new[0].remedy.en}") if new else None


def _seen(version: Version) -> date:
    return version.procedure.recorded or date.min


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


def _seen_after(version: Version, day: date) -> Text:
    file, seen = version.source.file, _seen(version)
    return Text(
        f"{file} được thấy ở nguồn ngày {seen:%d/%m/%Y}, sau ngày {day:%d/%m/%Y}, mà chưa có nội dung này: xem lại ngày (--effective)"
        " hoặc sửa tệp bằng tay",
        f"{file} was seen in the source on {seen}, after {day}, without the cut: look at the day again (--effective) or edit it by hand",
    )


def _history(day: date, was: str, now: str) -> Text:
    since = f" từ ngày {day:%d/%m/%Y}" if day > date.min else ""
    return Text(
        f"ghi vào thì trước ngày hiệu lực{since} sẽ áp dụng {now or 'không tệp nào'} thay cho {was or 'không tệp nào'}:"
        " ghi effective, until vào các tệp ấy để mỗi ngày một phiên bản áp dụng, rồi chạy lại",
        f"days before it would change: {now or 'no file'} instead of {was or 'no file'} from {day}:"
        " write effective and until into those files so that one version holds on each day, then run again",
    )


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
