"""A small catalogue, and the workbench of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proposal.cases import write_alone
from tests.workbench.serving import Browser, served


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_alone(tmp_path / "catalogue")


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """For tests that write nothing."""
    with served(write_alone(tmp_path_factory.mktemp("bench") / "catalogue")) as browser:
        yield browser
