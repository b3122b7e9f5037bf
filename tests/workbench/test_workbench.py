"""The workbench as a reviewer's browser meets it: lists, sheets, verdicts written, packages, and whom it refuses."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from docx import Document

from analyzer.workbench.guards import LARGEST
from tests.proposal.cases import write
from tests.workbench.serving import Browser, served


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "catalogue")


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """For tests that write nothing."""
    with served(write(tmp_path_factory.mktemp("bench") / "catalogue")) as browser:
        yield browser


def _sheets(text: str) -> list[str]:
    return re.findall(r'href="(/finding/[0-9a-f]{12})', text)


def _verdicts(root: Path) -> list[dict[str, str]]:
    return [yaml.safe_load(path.read_text("utf-8")) for path in sorted((root / "reviews").rglob("*.yaml"))]


def test_the_list_begins_with_what_can_be_cut_and_is_narrowed_by_its_form(reading: Browser) -> None:
    every, new = reading.open("/"), reading.open("/?state=new")
    assert every.status == new.status == 200
    assert len(_sheets(every.text)) > len(_sheets(new.text)) > 0
    assert _sheets(every.text)[: len(_sheets(new.text))] == _sheets(new.text)
    one = reading.open("/?rule=diploma_twice")
    assert len(_sheets(one.text)) == 1
    assert "1 vấn đề" in one.words
    assert "Không có vấn đề nào như vậy." in reading.open("/?words=kh%C3%B4ng-c%C3%B3-ch%E1%BB%AF-n%C3%A0y").words
    assert _sheets(reading.open("/?words=1.000002&rule=diploma_twice").text) == _sheets(one.text)
    assert reading.open("/?page=99999999999999999999").status == 200


def test_a_sheet_tells_why_and_shows_the_lines_of_the_file(reading: Browser) -> None:
    [address] = _sheets(reading.open("/?rule=diploma_twice").text)
    sheet = reading.open(address)
    assert "Vì lẽ ấy." in sheet.words
    assert "đề xuất cắt giảm mới" in sheet.words
    assert re.search(r"<b>\s+\d+\s+.*diploma", sheet.text)
    assert "Luật Cư trú số 68/2020/QH14" in sheet.words


def test_words_of_a_record_are_text_in_the_page(reading: Browser) -> None:
    page = reading.open("/?state=new")
    assert "Cấp giấy phép &lt;b&gt;A&lt;/b&gt; &amp; B" in page.text
    assert "<b>A</b>" not in page.text


def test_a_verdict_is_a_file_and_the_next_finding_comes(root: Path) -> None:
    with served(root) as browser:
        first, second, *_ = _sheets(browser.open("/?state=new").text)
        page = browser.send(browser.open(first), f"{first}?state=new", word="agree", reason="", by="Nguyễn  Văn A", until="", then="next")
        assert page.address == f"{second}?state=new"
        assert 'value="Nguyễn Văn A"' in page.text
        assert "Đồng ý: Nguyễn Văn A" in browser.open(first).words
        assert first not in _sheets(browser.open("/?said=open").text)
        assert _sheets(browser.open("/?said=agree").text) == [first]
    [verdict] = _verdicts(root)
    assert (verdict["verdict"], verdict["by"], f"/finding/{verdict['fingerprint']}") == ("agree", "Nguyễn Văn A", first)


def test_a_rejected_finding_leaves_the_figures_and_stays_to_be_seen(root: Path) -> None:
    with served(root, by="Lê C") as browser:
        [address] = _sheets(browser.open("/?rule=needless_visit").text)
        assert address in _sheets(browser.open("/package").text)
        page = browser.send(browser.open(address), address, word="reject", reason="Phải đến", by="Lê C", then="stay")
        assert "Đã ghi: không chấp nhận." in page.words
        assert "Không chấp nhận: Lê C, 22/11/2026. Phải đến" in page.words
        assert _sheets(browser.open("/?state=rejected").text) == [address]
        assert address not in _sheets(browser.open("/package").text)


@pytest.mark.parametrize(
    ("fields", "status", "told"),
    [
        ({"word": "reject", "by": "A", "reason": ""}, 422, "Không chấp nhận thì phải ghi lý do"),
        ({"word": "agree", "by": " "}, 422, "Ghi họ tên người cho ý kiến"),
        ({"word": "maybe", "by": "A"}, 422, "Chọn một ý kiến. Chưa ghi gì."),
        ({"word": "agree", "by": "A", "until": "hôm nay"}, 422, "“hôm nay” không phải ngày"),
        ({"word": "agree", "by": "A", "until": "2026-11-22"}, 422, "Ngày hết hiệu lực, 22/11/2026, phải sau ngày cho ý kiến, 22/11/2026"),
        ({"word": "agree", "by": "A", "token": "của người khác"}, 403, "Biểu mẫu không do bàn rà soát này gửi"),
        ({"word": "reject", "by": "A", "reason": "x" * LARGEST}, 413, "Biểu mẫu quá lớn"),
    ],
    ids=["no reason", "no name", "no word", "no day", "a day gone by", "a form of another page", "a form too large"],
)
def test_what_is_wrong_with_a_verdict_is_told_and_nothing_is_written(root: Path, fields: dict[str, str], status: int, told: str) -> None:
    with served(root) as browser:
        address = _sheets(browser.open("/").text)[0]
        page = browser.send(browser.open(address), address, **fields)
        assert (page.status, told in page.text) == (status, True)
    assert not (root / "reviews").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes into read-only folders too")
def test_a_folder_that_cannot_be_written_is_told(root: Path) -> None:
    (root / "reviews").mkdir(mode=0o500)
    with served(root) as browser:
        address = _sheets(browser.open("/").text)[0]
        page = browser.send(browser.open(address), address, word="agree", by="A")
        assert (page.status, "Không ghi được" in page.text) == (507, True)


def test_a_place_where_a_file_stands_in_the_way_is_told(root: Path) -> None:
    (root / "reviews").write_text("")
    with served(root) as browser:
        address = _sheets(browser.open("/").text)[0]
        page = browser.send(browser.open(address), address, word="agree", by="A")
        assert (page.status, "Không ghi được" in page.text) == (507, True)


def test_files_edited_meanwhile_are_read_again_when_asked(root: Path) -> None:
    with served(root) as browser:
        page = browser.open("/?rule=diploma_twice")
        assert "originals: 2" in browser.open(_sheets(page.text)[0]).text
        file = root / "procedures" / "1.000002.yaml"
        file.write_text(file.read_text("utf-8").replace("originals: 2", "originals: 1"), "utf-8")
        assert browser.send(page, "/refresh").address == page.address
        assert "originals: 1" in browser.open(_sheets(page.text)[0]).text
        file.unlink()
        (root / "procedures" / "1.000001.yaml").unlink()
        refused = browser.send(page, "/refresh")
        assert refused.status == 422
        assert _sheets(browser.open("/").text)


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


def test_only_this_machine_is_answered_and_pages_load_nothing(reading: Browser) -> None:
    assert reading.open("/", Host="evil.example").status == 400
    page = reading.open("/")
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert "script" not in page.text
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page.text)
    assert reading.open("/nowhere").status == 404
    assert "Không có vấn đề mang dấu nhận dạng này" in reading.open("/finding/000000000000").words
    assert reading.open("/finding/..%2f..%2fetc").status == 404
