"""Verdicts given on the sheets of the workbench: what is written, what is refused, and what comes back then."""

from __future__ import annotations

import os
import re
from html import unescape
from pathlib import Path

import pytest
import yaml

from analyzer.workbench.guards import LARGEST
from tests.proposal.cases import card
from tests.workbench.pages import answered, sheets, verdicts
from tests.workbench.serving import Page, served


def test_a_verdict_is_a_file_and_the_next_finding_comes(root: Path) -> None:
    with served(root) as browser:
        first, second, *_ = sheets(browser.open("/?state=new").text)
        page = browser.send(browser.open(first), f"{first}?state=new", word="agree", reason="", by="Nguyễn  Văn A", until="", then="next")
        assert page.address == f"{second}?state=new"
        assert 'value="Nguyễn Văn A"' in page.text
        assert "Đồng ý: Nguyễn Văn A" in browser.open(first).words
        assert first not in sheets(browser.open("/?said=open").text)
        assert sheets(browser.open("/?said=agree").text) == [first]
    [verdict] = verdicts(root)
    assert (verdict["verdict"], verdict["by"], f"/finding/{verdict['fingerprint']}") == ("agree", "Nguyễn Văn A", first)


def test_a_rejected_finding_leaves_the_figures_and_stays_to_be_seen(root: Path) -> None:
    with served(root, by="Lê C") as browser:
        [address] = sheets(browser.open("/?rule=needless_visit").text)
        assert address in sheets(browser.open("/package").text)
        page = browser.send(browser.open(address), address, word="reject", reason="Phải đến", by="Lê C", then="stay")
        assert "Đã ghi: không chấp nhận." in page.words
        assert "Không chấp nhận: Lê C, 22/11/2026. Phải đến" in page.words
        assert sheets(browser.open("/?state=rejected").text) == [address]
        assert address not in sheets(browser.open("/package").text)


@pytest.mark.parametrize(
    ("fields", "status", "told"),
    [
        ({"word": "reject", "by": "A", "reason": ""}, 422, "Không chấp nhận thì phải ghi lý do"),
        ({"word": "agree", "by": " "}, 422, "Ghi họ tên người cho ý kiến"),
        ({"word": "already-cut", "by": "A"}, 422, "Đã cắt giảm thì phải nêu văn bản đã cắt. Chưa ghi gì."),
        ({"word": "already-cut", "by": "A", "basis": "luật mới"}, 422, "“luật mới” không cho biết văn bản nào"),
        ({"word": "agree", "by": "A", "basis": "66.7/2025/NQ-CP"}, 422, "chỉ nêu cùng ý kiến “đã cắt giảm”"),
        ({"word": "maybe", "by": "A"}, 422, "Chọn một ý kiến. Chưa ghi gì."),
        ({"word": "agree", "by": "A", "until": "hôm nay"}, 422, "“hôm nay” không phải ngày"),
        ({"word": "agree", "by": "A", "until": "2026-11-22"}, 422, "Ngày hết hiệu lực, 22/11/2026, phải sau ngày cho ý kiến, 22/11/2026"),
        ({"word": "agree", "by": "A", "token": "của người khác"}, 403, "Biểu mẫu không do bàn rà soát này gửi"),
        ({"word": "reject", "by": "A", "reason": "x" * LARGEST}, 413, "Biểu mẫu quá lớn"),
    ],
    ids=[
        "no reason",
        "no name",
        "no text",
        "no such text",
        "a text too much",
        "no word",
        "no day",
        "a day gone by",
        "a form of another page",
        "a form too large",
    ],
)
def test_what_is_wrong_with_a_verdict_is_told_and_nothing_is_written(root: Path, fields: dict[str, str], status: int, told: str) -> None:
    with served(root) as browser:
        address = sheets(browser.open("/").text)[0]
        page = browser.send(browser.open(address), address, **fields)
        assert (page.status, told in page.text) == (status, True)
    assert not (root / "reviews").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes into read-only folders too")
def test_a_folder_that_cannot_be_written_is_told(root: Path) -> None:
    (root / "reviews").mkdir(mode=0o500)
    with served(root) as browser:
        address = sheets(browser.open("/").text)[0]
        page = browser.send(browser.open(address), address, word="agree", by="A")
        assert (page.status, "Không ghi được" in page.text) == (507, True)


def test_a_place_where_a_file_stands_in_the_way_is_told(root: Path) -> None:
    (root / "reviews").write_text("")
    with served(root) as browser:
        address = sheets(browser.open("/").text)[0]
        page = browser.send(browser.open(address), address, word="agree", by="A")
        assert (page.status, "Không ghi được" in page.text) == (507, True)


SENT = {"word": "reject", "by": "Nguyễn Văn A", "reason": "Vì <lẽ> ấy", "until": "2026-01-01"}


