"""`tthc diff-file`: one file of a catalogue in two versions, as git's external diff asks for it."""

from __future__ import annotations

import difflib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analyzer.cli.shared.language import current_language, say, tell
from analyzer.cli.shared.options import language_option
from analyzer.cli.shared.speaking import argument, command
from analyzer.model.text import Text, safe

if TYPE_CHECKING:
    from analyzer.comparing.selected import Selected
    from analyzer.model.vocabulary import Vocabulary

_SECRET = Text(
    "Có thay đổi; thủ tục này có thể là thủ tục mật, không hiển thị nội dung.",
    "Changed; the procedure may be secret, so its content is not shown.",
)
_UNREADABLE = Text(
    "Không đọc được như một thủ tục, và có thể là thủ tục mật.", "It cannot be read as a procedure, and may be a secret one."
)
_NAMES = Text("TỆP BẢN_CŨ MÃ_CŨ QUYỀN_CŨ BẢN_MỚI MÃ_MỚI QUYỀN_MỚI", "PATH OLD OLD-HEX OLD-MODE NEW NEW-HEX NEW-MODE")


@command(
    "diff-file",
    Text(
        "So sánh hai bản của một tệp YAML theo cách git gọi (bật bằng: tthc hooks install).",
        "Compare two versions of one YAML file, as git calls it (switched on by: tthc hooks install).",
    ),
)
@argument("arguments", _NAMES, nargs=-1, type=click.UNPROCESSED, required=True)
@language_option
def diff_file(arguments: tuple[str, ...]) -> int:
    """git gives seven arguments, nine where a file was renamed, one where it is not merged yet; any code but 0 would stop git."""
    path = arguments[0]
    if len(arguments) < 7:
        tell(f"{safe(path)}: chưa trộn xong, còn xung đột.", f"{safe(path)}: not merged yet.")
        return 0
    old, new = (_bytes(arguments[place]) for place in (1, 4))
    click.echo(click.style(safe(path), bold=True))
    click.echo(safe(described(path, old, new), "\n\t"), nl=False)
    return 0


def described(path: str, old: bytes | None, new: bytes | None) -> str:
    """What changed between two versions of a file, None where there is none; ends with a line break unless it is empty.

    A procedure is told by meaning; what cannot be read as one, line by line, unless it may be secret.
    """
    from analyzer.comparing.compare import compare_selected
    from analyzer.proposal.changes.screen import lines
    from analyzer.reading.secret import may_be_secret

    if old == new:
        return ""
    if any(may_be_secret(other.read_bytes()) for other in _other_versions(Path(path))):
        return say(_SECRET) + "\n"
    before, after = (_read(path, data) for data in (old, new))
    comparison = compare_selected(before, after, _words(Path(path)), {})
    if comparison.problems:
        secret = any(may_be_secret(data or b"") for data in (old, new))
        return say(_UNREADABLE) + "\n" if secret else _by_lines(old, new)
    return "".join(f"{line}\n" for line in lines(comparison, current_language(), whole=True))


def _other_versions(path: Path) -> list[Path]:
    """The other files of the same procedure, as they are in the tree: where one is secret, so is the procedure."""
    code = path.name.removesuffix(path.suffix).partition("@")[0]
    return [other for other in path.parent.glob(f"{code}*{path.suffix}") if other.name != path.name and not other.is_symlink()]


def _read(path: str, data: bytes | None) -> Selected:
    from analyzer.comparing.selected import Selected, alone

    if data is None:
        return Selected({})
    with tempfile.TemporaryDirectory(prefix="tthc-") as folder:
        file = Path(folder) / Path(path).name
        file.write_bytes(data)
        return alone(file.parent, file.name)


def _words(path: Path) -> Vocabulary:
    """The vocabulary of the catalogue that a file of procedures lies in; git runs at the top of its tree."""
    from analyzer.model.vocabulary import Vocabulary
    from analyzer.reading.tables import Tables

    root = next((folder.parent for folder in path.parents if folder.name == "procedures"), None)
    return Vocabulary() if root is None else Tables(root).vocabulary()


def _by_lines(old: bytes | None, new: bytes | None) -> str:
    before, after = ((data or b"").decode("utf-8", "replace").splitlines() for data in (old, new))
    changed = list(difflib.unified_diff(before, after, lineterm="", n=2))[2:]
    return "".join(f"{line}\n" for line in changed)


def _bytes(path: str) -> bytes | None:
    """The bytes of a version; git names an absent one `/dev/null`."""
    return None if path == os.devnull else Path(path).read_bytes()
