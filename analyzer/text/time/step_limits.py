"""Time limits that only the steps of a procedure state; read with more care, for most lengths of time in steps are parts."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from analyzer.text.any_case import any_case
from analyzer.text.time.durations import TimePhrase, TimeWording, read_time
from analyzer.text.time.roles import Role

_NO_LIMITS: tuple[Role, ...] = ("lead_time", "applicant", "reply", "extension", "validity", "availability", "unclear")
FROM_FILING = any_case(
    r"(?:(?<!chấp )(?<!xác )(?<!công )(?<!đã tiếp )nhận|nộp)(?: được| đủ| đầy đủ)* (?:đủ |đầy đủ |các |01 |bộ )*"
    r"(?:hồ sơ(?! trình| do| từ)|giấy tờ|đơn|văn bản (?:đề nghị|đăng ký|thông báo)|yêu cầu|"
    r"đề nghị(?! của (?:sở|ủy ban|bộ))|tờ khai|thông báo(?! (?:hoàn thành|nộp|kết quả|đã))|thông tin)"
    r"|hồ sơ (?:đầy đủ|hợp lệ|đủ)|ngày (?:tiếp nhận|thụ lý)"
)
"""A start that is the filing itself, not a later event."""
ISSUES = any_case(
    r"cấp (?:giấy|thẻ|chứng|phép|bản|lại|đổi|phiếu|mã|số|hộ chiếu|thị thực|văn bản|đăng ký)|ra quyết định|ban hành quyết định|giải quyết hồ sơ|"
    r"quyết định (?:công nhận|cấp|phê duyệt|cho phép|hỗ trợ|hưởng)|trả kết quả|phê duyệt|chấp thuận|"
    r"chi trả|thông quan|công nhận|giải ngân|cập nhật"
)
"""What ends the matter: the result is decided or given."""
_CASE = any_case(r"trường hợp|đối với|nếu|khi")
OF_DOSSIER = any_case(
    r"hồ sơ (?:đã |còn )?(?:chưa|không|đạt|hợp lệ|đầy đủ|đủ|nộp|gửi)|(?:nộp|gửi|nhận)[^;]{0,30}"
    r"(?:trực tiếp|trực tuyến|bưu chính|môi trường (?:điện tử|mạng))"
)
"""A case of the dossier, or of the way it was filed, and not of whoever files."""
_IN_ORDER = any_case(
    r"^\W*(?:(?:nếu|khi|đối với|trong)? ?(?:các )?(?:trường hợp )?)?hồ sơ[^;:.]{0,30} (?:hợp lệ|đầy đủ|đủ|đạt(?: yêu cầu)?)(?: (?:theo )?(?:quy định|yêu cầu|thành phần|và|hợp lệ|đầy đủ|đúng))*\W*(?:thì)?\W*$"
)
"""The case of every dossier that is in order: no case of its own."""
_NOT_YET = any_case(r"\b(?:chưa|không)\b")
_BARE_HEADING = re.compile(r"(?im)^(\s*[-*+•]?\s*(?:đối với )?trường hợp (?:(?! thì )[^\n:;.])*[^\s:;.,])[^\S\n]*$")
"""A case on a line of its own, without the colon that makes it a heading."""

_LENGTH = re.compile(r"\d[^\n]{0,14}?(?:ngày|tháng|giờ|tuần|năm)|½")
NUMBERED = re.compile(r"(?<!\d)(\d{1,4})(?!\d)[^\n]{0,14}?(?:ngày|tháng|giờ|tuần|năm)")
"""The number of a length of time."""


@lru_cache(maxsize=4096)
def limits_in_steps(steps: tuple[str, ...], number: Decimal | None = None) -> TimeWording:
    """What the steps say of time: `limit` phrases where they hold for the whole procedure, else `stage` phrases, else what is no limit.

    `number` is what the record states without a unit: a length of that number in the steps tells its unit.
    """
    said = read_time("\n".join(steps))
    stated = said.of("limit", "stage")
    whole = _of_number(stated, number) or _issuing(stated)
    parts = () if whole else tuple(replace(phrase, role="stage") for phrase in stated if not _at_once(phrase))
    return TimeWording(said.wording, (*whole, *parts) or said.of(*_NO_LIMITS), said.not_counted)


def _of_number(stated: tuple[TimePhrase, ...], number: Decimal | None) -> tuple[TimePhrase, ...]:
    """The phrase with the number, where one unit alone goes with it; 1 is what the form holds when nothing is entered."""
    if number is None or number <= 1:
        return ()
    found = [phrase for phrase in stated if len(phrase.durations) == 1 and phrase.durations[0].value == number]
    return _as_whole(found[:1]) if len({phrase.durations[0].unit for phrase in found}) == 1 else ()


def _issuing(stated: tuple[TimePhrase, ...]) -> tuple[TimePhrase, ...]:
    """The phrases that run from filing to the result, where no other phrase issues anything later."""
    issuing = [phrase for phrase in stated if FROM_FILING.search(phrase.start) and ISSUES.search(phrase.wording)]
    later = [phrase for phrase in stated if phrase not in issuing and ISSUES.search(phrase.wording)]
    if not issuing or later:
        return ()
    if len({phrase.durations for phrase in issuing}) == 1:
        return _as_whole(issuing[:1])
    return _as_whole(issuing) if len({phrase.condition for phrase in issuing}) == len(issuing) else ()


def _as_whole(phrases: list[TimePhrase]) -> tuple[TimePhrase, ...]:
    return tuple(replace(phrase, role="limit") for phrase in phrases)


def _at_once(phrase: TimePhrase) -> bool:
    return phrase.durations[0].unit == "on the spot" or phrase.durations[0].least == 0


@lru_cache(maxsize=4096)
def limits_by_case(steps: tuple[str, ...]) -> tuple[TimePhrase, ...]:
    """The lengths, each from the filing, that the steps set apart by the case of whoever files; nothing where all are of one length or case.

    >>> [str(one.durations[0]) for one in limits_by_case(("Trường hợp bị mất: 03 ngày kể từ ngày nhận đủ hồ sơ; trường hợp đổi tên: 05 ngày kể từ ngày nhận đủ hồ sơ",))]
    ['3 days', '5 days']
    """
    text = "\n".join(steps)
    if sum(len(_LENGTH.findall(line)) for line in text.splitlines() if FROM_FILING.search(line)) < 2:
        return ()  # most steps, told without reading them
    found = tuple(
        _of_every_dossier(phrase)
        for phrase in read_time(_BARE_HEADING.sub(r"\1:", text)).of("limit", "stage")
        if len(phrase.durations) == 1 and FROM_FILING.search(phrase.start) and not OF_DOSSIER.search(_of_every_dossier(phrase).condition)
    )
    cases = {phrase.condition for phrase in found if _CASE.search(phrase.condition)}
    apart = cases and len({phrase.condition for phrase in found}) > 1 and len({phrase.durations for phrase in found}) > 1
    return found if apart else ()


def _of_every_dossier(phrase: TimePhrase) -> TimePhrase:
    """The phrase without a condition that every dossier meets in the end."""
    in_order = _IN_ORDER.match(phrase.condition) and not _NOT_YET.search(phrase.condition)
    return replace(phrase, condition="") if in_order else phrase


def issues(phrase: TimePhrase) -> bool:
    """Whether what must be done in that time gives the result."""
    return ISSUES.search(phrase.wording) is not None
