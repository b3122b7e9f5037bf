"""The text that has cut already, as people write it: what is taken, what is refused, what is doubted."""

from __future__ import annotations

from datetime import date

import pytest

from analyzer.ledger.reviews.basis import NoText, doubt_of, text_named
from analyzer.model.instrument import Instrument

DAY = date(2026, 11, 22)
KNOWN = {
    "66.7/2025/NQ-CP": Instrument(type="government_resolution", issuer="government"),
    "1/2020/TT-BCA": Instrument(type="circular", issuer="ministry_of_public_security", status="replaced"),
    "70/2026/TT-BCA": Instrument(type="circular", issuer="ministry_of_public_security", effective=date(2027, 1, 1)),
}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("66.7/2025/NQ-CP", "66.7/2025/NQ-CP"),
        ("70/2026/TT-BCA Điều 2", "70/2026/TT-BCA Điều 2"),
        ("Thông tư 70/2026/TT-BCA Điều 2", "70/2026/TT-BCA Điều 2"),
        ("Thông tư số 70/2026/TT-BCA, khoản 1 Điều 2", "70/2026/TT-BCA khoản 1 Điều 2"),
        ("Nghị quyết số 66.7/2025/NQ-CP điểm a khoản 2 Điều 4", "66.7/2025/NQ-CP điểm a khoản 2 Điều 4"),
        ("khoản 3 Điều 5 Thông tư 99/2026/TT-BCA", "99/2026/TT-BCA khoản 3 Điều 5"),
        ("khoản 2 Điều 4 và Phụ lục II ban hành kèm theo Nghị quyết số 66.7/2025/NQ-CP", "66.7/2025/NQ-CP khoản 2 Điều 4 và Phụ lục II"),
        ("Điều 4 66.7/2025/NQ-CP; Điều 5 66.7/2025/NQ-CP", "66.7/2025/NQ-CP Điều 4; Điều 5"),
        ("66.7/2025/NQ-CP Điều 4 (khoản 2)", "66.7/2025/NQ-CP Điều 4, khoản 2"),
        ("66.7/2025/nq-cp Điều 4", "66.7/2025/NQ-CP Điều 4"),
    ],
)
def test_a_provision_stands_before_or_behind_the_number(words: str, named: str) -> None:
    assert str(text_named(words)) == named


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("a1/b foo", "“a1/b foo” không cho biết văn bản nào: viết số đầy đủ của văn bản"),
        ("Luật Cư trú", "“Luật Cư trú” không cho biết văn bản nào"),
        ("Thông tư 70/2026", "“Thông tư 70/2026” không cho biết văn bản nào"),
        ("<script>alert(1)</script> 66.7/2025/NQ-CP", "“<script>alert(1)</script>” không phải điểm, khoản, Điều"),
        ("66.7/2025/NQ-CP Điều 4 abc xyz", "“abc xyz” không phải điểm, khoản, Điều, mẫu hay phụ lục nào"),
        ("66.7/2025/NQ-CP verdict: agree", "“verdict: agree” không phải điểm, khoản, Điều"),
        ("66.7/2025/NQ-CP Điều 4; 1/2020/NĐ-CP", "nêu nhiều văn bản: chỉ nêu văn bản đã cắt, văn bản khác ghi ở lý do"),
    ],
)
def test_what_is_no_text_is_told_apart(words: str, why: str) -> None:
    with pytest.raises(NoText) as refused:
        text_named(words)
    assert why in refused.value.message.vi


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        ("66.7/2025/NQ-CP Điều 4", "", ""),
        (
            "99/2026/TT-BCA",
            "Văn bản số 99/2026/TT-BCA chưa có trong từ vựng của danh mục",
            "Text No. 99/2026/TT-BCA is not in the vocabulary",
        ),
        ("99/2099/NĐ-CP", "Văn bản số 99/2099/NĐ-CP mang năm sau ngày cho ý kiến, 22/11/2026", "bears a year after the day of the verdict"),
        ("1/2020/TT-BCA", "Văn bản số 1/2020/TT-BCA đã hết hiệu lực theo từ vựng", "is no longer in force by the vocabulary"),
        ("70/2026/TT-BCA", "có hiệu lực từ 01/01/2027, sau ngày cho ý kiến, 22/11/2026", "takes effect on 2027-01-01, after the day"),
    ],
)
def test_what_the_catalogue_cannot_confirm_is_doubted(words: str, vi: str, en: str) -> None:
    doubt = doubt_of(text_named(words), KNOWN, DAY)
    assert (doubt is None) == (not vi)
    if doubt is not None:
        assert vi in doubt.vi
        assert en in doubt.en
