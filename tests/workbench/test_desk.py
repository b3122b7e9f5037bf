"""The desk: verdicts judged without running the rules again, and a second reading that lets the first go."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from analyzer.ledger.reviews.giving import verdict_on
from analyzer.ledger.reviews.reviewing import write_verdict
from analyzer.model.catalogue import Catalogue
from analyzer.workbench.desk import Desk
from analyzer.workbench.docket import REJECTED
from analyzer.workbench.given import Given
from analyzer.workbench.listing import Asked, Listing
from analyzer.workbench.pages import Pages
from tests.workbench.serving import DAY


@pytest.fixture
def desk(root: Path) -> Iterator[Desk]:
    yield Desk(root, DAY)
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


def test_a_docket_stays_whole_while_the_desk_reads_anew(desk: Desk) -> None:
    listing = Listing(desk.docket, Asked(), "vi")
    marks = {one.fingerprint for one in desk.docket.findings}
    added = (desk.root / "procedures" / "1.000002.yaml").read_text("utf-8").replace("1.000002", "1.000009")
    (desk.root / "procedures" / "1.000009.yaml").write_text(added, "utf-8")
    desk.refresh()
    assert {one.fingerprint for one in listing.findings} == marks
    assert "1.000009" not in Pages(listing.docket, "vi", "", "/").listing(listing, 1)
    assert "1.000009" in {one.procedure for one in Listing(desk.docket, Asked(), "vi").findings}


def test_another_day_reads_the_catalogue_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(date):
        now = DAY

        @classmethod
        def today(cls) -> date:  # type: ignore[override]
            return cls.now

    monkeypatch.setattr("analyzer.workbench.desk.date", Clock)
    live, fixed = Desk(root), Desk(root, DAY)
    first, read = live.docket.findings[0], live.docket
    assert live.today() is read
    Clock.now = DAY + timedelta(days=1)
    assert live.say(first, Given("agree", by="A")).on == Clock.now
    assert live.docket.reviewed.as_of == Clock.now
    Clock.now += timedelta(days=1)
    assert live.today().reviewed.as_of == Clock.now
    assert fixed.today().reviewed.as_of == DAY


def test_a_word_is_never_dated_before_the_one_it_follows(desk: Desk) -> None:
    finding, later = desk.docket.findings[0], DAY + timedelta(days=3)
    write_verdict(desk.root, verdict_on(finding, "agree", "", "A", on=later, until=None))
    assert desk.say(finding, Given("reject", "Vì thế", "B")).on == later


def test_a_file_of_a_place_that_is_gone_is_a_change(desk: Desk) -> None:
    finding = next(one for one in desk.docket.findings if one.rule == "diploma_twice")
    assert desk.docket.changed(finding) == ""
    (desk.root / "procedures" / "1.000002.yaml").unlink()
    assert desk.docket.changed(finding) == "procedures/1.000002.yaml"
