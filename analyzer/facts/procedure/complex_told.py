"""A longer time for a case called complex (`phức tạp`), which no words of the record define."""

from __future__ import annotations

from analyzer.facts.procedure.worded import Piece, Said, bounds, sentence
from analyzer.text.any_case import any_case
from analyzer.text.quoting import shortened
from analyzer.text.time.lengths import lengths

_LONGEST = 280
"""Letters of words that are quoted."""
_COMPLEX = any_case(
    r"\bphức tạp\b(?! (?:về|do|là|thuộc|quy định|theo)\b)(?!\s*\(|,? (?:phải|cần) (?:xác minh|tham vấn|lấy ý kiến|kiểm tra)|, liên quan|,? khó |, trong trường hợp cần thiết)"
)
_OPENS = any_case(r"\W*(?:trong )?(?:trường hợp|đối với|nếu|với|khi|những|các|vụ|hồ sơ)\b")
_DEFINED = any_case(r"phức tạp (?:là|bao gồm|gồm)\b|(?:được )?coi là phức tạp|mức độ phức tạp[^.;]{0,60} (?:xác định|quy định)")


def complex_said(said: Said) -> str:
    """The sentence of steps or channels that sets another time for a complex case; empty where none does, or some words define it."""
    if "phức tạp" not in said.small or _DEFINED.search(said.everywhere):
        return ""
    for piece in said.of("steps", "channels", "time_limits"):
        for found in _COMPLEX.finditer(piece.text):
            words = sentence(piece.text, found.start(), found.end())
            after = words[words.lower().find("phức tạp") :]
            if any(not length.at_once for length in lengths(after)):
                return shortened(_with_case(piece, found.start(), words), _LONGEST)
    return ""


def _with_case(piece: Piece, place: int, words: str) -> str:
    """The words with those before the semicolon, where they only go on with a list of cases that begins there."""
    begin, _ = bounds(piece.text, place)
    goes_on = words[:1].islower() and piece.text[begin - 1 : begin] == ";" and not _OPENS.match(words)
    return f"{sentence(piece.text, begin - 2, begin - 1)}; {words}" if goes_on else words
