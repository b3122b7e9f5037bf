"""The word lists of heads: what is wrong in them is told, and every phrase in them can decide something."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from analyzer.model.problems import Problem
from analyzer.reading.files import read
from analyzer.text.identity.heads.word_lists import FILES, HERE, LAST, SHARED, WordFile, read_word_lists, word_lists
from analyzer.text.spelling import fold, spaced


def written(name: str) -> WordFile:
    """A file as it is written."""
    said = read(HERE, HERE / f"{name}.yaml")[1]
    assert said is not None
    return TypeAdapter(WordFile).validate_python(said.root)


def changed(tmp_path: Path, name: str, old: str, new: str) -> Problem:
    """The one mistake in the word lists when a file says something else at its first `old`; it stands on that line."""
    folder = tmp_path / "analyzer" / "text" / "identity" / "heads"
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    file = folder / f"{name}.yaml"
    before, _, behind = file.read_text("utf-8").partition(old)
    assert behind
    file.write_text(f"{before}{new}{behind}", "utf-8")
    (problem,) = read_word_lists(folder)[1]
    assert problem.place.file == f"analyzer/text/identity/heads/{name}.yaml"
    assert problem.place.line == before.count("\n") + 1
    return problem


def test_every_file_is_read() -> None:
    assert {path.stem for path in HERE.glob("*.yaml")} == {*FILES, LAST, SHARED}


def test_a_shared_list_stands_for_each_of_its_phrases() -> None:
    (requests,) = (each for each in word_lists().principles if "tờ trình của công an" in each.heads)
    assert "văn bản kiến nghị của cơ quan thuế" in requests.heads
    assert not any("$" in phrase for each in word_lists().principles for phrase in (*each.heads, *each.when, *each.unless))


@pytest.mark.parametrize(
    ("change", "message", "remedy"),
    [
        (
            ("of_others", "class: identity", "class: identiti"),
            "'identiti' không phải giá trị của 'class'.",
            "Có phải là 'identity'?",
        ),
        (
            ("last", "sure: 0.55", "sure: 55"),
            "'sure' cần số từ 0 đến 1, nhưng tệp ghi '55'.",
            "Sửa thành số từ 0 đến 1; viết như 0.8.",
        ),
        (("last", "when:", "wen:"), "Không có khóa 'wen'.", "Có phải là 'when'?"),
        (("by_maker", "$assessors", "$assesors"), "Không có danh sách 'assesors' trong shared.yaml.", "Có phải là 'assessors'?"),
        (("shared", "- ubnd", "- $senders"), "'$senders': shared.yaml không gọi danh sách khác.", "Viết ra từng cụm từ."),
        (
            ("last", "principles:", "lists: {mine: [hãng tàu]}\nprinciples:"),
            "'lists' ở tệp này không được đọc.",
            "Danh sách chung ở shared.yaml, nguyên tắc ở các tệp khác.",
        ),
        (("written", "- tờ đơn", '- "..."'), "'...' không có chữ nào.", "Viết cụm từ, hoặc bỏ dòng này."),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_to_do(tmp_path: Path, change: tuple[str, str, str], message: str, remedy: str) -> None:
    problem = changed(tmp_path, *change)
    assert (problem.message.vi, problem.remedy.vi) == (message, remedy)


def test_no_head_stands_behind_a_principle_that_always_holds_for_it() -> None:
    settled: set[str] = set()
    for principle in word_lists().principles:
        for head in principle.heads:
            assert head not in settled, f"{head} ({principle.kind})"
            if not principle.when and not principle.unless:
                settled.add(head)


def test_no_phrase_is_written_where_another_of_the_list_says_it_already() -> None:
    """Whatever a longer phrase is found in, a shorter one inside it is found in too."""
    for name in (*FILES, LAST):
        for number, each in enumerate(written(name).principles):
            for phrases in (each.when, each.unless):
                spelled = [spaced(fold(phrase)) for phrase in phrases]
                assert [
                    long for at, long in enumerate(spelled) if any(short in long for short in spelled[:at] + spelled[at + 1 :])
                ] == [], f"{name}.yaml, principle {number + 1}"


def test_no_head_is_written_twice() -> None:
    for principle in (*word_lists().principles, *word_lists().last):
        heads = Counter(spaced(head) for head in principle.heads)
        assert [head for head, times in heads.items() if times > 1] == [], principle.says.vi


def test_what_is_no_head_begins_like_one() -> None:
    heads = {spaced(head) for principle in word_lists().principles for head in principle.heads}
    for phrase in map(spaced, word_lists().no_heads):
        assert phrase not in heads
        assert any(phrase.startswith(head) or head.startswith(phrase) for head in heads), phrase


def test_they_are_read_when_a_line_is_read() -> None:
    asks = "from analyzer.text.identity.identify import Identifier; from analyzer.text.identity.heads import word_lists as lists"
    command = [sys.executable, "-c", f"{asks}; print(lists.word_lists.cache_info().currsize)"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "0\n"
