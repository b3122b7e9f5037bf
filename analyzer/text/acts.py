"""What the names of procedures say is done, and to what: whether two state one act, whether one changes a paper itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from analyzer.text.naming import action_of

_DOES = re.compile(
    r"^(?:\W*(?:thủ tục|đề nghị|việc|cấp|đổi|lại|mới|gia hạn|sửa đổi|thay đổi|bổ sung|điều chỉnh|hiệu đính|đính chính|cập nhật"
    r"|chuyển đổi|khôi phục|mở rộng|nội dung|thông tin|và|hoặc)\b)*\W*"
)
"""The words that say what is done to a paper; those that say what is done to a thing or a right (split, merge, delete) stay."""
_FOR_WHOM = re.compile(r"\s*(?:[:(]|\b(?:đối với|trong (?:các )?trường hợp|cho|do|để|khi|với|sang)\b)")
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=65536)
def object_in(name: str) -> tuple[str, ...]:
    """The words of a name that say to what something is done, without the cases and persons it is for.

    >>> " ".join(object_in("Cấp lại, đổi giấy phép lái xe đối với người nước ngoài"))
    'giấy phép lái xe'
    """
    words = _DOES.sub("", name.strip().lower(), count=1)
    return tuple(_WORD.findall(_FOR_WHOM.split(words, maxsplit=1)[0]))


def done_to(name: str) -> str:
    """All words of a name but those that say what is done, with the cases and persons it is for.

    >>> done_to("Thủ tục cấp lại Giấy phép lái xe (hạng A1)"), done_to("Cấp mới giấy phép lái xe (hạng A1)")
    ('giấy phép lái xe hạng a1', 'giấy phép lái xe hạng a1')
    """
    return " ".join(_WORD.findall(_DOES.sub("", name.strip().lower(), count=1)))


@lru_cache(maxsize=65536)
def one_act(one: str, other: str) -> bool:
    """Whether two names say that something is done to one thing: the words of one are those of the other, in one order, or some of them.

    >>> one_act("Cấp giấy phép lái xe", "Gia hạn giấy phép lái xe"), one_act("Tách thửa đất", "Hợp thửa đất")
    (True, False)
    """
    short, long = sorted((object_in(one), object_in(other)), key=len)
    if (action_of(one) == "revoke") != (action_of(other) == "revoke") or bool(short) != bool(long):
        return False
    rest = iter(long)
    return all(word in rest for word in short)


def changes_paper(name: str, called: Iterable[str]) -> bool:
    """Whether a name says that the paper `called` so is itself exchanged, reissued, renewed or amended, or the registration it proves.

    >>> changes_paper("Đính chính Giấy chứng nhận đã cấp", ["Giấy chứng nhận quyền sử dụng đất"])
    True
    >>> changes_paper("Điều chỉnh quyết định giao đất", ["Giấy chứng nhận quyền sử dụng đất"])
    False
    """
    found = object_in(name)
    return found[:2] == ("đăng", "ký") or any(paper and found[: len(paper)] == paper for paper in map(_two_words, called))


@lru_cache(maxsize=4096)
def _two_words(paper: str) -> tuple[str, ...]:
    """The first words that a paper is called by."""
    return tuple(_WORD.findall(paper.lower()))[:2]
