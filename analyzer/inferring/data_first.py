"""Registers that the wording of a record says the body reads first: a paper they hold is asked only when the data fail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from analyzer.inferring.wording import step_texts
from analyzer.model.procedure import Procedure, every_line
from analyzer.model.vocabulary import Register

ANY = "*"
"""Stands for every register: the wording says “the databases” and names none."""
WHEN = "khi không khai thác được dữ liệu"

_HINT = "khai thác"
_READ_FIRST = re.compile(
    r"khai thác[^.;]{0,260}?(?:để |nhằm )?thay thế (?:cho )?(?:các )?(?:thành phần hồ sơ|giấy tờ|bản sao|hồ sơ)"
    r"|khai thác được[^.;]{0,260}?(?:thì )?không (?:yêu cầu|phải|cần)[^.;]{0,60}? (?:nộp|cung cấp|xuất trình)"
    r"|không khai thác được[^.;]{0,260}?(?:mới |thì )?(?:yêu cầu|phải)[^.;]{0,80}? (?:nộp|cung cấp|bổ sung|xuất trình)",
    re.IGNORECASE,
)
"""“… khai thác, sử dụng thông tin trong Cơ sở dữ liệu … để thay thế thành phần hồ sơ …”."""
_BEFORE, _AFTER = 160, 400
"""Letters around these words within which the registers are named."""


def read_first(procedure: Procedure, registers: Mapping[str, Register]) -> frozenset[str]:
    """The registers; `ANY` where the wording names none; nothing where it speaks of no data."""
    found: set[str] = set()
    for text in _texts(procedure):
        if _HINT in text.lower():
            for match in _READ_FIRST.finditer(text):
                around = text[max(0, match.start() - _BEFORE) : match.end() + _AFTER].lower()
                found.update(_named(around, registers) or (ANY,))
    return frozenset(found)


def is_read_first(held_in: Iterable[str], first: frozenset[str]) -> bool:
    """Whether a paper that these registers hold is asked only when their data fail."""
    held = set(held_in)
    return bool(held) and (ANY in first or not held.isdisjoint(first))


def _texts(procedure: Procedure) -> Iterator[str]:
    yield from step_texts(procedure)
    yield from (case.name for case in procedure.cases.values())
    yield from (line.name for line in every_line(procedure.dossier) if line.name)


def _named(words: str, registers: Mapping[str, Register]) -> list[str]:
    return [id for id, register in registers.items() if _last_words(register.name.vi) in words]


def _last_words(name: str) -> str:
    """What a register is about: `Cơ sở dữ liệu quốc gia về dân cư` -> `về dân cư`, as notes shorten its name in many ways."""
    small = name.lower()
    return small[small.index(" về ") + 1 :] if " về " in small else small.removeprefix("cơ sở dữ liệu ")
