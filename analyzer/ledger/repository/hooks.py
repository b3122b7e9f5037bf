"""What git does for a catalogue: it shows procedures by our own comparison, and checks what is about to be committed.

Three things are put in place, and nothing that somebody else put there is changed: a line in the catalogue's `.gitattributes`,
a setting of the repository, and the hook `pre-commit` where there is none.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

from analyzer.ledger.repository.git import Repository
from analyzer.model.text import Text
from analyzer.writing.atomic import write

ATTRIBUTES = "procedures/**/*.yaml diff=tthc"
DRIVER = "diff.tthc.command"
_MARK = "# tthc hooks"


@dataclass(frozen=True, slots=True)
class Hooks:
    """The places of the three things. `program` is how a shell calls `tthc`; git runs the hook at the top of its tree."""

    repository: Repository
    program: str

    @property
    def attributes(self) -> Path:
        return self.repository.top / self.repository.prefix / ".gitattributes"

    @property
    def script(self) -> Path:
        """Where git looks for the hook: in a folder of its own, or that of `core.hooksPath`."""
        return self.repository.top / self.repository.said("rev-parse", "--git-path", "hooks/pre-commit")

    @property
    def lines(self) -> list[str]:
        """What the hook runs: the check of the catalogue as it is staged; nothing where the commit does not touch it.

        git itself says which index is meant (`git commit FILE` has one of its own), so git writes out what is staged. The copy knows its
        repository, so that the check sees which seals the last commit had.
        """
        place = shlex.quote(self.repository.prefix.rstrip("/") or ".")
        return [
            f"git diff --cached --quiet -- {place} && exit 0",
            "staged=$(mktemp -d) || exit 1",
            "trap 'rm -rf \"$staged\"' EXIT",
            f'git ls-files -z -- {place} | git checkout-index -z --stdin --prefix="$staged/" || exit 1',
            'echo "gitdir: $(git rev-parse --absolute-git-dir)" > "$staged/.git"',
            f'(cd "$staged" && {self.program} check {place}) || exit 1',
        ]

    def install(self) -> Text | None:
        """Put all three in place; a text says what to do by hand where the hook is not ours to write. Raises `GitRefused`, `OSError`."""
        lines = _lines(self.attributes)
        if ATTRIBUTES not in lines:
            write(self.attributes, _text([*lines, ATTRIBUTES]))
        self.repository.configure(DRIVER, f"{self.program} diff-file")
        if refused := self._not_ours():
            return refused
        write(self.script, _text(["#!/bin/sh", f"{_MARK} install; bỏ qua một lần: git commit --no-verify", *self.lines]))
        self.script.chmod(0o755)
        return None

    def remove(self) -> Text | None:
        """Take away what `install` put there; a text names a hook of somebody else that is left. Raises `GitRefused`, `OSError`."""
        lines = _lines(self.attributes)
        left = [line for line in lines if line != ATTRIBUTES]
        if lines and not left:
            self.attributes.unlink()
        elif left != lines:
            write(self.attributes, _text(left))
        self.repository.configure(DRIVER, None)
        if self._is_ours():
            self.script.unlink()
        elif any(self.program in line for line in _lines(self.script)):
            return Text(
                f"Tự xóa các dòng gọi tthc trong '{self.script}'.", f"Remove the lines that call tthc from '{self.script}' yourself."
            )
        return None

    def _is_ours(self) -> bool:
        return any(line.startswith(_MARK) for line in _lines(self.script)[:3])

    def _not_ours(self) -> Text | None:
        """Why the hook cannot be written: there is another, or its folder serves other repositories too."""
        by_hand = "\n  ".join(["", *self.lines])
        if self.repository.said("config", "--get", "core.hooksPath"):
            return Text(
                f"core.hooksPath trỏ các hook tới thư mục dùng chung, nên không ghi; thêm vào '{self.script}':{by_hand}",
                f"core.hooksPath names a folder of hooks that others may share, so nothing was written; add to '{self.script}':{by_hand}",
            )
        if (self.script.exists() or self.script.is_symlink()) and not self._is_ours():
            return Text(
                f"Đã có hook '{self.script}' của người khác, nên không ghi đè; thêm vào đó:{by_hand}",
                f"There is a hook '{self.script}' already, which is not written over; add to it:{by_hand}",
            )
        return None


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8", "surrogateescape").splitlines() if path.is_file() else []


def _text(lines: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape")
