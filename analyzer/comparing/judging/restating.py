"""Whether a wording only says again what its part says as a value: a time, an amount, a way of filing, a kind of paper."""

from __future__ import annotations

import re
from collections.abc import Mapping

from analyzer.comparing.plain import Plain
from analyzer.model.values import parse_duration, parse_money
from analyzer.model.vocabulary import DocumentKind
from analyzer.text.money.amounts import amounts
from analyzer.text.spelling import fold, spaced, whole_words
from analyzer.text.time.lengths import lengths
from analyzer.text.wording import tidy

Names = Mapping[str, tuple[str, ...]]
"""Of each kind of paper the names in use, as `spaced` writes them, the longest first."""
NO_NAMES: Names = {}

_SAYING = whole_words(
    "thời hạn giải quyết | thời gian giải quyết | trong thời hạn | thời hạn | thời gian | trong vòng | không quá | tối đa | là | mức thu | lệ phí | phí"
)
"""Words around a value that say only what it is, the longer ones first."""
_MODES: Mapping[str, tuple[str, ...]] = {
    "counter": whole_words("trực tiếp | nộp trực tiếp | nộp hồ sơ trực tiếp"),
    "online": whole_words("trực tuyến | nộp trực tuyến | nộp hồ sơ trực tuyến"),
    "post": whole_words(
        "bưu chính | dịch vụ bưu chính | dịch vụ bưu chính công ích | qua dịch vụ bưu chính | qua dịch vụ bưu chính công ích",
        "nộp qua dịch vụ bưu chính | nộp qua dịch vụ bưu chính công ích | bưu điện | qua bưu điện",
    ),
}


def names_of(kinds: Mapping[str, DocumentKind]) -> Names:
    """The names that the vocabulary gives to each kind of paper."""
    return {id_: tuple(sorted({spaced(fold(name)) for name in kind.names}, key=len, reverse=True)) for id_, kind in kinds.items()}


def restates(text: str, part: Plain, names: Names) -> bool:
    """Whether a text adds nothing to the value beside it."""
    if "value" in part:
        found = [(one.start, one.end, str(one.duration)) for one in lengths(text)]
        return _only(text, found, str(parse_duration(part["value"])))
    if "amount" in part and "upto" not in part:
        per = ("", part.get("per"))
        sums = [(one.start, one.end, "" if one.least or one.per not in per else str(one.money)) for one in amounts(text)]
        return _only(text, sums, str(parse_money(part["amount"])))
    written = spaced(fold(text))
    return written in _MODES.get(part.get("mode", ""), ()) or written in names.get(part.get("document", ""), ())


def with_kinds(text: str, part: Plain, names: Names) -> str:
    """The text with the id of the paper in the place of each name that the vocabulary gives to its kind."""
    if not (known := names.get(part.get("document", ""), ())):
        return text
    any_name = "|".join(name.strip().replace(" ", r"\W+") for name in known)
    return re.sub(rf"\b(?:{any_name})\b", part["document"], fold(text))


def _only(text: str, found: list[tuple[int, int, str]], value: str) -> bool:
    """Whether a text says one value, and of the others nothing but what it is."""
    if len(found) != 1 or found[0][2] != value:
        return False
    start, end, _ = found[0]
    around = spaced(fold(f"{tidy(text)[:start]} {tidy(text)[end:]}"))
    for saying in _SAYING:
        around = around.replace(saying, " ")
    return not around.strip()
