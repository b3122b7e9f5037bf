"""The rows of a card's query become findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from analyzer.engine.cards.card import Rule
from analyzer.engine.cards.compiled import LEGAL_STATES, Compiled
from analyzer.engine.cards.wrong import Unusable
from analyzer.engine.findings.finding import Finding
from analyzer.engine.findings.making import Astray, Maker
from analyzer.engine.findings.shared import Shared
from analyzer.facts.database.tables import Row
from analyzer.model.text import Text


def findings_of(shared: Shared, rule: Rule, compiled: Compiled, rows: Iterable[Row], astray: list[Astray]) -> Iterator[Finding]:
    """One finding for each path and the places it is held against, however many rows speak of them.

    What points nowhere is none, and is noted in `astray`; no rule speaks of a secret procedure.
    """
    make = Maker(shared, rule, compiled)
    seen: dict[tuple[str, str], set[tuple[tuple[str, str], ...]]] = {}
    told: set[tuple[str, str]] = set()
    for row in map(_checked, rows):
        place, others = (row["procedure"], row["path"]), make.others(row)
        before = seen.setdefault(place, set())
        if others in before:
            continue
        judged, cuts = row["procedure"] in shared.judged, tuple(edit for cut in make.cuts for edit in cut(row))
        if lost := make.nowhere(row, cuts) if judged else make.unknown(row):
            before.add(others)
            astray.append(lost)
        elif judged and (rule.card.substitute_control or not any(map(shared.protection.covers, cuts))):
            before.add(others)
            make.message.must_tell(row)
            yield make.finding(row, cuts, others, further=place in told)
            told.add(place)


def _checked(row: Row) -> Row:
    if not isinstance(row["procedure"], str) or not isinstance(row["path"], str):
        raise Unusable(Text("procedure và path phải là chuỗi ký tự", "procedure and path must be text"))
    if row["legal_state"] not in LEGAL_STATES:
        known, state = ", ".join(LEGAL_STATES), row["legal_state"]
        raise Unusable(
            Text(f"legal_state phải là một trong {known}, không phải {state!r}", f"legal_state must be one of {known}, not {state!r}")
        )
    return row
