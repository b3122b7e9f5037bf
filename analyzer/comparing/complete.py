"""Proof that a difference is complete: its changes, made again from the base, give the revision."""

from __future__ import annotations

from analyzer.comparing.applying import applied, applied_to_predecessors, without_order
from analyzer.comparing.catalogues import SEEN
from analyzer.comparing.compare import Comparison
from analyzer.comparing.pairing.wholes import Documents
from analyzer.comparing.plain import Plain


def left_out(comparison: Comparison) -> list[str]:
    """The codes of procedures of which the listed changes do not give what the revision says, order aside; none where all is told."""
    base, changes = comparison.before, comparison.changes
    made, wanted = _comparable(applied(base, changes)), _comparable(comparison.after)
    wrong = {code for code in made.keys() | wanted.keys() if made.get(code) != wanted.get(code)}
    for (_, code), document in applied_to_predecessors(base, changes).items():
        if _comparable({code: document})[code] != wanted.get(code):
            wrong.add(code)
    return sorted(wrong)


def _comparable(documents: Documents) -> dict[str, Plain]:
    """Procedures as far as a difference tells of them."""
    said = {code: {key: value for key, value in document.items() if key != SEEN} for code, document in documents.items()}
    return without_order(said)
