"""Why the machine refused, in words of both languages."""

from __future__ import annotations

import errno
import os

import pytest

from analyzer.model.refusals import NotAPlainFile, why_refused
from analyzer.model.text import Text


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), Text("ổ đĩa đã đầy", "no space left on the disk")),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), Text("không có quyền", "permission denied")),
        (NotAPlainFile("/dev/null"), Text("đó không phải tệp thường", "it is not a plain file")),
        (OSError(errno.ENOTTY, "Inappropriate ioctl"), Text("hệ thống báo “Inappropriate ioctl”", "Inappropriate ioctl")),
        (PermissionError(None, "tệp chỉ đọc"), Text("tệp chỉ đọc", "tệp chỉ đọc")),
    ],
)
def test_a_refusal_is_told_in_both_languages(error: OSError, said: Text) -> None:
    assert why_refused(error) == said
