"""The Word page of an official paper (Nghị định 30/2020/NĐ-CP, Phụ lục I): A4, margins, language, page numbers; the file's bytes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, date, datetime
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from analyzer.model.text import Language
from analyzer.proposal.word.styles import set_styles

_SHORT, _LONG = Mm(210), Mm(297)
_TOP, _BOTTOM, _BINDING, _OUTER = Mm(20), Mm(20), Mm(30), Mm(20)
WIDTH = {"portrait": Mm(160), "landscape": Mm(247)}
"""Text width between the margins."""

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"[^\S\u00a0]+")
"""All but the space that no line breaks at: `13,8 %`."""


def clean(text: str) -> str:
    """Text that XML can hold and that stays on its line; control and direction characters are dropped."""
    return _SPACES.sub(" ", _NOT_IN_XML.sub("", _SPACES.sub(" ", text)))


def new_document(language: Language, *, wide: bool = False) -> Any:
    """An empty document with page (`wide`: landscape), styles and language set."""
    document = Document()
    _language(document, "vi-VN" if language == "vi" else "en-GB")
    set_styles(document)
    _page(document.sections[0], landscape=wide)
    return document


def portrait(document: Any) -> None:
    """A new section on upright pages, whose numbers go on."""
    _new_section(document, landscape=False)
    for numbering in document.element.body.sectPr.findall(qn("w:pgNumType")):
        document.element.body.sectPr.remove(numbering)


def landscape(document: Any) -> None:
    """A new section on landscape pages, numbered by itself as annexes are."""
    _new_section(document, landscape=True)
    numbering = OxmlElement("w:pgNumType")
    numbering.set(qn("w:start"), "1")
    document.element.body.sectPr.insert_element_before(numbering, "w:cols", "w:titlePg", "w:docGrid")


def _new_section(document: Any, *, landscape: bool) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    _end_in_a_thin_line(document.element.body.findall(qn("w:p"))[-1])
    _page(section, landscape=landscape)


def _end_in_a_thin_line(section_end: Any) -> None:
    """The empty paragraph that bears the break takes a point: as high as a line it would make an empty page where the last one is full."""
    spacing = section_end.get_or_add_pPr().get_or_add_spacing()
    for name, value in (("w:before", "0"), ("w:after", "0"), ("w:line", "20"), ("w:lineRule", "exact")):
        spacing.set(qn(name), value)


def _page(section: Any, *, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = _TOP, _BOTTOM, _BINDING, _OUTER
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(OxmlElement("w:r"))
    paragraph.paragraph_format.element.append(field)


def _language(document: Any, code: str) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        defaults.append(language)
    for attribute in ("w:val", "w:eastAsia"):
        language.set(qn(attribute), code)
    document.core_properties.language = code


def line_below(paragraph: Any, left: Any, right: Any) -> None:
    """A thin line under a paragraph, between two indents."""
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.right_indent = left, right
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("w:val", "single"), ("w:sz", "6"), ("w:space", "1"), ("w:color", "auto")):
        line.set(qn(name), value)
    borders.append(line)
    paragraph.paragraph_format.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr"
    )


def to_bytes(document: Any, title: str, author: str, as_of: date) -> bytes:
    """The file; the same document and day give the same bytes."""
    properties, day = document.core_properties, datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC).replace(tzinfo=None)
    properties.title, properties.author = clean(title)[:255], clean(author)[:255]
    properties.comments = properties.keywords = properties.subject = properties.category = properties.last_modified_by = ""
    properties.created = properties.modified = day
    properties.revision = 1
    written = io.BytesIO()
    document.save(written)
    return _without_times(written.getvalue())


def _without_times(data: bytes) -> bytes:
    """The same archive with every entry at the beginning of zip's calendar."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return result.getvalue()
