"""Which body must certify what the applicant writes before it is filed, where the line says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.text.identity.opening import without_bullet
from analyzer.text.spelling import fold

_BODIES: tuple[tuple[str, str], ...] = (
    (
        "commune_committee",
        r"(?:chủ tịch )?(?:ủy ban nhân dân|ubnd)(?: cấp)? (?:xã|phường)|chính quyền (?:cấp )?(?:xã|phường|cơ sở|địa phương)",
    ),
    ("commune_police", r"công an (?:cấp )?(?:xã|phường)"),
    ("local_committee", r"(?:ủy ban nhân dân|ubnd)"),
    ("tax", r"cơ quan thuế"),
    ("social_insurance", r"(?:cơ quan )?bảo hiểm xã hội"),
    ("health", r"(?:cơ quan|cơ sở) y tế|bệnh viện"),
    (
        "other_state",
        r"cơ quan (?:nhà nước )?(?:có thẩm quyền|chủ quản|công an|quản lý)|cơ quan(?:, (?:đơn vị|tổ chức|doanh nghiệp))* (?:nơi (?:[^\s.;,()]+ ){0,8}|(?:[^\s.;,()]+ ){1,3}đang )(?:công tác|làm việc)",
    ),
)
"""Bodies as lines call them, the more exact before the more general; a firm or an office that certifies its own copy is none."""
_ANY_BODY = "|".join(f"(?P<b{place}>{called})" for place, (_, called) in enumerate(_BODIES))
_BODY_CALLED = rf"(?:{'|'.join(called for _, called in _BODIES)})(?: nơi \w+ trú)?"
_OTHERWISE = "".join(
    rf"(?<!{word} )" for word in ("không cần", "không cần có", "không phải", "không phải có", "giấy", "văn bản", "đề nghị", "phiếu", "hoặc")
)
_AND_SEAL = r"(?:và (?:đóng )?dấu (?:giáp lai )?(?:(?:trên |vào )?ảnh )?)?"
_CERTIFIED_BY = re.compile(rf"{_OTHERWISE}xác nhận {_AND_SEAL}của (?:{_ANY_BODY})\b(?! (?:của )?nước)")
_CERTIFIES = re.compile(rf"(?:được|do) (?:{_ANY_BODY})\b(?! (?:của )?nước)(?: [^\s.;,()]+){{0,8}} xác nhận\b")
_NEED_NOT = re.compile(
    rf"không (?:cần|phải|yêu cầu|bắt buộc)(?: (?:có|phải|xin|lấy|nộp|thêm|chữ ký|giấy|việc))* xác nhận {_AND_SEAL}(?:của|từ) (?:các )?(?:{_ANY_BODY})\b"
)
_CLAUSE = re.compile(
    rf"(?:không )?(?:(?:cần|phải|yêu cầu|bắt buộc|có|xin|lấy|nộp|thêm|chữ ký|giấy|việc) )*xác nhận {_AND_SEAL}(?:của|từ) (?:các )?{_BODY_CALLED}"
    rf"|(?:không )?(?:(?:cần|phải) )*(?:được|do) {_BODY_CALLED}(?: [^\s.;,()]+){{0,8}} xác nhận\b"
)
"""What a line says of the confirmation, asked or not needed."""
_WORD = re.compile(r"\w+")
_ANOTHER_PAPER = re.compile(r"[;\n](?!\s*(?:phải |và )?(?:có|được) xác nhận)|(?<!ban hành )(?:kèm|cùng) (?:theo|với)?")
"""What follows is said of another paper."""


def certifier_of(name: str) -> str:
    """The body, by its id in the vocabulary, that a form or writing must be certified by; empty where the line names none."""
    folded = fold(name)
    if "xác nhận" not in folded:
        return ""
    own = _ANOTHER_PAPER.split(folded, maxsplit=1)[0]
    found = _CERTIFIED_BY.search(own) or _CERTIFIES.search(own)
    return _body(found) if found else ""


def need_not_certify(text: str) -> Iterator[str]:
    """The bodies, by their ids, whose confirmation a text says is not needed."""
    folded = fold(text)
    if "xác nhận" in folded:
        for found in _NEED_NOT.finditer(folded):
            yield _body(found)


def same_but_confirmation(name: str, other: str) -> bool:
    """Whether two lines are of one wording but for what they say of a confirmation.

    >>> same_but_confirmation("a) Bản khai có xác nhận của UBND cấp xã (mẫu 2);", "Bản khai không cần xác nhận của UBND cấp xã (mẫu 2)")
    True
    >>> same_but_confirmation("Bản khai có xác nhận của UBND cấp xã", "Bản khai của người già, không cần xác nhận của UBND cấp xã")
    False
    """
    return _other_words(name) == _other_words(other)


def _other_words(name: str) -> list[str]:
    return _WORD.findall(_CLAUSE.sub(" ", fold(without_bullet(name))))


def _body(found: re.Match[str]) -> str:
    return next(body for place, (body, _) in enumerate(_BODIES) if found[f"b{place}"])
