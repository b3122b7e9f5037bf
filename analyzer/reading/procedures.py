"""The files of procedures: which there are of each code, and the versions in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter

from analyzer.model.problems import Problem
from analyzer.model.procedure import Procedure
from analyzer.reading.files import read_named, yaml_names
from analyzer.reading.secret import may_be_secret, only_stub, says_secret
from analyzer.reading.validate import validate
from analyzer.reading.versions import Version
from analyzer.reading.yaml.events import Read
from analyzer.reading.yaml.positions import Source

PROCEDURE: TypeAdapter[Procedure] = TypeAdapter(Procedure)


def files_by_code(root: Path, problems: list[Problem] | None = None) -> dict[str, list[str]]:
    """The files of each procedure below `root`, as names relative to it, in the order of names; `problems` takes folders not read."""
    files: dict[str, list[str]] = {}
    for name in yaml_names(root / "procedures", problems):
        files.setdefault(code_of(name), []).append(f"procedures/{name}")
    return files


def code_of(file: str) -> str:
    """The code that the name of a file tells."""
    return stem(file).partition("@")[0]


def stem(file: str) -> str:
    return file.rpartition("/")[2].rpartition(".")[0]


@dataclass(slots=True)
class Versions:
    """What the files of one or more procedures hold; `withheld` are files of which no line is shown, `unread` codes with a file that could not be read."""

    read: list[Version] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    withheld: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)

    def add(self, root: str, files: Sequence[str]) -> None:
        """The versions of one procedure; where one of them is secret, no more than the stub of each."""
        found = [read_named(root, file) for file in files]
        secret = any(read is not None and says_secret(source, read, problems) for source, read, problems in found)
        for file, (source, read, problems) in zip(files, found, strict=True):
            version = None
            if read is None:
                self.problems += problems
            else:
                version = self._version(*(only_stub(source, read, problems) if secret else (source, read, problems)))
            if secret or (version is None and may_be_secret(source.data)):
                self.withheld.add(source.file)
            if version is None:
                self.unread.add(code_of(file))
            else:
                self.read.append(version)

    def _version(self, source: Source, read: Read, problems: list[Problem]) -> Version | None:
        """The procedure in one file, and what is wrong in it."""
        checked = validate(PROCEDURE, source, read)
        self.problems += [*problems, *checked[1]]
        return None if checked[0] is None else Version(stem(source.file), checked[0], source)
