"""Where the official wording of a procedure stands, piece by piece, and the sentence around a place in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analyzer.inferring.wording import step_texts
from analyzer.model.procedure import Procedure, dossier_lines

_WORDED = ("channels", "time_limits", "fees", "conditions", "results")
_ENDS = re.compile(r"[;\n]|[.!?](?=\s+[A-ZÀ-ỸĐ(+*-])|\s\s[-+*](?=\s)")
_RESTARTS = re.compile(r"thời (?:hạn|gian)[^.;\n]{0,60}tính lại(?: từ đầu| kể từ|[ ,]*sau khi)|tính lại (?:thời hạn|từ đầu)", re.IGNORECASE)
_TAKEN = re.compile(
    r"(?:bản gốc|bản chính)[^.;:\n]{0,40} (?:hoặc|hay) (?:là )?bản sao|bản sao[^.;:\n]{0,40} (?:hoặc|hay) (?:là )?(?:bản gốc|bản chính)"
    r"|bản sao[^.;:\n]{0,60}(?:kèm|xuất trình|mang theo|cùng)[^.;:\n]{0,20}(?:bản gốc|bản chính)[^.;:\n]{0,20} đối chiếu",
    re.IGNORECASE,
)
_ACTS = ("cấp mới", "cấp lần đầu", "cấp lại", "cấp đổi", "gia hạn", "thu hồi")
"""What may be asked for one object: each word leaves the others out."""
_ASKS = re.compile(rf"(?:đề nghị|nhu cầu|yêu cầu|xin)\s+(?:được\s+)?({'|'.join(_ACTS)})\b", re.IGNORECASE)
_FILES = re.compile(
    r"\b(?:nộp|gửi|lập|làm|chuẩn bị|khai)\b.*\b(?:hồ sơ|đơn|tờ khai|giấy đề nghị|văn bản đề nghị)\b", re.IGNORECASE | re.DOTALL
)
_ONE_CASE = re.compile(r"\b(?:trường hợp|đối với)\b", re.IGNORECASE)
_REACH = 240
"""How far to either side of a place its sentence is shown: enough to find it again, short enough to read."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of one part of a procedure, and the path of the element that holds them."""

    part: str
    path: str
    text: str


def pieces(procedure: Procedure) -> Iterator[Piece]:
    """The wording of a procedure in the order of the record; the steps as the source tells them, else step by step."""
    told = step_texts(procedure)
    for text in told:
        yield Piece("steps", "text/steps", text)
    for name in _WORDED if told else ("steps", *_WORDED):
        for element in getattr(procedure, name):
            if text := element.text or getattr(element, "name", ""):
                yield Piece(name, f"{name}/{element.id}", text)
    for path, line in dossier_lines(procedure.dossier):
        if line.name:
            yield Piece("dossier", path, line.name)


def sentence(text: str, start: int, stop: int) -> str:
    """The sentence, list item or line around a place of a text, in single spaces; of a long one, whole words near the place.

    >>> sentence("Bước 1: nộp hồ sơ; Bước 2: Ủy ban cấp huyện xem xét.", 19, 20)
    'Bước 2: Ủy ban cấp huyện xem xét.'
    """
    before, after = max(0, start - _REACH), min(len(text), stop + _REACH)
    ends = [found.end() for found in _ENDS.finditer(text, before, start)]
    first = _ENDS.search(text, stop, after)
    while 0 < before < start and not text[before - 1].isspace():
        before += 1
    while stop < after < len(text) and not text[after].isspace():
        after -= 1
    return " ".join(text[ends[-1] if ends else before : first.start() + (first[0][0] in ".!?") if first else after].split())


def first_said(pattern: re.Pattern[str], texts: Iterable[str]) -> str:
    """The sentence around the first match of a pattern in some texts; empty where none matches."""
    for text in texts:
        if found := pattern.search(text):
            return sentence(text, found.start(), found.end())
    return ""


def papers_taken(procedure: Procedure) -> str:
    """The sentence of steps or channels that takes originals, or copies shown with the original, beside certified copies; else empty."""
    texts = (piece.text for piece in pieces(procedure) if piece.part in ("steps", "channels"))
    return first_said(_TAKEN, (text for text in texts if "bản sao" in text))


def restart(procedure: Procedure) -> str:
    """The sentence that begins a time limit anew after the dossier was supplemented; empty where there is none."""
    texts = (piece.text for piece in pieces(procedure) if piece.part != "dossier")
    return first_said(_RESTARTS, (text for text in texts if "ính lại" in text))


def asks_another_act(procedure: Procedure) -> str:
    """A sentence of the steps in which the applicant files for another act than those of the name; empty where the steps name one of these.

    What is asked for within one case of the steps is no act of the whole procedure.
    """
    name = procedure.name.lower()
    named = {act for act in _ACTS if act in name}
    if not named:
        return ""
    steps = [piece.text for piece in pieces(procedure) if piece.part == "steps"]
    if any(act in text.lower() for text in steps for act in named):
        return ""
    asked = ((text, found) for text in steps for found in _ASKS.finditer(text) if _files_for(text, found.start()))
    return next((sentence(text, found.start(), found.end()) for text, found in asked), "")


def _files_for(text: str, place: int) -> bool:
    """Whether the sentence around a place is one in which somebody files, and not only in some case named before."""
    begin = max((end.end() for end in _ENDS.finditer(text, 0, place)), default=0)
    end = _ENDS.search(text, place)
    return not _ONE_CASE.search(text, begin, place) and _FILES.search(text, begin, end.start() if end else len(text)) is not None
