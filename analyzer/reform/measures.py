"""The measures of burden: their names, units and how they are told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from analyzer.model.text import Text
from analyzer.model.units import UNITS


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure; `unit` is what a number of it counts."""

    name: str
    title: Text
    unit: Text

    @property
    def in_papers(self) -> Text:
        """What it is called behind a number in an official paper, for one and for many."""
        return _IN_PAPERS.get(self.name) or Text(self.title.vi.lower(), re.sub(r"^(\w+)s\b", r"\1(s)", self.title.en.lower()))


def _measure(name: str, vi: str, en: str, unit: str | Text) -> Measure:
    return Measure(name, Text(vi, en), UNITS[unit] if isinstance(unit, str) else unit)


MEASURES: tuple[Measure, ...] = (
    _measure("procedures", "Thủ tục", "Procedures", "procedures"),
    _measure("documents", "Giấy tờ phải nộp, xuất trình", "Papers filed or shown", "papers"),
    _measure("documents_shown", "trong đó chỉ xuất trình", "of these only shown", "papers"),
    _measure(
        "documents_in_some_situations", "Giấy tờ chỉ yêu cầu trong một số tình huống", "Papers asked only in some situations", "papers"
    ),
    _measure(
        "documents_if_data_fails", "Giấy tờ chỉ yêu cầu khi không khai thác được dữ liệu", "Papers asked only when data fails", "papers"
    ),
    _measure("sets", "Số bộ hồ sơ phải nộp", "Sets of the dossier filed", "sets"),
    _measure("originals", "Bản chính phải nộp", "Originals filed", Text("bản", "originals")),
    _measure("certified_copies", "Bản sao chứng thực", "Certified copies", Text("bản", "copies")),
    _measure("photographs", "Ảnh phải nộp", "Photographs filed", "photographs"),
    _measure("visits", "Lần đi lại", "Visits", "visits"),
    _measure("steps", "Bước thực hiện", "Steps", "steps"),
    _measure("conditions", "Yêu cầu, điều kiện", "Conditions", "conditions"),
    _measure("time_limit_working_days", "Thời hạn tính theo ngày làm việc", "Time limits in working days", "working days"),
    _measure("time_limit_calendar_days", "Thời hạn tính theo ngày", "Time limits in calendar days", "calendar days"),
    _measure(
        "hidden_working_days", "Không tính vào thời hạn, theo ngày làm việc", "Not counted by the limit, in working days", "working days"
    ),
    _measure("hidden_calendar_days", "Không tính vào thời hạn, theo ngày", "Not counted by the limit, in calendar days", "calendar days"),
    _measure("fee_vnd", "Phí, lệ phí", "Fees", "VND"),
    _measure("cost_vnd_per_case", "Chi phí tuân thủ một lần thực hiện", "Compliance cost per case", "VND"),
    _measure("cost_vnd_per_year", "Chi phí tuân thủ một năm", "Compliance cost per year", "VND"),
)
BY_NAME = {measure.name: measure for measure in MEASURES}
OF_SAVINGS: Mapping[str, Text] = {
    "documents": UNITS["papers"],
    "visits": Text("lần đi lại", "visits"),
    "time_limit_working_days": UNITS["working days"],
    "certified_copies": Text("bản sao chứng thực", "certified copies"),
    "conditions": Text("yêu cầu, điều kiện", "conditions"),
    "steps": UNITS["steps"],
    "time_limit_calendar_days": Text("ngày (thời hạn tính theo ngày)", "calendar days"),
    "hidden_working_days": Text("ngày làm việc không tính vào thời hạn", "uncounted working days"),
    "hidden_calendar_days": Text("ngày không tính vào thời hạn", "uncounted days"),
    "fee_vnd": Text("đồng phí, lệ phí", "VND of fees"),
    "originals": UNITS["originals"],
    "photographs": UNITS["photographs"],
    "sets": Text("bộ hồ sơ", "sets"),
    "documents_in_some_situations": Text("giấy tờ chỉ yêu cầu trong một số tình huống", "papers asked in some situations"),
    "cost_vnd_per_case": Text("đồng chi phí tuân thủ", "VND of compliance cost"),
    "cost_vnd_per_year": Text("đồng chi phí tuân thủ một năm", "VND of compliance cost a year"),
    "procedures": UNITS["procedures"],
}
"""What a reduction is called behind a number, by measure, in the order in which the answer names them."""
_IN_PAPERS: Mapping[str, Text] = {
    "procedures": Text("thủ tục hành chính", "procedure(s)"),
    "sets": Text("bộ hồ sơ phải nộp", "set(s) of the dossier"),
    "certified_copies": Text("bản sao chứng thực", "certified copy(ies)"),
    "photographs": Text("ảnh", "photograph(s)"),
    "time_limit_working_days": Text("ngày làm việc", "working day(s)"),
    "time_limit_calendar_days": Text("ngày", "calendar day(s)"),
    "hidden_working_days": Text("ngày làm việc không tính vào thời hạn", "working day(s) that the limit does not count"),
    "hidden_calendar_days": Text("ngày không tính vào thời hạn", "calendar day(s) that the limit does not count"),
    "cost_vnd_per_case": Text(
        "đồng chi phí tuân thủ (tính mỗi thủ tục một lần thực hiện)", "VND of compliance cost (one case of each procedure)"
    ),
}
"""Where the title would not do."""
Burden = dict[str, float | None]
"""Measure -> number; None where no input is known."""
