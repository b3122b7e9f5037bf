"""The edits between two values lead from the text of the first to the second, and touch nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.reading.yaml.plain import typed
from analyzer.writing.between import edits_between
from analyzer.writing.slices import Edit, edited

TEXT = """\
# how it is
id: x
sets: 2   # two
dossier:
# the form
- {id: form, originals: 1}
- id: lease
  name: Hợp đồng   # the lease
  any_of:
  - {id: a, copies: 1}
  - {id: b, copies: 2}
"""


@pytest.mark.parametrize(
    ("change", "gone", "come"),
    [
        (lambda v: v | {"sets": 1}, ["sets: 2   # two"], ["sets: 1   # two"]),
        (lambda v: {k: x for k, x in v.items() if k != "sets"}, ["sets: 2   # two"], []),
        (lambda v: v | {"dossier": v["dossier"][1:]}, ["- {id: form, originals: 1}"], []),
        (lambda v: v | {"dossier": [*v["dossier"], {"id": "c", "copies": 1}]}, [], ["- {id: c, copies: 1}"]),
        (
            lambda v: v | {"dossier": [v["dossier"][0] | {"accepted": ["plain"]}, v["dossier"][1]]},
            ["- {id: form, originals: 1}"],
            ["- {id: form, originals: 1, accepted: [plain]}"],
        ),
        (
            lambda v: v | {"dossier": [v["dossier"][0], v["dossier"][1] | {"any_of": [{"id": "b", "copies": 1}]}]},
            ["  - {id: a, copies: 1}", "  - {id: b, copies: 2}"],
            ["  - {id: b, copies: 1}"],
        ),
    ],
)
def test_only_the_lines_of_what_differs_change(change: Any, gone: list[str], come: list[str]) -> None:
    before = typed(TEXT)
    after = change(before)
    text = edited(TEXT, list(edits_between(before, after)))
    assert typed(text) == after
    old, new = TEXT.splitlines(), text.splitlines()
    assert [line for line in old if line not in new] == gone
    assert [line for line in new if line not in old] == come


def test_nothing_differs() -> None:
    assert list(edits_between(typed(TEXT), typed(TEXT))) == []


def test_a_new_entry_comes_behind_the_one_that_is_named() -> None:
    assert edited("a: 1\nb: 2\n", [Edit(("c",), 3, after="a")]) == "a: 1\nc: 3\nb: 2\n"
    assert edited("x: {a: 1, b: 2}\n", [Edit(("x", "c"), 3, after="a")]) == "x: {a: 1, c: 3, b: 2}\n"
    assert edited("a: 1\nb: 2\n", [Edit(("c",), 3, after="z")]) == "a: 1\nb: 2\nc: 3\n"
