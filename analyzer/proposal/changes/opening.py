"""The first line of a difference: how many procedures came, changed and went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analyzer.comparing.compare import Comparison
from analyzer.comparing.digest import Weight, weights_of
from analyzer.model.changes import Kind
from analyzer.model.text import NOTHING, Text, joined, same

_COUNTED: Mapping[Kind, Text] = {
    "added": Text("{n} thủ tục mới", "{n} added"),
    "amended": Text("{n} được sửa đổi, bổ sung", "{n} amended"),
    "repealed": Text("{n} bị bãi bỏ", "{n} repealed"),
    "replaced": Text("{n} đổi mã", "{n} under another code"),
    "merged": Text("{n} gộp từ thủ tục khác", "{n} merged"),
    "split": Text("{n} được tách", "{n} split"),
    "moved": Text("{n} chuyển cấp hoặc cơ quan", "{n} moved to another level or body"),
    "renamed": Text("{n} đổi tên", "{n} renamed"),
    "reworded": Text("{n} chỉ sửa câu chữ", "{n} reworded only"),
    "completed": Text("{n} chỉ bổ sung bản ghi", "{n} with a record completed only"),
}
_WEIGHED = ("amended", "merged")
_ALWAYS = ("added", "amended", "repealed")
_WEIGHTS: Mapping[Weight, Text] = {
    "lighter": Text("{n} nhẹ hơn", "{n} lighter"),
    "heavier": Text("{n} nặng hơn", "{n} heavier"),
    "mixed": Text("{n} vừa nhẹ vừa nặng", "{n} mixed"),
    "unclear": Text("{n} chưa rõ", "{n} unclear"),
    "neutral": Text("{n} không đổi gánh nặng", "{n} neutral"),
}
_SAME = Text("Hai bên không khác nhau về nội dung.", "There is no difference of content.")


def opening(comparison: Comparison) -> Text:
    """`3 thủ tục mới, 41 được sửa đổi, bổ sung (27 nhẹ hơn, 9 nặng hơn, 5 vừa nhẹ vừa nặng), 2 bị bãi bỏ.`"""
    if not comparison.changes:
        return _SAME
    summary = comparison.summary()
    parts = []
    for kind, text in _COUNTED.items():
        if summary[kind] or kind in _ALWAYS:
            part = _number(text, summary[kind])
            heaviness = _heaviness(weights_of(kind, comparison.changes) if kind in _WEIGHED else {})
            parts.append(Text(part.vi + heaviness.vi, part.en + heaviness.en))
    words = sum(not change.procedure for change in comparison.changes)
    if words:
        parts.append(Text(f"{words} từ vựng, tham số dùng chung thay đổi", f"{words} shared words or parameters changed"))
    return _sentence(parts)


def _heaviness(weights: Mapping[Weight, int]) -> Text:
    listed = joined(_number(text, weights[weight]) for weight, text in _WEIGHTS.items() if weights.get(weight))
    return same(" ({})").of(listed) if listed.vi else NOTHING


def _number(text: Text, number: int) -> Text:
    return Text(text.vi.format(n=number), text.en.format(n=number))


def _sentence(parts: Iterable[Text]) -> Text:
    listed = joined(parts)
    return same("{}.").of(listed)
