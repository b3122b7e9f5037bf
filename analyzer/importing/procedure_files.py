"""The files of a catalogue's procedures while an import runs: where a code lies, what its file says, how a new one is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from analyzer.reading.files import yaml_files
from analyzer.reading.procedures import code_of
from analyzer.reading.secret import holds_secret
from analyzer.writing.atomic import write
from analyzer.writing.blocks import block

HEADER = "# yaml-language-server: $schema=../../schema/procedure.schema.json\n"
_MARK = b"\xef\xbb\xbf"
"""What some editors put before UTF-8; a file that has it keeps it."""


def rendered(document: dict[str, Any]) -> str:
    """A procedure as a new file of the catalogue."""
    return HEADER + block(document)


class ProcedureFiles:
    """The current file of every code, wherever people have put it; other versions are left alone."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._versions = [path for path in yaml_files(root / "procedures") if path.is_file() or path.is_symlink()]
        """No pipe is among them: reading one would wait for ever."""
        self._paths = {path.stem: path for path in self._versions if "@" not in path.stem}

    def secret(self) -> dict[str, bool]:
        """The codes of which a version may mean that the procedure is secret, and whether one surely does. Raises `OSError`."""
        found: dict[str, bool] = {}
        for path in self._versions:
            if said := holds_secret(path.read_bytes()):
                code = code_of(path.name)
                found[code] = said == "surely" or found.get(code, False)
        return found

    def text(self, code: str) -> str | None:
        """What the file of a code says; None where there is none. Raises `OSError`, `UnicodeDecodeError`."""
        path = self._paths.get(code)
        return None if path is None else path.read_bytes().decode("utf-8-sig")

    def add(self, document: dict[str, Any], text: str) -> None:
        """A file for a procedure that has none, whole or not at all. Raises `OSError`, `UnicodeEncodeError`."""
        code = document["id"]
        path = self.root / "procedures" / document["field"] / f"{code}.yaml"
        write(path, text.encode())
        self._paths[code] = path

    def replace(self, code: str, text: str) -> None:
        """Put the text in the place of a procedure's file, whole or not at all. Raises `OSError`, `UnicodeEncodeError`."""
        path = self._paths[code]
        with path.open("rb") as file:
            mark = _MARK if file.read(len(_MARK)) == _MARK else b""
        write(path, mark + text.encode())

    def set_aside(self, code: str, since: str) -> bool:
        """Keep the file as the version of `since`; False where there is one of that day already. Raises `OSError`."""
        path = self._paths[code]
        version = path.with_name(f"{code}@{since}.yaml")
        if version.exists():
            return False
        write(version, path.read_bytes())
        return True
