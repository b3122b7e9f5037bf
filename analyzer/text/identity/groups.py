"""Words that call a whole group of papers by what they are for: a register holds some papers of a group, not all."""

from __future__ import annotations

from analyzer.text.any_case import any_case

_PAPERS = "(?:giấy tờ|văn bản|tài liệu|chứng từ|hồ sơ)"
_GROUP = any_case(
    rf"{_PAPERS}(?:, (?:giấy tờ|tài liệu|văn bản))?(?: pháp lý| hợp lệ| hợp pháp| có giá trị pháp lý)*(?: (?:do|của) [^,;.]*)? (?:về|chứng minh|xác nhận|xác định) |{_PAPERS} pháp lý"
)


def is_group(words: str) -> bool:
    """Whether the words name papers by what they prove.

    >>> [is_group(words) for words in ("Giấy tờ của chủ bến chứng minh quyền sử dụng bến", "văn bản pháp lý của bến", "Sổ đò")]
    [True, True, False]
    >>> is_group("Giấy tờ, tài liệu có giá trị pháp lý chứng minh là chủ bến")
    True
    """
    return _GROUP.search(words) is not None
