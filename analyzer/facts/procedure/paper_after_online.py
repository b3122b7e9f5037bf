"""Where wording has paper sent although the dossier is filed online: the whole set again, or whatever is not certified electronically."""

from __future__ import annotations

from analyzer.facts.procedure.worded import first_said
from analyzer.text.any_case import any_case

_SET = any_case(
    r"\bnộp [^.;:,\n]{0,20}\bhồ sơ (?:bằng )?(?:bản )?giấy [^.;:\n]{0,40}\b(?:như|giống|trùng khớp với|tương ứng với)\b[^.;:\n]{0,40}\btrực tuyến"
)
"""A set on paper that is the same as the one filed online."""
_UNCERTIFIED = any_case(
    r"\bchưa (?:được )?chứng thực điện tử,? thì (?:phải )?(?:gửi|nộp|mang)\b[^.;:\n]{0,60}\bcơ quan\b[^.;:\n]{0,40}\b(?:bưu chính|trực tiếp)"
)
"""What is filed online and has no electronic certification goes to the body on paper."""


def may_ask_paper(text: str) -> bool:
    """Whether a text in small letters may say so."""
    return "chứng thực điện tử" in text or ("giấy" in text and "trực tuyến" in text and "hồ sơ" in text)


def set_after_online(said: str) -> str:
    """The sentence that asks those who filed online for the same set on paper; empty where none does."""
    return first_said(_SET, said)


def uncertified_on_paper(said: str) -> str:
    """The sentence by which papers filed online without electronic certification are sent on paper; empty where none says so."""
    return first_said(_UNCERTIFIED, said)
