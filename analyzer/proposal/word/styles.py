"""The styles of an official paper: Times New Roman, sizes and weights of Nghị định 30/2020/NĐ-CP, Phụ lục I."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

FONT = "Times New Roman"
_LEFT, _CENTRE, _RIGHT, _JUSTIFY = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How paragraphs of a style look; sizes and spaces in points, `indent` of the first line in centimetres."""

    size: float
    align: WD_ALIGN_PARAGRAPH = _LEFT
    bold: bool = False
    italic: bool = False
    indent: float = 0
    before: float = 0
    after: float = 0
    with_next: bool = False


_LOOKS: dict[str, Look] = {
    "Normal": Look(size=13),
    "Body Text": Look(size=13, align=_JUSTIFY, indent=1.27, after=6),
    "Italic Text": Look(size=13, align=_JUSTIFY, italic=True, indent=1.27, after=6),
    "Title": Look(size=14, align=_CENTRE, bold=True, before=12),
    "Subtitle": Look(size=14, align=_CENTRE, bold=True),
    "Heading 1": Look(size=14, align=_CENTRE, bold=True, before=18, after=6, with_next=True),
    "Heading 2": Look(size=13, align=_JUSTIFY, bold=True, before=12, after=6, with_next=True),
    "Heading 3": Look(size=13, align=_JUSTIFY, bold=True, italic=True, indent=1.27, before=6, after=6, with_next=True),
    "Caption": Look(size=12, italic=True, before=6, after=3, with_next=True),
    "Header": Look(size=13, align=_CENTRE),
    "Organ Above": Look(size=12, align=_CENTRE),
    "Organ": Look(size=12, align=_CENTRE, bold=True),
    "Motto": Look(size=13, align=_CENTRE, bold=True),
    "Rule": Look(size=2, align=_CENTRE, before=2, after=2),
    "Number": Look(size=13, align=_CENTRE),
    "Place and Date": Look(size=13, align=_CENTRE, italic=True),
    "Annexed To": Look(size=13, align=_CENTRE, italic=True, after=6),
    "Addressee": Look(size=13, align=_CENTRE, before=12, after=12),
    "Recipients Label": Look(size=12, bold=True, italic=True),
    "Recipients": Look(size=11),
    "Signature": Look(size=13, align=_CENTRE, bold=True),
    "Table Text": Look(size=12, before=2, after=2),
    "Table Number": Look(size=12, align=_RIGHT, before=2, after=2),
    "Table Heading": Look(size=12, align=_CENTRE, bold=True, before=2, after=2, with_next=True),
    "Table Group": Look(size=12, bold=True, before=2, after=2, with_next=True),
    "Table Note": Look(size=12, align=_JUSTIFY, italic=True, before=3, after=3),
}


def set_styles(document: Any) -> None:
    """Give a document these styles and no others."""
    for name, look in _LOOKS.items():
        _set(document, name, look)
    _font(document.styles["Strong"])
    _only_used(document)


def _set(document: Any, name: str, look: Look) -> None:
    known = name in document.styles
    style = document.styles[name] if known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not known:
        style.base_style = document.styles["Normal"]
        style.quick_style = True
    _font(style)
    style.font.size, style.font.bold, style.font.italic = Pt(look.size), look.bold, look.italic
    form = style.paragraph_format
    form.alignment, form.first_line_indent, form.line_spacing = look.align, Cm(look.indent), 1.0
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.widow_control, form.keep_with_next = True, look.with_next
    for part, ornaments in (("w:pPr", ("w:pBdr", "w:contextualSpacing")), ("w:rPr", ("w:spacing", "w:kern"))):
        for ornament in ornaments:
            for found in style.element.find(qn(part)).findall(qn(ornament)):
                found.getparent().remove(found)


def _font(style: Any) -> None:
    """One font for every script, in black: theme fonts and colours of the template taken away."""
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
    style.font.color.rgb = RGBColor(0, 0, 0)


def _only_used(document: Any) -> None:
    """Take away the template's other styles: 150 names in the reader's list, and slow to search for every paragraph."""
    styles = {style.get(qn("w:styleId")): style for style in document.styles.element.findall(qn("w:style"))}
    wanted = [id for id, style in styles.items() if style.get(qn("w:default"))]
    wanted += [document.styles[name].style_id for name in (*_LOOKS, "Strong", "Table Grid")]
    kept: set[str] = set()
    while wanted:
        id = wanted.pop()
        if id in styles and id not in kept:
            kept.add(id)
            wanted += [used.get(qn("w:val")) for tag in ("w:basedOn", "w:link", "w:next") for used in styles[id].findall(qn(tag))]
    for id, style in styles.items():
        if id not in kept:
            document.styles.element.remove(style)
