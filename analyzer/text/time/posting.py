"""How long steps have something posted or advertised, so that anybody may object, before the work goes on."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from analyzer.model.values import Duration
from analyzer.text.any_case import any_case, small

_DAYS = r"(\d{1,3})(?: ?\([^()]*\))? ngày( làm việc)?"
_WORDS = ("niêm yết", "đăng tin", "đăng báo", "thông báo công khai")
_AFTER = any_case(
    rf"\b(?:sau|hết)(?: thời (?:hạn|gian))? {_DAYS},? (?:kể )?từ ngày (?:có |được |bắt đầu )?"
    r"(?:niêm yết|đăng tin|đăng báo|thông báo công khai|thông báo hoặc đăng tin)"
)
_FOR = any_case(
    rf"\b(?:niêm yết|đăng tin|đăng báo|thông báo công khai)(?:(?!kể từ|chứng khoán)[^.;\n]){{0,220}}? trong (?:thời gian|thời hạn|vòng)(?: là| ít nhất| tối thiểu)* {_DAYS}"
    r"(?! ?,? (?:kể )?từ (?:ngày|khi) (?:nhận|ban|ký|cấp|có|quyết|giấy))"
)
"""Posted for so many days; within so many days of a decision is when the posting begins, not how long it stays."""
_ASIDE = any_case(r"không (?:bao gồm|gồm|tính|kể)[^.\n]*(?:niêm yết|đăng tin|đăng báo|công khai)")


class Posting(NamedTuple):
    """How long, and where the words stand."""

    lasts: Duration
    start: int
    end: int


@lru_cache(maxsize=256)
def longest_posting(steps: str) -> Posting | None:
    """The longest time for which steps post or advertise something.

    >>> longest_posting("Niêm yết tại xã trong thời gian 15 ngày. Sau thời hạn 30 (ba mươi) ngày, kể từ ngày đăng tin thì cấp lại.").lasts
    Duration(value=Decimal('30'), unit='days', least=None)
    >>> longest_posting("Quyết định được niêm yết trong thời hạn 30 ngày kể từ ngày ký.")
    """
    if not any(word in small(steps) for word in _WORDS):
        return None
    return max(_postings(steps), key=lambda posting: posting.lasts.comparable_days, default=None)


def _postings(steps: str) -> Iterator[Posting]:
    for pattern in (_AFTER, _FOR):
        for found in pattern.finditer(steps):
            yield Posting(Duration(Decimal(found[1]), "working days" if found[2] else "days"), found.start(), found.end())


def leaves_posting_out(said: str) -> bool:
    """Whether words say that a limit does not count the time of posting.

    >>> leaves_posting_out("Thời hạn này không bao gồm: thời gian đo đạc; thời gian niêm yết công khai.")
    True
    """
    return _ASIDE.search(said) is not None
