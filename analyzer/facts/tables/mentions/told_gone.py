"""Whether the wording itself tells that a body, a level or a unit which it names is no more."""

from __future__ import annotations

from analyzer.text.any_case import any_case

_BEFORE = any_case(
    r"(?<!\w)(?:không còn|không tổ chức|bãi bỏ|giải thể|sáp nhập|(?:chấm dứt|kết thúc) hoạt động(?: của)?|nguyên là|thay (?:thế )?cho)(?: [^\W\d]+){0,3} $"
)
"""Words right before the name."""
_FORMER = any_case(r"(?<!\w)(?:cũ|trước đây|trước kia|trước khi (?:sáp nhập|sắp xếp))(?!\w)[^.;\n]{0,60}$")
"""Words before an address or in it: “địa chỉ cũ”, “trước đây thuộc …”."""
_AFTER = any_case(r"[\s(,“”]*(?:cũ|trước đây|nay (?:là|thuộc|do))(?!\w)")
_NEAR_AFTER = any_case(r"[^.;\n]{0,60}?(?<!\w)(?:(?<!địa chỉ )(?<!trụ sở )cũ|nay (?:là|thuộc))(?!\w)")
"""An address goes on behind its district: “quận Hai Bà Trưng, Hà Nội (cũ)”."""


def told_gone(text: str, start: int, stop: int) -> bool:
    """Whether the words beside a name tell that what it names is no more.

    >>> told_gone("Nay không còn đội đò cấp huyện", 14, 30), told_gone("Đội đò cấp huyện (cũ)", 0, 16), told_gone("gửi đội đò cấp huyện", 4, 20)
    (True, True, False)
    """
    return _AFTER.match(text, stop) is not None or _BEFORE.search(text[max(0, start - 60) : start]) is not None


def told_former(text: str, start: int, stop: int) -> bool:
    """Whether an address is told as that of another time.

    >>> told_former("Địa chỉ cũ: số 3 phố Huế, quận 9", 12, 32), told_former("số 3 phố Huế, quận 9, Hà Nội (cũ)", 0, 20)
    (True, True)
    """
    return _NEAR_AFTER.match(text, stop) is not None or _FORMER.search(text[max(0, start - 80) : stop]) is not None
