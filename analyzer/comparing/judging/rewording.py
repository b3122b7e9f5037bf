"""Whether two wordings say the same: but for spelling, signs, little words and words that mean one thing, they are word for word one.

How much of a text is the same says nothing: in a long one a single word more is a condition more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from analyzer.text.alike import spelled
from analyzer.text.numerals import SPELLED, number
from analyzer.text.spelling import fold, words_of

_LITTLE = words_of(
    "là | thì | mà | các | những | của | việc | sự | về | tại | ở | do | bằng | theo | để | nhằm | cho | với | nêu | này | đó | kể | và",
    "sau đây | như sau | nêu trên | nói trên | trên đây | theo quy định | theo quy định của pháp luật",
)
"""Words that a sentence may have or lack and mean the same; those that say who may or must are none of them."""
_SAME: Mapping[str, tuple[str, ...]] = {
    "chỗ ở": ("nơi ở",),
    "con dấu": ("dấu",),
    "hoặc": ("hay",),
    "gồm": ("bao gồm", "gồm có"),
    "đơn đề nghị": ("đơn xin",),
    "ủy ban nhân dân": ("ubnd",),
    "hội đồng nhân dân": ("hđnd",),
    "thủ tục hành chính": ("tthc",),
    "căn cước công dân": ("cccd",),
    "chứng minh nhân dân": ("giấy chứng minh nhân dân", "cmnd"),
    "giấy phép lái xe": ("gplx",),
    "liên quan đến": ("liên quan tới",),
    "kể từ ngày": ("từ ngày", "tính từ ngày"),
}
"""Words that mean one thing wherever they stand."""
_TURNING = words_of(
    "không | chưa | chẳng | đừng | trừ | ngoại trừ | ngoài | riêng | chỉ | duy nhất | miễn | giảm | khỏi | thay",
    "phải | được | có thể | cần | nên | buộc | bắt buộc | cấm | cho phép | tùy | nếu | trường hợp | đối với | xuất trình",
)
"""Words that deny, except, oblige, allow or make conditional what stands behind them: their place says what."""
_RIVAL = words_of(
    "trước | sau | trên | dưới | hơn | kém | tối đa | tối thiểu | ít nhất | nhiều nhất | ngày làm việc | ngày | giờ làm việc | giờ | tháng | năm",
    "bản chính | bản gốc | bản sao | bản chụp | chứng thực | công chứng | hợp pháp hóa",
    "cấp xã | cấp huyện | cấp tỉnh | cấp bộ | trung ương | xã | phường | huyện | quận | tỉnh | thành phố | bộ | nước ngoài",
)
"""Words of which a text may hold two for two things: exchanged, they say another thing in the same words."""
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


_TURNS, _RIVALS, _JOINS, _NOTHING = map(_as_words, (_TURNING, _RIVAL, _JOINING, _LITTLE))
_LONGEST_FIRST = sorted((*_TURNING, *_RIVAL, *_JOINING, *_ELSEWHERE, *_LITTLE), key=len, reverse=True)
_ONE_WORD = re.compile("|".join(rf"\b{' '.join(spelled(entry))}\b" for entry in _LONGEST_FIRST if " " in entry))
_SPELLED = re.compile(rf"\b{SPELLED}\b")
_TWICE = re.compile(r"\b0*(\d+) ?\( ?0*\1 ?\)")


_MEANS = {" ".join(spelled(other)): " ".join(spelled(one)) for one, others in _SAME.items() for other in (one, *others)}
_ANY_OF_SAME = re.compile("|".join(rf"\b{other}\b" for other in sorted(_MEANS, key=len, reverse=True)))


def is_reworded(before: str, after: str, any_order: bool = False) -> bool:
    """Whether two wordings say the same; with `any_order` also where they have the same words in another order."""
    one, other = said(before), said(after)
    return one == other or (any_order and Counter(one) == Counter(other) and _stays_in_any_order(tokens(before)))


def same_leaves(before: Any, after: Any) -> bool:
    """Whether two values of one shape differ in the spelling of their words at most."""
    if isinstance(before, str) and isinstance(after, str):
        return tokens(before) == tokens(after)
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        return before.keys() == after.keys() and all(same_leaves(before[key], after[key]) for key in before)
    if isinstance(before, list | tuple) and isinstance(after, list | tuple):
        return len(before) == len(after) and all(map(same_leaves, before, after))
    return bool(before == after)


def said(text: str) -> list[str]:
    """The words of a text that bear its meaning."""
    return [word for word in tokens(text) if word not in _NOTHING]


def tokens(text: str) -> list[str]:
    """The words of a text in one spelling, numbers as digits, what is one word to a reader as one."""
    text = _SPELLED.sub(lambda found: str(number(found[0]) or found[0]), fold(text).replace("%", " phần trăm "))
    text = _ANY_OF_SAME.sub(lambda found: _MEANS[found[0]], " ".join(spelled(_TWICE.sub(r"\1", text))))
    words = _ONE_WORD.sub(lambda found: found[0].replace(" ", "_"), text).split()
    return [word.lstrip("0") or "0" if word.isdecimal() else word for word in words]


def _stays_in_any_order(words: Sequence[str]) -> bool:
    """Whether the order of these words says nothing: none turns what stands beside it, no two rivals, numbers or joints can be exchanged."""
    numbers = {word for word in words if any(letter.isdecimal() for letter in word)}
    return _TURNS.isdisjoint(words) and all(len(found) <= 1 for found in (numbers, _RIVALS & {*words}, _JOINS & {*words}))
