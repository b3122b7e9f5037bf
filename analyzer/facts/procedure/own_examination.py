"""Health certificates that are not the ordinary one: by a standard of the sector, or of an examination that the body makes itself."""

from __future__ import annotations

from analyzer.inferring.wording import step_texts
from analyzer.model.dossier import RequiredDocument
from analyzer.model.procedure import Procedure
from analyzer.text.any_case import any_case

_OWN_STANDARD = any_case(
    r"(?:theo|với|đáp ứng) [^.;]*?(?:quy định|tiêu chuẩn)[^.;]*? (?:(?:bộ|ngành) (?!y tế|trưởng|luật)|công ước|quy chế|bộ quy chế|(?:quân|công an nhân) )"
    r"|giám định (?:y khoa|sức kh(?:ỏe|oẻ))"
)
"""“Theo quy định của Bộ Công an”, “với Phần 8 Bộ quy chế an toàn hàng không”, “do cơ sở giám định sức khỏe cấp”; the ordinary one is the Ministry of Health's."""
_EXAMINED_HERE = any_case(r"(?:tổ chức|tiến hành)(?: [^\s.;:]+){0,4}? (?:khám|kiểm tra)(?: sơ)?(?: tuyển)? sức kh(?:ỏe|oẻ)")
"""A step in which people are examined."""
_HEALTH = any_case(r"sức kh(?:ỏe|oẻ)")


def is_own_examination(procedure: Procedure, line: RequiredDocument) -> bool:
    """Whether the certificate a line asks for is one that data on ordinary examinations do not replace."""
    said = _HEALTH.search(line.name)
    if said and _OWN_STANDARD.search(line.name, said.start()):
        return True
    return any(_EXAMINED_HERE.search(text) for text in step_texts(procedure))
