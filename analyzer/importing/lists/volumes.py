"""Numbers of dossiers a year into `parameters/volumes.yaml`: what a list states, never what it lets guess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from analyzer.importing.lists.counted import Counted, counted, part_of_year
from analyzer.importing.lists.outcome import Added, Outcome, Repair
from analyzer.importing.lists.rows import Row
from analyzer.importing.lists.standing import Standing, of_another
from analyzer.importing.lists.units import Together, joined
from analyzer.model.text import Text
from analyzer.writing.entries import added, replaced
from analyzer.writing.together import Change

FILE = "parameters/volumes.yaml"
SCHEMA = "# yaml-language-server: $schema=../schema/volumes.schema.json\n"


@dataclass(frozen=True, slots=True)
class Request:
    """What the user says of the list as a whole.

    `code` and `year` of all rows, where it has no such columns; `source` instead of file and row; `replace` numbers that the
    catalogue has; `sum_units`: add the units up; `whole_year`: the numbers are of a whole year, whatever the titles say.
    """

    file: str
    code: str = ""
    year: int | None = None
    source: str = ""
    replace: bool = False
    sum_units: bool = False
    whole_year: bool = False


def import_volumes(rows: Sequence[Row], catalogue: Standing, asked: Request, this_year: int) -> Outcome:
    """What a list adds to the numbers of a catalogue. Raises `CannotRead`, `CannotAdd`."""
    counts = counted(rows, asked.code, asked.year)
    work = _Import(catalogue, asked, counts.titles, this_year)
    work.outcome.read = len(counts.rows)
    work.outcome.repaired = [Repair(row.line, row.code.given, row.code.code) for row in counts.rows if row.code.repaired]
    groups: dict[tuple[str, int], list[Counted]] = {}
    for row in counts.rows:
        if work.can_be_taken(row):
            groups.setdefault((row.code.code, row.year or 0), []).append(row)
    for (code, year), members in groups.items():
        together = joined(members, asked.sum_units)
        if isinstance(together, Together):
            work.place(code, year, together)
        else:
            work.outcome.refused += [together.of(row) for row in members]
    if any(year == this_year for _, year in groups):
        work.outcome.notes.append(
            Text(
                f"Năm {this_year} chưa hết: con số của năm này mới là một phần.",
                f"The year {this_year} is not over: its numbers are a part of it.",
            )
        )
    work.outcome.changes = work.changes()
    return work.outcome


class _Import:
    """One list on its way into the file: rows to add, and by position the values of rows to replace."""

    def __init__(self, catalogue: Standing, asked: Request, titles: Sequence[str], this_year: int) -> None:
        self.outcome = Outcome()
        self._catalogue = catalogue
        self._asked = asked
        self._titles = (*titles, asked.file)
        self._this_year = this_year
        self._rows: list[dict[str, Any]] = []
        self._values: dict[int, dict[str, str | int]] = {}

    def can_be_taken(self, row: Counted) -> bool:
        """Whether a row says how many dossiers of which procedure in which whole year; where not, it is refused."""
        refusal = self._refusal(row)
        if refusal:
            self.outcome.refuse(row.line, row.code.code, *refusal)
        return refusal is None

    def _refusal(self, row: Counted) -> tuple[str, str, str] | None:
        code, year = row.code.code, row.year
        if not code:
            given = f"“{row.code.given}”" if row.code.given else "(trống)"
            return "wrong_code", f"{given} không phải mã thủ tục, như 1.004222.", f"{given} is no code of a procedure, such as 1.004222."
        if code not in self._catalogue.codes:
            return (
                "unknown_code",
                f"Danh mục không có thủ tục {code}. Thêm thủ tục trước, hoặc sửa mã.",
                f"The catalogue has no procedure {code}. Add it first, or correct the code.",
            )
        known = self._catalogue.procedures.get(code)
        if row.name and known and (refusal := of_another(row.code, row.name, known)):
            return refusal
        if year is None or year > self._this_year:
            said = row.given_year or (str(year) if year else "(trống)")
            return "wrong_year", f"“{said}” không phải năm đã có số liệu.", f"“{said}” is no year that has numbers yet."
        if row.dossiers is None:
            return _no_number(row.given)
        if not self._asked.whole_year and (part := part_of_year(self._titles, year)):
            return (
                "part_of_year",
                f"Số liệu mới là một phần của năm {year} (“{part}”); không quy ra cả năm. Nếu là số cả năm: --whole-year.",
                f"The numbers are of a part of {year} (“{part}”); no whole year is made of it. If they are of the whole year: --whole-year.",
            )
        return None

    def place(self, code: str, year: int, total: Together) -> None:
        """One number: new, the same as the catalogue's, in conflict with it, or put in its place."""
        volumes = enumerate(self._catalogue.volumes)
        known = [(place, volume) for place, volume in volumes if (volume.procedure, volume.year) == (code, year)]
        if not known:
            self._rows.append({"procedure": code, "year": year, "dossiers": total.dossiers, "source": self._source(total)})
            self.outcome.added += [Added(line, code, FILE) for line in total.lines]
        elif all(volume.dossiers == total.dossiers for _, volume in known):
            self.outcome.unchanged += len(total.lines)
        elif self._asked.replace and len(known) == 1:
            self._values[known[0][0]] = {"dossiers": total.dossiers, "source": self._source(total)}
            self.outcome.replaced += len(total.lines)
        else:
            said = "; ".join(f"{volume.dossiers} ({volume.source})" for _, volume in known)
            for line in total.lines:
                self.outcome.refuse(
                    line,
                    code,
                    "conflict",
                    f"Danh mục đã ghi năm {year}: {said}; danh sách ghi {total.dossiers}. Nếu số mới đúng: --replace.",
                    f"The catalogue has for {year}: {said}; the list says {total.dossiers}. If the new number is right: --replace.",
                )

    def _source(self, total: Together) -> str:
        if not self._asked.source:
            return f"{self._asked.file}, {total.where}"
        return f"{self._asked.source} ({total.where})" if total.units else self._asked.source

    def changes(self) -> list[Change]:
        """The file with its new rows and numbers. Raises `CannotAdd`."""
        if not self._rows and not self._values:
            return []
        path = self._catalogue.root / FILE
        before = path.read_bytes() if path.exists() else None
        after = before or SCHEMA.encode()
        for place, values in self._values.items():
            after = replaced(FILE, after, "volumes", place, values)
        return [Change(path, before, added(FILE, after, "volumes", self._rows))]


def _no_number(given: str) -> tuple[str, str, str]:
    if given.startswith("="):
        return (
            "formula",
            f"Ô là công thức ({given[:40]}). Dán giá trị thay cho công thức.",
            f"The cell is a formula ({given[:40]}). Paste its value instead.",
        )
    return (
        "wrong_number",
        f"“{given}” không phải số hồ sơ. Ghi số nguyên: 1234 hoặc 1.234.",
        f"“{given}” is no number of dossiers. Write a whole number: 1234 or 1.234.",
    )
