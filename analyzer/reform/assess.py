"""What the cuts of findings save: each alone, and all together on the reformed catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from analyzer.engine.findings.finding import Finding
from analyzer.facts.facts import Facts
from analyzer.model.catalogue import Catalogue
from analyzer.model.element import holding
from analyzer.model.procedure import Procedure
from analyzer.reform.apply import Reformed, apply
from analyzer.reform.burden import Meter, minus, saved, total
from analyzer.reform.grounds import founded
from analyzer.reform.measures import Burden
from analyzer.reform.scales import Scales
from analyzer.reform.settle import settle
from analyzer.reform.unfit import NoCut, no_cut, refused


@dataclass(frozen=True, slots=True)
class Assessment:
    """Findings with their savings; burden before and after all new cuts together; what is cut already by law.

    `before` and `after` give each procedure's burden by code. `pending` sums what texts in force have already
    cut and the record still shows: it is to be carried out, and no part of the reduction. `doubtful_fees` are the
    procedures whose fee counts nowhere, because its amount looks wrong; `no_cuts` are findings whose cut is none: what makes
    nothing lighter is no proposal and is left out of `after`.
    """

    findings: list[Finding]
    before: dict[str, Burden]
    after: dict[str, Burden]
    reformed: Reformed
    pending: dict[str, float]
    doubtful_fees: frozenset[str] = frozenset()
    no_cuts: tuple[NoCut, ...] = ()

    @property
    def reduction(self) -> dict[str, float]:
        return minus(total(self.before.values()), total(self.after.values()))


def assess(facts: Facts, findings: Iterable[Finding], keeps: Callable[[Finding], bool] | None = None) -> Assessment:
    """Measure all new cuts jointly, and every finding's cuts alone; of all findings only those that somebody `keeps`.

    What is law already, and which fees are doubtful, follows from all of them: so a choice of findings changes no figure
    of today, and books no saving that a text in force has made.
    """
    found = list(findings)
    enacted = [finding for finding in found if finding.legal_state == "already_cut"]
    stale = [finding for finding in found if finding.legal_state == "record_stale"]
    new = _beyond(enacted, [finding for finding in found if finding.proposes])
    if keeps is not None:
        found, enacted, new = ([one for one in listed if keeps(one)] for listed in (found, enacted, new))
    reformed = jointly(facts.catalogue, new)
    doubtful = doubtful_fees(facts.catalogue, stale)
    scales = Scales(facts, Meter(facts.catalogue, facts.index, doubtful))
    changed = scales.reformed(reformed)
    measured = {id(finding): _with_saving(finding, scales) for finding in new}
    unmade = refused(reformed.conflicts)
    none = {key: one for key, finding in measured.items() if (one := no_cut(finding, unmade)) is not None}
    left_out = {key for key, one in none.items() if one.wholly}
    if left_out:
        reformed = jointly(facts.catalogue, [finding for finding in new if id(finding) not in left_out])
        changed = scales.reformed(reformed)
        measured |= {key: holding(none[key].finding, saving={}, lighter_on=(0, 0), no_cut=True) for key in left_out}
    after = {code: changed.get(code, scales.before[code]) for code in reformed.catalogue.procedures}
    pending = _pending(facts.catalogue, enacted, scales)
    shown = [measured.get(id(finding), finding) for finding in found]
    return Assessment(shown, scales.before, after, reformed, pending, doubtful, tuple(none.values()))


def jointly(catalogue: Catalogue, findings: Iterable[Finding]) -> Reformed:
    """The catalogue after the cuts of findings made together: contradictions and lost reasons are conflicts."""
    edits, conflicts = founded(findings)
    reformed = apply(catalogue, edits)
    return replace(reformed, conflicts=(*conflicts, *reformed.conflicts))


def doubtful_fees(catalogue: Catalogue, stale: Iterable[Finding]) -> frozenset[str]:
    """The procedures with a fee that a finding calls wrong (`record_stale`) and that would count.

    What the heaviest route pays is unknown as long as one of the amounts is: so the whole fee of the procedure counts
    as unknown, not only the amount in question. A discount or a fee without an amount counts nowhere anyway. An amount
    stands where the finding says so: a text missing from the legal basis makes no fee wrong.
    """
    doubting = (finding for finding in stale if not finding.amount_stands)
    return frozenset(finding.procedure for finding in doubting if _pays(catalogue.procedures[finding.procedure], finding.path))


def _pays(procedure: Procedure, path: str) -> bool:
    part, _, inside = path.partition("/")
    fees = procedure.fees if part == "fees" else ()
    return any(fee.id == inside.partition("/")[0] and fee.amount is not None and not fee.discount for fee in fees)


def _beyond(enacted: Iterable[Finding], proposing: Iterable[Finding]) -> list[Finding]:
    """The findings that propose more than a text in force has cut: what lies within such a cut belongs to that text."""
    gone: dict[str, list[str]] = {}
    for finding in enacted:
        gone.setdefault(finding.procedure, []).extend(cut.path for cut in finding.cuts if cut.kind != "ask")
    return [finding for finding in proposing if finding.procedure not in gone or not _within(finding, gone[finding.procedure])]


def _within(finding: Finding, gone: Iterable[str]) -> bool:
    return any(not path or cut.path == path or cut.path.startswith(f"{path}/") for path in gone for cut in finding.cuts)


def _with_saving(finding: Finding, scales: Scales) -> Finding:
    """The finding with what its cuts save when made alone, and on how many of the procedure's routes."""
    code = finding.procedure
    burden, (lighter, of) = scales.alone(code, tuple(settle(cut for cut in finding.cuts if cut.kind != "ask")[0]))
    return holding(finding, saving=saved(scales.before[code], burden), lighter_on=(lighter, of))


def _pending(catalogue: Catalogue, enacted: Iterable[Finding], scales: Scales) -> dict[str, float]:
    """What carrying out the texts in force saves."""
    changed = scales.reformed(apply(catalogue, [cut for finding in enacted for cut in finding.cuts]))
    return saved(total(scales.before[code] for code in changed), total(changed.values()))
