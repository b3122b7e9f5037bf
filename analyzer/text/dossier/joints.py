"""Where one paper of a line ends and the next begins: `;`, `hoặc`, `và`, `kèm theo`, commas of a list, bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from analyzer.text.dossier.known import paper_at

JointKind = Literal["or", "and", "list", "comma"]
"""`list` (`;`, a new line) and `comma` join papers as the words elsewhere in the line say: as alternatives or as a bundle."""

_JOINT = re.compile(
    r"(?P<list>;\s*|\n\s*|\. (?=[-+] |[a-zđ]\) |\(?\d{1,2}[.)] ))(?:(?P<or_list>hoặc\s+)|và\s+)?|,? (?P<or>hoặc|hay)(?: là)? |(?P<slash>\s?/\s?)"
    r"|,? (?P<with>(?:được |gửi |nộp |đính |và )?kèm(?: theo)?) |,? (?P<and>và|cùng(?: với)?|đồng thời) |(?P<comma>, )"
)
_BULLET = re.compile(r"(?:[-+*]\s*|\(?[a-zđ]\d?[).]\s|\(?\d{1,2}[).]\s|\([ivx]+\)\s)+")
_CONTENT = re.compile(
    r"(?:,? trong đó(?! có)| nêu rõ| ghi rõ| thể hiện| với (?:các )?nội dung| có nội dung|(?:bao )?gồm (?:các )?(?:nội dung|thông tin)|\. (?=[a-zđà-ỹ])(?!hoặc|[a-zđ]\) ))"
)
"""What follows tells what stands in the paper, or is another sentence."""
_GOVERNED = tuple(
    f"{words} "
    for words in (
        *("cấp", "cấp lại", "cấp đổi", "đổi", "gia hạn", "thu hồi", "sửa đổi", "bổ sung", "điều chỉnh", "về việc", "theo", "tại", "trên"),
        *("trong", "số", "mất", "hỏng", "thay đổi", "của", "có", "về", "thay", "thay thế", "cho", "được", "từ", "ban hành", "ký", "với"),
        *("nội dung", "đề nghị", "chứng minh", "thực hiện", "không", "bằng", "và", "hoặc", "hủy", "lại", "kết quả", "thẩm định"),
    )
)
"""A paper named right behind these words is spoken of, not asked: `đơn đề nghị cấp giấy phép hoặc chứng chỉ`."""
_PAPERS = (
    *("giấy", "chứng chỉ", "thẻ", "quyết định", "hợp đồng", "văn bản", "hộ chiếu", "bằng ", "biên bản", "báo cáo", "đơn ", "tờ ", "hồ sơ"),
    *("tài liệu", "chứng từ", "phiếu", "phép", "kế hoạch", "dự án", "phương án", "đề án", "nghị quyết", "thông báo", "danh sách"),
)
_GENERAL = ("giấy tờ ", "tài liệu ", "văn bản ", "hồ sơ ", "thông tin ", "chứng từ ", "nội dung ", "đề nghị ", "yêu cầu ", "kết quả ")
_NO_MEMBERS = (
    *("xác nhận", "chứng nhận", "chấp thuận", "đăng ký", "đánh giá", "kiểm tra", "quy trình", "quy định", "bản dịch", "chứng thực"),
    *(
        "kê khai",
        "cam kết",
        "thẩm định",
        "phê duyệt",
        "chỉ định",
        "kết luận",
        "thông báo",
        "công bố",
        "chuyên môn",
        "đại diện",
        "phương pháp",
        "bảo hiểm",
    ),
)
"""Nouns of acts: behind `và` they go on with the name of the paper before (`có dán ảnh và xác nhận`)."""
_PROOFS = ("giấy tờ chứng minh", "tài liệu chứng minh", "văn bản chứng minh", "văn bản xác nhận", "giấy tờ tùy thân", "văn bản ủy quyền")
_CALLED = ("giấy ", "phiếu ", "bản sao ", "bản chính ")
"""How a paper behind a comma begins that is surely one, and not what the one before it is about."""
_NOT_WITH = ("ban hành", "phải", "được", "cần", "không")
"""`ban hành kèm theo Thông tư`: no paper is added."""
_NUMBERED = re.compile(r"(?:quyết định|công văn|văn bản|nghị quyết) số")
_NEAR = 70
_SHORTEST = 4
"""Letters; what is shorter is no name of a paper (`một hoặc các giấy tờ`)."""


class Joint(NamedTuple):
    """Two papers meet: the first ends at `end`, the second begins at `start` (bullets and words for copies included)."""

    end: int
    start: int
    kind: JointKind


def joints(small: str, head: int) -> Iterator[Joint]:
    """The joints between papers behind the head of a line in small letters, in their order.

    >>> [(joint.kind, joint.start) for joint in joints("giấy khai sinh hoặc giấy chứng nhận kết hôn", 0)]
    [('or', 20)]
    """
    content = _CONTENT.search(small, head)
    limit = content.start() if content else len(small)
    last = head
    for found in _JOINT.finditer(small, head, limit):
        if found.start() < last or found.start() - head < _SHORTEST or _inside_brackets(small, head, found.start()):
            continue
        kind, start = _kind(found), found.end()
        if kind == "list" and (bullet := _BULLET.match(small, start)):
            start = bullet.end()
        paper = paper_at(small, start)
        if paper is None or small.startswith("có ", start):
            continue
        if kind != "list" and (_is_spoken_of(small, last, found.start()) or not _adds(small, found, paper)):
            continue
        last = paper
        yield Joint(found.start(), start, "or" if found["or_list"] else kind)


def behind_commas(text: str, small: str, met: tuple[Joint, ...]) -> tuple[str, ...]:
    """The papers of a line behind its first one, called so, where nothing but commas parts them; `small` is the line in small letters, `met` its joints.

    >>> line = "Sơ yếu lý lịch, phiếu lý lịch tư pháp, bản sao chứng chỉ"
    >>> behind_commas(line, line.lower(), tuple(joints(line.lower(), 0)))
    ('phiếu lý lịch tư pháp', 'bản sao chứng chỉ')
    """
    if any(joint.kind != "comma" for joint in met):
        return ()
    ends = (*(joint.end for joint in met[1:]), len(text))
    return tuple(text[joint.start : end] for joint, end in zip(met, ends, strict=False) if small.startswith(_CALLED, joint.start))


def _adds(small: str, found: re.Match[str], paper: int) -> bool:
    """Whether a joint other than a list mark adds a paper, rather than going on with the one before it."""
    if found["with"]:
        before = small[: found.start()].rstrip()
        return not (before.endswith(_NOT_WITH) or small.startswith(("bản chính", "bản gốc"), found.end()) or _NUMBERED.match(small, paper))
    if found["comma"] or found["and"]:
        return small.startswith(_PROOFS, paper) or not small.startswith((*_GENERAL, *_NO_MEMBERS), paper)
    return True


def _kind(found: re.Match[str]) -> JointKind:
    if found["list"]:
        return "list"
    if found["or"] or found["slash"]:
        return "or"
    return "comma" if found["comma"] else "and"


def _inside_brackets(small: str, head: int, place: int) -> bool:
    return small.count("(", head, place) > small.count(")", head, place)


def _is_spoken_of(small: str, last: int, place: int) -> bool:
    """Whether the words right before a place name another paper that is only spoken of, so that the joint joins those."""
    at = max(last + 1, place - _NEAR)
    while True:
        at = small.find(" ", at, place) + 1
        if not at:
            return False
        if small.endswith(_GOVERNED, last, at) and small.startswith(_PAPERS, at) and "," not in small[at:place]:
            return True
