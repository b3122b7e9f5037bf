"""The provinces and cities under the central government, before and after the merger of 01/7/2025, as titles of local texts name them."""

from __future__ import annotations

import re
from functools import lru_cache

from analyzer.text.any_case import any_case

_NAMES = (
    "An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận, Cà Mau, "
    "Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, "
    "Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Huế, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, "
    "Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, "
    "Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, "
    "Vĩnh Phúc, Yên Bái"
)
_SPELLINGS = {"hoà": "hòa", "hoá": "hóa", "đăk": "đắk", "lăk": "lắk", "thừa thiên - huế": "thừa thiên huế"}
PROVINCES = tuple(_NAMES.split(", "))
PROVINCE = (
    r"(?:(?:tỉnh|thành phố|TP\.?)\s+)(?:"
    + "|".join(
        re.escape(name).replace(r"\ ", r"\s+").replace("òa", "(?:òa|oà)").replace("óa", "(?:óa|oá)")
        for name in sorted(PROVINCES, key=len, reverse=True)
    )
    + r")(?!\w)"
)
"""A regular expression for a province with `tỉnh` or `thành phố` before it, to be used without regard to capitals."""
_PROVINCE = any_case(PROVINCE)
_KNOWN = {name.lower(): name for name in PROVINCES}


def province_in(text: str) -> str:
    """The first province that a text names, by its name alone; empty where it names none.

    >>> province_in("trên địa bàn thành phố Đà Nẵng"), province_in("của UBND tỉnh về việc")
    ('Đà Nẵng', '')
    """
    found = _PROVINCE.search(text)
    if not found:
        return ""
    name = " ".join(re.sub(r"^(?:tỉnh|thành phố|tp\.?)\s+", "", found[0].lower()).split())
    for other, usual in _SPELLINGS.items():
        name = name.replace(other, usual)
    return _KNOWN.get(name, "")


_OFFICE = any_case(
    r"^\W*(?:sở (?!ngoại vụ)|ủy ban nhân dân|uỷ ban nhân dân|ubnd|chi cục|trung tâm phục vụ hành chính công|văn phòng đăng ký đất đai)"
)


@lru_cache(maxsize=4096)
def offices_of_one_province(*names: str) -> tuple[str, ...]:
    """Of some bodies, each perhaps a list of bodies in one name: the offices of one province, where none of that sort stands there in general.

    >>> offices_of_one_province("Cục Bản quyền, Sở Nội vụ tỉnh Lào Cai"), offices_of_one_province("Bộ Tư lệnh Thủ đô Hà Nội")
    (('Sở Nội vụ tỉnh Lào Cai',), ())
    >>> offices_of_one_province("Sở Du lịch, Sở Văn hóa và Thể thao tỉnh Lào Cai")
    ()
    """
    parts = dict.fromkeys(part.strip() for name in names for part in name.split(","))
    offices = {part: found[0].lower() for part in parts if (found := _OFFICE.match(part))}
    general = {sort for office, sort in offices.items() if not province_in(office)}
    return tuple(office for office, sort in offices.items() if province_in(office) and sort not in general)
