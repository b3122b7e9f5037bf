"""The weights that reviewers' classes gave to words, beside the head nouns."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, get_args

import pytest

from analyzer.model.procedure import DocumentClass
from analyzer.text.identity import learned
from analyzer.text.identity.classes import class_by_head
from analyzer.text.identity.identify import Identifier
from analyzer.text.identity.line import Line
from analyzer.text.identity.worded import Worded
from analyzer.text.identity.wording import core

WRITTEN: dict[str, Any] = json.loads(files("analyzer.text.identity").joinpath("learned.json").read_text("utf-8"))
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
    by_head = class_by_head(line, worded.wording, worded.head)
    features = learned.features(line, worded.wording, by_head, worded.head)
    weights = learned._weights()
    totals = dict(zip(weights.classes, weights.totals(features), strict=True))
    for class_ in weights.classes:
        each = [WRITTEN["weights"].get(feature, {}).get(class_, 0) for feature in features]
        assert totals[class_] - learned._ZERO == WRITTEN["bias"][class_] + sum(each)


def test_words_overrule_the_head_noun_and_are_quoted() -> None:
    line, worded = found("Báo cáo theo dõi độ ổn định của sản phẩm")
    assert class_by_head(line, worded.wording, worded.head).class_ == "self_made"
    read = learned.read_class(line, worded.wording, worded.head)
    assert read.class_ == "technical"
    assert "“độ ổn”" in read.why.vi
    assert read.why.en.endswith("technical file")


def test_a_settled_head_keeps_its_class() -> None:
    line, worded = found("Giấy đề nghị kiểm tra độ ổn định của thiết bị")
    assert worded.head is not None
    assert worded.head.head in WRITTEN["settled"]
    assert learned.read_class(line, worded.wording, worded.head) == class_by_head(line, worded.wording, worded.head)


def test_where_the_weights_are_in_doubt_the_class_is_less_sure() -> None:
    line, worded = found("Bảng kê chi phí")
    by_head, read = class_by_head(line, worded.wording, worded.head), learned.read_class(line, worded.wording, worded.head)
    assert read.class_ == by_head.class_
    assert read.sure < by_head.sure
    assert read.why == by_head.why


def test_the_weights_are_of_known_classes() -> None:
    classes = set(WRITTEN["classes"])
    assert classes == set(get_args(DocumentClass))
    assert set(WRITTEN["bias"]) == classes
    assert all(set(weights) <= classes for weights in WRITTEN["weights"].values())


def test_a_class_that_words_changed_goes_with_the_rest_of_the_identity(identifier: Identifier) -> None:
    identity = identifier.identify(Line("Báo cáo theo dõi độ ổn định của sản phẩm"))
    assert (identity.class_, identity.issuer) != ("self_made", "applicant")
    assert identity.held_in == ()
