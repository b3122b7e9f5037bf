"""The workbench as a reviewer's browser meets it: lists, sheets, packages, the report beside them."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from docx import Document

from analyzer.model.text import raised
from analyzer.reform.package.package import Packages
from analyzer.report.packaged import WHY_LEFT
from tests.workbench.pages import answered, sheets
from tests.workbench.serving import Browser, served


def test_the_list_begins_with_what_can_be_cut_and_is_narrowed_by_its_form(reading: Browser) -> None:
    every, new = reading.open("/"), reading.open("/?state=new")
    assert every.status == new.status == 200
    assert len(sheets(every.text)) > len(sheets(new.text)) > 0
    assert sheets(every.text)[: len(sheets(new.text))] == sheets(new.text)
    one = reading.open("/?rule=diploma_twice")
    assert len(sheets(one.text)) == 1
    assert "1 vấn đề" in one.words
    assert "Không có vấn đề nào như vậy." in reading.open("/?words=kh%C3%B4ng-c%C3%B3-ch%E1%BB%AF-n%C3%A0y").words
    assert sheets(reading.open("/?words=1.000002&rule=diploma_twice").text) == sheets(one.text)
    assert reading.open("/?page=99999999999999999999").status == 200


def test_choices_stand_as_in_a_dictionary(root: Path) -> None:
    file = root / "vocabulary" / "fields.yaml"
    procedure = (root / "procedures" / "1.000002.yaml").read_text("utf-8")
    names = ("Đò ngang", "Dân cư", "Ấn phẩm", "An ninh")
    file.write_text(
        file.read_text("utf-8") + "".join(f"  f{n}: {{name: {{vi: {name}}}, ministry: bca}}\n" for n, name in enumerate(names)), "utf-8"
    )
    for n in range(len(names)):
        told = re.sub(r"(?m)^field: .*$", f"field: f{n}", procedure.replace("1.000002", f"1.00010{n}"))
        (root / "procedures" / f"1.00010{n}.yaml").write_text(told, "utf-8")
    with served(root) as browser:
        page = browser.open("/").text
    assert re.findall(r'<option value="f\d"[^>]*>\s*(.*?) \(', page) == ["An ninh", "Ấn phẩm", "Dân cư", "Đò ngang"]


def test_a_sheet_tells_why_and_shows_the_lines_of_the_file(reading: Browser) -> None:
    [address] = sheets(reading.open("/?rule=diploma_twice").text)
    sheet = reading.open(address)
    assert "Vì lẽ ấy." in sheet.words
    assert "đề xuất cắt giảm mới" in sheet.words
    assert re.search(r"<b>\s+\d+\s+.*diploma", sheet.text)
    assert "Luật Cư trú số 68/2020/QH14" in sheet.words


def test_words_of_a_record_are_text_in_the_page(reading: Browser) -> None:
    page = reading.open("/?state=new")
    assert "Cấp giấy phép &lt;b&gt;A&lt;/b&gt; &amp; B" in page.text
    assert "<b>A</b>" not in page.text


def test_files_edited_meanwhile_are_read_again_when_asked(root: Path) -> None:
    with served(root) as browser:
        page = browser.open("/?rule=diploma_twice")
        assert "originals: 2" in browser.open(sheets(page.text)[0]).text
        file = root / "procedures" / "1.000002.yaml"
        file.write_text(file.read_text("utf-8").replace("originals: 2", "originals: 1"), "utf-8")
        assert browser.send(page, "/refresh").address == page.address
        assert "originals: 1" in browser.open(sheets(page.text)[0]).text
        file.unlink()
        (root / "procedures" / "1.000001.yaml").unlink()
        refused = browser.send(page, "/refresh")
        assert refused.status == 422
        assert sheets(browser.open("/").text)


def test_a_package_is_chosen_and_downloaded(reading: Browser) -> None:
    page = reading.open("/package?law=0")
    assert "không sửa văn bản của Quốc hội" in page.words
    assert "Nghị định số 154/2024/NĐ-CP" in page.words
    paper = reading.open("/package.docx?law=0")
    told = "\n".join(paragraph.text for paragraph in Document(BytesIO(paper.body)).paragraphs)
    assert "1.000001" in told
    assert "1.000002" not in told
    assert "attachment" in paper.headers["content-disposition"]
    for wrong in ("law=x", "goal=documents&amount=", "goal=nothing&amount=1", "agreed=on"):
        assert 'role="alert"' in reading.open(f"/package?{wrong}").text
        assert reading.open(f"/package.docx?{wrong}").status == 422


def test_the_report_stands_beside_it_and_english_is_one_click_away(reading: Browser) -> None:
    assert "Báo cáo rà soát thủ tục hành chính" in reading.open("/report").text
    assert "Read the catalogue again" in reading.open("/language/en").text
    assert '<html lang="en">' in reading.open("/package").text
    assert "Review of administrative procedures" in reading.open("/report").text
    assert '<html lang="vi">' in reading.open("/language/vi").text
    assert '<html lang="vi">' in reading.open("/language/fr").text


def test_words_are_found_without_their_marks_and_marks_are_not_passed_over(reading: Browser) -> None:
    found = sheets(reading.open("/?" + urlencode({"words": "cap giay phep c"})).text)
    assert found == sheets(reading.open("/?" + urlencode({"words": "Cấp giấy phép C"})).text)
    assert found
    assert sheets(reading.open("/?" + urlencode({"words": "cáp giấy"})).text) == []


@pytest.mark.parametrize("unknown", ["state=x", "rule=x", "field=x", "said=judged"])
def test_what_the_list_does_not_know_narrows_nothing(reading: Browser, unknown: str) -> None:
    assert sheets(reading.open(f"/?{unknown}").text) == sheets(reading.open("/").text)


def test_a_rule_that_found_nothing_stays_chosen(root: Path) -> None:
    (root / "procedures" / "1.000002.yaml").unlink()
    with served(root) as browser:
        page = browser.open("/?rule=diploma_twice")
    assert re.search(r'<option value="diploma_twice" selected>[^<]* \(0\)', page.text)


def test_letters_that_turn_a_line_are_not_shown(root: Path) -> None:
    file = root / "procedures" / "1.000002.yaml"
    file.write_text(file.read_text("utf-8").replace("originals: 2", "originals: 2  # a\u202eb"), "utf-8")
    with served(root) as browser:
        sheet = browser.open(sheets(browser.open("/?rule=diploma_twice").text)[0])
    assert "# a\ufffdb" in sheet.text


def test_a_catalogue_with_problems_says_so_on_every_page(root: Path, reading: Browser) -> None:
    (root / "procedures" / "1.000009.yaml").write_text("name: [", "utf-8")
    with served(root) as browser:
        address = sheets(browser.open("/").text)[0]
        for path in ("/", address, "/package", "/nowhere"):
            assert re.search(r'<a class="plain" href="/report#problems"[^>]*>Các tệp có \d+\slỗi dữ liệu', browser.open(path).text)
        assert 'id="problems"' in browser.open("/report").text
    assert "/report#problems" not in reading.open("/").text


def test_the_language_is_changed_on_the_page_one_is_on(reading: Browser) -> None:
    page = reading.open("/package?law=0&stated=on")
    for language in ("en", "vi"):
        found = re.search(rf'href="(/language/{language}\?back=[^"]+)"', page.text)
        assert found is not None
        page = reading.open(found[1])
        assert (page.address, f'<html lang="{language}">' in page.text) == ("/package?law=0&stated=on", True)
    assert 'href="/report" target="_blank"' in page.text


def test_a_package_tells_the_texts_of_each_cut_and_what_was_left_out(reading: Browser) -> None:
    page = reading.open("/package?law=0")
    assert re.search(r"<td><small>[^<]*Nghị định số 154/2024/NĐ-CP", page.text)
    left = re.search(r"<details><summary>([^<]+)<", page.text)
    assert left is not None
    assert left[1] in {raised(title.vi) for title in WHY_LEFT.values()}
    assert page.text.count("<table>") == page.text.count('<div class="scroll"><table>') > 0


@pytest.mark.parametrize(("asked", "why"), [("law=x", "số nguyên không âm"), ("amount=20", "chưa chọn chỉ tiêu")])
def test_a_package_that_means_nothing_is_refused(reading: Browser, asked: str, why: str) -> None:
    page = reading.open(f"/package?{asked}")
    assert (page.status, answered(page.text)[0], why in answered(page.text)[1]) == (422, "told refused", True)


def test_what_can_be_chosen_is_measured_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    class Counted(Packages):
        def __init__(self, *of: Any) -> None:
            made.append(of)
            super().__init__(*of)

    monkeypatch.setattr("analyzer.workbench.docket.Packages", Counted)
    with served(root) as browser:
        for path in ("/package", "/package?law=0", "/package.docx?law=0"):
            assert browser.open(path).status == 200
        assert len(made) == 1
        address = sheets(browser.open("/package").text)[0]
        browser.send(browser.open(address), address, word="agree", by="A")
        assert sheets(browser.open("/package?agreed=on").text) == [address]
