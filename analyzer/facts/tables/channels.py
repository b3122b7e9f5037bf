"""The table `channels`: the ways in which a dossier is filed and the result returned."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from analyzer.facts.known import Known
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns, Part
from analyzer.facts.tables.table import Table
from analyzer.model.procedure import Channel
from analyzer.model.text import Text
from analyzer.text.any_case import any_case

_RETURNS = any_case(r"(?:trả|chuyển|gửi|nhận) (?:lại )?(?:kết quả|thẻ|giấy)")
_FILES = any_case(r"nộp (?!phí|lệ phí|tiền)|(?:gửi|nhận|lập|chuẩn bị|giải quyết) (?:đủ |đầy đủ )?hồ sơ|ngày")
"""What is said of filing, or of the time that runs from it."""


def channel_rows(known: Known) -> Iterator[Part[Channel]]:
    for procedure in known.procedures.values():
        for channel in procedure.channels:
            yield Part(procedure, f"channels/{channel.id}", channel, known.index)


_COLUMNS: Columns[Part[Channel]] = (
    *c.WHERE,
    c.text("mode", "counter, online, post", "counter, online, post", attrgetter("element.mode"), "modes"),
    c.text(
        "service",
        "mức độ trực tuyến: full, partial; trống nếu chưa biết",
        "how far it is online: full, partial; empty unknown",
        lambda row: row.element.service or "",
    ),
    c.flag(
        "only_returns",
        "lời ghi chỉ nói trả kết quả theo cách thức này, không nói nộp hồ sơ",
        "its words tell only that the result is returned this way, and of no filing",
        lambda row: bool(_RETURNS.search(row.element.text)) and not _FILES.search(row.element.text),
    ),
)

CHANNELS: Table[Part[Channel]] = Table(
    "channels",
    "channel",
    Text("một cách thức nộp hồ sơ, nhận kết quả", "a way of filing and of getting the result"),
    channel_rows,
    _COLUMNS,
)
