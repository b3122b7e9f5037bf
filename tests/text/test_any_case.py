"""Patterns without regard to case find what `re` finds, where `re` finds it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import analyzer
from analyzer.bundled import folder
from analyzer.facts.procedure.worded import pieces
from analyzer.reading.load import load
from analyzer.text.any_case import AnyCase, any_case, small
from tests.small import AS_OF

NOW_AND_THEN = 23
"""Every how many pieces of the bundled wording are read: some two hundred."""


def _patterns() -> list[AnyCase]:
    """Every pattern that a module of the program keeps, in its tables too."""
    names = [module.name for module in pkgutil.walk_packages(analyzer.__path__, "analyzer.") if "__main__" not in module.name]
    return [found for name in names for value in vars(importlib.import_module(name)).values() for found in _within(value)]


def _within(value: object) -> Iterator[AnyCase]:
    if isinstance(value, AnyCase):
        yield value
    elif isinstance(value, dict | tuple | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _within(each)


@pytest.fixture(scope="module")
def wording() -> list[str]:
    catalogue, _ = load(folder("catalogue"), AS_OF)
    said = sorted({piece.text for procedure in catalogue.procedures.values() for piece in pieces(procedure)})
    return [form for text in said[::NOW_AND_THEN] for form in (text, text.upper(), text.title())]


def test_the_patterns_of_the_program_find_what_re_finds(wording: list[str]) -> None:
    patterns = _patterns()
    assert len(patterns) > 200
    found = 0
    for pattern in patterns:
        plain = re.compile(pattern.pattern, re.IGNORECASE)
        for text in wording:
            wanted = [match.span() for match in plain.finditer(text)]
            assert [match.span() for match in pattern.finditer(text)] == wanted
            first = pattern.search(text)
            assert (first and first.span()) == (wanted[0] if wanted else None)
            assert pattern.sub("…", text) == plain.sub("…", text)
            assert pattern.split(text) == plain.split(text)
            found += len(wanted)
    assert found > 1000


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        (r"\bTTHC\b", "Các tthc và TTHC", ["tthc", "TTHC"]),
        (r"(?P<What>\S+)\s+ĐÃ\W", "Giấy đã, Thẻ Đã.", ["Giấy đã,", "Thẻ Đã."]),
        (r"(?<=nộp )\S+", "NỘP Phí; nộp thuế", ["Phí;", "thuế"]),
        (r"(?s)a.b", "A\nB", ["A\nB"]),
        (r"[A-ZÀ-Ỹ]{3}", "aBc ỹÀd 12", ["aBc", "ỹÀd"]),
    ],
)
def test_capitals_of_escapes_and_groups_keep_their_meaning(pattern: str, text: str, words: list[str]) -> None:
    assert [match[0] for match in any_case(pattern).finditer(text)] == words


@pytest.mark.parametrize("pattern", [r"(nộp) (phí)", r"(^|, )(\w*)", r"(\b)(nộp)?"])
@pytest.mark.parametrize("by", [r"\2 \1", "…", lambda found: found[0].upper()])
@pytest.mark.parametrize("count", [0, 1, 2])
def test_what_is_found_is_replaced_as_re_does(pattern: str, by: str, count: int) -> None:
    text = "NỘP phí, nộp PHÍ, nộp phí"
    assert any_case(pattern).sub(by, text, count) == re.compile(pattern, re.IGNORECASE).sub(by, text, count)


def test_a_search_may_begin_and_end_within_a_text() -> None:
    pattern = any_case(r"^nộp|nộp$")
    found = pattern.search("Nộp, NỘP, nộp", 1, 8)
    assert found is not None and found.span() == (5, 8)
    assert [match.start() for match in pattern.finditer("Nộp, NỘP, nộp")] == [0, 10]


def test_small_letters_stand_where_the_capitals_stood() -> None:
    """The small letter of İ is two signs long."""
    text = "İSTANBUL Nộp"
    assert len(small(text)) == len(text)
    found = any_case("nộp").search(text)
    assert found is not None and found[0] == "Nộp"


@pytest.mark.parametrize("pattern", [r"\u00C0", r"\N{DIGIT ONE}", r"\x41", r"(?P<A>x)(?(A)y|z)"])
def test_a_pattern_whose_small_letters_would_mean_something_else_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=re.escape(pattern)):
        any_case(pattern)
