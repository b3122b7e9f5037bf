"""The lists of facts that registers hold: read whole, spelt so that they can be found, their mistakes told with the place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from analyzer.bundled import folder
from analyzer.reading.tables import Tables
from analyzer.text.identity.held.facts import FILES, HERE, links, read_facts


def test_every_file_is_read() -> None:
    assert {path.stem for path in HERE.glob("*.yaml")} == set(FILES)


def test_every_register_is_one_of_the_vocabulary() -> None:
    known = Tables(folder("catalogue")).vocabulary().registers
    assert {register for link in links().all for register in link.registers} <= set(known)


def test_every_phrase_is_found_by_its_first_two_words() -> None:
    assert [word for link in links().all for word in link.words if len(word.split()) < 2] == []


def test_no_phrase_is_written_twice_in_a_list() -> None:
    for link in links().all:
        for phrases in (link.words, link.only_near, link.unless):
            assert len(set(phrases)) == len(phrases)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("- là người dân tộc", '- "..."', "'...' không có chữ nào."),
        ("only_near:", "only_next:", "Không có khóa 'only_next'"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, old: str, new: str, message: str) -> None:
    copy = tmp_path / "analyzer" / "text" / "identity" / "held"
    shutil.copytree(HERE, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    before, _, behind = (copy / "facts.yaml").read_text("utf-8").partition(old)
    (copy / "facts.yaml").write_text(f"{before}{new}{behind}", "utf-8")
    (problem,) = read_facts(copy)[1]
    assert message in problem.message.vi
    assert (problem.place.file, problem.place.line) == ("analyzer/text/identity/held/facts.yaml", before.count("\n") + 1)
