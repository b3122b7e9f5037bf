"""The weights that reviewers' classes gave to words, beside the head nouns."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, get_args

import pytest

from analyzer.model.enumerations import DocumentClass
from analyzer.text.dossier.known import known
from analyzer.text.identity.classes import learned
from analyzer.text.identity.heads.word_lists import word_lists
from analyzer.text.identity.identify import Identifier
from analyzer.text.identity.line import Line
from analyzer.text.identity.worded import Worded
from analyzer.text.identity.wording import core
from tests.evaluation.by_head import class_by_head

WRITTEN: dict[str, Any] = json.loads(files("analyzer.text.identity.classes").joinpath("learned.json").read_text("utf-8"))
NAMES = (
    "Báo cáo theo dõi độ ổn định của sản phẩm",
    "Đơn đề nghị cấp giấy phép theo Mẫu số 01",
    "01 bản sao Công hàm của cơ quan đại diện ngoại giao (nếu có)",
    "Đối với tổ chức: bản kê khai cơ sở vật chất; danh sách nhân sự, hợp đồng lao động của từng người",
    "",
)


def found(name: str) -> tuple[Line, Worded]:
    return Line(name), Worded(core(name))


@pytest.mark.parametrize("name", NAMES)
def test_one_sum_adds_the_weights_of_all_classes(name: str) -> None:
    line, worded = found(name)
    by_head = class_by_head(line, worded)
    features = learned.features(by_head, worded.wording, worded.head, line.uncounted)
    weights = learned._weights()
    totals = dict(zip(weights.classes, weights.totals(features), strict=True))
    for class_ in weights.classes:
        each = [WRITTEN["weights"].get(feature, {}).get(class_, 0) for feature in features]
        assert totals[class_] - learned._ZERO == WRITTEN["bias"][class_] + sum(each)


def test_words_overrule_the_head_noun_and_are_quoted(identifier: Identifier) -> None:
    line, worded = found("Báo cáo theo dõi độ ổn định của sản phẩm")
    assert class_by_head(line, worded).class_ == "self_made"
    identity = identifier.identify(line)
    assert (identity.class_, identity.type, identity.issuer, identity.held_in) == ("technical", "technical_documents", "applicant", ())
    assert 0.5 < identity.confidence < 0.9
    assert identity.why.vi == (
        "theo từ đầu “báo cáo” là văn bản tự lập, nhưng người rà soát xếp những dòng bắt đầu như “báo cáo theo dõi độ ổn định…” là hồ sơ kỹ thuật"
    )
    assert identity.why.en.endswith("but reviewers class lines that begin like “báo cáo theo dõi độ ổn định…” as technical file")


def test_a_name_that_is_quoted_to_its_end_goes_on_nowhere(identifier: Identifier) -> None:
    why = identifier.identify(Line("Tài liệu hướng dẫn bảo dưỡng bến")).why.vi
    assert "bắt đầu như “tài liệu hướng dẫn bảo dưỡng bến” là hồ sơ kỹ thuật" in why


def test_no_kind_of_the_class_that_was_overruled_stays(identifier: Identifier) -> None:
    """The vocabulary has decisions of appointment as papers of the State; here the company's own is meant."""
    identity = identifier.identify(Line("Quyết định bổ nhiệm và thẻ căn cước công dân của kế toán trưởng"))
    assert (identity.class_, identity.kind, identity.issuer) == ("self_made", "", "applicant")


def test_what_is_handed_back_is_told_by_the_procedure_alone() -> None:
    line = Line("Giấy phép hoạt động đã cấp của nước có hàng xuất khẩu", procedure="Cấp lại giấy phép hoạt động", original=1)
    worded = Worded(core(line.name))
    by_head = class_by_head(line, worded)
    assert by_head.class_ == "surrendered"
    assert worded.class_in(line) == by_head


def test_one_name_in_two_procedures_is_read_in_each(identifier: Identifier) -> None:
    line = Line(
        "Giấy xác nhận nguồn gốc cá sông theo Mẫu số 01 đã kê khai đầy đủ thông tin", procedure="Cấp giấy xác nhận nguồn gốc cá sông"
    )
    assert identifier.identify(line).class_ == "form"
    assert identifier.identify(line._replace(procedure="Hỗ trợ người nuôi vịt")).class_ != "form"


def test_parts_of_a_line_are_read_by_the_same_class() -> None:
    assert known("Báo cáo theo dõi độ ổn định của sản phẩm", 1, 0).class_ == "technical"


def test_a_settled_head_keeps_its_class() -> None:
    line, worded = found("Giấy đề nghị kiểm tra độ ổn định của thiết bị")
    assert worded.head is not None
    assert worded.head.head in WRITTEN["settled"]
    assert worded.class_in(line) == class_by_head(line, worded)


def test_where_the_weights_are_in_doubt_the_class_is_less_sure(identifier: Identifier) -> None:
    line, worded = found("Bảng kê chi phí")
    by_head, read = class_by_head(line, worded), worded.class_in(line)
    assert read == by_head._replace(doubt=read.doubt)
    assert read.doubt > 0.1
    assert identifier.identify(line).confidence < by_head.sure - 0.1


def test_where_the_vocabulary_has_the_paper_in_that_class_no_doubt_counts(identifier: Identifier) -> None:
    line, worded = found("Sổ bảo hiểm xã hội")
    read, identity = worded.class_in(line), identifier.identify(line)
    assert identity.kind == "social_insurance_book"
    assert identity.confidence == round(read.sure, 2)


def test_the_weights_are_of_known_classes() -> None:
    classes = set(WRITTEN["classes"])
    assert classes == set(get_args(DocumentClass))
    assert set(WRITTEN["bias"]) == classes
    assert set(learned._KINDS) == classes
    assert set(learned._KINDS.values()) <= {each.kind for each in word_lists().principles} | {"none"}
    assert all(set(weights) <= classes for weights in WRITTEN["weights"].values())


def test_a_lead_makes_a_class_the_surer_the_greater_it_is() -> None:
    leads, shares = zip(*WRITTEN["sure"], strict=True)
    assert list(leads) == sorted(leads)
    assert list(shares) == sorted(shares)
    assert 0.3 < shares[0] < 0.6
    assert shares[-1] < WRITTEN["surest"] < 1


def test_no_weight_is_kept_that_is_never_asked() -> None:
    assert not {f"#{head}" for head in WRITTEN["settled"]} & set(WRITTEN["weights"])
