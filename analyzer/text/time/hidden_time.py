"""Hidden time: what a time limit does not count, and how long it may take where the text says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from analyzer.model.values import Duration
from analyzer.text.any_case import any_case
from analyzer.text.time.lengths import lengths
from analyzer.text.wording import tidy

Kind = Literal[
    "supplement", "opinion", "approval", "verification", "inspection", "survey", "posting", "financial_duty", "transfer", "other"
]
"""supplement: the applicant completes or corrects; opinion: other bodies are asked; approval: a higher body decides; verification:
facts are checked, samples tested; inspection: on site; survey: land is measured; posting: public notice; financial_duty: taxes
and fees are fixed and paid; transfer: papers are on their way."""

_KINDS: tuple[tuple[Kind, str], ...] = (
    ("opinion", r"lấy ý kiến|cho ý kiến|xin ý kiến|có ý kiến bằng văn bản|trả lời ý kiến|phối hợp"),
    (
        "financial_duty",
        r"nghĩa vụ tài chính|tiền sử dụng đất|tiền thuê đất|giá đất|đơn giá|nộp phí|nộp lệ phí|(?<!người )nộp thuế|nộp tiền|ghi nợ",
    ),
    ("survey", r"đo đạc|trích đo|chỉnh lý bản đồ"),
    ("posting", r"niêm yết|đăng tin|công khai|đăng báo|công bố"),
    ("verification", r"xác minh|giám định|xét nghiệm|kiểm nghiệm|thử nghiệm|trưng cầu|kiểm chứng|tra cứu"),
    ("inspection", r"kiểm tra|đánh giá|thẩm định|khảo sát|thực địa|tại cơ sở"),
    ("supplement", r"bổ sung|hoàn thiện|hoàn chỉnh|chỉnh sửa|sửa chữa|sửa đổi|khắc phục|giải trình|gia hạn"),
    ("approval", r"trình |thủ tướng|chính phủ|phê duyệt|ban hành"),
    ("transfer", r"vận chuyển|chuyển hồ sơ|chuyển phát|bưu"),
)
_WHAT_KIND = tuple((kind, any_case(pattern)) for kind, pattern in _KINDS)
_TIME = r"(?:khoảng )?thời (?:gian|hạn)"
_NOT_COUNTING = any_case(
    rf"(?:không|chưa) (?:được )?(?:tính|kể|bao gồm|gồm)(?: cả)?(?:\s*:?\s*(?={_TIME}\b)(?P<list>[^\n]*)|(?P<below>[^.\n]{{0,40}}:)(?=\n))"
)
_NOT_COUNTED = any_case(
    rf"(?P<list>{_TIME} (?!\d)[^.\n]{{3,600}}?),?\s*(?:không|chưa) (?:được )?tính vào (?:tổng )?(?:{_TIME}(?! thi\b)|hạn)"
)
_HINT = any_case(r"(?:không|chưa) (?:được )?(?:tính|kể|bao gồm|gồm)")
_ITEM = any_case(rf"(?:[;,]\s*(?:và\s+)?|\s+và\s+)(?={_TIME}\b)|;\s*")
_MARK = re.compile(r"^\s*(?:[a-zđ]\)|[-+*]|hoặc)\s*")
_HEAD = any_case(rf"^{_TIME}\s*(?:để|cho|dành cho|của)?\s*:?\s*")
_HOW_LONG = any_case(r":\s*(?:không quá |tối đa )?\d[^,;:]*$")
_LIMIT_OF = any_case(rf"{_TIME} (?P<of>(?:(?!{_TIME}\b)[^.,:;()\n])+?) (?:là|không quá|tối đa)(?: không quá| tối đa)? ")
"""“Thời hạn kiểm định khi … là 20 ngày”: the limit of one act, said apart from the words that do not count it."""
_LONGEST_LENGTH = 60
_SAID_BEFORE = any_case(rf"^(?:{_TIME} (?:này|trên|nêu trên)|khoảng thời gian này)$")
_NOTHING = any_case(r"^(?:các )?ngày (?:nghỉ|lễ)|chép đề|^\d| thì$")
"""Days off, exams, and what is left of a sentence: no hidden time."""

_OF_APPLICANT = any_case(
    r"^(?:mà )?(?:(?:tổ chức|cá nhân|người|doanh nghiệp|cơ sở|chủ|nhà đầu tư|thương nhân|chủ đầu tư|công ty|đơn vị|hộ)\b(?! có thẩm quyền)[^;.]{0,120}?)?"
    r"(?:sửa|bổ sung|hoàn thiện|hoàn chỉnh|chỉnh sửa|giải trình|khắc phục|nộp (?:phí|lệ phí|thuế|tiền|bổ sung|lại|hồ sơ)|tập huấn|đào tạo|tập sự)"
    r"|thực hiện nghĩa vụ tài chính|^xin gia hạn|của (?:người (?:nộp|đề nghị|yêu cầu|sử dụng|khai|được)|tổ chức, cá nhân|doanh nghiệp|chủ (?:dự án|đầu tư|cơ sở))"
    r"|(?:bổ sung|hoàn thiện|hoàn chỉnh|chỉnh sửa) (?:và \w+ \w+ )?hồ sơ"
    r"|^(?:thực hiện )?(?:thủ tục )?(?:chia thừa kế|phân chia di sản)|^(?:tăng thêm )?(?:do )?người (?:nộp đơn|sử dụng đất) (?:chủ động|trả lời|thỏa thuận)"
    r"|^(?:hoặc )?thời (?:hạn|gian) (?:được )?ấn định\b|^(?:để |cho )?(?:các )?(?:người (?:bị )?khiếu nại|bên (?:có )?liên quan)|^thi công |^lập hồ sơ$"
)
_LISTED = any_case(rf"(?:[-+*]|[a-zđ]\))?\s*(?={_TIME}\b)")


@dataclass(frozen=True, slots=True)
class HiddenTime:
    """One thing that a time limit does not count. `duration` only where the text names it."""

    what: str
    kind: Kind
    duration: Duration | None = None


@lru_cache(maxsize=16384)
def hidden_time(text: str) -> tuple[HiddenTime, ...]:
    """Everything that a text leaves out of its time limits.

    >>> hidden_time("05 ngày (không tính thời gian lấy ý kiến của Bộ Y tế 10 ngày)")[0].kind
    'opinion'
    """
    text = tidy(text)
    if not _HINT.search(text):
        return ()
    found: dict[str, HiddenTime] = {}
    for listed in _lists(text):
        for item in _items(listed):
            found.setdefault(item.what.lower(), item)
    return _with_limits(found, text) if any(item.duration is None for item in found.values()) else tuple(found.values())


def _with_limits(found: Mapping[str, HiddenTime], text: str) -> tuple[HiddenTime, ...]:
    """The things left out, each with the limit that the text gives the same act by its name elsewhere; none where it gives several.

    Words that only give that limit are nothing more left out.
    """
    unlimited = [what for what, item in found.items() if item.duration is None]
    said: dict[str, set[Duration]] = {}
    for match in _LIMIT_OF.finditer(text):
        length = next(iter(lengths(text[match.end() : match.end() + _LONGEST_LENGTH])), None)
        if length is None or length.start or _HINT.search(match["of"]):
            continue
        for what in unlimited:
            if _is_named(what, match["of"].lower()):
                said.setdefault(what, set()).add(length.duration)
    limits = {what: next(iter(each)) for what, each in said.items() if len(each) == 1}
    return tuple(
        replace(item, duration=item.duration or limits.get(what))
        for what, item in found.items()
        if not any(item.duration == limit and _is_named(named, what) for named, limit in limits.items())
    )


def _is_named(what: str, words: str) -> bool:
    """Whether words begin with the name of an act."""
    return words == what or words.startswith(f"{what} ")


def waits_on_applicant(what: str) -> bool:
    """Whether it is the applicant who takes the time: mends the dossier, explains, pays, trains, shares an inheritance. No body can end that wait.

    >>> waits_on_applicant("tổ chức, cá nhân chỉnh sửa, bổ sung hồ sơ"), waits_on_applicant("lấy ý kiến của Bộ Y tế")
    (True, False)
    """
    return _OF_APPLICANT.search(what) is not None


def _lists(text: str) -> Iterator[str]:
    for match in _NOT_COUNTING.finditer(text):
        yield from _after_the_cue(text, match)
    for match in _NOT_COUNTED.finditer(text):
        listed = match["list"]
        if _SAID_BEFORE.match(listed.strip()):
            sentence = re.split(r"[.;\n]", text[: match.start()])[-1]
            yield sentence.strip(" (,")
        else:
            yield listed.rsplit("(", 1)[-1] if listed.count("(") > listed.count(")") else listed


def _after_the_cue(text: str, match: re.Match[str]) -> Iterator[str]:
    """The words after `không bao gồm`: to the end of the sentence or bracket, or the bullets below `sau đây:`."""
    listed = match["list"] or match["below"]
    if text[: match.start()].count("(") > text[: match.start()].count(")"):
        listed = _to_closing(listed)
    if not listed.rstrip().endswith(":"):
        yield re.split(r"\.\s+(?=[A-ZĐÀ-Ỹ+\-])|\.$", listed, maxsplit=1)[0]
        return
    for line in text[match.end() :].split("\n")[1:]:
        bullet = _LISTED.match(line)
        if not bullet:
            return
        yield line[bullet.end() :].rstrip(" ;.")


def _to_closing(words: str) -> str:
    """The words up to the bracket that closes the one already open."""
    depth = 1
    for place, letter in enumerate(words):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return words[:place]
    return words


def _items(listed: str) -> Iterator[HiddenTime]:
    for piece in _ITEM.split(listed):
        what = _what(piece)
        if len(what) < 4 or _NOTHING.search(what):
            continue
        stated = [length for length in lengths(piece) if not length.at_once]
        duration = stated[0].duration if len(stated) == 1 else None
        yield HiddenTime(what, kind_of_wait(what), duration)


def _what(piece: str) -> str:
    """The words of one thing left out, without `thời gian`, list marks and what stands before `thì thời gian`."""
    words = re.split(rf"(?: thì|sau đây:) (?={_TIME}\b)", _MARK.sub("", piece))[-1]
    words = re.sub(r"\s+(?:và|hoặc)$", "", _HEAD.sub("", _HOW_LONG.sub("", words)).strip(" ,;.:"))
    if words.count("(") > words.count(")"):
        return words + ")"
    return words.strip("()") if words.count(")") > words.count("(") else words


def kind_of_wait(what: str) -> Kind:
    """The kind that the first telling word names.

    >>> kind_of_wait("niêm yết công khai, đăng tin"), kind_of_wait("ký hợp đồng")
    ('posting', 'other')
    """
    found = [(match.start(), kind) for kind, pattern in _WHAT_KIND if (match := pattern.search(what))]
    return min(found)[1] if found else "other"
