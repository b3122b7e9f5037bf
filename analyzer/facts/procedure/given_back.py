"""Papers of which a copy is given back to whoever files them: the second original is the applicant's own."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.inferring.wording import step_texts
from analyzer.model.dossier import RequiredDocument
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case

_COMES_BACK = any_case(
    r"(?:tờ khai|bản khai|đơn|phiếu)[^.;]{0,60} (?:có|đã|được) (?:chữ ký, dấu )?xác nhận|xác nhận[^.;]{0,60} (?:trong|vào|trên) (?:tờ khai|đơn|phiếu|bản khai)"
    r"|trả lại[^.;]{0,20} (?:tờ khai|bản khai|đơn|phiếu|bản)|(?:thông quan|đóng dấu)[^.;]{0,40} tờ khai|tờ khai[^.;]{0,60} thông quan"
)
"""A form that is given back with the confirmation of the body: the second original is the applicant's own."""

_GIVEN_BACK = any_case(r"\b(?:trả|giao|gửi) lại\b[^.;\n]{0,60}?\d{0,2} ?(?:bản|bộ|tờ|liên)\b([^.;\n]*)")
"""Of which papers a copy is given back: “trả lại cho người làm thủ tục 01 bản: Bản khai chung, Danh sách thuyền viên”."""
_CONFIRMED = any_case(r"(?:^|[:;.\n])\W*(?:0?1|một) (?:bản|tờ|liên) ([^.;\n]*?) (?:có|đã(?: được)?) xác nhận của\b")
"""The same, said by what stands on it: “gửi chủ đò: ...; 01 bản Giấy xin đổi số hiệu có xác nhận của Bến”."""
_WRITTEN_ON = any_case(
    r"(?:xác nhận|đóng dấu|thị thực|ký duyệt)\b[^.;\n]{0,60}? (?:vào|trên|trong) (?:(?:các|một|hai|\d{1,2}|\([^()]*\)) )*([^.;\n]*)"
    r"|^\W*(?:(?:giấy|văn bản|bản) )?xác nhận (?:việc )?(?:trình )?([^.;\n]*)"
)
"""On which papers the body writes its confirmation, so that all originals but one are results: “xác nhận vào bản trình báo”, “Xác nhận việc trình báo”."""
_OPENING = any_case(r"^((?:(?!theo |ban hành |quy định )[^\s]+ ){2,4}?[^\s]+)(?= (?:theo|ban hành|quy định) |$)|^((?:[^\s]+ ){4}[^\s]+)")
"""What a paper is called, at most its first five words."""
_COUNTED = any_case(r"^[\W\d_]*(?:bản (?:chính|gốc)\W+)?|\([^()]*\)|[\s.;,:]+$")
"""What a line says beside the name of its paper."""


def comes_back(procedure: Procedure) -> bool:
    """Whether a result or step says that a form comes back confirmed."""
    texts = (*(result.name for result in procedure.results), *(step.name for step in procedure.steps), *step_texts(procedure))
    return any(_COMES_BACK.search(text) for text in texts if text)


def given_back(procedure: Procedure, line: RequiredDocument) -> bool:
    """Whether a result or step says that one copy of this very paper is given back, or that the confirmation is written on it."""
    named = " ".join(_COUNTED.sub(" ", line.name).casefold().split())
    opening = next((found[1] or found[2] for found in _OPENING.finditer(named)), "")
    results, steps = [result.name for result in procedure.results if result.name], [text for text in step_texts(procedure) if text]
    told = (found[1] for text in (*results, *steps) for pattern in (_GIVEN_BACK, _CONFIRMED) for found in pattern.finditer(text))
    written = (found[1] or found[2] for text in (*results, *steps) for found in _WRITTEN_ON.finditer(text))
    return _is_in(named, told) or _is_in(opening, written)


def _is_in(named: str, told: Iterable[str]) -> bool:
    return bool(named) and any(named in " ".join(words.casefold().split()) for words in told)
