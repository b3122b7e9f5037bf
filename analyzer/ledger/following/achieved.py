"""What the cuts agreed on made less in a period: each procedure in the version before it, and with the cuts of the version at its end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any, Literal, NamedTuple

from analyzer.comparing.applying import changes_at, with_changes
from analyzer.comparing.compare import compare_selected
from analyzer.comparing.digest import by_procedure
from analyzer.comparing.plain import Plain
from analyzer.comparing.selected import selected
from analyzer.ledger.following.lessened import SUMMED, lessened
from analyzer.ledger.gate.changed_burden import lighter_routes
from analyzer.model.catalogue import Catalogue
from analyzer.model.changes import OF_THE_RECORD, Change
from analyzer.model.days import written_day
from analyzer.model.text import Text, same
from analyzer.model.verdict import Verdict
from analyzer.reading.ledger.reviews import Recorded, latest_of
from analyzer.reading.procedures import files_by_code

Reason = Literal["same_version", "later", "not_in_it", "not_there", "unread"]
REASONS: Mapping[Reason, Text] = {
    "same_version": Text("không có phiên bản mới nào bắt đầu trong kỳ", "no new version begins in the period"),
    "later": Text(
        "phiên bản mới bắt đầu trong kỳ, sau ngày tính số liệu", "the new version begins in the period, after the day of the figures"
    ),
    "not_in_it": Text("phiên bản mới không có nội dung đã đồng ý", "the new version does not have the cut"),
    "not_there": Text("không có phiên bản nào ở đầu kỳ hoặc cuối kỳ", "no version at one end of the period"),
    "unread": Text("tệp của thủ tục còn lỗi", "a file of the procedure has problems"),
}
NO_NEW_VERSION = Text(
    "Không có phiên bản mới nào bắt đầu trong kỳ: nội dung chưa thực hiện, thực hiện ngoài kỳ, hoặc bản ghi đã sửa mà không lập phiên bản mới.",
    "No new version begins in the period: the cut is not carried out, was at another time, or the record was changed without a new version.",
)
"""What `same_version` may mean."""


@dataclass(frozen=True, slots=True)
class Achieved:
    """One procedure: by measure what became less, negative where it became more, None where that is not known.

    `lighter`: on how many of its routes it asks less, of how many; `less` tells of the heaviest.
    """

    code: str
    name: str
    decision: str
    paths: tuple[str, ...]
    less: Mapping[str, float | None]
    lighter: tuple[int, int]

    @property
    def called(self) -> Text:
        """Its name; with it the routes that are lighter, where the heaviest is not."""
        if any(self.less.values()) or not self.lighter[0]:
            return Text(self.name, self.name)
        on, of = self.lighter
        return Text(f"{self.name} (nhẹ hơn ở {on} trên {of} trường hợp thực hiện)", f"{self.name} (lighter on {on} of {of} routes)")

    @property
    def still_asked(self) -> float:
        """The papers less that are asked all the same where the data fail."""
        return max(0.0, -(self.less["documents_if_data_fails"] or 0.0))

    def as_json(self) -> dict[str, Any]:
        return {
            "procedure": self.code,
            "name": self.name,
            "decision": self.decision,
            "paths": list(self.paths),
            "less": dict(self.less),
            "routes": {"lighter": self.lighter[0], "of": self.lighter[1]},
            "still_asked_if_data_fails": self.still_asked,
        }


@dataclass(frozen=True, slots=True)
class Left:
    """A procedure with cuts agreed on that are not counted, and why; of a version that begins `later`, from when it holds."""

    code: str
    name: str
    paths: tuple[str, ...]
    reason: Reason
    begins: str = ""

    @property
    def why(self) -> Text:
        told = REASONS[self.reason]
        if not self.begins:
            return told
        begins = date.fromisoformat(self.begins)
        return same("{}: {}").of(told, written_day(begins))

    def as_json(self) -> dict[str, Any]:
        told = {"procedure": self.code, "name": self.name, "paths": list(self.paths), "reason": self.reason}
        return {**told, **({"begins": self.begins} if self.begins else {})}


class Sum(NamedTuple):
    """A sum over what is known, None where that is nothing or nought; of how many procedures it is not known."""

    known: float | None
    unknown: int


@dataclass(frozen=True, slots=True)
class Achievements:
    """What the verdicts in force on the last day agree to: carried out in the period, and not counted."""

    procedures: tuple[Achieved, ...] = ()
    left: tuple[Left, ...] = ()

    @property
    def remarks(self) -> tuple[Text, ...]:
        """What is to be known of the reasons why some are not counted."""
        return (NO_NEW_VERSION,) if any(one.reason == "same_version" for one in self.left) else ()

    def total(self, measure: str) -> Sum:
        known = [value for one in self.procedures if (value := one.less[measure]) is not None]
        unknown = len(self.procedures) - len(known)
        return Sum(None if unknown and not any(known) else sum(known), unknown)

    @property
    def still_asked(self) -> float:
        """The papers that left the dossier for a look-up and are asked all the same where the data fail."""
        return sum(one.still_asked for one in self.procedures)

    def as_json(self) -> dict[str, Any]:
        """The contract of `achieved` in `tthc period --format json`."""
        totals = {measure: self.total(measure) for measure in SUMMED}
        return {
            "procedures": [one.as_json() for one in self.procedures],
            "total": {measure: found.known for measure, found in totals.items()},
            "unknown": {measure: found.unknown for measure, found in totals.items() if found.unknown},
            "not_counted": [one.as_json() for one in self.left],
        }


def achieved(root: Path, catalogue: Catalogue, recorded: Iterable[Recorded], start: date, end: date) -> Achievements:
    """Measured with the words, parameters and volumes of the catalogue, from the day before the period to its last day."""
    last = min(end, catalogue.as_of)
    agreed = _agreed(recorded, catalogue, start)
    if not agreed:
        return Achievements()
    files = files_by_code(root)
    before, after, then = (selected(root, day, files, agreed, frozenset()) for day in (start - timedelta(days=1), last, end))
    changes = by_procedure(compare_selected(before, after, catalogue.vocabulary, {}).changes)
    done: list[Achieved] = []
    left: list[Left] = []
    for code, paths in agreed.items():
        old, new = before.documents.get(code), after.documents.get(code)
        name = str((new or old or {"name": catalogue.procedures[code].name})["name"])
        if code in before.unread | after.unread:
            left.append(Left(code, name, paths, "unread"))
        elif old is None or new is None:
            left.append(Left(code, name, paths, "not_there"))
        elif not changes.get(code) and (begins := str(then.documents.get(code, old).get("effective") or "")) > last.isoformat():
            left.append(Left(code, name, paths, "later", begins))
        elif not changes.get(code):
            left.append(Left(code, name, paths, "same_version"))
        else:
            made = tuple(path for path in paths if any(one.kind not in OF_THE_RECORD for one in changes_at(changes[code], [path])))
            if made:
                done.append(_achieved(catalogue, old, new, changes[code], made))
            if len(made) < len(paths):
                left.append(Left(code, name, tuple(path for path in paths if path not in made), "not_in_it"))
    return Achievements(tuple(done), tuple(left))


def _agreed(recorded: Iterable[Recorded], catalogue: Catalogue, start: date) -> dict[str, tuple[str, ...]]:
    """Of each procedure of the catalogue, open to be told of, where the last word agrees to a cut; a question has no place."""
    known = sorted((one for one in recorded if one.verdict.on <= catalogue.as_of), key=lambda one: one.verdict.fingerprint)
    found: dict[str, dict[str, None]] = {}
    for _, group in groupby(known, key=lambda one: one.verdict.fingerprint):
        said = [one.verdict for one in latest_of(list(group))]
        if all(_agrees(verdict, start) for verdict in said) and said[0].procedure in catalogue.procedures and said[0].paths[:1] > ("",):
            found.setdefault(said[0].procedure, {})[said[0].paths[0]] = None
    open_ = (code for code in found if catalogue.procedures[code].classification != "secret")
    return {code: tuple(sorted(found[code])) for code in sorted(open_)}


def _agrees(verdict: Verdict, start: date) -> bool:
    return verdict.verdict == "agree" and (verdict.until is None or verdict.until >= start)


def _achieved(catalogue: Catalogue, old: Plain, new: Plain, changes: Sequence[Change], paths: tuple[str, ...]) -> Achieved:
    """What the changes at these places alone make less: what else the version changed is no cut that was agreed on."""
    code, made = str(new["id"]), changes_at(changes, paths)
    cut = with_changes(old, made, changes)
    less = lessened(catalogue, (old, cut), {change.aspect for change in made})
    return Achieved(code, str(new["name"]), str(new.get("published_by", "")), paths, less, lighter_routes(code, old, cut, catalogue))
