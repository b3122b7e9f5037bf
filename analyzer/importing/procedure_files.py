"""The files of a catalogue's procedures while an import runs: where a code lies, what its file says, how a new one is written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from analyzer.reading.files import yaml_files
from analyzer.writing.atomic import write
from analyzer.writing.blocks import block

HEADER = "# yaml-language-server: $schema=../../schema/procedure.schema.json\n"


def rendered(document: dict[str, Any]) -> str:
    """A procedure as a new file of the catalogue."""
    return HEADER + block(document)


class ProcedureFiles:
    """The current file of every code; other versions are left alone."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._paths = {path.stem: path for path in yaml_files(root / "procedures") if "@" not in path.stem}

    def path(self, document: dict[str, Any]) -> Path:
        """Where the procedure lies, or would lie."""
        code = document["id"]
        return self._paths.get(code) or self.root / "procedures" / document["field"] / f"{code}.yaml"

    def text(self, code: str) -> str | None:
        """What the file of a code says; None where there is none. Raises `OSError`, `UnicodeDecodeError`."""
        path = self._paths.get(code)
        return None if path is None else path.read_bytes().decode("utf-8-sig")

    def write(self, document: dict[str, Any], text: str) -> None:
        """Put the text in the procedure's place, whole or not at all. Raises `OSError`."""
        path = self.path(document)
        write(path, text.encode())
        self._paths[document["id"]] = path

    def set_aside(self, code: str, since: str) -> bool:
        """Keep the file as the version of `since`; False where there is one of that day already. Raises `OSError`."""
        path = self._paths[code]
        version = path.with_name(f"{code}@{since}.yaml")
        if version.exists():
            return False
        write(version, path.read_bytes())
        return True
