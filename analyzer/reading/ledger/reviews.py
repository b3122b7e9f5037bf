"""The verdicts below `reviews/`: one file each, in any order; where two contradict each other, both are named."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from pydantic import TypeAdapter

from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.model.verdict import WORDS, Verdict, fingerprint_of
from analyzer.reading.files import read_named, yaml_names
from analyzer.reading.validate import validate
from analyzer.reading.yaml.positions import Source
from analyzer.reading.yaml.text import line_at

FOLDER = "reviews"
VERDICT: TypeAdapter[Verdict] = TypeAdapter(Verdict)
_NUMBER = re.compile(r"\d{4}-\d{2}-\d{2}-(\d{1,6})\b")
"""How the name of a file begins: its day, and how many verdicts of its finding came before, and one."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A verdict with the file it stands in, named relative to the catalogue."""

    verdict: Verdict
    file: str

    @property
    def order(self) -> tuple[date, int]:
        """Later verdicts of a finding come after earlier ones; two people at the same moment give the same."""
        found = _NUMBER.match(self.file.rpartition("/")[2])
        return self.verdict.on, int(found[1]) if found else 0


def read_reviews(root: Path) -> tuple[list[Recorded], list[Problem]]:
    """Every verdict that is right, in the order of finding and time, and every problem of the others."""
    recorded: list[Recorded] = []
    problems: list[Problem] = []
    sources: dict[str, Source] = {}
    for name in yaml_names(root / FOLDER, problems):
        source, read, wrong = read_named(os.fspath(root), f"{FOLDER}/{name}")
        problems += wrong
        if read is None:
            continue
        checked = validate(VERDICT, source, read)
        verdict, wrong = checked[0], checked[1] + (_mistakes(source, checked[0]) if checked[0] is not None else [])
        problems += wrong
        if verdict is not None and not wrong:
            sources[source.file] = source
            recorded.append(Recorded(verdict, source.file))
    recorded.sort(key=lambda one: (one.verdict.fingerprint, one.order, one.file))
    return recorded, [*problems, *_contradictions(recorded, sources)]


def _mistakes(source: Source, verdict: Verdict) -> list[Problem]:
    """What is wrong with a verdict whose every value has its form."""
    right = fingerprint_of(verdict.rule, verdict.procedure, verdict.paths)
    found = []
    if right != verdict.fingerprint:
        message = Text(
            f"Dấu nhận dạng {verdict.fingerprint} không phải của quy tắc, thủ tục và đường dẫn ghi trong tệp.",
            f"The fingerprint {verdict.fingerprint} is not that of the rule, procedure and paths of this file.",
        )
        remedy = Text(
            f"Tệp đã bị sửa tay: khôi phục tệp, hoặc ghi {right} nếu quy tắc, thủ tục và đường dẫn là đúng.",
            f"The file was edited by hand: restore it, or write {right} if rule, procedure and paths are right.",
        )
        found.append(_problem(source, "fingerprint", "wrong_fingerprint", message, remedy))
    if not verdict.by.strip():
        message = Text("Ý kiến không ghi của ai.", "The verdict is nobody's.")
        found.append(_problem(source, "by", "missing_person", message, Text("Ghi họ tên sau 'by:'.", "Write a name after 'by:'.")))
    if verdict.verdict == "reject" and not verdict.reason.strip():
        message = Text("Ý kiến không chấp nhận (reject) thiếu lý do.", "A rejection wants a reason.")
        remedy = Text("Thêm dòng 'reason: ...'.", "Add a line 'reason: ...'.")
        found.append(_problem(source, "verdict", "missing_reason", message, remedy))
    if verdict.until is not None and verdict.until <= verdict.on:
        message = Text(
            f"Ý kiến hết hạn ngày {verdict.until:%d/%m/%Y}, không sau ngày cho ý kiến {verdict.on:%d/%m/%Y}.",
            f"The verdict ends on {verdict.until}, not after the day it was given, {verdict.on}.",
        )
        found.append(_problem(source, "until", "wrong_order_of_days", message, Text("Sửa 'until' hoặc 'on'.", "Correct 'until' or 'on'.")))
    return found


def _contradictions(recorded: Iterable[Recorded], sources: dict[str, Source]) -> list[Problem]:
    """Verdicts on one finding that differ and of which none came after the other."""
    problems = []
    for fingerprint, group in groupby(recorded, key=lambda one: one.verdict.fingerprint):
        latest = latest_of(list(group))
        if len({one.verdict.verdict for one in latest}) > 1:
            said = [(one.verdict.by, WORDS[one.verdict.verdict]) for one in latest]
            vi = ", ".join(f"{by}: {word.vi}" for by, word in said)
            en = ", ".join(f"{by}: {word.en}" for by, word in said)
            problems.append(
                _problem(
                    sources[latest[-1].file],
                    "verdict",
                    "contradictory_verdicts",
                    Text(f"Hai ý kiến cùng lúc trái nhau ({vi}).", f"Two verdicts of the same moment contradict each other ({en})."),
                    Text(
                        f"Thống nhất rồi ghi ý kiến sau cùng: tthc review {fingerprint} ...; cho đến lúc đó vấn đề vẫn thuộc danh sách cần xử lý.",
                        f"Agree, then record the last word: tthc review {fingerprint} ...; until then the finding is not rejected.",
                    ),
                )
            )
    return problems


def latest_of(recorded: list[Recorded]) -> list[Recorded]:
    """Of the verdicts on one finding, the last; several where they were given at the same moment."""
    last = max(one.order for one in recorded)
    return [one for one in recorded if one.order == last]


def _problem(source: Source, key: str, code: str, message: Text, remedy: Text) -> Problem:
    place = source.place(key)
    return Problem(place, code, message, remedy, line_at(source.data, place.line))
