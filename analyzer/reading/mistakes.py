"""A value that does not fit the model, in words: what the file says, what is wanted instead, and how it is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from analyzer.model.near import did_you_mean
from analyzer.model.text import Text, same

_WANTED = {
    "duration": Text(
        "thời gian; viết như '7 working days', '8 working hours', '30 days', 'on the spot'",
        "a duration; write '7 working days', '8 working hours', '30 days', 'on the spot'",
    ),
    "money": Text(
        "số tiền; viết như '20000 VND' hoặc '145 USD': số, dấu cách, đơn vị, không có dấu chấm ngăn nghìn",
        "an amount; write '20000 VND' or '145 USD': number, space, unit, without a dot between thousands",
    ),
    "citation": Text(
        "trích dẫn; viết số ký hiệu trước, như '154/2024/NĐ-CP điểm a khoản 2 Điều 5'",
        "a citation; write the number first, as in '154/2024/NĐ-CP điểm a khoản 2 Điều 5'",
    ),
    "date": Text(
        "ngày; viết năm-tháng-ngày như 2026-07-18, và ngày phải có thật",
        "a date; write year-month-day such as 2026-07-18, a day that exists",
    ),
    "flag": Text("đúng/sai; viết true hoặc false", "a yes/no value; write true or false"),
    "share": Text("số từ 0 đến 1; viết như 0.8", "a number from 0 to 1; write 0.8"),
    "number": Text("số; viết như 1500 hoặc 4.5", "a number; write 1500 or 4.5"),
    "tuple_type": Text("một danh sách; viết [giá trị] hoặc mỗi dòng một gạch đầu dòng", "a list; write [value] or one dash a line"),
    "too_short": Text(
        "một danh sách có ít nhất một giá trị; viết [giá trị] hoặc mỗi dòng một gạch đầu dòng",
        "a list of at least one value; write [value] or one dash a line",
    ),
    "dict_type": Text("các dòng 'khóa: giá trị'", "lines of 'key: value'"),
    "dataclass_type": Text("các dòng 'khóa: giá trị'", "lines of 'key: value'"),
    "string_type": Text("chữ; đặt cả giá trị trong dấu nháy", "text; quote the whole value"),
    "int_parsing": Text("số nguyên", "a whole number"),
    "greater_than_equal": Text("số không âm", "a number not below zero"),
    "less_than_equal": Text("số nhỏ hơn 1000", "a number below 1000"),
}
"""What is wanted and after a semicolon how it is written, by the sort of value, or where it has none by pydantic's word for the mistake."""


class Mistake(NamedTuple):
    """A mistake without its place: its code, what is wrong, what to do."""

    code: str
    message: Text
    remedy: Text


def mistake(detail: Any, key: str, owner: str, known: Sequence[str]) -> Mistake:
    """What one of pydantic's error details says of the value at `key`, in the element `owner`; `known` are the keys beside it."""
    given = detail.get("input")
    where = Text(f" (trong '{owner}')", f" (in '{owner}')") if owner else same("")
    match detail["type"]:
        case "unexpected_keyword_argument":
            see = Text("Xóa khóa này hoặc xem catalogue/README.md.", "Remove it, or see catalogue/README.md.")
            message = Text(f"Không có khóa '{key}'{where.vi}.", f"There is no key '{key}'{where.en}.")
            return Mistake("unknown_key", message, did_you_mean(key, known, see))
        case "missing":
            message = Text(f"Thiếu khóa bắt buộc '{key}'{where.vi}.", f"The key '{key}' is missing{where.en}.")
            return Mistake("missing_key", message, Text(f"Thêm dòng '{key}: ...'.", f"Add a line '{key}: ...'."))
        case "literal_error":
            choices = [choice.strip(" '") for choice in detail["ctx"]["expected"].replace(" or ", ", ").split(",")]
            every = Text(f"Chọn một trong: {', '.join(choices)}.", f"Choose one of: {', '.join(choices)}.")
            message = Text(f"'{given}' không phải giá trị của '{key}'{where.vi}.", f"'{given}' is not a value of '{key}'{where.en}.")
            return Mistake("wrong_value", message, did_you_mean(str(given), choices, every, cutoff=0.7))
        case "string_pattern_mismatch":
            message = Text(f"'{given}' không đúng dạng của '{key}'{where.vi}.", f"'{given}' has not the form of '{key}'{where.en}.")
            return Mistake("wrong_form", message, _right_form(key, given))
    wanted, shown = _wanted(detail), _shown(given)
    message = Text(
        f"'{key}'{where.vi} cần {wanted.vi.split(';')[0]}, nhưng tệp ghi {shown.vi}.",
        f"'{key}'{where.en} wants {wanted.en.split(';')[0]}, but the file says {shown.en}.",
    )
    return Mistake("wrong_type", message, Text(f"Sửa thành {wanted.vi}.", f"Make it {wanted.en}."))


def _wanted(detail: Any) -> Text:
    if detail["type"] == "value_error":
        return _WANTED.get(str(detail["ctx"]["error"]), Text("giá trị khác", "another value"))
    sort = str(detail["ctx"]["class_name"]).lower() if detail["type"] == "dataclass_type" else ""
    return _WANTED.get(sort) or _WANTED.get(detail["type"], same(str(detail["msg"])))


def _shown(given: object) -> Text:
    """What a file says, in short."""
    if isinstance(given, str):
        return same(f"'{given}'")
    if isinstance(given, list | tuple):
        return Text("một danh sách", "a list") if given else Text("một danh sách trống", "an empty list")
    return Text("một nhóm khóa", "a mapping")


def _right_form(key: str, given: object) -> Text:
    if key == "number":
        return Text(
            "Ghi số, ký hiệu đầy đủ, như 1523/QĐ-BCA-C06 hoặc 58/2026/NĐ-CP.",
            "Write the whole number, such as 1523/QĐ-BCA-C06 or 58/2026/NĐ-CP.",
        )
    if key in ("id", "code") and isinstance(given, str):
        head, _, tail = given.replace(",", ".").partition(".")
        if head.isdigit() and tail.isdigit() and len(tail) <= 6:
            repaired = f"{head}.{tail.ljust(6, '0')}"
            return Text(
                f'Có phải là "{repaired}"? Mã gồm một chữ số, dấu chấm và sáu chữ số, đặt trong dấu nháy.',
                f'Did you mean "{repaired}"? A code is one digit, a dot and six digits, quoted.',
            )
    if key in ("fingerprint", "state"):
        return Text("Viết 12 ký tự 0-9, a-f, như tthc review đã ghi.", "Write 12 characters 0-9, a-f, as tthc review did.")
    return Text(
        'Mã thủ tục: "1.004222"; mã phần tử: chữ thường không dấu, chữ số, gạch dưới.',
        "A procedure's code: \"1.004222\"; an element's id: lower-case ASCII letters, digits, underscores.",
    )
