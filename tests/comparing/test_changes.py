"""What each kind of change is called, and which way it moves the burden."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from analyzer.comparing.applying import applied, applied_to_predecessors, without_order
from analyzer.comparing.catalogues import changes_between
from analyzer.comparing.judging.amounts import AGAINST
from analyzer.comparing.plain import plain
from analyzer.reading.procedures import PROCEDURE

HEAD = {"format": "1", "id": "1.000001", "name": "Cấp thẻ", "field": "identity", "ministry": "bca"}
SUCCESSORS = {"district_police": "commune_police"}
NAMES = {"household_book": (" sổ hộ khẩu gia đình ", " sổ hộ khẩu "), "birth_certificate": (" giấy khai sinh ",)}
CASES = yaml.load((Path(__file__).parent / "changes.yaml").read_text("utf-8"), yaml.BaseLoader)


def _document(body: dict[str, Any]) -> dict[str, Any]:
    return plain(PROCEDURE.validate_python({**HEAD, **body}))


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_a_change_has_its_kind_place_aspect_and_direction(case: dict[str, Any]) -> None:
    base, revision = ({"1.000001": _document(case[side])} for side in ("base", "revision"))
    changes = changes_between(base, revision, SUCCESSORS, {}, names=NAMES)
    assert [[change.kind, change.path, change.aspect, change.direction] for change in changes] == case["changes"]


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_the_way_back_is_the_opposite(case: dict[str, Any]) -> None:
    """What is lighter one way is heavier the other; what burdens nobody, or cannot be told, does so both ways.

    But for a blank of a record: filled in it is completed, and what it held may be taken back with it.
    """
    sides = [{"1.000001": _document(case[side])} for side in ("base", "revision")]
    successors = (
        SUCCESSORS | {new: old for old, new in SUCCESSORS.items()} if case["what"].startswith("a body that took over") else SUCCESSORS
    )
    there, back = (changes_between(one, other, successors, {}, names=NAMES) for one, other in (sides, sides[::-1]))
    filled = {c.path for c in (*there, *back) if c.kind == "completed"}
    there, back = ([c for c in changes if c.path not in filled] for changes in (there, back))
    assert Counter((c.kind, c.aspect, AGAINST[c.direction]) for c in there) == Counter((c.kind, c.aspect, c.direction) for c in back)


A, B, C = ({**HEAD, "id": code} for code in ("1.000001", "1.000002", "1.000003"))


@pytest.mark.parametrize(
    ("base", "revision", "succession", "told"),
    [
        ([A], [A, {**B, "name": "Việc mới"}], {}, [("added", "1.000002", None)]),
        ([A, {**B, "name": "Việc cũ"}], [A], {}, [("repealed", "1.000002", "Việc cũ")]),
        ([A], [B], {}, [("replaced", "1.000002", "1.000001")]),
        ([A], [{**B, "name": "Tên khác"}], {"1.000001": ("1.000002",)}, [("replaced", "1.000002", "1.000001"), ("renamed", "1.000002", "Cấp thẻ")]),
        ([A, B], [C], {"1.000001": ("1.000003",), "1.000002": ("1.000003",)}, [("merged", "1.000003", ["1.000001", "1.000002"])]),
        ([A, B], [A], {"1.000002": ("1.000001",)}, [("merged", "1.000001", ["1.000002"])]),
        ([A], [B, C], {"1.000001": ("1.000002", "1.000003")}, [("split", "1.000001", "1.000001")]),
        ([A], [{**B, "dossier": [{"id": "form", "document": "declaration"}]}], {}, [("added", "1.000002", None), ("repealed", "1.000001", "Cấp thẻ")]),
        ([A], [{**B, "ministry": "btp"}], {}, [("added", "1.000002", None), ("repealed", "1.000001", "Cấp thẻ")]),
    ],
    ids=["new", "repealed", "renumbered", "renumbered by decision", "merged", "merged into one that stays", "split", "other papers", "other ministry"],
)  # fmt: skip
def test_a_whole_procedure(
    base: list[dict[str, Any]], revision: list[dict[str, Any]], succession: dict[str, tuple[str, ...]], told: list[tuple[str, str, Any]]
) -> None:
    sides = [{body["id"]: _document(body) for body in side} for side in (base, revision)]
    changes = changes_between(sides[0], sides[1], {}, succession)
    assert without_order(applied(sides[0], changes)) == without_order(sides[1])
    for (_, code), made in applied_to_predecessors(sides[0], changes).items():
        assert without_order({code: made}) == without_order({code: sides[1][code]})
    seen = [(c.kind, c.procedure, c.before["name"] if isinstance(c.before, dict) else c.before) for c in changes]
    assert sorted(seen, key=repr) == sorted(told, key=repr)


FORM = {"id": "form", "document": "declaration", "originals": 1}
PHOTO = {"id": "photo", "document": "photo", "originals": 2}
LEASE = {"id": "lease", "document": "lease", "copies": 1}
INTO_C = {"1.000001": ("1.000003",), "1.000002": ("1.000003",)}


@pytest.mark.parametrize(
    ("base", "revision", "succession", "told"),
    [
        (
            [{**A, "dossier": [FORM, PHOTO]}, {**B, "dossier": [FORM, LEASE]}],
            [{**C, "dossier": [FORM, PHOTO]}],
            INTO_C,
            [("", "merged", "", "unclear"), ("1.000002", "amended", "dossier/lease", "down"), ("1.000002", "amended", "dossier/photo", "up")],
        ),
        (
            [{**A, "dossier": [FORM, PHOTO]}, {**B, "dossier": [FORM, LEASE]}],
            [{**C, "dossier": [FORM]}],
            INTO_C,
            [("", "amended", "dossier/photo", "down"), ("", "merged", "", "down"), ("1.000002", "amended", "dossier/lease", "down")],
        ),
        (
            [{**A, "dossier": [FORM]}, {**B, "dossier": [FORM, LEASE]}],
            [{**A, "dossier": [FORM]}],
            {"1.000002": ("1.000001",)},
            [("", "merged", "", "down"), ("1.000002", "amended", "dossier/lease", "down")],
        ),
        (
            [{**A, "dossier": [FORM]}, {**B, "dossier": [FORM]}],
            [{**C, "dossier": [FORM]}],
            INTO_C,
            [("", "merged", "", "neutral")],
        ),
        (
            [{**A, "dossier": [FORM]}],
            [{**B, "dossier": [FORM, LEASE]}, {**C, "dossier": [FORM, PHOTO]}],
            {"1.000001": ("1.000002", "1.000003")},
            [("", "amended", "dossier/lease", "up"), ("", "amended", "dossier/photo", "up"), ("", "split", "", "up")],
        ),
        (
            [{**A, "dossier": [FORM]}, {**B, "dossier": [FORM, LEASE]}],
            [{**B, "dossier": [FORM, LEASE]}, {**C, "dossier": [FORM]}],
            {"1.000001": ("1.000002", "1.000003")},
            [("", "split", "", "up"), ("1.000001", "amended", "dossier/lease", "up")],
        ),
    ],
    ids=["a paper of one only", "less for both", "into one that stays", "the same for both", "split", "split into one that stays"],
)  # fmt: skip
def test_a_merger_is_told_for_the_people_of_every_predecessor(
    base: list[dict[str, Any]], revision: list[dict[str, Any]], succession: dict[str, tuple[str, ...]], told: list[tuple[str, ...]]
) -> None:
    """`told`: for whose people (empty for those of the first predecessor, or of the procedure itself), what, where, which way."""
    sides = [{body["id"]: _document(body) for body in side} for side in (base, revision)]
    changes = changes_between(sides[0], sides[1], {}, succession)
    seen = sorted((c.predecessor, c.kind, c.path, c.direction) for c in changes)
    assert seen == told
    assert without_order(applied(sides[0], changes)) == without_order(sides[1])
    for (_, code), made in applied_to_predecessors(sides[0], changes).items():
        assert without_order({code: made}) == without_order({code: sides[1][code]})
