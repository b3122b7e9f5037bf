"""Who a finding is: its fingerprint, which users keep, and its state, which follows what the card read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from analyzer.engine.findings.finding import Finding, Noted
from analyzer.model.text import Text
from analyzer.reading.yaml.positions import FilePositions
from tests.engine.cards import DOSSIER, altered, findings_of_card, run, small_facts, write_card
from tests.engine.told import Told

BIRTH = {"id": "birth", "document": "birth_certificate", "copies": 1}


def _identity(root: Path, body: dict[str, Any]) -> tuple[str, str]:
    (finding,) = findings_of_card(root, altered(when="class = 'evidence' and copies > 0"), [body])
    return finding.fingerprint, finding.state


def test_who_a_finding_is_survives_reordering_and_rewording(tmp_path: Path) -> None:
    before = _identity(tmp_path / "a", {"dossier": DOSSIER})
    after = _identity(tmp_path / "b", {"name": "Tên khác", "note": "mới", "dossier": [DOSSIER[1] | {"name": "Khai sinh"}, DOSSIER[0]]})
    assert after == before
    assert [len(half) for half in before] == [12, 12]


def _mark(rule: str, code: str, *paths: str) -> str:
    nothing = Text("", "")
    seen = Told(nothing, tuple(Noted(code, path, nothing, FilePositions({}, {})) for path in paths))
    return Finding(rule, "papers", code, paths[0], "high", "high", "new", (), (), seen).fingerprint


def test_the_order_of_places_is_no_part_of_who_it_is() -> None:
    one, two = _mark("a_rule", "1.000001", "b", "a"), _mark("a_rule", "1.000001", "a", "b")
    others = {_mark("b_rule", "1.000001", "a", "b"), _mark("a_rule", "1.000002", "a", "b"), _mark("a_rule", "1.000001", "a")}
    assert one == two
    assert len(others | {one}) == 4


def test_one_path_held_against_several_places_is_severalfindings_of_card(tmp_path: Path) -> None:
    def found(place: str, *others: str) -> list[Finding]:
        note = {"vi": "kia", "en": "other"}
        card = altered(
            when=None,
            query="SELECT a.procedure, '' AS path, b.procedure AS other FROM procedures a, procedures b, procedures again"
            " WHERE a.procedure = '1.000001' AND b.procedure <> a.procedure ORDER BY b.procedure DESC",
            cut={"edit": "ask"},
            also={"path": "", "procedure": "$other", "note": note},
            message={"vi": "{procedure}, {other}", "en": "{procedure}, {other}"},
        )
        return findings_of_card(tmp_path / place, card, [{"id": code} for code in ("1.000001", *others)])

    (alone,) = found("alone", "1.000002")
    first, further = found("together", "1.000002", "1.000003")
    assert [first.places[1].procedure, further.places[1].procedure] == ["1.000002", "1.000003"]
    assert (first.fingerprint, first.state) == (alone.fingerprint, alone.state) == (_mark("a_rule", "1.000001", "", ""), alone.state)
    assert further.paths == ("", "1.000003:")
    assert further.fingerprint == _mark("a_rule", "1.000001", "", "1.000003:")


def test_a_row_that_points_nowhere_makes_no_finding_a_further_one(tmp_path: Path) -> None:
    card = altered(
        when=None,
        query="SELECT a.procedure, '' AS path, b.procedure AS other, CASE b.procedure WHEN '1.000002' THEN 'nowhere' ELSE 'name' END AS place"
        " FROM procedures a, procedures b WHERE a.procedure = '1.000001' AND b.procedure <> a.procedure ORDER BY b.procedure",
        cut={"edit": "ask", "path": "$place"},
        also={"path": "", "procedure": "$other", "note": {"vi": "kia", "en": "other"}},
        message={"vi": "{procedure}, {other}", "en": "{procedure}, {other}"},
    )
    write_card(tmp_path / "rules", "papers/a_rule", card)
    found, problems = run(tmp_path / "rules", small_facts(tmp_path / "c", [{"id": f"1.00000{n}"} for n in (1, 2, 3)]))
    assert [problem.code for problem in problems] == ["points_nowhere"]
    assert [finding.fingerprint for finding in found.findings] == [_mark("a_rule", "1.000001", "", "")]


def test_users_keep_fingerprints_so_how_they_are_made_may_never_change(tmp_path: Path) -> None:
    assert _identity(tmp_path, {"dossier": [BIRTH | {"copies": 2}]}) == ("e97a3817b593", "19ca9d3efb03")


def test_what_a_finding_said_changes_with_what_the_card_read(tmp_path: Path) -> None:
    one = _identity(tmp_path / "a", {"dossier": [BIRTH]})
    two = _identity(tmp_path / "b", {"dossier": [BIRTH | {"copies": 2}]})
    moved = _identity(tmp_path / "c", {"dossier": [BIRTH | {"id": "other"}]})
    assert (one[0] == two[0], one[1] == two[1]) == (True, False)
    assert (one[0] == moved[0], one[1] == moved[1]) == (False, True)
