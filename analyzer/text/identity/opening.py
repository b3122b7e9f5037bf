"""What stands in front of the paper's name: bullets, counts, words for original and copy, verbs, gathering words."""

from __future__ import annotations

import re
from typing import Protocol

from analyzer.text.spelling import has_any

_BULLET = re.compile(
    r"(?:\((?=(?:trường hợp|đối với|nếu|văn bản|đơn|tờ khai) )|[\s\-+*•●▪◦.,;:·#_\"'…→=>)!/$^~&%?\ue000-\uf8ff]+"
    r"|\(?[a-zđ]\d?(?:\.[a-zđ0-9]{1,2})*[).]\d?\)?(?=\W)\s*|[a-zđ]\)(?=\w)|\((?:[ivx]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\)\s*|[ivx]+[.)]\s+"
    r"|\d{1,2}(?:\.\d{1,2})*\s*[.):/,-]\s*(?=\D)|\d{1,2}(?:\.\d{1,2})+\s+|(?:thứ|mục|nhóm) (?:nhất|hai|ba|\d|[ivx]+)\s*[:,.]\s*)+"
)
"""What numbers or dots stand before an item: `- `, `a) `, `2.1. `, `(ii) `."""
_COUNT = re.compile(
    r"(?:ít nhất |tối thiểu )?\(?(?:\d{1,3}|một|hai|ba|bốn|năm)\)?(?! trong )(?! số)(?! hoặc )(?:\s*\([^)]{1,14}\)\s*|\s+)"
    r"(?:(?:bộ|cái|chiếc|quyển|tấm|bức|tập|cuốn|tờ(?! khai| trình| đơn)"
    r"|bản(?= (?:giấy|đơn|tờ|văn|danh|quyết|hợp|hộ|thẻ|báo|đề)))\s+)?(?=\w)"
)
"""How many are asked: `01 bản`, `02 (hai)`."""
_COPY = re.compile(
    r"(?:các |những |tệp tin |tập tin |file )?(?:bản|bàn|bảo(?= sao)|tệp tin|tập tin) (?:chính|gốc|sao chụp|sao|chụp|phô tô|phôtô|photo(?:copy)?|pho to|scan"
    r"|điện tử|số hóa|giấy|cứng|mềm|chứng thực|công chứng|in|phôtôcopy|quét)\b(?! kê| sách| bệnh án| hồ sơ bệnh| trích)"
    r"|dữ liệu điện tử (?=giấy |chứng |của |phiếu )|bản hợp pháp hóa lãnh sự (?=giấy |văn bản |chứng )"
    r"|(?:chụp|sao|photo|phô tô|photocopy|scan) "
    r"(?=giấy|hộ chiếu|các |thẻ|văn bản|quyết định|có chứng thực|chứng minh|hợp đồng|bản chính)"
)
"""Words for original and copy: they say in what form the paper comes, not which paper it is."""
COPIED = re.compile(r"\b(?:sao|chụp|photo|phô tô|phôtô|photocopy|scan)\b")
"""Words that say the paper comes as a copy."""
_OF_COPY = re.compile(
    r"(?:có |được |đã được |đã |phải |phải được )?(?:chứng thực|công chứng|hợp lệ|hợp pháp|sao y|y bản chính|đối chiếu)"
    r"(?: điện tử| hợp lệ| hợp pháp| theo quy định(?: của pháp luật)?)*"
    r"|điện tử|số hóa|sao y|(?:được )?(?:cấp )?từ (?:sổ gốc|bản chính|bản gốc)"
    r"|(?:đã )?(?:được )?(?:cấp|chứng thực) từ (?:sổ gốc|bản chính)"
    r"|(?:và |kèm |kèm theo |có )*(?:xuất trình |mang theo )?(?:bản chính|bản gốc)(?: để)?(?: kiểm tra,?| xuất trình)*(?: đối chiếu)?"
    r"|do (?:chính )?(?:cơ quan|tổ chức|cá nhân)[^:;]{0,60}?(?:đã )?(?:lập|cấp) bản chính(?: sao y| xác thực)?"
    r"|văn bản giấy(?= hoặc)|có xác nhận sao y(?: bản chính)?|của tổ chức đề nghị"
    r"|không (?:cần|yêu cầu) (?:chứng thực|công chứng)|\([^()]{0,200}\)|(?:kèm )?để đối chiếu|đã xuất trình|sau khi|có chứng thức"
    r"|bản dịch (?=giấy)|có đóng dấu(?: xác nhận)?|có xác nhận|của (?:cơ quan|tổ chức|doanh nghiệp)(?= hoặc| và|:)"
    r"|(?:có )?xác nhận của (?:cơ quan|tổ chức|doanh nghiệp|đơn vị|thương nhân|cơ sở)(?: cấp(?= (?:văn bằng|giấy|chứng chỉ|bản)))?"
    r"|(?:sao|chụp|chứng thực|scan|photo|gốc|chính)(?= hoặc| và|,|/)"
    r"|theo quy định|hoặc|và|/|,|:|-|của|các|từ|kèm|là|tệp tin|rõ nét"
)
"""What may follow a copy word before the paper is named."""
_CONFIRMED_COPY = ("có xác nhận của", "có xác nhận sao y", "văn bản giấy hoặc")
"""Behind a copy word it tells who vouches for the copy; elsewhere it names a confirmation."""
_GATHER = re.compile(
    r"(?:một trong (?:các |những |số (?:các )?)?|các |những )?(?:loại )?(?:giấy tờ|tài liệu|văn bản|chứng từ)(?:,? (?:và )?(?:giấy tờ|tài liệu|văn bản|chứng từ))*"
    r" (?:sau đây|sau|dưới đây)\s*:|"
    r"(?:hồ sơ|giấy tờ|tài liệu|thành phần) (?:phải |cần )?(?:có thêm|bổ sung|nộp thêm)(?: các| một trong các)?"
    r" (?:giấy tờ|tài liệu|văn bản)(?: sau(?: đây)?)?\s*:"
    r"|(?:giấy tờ|tài liệu|văn bản|chứng từ|hồ sơ)\s*:(?= \w)"
    r"|(?:thành phần )?hồ sơ(?: (?:đề nghị|đăng ký|yêu cầu|gửi|nộp)[^:;.]{0,90})?,? (?:bao gồm|gồm có|gồm)\s*:?"
    r"|(?:thành phần )?hồ sơ (?!thiết kế|kỹ thuật|khảo sát|chất lượng)[^:;.]{1,90} (?:bao gồm|gồm có|gồm)\s*:(?= ?\w)"
    r"|(?:giấy tờ|tài liệu|chứng từ|hồ sơ)(?:,? tài liệu)? (?:phải )?(?:nộp|xuất trình|nộp và xuất trình)\s*:"
    r"|hồ sơ (?:của|về|cho) [^:;+]{1,140}: ?(?=\w)"
    r"|hồ sơ [^:;.+]{1,90}(?:: ?(?=[+-]+ ?\w|\((?:i|1|a)\)|[1a]\)|1\. )| (?=\+ \w))"
)
"""Headings in front of the papers they gather: `hồ sơ phải có thêm các giấy tờ sau:`."""
_GATHERING = ("hồ sơ", "thành phần", "giấy tờ", "tài liệu", "văn bản", "chứng từ", "các ", "những ", "loại ", "một trong ")
"""How all such headings begin."""
_VERB = re.compile(
    r"mẫu (?:số )?\d{1,3}[a-zđ]?(?=[\s.:\-])(?! tại| ban hành| phụ lục| kèm)"
    r"|trình (?:biên phòng|cảng vụ|kiểm dịch|hải quan|công an)[^:.;]{0,60}:"
    r"|(?:phải |chỉ )?(?:nộp|xuất trình|gửi|cung cấp|tải lên|đính kèm|nộp lại|bổ sung|mang theo|trình)"
    r"(?: lại| thêm| kèm theo| kèm| bổ sung)*(?= )(?! cảng| biên| hải| kiểm)"
    r"|(?:kèm theo|gửi kèm|kèm|bao gồm|gồm có|gồm|phải có thêm|có thêm|phải có|có|thêm|hoặc|và|ngoài ra|đồng thời|thay bằng|là|cụ thể"
    r"|trong đó có|nếu có)(?: là)?(?= |:)(?! xác nhận| đóng dấu| thể| được)"
    r"|(?:các |những |toàn bộ |một số |một trong (?:các |những |số |số các )?|01 trong (?:các |những )?)?(?:các )?(?:loại )?"
    r"(?:(?:giấy tờ|tài liệu|văn bản|chứng từ|hồ sơ|thông tin|thành phần hồ sơ)(?:,? (?:và )?)){1,3}(?:như |gồm |bao gồm )?"
    r"(?:sau đây|sau|dưới đây)(?: đây)?\s*[:,]?"
    r"|(?:một hoặc một số (?:trong )?(?:các )?|một trong (?:các |những |số )?|01 trong (?:các |những )?|các |những |toàn bộ |một số |mỗi )"
    r"(?:loại )?"
)
"""Verbs and gathering words: `nộp`, `xuất trình`, `kèm theo`, `một trong các giấy tờ sau`."""
_FORM_CODE = re.compile(r"mẫu (?:số |đơn số )?(?:[a-zđ]{0,4}[\d.]*\d[a-zđ]?(?:[-/.][a-zđ\d]+)*)[\s.:\-]+")
"""“Mẫu 9a: Đơn …”: the code of the form in front of the paper that it is a form of."""
_NOT_YET = ("mẫu ", "hồ sơ ")
"""A code or a file may open so, and the paper be named behind it."""
_FILE = re.compile(r"hồ sơ (?!thiết kế|kỹ thuật|khảo sát|chất lượng|đối với|trong trường hợp)[^:;.+]{1,90}: ?")
"""“Hồ sơ tạm ứng: văn bản đề nghị …”: the name of the file behind which its papers are named."""
_OF_CASE = ("trường h", "đối với", "nếu ")
"""A file that is asked in some case only keeps the case in front of its papers."""
_IN_FRONT = (_COUNT, _VERB, _BULLET)
CLASSIFIERS = ("bản ", "tờ ", "cuốn ", "bộ ", "tập ", "file ", "tệp ", "phần ", "dữ liệu điện tử ", "mẫu ", "nội dung ")