def _filled(page: Page) -> dict[str, str]:
    """What stands in the form of a sheet."""
    patterns = {
        "word": r'value="([\w-]+)" required checked',
        "by": r'name="by" value="([^"]*)"',
        "reason": r'name="reason"[^>]*>([^<]*)</textarea>',
        "until": r'name="until" type="date" value="([^"]*)"',
    }
    found = {name: re.search(pattern, page.text) for name, pattern in patterns.items()}
    return {name: unescape(match[1]) for name, match in found.items() if match}


def test_a_form_that_is_refused_comes_back_as_it_was_sent(root: Path) -> None:
    (root / "reviews").write_text("")
    with served(root) as browser:
        address = sheets(browser.open("/?rule=diploma_twice").text)[0]
        wrong = browser.send(browser.open(f"{address}?rule=diploma_twice"), f"{address}?rule=diploma_twice", **SENT)
        full = browser.send(wrong, address, **{**SENT, "until": "2027-01-01"})
    assert (wrong.status, _filled(wrong), full.status, _filled(full)["reason"]) == (422, SENT, 507, SENT["reason"])
    for page in (wrong, full):
        kind, words = answered(page.text)
        assert (kind, "đã có ý kiến" in words, "--" in words) == ("told refused", False, False)


@pytest.mark.parametrize("fields", [{"by": ""}, {"reason": ""}, {"until": "2026-01-01"}, {"until": "x"}], ids=str)
def test_no_word_of_the_command_line_is_on_the_page(root: Path, fields: dict[str, str]) -> None:
    with served(root) as browser:
        address = sheets(browser.open("/").text)[0]
        page = browser.send(browser.open(address), address, **{**SENT, "until": "", **fields})
    assert (page.status, "--" in answered(page.text)[1]) == (422, False)


def test_who_speaks_is_known_to_the_own_browser_alone(root: Path) -> None:
    with served(root, by="Trần B") as browser:
        first, second, *_ = sheets(browser.open("/?state=new").text)
        other = browser.another()
        browser.send(browser.open(first), first, word="agree", by="Nguyễn Văn A, Phòng 7; C06")
        assert _filled(browser.open(second))["by"] == "Nguyễn Văn A, Phòng 7; C06"
        assert _filled(other.open(second))["by"] == "Trần B"


def test_a_stale_sheet_overrides_nobody_and_shows_what_was_said(root: Path) -> None:
    with served(root) as browser:
        address = sheets(browser.open("/").text)[0]
        other = browser.another()
        mine, theirs = browser.open(address), other.open(address)
        other.send(theirs, address, word="agree", by="Lê C", reason="Đúng")
        stale = browser.send(mine, address, **{**SENT, "until": ""})
        assert (stale.status, answered(stale.text)[0], len(verdicts(root))) == (409, "told refused", 1)
        assert "Ý kiến hiện nay Đồng ý: Lê C, 22/11/2026. Đúng" in stale.words
        assert _filled(stale)["reason"] == SENT["reason"]
        page = browser.send(stale, address, **{**SENT, "until": ""})
        assert (page.status, len(verdicts(root))) == (200, 2)
        assert (
            "Ý kiến hiện nay Không chấp nhận: Nguyễn Văn A, 22/11/2026. Vì &lt;lẽ&gt; ấy Trước đó Đồng ý: Lê C, 22/11/2026. Đúng"
            in page.words
        )


def test_a_double_click_writes_one_file(root: Path) -> None:
    with served(root) as browser:
        address = sheets(browser.open("/").text)[0]
        page = browser.open(address)
        assert [browser.send(page, address, word="agree", by="A").status for _ in range(2)] == [200, 409]
    assert len(verdicts(root)) == 1


def test_a_finding_that_was_read_anew_meanwhile_is_shown_before_it_is_judged(root: Path) -> None:
    file = root / "procedures" / "1.000002.yaml"
    many = card("document = 'diploma' AND originals > 1", "document", {"edit": "set", "path": "dossier/diploma/originals", "to": "1"})
    (root / "rules" / "test" / "diploma_many.yaml").write_text(yaml.safe_dump(many, allow_unicode=True), "utf-8")
    with served(root) as browser:
        address = sheets(browser.open("/?rule=diploma_many").text)[0]
        page = browser.open(address)
        file.write_text(file.read_text("utf-8").replace("originals: 2", "originals: 3"), "utf-8")
        other = browser.another()
        other.send(other.open("/"), "/refresh")
        assert browser.send(page, address, word="agree", by="A").status == 409
    assert verdicts(root) == []


