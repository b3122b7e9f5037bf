"""What the title of a text of law says of the text."""

from __future__ import annotations

from functools import lru_cache

from analyzer.text.wording import any_case

_AMENDS = any_case(
    r"^\W*(?:(?:bộ luật|luật|pháp lệnh|nghị quyết|nghị định|thông tư(?: liên tịch)?|quyết định)\b(?:(?!quy định|được)[^.;])*?[\s:])?"
    r"(?:về việc |việc )?(?:quy định )?(?:sửa đổi|bãi bỏ|đính chính)\b"
)


@lru_cache(maxsize=16384)
def only_amends(title: str) -> bool:
    """Whether a text only amends or repeals others: its rules stand in the texts it amends.

    >>> only_amends("Nghị định sửa đổi, bổ sung một số điều của Nghị định số 31/2021/NĐ-CP")
    True
    >>> only_amends("Luật Đất đai được sửa đổi, bổ sung bởi Luật số 43/2024/QH15")
    False
    """
    return _AMENDS.match(title) is not None
