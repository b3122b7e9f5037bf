"""Citations that only say what a word means: `địa bàn khó khăn theo quy định tại Nghị định số …` sets no amount and no duty of its own."""

from __future__ import annotations

from analyzer.text.any_case import any_case

_AMOUNT = r"\b(?:phí|mức|giá|thu|nộp|miễn|giảm|biểu)\b"
_DEFINED = any_case(
    r"\b(?:địa bàn|khu vực|vùng|địa phương|đối tượng|loại hình|ngành,? nghề|lĩnh vực|danh mục|hạng|nhóm|phân loại)\b"
    rf"(?:(?!{_AMOUNT})[^.;:])*?\b(?:quy định|xác định|phân loại|ban hành)(?:(?!{_AMOUNT})[^.;:])*$"
)
"""What is defined, and up to the number no word of an amount, which the citation would govern."""
_OF_TARIFFS = ("/TT-BTC", "/NQ-HĐND")
"""The texts of those who set fees: a tariff has its own objects and classes."""
_REACH = 250


def only_defines(text: str, start: int, number: str) -> bool:
    """Whether the text of law whose number begins at `start` is cited for what a place, subject, kind or class is.

    >>> said = "cơ sở tại địa bàn khó khăn theo quy định tại Nghị định số 31/2021/NĐ-CP: 100.000 đồng"
    >>> only_defines(said, said.index("31/"), "31/2021/NĐ-CP")
    True
    """
    return not number.endswith(_OF_TARIFFS) and _DEFINED.search(text[max(0, start - _REACH) : start]) is not None
