"""The before sides of a list of reforms: the national record, this repository's catalogue, else the wording; reviewed by the rules."""

from __future__ import annotations

import gzip
import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from analyzer.analysis import rulebook
from analyzer.engine.findings.finding import Finding
from analyzer.engine.run import review
from analyzer.facts.facts import compute
from analyzer.importing.portal.chosen import Choice
from analyzer.importing.portal.run import import_portal
from analyzer.model.dossier import every_line
from analyzer.reading.load import load
from analyzer.text.identity.limits.looked_up import speaks_of_data
from analyzer.text.naming import action_of, stem_of
from analyzer.text.spelling import fold
from analyzer.writing.starter import start
from tests.evaluation.cases import Case
from tests.evaluation.labelled import NATIONAL
from tests.evaluation.papers import CATALOGUE
from tests.evaluation.wording import Record, code_of, worded
from tests.small import AS_OF

_SEEN = "2026-07-18"
_ALIKE = 97
"""Names of one ministry and action that are alike from this on, of 100, mean one procedure."""
_SHORTEST_START = 4
"""A name of at least so many words may be the beginning of the full one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paper or note of a dossier as a side shows it; `at` is the id of its line, `carried`: data already take its place there.

    `read_as`: why the rules may be silent on it, from what the program takes it for. `only_shown`: it is shown, nothing is filed.
    """

    at: str
    name: str
    is_note: bool
    carried: bool
    read_as: str = ""
    only_shown: bool = False


@dataclass(slots=True)
class Side:
    """One catalogue reviewed: findings and lines by procedure."""

    name: str
    findings: defaultdict[str, list[Finding]] = field(default_factory=lambda: defaultdict(list))
    lines: defaultdict[str, list[Line]] = field(default_factory=lambda: defaultdict(list))
    codes: frozenset[str] = frozenset()


class Before:
    """The sides, and which procedures of them a case speaks of."""

    def __init__(self, cases: Sequence[Case], as_of: date = AS_OF) -> None:
        self._records = list(_national())
        self._by_ministry = _by_ministry(self._records)
        self.codes = {case.id: self.procedures(case) for case in cases}
        known = {code for codes in self.codes.values() for code in codes}
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            self.record = _imported("record", root / "record", [record for record in self._records if record["code"] in known], as_of)
            built = [record for number, case in enumerate(cases) for record in worded(number, case)]
            self.worded = _imported("wording", root / "wording", built, as_of)
        self.bundled = _reviewed("bundled", CATALOGUE, as_of)

    def procedures(self, case: Case) -> tuple[str, ...]:
        """The codes a case means: by its name where the ministry has a procedure of exactly that name, else by code, else by a name alike.

        A list may give the code of another procedure beside the name; the name is then what is meant.
        """
        named = self._by_ministry.get(_ministry(case.ministry), {})
        name = stem_of(re.split(r" – |: ", case.name)[0])
        exact = named.get(fold(name), ())
        if case.codes:
            given = set(case.codes)
            return tuple(code for code in exact if code in given) or (tuple(exact) if len(exact) == 1 else case.codes)
        if exact:
            return tuple(exact)
        longer = [codes for stem, codes in named.items() if len(name.split()) >= _SHORTEST_START and stem.startswith(fold(name))]
        if longer:
            return tuple(longer[0]) if len(longer) == 1 else ()
        alike = [(fuzz.ratio(fold(name), stem), codes) for stem, codes in named.items() if action_of(stem) == action_of(name)]
        best = max(alike, default=(0, []))
        return tuple(best[1]) if best[0] >= _ALIKE else ()

    def sides(self, number: int, case: Case) -> Iterator[tuple[Side, tuple[str, ...]]]:
        """The sides that have a procedure of the case, the real ones first."""
        for side in (self.record, self.bundled):
            codes = tuple(code for code in (*self.codes[case.id], *case.codes) if code in side.codes)
            if codes:
                yield side, tuple(dict.fromkeys(codes))
        codes = tuple(code_of(number, level) for level in range(3) if code_of(number, level) in self.worded.codes)
        if codes:
            yield self.worded, codes


def _national() -> Iterator[Record]:
    with gzip.open(NATIONAL, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def _by_ministry(records: Iterable[Record]) -> Mapping[str, Mapping[str, list[str]]]:
    """Codes by ministry and name."""
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for record in records:
        found[_ministry(record.get("departmentPromulgateName") or "")][fold(stem_of(record["name"]))].append(record["code"])
    return found


def _ministry(name: str) -> str:
    return re.sub(r"^bộ ", "", fold(name))


def _imported(name: str, root: Path, records: Iterable[Record], as_of: date) -> Side:
    """The side of an import of records into a catalogue with the repository's vocabulary and nothing else."""
    start(root, "none")
    source = root.with_suffix(".jsonl")
    source.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), "utf-8")
    import_portal(source, root, Choice(), _SEEN)
    return _reviewed(name, root, as_of)


_COLUMNS = "procedure, path, line, name, data_first, class, readable, present_only, surrendered, protected, only_foreigners"


def _read_as(row: Mapping[str, Any]) -> str:
    """What the program takes a paper for, as far as it explains that no rule proposes to look it up."""
    reasons = (
        (row["surrendered"], "read as an old paper handed back"),
        (row["class"] in ("form", "self_made", "photo", "technical", "authorisation"), "read as what the applicant writes"),
        (not row["readable"], "no register is known to hold what it proves"),
        (row["present_only"], "only shown, not filed"),
        (row["only_foreigners"], "asked of foreigners only"),
        (row["protected"], "kept for a reason that the catalogue states"),
    )
    return next((why for holds, why in reasons if holds), "held in a register, and no rule speaks of it")


def _reviewed(name: str, root: Path, as_of: date) -> Side:
    facts = compute(load(root, as_of)[0])
    side = Side(name, codes=frozenset(facts.catalogue.procedures))
    for finding in review(facts, rulebook(root)[0]).findings:
        side.findings[finding.procedure].append(finding)
    behind: set[tuple[str, str]] = set()
    for row in facts.tables.rows(f"select {_COLUMNS} from documents"):
        behind.add((row["procedure"], row["line"]))
        side.lines[row["procedure"]].append(Line(row["line"], row["name"], False, row["data_first"], _read_as(row), row["present_only"]))
    for code, procedure in facts.catalogue.procedures.items():
        for line in procedure.dossier:
            for inner in every_line((line,)):
                if inner.name and (code, line.id) not in behind:
                    side.lines[code].append(Line(line.id, inner.name, True, speaks_of_data(inner.name)))
    return side
