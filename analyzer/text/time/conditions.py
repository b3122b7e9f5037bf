"""When a length of time applies (`đối với trường hợp cấp mới`) and from when it runs (`kể từ ngày nhận đủ hồ sơ`)."""

from __future__ import annotations

import re

from analyzer.text.any_case import any_case
from analyzer.text.wording import Clause, tidy

_CUE = (
    r"(?:(?:thì |là |mà )?(?:thời (?:hạn|gian)(?: \w+){0,4}? )?(?:là |được |phải )?"
    r"(?:không (?:được |vượt )?quá|tối đa(?: là| không quá)?|"
    r"chậm nhất(?: là| sau)?|trong (?:thời (?:hạn|gian)|vòng|khoảng thời gian)|trong|là|sau|thì|tăng thêm|"
    r"(?:tăng|kéo dài) thêm (?:không quá|tối đa))(?: là)?\s*)"
)
_TRAILING_CUE = any_case(rf"[\s,:\-(]*(?:{_CUE})*[\s,:\-(]*$")
_BRACKET_OF_ANOTHER = re.compile(r"^\s*(?:\([^()]*\)|[^()]*\))[\s,;]*")
"""What stands in brackets behind the length before this one."""
_OPENERS = any_case(r"\b(?:(?:trong |nếu )?trường h[ợơ]p|đối với|nếu|riêng)\b")
_AFTER = any_case(
    r"^(?P<start>[^;.(]{0,140}?)(?P<open>\(\s*|\s|, )"
    r"(?P<words>(?:áp dụng )?(?:đối với|trong trường h[ợơ]p|với trường hợp|trường hợp)(?! này)[^;]*)"
)
_ANSWER = any_case(r"(?:phải|thì)? ?(?:trả lời|nêu rõ lý do|thông báo|có văn bản)")
_OF_EXTENSION = any_case(r"tăng thêm|kéo dài|gia hạn (?:thêm|tối đa|không quá)|không (?:tính|kể|bao gồm)")
_START = any_case(
    r"^[\s,(]*(?:(?:được )?(?:kể |tính )?từ|sau|ngay|khi)?\s*"
    r"(?P<event>(?:ngày|khi|thời điểm|lúc|nhận|có|hoàn thành|kết thúc|nộp|tiếp nhận)[^;.():]{3,200})"
)
_BEGINS = any_case(
    r"[-+*(\s]*(?:thời gian (?:giải quyết|thực hiện)(?: thủ tục hành chính này)? )?(?:được )?(?=(?:kể|tính) từ|tính kể từ)(?:tính (?=kể))?"
)
_START_ENDS = re.compile(
    r",(?!\s*(?:hợp lệ|đầy đủ|đúng|chính xác|doanh nghiệp|cá nhân|tổ chức|hoàn|địa))"
    r"|\s(?:để|đối với|thì|trong trường hợp|không tính|không kể|phải|có trách nhiệm|trường hợp)\b|"
    r"(?<! của)(?<! từ)(?<! do)(?<! cho)(?<! với)(?<! trên)(?<! tại)(?<! và)(?<!hoặc)(?<!ngày)(?<! khi)(?<!điểm)(?<!trưởng)(?<!tịch)(?<!Bộ)(?<!thuộc)"
    r"\s(?=(?:Sở|Bộ|Cục|Ủy ban|Uỷ ban|UBND|Phòng|Chủ tịch|Cơ quan|Hội đồng|Tòa|Công an) )",
)
_GENERIC = any_case(
    r"^(?:tổng )?(?:thời (?:hạn|gian|giạn)|thời hạngiải quyết|cách (?:thức )?thực hiện)"
    r"(?: (?:giải quyết|thực hiện|xử lý|quy định))?"
    r"(?: (?:hồ sơ|thủ tục(?: hành chính)?|công việc|tthc))?(?: (?:này|là))?\W*$"
)

