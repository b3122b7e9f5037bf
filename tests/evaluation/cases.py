"""Real reforms outside this repository: what the State has cut, with the "before" side; nothing where the files are absent."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.importing.codes import read_code
from tests.evaluation.kinds import DATA as DATA_RULES
from tests.evaluation.kinds import KNOWN_BEFORE, Kind, kind_of
from tests.evaluation.labelled import ANNEX, DATA, registers_in

REFORMS = DATA / "reform_cases_sample.csv"
_CODES = re.compile(r"[\d.,]{6,9}")
_LEAD = re.compile(r"^(?:hồ sơ phải có:|thành phần hồ sơ:)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Case:
    """One reform: `before` is the wording before it, `codes` and `name` say which procedures it touched.

    `described`: the collection tells the whole before side, so that it stands where no record shows it any longer.
    """

    id: str
    group: str
    name: str
    ministry: str
    codes: tuple[str, ...]
    before: str
    kind: Kind
    described: bool = False

    @property
    def kept_apart(self) -> bool:
        """Half of the cases, whose misses were not read while rules were made."""
        return hashlib.sha256(self.id.encode()).digest()[0] % 2 == 1


def reforms() -> Iterator[Case]:
    """The reform cases."""
    with REFORMS.open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            codes = tuple(read_code(code).code for code in _CODES.findall(row["code"]))
            kind = kind_of(row["change_type"], row["expected_rule"])
            before = _LEAD.sub("", row["before"])
            yield Case(row["id"], row["change_type"], row["procedure"], "Bộ Công an", codes, before, kind, described=True)


def annex() -> Iterator[Case]:
    """Rows of the annex: a paper that a register replaces."""
    kind = Kind("paper", DATA_RULES | KNOWN_BEFORE)
    with ANNEX.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            row = json.loads(line)
            codes = tuple(row["in_july_2026"])
            group = "in the register " + (", ".join(sorted(registers_in(row["register"]))) or "not known")
            yield Case(f"annex-{number}", group, row["name"], row["ministry"], codes, row["document"], kind)
