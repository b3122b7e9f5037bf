"""Texts of law and places in them, called as official papers call them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from analyzer.model.instrument import Instrument
from analyzer.model.text import Text, joined, same
from analyzer.text.any_case import any_case
from analyzer.text.law.numbers import read_number

_TYPES: dict[str, Text] = {
    "constitution": Text("Hiến pháp", "Constitution"),
    "law": Text("Luật", "Law"),
    "national_assembly_resolution": Text("Nghị quyết", "Resolution of the National Assembly"),
    "ordinance": Text("Pháp lệnh", "Ordinance"),
    "standing_committee_resolution": Text("Nghị quyết", "Resolution of the Standing Committee"),
    "decree": Text("Nghị định", "Decree"),
    "government_resolution": Text("Nghị quyết", "Resolution of the Government"),
    "prime_minister_decision": Text("Quyết định", "Decision of the Prime Minister"),
    "circular": Text("Thông tư", "Circular"),
    "joint_circular": Text("Thông tư liên tịch", "Joint Circular"),
    "provincial_resolution": Text("Nghị quyết", "Resolution of a Provincial People’s Council"),
    "provincial_decision": Text("Quyết định", "Decision of a Provincial People’s Committee"),
    "decision": Text("Quyết định", "Decision"),
}
_UNNAMED = Text("văn bản", "Text")
_BY_NAME = frozenset({"law", "ordinance", "constitution"})
"""Texts that are called by their name too."""
UNCLEAR = Text("hiệu lực chưa rõ", "whether it is in force is not known")
"""Said beside a text to amend of which nothing tells that it has not ended."""
_YEAR = re.compile(r" \(\d{4}\)$")
"""What tells laws of one name apart in the vocabulary; the number tells it too."""


def instrument_in_words(number: str, instruments: Mapping[str, Instrument]) -> Text:
    """`Nghị định số 154/2024/NĐ-CP`; laws and ordinances with their name: `Luật Cư trú số 68/2020/QH14`.

    Of a text that the vocabulary lacks, the number tells the type; a number of the National Assembly may be a law's or a
    resolution's, and tells none.
    """
    instrument = instruments.get(number)
    if instrument is None:
        read = read_number(number)
        kind = _TYPES.get(read.type, _UNNAMED) if read and read.type != "law" else _UNNAMED
        return Text("{} số {}", "{} No. {}").of(kind, number)
    kind = _TYPES.get(instrument.type, _UNNAMED)
    named = instrument.type in _BY_NAME and instrument.name and number not in instrument.name
    return Text(f"{_YEAR.sub('', instrument.name) if named else kind.vi} số {number}", f"{kind.en} No. {number}")


_PARTS = {
    "điểm": "Point",
    "các điểm": "Points",
    "khoản": "Clause",
    "các khoản": "Clauses",
    "điều": "Article",
    "các điều": "Articles",
    "phụ lục": "Annex",
    "mẫu số": "Form No.",
    "mẫu": "Form",
    "mục": "Section",
    "chương": "Chapter",
    "phần": "Part",
    "tiểu mục": "Subsection",
    "câu": "Question",
    "đoạn": "Paragraph",
    "và": "and",
    "hoặc": "or",
}
_PART = any_case(rf"\b(?:{'|'.join(sorted(_PARTS, key=len, reverse=True))})\b")
_WORD = re.compile(r"[a-zà-ỹđ]{2}")


def place_in_words(provision: str, text: Text) -> Text:
    """`khoản 1 Điều 5 Nghị định số 154/2024/NĐ-CP`: a provision of a text already in words."""
    return Text(f"{provision} {text.vi}", f"{_in_english(provision)}, {text.en}") if provision else text


def _in_english(provision: str) -> str:
    """`Clause 1 Article 5`, in the order of Vietnamese; as it stands where it has other words than those of places in a text."""
    if _WORD.search(_PART.sub(" ", provision)):
        return provision
    return _PART.sub(lambda found: _PARTS[" ".join(found[0].lower().split())], provision)


def in_place_of(ended: Iterable[Text]) -> Text:
    """`thay cho Nghị định số 62/2021/NĐ-CP đã hết hiệu lực`: said beside the text that stands for others."""
    places = joined(ended, ", ")
    return Text("thay cho {} đã hết hiệu lực", "in place of {}, no longer in force").of(places)


def with_aside(text: Text, aside: Text) -> Text:
    """A name with what is to be known of it in brackets."""
    return same("{} ({})").of(text, aside) if aside.vi else text
