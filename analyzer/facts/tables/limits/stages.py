"""Columns of `time_limits`: a limit that is only one stage of the way, by the words beside it or by the steps."""

from __future__ import annotations

from typing import Any

from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.limits.limit import Limit
from analyzer.inferring.wording import step_texts
from analyzer.model.procedure import Procedure
from analyzer.model.values import Duration
from analyzer.text.quoting import shortened, with_number
from analyzer.text.time.acceptance import Acceptance, acceptance_in, runs_from_acceptance
from analyzer.text.time.durations import TimePhrase
from analyzer.text.time.earlier_stages import EarlierStage, earlier_stage
from analyzer.text.time.later_stages import LaterStage, later_stage, part_of_way

_LONGEST = 320
"""Letters of the words that are quoted."""


def _told(row: Limit) -> tuple[tuple[str, str], ...]:
    """The parts of the record, and what they say, that may set another stage beside the one of a length which the record states."""
    value = row.element.value
    if value is None or not row.index.inferred.is_stated(row.element) or _row_by_row(row.procedure, value):
        return ()
    return (*(("note", text) for text in row.texts), ("steps", "\n".join(step_texts(row.procedure))))


def _later(row: Limit) -> tuple[str, LaterStage] | None:
    """The part of the record that sets another stage behind the one of this length."""
    value = row.element.value
    return next(((part, found) for part, text in _told(row) if value and (found := later_stage(value, text))), None)


def _earlier(row: Limit) -> tuple[str, EarlierStage] | None:
    """The part of the record that sets another stage before the one of this length."""
    value = row.element.value
    return next(((part, found) for part, text in _told(row) if value and (found := earlier_stage(value, text))), None)


def _row_by_row(procedure: Procedure, value: Duration) -> bool:
    """Whether one way of filing stands there once for each stage, with the same number beside it."""
    number = f"{value.value.normalize():f}"
    modes = [channel.mode for channel in procedure.channels if number in channel.text]
    return len(modes) > len(set(modes))


def _quoted(phrase: TimePhrase) -> str:
    return with_number(phrase.wording, f"{phrase.durations[0].value.normalize():f}", _LONGEST)


def _part_of_way(row: Limit) -> str:
    value = row.element.value
    texts = row.texts if value is not None else []
    return next((part for text in texts if value is not None and (part := part_of_way(value, text))), "")


def _acceptance(row: Limit) -> Acceptance | None:
    """What the steps leave the body to accept the matter, where the limit runs from the acceptance by the words beside it."""
    value, texts = row.element.value, row.texts
    if value is None or not any("thụ lý" in text for text in (row.element.from_event, *texts)):
        return None
    from_there = "thụ lý" in row.element.from_event or any(runs_from_acceptance(value, text) for text in texts)
    return acceptance_in("\n".join(step_texts(row.procedure))) if from_there else None


STAGES: Columns[Any] = (
    *c.only_where(
        _acceptance,
        [
            c.text(
                "acceptance",
                "ở thời hạn tính từ ngày thụ lý: thời gian từ khi nhận đơn, hồ sơ đến khi thụ lý mà trình tự nêu; trống nếu không có",
                "in a limit that runs from the acceptance: the time from the receipt to the acceptance that the steps set; empty none",
                lambda row: str(found.lasts) if (found := _acceptance(row)) else "",
                "values",
            ),
            c.text(
                "acceptance_said",
                "câu của trình tự nêu thời gian ấy",
                "the sentence of the steps that sets that time",
                lambda row: shortened(found.wording, _LONGEST) if (found := _acceptance(row)) else "",
            ),
        ],
    ),
    *c.only_where(
        lambda row: row.for_every_case and _later(row),
        [
            c.text(
                "first_stage_said",
                "ở thủ tục chỉ có một con số thời hạn, bằng đúng chặng đầu mà sau đó còn chặng khác mới ra kết quả: câu nêu chặng đầu; trống nếu không phải",
                "in a procedure with one number for its limit, which is that of the first stage alone while a later one gives the result: the words of the first; else empty",
                lambda row: _quoted(found[1].first) if (found := _later(row)) else "",
            ),
            c.text(
                "last_stage_said",
                "câu nêu chặng sau, ra kết quả",
                "the words of the later stage, which gives the result",
                lambda row: _quoted(found[1].last) if (found := _later(row)) else "",
            ),
            c.text(
                "stages_together",
                "hai chặng ấy và các chặng ở giữa cộng lại",
                "the two stages and those between them together",
                lambda row: str(found[1].together) if (found := _later(row)) else "",
                "values",
            ),
            c.text(
                "stages_part",
                "phần của bản ghi nêu hai chặng ấy: note, steps",
                "the part of the record that tells them: note, steps",
                lambda row: found[0] if (found := _later(row)) else "",
            ),
        ],
    ),
    *c.only_where(
        lambda row: row.for_every_case and _earlier(row),
        [
            c.text(
                "stage_before",
                "ở thủ tục chỉ có một con số thời hạn, bằng đúng chặng cuối: thời gian cơ quan xác minh, kiểm tra trước chặng ấy; trống nếu không có",
                "in a procedure with one number for its limit, which is that of the last stage alone: the time in which the body examines the matter before it; empty none",
                lambda row: str(found[1].first.durations[0]) if (found := _earlier(row)) else "",
                "values",
            ),
            c.text(
                "stage_before_said",
                "câu nêu thời gian ấy",
                "the words that set that time",
                lambda row: _quoted(found[1].first) if (found := _earlier(row)) else "",
            ),
            c.text(
                "only_stage_said",
                "câu nêu chặng cuối, chặng có con số",
                "the words of the last stage, which has the number",
                lambda row: _quoted(found[1].last) if (found := _earlier(row)) else "",
            ),
            c.text(
                "stage_before_part",
                "phần của bản ghi nêu hai chặng ấy: note, steps",
                "the part of the record that tells both: note, steps",
                lambda row: found[0] if (found := _earlier(row)) else "",
            ),
        ],
    ),
    *c.only_where(
        lambda row: row.differs and bool(row.element.for_.channel),
        [
            c.text(
                "part_of_way",
                "ở thủ tục có các thời hạn dài ngắn khác nhau: theo lời văn bên cạnh, chặng đầu (first) hay chặng sau, khi cơ quan đã xem xét hồ sơ (later); trống nếu không rõ",
                "where limits differ: by the words beside it the first stage of the way, or a later one that begins after the body has worked on the dossier; else empty",
                _part_of_way,
            ),
            c.text(
                "part_of_way_said",
                "câu nêu chặng ấy",
                "the words of that stage",
                lambda row: shortened(next(iter(row.texts), ""), _LONGEST) if _part_of_way(row) else "",
            ),
        ],
    ),
)
