"""Every cut of the bundled catalogue written as a version reads as the procedure that reforming gives."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import yaml

from analyzer.analysis import analyze
from analyzer.comparing.plain import plain
from analyzer.reading.load import load
from analyzer.reading.procedures import PROCEDURE
from analyzer.reform.apply import apply
from analyzer.reform.grounds import founded
from analyzer.reform.new_version import Enacting, new_versions
from tests.small import AS_OF

CATALOGUE = Path(__file__).parents[2] / "catalogue"
DAY = date(2027, 1, 1)


def test_the_cuts_of_the_bundled_catalogue() -> None:
    findings = [one for one in analyze(CATALOGUE, AS_OF).findings if any(cut.kind != "ask" for cut in one.cuts)]
    catalogue = load(CATALOGUE, AS_OF)[0]
    reformed = apply(catalogue, founded(findings)[0])
    drawn = new_versions(CATALOGUE, catalogue, findings, Enacting(DAY, "1/QĐ-BCA"))
    assert drawn.refused == {}
    assert set(drawn.applied) == set(reformed.applied)
    new = {change.path.name.partition("@")[0]: change for change in drawn.changes if change.before is None}
    assert new.keys() == {edit.procedure for edit in reformed.applied}
    for code, change in new.items():
        assert change.path.name == f"{code}@{DAY}.yaml"
        text = change.after.decode()
        said = plain(PROCEDURE.validate_python(yaml.load(text, yaml.BaseLoader)))
        head = {"effective": DAY.isoformat(), "published_by": "1/QĐ-BCA"}
        kept = {key: value for key, value in plain(reformed.catalogue.procedures[code]).items() if key != "recorded"}
        assert said == kept | head
    for change in drawn.changes:
        if change.before is not None:
            old, ended = (yaml.load(data.decode(), yaml.BaseLoader) for data in (change.before, change.after))
            assert ended == old | {"until": (DAY - timedelta(days=1)).isoformat()}
