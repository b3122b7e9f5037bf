"""Who issues a paper, as one of a few sorts of bodies: the kind's own issuer, else what the line says, else the class.

The sorts need no vocabulary of bodies; `issuer` of a kind of paper may name one of them too. People label lines with them.
"""

from __future__ import annotations

from collections.abc import Mapping

from analyzer.model.enumerations import DocumentClass
from analyzer.model.vocabulary import Agency, DocumentKind
from analyzer.text.identity.held.abroad import is_abroad
from analyzer.text.identity.wording import Wording
from analyzer.text.spelling import has_any, whole_words, words_of

ISSUERS = frozenset(
    words_of(
        "applicant | ministry_of_public_security | civil_status | business_registration | land | tax | social_insurance | health",
        "education | transport | courts | notary | local_committee | same_body | other_state | private | foreign | unknown",
    )
)
"""All sorts; what they are called for people: `classes/names.py`."""
_CALLED: dict[str, str] = {
    "land_registration": "land",
    "health_facility": "health",
    "commune_committee": "local_committee",
    "provincial_committee": "local_committee",
    "district_committee": "local_committee",
    "commune_chairman": "local_committee",
    "provincial_chairman": "local_committee",
    "vehicle_inspection": "transport",
}
"""Of which sort bodies of the vocabulary are, where their name does not say it."""
_USUALLY: dict[DocumentClass, str] = {
    "form": "applicant",
    "self_made": "applicant",
    "photo": "applicant",
    "technical": "applicant",
    "authorisation": "applicant",
    "third_party": "private",
    "identity": "ministry_of_public_security",
    "evidence": "other_state",
    "confirmation": "other_state",
    "surrendered": "same_body",
    "payment": "unknown",
    "catch_all": "unknown",
    "note": "unknown",
}
_ALWAYS = frozenset({"form", "self_made", "photo", "authorisation", "note", "surrendered", "catch_all"})
_BY_WORDS = frozenset({"evidence", "confirmation", "third_party", "identity", "payment"})
_NAMED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("foreign", whole_words("nước ngoài cấp | của nước ngoài | phóng viên nước ngoài | người nước ngoài | nước mà | nước sở tại")),
    ("courts", whole_words("tòa án | bản án")),
    ("ministry_of_public_security", whole_words("công an | cảnh sát | quản lý xuất nhập cảnh")),
    ("local_committee", whole_words("ủy ban nhân dân | ubnd | chính quyền địa phương | chính quyền xã")),
    ("tax", whole_words("cơ quan thuế | mã số thuế | trước bạ | nghĩa vụ thuế")),
    ("social_insurance", whole_words("bảo hiểm xã hội | bảo hiểm y tế")),
    ("land", whole_words("đăng ký đất đai | quyền sử dụng đất")),
    ("business_registration", whole_words("đăng ký doanh nghiệp | đăng ký kinh doanh")),
    ("health", whole_words("cơ sở khám bệnh | bệnh viện | cơ sở y tế | giám định y khoa | sức khỏe | giấy ra viện")),
    ("education", whole_words("bằng tốt nghiệp | văn bằng | học bạ | trường")),
    ("transport", whole_words("đăng kiểm | tàu biển | tàu bay | phương tiện thủy")),
    ("notary", whole_words("công chứng viên | phòng công chứng | bản dịch")),
)
"""Bodies that the phrase of the paper names."""


def issuer_of(class_: DocumentClass, wording: Wording, kind: DocumentKind | None, agencies: Mapping[str, Agency], own: bool) -> str:
    """One of `ISSUERS`. `own`: the handling body itself issues the paper."""
    if class_ in _ALWAYS:
        return _USUALLY[class_]
    if class_ in _BY_WORDS and is_abroad(wording.phrase):
        return "foreign"
    if own and class_ == "evidence":
        return "same_body"
    if kind is not None and kind.issuer:
        return _called(kind.issuer, agencies)
    if class_ in _BY_WORDS:
        for issuer, words in _NAMED:
            if has_any(wording.phrase, words):
                return issuer
    return _USUALLY[class_]


def _called(issuer: str, agencies: Mapping[str, Agency]) -> str:
    if issuer in ISSUERS:
        return issuer
    if issuer in _CALLED:
        return _CALLED[issuer]
    agency = agencies.get(issuer)
    return "ministry_of_public_security" if agency and agency.ministry == "bca" else "other_state"
