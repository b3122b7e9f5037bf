"""Conditions that a record leaves unsaid, though its steps decide by them; columns of `procedures`."""

from __future__ import annotations

from analyzer.facts.procedure.worded import first_said
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns
from analyzer.facts.tables.procedures.whole import Whole
from analyzer.inferring.wording import cited_titles, step_texts
from analyzer.text.any_case import any_case
from analyzer.text.law.titles import sets_conditions

_DECIDES = any_case(r"(?:đủ|đáp ứng) (?:[^.;,:\n]{0,30} )?điều kiện\b|(?:kết quả|hồ sơ)[^.;:\n]{0,60} (?:không )?đạt yêu cầu")
"""A decision by conditions: “nếu hồ sơ đủ điều kiện thì ...”."""


def _conditions_set_by(row: Whole) -> str:
    """The text in force of the legal basis whose title says that it lays down conditions."""
    texts, day = row.index.words.instruments, row.index.catalogue.as_of
    for number, title in cited_titles(row.procedure):
        if sets_conditions(title) and not (number in texts and texts[number].ended(day)):
            return (number or title).rstrip(". ")
    return ""


def _decides_by_conditions(row: Whole) -> str:
    return first_said(_DECIDES, "\n".join(step_texts(row.procedure)))


UNSTATED: Columns[Whole] = c.only_where(
    lambda row: not row.procedure.conditions,
    [
        c.text(
            "conditions_set_by",
            "ở thủ tục không nêu điều kiện nào: văn bản còn hiệu lực trong căn cứ mà tên nói là quy định điều kiện; trống nếu không có",
            "where no condition is stated: the text in force of the legal basis that by its title lays down conditions; empty none",
            _conditions_set_by,
        ),
        c.text(
            "decides_by_conditions",
            "ở thủ tục không nêu điều kiện nào: câu của trình tự quyết định theo việc có đủ điều kiện hay không; trống nếu không có",
            "where no condition is stated: the sentence of the steps that decides by whether conditions are met; empty none",
            _decides_by_conditions,
        ),
    ],
)