class Begins(Protocol):
    """Whether a text has a known head noun at a place."""

    def __call__(self, text: str, at: int = 0) -> bool: ...


def without_bullet(text: str) -> str:
    """The text without the dots, dashes and numbers in front."""
    bullet = _BULLET.match(text)
    return text[bullet.end() :] if bullet else text


def opening_of(text: str, start: int, begins: Begins) -> tuple[int, int]:
    """Where the opening starts and ends: after bullets, counts, copy words, verbs and gathering words."""
    bullet = _BULLET.match(text, start)
    start = bullet.end() if bullet else start
    return start, end_of_opening(text, start, begins)


def end_of_opening(text: str, at: int, begins: Begins) -> int:
    """Where an opening ends that begins, without a bullet, at a place."""
    after_copy = False
    while at < len(text):
        found = _GATHER.match(text, at) if text.startswith(_GATHERING, at) else None
        if not found:
            found = _named_behind(text, at, begins) if text.startswith(_NOT_YET, at) else _COPY.match(text, at)
            if not found and begins(text, at) and not (after_copy and text.startswith(_CONFIRMED_COPY, at)):
                break
            after_copy = after_copy or bool(found)
        if not found:
            found = (_OF_COPY.match(text, at) if after_copy else None) or _in_front(text, at)
        if not found or found.end() == at:
            break
        at = skip_space(text, found.end())
    return at


def _named_behind(text: str, at: int, begins: Begins) -> re.Match[str] | None:
    """The code of a form, or the name of a file, behind which the paper is named."""
    found = _FORM_CODE.match(text, at) or _FILE.match(text, at)
    if not found or (found.re is _FILE and has_any(found[0], _OF_CASE)):
        return None
    return found if begins(text, found.end()) else None


def names_copy(opening: str) -> bool:
    """Whether an opening has words for original and copy."""
    return bool(_COPY.search(opening))


def skip_space(text: str, at: int) -> int:
    """The next place that is no space."""
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def _in_front(text: str, at: int) -> re.Match[str] | None:
    for pattern in _IN_FRONT:
        found = pattern.match(text, at)
        if found:
            return found
    return None
