"""Places found by reading a file again: of every element and word, in files well written, wrong, changed or gone meanwhile."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from analyzer.bundled import folder
from analyzer.model.dossier import dossier_lines
from analyzer.model.problems import Place
from analyzer.model.procedure import ELEMENT_LISTS
from analyzer.reading.load import load
from analyzer.reading.yaml.positions import Source
from tests.reading.folders import HEAD, WRONG, read, told

DOSSIER = """\
dossier:
  - id: choice
    any_of:
      - {id: card, document: declaration}
      - id: bundle
        all_of: [{id: inner, document: birth_certificate}]
  - {id: data, lookup: [population], otherwise: {id: paper, document: birth_certificate}}
  - {id: other_data, lookup: [population], otherwise: {any_of: [{id: nameless, document: birth_certificate}]}}
  - {id: third_data, lookup: [population], otherwise: {document: birth_certificate}}
legal_basis: ["68/2020/QH14 Điều 20"]
"""


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ("", 1, 1),
        ("name", 3, 1),
        ("dossier", 6, 1),
        ("dossier/choice", 7, 5),
        ("dossier/choice/card", 9, 9),
        ("dossier/choice/card/document", 9, 20),
        ("dossier/choice/bundle", 10, 9),
        ("dossier/choice/bundle/inner", 11, 18),
        ("dossier/data/paper", 12, 38),
        ("dossier/data/gone", 12, 5),
        ("dossier/other_data/otherwise", 13, 44),
        ("dossier/other_data/otherwise/nameless", 13, 65),
        ("legal_basis/68/2020/QH14 Điều 20", 15, 15),
        ("steps/file", 1, 1),
    ],
)
def test_a_path_leads_to_its_place_or_to_the_nearest_above(tmp_path: Path, path: str, line: int, column: int) -> None:
    catalogue, problems = read(tmp_path, {WRONG: HEAD + DOSSIER})
    assert "duplicate_id" not in {problem.code for problem in problems}
    for meanwhile in (HEAD.encode(), b"{broken: [", b""):
        assert catalogue.positions.procedure("1.000002", path) == Place(WRONG, line, column)
        (tmp_path / WRONG).write_bytes(meanwhile)
    (tmp_path / WRONG).unlink()
    assert catalogue.positions.procedure("1.000002", path) == Place(WRONG, line, column)


def test_every_element_of_the_bundled_catalogue_stands_where_its_id_is_written() -> None:
    root = folder("catalogue")
    catalogue, _ = load(root, date(2026, 11, 22))
    lines: dict[str, list[str]] = {}
    for code, procedure in catalogue.procedures.items():
        paths = [path for path, _ in dossier_lines(procedure.dossier)]
        paths += [f"{name}/{element.id}" for name in ELEMENT_LISTS if name != "dossier" for element in getattr(procedure, name)]
        for path in paths:
            place = catalogue.positions.procedure(code, path)
            text = lines.setdefault(place.file, (root / place.file).read_text("utf-8").splitlines())
            from_here = "\n".join([text[place.line - 1][place.column - 1 :], *text[place.line : place.line + 2]])
            assert re.match(rf"(otherwise:\s*)?{{?id: {path.rpartition('/')[2]}\b", from_here), f"{place} {path}"


def test_of_a_key_written_twice_the_last_place_counts() -> None:
    source = Source("x.yaml", b"a: 1\nb:\na: {c: 2}\na:\n")
    assert [source.place("a"), source.place("b"), source.place("a", "c")] == [
        Place("x.yaml", line, 1 + 4 * (line == 3)) for line in (4, 2, 3)
    ]


def test_each_repetition_names_the_one_before(tmp_path: Path) -> None:
    _, problems = read(tmp_path, {WRONG: HEAD + "note: a\nnote:\nnote: b\n"})
    assert [told(problem).partition(" →")[0] for problem in problems] == [
        f"{WRONG}:7:1 duplicate_key: Khóa 'note' viết hai lần; lần đầu ở dòng 6.",
        f"{WRONG}:8:1 duplicate_key: Khóa 'note' viết hai lần; lần đầu ở dòng 7.",
    ]


def test_the_bytes_of_a_file_are_kept_as_they_were_read(tmp_path: Path) -> None:
    catalogue, _ = read(tmp_path, {WRONG: HEAD})
    (tmp_path / WRONG).write_text("khác", "utf-8")
    assert catalogue.positions.as_read(WRONG) == HEAD.encode()
    assert catalogue.positions.as_read("vocabulary/documents.yaml") == (tmp_path / "vocabulary" / "documents.yaml").read_bytes()
    assert catalogue.positions.as_read("procedures/none.yaml") == b""
