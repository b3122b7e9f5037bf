"""Citations by a provision or form: `theo khoản 2 Điều 9 Nghị định số …`, `Mẫu số 03 kèm theo Thông tư số …`; what is said there rests on that text."""

from __future__ import annotations

from analyzer.text.any_case import any_case

_KIND = r"\b(?:nghị định|thông tư|quyết định|nghị quyết|luật|pháp lệnh)\b"
_NAMED = any_case(rf"{_KIND}(?: liên tịch)?\s*(?:số)?\s*:?\s*$")
_PROVISION = any_case(
    r"\b(?:điểm [a-zđ]{1,2}|(?:khoản|điều) \d{1,3}[a-zđ]?|(?:mục|chương|phần) [\divx]{1,5}|phụ lục|(?:biểu )?mẫu(?! (?:vật|hàng|giống|đất|nước)))\b"
    rf"(?:(?!{_KIND}|/\d{{4}})(?:[^.;:\n]|\.(?=\w))){{0,160}}$"
)
"""A provision, an annex or a form, and up to the kind of text no other text."""
_ASIDE = any_case(
    r"trước ngày|trước đây|trước thời điểm|(?:đã|đang|chưa)(?: được)? (?:thụ )?hưởng|đã được (?:cấp|hỗ trợ|công nhận)|sức kh(?:ỏe|oẻ|oẻ)|lý lịch tư pháp"
)
"""What was done under the text before, or a paper of another field: nothing here rests on it."""
_REACH = 240


def rests_on(text: str, start: int) -> bool:
    """Whether the number at `start` is that of a text cited by a provision, annex or form.

    >>> said = "Lập biên bản theo Mẫu số 02 ban hành kèm theo Nghị định số 31/2021/NĐ-CP"
    >>> rests_on(said, said.index("31/")), rests_on("Điều 3 Luật Giá và Nghị định số 31/2021/NĐ-CP", 31)
    (True, False)
    """
    before = text[max(0, start - _REACH) : start]
    named = _NAMED.search(before)
    return named is not None and _PROVISION.search(before, 0, named.start()) is not None and not _ASIDE.search(before)
