"""The only door to git: what a catalogue was at a commit, and which of its files differ. It reads; only `configure` writes.

A repository may come from anybody, so nothing that it configures is run: no monitor, no pager, no filter, no external or textual
diff. Files are read as the blobs that git keeps. None of the commands used runs a hook.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import IO

from analyzer.model.refusals import Cannot
from analyzer.model.text import Text, safe

VIETNAM = timezone(timedelta(hours=7))
"""Days are those of Vietnam on every machine, so that a day names the same commit everywhere."""
_SECONDS = 120
_OPTIONS = ("--no-pager", "--no-replace-objects", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
_KEPT = ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES")
_SET = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}


NO_SETTINGS: Mapping[str, str] = {}


class GitRefused(Cannot):
    """git cannot give what was asked for; `message` says why and what to do."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit with the day it was made on in Vietnam; `asked` is how the user called it."""

    hash: str
    day: date
    asked: str

    @property
    def short(self) -> str:
        return self.hash[:10]

    @property
    def told(self) -> Text:
        """How screens name it: what was asked for, and the day of the commit."""
        return Text(
            f"danh mục như đã biết tại {self.asked} (commit {self.short} ngày {self.day:%d/%m/%Y})",
            f"the catalogue as known at {self.asked} (commit {self.short} of {self.day})",
        )

    def as_json(self) -> dict[str, str]:
        return {"ref": self.asked, "commit": self.hash, "date": self.day.isoformat()}


@dataclass(frozen=True, slots=True)
class Repository:
    """The working tree at `top`; the catalogue is its folder `prefix` (`law/catalogue/`, empty where it is the top)."""

    top: Path
    prefix: str

    @staticmethod
    def containing(folder: Path) -> Repository | None:
        """The repository that a folder lies in, if any. Raises `GitRefused` where git is missing or will not read it."""
        asked = ("rev-parse", "--is-inside-work-tree", "--show-cdup", "--show-prefix")
        done = Repository(folder, "").run(*asked)
        if done.returncode:
            told = done.stderr.decode("utf-8", "replace")
            if "dubious ownership" in told:
                raise GitRefused(_not_ours(folder))
            return None
        inside, up, prefix, *_ = [*done.stdout.decode("utf-8", "surrogateescape").split("\n"), "", ""]
        return Repository((folder / up).resolve(), prefix) if inside == "true" else None

    def run(
        self,
        *arguments: str,
        stdin: IO[bytes] | None = None,
        stdout: IO[bytes] | None = None,
        settings: Mapping[str, str] = NO_SETTINGS,
    ) -> subprocess.CompletedProcess[bytes]:
        """`git -C top arguments`, in plain English and without what the surroundings would make it do. Raises `GitRefused`."""
        program = shutil.which("git")
        if program is None:
            raise GitRefused(
                Text(
                    "Máy chưa có git, nên không đọc được lịch sử của danh mục. Cài: sudo apt install git",
                    "git is not installed, so the history of the catalogue cannot be read. Install it: sudo apt install git",
                )
            )
        command: Sequence[str] = [program, *_OPTIONS, "-C", os.fspath(self.top), *arguments]
        try:
            return subprocess.run(
                command,
                stdin=stdin or subprocess.DEVNULL,
                stdout=stdout or subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=_environment(settings),
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise GitRefused(
                Text(
                    f"git không trả lời sau {_SECONDS} giây ({arguments[0]}).",
                    f"git gave no answer in {_SECONDS} seconds ({arguments[0]}).",
                )
            ) from None

    def asked(self, *arguments: str, settings: Mapping[str, str] = NO_SETTINGS) -> list[str]:
        """What a command says, split at zeros. Raises `GitRefused` where it fails."""
        done = self.run(*arguments, settings=settings)
        if done.returncode:
            raise GitRefused(failed(arguments, done.stderr))
        return [part for part in done.stdout.decode("utf-8", "surrogateescape").split("\0") if part]

    def said(self, *arguments: str) -> str:
        """The one line that a command says; empty where it fails."""
        done = self.run(*arguments)
        return "" if done.returncode else done.stdout.decode("utf-8", "surrogateescape").strip()

    def head(self) -> Commit | None:
        """The last commit, its day unread; None where there is none."""
        found = self.said("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        return Commit(found, date.min, "HEAD") if found else None

    def is_shallow(self) -> bool:
        """Whether only the newest part of the history is here."""
        return self.said("rev-parse", "--is-shallow-repository") == "true"

    def filters_off(self) -> dict[str, str]:
        """Settings without the programs that this repository would run on files of its tree."""
        names = self.run("config", "-z", "--name-only", "--get-regexp", r"^filter\..*\.(clean|smudge|process|required)$").stdout
        return {name: "false" if name.endswith(".required") else "" for name in names.decode("utf-8", "replace").split("\0") if name}

    def configure(self, key: str, value: str | None) -> None:
        """Set a value of this repository alone; None takes it away. Raises `GitRefused`."""
        done = self.run("config", "--local", *(("--unset-all", key) if value is None else ("--replace-all", key, value)))
        if done.returncode and not (value is None and done.returncode == 5):
            raise GitRefused(failed(("config", key), done.stderr))


def failed(arguments: Sequence[str], stderr: bytes) -> Text:
    """That a command failed, with the last line of what it said."""
    lines = stderr.decode("utf-8", "replace").strip().splitlines()
    reason = safe(lines[-1] if lines else "?")
    return Text(f"git {arguments[0]} không xong: {reason}", f"git {arguments[0]} failed: {reason}")


def day_of(seconds: str) -> date:
    """The day in Vietnam of a moment in seconds since 1970."""
    return datetime.fromtimestamp(int(seconds), VIETNAM).date()


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Without what a hook or a shell says of git (another repository, another index, another diff); with these settings of git."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in _KEPT}
    pairs = enumerate(settings.items())
    set_ = {
        name: text
        for number, (key, value) in pairs
        for name, text in ((f"GIT_CONFIG_KEY_{number}", key), (f"GIT_CONFIG_VALUE_{number}", value))
    }
    return kept | _SET | set_ | {"GIT_CONFIG_COUNT": str(len(settings))}


def _not_ours(folder: Path) -> Text:
    return Text(
        f"Kho git chứa '{folder}' thuộc về người dùng khác, git không đọc. Nếu tin được: git config --global --add safe.directory THƯ_MỤC_KHO",
        f"The git repository of '{folder}' belongs to another user. If you trust it: git config --global --add safe.directory REPOSITORY",
    )
