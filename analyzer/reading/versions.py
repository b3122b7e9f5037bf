"""Which version of a procedure is in force on a day (`<code>.yaml` now, `<code>@<from>.yaml` the others).

`<from>` is the day from which the version holds; where the law's day is not known, the day on which it was seen in the source.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from analyzer.model.problems import Place, Problem
from analyzer.model.procedure import Procedure
from analyzer.model.text import NOTHING, Text
from analyzer.model.values import parse_date
from analyzer.reading.yaml.positions import Source

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Version:
    """One file of one procedure; `stem` is the file's name without its ending."""

    stem: str
    procedure: Procedure
    source: Source

    @property
    def since(self) -> date:
        """The first day in force; the beginning of time where the file does not know."""
        return self.procedure.effective or date.min

    @property
    def is_record(self) -> bool:
        """Whether all that is known of its time is the day on which it was seen in the source."""
        return self.procedure.effective is None and self.procedure.until is None and self.procedure.recorded is not None

    def covers(self, day: date) -> bool:
        until = self.procedure.until
        return self.since <= day and (until is None or day <= until)

    def turns(self) -> Iterator[date]:
        """The days on which another version may be the law."""
        procedure = self.procedure
        yield self.since
        if procedure.until is not None and procedure.until < date.max:
            yield procedure.until + _DAY
        if self.is_record and procedure.recorded is not None:
            yield procedure.recorded


def in_force(versions: Iterable[Version], day: date) -> tuple[dict[str, Version], list[Problem]]:
    """The version of each code in force on `day`, in the order of codes, and names or dates that contradict each other.

    A temporary version (with `until`) outranks the permanent one; of two that compete, the later start wins
    and the competition is a problem, for nothing is decided in silence.
    """
    problems: list[Problem] = []
    versions = list(versions)
    for version in versions:
        problems += _name_problems(version)
    found = by_code(versions)
    chosen: dict[str, Version] = {}
    for code in sorted(found):
        same = found[code]
        valid = _valid(same, day)
        if valid:
            chosen[code] = valid[0]
            problems += [_competing(valid[0], other, same) for other in _competitors(valid, day)]
    return chosen, problems


def by_code(versions: Iterable[Version]) -> dict[str, list[Version]]:
    """The versions of each procedure, in their order."""
    found: dict[str, list[Version]] = {}
    for version in versions:
        found.setdefault(version.procedure.id, []).append(version)
    return found


def overlaps(versions: Iterable[Version]) -> list[Problem]:
    """Every two versions of one code that compete on some day, whichever it is: each pair once, as `in_force` tells it on that day."""
    problems: dict[tuple[str, str], Problem] = {}
    for same in by_code(versions).values():
        for day in _turns(same) if len(same) > 1 else ():
            valid = _valid(same, day)
            for other in _competitors(valid, day):
                pair = (valid[0].source.file, other.source.file)
                if pair not in problems:
                    problems[pair] = _competing(valid[0], other, same)
    return list(problems.values())


def _turns(versions: Iterable[Version]) -> list[date]:
    return sorted({date.min, *(day for version in versions for day in version.turns())})


def _valid(versions: list[Version], day: date) -> list[Version]:
    """The versions of one code that hold on a day, the one to be used first."""
    seen = _last_seen(versions, day)
    return sorted((v for v in seen if v.covers(day) and begins(v, seen) <= day), key=_precedence, reverse=True)


def _competitors(valid: Sequence[Version], day: date) -> list[Version]:
    return [other for other in valid[1:] if _compete(valid[0], other, day)]


def _compete(chosen: Version, other: Version, day: date) -> bool:
    """Whether nothing in two versions says which of them is the law on a day: both are temporary or neither is.

    Nor does it where the source showed the one that is not temporary when the other was known already and should have been the law.
    """
    if (chosen.procedure.until is None) == (other.procedure.until is None):
        return True
    known, seen = chosen.procedure.recorded, other.procedure.recorded
    return other.is_record and known is not None and seen is not None and known <= seen <= day and chosen.covers(seen)


