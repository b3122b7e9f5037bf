"""`tthc measure`: burden before and after, as JSON, a screen, a table of groups, CSV."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from tests.cli.running import Run

AS_OF = ("--as-of", "2026-11-22")


def test_measure(run: Run, small: Path) -> None:
    code, out, err = run("measure", small, "--by", "procedure", "--format", "json", *AS_OF)
    told = json.loads(out)
    assert (code, err, list(told)) == (0, "", ["1.000001", "1.000002", "1.000003"])
    assert (told["1.000001"]["before"]["documents"], told["1.000001"]["reduction"]["documents"]) == (2.0, 1.0)
    assert [type(one) for one in (told["1.000001"]["before"]["documents"], told["1.000001"]["reduction"]["documents"])] == [int, int]
    assert run("measure", small, "--lang", "en", *AS_OF)[1].startswith("Whole catalogue\n  Procedures: 3 procedures\n")


def test_groups_stand_side_by_side(run: Run, small: Path) -> None:
    code, out, err = run("measure", small, "--by", "procedure", *AS_OF)
    head, _, first, *others = out.splitlines()
    assert (code, head.split()[:4], len(others)) == (0, ["Thủ", "tục", "Giấy", "tờ"], 2)
    assert "2 → 1" in first, "the papers of the first procedure, before and after"
    assert "--format csv" in err
    lines = run("measure", small, "--by", "procedure", "--format", "csv", *AS_OF)[1]
    table = {row["group"]: row for row in csv.DictReader(io.StringIO(lines))}
    assert (table["1.000001"]["documents_before"], table["1.000001"]["documents_after"]) == ("2", "1")
    assert len(table) == 3
