"""Why a file, or a line of it, is refused as YAML: code, message and remedy, in both languages."""

from __future__ import annotations

from typing import NamedTuple

from analyzer.model.text import Text, with_marks
from analyzer.reading.yaml.reasons import reason


class Refusal(NamedTuple):
    """What is wrong and what to do about it; where it is, the reader of the file knows."""

    code: str
    message: Text
    remedy: Text


_SAVE_AS_UTF8 = Text("Lưu lại tệp theo bảng mã UTF-8.", "Save the file as UTF-8.")
_SIGNS = {
    "tag": Text("nhãn kiểu (!)", "a tag (!)"),
    "anchor": Text("neo (&)", "an anchor (&)"),
    "alias": Text("tham chiếu neo (*)", "an alias (*)"),
    "merge": Text("khóa trộn (<<)", "a merge key (<<)"),
}

EMPTY = Refusal(
    "empty_file",
    Text("Tệp không có nội dung.", "The file is empty."),
    Text("Viết nội dung hoặc xóa tệp.", "Write something or delete the file."),
)
ZERO_BYTE = Refusal(
    "not_utf8",
    Text("Tệp chứa byte 0: có lẽ lưu theo bảng mã UTF-16.", "The file holds a zero byte: it may be saved as UTF-16."),
    _SAVE_AS_UTF8,
)
NOT_A_MAPPING = Refusal(
    "not_a_mapping",
    Text("Tệp phải bắt đầu bằng các dòng 'khóa: giá trị'.", "The file must start with lines 'key: value'."),
    Text("Xem một tệp mẫu trong catalogue/procedures.", "See an example in catalogue/procedures."),
)
KEY_NOT_A_WORD = Refusal(
    "key_not_a_word",
    Text("Khóa phải là một từ, không phải danh sách.", "A key must be a word, not a collection."),
    Text("Đặt giá trị có dấu ngoặc trong dấu nháy.", "Quote values that hold brackets or braces."),
)
SECOND_DOCUMENT = Refusal(
    "second_document",
    Text("Tệp chứa nhiều tài liệu YAML (dòng '---').", "The file holds several YAML documents ('---')."),
    Text("Tách thành từng tệp.", "Split it into files."),
)


def too_large(size: int, largest: int) -> Refusal:
    return Refusal(
        "file_too_large",
        Text(
            f"Tệp dài {with_marks(f'{size:,}', 'vi')} byte, quá mức {with_marks(f'{largest:,}', 'vi')} byte.",
            f"The file has {size:,} bytes, more than {largest:,}.",
        ),
        Text("Tách tệp: mỗi thủ tục một tệp.", "Split it: one procedure a file."),
    )


def not_utf8(position: int) -> Refusal:
    """`position` counts bytes from 0."""
    return Refusal(
        "not_utf8",
        Text(f"Tệp không phải mã UTF-8 (byte thứ {position + 1}).", f"The file is not UTF-8 (byte {position + 1})."),
        _SAVE_AS_UTF8,
    )


def nested_too_deep(deepest: int) -> Refusal:
    return Refusal(
        "nested_too_deep",
        Text(f"Lồng quá {deepest} tầng.", f"Nested more than {deepest} deep."),
        Text("Viết lại cho phẳng.", "Write it flatter."),
    )


def not_plain(sign: str) -> Refusal:
    """`sign` is one of tag, anchor, alias, merge."""
    name = _SIGNS[sign]
    return Refusal(
        "yaml_not_plain",
        Text(f"Danh mục không dùng {name.vi}.", f"A catalogue does not use {name.en}."),
        Text("Viết giá trị ra đầy đủ, hoặc đặt trong dấu nháy nếu là chữ.", "Write the value out, or quote it if it is text."),
    )


def duplicate_key(key: str, first: int) -> Refusal:
    """`first` is the line where the key stands already."""
    return Refusal(
        "duplicate_key",
        Text(f"Khóa '{key}' viết hai lần; lần đầu ở dòng {first}.", f"The key '{key}' is written twice; first in line {first}."),
        Text("Giữ lại một khóa.", "Keep one of them."),
    )


def broken(said: str) -> Refusal:
    """`said` is what libyaml says is wrong."""
    told = reason(said)
    return Refusal(
        "broken_yaml",
        Text(f"YAML viết sai: {told.vi}.", f"Broken YAML: {told.en}."),
        Text(
            "Kiểm tra thụt lề (dùng dấu cách) và đặt giá trị có dấu hai chấm, dấu phẩy, ngoặc trong dấu nháy.",
            "Check the indentation (spaces only) and quote values that hold a colon, comma or bracket.",
        ),
    )


def forbidden_character(character: int, said: str) -> Refusal:
    """`said` is why libyaml does not read the character."""
    told = reason(said)
    return Refusal(
        "broken_yaml",
        Text(
            f"Tệp có ký tự #x{character:04x} mà YAML không cho phép: {told.vi}.",
            f"The file holds the character #x{character:04x}, which YAML does not allow: {told.en}.",
        ),
        Text("Xóa ký tự đó khỏi tệp.", "Remove the character."),
    )
