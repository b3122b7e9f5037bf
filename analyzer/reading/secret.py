"""Secret procedures: a file says that there is one, as a stub; what the procedure holds is in no file, report or page."""

from __future__ import annotations

import unicodedata
from typing import Literal

from analyzer.model.problems import Problem
from analyzer.model.text import Text
from analyzer.reading.yaml.events import Read, parse
from analyzer.reading.yaml.positions import Source

STUB = ("format", "id", "name", "field", "ministry", "level", "scope", "classification", "authority", "lead_unit", "effective", "until")
"""The keys of a stub: enough to count the procedure and to say whose it is."""


OPEN = ("public", "internal_a", "internal_b")
"""What `classification` says of a procedure whose content may be shown."""


def says_secret(source: Source, read: Read, problems: list[Problem]) -> bool:
    """Whether a file may mean that its procedure is secret: its word is none of those that say it is not, or is written twice."""
    if "classification" not in read.root:
        return any(empty.mapping is read.root and empty.key == "classification" for empty in read.empty)
    if read.root["classification"] not in OPEN:
        return True
    said_twice = problems and source.place("classification") in [problem.place for problem in problems]
    return bool(said_twice) and may_be_secret(source.data)


def may_be_secret(data: bytes) -> bool:
    """Whether a file that cannot be read may be meant as secret: better a line too many withheld than one shown."""
    codes = ("utf-16-le", "utf-16-be") if b"\0" in data else ("utf-8",)
    written = [unicodedata.normalize("NFC", data.decode(code, "replace")).lower() for code in codes]
    return any("classification" in text and ("secret" in text or "mật" in text) for text in written)


def holds_secret(data: bytes) -> Literal["", "perhaps", "surely"]:
    """Whether the file of a procedure means that it is secret, for whoever works on its text; perhaps, where it cannot be told."""
    if b"classification" not in data.lower() and b"\0" not in data and b"\\" not in data:
        return ""
    source = Source("", data)
    read, problems = parse(source)
    keys = source.keys() if read is not None else {}
    if read is None or "classification" not in keys:
        return "perhaps" if may_be_secret(data) else ""
    return "surely" if says_secret(source, read, problems) else ""


def only_stub(source: Source, read: Read, problems: list[Problem]) -> tuple[Source, Read, list[Problem]]:
    """The stub in the file of a secret procedure; all else, and what is wrong in it, is dropped and makes one problem."""
    keys = source.keys()
    beyond = [key for key in keys if key not in STUB]
    if not beyond:
        return source.only(STUB), read, problems
    stub = Read({key: value for key, value in read.root.items() if key in STUB})
    of_stub = {place for key, place in keys.items() if key in STUB}
    content = Problem(
        keys[beyond[0]],
        "secret_content",
        Text(
            "Thủ tục mật: tệp chỉ được giới thiệu thủ tục, nhưng từ dòng này còn ghi nội dung.",
            "The procedure is secret: its file may only introduce it, but from this line on it holds content.",
        ),
        Text(
            f"Xóa nội dung khỏi tệp và khỏi lịch sử của tệp, chỉ giữ: {', '.join(STUB)}.",
            f"Remove the content from the file and from its history; keep only: {', '.join(STUB)}.",
        ),
    )
    return source.only(STUB), stub, [problem for problem in problems if problem.place in of_stub] + [content]
