"""In which form a line takes its paper: the original, a certified or plain copy, a copy with the original shown, an electronic one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.model.enumerations import Form
from analyzer.text.said import Said

_COMPARED = re.compile(
    r"(?:kèm|kèm theo|xuất trình|mang theo|và|cùng|có|hoặc)(?: \S+){0,3}? (?:bản (?:chính|gốc)|chính|gốc)(?: [^;,.]{0,40}?)?(?:để )?(?:đối chiếu|kiểm tra)"
    r"|bản (?:chính|gốc) để (?:đối chiếu|kiểm tra|so sánh)|đối chiếu (?:với )?(?:bản )?(?:chính|gốc)|(?:kèm|xuất trình)(?: theo)? bản (?:chính|gốc)"
)
_NO_ORIGINAL = re.compile(
    r"(?:từ|sao y|so với|với|của|y|đúng với|theo|cấp|lập|như|là|thay) (?:bản chính|bản gốc)|(?:bản chính|bản gốc) (?:sao y|xác thực)"
    r"|không (?:phải|cần|có|còn) (?:là )?(?:bản chính|bản gốc)|bản gốc phần"
)
_ORIGINAL = re.compile(r"bản (?:chính|gốc)(?! ?và bản sao y)")
_COPY = re.compile(r"bản (?:sao|chụp|photo(?:copy)?|phô ?tô|phôtô(?:copy)?)(?! ?kê)|(?<!\w)(?:photo(?:copy)?|phô ?tô|sao chụp)(?!\w)")
_CERTIFIED_NEAR = re.compile(r"[^;,.]{0,45}?(?:chứng thực|công chứng)(?<!không chứng thực)")
_NOT_CERTIFIED = re.compile(r"[^;.]{0,30}?không (?:cần|yêu cầu|phải|có)(?: phải)?(?: có)? (?:chứng thực|công chứng)")
_ELECTRONIC = re.compile(
    r"(?:bản|mẫu) (?:sao )?(?:điện tử|số hóa|scan|quét|mềm)|dữ liệu điện tử|(?:tệp|tập) tin|(?<!\w)(?:scan|pdf|file)(?!\w)|sao điện tử"
)
_SURE = 0.9


def accepted(small: str, *, certified: bool) -> Iterator[tuple[Form, Said[bool]]]:
    """The forms that a line in small letters names, each with its words; none where it does not say.

    >>> [form for form, _ in accepted("bản chính hoặc bản sao kèm bản chính để đối chiếu", certified=False)]
    ['original', 'shown_original']
    """
    shown = None
    if " chính" in small or " gốc" in small:
        shown = _COMPARED.search(small)
        original = _ORIGINAL.search(_NO_ORIGINAL.sub(_blank, _COMPARED.sub(_blank, small) if shown else small))
        if original:
            yield "original", Said(True, _SURE, original[0])
    copies = list(_COPY.finditer(small))
    if certified:
        words = re.search(r"chứng thực|công chứng", small)
        yield "certified", Said(True, _SURE, words[0] if words else "")
    plain = next((copy for copy in copies if _is_plain(small, copy.end(), certified=certified)), None)
    if plain and not (shown and len(copies) == 1):
        yield "plain", Said(True, _SURE, plain[0])
    if shown:
        yield "shown_original", Said(True, _SURE, shown[0])
    electronic = _ELECTRONIC.search(small)
    if electronic:
        yield "electronic", Said(True, _SURE, electronic[0])


def _is_plain(small: str, end: int, *, certified: bool) -> bool:
    """Whether a copy named up to a place need not be certified, nor is electronic."""
    if small.startswith((" điện tử", " kèm bản chính", " và bản chính", " kèm theo bản chính"), end):
        return False
    return not certified or bool(_NOT_CERTIFIED.match(small, end)) or not _CERTIFIED_NEAR.match(small, end)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
