"""The page: true to the analysis, whole, inert, in both languages, the same twice."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from analyzer.analysed import Analysis
from analyzer.engine.words.citing import Citing
from analyzer.engine.words.justifying import justified
from analyzer.model.text import Language
from analyzer.reform.burden import total
from analyzer.reform.measures import MEASURES, OF_SAVINGS
from analyzer.report.html import render, write_charts, write_html
from analyzer.report.numbers import counted
from analyzer.report.told import saving_words
from tests.report.samples import CLEAN, EVENT, HEAVY, MARKUP, small

LANGUAGES: tuple[Language, ...] = ("vi", "en")


class _Page(HTMLParser):
    """Ids, links and tags of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name in ("href", "src", "xlink:href") and value:
                self.links.append(value)


@pytest.fixture(scope="module")
def analysis(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    return small(tmp_path_factory.mktemp("catalogue"), [CLEAN, HEAVY, {**HEAVY, "name": "Cấp lại giấy phép thử"}], EVENT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headline_tells_the_numbers_of_the_analysis(analysis: Analysis, language: Language) -> None:
    page = render(analysis, language)
    headline = re.search(r"<h1>(.*?)</h1>", page, re.DOTALL)
    assert headline
    before, after = total(analysis.assessment.before.values()), total(analysis.assessment.after.values())
    saved = (before["documents"] or 0) - (after["documents"] or 0)
    proposals = sum(finding.proposes for finding in analysis.findings)
    assert saved == analysis.assessment.reduction["documents"] > 0
    for told in (
        counted(len(analysis.findings), "vấn đề" if language == "vi" else "findings", language),
        counted(proposals, "đề xuất mới" if language == "vi" else "new proposals", language),
        counted(saved, "giấy tờ" if language == "vi" else "papers", language),
    ):
        assert told in headline[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_somewhere_and_every_anchor_is_one(analysis: Analysis, language: Language) -> None:
    page = _Page(render(analysis, language))
    assert [name for name, times in Counter(page.ids).items() if times > 1] == []
    assert [link for link in page.links if not link.startswith("#")] == []
    assert sorted({link[1:] for link in page.links} - set(page.ids)) == []


def test_references_inside_charts_lead_somewhere(analysis: Analysis) -> None:
    page = render(analysis, "vi")
    assert set(re.findall(r"url\(#([^)]+)\)", page)) <= set(_Page(page).ids)


def test_a_count_opens_exactly_its_findings(analysis: Analysis) -> None:
    page = render(analysis, "vi")
    for rule in {finding.rule for finding in analysis.findings}:
        lists = re.findall(rf'<div class="inside" id="g-\w+-{rule}">.*?</div>', page, re.DOTALL)
        shown = re.findall(r'id="v-(\w+)"', "".join(lists))
        assert sorted(shown) == sorted(finding.fingerprint for finding in analysis.findings if finding.rule == rule)


def test_near_duplicates_are_one_line_that_opens_to_its_members(tmp_path: Path) -> None:
    photo = {"dossier": [{"id": "photo", "document": "photograph", "originals": "2"}]}
    analysis = small(tmp_path, [{**photo, "name": f"Cấp thẻ {number}"} for number in range(3)] + [HEAVY])
    page = render(analysis, "vi")
    opening = page.split('class="opening"')[1].split("</section>")[0]
    assert _text(opening).count("yêu cầu nộp 2 ảnh") == 1
    assert "Các thủ tục này yêu cầu nộp 2 ảnh; đề nghị chỉ yêu cầu 1 ảnh. (3 thủ tục)" in _text(opening).replace("</a>", "").replace(
        " (", " ("
    )
    alike = re.findall(r'<details class="members">.*?</details>', page, re.DOTALL)
    members = [group for group in alike if "2 ảnh" in group]
    assert len(members) == 1
    photos = {finding.fingerprint for finding in analysis.findings if finding.rule == "photograph_count"}
    assert set(re.findall(r'<li id="v-(\w+)"', members[0])) == photos
    assert len(photos) == 3


def test_of_findings_that_read_the_same_the_place_is_printed_too(tmp_path: Path) -> None:
    photos = [{"id": id, "document": "photograph", "originals": "2", "for": {"case": [id]}} for id in ("new", "again")]
    cases = {"new": {"name": "Cấp mới"}, "again": {"name": "Cấp lại"}}
    alone = {"dossier": [{"id": "photo", "document": "photograph", "originals": "2"}]}
    analysis = small(tmp_path, [{"cases": cases, "dossier": photos}, alone])
    page = render(analysis, "vi")
    assert sorted(re.findall(r"<span>procedures/<wbr>(1\.\d+)\.yaml", page)) == ["1.000001", "1.000001"]


def test_the_page_needs_nothing_from_outside(analysis: Analysis) -> None:
    text = render(analysis, "vi")
    page = _Page(text)
    assert not page.tags.keys() & {"script", "link", "img", "iframe", "object"}
    assert "@import" not in text
    assert "default-src 'none'" in text


def test_names_with_markup_are_inert(tmp_path: Path) -> None:
    name = MARKUP.replace("\u001b", "")
    event = {"life_events": {"trial": {"name": {"vi": name, "en": name}, "steps": [{"id": "first", "procedure": "1.000001"}]}}}
    field = {"fields": {"odd": {"name": {"vi": name, "en": name}, "ministry": "bca"}}}
    page = render(small(tmp_path, [{**HEAVY, "name": name, "field": "odd"}], {**event, **field}), "vi")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert _Page(page).tags["script"] == 0


def test_the_same_analysis_gives_the_same_bytes(analysis: Analysis, tmp_path: Path) -> None:
    for name in ("first", "second"):
        write_html(analysis, tmp_path / f"{name}.html", "vi")
        write_charts(analysis, tmp_path / name, "vi")
    assert (tmp_path / "first.html").read_bytes() == (tmp_path / "second.html").read_bytes()
    charts = sorted(path.name for path in (tmp_path / "first").iterdir())
    assert charts == ["event_trial.png", "event_trial.svg", "fields.png", "fields.svg"]
    assert all((tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes() for name in charts)


def test_the_page_says_how_to_get_the_other_language(analysis: Analysis) -> None:
    assert "--lang en" in render(analysis, "vi")
    assert "--lang vi" in render(analysis, "en")
    assert '<html lang="en">' in render(analysis, "en")


def test_unknown_time_and_another_ministry_are_shown_as_such(analysis: Analysis) -> None:
    page = render(analysis, "vi")
    assert "chưa rõ thời hạn" in page
    assert "Việc của bộ khác" in page
    assert "Bộ Tư pháp" in page


def test_nothing_found_says_what_was_checked(tmp_path: Path) -> None:
    analysis = small(tmp_path, [CLEAN], rules=False)
    page = render(analysis, "vi")
    assert analysis.findings == []
    off = len(analysis.catalogue.settings.disabled_rules)
    assert off > 0
    assert f"Đã đối chiếu 1\u00a0thủ tục với {len(analysis.rules) - off}\u00a0quy tắc rà soát: không thấy vấn đề nào." in page
    assert f"{off} quy tắc bị tắt trong settings.yaml nên không được dùng." in page
    assert "Không có lỗi dữ liệu: đã kiểm tra" in page
    assert "Danh mục chưa ghi sự kiện nào" in page
    assert sorted({link[1:] for link in _Page(page).links} - set(_Page(page).ids)) == []


def test_problems_are_shown_with_their_line(tmp_path: Path) -> None:
    analysis = small(tmp_path, [CLEAN, {**HEAVY, "colour": "red"}], rules=False)
    page = render(analysis, "vi")
    assert analysis.findings == []
    assert '<a class="plain" href="#problems">Các tệp có 1\u00a0lỗi dữ liệu; nội dung không đọc được thì chưa được rà soát.</a>' in page
    assert "colour: red" in page
    assert "2 thủ tục" not in page


def test_too_many_procedures_are_not_listed_one_by_one(analysis: Analysis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analyzer.report.told.MOST_PROCEDURES", 2)
    text = render(analysis, "vi")
    page = _Page(text)
    assert "tthc measure --by procedure" in text
    assert sorted({link[1:] for link in page.links} - set(page.ids)) == []


def test_long_lists_are_capped_and_say_so(analysis: Analysis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analyzer.report.finding_lists.MOST_ROWS", 1)
    monkeypatch.setattr("analyzer.report.finding_lists.FEWEST_ROWS", 1)
    text = render(analysis, "vi")
    page = _Page(text)
    assert "vấn đề không hiện ở đây" in text
    assert sorted({link[1:] for link in page.links} - set(page.ids)) == []


def _text(page: str) -> str:
    """The words of a page, without tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_proposal_tells_reason_law_provision_and_saving(tmp_path: Path, language: Language) -> None:
    dossier = [{**HEAVY["dossier"][1], "basis": "66/2023/TT-BCA Điều 3"}, {"id": "photo", "document": "photograph", "originals": "2"}]
    basis = {"legal_basis": ["66/2023/TT-BCA", "68/2020/QH14"], "lead_unit": "c06"}
    analysis = small(tmp_path, [{**HEAVY, **basis, "dossier": dossier}])
    page = render(analysis, language)
    proposed = [finding for finding in analysis.findings if finding.proposes]
    assert {finding.rule for finding in proposed} == {"evidence_held_in_register", "photograph_count"}
    citing, rules = Citing(analysis.catalogue), {rule.name: rule.card for rule in analysis.rules}
    best = _text(page.split('id="cuts"')[1].split('id="new"')[0])
    lists = _text(page.split('id="new"')[1].split('id="already_cut"')[0])
    for finding in proposed:
        card, procedure = rules[finding.rule], analysis.catalogue.procedures[finding.procedure]
        provisions = [citing.amendment(amend)[language] for amend in finding.amend] or [citing.to_determine(procedure)[language]]
        law = [citing.place(basis.instrument, basis.provision)[language] for basis in card.legal_basis]
        assert law
        for part in (finding.message[language], getattr(card.why, language), *law, *provisions, *saving_words(finding, language)):
            assert part.replace("\u00a0", " ") in best
            assert part.replace("\u00a0", " ") in lists
    certificates = analysis.certificates()
    assert {finding.fingerprint for finding in proposed} == certificates.keys()
    for certificate in certificates.values():
        assert justified(certificate, citing.display)[language] in lists


def test_that_levels_overlap_is_said_only_where_they_do(tmp_path: Path) -> None:
    told = "được tính ở mỗi cấp"
    assert told not in render(small(tmp_path / "apart", [{**CLEAN, "level": ["province"]}, {**CLEAN, "level": ["commune"]}]), "vi")
    assert told in render(small(tmp_path / "both", [{**CLEAN, "level": ["province", "commune"]}]), "vi")


def test_a_secret_procedure_is_a_row_without_name_level_or_figures(tmp_path: Path) -> None:
    secret = {"name": "Cấp giấy Xylophon", "classification": "secret", "level": ["commune"]}
    page = render(small(tmp_path, [{**CLEAN, "level": ["province"]}, secret]), "vi")
    row = re.search(r'<tr id="p-1.000002">.*?</tr>', page, re.DOTALL)
    assert row
    assert set(_text(row[0]).split()) == {"1.000002", "–"}
    assert "Thủ tục mật: chỉ ghi nhận, không hiển thị nội dung" in page
    assert "Xylophon" not in page
    assert "cấp xã" not in page


def test_every_measure_has_a_word_for_what_is_saved() -> None:
    told_otherwise = {"documents_shown", "documents_if_data_fails"}
    assert set(OF_SAVINGS) == {measure.name for measure in MEASURES} - told_otherwise
