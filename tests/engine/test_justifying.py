"""What justifies a cut, in the words of a report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analyzer.engine.words.display import Display
from analyzer.engine.words.justifying import justified
from analyzer.model.certificate import Certificate, Source
from analyzer.model.vocabulary import Name
from tests.small import read_catalogue, write_catalogue

BROKEN = (Name(vi="giấy tờ không còn ở đây", en="the paper is gone"), Name(vi="điều khoản thay đổi", en="the provision changes"))
FALLS = " Đề xuất không còn đứng vững nếu giấy tờ không còn ở đây; điều khoản thay đổi."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            {"way": "register", "registers": (Source(register="enterprise", readable_by=("all",), basis="1/2025/NĐ-CP Điều 2"),)},
            "Cơ quan giải quyết vẫn biết nội dung này qua Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp (mọi cơ quan giải quyết thủ tục được khai"
            " thác theo Điều 2 Nghị định số 1/2025/NĐ-CP; danh mục chưa ghi nhận việc công bố dữ liệu).",
        ),
        (
            {"way": "register", "registers": (Source(register="enterprise", readable_by=("a", "b", "c"), announced="2026-01-02"),)},
            "Cơ quan giải quyết vẫn biết nội dung này qua Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp (a, b và 1 cơ quan khác được khai thác, công"
            " bố ngày 2026-01-02).",
        ),
        (
            {"way": "earlier_dossier", "witness": ("1.000002", "identity_card", "1.000001"), "kept_by": "1.000001"},
            "Cùng bộ đã nhận giấy tờ này khi giải quyết thủ tục 1.000001 (đường đi: 1.000002 → Thẻ căn cước → 1.000001).",
        ),
        (
            {"way": "own_file"},
            "“Thẻ căn cước” do chính cơ quan giải quyết hoặc đơn vị cùng hệ thống cấp, còn trong hồ sơ lưu.",
        ),
        ({"way": "same_dossier", "kept_at": "dossier/b"}, "Giấy tờ này đã được yêu cầu ở chỗ khác của hồ sơ (dossier/b)."),
        ({"way": "same_paper"}, "Giấy tờ vẫn được nộp; chỉ đổi hình thức hoặc số lượng."),
    ],
)
def test_each_way_is_told(tmp_path: Path, said: dict[str, Any], told: str) -> None:
    write_catalogue(tmp_path, [{}])
    certificate = Certificate(format=1, procedure="1.000001", path="dossier/a", document="identity_card", broken_if=BROKEN, **said)
    assert justified(certificate, Display(read_catalogue(tmp_path)[0])).vi == told + FALLS
