"""A line that is nothing but cases, each in a sentence of its own that asks for other papers."""

from __future__ import annotations

import re

from analyzer.text.any_case import any_case

_STOP = re.compile(r"(?<=[^\W\d_]{2})[.;]\s+(?:[-+*]\s*)?(?=(?:Nếu|Trường hợp|Trong trường hợp|Đối với)\s)")
_ASKS = any_case(r"\W*(?:nếu|trường hợp|trong trường hợp|đối với) [^.;:]*?\bphải (?:có|nộp|được)\b(?! (?:thêm )?(?:bản sao|lý do))")


def by_case(line: str) -> tuple[str, ...]:
    """The sentences of such a line; empty where it has one, or where any of them names no case or says not that a paper must be filed.

    >>> by_case("Nếu là chủ bến thì phải có sổ đò. Nếu đã lái thuê thì phải có sổ bảo hiểm xã hội")
    ('Nếu là chủ bến thì phải có sổ đò', 'Nếu đã lái thuê thì phải có sổ bảo hiểm xã hội')
    >>> by_case("Sổ đò. Trường hợp mất thì phải nộp đơn"), by_case("Nếu mất thì phải có đơn")
    ((), ())
    """
    sentences = tuple(_STOP.split(line.strip()))
    return sentences if len(sentences) > 1 and all(map(_ASKS.match, sentences)) else ()
