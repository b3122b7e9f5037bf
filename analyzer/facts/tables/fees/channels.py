"""Columns of `fees`: one thing is charged for under one way of filing, and another thing under another way, as if the way decided."""

from __future__ import annotations

from typing import Any

from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns, Part
from analyzer.model.procedure import Fee
from analyzer.text.quoting import shortened

_LONGEST = 160
"""Letters of words that are quoted."""


def _elsewhere(row: Part[Fee]) -> Fee | None:
    """The only fee of other ways of filing, where each way has one entry and theirs is charged for another thing."""
    from analyzer.text.money.items import are_other_things

    fees = row.procedure.fees
    ways = [way for fee in fees for way in c.modes(row.procedure, fee.for_)]
    alone = len(ways) == len(set(ways)) and all(fee.text and fee.for_.channel and not fee.for_.case for fee in fees)
    if not alone:
        return None
    return next((fee for fee in fees if fee is not row.element and are_other_things(row.element.text, fee.text)), None)


OF_CHANNELS: Columns[Any] = c.only_where(
    lambda row: len(row.procedure.fees) > 1 and bool(row.element.text) and bool(row.element.for_.channel),
    [
        c.text(
            "charged_for",
            "ở thủ tục mà mỗi cách thức nộp chỉ có một khoản: lời của khoản này, khi cách thức khác lại có khoản của một đối tượng khác; trống nếu không phải",
            "where each way of filing has one entry: the words of this one, if another way has that of another thing; else empty",
            lambda row: shortened(row.element.text, _LONGEST) if _elsewhere(row) else "",
        ),
        c.text(
            "charged_elsewhere_for",
            "lời của khoản ở cách thức khác ấy",
            "the words of the entry under that other way",
            lambda row: shortened(other.text, _LONGEST) if (other := _elsewhere(row)) else "",
        ),
        c.texts(
            "elsewhere_modes",
            "các cách thức có khoản ấy",
            "the ways of filing with that entry",
            lambda row: c.modes(row.procedure, other.for_) if (other := _elsewhere(row)) else [],
            "modes",
        ),
    ],
)
