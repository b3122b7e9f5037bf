"""Words of the page about what surrounds a procedure: life events and dependencies."""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.text import Text

AROUND: Mapping[str, Text] = {
    # life events
    "events": Text("Sự kiện của người dân, doanh nghiệp", "Life events"),
    "events_lead": Text(
        "Các thủ tục mà một người gặp cùng lúc, trên trục ngày làm việc. Đường găng vẽ nét dày và ghi chữ “đường găng”; rút ngắn chỗ khác không làm cả sự kiện nhanh hơn. Thanh gạch chéo là thủ tục của bộ khác.",
        "Procedures that one person meets together, in working days. The critical path is drawn thick and labelled; shortening anything else makes no event quicker. Hatched bars belong to other ministries.",
    ),
    "no_events": Text(
        "Danh mục chưa ghi sự kiện nào (vocabulary/life_events.yaml).", "The catalogue names no life event (vocabulary/life_events.yaml)."
    ),
    "event_takes": Text("Làm đủ các bước mất {time}.", "All steps together take {time}."),
    "event_takes_at_least": Text(
        "Làm đủ các bước mất ít nhất {time}; {unknown} bước chưa rõ thời hạn nên chưa tính vào.",
        "All steps together take at least {time}; steps of unknown time are not counted ({unknown}).",
    ),
    "event_unknown": Text(
        "Chưa bước nào có thời hạn, nên chưa tính được đường găng.", "No step has a known time, so there is no critical path."
    ),
    "at_least": Text("ít nhất {time}", "at least {time}"),
    "critical_path": Text("Đường găng", "Critical path"),
    "critical": Text("đường găng", "critical path"),
    "optional": Text("khi cần", "where needed"),
    "at_once": Text("làm ngay", "at once"),
    "converted": Text("{given}, quy đổi {time}", "{given}, taken as {time}"),
    "unit_days": Text("ngày", "days"),
    "unit_hours": Text("giờ", "hours"),
    "time_unknown": Text("chưa rõ thời hạn", "time unknown"),
    "event_axis": Text("Ngày làm việc kể từ ngày bắt đầu", "Working days from the start"),
    "event_start": Text("bắt đầu", "start"),
    "event_length": Text("thời hạn", "length"),
    "event_slack": Text("dự trữ", "slack"),
    "event_step": Text("bước", "step"),
    "event_after": Text("sau bước {steps}", "after step {steps}"),
    "event_legend": Text("Số liệu tính bằng ngày làm việc; * là đường găng.", "Figures are working days; * marks the critical path."),
    "event_legend_plain": Text("Số liệu tính bằng ngày làm việc.", "Figures are working days."),
    "asked_again": Text("Giấy tờ bị yêu cầu lại trong sự kiện", "Papers asked again within the event"),
    "asked_again_row": Text("{document}: nộp ở {first}, lại nộp ở {again}", "{document}: filed in {first}, filed again in {again}"),
    "event_chart_desc": Text(
        "Biểu đồ Gantt, mỗi dòng một thủ tục theo thứ tự bắt đầu: {rows}. Tổng thời gian: {time}.",
        "Gantt chart, one procedure a line in order of start: {rows}. Total: {time}.",
    ),
    "event_source": Text(
        "Nguồn: thời hạn trong danh mục, {day}. Thời hạn theo ngày đổi sang ngày làm việc theo quy ước 5/7.",
        "Source: time limits of the catalogue, {day}. Calendar days become working days by the 5/7 convention.",
    ),
    "events_more": Text(
        "Còn {n} sự kiện không vẽ ở đây. Xem: tthc facts events", "{n} more events are not drawn here. See: tthc facts events"
    ),
    # dependencies
    "dependencies": Text("Thủ tục cần kết quả của thủ tục khác", "Procedures that need the result of another"),
    "dependencies_lead": Text(
        "{needs} thủ tục cần kết quả do {producers} thủ tục khác trong danh mục cấp. “Luôn cần” là không có giấy tờ thay thế và không phụ thuộc tình huống.",
        "{needs} procedures need a result that {producers} others in the catalogue give. “Always” means: no alternative and in every situation.",
    ),
    "no_dependencies": Text(
        "Không thủ tục nào cần kết quả của thủ tục khác trong danh mục.", "No procedure needs the result of another in the catalogue."
    ),
    "result_paper": Text("Kết quả được yêu cầu", "Result that is asked for"),
    "given_by": Text("Do thủ tục cấp", "Given by"),
    "needed_by": Text("Số thủ tục cần", "Procedures that need it"),
    "always_needed": Text("Luôn cần", "Always"),
    "cycles": Text("{n} vòng thủ tục cần kết quả của nhau: {cycles}.", "{n} circles of procedures that need each other: {cycles}."),
    "no_cycles": Text("Không có vòng thủ tục cần kết quả của nhau.", "No procedures need each other in a circle."),
    "graph_hint": Text("Xem cả đồ thị: tthc graph", "See the whole graph: tthc graph"),
}
