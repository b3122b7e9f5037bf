"""A stamp that an office has to set over the edge of a photograph in a paper of the applicant."""

from __future__ import annotations

from analyzer.text.any_case import any_case
from analyzer.text.quoting import as_quoted

_SEALED = any_case(r"ảnh[^.;]*dấu giáp lai|giáp lai (?:trên |vào |lên )?(?:tấm )?ảnh")
_SPARED = any_case(r"không (?:cần |phải |yêu cầu )*(?:đóng )?dấu giáp lai|bản giấy[^;.]*giáp lai|giáp lai[^;.]*(?:hồ sơ|bản) giấy")
"""The stamp is not asked, or only on paper: who files online needs none."""
_CLAUSE = any_case(r"(?:có|phải|được) [^;,.()]{0,60}giáp lai[^;,.()]{0,20}(?!\w)|(?:đóng )?(?:dấu )?giáp lai[^;,.()]{0,20}(?!\w)")


def photograph_sealed(name: str) -> str:
    """The clause of a line that asks for it; empty where it is not asked of everybody.

    >>> photograph_sealed("Sơ yếu lý lịch có dán ảnh, đóng dấu giáp lai ảnh"), photograph_sealed("Đơn có ảnh, nếu là bản giấy đóng dấu giáp lai")
    ('đóng dấu giáp lai ảnh', '')
    """
    if not _SEALED.search(name) or _SPARED.search(name):
        return ""
    found = _CLAUSE.search(name)
    return as_quoted(found[0]) if found else ""
