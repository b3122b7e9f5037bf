"""A check-up of a catalogue on the terminal: the grade, the parts, the groups, the gaps, the blind rules; worst first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console

from analyzer.doctor.checkup import Checkup, Group
from analyzer.doctor.parts import GRADED, PARTS
from analyzer.model.text import NOTHING, Language, Text
from analyzer.report.around import fact_called
from analyzer.report.numbers import percent, plain
from analyzer.report.screen.tables import Head, draw, styled

MOST = 13
"""Rows of a table whose whole is in the JSON; the parts are as many."""
_NAMED = 3
"""So many codes stand beside a gap."""
_NAMES = {part.key: part.name for part in PARTS}
_ACCENT = "bold cyan"


def print_checkup(checkup: Checkup, console: Console, language: Language) -> None:
    """Print what is whole and what is not."""
    _Screen(checkup, console, language).all()


class _Screen:
    def __init__(self, checkup: Checkup, console: Console, language: Language) -> None:
        self.checkup = checkup
        self.console = console
        self.language = language

    def all(self) -> None:
        self._answer()
        self._parts()
        for title, groups in (
            (Text("Theo bộ", "By ministry"), self.checkup.ministries),
            (Text("Theo lĩnh vực", "By field"), self.checkup.fields),
        ):
            self._groups(title, groups)
        self._flaws()
        self._blind()
        self._worst()

    def _answer(self) -> None:
        whole, n = self.checkup.whole, self._number
        share = percent(whole.full, whole.of, self.language) or "-"
        told = Text(
            f"Đầy đủ {share}: {n(whole.full)} trên {n(whole.of)} bộ phận bắt buộc"
            f" ({n(len(whole.members))} thủ tục × {len(GRADED)} bộ phận) có và đọc được.",
            f"{share} whole: {n(whole.full)} of {n(whole.of)} mandatory parts"
            f" ({n(len(whole.members))} procedures × {len(GRADED)} parts) are stated and can be read.",
        )
        self._line(told, "bold")
        if inferred := self.checkup.inferred:
            vi = f"Trong đó {n(inferred)} bộ phận đọc được nhờ lời văn của bản ghi, chưa ai xác nhận."
            self._line(Text(vi, f"Of these, {n(inferred)} are read from the wording of the record, confirmed by nobody yet."))
        if self.checkup.secret:
            secret = self._number(self.checkup.secret)
            self._line(Text(f"Không xét {secret} thủ tục mật.", f"{secret} secret procedures are not looked at."))

    def _parts(self) -> None:
        of = len(self.checkup.whole.members)
        head = Text("Bộ phận của thủ tục (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP)", "Parts of a procedure (Decree 63/2010, Article 8.2)")
        heads: tuple[Text, ...] = (Text("bộ phận", "part"), Text("điểm", "point"), Text("có", "stated"), Text("đọc được", "readable"))
        if inferred := any(count.inferred for count in self.checkup.parts):
            heads = (*heads, Text("suy từ lời văn", "by wording"))
        heads = (*heads, Text("tỷ lệ", "share"))
        rows = []
        for count in sorted(self.checkup.parts, key=lambda one: (not one.part.graded, one.readable)):
            base = of if count.part.graded else count.stated
            name = count.part.name[self.language] + ("" if count.part.graded else " *")
            share = percent(count.readable, base, self.language, decimals=1)
            numbers = [count.stated, count.readable, *([count.inferred] if inferred else [])]
            rows.append((name, count.part.point, *map(self._number, numbers), share))
        self._table(head, heads, rows, words=2)
        self._line(
            Text(
                f"Tỷ lệ trên {self._number(of)} thủ tục. * Chỉ bắt buộc khi thủ tục có; tỷ lệ trên số thủ tục có nêu, không tính vào điểm.",
                f"Shares of {self._number(of)} procedures. * Mandatory only where a procedure has some; share of those that state it, not graded.",
            ),
            "dim",
        )
        if inferred:
            told = Text(
                "Suy từ lời văn: bản ghi có lời văn, chưa tách thành từng mục (tthc identify --confirm: xác nhận giấy tờ).",
                "By wording: the record has the words, not yet the single items (tthc identify --confirm settles papers).",
            )
            self._line(told, "dim")

    def _groups(self, title: Text, groups: Sequence[Group]) -> None:
        heads = (
            Text("nhóm", "group"),
            Text("thiếu nhiều nhất", "lacks most"),
            Text("thủ tục", "procedures"),
            Text("đủ/tổng", "whole/all"),
            Text("tỷ lệ", "share"),
        )
        rows = [
            (
                group.name[self.language],
                "; ".join(f"{_NAMES[part][self.language]} {self._number(count)}" for part, count in group.lacking[:3]),
                self._number(len(group.members)),
                f"{self._number(group.full)}/{self._number(group.of)}",
                percent(group.full, group.of, self.language, decimals=1),
            )
            for group in groups
        ]
        self._table(title, heads, rows, words=2)

    def _flaws(self) -> None:
        heads = (
            Text("chỗ trống", "gap"),
            Text("ở thủ tục", "in procedures"),
            Text("số", "count"),
            Text("trên", "of"),
            Text("thủ tục", "procedures"),
            Text("tỷ lệ", "share"),
        )
        rows = [
            (
                flaw.name[self.language],
                _first(flaw.procedures),
                self._number(flaw.count),
                self._number(flaw.of),
                self._number(len(flaw.procedures)),
                percent(flaw.count, flaw.of, self.language, decimals=1),
            )
            for flaw in self.checkup.flaws
            if flaw.count
        ]
        self._table(Text("Chưa đọc được", "Not readable"), heads, rows, words=2)

    def _blind(self) -> None:
        heads = (Text("quy tắc", "rule"), Text("thiếu dữ kiện", "facts missing"), Text("thủ tục", "procedures"))
        rows = [
            (
                rule.title[self.language],
                "; ".join(fact_called(fact, self.language) for fact, _ in rule.missing),
                self._number(len(rule.procedures)),
            )
            for rule in self.checkup.blind
        ]
        self._table(Text("Quy tắc chưa đánh giá được", "Rules that could not be assessed"), heads, rows, words=2)

    def _worst(self) -> None:
        heads = (Text("thủ tục", "procedure"), Text("thiếu", "missing"), Text("chưa đọc được", "not readable"), Text("đủ", "whole"))
        rows = [
            (one.code, self._names(one.missing), self._names(one.unreadable), f"{one.full}/{len(GRADED)}") for one in self.checkup.worst
        ]
        self._table(Text("Thủ tục thiếu nhiều nhất", "Least whole procedures"), heads, rows, words=3)

    def _names(self, parts: Iterable[str]) -> str:
        return ", ".join(_NAMES[part][self.language] for part in parts)

    def _table(self, title: Text, heads: Sequence[Text], rows: Sequence[tuple[str, ...]], words: int = 1) -> None:
        """A table whose first `words` columns are words, the others numbers; an empty one says so."""
        self._line(NOTHING)
        self._line(title, _ACCENT)
        if not rows:
            self._line(Text("Không có.", "None."))
            return
        draw((Head(head[self.language], at >= words, at >= words) for at, head in enumerate(heads)), rows[:MOST], self.console)
        if len(rows) > MOST:
            rest = self._number(len(rows) - MOST)
            self._line(Text(f"và {rest} dòng khác (--format json)", f"and {rest} more (--format json)"), "dim")

    def _number(self, value: int) -> str:
        return plain(value, self.language)

    def _line(self, text: Text, style: str = "") -> None:
        self.console.print(styled(text[self.language], style), soft_wrap=not self.console.is_terminal)


def _first(codes: Sequence[str]) -> str:
    """The first codes of a list that the JSON has whole."""
    return ", ".join(codes[:_NAMED]) + (", …" if len(codes) > _NAMED else "")
