"""Where wording has who collects the result bring an identity card, or the receipt of the fee that the body itself took."""

from __future__ import annotations

from typing import NamedTuple

from analyzer.facts.procedure.worded import bounds, sentence
from analyzer.text.any_case import any_case

_CARD = r"(?:chứng minh (?:nhân dân|thư)|căn cước|\bcmnd\b|\bcccd\b)"
_RECEIPT = r"biên lai(?! (?:nộp |thu )?thuế)"
_SHOWN = any_case(
    r"\b(?:(?:khi|lúc) (?:[^.,;:\n]{0,30} )?nhận (?:kết quả|giấy(?! tờ)|thẻ|hộ chiếu|quyết định|chứng chỉ)|người (?:đến )?nhận(?: kết quả)?(?! (?:hồ sơ|đơn|giấy tờ)\b))\b[^.;:\n]{0,120}?"
    rf"\b(?:mang theo|mang|đưa|xuất trình)\b[^.;:\n]{{0,160}}?(?:{_CARD}|{_RECEIPT})[^.;\n]{{0,120}}"
)
_NOT_OF_ALL = any_case(
    r"(?:không|chưa) (?:cần|phải|bắt buộc|yêu cầu)|\bcó thể\b|\bnếu (?!(?:đầy đủ|đủ|đúng))|trường hợp|(?:ủy|uỷ) quyền|giấy giới thiệu|vneid|căn cước điện tử|con nuôi"
)
"""It is not demanded, only of some, of those who come for another, or already met by the electronic card."""
_IF = any_case(r", nếu .*")
"""What is done once they are shown."""
_HAS_CARD = any_case(_CARD)
_HAS_RECEIPT = any_case(_RECEIPT)


class Shown(NamedTuple):
    """The sentence, and whether it asks for an identity card and for the receipt."""

    sentence: str
    card: bool
    receipt: bool


def may_be_shown(text: str) -> bool:
    """Whether a text in small letters may say so."""
    return (
        "nhận" in text
        and any(verb in text for verb in ("mang", "đưa", "xuất trình"))
        and ("biên lai" in text or bool(_HAS_CARD.search(text)))
    )


def shown_at_collection(text: str) -> Shown | None:
    """The first sentence of a text by which whoever collects the result shows an identity card or the receipt of the fee.

    >>> shown_at_collection("Khi đến nhận kết quả mang theo giấy hẹn, biên lai thu tiền để đối chiếu.")
    Shown(sentence='Khi đến nhận kết quả mang theo giấy hẹn, biên lai thu tiền để đối chiếu.', card=False, receipt=True)
    >>> shown_at_collection("Người được ủy quyền khi nhận kết quả xuất trình thẻ căn cước.")
    """
    for found in _SHOWN.finditer(text):
        if not _NOT_OF_ALL.search(text[bounds(text, found.start())[0] : found.end()]):
            said = _IF.sub("", found[0])
            return Shown(
                _IF.sub("", sentence(text, found.start(), found.end())), bool(_HAS_CARD.search(said)), bool(_HAS_RECEIPT.search(said))
            )
    return None
