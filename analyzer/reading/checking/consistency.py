"""What cannot be in one procedure: an id twice, a line that is two things, steps in a circle, dates in the wrong order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from analyzer.model.catalogue import Positions
from analyzer.model.dossier import RequiredDocument, dossier_lines, every_line
from analyzer.model.problems import Problem
from analyzer.model.procedure import ELEMENT_LISTS, Procedure, Step, elements_in
from analyzer.model.text import Text


def check_consistency(procedure: Procedure, positions: Positions) -> list[Problem]:
    """Every contradiction inside one procedure."""
    lines = every_line(procedure.dossier)
    found = (*_code(procedure), *_ids(procedure, lines), *_lines(procedure, lines), *_circles(procedure), *_dates(procedure))
    return _problems(procedure, found, positions)


def check_dates(procedure: Procedure, positions: Positions) -> list[Problem]:
    """Those of its own dates only."""
    return _problems(procedure, _dates(procedure), positions)


def _problems(procedure: Procedure, found: Iterable[Contradiction], positions: Positions) -> list[Problem]:
    return [Problem(positions.procedure(procedure.id, path), code, message, remedy) for path, code, message, remedy in found]


Contradiction = tuple[str, str, Text, Text]
"""Path, code, message, remedy."""


_USUAL_CODE = len("1.004222")


def _code(procedure: Procedure) -> Iterator[Contradiction]:
    """A longer code is taken for a slip, unless it was published so: then the record stands under `source:`."""
    if len(procedure.id) > _USUAL_CODE and not procedure.source:
        yield (
            "id",
            "unusual_code",
            Text(f"Mã '{procedure.id}' dài hơn mã của Cơ sở dữ liệu quốc gia.", f"The code '{procedure.id}' is longer than codes are."),
            Text('Mã thủ tục: "1.004222".', 'A code: "1.004222".'),
        )


def _ids(procedure: Procedure, lines: list[RequiredDocument]) -> Iterator[Contradiction]:
    for name in ELEMENT_LISTS:
        listed = lines if name == "dossier" else getattr(procedure, name)
        if len(listed) > 1 and len({element.id for element in listed}) < len(listed):
            yield from _used_twice(procedure, name)


def _used_twice(procedure: Procedure, name: str) -> Iterator[Contradiction]:
    seen: set[str] = set()
    for path, element in elements_in(procedure, name):
        if path.endswith("/otherwise"):
            continue  # alone behind its look-up, it needs no id
        if (id := element.id) in seen:
            yield (
                path,
                "duplicate_id",
                Text(f"Mã '{id}' dùng hai lần trong '{name}'.", f"The id '{id}' is used twice in '{name}'."),
                Text("Đặt mã khác cho một trong hai; mã không dùng lại.", "Give one of them another id; ids are never reused."),
            )
        seen.add(id)


def _lines(procedure: Procedure, lines: list[RequiredDocument]) -> Iterator[Contradiction]:
    for line in lines:
        said = bool(line.document) + bool(line.any_of) + bool(line.all_of) + bool(line.lookup)
        if said > 1 or (not said and not line.name):
            yield (
                next(path for path, other in dossier_lines(procedure.dossier) if other is line),
                "unclear_document",
                Text(
                    f"Dòng hồ sơ '{line.id}' phải có đúng một trong: document, any_of, all_of, lookup; hoặc chỉ name.",
                    f"The dossier line '{line.id}' needs exactly one of: document, any_of, all_of, lookup; or name alone.",
                ),
                Text("Giữ lại một khóa.", "Keep one of these keys."),
            )


def _circles(procedure: Procedure) -> Iterator[Contradiction]:
    if not _in_order(procedure.steps) and (cycle := circle({step.id: step.after for step in procedure.steps if step.after})):
        legs = " → ".join(cycle)
        yield (
            f"steps/{cycle[0]}",
            "step_cycle",
            Text(f"Các bước chờ nhau thành vòng: {legs}.", f"The steps wait for each other in a circle: {legs}."),
            Text("Bỏ một 'after' để có bước đầu tiên.", "Remove one 'after' so that there is a first step."),
        )
    if cycle := circle({name: (case.within,) for name, case in procedure.cases.items() if case.within}):
        legs = " → ".join(cycle)
        yield (
            f"cases/{cycle[0]}",
            "case_cycle",
            Text(f"Các trường hợp nằm trong nhau thành vòng: {legs}.", f"The cases lie within each other in a circle: {legs}."),
            Text("Bỏ một 'within'.", "Remove one 'within'."),
        )


def _in_order(steps: Iterable[Step]) -> bool:
    """Whether every step stands below those it waits for, as people write them: then nothing can turn in a circle."""
    met: set[str] = set()
    for step in steps:
        if step.id in met or not met.issuperset(step.after):
            return False
        met.add(step.id)
    return True


def _dates(procedure: Procedure) -> Iterator[Contradiction]:
    effective, until = procedure.effective, procedure.until
    if effective and until and until < effective:
        yield (
            "until",
            "impossible_dates",
            Text(
                f"Hết hiệu lực ({until}) trước khi có hiệu lực ({effective}).", f"It ends ({until}) before it takes effect ({effective})."
            ),
            Text("Sửa lại một trong hai ngày.", "Correct one of the dates."),
        )


def circle(graph: Mapping[str, Iterable[str]]) -> list[str]:
    """The first circle, each name followed by one it waits for; empty where there is none."""
    if not graph:
        return []
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []
