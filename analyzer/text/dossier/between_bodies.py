"""Headings of a dossier that one State body makes for another: nothing under them is asked of the applicant."""

from __future__ import annotations

from analyzer.text.any_case import any_case

_BODY = r"(?:chủ tịch |văn phòng )?(?:[uủ]ỷ ban|ủy ban|ubnd|sở|bộ|cục|chi cục|phòng|cơ quan (?:quản lý|chuyên môn|có chức năng|thẩm định|tiếp nhận)|bảo hiểm xã hội) "
_HEADING = any_case(
    rf"^\W*(?:\(?[a-zđ0-9]{{1,4}}[.)]+[^\w(]*){{0,4}}(?:thành phần )?hồ sơ (?:(?:do |của )?{_BODY}[^;:]*? (?:trình|lấy ý kiến|xin ý kiến|báo cáo) |(?:[^;:]*? )?chuyển (?:đến |sang |cho )?{_BODY})"
)


def is_between_bodies(heading: str) -> bool:
    """Whether a heading names a dossier that one body submits to another, or by which it asks another's opinion.

    >>> [is_between_bodies(text) for text in ("b) Hồ sơ Sở Đò ngang trình Ủy ban nhân dân tỉnh, gồm:", "Hồ sơ chủ bến gửi Sở Đò ngang")]
    [True, False]
    >>> is_between_bodies("Hồ sơ hưởng trợ cấp chuyển đến Sở Đò ngang nơi thường trú:")
    True
    """
    return _HEADING.search(heading) is not None
