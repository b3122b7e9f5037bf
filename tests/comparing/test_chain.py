"""Five years of one real procedure, 1.004222 Đăng ký thường trú: what changed between its four versions, and which way."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from analyzer.comparing.compare import Comparison, compare
from analyzer.comparing.digest import weight_of
from analyzer.comparing.sides import Side
from analyzer.proposal.changes.rows import Row
from analyzer.proposal.changes.sections import sections
from analyzer.reading.load import load

CATALOGUE = Path(__file__).parents[2] / "catalogue"
CODE = "1.004222"
FIRST, SECOND, THIRD, NOW = date(2021, 9, 1), date(2025, 6, 1), date(2026, 1, 1), date(2026, 11, 1)
OPEN = (FIRST, SECOND), (SECOND, THIRD), (THIRD, NOW)


@cache
def between(before: date, after: date) -> Comparison:
    return compare(Side(CATALOGUE, before), Side(CATALOGUE, after))


@cache
def rows(before: date, after: date) -> dict[str, Row]:
    """The rows that tell of a stretch of time, by the path of their first change."""
    return {row.change.path: row for section in sections(between(before, after)) for row in section.rows}


@pytest.mark.parametrize(
    ("day", "effective", "published"),
    [
        (date(2021, 7, 1), date(2021, 7, 1), ""),
        (date(2025, 1, 9), date(2021, 7, 1), ""),
        (date(2025, 1, 10), date(2025, 1, 10), "370/QĐ-BCA-C06"),
        (date(2026, 1, 1), date(2026, 1, 1), "9354/QĐ-BCA-C06"),
        (date(2026, 3, 14), date(2026, 1, 1), "9354/QĐ-BCA-C06"),
        (date(2026, 3, 15), None, "1523/QĐ-BCA-C06"),
        (NOW, None, "1523/QĐ-BCA-C06"),
    ],
)
def test_one_version_is_in_force_each_day(day: date, effective: date | None, published: str) -> None:
    catalogue, problems = load(CATALOGUE, day)
    procedure = catalogue.procedures[CODE]
    assert (procedure.effective, procedure.published_by, problems) == (effective, published, [])


@pytest.mark.parametrize(("stretch", "weight"), [*zip(OPEN, ("mixed", "mixed", "heavier"), strict=True)])
def test_only_this_procedure_changed_and_each_change_has_its_decision(stretch: tuple[date, date], weight: str) -> None:
    comparison = between(*stretch)
    assert {change.procedure for change in comparison.changes} == {CODE}
    assert {kind for kind, count in comparison.summary().items() if count} == {"amended"}
    assert {change.decision for change in comparison.changes} == {comparison.after[CODE]["published_by"]}
    assert not any(change.path.endswith("/id") for change in comparison.changes), "the same thing has the same id in every version"
    assert weight_of(comparison.changes) == weight


@pytest.mark.parametrize(
    ("path", "decision"),
    [
        ("channels/post", ""),
        ("dossier/relationship", "9354/QĐ-BCA-C06"),
        ("dossier/army_letter", "1523/QĐ-BCA-C06"),
        ("dossier/police_letter", "1523/QĐ-BCA-C06"),
        ("dossier/overseas_papers", "370/QĐ-BCA-C06"),
        ("conditions/owner_consent", "370/QĐ-BCA-C06"),
        ("steps/receive/name", "9354/QĐ-BCA-C06"),
    ],
)
def test_over_five_years_each_change_has_the_decision_of_the_version_in_which_it_was_made(path: str, decision: str) -> None:
    found = {change.path: change.decision for change in between(FIRST, NOW).changes}
    assert found.get(path, "") == decision


@pytest.mark.parametrize(
    ("stretch", "path", "aspect", "direction"),
    [
        ((FIRST, SECOND), "dossier/ownership", "documents", "down"),
        ((FIRST, SECOND), "dossier/form", "documents", "down"),
        ((FIRST, SECOND), "dossier/lease", "documents", "unclear"),
        ((FIRST, SECOND), "channels/post", "channels", "down"),
        ((FIRST, SECOND), "fees/post_fee", "fees", "neutral"),
        ((FIRST, SECOND), "fees/online_fee/amount", "fees", "unclear"),
        ((FIRST, SECOND), "sets", "sets", "unclear"),
        ((SECOND, THIRD), "dossier/ownership/lookup", "documents", "down"),
        ((SECOND, THIRD), "dossier/ownership/ownership_papers", "documents", "down"),
        ((SECOND, THIRD), "dossier/relationship/lookup", "documents", "down"),
        ((SECOND, THIRD), "dossier/nationality", "documents", "down"),
        ((SECOND, THIRD), "dossier/religious_dwelling/for", "documents", "down"),
        ((SECOND, THIRD), "dossier/form/declaration/basis", "citations", "neutral"),
        ((SECOND, THIRD), "conditions/every_owner_consent", "conditions", "down"),
        ((SECOND, THIRD), "time_limits/normal/not_counted", "time_limits", "up"),
        ((SECOND, THIRD), "steps/receive/name", "steps", "neutral"),
        ((THIRD, NOW), "channels/post", "channels", "up"),
        ((THIRD, NOW), "fees/post_fee", "fees", "neutral"),
        ((THIRD, NOW), "dossier/lease/originals", "copies", "unclear"),
        ((THIRD, NOW), "time_limits/normal/not_counted", "time_limits", "unclear"),
        ((THIRD, NOW), "fees/online_fee/exempt", "fees", "unclear"),
        ((FIRST, NOW), "dossier/ownership", "documents", "down"),
    ],
)
def test_what_changed_and_which_way(stretch: tuple[date, date], path: str, aspect: str, direction: str) -> None:
    change = next(change for change in between(*stretch).changes if change.path == path)
    assert (change.kind, change.aspect, change.direction) == ("amended", aspect, direction)


@pytest.mark.parametrize("stretch", OPEN)
def test_the_limit_of_seven_working_days_never_changed(stretch: tuple[date, date]) -> None:
    assert not any(change.path == "time_limits/normal/value" for change in between(*stretch).changes)


@pytest.mark.parametrize(
    ("stretch", "path", "what", "before", "after"),
    [
        ((FIRST, SECOND), "fees/counter_fee/amount", "Mức lệ phí (nộp trực tiếp)", "(không nêu)", "20.000 đồng"),
        ((FIRST, SECOND), "fees/online_fee/amount", "Mức lệ phí (nộp trực tuyến)", "(không nêu)", "10.000 đồng"),
        (
            (FIRST, SECOND),
            "dossier/form",
            "Thành phần hồ sơ",
            "Nộp “Tờ khai thay đổi thông tin cư trú” (01 bản chính) theo mẫu CT01",
            "Nộp “Tờ khai thay đổi thông tin cư trú” hoặc “Tờ khai thay đổi thông tin về cư trú dùng cho công dân Việt Nam "
            "định cư ở nước ngoài” (01 bản chính) theo mẫu CT01, CT02",
        ),
        (
            (SECOND, THIRD),
            "dossier/nationality",
            "Thành phần hồ sơ",
            "Nộp “Quyết định về quốc tịch” (người được nhập quốc tịch Việt Nam, đăng ký lần đầu)",
            "Nộp “Quyết định về quốc tịch”, chỉ khi không khai thác được thông tin trong Cơ sở dữ liệu quốc tịch "
            "(người được nhập hoặc trở lại quốc tịch Việt Nam, đăng ký lần đầu)",
        ),
        (
            (SECOND, THIRD),
            "dossier/dwelling_area/dwelling_area_papers/area_dwelling_paper/present_only",
            "Chỉ xuất trình “Giấy tờ, tài liệu chứng minh chỗ ở hợp pháp”; “Xác nhận của Ủy ban nhân dân cấp xã về điều kiện diện tích bình quân”",
            "không",
            "có",
        ),
        (
            (SECOND, THIRD),
            "channels/post/for",
            "Phạm vi áp dụng của cách thức nộp qua dịch vụ bưu chính",
            "trường hợp: Chỗ ở là phương tiện",
            "mọi trường hợp",
        ),
        (
            (SECOND, THIRD),
            "legal_basis",
            "Căn cứ pháp lý",
            "370/QĐ-BCA-C06",
            "4927/QĐ-BCA-V03; 66.7/2025/NQ-CP; 7163/QĐ-BCA; 9354/QĐ-BCA-C06",
        ),
        (
            (THIRD, NOW),
            "steps/check/after",
            "Các bước phải xong trước bước “Đối chiếu thông tin khai với các cơ sở dữ liệu và điều kiện đăng ký”",
            "“Nộp hồ sơ tại Công an cấp xã”; “Gửi hồ sơ trực tuyến”; “Gửi hồ sơ qua dịch vụ bưu chính công ích”",
            "“Nộp hồ sơ tại Công an cấp xã”; “Gửi hồ sơ trực tuyến”",
        ),
    ],
)
def test_how_it_is_told(stretch: tuple[date, date], path: str, what: str, before: str, after: str) -> None:
    row = rows(*stretch)[path]
    assert (row.what.vi, row.before.vi, row.after.vi) == (what, before, after)


def test_remarks_of_the_catalogue_come_last_and_every_change_is_told() -> None:
    for stretch in OPEN:
        told = list(rows(*stretch).values())
        remarks = [row.is_remark for row in told]
        assert remarks == sorted(remarks)
        assert sum(1 + row.more for row in told) == len(between(*stretch).changes)
