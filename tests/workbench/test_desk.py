"""The desk: verdicts judged without running the rules again, and a second reading that lets the first go."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from analyzer.model.catalogue import Catalogue
from analyzer.workbench.desk import Desk
from analyzer.workbench.docket import REJECTED
from analyzer.workbench.given import Given
from tests.proposal.cases import write
from tests.workbench.serving import DAY


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    yield Desk(write(tmp_path / "catalogue"), DAY)
    gc.unfreeze()


def _catalogues() -> int:
    """Those in memory, set aside or not."""
    gc.unfreeze()
    return sum(isinstance(one, Catalogue) for one in gc.get_objects())


def test_a_second_reading_takes_the_place_of_the_first(desk: Desk) -> None:
    desk.refresh()
    before = _catalogues()
    desk.refresh()
    assert _catalogues() == before


def test_a_word_is_judged_with_what_others_have_written_meanwhile(desk: Desk) -> None:
    first, second = (one for one in desk.docket.findings if one.rule in ("diploma_twice", "needless_visit"))
    Desk(desk.root, DAY).say(first, Given("agree", by="A"))
    assert desk.docket.word(first) is None
    desk.say(second, Given("reject", "Phải đến", "B"))
    docket = desk.docket
    assert (docket.word(first), docket.list_of(second)) == ("agree", REJECTED)
    assert second.fingerprint not in {one.fingerprint for one in docket.analysis.findings}
    assert docket.finding(second.fingerprint) is not None
