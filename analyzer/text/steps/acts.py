"""The acts that a text names, each done there or only spoken of: `sau khi thẩm định` is no verification."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from analyzer.model.enumerations import StepKind
from analyzer.text.steps.act_words import NO_ACT, WORDS


def _any_of(words: Iterable[str]) -> str:
    """One expression for many, by their first letters: most places in a text are passed over at the first look."""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


_ACT = re.compile(rf" (?:{_any_of(chain(NO_ACT, *WORDS.values()))})(?!\w)")
_KINDS = tuple((kind, re.compile(rf"(?:{'|'.join(words)})(?!\w)")) for kind, words in WORDS.items())
_NONE = re.compile(rf"(?:{'|'.join(NO_ACT)})(?!\w)")
_SPOKEN_OF = frozenset(
    (
        *("đề nghị", "yêu cầu", "trước khi", "sau khi", "được", "ngày", "hội đồng", "biên bản", "báo cáo", "đơn", "thẩm quyền"),
        *("cơ quan", "thủ tục", "đã", "thời gian", "thời hạn", "khi", "hồ sơ", "bộ phận", "điều kiện", "đang", "về việc", "cho việc"),
        *("trong việc", "của việc", "giấy", "tờ trình", "văn bản", "chi phí", "không", "chưa", "nhu cầu", "cán bộ", "từ chối"),
        *("người", "nơi", "định về", "đoàn", "phiếu", "phí", "nếu", "đơn vị", "lần", "số", "tổ", "từ", "xin", "kế hoạch", "dịch vụ"),
        *("hoạt động", "nghiệp vụ", "thẩm định", "tạm dừng"),
    )
)
"""The one or two words before an act that make it a condition, a noun or another's act: `sau khi thẩm định`, `đề nghị cấp giấy phép`."""
_FOR_ANOTHER = re.compile(r" (?:trình|tham mưu|báo cáo|đề xuất|để|đủ điều kiện|không thuộc) ")
_FOR_ANOTHER_OR_SINCE = re.compile(r" (?:trình|tham mưu|báo cáo|đề xuất|để|đủ điều kiện|không thuộc|kể từ|căn cứ|sau khi|trước khi) ")
"""The act is another's (`trình Chủ tịch xem xét, quyết định`), or a start (`kể từ ngày nhận được văn bản đề nghị`)."""
_ANSWERS = (" trả lời", " có văn bản", " thông báo", " có công văn")
_FAULT = re.compile(
    r"(?:chưa|không) (?:đầy đủ|hợp lệ|đủ|đúng|đạt|đáp ứng|bảo đảm|cấp|chấp|đồng ý|phê|công nhận|cho phép)[^.;]*$|từ chối[^.;]*$"
)
"""A dossier at fault: the answer asks for more papers or says why not."""
_ASKED = re.compile(r"được (?:lấy|hỏi|xin|gửi lấy) ý kiến[^.;]*$")
"""Who was asked for an opinion: the answer is that."""
_NEAR, _CLOSE = 100, 16


class Act(NamedTuple):
    """An act that a text names, where, and whether it is done there or only spoken of."""

    start: int
    end: int
    kind: StepKind
    done: bool


def acts(small: str) -> Iterator[Act]:
    """The acts that a text in small letters names, in their order.

    >>> [(act.kind, act.done) for act in acts("sau khi thẩm định hồ sơ, sở y tế cấp giấy phép")]
    [('verify', False), ('issue', True)]
    >>> [act.kind for act in acts("đơn vị được lấy ý kiến có văn bản trả lời")]
    ['opinion', 'opinion']
    """
    flat = f" {small}".replace("\n", " ").replace("(", " ")
    for found in _ACT.finditer(flat):
        kind = _kind_of(found[0][1:])
        if kind is not None:
            start = found.start() + 1
            answer = _kind_of_answer(flat, start) if kind == "decide" and found[0].startswith(_ANSWERS) else None
            yield Act(start - 1, found.end() - 1, answer or kind, _is_done(flat, start))


@lru_cache(maxsize=4096)
def _kind_of(words: str) -> StepKind | None:
    """The kind whose words cover most of what was found."""
    if _NONE.match(words):
        return None
    lengths = ((found.end(), -place, kind) for place, (kind, pattern) in enumerate(_KINDS) if (found := pattern.match(words)))
    return max(lengths, default=(0, 0, None))[2]


def _kind_of_answer(flat: str, start: int) -> StepKind | None:
    """What an answer is other than a decision: that of who was asked for an opinion, or one that finds fault with the dossier."""
    near = max(0, start - _NEAR)
    if _ASKED.search(flat, near, start):
        return "opinion"
    return "notify" if _FAULT.search(flat, near, start) else None


def _is_done(flat: str, start: int) -> bool:
    """Whether the act is done there: no word before it makes it a noun, and its part of the sentence does not hand it to another."""
    before = flat[max(0, start - _CLOSE) : start].split()
    if before and (before[-1] in _SPOKEN_OF or (len(before) > 1 and f"{before[-2]} {before[-1]}" in _SPOKEN_OF)):
        return False
    near = max(0, start - _NEAR)
    part = _part_before(flat, near, start)
    if not part.strip():
        return _FOR_ANOTHER.search(_part_before(flat, near, flat.rfind(",", near, start))) is None
    return _FOR_ANOTHER_OR_SINCE.search(part) is None


def _part_before(flat: str, near: int, end: int) -> str:
    """The words before a place, back to the last comma or end of a sentence."""
    return flat[max(flat.rfind(",", near, end), flat.rfind(".", near, end), flat.rfind(";", near, end), near - 1) + 1 : end]
