"""A catalogue under test: records come in through the command line, people work on its files, and anybody can look."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from click import ClickException
from click.testing import CliRunner

from analyzer.cli.imports.portal import portal
from analyzer.cli.shared.language import say
from analyzer.importing.portal.leftover import pruned
from analyzer.importing.portal.record import rebuild_record
from analyzer.model.refusals import Cannot
from analyzer.reading.load import load
from analyzer.reading.yaml.plain import typed
from tests.importing.records import CODE, Record
from tests.small import VOCABULARY

FIRST, SECOND, THIRD = "2026-07-01", "2026-08-01", "2026-09-01"
"""Days on which records are seen."""


def run(*arguments: object) -> tuple[int, str]:
    """`tthc import portal` with the arguments: its exit code and what it prints. The one place that knows how it is called."""
    done = CliRunner().invoke(portal, [str(argument) for argument in arguments], standalone_mode=False)
    if isinstance(done.exception, Cannot):
        return 2, say(done.exception.message)
    if isinstance(done.exception, ClickException):
        return 2, done.exception.format_message()
    if done.exception is not None:
        raise done.exception
    assert done.return_value in (0, 1)
    return done.return_value, done.output


def publish(path: Path, records: Iterable[Any]) -> Path:
    """Records as a file of JSON lines; text stands as it is, lone surrogates as JSON writes them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(one if isinstance(one, str) else json.dumps(one) + "\n" for one in records), "utf-8")
    return path


class Ledger:
    """A catalogue with the small vocabulary and no procedure yet."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "catalogue"
        self.source = folder / "published.jsonl"
        shutil.copytree(VOCABULARY, self.root / "vocabulary")

    def come(self, *records: Any, seen: str = FIRST, more: Iterable[str] = ()) -> dict[str, Any]:
        """Import records seen on a day; what the command says, as JSON."""
        publish(self.source, records)
        return self.come_from(self.source, seen=seen, more=more)

    def come_from(self, source: Path, seen: str = FIRST, more: Iterable[str] = ()) -> dict[str, Any]:
        code, out = run(source, "--into", self.root, "--seen", seen, "--format", "json", *more)
        assert code in (0, 1), out
        told: dict[str, Any] = json.loads(out)
        assert code == (1 if told["conflicts"] or told["refused"] else 0)
        return told

    def verify(self, *records: Any) -> dict[str, Any]:
        """What `--verify` says of records."""
        publish(self.source, records)
        _, out = run(self.source, "--into", self.root, "--verify", "--format", "json")
        told: dict[str, Any] = json.loads(out)
        return told

    def path(self, code: str = CODE) -> Path:
        (found,) = (self.root / "procedures").rglob(f"{code}.yaml")
        return found

    def text(self, code: str = CODE) -> str:
        return self.path(code).read_bytes().decode()

    def document(self, code: str = CODE) -> dict[str, Any]:
        read: dict[str, Any] = typed(self.text(code))
        return read

    def edit(self, old: str, new: str, code: str = CODE) -> None:
        """A person's edit: one place of a file says something else."""
        text = self.text(code)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in\n{text}"
        self.path(code).write_bytes(text.replace(old, new).encode())

    def gives_back(self, record: Record) -> bool:
        """Whether the file alone gives the record back."""
        return rebuild_record(self.document(record["code"])) == pruned(record)

    def problems(self, day: str = THIRD) -> list[str]:
        """What `tthc check` would say of the files."""
        return [f"{one.place} {one.code}: {one.message.vi}" for one in load(self.root, date.fromisoformat(day))[1]]

    def name_on(self, day: str, code: str = CODE) -> str:
        """The procedure's name in the version in force on a day."""
        return load(self.root, date.fromisoformat(day))[0].procedures[code].name

    def bytes(self) -> dict[str, bytes]:
        """Every file, hidden ones too."""
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in self.root.rglob("*") if path.is_file()}
