"""The State's own next list: papers that a text in force lets data replace in every procedure, and that dossiers still ask for.

Khoản 2 Điều 3 Nghị quyết 66.7/2025/NQ-CP reaches procedures that its annex does not name; this says which those are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from analyzer.facts.facts import Facts
from analyzer.facts.procedure.standing import KEEPS
from analyzer.model.catalogue import Catalogue
from analyzer.model.secret import is_secret
from analyzer.model.text import Language

_CODE = re.compile(r"(?<![\d.])\d\.\d{6}(?!\d)")
_QUERY = """
  select p.ministry, r.register, r.procedure, p.name as procedure_name, r.path, r.keeps,
    list(distinct r.document order by r.document) as documents, min(r.basis) as basis,
    any_value(r.name) as name, any_value(r.only_when) as only_when, any_value(r.alternative) as alternative,
    any_value(r.confidence) as confidence
  from replaced_papers r join procedures p on p.procedure = r.procedure
  group by all order by all
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a dossier and the register whose data take the place of its papers; `keeps`: a key of `KEEPS`, empty on the list itself.

    `sentence` is the line as the record words it, empty where a person stated only the kinds of paper.
    """

    ministry: str
    register: str
    procedure: str
    name: str
    path: str
    keeps: str
    documents: tuple[str, ...]
    basis: str
    sentence: str
    only_when: str
    alternative: bool
    confidence: float

    def as_json(self) -> dict[str, Any]:
        return {
            "ministry": self.ministry,
            "register": self.register,
            "procedure": self.procedure,
            "name": self.name,
            "path": self.path,
            "documents": list(self.documents),
            "basis": self.basis,
            "sentence": self.sentence,
            "only_when": self.only_when,
            "alternative": self.alternative,
            "confidence": round(self.confidence, 2),
        }


@dataclass(frozen=True, slots=True)
class NextList:
    """Entries by ministry, register and code; what is kept out, with the reason; how many procedures were left out as `listed` already."""

    entries: tuple[Entry, ...]
    kept: tuple[Entry, ...]
    looked_at: int
    listed: int

    def procedures(self) -> int:
        return len({entry.procedure for entry in self.entries})

    def counts(self) -> Counter[tuple[str, str]]:
        """Entries by ministry and register."""
        return Counter((entry.ministry, entry.register) for entry in self.entries)

    def reasons(self) -> Mapping[str, int]:
        """Lines that are kept out, by the reason; in the order of the reasons."""
        found = Counter(entry.keeps for entry in self.kept)
        return {reason: found[reason] for reason in KEEPS if found[reason]}

    def as_json(self, language: Language) -> dict[str, Any]:
        return {
            "procedures": self.procedures(),
            "of": self.looked_at,
            "listed_already": self.listed,
            "counts": [
                {"ministry": ministry, "register": register, "lines": n} for (ministry, register), n in sorted(self.counts().items())
            ],
            "entries": [entry.as_json() for entry in self.entries],
            "kept": [{**entry.as_json(), "keeps": entry.keeps, "reason": KEEPS[entry.keeps][language]} for entry in self.kept],
        }


def next_list(facts: Facts, without: Collection[str] = (), among: Collection[str] | None = None) -> NextList:
    """The list over the procedures `among` (None: all) but those of the codes `without`, and secret ones."""
    codes = {code for code, procedure in facts.catalogue.procedures.items() if not is_secret(procedure)}
    if among is not None:
        codes &= set(among)
    left_out = len(codes & set(without))
    found = [_entry(row) for row in facts.tables.rows(_QUERY) if row["procedure"] in codes and row["procedure"] not in without]
    return NextList(
        tuple(entry for entry in found if not entry.keeps),
        tuple(entry for entry in found if entry.keeps),
        len(codes) - left_out,
        left_out,
    )


def codes_named(text: str) -> frozenset[str]:
    """Every code of a procedure that a text names, whatever its form."""
    return frozenset(_CODE.findall(text))


def codes_of_plan(catalogue: Catalogue, number: str) -> frozenset[str] | None:
    """The codes that the items of a plan name; None where the catalogue has no such plan."""
    plan = next((plan for plan in catalogue.plans if plan.number == number), None)
    return None if plan is None else frozenset(code for item in plan.items for code in item.procedures)


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(
        row["ministry"],
        row["register"],
        row["procedure"],
        row["procedure_name"],
        row["path"],
        row["keeps"],
        tuple(row["documents"]),
        row["basis"],
        row["name"],
        row["only_when"],
        row["alternative"],
        row["confidence"],
    )
