"""The measures of burden: their names, units and how they are told."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.model.text import Text


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure; `unit` is what a number of it counts."""

    name: str
    title: Text
    unit: Text


def _measure(name: str, vi: str, en: str, unit_vi: str, unit_en: str) -> Measure:
    return Measure(name, Text(vi, en), Text(unit_vi, unit_en))


MEASURES: tuple[Measure, ...] = (
    _measure("procedures", "Thủ tục", "Procedures", "thủ tục", "procedures"),
    _measure("documents", "Giấy tờ phải nộp, xuất trình", "Papers filed or shown", "giấy tờ", "papers"),
    _measure("documents_shown", "trong đó chỉ xuất trình", "of these only shown", "giấy tờ", "papers"),
    _measure(
        "documents_in_some_situations",
        "Giấy tờ chỉ yêu cầu trong một số tình huống",
        "Papers asked only in some situations",
        "giấy tờ",
        "papers",
    ),
    _measure(
        "documents_if_data_fails",
        "Giấy tờ chỉ yêu cầu khi không khai thác được dữ liệu",
        "Papers asked only when data fails",
        "giấy tờ",
        "papers",
    ),
    _measure("sets", "Số bộ hồ sơ phải nộp", "Sets of the dossier filed", "bộ", "sets"),
    _measure("originals", "Bản chính phải nộp", "Originals filed", "bản", "originals"),
    _measure("certified_copies", "Bản sao chứng thực", "Certified copies", "bản", "copies"),
    _measure("photographs", "Ảnh phải nộp", "Photographs filed", "ảnh", "photographs"),
    _measure("visits", "Lần đi lại", "Visits", "lần", "visits"),
    _measure("steps", "Bước thực hiện", "Steps", "bước", "steps"),
    _measure("conditions", "Yêu cầu, điều kiện", "Conditions", "điều kiện", "conditions"),
    _measure("time_limit_working_days", "Thời hạn tính theo ngày làm việc", "Time limits in working days", "ngày làm việc", "working days"),
    _measure("time_limit_calendar_days", "Thời hạn tính theo ngày", "Time limits in calendar days", "ngày", "calendar days"),
    _measure(
        "hidden_working_days",
        "Không tính vào thời hạn, theo ngày làm việc",
        "Not counted by the limit, in working days",
        "ngày làm việc",
        "working days",
    ),
    _measure(
        "hidden_calendar_days", "Không tính vào thời hạn, theo ngày", "Not counted by the limit, in calendar days", "ngày", "calendar days"
    ),
    _measure("fee_vnd", "Phí, lệ phí", "Fees", "đồng", "VND"),
    _measure("cost_vnd_per_case", "Chi phí tuân thủ một lần thực hiện", "Compliance cost per case", "đồng", "VND"),
    _measure("cost_vnd_per_year", "Chi phí tuân thủ một năm", "Compliance cost per year", "đồng", "VND"),
)
BY_NAME = {measure.name: measure for measure in MEASURES}
Burden = dict[str, float | None]
"""Measure -> number; None where no input is known."""
