"""Reading of YAML against PyYAML's own nodes: every scalar as written, every place where PyYAML has it; nothing raises."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analyzer.model.problems import Place, Problem
from analyzer.reading.yaml.events import Read, parse
from analyzer.reading.yaml.positions import Source, place_of
from tests.reading.folders import GOOD

WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\u2028\u2029\ufeff\ufffe\uffff"), max_size=12).map(
    lambda text: unicodedata.normalize("NFC", text)
)
KEYS = WORDS.filter(lambda word: word != "<<" and len(word.encode()) < 100)
TREES = st.dictionaries(
    KEYS,
    st.recursive(
        WORDS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
        max_leaves=12,
    ),
    min_size=1,
    max_size=5,
)
STYLES = st.sampled_from([None, '"', "'"])
QUICK = settings(max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow])


def _parse(data: bytes) -> tuple[Read | None, list[Problem]]:
    return parse(Source("x.yaml", data))


def _dumped(tree: Any, style: str | None, flow: bool) -> str:
    text = yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True, default_style=style, default_flow_style=flow, sort_keys=False)
    return str(text)


@QUICK
@given(TREES, STYLES, st.booleans())
def test_every_scalar_comes_back_as_written(tree: dict[str, Any], style: str | None, flow: bool) -> None:
    assert _parse(_dumped(tree, style, flow).encode()) == (Read(tree, []), [])


@QUICK
@given(TREES, STYLES, st.booleans())
def test_places_are_those_of_keys_and_members(tree: dict[str, Any], style: str | None, flow: bool) -> None:
    text = _dumped(tree, style, flow)
    source = Source("x.yaml", text.encode())
    for location, mark in _marks(yaml.compose(text, yaml.CSafeLoader), ()):
        assert source.place(*location) == place_of("x.yaml", mark)


def _marks(node: yaml.Node, location: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(node, yaml.MappingNode):
        for key, inner in node.value:
            yield (*location, key.value), key.start_mark
            yield from _marks(inner, (*location, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, inner in enumerate(node.value):
            yield (*location, number), inner.start_mark
            yield from _marks(inner, (*location, number))


def test_a_column_far_out_is_exact() -> None:
    assert Source("x.yaml", b"{a: " + b"x" * 9999 + b", b: 1}").place("b") == Place("x.yaml", 1, 10006)


@pytest.mark.parametrize("sign", ["*", "&", "!"])
def test_signs_inside_words_change_nothing(sign: str) -> None:
    """In a file with such a sign every event is asked for a tag, an anchor or an alias: to the same end."""
    text = "a: [{b: x?, c?: 'y', d: , d: 2}, z]"
    with_sign, problems = _parse(text.replace("?", sign).encode())
    without, same_problems = _parse(text.encode())
    assert with_sign is not None
    assert without is not None
    assert repr(with_sign.root).replace(sign, "?") == repr(without.root) == "{'a': [{'b': 'x?', 'c?': 'y', 'd': '2'}, 'z']}"
    assert (
        [(p.place, p.code) for p in problems] == [(p.place, p.code) for p in same_problems] == [(Place("x.yaml", 1, 27), "duplicate_key")]
    )


@QUICK
@given(st.binary(max_size=300))
def test_random_bytes_never_raise(data: bytes) -> None:
    _is_read_or_refused(data)


@settings(QUICK, max_examples=150)
@given(st.data())
def test_a_damaged_file_never_raises(data: st.DataObject) -> None:
    damaged = bytearray(GOOD.encode() + b"dossier:\n  - {id: form, document: declaration, for: {case: [a, 'b']}}\nnote: |\n  hai\n")
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(damaged)))
        piece = data.draw(
            st.binary(max_size=4) | st.sampled_from([b"&a ", b"*a", b"!!x ", b"<<: ", b"---\n", b"{", b"]", b'"', b"\t", b"? "])
        )
        damaged[at : at + data.draw(st.integers(0, 5))] = piece
    _is_read_or_refused(bytes(damaged))


def _is_read_or_refused(data: bytes) -> None:
    read, problems = _parse(data)
    assert (read is None) == any(problem.code != "duplicate_key" for problem in problems)
    for problem in problems:
        assert problem.place.line >= 0
        assert problem.remedy.vi
        assert problem.remedy.en


@pytest.mark.parametrize(
    "content",
    [
        "x: " + "[" * 2000,
        "x: & a",
        "x: * a",
        "x: |a\n  b\n",
        "x: |0\n  b\n",
        'x: "a\n---\nb"',
        'x: "\\ud800"',
        'x: "\\uzz"',
        "% a\nx: 1\n",
        "%a%\nx: 1\n",
        "x: !<a\n",
        "x: !a!b c\n",
        "x: @a",
    ],
)
def test_what_libyaml_says_is_told_in_vietnamese(content: str) -> None:
    _, problems = parse(Source("a.yaml", content.encode()))
    told = [problem.message.vi.partition(": ")[2].rstrip(".") for problem in problems if problem.code == "broken_yaml"]
    assert told
    assert not set(told) & {problem.message.en.partition(": ")[2].rstrip(".") for problem in problems}
