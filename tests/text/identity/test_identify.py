"""What a line of a dossier is: its class, the registers that hold it, its marks and codes, and why."""

from __future__ import annotations

import unicodedata
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.model.enumerations import DocumentClass
from analyzer.model.text import Language
from analyzer.text.identity.classes.names import CLASS_NAMES, ISSUER_NAMES
from analyzer.text.identity.identify import Identifier
from analyzer.text.identity.identity import TOLD_REGISTERS
from analyzer.text.identity.issuers import ISSUERS
from analyzer.text.identity.line import OWN, Line
from analyzer.text.identity.worded import Worded
from analyzer.text.identity.wording import core
from tests.evaluation.by_head import class_by_head
from tests.text.cases import cases

KEYS = ["class", "type", "issuer", "held_in", "certified_copy", "conditional", "present_only", "forms", "basis", "confidence", "why"]
WORDS = ["giấy", "khai", "sinh", "đơn", "bản sao", "nếu có", "trường hợp", ":", ";", ", ", "- ", "a)", "(", ")", "mẫu", "của", "xuất trình"]


def _line(case: dict[str, Any]) -> Line:
    return Line.from_record({key: value for key, value in case.items() if key in Line._fields})


@pytest.mark.parametrize("case", cases("identity/classes"))
def test_class(case: dict[str, Any], identifier: Identifier) -> None:
    line = _line(case)
    worded = Worded(core(line.name))
    by_head, found = class_by_head(line, worded), identifier.identify(line)
    assert by_head.class_ == case["class"], by_head.why.en
    assert found.class_ == case.get("weighed", case["class"]), found.why.en


@pytest.mark.parametrize("case", cases("identity/registers"))
def test_registers_that_hold_it(case: dict[str, Any], identifier: Identifier) -> None:
    found = identifier.identify(_line(case))
    assert list(found.held_in) == case["held"], found.why.en


@pytest.mark.parametrize("case", cases("identity/kinds"))
def test_whose_passport_it_is(case: dict[str, Any], identifier: Identifier) -> None:
    found = identifier.identify(_line(case))
    assert (found.kind, found.type, found.issuer) == (case["kind"], "passport", case["issuer"])
    assert found.class_ == "identity"


@pytest.mark.parametrize("case", cases("identity/marks"))
def test_marks(case: dict[str, Any], identifier: Identifier) -> None:
    found = identifier.identify(_line(case))
    marks = {"certified": found.certified_copy, "conditional": found.conditional, "shown": found.present_only}
    for mark, holds in marks.items():
        if mark in case:
            assert holds == (case[mark] == "yes"), found.why.en


@pytest.mark.parametrize("case", cases("identity/codes"))
def test_codes_and_citations(case: dict[str, Any], identifier: Identifier) -> None:
    found = identifier.identify(_line(case))
    assert list(found.forms) == case["forms"]
    assert list(found.basis) == case["basis"]


@pytest.mark.parametrize("case", cases("identity/classes"))
def test_letters_composed_or_not_read_alike(case: dict[str, Any], identifier: Identifier) -> None:
    line = _line(case)
    apart = Line.from_record({**case, "name": unicodedata.normalize("NFD", line.name)})
    assert identifier.identify(apart) == identifier.identify(line)


@pytest.mark.parametrize("case", [*cases("identity/classes"), *cases("identity/registers"), *cases("identity/marks")])
def test_values_are_those_that_lines_are_labelled_with(case: dict[str, Any], identifier: Identifier) -> None:
    told = identifier.identify(_line(case)).as_json("en")
    assert list(told) == KEYS
    assert told["class"] in get_args(DocumentClass)
    assert told["issuer"] in ISSUERS
    held = told["held_in"]
    assert isinstance(held, list)
    assert set(held) <= TOLD_REGISTERS
    assert 0 <= float(str(told["confidence"])) <= 1


def test_forms_and_notes_are_each_of_one_type(identifier: Identifier) -> None:
    assert identifier.identify(Line("Tờ khai lệ phí cầu phao")).type == "application_form"
    assert identifier.identify(Line("Không quy định")).type == "none"
    assert identifier.identify(Line("Giấy khai sinh")).type == "birth_certificate"


def test_why_quotes_the_words_that_decided_in_both_languages(identifier: Identifier) -> None:
    why = identifier.identify(Line("Giấy khai sinh (nếu có)")).why
    for language in get_args(Language):
        assert "giấy khai sinh" in why[language]
        assert "nếu có" in why[language]
    assert "có điều kiện" in why.vi
    assert "conditional" in why.en


def test_a_head_behind_a_condition_is_less_sure(identifier: Identifier) -> None:
    alone = identifier.identify(Line("Giấy ủy quyền")).confidence
    behind = identifier.identify(Line("Trường hợp đi vắng thì nộp giấy ủy quyền")).confidence
    unknown = identifier.identify(Line("Xyz")).confidence
    assert unknown < behind < alone


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_any_line_is_something(name: str) -> None:
    found = Identifier({}, {}).identify(Line(name))
    assert found == Identifier({}, {}).identify(Line(name))
    assert found.kind == ""
    assert found.class_ in CLASS_NAMES


def test_every_class_and_issuer_has_a_name() -> None:
    assert set(CLASS_NAMES) == set(get_args(DocumentClass))
    assert set(ISSUER_NAMES) == ISSUERS


def test_lines_of_the_same_words_keep_the_codes_that_each_writes(identifier: Identifier) -> None:
    first, second = (identifier.identify(Line(name)) for name in ("- Đơn đề nghị mẫu CT01;", "a) đơn đề nghị mẫu ct01"))
    assert first.forms == ("CT01",)
    assert second.forms == ("ct01",)
    assert second == first._replace(forms=second.forms)


def test_lines_of_the_same_words_keep_the_texts_of_law_that_each_cites(identifier: Identifier) -> None:
    cited = [identifier.identify(Line(name)).basis for name in ("Đơn xin theo 154/2024/NĐ-CP", "đơn xin theo 154/2024/nđ-cp")]
    assert cited == [("154/2024/NĐ-CP",), ()]


def test_a_note_has_no_form_however_often_it_is_read(identifier: Identifier) -> None:
    assert [identifier.identify(Line("Lưu ý: mẫu CT01 nộp một bản")).forms for _ in range(2)] == [(), ()]


@pytest.mark.parametrize(("boat", "counted_first"), [("đò", True), ("phà", False)])
def test_the_same_words_counted_and_uncounted(identifier: Identifier, boat: str, counted_first: bool) -> None:
    counted = Line(f"Đơn xin lái {boat}, tờ khai {boat} gồm:", original=1)
    uncounted = counted._replace(original=0, copy=0)
    for line in (counted, uncounted) if counted_first else (uncounted, counted):
        identifier.identify(line)
    assert identifier.identify(counted).class_ == "form"
    assert identifier.identify(uncounted).class_ == "note"


@pytest.mark.parametrize(("boat", "own_first"), [("đò", True), ("phà", False)])
def test_a_paper_that_the_procedure_gives_is_its_own_there_alone(identifier: Identifier, boat: str, own_first: bool) -> None:
    own, other = (
        Line(f"Giấy phép lái {boat}", procedure=procedure, original=0, copy=1)
        for procedure in (f"Cấp giấy phép lái {boat}", f"Thuê {boat}")
    )
    for line in (own, other) if own_first else (other, own):
        identifier.identify(line)
    assert (identifier.identify(own).held_in, identifier.identify(own).issuer) == ((OWN,), "same_body")
    assert (identifier.identify(other).held_in, identifier.identify(other).issuer) == ((), "other_state")
