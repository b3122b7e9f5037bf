"""A new catalogue, copied from the bundled one beside its place and moved there in one step."""

from __future__ import annotations

import re
import shlex
import shutil
import tempfile
from pathlib import Path
from typing import Literal

from analyzer.bundled import folder as bundled
from analyzer.model.refusals import Cannot
from analyzer.model.text import Text
from analyzer.reading.procedures import files_by_code
from analyzer.writing.scalars import one_line

_OF_THE_BUNDLED = re.compile(r"^## Danh mục đi kèm\n.*?(?=^## )", re.MULTILINE | re.DOTALL)
"""The section of the page about the bundled procedures."""
EXAMPLE = "1.004222.yaml"
Kept = Literal["all", "example", "none"]
"""Which of the bundled procedures a new catalogue begins with."""


class NotEmpty(Cannot):
    """The folder already holds something."""

    def __init__(self, folder: Path) -> None:
        vi = f"'{folder}' đã có nội dung; chọn thư mục khác hoặc thư mục rỗng."
        super().__init__(Text(vi, f"'{folder}' is not empty; choose another folder."))


def start(target: Path, kept: Kept = "all", ministry: str = "") -> int:
    """Create the catalogue `target`, of a `ministry` where it is named; the number of its procedures. Raises `NotEmpty`, or `OSError` with nothing left behind."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise NotEmpty(target)
    parent = target.absolute().parent
    parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(dir=parent, prefix=f".{target.name}."))
    try:
        whole = beside / "catalogue"
        _copy(bundled("catalogue"), whole)
        (whole / "rules").mkdir()
        shutil.copy(bundled("rules") / "README.md", whole / "rules" / "README.md")
        _call_it(whole, target.name)
        if kept != "all":
            for path in (whole / "procedures").rglob("*.yaml"):
                if kept == "none" or path.name != EXAMPLE:
                    path.unlink()
            _forget_the_rest(whole)
        if kept == "none":
            _forget_whose_it_was(whole, ministry)
        if target.exists():
            target.rmdir()
        whole.replace(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return len(files_by_code(target))


def _call_it(root: Path, name: str) -> None:
    """The commands on its page name the new catalogue, so that they run as written beside it."""
    page = root / "README.md"
    page.write_text(page.read_text("utf-8").replace("-C catalogue", f"-C {shlex.quote(name)}"), "utf-8")


def _copy(source: Path, target: Path) -> None:
    """A folder with all it holds. Raises the first `OSError`: `copytree` tells of every file at once, in words of its own."""
    refused: list[OSError] = []

    def copy(file: str, to: str) -> None:
        try:
            shutil.copy(file, to)
        except OSError as error:
            refused.append(error)
            raise

    try:
        shutil.copytree(source, target, copy_function=copy)
    except shutil.Error:
        if refused:
            raise refused[0] from None
        raise


def _forget_the_rest(root: Path) -> None:
    """Folders without a procedure go, and so do life events, decisions and what the page tells of procedures that are gone.

    What texts of law and approved plans have set stays: it is law whatever a catalogue holds, and silent where it holds none of it.
    """
    for field in (root / "procedures").iterdir():
        if not any(field.iterdir()):
            field.rmdir()
    page = root / "README.md"
    page.write_text(_OF_THE_BUNDLED.sub("", page.read_text("utf-8")), "utf-8")
    (root / "vocabulary" / "life_events.yaml").write_text('format: "1"\nlife_events: {}\n', "utf-8")
    shutil.rmtree(root / "decisions")


def _forget_whose_it_was(root: Path, ministry: str) -> None:
    """The settings and the history of the bundled catalogue are another department's; the ministry's own name where it is known."""
    (root / "CHANGELOG.md").unlink()
    path = root / "settings.yaml"
    text = path.read_text("utf-8")
    kept = [line for line in text.splitlines(keepends=True) if not line.startswith(("department:", "ministry_name:", "place:"))]
    path.write_text("".join(kept) + (f"ministry_name: {one_line(ministry)}\n" if ministry else ""), "utf-8")
