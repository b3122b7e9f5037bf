"""A file that cannot be written leaves nothing: no half of it, and no folder that was made for it."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Never

import pytest

from analyzer.writing import atomic


@pytest.fixture(params=["fsync", "open"])
def full(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk without room: for what is in a file, or for one more name. Only the second look finds the folder there."""
    real = os.open

    def refuse(*_: object) -> Never:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def opened(path: str, flags: int, mode: int) -> int:
        return real(path, flags, mode) if not Path(path).parent.is_dir() else refuse()

    monkeypatch.setattr(os, request.param, refuse if request.param == "fsync" else opened)


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("there", ["", "reviews", "reviews/3f9c1a2b70de"])
def test_folders_made_for_a_file_that_was_not_written_go(tmp_path: Path, there: str) -> None:
    (tmp_path / there).mkdir(parents=True, exist_ok=True)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        atomic.write(tmp_path / "reviews" / "3f9c1a2b70de" / "a.yaml", b"x")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_somebody_filled_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "reviews"

    def refuse(_: int) -> Never:
        (folder / "b.yaml").write_bytes(b"y")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        atomic.write(folder / "a.yaml", b"x")
    assert [path.name for path in folder.iterdir()] == ["b.yaml"]
