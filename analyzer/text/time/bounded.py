"""Whether the steps of a procedure set an end to something that its time limit does not count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from analyzer.text.any_case import any_case
from analyzer.text.time.hidden_time import kind_of_wait
from analyzer.text.time.lengths import lengths
from analyzer.text.wording import tidy

_SENTENCES = re.compile(r"\n|;|\.\s+(?=[A-ZĐÀ-Ỹ+\-])|\.$")
_DAY_OF_YEAR = any_case(r"(?:trước|đến|chậm nhất|muộn nhất|không quá)(?: hết)?(?: là)?(?: vào)? ngày \d{1,2}(?: tháng |/)\d{1,2}")
"""A day of the calendar by which something is done: `trước ngày 20 tháng 12 hằng năm`."""
_FIRST = any_case(r",|\s+(?:hoặc|và)\s+|\s+(?=đối với|trong trường hợp|\(|nếu |theo )")
_LEAD = any_case(
    r"^(?:(?:chờ|thực hiện|giải quyết|làm|tiến hành|phải|việc)\s+)+"
    r"|^(?:các )?(?:cơ quan|văn phòng|ủy ban|sở|bộ)\b.{0,80}? (?=xác định|thực hiện|kiểm tra|xem xét|trả lời|có ý kiến|lấy ý kiến|đo đạc)"
)
_KEY_WORDS, _FEWEST = 4, 2
"""Syllables at the head of an activity by which it is known again: its verb and what it is done to."""
_NO_END = any_case(
    r"(?:kể từ|từ ngày|từ khi|tính từ|sau khi|khi (?:có|nhận)|căn cứ|trường hợp|nếu|kết quả|biên bản|hồ sơ|mảnh|"
    r"trình|báo cáo|thông báo|đề nghị|yêu cầu|thành lập|về việc)[^,;:]*$"
)
"""Words before an activity by which a time only begins with it, depends on it, or ends before it."""
_SUPERIOR = any_case(r"thủ tướng|chính phủ|quốc hội|chủ tịch nước|hội đồng nhân dân")
_POSTED = any_case(
    r"(?:sau|trong|hết)(?: thời (?:hạn|gian))? \d+ (?:\([^()]*\) )?ngày[^.;]{0,60}?(?:kể )?từ (?:ngày|khi)[^.;,]{0,40}?(?:niêm yết|đăng tin|thông báo|công khai)"
    r"|(?:niêm yết|công khai|đăng tin)[^.;]{0,300}?(?:trong|thời (?:hạn|gian))[^.;]{0,20}?\d+ (?:\([^()]*\) )?ngày"
)
_ANSWERED = any_case(r"(?:lấy|xin|hỏi) ý kiến.{0,160}?(?:trả lời|(?<!lấy )(?<!xin )(?:có|cho|gửi|tham gia) ý kiến|góp ý)")


@lru_cache(maxsize=4096)
def end_set_by(what: str, steps: tuple[str, ...]) -> str:
    """The sentence of the steps that gives an activity a length of time or a day by which it is done; empty where none does.

    >>> end_set_by("phê duyệt quyết định đặt hàng", ("Trước ngày 20 tháng 12 hằng năm, Quỹ phê duyệt quyết định đặt hàng.",))
    'Trước ngày 20 tháng 12 hằng năm, Quỹ phê duyệt quyết định đặt hàng'
    """
    small = tidy(what).lower()
    return next((said for said in _timed(steps) if _ends(small, said)), "")


def _timed(steps: tuple[str, ...]) -> Iterator[str]:
    """The sentences that hold a length of time or a day of the calendar."""
    for text in steps:
        for piece in _SENTENCES.split(tidy(text)):
            if any(not length.at_once for length in lengths(piece)) or _DAY_OF_YEAR.search(piece):
                yield piece.strip()


def _ends(what: str, said: str) -> bool:
    """Whether a sentence with a time in it ends an activity, rather than begins with it or leads up to it."""
    superior = _SUPERIOR.search(what)
    if superior and superior[0] not in said.lower():
        return False
    kind = kind_of_wait(what)
    if (kind == "posting" and _POSTED.search(said)) or (kind == "opinion" and _ANSWERED.search(said)):
        return True
    key, small = _key(what), said.lower()
    by_day = _DAY_OF_YEAR.search(said) is not None
    places = (found.start() for found in re.finditer(re.escape(key), small)) if key else ()
    return any(by_day or not _NO_END.search(small[:place]) for place in places)


def _key(what: str) -> str:
    """The head of an activity: `thương thảo hợp đồng đặt hàng` is known again by `thương thảo hợp đồng`. None of what a superior is asked."""
    words = _LEAD.sub("", _FIRST.split(what)[0].strip()).split()
    return " ".join(words[:_KEY_WORDS]) if len(words) >= _FEWEST and "trình" not in words else ""
