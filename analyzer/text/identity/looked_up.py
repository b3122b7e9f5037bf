"""Clauses that let data come first: the paper is asked only where the State cannot read what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analyzer.text.identity.conditions import data_come_first
from analyzer.text.identity.kinds import Kinds
from analyzer.text.identity.spelling import fold, has_any, words_in, words_of

_UNREADABLE = re.compile(
    r"(?:chưa có|không có) tài khoản định danh|chưa (?:được )?(?:định danh|xác thực) điện tử|kết nối[^.;]{0,160} bị gián đoạn"
    r"|khai thác(?:,| hoặc)? ?(?:sử dụng )?được|chưa (?:được )?(?:đăng tải|tích hợp|kết nối|chia sẻ|số hóa|đưa vào vận hành)|chưa có dữ liệu|không có (?:tên|thông tin|dữ liệu) (?:trên|trong)"
    r"|khai thác[^.;]{0,260}? thay thế (?:cho )?(?:các )?(?:thành phần hồ sơ|giấy tờ|bản sao)"
    r"|không yêu cầu (?:người|tổ chức|cá nhân|doanh nghiệp|công dân)[^.;]{0,40} (?:nộp|cung cấp|xuất trình)"
)
"""Further words for data that cannot be read, or that spare the paper: no account, registers not connected, nothing published."""
_ABOUT_UNREADABLE = words_of("định danh | xác thực | kết nối | dữ liệu | cổng thông tin | hệ thống")
_EVERY_PAPER = re.compile(
    r"(?:thành phần hồ sơ|giấy tờ|tài liệu|thông tin)[^.;]{0,30} (?:nêu trên|nói trên|ở trên|này|thủ tục hành chính|khai thác được)"
    r"|thành phần hồ sơ giải quyết|(?:các )?(?:văn bản, giấy tờ|giấy tờ|thành phần) khác mà đã có|các cơ sở dữ liệu được cơ quan chủ quản"
)
"""“Thành phần hồ sơ trong thủ tục hành chính này được thay thế …”: whatever paper the data can replace."""
_SHORT = (
    ("csdlqgvdc", "cơ sở dữ liệu quốc gia về dân cư"),
    ("csdlhtđt", "cơ sở dữ liệu hộ tịch điện tử"),
    ("csdlqg", "cơ sở dữ liệu quốc gia"),
    ("csdl", "cơ sở dữ liệu"),
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Which papers of a dossier a clause speaks of: `kinds`, those of `registers`, or `every` one that data can replace."""

    kinds: frozenset[str]
    registers: frozenset[str]
    every: bool

    def covers(self, kind: str, registers: Iterable[str]) -> bool:
        return self.every or kind in self.kinds or not self.registers.isdisjoint(registers)


class Clauses:
    """Reads clauses by one vocabulary: `registers` are the names of registers by id."""

    def __init__(self, kinds: Kinds, registers: Mapping[str, str]) -> None:
        self._kinds = kinds
        self._registers = {fold(name): id for id, name in registers.items()}

    def of(self, texts: Iterable[str]) -> tuple[Clause, ...]:
        """The clauses in the lines, notes and headings of a dossier."""
        return tuple(clause for text in texts if (clause := self._clause(text)) is not None)

    def _clause(self, text: str) -> Clause | None:
        if not speaks_of_data(text):
            return None
        said = fold(text)
        for short, long in _SHORT:
            said = said.replace(short, long)
        kinds = frozenset(found.id for found in self._kinds.all_in(words_in(said)))
        registers = frozenset(id for name, id in self._registers.items() if name in said)
        every = bool(_EVERY_PAPER.search(said))
        return Clause(kinds, registers, every) if kinds or registers or every else None


def speaks_of_data(text: str) -> bool:
    """Whether a text says that data are read first and the paper is needed only when that fails."""
    said = fold(text)
    return data_come_first(said) or (has_any(said, _ABOUT_UNREADABLE) and bool(_UNREADABLE.search(said)))
