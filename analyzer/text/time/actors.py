"""Whose time a length of time is: the body's that must act, or the applicant's that must file, complete or come."""

from __future__ import annotations

import re
from typing import Literal

from analyzer.text.any_case import any_case
from analyzer.text.bodies import BODY, ORGANISES

_APPLICANT = (
    rf"(?:tổ chức(?! {ORGANISES})|cá nhân|người(?! có thẩm quyền| giải quyết| thực hiện chứng)|doanh nghiệp|thương nhân|chủ(?! tịch| trì)|"
    r"nhà đầu tư|cơ sở(?! dữ liệu)|công dân|thí sinh|bên|hộ(?! tịch)|hợp tác xã|công ty|nhà thầu|khách hàng|trường(?! hợp)|"
    r"đơn vị (?:đăng ký|đề nghị|nộp)|hai bên|ứng viên|tác giả)"
)
_DOES = (
    r"(?:phải|có trách nhiệm|có nghĩa vụ|cần|hoàn thiện|hoàn chỉnh|nộp|gửi|bổ sung|sửa đổi|giải trình|lập|báo cáo|khai|thông báo|đến|"
    r"thực hiện|có quyền|có ý kiến|khắc phục|hoàn thành|không (?:nộp|bổ sung|hoàn thiện|có ý kiến|phản hồi|đến))"
)
_SETTLED = r"(?!giải quyết|trả kết quả|cơ quan)"
"""Words after which the sentence speaks of the body again."""

_APPLICANT_BEFORE = any_case(
    rf"(?:^|[,.:(] ?){_APPLICANT}\b[^,;:.]{{0,80}} {_DOES}(?:{_SETTLED}[^;:.]){{0,260}}$"
    rf"|(?:hoàn thiện|nộp|bổ sung|sửa chữa)(?: và gửi)?(?: lại)? (?:hồ sơ|đơn|phí|lệ phí|bản chính)(?:{_SETTLED}[^;:.]){{0,60}}"
    r"(?:trong|không quá|chậm nhất|tối đa)(?: thời hạn| vòng| thời gian| là)*\s*$"
    r"|(?:hạn|gian) (?:nộp|khai|khắc phục|hoàn thiện|hoàn chỉnh|bổ sung|sửa chữa|giải trình|cơ sở khắc phục)[^,;:.]{0,60}:?\s*$"
)
_ACTS_AFTER = any_case(
    rf"^[^;.]{{0,220}}?(?:[,)]|hợp lệ|quy định|đầy đủ)\s*(?:mà |nếu |thì |các )?"
    rf"(?:(?P<body>{BODY})|(?P<applicant>{_APPLICANT}))\b[^,;.]{{0,140}}? {_DOES}"
)
_FOR_WHOM = any_case(rf"^\s*(?:để|cho) (?:(?P<body>{BODY})|(?P<applicant>{_APPLICANT}))\b")
_BRACKETS = re.compile(r"\([^()]*(?:\)|$)")
_PAIR = any_case(r"(tổ chức|cá nhân|cơ quan|doanh nghiệp|hộ gia đình|đơn vị), (?=tổ chức|cá nhân|doanh nghiệp|đơn vị|hợp tác)")
"""Two applicants of one list: without the comma they are one actor."""


def actor_of(before: str, after: str) -> Literal["body", "applicant"]:
    """Who must act within a time, from the words before and after it; the body where they name nobody.

    >>> actor_of("Trong thời hạn ", " kể từ ngày nhận thông báo, tổ chức phải hoàn thiện hồ sơ")
    'applicant'
    """
    whom = _FOR_WHOM.match(after)
    if whom:
        return "applicant" if whom["applicant"] else "body"
    acts = _ACTS_AFTER.match(_PAIR.sub(r"\1 ", _BRACKETS.sub("", after)))
    if acts:
        return "applicant" if acts["applicant"] else "body"
    return "applicant" if _APPLICANT_BEFORE.search(before) else "body"
