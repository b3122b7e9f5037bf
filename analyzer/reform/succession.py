"""Which version of a procedure a new one follows on its first day, or why it can follow none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from analyzer.model.text import Text
from analyzer.reading.procedures import Versions
from analyzer.reading.versions import Version, in_force

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


def predecessor(root: Path, files: Iterable[str], day: date) -> tuple[Standing | None, Text | None]:
    """What can be followed on the day; or None, and why nothing can."""
    read = Versions()
    read.add(str(root), list(files))
    if read.unread or read.problems:
        return None, Text("tệp của thủ tục còn lỗi: tthc check", "a file of the procedure has problems: tthc check")
    refusal = next(filter(None, (check(read.read, day) for check in _STANDING)), None)
    return (None, refusal) if refusal is not None else (_standing(read.read, day), None)


def _misnamed(versions: Sequence[Version], day: date) -> Text | None:
    wrong = next((one for one in in_force(versions, day)[1] if one.code in ("name_and_code_differ", "version_name")), None)
    if wrong is None:
        return None
    file, what, do = wrong.place.file, wrong.message, wrong.remedy
    return Text(f"{file}: {what.vi} {do.vi} Rồi chạy lại.", f"{file}: {what.en} {do.en} Then run again.")


def _begins_later(versions: Sequence[Version], day: date) -> Text | None:
    begin = ", ".join(one.source.file for one in versions if one.since > day)
    if not begin:
        return None
    return Text(
        f"đã có phiên bản bắt đầu sau ngày {day:%d/%m/%Y} ({begin}): sửa bằng tay, để phiên bản ấy cũng có nội dung này",
        f"a version begins after {day} already ({begin}): edit by hand, so that it has the cut too",
    )


def _seen_later(versions: Sequence[Version], day: date) -> Text | None:
    version = next((one for one in versions if one.since < day < _seen(one) and one.covers(day)), None)
    if version is None:
        return None
    file, seen = version.source.file, _seen(version)
    return Text(
        f"{file} được thấy ở nguồn ngày {seen:%d/%m/%Y}, sau ngày {day:%d/%m/%Y}, mà chưa có nội dung này: xem lại ngày (--effective)"
        " hoặc sửa tệp bằng tay",
        f"{file} was seen in the source on {seen}, after {day}, without the cut: look at the day again (--effective) or edit it by hand",
    )


def _none_holds(versions: Sequence[Version], day: date) -> Text | None:
    if in_force(versions, day)[0]:
        return None
    return Text(f"không có phiên bản nào còn hiệu lực ngày {day:%d/%m/%Y}", f"no version would be in force on {day}")


_STANDING = (_misnamed, _begins_later, _seen_later, _none_holds)
"""Why no version can be followed on a day."""


def _standing(versions: Sequence[Version], day: date) -> Standing:
    """The version in force on the day; where the one that begins on it competes with another, that other."""
    chosen, problems = in_force(versions, day)
    (version,) = chosen.values()
    written = next((one for one in versions if one.stem == f"{version.procedure.id}@{day}"), None)
    beside = {one.place.file for one in problems}
    if written is not None and beside and (written is version or written.source.file in beside):
        rest = [one for one in versions if one is not written]
        return Standing(next(iter(in_force(rest, day)[0].values())), rest, day)
    return Standing(version, versions, day)


def _seen(version: Version) -> date:
    return version.procedure.recorded or date.min
