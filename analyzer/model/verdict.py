"""A reviewer's word on a finding, as one file of `reviews/` keeps it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from analyzer.model.element import Code, Id, record
from analyzer.model.text import Text
from analyzer.model.values import CitationField, DateField

Word = Literal["agree", "reject", "next-period", "already-cut", "data-error", "withdraw"]
WORDS: Mapping[Word, Text] = {
    "agree": Text("đồng ý", "agreed"),
    "reject": Text("không chấp nhận", "rejected"),
    "next-period": Text("chuyển kỳ sau", "next period"),
    "already-cut": Text("đã cắt giảm", "already cut"),
    "data-error": Text("lỗi dữ liệu", "error of the data"),
    "withdraw": Text("rút ý kiến", "verdict withdrawn"),
}
WITHDRAWN: Word = "withdraw"
"""Takes back what was said before: the finding is again one that nobody judged. What was said stays where it stands."""
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
DigestOrNothing = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{12})?$")]


@record
class Verdict:
    """What one person said of one finding on one day, and what the finding was that day.

    `state` is what the card read in all, `read` each column of it; an empty column has no digest. `until` is the last day on
    which it holds; without one it holds as long as its finding says the same. `refusals` are the codes of what was held against the
    cut when it was agreed to, as checking found it: the agreement covers these and no other. `basis` is the text of law that has
    cut what the finding is about, where a person says that it is cut already. A verdict that takes back an earlier one says nothing of
    the finding.
    """

    format: Literal["1"]
    fingerprint: Digest
    state: Digest
    read: dict[str, DigestOrNothing] = Field(default_factory=dict)
    rule: Id
    procedure: Code
    paths: tuple[str, ...]
    verdict: Word
    refusals: tuple[Id, ...] = ()
    basis: CitationField | None = None
    reason: str = ""
    by: str
    on: DateField
    until: DateField | None = None


def fingerprint_of(rule: str, procedure: str, paths: Iterable[str]) -> str:
    """12 hex digits that say which finding it is."""
    return digest("\n".join((rule, procedure, *sorted(paths))))


def digest(text: str) -> str:
    """12 hex digits of SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]
