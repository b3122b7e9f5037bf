"""Who issues texts of law: the codes at the end of their numbers (`TT-BCA`) and the names in titles (`của Bộ Công an`)."""

from __future__ import annotations

import re
from functools import lru_cache

from analyzer.text.any_case import any_case

_ISSUERS: tuple[tuple[str, str, str], ...] = (
    ("BCA", "ministry_of_public_security", "Bộ Công an"),
    ("BTP", "ministry_of_justice", "Bộ Tư pháp"),
    ("BTC", "ministry_of_finance", "Bộ Tài chính"),
    ("BXD", "ministry_of_construction", "Bộ Xây dựng"),
    ("BNV", "ministry_of_home_affairs", "Bộ Nội vụ"),
    ("BYT", "ministry_of_health", "Bộ Y tế"),
    ("BGDĐT BGD&ĐT BGD", "ministry_of_education", "Bộ Giáo dục và Đào tạo"),
    ("BNNMT NNMT BNN&MT", "ministry_of_agriculture_and_environment", "Bộ Nông nghiệp và Môi trường"),
    ("BKHCN BKH&CN", "ministry_of_science", "Bộ Khoa học và Công nghệ"),
    ("BKHCNMT", "ministry_of_science_technology_and_environment", "Bộ Khoa học, Công nghệ và Môi trường"),
    ("BQP", "ministry_of_defence", "Bộ Quốc phòng"),
    ("BCT", "ministry_of_industry_and_trade", "Bộ Công Thương"),
    ("BNG", "ministry_of_foreign_affairs", "Bộ Ngoại giao"),
    ("BVHTTDL BVHTT&DL", "ministry_of_culture", "Bộ Văn hóa, Thể thao và Du lịch"),
    ("BVHTT", "ministry_of_culture_and_information", "Bộ Văn hóa - Thông tin"),
    ("BDTTG", "ministry_of_ethnic_and_religious_affairs", "Bộ Dân tộc và Tôn giáo"),
    ("BGTVT", "ministry_of_transport", "Bộ Giao thông vận tải"),
    ("BLĐTBXH LĐTBXH BLĐTB&XH BLĐBXH BLĐTBVXH", "ministry_of_labour", "Bộ Lao động - Thương binh và Xã hội"),
    ("BKHĐT BKH&ĐT BKH", "ministry_of_planning", "Bộ Kế hoạch và Đầu tư"),
    ("BNNPTNT BNN&PTNT BNN BNNPTN", "ministry_of_agriculture_and_rural_development", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("BTNMT TNMT", "ministry_of_natural_resources_and_environment", "Bộ Tài nguyên và Môi trường"),
    ("BTTTT", "ministry_of_information_and_communications", "Bộ Thông tin và Truyền thông"),
    ("BTM", "ministry_of_trade", "Bộ Thương mại"),
    ("BCN", "ministry_of_industry", "Bộ Công nghiệp"),
    ("BTS", "ministry_of_fisheries", "Bộ Thủy sản"),
    ("UBDT", "committee_for_ethnic_affairs", "Ủy ban Dân tộc"),
    ("BTCCBCP", "government_personnel_committee", "Ban Tổ chức - Cán bộ Chính phủ"),
    ("TTCP", "government_inspectorate", "Thanh tra Chính phủ"),
    ("NHNN", "state_bank", "Ngân hàng Nhà nước Việt Nam"),
    ("VPCP", "government_office", "Văn phòng Chính phủ"),
    ("VPQH", "national_assembly_office", "Văn phòng Quốc hội"),
    ("TANDTC", "supreme_court", "Tòa án nhân dân tối cao"),
    ("HĐTP", "supreme_court_council", "Hội đồng Thẩm phán Tòa án nhân dân tối cao"),
    ("VKSNDTC VKSTC", "supreme_procuracy", "Viện kiểm sát nhân dân tối cao"),
    ("KTNN", "state_audit", "Kiểm toán Nhà nước"),
    ("BHXH", "vietnam_social_security", "Bảo hiểm xã hội Việt Nam"),
    ("UBCKNN UBCK", "state_securities_commission", "Ủy ban Chứng khoán Nhà nước"),
    ("TCHQ", "customs_department", "Tổng cục Hải quan"),
    ("TCT", "tax_department", "Tổng cục Thuế"),
    ("TCTK", "statistics_office", "Tổng cục Thống kê"),
    ("TCDL", "tourism_administration", "Tổng cục Du lịch"),
    ("BCY BCYCP", "government_cipher_committee", "Ban Cơ yếu Chính phủ"),
    ("UBTƯMTTQVN UBTWMTTQVN MTTQ", "fatherland_front", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
    ("TLĐ TLĐLĐVN", "confederation_of_labour", "Tổng Liên đoàn Lao động Việt Nam"),
    ("TW TƯ", "party_central_committee", "Ban Chấp hành Trung ương Đảng"),
    ("TU", "provincial_party_committee", "Tỉnh ủy"),
    ("CP", "government", "Chính phủ"),
    ("TTG", "prime_minister", "Thủ tướng Chính phủ"),
    ("CTN", "state_president", "Chủ tịch nước"),
    ("QH", "national_assembly", "Quốc hội"),
    ("UBTVQH", "standing_committee", "Ủy ban Thường vụ Quốc hội"),
    ("HĐND", "provincial_council", "Hội đồng nhân dân"),
    ("UBND UB CTUBND", "provincial_committee", "Ủy ban nhân dân"),
    ("HĐBT", "government", "Hội đồng Bộ trưởng"),
    ("NV", "ministry_of_home_affairs", "Bộ Nội vụ"),
)

_BY_CODE: dict[str, str] = {code: issuer for codes, issuer, _ in _ISSUERS for code in codes.split()}
_CODES: dict[str, str] = {issuer: codes.split()[0] for codes, issuer, _ in reversed(_ISSUERS)}
_NAME_OF: dict[str, str] = {issuer: name for _, issuer, name in reversed(_ISSUERS)}
ISSUERS = frozenset(_NAME_OF)
"""Ids as in the vocabulary of bodies, which knows about half of them: the others have ended, or handle no procedures."""
_NAMES: tuple[tuple[str, str], ...] = tuple(
    sorted(((name.lower(), issuer) for _, issuer, name in _ISSUERS), key=lambda pair: len(pair[0]), reverse=True)
)
"""Longer names first: `Thủ tướng Chính phủ` before `Chính phủ`."""
_SAME_NAME = str.maketrans({"–": "-", "ỷ": "ủ"})
_HEAD = any_case(
    r"^(?:của )?(?:liên )?(?:bộ trưởng |chủ nhiệm |tổng giám đốc |chánh án |viện trưởng |thống đốc |tổng (?=thanh tra)|chủ tịch (?!nước))?"
)
NAMED = r"(?:" + "|".join(re.escape(name).replace(r"\ ", r"\s+") for name, _ in _NAMES) + r"|HĐND|UBND|Uỷ ban nhân dân)"
"""A regular expression for the name of an issuer, to be used without regard to capitals."""


def issuer_of_code(code: str) -> str:
    """The issuer that a code names; a drafting unit behind it (`BCA-C06`) and digits do not matter; empty when unknown.

    >>> issuer_of_code("BCA"), issuer_of_code("BNN&PTNT"), issuer_of_code("XYZ")
    ('ministry_of_public_security', 'ministry_of_agriculture_and_rural_development', '')
    """
    bare = code.upper().rstrip("0123456789.")
    return _BY_CODE.get(bare, "")


def code_of(issuer: str) -> str:
    """The letters that an issuer puts into its numbers; empty when unknown.

    >>> code_of("ministry_of_finance"), code_of("prime_minister")
    ('BTC', 'TTg')
    """
    return {"TTG": "TTg"}.get(_CODES.get(issuer, ""), _CODES.get(issuer, ""))


def name_of(issuer: str) -> str:
    """The name of an issuer in Vietnamese; its id where it has none.

    >>> name_of("ministry_of_finance")
    'Bộ Tài chính'
    """
    return _NAME_OF.get(issuer, issuer)


@lru_cache(maxsize=8192)
def issuer_named(words: str) -> str:
    """The issuer that words name at their start, whoever signs for it; empty when none does.

    >>> issuer_named("của Bộ trưởng Bộ Công an"), issuer_named("Thống đốc Ngân hàng Nhà nước Việt Nam")
    ('ministry_of_public_security', 'state_bank')
    >>> issuer_named("Tổng Thanh tra Chính phủ")
    'government_inspectorate'
    """
    rest = _HEAD.sub("", " ".join(words.split()).translate(_SAME_NAME)).lower()
    if rest.startswith(("hđnd", "hội đồng nhân dân")):
        return "provincial_council"
    if rest.startswith(("ubnd", "ủy ban nhân dân")):
        return "provincial_committee"
    return next((issuer for name, issuer in _NAMES if rest.startswith(name)), "")
