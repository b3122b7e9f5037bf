"""Whether a paper is the one that the procedure reissues, exchanges, changes or takes away: then it is handed back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from analyzer.text.identity.line import Line
from analyzer.text.identity.opening import COPIED
from analyzer.text.identity.wording import Wording
from analyzer.text.spelling import first_of, fold, has_any, spaced, whole_words, words_of

_TAKES_BACK = whole_words(
    "cấp lại | cấp đổi | đổi | thu hồi | trả lại | nộp lại | chuyển đổi | cấp, đổi | thay thế | hủy | cấp lại, đổi",
)
"""Actions after which the old paper is no longer the holder's."""
_TOUCHES = whole_words(
    "gia hạn | sửa đổi | điều chỉnh | thay đổi | bổ sung | đính chính | biến động | chấm dứt | xóa | phục hồi | chuyển nhượng",
    "tách thửa | hợp thửa | chuyển mục đích | nâng hạng | cập nhật",
)
"""Actions that write into the old paper or replace it: the original is handed in."""
_OLD = whole_words(
    "cũ | đã cấp | đã được cấp | được cấp trước đó | đã cấp trước đó | được cấp trước đây | bị hỏng | bị hư hỏng | hư hỏng | bị mờ",
    "bị rách | hết hạn | đang sử dụng | còn hiệu lực | cấp lần gần nhất | hiện có | đang có hiệu lực | rách nát | đã được cấp trước đó",
)
"""Words that may say the paper is an old one."""
_DAMAGED = whole_words("bị hỏng | bị hư hỏng | hư hỏng | bị rách | rách nát")
"""A damaged paper is asked for in order to be taken back, whichever it is."""
_SURELY_OLD = whole_words("cũ | đã cấp | đã được cấp | bị hỏng | bị hư hỏng | cấp lần gần nhất")
_RETURN = tuple((f" {word} ", word) for word in words_of("nộp lại | để thu hồi | thu hồi | nộp trả | trả lại | thẻ cũ | nộp bản gốc"))
"""Words that say outright that the paper is taken back."""
_TAKEN_BACK_HERE = "thu hồi"
_TAKEN_BACK_PAPERS = words_of("chứng nhận | giấy chứng nhận | giấy phép | thẻ | biển số | giấy đăng ký")
"""Papers under a heading like “hồ sơ thu hồi” are taken back."""
_KEPT_AS_PROOF = words_of(
    "quyết định | biên bản | thông báo | kết luận | chứng nhận thu hồi | giấy chứng nhận thu hồi | giấy tờ | tài liệu | văn bản | bản án | giấy xác nhận | hợp đồng",
    "xác nhận | hồ sơ | kết quả | trích lục | báo cáo | chứng từ | hóa đơn | giấy khám | giấy khai sinh | thông tin | kế hoạch",
)
"""Papers that prove something for the file; nobody hands them back."""
_CONFIRMS = "giấy xác nhận"
"""A confirmation that the procedure itself gives is handed back like a licence."""
_BARE_OLD = re.compile(r" (?:giấy chứng nhận|giấy phép|chứng chỉ|thẻ|giấy xác nhận|giấy đăng ký hoạt động) (?:đã cấp|đã được cấp|cũ) $")
"""Nothing but “the licence already issued”: it can only be that of this procedure."""
_ISSUES = re.compile(
    r" cấp (?:mới |và )?(?:cấp |gia hạn |sửa đổi |điều chỉnh )| cấp (?:mới|và) đổi | cấp (?:mới|lần đầu) |^ (?:thủ tục )?cấp (?!lại|đổi)"
)
"""A procedure that also issues for the first time: its paper may be new."""
_ORIGINAL_WITHIN = 120
_ORIGINAL = re.compile(r"bản (?:chính|gốc)")
_COMMON = frozenset(
    words_of(
        "bản | các | của | và | hoặc | đã | được | cấp | cho | có | thời | hạn | còn | hiệu | lực | trước | đó | bị | hỏng | hư | cũ | gốc",
        "cứng | chính | theo | về | tại | lần | do | sử | dụng | nếu | gần | nhất | giá | trị",
    )
)
"""Words that tell no paper from another."""
_SHARE_NAMED = 0.8


def handed_back(line: Line, wording: Wording, same: bool) -> str | None:
    """The words that show it (of the line or of the procedure's name); None when the paper is not handed back.

    `same`: the paper is one that this very procedure gives.
    """
    phrase = wording.phrase
    kept = wording.head.startswith(_KEPT_AS_PROOF) and not (same and (has_any(phrase, _DAMAGED) or wording.head.startswith(_CONFIRMS)))
    if kept or _only_copied(line, wording):
        return None
    for whole_word, word in _RETURN:
        if whole_word in phrase or word in wording.opening:
            return word
    procedure = _procedure(line.procedure)
    if _TAKEN_BACK_HERE in line.case and line.original and wording.head.startswith(_TAKEN_BACK_PAPERS):
        return _TAKEN_BACK_HERE
    if not (same or procedure.takes_back or procedure.touches):
        return None
    old = first_of(phrase, _OLD)
    if procedure.takes_back and ((same and (old or not procedure.also_issues)) or old in _SURELY_OLD):
        return procedure.takes_back
    if same and line.original and old in _SURELY_OLD:
        return old.strip()
    if procedure.touches and _is_original(wording, old, same):
        return procedure.touches
    return None


def own_result(line: Line, wording: Wording) -> bool:
    """Whether the paper is one that this very procedure gives, changes or takes away."""
    return _names(_procedure(line.procedure).words, wording.words)


class _Procedure:
    """What the name of a procedure says, once for all its lines."""

    __slots__ = ("also_issues", "takes_back", "touches", "words")

    def __init__(self, name: str) -> None:
        text = spaced(fold(name))
        self.words = frozenset(text.split())
        self.takes_back = (first_of(text, _TAKES_BACK) or "").strip()
        self.also_issues = bool(_ISSUES.search(text))
        self.touches = (first_of(text, _TOUCHES) or "").strip()


@lru_cache(maxsize=1024)
def _procedure(name: str) -> _Procedure:
    return _Procedure(name)


def _names(procedure: frozenset[str], phrase: Sequence[str]) -> bool:
    """Whether nearly all telling words of the phrase stand in the procedure's name."""
    telling = [word for word in phrase if word not in _COMMON]
    return len(telling) >= 2 and sum(map(procedure.__contains__, telling)) >= _SHARE_NAMED * len(telling)


def _is_original(wording: Wording, old: str | None, same: bool) -> bool:
    """Whether the line asks the old original, of the paper that the procedure changes."""
    if old and (same or _BARE_OLD.match(wording.phrase)):
        return True
    return (same or bool(old)) and bool(_ORIGINAL.search(wording.opening + wording.head[:_ORIGINAL_WITHIN]))


def _only_copied(line: Line, wording: Wording) -> bool:
    copied = bool(COPIED.search(wording.opening)) and not _ORIGINAL.search(wording.opening)
    counted_as_copy = line.original == 0 and bool(line.copy) and not _BARE_OLD.match(wording.phrase)
    return copied or counted_as_copy
