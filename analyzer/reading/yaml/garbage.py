"""Python's collector of garbage, off while many small records are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Collecting while many small records are made costs several times the making itself.

    What was made is set aside from later collections; it goes, as ever, when nothing refers to it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.enable()


def collect_set_aside() -> None:
    """Lets go what was set aside and is wanted no more: for a program that reads a second catalogue in place of the first."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
