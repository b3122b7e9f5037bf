"""Tables of procedures that belong together: families, pairs, twins at several levels, near-identical dossiers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from analyzer.facts.index import Index
from analyzer.facts.papers import Asked
from analyzer.facts.rows import Rows
from analyzer.facts.tally import Tally
from analyzer.facts.wholes import Tallies, evidence, object_of
from analyzer.model.procedure import Procedure
from analyzer.text.naming import VARIANTS, action_of, stem_of

Procedures = Mapping[str, Procedure]

LIKENESS = 0.8
"""Two dossiers count as near-identical from this Jaccard index on (Jaccard, 1901)."""
CROWD = 25
"""More equal dossiers than this in one field and body are one pattern: each is compared with the first only."""
_LEVELS = ("commune", "district", "province", "ministry", "other")


def families(procedures: Procedures) -> dict[str, list[str]]:
    """Procedures about one object (their main result), by that kind of paper; objects of one procedure are left out."""
    found: dict[str, list[str]] = {}
    for code, procedure in procedures.items():
        if object_ := object_of(procedure):
            found.setdefault(object_, []).append(code)
    return {object_: codes for object_, codes in found.items() if len(codes) > 1}


def family_rows(procedures: Procedures) -> Rows:
    rows = Rows("families")
    for object_, codes in families(procedures).items():
        for code in codes:
            rows.add(family=object_, procedure=code, path="", action=_action(procedures[code]), members=len(codes))
    return rows


def pair_rows(procedures: Procedures, asked: Asked, counted: Tallies) -> Rows:
    """First issue beside each later procedure on the same object by the same body."""
    rows = Rows("pairs")
    for object_, codes in families(procedures).items():
        first_issues = [code for code in codes if _action(procedures[code]) in ("issue", "register", "approve")]
        for code in codes:
            action = _action(procedures[code])
            if action not in VARIANTS:
                continue
            first = next((c for c in first_issues if set(procedures[c].authority) & set(procedures[code].authority)), None)
            if first is None:
                continue
            kinds = set(evidence(asked[first]))
            shared = sorted(kinds & set(evidence(asked[code])) - {object_})
            first_days, days, same_unit = _days(counted[first], counted[code])
            rows.add(
                family=object_,
                first=first,
                procedure=code,
                path="",
                action=action,
                shared=shared,
                shared_share=len(shared) / len(kinds) if kinds else 0.0,
                first_days=first_days,
                days=days,
                same_unit=same_unit,
                first_fee=_fee(counted[first]),
                fee=_fee(counted[code]),
            )
    return rows


def twin_rows(procedures: Procedures, asked: Asked, counted: Tallies) -> Rows:
    """Procedures of one ministry and field whose names differ only in the level, both ways round."""
    rows = Rows("twins")
    groups: dict[tuple[str, str, str], list[str]] = {}
    for code, procedure in procedures.items():
        groups.setdefault((procedure.ministry, procedure.field, stem_of(procedure.name)), []).append(code)
    for (_, _, stem), codes in groups.items():
        for first, second in combinations(codes[:CROWD], 2):
            for code, other in ((first, second), (second, first)):
                one, two = procedures[code], procedures[other]
                days, other_days, same_unit = _days(counted[code], counted[other])
                rows.add(
                    procedure=code,
                    path="",
                    other=other,
                    stem=stem,
                    same_level=set(one.level) == set(two.level),
                    same_dossier=evidence(asked[code]) == evidence(asked[other]),
                    days=days,
                    other_days=other_days,
                    same_unit=same_unit,
                    lower=_lowest(one) < _lowest(two),
                )
    return rows


def alike_rows(procedures: Procedures, asked: Asked, index: Index) -> Rows:
    """Procedures of one field and body whose dossiers are nearly the same, each pair once (smaller code first)."""
    rows = Rows("alike")
    kinds = {code: frozenset(evidence(papers)) for code, papers in asked.items()}
    for code, other in sorted(_near(procedures, kinds, index)):
        one, two = kinds[code], kinds[other]
        likeness = len(one & two) / len(one | two)
        if likeness >= LIKENESS:
            rows.add(
                procedure=code,
                path="",
                other=other,
                likeness=likeness,
                shared=len(one & two),
                same_object=object_of(procedures[code]) == object_of(procedures[other]) != "",
            )
    return rows


def _near(procedures: Procedures, kinds: Mapping[str, frozenset[str]], index: Index) -> set[tuple[str, str]]:
    """Pairs worth comparing: equal sets, or sets that are equal once each loses at most one kind."""
    buckets: dict[tuple[object, ...], list[str]] = {}
    for code, found in kinds.items():
        if len(found) < 2:
            continue
        procedure = procedures[code]
        body = tuple(sorted({index.root(agency) for agency in procedure.authority}))
        for key in _neighbourhood(found):
            buckets.setdefault((procedure.field, body, key), []).append(code)
    pairs: set[tuple[str, str]] = set()
    for codes in buckets.values():
        close = combinations(codes, 2) if len(codes) <= CROWD else ((codes[0], code) for code in codes[1:])
        pairs.update((min(pair), max(pair)) for pair in close)
    return pairs


def _neighbourhood(found: frozenset[str]) -> Iterator[frozenset[str]]:
    yield found
    if len(found) > 3:
        for kind in found:
            yield found - {kind}


def _action(procedure: Procedure) -> str:
    return procedure.action or action_of(procedure.name)


def _lowest(procedure: Procedure) -> int:
    return min((_LEVELS.index(level) for level in procedure.level), default=len(_LEVELS))


def _days(one: Sequence[tuple[object, Tally]], two: Sequence[tuple[object, Tally]]) -> tuple[float, float, bool]:
    """The longest limits of both in the unit they share: working days if both have them, else calendar days."""
    for unit in ("working_days", "calendar_days"):
        first = [days for _, way in one if (days := getattr(way, unit)) is not None]
        second = [days for _, way in two if (days := getattr(way, unit)) is not None]
        if first and second:
            return float(max(first)), float(max(second)), True
    return 0.0, 0.0, False


def _fee(ways: Sequence[tuple[object, Tally]]) -> float:
    return float(max((way.fee_vnd for _, way in ways if way.fee_vnd is not None), default=0))
