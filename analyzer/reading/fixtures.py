"""The examples of a rule as plain values: YAML as in a catalogue, where repeated parts may also be written once (`&name`, `*name`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import yaml

from analyzer.model.near import unknown
from analyzer.model.problems import Place, Problem
from analyzer.model.refusals import why_refused
from analyzer.model.text import Text
from analyzer.reading.files import bytes_of

Kind = Literal["fires", "spares"]
KINDS: tuple[Kind, ...] = ("fires", "spares")
"""The keys that hold cases: where the rule must fire, and where it must not."""
LARGEST = 1 << 20
MOST_VALUES = 100_000
"""A file that repeats its parts many times over would fill the memory when it is written out."""


def read_fixture(path: Path) -> tuple[dict[str, Any] | None, list[Problem]]:
    """What a file of examples says, every scalar as it is written; None with one problem where it cannot be read."""
    try:
        data = bytes_of(str(path))
        if len(data) > LARGEST:
            return None, [_problem(path, Text("Tệp quá lớn.", "The file is too large."))]
        said = yaml.load(data.decode(), yaml.CBaseLoader)
    except OSError as error:
        why = why_refused(error)
        return None, [_problem(path, Text(f"Không đọc được tệp: {why.vi}.", f"The file cannot be read: {why.en}."))]
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        said = getattr(error, "problem", None) or type(error).__name__
        return None, [_problem(path, Text(f"YAML viết sai: {said}.", f"Broken YAML: {said}."), line, column)]
    if not isinstance(said, dict) or not _is_small(said):
        return None, [_problem(path, Text("Tệp phải có 'fires' và 'spares'.", "The file needs 'fires' and 'spares'."))]
    wrong = [_problem(path, _no_list(kind)) for kind in KINDS if not _is_list_of_cases(said.get(kind) or [])]
    wrong += [_problem(path, _no_key(key)) for key in said if key not in KINDS]
    return (None, wrong) if wrong else (said, [])


def _is_list_of_cases(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(case, dict) for case in value)


def _no_list(kind: str) -> Text:
    return Text(
        f"'{kind}' phải là một danh sách các trường hợp, mỗi trường hợp bắt đầu bằng '- case: ...'.",
        f"'{kind}' must be a list of cases, each of which begins with '- case: ...'.",
    )


def _no_key(key: str) -> Text:
    return unknown(Text("khóa", "key"), key, KINDS, Text("Tệp chỉ có 'fires' và 'spares'.", "The file has 'fires' and 'spares' alone."))


def _is_small(value: Any) -> bool:
    """Whether a value written out in full is of a size to work with."""
    waiting, seen = [value], 0
    while waiting and seen <= MOST_VALUES:
        one = waiting.pop()
        seen += 1
        waiting.extend(one.values() if isinstance(one, dict) else one if isinstance(one, list) else ())
    return not waiting


def _problem(path: Path, message: Text, line: int = 0, column: int = 0) -> Problem:
    return Problem(Place(path.name, line, column), "wrong_fixture", message, Text("Xem rules/README.md.", "See rules/README.md."))
