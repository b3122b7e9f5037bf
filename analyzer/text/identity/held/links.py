"""Which registers hold the facts that a line tells, and which registers it names itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analyzer.text.identity.held.abroad import is_abroad
from analyzer.text.identity.held.facts import links
from analyzer.text.identity.limits.data_first import of_this_line
from analyzer.text.spelling import has_any, words_of

_ASKED_OF_FIRMS = re.compile(r"đối với (?:các )?(?:doanh nghiệp|công ty|hợp tác xã)(?! nước ngoài| bảo hiểm)")
_ESTABLISHING = words_of(
    "quyết định thành lập | giấy phép thành lập | giấy phép hoạt động | giấy đăng ký hoạt động | giấy chứng nhận đăng ký"
)
"""“Đối với doanh nghiệp: giấy phép thành lập …”: of an enterprise, the paper that founds it stands in the register of enterprises."""
_CALLED: dict[str, tuple[str, ...]] = {
    "dân cư": ("population",),
    "căn cước": ("identity",),
    "cư trú": ("residence",),
    "hộ tịch": ("civil_status", "population"),
    "đăng ký doanh nghiệp": ("enterprise",),
    "đất đai": ("land",),
    "bảo hiểm": ("social_insurance",),
    "lý lịch tư pháp": ("criminal_record",),
    "xuất nhập cảnh": ("immigration",),
    "giáo dục và đào tạo": ("diploma",),
    "văn bằng": ("diploma",),
}
"""Registers as lines call them: “Cơ sở dữ liệu quốc gia về dân cư”; what the civil status registers hold goes to the population register too."""
_SYSTEMS = words_of("cơ sở dữ liệu | hệ thống thông tin")
_REGISTER_NAMED = re.compile(rf"(?:{'|'.join(_SYSTEMS)})(?: quốc gia)?(?: về)? ({'|'.join(_CALLED)})")


def linked(phrase: str, words: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Facts told by the words near the head noun, each with the registers that hold it."""
    known = links()
    telling = known.telling
    begun = [telling[one][next_] for one, next_ in pairwise(words) if one in telling and next_ in telling[one]]
    if not begun:
        return
    near = f" {' '.join(words)} "
    told: dict[int, str] = {}
    for place, _, phrase_of_fact in sorted({each for phrases in begun for each in phrases if each[2] in near}):
        told.setdefault(place, phrase_of_fact)
    abroad: bool | None = None
    for place, word in told.items():
        link = known.all[place]
        if (link.only_near and not has_any(phrase, link.only_near)) or has_any(phrase, link.unless):
            continue
        abroad = is_abroad(phrase) if abroad is None else abroad
        if not abroad:
            yield word.strip(), link.registers


def named(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Registers that a line names itself, as the place where the fact is looked up first."""
    if has_any(text, _SYSTEMS):
        for found in _REGISTER_NAMED.finditer(of_this_line(text)):
            yield found[0], _CALLED[found[1]]


def founds_firm(setting: str, head: str) -> bool:
    """Whether a line asks an enterprise or a cooperative for the paper that founds it."""
    return setting != "" and bool(_ASKED_OF_FIRMS.match(setting)) and head.startswith(_ESTABLISHING)
