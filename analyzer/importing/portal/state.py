"""What the last import saw, beside the catalogue's own files: the base of a three-way merge.

`imported/portal/<code>.json` holds the procedure as it was published last, ids that are gone, and conflicts nobody has settled.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analyzer.importing.portal.merge import Conflict
from analyzer.writing.atomic import write
from analyzer.writing.slices import MISSING

FOLDER = "imported/portal"
_OF_SECRET = ("id", "field", "ministry")
"""What is remembered of a procedure that has become secret: enough to tell of which import it is."""


@dataclass(frozen=True, slots=True)
class State:
    """One procedure as last imported."""

    document: dict[str, Any]
    retired: dict[str, list[str]] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()

    @property
    def withheld(self) -> bool:
        """Whether its content was forgotten, because the procedure was secret at an import."""
        return self.document.keys() <= set(_OF_SECRET)


def read_state(root: Path, code: str) -> State | None:
    """The state of a code; None where it was never imported, or where its file is broken (its procedure is then a stranger's)."""
    try:
        held = json.loads((root / FOLDER / f"{code}.json").read_bytes())
        conflicts = tuple(Conflict(tuple(one["path"]), _read(one, "ours"), _read(one, "theirs")) for one in held.get("conflicts", ()))
        document, retired = held["document"], held.get("retired", {})
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return State(document, retired, conflicts) if isinstance(document, dict) and document.get("id") == code else None


def write_state(root: Path, code: str, state: State) -> None:
    """A line for every field, so that two states can be compared line by line. Raises `OSError` with nothing half written."""
    held: dict[str, Any] = {"retired": state.retired} if state.retired else {}
    if state.conflicts:
        held["conflicts"] = [{"path": one.path} | _written(ours=one.ours, theirs=one.theirs) for one in state.conflicts]
    lines = ",\n".join(f"{json.dumps(key)}: {_json(value)}" for key, value in state.document.items())
    rest = "".join(f",\n{json.dumps(key)}: {_json(value)}" for key, value in held.items())
    write(root / FOLDER / f"{code}.json", f'{{"document": {{\n{lines}\n}}{rest}}}\n'.encode())


def withhold(root: Path, code: str) -> None:
    """Forget what was imported of a procedure that is secret now. Raises `OSError` with nothing half written."""
    state = read_state(root, code)
    if state is None:
        (root / FOLDER / f"{code}.json").unlink(missing_ok=True)  # broken, so that nobody knows what it still holds
    elif not state.withheld or state.retired or state.conflicts:
        write_state(root, code, State({key: state.document[key] for key in _OF_SECRET if key in state.document}))


def imported_codes(root: Path) -> list[str]:
    """Every code ever imported into the catalogue, sorted."""
    return sorted(path.stem for path in (root / FOLDER).glob("*.json"))


def _read(conflict: dict[str, Any], side: str) -> Any:
    return conflict.get(side, MISSING)


def _written(**sides: Any) -> dict[str, Any]:
    """The sides of a conflict; one that has nothing there is left out."""
    return {side: value for side, value in sides.items() if value is not MISSING}


_json = json.JSONEncoder(ensure_ascii=False).encode
