"""Where wording has paper sent although the dossier is filed online: the whole set again, whatever is not certified electronically, or the passport."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.facts.procedure.worded import bounds, sentence
from analyzer.text.any_case import AnyCase, any_case, one_of

_ON_PAPER = r"hồ sơ (?:bằng )?(?:bản )?giấy"
_SET = any_case(
    one_of(
        rf"(?<!người )(?<!việc )\b(?:nộp|gửi) [^.;:,\n]{{0,20}}\b{_ON_PAPER},? [^.;:\n]{{0,40}}\b(?:như|giống(?: như| với)?|trùng khớp với|tương ứng với) (?:các |toàn bộ )?(?:bộ|bản|hồ sơ|thành phần|nội dung|giấy tờ)\b[^.;:\n]{{0,40}}\btrực tuyến",
        rf"\bsau khi [^.;:,\n]{{0,40}}\btrực tuyến\b[^.;:,\n]{{0,40}}, [^.;:\n]{{0,60}}(?<!người )\b(?:nộp|gửi|mang) [^.;:,\n]{{0,20}}\b{_ON_PAPER}\b",
        r"(?<!việc )\b(?:nộp|gửi) [^.;:,\n]{0,10}\bbản giấy (?:của|đối với) (?:toàn bộ |cả )?(?:bộ )?hồ sơ [^.;:,\n]{0,20}\btrực tuyến",
    )
)
"""A set on paper that is the same as the one filed online, or that follows it."""
_UNCERTIFIED = any_case(
    r"\bchưa (?:được )?chứng thực điện tử,? thì (?:phải )?(?:gửi|nộp|mang)\b(?:(?!bản chụp|trên cổng|trực tuyến)[^.;:,\n]){0,60}\bcơ quan\b[^.;:,\n]{0,40}\b(?:bưu chính|trực tiếp)"
)
"""What is filed online and has no electronic certification goes to the body on paper."""
_PASSPORT = any_case(
    one_of(
        r"\btrực tuyến\b[^.;\n]{0,60}?\bthì (?:bản (?:chính|gốc) )?hộ chiếu\b[^.;\n]{0,200}?\bgửi [^.;,\n]{0,20}?\bbưu (?:chính|điện)",
        r"\btrực tuyến\b[^.;\n]{0,120}? và (?:phải )?gửi (?:bản (?:chính|gốc) )?hộ chiếu\b[^.;,\n]{0,80}?\bbưu (?:chính|điện)",
    )
)
"""Who files online sends the passport by post."""
_NOT_DEMANDED = any_case(r"(?<!\w)(?:không|chưa|cấm|miễn|khỏi|hoặc|thay vì|có thể|có quyền)(?!\w)[^,:]*$")
"""The clause before does not demand it, or gives a choice."""
_CHOICE = any_case(r"(?<!\w)(?:không|chưa|có thể|hoặc (?:mang|nộp|xuất trình|đến)|trực tiếp)(?!\w)")
"""The passport need not be sent, or may be brought instead."""
_OR = any_case(r"hộ chiếu[^.;\n]*bưu (?:chính|điện)[^.;\n]{0,40} hoặc (?:mang|nộp|xuất trình|đến)")
_NOT_ONLINE = any_case(r"không [^.;:,\n]{0,30}trực tuyến|sự cố|bị lỗi|gặp lỗi|gián đoạn|quá tải|ngừng hoạt động|bất khả kháng")
"""The sentence is about those who cannot or did not file online."""
_DENIED = re.compile(r"[\s)”,]*(?:là |thì |đã |được |bị )?(?:không (?:còn|cần|phải|bắt|được)|bãi bỏ|bỏ )", re.IGNORECASE)


def may_ask_paper(text: str) -> bool:
    """Whether a text in small letters may say so."""
    return "chứng thực điện tử" in text or ("giấy" in text and "trực tuyến" in text and "hồ sơ" in text)


def set_after_online(said: str) -> str:
    """The sentence that asks those who filed online for the same set on paper; empty where none does.

    >>> set_after_online("Chủ đò nộp trực tuyến tại bến. Sau khi nộp trực tuyến, chủ đò gửi 01 bộ hồ sơ bản giấy về Sở.")
    'Sau khi nộp trực tuyến, chủ đò gửi 01 bộ hồ sơ bản giấy về Sở.'
    >>> set_after_online("Chủ đò không phải nộp hồ sơ giấy giống hồ sơ đã nộp trực tuyến.")
    ''
    """
    return next(
        (
            sentence(said, found.start(), found.end())
            for found, before in _beside(_SET, said)
            if not _NOT_DEMANDED.search(_up_to_the_demand(before, found[0])) and not _DENIED.match(said, found.end())
        ),
        "",
    )


def uncertified_on_paper(said: str) -> str:
    """The sentence by which papers filed online without electronic certification are sent on paper; empty where none says so."""
    return next((sentence(said, found.start(), found.end()) for found, _ in _beside(_UNCERTIFIED, said)), "")


def passport_by_post(said: str) -> str:
    """The sentence by which those who file online send their passport by post; empty where none does.

    >>> passport_by_post("Nộp hồ sơ trực tuyến thì hộ chiếu phải gửi qua bưu chính về Cảng vụ; ảnh thì tải lên.")
    'Nộp hồ sơ trực tuyến thì hộ chiếu phải gửi qua bưu chính về Cảng vụ'
    >>> passport_by_post("Nộp hồ sơ trực tuyến thì hộ chiếu không phải gửi qua bưu chính.")
    ''
    """
    told = (sentence(said, found.start(), found.end()) for found, _ in _beside(_PASSPORT, said) if not _CHOICE.search(found[0]))
    return next((whole for whole in told if not _OR.search(whole)), "")


def _beside(pattern: AnyCase, said: str) -> Iterator[tuple[re.Match[str], str]]:
    """What fulfils a pattern, with its sentence up to there, but in sentences about those who do not file online."""
    for found in pattern.finditer(said):
        before = said[bounds(said, found.start())[0] : found.start()]
        if not _NOT_ONLINE.search(before + found[0]):
            yield found, before


def _up_to_the_demand(before: str, words: str) -> str:
    """The sentence up to the last verb of the words that demand."""
    return before + words[: max(words.rfind(verb) for verb in ("nộp ", "gửi ", "mang "))] if words[:3].lower() == "sau" else before
