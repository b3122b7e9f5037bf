"""Whether the applicant must come in person for a step: at the counter only, or also online or by post."""

from __future__ import annotations

import re

from analyzer.model.enumerations import StepKind
from analyzer.text.said import UNSAID, Said
from analyzer.text.steps.actors import Role

_FROM_AFAR = (
    *(
        "trực tuyến",
        "cổng dịch vụ công",
        "môi trường điện tử",
        "môi trường mạng",
        "môi trường internet",
        "qua mạng",
        "mạng internet",
        "vneid",
    ),
    *("định danh quốc gia", "thư điện tử", "bưu chính", "bưu điện", "đường bưu", "hệ thống thông tin", "phương tiện điện tử"),
    *("một cửa quốc gia", "qua email", "hồ sơ điện tử"),
)
_IN_PERSON = re.compile(
    r"(?:nộp|gửi|nhận|hình thức|đến|trả|hồ sơ|kết quả|bằng|cách)(?: [^\s.,;]+){0,3}? trực tiếp|trực tiếp (?:tại|đến|nộp|nhận|gửi|cho|về|tới|ở|hoặc)"
    r"|có mặt|đến (?:trụ sở|nơi|địa điểm)|lăn tay|phỏng vấn|dự thi|dự kiểm tra|sát hạch"
)
_AT_BODY = r"(?:bộ phận|trung tâm|trụ sở|cơ quan|phòng|cục|sở|ủy ban|ubnd|công an|nơi|tổ|chi cục|văn phòng)"
_AT = re.compile(rf"(?:nộp|gửi|nhận|trả|đăng ký)[^.;:]{{0,160}}? (?:tại|ở) {_AT_BODY}")
_COMES = re.compile(rf"đến (?:[^.,;:]{{0,40}} )?{_AT_BODY}|đến [^.,;:]{{0,40}}nhận\b")
"""To come somewhere; of a dossier the same word only says where it goes."""
_OF_APPLICANT: frozenset[StepKind] = frozenset({"file", "collect", "return", "attend", "pay", "supplement"})
"""The steps for which somebody may have to come; the rest happens at the desk of a body, or at home."""
_SENT = ("file", "supplement")
_CALLED = ("return", "attend")
"""What a body does with somebody before it."""
_NOBODY_COMES: Said[bool | None] = Said(False, 0.9)
_SURE, _ONLY_PLACE = 0.9, 0.6


def visit_of(small: str, kind: StepKind | None, role: Role | None = "applicant") -> Said[bool | None]:
    """True: in person only; False: also online or by post, or a step for which nobody comes; None where the text does not say.

    >>> visit_of("nộp trực tiếp hoặc qua dịch vụ bưu chính", "file").value, visit_of("nhận kết quả theo giấy hẹn", "collect").value
    (False, None)
    """
    if kind is None:
        return UNSAID
    if kind not in _OF_APPLICANT:
        return _NOBODY_COMES
    if role != "applicant" and kind not in _CALLED:
        return UNSAID
    afar = next((words for words in _FROM_AFAR if words in small), "")
    if afar:
        return Said(False, _SURE, afar)
    person = _IN_PERSON.search(small)
    if person:
        return Said(True, _SURE, person[0])
    place = (_COMES.search(small) if kind not in _SENT else None) or _AT.search(small)
    return Said(True, _ONLY_PLACE, place[0]) if place else UNSAID
