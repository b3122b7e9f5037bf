"""What an amount in a fee text is for: to pay, the most or least of it, or a value that only decides which fee applies."""

from __future__ import annotations

from typing import Literal

from analyzer.text.any_case import AnyCase, any_case

AmountRole = Literal["fee", "ceiling", "floor", "added", "base", "threshold"]
"""fee: what is paid; ceiling, floor: the most and least of it; added: what comes on top; base: what a percent is taken of;
threshold: a value that decides which fee applies, never paid."""

_BEFORE: tuple[tuple[AmountRole, AnyCase], ...] = (
    ("ceiling", any_case(r"(?:không (?:vượt )?quá|tối đa|cao nhất)(?: là| không quá| thu)*\s*$")),
    ("floor", any_case(r"(?:tối thiểu|không dưới|ít nhất|thấp nhất)(?: là| không dưới)*\s*$")),
    ("base", any_case(r"%\s*(?:của|trên|tổng|giá trị|mức (?:phí|thu))+\s*$")),
    ("added", any_case(r"\+\s*\(?[^+();:]{0,40} [x×*]\s*$|(?:tăng thêm|cộng thêm|thu thêm|cộng \(\+\)|cộng)(?: là| mức thu| thêm)*\s*$")),
    (
        "threshold",
        any_case(
            r"(?:(?:giá trị|trị giá|vốn|tổng mức|doanh thu|quy mô|dự án|hạn mức|giao dịch|đầu tư)[^,;.:]{0,60}|^|[\s(+-])"
            r"(?:trên|dưới|từ|đến|đến dưới|hơn|bằng|lớn hơn|nhỏ hơn|vượt)\s*$"
        ),
    ),
    ("threshold", any_case(r"\b(?:giá trị|trị giá|tổng mức đầu tư|vốn điều lệ|doanh thu)\s*$")),
)
_FEE_FROM = any_case(r"(?:mức thu|phí|lệ phí|thu|nộp)[^,;.:]{0,25}\btừ\s*$")
_GENERIC = any_case(
    r"^\W*(?:(?:mức )?(?:thu )?(?:phí|lệ phí|phí, lệ phí|phí/lệ phí)(?: phí| \(nếu có\))?|mức(?: thu)?(?: lệ phí| phí)?(?: là)?|"
    r"số tiền|thu|là|đồng|đông|giá|phí\s*:?\s*0)?\W*(?:là|thu)?\W*$"
)
_TRAILING = any_case(
    r"(?:[\s,]*(?:nhưng|và|với))?[\s,:\-(=]*(?:(?:mức )?(?:thu )?(?:lệ phí|phí)?(?: là| bằng| thu)?"
    r"|(?:(?:không (?:vượt )?quá|tối đa|tối thiểu|không dưới|ít nhất)\s*)+|với mức|áp dụng mức(?: phí| thu)?)?[\s,:\-(=]*$"
)
_CITES = any_case(
    r"^\W*(?:áp dụng(?: mức| từ| kể| đến)|kể từ|từ ngày|đến hết|theo|căn cứ|thông tư|nghị định|quyết định|thực hiện theo|miễn|"
    r"mức (?:thu )?(?:phí|lệ phí) kể)"
)
_BEHIND_ANOTHER = any_case(r"^\s*(?:đồng|VNĐ)\s*\([^()]*\)[\s,.]*|^[^(]*\)[\s,.]*")
"""What stands in brackets behind the amount before this one."""
_IN_BRACKETS = any_case(r"^\s*(?:đồng|VNĐ)?\s*\(\s*(?P<words>[^()]{3,200})\)?")
_FOR = any_case(r"^[^;.]{0,40}?\s*(?P<words>(?:đối với|trong trường hợp|trường hợp|áp dụng (?:đối với|cho)|cho)\s[^;.]{3,200})")


_PRICE = any_case(
    r"(?<!đánh )(?<!định )(?<!trị )\bgiá (?:cụ thể|dịch vụ|hiện hành|kiểm (?:tra|định|nghiệm)|thử nghiệm|đo)"
    r"|(?:biểu|khung|bảng|đơn|mức|luật|pháp luật về) giá\b(?! trị)"
)
_FEE_WORD = any_case(r"(?<!chi )(?<!học )(?<!viện )(?<!kinh )(?<!lộ )\bphí\b")


def role_of_amount(before: str) -> AmountRole:
    """The role of an amount, from the words before it.

    >>> role_of_amount("nhưng tối đa không quá "), role_of_amount("Dự án từ "), role_of_amount("Cấp lại: ")
    ('ceiling', 'threshold', 'fee')
    """
    if _FEE_FROM.search(before):
        return "fee"
    return next((role for role, pattern in _BEFORE if pattern.search(before)), "fee")


def case_of_amount(before: str, after: str) -> str:
    """The case an amount is for: the words before it, in brackets after it, or after `đối với`; the text that lays it down is none.

    >>> case_of_amount("Cấp lại: ", ""), case_of_amount("", " (trường hợp cấp mới)"), case_of_amount("Lệ phí: ", "")
    ('Cấp lại', 'trường hợp cấp mới', '')
    """
    words = without_fee_words(_BEHIND_ANOTHER.sub("", before))
    if _CITES.match(words):
        words = words.partition(": ")[2].strip(" ,;:.-(+")
    if words and not says_only_fee(words):
        return words
    for pattern in (_IN_BRACKETS, _FOR):
        found = pattern.match(after)
        of_next = pattern is _FOR and after.rstrip().endswith(":")
        if found and not of_next and not found["words"].endswith((" x ", " × ")) and not says_only_fee(found["words"]):
            return found["words"].strip(" ,.:")
    return ""


def says_only_price(text: str) -> bool:
    """Whether a text speaks of prices of services and of no fee: what a provider charges by the law on prices is no `phí`.

    >>> says_only_price("Theo giá dịch vụ khám bệnh"), says_only_price("Phí thẩm định; giá dịch vụ"), says_only_price("Phí thẩm định giá")
    (True, False, False)
    """
    return _PRICE.search(text) is not None and _FEE_WORD.search(text) is None


def without_fee_words(words: str) -> str:
    """Words without what only leads to the amount: `Cấp lại, mức thu là` -> `Cấp lại`."""
    words = _TRAILING.sub("", words).strip(" ,;:.-(+")
    return words.removesuffix(")") if words.count(")") > words.count("(") else words


def says_only_fee(words: str) -> bool:
    """Whether words say no more than that there is a fee, or which text lays it down."""
    return _GENERIC.match(words) is not None or _CITES.match(words) is not None
