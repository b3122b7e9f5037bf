"""What a reissue says of a paper that was lost or spoilt, and of examining anew what it was issued for."""

from __future__ import annotations

from analyzer.facts.procedure.worded import Said, first_said, sentence
from analyzer.inferring.wording import step_texts
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case
from analyzer.text.quoting import shortened

_LONGEST = 180
"""Letters of words that are quoted."""
_PAPER = r"(?:giấy|thẻ|chứng chỉ|chứng nhận|phép|bằng|năng định|xác nhận|sổ|con dấu|biển)"
_LOST = any_case(
    rf"{_PAPER}\b[^.;:\n]{{0,80}}?(?:(?:bị|do) (?:mất|hư|hỏng|rách|thất lạc|cháy|nát)| mất,|(?:,| hoặc) (?:mất|hỏng|rách))|"
    rf"(?:bị|do) (?:mất|thất lạc|hỏng|rách)[^.;:\n]{{0,40}}{_PAPER}\b"
)
_EXAMINED = any_case(
    r"(?<!phí )(?<!phí, )(?<!tổ )(?<!hội đồng )(?<!kết quả )(?<!báo cáo )(?<!tâm )(?<!cơ quan )thẩm định\b(?! (?:viên|giá))"
)
_ONLY_SOME = any_case(r"trường hợp|nếu |khi cần|cần thiết|chỉ áp dụng|phí thẩm định|biên bản thẩm định|kết quả thẩm định")


def lost_said(name: str, said: Said) -> str:
    """The words of the name, the cases, the dossier, conditions or steps that name a paper lost or spoilt; empty where none do."""
    if not any(word in said.small or word in name.lower() for word in ("mất", "hỏng", "rách", "thất lạc")):
        return ""
    return shortened(first_said(_LOST, name) or first_said(_LOST, said.everywhere), _LONGEST)


def examined_said(procedure: Procedure) -> str:
    """The sentence of the steps by which the dossier or the conditions are appraised in every case; empty where there is none."""
    for text in step_texts(procedure):
        for found in _EXAMINED.finditer(text) if "hẩm định" in text else ():
            words = sentence(text, found.start(), found.end())
            if not _ONLY_SOME.search(words.replace("Trường hợp không", "")):
                return shortened(words, _LONGEST)
    return ""
