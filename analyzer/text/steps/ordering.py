"""In which order the steps stand: one after the other as listed, or as their words say: `sau khi`, `đồng thời`, `song song`."""

from __future__ import annotations

from analyzer.text.any_case import any_case
from analyzer.text.said import Said
from analyzer.text.steps.step import Order

_PARALLEL = any_case(r"\W*(?:đồng thời|song song|cùng (?:lúc|thời (?:gian|điểm)))\b|(?:thực hiện|tiến hành) (?:đồng thời|song song)")
_SERIAL = any_case(
    r"\W*(?:(?:ngay )?sau khi|sau thời hạn|trên cơ sở|căn cứ (?:vào )?(?:kết quả|báo cáo|biên bản|hồ sơ|ý kiến|ngày hẹn)|khi (?:có|nhận được)|"
    r"(?:chậm nhất|trong (?:thời hạn|vòng))[^,.;]{0,60}?(?:kể từ (?:ngày|khi)|sau khi))"
)
_LISTED = 0.6
_SAID = 0.9


def order_of(words: str) -> Said[Order | None]:
    """How a step stands to the one before it, where its opening words say so; being listed after it is a weaker sign of the same.

    >>> order_of("Sau khi có kết quả thẩm định, Sở trình").value, order_of("Đồng thời, Sở gửi lấy ý kiến").value
    ('serial', 'parallel')
    """
    parallel = _PARALLEL.match(words)
    if parallel:
        return Said("parallel", _SAID, parallel[0].strip())
    serial = _SERIAL.match(words)
    return Said("serial", _SAID, serial[0].strip()) if serial else Said("serial", _LISTED)


def follows(orders: list[Said[Order | None]], headings: list[str]) -> list[tuple[int, ...]]:
    """For each step, the places of the steps that it follows; a parallel step follows what its neighbour follows.

    The first step under another heading begins anew.
    """
    found: list[tuple[int, ...]] = []
    together: list[int] = []
    for place, order in enumerate(orders):
        if place == 0 or headings[place] != headings[place - 1]:
            found.append(())
            together = [place]
        elif order.value == "parallel":
            found.append(found[-1])
            together.append(place)
        else:
            found.append(tuple(together))
            together = [place]
    return found
