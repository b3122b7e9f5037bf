"""What libyaml says is wrong with a file, in Vietnamese."""

from __future__ import annotations

from analyzer.model.text import Text

_VIETNAMESE = {
    "did not find expected ',' or ']'": "thiếu dấu ',' hoặc ']'",
    "did not find expected ',' or '}'": "thiếu dấu ',' hoặc '}'",
    "did not find expected key": "chỗ này phải là một khóa",
    "did not find expected '-' indicator": "chỗ này phải là một gạch đầu dòng '-'",
    "could not find expected ':'": "thiếu dấu ':' sau khóa",
    "mapping values are not allowed in this context": "dấu ':' không được đứng ở đây",
    "block sequence entries are not allowed in this context": "gạch đầu dòng '-' không được đứng ở đây",
    "found character that cannot start any token": "ký tự này (dấu tab, @, % hoặc `) không được đứng ở đầu giá trị",
    "found a tab character that violates indentation": "thụt lề bằng dấu tab",
    "found unexpected end of stream": "tệp hết trước khi dấu nháy được đóng",
    "found unknown escape character": "ký tự sau dấu '\\' không hợp lệ",
    "did not find expected node content": "thiếu giá trị",
    "did not find expected <document start>": "sau phần đầu phải là các dòng 'khóa: giá trị'",
    "control characters are not allowed": "không dùng ký tự điều khiển",
}


def reason(said: str) -> Text:
    """The reason in both languages; one that is not known here stays as libyaml says it."""
    return Text(_VIETNAMESE.get(said, said), said)
