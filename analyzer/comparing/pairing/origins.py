"""From which procedures of the base each procedure of the revision goes on, as changes of whole procedures tell it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from analyzer.model.changes import Change

_GOES_ON = ("replaced", "merged", "split")


def origins(changes: Iterable[Change]) -> dict[str, list[str]]:
    """By code in the revision: the codes in the base that go on in it, in their order. The content is told against the first of them."""
    found: dict[str, set[str]] = {}
    for change in changes:
        if change.kind in _GOES_ON:
            for code in codes(change.after):
                found.setdefault(code, set()).update(codes(change.before))
    return {code: sorted(before) for code, before in found.items()}


def codes(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)
