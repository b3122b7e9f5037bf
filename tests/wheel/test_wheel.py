"""Installed from its wheel in an empty folder, `tthc` starts a catalogue and analyses it: nothing of the checkout is needed."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OURS = sysconfig.get_path("purelib")


def _run(*command: object, cwd: Path, codes: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False, env={"PATH": "/usr/bin:/bin"})
    assert done.returncode in codes, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; the libraries are borrowed from ours by a line in a .pth file, so nothing is downloaded.

    Such a line adds a folder to the path and reads no .pth file in it: our editable install of the checkout stays unseen.
    """
    place = tmp_path_factory.mktemp("venv")
    venv.create(place, with_pip=False, symlinks=True)
    python = place / "bin/python"
    packages = Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=place).strip())
    _run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", "--quiet", wheel, cwd=place)
    (packages / "borrowed.pth").write_text(f"{OURS}\n", "utf-8")
    return place / "bin"


def test_the_wheel_holds_program_rules_and_catalogue_and_no_more(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0] for name in names} == {"analyzer", wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info"}
    places = {"analyzer": "analyzer", "rules": "analyzer/_bundled/rules", "catalogue": "analyzer/_bundled/catalogue"}
    travels = {f"{place}/{path}" for source, place in places.items() for path in _files(ROOT / source)}
    assert travels - set(names) == set()


def _files(folder: Path) -> list[str]:
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return [path.as_posix() for path in found if "__pycache__" not in path.parts and not path.name.startswith(".")]


def test_init_and_analyze_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    assert _run(installed / "python", "-c", "import analyzer; print(analyzer.__file__)", cwd=tmp_path).startswith(str(installed.parent))
    assert _run(installed / "tthc", "--version", cwd=tmp_path) == "tthc 0.1.0\n"
    _run(installed / "tthc", "init", "my-catalogue", cwd=tmp_path)
    command = (installed / "tthc", "analyze", "my-catalogue", "--format", "json", "--as-of", "2026-11-22")
    told = json.loads(_run(*command, cwd=tmp_path, codes=(1,)))
    assert told["problems"] == []
    assert told["catalogue"]["procedures"] >= 80
    assert told["catalogue"]["rules"] >= 30
    assert len(told["findings"]) > 100
