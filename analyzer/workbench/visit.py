"""One request: who asks in which language for what, and what lies on the desk for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from analyzer.engine.findings.finding import Finding
from analyzer.model.text import Language
from analyzer.workbench.docket import Docket
from analyzer.workbench.listing import Asked, Listing


@dataclass(frozen=True)
class Visit:
    """All that an answer is made of. `by` is the name of who asks, empty where it is not known; `address` the page to come back to."""

    docket: Docket
    language: Language
    by: str
    address: str
    query: Mapping[str, str]
    path: Mapping[str, str]
    form: Mapping[str, str]

    @cached_property
    def listing(self) -> Listing:
        """The list that the visitor came by."""
        return Listing(self.docket, Asked.of(self.query), self.language)

    @property
    def finding(self) -> Finding | None:
        """The finding asked for."""
        return self.docket.finding(self.path.get("fingerprint", ""))

    @property
    def page(self) -> int:
        """The number of the page asked for, the first where that is none."""
        number = self.query.get("page", "1")
        return int(number) if number.isdecimal() and len(number) < 7 else 1
