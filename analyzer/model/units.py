"""What numbers count, in words: lengths of time, money, papers, visits."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.text import Text

UNITS: Mapping[str, Text] = {
    "hours": Text("giờ", "hours"),
    "working hours": Text("giờ làm việc", "working hours"),
    "days": Text("ngày", "days"),
    "calendar days": Text("ngày", "calendar days"),
    "working days": Text("ngày làm việc", "working days"),
    "months": Text("tháng", "months"),
    "years": Text("năm", "years"),
    "VND": Text("đồng", "VND"),
    "procedures": Text("thủ tục", "procedures"),
    "papers": Text("giấy tờ", "papers"),
    "originals": Text("bản chính", "originals"),
    "copies": Text("bản sao", "copies"),
    "photographs": Text("ảnh", "photographs"),
    "sets": Text("bộ", "sets"),
    "visits": Text("lần", "visits"),
    "steps": Text("bước", "steps"),
    "conditions": Text("điều kiện", "conditions"),
}
