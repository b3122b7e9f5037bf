"""What was read of the draws stays so: what was right is still found, and what was wrong is not, unless it says why."""

from __future__ import annotations

import pytest

from analyzer.analysis import analyze
from analyzer.importing.portal.chosen import Choice
from analyzer.importing.portal.run import import_portal
from analyzer.writing.starter import start
from tests.coverage.records import NATIONAL
from tests.evaluation.drawn import Judged, Place, draws, judged
from tests.small import AS_OF

DRAWN = list(judged(draws()))

pytestmark = pytest.mark.skipif(not NATIONAL.exists(), reason="the records of the national database are not here")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> set[Place]:
    root = tmp_path_factory.mktemp("drawn") / "catalogue"
    start(root, "none")
    codes = frozenset(code for each in DRAWN for code in (each.code, *each.beside))
    import_portal(NATIONAL, root, Choice(codes=codes), "2026-07-18")
    return {(finding.rule, finding.procedure, finding.path) for finding in analyze(root, AS_OF).findings}


def _with(verdict: str) -> list[object]:
    return [pytest.param(each, id=" ".join(each.place)) for each in DRAWN if each.verdict == verdict]


@pytest.mark.parametrize("each", _with("right"))
def test_right_is_still_found_or_says_why_not(found: set[Place], each: Judged) -> None:
    assert ((each.now or each.place) in found) != bool(each.lost)


@pytest.mark.parametrize("each", _with("wrong"))
def test_wrong_is_gone_or_says_why_not(found: set[Place], each: Judged) -> None:
    assert (each.place in found) == bool(each.still)
