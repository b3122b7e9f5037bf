"""What a rule found, as plain values; rendering is elsewhere."""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from analyzer.model.catalogue import Positions
from analyzer.model.certificate import Certificate
from analyzer.model.edits import Edit
from analyzer.model.problems import Place
from analyzer.model.text import Language, Text
from analyzer.model.verdict import digest, fingerprint_of
from analyzer.verifying.verify import Refusal


@dataclass(frozen=True, slots=True)
class Noted:
    """A place of a finding with what to see there; `supports` where the reason of the finding rests on it."""

    procedure: str
    path: str
    note: Text
    positions: Positions = field(repr=False)
    supports: bool = False

    @property
    def place(self) -> Place:
        """Where it is written; of a whole procedure, where its name is."""
        return self.positions.procedure(self.procedure, self.path or "name")

    def as_json(self, language: Language) -> dict[str, object]:
        place = self.place
        return {
            "path": self.path,
            "file": place.file,
            "line": place.line,
            "column": place.column,
            "note": self.note[language],
        }


@dataclass(frozen=True, slots=True)
class Amend:
    """A provision that imposes the burden, and who may amend it."""

    instrument: str
    provision: str
    by: str

    def as_json(self) -> dict[str, str]:
        return {"instrument": self.instrument, "provision": self.provision, "by": self.by}


class Seen(Protocol):
    """What a card saw at one place, put into words when somebody asks: of 13,000 findings a screen shows ten."""

    @property
    def message(self) -> Text: ...

    @property
    def subject(self) -> Hashable: ...

    @property
    def places(self) -> tuple[Noted, ...]: ...

    @property
    def witness(self) -> tuple[dict[str, Any], ...]: ...

    @property
    def read(self) -> Mapping[str, object]: ...


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule holds.

    `seen` is what the card saw there; it `leans` where its reason rests on another of its places, is `put_off` by the word of a
    reviewer who leaves it to a later period or says that it is none (empty: by nobody), has `no_cut` where its cut makes nothing lighter. It is a `further` one where
    the rule has already spoken of its path, held against another place.
    The `certificate` justifies the cut of a paper; it is `refused` where that does not stand (`refusals`) and no reviewer agreed to it all the same.
    The `amount_stands` where what is wrong with the entry of a fee is not its amount. `saving` is filled in by measuring; `lighter_on` counts the routes the cut makes lighter, of how many.
    """

    rule: str
    family: str
    procedure: str
    path: str
    severity: str
    confidence: str
    legal_state: str
    cuts: tuple[Edit, ...]
    amend: tuple[Amend, ...]
    seen: Seen
    saving: Mapping[str, float] = field(default_factory=dict)
    lighter_on: tuple[int, int] = (0, 0)
    leans: bool = False
    put_off: str = ""
    no_cut: bool = False
    certificate: Certificate | None = None
    refusals: tuple[Refusal, ...] = ()
    refused: bool = False
    further: bool = False
    amount_stands: bool = False

    @property
    def message(self) -> Text:
        return self.seen.message

    @property
    def subject(self) -> Hashable:
        """What it speaks of, whosever that is: findings of one rule with the same subject are near-duplicates."""
        return self.seen.subject

    @property
    def places(self) -> tuple[Noted, ...]:
        """The first is that of `path`."""
        return self.seen.places

    @property
    def witness(self) -> tuple[dict[str, Any], ...]:
        """Rows and ways through the graph that made it true."""
        return self.seen.witness

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths that say which finding it is; of a `further` one those in another procedure come after its code."""
        named = self.further
        return tuple(f"{one.procedure}:{one.path}" if named and one.procedure != self.procedure else one.path for one in self.places)

    @property
    def cut_paths(self) -> tuple[str, ...]:
        """Where it cuts; of one that cuts nothing, the place that it speaks of."""
        return tuple(dict.fromkeys(cut.path for cut in self.cuts)) or (self.path,)

    @property
    def fingerprint(self) -> str:
        """12 hex digits that stay the same while the finding is the same finding: rule, procedure, paths."""
        return fingerprint_of(self.rule, self.procedure, self.paths)

    @property
    def state(self) -> str:
        """12 hex digits that change when what the card read changes; an empty value says nothing, so one more exception changes none."""
        return digest(_PLAIN.encode({name: value for name, value in self.seen.read.items() if value}))

    @property
    def read_digests(self) -> dict[str, str]:
        """12 hex digits for each column that the card read, none for an empty one: what a reader of later compares column by column."""
        return {name: digest(_PLAIN.encode(value)) if value else "" for name, value in self.seen.read.items()}

    @property
    def held_against(self) -> frozenset[str]:
        """The codes of what checking holds against its cut; what could not be checked is none."""
        return frozenset(one.code for one in self.refusals if one.checked)

    @property
    def proposes(self) -> bool:
        """Whether it proposes a new cut: no question, not already cut, no error of the record, not put off by a reviewer, a cut indeed, and not refused."""
        none = self.put_off or self.no_cut or self.refused
        return self.legal_state == "new" and not none and any(cut.kind != "ask" for cut in self.cuts)

    def as_json(self, language: Language = "vi") -> dict[str, object]:
        """The finding as plain values: its message in both languages, the notes of its places in one."""
        return {
            "rule": self.rule,
            "family": self.family,
            "procedure": self.procedure,
            "places": [place.as_json(language) for place in self.places],
            "severity": self.severity,
            "confidence": self.confidence,
            "legal_state": self.legal_state,
            "message": self.message.as_json(),
            "witness": list(self.witness),
            "cuts": [cut.as_json() for cut in self.cuts],
            "amend": [amend.as_json() for amend in self.amend],
            "saving": dict(self.saving),
            "routes": {"lighter": self.lighter_on[0], "of": self.lighter_on[1]},
            **({"no_cut": True} if self.no_cut else {}),
            **({"refused": True} if self.refused else {}),
            "fingerprint": self.fingerprint,
            "state": self.state,
            **({"certificate": self.certificate.as_json()} if self.certificate and self.proposes else {}),
            **({"refusals": [{"code": one.code, "reason": one.reason[language]} for one in self.refusals]} if self.refusals else {}),
        }


@dataclass(frozen=True, slots=True)
class NotAssessed:
    """A rule that could not judge a procedure, because facts are missing."""

    rule: str
    procedure: str
    missing: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        return {"rule": self.rule, "procedure": self.procedure, "missing": list(self.missing)}


_PLAIN = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=str, check_circular=False)
