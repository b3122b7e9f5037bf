"""Who is called a body of the State, and who is not."""

from __future__ import annotations

import re

import pytest

from analyzer.text.bodies import BODY, OFFICE, ORGANISES


@pytest.mark.parametrize("words", ["sở tư pháp", "ủy ban nhân dân xã", "kho bạc nhà nước", "công an cấp xã"])
def test_an_office_is_a_body(words: str) -> None:
    assert re.match(OFFICE, words)
    assert re.match(BODY, words)


@pytest.mark.parametrize("words", ["ban chấp hành hội", "trung tâm dạy nghề", "cảng vụ", "tổ chức kiểm định", "người giải quyết"])
def test_some_bodies_are_no_offices(words: str) -> None:
    assert re.match(BODY, words)
    assert not re.match(OFFICE, words)


@pytest.mark.parametrize("words", ["bộ hồ sơ", "vụ việc", "tổ hợp tác", "ban hành", "doanh nghiệp", "tổ chức kinh tế"])
def test_no_body(words: str) -> None:
    assert not re.match(BODY, words)


def test_whoever_organises_is_no_organisation() -> None:
    organisation = re.compile(rf"tổ chức(?! {ORGANISES})")
    assert organisation.match("tổ chức nộp hồ sơ")
    assert not organisation.match("tổ chức thẩm định")
