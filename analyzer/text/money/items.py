"""What a fee is charged for, in the words of its entry, and whether two entries are charged for different things."""

from __future__ import annotations

import re
from functools import lru_cache

from analyzer.text.any_case import any_case

_OF_CHANNEL_OR_TIME = any_case(
    r"trực tuyến|trực tiếp|bưu chính|bưu điện|môi trường (?:điện|mạng)|online|dịch vụ công|qua mạng|hình thức|hội đồng nhân dân|hđnd|"
    r"miễn|giảm|đến hết|từ ngày|kể từ|trở đi|%|không thu|không quy định|chưa quy định|chưa có"
)
"""Words that give the reason why the fee differs, or only say who sets it."""
_ONLY_A_TEXT = any_case(
    r"^\W*(?:(?:thực hiện )?(?:theo|căn cứ)\b|thông tư|nghị định|nghị quyết|quyết định|luật)[^:]*$|^\W*(?:phí|lệ phí|phí, lệ phí)\W*$"
)
_SUM = re.compile(r"\b\d[\d.,/]*")
_WORD = re.compile(r"[^\W\d_]+")
_FEE_WORDS = frozenset(
    [
        "phí",
        "lệ",
        "mức",
        "thu",
        "là",
        "đồng",
        "đ",
        "vnđ",
        "vnd",
        "theo",
        "quy",
        "định",
        "tại",
        "của",
        "và",
        "về",
        "các",
        "một",
        "số",
        "nộp",
        "hồ",
        "sơ",
        "lần",
        "thủ",
        "tục",
        "từ",
        "đến",
        "tối",
        "đa",
        "thiểu",
        "cho",
        "đối",
        "với",
    ]
)
_ALIKE = 0.85
"""The share of words in common from which two entries name one thing in a different spelling."""


@lru_cache(maxsize=4096)
def charged_for(text: str) -> frozenset[str]:
    """The words that name what is paid for; empty where they only cite a text, or give the way of filing or a time as the reason.

    >>> sorted(charged_for("Phí đăng bạ: 120.000 đồng")), charged_for("Theo Thông tư số 33/2021/TT-BTC")
    (['bạ', 'đăng'], frozenset())
    """
    if _OF_CHANNEL_OR_TIME.search(text) or _ONLY_A_TEXT.match(text):
        return frozenset()
    return frozenset(_WORD.findall(_SUM.sub(" ", text.lower()))) - _FEE_WORDS


def are_other_things(one: str, other: str) -> bool:
    """Whether two entries are charged for different things: each names something that the other does not.

    >>> are_other_things("Phí đăng bạ", "Phí công bố"), are_other_things("Lệ phí: 20.000 đồng/tờ khai", "20.000đ/tờ khai")
    (True, False)
    """
    a, b = charged_for(one), charged_for(other)
    return bool(a and b and a - b and b - a) and len(a & b) < _ALIKE * len(a | b)
