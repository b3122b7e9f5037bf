"""The sentence by which the steps set a time from filing, for a record that states none: of the whole way, or only of a part of it."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from analyzer.text.any_case import any_case
from analyzer.text.time.durations import TimePhrase
from analyzer.text.time.step_limits import FROM_FILING, issues, limits_in_steps

_NOT_THE_FILING = any_case(
    r"bổ sung|khắc phục|thẩm định|ý kiến|tham vấn|xác minh|phúc khảo|kết thúc|hết hạn|\btrình\b|lý lịch|"
    r"(?:của|do|từ) (?:sở|ủy ban|bộ|cục|phòng|hội đồng|cơ quan|văn phòng|thủ tướng|chủ tịch)"
)
"""A start that only sounds like the filing: what is received comes later, or from another body."""
_GOOD_DOSSIER = any_case(r"đủ|hợp lệ")
_WILL_DO = any_case(r"tính (?:đầy đủ|hợp lệ|hợp pháp)")
_ASKS = any_case(r"để (?:bổ sung|hoàn thiện|lấy ý kiến)|(?:yêu cầu|đề nghị|hướng dẫn)[^,;]* (?:bổ sung|hoàn thiện)")
"""What is told in that time is only whether the dossier will do, or what it lacks."""


@lru_cache(maxsize=4096)
def told_in_steps(steps: tuple[str, ...]) -> str:
    """The words that set a time from the filing to the result, else to a part of the work; empty where all times run from a later event.

    >>> told_in_steps(("Trong 02 ngày, kiểm tra thực tế. Trong thời hạn 06 ngày kể từ ngày nhận đủ hồ sơ, Sở cấp giấy phép.",))
    'Trong thời hạn 06 ngày kể từ ngày nhận đủ hồ sơ, Sở cấp giấy phép'
    """
    said = [phrase for phrase in limits_in_steps(steps).of("limit", "stage") if _runs_from_filing(phrase)]
    whole = (phrase for phrase in said if issues(phrase))
    parts = (phrase for phrase in said if _GOOD_DOSSIER.search(phrase.start) and not _WILL_DO.search(phrase.wording))
    found = next(chain(whole, parts), None)
    return " ".join(found.wording.split()).strip(" .:;,") if found else ""


def _runs_from_filing(phrase: TimePhrase) -> bool:
    if not FROM_FILING.search(phrase.start) or _NOT_THE_FILING.search(phrase.start):
        return False
    return phrase.role == "limit" or not _ASKS.search(phrase.wording)
