"""The district level where the wording still speaks of it: in the address of an office, and in what bodies of that level are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from analyzer.facts.procedure.worded import Piece, bounds, sentence
from analyzer.facts.tables.mentions.mention import Mention
from analyzer.facts.tables.mentions.told_gone import told_former, told_gone
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case, one_of
from analyzer.text.capitals import CAPITALS
from analyzer.text.wording import unwrapped

SIGNS = ("cấp huyện", "quận ", "thị xã ", ", huyện ", "q.", "tx.", ", thị trấn ", ", tỉnh ")
"""Without one of these in small letters, a piece has neither."""
GONE_SINCE = date(2025, 7, 1)
"""The level ended on this day: khoản 2 Điều 2 Nghị quyết số 203/2025/QH15."""
_HOUSE = r"[Ss]ố \d|SỐ \d|[Đđ]ường |(?<!hành )(?<!dân )[Pp]hố "
_UNIT = r"[Pp]hường |[Xx]ã |[Tt]hị trấn |PHƯỜNG |XÃ "
_NAME = rf"\d{{1,2}}\b|(?!Trân\b|Thanh Quan\b)[{CAPITALS}]\w*(?: [{CAPITALS}]\w*){{0,2}}"
_IN_ADDRESS = {
    whole: re.compile(
        rf"(?:(?<!\w)(?:{_HOUSE}{'|' + _UNIT if whole else ''})|[Đđ]ịa chỉ|ĐỊA CHỈ)[^.;\n]{{0,90}}?[,\-–(]\s*"
        rf"(?:(?i:(?P<level>quận|huyện|thị xã|thị trấn|thành phố(?= [\w ]+,\s*tỉnh\s))) |(?P<short>[Qq]|T[Xx])\.\s?)(?P<name>{_NAME})"
        rf"(?!\w|(?: [{CAPITALS}]\w*)*\s*,\s*(?i:phường|xã|quận|huyện|thị xã) )"
    )
    for whole in (False, True)
}
"""A named district behind the street or number of a house, in a piece that is an address as a whole also behind a ward.

A street may itself be called by a title: “số 12, Huyện Trân Công Chúa, phường Vũng Tàu”. A town is told where no district
follows it, a city where a province does.
"""
_HOME = any_case(r"(?<!\w)(?:(?:cư|thường|tạm) trú|sinh sống|hộ khẩu|nơi ở|quê quán)(?!\w)[^.;\n]*$")
"""Where people live is no office."""
_CALLED = one_of(
    r"bảo hiểm xã hội|bhxh|trung tâm y tế|bệnh viện|hội đồng nhân dân|hđnd|ban chỉ huy quân sự|ông an",
    r"(?:trung tâm|bộ phận)(?: phục vụ)? hành chính công|bộ phận (?:một cửa|tiếp nhận và trả kết quả)",
    r"phòng (?:nội vụ|tư pháp|tài chính|lao động|giáo dục|y tế|văn hóa|văn hoá|nông nghiệp|kinh tế|tài nguyên|quản lý đô thị|dân tộc|công thương|thanh tra|cảnh sát)(?:[ ,-]+(?!(?:cấp|từ|của|tại|hoặc|do|ở|thuộc)\b)[^\W\d]+){0,7}",
    r"trạm (?:thú y|khuyến nông|bảo vệ thực vật|chăn nuôi|trồng trọt)(?: (?!cấp\b)[^\W\d]+){0,5}|hạt kiểm lâm|đội (?:quản lý thị trường|thi hành án)",
    r"(?:cơ quan|chi nhánh văn phòng)(?: (?!(?:cấp|từ|của|tại|và|hoặc|do|ở|thuộc|có|thay|cho|trên|tuyến|với|bằng|theo|được|khi|để|không|là)\b)[^\W\d]+){1,7}",
)
_BODY = any_case(rf"(?<!\w){_CALLED} cấp huyện(?!\w)(?! (?:hoặc tương đương|trở lên))")
"""A body of the level that the vocabulary does not list; “ông an” is a slip of the police."""
_OF_THE_VOCABULARY = any_case(r"(?<!\w)(?:công an|ủy ban nhân dân|uỷ ban nhân dân|ubnd) cấp huyện$")


def districts(procedure: Procedure, piece: Piece, plain: str) -> Iterator[Mention]:
    """The districts that a piece of wording names in addresses, and the bodies of that level that no vocabulary lists."""
    if piece.part in ("steps", "channels", "addresses"):
        yield from _in_addresses(procedure, piece)
    if "cấp huyện" in plain and piece.part != "dossier":
        for found in _BODY.finditer(piece.text):
            if not _OF_THE_VOCABULARY.search(found[0]) and not told_gone(piece.text, *found.span()):
                yield Mention(procedure, piece, "district", _named(found[0]), sentence(piece.text, *found.span()), ended=True)


def _in_addresses(procedure: Procedure, piece: Piece) -> Iterator[Mention]:
    text = piece.text
    for found in _IN_ADDRESS[piece.part == "addresses"].finditer(text):
        if not told_former(text, *found.span()) and not _HOME.search(text, bounds(text, found.start())[0], found.start()):
            level = (found["level"] or {"q": "quận", "tx": "thị xã"}[found["short"].lower()]).lower()
            name = found["name"].title() if found["name"].isupper() else found["name"]
            yield Mention(procedure, piece, "address", f"{level} {name}", " ".join(found[0].split()), ended=True)


def _named(words: str) -> str:
    """What a body is called, however its capitals and its first letter are written."""
    small = words.lower().replace("bhxh", "bảo hiểm xã hội").replace("cơ quan bảo hiểm", "bảo hiểm")
    whole = f"c{small}" if small.startswith("ông an ") else small
    return whole[0].upper() + whole[1:]


def addresses(procedure: Procedure) -> Iterator[Piece]:
    """Where the record has dossiers received, told in words of its own."""
    if told := procedure.text.get("addresses"):
        yield Piece("addresses", "text/addresses", unwrapped(told))
