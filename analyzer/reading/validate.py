"""A mapping of strings to a record of the model; what does not fit becomes problems with place and remedy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from analyzer.model.near import did_you_mean
from analyzer.model.problems import Place, Problem
from analyzer.model.text import Text
from analyzer.reading.yaml.events import Empty, Read
from analyzer.reading.yaml.positions import Source, Step
from analyzer.reading.yaml.text import line_at

T = TypeVar("T")

_VALUES = {
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
}
_KINDS = {
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


def validate(adapter: TypeAdapter[T], source: Source, read: Read) -> tuple[T | None, list[Problem]]:
    """The record that a file holds, or None with every mistake in it."""
    found = checked(adapter, source, read.root)
    return found[0], [*unknown_empty_keys(adapter, source, read.root, read.empty), *found[1]]


def checked(adapter: TypeAdapter[T], source: Source, value: Any, *at: Step) -> tuple[T | None, list[Problem]]:
    """The record that `value` holds, which stands at a place of its file; or None with every mistake in it."""
    try:
        return adapter.validate_python(value), []
    except ValidationError as error:
        return None, [_problem(adapter, source, detail, at) for detail in error.errors(include_url=False)]


def unknown_empty_keys(adapter: TypeAdapter[Any], source: Source, value: Any, empty: Sequence[Empty]) -> list[Problem]:
    """Keys without a value that the record in `value` does not know: the halves of `{name: a, b}` cut at its comma."""
    return [
        Problem(
            place,
            "unknown_key",
            Text(f"Không có khóa '{key}', và khóa này không có giá trị.", f"There is no key '{key}', and it has no value."),
            Text(
                "Nếu đây là phần sau dấu phẩy của một giá trị, đặt cả giá trị trong dấu nháy.",
                "If this is the rest of a value after its comma, quote the whole value.",
            ),
            line_at(source.data, place.line),
        )
        for location, inside in (_mappings(value, ()) if empty else ())
        for mapping, key, place in empty
        if mapping is inside and key not in mapping and (known := keys_at(adapter, location)) and key not in known
    ]


def _mappings(value: Any, location: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], dict[str, Any]]]:
    if isinstance(value, dict):
        yield location, value
        for key, inner in value.items():
            yield from _mappings(inner, (*location, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _mappings(inner, (*location, position))


def _problem(adapter: TypeAdapter[Any], source: Source, detail: Any, at: tuple[Step, ...]) -> Problem:
    location = tuple(detail["loc"])
    place, owner = source.located((*at, *location))
    if location[-1:] == ("[key]",):
        location = (*location[:-1], "id")
    key = next((step for step in reversed(location) if isinstance(step, str)), "")
    message, remedy, code = _words(adapter, detail, key, owner, location)
    if code == "missing_key" and source.says((*at, *location)):
        remedy = Text(f"Điền giá trị vào dòng '{key}:', đang để trống.", f"Fill in the line '{key}:', which is blank.")
    return Problem(place, code, message, remedy, line_at(source.data, place.line))


def _words(adapter: TypeAdapter[Any], detail: Any, key: str, owner: str, location: tuple[Any, ...]) -> tuple[Text, Text, str]:
    kind, given = detail["type"], detail.get("input")
    where = Text(f" (trong '{owner}')", f" (in '{owner}')") if owner else Text("", "")
    if kind == "unexpected_keyword_argument":
        return (
            Text(f"Không có khóa '{key}'{where.vi}.", f"There is no key '{key}'{where.en}."),
            did_you_mean(
                key,
                keys_at(adapter, location[:-1]),
                Text("Xóa khóa này hoặc xem catalogue/README.md.", "Remove it, or see catalogue/README.md."),
            ),
            "unknown_key",
        )
    if kind == "missing":
        return (
            Text(f"Thiếu khóa bắt buộc '{key}'{where.vi}.", f"The key '{key}' is missing{where.en}."),
            Text(f"Thêm dòng '{key}: ...'.", f"Add a line '{key}: ...'."),
            "missing_key",
        )
    if kind == "literal_error":
        choices = [choice.strip(" '") for choice in detail["ctx"]["expected"].replace(" or ", ", ").split(",")]
        every = ", ".join(choices)
        return (
            Text(f"'{given}' không phải giá trị của '{key}'{where.vi}.", f"'{given}' is not a value of '{key}'{where.en}."),
            did_you_mean(str(given), choices, Text(f"Chọn một trong: {every}.", f"Choose one of: {every}."), cutoff=0.7),
            "wrong_value",
        )
    if kind == "string_pattern_mismatch":
        return (
            Text(f"'{given}' không đúng dạng của '{key}'{where.vi}.", f"'{given}' has not the form of '{key}'{where.en}."),
            _remedy_for_form(key, given),
            "wrong_form",
        )
    if kind == "value_error":
        wanted = _VALUES.get(str(detail["ctx"]["error"]), Text("giá trị khác", "another value"))
    elif kind == "dataclass_type" and (scalar := str(detail["ctx"]["class_name"]).lower()) in _VALUES:
        wanted = _VALUES[scalar]
    else:
        wanted = _KINDS.get(kind, Text(str(detail["msg"]), str(detail["msg"])))
    shown = _shown(given)
    return (
        Text(
            f"'{key}'{where.vi} cần {wanted.vi.split(';')[0]}, nhưng tệp ghi {shown.vi}.",
            f"'{key}'{where.en} wants {wanted.en.split(';')[0]}, but the file says {shown.en}.",
        ),
        Text(f"Sửa thành {wanted.vi}.", f"Make it {wanted.en}."),
        "wrong_type",
    )


def _shown(given: object) -> Text:
    """What a file says, in short."""
    if isinstance(given, str):
        return Text(f"'{given}'", f"'{given}'")
    if isinstance(given, list | tuple):
        return Text("một danh sách", "a list") if given else Text("một danh sách trống", "an empty list")
    return Text("một nhóm khóa", "a mapping")


def _remedy_for_form(key: str, given: object) -> Text:
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


def keys_at(adapter: TypeAdapter[Any], location: tuple[Any, ...]) -> list[str]:
    """The keys that may stand at a location of the record, as they are written."""
    type_: Any = adapter._type  # noqa: SLF001  the adapter keeps its type nowhere else
    for step in location:
        type_ = _inside(type_, step)
    fields: dict[str, Any] = getattr(type_, "__pydantic_fields__", {})
    return [info.alias or name for name, info in fields.items()]


def _inside(type_: Any, step: Any) -> Any:
    if _is_record(type_):
        for name, info in type_.__pydantic_fields__.items():
            if step in (name, info.alias):
                return _unwrapped(info.annotation)
        return type_
    return _unwrapped(get_args(type_)[1] if get_origin(type_) is dict else type_)


def _is_record(type_: Any) -> bool:
    return hasattr(type_, "__pydantic_fields__")


def _unwrapped(type_: Any) -> Any:
    """The record or the table inside `tuple[R, ...]` or `R | None`."""
    if _is_record(type_) or get_origin(type_) is dict or not get_args(type_):
        return type_
    inside = (_unwrapped(argument) for argument in get_args(type_))
    return next((found for found in inside if _is_record(found) or get_origin(found) is dict), type_)


def file_problem(file: str, code: str, message: Text, remedy: Text) -> Problem:
    """A problem of a file as a whole."""
    return Problem(Place(file), code, message, remedy)
