"""Whether what a cut asks for, a lighter demand or none, is what the catalogue says already."""

from __future__ import annotations

from analyzer.model.certificate import Certificate
from analyzer.model.dossier import RequiredDocument, dossier_lines
from analyzer.model.procedure import Procedure
from analyzer.verifying.claim import Claim

_COUNTS = ("originals", "copies")
_HEAVY = ("original", "certified")
"""Forms that cost whoever files them something: the paper itself, or a certification."""


def done(claim: Claim, path: str, paper: RequiredDocument) -> bool:
    """Whether nothing is left of what a claim cuts from the paper that stands at a path and stays there."""
    return bool(claim.cuts) and all(_done(kind, at, to, path, paper) for kind, at, to in claim.cuts)


def taken_away(claim: Claim, certificate: Certificate, procedure: Procedure) -> bool:
    """Whether the paper that a claim takes away stands nowhere any more, but for the place where it is kept."""
    if not claim.cuts or any(kind != "remove" for kind, _, _ in claim.cuts):
        return False
    return all(line.document != certificate.document or path == certificate.kept_at for path, line in dossier_lines(procedure.dossier))


def _done(kind: str, at: str, to: tuple[str, ...], path: str, paper: RequiredDocument) -> bool:
    if kind == "accept":
        return at == path and any(form in to and form not in _HEAVY for form in paper.accepted)
    if kind == "replace_with_lookup":
        return at == path and bool(to) and set(to) <= set(paper.lookup)
    owner, _, key = at.rpartition("/")
    if kind != "set" or owner != path or len(to) != 1:
        return False
    value = getattr(paper, key, None)
    if key in _COUNTS and value is not None and to[0].isdecimal():
        return bool(value <= int(to[0]))
    return str(value) == to[0]
