"""What lies within what: cases within cases, bodies within bodies."""

from __future__ import annotations

from collections.abc import Callable


def chain(start: str, within: Callable[[str], str | None]) -> tuple[str, ...]:
    """Something and all it lies within, the innermost first; a circle is walked once.

    >>> chain("pier", {"pier": "port", "port": "harbour", "harbour": "pier"}.get)
    ('pier', 'port', 'harbour')
    """
    found: list[str] = []
    at: str | None = start
    while at and at not in found:
        found.append(at)
        at = within(at)
    return tuple(found)