_NEXT = any_case(r"[.)](?:\s|$)|, (?:trường hợp|cơ quan|bộ |sở |ủy ban)")
_COUNTED_FROM = any_case(r"[\s,(]*(?:(?:được )?(?:kể|tính) từ|từ|sau khi|nhận|khi|kể)")


def condition_of(before: str, after: str) -> str:
    """The condition in the words before a length or, where they hold none, after it; empty where neither does.

    >>> condition_of("Trường hợp cấp mới: không quá ", "")
    'Trường hợp cấp mới'
    >>> condition_of("", " kể từ ngày nhận hồ sơ (đối với trường hợp cấp lại)")
    'đối với trường hợp cấp lại'
    """
    before = _BRACKET_OF_ANOTHER.sub("", _TRAILING_CUE.sub("", before))
    opener = _OPENERS.search(before)
    if opener:
        return before[opener.start() :].strip(" ,:-(")
    found = _AFTER.match(after)
    if not found or (found["open"] == ", " and not found["words"].lower().startswith("đối với")):
        return ""
    words = found["words"]
    if "(" in found["open"]:
        words = words.split(")", 1)[0]
    words = _NEXT.split(words, maxsplit=1)[0]
    return "" if _ANSWER.match(words) or _OF_EXTENSION.search(words) else words.strip(" ,:-()")


def label_of(before: str) -> str:
    """What a clause says its time is for, where it says so as a heading: `Cấp lại: `, `Thẩm định hồ sơ không quá `.

    >>> label_of("Cấp lại: không quá "), label_of("Thời hạn giải quyết: ")
    ('Cấp lại', '')
    """
    words = _TRAILING_CUE.sub("", before).strip(" ,:-(.")
    return "" if _GENERIC.match(words) or words.lower() in ("hoặc", "và") else words


def start_of(after: str) -> str:
    """The event that starts a time limit, in the words after it; empty where they name none.

    >>> start_of(", kể từ ngày nhận đủ hồ sơ hợp lệ, cơ quan cấp giấy phép")
    'ngày nhận đủ hồ sơ hợp lệ'
    """
    if not _COUNTED_FROM.match(after):
        return ""
    found = _START.match(re.sub(r"^[\s,(]*(?:được )?kể (?=ngày|khi)", "", after))
    if not found:
        return ""
    return _START_ENDS.split(found["event"], maxsplit=1)[0].strip(" ,").removesuffix(" và")


def leading_start(text: str) -> str:
    """The event with which a text begins, where it goes on from a number that stands elsewhere; empty where it does not.

    >>> leading_start("Kể từ ngày nhận đủ hồ sơ hợp lệ. Nộp trực tuyến")
    'ngày nhận đủ hồ sơ hợp lệ'
    """
    text = tidy(text)
    found = _BEGINS.match(text)
    return start_of(text[found.end() :].split(". ", 1)[0].split("\n", 1)[0]) if found else ""


_LONGEST_HEADING = 300


class Headings:
    """The headings above a clause: `Trường hợp cấp mới:` holds for the bullets below it."""

    def __init__(self) -> None:
        self._open: list[tuple[str, str]] = []

    def above(self, clause: Clause) -> str:
        """The words of the headings that hold for a clause; a bullet of the same kind ends a heading."""
        for place, (mark, _) in enumerate(self._open):
            if mark == clause.mark:
                del self._open[place:]
                break
        return "; ".join(words for _, words in self._open)

    def add(self, clause: Clause, condition: str | None = None) -> None:
        """Remembers a clause that ends in a colon and says for whom or what the following ones are.

        Of a clause that states a time only its `condition` goes on: `Đối với xã đồng bằng: không quá 30 ngày, bao gồm:`.
        """
        words = clause.text.rstrip(" :").strip() if condition is None else condition
        if words and clause.text.rstrip().endswith(":") and not _GENERIC.match(words):
            self._open.append((clause.mark, words[:_LONGEST_HEADING]))
