"""Papers that a line asks for beside its own: “… Trường hợp chưa có dữ liệu thì hồ sơ còn có sổ đò; giấy tờ chứng minh …”."""

from __future__ import annotations

import re
from typing import NamedTuple

from analyzer.text.any_case import any_case
from analyzer.text.quoting import as_quoted, clause

_FURTHER = any_case(
    r"(?:(?<=[.;])\s*|^\W*)(?P<case>(?:trường hợp|đối với|nếu) [^.;]*?hồ sơ còn (?:có|bao gồm|gồm)(?: thêm)?\b):?(?P<papers>.*)"
)
_PAPERS = re.compile(r"(?<=[\w)])[.;]\s+|(?:^|\s)[-+]\s")
_UNNAMED = any_case(
    r"\W*(?:các )?(?:giấy tờ|tài liệu)(?:,? (?:và |hoặc )?(?:giấy tờ|tài liệu))?(?: pháp lý)? (?:chứa|chứng minh|thể hiện) "
)
_QUOTED = 420


class Further(NamedTuple):
    """The sentence with the case and the papers, and the first of them that has no name."""

    said: str
    unnamed: str


NONE = Further("", "")


def further_papers(line: str) -> Further:
    """The papers that a line adds in a case, where one of them has no name; `NONE` where it adds none, or names all.

    >>> further_papers("Phiếu đò.Trường hợp chưa có dữ liệu thì hồ sơ còn có: Sổ đò; Giấy tờ chứng minh thông tin của chủ đò.").unnamed
    'Giấy tờ chứng minh thông tin của chủ đò'
    >>> further_papers("Phiếu đò. Trường hợp đổi bến thì hồ sơ còn có sổ bến"), further_papers("Giấy tờ chứng minh thông tin của chủ đò")
    (Further(said='', unnamed=''), Further(said='', unnamed=''))
    """
    words = " ".join(line.split())
    found = _FURTHER.search(words)
    papers = _PAPERS.split(found["papers"]) if found else []
    unnamed = next((paper for paper in papers if paper and _UNNAMED.match(paper)), "")
    return Further(clause(words[found.start("case") :], _QUOTED), as_quoted(unnamed)) if found and unnamed else NONE
