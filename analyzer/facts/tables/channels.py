"""The table `channels`: the ways in which a dossier is filed and the result returned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from analyzer.facts.known import Known
from analyzer.facts.tables import column as c
from analyzer.facts.tables.column import Columns, Part
from analyzer.facts.tables.table import Table
from analyzer.model.procedure import Channel
from analyzer.model.text import Text
from analyzer.text.any_case import any_case
from analyzer.text.quoting import as_quoted

_RETURNS = any_case(r"(?:trả|chuyển|gửi|nhận) (?:lại )?(?:kết quả|thẻ|giấy)")
_FILES = any_case(r"nộp (?!phí|lệ phí|tiền)|(?:gửi|nhận|lập|chuẩn bị|giải quyết) (?:đủ |đầy đủ )?hồ sơ|ngày")
"""What is said of filing, or of the time that runs from it."""
_AT_COUNTER = any_case(r"(?<!trường hợp )nộp (?:hồ sơ )?trực tiếp[^;.\n]{0,200}(?!\w)|^\W*trực tiếp (?:đến|tại|hoặc) [^;.\n]{0,200}(?!\w)")
_NEXT_WORDS = re.compile(r" [-–+] |\((?![^()]*\))")
"""What begins other words of the line, or a bracket that does not end within it."""
_HOW = {
    "online": any_case("trực tuyến|cổng|điện tử|mạng|internet|vneid|website|phần mềm|email|hình thức (?:phù hợp )?khác"),
    "post": any_case("bưu|gửi|trực tuyến|cổng|hình thức (?:phù hợp )?khác"),
}
"""What is said of filing in each way other than at the counter."""
_OWN = {
    "post": any_case("bưu|gửi|chuyển phát|trực tiếp|(?:hình|phương|cách) thức (?:phù hợp )?khác"),
    "counter": any_case("trực tiếp|tại |trụ sở|một cửa|trung tâm|(?:hình|phương|cách) thức (?:phù hợp )?khác"),
}
"""What is said of filing by post, and at the counter, or of all ways there are."""
_LEADS = r"(?:^|\n|cách thức(?: thực hiện| nộp(?: hồ sơ)?)?:)[-+*•\s]*"
_ANOTHER = (
    any_case(
        rf"{_LEADS}(?:(?:nộp|thực hiện|gửi|đăng ký) )?(?:hồ sơ )?(?:thông qua |qua |trên |bằng hình thức )?(?:trực tuyến|cổng dịch vụ công)\b[^;.\n]{{0,120}}(?!\w)"
    ),
    any_case(
        rf"{_LEADS}(?:hồ sơ (?:đăng ký |đề nghị )?(?:được )?(?:gửi|nộp)|nộp(?: hồ sơ)?|gửi hồ sơ) (?:thông )?qua (?:đường |dịch vụ |hệ thống )*bưu (?:chính|điện)\b[^;.\n]{{0,120}}(?!\w)"
    ),
)
"""The first words of a line by which a dossier is filed online, by post."""


def channel_rows(known: Known) -> Iterator[Part[Channel]]:
    for procedure in known.procedures.values():
        for channel in procedure.channels:
            yield Part(procedure, f"channels/{channel.id}", channel, known.index)


def _counter_words(row: Part[Channel]) -> str:
    """The words that send people to the counter, where the channel is another one and nothing tells of it."""
    how = _HOW.get(row.element.mode)
    if how is None or "trực tiếp" not in row.element.text.lower() or how.search(row.element.text):
        return ""
    found = _AT_COUNTER.search(row.element.text)
    return as_quoted(_NEXT_WORDS.split(found[0].strip(" -+•"))[0]) if found else ""


def _another_words(row: Part[Channel]) -> str:
    """The words of a postal channel that begin with filing online, or of a counter that begin with either, where nothing tells of its own way."""
    own, text = _OWN.get(row.element.mode), row.element.text
    if own is None or not text or own.search(text):
        return ""
    found = next((match for pattern in _ANOTHER if (match := pattern.search(text))), None)
    return as_quoted(_NEXT_WORDS.split(found[0].strip(" -+•*\n"))[0]) if found else ""


def _told_elsewhere(row: Part[Channel]) -> bool:
    own = _OWN.get(row.element.mode)
    return own is not None and any(other.mode == row.element.mode and own.search(other.text) for other in row.procedure.channels)


_COLUMNS: Columns[Part[Channel]] = (
    *c.WHERE,
    c.text("mode", "cách thức: counter, online, post", "way of filing: counter, online, post", attrgetter("element.mode"), "modes"),
    c.text(
        "service",
        "mức độ trực tuyến: full, partial; trống nếu chưa biết",
        "how far it is online: full, partial; empty unknown",
        lambda row: row.element.service or "",
        "services",
    ),
    c.flag(
        "only_returns",
        "lời ghi chỉ nói trả kết quả theo cách thức này, không nói nộp hồ sơ",
        "its words tell only that the result is returned this way, and of no filing",
        lambda row: bool(_RETURNS.search(row.element.text)) and not _FILES.search(row.element.text),
    ),
    c.text(
        "counter_words",
        "cách thức trực tuyến, bưu chính mà lời ghi chỉ nói nộp trực tiếp: lời ấy; trống ở dòng khác",
        "where an online or postal channel tells only of filing at the counter: these words; empty elsewhere",
        _counter_words,
    ),
    c.text(
        "another_words",
        "cách thức bưu chính mà lời ghi chỉ nói nộp trực tuyến, cách thức trực tiếp mà lời ghi chỉ nói nộp trực tuyến hay qua bưu chính: lời ấy; trống ở dòng khác",
        "where a postal channel tells only of filing online, or the counter only of filing online or by post: these words; empty elsewhere",
        _another_words,
        where=lambda row: row.element.mode != "online" and bool(row.element.text),
    ),
    c.flag(
        "way_told_elsewhere",
        "một dòng khác của cùng cách thức trực tiếp, bưu chính ghi đúng cách nộp ấy",
        "another entry of the same counter or post tells of filing that way",
        _told_elsewhere,
        where=lambda row: row.element.mode != "online",
    ),
)

CHANNELS: Table[Part[Channel]] = Table(
    "channels",
    "channel",
    Text("một cách thức nộp hồ sơ, nhận kết quả", "a way of filing and of getting the result"),
    channel_rows,
    _COLUMNS,
)
