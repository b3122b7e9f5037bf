"""The district level where the wording still speaks of it: in the address of an office, and in what bodies of that level are called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.facts.procedure.worded import Piece, sentence
from analyzer.facts.tables.mentions.mention import Mention
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case, one_of
from analyzer.text.wording import unwrapped

SIGNS = ("cấp huyện", "quận ", "thị xã ", ", huyện ")
"""Without one of these in small letters, a piece has neither."""
_IN_ADDRESS = re.compile(
    r"(?:(?<!\w)(?:[Ss]ố|[Đđ]ường|(?<!hành )(?<!dân )[Pp]hố|[Pp]hường|[Xx]ã|[Tt]hị trấn) |[Đđ]ịa chỉ)[^.;\n]{0,90}?[,\-–(]\s*"
    r"((?:[Qq]uận|[Hh]uyện|[Tt]hị xã) (?:\d{1,2}\b|[A-ZĐÀ-Ỹ]\w*(?: [A-ZĐÀ-Ỹ]\w*){0,2}))"
)
"""A named district behind the street, ward or number of a house."""
_TODAY = any_case(r"\W*nay là")
_CALLED = one_of(
    r"bảo hiểm xã hội|bhxh|trung tâm y tế|bệnh viện|hội đồng nhân dân|hđnd|ban chỉ huy quân sự|ông an",
    r"(?:trung tâm|bộ phận)(?: phục vụ)? hành chính công|bộ phận (?:một cửa|tiếp nhận và trả kết quả)",
    r"(?:(?<!dự )phòng|cơ quan|chi nhánh văn phòng|trạm|hạt|đội)(?: (?!(?:cấp|từ|của|tại|và|hoặc|do|ở|thuộc)\b)[^\W\d]+){1,7}",
)
_BODY = any_case(rf"(?<!\w){_CALLED} cấp huyện(?!\w)(?! (?:hoặc tương đương|trở lên))")
"""A body of the level that the vocabulary does not list; “ông an” is a slip of the police."""
_OF_THE_VOCABULARY = any_case(r"(?<!\w)(?:công an|ủy ban nhân dân|uỷ ban nhân dân|ubnd) cấp huyện$")


def districts(procedure: Procedure, piece: Piece, plain: str) -> Iterator[Mention]:
    """The districts that a piece of wording names in addresses, and the bodies of that level that no vocabulary lists."""
    if piece.part in ("steps", "channels", "addresses"):
        for found in _IN_ADDRESS.finditer(piece.text):
            if not _TODAY.match(piece.text, found.end()):
                yield Mention(procedure, piece, "address", found[1], " ".join(found[0].split()), ended=True)
    if "cấp huyện" in plain and piece.part != "dossier":
        for found in _BODY.finditer(piece.text):
            if not _OF_THE_VOCABULARY.search(found[0]):
                yield Mention(procedure, piece, "district", _named(found[0]), sentence(piece.text, *found.span()), ended=True)


def _named(words: str) -> str:
    """What a body is called, however its capitals and its first letter are written."""
    small = words.lower().replace("bhxh", "bảo hiểm xã hội").replace("cơ quan bảo hiểm", "bảo hiểm")
    whole = f"c{small}" if small.startswith("ông an ") else small
    return whole[0].upper() + whole[1:]


def addresses(procedure: Procedure) -> Iterator[Piece]:
    """Where the record has dossiers received, told in words of its own."""
    if told := procedure.text.get("addresses"):
        yield Piece("addresses", "text/addresses", unwrapped(told))
