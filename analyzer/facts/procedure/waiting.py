"""Whether a procedure is over while the applicant waits at the counter."""

from __future__ import annotations

from analyzer.inferring.wording import step_texts
from analyzer.model.procedure import Procedure
from analyzer.model.values import WORKING_HOURS_PER_DAY, Duration
from analyzer.text.any_case import any_case

_COMES_BACK = any_case(r"hẹn|quay lại|trở lại|nhận kết quả|(?<!tiếp nhận và )trả kết quả")
"""Words by which the applicant comes again for the result."""


def done_while_waiting(procedure: Procedure) -> bool:
    """Whether every limit is known and within half a working day, and no step calls anybody back for the result."""
    limits = procedure.time_limits
    if not limits or not all(limit.value is not None and _within_half_a_day(limit.value) for limit in limits):
        return False
    told = step_texts(procedure)
    if told:
        return not any(map(_COMES_BACK.search, told))
    return all(step.kind not in ("collect", "return") for step in procedure.steps)


def _within_half_a_day(value: Duration) -> bool:
    if value.unit == "hours":
        return value.value <= WORKING_HOURS_PER_DAY / 2
    return value.working_days is not None and value.working_days <= 0.5
