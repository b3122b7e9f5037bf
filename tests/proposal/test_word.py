"""The Word paper opens again and says what the tree says; the same tree gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import Pt

from analyzer.model.text import Language, Text, same
from analyzer.proposal.build import propose
from analyzer.proposal.choose import choose
from analyzer.proposal.tree import Proposal
from analyzer.proposal.word.annexes import once
from analyzer.proposal.word.page import clean
from analyzer.proposal.word.paper import render
from tests.proposal.cases import analysis

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def proposal(tmp_path: Path) -> Proposal:
    whole = analysis(tmp_path, volumes={"1.000002": "100"})
    return propose(whole, choose(whole))


def _open(proposal: Proposal, language: Language = "vi") -> Any:
    return Document(io.BytesIO(render(proposal, language)))


def _text(document: Any) -> str:
    return "\n".join("".join(run.text or "" for run in paragraph.iter(f"{WORD}t")) for paragraph in document.element.iter(f"{WORD}p"))


def _told(proposal: Proposal, language: Language) -> Iterable[str]:
    yield from (proposal.opening[language], proposal.headline[language], *(note[language] for note in proposal.notes))
    for section in proposal.sections:
        yield from (section.name, section.code, section.field[language], section.lead_unit[language])
        for item in section.items:
            yield from (text[language] for text in (*item.reasons, *item.evidence, *item.legal_basis, *item.requests))
            for change in item.changes:
                yield from (change.title[language], change.present[language], change.proposed[language])
        yield from (left[language] for left in section.left_out)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_paper_holds_the_text_of_the_tree(proposal: Proposal, language: Language) -> None:
    text = _text(_open(proposal, language))
    assert [part for part in _told(proposal, language) if part not in text] == []


def test_the_table_of_figures_says_how_many_procedures_it_sums(proposal: Proposal) -> None:
    assert "Chỉ tiêu trước và sau đơn giản hóa, cộng 2 thủ tục của phương án" in _text(_open(proposal))


def test_the_head_is_that_of_an_official_paper(proposal: Proposal) -> None:
    text = _text(_open(proposal))
    for line in ("BỘ CÔNG AN", "VỤ THỬ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Kính gửi: Bộ Tư pháp"):
        assert line in text
    assert "Huế, ngày ........ tháng ........ năm ........" in text
    assert "PHƯƠNG ÁN ĐƠN GIẢN HÓA THỦ TỤC HÀNH CHÍNH" in text


def test_pages_are_those_of_decree_30(proposal: Proposal) -> None:
    document = _open(proposal)
    upright, annex, _ = document.sections
    assert [round(size.mm) for size in (upright.page_width, upright.page_height, annex.page_width, annex.page_height)] == [
        210,
        297,
        297,
        210,
    ]
    margins = (upright.top_margin, upright.bottom_margin, upright.left_margin, upright.right_margin)
    assert [round(size.mm) for size in margins] == [20, 20, 30, 20]
    assert upright.different_first_page_header_footer
    assert 'w:instr="PAGE"' in upright.header.paragraphs[0].paragraph_format.element.xml
    assert document.styles["Body Text"].font.name == "Times New Roman"
    assert document.core_properties.language == "vi-VN"


def test_the_break_before_an_annex_makes_no_empty_page(proposal: Proposal) -> None:
    bearers = [paragraph for paragraph in _open(proposal).paragraphs if paragraph._p.xpath("w:pPr/w:sectPr")]
    assert len(bearers) == 2
    for bearer in bearers:
        spacing = bearer.paragraph_format
        assert (bearer.text, spacing.line_spacing, spacing.space_before, spacing.space_after) == ("", Pt(1), 0, 0)


def test_the_facts_of_an_item_stand_in_the_second_annex_alone(proposal: Proposal) -> None:
    document = _open(proposal)
    told = [text.vi for section in proposal.sections for item in section.items for text in item.evidence]
    assert told
    assert not {paragraph.text for paragraph in document.paragraphs} & set(told)
    cells = {paragraph.text for row in document.tables[-1].rows for cell in row.cells for paragraph in cell.paragraphs}
    assert set(told) <= cells


def test_tables_repeat_their_heads_and_keep_rows_whole(proposal: Proposal) -> None:
    ruled = [table for table in _open(proposal).tables if table.style.name == "Table Grid"]
    assert ruled
    for table in ruled:
        rows = list(table._tbl.iter(f"{WORD}tr"))
        assert rows[0].find(f".//{WORD}tblHeader") is not None
        assert all(row.find(f".//{WORD}cantSplit") is not None for row in rows)


def test_the_same_tree_gives_the_same_bytes(proposal: Proposal) -> None:
    assert render(proposal, "vi") == render(proposal, "vi")


def test_control_characters_are_dropped_and_markup_is_text(proposal: Proposal) -> None:
    first = replace(proposal.sections[0], name="Tên \x00\x0b<script>\u202e\ud800 & “x”\nhai")
    text = _text(_open(replace(proposal, sections=(first, *proposal.sections[1:]))))
    assert "Tên <script> & “x” hai" in text
    assert clean("a\x01b\ufffe c\td") == "ab c d"


def test_a_number_of_per_cent_is_not_broken_over_lines(proposal: Proposal) -> None:
    assert clean("13,8\u00a0%  của\n tổng") == "13,8\u00a0% của tổng"
    shares = {paragraph.text for row in _open(proposal).tables[1].rows for paragraph in row.cells[-1].paragraphs if "%" in paragraph.text}
    assert shares
    assert all("\u00a0%" in share for share in shares)


def test_a_text_to_look_through_is_named_once_for_its_unit(proposal: Proposal) -> None:
    (line, *_) = proposal.unplaced
    twice = replace(proposal, unplaced=(line, replace(line, section="IX", items=("IX.a",))))
    (table,) = (table for table in _open(twice).tables if table.rows[0].cells[0].text == "Văn bản" and len(table.columns) == 2)
    assert [[cell.text for cell in row.cells] for row in table.rows[2:]] == [[line.texts[0].vi, f"{', '.join(line.items)}, IX.a"]]


def test_the_general_reason_of_a_rule_is_told_where_it_stands_first(proposal: Proposal) -> None:
    own, general = same("Phát hiện tại B."), same("Vì một lẽ chung cho cả quy tắc.")
    first, second = proposal.sections[:2]
    alike = (
        replace(first, items=(replace(first.items[0], reasons=(same("Phát hiện tại A."), general)),)),
        replace(second, items=(replace(second.items[0], reasons=(own, general)),)),
    )
    text = _text(_open(replace(proposal, sections=alike)))
    assert text.count(general.vi) == 1
    assert "Lý do: Phát hiện tại B. Lý do chung: như tại I.a." in text


def test_a_long_check_is_told_where_it_stands_first() -> None:
    long = Text("Đã kiểm tra: " + "chỉ xuất trình; " * 20, "Checked: " + "only shown; " * 20)
    short = Text("Đã kiểm tra: chỉ xuất trình.", "Checked: only shown.")
    assert once(long, "I.a", "I.a") == long
    assert once(long, "I.a", "II.b") == Text("Đã kiểm tra: như tại I.a.", "Checked: as for I.a.")
    assert once(short, "I.a", "II.b") == short
