"""Clauses that let data come first: the paper is asked only where the State cannot read what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from analyzer.text.identity.kinds import Kinds
from analyzer.text.identity.limits.data_first import data_come_first
from analyzer.text.spelling import fold, has_any, words_in, words_of

_UNREADABLE = re.compile(
    r"(?:chưa có|không có) tài khoản định danh|chưa (?:được )?(?:định danh|xác thực) điện tử|kết nối[^.;]{0,160} bị gián đoạn"
    r"|khai thác(?:,| hoặc)? ?(?:sử dụng )?được|chưa (?:được )?(?:đăng tải|tích hợp|kết nối|chia sẻ|số hóa|đưa vào vận hành)|chưa có dữ liệu|không có (?:tên|thông tin|dữ liệu) (?:trên|trong)"
    r"|(?:khai thác|trong (?:các )?cơ sở dữ liệu)[^.;]{0,260}? thay thế (?:cho )?(?:các )?(?:thành phần hồ sơ|giấy tờ|bản sao|bản giấy)"
    r"|không yêu cầu (?:người|tổ chức|cá nhân|doanh nghiệp|công dân)[^.;]{0,40} (?:nộp|cung cấp|xuất trình)"
)
"""Further words for data that cannot be read, or that spare the paper: no account, registers not connected, nothing published."""
_ABOUT_UNREADABLE = words_of("định danh | xác thực | kết nối | dữ liệu | cổng thông tin | hệ thống")
_EVERY_PAPER = re.compile(
    r"(?:thành phần hồ sơ|giấy tờ|tài liệu|thông tin)[^.;]{0,30} (?:nêu trên|nói trên|ở trên|này|thủ tục hành chính|khai thác được)"
    r"|thành phần hồ sơ giải quyết|(?:các )?(?:văn bản, giấy tờ|giấy tờ|thành phần) khác mà đã có|các cơ sở dữ liệu được cơ quan chủ quản"
    r"|thay thế (?:cho )?(?:các )?bản giấy"
)
"""“Thành phần hồ sơ trong thủ tục hành chính này được thay thế …”: whatever paper the data can replace."""
_SENTENCE = re.compile(r"\.(?=\s|$)|\n")
_DATA_REPLACE = re.compile(
    r"(?:dữ liệu|vneid|định danh điện tử)\b(?:(?! cấp (?:lại|đổi|mới|giấy)| cập nhật)[^.;])*?(?<!giấy tờ )(?<!giá trị )\bthay (?:thế|cho)\b(?: cho)?(?P<papers>.*)"
)
"""“Dữ liệu … để thay thế Giấy khám sức khỏe”."""
_REPLACED_BY_DATA = re.compile(
    r"(?P<papers>.*)\bthay thế bằng (?:việc )?(?:sử dụng |khai thác |tra cứu )?(?:dữ liệu|thông tin)\b.*(?:dữ liệu|khai thác|tra cứu)"
)
"""“Giấy khai sinh được thay thế bằng dữ liệu …”: sought from the front of a sentence only."""
_REPLACE = ("thay thế", "thay cho")
_REPLACED_BY = "thay thế bằng"
_DATA = ("dữ liệu", "vneid", "định danh điện tử", "thông tin")
"""One of these stands in every sentence that tells of data in place of papers."""
_WHOLE_DOSSIER = re.compile(
    r"thành phần (?:hồ sơ|giải quyết) (?:(?:trong|của|cho) )?(?:các )?(?:giải quyết )?(?:thủ tục|hồ sơ)|giấy tờ (?:phải nộp|là thành phần hồ sơ)"
)
"""Words for every paper of the procedure, in whichever line they stand."""
_BRACKETED = re.compile(r"\([^()]*\)")
_BY_NUMBER = re.compile(
    r"khai số định danh cá nhân[^.;]*? (?:không bao gồm|không phải nộp) (?:bản sao )?(?:các )?giấy tờ (?:pháp lý|tùy thân|tuỳ thân)"
)
"""“Trường hợp kê khai số định danh cá nhân thì hồ sơ không bao gồm bản sao giấy tờ pháp lý của cá nhân”: the number leads to the register of persons."""
_OF_PERSONS = "cơ sở dữ liệu quốc gia về dân cư"
_FOR_LOOKUP = re.compile(
    r"\W*(?:(?:cung cấp|kê khai|khai) )?(?:các )?(?:thông tin|số định danh|mã số)\b.*? (?:để|phục vụ) .*?\b(?:tra cứu|khai thác)\b.*?(?:dữ liệu|hệ thống|cổng)"
)
_BRANCH = re.compile(r"[;.]|\bhoặc\b")
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

    def told(self, texts: Iterable[str]) -> Iterator[Clause]:
        """What single sentences of any text tell: that data replace papers they name, or the papers of the whole dossier.

        A sentence in brackets is said of the paper before it alone.
        """
        for text in texts:
            if "thay" in text or "ắt giảm" in text:
                for sentence in _SENTENCE.split(_BRACKETED.sub(" ", text)):
                    yield from self._sentence(_written_out(sentence))

    def _sentence(self, said: str) -> Iterator[Clause]:
        replaced = _replaced(said) if has_any(said, _REPLACE) and has_any(said, _DATA) else None
        if replaced and (kinds := self._kinds_in(replaced["papers"])):
            yield Clause(kinds, frozenset(), every=False)
        for part in said.split(";"):
            if _WHOLE_DOSSIER.search(part) and speaks_of_data(part):
                kinds, registers = self._kinds_in(part), self._registers_in(part)
                yield Clause(kinds, registers, every=not kinds and not registers)

    def _clause(self, text: str) -> Clause | None:
        if not speaks_of_data(text):
            return None
        said = _written_out(text)
        kinds, registers, every = self._kinds_in(said), self._registers_in(said), bool(_EVERY_PAPER.search(said))
        return Clause(kinds, registers, every) if kinds or registers or every else None

    def _kinds_in(self, said: str) -> frozenset[str]:
        return frozenset(found.id for found in self._kinds.all_in(words_in(said)))

    def _registers_in(self, said: str) -> frozenset[str]:
        by_number = "số định danh" in said and _BY_NUMBER.search(said) is not None
        return frozenset(id for name, id in self._registers.items() if name in said or (by_number and name == _OF_PERSONS))


def _replaced(said: str) -> re.Match[str] | None:
    """Where a sentence names the papers that data replace."""
    by_data = _REPLACED_BY_DATA.match(said) if _REPLACED_BY in said else None
    return by_data or _DATA_REPLACE.search(said)


def _written_out(text: str) -> str:
    """The text in the one spelling, with the names of registers in full."""
    said = fold(text)
    for short, long in _SHORT:
        said = said.replace(short, long)
    return said


def is_for_lookup(text: str) -> bool:
    """Whether a branch of a line is information given so that data can be looked up, so that data come first in the whole choice."""
    return any(_FOR_LOOKUP.match(branch) for branch in _BRANCH.split(fold(text)))


def speaks_of_data(text: str) -> bool:
    """Whether a text says that data are read first and the paper is needed only when that fails."""
    said = fold(text)
    return data_come_first(said) or (has_any(said, _ABOUT_UNREADABLE) and bool(_UNREADABLE.search(said)))
