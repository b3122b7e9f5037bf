"""Whether a line asks for a paper of a foreigner, which registers of Vietnamese papers do not hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analyzer.facts.procedure.about import headed_foreign
from analyzer.facts.procedure.asks import Ask
from analyzer.model.procedure import Procedure

if TYPE_CHECKING:
    from analyzer.text.identity.identity import Identity

_FOREIGNER = re.compile(r"(?:người|công dân)(?: lao động)?(?: là)?(?: công dân)? nước ngoài|không (?:có )?quốc tịch")
_NOT_VIETNAMESE = re.compile(r"trừ (?:các )?(?:tổ chức|doanh nghiệp|người|công dân|cá nhân) việt nam")
_VIETNAMESE = "việt nam"
_OF_ANOTHER_STATE = "nước ngoài cấp"
_LEGALISED = "hợp pháp hóa lãnh sự"
"""Only the paper of another State is legalised by a consulate."""
_OF_PERSONS = frozenset({"population", "civil_status", "social_insurance", "driving_licence", "criminal_record", "health_certificate"})
"""Registers of persons: in a procedure about foreigners their papers are those of foreigners; a firm's may be a Vietnamese firm's."""


def is_of_foreigner(procedure: Procedure, ask: Ask, kind: str, register: str, identity: Identity | None) -> bool:
    """Whether an imported line asks for the paper of a foreigner: its words or heading say so, or its procedure is about foreigners."""
    if headed_foreign(procedure, ask.scope.case):
        return True
    if identity is None:
        return False
    from analyzer.text.identity.held import abroad  # the readers of wording take time to load
    from analyzer.text.spelling import fold

    said = fold(ask.line.name)
    if _OF_ANOTHER_STATE in said and _VIETNAMESE not in said:
        return True
    if _LEGALISED in said or _NOT_VIETNAMESE.search(said) or _FOREIGNER.search(fold(ask.only_when)):
        return True
    if kind not in identity.asks and (abroad.is_abroad(said) or abroad.is_of_foreigner(said, "")):
        return True  # beside its name stands that another State issued it
    return register in _OF_PERSONS and bool(_FOREIGNER.search(fold(procedure.name))) and _VIETNAMESE not in said
