"""What refers to an element that is cut: nothing dangles, and the order of steps stands."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.model.edits import Edit, EditKind
from analyzer.model.procedure import Procedure
from analyzer.reform.apply import apply_one
from tests.facts.making import paper, procedure

CODE = "1.000001"


def _after(whole: Procedure, path: str, *to: str, kind: EditKind = "remove") -> Procedure:
    changed = apply_one(whole, Edit(kind, CODE, path, to))
    assert changed is not None
    return changed


def _steps(**after: str) -> Procedure:
    """Steps by id, each with those it waits for."""
    return procedure(steps=[{"id": id, "actor": "c06", "after": before.split()} for id, before in after.items()])


def _order(whole: Procedure) -> dict[str, str]:
    return {step.id: " ".join(step.after) for step in whole.steps}


@pytest.mark.parametrize(
    ("before", "cut", "after"),
    [
        ({"a": "", "b": "a", "c": "b"}, "b", {"a": "", "c": "a"}),
        ({"a": "", "b": "a", "c": "b"}, "a", {"b": "", "c": "b"}),
        ({"a": "", "b": "a", "c": "b"}, "c", {"a": "", "b": "a"}),
        ({"a": "", "b": "", "c": "a b", "d": "c"}, "c", {"a": "", "b": "", "d": "a b"}),
        ({"a": "", "b": "a", "c": "a b", "d": "x c"}, "c", {"a": "", "b": "a", "d": "x a b"}),
        ({"a": "", "b": "a", "c": "b a"}, "b", {"a": "", "c": "a"}),
        ({"a": "b", "b": "a"}, "b", {"a": ""}),
        ({"a": "c", "b": "a", "c": "b"}, "b", {"a": "c", "c": ""}),
    ],
    ids=["middle", "first", "last", "several ahead", "unknown words stay", "named twice", "a circle of two", "a circle of three"],
)
def test_who_waited_for_a_step_waits_for_what_it_waited_for(before: dict[str, str], cut: str, after: dict[str, str]) -> None:
    assert _order(_after(_steps(**before), f"steps/{cut}")) == after


def test_the_order_of_two_cuts_does_not_matter() -> None:
    whole = _steps(a="", b="a", c="b", d="c")
    ways = [_after(_after(whole, f"steps/{first}"), f"steps/{second}") for first, second in ("bc", "cb")]
    assert [_order(way) for way in ways] == [{"a": "", "d": "a"}] * 2


@pytest.mark.parametrize(
    ("before", "cut", "to", "after"),
    [
        ({"a": "", "b": "", "c": "b"}, "b", "a", {"a": "", "c": "a"}),
        ({"a": "", "b": "a", "c": "b"}, "b", "a", {"a": "", "c": "a"}),
        ({"a": "", "b": "a", "c": "b"}, "b", "c", {"a": "", "c": "a"}),
        ({"a": "", "b": "a", "c": "b", "d": "c"}, "b", "d", {"a": "", "c": "a", "d": "c"}),
    ],
    ids=["into another", "into an earlier one", "into the one that waits", "into a later one: no circle"],
)
def test_who_waited_for_a_merged_step_waits_for_its_heir(before: dict[str, str], cut: str, to: str, after: dict[str, str]) -> None:
    assert _order(_after(_steps(**before), f"steps/{cut}", f"steps/{to}", kind="merge")) == after


CHECKED: dict[str, Any] = {
    "dossier": [
        paper("form", "declaration"),
        {
            "id": "proof",
            "any_of": [paper("land", "land_paper"), {"id": "both", "all_of": [paper("lease", "lease"), paper("book", "book")]}],
        },
    ],
    "steps": [{"id": "look", "actor": "c06"}],
    "conditions": [{"id": "lawful", "text": "có chỗ ở", "verified_by": ["form", "lease", "look", "unknown"]}],
}


@pytest.mark.parametrize(
    ("kind", "path", "to", "left"),
    [
        ("remove", "dossier/form", (), ["lease", "look", "unknown"]),
        ("remove", "dossier/proof/both/lease", (), ["form", "look", "unknown"]),
        ("remove", "dossier/proof/both", (), ["form", "look", "unknown"]),
        ("remove", "dossier/proof", (), ["form", "look", "unknown"]),
        ("remove", "steps/look", (), ["form", "lease", "unknown"]),
        ("merge", "dossier/form", ("dossier/proof/land",), ["land", "lease", "look", "unknown"]),
        ("merge", "dossier/proof/both/lease", ("dossier/form",), ["form", "look", "unknown"]),
        ("replace_with_lookup", "dossier/form", ("population",), ["form", "lease", "look", "unknown"]),
        ("set", "dossier/form/copies", ("1",), ["form", "lease", "look", "unknown"]),
    ],
)
def test_a_condition_names_only_what_still_verifies_it(kind: EditKind, path: str, to: tuple[str, ...], left: list[str]) -> None:
    assert list(_after(procedure(**CHECKED), path, *to, kind=kind).conditions[0].verified_by) == left


def test_a_word_that_another_line_has_too_stays() -> None:
    body = {**CHECKED, "dossier": [*CHECKED["dossier"], {"id": "more", "all_of": [paper("form", "form")]}]}
    assert "form" in _after(procedure(**body), "dossier/form").conditions[0].verified_by


ONLINE, COUNTER, BOTH = ({"for": {"channel": names}} for names in (["online"], ["counter"], ["counter", "online"]))
SCOPED: dict[str, Any] = {
    "channels": [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online"}, {"id": "post", "mode": "post"}],
    "results": [{"id": "file", **ONLINE}, {"id": "card"}],
    "fees": [{"id": "low", **ONLINE}, {"id": "high", **BOTH}, {"id": "print", "for": {"result": ["file"]}}],
    "dossier": [
        paper("scan", "scan", **ONLINE),
        {"id": "choice", "any_of": [paper("signed", "form", **ONLINE), paper("paper", "form", **COUNTER)]},
        {"id": "bundle", "all_of": [paper("proof", "proof", **ONLINE)]},
        {"id": "data", "lookup": ["population"], "otherwise": paper("copy", "birth", **ONLINE)},
    ],
    "steps": [
        {"id": "send", "actor": "applicant", **ONLINE},
        {"id": "bring", "actor": "applicant", **COUNTER},
        {"id": "check", "actor": "c06", "after": ["send", "bring"]},
    ],
}


def test_what_is_only_for_a_channel_goes_with_it() -> None:
    left = _after(procedure(**SCOPED), "channels/online")
    assert [(fee.id, fee.for_.channel) for fee in left.fees] == [("high", ("counter",))]
    assert [line.id for line in left.dossier] == ["choice", "data"]
    assert ([choice.id for choice in left.dossier[0].any_of], left.dossier[1].otherwise) == (["paper"], None)
    assert _order(left) == {"bring": "", "check": "bring"}
    assert [result.id for result in left.results] == ["card"]


def test_what_is_only_for_a_result_goes_with_it() -> None:
    left = _after(procedure(**SCOPED), "results/file")
    assert ([fee.id for fee in left.fees], len(left.dossier), len(left.steps)) == (["low", "high"], 4, 3)


def test_what_was_for_a_merged_channel_is_for_its_heir() -> None:
    left = _after(procedure(**SCOPED), "channels/online", "channels/post", kind="merge")
    assert [(fee.id, fee.for_.channel) for fee in left.fees] == [("low", ("post",)), ("high", ("counter", "post")), ("print", ())]
    assert _order(left) == {"send": "", "bring": "", "check": "send bring"}
