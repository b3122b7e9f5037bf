"""Which files of a comparison could not be read, as papers say it at their head: what they hold is not compared."""

from __future__ import annotations

from analyzer.comparing.compare import Comparison
from analyzer.model.text import Text

_SIDES = (Text("bên trước", "before"), Text("bên sau", "after"))


def unread(comparison: Comparison, called: tuple[str, str]) -> list[Text]:
    """A sentence for each side that has such files; `called` is what base and revision are called."""
    told = []
    for side, name, files in zip(_SIDES, called, comparison.unread, strict=True):
        listed = ", ".join(files)
        if files:
            told.append(
                Text(
                    f"Chưa so sánh đầy đủ: ở {side.vi} ({name}) có {len(files)} tệp không đọc được hoặc ghi ngày trái nhau: {listed}. "
                    "Thủ tục trong các tệp này không có trong phần dưới đây.",
                    f"Not compared in full: {side.en} ({name}), {len(files)} file(s) cannot be read or have impossible dates: {listed}. "
                    "Their procedures are not in what follows.",
                )
            )
    return told
