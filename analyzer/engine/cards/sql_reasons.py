"""What DuckDB says of SQL it cannot make sense of, as a sentence for whoever wrote it, and the line that it means."""

from __future__ import annotations

import re

from analyzer.model.text import Text, same

_MEET = Text("so sánh hoặc ghép những giá trị khác kiểu", "values of different types are compared or put together")
_TWO_KINDS = "Conversion Error|Cannot compare|Cannot mix|Cannot combine"
_KINDS: tuple[tuple[str, Text], ...] = (
    ("syntax error|unterminated|Parser Error", Text("viết sai cú pháp SQL", "the syntax of the SQL is wrong")),
    (
        "GROUP BY",
        Text("có cột không nằm trong GROUP BY và cũng không được gộp", "a column is neither in GROUP BY nor aggregated"),
    ),
    (
        "aggregate",
        Text("hàm gộp nhiều dòng (như count, sum) không dùng được ở chỗ này", "a function over many rows (count, sum) cannot stand here"),
    ),
    (
        "No function matches",
        Text(
            "hàm hoặc phép toán nhận giá trị sai kiểu hoặc sai số lượng",
            "a function or an operator is given values of a wrong type, or the wrong number of them",
        ),
    ),
    (
        "not found in FROM|Referenced|does not have a column",
        Text("có cột hoặc bảng không có trong các bảng được đọc", "a column or table is not among the tables that are read"),
    ),
    (
        "Ambiguous",
        Text("tên cột có ở nhiều bảng; viết tên bảng trước dấu chấm", "several tables have the column; write the table before a dot"),
    ),
    (
        "Conversion Error|Could not convert|Unimplemented type for cast",
        Text(
            "có giá trị không đổi được sang kiểu cần dùng, như chữ sang số",
            "a value cannot be turned into the type it is needed in, as text into a number",
        ),
    ),
    (
        "Cannot compare|Cannot deduce|Cannot mix|Cannot combine|explicit cast",
        _MEET,
    ),
    (
        "Invalid Input Error",
        Text(
            "giá trị đưa vào hàm không hợp lệ, như biểu thức chính quy viết sai",
            "a function is given what it cannot use, as a broken regular expression",
        ),
    ),
)
"""What the first line says, by a pattern in it; the first that fits counts."""
_OTHERWISE = Text("DuckDB không hiểu câu này", "DuckDB cannot make sense of it")
_LINE = re.compile(r"^LINE (\d+): ", re.MULTILINE)


def reason(said: str, held: Text | None = None) -> Text:
    """Why, in words; what DuckDB itself says comes after, or where values of two kinds meet what the columns named have `held`."""
    first = said.splitlines()[0] if said else ""
    if held is not None and held.vi and re.search(_TWO_KINDS, first):
        return same("{} ({})").of(_MEET, held)
    why = next((told for pattern, told in _KINDS if re.search(pattern, first)), _OTHERWISE)
    return why + same(f" (DuckDB: {first.rstrip('.')})") if first else why


def line_of(said: str) -> int:
    """Which line of the SQL is meant, the first being 0."""
    found = _LINE.search(said)
    return int(found[1]) - 1 if found else 0
