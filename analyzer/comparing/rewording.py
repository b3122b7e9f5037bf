"""Whether two wordings say the same in other words: none of the words that turn or bound a meaning differs, nor any number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from analyzer.text.alike import differing, likeness, spelled
from analyzer.text.identity.spelling import fold, words_of
from analyzer.text.numerals import SPELLED, number

_REWORDED = 0.9
"""The least share of words in common of two wordings that say the same. A judgement."""
_TURNING = words_of(
    "không | chưa | chẳng | đừng | trừ | ngoại trừ | ngoài | riêng | chỉ | duy nhất | miễn | giảm | khỏi | thay",
    "phải | được | có thể | cần | nên | buộc | bắt buộc | cấm | cho phép | tùy | nếu | trường hợp | đối với | xuất trình",
)
"""Words that deny, except, oblige, allow or make conditional what stands behind them."""
_BOUNDING = words_of(
    "khi | trên | dưới | trước | sau | hơn | kém | quá | tối đa | tối thiểu | ít nhất | nhiều nhất | từ | đến | tới | lên | xuống | đủ | còn",
    "hết | mỗi | mọi | từng | cả | tất cả | toàn bộ | bất kỳ | thêm | kèm | cùng | một phần",
    "ngày làm việc | ngày | giờ làm việc | giờ | phút | tuần | tháng | quý | tuổi | nghìn | ngàn | triệu | tỷ | usd | đô la | phần trăm",
    "bản chính | bản gốc | bản sao | bản chụp | sao y | chứng thực | công chứng | hợp pháp hóa | cấp xã | cấp huyện | cấp tỉnh | trung ương",
    "xã | phường | huyện | quận | tỉnh | thành phố | nước ngoài",
)
"""Words that say how much, how long, from when, how many of, in what form, at which level."""
_JOINING = words_of("và | hoặc | hay | đồng thời")
_ELSEWHERE = words_of(
    "địa chỉ | chứng chỉ | chỉ huy | chỉ đạo | chỉ tiêu | hàng không | không gian | không khí | không quân | thay mặt | ngoài ra",
    "xã hội | hợp tác xã | liên quan đến | liên quan tới | cần thiết | từ chối | đầy đủ | quá trình | tỷ lệ | sau đây | nêu trên | dưới đây",
    "phòng trừ | ngày tháng",
)
"""Words in which those above mean something else."""


def _as_words(entries: Sequence[str]) -> frozenset[str]:
    """Entries as words of a wording, spelled as those."""
    return frozenset("_".join(spelled(entry)) for entry in entries)


_TURNS, _BOUNDS, _JOINS = map(_as_words, (_TURNING, _BOUNDING, _JOINING))
_LONGEST_FIRST = sorted((*_TURNING, *_BOUNDING, *_JOINING, *_ELSEWHERE), key=len, reverse=True)
_ONE_WORD = re.compile("|".join(rf"\b{' '.join(spelled(entry))}\b" for entry in _LONGEST_FIRST if " " in entry))
_SPELLED = re.compile(rf"\b{SPELLED}\b")
_TWICE = re.compile(r"\b0*(\d+) ?\( ?0*\1 ?\)")


def is_reworded(before: str, after: str, any_order: bool = False) -> bool:
    """Whether two wordings say the same; with `any_order` also where they have the same words in another order."""
    one, other = tokens(before), tokens(after)
    if one == other:
        return True
    if any_order and Counter(one) == Counter(other):
        return _stays_in_any_order(one)
    return likeness(one, other) >= _REWORDED and not any(map(_weighs, differing(one, other)))


def tokens(text: str) -> list[str]:
    """The words of a text in one spelling, numbers as digits, what is one word to a reader as one."""
    text = _SPELLED.sub(lambda found: str(number(found[0]) or found[0]), fold(text).replace("%", " phần trăm "))
    text = " ".join(spelled(_TWICE.sub(r"\1", text)))
    words = _ONE_WORD.sub(lambda found: found[0].replace(" ", "_"), text).split()
    return [word.lstrip("0") or "0" if word.isdecimal() else word for word in words]


def _weighs(word: str) -> bool:
    return word in _TURNS or word in _BOUNDS or word in _JOINS or _is_number(word)


def _is_number(word: str) -> bool:
    return any(letter.isdecimal() for letter in word)


def _stays_in_any_order(words: Sequence[str]) -> bool:
    """Whether the order of these words says nothing: none turns what stands beside it, no two numbers or joints can be exchanged."""
    numbers, joints = {word for word in words if _is_number(word)}, {word for word in words if word in _JOINS}
    return _TURNS.isdisjoint(words) and len(numbers) <= 1 and len(joints) <= 1
