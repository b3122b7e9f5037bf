"""A catalogue to import into, on a disk that nobody pulls out: only `test_cut_off.py` waits for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.importing.ledger import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path)


@pytest.fixture(autouse=True)
def _quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)
