"""What a table holds of several values in one text is taken out again as it was put in."""

from __future__ import annotations

from decimal import Decimal

import pytest

from analyzer.model.packed import Amendment, LimitByMode, Succession, WrittenNumber

ROWS = (
    (Succession("31/2013/NĐ-CP", "131/2021/NĐ-CP", cited=True, recalled=False), "31/2013/NĐ-CP\n131/2021/NĐ-CP\ncited\n"),
    (Succession("31/2013/NĐ-CP", "", cited=False, recalled=True), "31/2013/NĐ-CP\n\n\nrecalled"),
    (Amendment("22/2023/TT-BCA", ("04/2015/TT-BCA",)), "22/2023/TT-BCA\n04/2015/TT-BCA"),
    (Amendment("22/2023/TT-BCA", ("04/2015/TT-BCA", "36/2014/TT-BCA")), "22/2023/TT-BCA\n04/2015/TT-BCA\n36/2014/TT-BCA"),
    (WrittenNumber("12/2020", "12/2020/NĐ-CP", "theo Nghị định 12/2020"), "12/2020\n12/2020/NĐ-CP\ntheo Nghị định 12/2020"),
    (WrittenNumber("", "12/2020/NĐ-CP", ""), "\n12/2020/NĐ-CP\n"),
    (LimitByMode(("counter", "post"), Decimal("1.5"), "working days"), "counter,post 1.5 working days"),
    (LimitByMode(("online",), Decimal(0), ""), "online 0 "),
)


@pytest.mark.parametrize(("values", "text"), ROWS, ids=[text.replace("\n", "|") for _, text in ROWS])
def test_a_row_goes_in_and_out(values: Succession | Amendment | WrittenNumber | LimitByMode, text: str) -> None:
    assert values.packed() == text
    assert type(values).unpacked(text) == values


@pytest.mark.parametrize("packed", [Succession, Amendment, WrittenNumber, LimitByMode])
@pytest.mark.parametrize("text", ["", "12/2020"])
def test_what_is_not_packed_so_is_refused(packed: type[Succession | Amendment | WrittenNumber | LimitByMode], text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        packed.unpacked(text)
