"""The sample of annex I of Resolution 66.7/2025/NQ-CP as a plan of a catalogue: which paper of which procedure which register replaces."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from analyzer.model.decision import file_stem
from analyzer.model.vocabulary import Vocabulary
from analyzer.text.identity.identify import Identifier
from analyzer.text.identity.line import Line
from tests.evaluation.labelled import ANNEX, REGISTERS

NUMBER = "66.7/2025/NQ-CP"


def codes() -> frozenset[str]:
    """Every code that the sample names."""
    return frozenset(code for row in _rows() for code in row["codes"])


def plan(words: Vocabulary) -> dict[str, Any]:
    """The plan as its file says it; a row whose paper the vocabulary does not have names no kind."""
    identifier = Identifier(words.documents, words.agencies)
    items = []
    for number, row in enumerate(_rows(), 1):
        found = identifier.identify(Line(name=row["document"], procedure=row["name"]))
        registers = dict.fromkeys(id for called, id in REGISTERS.items() if called in row["register"].lower())
        named = [kind for kind in dict.fromkeys((found.kind, *found.asks)) if kind in words.documents]
        kinds = [kind for kind in named if not registers.keys().isdisjoint(words.documents[kind].held_in)]
        items.append(
            {
                "id": f"row_{number}",
                "name": row["document"][:80],
                "target": "document",
                "field": "residence",
                "procedures": row["in_july_2026"],
                "documents": kinds,
                "registers": list(registers),
                "provision": f"Phụ lục I, STT {row['row']}",
            }
        )
    law = {"number": NUMBER, "approved_by": "government", "signed": "2025-11-15", "effective": "2026-01-01", "until": "2027-02-28"}
    return {"format": "1", **law, "by_itself": "true", "items": items}


def write_plan(root: Path, words: Vocabulary) -> None:
    """The plan below `root`, in place of any that was there."""
    path = root / "plans" / f"{file_stem(NUMBER)}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(plan(words), allow_unicode=True, sort_keys=False), "utf-8")


def _rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in ANNEX.read_text("utf-8").splitlines()]
