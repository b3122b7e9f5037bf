"""Every kind of edit, in the words of a lawyer."""

from __future__ import annotations

from typing import Any

import pytest

from analyzer.model.catalogue import Catalogue
from analyzer.model.edits import Edit, EditKind
from analyzer.proposal.wording import change
from tests.small import read_catalogue, write_catalogue

PROCEDURE: dict[str, Any] = {
    "name": "Cấp giấy phép",
    "sets": "2",
    "level": ["province"],
    "non_territorial": "false",
    "cases": {"first": {"name": "Cấp lần đầu"}},
    "channels": [{"id": "counter", "mode": "counter"}, {"id": "online", "mode": "online", "service": "partial"}],
    "time_limits": [
        {"id": "normal", "value": "5 working days"},
        {"id": "other", "value": "10 days"},
    ],
    "fees": [{"id": "fee", "amount": "20000 VND"}],
    "dossier": [
        {"id": "form", "document": "declaration", "originals": "1", "certified_by": "commune_committee"},
        {"id": "second", "document": "second_declaration", "originals": "1"},
        {"id": "photo", "document": "photograph", "originals": "2"},
        {
            "id": "portrait",
            "document": "photograph",
            "name": "02 ảnh cỡ 3x4 cm (01 ảnh dán vào tờ khai, 01 ảnh để rời); trong đó 01 ảnh chụp nghiêng.",
            "originals": "2",
        },
        {"id": "diploma", "document": "diploma", "copies": "2", "accepted": ["certified"], "for": {"case": ["first"]}},
        {
            "id": "dwelling",
            "any_of": [{"id": "lease", "document": "lease", "originals": "1"}, {"id": "plan", "document": "plan", "originals": "1"}],
        },
    ],
    "steps": [
        {"id": "file", "actor": "applicant", "name": "Nộp hồ sơ", "visit": "true"},
        {"id": "opinion", "actor": "commune_police", "name": "Lấy ý kiến", "after": ["file"]},
    ],
    "results": [{"id": "licence", "document": "security_certificate", "format": "paper", "validity": "2 years"}],
    "conditions": [{"id": "capable", "text": "Đủ năng lực"}],
}
CASES: list[tuple[EditKind, str, tuple[str, ...], str, str, str]] = [
    ("repeal", "", (), "Bãi bỏ thủ tục hành chính “Cấp giấy phép”", "Thủ tục “Cấp giấy phép” (mã 1.000001)", "Bãi bỏ"),
    ("remove", "dossier/second", (), "Bỏ thành phần hồ sơ “Tờ khai thứ hai”", "Nộp “Tờ khai thứ hai” (01 bản chính)", "Không yêu cầu"),
    (
        "remove",
        "dossier/dwelling/plan",
        (),
        "Bỏ giấy tờ được lựa chọn “Phương án”",
        "Nộp “Phương án” (01 bản chính)",
        "Không yêu cầu",
    ),
    ("remove", "steps/opinion", (), "Bỏ bước “Lấy ý kiến”", "“Lấy ý kiến” (Công an cấp xã thực hiện)", "Không thực hiện"),
    ("remove", "conditions/capable", (), "Bỏ yêu cầu, điều kiện “Đủ năng lực”", "“Đủ năng lực”", "Không yêu cầu"),
    ("remove", "fees/fee", (), "Bỏ lệ phí", "Mức lệ phí: 20.000 đồng", "Không thu"),
    (
        "remove",
        "dossier/form/certified_by",
        (),
        "Bỏ yêu cầu xác nhận “Tờ khai” trước khi nộp",
        "Yêu cầu xác nhận “Tờ khai” trước khi nộp: Ủy ban nhân dân cấp xã",
        "Không yêu cầu",
    ),
    ("set", "sets", ("1",), "Giảm số lượng bộ hồ sơ từ 02 xuống 01", "Số lượng bộ hồ sơ: 02", "Số lượng bộ hồ sơ: 01"),
    (
        "set",
        "dossier/photo/originals",
        ("1",),
        "Giảm số lượng ảnh “Ảnh chân dung” từ 02 xuống 01",
        "Số lượng ảnh “Ảnh chân dung”: 02",
        "Số lượng ảnh “Ảnh chân dung”: 01",
    ),
    (
        "set",
        "dossier/portrait/originals",
        ("1",),
        "Giảm số lượng “ảnh cỡ 3x4 cm” từ 02 xuống 01",
        "Số lượng “ảnh cỡ 3x4 cm”: 02",
        "Số lượng “ảnh cỡ 3x4 cm”: 01",
    ),
    (
        "set",
        "dossier/diploma/copies",
        ("0",),
        "Bỏ yêu cầu nộp bản sao “Bằng tốt nghiệp” (trường hợp: Cấp lần đầu)",
        "Yêu cầu nộp bản sao “Bằng tốt nghiệp”: 02",
        "Không yêu cầu",
    ),
    (
        "set",
        "dossier/diploma/copies",
        ("1",),
        "Giảm số lượng bản sao “Bằng tốt nghiệp” (trường hợp: Cấp lần đầu) từ 02 xuống 01",
        "Số lượng bản sao “Bằng tốt nghiệp”: 02",
        "Số lượng bản sao “Bằng tốt nghiệp”: 01",
    ),
    (
        "set",
        "time_limits/normal/value",
        ("3.5 working days",),
        "Rút ngắn thời hạn giải quyết từ 05 ngày làm việc xuống còn 3,5 ngày làm việc",
        "Thời hạn giải quyết: 05 ngày làm việc",
        "Thời hạn giải quyết: 3,5 ngày làm việc",
    ),
    (
        "set",
        "time_limits/other/value",
        ("8 working days",),
        "Sửa đổi thời hạn giải quyết từ 10 ngày thành 08 ngày làm việc",
        "Thời hạn giải quyết: 10 ngày",
        "Thời hạn giải quyết: 08 ngày làm việc",
    ),
    (
        "set",
        "fees/fee/amount",
        ("10000 VND",),
        "Giảm mức lệ phí từ 20.000 đồng xuống 10.000 đồng",
        "Mức lệ phí: 20.000 đồng",
        "Mức lệ phí: 10.000 đồng",
    ),
    (
        "set",
        "steps/file/visit",
        ("false",),
        "Bỏ yêu cầu cá nhân, tổ chức phải đến trực tiếp ở bước “Nộp hồ sơ”",
        "Cá nhân, tổ chức phải đến cơ quan giải quyết: “Nộp hồ sơ”",
        "Thực hiện bước “Nộp hồ sơ” mà cá nhân, tổ chức không phải đến cơ quan giải quyết",
    ),
    (
        "set",
        "results/licence/validity",
        ("5 years",),
        "Kéo dài thời hạn hiệu lực của “Giấy chứng nhận an ninh trật tự” từ 02 năm lên 05 năm",
        "Thời hạn hiệu lực của “Giấy chứng nhận an ninh trật tự”: 02 năm",
        "Thời hạn hiệu lực của “Giấy chứng nhận an ninh trật tự”: 05 năm",
    ),
    (
        "set",
        "channels/online/service",
        ("full",),
        "Nâng mức độ dịch vụ công trực tuyến từ một phần lên toàn trình",
        "Mức độ dịch vụ công trực tuyến: một phần",
        "Mức độ dịch vụ công trực tuyến: toàn trình",
    ),
    (
        "set",
        "non_territorial",
        ("true",),
        "Tiếp nhận hồ sơ không phụ thuộc địa giới hành chính",
        "Nộp hồ sơ theo địa giới hành chính",
        "Nộp hồ sơ tại bất kỳ cơ quan tiếp nhận nào của thủ tục",
    ),
    (
        "set",
        "level",
        ("commune", "province"),
        "Sửa đổi cấp thực hiện từ cấp tỉnh thành cấp xã, cấp tỉnh",
        "Cấp thực hiện: cấp tỉnh",
        "Cấp thực hiện: cấp xã, cấp tỉnh",
    ),
    (
        "accept",
        "dossier/diploma",
        ("certified", "electronic"),
        "Chấp nhận bản điện tử đối với “Bằng tốt nghiệp” (trường hợp: Cấp lần đầu)",
        "Nộp “Bằng tốt nghiệp” (02 bản sao chứng thực); chỉ nhận bản sao có chứng thực",
        "Nộp “Bằng tốt nghiệp” dưới một trong các dạng: bản sao có chứng thực; bản điện tử",
    ),
    (
        "replace_with_lookup",
        "dossier/dwelling",
        ("population", "civil_status"),
        "Thay thế yêu cầu nộp “Hợp đồng thuê nhà” hoặc “Phương án” bằng việc khai thác dữ liệu trong "
        "Cơ sở dữ liệu quốc gia về dân cư, Cơ sở dữ liệu hộ tịch điện tử",
        "Nộp “Hợp đồng thuê nhà” hoặc “Phương án” (01 bản chính)",
        "Cơ quan giải quyết khai thác dữ liệu trong Cơ sở dữ liệu quốc gia về dân cư, Cơ sở dữ liệu hộ tịch điện tử; "
        "chỉ yêu cầu nộp “Hợp đồng thuê nhà” hoặc “Phương án” khi không khai thác được dữ liệu",
    ),
    (
        "merge",
        "dossier/second",
        ("dossier/form",),
        "Gộp thành phần hồ sơ “Tờ khai thứ hai” vào “Tờ khai”",
        "Nộp “Tờ khai thứ hai” (01 bản chính)",
        "Thực hiện chung trong “Tờ khai”",
    ),
]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    root = tmp_path_factory.mktemp("wording")
    write_catalogue(root, [PROCEDURE])
    read, problems = read_catalogue(root)
    assert problems == []
    return read


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[1]}")
def test_an_edit_in_words(catalogue: Catalogue, case: tuple[EditKind, str, tuple[str, ...], str, str, str]) -> None:
    kind, path, to, title, present, proposed = case
    told = change(catalogue, Edit(kind, "1.000001", path, to))
    assert (told.title.vi, told.present.vi, told.proposed.vi) == (title, present, proposed)
    assert "{" not in told.title.en + told.present.en + told.proposed.en
