"""How a finding quotes the papers of a line."""

from __future__ import annotations

import pytest

from analyzer.facts.procedure.within import first_words


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("- Phải có bản sao có chứng thực hoặc bản sao kèm bản chính hoặc bản sao điện tử giấy khai sinh", "giấy khai sinh"),
        ("1. Bản sao hoặc bản chính Giấy khai sinh", "Bản sao hoặc bản chính Giấy khai sinh"),
        ("b) Nộp thêm quyết định giao bến; ", "quyết định giao bến"),
        ("- Giấy chứng tử của chủ đò. - Trường hợp bến đã chuyển thì nộp giấy tờ của bến mới", "Giấy chứng tử của chủ đò"),
        ("Giấy phép (bản gốc). Người nhận thay xuất trình thẻ", "Giấy phép (bản gốc)"),
        ("Đơn theo Nghị định số 9/2020/NĐ-CP. Đơn do chủ đò ký", "Đơn theo Nghị định số 9/2020/NĐ-CP"),
        ("Mẫu số 28. Đơn xin mở bến của TP. Huế", "Mẫu số 28. Đơn xin mở bến của TP. Huế"),
        ("Giấy phép lái đò năm 2020. Trường hợp mất thì trình báo", "Giấy phép lái đò năm 2020"),
        ("Sổ đăng bộ. đơn kèm theo", "Sổ đăng bộ. đơn kèm theo"),
        ("Sổ của bến tại tp. Huế", "Sổ của bến tại tp. Huế"),
        ("Sổ bến Nam. Trường hợp mất thì trình báo", "Sổ bến Nam"),
        ("SỔ ĐĂNG BỘ. NGƯỜI NỘP", "SỔ ĐĂNG BỘ. NGƯỜI NỘP"),
        ("Giấy phép lái đò " * 20, "Giấy phép lái đò " * 9 + "Giấy…"),
    ],
)
def test_a_paper_is_quoted_by_its_first_words(line: str, quoted: str) -> None:
    assert first_words(line) == quoted
