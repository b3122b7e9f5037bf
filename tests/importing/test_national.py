"""The whole national database, as it was in July 2026: every record comes in, is given back, and stays as it is when it comes again."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analyzer.comparing.compare import compare
from analyzer.comparing.sides import Side
from analyzer.importing.portal.leftover import pruned
from tests.importing.ledger import SECOND, Ledger, run

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
NATIONAL, API = DATA / "national_2026-07.jsonl.gz", DATA / "portal_api_2026-07.jsonl.gz"
SHARE = 8
"""One record in so many comes in again and again; all of them come in once."""

pytestmark = pytest.mark.skipif(not NATIONAL.exists(), reason="needs the real records in ../shared/data")


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path) as file:
        yield from map(json.loads, file)


def test_every_record_comes_back_from_its_yaml() -> None:
    from analyzer.importing.codes import read_code
    from analyzer.importing.portal.record import read_record, rebuild_record
    from analyzer.importing.portal.shape import misshapen
    from analyzer.importing.portal.words import Words
    from analyzer.importing.procedure_files import rendered
    from analyzer.model.vocabulary import Vocabulary
    from analyzer.reading.yaml.plain import typed

    words, read, lost = Words(Vocabulary()), 0, []
    for path in (NATIONAL, API):
        for number, record in enumerate(_records(path)):
            code = read_code(record["code"]).code
            assert code and not misshapen(record)
            document = read_record(record, code, words, SECOND)
            if number % SHARE == 0:
                document = typed(rendered(document))
            read += 1
            if rebuild_record(document) != pruned(record):
                lost.append(code)
    assert (read, lost) == (5652 + 334, [])


def test_it_comes_in_whole_and_again_and_richer(ledger: Ledger, tmp_path: Path) -> None:
    """One record in eight, then the same ones as the API gives them: what is richer is merged, codes stay, ids stay."""
    part = [record for number, record in enumerate(_records(NATIONAL)) if number % SHARE == 0]
    richer = {record["code"]: record for record in _records(API)}
    done = ledger.come(*part)
    assert (done["read"], done["written"], done["refused"]) == (len(part), len(part), 0)
    assert ledger.problems() == []
    assert ledger.verify(*part) == {"read": len(part), "whole": len(part), "edited": [], "absent": [], "lost": []}
    before = ledger.bytes()
    again = ledger.come(*part, seen=SECOND)
    assert (again["unchanged"], again["gone"], ledger.bytes() == before) == (len(part), [], True)

    both = [richer[record["code"]] for record in part if record["code"] in richer]
    touched = both[0]["code"]
    ledger.edit("\nministry:", "\nlead_unit: c06  # theo phân công\nministry:", touched)
    ids = {record["code"]: _ids(ledger, record["code"]) for record in both}
    done = ledger.come(*both, seen=SECOND)
    assert (done["read"], done["gone"], done["conflicts"]) == (len(both), [], [])
    assert ledger.verify(*both)["lost"] == []
    assert "# theo phân công" in ledger.text(touched)
    assert all(_ids(ledger, code) == before_ids for code, before_ids in ids.items())
    assert ledger.problems() == []
    assert run(NATIONAL, "--into", ledger.root, "--verify", "--code", part[0]["code"])[0] in (0, 1)


def _ids(ledger: Ledger, code: str) -> set[str]:
    return {line["id"] for line in ledger.document(code).get("dossier", ())}


def test_two_imports_of_the_same_records_differ_in_nothing(tmp_path: Path) -> None:
    """Each into a catalogue of its own, weeks apart; one record that the State changed between them is the only difference."""
    part = [record for number, record in enumerate(_records(NATIONAL)) if number % SHARE == 0]
    first, second = Ledger(tmp_path / "first"), Ledger(tmp_path / "second")
    first.come(*part)
    second.come(*part, seen=SECOND)
    day = date.fromisoformat(SECOND)
    assert compare(Side(first.root, day), Side(second.root, day)).changes == ()
    renamed = {**part[0], "name": "Tên mới"}
    third = Ledger(tmp_path / "third")
    third.come(renamed, *part[1:], seen=SECOND)
    changes = compare(Side(first.root, day), Side(third.root, day)).changes
    assert [(change.kind, change.path) for change in changes if change.path != "recorded"] == [("renamed", "name")]
