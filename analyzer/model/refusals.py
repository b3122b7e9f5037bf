"""What cannot be done, told in both languages; why the machine refused to read or write: the one place that words an `OSError`."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from typing import TYPE_CHECKING

from analyzer.model.text import Text

if TYPE_CHECKING:
    from analyzer.model.problems import Problem

_REASONS = {
    errno.EACCES: Text("không có quyền", "permission denied"),
    errno.EPERM: Text("hệ thống không cho phép", "not permitted"),
    errno.ENOENT: Text("không có tệp hay thư mục này", "no such file or folder"),
    errno.EEXIST: Text("đã có tệp hay thư mục trùng tên", "it is there already"),
    errno.EISDIR: Text("đó là thư mục, không phải tệp", "it is a folder, not a file"),
    errno.ENOTDIR: Text("đó là tệp, không phải thư mục", "it is a file, not a folder"),
    errno.ENOTEMPTY: Text("thư mục không rỗng", "the folder is not empty"),
    errno.ENOSPC: Text("ổ đĩa đã đầy", "no space left on the disk"),
    errno.EDQUOT: Text("đã hết hạn mức đĩa được cấp", "the disk quota is used up"),
    errno.EROFS: Text("ổ đĩa chỉ cho đọc", "the disk is read-only"),
    errno.EFBIG: Text("tệp quá lớn", "the file is too large"),
    errno.ENAMETOOLONG: Text("tên tệp quá dài", "the file's name is too long"),
    errno.ELOOP: Text("đó là liên kết, hoặc các liên kết trỏ vòng", "it is a link, or links lead in a circle"),
    errno.EMFILE: Text("chương trình mở quá nhiều tệp", "too many files are open"),
    errno.ENFILE: Text("máy mở quá nhiều tệp", "too many files are open on this machine"),
    errno.EBUSY: Text("tệp đang được chương trình khác dùng", "another program is using the file"),
    errno.ETXTBSY: Text("tệp đang được chương trình khác dùng", "another program is using the file"),
    errno.EXDEV: Text("hai chỗ nằm trên hai ổ đĩa", "the two places are on two disks"),
    errno.EIO: Text("ổ đĩa bị lỗi khi đọc hoặc ghi", "the disk failed while reading or writing"),
    errno.ENODEV: Text("không có thiết bị này", "no such device"),
    errno.EPIPE: Text("nơi nhận đã đóng", "the receiving end is closed"),
}


class Cannot(Exception):
    """What was asked for cannot be done; `message` says why and what to do. A command ends with it (`cli/main.py`)."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


class NotAPlainFile(OSError):
    """A folder, a device or a pipe stands where a file was to be written."""

    def __init__(self, place: str) -> None:
        super().__init__(errno.EINVAL, "not a plain file", place)


class BrokenWordLists(Exception):
    """The word lists that come with the program have mistakes: without them no line of a dossier can be read."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(f"{each.place}: {each.message.vi} {each.remedy.vi}" for each in problems))
        self.problems = problems


def why_refused(error: OSError) -> Text:
    """Why the machine refused; in its own words where the reason is a rare one, in ours where it was this program that refused."""
    if isinstance(error, NotAPlainFile):
        return Text("đó không phải tệp thường", "it is not a plain file")
    said = error.strerror or str(error)
    if error.errno is None:
        return Text(said, said)
    return _REASONS.get(error.errno, Text(f"hệ thống báo “{said}”", said))
