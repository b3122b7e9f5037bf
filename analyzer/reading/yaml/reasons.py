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
    "exceeded maximum nesting depth": "lồng quá nhiều tầng",
    "found a tab character where an indentation space is expected": "thụt lề bằng dấu tab",
    "found an indentation indicator equal to 0": "số sau dấu '|' hoặc '>' phải từ 1 đến 9",
    "found unexpected document indicator": "dòng '---' hoặc '...' đứng trong dấu nháy chưa đóng",
    "found unexpected ':'": "dấu ':' không được đứng ở đây",
    "found invalid Unicode character escape code": "mã ký tự sau dấu '\\' không có thật",
    "did not find expected hexdecimal number": "mã ký tự sau dấu '\\' không phải là số hệ mười sáu",
    "did not find expected alphabetic or numeric character": "sau dấu '&' hoặc '*' phải là một tên; chữ bắt đầu bằng dấu ấy thì đặt trong dấu nháy",
    "did not find expected comment or line break": "chữ không được đứng cùng dòng, sau dấu '|' hoặc '>'",
    **dict.fromkeys(
        ("could not find expected directive name", "did not find expected whitespace", "found unexpected non-alphabetical character"),
        "dòng bắt đầu bằng dấu '%' viết sai; chữ thì đặt trong dấu nháy",
    ),
    **dict.fromkeys(
        ("did not find expected tag URI", "did not find the expected '>'", "did not find expected '!'", "found undefined tag handle"),
        "nhãn kiểu (!) viết sai; chữ bắt đầu bằng dấu '!' thì đặt trong dấu nháy",
    ),
    "control characters are not allowed": "không dùng ký tự điều khiển",
}


def reason(said: str) -> Text:
    """The reason in both languages; one that is not known here stays as libyaml says it."""
    return Text(_VIETNAMESE.get(said, said), said)
