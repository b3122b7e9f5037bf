"""Two catalogues to compare: one asks more than the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.small import write_catalogue

LIGHT: dict[str, Any] = {"time_limits": [{"id": "normal", "value": "3 working days"}], "published_by": "1/QĐ-BCA"}

HEAVY = {
    **LIGHT,
    "published_by": "2/QĐ-BCA",
    "time_limits": [{"id": "normal", "value": "5 working days"}],
    "dossier": [{"id": "form", "document": "declaration", "originals": 1}],
}


def two_folders(root: Path) -> tuple[Path, Path]:
    """A catalogue, and the same with one procedure that asks more; the name would be markup in a careless page."""
    name = {"name": "Cấp <b>thẻ</b>"}
    write_catalogue(root / "base", [{**LIGHT, **name}])
    write_catalogue(root / "revision", [{**HEAVY, **name}])
    return root / "base", root / "revision"
