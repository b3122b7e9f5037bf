"""What procedures have to do with each other: needs, chains, cycles, families, pairs, twins, likeness, life events."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analyzer.facts.facts import Facts
from analyzer.facts.index import Index
from analyzer.facts.known import known_of
from analyzer.facts.tables.likeness import CROWD, LIKENESS, alike_rows
from analyzer.model.catalogue import Catalogue
from analyzer.model.parameters import Parameters, Settings
from analyzer.model.procedure import Procedure
from analyzer.model.vocabulary import Agency, DocumentKind, Name, Vocabulary
from analyzer.reading.yaml.positions import FilePositions
from tests.facts.making import facts_of, paper, procedure
from tests.small import AS_OF

CARD = {"results": [{"id": "card", "document": "identity_card"}]}
BIRTH = paper("birth", "birth_certificate", copies=1)
ASKS_CARD = paper("card", "identity_card", copies=1)
CERTIFICATE = {"results": [{"id": "certificate", "document": "security_certificate"}]}
ASKS_CERTIFICATE = paper("certificate", "security_certificate", copies=1)


def _upstream(facts: Facts) -> dict[str, list[str]]:
    rows = facts.tables.rows("SELECT procedure, path, upstream_path FROM documents WHERE upstream ORDER BY procedure, path")
    return {f"{row['procedure']} {row['path']}": row["upstream_path"] for row in rows}


@pytest.mark.parametrize(
    ("procedures", "found"),
    [
        pytest.param(
            [CARD | {"dossier": [BIRTH]}, {"dossier": [ASKS_CARD, BIRTH]}],
            {"1.000002 dossier/birth": ["1.000002", "identity_card", "1.000001"]},
            id="taken by the procedure before",
        ),
        pytest.param(
            [CARD | {"dossier": [BIRTH]}, CERTIFICATE | {"dossier": [ASKS_CARD]}, {"dossier": [ASKS_CERTIFICATE, BIRTH]}],
            {"1.000003 dossier/birth": ["1.000003", "security_certificate", "1.000002", "identity_card", "1.000001"]},
            id="taken two procedures before",
        ),
        pytest.param([CARD | {"dossier": [BIRTH], "ministry": "btp"}, {"dossier": [ASKS_CARD, BIRTH]}], {}, id="another ministry"),
        pytest.param(
            [CARD | {"dossier": [{**BIRTH, "when": "trẻ em"}]}, {"dossier": [ASKS_CARD, BIRTH]}], {}, id="taken only in some situation"
        ),
        pytest.param([CARD | {"dossier": [BIRTH]}, {"dossier": [{**ASKS_CARD, "when": "có thẻ"}, BIRTH]}], {}, id="not always needed"),
        pytest.param([CARD | {"dossier": [BIRTH]}, {"dossier": [{**ASKS_CARD, "surrendered": "true"}, BIRTH]}], {}, id="handed back"),
        pytest.param(
            [CARD | {"dossier": [BIRTH]}, {"dossier": [{"id": "x", "any_of": [ASKS_CARD, paper("p", "passport")]}, BIRTH]}],
            {},
            id="one of several",
        ),
        pytest.param(
            [CARD | {"dossier": [paper("form", "declaration")]}, {"dossier": [ASKS_CARD, paper("form", "declaration")]}],
            {},
            id="forms are filled in anew",
        ),
        pytest.param(
            [CARD | {"dossier": [ASKS_CARD]}, {"dossier": [ASKS_CARD, BIRTH]}],
            {},
            id="the paper itself is what the procedure before gives",
        ),
    ],
)
def test_papers_already_filed_upstream(tmp_path: Path, procedures: list[dict[str, Any]], found: dict[str, list[str]]) -> None:
    assert _upstream(facts_of(tmp_path, procedures)) == found


def _rows(facts: Facts, table: str, *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in facts.tables.rows(f"SELECT {', '.join(columns)} FROM {table} ORDER BY ALL")]


def test_dependencies_name_document_path_and_certainty(tmp_path: Path) -> None:
    facts = facts_of(
        tmp_path,
        [
            CARD,
            CARD | {"level": ["commune"]},
            {"dossier": [ASKS_CARD, {"id": "x", "any_of": [paper("a", "security_certificate"), paper("b", "passport")]}]},
            CERTIFICATE,
            CERTIFICATE | {"ministry": "btp", "authority": ["commune_committee"]},
        ],
    )
    assert _rows(
        facts, "dependencies", "procedure", "producer", "path", "confidence", "alternative", "same_ministry", "same_authority"
    ) == [
        ("1.000003", "1.000001", "dossier/card", 1.0, False, True, True),
        ("1.000003", "1.000004", "dossier/x/a", 0.5, True, True, True),
        ("1.000003", "1.000005", "dossier/x/a", 0.5, True, False, False),
    ]


def test_who_gives_no_paper_is_no_producer(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, [CARD | {"action": "revoke"}, {"dossier": [ASKS_CARD]}, CARD | {"dossier": [ASKS_CARD]}])
    assert _rows(facts, "dependencies", "procedure", "producer") == [("1.000002", "1.000003")]


def test_a_cycle_is_told_leg_by_leg(tmp_path: Path) -> None:
    facts = facts_of(
        tmp_path,
        [
            CARD | {"dossier": [ASKS_CERTIFICATE]},
            CERTIFICATE | {"dossier": [paper("approval", "fire_approval")]},
            {"results": [{"id": "approval", "document": "fire_approval"}], "dossier": [ASKS_CARD]},
            {"dossier": [ASKS_CARD]},
        ],
    )
    members = ["1.000001", "1.000002", "1.000003"]
    assert _rows(facts, "cycles", "cycle", "leg", "legs", "procedure", "document", "producer", "path", "members") == [
        ("1.000001", 1, 3, "1.000001", "security_certificate", "1.000002", "dossier/certificate", members),
        ("1.000001", 2, 3, "1.000002", "fire_approval", "1.000003", "dossier/approval", members),
        ("1.000001", 3, 3, "1.000003", "identity_card", "1.000001", "dossier/card", members),
    ]


def test_families_and_pairs(tmp_path: Path) -> None:
    issue = CARD | {
        "name": "Cấp thẻ",
        "dossier": [paper("form", "declaration"), BIRTH, paper("diploma", "diploma")],
        "time_limits": [{"id": "a", "value": "7 working days"}],
        "fees": [{"id": "a", "amount": "30000 VND"}],
    }
    reissue = CARD | {
        "name": "Cấp lại thẻ",
        "dossier": [paper("form", "declaration"), BIRTH],
        "time_limits": [{"id": "a", "value": "10 working days"}, {"id": "b", "value": "3 days"}],
    }
    elsewhere = reissue | {"authority": ["commune_committee"]}
    renew = CARD | {"name": "Gia hạn thẻ", "time_limits": [{"id": "a", "value": "5 days"}]}
    facts = facts_of(tmp_path, [issue, reissue, elsewhere, renew, CERTIFICATE])
    assert _rows(facts, "families", "family", "procedure", "action", "members") == [
        ("identity_card", "1.000001", "issue", 4),
        ("identity_card", "1.000002", "reissue", 4),
        ("identity_card", "1.000003", "reissue", 4),
        ("identity_card", "1.000004", "renew", 4),
    ]
    columns = ("first", "procedure", "action", "shared", "shared_share", "first_days", "days", "same_unit", "first_fee", "fee")
    assert _rows(facts, "pairs", *columns) == [
        ("1.000001", "1.000002", "reissue", ["birth_certificate"], 0.5, 7.0, 10.0, True, 30000.0, 0.0),
        ("1.000001", "1.000004", "renew", [], 0.0, 0.0, 0.0, False, 30000.0, 0.0),
    ]


def test_twins_at_several_levels(tmp_path: Path) -> None:
    name = "Đăng ký mẫu dấu thực hiện tại Công an cấp"
    facts = facts_of(
        tmp_path,
        [
            {"name": f"{name} tỉnh", "dossier": [BIRTH], "time_limits": [{"id": "a", "value": "5 days"}]},
            {"name": f"{name} xã", "level": ["commune"], "dossier": [BIRTH], "time_limits": [{"id": "a", "value": "3 days"}]},
            {"name": f"{name} xã", "field": "security_business"},
        ],
    )
    assert _rows(facts, "twins", "procedure", "other", "same_level", "same_dossier", "days", "other_days", "same_unit", "lower") == [
        ("1.000001", "1.000002", False, True, 5.0, 3.0, True, False),
        ("1.000002", "1.000001", False, True, 3.0, 5.0, True, True),
    ]


AGENCIES = {
    "ministry_of_public_security": Agency(name=Name(vi="", en=""), level="ministry"),
    "provincial_police": Agency(name=Name(vi="", en=""), level="province", within="ministry_of_public_security"),
    "fire_police": Agency(name=Name(vi="", en=""), level="province", within="provincial_police"),
    "order_police": Agency(name=Name(vi="", en=""), level="province", within="provincial_police"),
    "commune_police": Agency(name=Name(vi="", en=""), level="commune", within="provincial_police"),
    "round": Agency(name=Name(vi="", en=""), level="other", within="trip"),
    "trip": Agency(name=Name(vi="", en=""), level="other", within="round"),
}
KINDS = {f"kind_{n}": DocumentKind(name=Name(vi="", en=""), class_="evidence") for n in range(9)}


def _index(procedures: Mapping[str, Procedure] | None = None) -> Index:
    words = Vocabulary(agencies=AGENCIES, documents=KINDS)
    return Index(Catalogue(AS_OF, dict(procedures or {}), words, Parameters(), Settings(), FilePositions({}, {})))


@pytest.mark.parametrize(
    ("issuer", "authority", "same"),
    [
        ("provincial_police", "provincial_police", True),
        ("fire_police", "provincial_police", True),
        ("provincial_police", "fire_police", True),
        ("fire_police", "order_police", True),
        ("commune_police", "provincial_police", False),
        ("provincial_police", "commune_police", False),
        ("ministry_of_public_security", "provincial_police", False),
        ("same_body", "commune_police", True),
        ("private", "commune_police", False),
        ("", "commune_police", False),
        ("round", "commune_police", False),
    ],
)
def test_same_authority_is_one_body_and_its_units_at_one_level(issuer: str, authority: str, same: bool) -> None:
    assert _index().body[authority,].issues[issuer] is same


FIELDS = st.sampled_from(["residence", "residence", "security_business"])
NEAR_ALL = st.sets(st.sampled_from(sorted(KINDS)), max_size=4).map(lambda left_out: set(KINDS) - left_out)
DOSSIERS = st.lists(st.tuples(FIELDS, st.sets(st.sampled_from(sorted(KINDS)), max_size=8) | NEAR_ALL), max_size=12)


@settings(max_examples=60)
@given(DOSSIERS)
@example([("residence", {f"kind_{n}" for n in range(size)}) for size in range(2, 8)])
def test_alike_against_every_pair(dossiers: list[tuple[str, set[str]]]) -> None:
    """Within what `alike` promises: one field and body, two kinds or more, sets equal once each loses at most one kind."""
    assert len(dossiers) <= CROWD
    procedures = {
        f"1.{n:06d}": procedure(id=f"1.{n:06d}", field=field, dossier=[paper(kind, kind) for kind in sorted(kinds)])
        for n, (field, kinds) in enumerate(dossiers)
    }
    found = {(row.procedure.id, row.other.id): row.likeness for row in alike_rows(known_of(_index(procedures)))}
    assert found == _every_pair({code: (p.field, {line.document for line in p.dossier}) for code, p in procedures.items()})


def _every_pair(dossiers: Mapping[str, tuple[str, set[str]]]) -> dict[tuple[str, str], float]:
    found = {}
    for (code, (field, one)), (other, (other_field, two)) in combinations(dossiers.items(), 2):
        near = len(one - two) <= 1 and len(two - one) <= 1
        if field == other_field and min(len(one), len(two)) >= 2 and near and len(one & two) / len(one | two) >= LIKENESS:
            found[code, other] = len(one & two) / len(one | two)
    return found


def test_a_life_event_is_scheduled_over_its_procedures(tmp_path: Path) -> None:
    event = {
        "name": {"vi": "Chuyển nhà", "en": "Moving"},
        "steps": [
            {"id": "register", "procedure": "1.000001"},
            {"id": "school", "outside": {"name": "Chuyển trường", "ministry": "btp", "time": "8 working days"}},
            {"id": "card", "procedure": "1.000002", "after": ["register"]},
            {"id": "tax", "outside": {"name": "Thuế", "ministry": "btc"}, "after": ["card", "school"], "optional": "true"},
        ],
    }
    facts = facts_of(
        tmp_path,
        [
            {"time_limits": [{"id": "a", "value": "5 working days"}], "dossier": [BIRTH, paper("form", "declaration")]},
            {"time_limits": [{"id": "a", "value": "14 days"}], "dossier": [BIRTH]},
        ],
        {"life_events": {"moving": event}},
    )
    assert _rows(facts, "events", "step", "days", "start", "slack", "critical", "time_known", "time_converted", "event_days") == [
        ("card", 10.0, 5.0, 0.0, True, True, True, 15.0),
        ("register", 5.0, 0.0, 0.0, True, True, False, 15.0),
        ("school", 8.0, 0.0, 7.0, False, True, False, 15.0),
        ("tax", 0.0, 15.0, 0.0, False, False, False, 15.0),
    ]
    assert _rows(facts, "event_documents", "document", "procedure", "path", "first", "times") == [
        ("birth_certificate", "1.000002", "dossier/birth", "1.000001", 2)
    ]


def test_a_step_of_a_procedure_and_its_slack(tmp_path: Path) -> None:
    steps = [
        {"id": "file", "actor": "applicant"},
        {"id": "check", "actor": "provincial_police", "after": ["file"], "time": "3 working days"},
        {"id": "opinion", "actor": "commune_committee", "after": ["file"], "time": "1 working day"},
        {"id": "issue", "actor": "provincial_police", "after": ["check", "opinion"], "time": "8 working hours"},
    ]
    facts = facts_of(tmp_path, [{"steps": steps}])
    columns = ("id", "critical", "slack_days", "critical_days", "times_complete", "outside_body", "other_ministry")
    assert _rows(facts, "steps", *columns) == [
        ("check", True, 0.0, 4.0, True, False, False),
        ("file", True, 0.0, 4.0, True, False, False),
        ("issue", True, 0.0, 4.0, True, False, False),
        ("opinion", False, 2.0, 4.0, True, True, True),
    ]
