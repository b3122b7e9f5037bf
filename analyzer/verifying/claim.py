"""What a finding asserts of the cut that it proposes, as far as that is verified."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.model.certificate import Certificate


@dataclass(frozen=True, slots=True)
class Claim:
    """`path` is the first place of the finding, `cuts` what it proposes: kind, path, what to.

    `vouched`: the codes of refusals that a reviewer knew of whose agreement to the cut is in force.
    """

    rule: str
    procedure: str
    path: str
    cuts: tuple[tuple[str, str, tuple[str, ...]], ...]
    certificate: Certificate | None
    vouched: frozenset[str] = frozenset()

    @property
    def needs_certificate(self) -> bool:
        """Whether it takes a whole paper out of a dossier."""
        return any(kind in ("remove", "replace_with_lookup") and path.startswith("dossier/") for kind, path, _ in self.cuts)

    @property
    def to_verify(self) -> bool:
        return self.certificate is not None or self.needs_certificate
