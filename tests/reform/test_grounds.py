"""Cuts whose reason rests on what another cut takes away: the stronger is made, the other is told as a conflict."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from analyzer.engine.findings.finding import Finding, Noted
from analyzer.model.edits import Edit, EditKind
from analyzer.reform.grounds import BASELESS, UNDERMINES, founded
from tests.reform.findings import NOTHING, NOWHERE, finding

WEAK = {"confidence": "low"}
A, B, C = "1.000001", "1.000002", "1.000003"


def _place(where: str, supports: bool = True) -> Noted:
    code, _, path = where.partition("/")
    return Noted(code, path, NOTHING, NOWHERE, supports)


def _cut(where: str, *supports: str, kind: EditKind = "remove", mentions: str = "", **more: Any) -> Finding:
    """A finding that cuts a place because of others, each written as code/path."""
    code, _, path = where.partition("/")
    places = [*map(_place, supports), *([_place(mentions, supports=False)] if mentions else [])]
    return finding(path, Edit(kind, code, path), procedure=code, places=places, **more)


FIRST, SECOND, THIRD = (f"{A}/dossier/{name}" for name in ("first", "second", "third"))


@pytest.mark.parametrize(
    ("findings", "made", "dropped"),
    [
        pytest.param([_cut(SECOND, FIRST)], [SECOND], [], id="nothing else is cut"),
        pytest.param(
            [_cut(SECOND, FIRST), _cut(FIRST)], [FIRST], [(FIRST, SECOND, BASELESS)], id="equals: what stands by itself is stronger"
        ),
        pytest.param([_cut(SECOND, FIRST), _cut(FIRST, **WEAK)], [SECOND], [(SECOND, FIRST, UNDERMINES)], id="the surer is stronger"),
        pytest.param(
            [_cut(SECOND, FIRST, severity="medium"), _cut(FIRST, severity="low")],
            [SECOND],
            [(SECOND, FIRST, UNDERMINES)],
            id="of equally sure ones the graver",
        ),
        pytest.param([_cut(SECOND, FIRST), _cut(THIRD)], [SECOND, THIRD], [], id="a cut elsewhere"),
        pytest.param([_cut(SECOND, mentions=FIRST), _cut(FIRST)], [FIRST, SECOND], [], id="a place that is only mentioned"),
        pytest.param([_cut(SECOND, FIRST), _cut(SECOND), _cut(FIRST)], [FIRST, SECOND], [], id="another reason for the same cut"),
        pytest.param([_cut(SECOND, FIRST, **WEAK), _cut(SECOND, THIRD), _cut(FIRST)], [FIRST, SECOND], [], id="another place will do"),
        pytest.param([_cut(SECOND, FIRST), _cut(FIRST, THIRD)], [FIRST, SECOND], [], id="a chain that ends at a place that stays"),
        pytest.param(
            [_cut(SECOND, FIRST), _cut(FIRST, THIRD), _cut(THIRD, **WEAK)],
            [FIRST, SECOND],
            [(FIRST, THIRD, UNDERMINES)],
            id="the end of a chain is not cut as well",
        ),
        pytest.param([_cut(SECOND, FIRST), _cut(FIRST, SECOND)], [FIRST], [(FIRST, SECOND, BASELESS)], id="a circle keeps one"),
        pytest.param(
            [_cut(f"{A}/x", f"{B}/x"), _cut(f"{B}/x", f"{C}/x"), _cut(f"{C}/x", f"{A}/x")],
            [f"{A}/x", f"{B}/x"],
            [(f"{A}/x", f"{C}/x", BASELESS)],
            id="a circle of three procedures keeps one",
        ),
        pytest.param([_cut(SECOND, f"{FIRST}/a"), _cut(FIRST)], [FIRST], [(FIRST, SECOND, BASELESS)], id="what holds the place goes"),
        pytest.param([_cut(SECOND, FIRST), _cut(f"{FIRST}/a")], [SECOND, f"{FIRST}/a"], [], id="a part of the place goes"),
        pytest.param([_cut(SECOND, FIRST), _cut(f"{FIRST}_too")], [SECOND, f"{FIRST}_too"], [], id="a path that begins alike"),
        pytest.param([_cut(SECOND, FIRST), _cut(FIRST[:-1])], [FIRST[:-1], SECOND], [], id="a path that begins another"),
        pytest.param(
            [_cut(SECOND, FIRST), _cut(SECOND), _cut(THIRD, SECOND), _cut(FIRST, **WEAK)],
            [SECOND, THIRD],
            [(THIRD, FIRST, UNDERMINES)],
            id="what rests on it through a cut that stands by itself",
        ),
        pytest.param([_cut(SECOND, f"{B}/dossier/first"), _cut(FIRST)], [FIRST, SECOND], [], id="the same path of another procedure"),
        pytest.param([_cut(SECOND, f"{B}/"), _cut(f"{B}/", kind="repeal")], [f"{B}/"], [(f"{B}/", SECOND, BASELESS)], id="repealed"),
        pytest.param([_cut(SECOND, f"{B}/"), _cut(f"{B}/dossier/first")], [SECOND, f"{B}/dossier/first"], [], id="its procedure stays"),
        pytest.param([_cut(SECOND, FIRST), _cut(FIRST, kind="replace_with_lookup")], [FIRST, SECOND], [], id="looked up instead"),
        pytest.param([_cut(SECOND, FIRST), _cut(FIRST, kind="merge")], [FIRST, SECOND], [], id="merged into another"),
        pytest.param([_cut(SECOND, FIRST), _cut(FIRST, kind="ask")], [SECOND], [], id="only asked about"),
    ],
)
def test_a_cut_is_made_as_long_as_its_reason_holds(findings: list[Finding], made: list[str], dropped: list[Any]) -> None:
    for order in permutations(findings):
        edits, conflicts = founded(order)
        assert sorted({_where(edit) for edit in edits if edit.kind != "ask"}) == sorted(made)
        assert [(_where(conflict.kept), _where(conflict.dropped), conflict.reason) for conflict in conflicts] == dropped


def _where(edit: Edit) -> str:
    return f"{edit.procedure}/{edit.path}"
