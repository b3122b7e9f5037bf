"""A number that is a link opens the rows it counts, or adds up, and no others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from analyzer.model.text import Language
from analyzer.report.html import render
from tests.report.samples import CLEAN, HEAVY, small

NUMBER = re.compile(r"[−+]?[\d.,]+")
CODE = re.compile(r"\d\.\d{6}")


def _value(text: str, language: Language) -> float:
    thousands, point = (".", ",") if language == "vi" else (",", ".")
    return float(text.replace("−", "-").replace(thousands, "").replace(point, "."))


def _rows(page: html.HtmlElement, anchor: str, language: Language) -> float:
    """What stands at an anchor: a sum of shares, findings of a list, or codes; below a heading, its lists or the rows of its table."""
    place = page.get_element_by_id(anchor)
    if anchor.startswith(("mb-", "mr-")):
        return sum(_value(row.text_content().split()[-1], language) for row in place.findall("span"))
    if anchor == "new":
        return len(place.xpath("following-sibling::details//*[starts-with(@id, 'v-')]"))
    if place.tag in ("h2", "h3"):
        below = "..//tr" if place.tag == "h2" else "following-sibling::div[1]//tr"
        return len(place.xpath(f"{below}[starts-with(@id, 'p-')]"))
    return len(place.xpath(".//*[starts-with(@id, 'v-')]")) or len(place.find_class("code"))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_number_opens_its_own_rows(tmp_path: Path, language: Language) -> None:
    many = [
        CLEAN,
        HEAVY,
        {**HEAVY, "level": ["province", "commune"]},
        {**HEAVY, "name": "Cấp lại giấy phép thử", "field": "security_business"},
    ]
    page = html.fromstring(render(small(tmp_path, many), language))
    links = [
        (link, (link.find_class("value") or [link])[0].text_content().strip()) for link in page.xpath("//main//a[starts-with(@href, '#')]")
    ]
    numbers = [(link.get("href")[1:], text) for link, text in links if NUMBER.fullmatch(text) and not CODE.fullmatch(text)]
    counts = [(anchor, text) for anchor, text in numbers if not anchor.startswith("v-")]  # the place of a cut among the best is no count
    opened = {anchor.partition("-")[0] for anchor, _ in counts}
    assert opened >= {"mb", "mr", "f", "ff", "l", "lf", "g", "findings", "procedures"}
    wrong = [(anchor, text) for anchor, text in counts if abs(_value(text, language)) != pytest.approx(abs(_rows(page, anchor, language)))]
    assert wrong == []
