"""The tree of a proposal: cuts in words, provisions, the joint benefit, what is not known."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from analyzer.model.text import same
from analyzer.proposal.benefit import measure
from analyzer.proposal.build import propose
from analyzer.proposal.choose import choose
from analyzer.proposal.opening import headline
from analyzer.proposal.tree import Proposal
from analyzer.proposal.values import letter, quoted, roman
from tests.proposal.cases import ENDED, PROCEDURES, analysis


def _proposal(root: Path, *rules: str, volumes: dict[str, str] | None = None) -> Proposal:
    whole = analysis(root, volumes=volumes)
    return propose(whole, choose(whole, rules))


def test_a_section_says_what_who_and_by_which_text(tmp_path: Path) -> None:
    (section,) = _proposal(tmp_path, "birth_in_register").sections
    assert (section.number, section.code, section.name) == ("I", "1.000001", "Cấp giấy phép <b>A</b> & B")
    assert (section.field.vi, section.lead_unit.vi) == ("Cư trú", "C06")
    assert [text.vi for text in section.texts] == ["Nghị định số 154/2024/NĐ-CP", "Thông tư số 66/2023/TT-BCA"]
    (item,) = section.items
    assert item.letter == "a"
    assert (
        item.changes[0].title.vi == "Thay thế yêu cầu nộp “Giấy khai sinh” bằng việc khai thác dữ liệu trong Cơ sở dữ liệu hộ tịch điện tử"
    )
    assert [reason.vi for reason in item.reasons] == ["Phát hiện tại 1.000001.", "Vì lẽ ấy."]
    assert [text.vi for text in item.legal_basis] == ["Điều 4 Nghị quyết số 66.7/2025/NQ-CP"]
    assert [(amend.provision, amend.text.vi, amend.by.vi) for amend in item.amend] == [
        ("điểm a khoản 2 Điều 5", "Nghị định số 154/2024/NĐ-CP", "Chính phủ")
    ]


def test_a_register_without_an_announcement_is_asked_for_one(tmp_path: Path) -> None:
    (section,) = _proposal(tmp_path, "birth_in_register").sections
    assert [request.vi.split(" (")[0] for request in section.items[0].requests] == ["Đề nghị Ủy ban nhân dân cấp xã"]


def test_without_a_provision_the_cited_texts_are_listed(tmp_path: Path) -> None:
    proposal = _proposal(tmp_path, "needless_visit")
    assert proposal.competences == ()
    assert [(line.code, line.items, line.numbers) for line in proposal.unplaced] == [("1.000002", ("I.a",), ("68/2020/QH14",))]
    assert [[text.vi for text in line.texts] for line in proposal.unplaced] == [["Luật Cư trú số 68/2020/QH14 (hiệu lực chưa rõ)"]]


def test_texts_are_grouped_by_who_may_amend_them(tmp_path: Path) -> None:
    proposal = _proposal(tmp_path, "birth_in_register", "needless_visit")
    assert [(group.by.vi, [(text.number, text.provisions, text.items) for text in group.texts]) for group in proposal.competences] == [
        ("Chính phủ", [("154/2024/NĐ-CP", ("điểm a khoản 2 Điều 5",), ("I.a",))])
    ]
    assert [line.items for line in proposal.unplaced] == [("II.a",)]


def test_what_imposes_in_a_text_that_has_ended_is_amended_in_its_successor(tmp_path: Path) -> None:
    whole = analysis(tmp_path, procedures=ENDED)
    proposal = propose(whole, choose(whole, ("birth_in_register", "diploma_twice")))
    [group] = proposal.competences
    [text] = group.texts
    assert (group.by.vi, text.number, text.provisions) == ("Bộ trưởng Bộ Công an", "66/2023/TT-BCA", ())
    assert text.remark.vi == "thay cho Điều 7 Thông tư số 31/2015/TT-BCA đã hết hiệu lực; hiệu lực chưa rõ"
    [line] = proposal.unplaced
    assert line.numbers == ("66/2023/TT-BCA",)
    assert [one.vi for one in line.texts] == [
        "Thông tư số 66/2023/TT-BCA (thay cho Thông tư số 31/2015/TT-BCA đã hết hiệu lực; hiệu lực chưa rõ)"
    ]


def test_two_cuts_of_one_paper_are_saved_once(tmp_path: Path) -> None:
    whole = analysis(tmp_path)
    choice = choose(whole, ("birth_in_register", "birth_not_needed"))
    proposal = propose(whole, choice)
    apart = sum(finding.saving["documents"] for finding in choice.findings)
    jointly = next(line.saved for line in proposal.summary if line.measure == "documents")
    assert (apart, jointly) == (2.0, 1.0)
    (section,) = proposal.sections
    assert [item.changes[0].title.vi for item in section.items] == ["Bỏ thành phần hồ sơ “Giấy khai sinh”"]
    assert [left.vi.split(":")[0] for left in section.left_out] == [
        "Thay thế yêu cầu nộp “Giấy khai sinh” bằng việc khai thác dữ liệu trong Cơ sở dữ liệu hộ tịch điện tử"
    ]
    assert any("Cộng mức giảm đo riêng của từng nội dung được 2 giấy tờ; đo đồng thời là 1." in note.vi for note in proposal.notes)


def test_the_benefit_keeps_cost_and_measures_apart(tmp_path: Path) -> None:
    (section,) = _proposal(tmp_path, "needless_visit").sections
    benefit = section.benefit
    assert [(line.measure, line.before, line.after, line.saved, line.percent) for line in benefit.lines] == [("visits", 2, 1, 1, 50.0)]
    assert (benefit.cost.before, benefit.cost.after, benefit.cost.saved) == (45000.0, 25000.0, 20000.0)
    assert benefit.assumed
    assert benefit.yearly is None


def test_a_repealed_procedure_takes_its_burden_along(tmp_path: Path) -> None:
    whole = analysis(tmp_path, ("needless_procedure", "needless_visit"))
    proposal = propose(whole, choose(whole))
    (section,) = proposal.sections
    assert [item.changes[0].title.vi for item in section.items] == ["Bãi bỏ thủ tục hành chính “Cấp giấy phép C”"]
    assert section.left_out[0].vi.startswith("Bỏ yêu cầu cá nhân, tổ chức phải đến trực tiếp ở bước “Nhận kết quả”")
    saved = {line.measure: line.saved for line in proposal.summary}
    assert (saved["procedures"], saved["documents"], saved["visits"], saved["cost_vnd_per_case"]) == (1, 1, 2, 45000.0)


def test_a_yearly_cost_needs_a_volume(tmp_path: Path) -> None:
    proposal = _proposal(tmp_path, "needless_visit", "birth_not_needed", volumes={"1.000002": "100"})
    first, second = (section.benefit.yearly for section in proposal.sections)
    assert first is None
    assert second is not None
    assert (second.before, second.after) == (4500000.0, 2500000.0)
    assert proposal.summary_remarks[-1].vi == "Chi phí một năm chỉ gồm 1 trên 2 thủ tục đã biết số hồ sơ."


def test_notes_list_what_lacks_a_volume_unless_everything_does(tmp_path: Path) -> None:
    rules = ("needless_visit", "birth_not_needed")
    some = [note.vi for note in _proposal(tmp_path / "some", *rules, volumes={"1.000002": "100"}).notes]
    assert any(note.startswith("Chưa có số hồ sơ một năm của 1 trên 2 thủ tục (1.000001), nên") for note in some)
    none = [note.vi for note in _proposal(tmp_path / "none", *rules).notes]
    assert "Chưa có số hồ sơ một năm của thủ tục nào ở trên, nên chưa tính chi phí tuân thủ một năm." in none


def test_notes_list_items_that_are_not_sure_unless_all_are(tmp_path: Path) -> None:
    whole = analysis(tmp_path)
    choice = choose(whole, ("needless_visit", "birth_not_needed"))

    def unsure(*rules: str) -> list[str]:
        findings = tuple(replace(one, confidence="medium") if one.rule in rules else one for one in choice.findings)
        notes = propose(whole, replace(choice, findings=findings)).notes
        return [note.vi.partition(" dựa trên")[0] for note in notes if "chưa chắc chắn" in note.vi]

    assert unsure() == []
    assert unsure("needless_visit") == ["Các nội dung II.a"]
    assert unsure("needless_visit", "birth_not_needed") == ["Mọi nội dung"]


def test_the_opening_names_the_ministry_where_no_department_is_named(tmp_path: Path) -> None:
    whole = analysis(tmp_path)
    settings = whole.catalogue.settings
    named = {"ministry": "Bộ Công an đã rà soát", "nobody": "cơ quan lập phương án đã rà soát"}
    for who, said in named.items():
        object.__setattr__(settings, "department", "")
        object.__setattr__(settings, "ministry_name", "Bộ Công an" if who == "ministry" else "")
        assert said in propose(whole, choose(whole)).opening.vi


def test_the_summary_says_of_which_procedures_its_figures_are(tmp_path: Path) -> None:
    """The screen of a package has the figures of the whole catalogue."""
    told = {
        len(proposal.sections): proposal.summary_remarks[0].vi
        for proposal in (_proposal(tmp_path / "one", "needless_visit"), _proposal(tmp_path / "both"))
    }
    assert told[1].endswith(" Số trước, số sau và tỷ lệ không gồm 1 thủ tục khác đã rà soát.")
    assert "khác" not in told[2]


def test_the_headline_carries_the_figures(tmp_path: Path) -> None:
    assert _proposal(tmp_path, "needless_visit", "birth_not_needed").headline.vi == (
        "Phương án gồm 2 nội dung đơn giản hóa tại 2 thủ tục hành chính; khi thực hiện sẽ giảm 1 giấy tờ phải nộp, xuất trình; "
        "1 lần đi lại; 25.000 đồng chi phí tuân thủ (tính mỗi thủ tục một lần thực hiện)."
    )


def test_the_headline_says_that_originals_are_fewer_where_nothing_else_is() -> None:
    assert headline([], {"originals": 1.0}).vi.endswith("khi thực hiện sẽ giảm 1 bản chính phải nộp.")
    assert "bản chính" not in headline([], {"documents": 1.0, "originals": 1.0}).vi
    assert "không đổi" in headline([], {}).vi


def test_what_no_figure_shows_is_told_by_its_item(tmp_path: Path) -> None:
    """Plain copies are no measure; a certified copy of an original is not counted as one."""
    twice = {"id": "twice", "document": "diploma", "copies": 2}
    certified = {"id": "certified", "document": "birth_certificate", "originals": 1, "accepted": ["certified"]}
    procedures = [
        {"cases": {"new": {"name": "Cấp mới"}, "again": {"name": "Cấp lại"}}, "dossier": [{**twice, "for": {"case": ["new"]}}]},
        {"dossier": [twice, certified]},
    ]
    whole = analysis(tmp_path, ("copies_twice", "only_certified"), procedures=procedures)
    proposal = propose(whole, choose(whole))
    assert proposal.headline.vi == (
        "Phương án gồm 3 nội dung đơn giản hóa tại 2 thủ tục hành chính; số liệu của trường hợp thực hiện nặng nhất không đổi, lợi ích nêu tại từng thủ tục."
    )
    assert [[remark.vi for remark in section.benefit.remarks] for section in proposal.sections] == [
        ["Nội dung a) giảm nhẹ 1 trên 2 trường hợp thực hiện của thủ tục; số liệu của trường hợp thực hiện nặng nhất không vì thế mà đổi."],
        [
            "Nội dung a) bớt số bản sao phải nộp, là điều các chỉ tiêu không đếm.",
            "Nội dung b) không bớt giấy tờ nào; lợi ích là cá nhân, tổ chức có thêm lựa chọn về hình thức của giấy tờ.",
        ],
    ]


def test_items_of_the_same_effect_are_told_together(tmp_path: Path) -> None:
    certified = [{"id": id, "document": "birth_certificate", "originals": 1, "accepted": ["certified"]} for id in ("own", "spouse")]
    one = {"dossier": certified}
    whole = analysis(tmp_path, ("only_certified", "diploma_twice"), procedures=[one, PROCEDURES[1]])
    proposal = propose(whole, choose(whole, rules=("only_certified", "diploma_twice")))
    assert [remark.en for remark in proposal.sections[0].benefit.remarks] == [
        "Items a), b): no paper goes; applicants gain a choice of the form in which they give it."
    ]
    assert proposal.headline.en.endswith(
        "they save 1 original(s) filed. Of these, 2 made alone would change no figure of the heaviest route; "
        "what is gained is told procedure by procedure."
    )


def test_a_name_is_quoted_without_its_bullet() -> None:
    assert quoted(same("- Đơn đề nghị (Mẫu số 1).")).vi == "“Đơn đề nghị (Mẫu số 1)”"


def test_the_tree_is_json_and_always_the_same(tmp_path: Path) -> None:
    first, second = (_proposal(tmp_path / name, "birth_not_needed").as_json() for name in ("one", "two"))
    assert json.dumps(first, ensure_ascii=False) == json.dumps(second, ensure_ascii=False)
    assert first["sections"][0]["items"][0]["changes"][0]["edits"] == [{"edit": "remove", "path": "dossier/bundle/birth", "to": []}]


def test_items_are_lettered_and_procedures_numbered_as_in_law() -> None:
    assert [letter(position) for position in (0, 3, 4, 22, 23)] == ["a", "d", "đ", "y", "a1"]
    assert [roman(value) for value in (1, 4, 9, 14, 128)] == ["I", "IV", "IX", "XIV", "CXXVIII"]


def test_a_cut_whose_reason_another_cut_takes_away_is_not_made(tmp_path: Path) -> None:
    """The form may go because the birth certificate is asked; both may not."""
    reviewed = analysis(tmp_path, ("form_repeats_birth", "birth_not_needed"))
    measured = measure(reviewed, [finding for finding in reviewed.findings if finding.proposes])
    assert [edit.path for edit in measured.reformed.applied] == ["dossier/bundle/birth"]
    assert [conflict.dropped.path for conflict in measured.reformed.conflicts] == ["dossier/form"]
    assert measured.reformed.applied == reviewed.assessment.reformed.applied
