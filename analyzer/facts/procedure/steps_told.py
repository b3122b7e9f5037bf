"""What the wording of the steps tells of a procedure as a whole: a limit that begins anew, opinions asked for without a limit, another act."""

from __future__ import annotations

from analyzer.facts.procedure.worded import bounds, first_said, pieces, sentence
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case

_RESTARTS = any_case(r"thời (?:hạn|gian)[^.;\n]{0,60}tính lại(?: từ đầu| kể từ|[ ,]*sau khi)|tính lại (?:thời hạn|từ đầu)")
_ACTS = ("cấp mới", "cấp lần đầu", "cấp lại", "cấp đổi", "gia hạn", "thu hồi")
"""What may be asked for one object: each word leaves the others out."""
_ASKS = any_case(rf"(?:đề nghị|nhu cầu|yêu cầu|xin)\s+(?:được\s+)?({'|'.join(_ACTS)})\b")
_FILES = any_case(r"(?s)\b(?:nộp|gửi|lập|làm|chuẩn bị|khai)\b.*\b(?:hồ sơ|đơn|tờ khai|giấy đề nghị|văn bản đề nghị)\b")
_ONE_CASE = any_case(r"\b(?:trường hợp|đối với)\b")
_CONSULTS = any_case(
    r"\b(?:lấy|xin|hỏi) (?:thêm )?ý kiến(?: bằng văn bản| tham gia| góp ý| thẩm định| phối hợp)*(?: của| từ)? "
    r"(?:các |những )?(?:cơ quan|sở|bộ|đơn vị|ban|ngành|ủy ban|ubnd|công an|tổ chức)\b"
)
"""The body that decides asks others: not people of a place, nor the members of a council."""
_SOME_TIME = any_case(r"\d+\s*(?:\([^()]*\)\s*)?(?:ngày|giờ|tháng)|thời hạn|thời gian")
_BEFORE, _BEHIND = 160, 480
"""Letters around the asking within which the time for the answer would be told."""


def restart(said: str) -> str:
    """The sentence of a text that begins a time limit anew after the dossier was supplemented; empty where there is none."""
    return first_said(_RESTARTS, said) if "ính lại" in said else ""


def open_consultation(procedure: Procedure) -> str:
    """A sentence of the steps that asks other bodies for their opinion where no time is told near it; empty where there is none."""
    for piece in pieces(procedure, ("steps",)):
        text = piece.text
        if "ý kiến" not in text:
            continue
        for found in _CONSULTS.finditer(text):
            if not _SOME_TIME.search(text, max(0, found.start() - _BEFORE), found.end() + _BEHIND):
                return sentence(text, found.start(), found.end())
    return ""


def asks_another_act(procedure: Procedure) -> str:
    """A sentence of the steps in which the applicant files for another act than those of the name; empty where the steps name one of these.

    What is asked for within one case of the steps is no act of the whole procedure.
    """
    name = procedure.name.lower()
    named = {act for act in _ACTS if act in name}
    if not named:
        return ""
    steps = [piece.text for piece in pieces(procedure, ("steps",))]
    if any(act in text.lower() for text in steps for act in named):
        return ""
    asked = ((text, found) for text in steps for found in _ASKS.finditer(text) if _files_for(text, found.start()))
    return next((sentence(text, found.start(), found.end()) for text, found in asked), "")


def _files_for(text: str, place: int) -> bool:
    """Whether the sentence around a place is one in which somebody files, and not only in some case named before."""
    begin, end = bounds(text, place)
    return not _ONE_CASE.search(text, begin, place) and _FILES.search(text, begin, end) is not None