def test_a_file_that_changed_since_it_was_read_is_read_again_before_it_is_judged(root: Path) -> None:
    file = root / "procedures" / "1.000002.yaml"
    with served(root) as browser:
        address = sheets(browser.open("/?rule=diploma_twice").text)[0]
        before = browser.open(address).text
        file.write_text("# trước\n" + file.read_text("utf-8").replace("originals: 2", "originals: 3"), "utf-8")
        assert browser.open(address).text == before
        page = browser.send(browser.open(address), address, word="agree", by="A")
        assert (page.status, verdicts(root)) == (422, [])
        assert "Tệp procedures/1.000002.yaml đã thay đổi sau khi đọc; bấm Đọc lại danh mục" in page.words
        anew = browser.send(page, "/refresh")
        assert anew.address == address
        assert browser.send(anew, address, word="agree", by="A").status == 200


def test_the_next_finding_stands_behind_the_one_judged(root: Path) -> None:
    with served(root) as browser:
        first, second, third, *_ = sheets(browser.open("/").text)
        page = browser.send(browser.open(second), second, word="agree", by="A", then="next")
        assert page.address.rstrip("?") == third
        assert sheets(page.text)[0] != first


def test_the_list_is_narrowed_to_each_word_with_its_number(root: Path) -> None:
    with served(root) as browser:
        first, second, third, *_ = sheets(browser.open("/").text)
        for address, word in ((first, "agree"), (second, "data-error"), (third, "agree")):
            browser.send(browser.open(address), address, word=word, by="A")
        page = browser.open("/?said=agree")
        assert sorted(sheets(page.text)) == sorted((first, third))
        for option in ('"agree" selected>đồng ý (2)', '"data-error">lỗi dữ liệu (1)', '"open">chưa có ý kiến ('):
            assert f"<option value={option}" in page.text


@pytest.mark.parametrize("word", ["reject", "next-period"])
def test_only_new_cuts_tell_what_they_save(root: Path, word: str) -> None:
    with served(root) as browser:
        address = sheets(browser.open("/?rule=needless_visit").text)[0]
        assert "Giảm được" in browser.open(address).words
        page = browser.send(browser.open(address), address, word=word, by="A", reason="Phải đến")
        assert "Giảm được" not in page.words
        assert "không làm thay đổi" not in browser.open("/?rule=needless_visit").words


def test_the_text_that_has_cut_is_named_on_the_sheet(root: Path) -> None:
    with served(root) as browser:
        address = sheets(browser.open("/?rule=needless_visit").text)[0]
        page = browser.send(browser.open(address), address, word="already-cut", by="A", basis="Điều 4 Nghị quyết số 66.7/2025/NQ-CP")
        assert "Ý kiến hiện nay Đã cắt giảm: A, 22/11/2026, theo Điều 4 Nghị quyết số 66.7/2025/NQ-CP" in page.words
    [verdict] = verdicts(root)
    assert verdict["basis"] == "66.7/2025/NQ-CP Điều 4"


def test_a_text_that_the_vocabulary_does_not_know_is_told_before_the_next_finding_comes(root: Path) -> None:
    with served(root) as browser:
        address = sheets(browser.open("/?rule=needless_visit").text)[0]
        given = {"word": "already-cut", "by": "A", "basis": "Thông tư 99/2026/TT-BCA, khoản 1 Điều 2", "then": "next"}
        page = browser.send(browser.open(address), address, **given)
        assert "Đã ghi: đã cắt giảm. Văn bản số 99/2026/TT-BCA chưa có trong từ vựng của danh mục" in page.words
    [verdict] = verdicts(root)
    assert verdict["basis"] == "99/2026/TT-BCA khoản 1 Điều 2"


def test_a_verdict_is_withdrawn_on_its_sheet(root: Path) -> None:
    with served(root) as browser:
        address = sheets(browser.open("/?rule=needless_visit").text)[0]
        assert 'value="withdraw"' not in browser.open(address).text
        page = browser.send(browser.open(address), address, word="withdraw", by="A")
        assert (page.status, answered(page.text)[1]) == (422, "Vấn đề này chưa có ý kiến nào để rút. Chưa ghi gì.")
        page = browser.send(browser.open(address), address, word="reject", reason="Nhầm", by="A")
        page = browser.send(page, address, word="withdraw", by="B", until="2027-01-01")
        assert (page.status, "không có ngày hết hiệu lực" in answered(page.text)[1]) == (422, True)
        page = browser.send(page, address, word="withdraw", by="B")
        assert answered(page.text)[1].startswith("Đã rút ý kiến")
        told = "Ý kiến hiện nay chưa có Trước đó Rút ý kiến: B, 22/11/2026 Không chấp nhận: A, 22/11/2026. Nhầm"
        assert told in page.words
        assert address in sheets(browser.open("/?said=open&state=new").text)
        assert "Nhầm" not in browser.open("/?rule=needless_visit").words
        assert 'value="withdraw"' not in page.text
    assert [one["verdict"] for one in verdicts(root)] == ["reject", "withdraw"]