def _last_seen(versions: list[Version], day: date) -> list[Version]:
    """Of versions known only as seen in the source, the last one seen by `day`, else the first one; the others are history."""
    seen = sorted(
        (v for v in versions if v.is_record), key=lambda version: (version.procedure.recorded or date.min, "@" not in version.stem)
    )
    if not any("@" in version.stem for version in seen):
        return versions
    last = next((v for v in reversed(seen) if v.procedure.recorded and v.procedure.recorded <= day), seen[0])
    return [version for version in versions if version is last or not version.is_record]


def begins(version: Version, versions: Collection[Version]) -> date:
    """The first day on which a version may be in force, beside all `versions` of its procedure.

    One of unknown start that was seen after others had ended follows the last of them: what held between those is not known.
    Of several that are known only as seen, each but the first begins when it was seen.
    """
    seen = version.procedure.recorded
    if version.procedure.effective is not None or seen is None:
        return version.since
    ended = [until + _DAY for other in versions if (until := other.procedure.until) is not None and until < seen]
    earlier = [other for other in versions if version.is_record and other.is_record and (other.procedure.recorded or seen) < seen]
    one_by_one = any("@" in other.stem for other in (version, *earlier))
    return max([*ended, *([seen] if earlier and one_by_one else [])], default=version.since)


def _precedence(version: Version) -> tuple[bool, bool, date]:
    """Temporary before permanent, then `<code>.yaml` of unknown start (it is the law now) before dated ones, then the latest."""
    current = "@" not in version.stem and version.procedure.effective is None
    return version.procedure.until is not None, current, version.since


def _name_problems(version: Version) -> list[Problem]:
    code, at, since = version.stem.partition("@")
    wanted = version.procedure.id
    if code != wanted:
        name = f"{wanted}{at}{since}.yaml"
        return [
            Problem(
                version.source.place("id"),
                "name_and_code_differ",
                Text(f"Tên tệp là '{code}' nhưng mã bên trong là '{wanted}'.", f"The file is called '{code}' but its code is '{wanted}'."),
                Text(f"Đổi tên tệp thành '{name}' hoặc sửa mã.", f"Rename the file to '{name}' or correct the code."),
            )
        ]
    if not at:
        return []
    procedure = version.procedure
    try:
        agrees = parse_date(since) == (procedure.effective or procedure.recorded)
    except ValueError:
        agrees = False
    if agrees:
        return []
    return [
        Problem(
            Place(version.source.file),
            "version_name",
            Text(
                f"Tên tệp ghi '@{since}' nhưng 'effective' bên trong là {version.procedure.effective or 'trống'}.",
                f"The file says '@{since}' but its 'effective' is {version.procedure.effective or 'empty'}.",
            ),
            Text("Ghi cùng một ngày ở tên tệp và ở 'effective'.", "Write the same day in the name and in 'effective'."),
        )
    ]


def _competing(chosen: Version, other: Version, versions: list[Version]) -> Problem:
    code, on = chosen.procedure.id, _days_together(chosen, other, versions)
    return Problem(
        Place(other.source.file),
        "competing_versions",
        Text(
            f"Thủ tục {code} có hai phiên bản cùng hiệu lực{on.vi}: '{chosen.source.file}' (được dùng) và '{other.source.file}'.",
            f"Procedure {code} has two versions in force{on.en}: '{chosen.source.file}' (used) and '{other.source.file}'.",
        ),
        Text(
            "Ghi 'effective' và 'until' để chỉ một phiên bản có hiệu lực mỗi ngày.",
            "Set 'effective' and 'until' so that one version is in force each day.",
        ),
    )


def _days_together(chosen: Version, other: Version, versions: list[Version]) -> Text:
    """The first and the last day on which two versions compete, as far as there are such days."""
    turns = _turns(versions)
    ends = [*(day - _DAY for day in turns[1:]), date.max]
    together = [at for at, day in enumerate(turns) if _are_the_ones(chosen, other, _valid(versions, day), day)]
    first, last = turns[together[0]], ends[together[-1]]
    since = Text(f" từ ngày {first:%d/%m/%Y}", f" from {first}") if first > date.min else NOTHING
    until = Text(f" đến hết ngày {last:%d/%m/%Y}", f" until {last}") if last < date.max else NOTHING
    return Text(since.vi + until.vi, since.en + until.en)


def _are_the_ones(chosen: Version, other: Version, valid: Sequence[Version], day: date) -> bool:
    return valid[:1] == [chosen] and any(one is other for one in _competitors(valid, day))
