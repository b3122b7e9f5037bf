"""An administrative procedure and its parts (Điều 8 Nghị định 63/2010/NĐ-CP), as written in YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from pydantic import Field

from analyzer.model.dossier import RequiredDocument, dossier_lines
from analyzer.model.element import Code, Element, Id, record
from analyzer.model.enumerations import Action, Applicant, Mode, StepKind
from analyzer.model.level import Level
from analyzer.model.values import CitationField, Count, DateField, DecimalField, DurationField, FlagField, MoneyField


@record
class Case:
    """A situation of the applicant that changes what is asked; it may lie within another."""

    name: str
    within: str = ""
    text: str = ""


@record
class Channel(Element):
    """A way to file (cách thức thực hiện); `service` says how complete an online service is."""

    mode: Mode
    service: Literal["full", "partial"] | None = None


@record
class Stage:
    """One body's part of a time limit whose stages follow each other."""

    by: str
    value: DurationField


@record
class NotCounted:
    """Time that the limit does not count: verification, opinions of other bodies."""

    what: str
    value: DurationField | None = None
    by: str = ""
    basis: CitationField | None = None


@record
class TimeLimit(Element):
    """A time limit (thời hạn giải quyết). `value` stays empty where the record gives no number; `text` says what it gives."""

    value: DurationField | None = None
    stages: tuple[Stage, ...] = ()
    not_counted: tuple[NotCounted, ...] = ()
    from_event: str = ""


@record
class Exemption:
    """Who does not pay, and the paper or look-up that proves it."""

    who: str
    lookup: tuple[str, ...] = ()
    proof: str = ""
    basis: CitationField | None = None


@record
class Fee(Element):
    """A fee or charge. `amount` stays empty where the record only cites a tariff; free is `0 VND` said by the record."""

    kind: Literal["fee", "charge", "other"] = "fee"
    amount: MoneyField | None = None
    upto: MoneyField | None = None
    per: str = ""
    valid_until: DateField | None = None
    discount: FlagField = False
    exempt: tuple[Exemption, ...] = ()


@record
class Step(Element):
    """A step (bước). `time` only where a source gives it; `visit` where the applicant must come in person."""

    actor: str
    kind: StepKind | None = None
    name: str = ""
    after: tuple[str, ...] = ()
    visit: FlagField = False
    checks: tuple[str, ...] = ()
    time: DurationField | None = None


@record
class Result(Element):
    """What the applicant receives. `unlimited` says that the law sets no end; unknown validity stays empty."""

    document: str = ""
    name: str = ""
    format: Literal["paper", "electronic", "both"] | None = None
    validity: DurationField | None = None
    unlimited: FlagField = False


@record
class Condition(Element):
    """A requirement (yêu cầu, điều kiện); `verified_by` names the dossier lines or steps that check it."""

    verified_by: tuple[str, ...] = ()


@record
class OnlineBarred:
    """Why some parts may not go online (State secrets, weapons, biometrics)."""

    parts: str
    basis: CitationField | None = None


@record
class Authorisation:
    """A power that `by` exercises for the body that keeps it (ủy quyền), by a decision, for a time."""

    by: str
    decision: str = ""
    basis: CitationField | None = None
    until: DateField | None = None


@record
class Decentralisation:
    """A power that the law has handed on for good (phân cấp)."""

    from_: str = Field(default="", alias="from")
    to: str
    basis: CitationField | None = None


@record
class LocalRule:
    """What one place has decided for itself (a province's shorter limit, a lower fee). It is kept beside the national law and counted nowhere."""

    id: Id
    place: str
    time_limits: tuple[TimeLimit, ...] = ()
    fees: tuple[Fee, ...] = ()
    basis: CitationField | None = None
    note: str = ""


@record
class Bodies:
    """Who does what at one level of a procedure that several levels handle; each is one of the bodies that the procedure itself names."""

    authority: tuple[str, ...] = ()
    receives: tuple[str, ...] = ()
    decides: tuple[str, ...] = ()
    coordinates: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()


@record
class Procedure:
    """One version of one procedure; imported files keep this order of keys. An empty list means that the record names none."""

    format: Literal["1"]
    id: Code
    name: str
    field: Id
    ministry: Id
    authority: tuple[str, ...] = ()
    level: tuple[Level, ...] = ()
    scope: Literal["public", "internal"] = "public"
    classification: Literal["public", "internal_a", "internal_b", "secret"] = "public"
    action: Action | None = None
    applicants: tuple[Applicant, ...] = ()
    life_events: tuple[str, ...] = ()
    lead_unit: str = ""
    receives: tuple[str, ...] = ()
    decides: tuple[str, ...] = ()
    coordinates: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()
    levels: dict[Level, Bodies] = Field(default_factory=dict)
    non_territorial: FlagField | None = None
    one_stop: FlagField | None = None
    online_barred: OnlineBarred | None = None
    sets: Count | None = None
    published_by: str = ""
    recorded: DateField | None = None
    effective: DateField | None = None
    until: DateField | None = None
    authorised: Authorisation | None = None
    decentralised: Decentralisation | None = None
    mixed_with: tuple[Code, ...] = ()
    protects: str = ""
    note: str = ""
    volume_per_year: DecimalField | None = None
    cases: dict[Id, Case] = Field(default_factory=dict)
    channels: tuple[Channel, ...] = ()
    time_limits: tuple[TimeLimit, ...] = ()
    fees: tuple[Fee, ...] = ()
    dossier: tuple[RequiredDocument, ...] = ()
    steps: tuple[Step, ...] = ()
    results: tuple[Result, ...] = ()
    conditions: tuple[Condition, ...] = ()
    legal_basis: tuple[CitationField, ...] = ()
    local: tuple[LocalRule, ...] = ()
    text: dict[str, Any] = Field(default_factory=dict)
    source: dict[str, Any] = Field(default_factory=dict)


ELEMENT_LISTS = ("channels", "time_limits", "fees", "dossier", "steps", "results", "conditions")
"""The lists of a procedure whose members have ids; a path starts with one of these names."""


def case_names(procedure: Procedure, cases: Iterable[str]) -> list[str]:
    """The names of cases; one that the procedure does not have is left out."""
    return [procedure.cases[case].name for case in cases if case in procedure.cases]


def elements_in(procedure: Procedure, part: str) -> Iterator[tuple[str, Element]]:
    """Every element of one of the `ELEMENT_LISTS` with its path; of a dossier the inner lines too."""
    if part == "dossier":
        return dossier_lines(procedure.dossier)
    return ((f"{part}/{element.id}", element) for element in getattr(procedure, part))
