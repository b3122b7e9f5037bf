"""What click itself says, in Vietnamese: it asks `gettext`, and here is the answer.

A phrase that is not here stays English; a test holds that every phrase a user can meet is here.
"""

from __future__ import annotations

import sys

from analyzer.cli.shared.language import current_language

VIETNAMESE = {
    # help
    "Usage:": "Cách dùng:",
    "Options": "Tùy chọn",
    "Commands": "Lệnh",
    "Positional arguments": "Tham số",
    "Show this message and exit.": "hiện trợ giúp này rồi thoát",
    "Show the version and exit.": "hiện phiên bản rồi thoát",
    "default: {default}": "mặc định: {default}",
    "env var: {var}": "biến môi trường: {var}",
    "(dynamic)": "(tính khi chạy)",
    "required": "bắt buộc",
    "deprecated": "không nên dùng nữa",
    "text": "chữ",
    "file": "tệp",
    "directory": "thư mục",
    "path": "đường dẫn",
    # wrong options and arguments
    "No such option {name!r}.": "Không có tùy chọn {name!r}.",
    "No such option: {name}": "Không có tùy chọn '{name}'.",
    "No such command {name!r}.": "Không có lệnh {name!r}.",
    "Did you mean {possibility}?": "Có phải là {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Có phải là một trong: {possibilities}?",
    "(Possible options: {possibilities})": "Có phải là một trong: {possibilities}?",
    "Missing command.": "Thiếu tên lệnh.",
    "Missing argument": "Thiếu tham số",
    "Missing option": "Thiếu tùy chọn",
    "Missing parameter": "Thiếu tham số",
    "Missing parameter: {param_name}": "Thiếu tham số: {param_name}",
    "Missing {param_type}": "Thiếu {param_type}",
    "Got unexpected extra argument ({args})": "Thừa tham số: {args}.",
    "Got unexpected extra arguments ({args})": "Thừa tham số: {args}.",
    "Option {name!r} does not take a value.": "Tùy chọn {name!r} không nhận giá trị.",
    "Option {name!r} requires an argument.": "Tùy chọn {name!r} cần một giá trị.",
    "Option {name!r} requires {nargs} arguments.": "Tùy chọn {name!r} cần {nargs} giá trị.",
    "Argument {name!r} takes {nargs} values.": "Tham số {name!r} nhận {nargs} giá trị.",
    "Takes {nargs} values but 1 was given.": "Cần {nargs} giá trị nhưng chỉ có 1.",
    "Takes {nargs} values but {len} were given.": "Cần {nargs} giá trị nhưng có {len}.",
    "Try '{command} {option}' for help.": "Xem: {command} {option}",
    "Aborted!": "Đã dừng.",
    "unknown error": "lỗi chưa rõ",
    # wrong values
    "Invalid value: {message}": "Giá trị không hợp lệ: {message}",
    "Invalid value for {param_hint}: {message}": "Giá trị của {param_hint} không hợp lệ: {message}",
    "{value!r} is not {choice}.": "{value!r} không phải là {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} không phải một trong các giá trị {choices}.",
    "{value} is not in the range {range}.": "{value} nằm ngoài khoảng cho phép: {range}.",
    "{value!r} is not a valid {number_type}.": "{value!r} không phải là số.",
    "Choose from:\n\t{choices}": "Chọn một trong: {choices}",
    "{name} {filename!r} does not exist.": "không có {filename!r}.",
    "{name} {filename!r} is a file.": "{filename!r} là tệp, cần thư mục.",
    "{name} {filename!r} is a directory.": "{filename!r} là thư mục, cần tệp.",
    "{name} {filename!r} is not readable.": "không đọc được {filename!r}.",
    "{name} {filename!r} is not writable.": "không ghi được {filename!r}.",
    "{name} {filename!r} is not executable.": "không chạy được {filename!r}.",
    "Could not open file {filename!r}: {message}": "Không mở được tệp {filename!r}: {message}",
    "Error: {message}": "Lỗi: {message}",
}


def teach_click() -> None:
    """Put these words in the place of `gettext` in every part of click that is loaded."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "click" and hasattr(module, "_"):
            vars(module).update(_=_said, ngettext=_counted)


def _said(phrase: str) -> str:
    return VIETNAMESE.get(phrase, phrase) if current_language() == "vi" else phrase


def _counted(one: str, many: str, number: int) -> str:
    return _said(one if number == 1 else many)
